// The cells of the gate, one of each: the gatekeeper, the messenger that is dented by its bar, and
// the relay between danger fiber and messenger.
#include "explainers/gate_control/view_scene.hpp"

#include <algorithm>
#include <cmath>

namespace gate_control {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

void dendrites(Scene& s, Color color, float light) {
    static const std::vector<Vec2> paths[] = {
        gfx::bezier_path(art::dendrite_a, 5), gfx::bezier_path(art::dendrite_b, 3),
        gfx::bezier_path(art::dendrite_c, 5), gfx::bezier_path(art::dendrite_d, 3),
        gfx::bezier_path(art::dendrite_e, 5), gfx::bezier_path(art::dendrite_f, 3)};
    const float width = art::dendrite_width * (s.line() ? 0.85f : 0.72f + 0.33f * light);
    for (const auto& path : paths)
        s.canvas.tube(path, width * 1.15f, width * 0.7f, tube_paint(Fill::flat(color)));
}

void line_soma(Scene& s) {
    const Vec2 at = art::gatekeeper;
    const float r = art::gatekeeper_radius;
    s.canvas.disc(at, r + 4, {.fill = Fill::flat(s.look->canvas_top)});
    s.canvas.disc(at, r,
                  {.fill = Fill::flat(s.look->canvas_top),
                   .outline = s.look->text,
                   .outline_px = s.px(4.5f)});
    // Hatched; the hatching is denser and thicker the more awake it is.
    const float light = s.now.gatekeeper_light, gap = 13 - 3.5f * light;
    const float inner = r - 4;
    for (float d = -inner + 5; d < inner; d += gap) {
        const float half = std::sqrt(std::max(0.f, inner * inner - d * d)) - 2;
        if (half < 3) continue;
        const Vec2 middle = at + Vec2{0.7071f, 0.7071f} * d, along = Vec2{0.7071f, -0.7071f} * half;
        s.canvas.capsule(middle - along, middle + along, 1 + 1.3f * light,
                         {.fill = Fill::flat(s.look->inhibit)});
    }
    s.canvas.disc(art::gatekeeper_nucleus, art::gatekeeper_nucleus_radius,
                  {.fill = Fill::flat(s.look->canvas_top),
                   .outline = s.look->text,
                   .outline_px = s.px(3.5f)});
    s.canvas.disc(art::gatekeeper_nucleolus, 4.6f, {.fill = Fill::flat(s.look->text)});
}

void soma(Scene& s, float light) {
    const ui::Theme& look = *s.look;
    const Vec2 at = art::gatekeeper;
    const float r = art::gatekeeper_radius * (0.9f + 0.1f * light);
    const Color lit = gfx::mix(look.inhibit, look.inhibit_light, 0.35f + 0.65f * light);
    const Color base = gfx::mix(look.inhibit_dark, look.inhibit, 0.15f + 0.35f * light);
    s.canvas.disc(at, r,
                  {.fill = Fill::radial(lit, base, at + Vec2{-13, -16}, r * 1.65f),
                   .outline = s.bright(look.inhibit_light, look.inhibit_dark),
                   .outline_px = s.px(2.2f),
                   .glow = s.shine(look.inhibit, 0.2f + 0.75f * light),
                   .glow_radius = 14 + 40 * light});
    s.canvas.disc(art::gatekeeper_nucleus, art::gatekeeper_nucleus_radius,
                  {.fill = Fill::flat(look.inhibit_light.alpha(0.5f)),
                   .outline = look.inhibit_light,
                   .outline_px = s.px(1.3f)});
    s.canvas.disc(art::gatekeeper_nucleolus, art::gatekeeper_nucleolus_radius,
                  {.fill = Fill::flat(gfx::mix(look.inhibit_dark, look.shadow, 0.3f).alpha(1))});
}

// Where messages from above reach the gatekeeper; a plus when they open the gate.
void above_bouton(Scene& s) {
    static const std::vector<Vec2> outline = lean_path(art::descending_bouton, 0.2f);
    s.part("descending");
    const Color edge = s.bright(s.look->inhibit_light, s.look->inhibit_dark);
    const Vec2 at = art::descending_bouton_center;
    if (s.line()) {
        s.canvas.disc(at, 10.5f,
                      {.fill = Fill::flat(s.look->canvas_top),
                       .outline = s.look->inhibit,
                       .outline_px = s.px(3.5f)});
    } else {
        s.canvas.blob(outline,
                      {.fill = Fill::flat(gfx::mix(s.look->inhibit, s.look->inhibit_light, 0.35f)),
                       .outline = edge,
                       .outline_px = s.px(1.2f),
                       .glow = s.shine(s.look->inhibit, 0.9f * s.now.above_light),
                       .glow_radius = 16});
    }
    if (!s.now.descending_opens) return;
    const Paint plus{.fill = Fill::flat(s.line() ? s.look->text : s.look->inhibit_dark)};
    s.canvas.box(at, {5, 1.4f}, 1, 0, plus);
    s.canvas.box(at, {1.4f, 5}, 1, 0, plus);
}

// Lines in the messenger under the bar: it is squeezed.
void squash(Scene& s) {
    if (s.now.dent < 0.03f) return;
    const Vec2 shift = art::bar_press_direction * (-6 * (1 - s.now.dent));
    float strength = 0.5f;
    for (const auto& ripple : art::ripples) {
        Vec2 path[6];
        for (int i = 0; i < 6; ++i) {
            const float t = static_cast<float>(i) / 5;
            path[i] =
                gfx::mix(gfx::mix(ripple[0], ripple[1], t), gfx::mix(ripple[1], ripple[2], t), t) +
                shift;
        }
        if (s.line())
            s.canvas.tube(path, 8, 8, tube_paint(Fill::flat(s.look->canvas_top), s.now.dent));
        const Color color =
            s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
        s.canvas.tube(path, s.line() ? 3 : 2.4f, s.line() ? 3 : 2.4f,
                      tube_paint(Fill::flat(color), strength * s.now.dent));
        strength *= s.line() ? 0.9f : 0.6f;
    }
}

using Outline = std::array<Vec2, std::size(art::messenger_rest)>;
Outline messenger_outline(float dent) {
    Outline outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = gfx::mix(art::messenger_rest[i], art::messenger_pressed[i], dent);
    return outline;
}

// Dotted; with more, larger dots the more it fires.
void line_messenger(Scene& s, const Outline& outline) {
    const float light = s.now.messenger_light;
    s.canvas.blob(outline, {.fill = Fill::flat(s.look->canvas_top),
                            .outline = s.look->messenger,
                            .outline_px = s.px(5)});
    for (int row = 0; row < 9; ++row) {
        for (int column = 0; column < 9; ++column) {
            const float shift = row & 1 ? 6.5f : 0.f;
            const Vec2 at{449 + 13 * static_cast<float>(column) + shift,
                          327 + 13 * static_cast<float>(row)};
            const Vec2 from_middle = at - Vec2{504, 374};
            // Inside of all five edges, which lie 65 from the middle.
            float edge = 0;
            for (int k = 0; k < 5; ++k) {
                const float a = 0.6283185f + 1.2566371f * static_cast<float>(k);
                edge = std::max(edge, gfx::dot(from_middle, {std::cos(a), std::sin(a)}));
            }
            const Vec2 below_bar = at - bar_at(s);
            if (edge > 56 || gfx::dot(below_bar, art::bar_press_direction) < 15) continue;
            if (gfx::length(at - art::messenger_nucleus) < art::messenger_nucleus_radius + 4)
                continue;
            s.canvas.disc(at, 1.7f + 2.4f * light, {.fill = Fill::flat(s.look->messenger)});
        }
    }
    s.canvas.disc(art::messenger_nucleus, art::messenger_nucleus_radius - 2,
                  {.fill = Fill::flat(s.look->canvas_top),
                   .outline = s.look->messenger,
                   .outline_px = s.px(3)});
    s.canvas.disc(art::messenger_nucleolus, 6, {.fill = Fill::flat(s.look->messenger)});
}

void lit_messenger(Scene& s, const Outline& outline) {
    const ui::Theme& look = *s.look;
    const float light = s.now.messenger_light;
    Paint shade{.fill = Fill::flat(look.shadow), .opacity = 0.9f};
    shade.softness = 16;
    s.canvas.disc(Vec2{507, 383}, 74, shade);
    const Color lit = gfx::mix(gfx::mix(look.messenger_dark, look.messenger, 0.62f),
                               gfx::mix(look.messenger, look.messenger_light, 0.7f), light);
    const Color base = gfx::mix(gfx::mix(look.messenger_dark, look.tissue_dark, 0.15f),
                                gfx::mix(look.messenger_dark, look.messenger, 0.8f), light);
    s.canvas.blob(outline,
                  {.fill = Fill::radial(lit, base, {508, 376}, 96),
                   .outline = s.bright(gfx::mix(look.messenger, look.messenger_light, 0.7f),
                                       look.messenger_dark),
                   .outline_px = s.px(art::messenger_outline),
                   .glow = s.shine(look.messenger, 0.9f * light),
                   .glow_radius = 12 + 34 * light});
    if (s.now.dent > 0.02f) {
        const Color press = look.inhibit_dark.alpha(0.85f);
        const Vec2 at = art::press_shade + art::bar_press_direction * 14;
        s.canvas.disc(at, 40,
                      {.fill = Fill::radial(press, press.alpha(0), at, 40), .opacity = s.now.dent});
    }
    s.canvas.disc(art::messenger_nucleus, art::messenger_nucleus_radius,
                  {.fill = Fill::flat(look.messenger_light.alpha(0.35f + 0.4f * light)),
                   .outline = look.messenger_dark,
                   .outline_px = s.px(1.4f)});
    s.canvas.disc(art::messenger_nucleolus, art::messenger_nucleolus_radius,
                  {.fill = Fill::flat(look.messenger_dark), .opacity = 0.85f});
}

} // namespace

