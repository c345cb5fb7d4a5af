// The lesson screen, driven as a person drives it: mouse, then keys alone, in several sizes.
#include "support/robot.hpp"

using namespace app;
using test::Robot;

namespace {

TEST(Lesson, OpenNextTwiceDragTouchGoalDone) {
    Robot robot;
    robot.click("home.gate-control");
    ASSERT_EQ(robot.state().screen, Screen::lesson);
    robot.click("lesson.next");
    robot.click("lesson.next");
    EXPECT_EQ(robot.state().step, 2);
    robot.click("lesson.steps.0");
    EXPECT_EQ(robot.state().step, 0);
    robot.drag("control.touch_hz", 0.02f, 0.6f);
    robot.watch(5);
    EXPECT_TRUE(robot.state().goal_done);
    EXPECT_EQ(robot.state().place("gate-control").goals.size(), 1u);
}

TEST(Lesson, TilesArePresetsToo) {
    Robot robot("gate-control");
    const auto& tiles = robot.app().world().step()->tried.tiles;
    for (std::size_t i = 0; i + 1 < tiles.size(); ++i) {
        robot.click("lesson.tile." + std::to_string(i));
        robot.watch(2);
        EXPECT_TRUE(robot.state().tiles[i].filled) << tiles[i].text;
    }
}

TEST(Lesson, PauseStepBackAndOnByMouse) {
    Robot robot("gate-control");
    robot.watch(1);
    robot.click("lesson.play");
    EXPECT_FALSE(robot.state().playing);
    const auto& e = *robot.app().world().explainer;
    const auto now = e.now();
    robot.click("lesson.tick_back");
    EXPECT_EQ(e.now(), now - 1);
    robot.click("lesson.tick_forward");
    robot.click("lesson.tick_forward");
    EXPECT_EQ(e.now(), now + 1);
    robot.click("lesson.replay");
    EXPECT_LT(e.now(), now);
    EXPECT_TRUE(robot.state().playing);
}

TEST(Lesson, ScrubbingTheStripGoesBackInTime) {
    Robot robot("gate-control");
    robot.watch(4);
    robot.key(SDLK_SPACE);
    const auto& e = *robot.app().world().explainer;
    const auto now = e.now();
    const gfx::Rect r = robot.item("lesson.chart").rect;
    robot.mouse({r.x + r.w * 0.1f, r.center().y}, false);
    robot.mouse({r.x + r.w * 0.1f, r.center().y}, true);
    robot.mouse({r.x + r.w * 0.1f, r.center().y}, false);
    robot.wait(2);
    EXPECT_LT(e.now(), now);
    EXPECT_EQ(e.newest(), now) << "what was recorded stays";
    EXPECT_FALSE(robot.state().playing);
}

TEST(Lesson, GlossaryLinkOpensItsCard) {
    Robot robot("gate-control");
    std::string link;
    for (const ui::Item& item : robot.app().ui().items().all())
        if (item.role == ui::Role::link && item.name.starts_with("lesson.text"))
            link = std::string(item.name);
    ASSERT_FALSE(link.empty());
    robot.click(link);
    EXPECT_EQ(robot.state().sheet, Sheet::term);
    EXPECT_NE(robot.app().world().course.term(robot.state().sheet_id), nullptr);
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().sheet, Sheet::none);
}

TEST(Lesson, EvidenceOpensSources) {
    Robot robot("gate-control");
    robot.click("lesson.sources");
    EXPECT_EQ(robot.state().sheet, Sheet::sources);
    robot.click("sheet.close");
    EXPECT_EQ(robot.state().sheet, Sheet::none);
}

