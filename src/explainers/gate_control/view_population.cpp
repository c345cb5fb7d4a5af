// "Closer to life": many cells of each kind. The model gives one rate for each kind; every cell
// shows it with its own, fixed sensitivity, so a higher rate lights more of them. Where the cells
// lie, their sensitivity and their wiring are drawn, not computed.
#include "explainers/gate_control/view_scene.hpp"

#include <cmath>

namespace gate_control {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr Vec2 gatekeepers[] = {{428, 233}, {431, 179}, {433, 266}, {436, 146}, {457, 222},
                                {468, 181}, {483, 267}, {485, 236}, {496, 152}, {509, 212},
                                {520, 252}, {543, 210}, {544, 177}, {572, 221}};
constexpr Vec2 messengers[] = {{464, 388}, {466, 311}, {487, 349}, {488, 439},
                               {506, 312}, {508, 384}, {530, 344}, {537, 416},
                               {546, 376}, {555, 310}, {584, 376}, {595, 312}};
constexpr Vec2 relays[] = {{340, 420}, {369, 414}, {374, 440}, {391, 424}, {410, 457},
                           {416, 425}, {431, 460}, {440, 443}, {454, 413}, {470, 456}};
constexpr Vec2 axon_hillock{566, 417};

// Fixed and even over 0..1 for cells in a row (golden ratio steps).
float sensitivity(std::size_t cell) {
    const float x = 0.618034f * static_cast<float>(cell + 1);
    return x - std::floor(x);
}
// 0 to 1: how lit this cell is when its kind is at `light`.
float lit(std::size_t cell, float light) {
    const double middle = 0.15 + 0.6 * static_cast<double>(sensitivity(cell));
    return light * (0.25f + 0.75f * smooth(middle - 0.3, middle + 0.2, static_cast<double>(light)));
}

void wire(Scene& s, Vec2 from, Vec2 to, Color color, float opacity) {
    s.canvas.capsule(from, to, s.line() ? 1.1f : 0.8f,
                     {.fill = Fill::flat(color), .opacity = opacity});
}

// Each cell gets the nearest messenger that fewest others have; made once.
template <std::size_t N> std::array<Vec2, N> partners(const Vec2 (&cells)[N]) {
    std::array<Vec2, N> found{};
    std::array<int, std::size(messengers)> taken{};
    for (std::size_t i = 0; i < N; ++i) {
        std::size_t best = 0;
        float least = 1e9f;
        for (std::size_t k = 0; k < taken.size(); ++k) {
            const float d =
                gfx::length(messengers[k] - cells[i]) + 400 * static_cast<float>(taken[k]);
            if (d < least) least = d, best = k;
        }
        ++taken[best];
        found[i] = messengers[best];
    }
    return found;
}

void wires(Scene& s) {
    const ui::Theme& look = *s.look;
    const Color touch = look.touch_fiber, above = look.inhibit, danger = look.danger_fiber;
    const Color up = s.bright(look.messenger, look.messenger_dark);
    s.part("wires");
    for (const Vec2 at : gatekeepers) {
        wire(s, {404, 209}, at, touch, 0.3f + 0.4f * s.now.touch_light);
        if (at.x > 480) wire(s, {598, 204}, at, above, 0.25f + 0.45f * s.now.above_light);
    }
    for (const Vec2 at : relays)
        wire(s, {412, 400}, at, danger, 0.35f + 0.4f * s.now.danger_light);
    for (std::size_t i = 0; i < std::size(messengers); ++i) {
        wire(s, messengers[i], axon_hillock, up, 0.3f + 0.5f * lit(i, s.now.messenger_light));
        if (messengers[i].x > 500) continue;
        wire(s, {430, 375}, messengers[i], danger, 0.4f);
        wire(s, {404, 209}, messengers[i], touch, 0.3f + 0.4f * s.now.touch_light);
    }
    static const auto onward = partners(relays);
    for (std::size_t i = 0; i < std::size(relays); ++i)
        wire(s, relays[i], onward[i], look.danger_fast, 0.3f + 0.4f * lit(i, s.now.relay_light));
}

// From a gatekeeper to a messenger, ending in a small bar that comes closer as it presses.
void brake(Scene& s, std::size_t i) {
    static const auto held = partners(gatekeepers);
    const Vec2 from = gatekeepers[i], cell = held[i];
    const Vec2 way = gfx::normalized(cell - from);
    const float light = lit(i, s.now.gatekeeper_light);
    const Vec2 to = cell - way * (16 + 9 * (1 - s.now.press));
    const Vec2 side = gfx::perpendicular(way) * 6.5f;
    const Color color =
        s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
    wire(s, from, to, s.look->inhibit, 0.4f + 0.5f * light);
    if (s.now.brake_lost)
        s.canvas.box(to, {7, 3}, 2, std::atan2(side.y, side.x),
                     {.fill = Fill::flat(s.line() ? s.look->canvas_top
                                                  : s.bright(s.look->card, s.look->well)),
                      .outline = color,
                      .outline_px = s.px(1.2f)});
    else
        s.canvas.capsule(to - side, to + side, 1.7f + 0.8f * light,
                         {.fill = Fill::flat(color), .opacity = 0.55f + 0.45f * light});
}

Paint cell_paint(const Scene& s, Color base, Color bright, Color dark, float light, Vec2 at,
                 float radius) {
    if (s.line()) // filled as far as it is lit
        return {.fill = Fill::flat(gfx::mix(s.look->canvas_top, base, light)),
                .outline = base,
                .outline_px = s.px(2.6f)};
    return {.fill = Fill::radial(gfx::mix(base, bright, light),
                                 gfx::mix(dark, base, 0.25f + 0.6f * light),
                                 at - Vec2{radius, radius} * 0.35f, radius * 1.7f),
            .outline = s.bright(gfx::mix(base, bright, 0.5f + 0.4f * light), dark),
            .outline_px = s.px(1.1f),
            .glow = s.shine(base, 0.8f * light),
            .glow_radius = 4 + 10 * light};
}

void cells(Scene& s) {
    s.part("relay");
    for (std::size_t i = 0; i < std::size(relays); ++i) {
        const Vec2 c = relays[i];
        const Vec2 corners[] = {c + Vec2{-7, -8.5f}, c + Vec2{10, 0}, c + Vec2{-7, 8.5f}};
        s.canvas.blob(corners, cell_paint(s, s.look->danger_fast, s.look->messenger_light,
                                          s.look->danger_dark, lit(i, s.now.relay_light), c, 9));
    }
    s.part("messenger");
    for (std::size_t i = 0; i < std::size(messengers); ++i)
        s.canvas.blob(pentagon(messengers[i], 14, {1, 0}),
                      cell_paint(s, s.look->messenger, s.look->messenger_light,
                                 s.look->messenger_dark, lit(i, s.now.messenger_light),
                                 messengers[i], 14));
    s.part("gatekeeper");
    for (std::size_t i = 0; i < std::size(gatekeepers); ++i)
        s.canvas.disc(gatekeepers[i], 11.5f,
                      cell_paint(s, s.look->inhibit, s.look->inhibit_light, s.look->inhibit_dark,
                                 lit(i, s.now.gatekeeper_light), gatekeepers[i], 11.5f));
}

} // namespace

void draw_population(Scene& s) {
    wires(s);
    cells(s);
    s.part("bar");
    for (std::size_t i = 0; i < std::size(gatekeepers); ++i)
        brake(s, i);
}

} // namespace gate_control