void draw_gatekeeper(Scene& s) {
    s.part("gatekeeper");
    const ui::Theme& look = *s.look;
    const float light = s.now.gatekeeper_light, pull = std::max(light, s.now.press);
    const Color base = gfx::mix(look.inhibit_dark, look.inhibit, 0.35f + 0.65f * light);
    const Color held = gfx::mix(look.inhibit_dark, look.inhibit, 0.35f + 0.65f * pull);
    draw_stem(s, gfx::mix(held, look.inhibit_light, 0.25f), held);
    dendrites(s, s.line() ? look.text : base, light);
    if (s.line())
        line_soma(s);
    else
        soma(s, light);
    above_bouton(s);
}

void draw_messenger_axon(Scene& s) {
    static constexpr Vec2 outline[] = {{562, 384}, {570, 402}, {578, 412}, {590, 424}, {607, 439},
                                       {623, 454}, {640, 470}, {636, 472}, {632, 474}, {628, 476},
                                       {611, 463}, {595, 450}, {578, 436}, {566, 424}, {554, 420},
                                       {534, 424}, {534, 424}, {562, 384}, {562, 384}};
    static const std::vector<Vec2> shape = gfx::bezier_path(outline, 4);
    static const std::vector<Vec2> path = gfx::bezier_path(art::lens_axon, 7);
    const float light = s.now.messenger_light;
    s.part("messenger");
    if (s.line()) {
        s.canvas.tube(path, 16, 16, tube_paint(Fill::flat(s.look->canvas_top)));
        gfx::TubePaint edges = tube_paint(Fill::flat(s.look->canvas_top));
        edges.outline = s.look->messenger, edges.outline_px = s.px(3);
        return s.canvas.tube(path, 8, 8, edges);
    }
    const Color base = gfx::mix(s.look->messenger_dark, s.look->messenger, 0.35f + 0.6f * light);
    Paint paint{.fill = Fill::linear(gfx::mix(base, s.look->messenger_light, 0.3f), base,
                                     {592, 428}, {578, 438}),
                .outline = s.bright(gfx::mix(s.look->messenger, s.look->messenger_light, 0.6f),
                                    s.look->messenger_dark),
                .outline_px = s.px(1.6f)};
    paint.glow = s.shine(s.look->messenger, 0.5f * light), paint.glow_radius = 14;
    s.canvas.blob(shape, paint);
}

