// Everything that carries a signal: touch fiber, danger fiber, the messenger's axon up to the brain
// and the way down from it, each with its own pattern, and the pulses on them.
#include "explainers/gate_control/view_scene.hpp"
#include "explainers/nerve.hpp"

namespace gate_control {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

constexpr explainers::Myelin touch_outside{art::touch_width, art::touch_myelin_width,
                                           art::touch_dash, art::touch_gap, 1.9f};
constexpr explainers::Myelin touch_inside{art::lens_touch_width, art::lens_touch_myelin_width,
                                          art::lens_touch_dash, art::lens_touch_gap, 3};

void touch_pulse(Scene& s, const Track& way, float at, float radius) {
    const Vec2 p = way.at(at).at;
    if (s.line()) {
        s.canvas.disc(p, radius * 1.6f, {.fill = Fill::flat(s.look->canvas_top)});
        s.canvas.disc(p, radius * 1.4f, {.fill = Fill::flat(s.look->text)});
        s.canvas.disc(p, radius * 0.45f, {.fill = Fill::flat(s.look->canvas_top)});
        return;
    }
    if (!s.info.reduced_motion) { // what is so fast leaves a trace for the eye
        for (int i = 3; i > 0; --i) {
            const float back = at - static_cast<float>(i) * 13;
            if (back < 0 || (back < way.rim()) != (at < way.rim())) continue;
            const float f = 1 - static_cast<float>(i) * 0.24f;
            s.canvas.disc(way.at(back).at, radius * f,
                          {.fill = Fill::flat(s.look->touch_light), .opacity = 0.42f * f});
        }
    }
    Paint core{.fill = Fill::flat(s.look->touch_light)};
    if (s.paper()) core.outline = s.look->touch_dark, core.outline_px = s.px(2);
    core.glow = s.shine(s.look->touch, 0.95f), core.glow_radius = radius * 2.6f;
    s.canvas.disc(p, radius, core);
}

void danger_pulse(Scene& s, float at, float radius) {
    const Vec2 p = tracks().danger.at(at).at;
    if (s.line()) {
        s.diamond(p, radius * 1.9f, {.fill = Fill::flat(s.look->canvas_top)});
        s.diamond(p, radius * 1.45f, {.fill = Fill::flat(s.look->text)});
        return;
    }
    Paint core{.fill = Fill::flat(s.look->danger_light)};
    if (s.paper()) core.outline = s.look->danger_dark, core.outline_px = s.px(1.8f);
    core.glow = s.shine(s.look->danger_slow, 0.9f), core.glow_radius = radius * 2;
    s.diamond(p, radius, core);
}

void messenger_pulse(Scene& s, float at, float radius) {
    const gfx::PathPoint p = tracks().messenger.at(at);
    if (s.line()) {
        s.canvas.blob(pentagon(p.at, radius * 2, p.direction),
                      {.fill = Fill::flat(s.look->canvas_top)});
        s.canvas.blob(pentagon(p.at, radius * 1.5f, p.direction),
                      {.fill = Fill::flat(s.look->text)});
        return;
    }
    s.canvas.disc(p.at, radius * 0.5f,
                  {.fill = Fill::flat(s.look->messenger_light),
                   .glow = s.shine(s.look->messenger, 0.95f),
                   .glow_radius = radius * 2.4f});
    Paint core{.fill = Fill::flat(s.look->messenger_light)};
    if (s.paper()) core.outline = s.look->messenger_dark, core.outline_px = s.px(1.8f);
    s.canvas.blob(pentagon(p.at, radius, p.direction), core);
}

void chevrons(Scene& s, bool inside) {
    const Track& way = tracks().descending;
    const float size = art::chevron_size * (inside ? 1.15f : 1.f);
    const auto one = [&](Vec2 at, Vec2 direction, float opacity) {
        if (s.line())
            s.chevron(at, direction, size * 1.3f, art::chevron_width + 5, s.now.descending_opens,
                      s.look->canvas_top);
        const Color color = s.bright(s.look->inhibit_light, s.look->inhibit_dark);
        s.chevron(at, direction, size * (s.line() ? 1.3f : 1.f),
                  art::chevron_width + (s.line() ? 1.2f : 0.f), s.now.descending_opens,
                  color.alpha(opacity));
    };
    for (const float at : s.now.descending_pulses.all()) {
        if ((at > way.rim()) != inside) continue;
        const gfx::PathPoint p = way.at(at);
        one(p.at, p.direction, 1);
    }
    // With nothing on its way, a few pale ones still say which way it runs.
    if (s.now.descending_pulses.count > 0) return;
    const auto idle = [&](const art::Chevron& c) {
        one(c.at, {std::cos(c.angle), std::sin(c.angle)}, s.line() ? 0.6f : 0.4f);
    };
    if (inside) return idle(art::lens_chevron);
    for (const art::Chevron& c : art::chevrons)
        idle(c);
}

// Dim while no message comes from above.
void way_down(Scene& s, std::span<const Vec2> path, float width) {
    const float light = s.now.above_light;
    if (s.line()) {
        s.canvas.tube(path, 10, 10, tube_paint(Fill::flat(s.look->canvas_top)));
        TubePaint dash = tube_paint(Fill::flat(
            gfx::mix(s.look->canvas_top, s.look->inhibit, s.now.descending != 0 ? 1.f : 0.55f)));
        if (s.now.descending == 0) width *= 0.6f;
        dash.dash = 14, dash.gap = 14;
        s.canvas.tube(path, width + 0.6f, width + 0.6f, dash);
        dash.dash = width + 0.6f, dash.gap = 28 - dash.dash, dash.phase = 19.5f;
        s.canvas.tube(path, width + 0.6f, width + 0.6f, dash);
        return;
    }
    const Color ground = s.bright(s.look->raised, s.look->canvas_top);
    const Color awake = gfx::mix(
        s.look->inhibit, s.bright(s.look->inhibit_light, s.look->inhibit_dark), 0.4f * light);
    TubePaint line = tube_paint(
        Fill::flat(s.now.descending != 0 ? awake : gfx::mix(s.look->inhibit, ground, 0.58f)));
    set_casing(s, line, s.look->inhibit, light, 5);
    if (s.now.descending_opens) line.dash = 9, line.gap = 6; // a broken line opens
    s.canvas.tube(path, width + light, width + light, line);
}

// The axon up to the brain. Its light is what the messenger sent a while ago, piece by piece, so a
// person sees the line go dark from the gate upwards, and come back.
void way_up(Scene& s) {
    const Track& way = tracks().messenger;
    const std::span<const Vec2> path = way.outside();
    float mean = 0;
    for (const float light : s.now.axon_light)
        mean += light / Moment::axon_parts;
    if (s.line()) {
        const float width = 6.5f + 2.5f * mean;
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(s.look->canvas_top)));
        TubePaint edges = tube_paint(Fill::flat(s.look->canvas_top));
        edges.outline = s.look->messenger, edges.outline_px = s.px(2.4f);
        return s.canvas.tube(path, width, width, edges);
    }
    const Color quiet =
        gfx::mix(s.look->messenger_dark, s.look->messenger, s.paper() ? 0.f : 0.42f);
    TubePaint base = tube_paint(Fill::flat(quiet));
    set_casing(s, base, s.look->messenger, mean, 7);
    s.canvas.tube(path, art::ascending_width, art::ascending_width, base);
    // Up to the end of each part the light there; between points of the path it changes in steps.
    const Color color =
        s.bright(gfx::mix(s.look->messenger, s.look->messenger_light, 0.35f), s.look->messenger);
    const float width = s.paper() ? 2.4f : art::ascending_width + 1;
    float at = way.rim();
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const float step = gfx::length(path[i + 1] - path[i]);
        const auto part =
            static_cast<std::size_t>((at + step / 2) / way.length() * Moment::axon_parts);
        const float light = s.now.axon_light[std::min(part, s.now.axon_light.size() - 1)];
        at += step;
        if (light < 0.02f) continue;
        gfx::TubePaint lit = tube_paint(Fill::flat(color), light);
        lit.round_caps = false;
        s.canvas.tube(path.subspan(i, 2), width, width, lit);
    }
    s.canvas.ellipse(art::ascending_tract.center, art::ascending_tract.radii, 0,
                     {.fill = {},
                      .outline = s.bright(s.look->messenger, s.look->messenger_dark),
                      .outline_px = s.px(1.5f),
                      .opacity = 0.6f});
}

