#include "explainers/gauge.hpp"

#include <cmath>

namespace explainers {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr float degree = 0.01745329f;
constexpr float first = 150 * degree, sweep = 240 * degree; // from "calm", clockwise
constexpr int fields = 4;
constexpr float scale_radius = 0.745f; // of the colored scale, as a part of the gauge's radius

float angle_at(float value) {
    return first + sweep * std::clamp(value, 0.f, 1.f);
}
Vec2 around(Vec2 center, float angle, float radius) {
    return center + Vec2{std::cos(angle), std::sin(angle)} * radius;
}

void face(Sketch& s, Vec2 c, float r) {
    const ui::Theme& t = *s.look;
    if (s.line()) {
        s.canvas.disc(c, r,
                      {.fill = Fill::flat(t.canvas_top), .outline = t.text, .outline_px = s.px(4)});
        return;
    }
    s.soft_shadow({c + Vec2{0, r * 0.07f}, {r * 1.04f, r * 1.04f}}, r * 0.24f, 0.8f);
    s.canvas.disc(
        c, r,
        {.fill = Fill::radial(t.dial_face, t.dial_edge, c - Vec2{r * .16f, r * .28f}, r * 1.45f)});
    const Vec2 corner{r * 0.71f, r * 0.71f};
    s.canvas.disc(c, r * 0.985f,
                  {.fill = Fill{}, .outline = t.beam.alpha(0.35f), .outline_px = s.px(r * 0.02f)});
    // The rim is lit from the top left: a light ring, and a dark one that fades into it.
    gfx::TubePaint rim = tube_paint(Fill::linear(t.rim_light, t.rim_dark, c - corner, c + corner));
    rim.round_caps = false;
    s.canvas.arc(c, r, 0, 360 * degree, r * 0.055f, rim);
}

void ticks(Sketch& s, Vec2 c, float r) {
    constexpr int count = 13;
    const ui::Theme& t = *s.look;
    const Color ink = s.line() ? t.text : t.edge.alpha(0.75f);
    for (int i = 0; i < count; ++i) {
        const float a = angle_at(static_cast<float>(i) / (count - 1));
        const bool main = i % 3 == 0;
        s.canvas.capsule(around(c, a, r * 0.888f), around(c, a, r * (main ? 0.95f : 0.935f)),
                         r * (main ? 0.0075f : 0.006f), {.fill = Fill::flat(ink)});
    }
}

// Four fields with gaps. In line art they also grow towards "on high".
void scale(Sketch& s, Vec2 c, float r) {
    const ui::Theme& t = *s.look;
    const float gap = 13 * degree, length = (sweep - 3 * gap) / fields;
    if (!s.line()) {
        const gfx::TubePaint groove = tube_paint(Fill::flat(t.track), 0.8f);
        s.canvas.arc(c, r * scale_radius, first, first + sweep, r * 0.14f, groove);
    }
    for (int i = 0; i < fields; ++i) {
        const float from = first + (length + gap) * static_cast<float>(i);
        const float part = static_cast<float>(i) / (fields - 1);
        const float width = s.line() ? r * (0.05f + 0.12f * part) : r * 0.14f;
        s.canvas.arc(c, r * scale_radius, from, from + length, width,
                     tube_paint(Fill::flat(gauge_color(t, part))));
    }
}

void earlier_arrow(Sketch& s, const Gauge& g) {
    const float to = angle_at(g.value), from = angle_at(g.earlier);
    const float way = to - from, r = g.radius * 0.57f;
    if (std::abs(way) < 9 * degree) return;
    const Color ink = s.line() ? s.look->text : s.look->muted;
    const float sign = way > 0 ? 1.f : -1.f;
    const float stop = to - sign * 5 * degree;
    const float step = 5.2f * degree;
    for (float a = from; sign * (stop - a) > 6 * degree; a += sign * step)
        s.canvas.disc(around(g.center, a, r), g.radius * 0.0115f, {.fill = Fill::flat(ink)});
    const Vec2 tip = around(g.center, stop, r);
    const Vec2 ahead = Vec2{-std::sin(stop), std::cos(stop)} * sign;
    const std::array<Vec2, 3> head =
        triangle(tip - ahead * (g.radius * 0.03f), g.radius * 0.055f, ahead);
    s.canvas.blob(head, {.fill = Fill::flat(ink)});
}

void needle(Sketch& s, const Gauge& g) {
    s.canvas.tag("needle");
    const float r = g.radius, a = angle_at(g.value);
    const Vec2 ahead{std::cos(a), std::sin(a)}, side = gfx::perpendicular(ahead);
    const Color ink = s.look->text;
    const std::array<Vec2, 5> outline{gauge_tip(g), g.center + side * (r * 0.052f),
                                      g.center - ahead * (r * 0.03f) + side * (r * 0.03f),
                                      g.center - ahead * (r * 0.03f) - side * (r * 0.03f),
                                      g.center - side * (r * 0.052f)};
    Paint paint{.fill = Fill::flat(ink)};
    if (!s.line()) paint.glow = s.look->shadow, paint.glow_radius = r * 0.05f;
    s.canvas.blob(outline, paint);
    s.canvas.disc(g.center, r * 0.083f, {.fill = Fill::flat(ink)});
    s.canvas.disc(g.center - Vec2{r * .02f, r * .02f}, r * 0.03f,
                  {.fill = Fill::flat(gfx::mix(ink, s.look->dial_face, 0.5f))});
}

// The outline of a bell one unit high, its middle at 0, 0.
std::span<const Vec2> bell_outline() {
    static const std::vector<Vec2> made = [] {
        constexpr Vec2 controls[] = {
            {-11, 8},    {-9, 5},     {-9.5f, -1}, {-8.5f, -5}, {-7, -11},  {-4, -13.5f},
            {0, -13.5f}, {4, -13.5f}, {7, -11},    {8.5f, -5},  {9.5f, -1}, {9, 5},
            {11, 8},     {10, 9.2f},  {9, 9.2f},   {8, 9.2f},   {3, 9.2f},  {-3, 9.2f},
            {-8, 9.2f},  {-9, 9.2f},  {-10, 9.2f}, {-11, 8}};
        std::vector<Vec2> points = gfx::bezier_path(controls, 5);
        for (Vec2& p : points)
            p = p * (1 / 28.f);
        return points;
    }();
    return made;
}

} // namespace

