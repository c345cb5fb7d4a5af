// Where the fibers end: the danger bouton that faces the messenger's wall with its channels, and
// the two boutons of touch, on the messenger and on the gatekeeper.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

Paint bouton_paint(const Scene& s, Color lit, Color base, Color dark, Color edge, Vec2 center,
                   float radius) {
    if (s.line())
        return {.fill = Fill::flat(s.look->canvas_top), .outline = base, .outline_px = s.px(4)};
    return {.fill = Fill::radial(gfx::mix(base, lit, 0.4f), gfx::mix(base, dark, 0.65f),
                                 center + Vec2{-radius, -radius} * 0.3f, radius * 1.3f),
            .outline = edge,
            .outline_px = s.px(1.5f)};
}

// Ordinary receptors between the channels: they let through what the knock sends, amplifier or not.
void plain_receptors(Scene& s) {
    const ui::Theme& look = *s.look;
    const float light = s.now.danger_light;
    for (std::size_t i = 0; i + 1 < std::size(art::channels); ++i) {
        const Vec2 at = gfx::mix(art::channels[i], art::channels[i + 1], 0.5f);
        Paint paint{.fill =
                        Fill::flat(s.line() ? look.text
                                            : gfx::mix(look.messenger_dark, look.messenger_light,
                                                       0.35f + 0.65f * light)),
                    .outline = s.line() ? look.canvas_top : look.messenger_dark,
                    .outline_px = s.px(1.2f)};
        paint.glow = s.shine(look.danger_slow, 0.7f * light), paint.glow_radius = 8;
        s.canvas.box(at, {5, 4}, 2.5f, 0, paint);
    }
}

// Light that comes in through an open channel, from its mouth to the right.
void beam(Scene& s, Vec2 mouth, float open) {
    if (s.line() || open < 0.03f) return;
    const Color white = s.bright(s.look->text, s.look->messenger_light);
    const Vec2 path[] = {mouth + Vec2{-6, 0}, mouth + Vec2{art::beam_length, 0}};
    gfx::TubePaint paint = tube_paint(
        Fill::linear(white.alpha(0.95f), white.alpha(0), path[0], path[1]), 0.85f * open);
    paint.round_caps = false;
    s.canvas.tube(path, art::beam_half_from * 2 * open, art::beam_half_to * 2 * open, paint);
    s.canvas.ellipse(mouth, {7, 3.5f * open}, 0,
                     {.fill = Fill::flat(white.alpha(0.5f * open)),
                      .glow = s.shine(white, 0.55f * open),
                      .glow_radius = 13});
}

// Ions on their way in; none while no danger message is about.
void ions(Scene& s, Vec2 mouth, float open, std::size_t channel) {
    const float flow = open * (0.25f + 0.75f * s.now.danger_light);
    if (flow < 0.08f) return;
    const ui::Theme& look = *s.look;
    const Color color = s.line() ? look.text : s.bright(look.text, look.well);
    const float span = 62, shift = s.now.cleft + 0.37f * static_cast<float>(channel);
    for (std::size_t i = 0; i < std::size(art::ion_offsets); ++i) {
        const float part = std::fmod((art::ion_offsets[i].x + 8) / span + shift, 1.f);
        const Vec2 at =
            mouth + Vec2{-9 + span * part, art::ion_offsets[i].y * std::min(1.f, part * 2)};
        const float shown = flow * smooth(0, 0.12, static_cast<double>(part)) *
                            (1 - smooth(0.7, 1, static_cast<double>(part)));
        s.canvas.disc(at, art::ion_radius * (s.line() ? 1.15f : 1.f),
                      {.fill = Fill::flat(color),
                       .outline = s.bright(look.messenger_dark.alpha(0), look.messenger_dark),
                       .outline_px = s.paper() ? s.px(1) : 0.f,
                       .opacity = shown});
    }
}

// Two lips: closed they touch, open they part and tilt.
void lips(Scene& s, Vec2 at, float open, bool off) {
    const ui::Theme& look = *s.look;
    const float apart = gfx::mix(art::lip_offset_closed, art::lip_offset_open, open);
    const float tilt = art::lip_tilt_open * open;
    const Color closed =
        gfx::mix(look.acth, s.bright(look.tissue_dark, look.tissue), off ? 0.72f : 0.5f);
    const Color lit =
        gfx::mix(closed, gfx::mix(look.acth, look.text, s.paper() ? 0.f : 0.35f), open);
    for (const float side : {-1.f, 1.f}) {
        const Vec2 c = at + Vec2{0, side * apart};
        Paint paint{.fill = Fill::linear(lit, gfx::mix(closed, look.acth, open), c - Vec2{0, 4},
                                         c + Vec2{0, 4}),
                    .outline = s.bright(look.canvas_bottom, look.text).alpha(0.8f),
                    .outline_px = s.px(1.4f)};
        if (s.line())
            paint = {.fill = Fill::flat(off ? look.canvas_top : look.acth),
                     .outline = off ? look.acth : look.canvas_top,
                     .outline_px = s.px(2)};
        s.canvas.ellipse(c, art::channel_lip, -side * tilt, paint);
    }
}

} // namespace

