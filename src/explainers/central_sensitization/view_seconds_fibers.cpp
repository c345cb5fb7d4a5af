// Everything that carries a signal: touch fiber, danger fiber, the messenger's axon up to the brain
// and the way down from it, each with its own pattern, and the marks that travel on them.
#include "explainers/central_sensitization/view_seconds.hpp"
#include "explainers/nerve.hpp"

#include <algorithm>

namespace central_sensitization::seconds {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::TubePaint;
using Mark = Marks::Mark;

constexpr explainers::Myelin touch_outside{art::touch_width, art::touch_myelin_width,
                                           art::touch_dash, art::touch_gap, 2};
constexpr explainers::Myelin touch_inside{art::lens_touch_width, art::lens_touch_myelin_width,
                                          art::lens_touch_dash, art::lens_touch_gap, 2.4f};

// The side branch to the gatekeeper: dim at rest, lit with touch.
void branch(Scene& s) {
    s.part("branch");
    const ui::Theme& look = *s.look;
    const std::span<const Vec2> path = tracks().branch.points();
    const float width = art::touch_branch_width, light = s.now.touch_light;
    if (s.line()) {
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(look.canvas_top)));
        s.canvas.tube(path, width + 2, width + 2, tube_paint(Fill::flat(look.text)));
        TubePaint bands = tube_paint(Fill::flat(look.touch));
        bands.dash = 9, bands.gap = 5, bands.round_caps = false;
        s.canvas.tube(path, width, width, tube_paint(Fill::flat(look.canvas_top)));
        return s.canvas.tube(path, width, width, bands);
    }
    TubePaint sheath = tube_paint(Fill::flat(look.touch_dark));
    explainers::set_casing(s, sheath, look.touch, light, width * 0.6f);
    s.canvas.tube(path, width, width, sheath);
    const Color awake = s.bright(look.touch, look.touch_fiber);
    s.canvas.tube(
        path, width * 0.6f, width * 0.6f,
        tube_paint(Fill::flat(gfx::mix(look.touch_fiber, awake, light)), 0.45f + 0.55f * light));
}

// A mark grows out of nothing, and fades where only some are kept.
float grown(float radius, const Mark& mark) {
    return radius * (0.35f + 0.65f * mark.size);
}
void touch_mark(Scene& s, const Way& way, const Mark& mark, float radius) {
    explainers::touch_pulse(s, way.at(mark.at).at, grown(radius, mark), mark.size);
}
void danger_mark(Scene& s, const Mark& mark, float radius) {
    explainers::danger_pulse(s, tracks().danger.at(mark.at).at, grown(radius, mark), mark.size);
}
void messenger_mark(Scene& s, const Mark& mark, float radius) {
    explainers::message_pulse(s, tracks().messenger.at(mark.at), grown(radius, mark), mark.size);
}

void above_marks(Scene& s, bool inside) {
    const Track& way = tracks().descending;
    const Color color = s.bright(s.look->inhibit_light, s.look->inhibit_dark);
    for (const Mark& mark : s.now.above_marks.all()) {
        if ((mark.at > way.rim()) != inside) continue;
        const gfx::PathPoint p = way.at(mark.at);
        const float size = art::chevron_size * (s.line() ? 1.35f : inside ? 1.15f : 1.f);
        if (s.line()) s.chevron(p.at, p.direction, size, 7, mark.opens, s.look->canvas_top);
        s.chevron(p.at, p.direction, size, s.line() ? 3.4f : 2.3f, mark.opens,
                  color.alpha(mark.size));
    }
}

// Dim while no message comes from above; broken while what comes adds.
void way_down(Scene& s, std::span<const Vec2> path, float width) {
    const bool awake = s.now.descending != 0;
    if (s.line()) {
        s.canvas.tube(path, 10, 10, tube_paint(Fill::flat(s.look->canvas_top)));
        TubePaint dash = tube_paint(
            Fill::flat(gfx::mix(s.look->canvas_top, s.look->inhibit, awake ? 1.f : 0.5f)));
        dash.dash = 14, dash.gap = s.now.descending < 0 ? 14 : 7, dash.round_caps = false;
        if (!awake) width *= 0.6f;
        return s.canvas.tube(path, width + 0.6f, width + 0.6f, dash);
    }
    const Color ground = s.bright(s.look->raised, s.look->canvas_top);
    TubePaint line =
        tube_paint(Fill::flat(awake ? gfx::mix(s.look->inhibit, s.look->inhibit_dark, 0.2f)
                                    : gfx::mix(s.look->inhibit, ground, 0.72f)));
    explainers::set_casing(s, line, s.look->inhibit, s.now.above_light, 5);
    if (s.now.descending < 0) line.dash = 13, line.gap = 9;
    if (!awake) width *= 0.75f;
    s.canvas.tube(path, width, width, line);
}

