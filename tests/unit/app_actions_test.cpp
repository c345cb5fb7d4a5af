// apply() is the only door to State: what each action does, and that none of them can fail.
#include "app/saved.hpp"
#include "app/world.hpp"
#include "support/robot.hpp"

using namespace app;

namespace {

World open_world(const std::string& lesson = "gate-control") {
    World w;
    w.course = content::load_course(test::paths().assets).course;
    apply(w, act::OpenLesson{lesson, 0});
    return w;
}
int param(const World& w, std::string_view id) {
    return sim::find(w.explainer->params(), id);
}
double value(const World& w, std::string_view id) {
    return w.explainer->param(static_cast<std::size_t>(param(w, id)));
}
double output(const World& w, std::string_view id) {
    return w.explainer->read(static_cast<std::size_t>(sim::find(w.explainer->outputs(), id)));
}

TEST(Actions, OpeningALessonStartsItsScene) {
    World w = open_world();
    ASSERT_TRUE(w.explainer);
    EXPECT_EQ(w.state.screen, Screen::lesson);
    const content::Step& step = *w.step();
    for (const auto& setting : step.scene.set)
        EXPECT_DOUBLE_EQ(value(w, setting.first), setting.second) << setting.first;
    EXPECT_EQ(w.state.tiles.size(), step.tried.tiles.size());
}

TEST(Actions, UnknownLessonChangesNothing) {
    World w = open_world();
    apply(w, act::OpenLesson{"no-such-lesson", 2});
    EXPECT_EQ(w.state.lesson, "gate-control");
    EXPECT_EQ(w.state.step, 0);
}

TEST(Actions, StepsAreClampedAndAllOpen) {
    World w = open_world();
    const int last = static_cast<int>(w.lesson()->steps.size()) - 1;
    apply(w, act::PreviousStep{});
    EXPECT_EQ(w.state.step, 0);
    apply(w, act::GoToStep{last});
    EXPECT_EQ(w.state.step, last);
    apply(w, act::NextStep{});
    EXPECT_EQ(w.state.step, last);
    apply(w, act::GoToStep{-7});
    EXPECT_EQ(w.state.step, 0);
    EXPECT_EQ(w.state.place("gate-control").furthest, last);
}

TEST(Actions, DepthKeepsThePlaceSlidersAndTime) {
    World w = open_world();
    apply(w, act::SetParam{param(w, "touch_hz"), 33});
    advance(w, 0.1);
    const auto now = w.explainer->now();
    apply(w, act::SetDepth{true});
    EXPECT_EQ(value(w, "touch_hz"), 33);
    EXPECT_EQ(w.explainer->now(), now);
    EXPECT_EQ(w.state.step, 0);
}

TEST(Actions, ParamsAreClampedAndNanIsIgnored) {
    World w = open_world();
    const int touch = param(w, "touch_hz");
    apply(w, act::SetParam{touch, 1e9});
    EXPECT_EQ(value(w, "touch_hz"), w.explainer->params()[static_cast<std::size_t>(touch)].max);
    apply(w, act::SetParam{touch, std::nan("")});
    EXPECT_EQ(value(w, "touch_hz"), w.explainer->params()[static_cast<std::size_t>(touch)].max);
    apply(w, act::SetParam{-1, 3});
    apply(w, act::SetParam{999, 3});
}

TEST(Actions, TickBackIsExact) {
    World w = open_world();
    for (int i = 0; i < 30; ++i)
        advance(w, 1.0 / 60);
    const double here = output(w, "projection_hz");
    const auto tick = w.explainer->now();
    ASSERT_GT(tick, 5);
    for (int i = 0; i < 4; ++i)
        apply(w, act::TickBack{});
    EXPECT_EQ(w.explainer->now(), tick - 4);
    EXPECT_FALSE(w.state.playing);
    for (int i = 0; i < 4; ++i)
        apply(w, act::TickForward{});
    EXPECT_EQ(w.explainer->now(), tick);
    EXPECT_EQ(output(w, "projection_hz"), here);
}

TEST(Actions, ChangingThePastForgetsTheFuture) {
    World w = open_world();
    for (int i = 0; i < 60; ++i)
        advance(w, 1.0 / 60);
    apply(w, act::Seek{10});
    apply(w, act::SetParam{param(w, "touch_hz"), 50});
    EXPECT_EQ(w.explainer->newest(), 10);
    apply(w, act::TickForward{});
    EXPECT_EQ(value(w, "touch_hz"), 50);
}

TEST(Actions, PauseFreezesTheModel) {
    World w = open_world();
    advance(w, 0.05);
    apply(w, act::Play{false});
    const auto now = w.explainer->now();
    const double fraction = w.clock.fraction();
    advance(w, 1);
    EXPECT_EQ(w.explainer->now(), now);
    EXPECT_EQ(w.clock.fraction(), fraction);
}

TEST(Actions, ALongFrameDoesNotJump) {
    World w = open_world();
    const int ticks = advance(w, 3600);
    EXPECT_LE(ticks,
              static_cast<int>(sim::Clock::longest_frame_s / w.explainer->shown_tick_s()) + 1);
}

TEST(Actions, ASheetHoldsThePicture) {
    World w = open_world();
    apply(w, act::ShowSheet{Sheet::look, ""});
    EXPECT_EQ(advance(w, 0.1), 0);
    apply(w, act::CloseSheet{});
    EXPECT_GT(advance(w, 0.1), 0);
}

TEST(Actions, ALessonBrokenAndMendedGoesOnWhereItWas) {
    World w = open_world();
    apply(w, act::SetParam{param(w, "touch_hz"), 33});
    for (int i = 0; i < 30; ++i)
        advance(w, 1.0 / 60);
    const auto now = w.explainer->now();
    auto broken = content::load_course(test::paths().assets);
    for (content::Lesson& lesson : broken.course.lessons) {
        lesson.broken = true;
        lesson.steps.clear();
    }
    adopt_course(w, std::move(broken));
    EXPECT_EQ(advance(w, 0.1), 0) << "a lesson that can't be read stands still";
    adopt_course(w, content::load_course(test::paths().assets));
    ASSERT_TRUE(w.explainer);
    EXPECT_EQ(w.explainer->now(), now);
    EXPECT_EQ(value(w, "touch_hz"), 33);
}

TEST(Actions, GoalIsReachedByHoldingAndIsKept) {
    World w = open_world();
    ASSERT_TRUE(w.step()->has_goal);
    apply(w, act::SetParam{param(w, "touch_hz"), 40});
    double seconds = 0;
    for (; seconds < 10 && !w.state.goal_done; seconds += 1.0 / 60)
        advance(w, 1.0 / 60);
    EXPECT_TRUE(w.state.goal_done);
    EXPECT_GE(seconds, w.step()->goal.hold_s);
    EXPECT_EQ(w.state.place("gate-control").goals, std::vector<std::string>{"L03.S1"});
}

TEST(Actions, TilesAreFilledByTheModel) {
    World w = open_world();
    ASSERT_FALSE(w.state.tiles.empty());
    for (int i = 0; i < 120; ++i)
        advance(w, 1.0 / 60);
    EXPECT_TRUE(w.state.tiles[0].filled) << "bump";
    EXPECT_NEAR(w.state.tiles[0].value, 37.74, 0.4); // models.md 2.2: pinch alone
}

TEST(Actions, TextSizeTakesTheNearestOnOffer) {
    World w;
    apply(w, act::SetTextPercent{10'000});
    EXPECT_EQ(w.state.settings.text_percent, 250);
    apply(w, act::SetTextPercent{-5});
    EXPECT_EQ(w.state.settings.text_percent, 75);
    apply(w, act::SetTextPercent{104});
    EXPECT_EQ(w.state.settings.text_percent, 100);
}

TEST(Saved, RoundTripsThroughAStore) {
    State s;
    s.settings.theme = ui::ThemeId::paper;
    s.settings.text_percent = 175;
    s.settings.clinical = true;
    s.settings.letter_keys = false;
    s.place("gate-control") = {"gate-control", 2, 4, {"L03.S1", "L03.S3"}, {}};
    s.last_lesson = "gate-control";
    study::Store store;
    for (const auto& entry : to_saved(s))
        store.put(entry.first, entry.second);
    State t;
    from_saved(store, {"gate-control"}, t);
    EXPECT_EQ(t.settings, s.settings);
    EXPECT_EQ(t.last_lesson, "gate-control");
    EXPECT_EQ(t.place("gate-control"), s.place("gate-control"));
}

TEST(Saved, NonsenseKeepsTheDefaults) {
    study::Store store;
    for (const auto& entry : to_saved(State{}))
        store.put(entry.first, "99999999999999 ~");
    store.put("place.gate-control", "-4 x ?");
    State t;
    from_saved(store, {"gate-control"}, t);
    Settings expected;
    expected.clinic = "99999999999999 ~"; // a name may be anything
    EXPECT_EQ(t.settings, expected);
    EXPECT_EQ(t.place("gate-control").step, 0);
}

} // namespace
