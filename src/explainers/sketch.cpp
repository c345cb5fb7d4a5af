#include "explainers/sketch.hpp"

#include <cmath>

namespace explainers {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

std::string_view name_of(const Drawing& d, const ui::Theme& theme) {
    if (theme.line_art) return d.line;
    return theme.id == ui::ThemeId::paper ? d.paper : d.night;
}

void Sketch::part(std::string_view name, std::string_view owner) {
    canvas.tag(name);
    look = info.focus.empty() || info.focus == owner ? &info.theme : &quiet;
}

float Sketch::px(float width) const {
    return std::max(width * zoom(), line() ? 1.4f : 0.9f);
}

gfx::Sprite Sketch::sprite(const Drawing& d, float opacity) const {
    return {.id = info.art.find(name_of(d, info.theme)),
            .tint = {255, 255, 255, 255},
            .opacity = opacity};
}

void Sketch::soft_shadow(const Ellipse& e, float softness, float opacity) {
    Paint paint{.fill = Fill::flat(look->shadow), .opacity = opacity};
    paint.softness = softness;
    canvas.ellipse(e.center, e.radii, 0, paint);
}

void Sketch::ground(const gfx::Rect& stage) {
    canvas.box(stage.center(), {30000, 30000}, 0, 0,
               {.fill = Fill::linear(look->canvas_top, look->canvas_bottom, {0, stage.y},
                                     {0, stage.bottom()})});
}

void Sketch::diamond(Vec2 at, float radius, const Paint& paint) {
    const float half = radius * 0.7071f;
    canvas.box(at, {half, half}, radius * 0.08f, 0.7853982f, paint);
}

void Sketch::chevron(Vec2 tip, Vec2 direction, float size, float width, bool open, Color color) {
    const Vec2 side = gfx::perpendicular(direction);
    const Vec2 a = tip - direction * size + side * size, b = tip - direction * size - side * size;
    const Paint paint{.fill = Fill::flat(color)};
    canvas.capsule(a, tip, width / 2, paint);
    canvas.capsule(b, tip, width / 2, paint);
    if (open) canvas.capsule(a, b, width / 2, paint);
}

void Sketch::name(const Words& words, const Label& label, std::string_view note) {
    gfx::Callout callout;
    callout.id = words.id;
    callout.icon = static_cast<std::uint8_t>(words.icon);
    callout.color = look->part_line(words.icon);
    callout.anchor = info.narrow ? label.narrow_anchor : label.anchor;
    const Vec2 seen = canvas.view().to_px(callout.anchor);
    if (seen.x < 0 || seen.y < 0) return; // left of the window or above it: nothing to point at
    callout.card = info.narrow ? label.narrow_card : label.card;
    callout.title = info.text(info.clinical ? words.clinical
                              : info.narrow ? words.brief
                                            : words.title);
    if (!info.narrow) callout.note = note;
    canvas.callout(callout);
}

// Plain while a step begins, then faint, so that it does not look like activity.
void Sketch::focus_band(std::span<const Vec2> way, float width, float attention) {
    part("focus");
    const float strength = line() ? 1.f : paper() ? 0.3f : 0.22f;
    gfx::TubePaint paint =
        tube_paint(Fill::flat(look->focus), strength * (line() ? 1 : 0.45f + 0.55f * attention));
    if (!line()) paint.softness = 7;
    canvas.tube(way, width, width, paint);
}

void Sketch::focus_ring(Vec2 at, float radius, float attention) {
    part("focus");
    gfx::TubePaint paint =
        tube_paint(Fill::flat(look->focus), line() ? 1.f : 0.4f + 0.4f * attention);
    paint.dash = 9, paint.gap = 7;
    canvas.arc(at, radius, 0, 6.2831853f, line() ? 2.2f + attention : 1.5f + 0.5f * attention,
               paint);
}

gfx::Rect moved(const gfx::Rect& r, Vec2 by) {
    return {r.x + by.x, r.y + by.y, r.w, r.h};
}

gfx::Rect turned_about(const gfx::Rect& r, Vec2 pivot, float angle) {
    const Vec2 d = r.center() - pivot;
    const float c = std::cos(angle), s = std::sin(angle);
    const Vec2 to = pivot + Vec2{d.x * c - d.y * s, d.x * s + d.y * c};
    return moved(r, to - r.center());
}

float smooth(double from, double to, double value) {
    const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
    return static_cast<float>(t * t * (3 - 2 * t));
}

// What shines keeps its color, so that a lit cell or a pulse is never mistaken for a quiet one.
ui::Theme quiet_theme(const ui::Theme& theme) {
    ui::Theme t = theme;
    const gfx::Color ground = t.id == ui::ThemeId::night ? t.raised : t.canvas_top;
    for (gfx::Color* color : {&t.touch_fiber, &t.touch_dark, &t.danger_fiber, &t.danger_dark,
                              &t.inhibit_dark, &t.messenger_dark})
        *color = gfx::mix(*color, ground, 0.22f);
    for (gfx::Color* color : {&t.touch, &t.danger_slow, &t.danger_fast, &t.danger_line, &t.inhibit})
        *color = gfx::mix(*color, ground, 0.12f);
    return t;
}

gfx::TubePaint tube_paint(gfx::Fill fill, float opacity) {
    gfx::TubePaint paint;
    paint.fill = fill;
    paint.opacity = opacity;
    return paint;
}

void set_casing(const Sketch& s, gfx::Paint& paint, gfx::Color color, float light, float reach) {
    const gfx::Color dark = s.look->shadow.alpha(1.6f);
    paint.glow = gfx::mix(dark, s.shine(color, 0.62f), light);
    paint.glow_radius = reach * (1 + light);
}

std::array<Vec2, 5> pentagon(Vec2 center, float radius, Vec2 towards) {
    std::array<Vec2, 5> corners;
    const float start = std::atan2(towards.y, towards.x);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const float a = start + 1.2566371f * static_cast<float>(i);
        corners[i] = center + Vec2{std::cos(a), std::sin(a)} * radius;
    }
    return corners;
}

std::array<Vec2, 6> hexagon(Vec2 center, float radius) {
    std::array<Vec2, 6> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const float a = 1.0471976f * (static_cast<float>(i) + 0.5f);
        corners[i] = center + Vec2{std::cos(a), std::sin(a)} * radius;
    }
    return corners;
}

std::array<Vec2, 3> triangle(Vec2 center, float radius, Vec2 towards) {
    std::array<Vec2, 3> corners;
    const float start = std::atan2(towards.y, towards.x);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const float a = start + 2.0943951f * static_cast<float>(i);
        corners[i] = center + Vec2{std::cos(a), std::sin(a)} * radius;
    }
    return corners;
}

std::string_view word_at(std::span<const WordStep> steps, double value) {
    for (const WordStep& step : steps)
        if (value < step.below) return step.key;
    return steps.back().key;
}

} // namespace explainers