// Every part of the app by keyboard alone.
TEST(Keyboard, RunsAWholeLesson) {
    Robot robot;
    ASSERT_TRUE(robot.tab_to("home.gate-control"));
    robot.key(SDLK_RETURN);
    ASSERT_EQ(robot.state().screen, Screen::lesson);
    const int steps = static_cast<int>(robot.app().world().lesson()->steps.size());
    ASSERT_TRUE(robot.tab_to("control.touch_hz"));
    for (int i = 0; i < 45; ++i)
        robot.key(SDLK_RIGHT);
    robot.watch(4);
    EXPECT_TRUE(robot.state().goal_done);
    for (int i = 1; i < steps; ++i) {
        robot.key(SDLK_PAGEDOWN);
        if (robot.state().step != i) { // an item with focus took the key
            ASSERT_TRUE(robot.tab_to("lesson.next"));
            robot.key(SDLK_RETURN);
        }
        EXPECT_EQ(robot.state().step, i);
    }
    ASSERT_TRUE(robot.tab_to("lesson.next"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().screen, Screen::quiz) << "the rest is in quiz_test.cpp";
}

TEST(Keyboard, TabReachesEveryItemOfEveryStep) {
    Robot robot("gate-control");
    const int steps = static_cast<int>(robot.app().world().lesson()->steps.size());
    for (int s = 0; s < steps; ++s) {
        robot.act(act::GoToStep{s});
        std::vector<std::string> wanted;
        for (const ui::Item& item : robot.app().ui().items().previous())
            if (item.enabled && item.role != ui::Role::scroll) wanted.emplace_back(item.name);
        ASSERT_GT(wanted.size(), 8u);
        for (const std::string& id : wanted)
            EXPECT_TRUE(robot.tab_to(id)) << id << " step " << s;
    }
}

TEST(Keyboard, SheetsTrapTabAndEscapeCloses) {
    Robot robot("gate-control");
    robot.key(SDLK_F1);
    ASSERT_EQ(robot.state().sheet, Sheet::help);
    for (int i = 0; i < 10; ++i) {
        robot.key(SDLK_TAB);
        for (const ui::Item& item : robot.app().ui().items().previous())
            EXPECT_TRUE(!item.focused || item.layer > 0) << item.name;
    }
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().sheet, Sheet::none);
    EXPECT_EQ(robot.state().screen, Screen::lesson);
}

TEST(Keyboard, LetterShortcutsCanBeTurnedOff) {
    Robot robot("gate-control");
    robot.key(SDLK_c);
    EXPECT_TRUE(robot.state().settings.clinical);
    robot.act(act::SetLetterKeys{false});
    robot.key(SDLK_c);
    EXPECT_TRUE(robot.state().settings.clinical);
}

struct Size {
    int w, h, percent;
};
class EverySize : public ::testing::TestWithParam<Size> {};

// Nothing to press may lie outside the window, be too small, or lie on another item.
TEST_P(EverySize, ItemsCanBeReachedAndDoNotOverlap) {
    const Size size = GetParam();
    Robot robot("", size.w, size.h);
    robot.act(act::SetTextPercent{size.percent});
    robot.click("home.gate-control");
    if (robot.state().screen != Screen::lesson) robot.act(act::OpenLesson{"gate-control", 0});
    for (int s = 0; s < 6; ++s) {
        robot.act(act::GoToStep{s});
        robot.wait(2);
        for (const ui::Item& a : robot.app().ui().items().previous()) {
            if (a.role == ui::Role::scroll || a.scroll != 0) continue;
            EXPECT_GE(a.rect.x, -1) << a.name << " step " << s;
            EXPECT_GE(a.rect.y, -1) << a.name << " step " << s;
            EXPECT_LE(a.rect.right(), static_cast<float>(size.w) + 1) << a.name << " step " << s;
            EXPECT_LE(a.rect.bottom(), static_cast<float>(size.h) + 1) << a.name << " step " << s;
            for (const ui::Item& b : robot.app().ui().items().previous()) {
                if (&a == &b || b.role == ui::Role::scroll || b.scroll != 0) continue;
                const float x =
                    std::min(a.rect.right(), b.rect.right()) - std::max(a.rect.x, b.rect.x);
                const float y =
                    std::min(a.rect.bottom(), b.rect.bottom()) - std::max(a.rect.y, b.rect.y);
                EXPECT_FALSE(x > 2 && y > 2) << a.name << " lies on " << b.name << " step " << s;
            }
        }
        EXPECT_GT(robot.app().stage_px().h, 20) << "the picture has room";
    }
}
INSTANTIATE_TEST_SUITE_P(Sizes, EverySize,
                         ::testing::Values(Size{1440, 900, 100}, Size{1280, 720, 100},
                                           Size{1024, 768, 100}, Size{900, 700, 100},
                                           Size{768, 1024, 100}, Size{600, 800, 100},
                                           Size{390, 844, 100}, Size{360, 640, 100},
                                           Size{1440, 900, 200}, Size{1280, 720, 200},
                                           Size{390, 844, 150}, Size{1920, 1080, 250},
                                           Size{2560, 1080, 100}, Size{844, 390, 100}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.w) + "x" +
                                    std::to_string(tested.param.h) + "_" +
                                    std::to_string(tested.param.percent);
                         });

} // namespace
