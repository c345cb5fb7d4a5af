// What happens in the day: the stressor, from its mark on the clock into the brain, and a session
// of massage on the ring with the level before and after it.
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double degree_min = 4;

// The way of the stressor, made anew for every angle: no more points than fit, none allocated.
struct WayIn {
    std::array<Vec2, 64> points;
    std::size_t count = 0;
    std::array<float, 64> reach{};

    void curve(Vec2 a, Vec2 b, Vec2 c, Vec2 d) {
        constexpr int steps = 14;
        for (int i = count == 0 ? 0 : 1; i <= steps && count < points.size(); ++i) {
            const float t = static_cast<float>(i) / steps, u = 1 - t;
            points[count] =
                a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
            reach[count] =
                count == 0 ? 0 : reach[count - 1] + gfx::length(points[count] - points[count - 1]);
            ++count;
        }
    }
    std::span<const Vec2> all() const { return {points.data(), count}; }
    float length() const { return reach[count - 1]; }
    gfx::PathPoint at(float d) const {
        std::size_t i = 1;
        while (i + 1 < count && reach[i] < d)
            ++i;
        const Vec2 step = points[i] - points[i - 1];
        const float part = (d - reach[i - 1]) / std::max(reach[i] - reach[i - 1], 1e-4f);
        return {points[i - 1] + step * part, gfx::normalized(step)};
    }
};

WayIn way_in(double start_min) {
    const Vec2 d = clock_direction(start_min);
    const Vec2 from = stressor_handle(start_min) + d * handle_radius;
    const Vec2 out = from + d * art::stressor_leave;
    const auto& fixed = art::stressor_way;
    WayIn way;
    if (d.y > 0.15f && d.x >= 0) { // lower right: outside the curve, up along the edge
        way.curve(from, from + d * 26, {948, 560}, {950, 400});
        way.curve({950, 400}, {952, 190}, {800, 74}, fixed[0]);
    } else if (d.y > 0.15f) { // lower left: between the body and the clock
        way.curve(from, out, art::stressor_detour[1], {452, 430});
        way.curve({452, 430}, {440, 220}, {404, 80}, fixed[3]);
    } else if (d.x < -0.35f) { // upper left: straight over to the head
        way.curve(from, out, {404, 80}, fixed[3]);
    } else {
        way.curve(from, out, art::stressor_join_control, fixed[0]);
    }
    if (way.points[way.count - 1].x > 500) way.curve(fixed[0], fixed[1], fixed[2], fixed[3]);
    way.curve(fixed[3], fixed[4], fixed[5], fixed[6]);
    return way;
}

void token(DaySketch& s, Vec2 at, float half, float opacity, float glow) {
    const ui::Theme& look = *s.look;
    Paint paint{.fill = Fill::flat(look.stressor), .opacity = opacity};
    paint.outline = s.line() ? look.canvas_top : gfx::mix(look.stressor, look.text, 0.55f);
    paint.outline_px = s.px(s.line() ? 2.4f : 1.4f);
    paint.glow = s.shine(look.stressor, 0.7f * glow), paint.glow_radius = 12;
    s.canvas.box(at, {half, half}, art::stressor_token_corner * half / art::stressor_token_half, 0,
                 paint);
}

void arrival(DaySketch& s, const WayIn& way) {
    const float strength = s.now.arriving;
    if (strength < 0.02f) return;
    const ui::Theme& look = *s.look;
    const float moved = s.info.reduced_motion ? 0 : s.now.shown_s * 150;
    const float phase =
        moved - std::floor(moved / art::stressor_token_spacing) * art::stressor_token_spacing;
    for (float d = phase + 12; d < way.length(); d += art::stressor_token_spacing)
        token(s, way.at(d).at, art::stressor_token_half, strength, 0.6f);
    s.canvas.arrow(way.at(way.length() - 16).at, art::stressor_entry, 4,
                   {.fill = Fill::flat(look.stressor), .opacity = strength});
    gfx::Vec2 at = art::hypothalamus_glow.center;
    for (const float radius : art::entry_rings)
        s.canvas.ellipse(at, {radius * 1.5f, radius}, 0,
                         {.fill = {},
                          .outline = look.stressor,
                          .outline_px = s.px(1.6f),
                          .opacity = strength * (radius < 20 ? 0.85f : 0.45f)});
}

