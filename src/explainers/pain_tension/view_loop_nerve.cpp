// The pocket between the bundles: the nerve ending that wakes, the danger signals it sends up, and
// the chemistry around it.
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

using explainers::lean_path;

Color nerve_color(const Scene& s) {
    if (s.line()) return s.look->danger_slow;
    const Color quiet = gfx::mix(s.look->danger_fiber, s.look->danger_slow, 0.2f);
    return gfx::mix(quiet, s.look->danger_slow, s.now.awake);
}

void endings(Scene& s) {
    static const std::vector<Vec2> twigs[] = {lean_path(art::ending_a), lean_path(art::ending_b),
                                              lean_path(art::ending_c), lean_path(art::ending_d),
                                              lean_path(art::ending_e), lean_path(art::ending_f)};
    const float light = s.now.awake;
    const float from = art::ending_width_from * (0.85f + 0.3f * light), to = art::ending_width_to;
    for (const auto& twig : twigs) {
        if (s.line()) s.canvas.tube(twig, 7, 6, tube_paint(Fill::flat(s.look->canvas_top)));
        gfx::TubePaint paint = tube_paint(Fill::flat(nerve_color(s)));
        explainers::set_casing(s, paint, s.look->danger_slow, light, 4);
        s.canvas.tube(twig, from, to, paint);
    }
    const Color bead = gfx::mix(nerve_color(s), s.bright(s.look->danger_light, s.look->danger_dark),
                                s.line() ? 0 : 0.25f + 0.35f * light);
    for (const Vec2 at : art::varicosities)
        s.canvas.ellipse(at, art::varicosity_radii, 0.3f, {.fill = Fill::flat(bead)});
    const float tip = gfx::mix(art::ending_tip_radius, 5.4f, light);
    for (const Vec2 at : art::ending_tips)
        s.canvas.disc(
            at, tip,
            {.fill = Fill::flat(s.line() && light < 0.4f ? s.look->canvas_top : nerve_color(s)),
             .outline = s.line() ? s.look->danger_slow
                                 : s.bright(s.look->danger_light, s.look->danger_dark),
             .outline_px = s.px(1.3f),
             .glow = s.shine(s.look->danger_slow, 0.7f * light),
             .glow_radius = 12});
}

void trunk(Scene& s) {
    const auto points = nerve_way().points();
    if (s.line()) s.canvas.tube(points, 9, 9, tube_paint(Fill::flat(s.look->canvas_top)));
    gfx::TubePaint paint = tube_paint(Fill::flat(nerve_color(s)));
    explainers::set_casing(s, paint, s.look->danger_slow, 0.6f * s.now.awake, 5);
    s.canvas.tube(points, art::nerve_to, art::nerve_from, paint);
}

void diamonds(Scene& s) {
    for (const float at : s.now.diamonds.all()) {
        const float ends = s.info.reduced_motion ? 1 : smooth(0, 12, static_cast<double>(at));
        if (s.line()) {
            s.diamond(nerve_way().at(at).at, art::diamond_radius * 1.2f * ends,
                      {.fill = Fill::flat(s.look->text),
                       .outline = s.look->canvas_top,
                       .outline_px = s.px(2)});
            continue;
        }
        s.diamond(nerve_way().at(at).at, art::diamond_radius * ends,
                  {.fill = Fill::flat(s.bright(s.look->danger_light, s.look->danger_dark)),
                   .glow = s.shine(s.look->danger_slow, 1),
                   .glow_radius = 13});
    }
}

// Small loops about a slot, each its own.
Vec2 floated(const Scene& s, Vec2 at, std::size_t number) {
    if (s.info.reduced_motion) return at;
    const float t = s.now.drift + 2.4f * static_cast<float>(number);
    return at + Vec2{1.7f * std::sin(0.9f * t), 1.5f * std::sin(1.15f * t + 1)};
}

// Calls draw(slot, size): slots below `filled` are full size, the one at the edge grows.
template <class Draw> void each_slot(float filled, std::size_t slots, Draw draw) {
    for (std::size_t i = 0; i < slots; ++i) {
        const float size = std::clamp(filled - static_cast<float>(i), 0.f, 1.f);
        if (size > 0.05f) draw(i, size);
    }
}

Color edge_of(const Scene& s, Color color) {
    return s.paper() ? gfx::mix(color, s.look->text, 0.45f) : gfx::mix(color, s.look->text, 0.65f);
}

} // namespace

void draw_acid(Scene& s, Vec2 at, float radius) {
    const auto corners = explainers::triangle(at, radius, {0, -1});
    s.canvas.blob(corners, {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->messenger),
                            .outline = s.line() ? s.look->messenger : edge_of(s, s.look->messenger),
                            .outline_px = s.px(s.line() ? 2.4f : 1.1f)});
}

void draw_atp(Scene& s, Vec2 at, float angle, float size) {
    const Vec2 step = Vec2{std::cos(angle), std::sin(angle)} * (art::atp_bead_step * size);
    for (const float i : {-1.f, 0.f, 1.f})
        s.canvas.disc(at + step * i, art::atp_bead_radius * size,
                      {.fill = Fill::flat(s.look->acth),
                       .outline = s.line() ? s.look->canvas_top : edge_of(s, s.look->acth),
                       .outline_px = s.px(0.9f)});
}

void draw_lactate(Scene& s, Vec2 at, float radius) {
    const auto corners = explainers::hexagon(at, radius);
    s.canvas.blob(corners, {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->chemistry),
                            .outline = s.line() ? s.look->chemistry : edge_of(s, s.look->chemistry),
                            .outline_px = s.px(s.line() ? 2.4f : 1.1f)});
}

void draw_dots(Scene& s) {
    s.part("dots", "chemistry");
    each_slot(s.now.dots[0], std::size(art::acid_slots), [&](std::size_t i, float size) {
        draw_acid(s, floated(s, art::acid_slots[i], i), art::acid_radius * size);
    });
    each_slot(s.now.dots[1], std::size(art::atp_slots), [&](std::size_t i, float size) {
        const art::Turned& slot = art::atp_slots[i];
        draw_atp(s, floated(s, slot.at, i + 10), slot.angle, size);
    });
    each_slot(s.now.dots[2], std::size(art::lactate_slots), [&](std::size_t i, float size) {
        draw_lactate(s, floated(s, art::lactate_slots[i], i + 20), art::lactate_radius * size);
    });
}

void draw_nerve(Scene& s) {
    s.part("nerve", "pain");
    endings(s);
    trunk(s);
    s.part("pulses", "pain");
    diamonds(s);
}

} // namespace pain_tension::loop
