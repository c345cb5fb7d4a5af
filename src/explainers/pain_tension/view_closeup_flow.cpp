// The vessel: how wide it is, and the red cells that stream through it. At the left as at rest, at
// the right as now; cells fade where the two meet.
#include "explainers/pain_tension/view_closeup.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::smooth;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr float left_end = -100, right_end = 1070, seam = 480;

// The same number between 0 and 1 for the same cell, whenever it is drawn.
float spread(std::int64_t cell, int salt) {
    const double x = 0.6180339887 * static_cast<double>(cell) + 0.37 * salt;
    return static_cast<float>(x - std::floor(x));
}

struct Lane {
    float offset; // of the bore, -1 to 1
    double pace;  // the middle of a vessel flows faster
    float start;
};
constexpr Lane lanes[] = {{-0.58f, 0.9, 0}, {0, 1.08, 21}, {0.58f, 0.94, 37}};

void red_cell(Scene& s, Vec2 at, Vec2 radii, float angle, float opacity) {
    const ui::Theme& look = *s.look;
    if (s.line()) {
        s.canvas.ellipse(at, radii, angle,
                         {.fill = Fill::flat(look.canvas_top),
                          .outline = look.blood,
                          .outline_px = s.px(2.2f),
                          .opacity = opacity});
        s.canvas.ellipse(at, radii * 0.42f, angle,
                         {.fill = Fill::flat(look.blood), .opacity = opacity});
        return;
    }
    const Color lit = gfx::mix(look.blood, look.danger_light, 0.28f);
    const Color rim = gfx::mix(look.blood, s.bright(look.canvas_top, look.text), 0.1f);
    s.canvas.ellipse(
        at, radii, angle,
        {.fill = Fill::linear(lit, rim, at - radii * 0.7f, at + radii * 0.7f), .opacity = opacity});
    s.canvas.ellipse(
        at + Vec2{0.8f, 0.6f}, {radii.x * 0.52f, radii.y * 0.48f}, angle,
        {.fill = Fill::flat(gfx::mix(look.blood, s.bright(look.canvas_bottom, look.text), 0.3f)),
         .opacity = opacity * 0.85f});
}

// A tail behind a cell: the faster, the longer.
void streak(Scene& s, Vec2 at, float length, float opacity) {
    if (length < 5 || opacity < 0.05f) return;
    const Color color =
        s.line() ? s.look->text : gfx::mix(s.look->blood, s.look->danger_light, 0.4f);
    const float back = at.x - art::closeup_cell_radii.x - 5;
    s.canvas.capsule(
        {back - length, at.y}, {back, at.y}, s.line() ? 1.6f : 1.9f,
        {.fill = Fill::linear(color.alpha(0), color, {back - length, at.y}, {back, at.y}),
         .opacity = opacity * 0.8f});
}

// All cells of one lane of one half. `way`: how far blood has gone there.
void lane_cells(Scene& s, const Lane& lane, double way, float length, bool now) {
    const double gone = way * lane.pace + static_cast<double>(lane.start);
    const double spacing = static_cast<double>(art::closeup_cell_spacing);
    const double from = static_cast<double>(now ? seam - 10 : left_end);
    const double to = static_cast<double>(now ? right_end : seam + 10);
    const auto first = static_cast<std::int64_t>(std::ceil((from - gone) / spacing));
    const auto last = static_cast<std::int64_t>(std::floor((to - gone) / spacing));
    for (std::int64_t n = first; n <= last; ++n) {
        float x = static_cast<float>(static_cast<double>(n) * spacing + gone);
        x += 16 * (spread(n, 1) - 0.5f);
        const Shape is = shape_at(s.now, x);
        float opacity = now ? smooth(480, 506, static_cast<double>(x))
                            : 1 - smooth(454, 480, static_cast<double>(x));
        // Where there is room for one row only, the outer ones are not drawn.
        if (lane.offset != 0)
            opacity *=
                smooth(35, 52, static_cast<double>(now ? s.now.right.half : s.now.left.half));
        opacity *= smooth(7, 15, static_cast<double>(is.lumen));
        if (opacity < 0.02f) continue;
        const float fit = std::min(1.f, is.lumen * 0.8f / art::closeup_cell_radii.y);
        const float wide = std::min(3.5f, is.lumen * 0.1f);
        const Vec2 at{x, middle + lane.offset * is.lumen + wide * (spread(n, 2) * 2 - 1)};
        const Vec2 radii = art::closeup_cell_radii * (0.86f + 0.1f * spread(n, 4));
        streak(s, at, length * (0.8f + 0.4f * spread(n, 5)), opacity);
        red_cell(s, at, {radii.x * 0.92f, radii.y * fit}, 0.9f * (spread(n, 3) - 0.5f) * fit,
                 opacity);
    }
}

// How fast blood goes, as a length: what goes twice as fast goes twice as far.
void flow_arrow(Scene& s, float from, double perfusion) {
    constexpr float usual = 76, longest = 440; // world units
    const float length = std::min(longest, usual * static_cast<float>(perfusion));
    if (length < 12) return;
    const Color color = s.line() ? s.look->blood
                                 : gfx::mix(gfx::mix(s.look->canvas_top, s.look->blood, 0.6f),
                                            s.look->danger_light, 0.3f);
    const Vec2 tip{from + length, middle};
    s.canvas.capsule({from, middle}, tip, 5, {.fill = Fill::flat(color)});
    s.chevron(tip, {1, 0}, 17, 10, false, color);
}

