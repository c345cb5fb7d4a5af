// Whose glands they are, and what drives them: a face over each set, the weight of worry on it
// while it is worried, and the arrows that say which set comes after which.
#include "explainers/stress_hormones/view_weeks.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

// Scripted: at ease with the usual drive, tense at twice of it.
float calm_of(double drive) {
    return static_cast<float>(std::clamp(0.62 - 0.56 * (drive - 1), 0.04, 0.75));
}

// A weight with a ring to lift it by, wider than the face: the larger, the more worry.
void weight(WeeksSketch& s, Vec2 foot, double drive) {
    const float size = 0.8f + 0.2f * static_cast<float>(std::pow(drive - 1, 0.3));
    const float half = 33 * size, shoulder = 24 * size, tall = 25 * size;
    const Color color = s.look->stressor;
    const Color edge = s.line() ? color : s.bright(gfx::mix(color, s.look->text, 0.5f), color);
    s.canvas.arc(foot - Vec2{0, tall + 3 * size}, 6.5f * size, 0, 6.2831853f, 3.6f * size,
                 tube_paint(Fill::flat(edge)));
    const Vec2 corners[] = {foot + Vec2{-shoulder, -tall}, foot + Vec2{shoulder, -tall},
                            foot + Vec2{half, -4},         foot + Vec2{half - 3, 0},
                            foot + Vec2{3 - half, 0},      foot + Vec2{-half, -4}};
    Paint paint{.fill = Fill::flat(s.line() ? s.look->canvas_top : color),
                .outline = edge,
                .outline_px = s.px(s.line() ? 2.4f : 1.4f)};
    paint.glow = s.shine(color, 0.5f), paint.glow_radius = 8;
    s.canvas.blob(corners, paint);
}

// To the right, towards the set that comes next; faint until it has come.
void order(WeeksSketch& s, std::size_t i) {
    const bool come = s.now.sets[i + 1].known;
    s.part("order", "chart");
    const Color color = (come ? s.look->text : s.look->muted).alpha(come ? 0.8f : 0.25f);
    const Vec2 at = Vec2{art::weeks_order_x, art::weeks_order_y} + place_of(i);
    const Vec2 from = at - Vec2{13, 0}, to = at + Vec2{13, 0};
    const float half = s.line() ? 2 : 1.6f;
    s.canvas.capsule(from, to, half, {.fill = Fill::flat(color)});
    s.chevron(to, {1, 0}, 8, 2 * half, false, color);
}

} // namespace

void draw_stressor(WeeksSketch& s, Vec2 at, float half) {
    const Color color = s.look->stressor;
    Paint paint{.fill = Fill::flat(s.line() ? s.look->canvas_top : color),
                .outline = s.line() ? color : s.bright(gfx::mix(color, s.look->text, 0.5f), color),
                .outline_px = s.px(s.line() ? 2 : 1.2f)};
    paint.glow = s.shine(color, 0.5f), paint.glow_radius = 6;
    s.canvas.box(at, {half, half}, art::stressor_token_corner, 0, paint);
}

void draw_weeks_worry(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const GlandSet& set = s.now.sets[i];
        if (i > 0) order(s, i - 1);
        if (!set.known) continue;
        draw_calm_sign(s, art::weeks_face + place_of(i), art::weeks_face_radius,
                       calm_of(set.drive));
        if (set.drive <= 1) continue;
        s.part("stressor");
        weight(s, Vec2{art::weeks_face.x, art::weeks_weight_bottom} + place_of(i), set.drive);
    }
}

} // namespace stress_hormones