// The axon up to the brain. Its light is what the messenger sent a while ago, part by part.
void way_up(Scene& s, bool inside) {
    const Track& way = tracks().messenger;
    const std::span<const Vec2> path = inside ? way.inside() : way.outside();
    const ui::Theme& look = *s.look;
    float mean = 0;
    for (const float light : s.now.axon_light)
        mean += light / Moment::axon_parts;
    if (s.line()) {
        const float width = 6.5f + 2.5f * mean;
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(look.canvas_top)));
        TubePaint edges = tube_paint(Fill::flat(look.canvas_top));
        edges.outline = look.messenger, edges.outline_px = s.px(2.4f);
        return s.canvas.tube(path, width, width, edges);
    }
    TubePaint base = tube_paint(
        Fill::flat(gfx::mix(look.messenger_dark, look.messenger, s.paper() ? 0.f : 0.3f)));
    explainers::set_casing(s, base, look.messenger, mean, 7);
    s.canvas.tube(path, art::axon_casing, art::axon_casing, base);
    const Color color =
        s.bright(gfx::mix(look.messenger, look.messenger_light, 0.35f), look.messenger);
    float at = inside ? 0 : way.rim();
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const float step = gfx::length(path[i + 1] - path[i]);
        const auto part =
            static_cast<std::size_t>((at + step / 2) / way.length() * Moment::axon_parts);
        const float light = s.now.axon_light[std::min(part, s.now.axon_light.size() - 1)];
        at += step;
        if (light < 0.02f) continue;
        TubePaint lit = tube_paint(Fill::flat(color), light);
        lit.round_caps = false;
        s.canvas.tube(path.subspan(i, 2), art::axon_width, art::axon_width, lit);
    }
}

} // namespace

void draw_paths(Scene& s) {
    const Track& up = tracks().messenger;
    s.part("descending");
    way_down(s, tracks().descending.outside(), art::descending_width);
    above_marks(s, false);
    s.part("axon");
    way_up(s, false);
    for (const Mark& mark : s.now.messenger_marks.all())
        if (mark.at > up.rim()) messenger_mark(s, mark, 6.4f);
}

void draw_fibers(Scene& s) {
    const Tracks& ways = tracks();
    s.part("danger");
    explainers::bare_fiber(s, ways.danger.outside(), art::danger_width, s.now.danger_light);
    s.part("touch");
    explainers::banded_fiber(s, ways.touch.outside(), touch_outside, s.now.touch_light);
    for (const Mark& mark : s.now.touch_marks.all())
        if (mark.at < ways.touch.rim()) touch_mark(s, ways.touch, mark, art::touch_pulse_radius);
    s.part("danger");
    for (const Mark& mark : s.now.danger_marks.all())
        if (mark.at < ways.danger.rim()) danger_mark(s, mark, art::danger_pulse_radius);
}

void draw_fibers_inside(Scene& s) {
    const Tracks& ways = tracks();
    s.part("descending");
    way_down(s, ways.descending.inside(), art::lens_descending_width);
    branch(s);
    s.part("danger");
    explainers::bare_fiber(s, ways.danger.inside(), art::lens_danger_width, s.now.danger_light);
    s.part("touch");
    explainers::banded_fiber(s, ways.touch.inside(), touch_inside, s.now.touch_light);
    s.part("axon");
    way_up(s, true);
}

void draw_marks_inside(Scene& s) {
    const Tracks& ways = tracks();
    s.part("danger");
    for (const Mark& mark : s.now.danger_marks.all())
        if (mark.at >= ways.danger.rim()) danger_mark(s, mark, 7.2f);
    s.part("touch");
    for (const Mark& mark : s.now.touch_marks.all())
        if (mark.at >= ways.touch.rim()) touch_mark(s, ways.touch, mark, 6);
    s.part("branch");
    for (const Mark& mark : s.now.branch_marks.all())
        touch_mark(s, ways.branch, mark, 4.4f);
    s.part("descending");
    above_marks(s, true);
    s.part("axon");
    for (const Mark& mark : s.now.messenger_marks.all())
        if (mark.at <= ways.messenger.rim() && mark.at > 4) messenger_mark(s, mark, 6.4f);
}

} // namespace central_sensitization::seconds