void ganglion_cells(Scene& s) {
    const Vec2 lit{-3, -3};
    s.part("touch");
    const ui::Theme& touch = *s.look;
    s.canvas.capsule(art::touch_ganglion_stalk[0], art::touch_ganglion_stalk[1], 2,
                     {.fill = Fill::flat(touch.touch_fiber)});
    s.canvas.disc(
        art::touch_ganglion, art::touch_ganglion_radius,
        {.fill = Fill::radial(touch.touch, s.line() ? touch.touch : touch.touch_dark,
                              art::touch_ganglion + lit, 15),
         .outline = s.line() ? touch.canvas_top : s.bright(touch.touch_light, touch.touch_dark),
         .outline_px = s.px(1.3f)});
    s.canvas.disc(art::touch_ganglion, art::touch_ganglion_nucleus,
                  {.fill = Fill::flat(s.line() ? touch.canvas_top : touch.touch_light)});
    s.part("danger");
    const ui::Theme& look = *s.look;
    s.canvas.capsule(art::danger_ganglion_stalk[0], art::danger_ganglion_stalk[1], 1.5f,
                     {.fill = Fill::flat(look.danger_fiber)});
    const Color edge = s.line() ? look.canvas_top : s.bright(look.danger_light, look.danger_dark);
    const Paint small{.fill = Fill::radial(look.danger_slow,
                                           s.line() ? look.danger_slow : look.danger_dark,
                                           art::danger_ganglion + lit, 12),
                      .outline = edge,
                      .outline_px = s.px(1.2f)};
    if (s.line())
        s.diamond(art::danger_ganglion, art::danger_ganglion_radius + 1, small);
    else
        s.canvas.disc(art::danger_ganglion, art::danger_ganglion_radius, small);
}

} // namespace

