// The level of the alarm over the week, warm where it is high, and the flares that lifted it.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr float top_y = art::level_zero_y - static_cast<float>(s_max) * art::level_per_unit;

// From cool at rest to warm at the highest level, whatever is drawn with it.
Fill by_height(Color high, Color low) {
    return Fill::linear(high, low, {0, top_y + 24}, {0, art::level_zero_y});
}

// Below the curve: bands that mirror at the base line, of which a cut leaves the upper halves.
// They overlap by a hair, and cover what lies below, so that no seam shows.
void area_below(WeekScene& s) {
    const ui::Theme& look = *s.look;
    const Color warm =
        s.paper() ? look.danger_light : gfx::mix(look.stressor, look.messenger_light, 0.45f);
    const Color high = gfx::mix(look.card, warm, s.paper() ? 0.95f : 0.78f);
    const Color low =
        gfx::mix(look.card, s.bright(look.tissue_light, look.crh), s.paper() ? 0.22f : 0.3f);
    gfx::TubePaint paint = tube_paint(by_height(high, low));
    paint.round_caps = false;
    constexpr float far = 200000; // a circle so large that its edge is the base line
    s.canvas.push_clip({480, art::axis_y - far}, far);
    const std::span<const Week::Point> curve = s.week.curve();
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        const float x0 = s.x(curve[i].day), x1 = s.x(curve[i + 1].day);
        if (x1 - x0 < 0.02f) continue;
        const float h0 = art::axis_y - s.y(curve[i].level),
                    h1 = art::axis_y - s.y(curve[i + 1].level);
        const Vec2 base[] = {{x0, art::axis_y}, {x1 + 0.4f, art::axis_y}};
        s.canvas.tube(base, 2 * h0, 2 * h1, paint);
    }
    s.canvas.pop_clip();
}

void axis(WeekScene& s) {
    const Vec2 line[] = {{art::week_x, art::axis_y}, {s.week_end(), art::axis_y}};
    const Color color = s.line() ? s.look->text : s.look->line;
    s.canvas.tube(line, 2, 2, tube_paint(Fill::flat(color), 0.9f));
}

} // namespace

void draw_curve(WeekScene& s) {
    s.part("calendar");
    axis(s);
    s.part("below", "calendar");
    if (!s.line()) area_below(s);
    s.part("curve", "calendar");
    std::array<Vec2, Week::most_points> path;
    std::size_t count = 0;
    for (const Week::Point& p : s.week.curve())
        path[count++] = {s.x(p.day), s.y(p.level)};
    const std::span<const Vec2> line{path.data(), count};
    const ui::Theme& look = *s.look;
    if (s.line()) {
        s.canvas.tube(line, 8, 8, tube_paint(Fill::flat(look.canvas_top)));
        return s.canvas.tube(line, 4.4f, 4.4f, tube_paint(Fill::flat(look.stressor)));
    }
    const Color high =
        s.paper() ? look.danger_slow : gfx::mix(look.stressor, look.messenger_light, 0.75f);
    const Color low = s.paper() ? look.crh : gfx::mix(look.crh, look.tissue_light, 0.35f);
    gfx::TubePaint paint = tube_paint(by_height(high, low));
    paint.glow = s.shine(look.stressor, 0.22f), paint.glow_radius = 7;
    s.canvas.tube(line, art::curve_width, art::curve_width, paint);
}

// A diamond on the time line, as large as the flare is strong; never into its neighbor.
void draw_flares(WeekScene& s) {
    s.part("flares", "calendar");
    const std::span<const Week::Flare> flares = s.week.flares();
    for (std::size_t i = 0; i < flares.size(); ++i) {
        const float at = s.x(flares[i].begin);
        if (at < art::week_x - 1) continue;
        float radius =
            gfx::mix(art::flare_radius_small - 1, art::flare_radius_large + 2, flares[i].strength);
        if (i + 1 < flares.size())
            radius = std::min(radius, 0.48f * (s.x(flares[i + 1].begin) - at) + 1);
        const Vec2 p{at, art::flare_y};
        const ui::Theme& look = *s.look;
        if (s.line()) {
            s.diamond(p, radius + 3.5f, {.fill = Fill::flat(look.canvas_top)});
            s.diamond(p, radius + 1, {.fill = Fill::flat(look.text)});
            continue;
        }
        s.diamond(p, radius,
                  {.fill = Fill::flat(look.danger_slow),
                   .outline = s.bright(look.danger_light, look.canvas_top),
                   .outline_px = s.px(1.4f)});
    }
}

} // namespace central_sensitization
