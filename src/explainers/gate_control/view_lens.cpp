// Inside the magnifier: the order of its layers, the two boutons with their transmitter, and the
// rim of the glass.
#include "explainers/gate_control/view_scene.hpp"

#include <cmath>
#include <numbers>

namespace gate_control {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

Paint bouton_paint(const Scene& s, Color lit, Color base, Color dark, Color edge, Vec2 center) {
    if (s.line())
        return {.fill = Fill::flat(s.look->canvas_top), .outline = base, .outline_px = s.px(4)};
    return {.fill = Fill::radial(gfx::mix(base, lit, 0.45f), gfx::mix(base, dark, 0.6f),
                                 center + Vec2{-8, -12}, 44),
            .outline = edge,
            .outline_px = s.px(1.4f)};
}

void touch_bouton(Scene& s) {
    static const std::vector<Vec2> outline = lean_path(art::touch_bouton, 0.15f);
    s.part("touch");
    const ui::Theme& look = *s.look;
    Paint paint =
        bouton_paint(s, look.touch_light, look.touch_fiber, look.touch_dark,
                     s.bright(look.touch_light, look.touch_dark), art::touch_bouton_center);
    paint.glow = s.shine(look.touch, 0.5f * s.now.touch_light), paint.glow_radius = 16;
    s.canvas.blob(outline, paint);
    const Color dots = s.line() ? look.touch : look.touch_light;
    for (const Vec2 at : art::touch_vesicles)
        s.canvas.disc(at, art::touch_vesicle_radius, {.fill = Fill::flat(dots)});
    // Released where touch is felt: more dots, further across.
    const float across = s.info.reduced_motion ? 0.5f : s.now.touch_light;
    for (const Vec2 at : art::touch_cleft)
        s.canvas.disc(at + Vec2{across * 3 - 1, 0}, art::touch_cleft_radius,
                      {.fill = Fill::flat(s.bright(dots, look.touch_dark)),
                       .opacity = smooth(0, 0.4, static_cast<double>(s.now.touch_light))});
}

// The small end of the branch, on the messenger.
void branch_bouton(Scene& s) {
    s.part("branch");
    const ui::Theme& look = *s.look;
    const float light = s.now.touch_light, r = art::branch_bouton_radius;
    Paint paint = bouton_paint(
        s, gfx::mix(look.touch_fiber, look.touch_light, light), look.touch_fiber, look.touch_dark,
        s.bright(gfx::mix(look.touch, look.touch_light, light), look.touch_dark),
        art::branch_bouton);
    if (s.line()) paint.outline = look.touch, paint.outline_px = s.px(2.6f);
    paint.glow = s.shine(look.touch, 0.8f * light), paint.glow_radius = 12;
    s.canvas.disc(art::branch_bouton, r, paint);
    const Color dots = s.line() ? look.touch : look.touch_light;
    for (const Vec2 at : art::branch_vesicles)
        s.canvas.disc(at, 1.8f, {.fill = Fill::flat(dots), .opacity = 0.55f + 0.45f * light});
    const float shown = smooth(0, 0.4, static_cast<double>(light));
    for (const Vec2 at : art::branch_cleft)
        s.canvas.disc(at, 1.9f,
                      {.fill = Fill::flat(s.bright(dots, look.touch_dark)), .opacity = shown});
}

void danger_bouton(Scene& s) {
    static const std::vector<Vec2> outline = lean_path(art::danger_bouton, 0.15f);
    s.part("danger");
    const ui::Theme& look = *s.look;
    Paint paint =
        bouton_paint(s, look.danger_light, look.danger_slow, look.danger_dark,
                     s.bright(look.danger_light, look.danger_dark), art::danger_bouton_center);
    paint.glow = s.shine(look.danger_slow, 0.45f * s.now.danger_light), paint.glow_radius = 16;
    s.canvas.blob(outline, paint);
    const Color color = s.line() ? look.danger_slow : look.danger_light;
    for (const Vec2 at : art::danger_vesicles)
        s.diamond(at, art::danger_vesicle_radius, {.fill = Fill::flat(color)});
}

// Transmitter of each danger pulse that arrived drifts across the cleft and fades there.
void danger_transmitter(Scene& s) {
    const Color color =
        s.line() ? s.look->text : s.bright(s.look->danger_light, s.look->danger_dark);
    for (const float age : s.now.danger_arrivals.all()) {
        const float t = age / 1.1f;
        if (t >= 1) continue;
        const float shown =
            smooth(0, 0.12, static_cast<double>(t)) * (1 - smooth(0.6, 1, static_cast<double>(t)));
        for (std::size_t i = 0; i < std::size(art::danger_cleft); ++i) {
            const float late = 0.12f * static_cast<float>(i & 1);
            const Vec2 from{429, art::danger_cleft[i].y};
            const float drift = std::clamp((t - late) * 1.5f, 0.f, 1.f);
            s.diamond(from + Vec2{drift * 11, 0}, art::danger_cleft_radius + 0.6f,
                      {.fill = Fill::flat(color), .opacity = shown});
        }
    }
}

// The messenger's receptors. They open wider as wind-up (the NMDA weight) grows.
void receptors(Scene& s) {
    const float open = smooth(0, 2.5, s.now.nmda);
    Paint paint{.fill = Fill::flat(s.line() ? s.look->text : s.look->messenger_light),
                .outline = s.line() ? s.look->canvas_top : s.look->messenger_dark,
                .outline_px = s.px(s.line() ? 2.f : 1.f)};
    paint.glow = s.shine(s.look->messenger, 0.8f * open), paint.glow_radius = 10;
    for (const Vec2 at : art::receptors) {
        const Vec2 half = art::receptor_half * (1 + 0.25f * open);
        if (open < 0.03f) {
            s.canvas.box(at, half, 3, 0, paint);
            continue;
        }
        const Vec2 apart{0, 1.2f + 2.2f * open}, leaf{half.x, half.y * 0.55f};
        s.canvas.box(at - apart, leaf, 2, 0, paint);
        s.canvas.box(at + apart, leaf, 2, 0, paint);
    }
}

void one_of_each(Scene& s) {
    draw_danger_inside(s);
    draw_relay(s);
    danger_bouton(s);
    draw_touch_branch(s);
    draw_touch_inside(s);
    draw_messenger_axon(s);
    draw_messenger(s);
    branch_bouton(s);
    s.part("messenger");
    receptors(s);
    s.part("danger");
    danger_transmitter(s);
    draw_gatekeeper(s);
    touch_bouton(s);
    draw_bar(s);
    draw_brake_dots(s);
}

// A ring costs what it covers; a disc with an outline costs the whole disc.
void ring(Scene& s, float radius, float width, const Fill& fill, float opacity = 1) {
    s.canvas.arc(art::lens_center, radius, 0, 2 * std::numbers::pi_v<float>, width,
                 tube_paint(fill, opacity));
}

void rim(Scene& s) {
    s.part("lens");
    if (s.line()) {
        ring(s, art::lens_radius + 4, 9, Fill::flat(s.look->canvas_top));
        ring(s, art::lens_rim_radius, s.px(4.5f), Fill::flat(s.look->text));
        return;
    }
    ring(s, art::lens_radius + 1.5f, 7.5f, Fill::flat(s.bright(s.look->bar, s.look->tissue_dark)));
    ring(s, art::lens_radius + 1.5f, 3.4f,
         Fill::linear(s.bright(s.look->body, s.look->well),
                      s.bright(s.look->line, s.look->tissue_dark), art::lens_rim_from,
                      art::lens_rim_to));
    ring(s, art::lens_radius - 2, 4.5f, Fill::flat(s.bright(s.look->bar, s.look->tissue)), 0.9f);
    s.canvas.arc(
        art::lens_center, art::gleam_radius, art::gleam_from, art::gleam_to, 3,
        tube_paint(Fill::flat(s.bright(s.look->text, s.look->well)), s.paper() ? 0.8f : 0.14f));
}

} // namespace

void draw_lens(Scene& s) {
    s.canvas.push_clip(art::lens_center, art::lens_radius);
    draw_descending_inside(s);
    if (s.now.population) {
        draw_danger_inside(s);
        draw_touch_inside(s);
        draw_messenger_axon(s);
        draw_population(s);
        danger_bouton(s);
        touch_bouton(s);
    } else {
        one_of_each(s);
    }
    draw_pulses_inside(s);
    s.canvas.pop_clip();
    rim(s);
}

} // namespace gate_control
