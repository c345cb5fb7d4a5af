// What the balance weighs for: the head with the ring of what is felt, the ankle with the ring of
// its harm, the fiber from one to the other, and the way of the expectation into the brain.
#include "explainers/many_dials/view_scene.hpp"
#include "explainers/nerve.hpp"

#include <cmath>

namespace many_dials {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

constexpr float degree = 0.01745329f;
constexpr float first = 150 * degree, sweep = 240 * degree;

Vec2 around(Vec2 center, float angle, float radius) {
    return center + Vec2{std::cos(angle), std::sin(angle)} * radius;
}

void face(View& s, Vec2 center, float radius) {
    if (s.line()) return;
    s.soft_shadow({center + Vec2{0, 8}, {radius * 1.2f, radius * 1.15f}}, 40, 0.8f);
    s.canvas.disc(
        center, radius,
        {.fill = Fill::radial(s.look->dial_face, s.look->dial_edge,
                              center - Vec2{radius * .08f, radius * .28f}, radius * 1.4f)});
}

void ring_ticks(View& s, const Ring& r) {
    for (int i = 0; i <= 10; ++i) {
        const float a = first + sweep * static_cast<float>(i) / 10;
        const float outer = r.radius - r.width * 0.9f;
        s.canvas.capsule(around(r.center, a, outer - (i % 5 == 0 ? 6.f : 4.f)),
                         around(r.center, a, outer), s.line() ? 1.1f : 0.7f,
                         {.fill = Fill::flat(s.look->muted), .opacity = s.line() ? 1.f : 0.7f});
    }
}

} // namespace

Vec2 ring_point(const Ring& r) {
    return around(r.center, first + sweep * r.value, r.radius);
}

// The gap at the bottom belongs to whichever end is closer.
float ring_value(Vec2 center, Vec2 world) {
    const Vec2 d = world - center;
    float angle = std::atan2(d.y, d.x);
    while (angle < first + sweep / 2 - 180 * degree)
        angle += 360 * degree;
    return std::clamp((angle - first) / sweep, 0.f, 1.f);
}

// Lit up to the knob, in the colors of the gauge.
void draw_ring(View& s, const Ring& r) {
    constexpr int fields = 30;
    const ui::Theme& t = *s.look;
    if (s.line()) {
        s.canvas.arc(r.center, r.radius, first, first + sweep, 2.4f,
                     tube_paint(Fill::flat(t.text)));
    } else {
        s.canvas.arc(r.center, r.radius, first, first + sweep, r.width + 5,
                     tube_paint(Fill::flat(t.shadow), 0.9f));
        s.canvas.arc(
            r.center, r.radius, first, first + sweep, r.width,
            tube_paint(Fill::flat(s.paper() ? t.track : gfx::mix(t.line, t.canvas_top, .3f))));
    }
    for (int i = 0; i < fields; ++i) {
        const float from = static_cast<float>(i) / fields, to = static_cast<float>(i + 1) / fields;
        const float lit = std::clamp((r.value - from) / (to - from), 0.f, 1.f);
        TubePaint paint = tube_paint(Fill::flat(explainers::gauge_color(t, (from + to) / 2)));
        paint.round_caps = i == 0;
        const float a = first + sweep * from;
        if (!s.line() && lit < 1) {
            paint.opacity = 0.2f;
            s.canvas.arc(r.center, r.radius, a, a + sweep / fields, r.width, paint);
            paint.opacity = 1;
        }
        if (lit > 0)
            s.canvas.arc(r.center, r.radius, a,
                         a + sweep / fields * lit + (lit < 1 ? 0.f : 0.2f * degree), r.width,
                         paint);
    }
    ring_ticks(s, r);
    const float knob = r.width * 0.84f;
    Paint paint{.fill = Fill::flat(
                    s.line() ? t.text : gfx::mix(r.knob, t.dial_face, s.paper() ? .85f : 0.f)),
                .outline = s.line()    ? t.canvas_top
                           : s.paper() ? r.knob
                                       : t.dial_edge,
                .outline_px = s.px(2.4f),
                .glow = s.shine(r.knob, 0.9f),
                .glow_radius = r.width * 1.6f};
    if (!s.line() && !s.paper()) paint.fill = Fill::flat(gfx::mix(r.knob, t.text, 0.82f));
    s.canvas.disc(ring_point(r), knob, paint);
}

