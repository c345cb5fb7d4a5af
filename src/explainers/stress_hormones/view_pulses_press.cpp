// How cortisol quiets the gland that called for it: hexagons fill the chamber of a press, its
// piston moves, its pad comes down on the pituitary. A watch beside the long way there shows how
// late that is.
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

constexpr double hexagons_per_level = 5; // waiting in the chamber at level 1
constexpr int rows = 3, most_waiting = 18;
constexpr float hexagon = 7.4f, column = 15, row = 19;
constexpr float wall = 8, piston_half = 4.5f;
constexpr float turn = 6.2831853f;

Color edge_of(const PulsesSketch& s) {
    return s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
}

// The chamber, from the piston to the way in.
Rect chamber(double brake) {
    const Rect& body = loop::press_body;
    const float piston = pad_face(brake) + loop::pad_half.x + loop::piston_from_pad;
    const float left = piston + piston_half;
    return {left, body.y + wall, body.right() - wall - left, body.h - 2 * wall};
}

void body(PulsesSketch& s) {
    const Rect& r = loop::press_body;
    const Color violet = s.look->inhibit, ground = s.look->well;
    Paint shell{.fill = Fill::linear(gfx::mix(ground, violet, s.paper() ? 0.22f : 0.34f),
                                     gfx::mix(ground, violet, s.paper() ? 0.08f : 0.12f), {0, r.y},
                                     {0, r.bottom()})};
    if (s.line()) shell.fill = Fill::flat(s.look->canvas_top);
    shell.outline = s.line() ? s.look->text : violet;
    shell.outline_px = s.px(s.line() ? 2.2f : 2);
    s.canvas.box(r.center(), {r.w / 2, r.h / 2}, 14, 0, shell);
}

// The chamber is as full as the blood at the pituitary: one hexagon for a fifth of a level. They
// stand closer than they are wide until the piston gives way.
void waiting(PulsesSketch& s) {
    s.part("cortisol_waiting", "cortisol");
    const Rect room = chamber(s.now.brake);
    if (!s.line())
        s.canvas.box(
            room.center(), {room.w / 2, room.h / 2}, 6, 0,
            {.fill = Fill::flat(s.look->cortisol.alpha(0.1f + 0.3f * press_of(s.now.brake)))});
    const float count = static_cast<float>(
        std::min(hexagons_per_level * s.now.cortisol, static_cast<double>(most_waiting)));
    const float columns = std::max(1.f, std::ceil(count / rows));
    const float step = std::min(column, (room.w - 2 * hexagon) / std::max(1.f, columns - 1));
    for (int i = 0; static_cast<float>(i) < count; ++i) {
        const auto c = static_cast<float>(i / rows), r = static_cast<float>(i % rows);
        const Vec2 at{room.right() - hexagon - 1 - c * step, room.center().y + (r - 1) * row};
        draw_cortisol(s, at, hexagon, std::min(1.f, count - static_cast<float>(i)));
    }
}

void pad(PulsesSketch& s) {
    const float press = press_of(s.now.brake);
    const Vec2 at{pad_face(s.now.brake) + loop::pad_half.x, loop::pituitary.y};
    const Vec2 piston = at + Vec2{loop::piston_from_pad, 0};
    const Color violet = s.look->inhibit, edge = edge_of(s);
    const Color metal = s.line() ? s.look->text : gfx::mix(violet, edge, 0.35f);
    s.canvas.capsule(at, piston, 5.5f, {.fill = Fill::flat(metal)});
    s.canvas.box(piston, {piston_half, loop::press_body.h / 2 - wall + 2}, 3, 0,
                 {.fill = Fill::flat(s.line() ? s.look->text : edge)});
    Paint paint{.fill = Fill::linear(edge, violet, at - Vec2{loop::pad_half.x, 0},
                                     at + Vec2{loop::pad_half.x, 0})};
    if (s.line()) paint.fill = Fill::flat(s.look->text);
    paint.outline = s.line() ? s.look->canvas_top : edge, paint.outline_px = s.px(1.6f);
    paint.glow = s.shine(violet, 0.15f + 0.75f * press), paint.glow_radius = 6 + 14 * press;
    s.canvas.box(at, loop::pad_half, 7, 0, paint);
}

// From 12 o'clock on, clockwise: a share of the hour.
float angle_of(double minutes) {
    return turn * (static_cast<float>(std::fmod(minutes, 60) / 60) - 0.25f);
}

void watch_case(PulsesSketch& s, Color ink, float shown) {
    const Vec2 at = loop::watch;
    const float r = loop::watch_radius;
    const Paint flat{.fill = Fill::flat(ink), .opacity = shown};
    s.canvas.box(at - Vec2{0, r + 7}, {5, 6}, 1.5f, 0, flat);
    s.canvas.box(at - Vec2{0, r + 14}, {10, 3.5f}, 3, 0, flat);
    s.canvas.capsule(at + Vec2{0.72f, -0.72f} * (r + 2), at + Vec2{0.72f, -0.72f} * (r + 9), 3.4f,
                     flat);
    Paint face{.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->well), .opacity = shown};
    face.outline = ink, face.outline_px = s.px(3);
    s.canvas.disc(at, r, face);
    for (int i = 0; i < 12; ++i) {
        const float a = turn * static_cast<float>(i) / 12;
        const Vec2 out{std::cos(a), std::sin(a)};
        s.canvas.capsule(at + out * (r - (i % 3 == 0 ? 10.f : 7.f)), at + out * (r - 4.5f),
                         i % 3 == 0 ? 1.3f : 0.8f, flat);
    }
}

} // namespace

void draw_pulses_press(PulsesSketch& s) {
    s.part("brake");
    body(s);
    waiting(s);
    s.part("brake");
    pad(s);
}

// Its hand goes round once an hour of the model. The sector behind the hand is the delay: what
// arrives now left the gland where the sector begins.
void draw_pulses_watch(PulsesSketch& s) {
    s.part("delay", "brake");
    const bool late = s.now.delay_min >= 1;
    const float shown = late ? 1 : s.line() ? 0.5f : 0.3f;
    const Color ink = s.line() ? s.look->text : gfx::mix(s.look->inhibit, edge_of(s), 0.5f);
    watch_case(s, ink, shown);
    const float r = loop::watch_radius;
    const double now = s.info.reduced_motion ? s.now.delay_min : s.now.minutes;
    const float hand = angle_of(now);
    if (late) {
        s.part("delay_sector", "brake");
        const float back = turn * static_cast<float>(s.now.delay_min / 60);
        gfx::TubePaint sector = tube_paint(Fill::flat(s.look->cortisol), s.line() ? 1.f : 0.85f);
        sector.round_caps = false;
        s.canvas.arc(loop::watch, r * 0.47f, hand - back, hand, r * 0.56f, sector);
    }
    s.part("delay", "brake");
    const Vec2 tip = loop::watch + Vec2{std::cos(hand), std::sin(hand)} * (r * 0.8f);
    s.canvas.capsule(loop::watch, tip, 2.2f, {.fill = Fill::flat(s.look->text), .opacity = shown});
    s.canvas.disc(loop::watch, 4.2f, {.fill = Fill::flat(s.look->text), .opacity = shown});
}

} // namespace stress_hormones
