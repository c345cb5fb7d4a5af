// How icons are drawn: strokes and areas in a square from -1 to 1. Only for icons*.cpp.
#pragma once
#include "gfx/geometry.hpp"
#include "gfx/imgui_compat.hpp"
#include "ui/icon_strokes.hpp"

#include <algorithm>
#include <imgui.h>
#include <initializer_list>
#include <span>

namespace ui {

inline constexpr float pi = 3.14159265f;

// Draws in a square from -1 to 1 around a center, y down.
struct Pen {
    ImDrawList& d;
    gfx::Vec2 center;
    float half; // px
    ImU32 ink;
    float width; // px
    ImVec2 at(gfx::Vec2 p) const { return {center.x + p.x * half, center.y + p.y * half}; }
    void line(std::initializer_list<gfx::Vec2> points, bool closed = false) const {
        ImVec2 p[16];
        int n = 0;
        for (const gfx::Vec2 v : points)
            p[n++] = at(v);
        gfx::compat::polyline(d, p, n, ink, width, closed);
        if (closed) return;
        dot(*points.begin(), width / 2 / half); // round ends
        dot(*(points.end() - 1), width / 2 / half);
    }
    // Lines of any length; finer than `width`, as there are many of them.
    void strokes(std::span<const IconStroke> all) const {
        for (const IconStroke& s : all) {
            if (s.dot > 0) {
                dot(s.points.front(), s.dot);
                continue;
            }
            const float fine = std::max(1.2f, icon_line * half);
            d.PathClear();
            for (const gfx::Vec2 v : s.points)
                d.PathLineTo(at(v));
            gfx::compat::polyline(d, d._Path.Data, d._Path.Size, ink, fine);
            d.PathClear();
            dot(s.points.front(), fine / 2 / half);
            dot(s.points.back(), fine / 2 / half);
        }
    }
    void area(std::initializer_list<gfx::Vec2> points) const {
        ImVec2 p[16];
        int n = 0;
        for (const gfx::Vec2 v : points)
            p[n++] = at(v);
        d.AddConvexPolyFilled(p, n, ink);
    }
    void ring(gfx::Vec2 c, float r) const { d.AddCircle(at(c), r * half, ink, 0, width); }
    void dot(gfx::Vec2 c, float r) const { d.AddCircleFilled(at(c), r * half, ink); }
    void arc(gfx::Vec2 c, float r, float a0, float a1) const {
        d.PathArcTo(at(c), r * half, a0, a1);
        gfx::compat::polyline(d, d._Path.Data, d._Path.Size, ink, width);
        d.PathClear();
    }
    void bar(float x0, float y0, float x1, float y1, float radius) const {
        d.AddRectFilled(at({x0, y0}), at({x1, y1}), ink, radius * half);
    }
    void frame(float x0, float y0, float x1, float y1, float radius) const {
        gfx::compat::rect(d, at({x0, y0}), at({x1, y1}), ink, radius * half, width);
    }
};

} // namespace ui