Color gauge_color(const ui::Theme& t, float value) {
    const std::array<Color, fields> at{t.gauge_calm, t.gauge_easy, t.gauge_raised, t.gauge_high};
    const float x = std::clamp(value, 0.f, 1.f) * (fields - 1);
    const auto i = std::min(static_cast<std::size_t>(x), std::size_t{fields - 2});
    return gfx::mix(at[i], at[i + 1], x - static_cast<float>(i));
}

Vec2 gauge_tip(const Gauge& g) {
    return around(g.center, angle_at(g.value), g.radius * 0.625f);
}

void draw_bell(Sketch& s, Vec2 center, float size, float ring, float swing) {
    s.canvas.tag("bell");
    const ui::Theme& t = *s.look;
    const float loud = std::clamp(ring, 0.f, 1.f), c = std::cos(swing), n = std::sin(swing);
    const Color color = gfx::mix(t.bell, t.gauge_high, loud);
    std::array<Vec2, 96> outline;
    std::size_t count = 0;
    for (const Vec2 p : bell_outline())
        if (count < outline.size())
            outline[count++] = center + Vec2{p.x * c - p.y * n, p.x * n + p.y * c} * size;
    const Color dark = gfx::mix(color, t.text, s.paper() ? 0.3f : 0.f);
    Paint paint{.fill = Fill::linear(gfx::mix(color, t.dial_face, s.paper() ? 0.25f : 0.f),
                                     s.paper() ? dark : gfx::mix(color, t.dial_edge, 0.35f),
                                     center - Vec2{0, size / 2}, center + Vec2{size / 4, size / 2}),
                .glow = s.shine(t.gauge_high, 0.5f * loud),
                .glow_radius = size * 0.35f};
    if (s.line())
        paint = {.fill = Fill::flat(loud > 0.5f ? color : t.canvas_top),
                 .outline = t.text,
                 .outline_px = s.px(2.4f)};
    s.canvas.blob({outline.data(), count}, paint);
    const Vec2 clapper = center + Vec2{-n, c} * (size * 0.44f);
    s.canvas.disc(clapper, size * 0.115f, {.fill = Fill::flat(s.line() ? t.text : dark)});
    for (const float side : {-1.f, 1.f})
        for (const int arc : {0, 1}) {
            const float heard = smooth(0.1 + 0.35 * arc, 0.4 + 0.35 * arc, loud);
            if (heard <= 0) continue;
            const float middle = side < 0 ? 180 * degree : 0;
            s.canvas.arc(center - Vec2{0, size * 0.04f}, size * (arc == 0 ? 0.62f : 0.86f),
                         middle - 21 * degree, middle + 21 * degree, size * 0.075f,
                         tube_paint(Fill::flat(gfx::mix(t.gauge_high, t.dial_face,
                                                        s.line() ? 0.f : 0.35f * arc)),
                                    heard));
        }
}

void draw_gauge(Sketch& s, const Gauge& g) {
    s.canvas.tag("gauge");
    const ui::Theme& t = *s.look;
    const float r = g.radius;
    face(s, g.center, r);
    ticks(s, g.center, r);
    scale(s, g.center, r);
    if (g.earlier >= 0) earlier_arrow(s, g);
    draw_bell(s, g.center + Vec2{0, r * 0.42f}, r * 0.36f, g.ring, g.swing);
    needle(s, g);
    s.canvas.tag("gauge");
    if (!g.words || !s.info.labels) return;
    const bool small = r * s.zoom() < 110;
    const gfx::TextStyle style = small ? gfx::TextStyle::label : gfx::TextStyle::control;
    Vec2 beside{r * (small ? 0.42f : 0.5f), r * (small ? 0.68f : 0.62f)};
    if (s.info.client) beside = {r * 0.37f, r * 0.68f}; // large words stay inside the rim
    s.canvas.text(g.center + Vec2{-beside.x, beside.y}, s.info.text("gauge.calm"), t.calm_word,
                  style, gfx::TextAlign::center);
    s.canvas.text(g.center + beside, s.info.text("gauge.high"), t.danger_word, style,
                  gfx::TextAlign::center);
}

} // namespace explainers
