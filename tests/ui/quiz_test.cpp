// What comes after the steps, driven as a person drives it: questions, cards, the end, free play.
#include "app/pages.hpp"
#include "support/allocations.hpp"
#include "support/robot.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

using namespace app;
using test::Robot;

namespace {

const content::Lesson& lesson(Robot& robot) {
    return *robot.app().world().lesson();
}
int questions(Robot& robot) {
    return static_cast<int>(lesson(robot).questions.size());
}
int cards(Robot& robot) {
    return static_cast<int>(lesson(robot).cards.size());
}
std::string option_id(int i) {
    return "quiz.option." + std::to_string(i);
}
// The words a person who can't see the screen would hear of an item.
std::string label(Robot& robot, const std::string& id) {
    return std::string(robot.item(id).label);
}
// Scrolls by keys until an item lies in full inside its scroll area, as Tab does.
void click(Robot& robot, const std::string& id) {
    ASSERT_TRUE(robot.find(id) != nullptr) << id;
    robot.app().ui().items().focus(id, true);
    robot.wait(4);
    robot.click(id);
}

TEST(Quiz, WholeRunByMouse) {
    Robot robot("gate-control");
    robot.act(act::GoToStep{99});
    robot.click("lesson.next");
    ASSERT_EQ(robot.state().screen, Screen::quiz);
    for (int q = 0; q < questions(robot); ++q) {
        EXPECT_EQ(robot.state().question, q);
        click(robot, option_id(q % 4));
        EXPECT_EQ(robot.state().place("gate-control").answer(lesson(robot).questions[q].id), q % 4);
        robot.click("pages.next");
    }
    ASSERT_EQ(robot.state().screen, Screen::cards);
    for (int k = 0; k < cards(robot); ++k) {
        EXPECT_EQ(robot.state().card, k);
        EXPECT_FALSE(robot.state().card_turned);
        robot.click("cards.card");
        EXPECT_TRUE(robot.state().card_turned);
        robot.watch(0.4);
        EXPECT_NE(label(robot, "cards.card").find(lesson(robot).cards[k].back), std::string::npos);
        robot.click("pages.next");
    }
    EXPECT_EQ(robot.state().card, cards(robot));
    EXPECT_EQ(robot.find("pages.next"), nullptr) << "nothing comes after the end";
    click(robot, "end.free_play");
    ASSERT_EQ(robot.state().screen, Screen::free_play);
    robot.click("pages.back");
    EXPECT_EQ(robot.state().screen, Screen::cards);
    click(robot, "end.lessons");
    EXPECT_EQ(robot.state().screen, Screen::home);
}

TEST(Quiz, WholeRunByKeyboardAlone) {
    Robot robot;
    ASSERT_TRUE(robot.tab_to("home.gate-control"));
    robot.key(SDLK_RETURN);
    const int steps = static_cast<int>(lesson(robot).steps.size());
    for (int i = 0; i < steps; ++i)
        robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(robot.state().screen, Screen::quiz);
    robot.key(SDLK_2);
    EXPECT_EQ(chosen_option(robot.state(), lesson(robot).questions[0]), 1);
    robot.key(SDLK_DOWN);
    EXPECT_EQ(chosen_option(robot.state(), lesson(robot).questions[0]), 2);
    robot.key(SDLK_UP);
    robot.key(SDLK_UP);
    EXPECT_EQ(chosen_option(robot.state(), lesson(robot).questions[0]), 0);
    robot.key(SDLK_RIGHT);
    EXPECT_EQ(robot.state().question, 1);
    ASSERT_TRUE(robot.tab_to(option_id(3)));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(chosen_option(robot.state(), lesson(robot).questions[1]), 3);
    for (int q = 1; q < questions(robot); ++q)
        robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(robot.state().screen, Screen::cards);
    robot.key(SDLK_SPACE);
    EXPECT_TRUE(robot.state().card_turned);
    robot.key(SDLK_RETURN);
    EXPECT_FALSE(robot.state().card_turned);
    ASSERT_TRUE(robot.tab_to("cards.card"));
    robot.key(SDLK_SPACE);
    EXPECT_TRUE(robot.state().card_turned) << "once, not by the card and by the key";
    robot.key(SDLK_RIGHT);
    EXPECT_EQ(robot.state().card, 1);
    EXPECT_FALSE(robot.state().card_turned) << "each card begins with its front";
    robot.key(SDLK_LEFT);
    EXPECT_EQ(robot.state().card, 0);
    for (int k = 0; k < cards(robot); ++k)
        robot.key(SDLK_PAGEDOWN);
    EXPECT_EQ(robot.state().card, cards(robot));
    robot.key(SDLK_PAGEDOWN);
    EXPECT_EQ(robot.state().card, cards(robot)) << "the end is the end";
    ASSERT_TRUE(robot.tab_to("end.free_play"));
    robot.key(SDLK_RETURN);
    ASSERT_EQ(robot.state().screen, Screen::free_play);
    ASSERT_TRUE(robot.tab_to("control.touch_hz"));
    const auto touch =
        static_cast<std::size_t>(sim::find(robot.app().world().explainer->params(), "touch_hz"));
    const double before = robot.app().world().explainer->param(touch);
    robot.key(SDLK_RIGHT);
    EXPECT_GT(robot.app().world().explainer->param(touch), before);
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().screen, Screen::lesson) << "one level back";
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().screen, Screen::home);
}