void draw_danger_bouton(Scene& s) {
    static const std::vector<Vec2> outline = explainers::lean_path(art::danger_bouton, 0.4f);
    s.part("danger");
    const ui::Theme& look = *s.look;
    const float light = s.now.danger_light;
    Paint paint =
        bouton_paint(s, look.danger_light, look.danger_slow, look.danger_dark,
                     s.bright(look.danger_light, look.danger_dark), art::danger_bouton_center, 56);
    paint.glow = s.shine(look.danger_slow, 0.5f * light), paint.glow_radius = 16;
    s.canvas.blob(outline, paint);
    const Color color = s.line() ? look.danger_slow : look.danger_light;
    for (const Vec2 at : art::danger_vesicles)
        s.diamond(at, art::danger_vesicle_radius, {.fill = Fill::flat(color), .opacity = 0.85f});
    const Color sites = s.line() ? look.text : look.danger_light;
    for (const Vec2 at : art::release_sites)
        s.diamond(at, 5 + 1.5f * light,
                  {.fill = Fill::flat(sites), .opacity = 0.35f + 0.65f * light});
}

// The cleft and the wall: transmitter that drifts across while danger messages arrive, and the four
// channels of the amplifier.
void draw_channels(Scene& s) {
    s.part("channels");
    const bool off = s.now.nmda_ceiling <= 0;
    plain_receptors(s);
    for (std::size_t i = 0; i < Moment::channel_count; ++i)
        beam(s, art::channels[i], s.now.open[i]);
    for (std::size_t i = 0; i < Moment::channel_count; ++i) {
        lips(s, art::channels[i], s.now.open[i], off);
        ions(s, art::channels[i], s.now.open[i], i);
    }
    s.part("danger");
    const ui::Theme& look = *s.look;
    const Color dots = s.line() ? look.text : s.bright(look.danger_light, look.danger_dark);
    for (std::size_t i = 0; i < std::size(art::release_sites); ++i)
        for (std::size_t k = 0; k < std::size(art::cleft_dots); ++k) {
            const Vec2 off_site = art::cleft_dots[k];
            const float shift = s.now.cleft + 0.21f * static_cast<float>(i);
            const float part = std::fmod(off_site.x / 36 + shift, 1.f);
            const Vec2 at = art::release_sites[i] + Vec2{6 + 26 * part, off_site.y};
            const float shown = s.now.danger_light * smooth(0, 0.2, static_cast<double>(part)) *
                                (1 - smooth(0.75, 1, static_cast<double>(part)));
            if (shown > 0.03f)
                s.diamond(at, art::cleft_dot_radius + 0.5f,
                          {.fill = Fill::flat(dots), .opacity = shown});
        }
}

void draw_touch_boutons(Scene& s) {
    static const std::vector<Vec2> outline = explainers::lean_path(art::touch_bouton, 0.4f);
    s.part("touch");
    const ui::Theme& look = *s.look;
    const float light = s.now.touch_light;
    const Color edge = s.bright(look.touch_light, look.touch_dark);
    for (const Vec2 at : art::touch_receptors)
        s.canvas.box(at, art::receptor_half, 2.5f, art::receptor_angle,
                     {.fill = Fill::flat(s.line() ? look.text : look.messenger_light),
                      .outline = s.line() ? look.canvas_top : look.messenger_dark,
                      .outline_px = s.px(1.1f)});
    Paint paint = bouton_paint(s, look.touch_light, look.touch_fiber, look.touch_dark, edge,
                               art::touch_bouton_center, 34);
    paint.glow = s.shine(look.touch, 0.55f * light), paint.glow_radius = 16;
    s.canvas.blob(outline, paint);
    const Color dots = s.line() ? look.touch : look.touch_light;
    for (const Vec2 at : art::touch_vesicles)
        s.canvas.disc(at, art::touch_vesicle_radius, {.fill = Fill::flat(dots), .opacity = 0.9f});
    const float shown = smooth(0, 0.35, static_cast<double>(light));
    for (const Vec2 at : art::touch_cleft)
        s.canvas.disc(at, art::touch_cleft_radius,
                      {.fill = Fill::flat(s.bright(dots, look.touch_dark)), .opacity = shown});

    s.part("branch"); // the small one on the gatekeeper
    paint = bouton_paint(s, look.touch_light, look.touch_fiber, look.touch_dark, edge,
                         art::touch_branch_bouton, art::touch_branch_bouton_radius);
    if (s.line()) paint.outline = look.touch, paint.outline_px = s.px(2.6f);
    paint.glow = s.shine(look.touch, 0.8f * light), paint.glow_radius = 12;
    s.canvas.disc(art::touch_branch_bouton, art::touch_branch_bouton_radius, paint);
}

} // namespace central_sensitization::seconds
