// What can be dragged in the picture itself, as a person does it: by mouse, by finger, and by keys.
#include "support/robot.hpp"

#include <cmath>

using namespace app;
using test::Robot;

namespace {

constexpr int exam_step = 1; // "Fast and slow stress signals"

struct Handles : testing::Test {
    Robot robot{"stress-hormones"};
    Handles() {
        robot.act(act::GoToStep{exam_step});
        robot.watch(1); // until the camera has come to rest
    }
    const explainers::Explainer& scene() { return *robot.app().world().explainer; }
    double param(std::string_view id) {
        const int i = sim::find(scene().params(), id);
        EXPECT_GE(i, 0) << id;
        return i < 0 ? 0 : scene().param(static_cast<std::size_t>(i));
    }
    double output(std::string_view id) {
        const int i = sim::find(scene().outputs(), id);
        EXPECT_GE(i, 0) << id;
        return i < 0 ? 0 : scene().read(static_cast<std::size_t>(i));
    }
    gfx::Vec2 px(gfx::Vec2 world) { return robot.app().canvas().view().to_px(world); }
    void drag(std::string_view id, gfx::Vec2 to) {
        const gfx::Vec2 from = robot.item(id).rect.center();
        robot.mouse(from, false);
        robot.mouse(from, true);
        for (int i = 1; i <= 8; ++i)
            robot.mouse(gfx::mix(from, to, static_cast<float>(i) / 8), true);
        robot.mouse(to, false);
        robot.wait(2);
    }
};

// The center of the clock and where 9 in the morning lies on it, in the picture's own units.
constexpr gfx::Vec2 clock{702, 424}, nine{702 - 178, 424 - 178};

TEST_F(Handles, DraggingTheStressorMovesItAndTheCurve) {
    ASSERT_EQ(param("stress_start_min"), 900);
    drag("handle.stress_start_min", px(nine));
    EXPECT_EQ(param("stress_start_min"), 540);
    robot.watch(4); // an hour a second: to about a quarter to ten
    EXPECT_GT(output("cortisol_percent"), 115) << "the exam has lifted cortisol";
}

TEST_F(Handles, TakingHoldMovesNothingAndEscapeLetsGo) {
    const gfx::Vec2 at = robot.item("handle.stress_start_min").rect.center();
    robot.mouse(at, false);
    robot.mouse(at, true);
    robot.mouse(at + gfx::Vec2{1, 1}, true);
    EXPECT_EQ(param("stress_start_min"), 900);
    robot.mouse(px(nine), true);
    robot.wait(1);
    EXPECT_EQ(param("stress_start_min"), 540);
    robot.key(SDLK_ESCAPE);
    robot.wait(2);
    EXPECT_EQ(param("stress_start_min"), 900);
    EXPECT_EQ(robot.state().screen, Screen::lesson);
    robot.mouse(px(nine), false);
}

TEST_F(Handles, AFingerDragsTheSame) {
    robot.input().touch = true;
    drag("handle.stress_start_min", px(nine));
    EXPECT_EQ(param("stress_start_min"), 540);
}

TEST_F(Handles, TheHandOfTheClockGoesBackInTime) {
    robot.watch(6);
    const auto newest = scene().newest();
    const double before = output("clock_h");
    robot.key(SDLK_SPACE);
    drag("handle.time", px(clock + gfx::Vec2{-200, 0})); // 6 in the morning
    EXPECT_NEAR(output("clock_h"), 6, 0.2);
    EXPECT_LT(output("clock_h"), before - 2);
    EXPECT_EQ(scene().newest(), newest) << "what was recorded stays";
    EXPECT_FALSE(robot.state().playing);
}

TEST_F(Handles, KeysNudgeWhatHasTheFocus) {
    ASSERT_TRUE(robot.tab_to("handle.stress_start_min"));
    robot.key(SDLK_RIGHT);
    robot.wait(2);
    EXPECT_EQ(param("stress_start_min"), 930);
    robot.key(SDLK_LEFT, false, true);
    robot.wait(2);
    EXPECT_EQ(param("stress_start_min"), 925);
}

TEST_F(Handles, AreLargeEnoughAndHaveWords) {
    for (const int width : {1440, 390}) {
        robot.input().width_px = width;
        robot.input().height_px = width == 390 ? 844 : 900;
        robot.watch(1);
        int found = 0;
        for (const ui::Item& item : robot.app().ui().items().previous()) {
            if (!item.name.starts_with("handle.")) continue;
            ++found;
            EXPECT_GE(item.hit.w, 44) << item.name;
            EXPECT_GE(item.hit.h, 44) << item.name;
            EXPECT_EQ(item.role, ui::Role::slider);
            EXPECT_EQ(item.label.find("handle."), item.label.npos) << item.label;
        }
        EXPECT_EQ(found, 2);
    }
}

TEST_F(Handles, AStepOffersOnlyItsOwn) {
    robot.act(act::GoToStep{6}); // so why do people feel better: the session stays where it is
    robot.watch(1);
    EXPECT_NE(robot.find("handle.time"), nullptr);
    EXPECT_EQ(robot.find("handle.massage_start_min"), nullptr);
    robot.act(act::GoToStep{5});
    robot.watch(1);
    EXPECT_NE(robot.find("handle.massage_start_min"), nullptr);
    robot.act(act::OpenFreePlay{});
    robot.act(act::PlayFrom{6, -1}); // the same scene, with every control
    robot.watch(1);
    EXPECT_NE(robot.find("handle.massage_start_min"), nullptr);
}

} // namespace