void draw_paths(Scene& s) {
    const Track& up = tracks().messenger;
    s.part("axon");
    way_up(s);
    for (const float at : s.now.messenger_pulses.all())
        if (at > up.rim()) messenger_pulse(s, at, 7);
    s.part("descending");
    way_down(s, tracks().descending.outside(), art::descending_width);
    chevrons(s, false);
}

void draw_fibers(Scene& s) {
    const Tracks& ways = tracks();
    s.part("danger");
    explainers::bare_fiber(s, ways.danger.outside(), art::danger_width, s.now.danger_light);
    s.part("touch");
    explainers::banded_fiber(s, ways.touch.outside(), touch_outside, s.now.touch_light);
    ganglion_cells(s);
    s.part("danger");
    for (const float at : s.now.danger_pulses.all())
        if (at < ways.danger.rim()) danger_pulse(s, at, 7);
    s.part("touch");
    for (const float at : s.now.touch_pulses.all())
        if (at < ways.touch.rim()) touch_pulse(s, ways.touch, at, 6);
}

void draw_touch_inside(Scene& s) {
    static const std::vector<Vec2> myelinated = lean_path(art::lens_touch);
    static const std::vector<Vec2> bare = lean_path(art::lens_touch_end);
    s.part("touch");
    const float width = art::lens_touch_end_width;
    if (s.line())
        s.canvas.tube(bare, width + 7, width + 7, tube_paint(Fill::flat(s.look->canvas_top)));
    s.canvas.tube(bare, width, width, tube_paint(Fill::flat(s.look->touch_fiber)));
    explainers::banded_fiber(s, myelinated, touch_inside, s.now.touch_light);
}

// Thin, and bare or banded by theme: dim at rest, lit with touch.
void draw_touch_branch(Scene& s) {
    s.part("branch");
    const ui::Theme& look = *s.look;
    const std::span<const Vec2> path = tracks().branch.points();
    const float width = art::touch_branch_width, light = s.now.touch_light;
    if (s.line()) {
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(look.canvas_top)));
        s.canvas.tube(path, width + 2, width + 2, tube_paint(Fill::flat(look.text)));
        s.canvas.tube(path, width, width, tube_paint(Fill::flat(look.canvas_top)));
        TubePaint bands = tube_paint(Fill::flat(look.touch));
        bands.dash = 9, bands.gap = 5, bands.round_caps = false;
        return s.canvas.tube(path, width, width, bands);
    }
    TubePaint sheath = tube_paint(Fill::flat(look.touch_dark));
    set_casing(s, sheath, look.touch, light, width * 0.6f);
    s.canvas.tube(path, width, width, sheath);
    const Color awake = s.bright(look.touch, look.touch_fiber);
    s.canvas.tube(
        path, width * 0.6f, width * 0.6f,
        tube_paint(Fill::flat(gfx::mix(look.touch_fiber, awake, light)), 0.45f + 0.55f * light));
}

void draw_danger_inside(Scene& s) {
    s.part("danger");
    explainers::bare_fiber(s, tracks().danger.inside(), art::lens_danger_width, s.now.danger_light);
}

void draw_descending_inside(Scene& s) {
    s.part("descending");
    way_down(s, tracks().descending.inside(), art::lens_descending_width);
    chevrons(s, true);
}

void draw_pulses_inside(Scene& s) {
    const Tracks& ways = tracks();
    s.part("danger");
    for (const float at : s.now.danger_pulses.all())
        if (at >= ways.danger.rim()) danger_pulse(s, at, 8);
    s.part("touch");
    for (const float at : s.now.touch_pulses.all())
        if (at >= ways.touch.rim()) touch_pulse(s, ways.touch, at, 7.5f);
    s.part("branch");
    if (!s.now.population)
        for (const float at : s.now.branch_pulses.all())
            touch_pulse(s, ways.branch, at, 5.5f);
    s.part("messenger");
    for (const float at : s.now.messenger_pulses.all())
        if (at <= ways.messenger.rim() && at > 12) messenger_pulse(s, at, 8);
}

} // namespace gate_control
