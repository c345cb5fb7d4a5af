// The geometry of tubes, blobs and paths, as the numbers that go to the graphics card.
#include "gfx/canvas.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace {

using gfx::Canvas;
using gfx::Color;
using gfx::Fill;
using gfx::Instance;
using gfx::TubePaint;
using gfx::Vec2;

constexpr Color white = Color::hex(0xFFFFFF);

Canvas fresh() {
    Canvas c;
    c.begin({}, 1);
    return c;
}

Vec2 corner(const Instance& i, int k) {
    return {i.corner[2 * k], i.corner[2 * k + 1]};
}
Vec2 local(const Instance& i, int k) {
    return {i.local[2 * k], i.local[2 * k + 1]};
}

void expect_all_finite(const Canvas& c) {
    for (const Instance& i : c.instances()) {
        for (const float* f :
             {i.corner, i.corner + 4, i.local, i.local + 4, i.half, i.grad, i.style, i.clip})
            for (int k = 0; k < 4; ++k)
                ASSERT_TRUE(std::isfinite(f[k]));
    }
}

TEST(Tube, SharedCornersLeaveNoGap) {
    const Vec2 controls[] = {{0, 0}, {100, 0}, {100, 100}, {200, 100}};
    const auto path = gfx::bezier_path(controls, 12);
    Canvas c = fresh();
    c.tube(path, 20, 6, {{.fill = Fill::flat(white), .outline = white, .outline_px = 1}});
    ASSERT_EQ(c.instances().size(), 12u);
    for (std::size_t k = 0; k + 1 < c.instances().size(); ++k) {
        const Instance &a = c.instances()[k], &b = c.instances()[k + 1];
        for (int side = 0; side < 2; ++side) {
            EXPECT_EQ(corner(a, 2 + side).x, corner(b, side).x);
            EXPECT_EQ(corner(a, 2 + side).y, corner(b, side).y);
            EXPECT_EQ(local(a, 2 + side).x, local(b, side).x);
            EXPECT_EQ(local(a, 2 + side).y, local(b, side).y);
        }
    }
}

TEST(Tube, LocalCoordinatesAreDistancesFromThePath) {
    const Vec2 path[] = {{0, 0}, {50, 0}, {50, 50}};
    Canvas c = fresh();
    c.tube(path, 10, 10, {{.fill = Fill::flat(white)}});
    ASSERT_EQ(c.instances().size(), 2u);
    for (int k = 0; k < 4; ++k) // the first segment lies on the x axis: y is the distance
        EXPECT_NEAR(local(c.instances()[0], k).y, corner(c.instances()[0], k).y, 1e-4);
    EXPECT_NEAR(c.instances()[0].half[0], 55, 1e-4) << "half of 100 and two caps of 5";
}

TEST(Tube, SurvivesEveryKindOfBadPath) {
    const std::vector<std::vector<Vec2>> paths = {
        {},
        {{1, 1}},
        {{1, 1}, {1, 1}, {1, 1}},
        {{0, 0}, {10, 0}, {10, 0}, {10, 0}, {20, 0}},
        {{0, 0}, {100, 0}, {0, 0}},                 // turns on the spot
        {{0, 0}, {100, 0}, {0, 0.001f}, {100, 0}},  // and again
        {{0, 0}, {100, 0}, {100, 0.2f}, {0, 0.2f}}, // a hairpin narrower than the tube
        {{0, 0}, {3, 1}, {1, 3}, {-2, 1}, {0, 0}},  // a loop smaller than the tube
        {{0, 0}, {1e6f, 0}},
        {{0, 0}, {1e-7f, 0}},
    };
    for (const auto& path : paths) {
        for (const float dash : {0.f, 3.f, 1e-6f}) {
            Canvas c = fresh();
            TubePaint p{
                {.fill = Fill::across(white, white), .outline = white, .outline_px = 2}, dash, 2};
            p.glow = white, p.glow_radius = 30;
            c.tube(path, 12, 0, p);
            p.from = 0.3f, p.to = 0.6f;
            c.tube(path, 0, 12, p);
            c.blob(path, p);
            expect_all_finite(c);
            EXPECT_LT(c.instances().size(), 20000u);
        }
    }
    Canvas c = fresh();
    c.tube(paths[2], 12, 12, {{.fill = Fill::flat(white)}});
    EXPECT_EQ(c.instances().size(), 1u) << "a path without length is a dot";
}

TEST(Tube, NoQuadFoldsOverInATightBend) {
    std::vector<Vec2> circle;
    for (int k = 0; k <= 24; ++k) {
        const float a = static_cast<float>(k) / 24 * 2 * std::numbers::pi_v<float>;
        circle.push_back({20 * std::cos(a), 20 * std::sin(a)});
    }
    TubePaint p{{.fill = Fill::flat(white), .glow = white, .glow_radius = 100}};
    for (const bool reversed : {false, true}) {
        if (reversed) std::reverse(circle.begin(), circle.end());
        Canvas c = fresh();
        c.tube(circle, 4, 4, p);
        ASSERT_EQ(c.instances().size(), 24u);
        for (const Instance& i : c.instances()) {
            const auto twice_area = [&](int x, int y, int z) {
                const Vec2 u = corner(i, y) - corner(i, x), v = corner(i, z) - corner(i, x);
                return u.x * v.y - u.y * v.x;
            };
            EXPECT_GE(twice_area(0, 1, 2) * -twice_area(1, 2, 3), -1e-2f);
        }
    }
}