TEST(Quiz, PageUpGoesAllTheWayBack) {
    Robot robot("gate-control");
    robot.act(act::OpenFreePlay{});
    const int steps = static_cast<int>(lesson(robot).steps.size());
    // To the end, through the cards and questions, to the last step, and on to the first.
    const int pages = 1 + cards(robot) + questions(robot) + 1 + steps - 1;
    for (int i = 0; i < pages; ++i) {
        EXPECT_FALSE(robot.state().screen == Screen::lesson && robot.state().step == 0) << i;
        robot.key(SDLK_PAGEUP);
    }
    EXPECT_EQ(robot.state().screen, Screen::lesson);
    EXPECT_EQ(robot.state().step, 0);
}

TEST(Quiz, EveryOptionShowsItsOwnExplanation) {
    Robot robot("gate-control");
    robot.act(act::OpenQuiz{});
    std::set<std::string> seen;
    for (int q = 0; q < questions(robot); ++q) {
        robot.act(act::GoToQuestion{q});
        const content::Question& question = lesson(robot).questions[static_cast<std::size_t>(q)];
        for (int i = 0; i < static_cast<int>(question.options.size()); ++i) {
            const content::Option& option = question.options[static_cast<std::size_t>(i)];
            EXPECT_EQ(label(robot, option_id(i)).find(option.feedback), std::string::npos)
                << "explained only when it is tried";
            const float before = robot.item(option_id(i)).rect.h;
            click(robot, option_id(i));
            robot.wait(2);
            EXPECT_NE(label(robot, option_id(i)).find(option.feedback), std::string::npos);
            EXPECT_TRUE(robot.item(option_id(i)).selected);
            EXPECT_EQ(robot.item(option_id(i)).value, "chosen");
            EXPECT_GT(robot.item(option_id(i)).rect.h, before + 20) << "the words have room";
            for (int j = 0; j < i; ++j) // what was read stays to compare with
                EXPECT_NE(label(robot, option_id(j))
                              .find(question.options[static_cast<std::size_t>(j)].feedback),
                          std::string::npos);
            seen.insert(option.feedback);
        }
    }
    EXPECT_GE(seen.size(), static_cast<std::size_t>(questions(robot)) * 2);
}

