// What stands in the stations: a bell that swings with pain, a muscle that tightens, a vessel that
// narrows, three dots. And the signs of an idea (a bulb) and of a measurement (two electrodes).
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

using explainers::lean_path;

Vec2 turned(Vec2 p, float angle) {
    const float c = std::cos(angle), n = std::sin(angle);
    return {p.x * c - p.y * n, p.x * n + p.y * c};
}

// A closed Bézier outline moved through `place`, its last point (the first again) left out.
template <std::size_t most, class Place>
void outline(Scene& s, const std::vector<Vec2>& path, const Paint& paint, Place place) {
    std::array<Vec2, most> moved;
    const std::size_t count = std::min(most, path.size());
    for (std::size_t i = 0; i < count; ++i)
        moved[i] = place(path[i]);
    s.canvas.blob(std::span<const Vec2>(moved).first(count), paint);
}

void bell(Scene& s, Vec2 at) {
    static const std::vector<Vec2> path = lean_path(art::bell, 0.6f);
    const float pain = static_cast<float>(s.now.pain / 10), angle = art::bell_swing * s.now.swing;
    const Vec2 hinge{0, -14};
    const auto place = [&](Vec2 p) { return at + hinge + turned(p - hinge, angle) * 1.1f; };
    const Color light = s.bright(s.look->danger_light, s.look->danger_dark);
    const Color body = gfx::mix(gfx::mix(s.look->danger_fiber, s.look->danger_slow, 0.35f),
                                s.look->danger_slow, std::min(1.f, 2.5f * pain));
    outline<64>(s, path,
                {.fill = Fill::flat(s.line() ? s.look->canvas_top : body),
                 .outline = s.line() ? s.look->danger_slow : light,
                 .outline_px = s.px(s.line() ? 3 : 1.3f)},
                place);
    s.canvas.disc(place(art::bell_clapper), art::bell_clapper_radius,
                  {.fill = Fill::flat(s.line() ? s.look->danger_slow : light)});
    for (std::size_t i = 0; i < 2; ++i) { // it sounds: one pair of arcs, then two
        const float heard = smooth(0.2 + 0.35 * static_cast<double>(i),
                                   0.5 + 0.35 * static_cast<double>(i), s.now.pain / 10);
        if (heard < 0.02f) continue;
        for (const float middle : {0.f, 3.14159265f})
            s.canvas.arc(at + Vec2{0, -2}, art::bell_arc_radius[i], middle - art::bell_arc_half,
                         middle + art::bell_arc_half, art::bell_arc_width,
                         tube_paint(Fill::flat(s.line() ? s.look->text : light), heard));
    }
}

void muscle(Scene& s, Vec2 at) {
    static const std::vector<Vec2> path = lean_path(art::muscle_icon, 0.6f);
    const float tight = s.now.guarding_dial;
    const Vec2 grow{1 - 0.22f * tight, 1 + 0.26f * tight};
    const auto place = [&](Vec2 p) { return at + Vec2{p.x * grow.x, p.y * grow.y}; };
    const Color light = gfx::mix(s.look->muscle, s.bright(s.look->text, s.look->well), 0.6f);
    const Color dark = gfx::mix(s.look->muscle, s.look->danger_dark, 0.62f);
    outline<64>(s, path,
                {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->muscle),
                 .outline = s.line() ? s.look->muscle : light,
                 .outline_px = s.px(s.line() ? 3 : 1.3f)},
                place);
    for (const float x : art::muscle_icon_bands)
        s.canvas.capsule(place({x, -9}), place({x, 9}), 0.95f,
                         {.fill = Fill::flat(s.line() ? s.look->muscle : dark)});
    for (const float side : {-1.f, 1.f}) // they close in
        s.chevron(at + Vec2{side * (art::muscle_icon_chevron - 4.5f * tight), 0}, {-side, 0},
                  art::muscle_icon_chevron_size, 2.4f, false,
                  (s.line() ? s.look->text : s.bright(light, s.look->muscle))
                      .alpha(0.45f + 0.55f * tight));
}

void vessel(Scene& s, Vec2 at) {
    static const std::vector<Vec2> wall = lean_path(art::flow_icon_wall, 0.6f);
    const float closer = 7.5f * s.now.shut;
    for (const float side : {1.f, -1.f}) {
        std::array<Vec2, 32> moved;
        const std::size_t count = std::min(moved.size(), wall.size());
        for (std::size_t i = 0; i < count; ++i) {
            const float middle = 1 - std::min(1.f, std::abs(wall[i].x) / 22);
            moved[i] = at + Vec2{wall[i].x, side * (wall[i].y + closer * middle)};
        }
        s.canvas.tube(std::span<const Vec2>(moved).first(count), 2.6f, 2.6f,
                      tube_paint(Fill::flat(s.line() ? s.look->blood : s.blood_pale(0.3f))));
    }
    const float thin = 1 - 0.55f * s.now.shut;
    for (std::size_t i = 0; i < std::size(art::flow_icon_cells); ++i) {
        const Vec2 cell = art::flow_icon_cells[i], radii = art::flow_icon_cell_radii;
        const float squeezed = i == 1 ? 1 - 0.5f * s.now.shut : 1;
        draw_red_cell(s, at + Vec2{cell.x, cell.y * thin},
                      {radii.x * 0.95f, radii.y * thin * squeezed},
                      0.15f * (static_cast<float>(i) - 1), 1);
    }
}

} // namespace

void draw_station_icon(Scene& s, std::size_t station) {
    const Vec2 at = art::stations[station].center;
    if (station == 0) return bell(s, at);
    if (station == 1) return muscle(s, at);
    if (station == 2) return vessel(s, at);
    draw_acid(s, at + art::chemistry_icon_acid, 7.6f);
    draw_atp(s, at + art::chemistry_icon_atp, -0.52f, 1.12f);
    draw_lactate(s, at + art::chemistry_icon_lactate, 6.8f);
}

// Only an idea.
void draw_bulb(Scene& s, Vec2 at, float size) {
    const Color color =
        s.line() ? s.look->messenger : s.bright(s.look->messenger, s.look->messenger_dark);
    s.canvas.disc(at + art::bulb_center * size, art::bulb_radius * size,
                  {.fill = Fill::flat(color.alpha(s.line() ? 0 : 0.22f)),
                   .outline = color,
                   .outline_px = s.px(1.5f * size),
                   .glow = s.shine(s.look->messenger, 0.3f),
                   .glow_radius = 7 * size});
    for (const float y : art::bulb_bars) {
        const float half = art::bulb_bar_half * (y > 11 ? 0.55f : 1);
        s.canvas.capsule(at + Vec2{-half, y} * size, at + Vec2{half, y} * size, 0.85f * size,
                         {.fill = Fill::flat(color)});
    }
}

// Measured on a muscle.
void draw_electrodes(Scene& s, Vec2 at, float size) {
    const Color color =
        s.line() ? s.look->touch : s.bright(s.look->touch_light, s.look->touch_dark);
    const Vec2 half{art::electrode_icon_step / 2 * size, 0};
    s.canvas.capsule(at - half, at + half, 0.9f * size, {.fill = Fill::flat(color)});
    for (const Vec2 side : {half * -1, half})
        s.canvas.disc(at + side, art::electrode_icon_radius * size,
                      {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->well),
                       .outline = color,
                       .outline_px = s.px(1.7f * size)});
}

} // namespace pain_tension::loop
