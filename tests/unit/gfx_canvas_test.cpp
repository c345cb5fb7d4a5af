// The canvas as data: parts, batches, and no allocation once warm.
#include "gfx/canvas.hpp"

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <new>
#include <numbers>

namespace {
std::size_t allocations = 0;
}
void* operator new(std::size_t size) {
    ++allocations;
    if (void* p = std::malloc(size ? size : 1)) return p;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++allocations;
    return std::malloc(size ? size : 1);
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
    std::free(p);
}

namespace {

using gfx::Canvas;
using gfx::Color;
using gfx::Fill;
using gfx::Instance;
using gfx::Paint;
using gfx::Rect;
using gfx::TubePaint;
using gfx::Vec2;
using gfx::ViewTransform;

constexpr Color white = Color::hex(0xFFFFFF);
const Paint plain{.fill = Fill::flat(white)};

Canvas fresh(ViewTransform view = {}, float ui_scale = 1) {
    Canvas c;
    c.begin(view, ui_scale);
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

TEST(Canvas, APartKnowsWhereItIsDrawn) {
    Canvas c = fresh({2, {10, 20}});
    c.tag("gate");
    c.disc({100, 50}, 10, plain);
    c.tag("other");
    c.disc({0, 0}, 1, plain);
    c.tag("gate"); // comes back to the same part
    c.capsule({100, 50}, {140, 50}, 5, plain);
    const Canvas::Part* gate = c.find("gate");
    ASSERT_NE(gate, nullptr);
    EXPECT_EQ(gate->shapes, 2);
    EXPECT_FLOAT_EQ(gate->bounds_px.x, 190);
    EXPECT_FLOAT_EQ(gate->bounds_px.right(), 300);
    EXPECT_FLOAT_EQ(gate->bounds_px.y, 100);
    EXPECT_FLOAT_EQ(gate->bounds_px.bottom(), 140);
    EXPECT_EQ(c.parts().size(), 2u);
}

TEST(Canvas, APartWithoutShapesIsNotFound) {
    Canvas c = fresh();
    c.tag("empty");
    EXPECT_EQ(c.find("empty"), nullptr);
    EXPECT_EQ(c.find("never"), nullptr);
    c.tag(""); // what follows belongs to no part
    c.disc({0, 0}, 5, plain);
    EXPECT_EQ(c.find("empty"), nullptr);
    c.begin({}, 1);
    EXPECT_TRUE(c.parts().empty());
}

TEST(Canvas, GlowIsLeftOutOfBounds) {
    Canvas c = fresh();
    c.tag("pulse");
    c.disc({50, 50}, 10, {.fill = Fill::flat(white), .glow = white, .glow_radius = 40});
    EXPECT_FLOAT_EQ(c.find("pulse")->bounds_px.w, 20);
    EXPECT_LE(corner(c.instances()[0], 0).x, 0) << "but the quad must hold it";
}

TEST(Canvas, ClippedBoundsStayInsideTheLens) {
    Canvas c = fresh();
    c.tag("fiber");
    c.push_clip({100, 100}, 50);
    c.capsule({0, 100}, {300, 100}, 4, plain);
    c.pop_clip();
    EXPECT_FLOAT_EQ(c.find("fiber")->bounds_px.x, 50);
    EXPECT_FLOAT_EQ(c.find("fiber")->bounds_px.right(), 150);
    EXPECT_FLOAT_EQ(c.instances()[0].clip[2], 50);
    c.disc({0, 0}, 5, plain);
    EXPECT_GT(c.instances()[1].clip[2], 1e6f);
}

TEST(Canvas, ABoundOfARotatedBoxHoldsIt) {
    Canvas c = fresh();
    c.tag("bar");
    c.box({0, 0}, {40, 10}, 3, std::numbers::pi_v<float> / 2, plain);
    EXPECT_NEAR(c.find("bar")->bounds_px.w, 20, 1e-3);
    EXPECT_NEAR(c.find("bar")->bounds_px.h, 80, 1e-3);
}

TEST(Canvas, OutlinesGrowWithTextSizeAndShapesWithTheCamera) {
    Canvas c = fresh({3, {}}, 2);
    c.disc({0, 0}, 10, {.fill = Fill::flat(white), .outline = white, .outline_px = 1.5f});
    EXPECT_FLOAT_EQ(c.instances()[0].style[0], 1.5f); // half of 1.5 px × 2
    EXPECT_FLOAT_EQ(c.instances()[0].half[0], 30);
}

TEST(Canvas, BatchesAlternateBetweenProgramsInOrder) {
    Canvas c = fresh();
    c.backdrop({0, 0, 100, 100}, white, white, white, {50, 50}, {50, 50});
    c.disc({0, 0}, 5, plain);
    c.capsule({0, 0}, {9, 9}, 2, plain);
    c.sprite({.id = 0}, {0, 0, 10, 10});
    c.sprite({.id = -1}, {0, 0, 10, 10}); // draws nothing
    c.disc({0, 0}, 5, plain);
    const auto b = c.batches();
    ASSERT_EQ(b.size(), 4u);
    EXPECT_TRUE(b[0].plain);
    EXPECT_EQ(b[1].count, 2u);
    EXPECT_TRUE(b[2].sprites);
    EXPECT_EQ(b[2].count, 1u);
    EXPECT_EQ(b[3].first + b[3].count, c.instances().size());
    std::uint32_t next = 0;
    for (const Canvas::Batch& batch : b) {
        EXPECT_EQ(batch.first, next);
        next += batch.count;
    }
}

TEST(Canvas, OnlyLargeOpaqueBareBoxesSkipTheDistanceField) {
    const auto is_plain = [](const Paint& p, Vec2 half, float angle = 0) {
        Canvas c = fresh();
        c.box({500, 500}, half, 0, angle, p);
        return c.batches()[0].plain;
    };
    const Paint gradient{.fill = Fill::linear(white, Color::hex(0), {0, 0}, {0, 1000})};
    EXPECT_TRUE(is_plain(gradient, {500, 500}));
    EXPECT_FALSE(is_plain(gradient, {500, 500}, 0.1f));
    EXPECT_FALSE(is_plain(gradient, {500, 20}));
    EXPECT_FALSE(is_plain({.fill = Fill::flat(white.alpha(0.9f))}, {500, 500}));
    EXPECT_FALSE(is_plain({.fill = Fill::flat(white), .opacity = 0.5f}, {500, 500}));
    EXPECT_FALSE(
        is_plain({.fill = Fill::flat(white), .outline = white, .outline_px = 1}, {500, 500}));
    EXPECT_FALSE(
        is_plain({.fill = Fill::linear(white, Color::hex(0), {0, 400}, {0, 600})}, {500, 500}));
}

TEST(Canvas, WhatIsNotANumberIsNotDrawn) {
    Canvas c = fresh();
    const float nan = std::nanf("");
    c.tag("bad");
    c.disc({nan, 0}, 5, plain);
    c.disc({0, 0}, -5, plain);
    c.box({0, 0}, {nan, 1}, 0, 0, plain);
    c.capsule({0, 0}, {INFINITY, 0}, 1, plain);
    const Vec2 path[] = {{0, 0}, {nan, 3}, {20, 0}};
    c.tube(path, 4, 4, {{.fill = Fill::flat(white)}}); // leaves out the bad point
    c.sprite({.id = 1}, {nan, 0, 3, 3});
    EXPECT_EQ(c.instances().size(), 1u);
    expect_all_finite(c);
}

// ---- pictures and words

TEST(Sprite, AGridHasACellForEachInstance) {
    std::vector<Vec2> points;
    for (int y = 0; y <= 2; ++y)
        for (int x = 0; x <= 3; ++x)
            points.push_back({static_cast<float>(x) * 10, static_cast<float>(y) * 10});
    Canvas c = fresh();
    c.sprite_grid({.id = 7, .flip_x = true}, points, 3, 2);
    ASSERT_EQ(c.instances().size(), 6u);
    EXPECT_FLOAT_EQ(local(c.instances()[0], 0).x, 1) << "flipped";
    EXPECT_FLOAT_EQ(local(c.instances()[5], 3).y, 1);
    EXPECT_FLOAT_EQ(c.instances()[0].half[0], 7);
    c.begin({}, 1);
    c.sprite_grid({.id = 7}, std::span(points).first(5), 3, 2);
    EXPECT_TRUE(c.instances().empty()) << "too few points";
}

TEST(Words, AreKeptWithTheirPlace) {
    Canvas c = fresh({2, {5, 5}});
    std::string words = "nearly shut";
    c.text({10, 10}, words, white, gfx::TextStyle::label, gfx::TextAlign::center);
    words = "overwritten";
    c.callout(
        {.id = "gate", .anchor = {}, .card = {}, .color = white, .title = "Gate", .note = ""});
    ASSERT_EQ(c.texts().size(), 1u);
    EXPECT_EQ(c.words(c.texts()[0]), "nearly shut");
    EXPECT_FLOAT_EQ(c.texts()[0].at_px.x, 25);
    EXPECT_EQ(c.callouts().size(), 1u);
}

TEST(Canvas, ASteadyFrameAllocatesNothing) {
    const Vec2 controls[] = {{0, 0}, {100, 0}, {100, 100}, {200, 100}};
    const auto path = gfx::bezier_path(controls);
    const Vec2 star[] = {{0, -9}, {3, -3}, {9, 0}, {3, 3}, {0, 9}, {-3, 3}, {-9, 0}, {-3, -3}};
    Canvas c;
    const auto frame = [&] {
        c.begin({}, 1.5f);
        c.tag("tube");
        c.tube(path, 8, 4, {{.fill = Fill::across(white, white)}, 12, 3});
        c.arc({0, 0}, 50, 0, 6, 3, {{.fill = Fill::flat(white), .glow = white, .glow_radius = 9}});
        c.tag("blob");
        c.blob(star, {.fill = Fill::flat(white), .glow = white, .glow_radius = 5});
        c.arrow({0, 0}, {100, 30}, 8, plain);
        c.sprite({.id = 0}, {0, 0, 10, 10});
        c.ellipse({5, 5}, {4, 2}, 1, plain);
        c.text({1, 1}, "a line of words that is longer than any small string", white,
               gfx::TextStyle::body);
        c.callout(
            {.id = "tube", .anchor = {}, .card = {}, .color = white, .title = "t", .note = ""});
    };
    frame();
    const std::size_t before = allocations;
    for (int i = 0; i < 10; ++i)
        frame();
    EXPECT_EQ(allocations, before);
    EXPECT_GT(before, 0u) << "the counter counts";
}

} // namespace