TEST(Quiz, NothingIsCountedOrJudged) {
    Robot robot("gate-control");
    const auto look = [&robot] {
        for (const ui::Item& item : robot.app().ui().items().previous()) {
            std::string words(item.label);
            std::transform(words.begin(), words.end(), words.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            for (const char* word : {"score", "points", "wrong", "incorrect", "mistake", "% "})
                EXPECT_EQ(words.find(word), std::string::npos)
                    << word << " in " << item.name << ": " << words;
        }
    };
    for (const auto& entry : content::load_strings(test::paths().assets).values)
        for (const char* part : {"quiz.", "cards.", "end.", "pages.", "free_play."})
            if (entry.first.rfind(part, 0) == 0) {
                for (const char* word : {"core", "points", "rong", "orrect", "istake", "%"})
                    EXPECT_EQ(entry.second.find(word), std::string::npos) << entry.first;
            }
    robot.act(act::OpenQuiz{});
    for (int i = 0; i < 4; ++i) {
        robot.act(act::Answer{i});
        EXPECT_TRUE(robot.item("pages.next").enabled) << "Next is always there";
        look();
    }
    robot.act(act::GoToQuestion{2});
    EXPECT_TRUE(robot.item("pages.next").enabled) << "also without an answer";
}

TEST(Quiz, AnswersComeBackInAnotherRun) {
    const auto profile = std::filesystem::temp_directory_path() / "noci-quiz-profile";
    std::filesystem::remove_all(profile);
    {
        Robot robot("gate-control", 1440, 900, profile.string());
        robot.act(act::OpenQuiz{});
        click(robot, option_id(2));
        robot.act(act::GoToQuestion{2});
        click(robot, option_id(0));
        click(robot, option_id(1));
    }
    Robot robot("gate-control", 1440, 900, profile.string());
    robot.act(act::OpenQuiz{});
    const auto shown = [&robot](int i) {
        const auto& question = *robot.app().world().question();
        return label(robot, option_id(i))
                   .find(question.options[static_cast<std::size_t>(i)].feedback) !=
               std::string::npos;
    };
    EXPECT_TRUE(robot.item(option_id(2)).selected);
    EXPECT_TRUE(shown(2));
    EXPECT_FALSE(shown(0));
    robot.click("pages.next");
    for (int i = 0; i < 4; ++i)
        EXPECT_FALSE(robot.item(option_id(i)).selected) << "no answer was given here";
    robot.click("pages.next");
    EXPECT_TRUE(robot.item(option_id(1)).selected) << "the last one chosen";
    EXPECT_TRUE(shown(1));
    std::filesystem::remove_all(profile);
}

TEST(Quiz, RestsWhenNothingMoves) {
    Robot robot("gate-control");
    robot.watch(0.2);
    EXPECT_TRUE(robot.app().animating()) << "the picture plays";
    for (const Action& open : {Action(act::OpenQuiz{}), Action(act::OpenCards{}),
                               Action(act::GoToCard{999}), Action(act::GoToCard{1})}) {
        robot.act(open);
        robot.watch(1);
        EXPECT_FALSE(robot.app().animating()) << describe(open);
        const auto now = robot.app().world().explainer->now();
        robot.watch(1);
        EXPECT_EQ(robot.app().world().explainer->now(), now) << "the model waits";
    }
    robot.act(act::TurnCard{});
    EXPECT_TRUE(robot.app().animating());
    robot.watch(0.3);
    EXPECT_EQ(robot.app().world().card_turn, 1) << "turned within 300 ms";
    robot.watch(0.3);
    EXPECT_FALSE(robot.app().animating());
    robot.act(act::SetReducedMotion{true});
    robot.app().push(act::TurnCard{});
    robot.wait(1);
    EXPECT_EQ(robot.app().world().card_turn, 0) << "a cut with less motion";
}

TEST(Quiz, ASteadyFrameAllocatesNothing) {
    for (const int percent : {100, 200}) {
        Robot robot("gate-control");
        robot.act(act::SetTextPercent{percent});
        for (const Action& open :
             {Action(act::OpenQuiz{}), Action(act::Answer{1}), Action(act::OpenCards{}),
              Action(act::TurnCard{}), Action(act::GoToCard{999}), Action(act::OpenFreePlay{})}) {
            robot.act(open);
            robot.watch(1);
            const std::size_t before = test::allocations();
            robot.wait(30);
            EXPECT_EQ(test::allocations(), before) << describe(open) << " at " << percent;
        }
    }
}

TEST(Quiz, TabsGoToEveryPartOfTheLesson) {
    Robot robot("gate-control");
    robot.act(act::GoToStep{3});
    robot.act(act::OpenQuiz{});
    const Screen parts[] = {Screen::lesson, Screen::quiz, Screen::cards, Screen::free_play};
    for (const int part : {3, 2, 1, 0}) {
        robot.click("pages.part." + std::to_string(part));
        EXPECT_EQ(robot.state().screen, parts[part]);
    }
    EXPECT_EQ(robot.state().step, 3) << "the step that was left";
}

TEST(FreePlay, EveryControlOfTheSceneActs) {
    Robot robot("gate-control");
    robot.act(act::OpenFreePlay{});
    const auto& e = *robot.app().world().explainer;
    EXPECT_GT(robot.app().stage_px().h, 300) << "the picture is there";
    const auto now = e.now();
    robot.watch(0.5);
    EXPECT_GT(e.now(), now) << "and plays";
    EXPECT_TRUE(robot.app().animating());
    for (std::size_t i = 0; i < e.params().size(); ++i) {
        const std::string id = "control." + std::string(e.params()[i].id);
        const bool there = robot.find(id) != nullptr || robot.find(id + ".0") != nullptr;
        EXPECT_EQ(there, e.applies(i)) << id;
    }
    robot.app().ui().items().focus("control.touch_hz");
    robot.wait(4);
    robot.drag("control.touch_hz", 0.1f, 0.7f);
    EXPECT_GT(e.param(static_cast<std::size_t>(sim::find(e.params(), "touch_hz"))), 30);
    robot.click("lesson.play");
    EXPECT_FALSE(robot.state().playing);
    robot.click("lesson.tick_back");
    robot.click("lesson.replay");
    EXPECT_LT(e.now(), 20);
}

TEST(FreePlay, ExamplesSwitchSceneCameraAndValues) {
    Robot robot("gate-control");
    robot.act(act::OpenFreePlay{});
    const content::Lesson& open = lesson(robot);
    const auto& e = *robot.app().world().explainer;
    int tried = 0;
    for (std::size_t s = 0; s < open.steps.size(); ++s)
        for (std::size_t p = 0; p < open.steps[s].scene.presets.size(); ++p, ++tried) {
            const content::Preset& preset = open.steps[s].scene.presets[p];
            click(robot, "play.step." + std::to_string(s) + "." + std::to_string(p));
            EXPECT_EQ(robot.state().step, static_cast<int>(s));
            EXPECT_EQ(robot.app().world().play.scene.camera, open.steps[s].scene.camera);
            for (const auto& setting : open.steps[s].scene.set) {
                bool again = false;
                for (const auto& other : preset.set)
                    again |= other.first == setting.first;
                if (again) continue;
                const int i = sim::find(e.params(), setting.first);
                EXPECT_DOUBLE_EQ(e.param(static_cast<std::size_t>(i)), setting.second);
            }
            for (const auto& setting : preset.set) {
                const int i = sim::find(e.params(), setting.first);
                EXPECT_DOUBLE_EQ(e.param(static_cast<std::size_t>(i)), setting.second)
                    << preset.text;
            }
        }
    EXPECT_GT(tried, 3);
    EXPECT_EQ(robot.state().place("gate-control").step, 0) << "the lesson stays where it was";
}

struct Size {
    int w, h, percent;
};
class EveryPage : public ::testing::TestWithParam<Size> {};

// Nothing outside the window, nothing cut short, everything within reach of Tab.
TEST_P(EveryPage, FitsAndCanBeReached) {
    const Size size = GetParam();
    Robot robot("gate-control", size.w, size.h);
    robot.act(act::SetTextPercent{size.percent});
    for (const Action& open :
         {Action(act::OpenQuiz{}), Action(act::Answer{1}), Action(act::OpenCards{}),
          Action(act::TurnCard{}), Action(act::GoToCard{999}), Action(act::OpenFreePlay{})}) {
        robot.act(open);
        robot.watch(0.5);
        std::vector<std::string> wanted;
        for (const ui::Item& a : robot.app().ui().items().previous()) {
            EXPECT_GE(a.rect.x, -1) << a.name << " " << describe(open);
            EXPECT_LE(a.rect.right(), static_cast<float>(size.w) + 1)
                << a.name << " " << describe(open);
            if (a.role == ui::Role::scroll) continue;
            if (a.enabled) wanted.emplace_back(a.name);
            if (a.scroll != 0) continue;
            EXPECT_GE(a.rect.y, -1) << a.name << " " << describe(open);
            EXPECT_LE(a.rect.bottom(), static_cast<float>(size.h) + 1)
                << a.name << " " << describe(open);
        }
        if (robot.state().screen != Screen::free_play)
            for (const ui::Item& a : robot.app().ui().items().previous())
                if (a.role == ui::Role::toggle || a.role == ui::Role::card) {
                    EXPECT_GE(a.rect.h, a.name.starts_with("pages.") ? 40 : 44) << a.name;
                }
        ASSERT_GT(wanted.size(), 5u);
        for (const std::string& id : wanted)
            EXPECT_TRUE(robot.tab_to(id, 120)) << id << " " << describe(open);
    }
}
INSTANTIATE_TEST_SUITE_P(Sizes, EveryPage,
                         ::testing::Values(Size{1440, 900, 100}, Size{390, 844, 100},
                                           Size{390, 844, 200}, Size{1440, 900, 200},
                                           Size{360, 640, 150}, Size{844, 390, 100},
                                           Size{1920, 1080, 250}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.w) + "x" +
                                    std::to_string(tested.param.h) + "_" +
                                    std::to_string(tested.param.percent);
                         });

} // namespace
