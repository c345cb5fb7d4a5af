#include "explainers/stress_hormones/view_glands.hpp"

namespace stress_hormones {

using gfx::Color;
using gfx::Fill;
using gfx::Rect;

namespace {

Color gray(float light) {
    const auto v = static_cast<std::uint8_t>(255 * light + 0.5f);
    return {v, v, v, 255};
}

} // namespace

Rect around(Vec2 center, Vec2 size) {
    return {center.x - size.x / 2, center.y - size.y / 2, size.x, size.y};
}

Rect scaled(const Rect& r, Vec2 about, float by) {
    return {about.x + (r.x - about.x) * by, about.y + (r.y - about.y) * by, r.w * by, r.h * by};
}

void draw_glow(Sketch& s, Vec2 at, float reach, Color color, float strength) {
    if (s.line() || strength < 0.02f) return;
    s.canvas.disc(at, reach,
                  {.fill = Fill::radial(s.shine(color, strength), color.alpha(0), at, reach)});
}

void draw_vessel(Sketch& s, std::span<const Vec2> path, float width, Color color, float opacity) {
    gfx::TubePaint paint;
    if (s.line()) {
        paint.fill = Fill::flat(s.look->canvas_top);
        paint.outline = s.look->text, paint.outline_px = s.px(2);
    } else {
        const Color ground = s.paper() ? s.look->canvas_top : s.look->tissue_dark;
        const Color body = gfx::mix(color, ground, s.paper() ? 0.45f : 0.52f);
        paint.fill = Fill::across(gfx::mix(body, s.look->text, s.paper() ? 0.f : 0.08f), body);
        paint.outline = gfx::mix(color, ground, s.paper() ? 0.1f : 0.18f);
        paint.outline_px = s.px(2);
    }
    paint.opacity = opacity;
    s.canvas.tube(path, width, width, paint);
}

void draw_stalk(Sketch& s, std::span<const Vec2> path, float from, float to, float opacity) {
    gfx::TubePaint paint = tube_paint(Fill::flat(s.look->canvas_top), opacity);
    paint.outline = s.look->text, paint.outline_px = s.px(1.6f);
    if (!s.line()) {
        paint.fill = Fill::across(gfx::mix(s.look->tissue, s.look->crh, 0.3f),
                                  gfx::mix(s.look->tissue, s.look->crh, 0.1f));
        paint.outline = gfx::mix(s.look->tissue_light, s.look->crh, 0.4f).alpha(0.7f);
        paint.outline_px = s.px(1);
    }
    s.canvas.tube(path, from, to, paint);
}

// Paper has light ground, so what is dim there is pale.
gfx::Sprite lit_sprite(const Sketch& s, const explainers::Drawing& art, float light) {
    gfx::Sprite sprite = s.sprite(art);
    if (s.paper()) sprite.opacity = gfx::mix(0.58f, 1.f, light);
    if (!s.paper() && !s.line()) sprite.tint = gray(gfx::mix(0.42f, 1.f, light));
    return sprite;
}

gfx::Sprite shaded_sprite(const Sketch& s, const explainers::Drawing& art, float light) {
    gfx::Sprite sprite = lit_sprite(s, art, light);
    const float shade = s.paper() ? 0.78f : 0.5f * gfx::mix(0.42f, 1.f, light);
    sprite.tint = gray(shade);
    return sprite;
}

} // namespace stress_hormones