// How wide the vessel is at rest, around a half in which it is narrower; arrows press it in.
void usual_width(Scene& s, bool now) {
    const float half = now ? s.now.right.half : s.now.left.half;
    const double missing = static_cast<double>(1 - half / art::lumen_half_rest);
    const float seen = smooth(0.02, 0.06, missing), pressed = smooth(0.07, 0.11, missing);
    if (seen < 0.02f) return;
    const float from = now ? art::change_to - 20 : -40.f, to = now ? 1000.f : seam;
    constexpr float rest = art::lumen_half_rest + art::closeup_wall_rest;
    const Shape is = shape_at(s.now, now ? 800.f : 160.f);
    const float wall = is.lumen + is.wall;
    const Color ink = s.line() ? s.look->text : s.bright(s.look->blood_word, s.look->blood);
    const float width = s.line() ? 2.8f : 2.2f;
    gfx::TubePaint dashes = explainers::tube_paint(Fill::flat(ink), seen);
    dashes.dash = 34, dashes.gap = 22, dashes.round_caps = false;
    for (const float side : {-1.f, 1.f}) {
        if (!s.line()) // what is missing
            s.canvas.box({(from + to) / 2, middle + side * (rest + wall) / 2},
                         {(to - from) / 2, (rest - wall) / 2}, 0, 0,
                         {.fill = Fill::flat(s.look->blood), .opacity = 0.2f * seen});
        const Vec2 line[] = {{from, middle + side * rest}, {to, middle + side * rest}};
        s.canvas.tube(line, width, width, dashes);
        for (const float x : {0.28f, 0.72f}) {
            const float at = now ? gfx::mix(560.f, 950.f, x) : gfx::mix(20.f, 440.f, x);
            const float tip = middle + side * (wall + 2);
            const float size = 6 + 0.5f * (rest - wall);
            const Color pale = gfx::mix(s.look->canvas_top, ink, pressed);
            if (pressed > 0.05f) s.chevron({at, tip}, {0, -side}, size, 5.5f, false, pale);
        }
    }
}

void bore(Scene& s, float x, float half) {
    const Color color = s.line() ? s.look->text : s.bright(s.look->text, s.look->touch_light);
    const float thick = s.line() ? 1.8f : 1.5f;
    const Paint paint{.fill = Fill::flat(color), .opacity = 0.9f};
    s.canvas.capsule({x, middle - half}, {x, middle + half}, thick, paint);
    for (const float y : {-half, half})
        s.canvas.capsule({x - 7, middle + y}, {x + 7, middle + y}, thick, paint);
}

} // namespace

void draw_lumen(Scene& s) {
    s.part("vessel", "flow");
    // Above from left to right, then back below.
    constexpr std::size_t bends = 9, side = bends + 2;
    std::array<Vec2, 2 * side> outline;
    for (std::size_t i = 0; i < side; ++i) {
        const float x = i == 0          ? -700.f
                        : i == side - 1 ? 1640.f
                                        : gfx::mix(art::change_from, art::change_to,
                                                   static_cast<float>(i - 1) / (bends - 1));
        const float half = shape_at(s.now, x).lumen + 2; // below the wall
        outline[i] = {x, middle - half}, outline[2 * side - 1 - i] = {x, middle + half};
    }
    const ui::Theme& look = *s.look;
    const Color deep = s.bright(gfx::mix(look.canvas_top, look.blood, 0.24f),
                                gfx::mix(look.text, look.blood, 0.3f));
    const Color mid = s.bright(gfx::mix(look.canvas_top, look.blood, 0.42f),
                               gfx::mix(look.text, look.blood, 0.55f));
    s.canvas.blob(outline, {.fill = Fill::flat(s.line() ? look.canvas_top : deep)});
    if (!s.line())
        for (const bool now : {false, true}) { // lighter in the middle
            const float half = shape_at(s.now, now ? 700.f : 200.f).lumen;
            Paint paint{.fill = Fill::flat(mid), .opacity = 0.95f};
            paint.softness = half * 0.7f;
            const float from = now ? 440.f : -900.f, to = now ? 1900.f : 500.f;
            s.canvas.box({(from + to) / 2, middle}, {(to - from) / 2, half * 0.62f}, half * 0.3f, 0,
                         paint);
        }
    s.part("flow_arrow", "flow");
    flow_arrow(s, 22, s.now.left.perfusion);
    flow_arrow(s, 506, s.now.right.perfusion);
    s.part("cells", "flow");
    const auto streaks = [](const Half& half) {
        return std::clamp(12 * (static_cast<float>(half.perfusion) - 0.75f), 0.f, 66.f);
    };
    for (const Lane& lane : lanes) {
        lane_cells(s, lane, s.now.left.way, streaks(s.now.left), false);
        lane_cells(s, lane, s.now.right.way, streaks(s.now.right), true);
    }
}

void draw_bores(Scene& s) {
    s.part("bore", "flow");
    bore(s, art::bore_mark_rest_x - 40, s.now.left.half);
    bore(s, art::bore_mark_tense_x, s.now.right.half);
}

void draw_usual(Scene& s) {
    s.part("usual", "flow");
    usual_width(s, false);
    usual_width(s, true);
}

// Where what is compared meets what is now.
void draw_divider(Scene& s) {
    s.part("divider", "divider");
    gfx::TubePaint dots = explainers::tube_paint(
        Fill::flat(s.line() ? s.look->text : s.bright(s.look->text, s.look->touch_light)),
        s.line() ? 1.f : 0.6f);
    dots.dash = 4, dots.gap = 12;
    const Vec2 way[] = {{seam, 198}, {seam, 752}};
    s.canvas.tube(way, s.line() ? 3.6f : 2.6f, s.line() ? 3.6f : 2.6f, dots);
}

} // namespace pain_tension::closeup