void draw_still(View& s) {
    s.part("ground");
    s.ground(art::stage);
    if (!s.line() && !s.paper())
        s.canvas.ellipse(
            {440, 350}, {620, 460}, 0,
            {.fill = Fill::radial(s.look->raised, s.look->raised.alpha(0), {440, 350}, 560)});
    s.part("hurt");
    face(s, art::ring_center, art::ring_radius - 4);
    s.part("harm");
    face(s, art::ankle_center, art::ankle_radius - 4);
    s.part("hurt");
    s.canvas.sprite(s.sprite(art::head_art), art::head);
    s.canvas.sprite(s.sprite(art::brain_art), art::brain);
    s.part("harm");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? art::ankle_deep : art::ankle_light), art::ankle);
}

namespace {

// Their color is the state of the tissue; frayed ends tell it without color.
void ligaments(View& s) {
    static const std::vector<Vec2> front = explainers::lean_path(art::ligament_front);
    static const std::vector<Vec2> back = explainers::lean_path(art::ligament_back);
    const float harm = s.now.harm / 10;
    const ui::Theme& t = *s.look;
    const Color color = explainers::gauge_color(t, harm);
    if (!s.line())
        s.canvas.disc(art::sore, 9,
                      {.fill = {}, .glow = s.shine(color, 0.55f + 0.3f * harm), .glow_radius = 34});
    const float width = s.line() ? 6.f : 7.f;
    for (const auto* path : {&front, &back}) {
        TubePaint paint = tube_paint(Fill::flat(
            s.line() ? t.text : gfx::mix(color, s.paper() ? t.well : t.text, 0.55f - 0.4f * harm)));
        paint.outline = s.line() ? t.canvas_top : gfx::mix(color, t.shadow, 0.4f).alpha(0.8f);
        paint.outline_px = s.px(1.2f);
        s.canvas.tube(*path, width + 2 * harm, width + 2 * harm, paint);
    }
    // Short strokes around a fresh sprain, as many as it is bad.
    const int strokes = static_cast<int>(std::lround(harm * 8));
    for (int i = 0; i < strokes; ++i) {
        const float a = (-150 + 40 * static_cast<float>(i)) * degree;
        s.canvas.capsule(around(art::sore, a, 21), around(art::sore, a, 28), s.line() ? 1.4f : 1.2f,
                         {.fill = Fill::flat(s.line() ? t.danger_slow : color)});
    }
}

} // namespace

void draw_fiber(View& s) {
    s.part("danger");
    explainers::bare_fiber(s, fiber_way().points(), 3.8f, s.now.signal / 10);
    for (const float at : s.now.on_fiber.all())
        danger_pulse(s, fiber_way().at(at).at, s.info.narrow ? 8.5f : 6);
    s.part("harm");
    ligaments(s);
}

void draw_rings(View& s) {
    const ui::Theme& t = *s.look;
    s.part("hurt");
    draw_ring(s, {art::ring_center, art::ring_radius, 13, s.now.alarm, t.messenger_line});
    explainers::draw_bell(s, art::bell, 36, smooth(0.45, 0.9, s.now.alarm), 0);
    s.part("harm");
    const float harm = s.now.harm / 10;
    draw_ring(s,
              {art::ankle_center, art::ankle_radius, 11, harm, explainers::gauge_color(t, harm)});
}

// The surer the expectation, the wider its way; chevrons say which way it runs.
void draw_expectation(View& s) {
    static const explainers::Way way(art::expectation);
    s.part("expectation");
    const ui::Theme& t = *s.look;
    const float width = 2.4f + 4 * s.now.weight;
    if (s.line())
        s.canvas.tube(way.points(), width + 7, width + 7, tube_paint(Fill::flat(t.canvas_top)));
    TubePaint paint = tube_paint(s.line() ? Fill::flat(t.inhibit)
                                          : Fill::linear(s.bright(t.inhibit_light, t.inhibit),
                                                         t.inhibit, {402, 0}, {760, 0}));
    if (!s.line()) paint.glow = s.shine(t.inhibit, 0.5f * s.now.weight), paint.glow_radius = 12;
    s.canvas.tube(way.points(), width, width, paint);
    for (float at = 44; at < way.length() - 20; at += 60) {
        const gfx::PathPoint p = way.at(at);
        s.chevron(p.at + p.direction * 4, p.direction, 6, 2.6f, false,
                  s.line() ? t.text : s.bright(t.text, t.inhibit_dark));
    }
    s.canvas.disc(way.points().back(), 5.5f,
                  {.fill = Fill::flat(s.bright(t.inhibit_light, t.inhibit_dark)),
                   .glow = s.shine(t.inhibit, 0.8f),
                   .glow_radius = 14});
}

} // namespace many_dials