// A stretch of the ring, from one minute to another.
void ring_mark(DaySketch& s, double from, double minutes, Color color, float width) {
    const Vec2 d = clock_direction(from);
    const float angle = std::atan2(d.y, d.x);
    const auto sweep = static_cast<float>(std::max(minutes, 2 * degree_min) / day_length_min);
    gfx::TubePaint paint = tube_paint(Fill::flat(color));
    paint.round_caps = false;
    if (s.line()) paint.outline = s.look->canvas_top, paint.outline_px = s.px(3);
    s.canvas.arc(art::clock_center, art::ring_radius, angle, angle + sweep * 6.2831853f, width,
                 paint);
}

void spoke(DaySketch& s, double minute, Color color) {
    const float half = s.line() ? 1.4f : 0.8f;
    s.canvas.capsule(clock_point(minute, art::spoke_from), clock_point(minute, art::spoke_to), half,
                     {.fill = Fill::flat(color)});
}

void level_ring(DaySketch& s, double minute, double level) {
    const ui::Theme& look = *s.look;
    s.canvas.disc(level_point(minute, level), 5,
                  {.fill = Fill::flat(look.canvas_top),
                   .outline = s.line() ? look.text : look.endorphin,
                   .outline_px = s.px(2.2f)});
}

} // namespace

Vec2 stressor_handle(double start_min) {
    return clock_point(start_min, art::spoke_to);
}

Vec2 massage_handle(double start_min, double session_min) {
    return clock_point(start_min + session_min / 2, art::spoke_to);
}

void draw_stressor(DaySketch& s) {
    if (!s.now.exam) return;
    s.part("stressor");
    const ui::Theme& look = *s.look;
    ring_mark(s, s.now.stress_start, s.now.stress_minutes, look.stressor, art::mark_width);
    spoke(s, s.now.stress_start, look.stressor);
    const WayIn way = way_in(s.now.stress_start);
    gfx::TubePaint dots = tube_paint(Fill::flat(look.stressor), 0.35f + 0.45f * s.now.arriving);
    dots.dash = art::stressor_dash, dots.gap = art::stressor_gap;
    s.canvas.tube(way.all(), art::stressor_way_width, art::stressor_way_width, dots);
    arrival(s, way);
    token(s, stressor_handle(s.now.stress_start), 9.5f, 1, 0.35f + 0.65f * s.now.arriving);
}

void draw_massage(DaySketch& s) {
    if (!s.now.massage) return;
    s.part("massage", "rest");
    const ui::Theme& look = *s.look;
    const double from = s.now.massage_start, minutes = s.now.session;
    if (!s.line()) {
        std::array<Vec2, 12> wedge;
        for (std::size_t i = 0; i < 6; ++i) {
            const double m = from + minutes * static_cast<double>(i) / 5;
            wedge[i] = clock_point(m, art::level_radius + 126);
            wedge[11 - i] = clock_point(m, art::level_radius - 8);
        }
        s.canvas.blob(wedge,
                      {.fill = Fill::radial(look.endorphin.alpha(0.3f), look.endorphin.alpha(0.1f),
                                            art::clock_center, 240)});
    }
    ring_mark(s, from, minutes, look.endorphin, art::mark_width);
    for (const double edge : {from, from + minutes}) {
        gfx::TubePaint line = tube_paint(Fill::flat(look.endorphin), 0.8f);
        line.dash = 4, line.gap = 4;
        const Vec2 path[] = {clock_point(edge, art::level_radius), clock_point(edge, 236)};
        s.canvas.tube(path, 1.2f, 1.2f, line);
    }
    if (s.now.before >= 0) {
        level_ring(s, from, s.now.before);
        level_ring(s, s.now.after_min, s.now.after);
    }
    const Vec2 at = massage_handle(from, minutes);
    Paint box{
        .fill = Fill::flat(s.line() ? look.canvas_top : gfx::mix(look.well, look.endorphin, 0.3f))};
    box.outline = s.line() ? look.text : look.endorphin, box.outline_px = s.px(1.8f);
    box.glow = look.shadow, box.glow_radius = 6;
    s.canvas.box(at, {14, 14}, 6, 0, box);
    hand_mark(s, at, 11,
              s.line() ? look.text
                       : s.bright(gfx::mix(look.endorphin, look.text, 0.65f), look.endorphin));
}

} // namespace stress_hormones
