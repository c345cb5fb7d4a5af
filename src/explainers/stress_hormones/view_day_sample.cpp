// Blood and clock are one thing: a magnifier on the big vein holds as many hexagons as the level
// says, and a dotted line ties it to the hexagon in the clock's hub.
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double ug_per_hexagon = 1.5;
constexpr float drift_speed = 26, drift_spacing = 96; // along the tie, world units

void glass(DaySketch& s) {
    const ui::Theme& look = *s.look;
    const Color rim = s.line() ? look.text : gfx::mix(look.tissue_light, look.text, 0.35f);
    gfx::TubePaint neck = tube_paint(Fill::flat(rim), 0.8f);
    s.canvas.tube(art::sample_neck, 1.5f, 1.5f, neck);
    s.canvas.disc(art::sample_source, art::sample_source_radius,
                  {.fill = {}, .outline = rim, .outline_px = s.px(1.8f)});
    Paint paint{.fill = Fill::flat(look.canvas_top)};
    if (!s.line())
        paint.fill = Fill::radial(gfx::mix(look.well, look.blood, 0.22f),
                                  gfx::mix(look.well, look.inhibit_dark, s.paper() ? 0.1f : 0.35f),
                                  art::sample_center - Vec2{10, 12}, 62);
    paint.outline = rim, paint.outline_px = s.px(art::sample_rim);
    paint.glow = look.shadow, paint.glow_radius = 10;
    s.canvas.disc(art::sample_center, art::sample_radius, paint);
}

} // namespace

void draw_sample(DaySketch& s) {
    s.part("sample", "cortisol");
    glass(s);
    const double wanted = s.now.level / ug_per_hexagon;
    for (std::size_t i = 0; i < std::size(art::sample_slots); ++i) {
        // The last one comes and goes softly.
        const float shown = smooth(-0.5, 0.5, wanted - static_cast<double>(i) - 0.5);
        if (shown > 0.02f) draw_cortisol(s, art::sample_slots[i], art::sample_hexagon, shown);
    }
    s.part("tie", "cortisol");
    static const explainers::Way tie(art::sample_tie);
    const ui::Theme& look = *s.look;
    gfx::TubePaint dots = tube_paint(Fill::flat(s.line() ? look.text : look.cortisol), 0.75f);
    dots.dash = art::tie_dash, dots.gap = art::tie_gap;
    s.canvas.tube(tie.points(), art::tie_width, art::tie_width, dots);
    const float moved = s.info.reduced_motion ? drift_spacing / 2 : s.now.shown_s * drift_speed;
    each_slot(tie, drift_spacing, moved, 1, [&](const gfx::PathPoint& p, float, float shown) {
        draw_cortisol(s, p.at, 4.2f, shown);
    });
    draw_cortisol(s, art::hub_hexagon, art::hub_hexagon_radius);
}

} // namespace stress_hormones