TEST(Tube, DashesAreCountedFromThePhase) {
    const Vec2 path[] = {{0, 0}, {100, 0}};
    const auto dashes = [&](float dash, float gap, float phase, float from = 0, float to = 1) {
        Canvas c = fresh();
        c.tube(path, 4, 4, {{.fill = Fill::flat(white)}, dash, gap, phase, from, to});
        return c.instances().size();
    };
    EXPECT_EQ(dashes(15, 5, 0), 5u);
    EXPECT_EQ(dashes(15, 5, 10), 6u); // one cut at the start, one at the end
    EXPECT_EQ(dashes(15, 5, -20), 5u);
    EXPECT_EQ(dashes(15, 5, 0, 0.5f, 1), 3u); // the end of one, and two whole ones
    EXPECT_EQ(dashes(15, 5, 0, 0, 0), 0u);
    Canvas c = fresh();
    c.tube(path, 4, 4, {{.fill = Fill::flat(white)}, 15, 5});
    EXPECT_FLOAT_EQ(c.instances()[1].half[0], 7.5f) << "caps lie inside the dash";
}

TEST(Tube, PartOfAPathHasTheBoundsOfThatPart) {
    const Vec2 path[] = {{0, 0}, {100, 0}};
    Canvas c = fresh();
    c.tag("half");
    c.tube(path, 4, 4, {{.fill = Fill::flat(white)}, 0, 0, 0, 0.5f, 0.75f});
    EXPECT_FLOAT_EQ(c.find("half")->bounds_px.x, 48);
    EXPECT_FLOAT_EQ(c.find("half")->bounds_px.right(), 77);
    EXPECT_EQ(c.find("half")->shapes, 1);
}

TEST(Tube, ThinnerThanAPixelIsFainter) {
    const Vec2 path[] = {{0, 0}, {100, 0}};
    Canvas c = fresh();
    c.tube(path, 0.4f, 0.4f, {{.fill = Fill::flat(white)}});
    EXPECT_FLOAT_EQ(c.instances()[0].style[3], 0.4f);
    EXPECT_FLOAT_EQ(c.instances()[0].half[1], 0.5f);
}

TEST(Blob, RimAndMiddleShareTheirPoints) {
    const Vec2 pentagon[] = {{0, -50}, {48, -15}, {29, 40}, {-29, 40}, {-48, -15}};
    for (const bool reversed : {false, true}) {
        std::vector<Vec2> outline(std::begin(pentagon), std::end(pentagon));
        if (reversed) std::reverse(outline.begin(), outline.end());
        Canvas c = fresh();
        c.tag("messenger");
        c.blob(outline, {.fill = Fill::flat(white), .outline = white, .outline_px = 2});
        ASSERT_EQ(c.instances().size(), 8u) << "five for the rim, three for the fan";
        EXPECT_FLOAT_EQ(c.find("messenger")->bounds_px.w, 96);
        for (int k = 0; k < 5; ++k) {
            const Instance& rim = c.instances()[static_cast<std::size_t>(k)];
            EXPECT_LT(gfx::length(corner(rim, 0)), gfx::length(corner(rim, 1))) << "inner, outer";
        }
        EXPECT_EQ(corner(c.instances()[5], 0).x, corner(c.instances()[0], 0).x);
        EXPECT_EQ(corner(c.instances()[5], 2).x, corner(c.instances()[0], 2).x);
    }
}

// ---- paths

TEST(Path, BezierEndsWhereItShould) {
    const Vec2 controls[] = {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {10, -10}, {20, -10}, {20, 0}};
    const auto path = gfx::bezier_path(controls, 10);
    ASSERT_EQ(path.size(), 21u);
    EXPECT_FLOAT_EQ(path[5].x, 5);
    EXPECT_FLOAT_EQ(path[5].y, 7.5f);
    EXPECT_FLOAT_EQ(path[10].x, 10);
    EXPECT_FLOAT_EQ(path[20].x, 20);
    EXPECT_TRUE(gfx::bezier_path({}).empty());
}

TEST(Path, AlongMeasuresByLength) {
    const Vec2 path[] = {{0, 0}, {10, 0}, {10, 0}, {10, 30}};
    EXPECT_FLOAT_EQ(gfx::path_length(path), 40);
    EXPECT_FLOAT_EQ(gfx::along(path, 0.5f).at.y, 10);
    EXPECT_FLOAT_EQ(gfx::along(path, 0.5f).direction.y, 1);
    EXPECT_FLOAT_EQ(gfx::along(path, 0).direction.x, 1);
    EXPECT_FLOAT_EQ(gfx::along(path, 2).at.y, 30);
    EXPECT_FLOAT_EQ(gfx::along({}, 0.5f).at.x, 0);
}

TEST(Path, RoundedCornersAreCirclesThatTouchTheEdges) {
    const Vec2 square[] = {{-50, -50}, {50, -50}, {50, 50}, {-50, 50}};
    const auto outline = gfx::rounded_polygon(square, 20, 8);
    for (const Vec2 p : outline) {
        EXPECT_LE(std::max(std::abs(p.x), std::abs(p.y)), 50.001f);
        const Vec2 c{std::copysign(30.f, p.x), std::copysign(30.f, p.y)};
        EXPECT_NEAR(gfx::length(p - c), 20, 0.01);
    }
    for (const Vec2 p : gfx::rounded_polygon(square, 500)) // no larger than fits: a disc
        EXPECT_NEAR(gfx::length(p), 50, 0.1);
}

TEST(Path, ASmoothOutlineGoesThroughItsPoints) {
    const Vec2 points[] = {{0, 0}, {10, 5}, {12, 20}, {-3, 14}};
    const auto outline = gfx::smooth_closed_path(points, 6);
    ASSERT_EQ(outline.size(), 24u);
    for (std::size_t k = 0; k < 4; ++k)
        EXPECT_LT(gfx::length(outline[k * 6] - points[k]), 1e-4f);
}

} // namespace