void draw_messenger(Scene& s) {
    const Outline outline = messenger_outline(s.now.dent);
    s.part("messenger");
    if (s.line())
        line_messenger(s, outline);
    else
        lit_messenger(s, outline);
    squash(s);
}

// Drawn where there is room for it: close up, or in the clinical depth.
void draw_relay(Scene& s) {
    if (!s.info.clinical && s.zoom() < 1.65f) return;
    static constexpr Vec2 in_way[] = {{352, 377}, {358, 392}, {362, 408}, {372, 422}};
    static constexpr Vec2 out_way[] = {{402, 430}, {416, 432}, {426, 428}, {437, 420}};
    static const std::vector<Vec2> in_path = gfx::bezier_path(in_way, 6);
    static const std::vector<Vec2> out_path = gfx::bezier_path(out_way, 6);
    static const std::vector<Vec2> body = gfx::rounded_polygon(
        std::array<Vec2, 3>{Vec2{371, 412}, Vec2{410, 430}, Vec2{371, 448}}, 7, 3);
    s.part("relay");
    const ui::Theme& look = *s.look;
    const float light = s.now.relay_light;
    s.canvas.tube(in_path, 4, 4, tube_paint(Fill::flat(look.danger_fiber)));
    s.canvas.tube(out_path, 4.5f, 4.5f, tube_paint(Fill::flat(look.danger_fast)));
    s.canvas.disc({438, 419}, 5, {.fill = Fill::flat(look.danger_fast)});
    Paint paint{.fill =
                    Fill::radial(gfx::mix(look.danger_fast, look.messenger_light, 0.7f * light),
                                 gfx::mix(look.danger_dark, look.danger_fast, 0.45f + 0.5f * light),
                                 {379, 427}, 30),
                .outline = s.bright(look.messenger_light, look.danger_dark),
                .outline_px = s.px(1.6f),
                .glow = s.shine(look.danger_fast, 0.8f * light),
                .glow_radius = 20};
    if (s.line())
        paint = {.fill = Fill::flat(look.canvas_top),
                 .outline = look.danger_fast,
                 .outline_px = s.px(3.5f)};
    s.canvas.blob(body, paint);
    const Paint mark{.fill = Fill::flat(s.line() ? look.danger_fast : look.danger_dark)};
    s.canvas.box({384, 430}, {5, 1.3f}, 1, 0, mark); // it excites: plus
    s.canvas.box({384, 430}, {1.3f, 5}, 1, 0, mark);
}

} // namespace gate_control
