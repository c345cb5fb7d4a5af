// What a therapist points with: the spotlight and the ink that fades.
#include "support/visit.hpp"

#include <imgui.h>

using namespace app;
using test::Visit;

namespace {

constexpr float slack = 8;

TEST(Pointing, HeldStillItShinesAndThenFollows) {
    Pointing p;
    p.follow({100, 100}, true, false, 0, slack);
    EXPECT_FALSE(p.spotlight());
    EXPECT_TRUE(p.moves()) << "a frame is needed when it is time";
    p.follow({103, 100}, true, false, 0.3, slack);
    EXPECT_FALSE(p.spotlight());
    p.follow({103, 100}, true, false, 0.5, slack);
    EXPECT_TRUE(p.spotlight());
    p.follow({300, 200}, true, false, 0.6, slack);
    EXPECT_TRUE(p.spotlight());
    EXPECT_TRUE(p.ink().empty()) << "it does not draw while it shines";
    EXPECT_FLOAT_EQ(p.spot().x, 300);
    p.follow({300, 200}, false, false, 0.7, slack);
    EXPECT_FALSE(p.spotlight());
    EXPECT_FALSE(p.moves());
}

TEST(Pointing, DraggedItDrawsAndTheInkGoes) {
    Pointing p;
    p.follow({100, 100}, true, false, 0, slack);
    for (int i = 1; i <= 10; ++i)
        p.follow({100.f + 10.f * static_cast<float>(i), 100}, true, false, 0.02 * i, slack);
    EXPECT_FALSE(p.spotlight());
    ASSERT_GE(p.ink().size(), 10u);
    EXPECT_TRUE(p.ink().front().starts);
    EXPECT_FLOAT_EQ(p.ink().front().at.x, 100) << "from where the press began";
    p.follow({200, 100}, false, false, 0.3, slack);
    EXPECT_FALSE(p.ink().empty());
    p.follow({200, 100}, false, false, 0.2 + Pointing::fade_s + 0.01, slack);
    EXPECT_TRUE(p.ink().empty());
    EXPECT_FALSE(p.moves()) << "nothing is left to redraw";
}

TEST(Pointing, AStrokeOfItsOwnDoesNotJoinTheOneBefore) {
    Pointing p;
    const auto stroke = [&p](float x, double s) {
        p.follow({x, 0}, true, false, s, slack);
        p.follow({x + 20, 0}, true, false, s + 0.05, slack);
        p.follow({x + 20, 0}, false, false, s + 0.1, slack);
    };
    stroke(0, 0);
    stroke(500, 0.5);
    int starts = 0;
    for (const Pointing::Dot& dot : p.ink())
        starts += dot.starts;
    EXPECT_EQ(starts, 2);
}

TEST(Pointing, FadesOrWithoutMotionStaysWholeUntilItGoes) {
    const Pointing::Dot dot{{}, 10, false};
    EXPECT_FLOAT_EQ(Pointing::strength(dot, 10, false), 1);
    EXPECT_LT(Pointing::strength(dot, 11.5, false), 0.5f);
    EXPECT_FLOAT_EQ(Pointing::strength(dot, 11.5, true), 1);
    EXPECT_FLOAT_EQ(Pointing::strength(dot, 12, false), 0);
    EXPECT_FLOAT_EQ(Pointing::strength(dot, 12.1, true), 0);
}

TEST(Pointing, ALineThatRestsCanGoOn) {
    Pointing p;
    p.follow({0, 0}, true, false, 0, slack);
    p.follow({50, 0}, true, false, 0.1, slack);
    p.follow({50, 0}, true, false, 9, slack);
    p.follow({90, 0}, true, false, 9.1, slack);
    p.follow({120, 0}, true, false, 9.2, slack);
    ASSERT_GE(p.ink().size(), 2u);
    EXPECT_FLOAT_EQ(p.ink().back().at.x, 120);
}

// ---- on the screen: the ink and the spotlight are shapes of the interface's draw list

int shapes(Visit& visit) {
    return visit.robot.app().ui().draw().VtxBuffer.Size;
}

struct PointingVisit : Visit {
    PointingVisit() {
        show();
        robot.key(SDLK_SPACE); // nothing else moves
        robot.mouse({5, 795}, false);
        robot.watch(1);
        quiet = shapes(*this);
    }
    gfx::Vec2 on(float x) {
        const gfx::Rect r = robot.item("client.picture").rect;
        return {r.x + r.w * x, r.y + r.h * 0.2f};
    }
    int quiet = 0;
};

TEST(PointingOnScreen, ADragDrawsInkThatIsGoneAfterTwoSeconds) {
    PointingVisit visit;
    visit.robot.mouse(visit.on(0.4f), false);
    visit.robot.mouse(visit.on(0.4f), true);
    for (int i = 1; i <= 10; ++i)
        visit.robot.mouse(visit.on(0.4f + 0.02f * static_cast<float>(i)), true);
    EXPECT_GT(shapes(visit), visit.quiet + 20);
    EXPECT_TRUE(visit.robot.app().animating());
    visit.robot.mouse(visit.on(0.6f), false);
    visit.robot.mouse({5, 795}, false);
    visit.robot.watch(2.3);
    EXPECT_EQ(shapes(visit), visit.quiet);
    EXPECT_FALSE(visit.robot.app().animating()) << "and no more frames are drawn";
}

TEST(PointingOnScreen, HeldStillItShines) {
    PointingVisit visit;
    visit.robot.mouse(visit.on(0.4f), false);
    visit.robot.mouse(visit.on(0.4f), true);
    visit.robot.watch(0.6);
    EXPECT_GT(shapes(visit), visit.quiet + 200) << "64 sides of the spotlight";
    visit.robot.mouse(visit.on(0.4f), false);
    visit.robot.mouse({5, 795}, false);
    visit.robot.watch(1);
    EXPECT_EQ(shapes(visit), visit.quiet);
}

TEST(PointingOnScreen, TheKeyShinesWhileItIsHeld) {
    PointingVisit visit;
    visit.robot.key(SDLK_s);
    EXPECT_GT(shapes(visit), visit.quiet + 200);
    visit.robot.release(SDLK_s);
    EXPECT_EQ(shapes(visit), visit.quiet);
}

// A page turned while it shines or while ink is left: the next screen is clean and still.
TEST(PointingOnScreen, NothingStaysOnTheNextScreen) {
    Visit visit;
    visit.show(false, test::visit_brief - 1);
    visit.robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(visit.client().view, Client::View::sheet);
    visit.robot.watch(1);
    const int quiet = shapes(visit);
    visit.robot.act(act::GoToClientPage{test::visit_balance});
    visit.robot.act(act::PointAt{true});
    visit.robot.act(act::GoToClientPage{0});
    const gfx::Rect r = visit.robot.item("client.picture").rect;
    visit.robot.mouse({r.x + 300, r.y + 60}, false);
    visit.robot.mouse({r.x + 300, r.y + 60}, true);
    visit.robot.mouse({r.x + 400, r.y + 60}, true);
    visit.robot.mouse({r.x + 400, r.y + 60}, false);
    visit.robot.key(SDLK_s);
    visit.robot.act(act::ShowStories{});
    visit.robot.act(act::OpenStory{"visit", false});
    EXPECT_FALSE(visit.client().pointing);
    visit.robot.key(SDLK_s);
    visit.robot.act(act::GoToClientPage{test::visit_brief - 1});
    visit.robot.act(act::NextStep{});
    visit.robot.mouse({5, 795}, false);
    visit.robot.watch(3);
    EXPECT_EQ(shapes(visit), quiet);
    EXPECT_FALSE(visit.robot.app().animating());
}

} // namespace
