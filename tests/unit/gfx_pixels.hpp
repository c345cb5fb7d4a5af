// What is drawn, read back: the fixture of all tests that look at pixels.
#pragma once
#include "gfx/renderer.hpp"
#include "unit/gfx_offscreen.hpp"

#include <functional>
#include <gtest/gtest.h>

constexpr int side = 256; // px of the screen

class Pixels : public testing::Test {
protected:
    static void SetUpTestSuite() {
        screen_ = new Offscreen(side, side);
        if (!screen_->why.empty()) return;
        renderer_ = new gfx::Renderer(NOCI_SOURCE_DIR "/shaders");
        renderer_->load_shaders(screen_->why);
    }
    static void TearDownTestSuite() {
        delete renderer_;
        delete screen_;
        renderer_ = nullptr, screen_ = nullptr;
    }
    void SetUp() override { ASSERT_EQ(screen_->why, ""); }

    static gfx::Image shot(const std::function<void(gfx::Canvas&)>& draw, gfx::Color ground = {},
                           float additive = 0, gfx::Rect viewport = {0, 0, side, side}) {
        gfx::Canvas c;
        c.begin({}, 1);
        draw(c);
        renderer_->clear(side, side, ground);
        renderer_->draw(c, viewport, side, side, additive);
        return renderer_->read_pixels(side, side);
    }
    static gfx::Color at(const gfx::Image& i, int x, int y) {
        const auto* p =
            i.rgba.data() + (static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)) * 4;
        return {p[0], p[1], p[2], p[3]};
    }
    // Sum of the red channel, in pixels of full brightness.
    static double area(const gfx::Image& i) {
        double sum = 0;
        for (std::size_t p = 0; p < i.rgba.size(); p += 4)
            sum += i.rgba[p];
        return sum / 255;
    }
    static inline Offscreen* screen_ = nullptr;
    static inline gfx::Renderer* renderer_ = nullptr;
};
