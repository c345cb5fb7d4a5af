// Plain shapes of the interface, on ImGui's draw list.
#include "gfx/imgui_compat.hpp"
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

ImVec2 iv(gfx::Vec2 p) {
    return {p.x, p.y};
}
constexpr float pi = 3.14159265f;

float fit_radius(const gfx::Rect& r, float radius) {
    return std::max(0.f, std::min({radius, r.w / 2, r.h / 2}));
}

// The outline of a rounded box as a closed polygon.
constexpr int corner_points = 9;
struct Outline {
    gfx::Vec2 p[4 * corner_points];
    static constexpr int n = 4 * corner_points;
};
Outline rounded(const gfx::Rect& r, float radius) {
    Outline o;
    const float q = fit_radius(r, radius);
    const gfx::Vec2 centers[] = {{r.right() - q, r.y + q},
                                 {r.right() - q, r.bottom() - q},
                                 {r.x + q, r.bottom() - q},
                                 {r.x + q, r.y + q}};
    for (int c = 0; c < 4; ++c)
        for (int i = 0; i < corner_points; ++i) {
            const float a =
                pi / 2 * (static_cast<float>(c - 1) + static_cast<float>(i) / (corner_points - 1));
            o.p[c * corner_points + i] = centers[c] + gfx::Vec2{std::cos(a), std::sin(a)} * q;
        }
    return o;
}

} // namespace

void Ui::fill(const gfx::Rect& r, gfx::Color c, float radius) {
    if (c.a == 0 || r.w <= 0 || r.h <= 0) return;
    draw_->AddRectFilled(iv(r.min()), iv(r.max()), c.packed(), fit_radius(r, radius));
}

// Inside the rectangle, so that neighbors never touch.
void Ui::outline(const gfx::Rect& r, gfx::Color c, float radius, float width) {
    if (c.a == 0 || width <= 0) return;
    const gfx::Rect in = r.inset(width / 2);
    gfx::compat::rect(*draw_, iv(in.min()), iv(in.max()), c.packed(),
                      fit_radius(in, radius - width / 2), width);
}

void Ui::gradient(const gfx::Rect& r, gfx::Color top, gfx::Color bottom, float radius) {
    const int first = draw_->VtxBuffer.Size;
    fill(r, {255, 255, 255, 255}, radius);
    for (int i = first; i < draw_->VtxBuffer.Size; ++i) {
        ImDrawVert& v = draw_->VtxBuffer[i];
        const float t = std::clamp((v.pos.y - r.y) / std::max(r.h, 1.f), 0.f, 1.f);
        const gfx::Color c = gfx::mix(top, bottom, t);
        v.col = c.alpha(static_cast<float>(v.col >> 24) / 255).packed(); // keeps the soft edge
    }
}

// Only the band around the rectangle, which itself is going to be covered.
void Ui::shadow(const gfx::Rect& r, float radius, float reach, float strength) {
    const gfx::Color c = theme().shadow;
    if (c.a == 0) return;
    struct Level {
        float out, alpha; // of the reach, of the strength
    };
    constexpr Level levels[] = {{-.45f, .62f}, {0, .62f}, {.3f, .32f}, {.62f, .1f}, {1, 0}};
    constexpr int count = sizeof levels / sizeof levels[0], n = Outline::n;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    draw_->PrimReserve(6 * n * (count - 1), n * count);
    const unsigned first = draw_->_VtxCurrentIdx;
    for (const Level& level : levels) {
        const float d = reach * level.out;
        gfx::Rect ring = r.inset(-d);
        ring.y += reach * .35f;
        const Outline o = rounded(ring, std::max(0.f, radius + d));
        const ImU32 ink = c.alpha(strength * level.alpha).packed();
        for (const gfx::Vec2 p : o.p)
            draw_->PrimWriteVtx(iv(p), white, ink);
    }
    for (int band = 0; band + 1 < count; ++band)
        for (int i = 0; i < n; ++i) {
            const unsigned a = first + static_cast<unsigned>(band * n + i);
            const unsigned b = first + static_cast<unsigned>(band * n + (i + 1) % n);
            for (const unsigned index : {a, b, b + n, a, b + n, a + n})
                draw_->PrimWriteIdx(static_cast<ImDrawIdx>(index));
        }
}

void Ui::line(gfx::Vec2 a, gfx::Vec2 b, gfx::Color c, float width) {
    draw_->AddLine(iv(a), iv(b), c.packed(), width);
}

void Ui::dashed(gfx::Vec2 a, gfx::Vec2 b, gfx::Color c, float width, float dash, float gap) {
    const float whole = gfx::length(b - a);
    if (whole <= 0 || dash <= 0) return;
    const gfx::Vec2 d = (b - a) * (1 / whole);
    for (float s = 0; s < whole; s += dash + gap)
        line(a + d * s, a + d * std::min(s + dash, whole), c, width);
}

void Ui::dashed_outline(const gfx::Rect& r, gfx::Color c, float radius, float width) {
    const Outline o = rounded(r.inset(width / 2), radius);
    const float dash = dp(5), period = dp(9);
    float s = 0; // along the outline
    for (int i = 0; i < Outline::n; ++i) {
        const gfx::Vec2 a = o.p[i], b = o.p[(i + 1) % Outline::n];
        const float whole = gfx::length(b - a);
        const gfx::Vec2 d = gfx::normalized(b - a);
        for (float t = 0; t < whole;) {
            const float phase = std::fmod(s + t, period);
            const bool on = phase < dash;
            const float next = std::min(whole, t + std::max((on ? dash : period) - phase, .01f));
            if (on) line(a + d * t, a + d * next, c, width);
            t = next;
        }
        s += whole;
    }
}

void Ui::all_but_disc(gfx::Vec2 center, float radius, gfx::Color color) {
    constexpr int corners = 72;
    const float far = info_.screen.w + info_.screen.h;
    const auto point = [&](int k, float r) {
        const float a = static_cast<float>(k) * 6.2831853f / corners;
        return ImVec2(center.x + r * std::cos(a), center.y + r * std::sin(a));
    };
    const ImDrawListFlags flags = draw_->Flags;
    draw_->Flags &= ~ImDrawListFlags_AntiAliasedFill; // neighbors share an edge: no seam
    for (int i = 0; i < corners; ++i)
        draw_->AddQuadFilled(point(i, radius), point(i + 1, radius), point(i + 1, far),
                             point(i, far), color.packed());
    draw_->Flags = flags;
}

void Ui::disc(gfx::Vec2 center, float radius, gfx::Color c) {
    draw_->AddCircleFilled(iv(center), radius, c.packed());
}

void Ui::picture(std::uintptr_t gl_name, const gfx::Rect& r, const gfx::Rect& uv, float radius,
                 gfx::Color tint) {
    draw_->AddImageRounded(gfx::compat::texture(static_cast<unsigned>(gl_name)), iv(r.min()),
                           iv(r.max()), iv(uv.min()), iv(uv.max()), tint.packed(),
                           fit_radius(r, radius));
}

void Ui::push_clip(const gfx::Rect& r) {
    draw_->PushClipRect(iv(r.min()), iv(r.max()), true);
}
void Ui::pop_clip() {
    draw_->PopClipRect();
}

} // namespace ui
