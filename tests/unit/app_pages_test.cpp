// The pages after the steps as actions on a world, what is kept of the answers, and the names of
// these pages for `noci shot`.
#include "app/pages.hpp"
#include "app/saved.hpp"
#include "app/shot.hpp"
#include "support/robot.hpp"

#include <random>

using namespace app;

namespace {

World open_world(void (*change)(content::Lesson&) = nullptr) {
    World w;
    w.course = content::load_course(test::paths().assets).course;
    for (content::Lesson& lesson : w.course.lessons)
        if (change && lesson.id == "gate-control") change(lesson);
    apply(w, act::OpenLesson{"gate-control", 0});
    return w;
}
int steps(const World& w) {
    return static_cast<int>(w.lesson()->steps.size());
}

TEST(Pages, TheLastStepLeadsToTheQuestions) {
    World w = open_world();
    apply(w, act::GoToStep{99});
    apply(w, act::NextStep{});
    EXPECT_EQ(w.state.screen, Screen::quiz);
    EXPECT_EQ(w.state.question, 0);
    ASSERT_NE(w.question(), nullptr);
    apply(w, act::PreviousStep{});
    EXPECT_EQ(w.state.screen, Screen::lesson);
    EXPECT_EQ(w.state.step, steps(w) - 1);
}

TEST(Pages, WhatALessonDoesNotHaveIsPassedOver) {
    World none = open_world([](content::Lesson& l) { l.questions.clear(); });
    apply(none, act::GoToStep{99});
    apply(none, act::NextStep{});
    EXPECT_EQ(none.state.screen, Screen::cards);
    apply(none, act::PreviousStep{});
    EXPECT_EQ(none.state.screen, Screen::lesson);
    World bare = open_world([](content::Lesson& l) {
        l.questions.clear();
        l.cards.clear();
    });
    apply(bare, act::OpenQuiz{});
    EXPECT_EQ(bare.state.screen, Screen::cards);
    EXPECT_EQ(bare.state.card, 0) << "the page at the end";
    apply(bare, act::TurnCard{});
    EXPECT_FALSE(bare.state.card_turned);
}

TEST(Pages, OutOfRangeIsClampedOrIgnored) {
    World w = open_world();
    apply(w, act::OpenQuiz{});
    apply(w, act::GoToQuestion{-5});
    EXPECT_EQ(w.state.question, 0);
    apply(w, act::GoToQuestion{1000});
    EXPECT_EQ(w.state.question, static_cast<int>(w.lesson()->questions.size()) - 1);
    for (const int option : {-1, 4, 31, 32, 1 << 20})
        apply(w, act::Answer{option});
    EXPECT_TRUE(w.state.place("gate-control").answers.empty());
    EXPECT_EQ(w.state.tried, 0u);
    apply(w, act::OpenCards{});
    apply(w, act::GoToCard{-5});
    EXPECT_EQ(w.state.card, 0);
    apply(w, act::GoToCard{1000});
    EXPECT_EQ(w.state.card, static_cast<int>(w.lesson()->cards.size()));
    apply(w, act::OpenFreePlay{});
    apply(w, act::PlayFrom{-1, 0});
    apply(w, act::PlayFrom{99, 0});
    EXPECT_EQ(w.state.step, 0);
    apply(w, act::PlayFrom{1, 99});
    EXPECT_EQ(w.state.step, 1) << "the step without such a preset is shown as it starts";
}

TEST(Pages, OnHomeNothingOpens) {
    World w;
    for (const Action& action :
         {Action(act::OpenQuiz{}), Action(act::OpenCards{}), Action(act::OpenFreePlay{}),
          Action(act::NextStep{}), Action(act::PreviousStep{}), Action(act::Answer{0}),
          Action(act::TurnCard{}), Action(act::PlayFrom{0, 0}), Action(act::GoToStep{1})})
        apply(w, action);
    EXPECT_EQ(w.state.screen, Screen::home);
    EXPECT_TRUE(w.state.places.empty());
}

TEST(Pages, ABrokenLessonOpensNone) {
    World w = open_world([](content::Lesson& l) { l.broken = true; });
    for (const Action& action : {Action(act::OpenQuiz{}), Action(act::OpenCards{}),
                                 Action(act::OpenFreePlay{}), Action(act::NextStep{})})
        apply(w, action);
    EXPECT_EQ(w.state.screen, Screen::lesson);
}

TEST(Pages, TheLastAnswerCountsAndTheOthersStayExplained) {
    World w = open_world();
    apply(w, act::OpenQuiz{});
    apply(w, act::Answer{1});
    apply(w, act::Answer{3});
    EXPECT_EQ(chosen_option(w.state, *w.question()), 3);
    EXPECT_EQ(w.state.tried, 0b1010u);
    EXPECT_EQ(w.state.place("gate-control").answers.size(), 1u);
    apply(w, act::TryOption{1});
    EXPECT_EQ(chosen_option(w.state, *w.question()), 3) << "there is none below";
    apply(w, act::GoToQuestion{1});
    EXPECT_EQ(w.state.tried, 0u);
    apply(w, act::TryOption{-1});
    EXPECT_EQ(chosen_option(w.state, *w.question()), 3) << "up from nothing: the last";
    apply(w, act::GoToQuestion{0});
    EXPECT_EQ(w.state.tried, 0b1000u) << "as it was left";
}

TEST(Pages, FreePlayAsksForNothing) {
    World w = open_world();
    ASSERT_TRUE(w.step()->has_goal);
    apply(w, act::OpenFreePlay{});
    ASSERT_NE(w.step(), nullptr);
    EXPECT_FALSE(w.step()->has_goal || w.step()->has_tried || w.step()->has_predict);
    const int touch = sim::find(w.explainer->params(), "touch_hz");
    apply(w, act::SetParam{touch, 40});
    for (int i = 0; i < 600; ++i)
        advance(w, 1.0 / 60);
    EXPECT_GT(w.explainer->now(), 100) << "the picture plays";
    EXPECT_FALSE(w.state.goal_done);
    EXPECT_TRUE(w.state.place("gate-control").goals.empty());
    apply(w, act::Seek{5});
    EXPECT_EQ(w.explainer->now(), 5);
    apply(w, act::GoToStep{0});
    EXPECT_EQ(w.state.screen, Screen::lesson);
    EXPECT_TRUE(w.step()->has_goal);
}

TEST(Pages, TheNextLessonIsOneThatCanBeOpened) {
    World w = open_world();
    w.course.entries.clear();
    for (const char* id : {"gate-control", "far-away", "missing", "second"})
        w.course.entries.emplace_back().lesson = id;
    w.course.entries[1].planned = true;
    EXPECT_EQ(next_lesson(w), nullptr);
    w.course.lessons.push_back(*w.course.lesson("gate-control"));
    w.course.lessons.back().id = "second";
    ASSERT_NE(next_lesson(w), nullptr);
    EXPECT_EQ(next_lesson(w)->lesson, "second");
    apply(w, act::OpenLesson{"second", 0});
    EXPECT_EQ(next_lesson(w), nullptr) << "it is the last";
}

TEST(Pages, AReloadKeepsThePageOrTheNearest) {
    World w = open_world();
    apply(w, act::OpenQuiz{});
    apply(w, act::GoToQuestion{3});
    auto fewer = content::load_course(test::paths().assets);
    for (content::Lesson& lesson : fewer.course.lessons)
        lesson.questions.resize(std::min<std::size_t>(lesson.questions.size(), 2));
    adopt_course(w, std::move(fewer));
    EXPECT_EQ(w.state.screen, Screen::quiz);
    EXPECT_EQ(w.state.question, 1);
    apply(w, act::OpenFreePlay{});
    adopt_course(w, content::load_course(test::paths().assets));
    EXPECT_EQ(w.state.screen, Screen::free_play);
    auto broken = content::load_course(test::paths().assets);
    for (content::Lesson& lesson : broken.course.lessons) {
        lesson.broken = true;
        lesson.steps.clear();
    }
    adopt_course(w, std::move(broken));
    EXPECT_EQ(w.state.screen, Screen::lesson) << "its own screen says what is wrong";
}

TEST(Pages, KeysGoThroughThem) {
    State state;
    state.screen = Screen::quiz;
    state.lesson = "gate-control";
    const auto is = [&state](int key, auto kind) {
        const auto action = action_for({key}, state);
        return action && action->as<decltype(kind)>() != nullptr;
    };
    EXPECT_TRUE(is(SDLK_1, act::Answer{}));
    EXPECT_TRUE(is(SDLK_DOWN, act::TryOption{}));
    EXPECT_TRUE(is(SDLK_RIGHT, act::GoToQuestion{}));
    EXPECT_TRUE(is(SDLK_PAGEDOWN, act::NextStep{}));
    EXPECT_TRUE(is(SDLK_ESCAPE, act::GoToStep{}));
    EXPECT_FALSE(action_for({SDLK_SPACE}, state)) << "nothing plays here";
    state.settings.letter_keys = false;
    EXPECT_FALSE(action_for({SDLK_1}, state)) << "digits are single characters, too";
    state.screen = Screen::cards;
    EXPECT_TRUE(is(SDLK_SPACE, act::TurnCard{}));
    EXPECT_TRUE(is(SDLK_RETURN, act::TurnCard{}));
    EXPECT_TRUE(is(SDLK_LEFT, act::GoToCard{}));
    state.sheet = Sheet::help;
    for (const int key : {SDLK_SPACE, SDLK_RIGHT, SDLK_PAGEDOWN})
        EXPECT_FALSE(action_for({key}, state)) << "a sheet keeps the page still";
    state.sheet = Sheet::none;
    state.screen = Screen::free_play;
    EXPECT_TRUE(is(SDLK_SPACE, act::TogglePlay{}));
    EXPECT_TRUE(is(SDLK_PAGEUP, act::PreviousStep{}));
}

TEST(SavedAnswers, RoundTrip) {
    State s;
    s.place("gate-control").set_answer("L03.Q1", 2);
    s.place("gate-control").set_answer("L03.S2", 0);
    s.place("gate-control").set_answer("L03.Q1", 1);
    study::Store store;
    for (const auto& entry : to_saved(s))
        store.put(entry.first, entry.second);
    State t;
    from_saved(store, {"gate-control"}, t);
    EXPECT_EQ(t.place("gate-control"), s.place("gate-control"));
    EXPECT_EQ(t.place("gate-control").answer("L03.Q1"), 1);
    EXPECT_EQ(t.place("gate-control").answer("L03.Q9"), -1);
}

Place read_back(const std::string& text) {
    study::Store store;
    store.put("answers.gate-control", text);
    State t;
    from_saved(store, {"gate-control"}, t);
    return t.place("gate-control");
}

TEST(SavedAnswers, WhatMakesNoSenseIsPassedOver) {
    const Place place = read_back("=3 L03.Q1 L03.Q2=  L03.Q3=x L03.Q4=-1 L03.Q5=99999999999999 "
                                  "L03.Q6=1=2 L03.Q7=500 L03.Q8=3 =");
    EXPECT_EQ(place.answer("L03.Q8"), 3);
    EXPECT_EQ(place.answer("L03.Q7"), 15) << "clamped";
    EXPECT_EQ(place.answers.size(), 2u);
    EXPECT_TRUE(read_back(std::string(100'000, 'a') + "=1").answers.empty());
    EXPECT_TRUE(read_back("\n\t  \xff\xfe").answers.empty());
}

TEST(SavedAnswers, AtMostTwoHundred) {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += " Q" + std::to_string(i) + "=1";
    EXPECT_EQ(read_back(text).answers.size(), 200u);
}

TEST(SavedAnswers, OldOnesThatNoLongerExistAreIgnored) {
    World w = open_world();
    w.state.place("gate-control") = read_back("L99.Q1=0 L03.Q1=9");
    w.state.place("gate-control").lesson = "gate-control";
    apply(w, act::OpenQuiz{});
    EXPECT_EQ(chosen_option(w.state, *w.question()), -1);
    EXPECT_EQ(w.state.tried, 0u);
}

TEST(SavedAnswers, RandomTextNeverHurts) {
    std::mt19937 random(20'261'120);
    static constexpr char letters[] = "LQS.=0123456789 -\n\xc3\xa4";
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (unsigned n = random() % 200; n > 0; --n)
            text += letters[random() % (sizeof letters - 1)];
        for (const Place::Answer& a : read_back(text).answers) {
            EXPECT_FALSE(a.id.empty());
            EXPECT_LE(a.id.size(), 40u);
            EXPECT_TRUE(a.option >= 0 && a.option <= 15);
        }
    }
}

TEST(ShotTargets, NameEveryPage) {
    ShotPlace p;
    EXPECT_TRUE(parse_target("home", p));
    EXPECT_EQ(p.screen, Screen::home);
    EXPECT_TRUE(parse_target("gate-control", p));
    EXPECT_EQ(p.screen, Screen::lesson);
    EXPECT_TRUE(parse_target("gate-control:quiz", p));
    EXPECT_EQ(p.screen, Screen::quiz);
    EXPECT_EQ(p.number, 1);
    EXPECT_TRUE(parse_target("gate-control:quiz2=3", p));
    EXPECT_EQ(p.lesson, "gate-control");
    EXPECT_EQ(p.number, 2);
    EXPECT_EQ(p.answer, 3);
    EXPECT_TRUE(parse_target("gate-control:cards3b", p));
    EXPECT_EQ(p.screen, Screen::cards);
    EXPECT_EQ(p.number, 3);
    EXPECT_TRUE(p.back);
    EXPECT_TRUE(parse_target("gate-control:cardsb", p));
    EXPECT_TRUE(parse_target("gate-control:end", p));
    EXPECT_EQ(p.number, 0);
    EXPECT_TRUE(parse_target("gate-control:play", p));
    EXPECT_EQ(p.screen, Screen::free_play);
    for (const char* bad :
         {"", ":quiz", "gate-control:", "gate-control:quizz", "gate-control:quiz0",
          "gate-control:quiz-1", "gate-control:quiz1=", "gate-control:quiz=0",
          "gate-control:quiz b", "gate-control:cards3c", "gate-control:cards3=1",
          "gate-control:cards999", "gate-control:play2", "gate-control:quiz:2"})
        EXPECT_FALSE(parse_target(bad, p)) << bad;
}

TEST(ShotTargets, WhatIsListedCanBeShownAndIsFoundAgain) {
    const content::Course course = content::load_course(test::paths().assets).course;
    for (const std::string& target : shot_targets(course)) {
        ShotPlace p;
        ASSERT_TRUE(parse_target(target, p)) << target;
        if (p.lesson != "gate-control") continue;
        test::Robot robot(p.lesson);
        ShotOptions shot;
        shot.target = target;
        play_shot(shot, robot.app());
        EXPECT_EQ(robot.state().screen, p.screen) << target;
        ShotPlace again;
        ASSERT_TRUE(parse_target(describe_shot(robot.app(), 1440, 900, 1).target, again));
        EXPECT_EQ(again.screen, p.screen);
        EXPECT_EQ(again.number, p.number);
    }
}

} // namespace
