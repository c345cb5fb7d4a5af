#include "explainers/nerve.hpp"

namespace explainers {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

void banded_line(Sketch& s, std::span<const Vec2> path, const Myelin& is) {
    s.canvas.tube(path, is.width + 7, is.width + 7, tube_paint(Fill::flat(s.look->canvas_top)));
    TubePaint edges = tube_paint(Fill::flat(s.look->canvas_top));
    edges.outline = s.look->text, edges.outline_px = s.px(2.2f);
    s.canvas.tube(path, is.width + 1, is.width + 1, edges);
    TubePaint bands = tube_paint(Fill::flat(s.look->touch));
    bands.dash = is.dash - 2, bands.gap = is.gap + 3, bands.round_caps = false;
    s.canvas.tube(path, is.width - 1, is.width - 1, bands);
}

} // namespace

// A dark sheath, light myelin in dashes, and a gleam along the lit side.
void banded_fiber(Sketch& s, std::span<const Vec2> path, const Myelin& is, float light) {
    if (s.line()) return banded_line(s, path, is);
    const ui::Theme& look = *s.look;
    TubePaint sheath = tube_paint(Fill::flat(look.touch_dark));
    set_casing(s, sheath, look.touch, light, is.width * 0.55f);
    s.canvas.tube(path, is.width, is.width, sheath);
    const Color lit = gfx::mix(look.touch_fiber, s.bright(look.touch, look.touch_light), 0.62f);
    const Color base = gfx::mix(look.touch_fiber, look.touch, 0.15f + 0.45f * light);
    TubePaint myelin = tube_paint(Fill::across(lit, base));
    myelin.dash = is.dash, myelin.gap = is.gap;
    s.canvas.tube(path, is.myelin, is.myelin, myelin);
    TubePaint gleam = tube_paint(Fill::flat(look.touch_light), 0.4f + 0.3f * light);
    gleam.dash = is.dash, gleam.gap = is.gap;
    s.canvas.tube(path, is.gleam, is.gleam, gleam);
}

void bare_fiber(Sketch& s, std::span<const Vec2> path, float width, float light) {
    if (s.line()) {
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(s.look->canvas_top)));
        s.canvas.tube(path, width, width, tube_paint(Fill::flat(s.look->danger_slow)));
        return;
    }
    TubePaint base = tube_paint(Fill::flat(s.bright(s.look->danger_fiber, s.look->danger_slow)));
    set_casing(s, base, s.look->danger_slow, light, width);
    s.canvas.tube(path, width, width, base);
    const Color gleam = s.bright(s.look->danger_slow, s.look->danger_light);
    s.canvas.tube(path, width * 0.3f, width * 0.3f, tube_paint(Fill::flat(gleam), 0.75f));
}

void free_endings(Sketch& s, std::span<const std::vector<Vec2>> branches,
                  std::span<const Vec2> tips, float width, float light) {
    const Color color =
        s.bright(gfx::mix(s.look->danger_slow, s.look->danger_light, 0.6f), s.look->danger_dark);
    const float drawn = s.line() ? 3 : width;
    for (const auto& branch : branches)
        s.canvas.tube(branch, drawn, drawn,
                      tube_paint(Fill::flat(s.line() ? s.look->danger_slow : color)));
    if (s.line()) return;
    for (const Vec2 tip : tips)
        s.canvas.disc(tip, 2.4f,
                      {.fill = Fill::flat(s.bright(s.look->danger_light, s.look->danger_dark)),
                       .glow = s.shine(s.look->danger_slow, 0.8f * light),
                       .glow_radius = 8});
}

void corpuscle(Sketch& s, const Ellipse& outer, const Ellipse& core, float angle, float reach,
               float light) {
    const Color rings = s.bright(s.look->touch_light, s.look->touch_dark);
    if (s.line())
        s.canvas.ellipse(outer.center, outer.radii + Vec2{3, 3}, angle,
                         {.fill = Fill::flat(s.look->canvas_top)});
    s.canvas.ellipse(outer.center, outer.radii, angle,
                     {.fill = {},
                      .outline = rings,
                      .outline_px = s.px(2.4f),
                      .glow = s.shine(s.look->touch, 0.25f + 0.6f * light),
                      .glow_radius = reach * (0.6f + 0.4f * light)});
    s.canvas.ellipse(core.center, core.radii, angle,
                     {.fill = {}, .outline = rings, .outline_px = s.px(1.9f)});
}

void touch_pulse(Sketch& s, Vec2 at, float radius, float opacity) {
    if (s.line()) {
        s.canvas.disc(at, radius * 1.6f, {.fill = Fill::flat(s.look->canvas_top)});
        s.canvas.disc(at, radius * 1.35f, {.fill = Fill::flat(s.look->text), .opacity = opacity});
        s.canvas.disc(at, radius * 0.45f, {.fill = Fill::flat(s.look->canvas_top)});
        return;
    }
    Paint core{.fill = Fill::flat(s.look->touch_light), .opacity = opacity};
    if (s.paper()) core.outline = s.look->touch_dark, core.outline_px = s.px(2);
    core.glow = s.shine(s.look->touch, 0.9f), core.glow_radius = radius * 2.2f;
    s.canvas.disc(at, radius, core);
}

void danger_pulse(Sketch& s, Vec2 at, float radius, float opacity) {
    if (s.line()) {
        s.diamond(at, radius * 1.8f, {.fill = Fill::flat(s.look->canvas_top)});
        s.diamond(at, radius * 1.35f, {.fill = Fill::flat(s.look->text), .opacity = opacity});
        return;
    }
    Paint core{.fill = Fill::flat(s.look->danger_light), .opacity = opacity};
    if (s.paper()) core.outline = s.look->danger_dark, core.outline_px = s.px(1.8f);
    core.glow = s.shine(s.look->danger_slow, 0.9f), core.glow_radius = radius * 1.9f;
    s.diamond(at, radius, core);
}

void message_pulse(Sketch& s, const gfx::PathPoint& p, float radius, float opacity) {
    if (s.line()) {
        s.canvas.blob(pentagon(p.at, radius * 1.9f, p.direction),
                      {.fill = Fill::flat(s.look->canvas_top)});
        return s.canvas.blob(pentagon(p.at, radius * 1.45f, p.direction),
                             {.fill = Fill::flat(s.look->text), .opacity = opacity});
    }
    s.canvas.disc(p.at, radius * 0.5f,
                  {.fill = Fill::flat(s.look->messenger_light),
                   .glow = s.shine(s.look->messenger, 0.85f),
                   .glow_radius = radius * 2.2f,
                   .opacity = opacity});
    Paint core{.fill = Fill::flat(s.look->messenger_light), .opacity = opacity};
    if (s.paper()) core.outline = s.look->messenger_dark, core.outline_px = s.px(1.8f);
    s.canvas.blob(pentagon(p.at, radius, p.direction), core);
}

} // namespace explainers
