// What really lands on the screen, drawn without a display and read back.
#include "unit/gfx_pixels.hpp"

#include <cmath>
#include <numbers>

namespace {

using gfx::Canvas;
using gfx::Color;
using gfx::Fill;
using gfx::Image;
using gfx::Vec2;

constexpr Color white = Color::hex(0xFFFFFF), black = Color::hex(0), red = Color::hex(0xFF0000);
constexpr Color blue = Color::hex(0x0000FF);
constexpr float pi = std::numbers::pi_v<float>;

const gfx::Paint plain{.fill = Fill::flat(white)};

// ---- area and place

TEST_F(Pixels, ShapesCoverTheRightArea) {
    const auto expect_area = [](double wanted, const std::function<void(Canvas&)>& draw) {
        EXPECT_NEAR(area(shot(draw)) / wanted, 1, 0.01);
    };
    expect_area(pi * 50 * 50, [](Canvas& c) { c.disc({128.3f, 127.7f}, 50, plain); });
    expect_area(pi * 5 * 5, [](Canvas& c) { c.disc({128.5f, 127.2f}, 5, plain); });
    expect_area(pi * 90 * 30, [](Canvas& c) { c.ellipse({128, 128}, {90, 30}, 0.7f, plain); });
    expect_area(100 * 40 + pi * 400, [](Canvas& c) {
        c.capsule({78, 100}, {178, 100}, 20, plain);
    });
    expect_area(120 * 60 - (4 - pi) * 100, [](Canvas& c) {
        c.box({128, 128}, {60, 30}, 10, 0.4f, plain);
    });
    expect_area(200 * 12 + pi * 36, [](Canvas& c) {
        const Vec2 path[] = {{28, 60}, {90, 60}, {228, 60}};
        c.tube(path, 12, 12, {{.fill = Fill::flat(white)}});
    });
    expect_area(200 * 15, [](Canvas& c) { // tapers from 20 to 10, cut straight
        const Vec2 path[] = {{28, 60}, {228, 60}};
        c.tube(path, 20, 10, {{.fill = Fill::flat(white)}, 0, 0, 0, 0, 1, false});
    });
    expect_area(2 * pi * 80 * 10, [](Canvas& c) {
        c.arc({128, 128}, 80, 0, 2 * pi, 10, {{.fill = Fill::flat(white)}});
    });
    expect_area(2 * pi * 80 * 6, [](Canvas& c) {
        c.disc({128, 128}, 80, {.outline = white, .outline_px = 6});
    });
}

TEST_F(Pixels, ABlobCoversTheAreaOfItsOutline) {
    std::vector<Vec2> outline;
    double wanted = 0;
    for (int k = 0; k < 40; ++k) {
        const float a = static_cast<float>(k) / 40 * 2 * pi, r = 80 + 20 * std::sin(3 * a);
        outline.push_back(Vec2{128, 128} + Vec2{std::cos(a), std::sin(a)} * r);
    }
    for (std::size_t k = 0; k < 40; ++k) {
        const Vec2 p = outline[k], q = outline[(k + 1) % 40];
        wanted += (p.x * q.y - p.y * q.x) / 2;
    }
    EXPECT_NEAR(area(shot([&](Canvas& c) { c.blob(outline, plain); })) / wanted, 1, 0.01);
    // An arrow: shaft and head.
    const double arrow = 20 * (200 - 44) + 0.75 * 44 * 44;
    EXPECT_NEAR(area(shot([](Canvas& c) {
                    c.arrow({28, 128}, {228, 128}, 20, plain);
                })) /
                    arrow,
                1, 0.01);
}

TEST_F(Pixels, NothingIsDrawnTwiceWhereSegmentsMeet) {
    // Half-transparent shapes show every overlap as a brighter pixel and every gap as a darker one.
    const Color half = white.alpha(0.5f);
    const Vec2 knots[] = {{128, 40}, {200, 70}, {215, 150}, {150, 210}, {50, 160}, {60, 80}};
    for (const int per_point : {5, 8, 13}) {
        auto loop = gfx::smooth_closed_path(knots, per_point);
        const auto expect_even = [&](const Image& i, Vec2 p) {
            const int v = at(i, static_cast<int>(p.x), static_cast<int>(p.y)).r;
            EXPECT_NEAR(v, 128, 1) << "at " << p.x << ", " << p.y;
        };
        const Image blob = shot([&](Canvas& c) { c.blob(loop, {.fill = Fill::flat(half)}); });
        loop.push_back(loop.front());
        const Image tube =
            shot([&](Canvas& c) { c.tube(loop, 20, 20, {{.fill = Fill::flat(half)}}); });
        for (float t = 0; t < 1; t += 0.002f) {
            const gfx::PathPoint p = gfx::along(loop, t);
            for (const float d : {-8.f, -3.f, 0.f, 3.f, 8.f})
                expect_even(tube, p.at + gfx::perpendicular(p.direction) * d);
            for (const float in : {0.1f, 0.5f, 0.9f})
                expect_even(blob, gfx::mix(Vec2{130, 120}, p.at, in));
        }
    }
}

TEST_F(Pixels, EdgesAreSmoothOverAboutOnePixel) {
    const Image i = shot([](Canvas& c) { c.disc({128, 128}, 60.5f, plain); });
    EXPECT_EQ(at(i, 128, 128), white);
    EXPECT_EQ(at(i, 128 + 58, 128), white);
    EXPECT_NEAR(at(i, 188, 128).r, 128, 3) << "the center of this pixel lies on the edge";
    EXPECT_EQ(at(i, 190, 128), black);
}

TEST_F(Pixels, DashesAreSeenOneByOne) {
    const Vec2 controls[] = {{20, 200}, {80, -40}, {180, 300}, {236, 60}};
    const auto path = gfx::bezier_path(controls, 24);
    const float dash = 24, gap = 8;
    const Image i = shot([&](Canvas& c) {
        c.tube(path, 14, 14, {{.fill = Fill::flat(white)}, dash, gap});
    });
    const float length = gfx::path_length(path);
    int dashes = 0;
    bool before = false;
    for (float s = 0; s < length; s += 0.5f) {
        const Vec2 p = gfx::along(path, s / length).at;
        const bool lit = at(i, static_cast<int>(p.x), static_cast<int>(p.y)).r > 127;
        dashes += lit && !before;
        before = lit;
    }
    EXPECT_EQ(dashes, static_cast<int>(std::ceil(length / (dash + gap))));
}

// ---- paint

TEST_F(Pixels, GradientsRunWhereTheyAreTold) {
    Image i = shot([](Canvas& c) {
        c.box({128, 128}, {100, 100}, 20, 0, {.fill = Fill::linear(red, blue, {28, 0}, {228, 0})});
    });
    EXPECT_NEAR(at(i, 78, 128).r, 191, 3);
    EXPECT_NEAR(at(i, 78, 128).b, 64, 3);
    EXPECT_NEAR(at(i, 178, 60).r, 64, 3);
    i = shot([](Canvas& c) {
        c.disc({128, 128}, 100, {.fill = Fill::radial(red, blue, {128, 128}, 100)});
    });
    EXPECT_GT(at(i, 128, 128).r, 250);
    EXPECT_NEAR(at(i, 128, 178).b, 128, 4);
    EXPECT_NEAR(at(i, 78, 128).b, 128, 4);
    i = shot([](Canvas& c) { // traveling right, left is up
        const Vec2 path[] = {{20, 128}, {128, 128}, {236, 128}};
        c.tube(path, 100, 100, {{.fill = Fill::across(red, blue)}});
    });
    EXPECT_GT(at(i, 128, 80).r, 240);
    EXPECT_GT(at(i, 128, 175).b, 240);
    i = shot([](Canvas& c) {
        c.backdrop({0, 0, side, side}, red, blue, white, {128, 128}, {64, 64});
    });
    EXPECT_GT(at(i, 5, 2).r, 245);
    EXPECT_GT(at(i, 5, 253).b, 245);
    EXPECT_GT(at(i, 128, 128).g, 225);
    EXPECT_EQ(at(i, 128, 220).g, 0);
}

TEST_F(Pixels, OutlinesLieOnTheEdge) {
    const Image i = shot([](Canvas& c) {
        c.disc({128, 128}, 60, {.fill = Fill::flat(red), .outline = white, .outline_px = 8});
    });
    EXPECT_EQ(at(i, 128, 128), red);
    EXPECT_EQ(at(i, 128 + 54, 128), red);
    EXPECT_EQ(at(i, 128 + 58, 128), white);
    EXPECT_EQ(at(i, 128 + 62, 128), white);
    EXPECT_EQ(at(i, 128 + 66, 128), black);
}

TEST_F(Pixels, GlowFallsOffAndEnds) {
    const gfx::Paint p{.fill = Fill::flat(red), .glow = white, .glow_radius = 50};
    const std::function<void(Canvas&)> shapes[] = {
        [&](Canvas& c) {
            c.disc({80, 128}, 40, p);
        },
        [&](Canvas& c) {
            c.capsule({60, 128}, {80, 128}, 40, p);
        },
        [&](Canvas& c) {
            const Vec2 square[] = {{40, 88}, {120, 88}, {120, 168}, {40, 168}};
            c.blob(square, p);
        },
    };
    for (const auto& shape : shapes) {
        const Image i = shot(shape);
        EXPECT_EQ(at(i, 110, 128), red) << "glow lies under the shape";
        EXPECT_GT(at(i, 122, 128).g, 215);
        for (int x = 122; x < 168; ++x)
            EXPECT_GE(at(i, x, 128).g, at(i, x + 1, 128).g);
        EXPECT_LT(at(i, 145, 128).g, 100);
        EXPECT_EQ(at(i, 171, 128), black);
    }
}

TEST_F(Pixels, GlowCoversOrAddsLight) {
    const auto draw = [](Canvas& c) {
        c.disc({80, 128}, 40, {.fill = Fill::flat(red), .glow = blue, .glow_radius = 50});
    };
    const Color covers = at(shot(draw, white, 0), 125, 128),
                adds = at(shot(draw, white, 1), 125, 128);
    EXPECT_LT(covers.r, 80);
    EXPECT_EQ(adds, white) << "light can't darken";
}

TEST_F(Pixels, ABlobsGlowGoesRoundItsCorners) {
    const Vec2 square[] = {{78, 78}, {178, 78}, {178, 178}, {78, 178}};
    const Image i = shot([&](Canvas& c) {
        c.blob(square, {.fill = Fill::flat(black), .glow = white, .glow_radius = 40});
    });
    const int straight = at(i, 178 + 20, 128).r;
    const int diagonal = at(i, 178 + 14, 178 + 14).r; // also 20 px from the shape
    EXPECT_NEAR(straight, diagonal, 6);
    EXPECT_EQ(at(i, 178 + 36, 178 + 36).r, 0) << "no spike";
}

TEST_F(Pixels, SoftnessBlursTheEdge) {
    const Image i = shot([](Canvas& c) {
        c.disc({128, 128}, 60, {.fill = Fill::flat(white), .softness = 30});
    });
    EXPECT_GT(at(i, 128, 128).r, 250);
    EXPECT_NEAR(at(i, 188, 128).r, 128, 6);
    EXPECT_LT(at(i, 128 + 85, 128).r, 20);
    EXPECT_GT(at(i, 128 + 35, 128).r, 235);
    EXPECT_EQ(at(i, 128 + 92, 128), black);
}

TEST_F(Pixels, OpacityFadesEverything) {
    const Image i = shot([](Canvas& c) {
        c.disc({128, 128}, 60,
               {.fill = Fill::flat(white), .outline = white, .outline_px = 6, .opacity = 0.5f});
    });
    EXPECT_NEAR(at(i, 128, 128).r, 128, 1);
    EXPECT_NEAR(at(i, 188, 128).r, 128, 1);
}

TEST_F(Pixels, TheClipCutsWithASmoothEdge) {
    const Image i = shot([](Canvas& c) {
        c.push_clip({128, 128}, 60.5f);
        c.box({128, 128}, {128, 128}, 0, 0, plain);
        c.pop_clip();
        c.disc({10, 10}, 5, plain);
    });
    EXPECT_NEAR(area(i), pi * (60.5 * 60.5 + 25), 60);
    EXPECT_NEAR(at(i, 188, 128).r, 128, 4);
    EXPECT_EQ(at(i, 10, 10), white);
}

TEST_F(Pixels, TheViewportCutsAndTheTopIsUp) {
    const Image i = shot(
        [](Canvas& c) {
            c.box({128, 128}, {200, 200}, 0, 0, plain);
        },
        black, 0, {10, 20, 30, 40});
    EXPECT_DOUBLE_EQ(area(i), 30 * 40);
    EXPECT_EQ(at(i, 10, 20), white);
    EXPECT_EQ(at(i, 39, 59), white);
    EXPECT_EQ(at(i, 40, 59), black);
}

TEST_F(Pixels, EllipsesHaveNoHoleAndAnEvenOutline) {
    const Image i = shot([](Canvas& c) {
        c.ellipse({128.5f, 128.5f}, {100, 40}, 0,
                  {.fill = Fill::flat(red), .outline = white, .outline_px = 6});
    });
    EXPECT_EQ(at(i, 128, 128), red);
    const auto thickness = [&](int x, int y, int dx, int dy) {
        double sum = 0;
        for (int k = -12; k <= 12; ++k)
            sum += at(i, x + k * dx, y + k * dy).g;
        return sum / 255;
    };
    EXPECT_NEAR(thickness(228, 128, 1, 0), 6, 0.5);
    EXPECT_NEAR(thickness(128, 168, 0, 1), 6, 0.5);
}

} // namespace
