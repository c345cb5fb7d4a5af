// The three messengers in the blood, told apart by shape: CRH a capsule, ACTH a triangle that
// points along its way, cortisol a hexagon.
#include "explainers/stress_hormones/view_scene.hpp"

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

Color edge_of(const Sketch& s, Color color) {
    if (s.line()) return s.look->canvas_top;
    return s.paper() ? color : gfx::mix(color, s.look->text, 0.62f);
}

// Light enough to read on a dark vessel.
Color fill_of(const Sketch& s, Color color) {
    if (!s.paper()) return color;
    return color == s.look->cortisol ? s.look->messenger
                                     : gfx::mix(color, s.look->canvas_top, 0.42f);
}

Paint paint_of(const Sketch& s, Color color, float opacity) {
    return {.fill = Fill::flat(fill_of(s, color)),
            .outline = edge_of(s, color),
            .outline_px = s.px(s.line() ? 2.4f : 1.4f),
            .opacity = opacity};
}

// Left of the window or above it: close to the clock, most of the body is.
bool outside(const Sketch& s, Vec2 at) {
    const Vec2 px = s.canvas.view().to_px(at);
    return px.x < -20 || px.y < -20;
}

// Soft light below, in one disc.
void halo(Sketch& s, Vec2 at, float reach, Color color, float opacity) {
    if (s.line() || s.paper()) return;
    Paint paint{.fill = Fill::flat(s.shine(color, 0.5f)), .opacity = opacity};
    paint.softness = reach * 0.8f;
    s.canvas.disc(at, reach, paint);
}

} // namespace

void draw_crh(Sketch& s, Vec2 at, Vec2 along, float opacity) {
    if (outside(s, at)) return;
    const Vec2 half = along * (art::crh_half.x - art::crh_half.y);
    s.canvas.capsule(at - half, at + half, art::crh_half.y + (s.line() ? 0.6f : 0.f),
                     paint_of(s, s.look->crh, opacity));
}

void draw_acth(Sketch& s, Vec2 at, Vec2 along, float radius, float opacity) {
    if (outside(s, at)) return;
    halo(s, at, radius + 3, s.look->acth, opacity);
    s.canvas.blob(explainers::triangle(at, radius, along), paint_of(s, s.look->acth, opacity));
}

void draw_cortisol(Sketch& s, Vec2 at, float radius, float opacity) {
    if (outside(s, at)) return;
    if (radius > 6) halo(s, at, radius + 3, s.look->cortisol, opacity);
    s.canvas.blob(explainers::hexagon(at, radius), paint_of(s, s.look->cortisol, opacity));
}

} // namespace stress_hormones
