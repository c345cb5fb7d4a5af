// The cell itself: body and dendrite lit by the membrane, calcium inside, the channels in its wall,
// and the spikes that run along the axon to the brain.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::cell {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr int calcium_dots = 26;

float wave(double turns) {
    return static_cast<float>(std::sin(turns * 6.283185307179586));
}

// On the middle line of the dendrite's open inside.
Vec2 lumen_at(float part) {
    constexpr auto last = static_cast<float>(std::size(place::lumen) - 1);
    const float at = std::clamp(part, 0.f, 1.f) * last;
    const auto i = std::min(static_cast<std::size_t>(at), std::size(place::lumen) - 2);
    return gfx::mix(place::lumen[i], place::lumen[i + 1], at - static_cast<float>(i));
}

// One more dot for each bit of calcium; they drift a little.
void calcium(Scene& s) {
    s.part("calcium", "messenger");
    const ui::Theme& look = *s.look;
    for (int i = 0; i < calcium_dots; ++i) {
        const double k = i;
        const float shown =
            smooth(k - 0.6, k + 0.6, static_cast<double>(s.now.calcium) * calcium_dots);
        if (shown < 0.03f) continue;
        // Spread by golden ratio steps: the first ones below the channels.
        const double along = 0.3 + 0.618034 * k, across = 0.25 + 0.754878 * k;
        const auto part = static_cast<float>(along - std::floor(along));
        const auto lane = static_cast<float>(across - std::floor(across)) * 2 - 1;
        Vec2 at = lumen_at(part) + Vec2{0, lane * (place::lumen_half - 6)};
        if (!s.now.reduced_motion)
            at = at + Vec2{2.6f * wave(0.21 * s.now.clock + 0.37 * k),
                           2.2f * wave(0.17 * s.now.clock + 0.53 * k)};
        s.canvas.disc(
            at, s.line() ? 3.6f : 3.3f,
            {.fill = Fill::flat(s.line() ? look.crh
                                         : gfx::mix(look.crh, look.text, s.paper() ? 0.f : 0.35f)),
             .outline = s.paper() ? look.text.alpha(0.6f) : look.canvas_top.alpha(0.6f),
             .outline_px = s.px(0.9f),
             .glow = s.shine(look.crh, 0.5f),
             .glow_radius = 7,
             .opacity = shown});
    }
}

// Dots in the body, larger the more awake it is: line art has no light.
void dotted_body(Scene& s) {
    for (int row = 0; row < 11; ++row)
        for (int column = 0; column < 11; ++column) {
            const Vec2 at =
                place::soma + Vec2{-80 + 16 * static_cast<float>(column) + (row & 1 ? 8.f : 0.f),
                                   -80 + 16 * static_cast<float>(row)};
            float edge = 0; // inside of all five edges
            for (int k = 0; k < 5; ++k) {
                const float a = 0.6283185f + 1.2566371f * static_cast<float>(k);
                edge = std::max(edge, gfx::dot(at - place::soma, {std::cos(a), std::sin(a)}));
            }
            if (edge > 72 || gfx::length(at - place::nucleus) < place::nucleus_radius + 5) continue;
            s.canvas.disc(at, 1.4f + 3.6f * s.now.light, {.fill = Fill::flat(s.look->messenger)});
        }
}

struct Lips {
    Color closed, lit, edge;
};
void lip(Scene& s, Vec2 at, float side, float open, const Lips& colors) {
    const float apart = gfx::mix(place::lip_closed, place::lip_open, open);
    const Vec2 c = at + Vec2{side * apart, 0};
    Paint paint{.fill = Fill::linear(gfx::mix(colors.closed, colors.lit, 0.35f + 0.65f * open),
                                     colors.closed, c - Vec2{4, 6}, c + Vec2{4, 10}),
                .outline = colors.edge,
                .outline_px = s.px(1.4f)};
    if (s.line())
        paint = {
            .fill = Fill::flat(s.look->acth), .outline = s.look->canvas_top, .outline_px = s.px(2)};
    s.canvas.ellipse(c, place::channel_lip, side * 0.16f * open, paint);
}

// A dashed outline in place of what is switched off.
void ghost_ellipse(Scene& s, Vec2 at, Vec2 radii) {
    std::array<Vec2, 13> path;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const float a = 6.2831853f * static_cast<float>(i) / static_cast<float>(path.size() - 1);
        path[i] = at + Vec2{radii.x * std::cos(a), radii.y * std::sin(a)};
    }
    path.back() = path.front();
    s.dashes(path, s.line() ? 2.2f : 1.4f);
}

// What comes in through an open channel: light, and dots on their way down.
void inflow(Scene& s, Vec2 mouth, Vec2 into, float open, double phase, Color color) {
    if (open < 0.04f) return;
    if (!s.line()) {
        const Vec2 path[] = {mouth - into * 4, mouth + into * place::beam_length};
        gfx::TubePaint paint = tube_paint(
            Fill::linear(color.alpha(0.9f), color.alpha(0), path[0], path[1]), 0.8f * open);
        paint.round_caps = false;
        s.canvas.tube(path, 7 * open, 22 * open, paint);
    }
    for (int i = 0; i < 3; ++i) {
        const double turn = s.now.reduced_motion ? 0 : 0.9 * s.now.clock;
        const double at = phase + turn + i / 3.0;
        const auto part = static_cast<float>(at - std::floor(at));
        const float shown = open * smooth(0, 0.2, static_cast<double>(part)) *
                            (1 - smooth(0.7, 1, static_cast<double>(part)));
        s.canvas.disc(mouth + into * (40 * part), 2.5f,
                      {.fill = Fill::flat(color), .opacity = shown});
    }
}

// One of a dense row, where shapes would only cover each other.
void spike_in_a_row(Scene& s, float at) {
    Paint bead{.fill = Fill::flat(s.line() ? s.look->text : s.look->messenger_light),
               .outline = s.line() ? s.look->canvas_top : s.look->messenger_dark,
               .outline_px = s.px(1.2f)};
    bead.glow = s.shine(s.look->messenger, 0.5f), bead.glow_radius = 12;
    s.canvas.disc(ways().axon.at(at).at, place::spike_radius * 0.9f, bead);
}

void spike(Scene& s, float at) {
    const gfx::PathPoint p = ways().axon.at(at);
    const float r = place::spike_radius;
    if (s.line()) {
        s.canvas.blob(explainers::pentagon(p.at, r * 1.9f, p.direction),
                      {.fill = Fill::flat(s.look->canvas_top)});
        return s.canvas.blob(explainers::pentagon(p.at, r * 1.35f, p.direction),
                             {.fill = Fill::flat(s.look->text)});
    }
    s.canvas.disc(p.at, r * 0.5f,
                  {.fill = Fill::flat(s.look->messenger_light),
                   .glow = s.shine(s.look->messenger, 0.9f),
                   .glow_radius = r * 2.6f});
    Paint core{.fill = Fill::flat(s.look->messenger_light)};
    core.outline = s.look->messenger_dark, core.outline_px = s.px(1.3f);
    s.canvas.blob(explainers::pentagon(p.at, r, p.direction), core);
}

} // namespace

void draw_ground(Scene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    const Color light = s.bright(s.look->raised, s.look->well);
    const Vec2 middle{470, 330};
    s.canvas.disc(middle, 620, {.fill = Fill::radial(light, light.alpha(0), middle, 620)});
    s.soft_shadow({{572, 344}, {112, 112}}, 40, 1);
    s.soft_shadow({{330, 362}, {190, 44}}, 34, 0.9f);
}

// The drawing is the cell wide awake; at rest it is dimmed.
void draw_cell(Scene& s) {
    s.part("brain");
    s.canvas.sprite(s.sprite(brain_drawing), place::brain_figure.at(art::brain_local));
    s.part("axon", "messenger");
    s.canvas.sprite(s.sprite(neuron_axon_drawing), place::axon);
    s.part("messenger");
    gfx::Sprite sprite = s.sprite(neuron_drawing);
    const Color dim =
        gfx::mix(s.look->messenger_light, s.look->messenger_dark, s.paper() ? 0.2f : 0.52f);
    if (!s.line()) sprite.tint = gfx::mix(dim, Color{255, 255, 255, 255}, s.now.light);
    s.canvas.sprite(sprite, place::cell);
}

void draw_lumen(Scene& s) {
    s.part("messenger");
    const ui::Theme& look = *s.look;
    if (s.line()) {
        dotted_body(s);
    } else {
        const float light = s.now.light;
        const Color warm = s.shine(look.messenger_light, 0.55f);
        const Vec2 heart = place::soma + Vec2{-14, -10};
        s.canvas.disc(heart, 150,
                      {.fill = Fill::radial(warm, warm.alpha(0), heart, 150), .opacity = light});
        const Vec2 path[] = {lumen_at(0.06f), lumen_at(0.3f), lumen_at(0.6f), lumen_at(1)};
        gfx::TubePaint glow =
            tube_paint(Fill::flat(look.crh.alpha(s.paper() ? 0.45f : 0.5f)), s.now.calcium);
        glow.softness = 16;
        s.canvas.tube(path, 40, 46, glow);
    }
    const float brain = s.now.brain;
    if (!s.line() && brain > 0.01f) {
        s.part("brain");
        const Color warm = s.shine(look.messenger, 0.7f);
        s.canvas.disc(
            place::brain_center, 78,
            {.fill = Fill::radial(warm, warm.alpha(0), place::brain_center, 78), .opacity = brain});
    }
    calcium(s);
}

void draw_nmda(Scene& s) {
    s.part("channels");
    const ui::Theme& look = *s.look;
    const auto present = static_cast<std::size_t>(std::lround(std::min(1.0, s.now.nmda) * 4));
    const Color dark = gfx::mix(look.acth, s.bright(look.tissue_dark, look.tissue), 0.5f);
    const Lips colors{dark, gfx::mix(look.acth, look.text, s.paper() ? 0.f : 0.35f),
                      s.bright(look.canvas_bottom, look.text).alpha(0.85f)};
    for (std::size_t i = 0; i < std::size(place::channels); ++i) {
        const Vec2 at = place::channels[i];
        if (i >= present || off(s.now.nmda)) {
            s.part("channels-off", "channels");
            for (const float side : {-1.f, 1.f})
                ghost_ellipse(s, at + Vec2{side * place::lip_closed * 1.3f, 0}, place::channel_lip);
            continue;
        }
        s.part("channels");
        // They do not open all at once: the first ones with little.
        const double k = 0.16 * static_cast<double>(i);
        const float open = smooth(k, k + 0.52, static_cast<double>(s.now.nmda_open));
        inflow(s, at + Vec2{0, 8}, {0, 1}, open, 0.31 * static_cast<double>(i),
               s.bright(look.text, look.acth));
        for (const float side : {-1.f, 1.f})
            lip(s, at, side, open, colors);
    }
}

// Rings in the lower wall. What holds them open lasts from one knock to the next.
void draw_memory(Scene& s) {
    s.part("memory", "channels");
    const ui::Theme& look = *s.look;
    const float there = presence(s.now.can);
    const Color dark =
        gfx::mix(look.crh, s.bright(look.tissue_dark, look.text), s.paper() ? 0.3f : 0.62f);
    for (std::size_t i = 0; i < std::size(place::memory); ++i) {
        const Vec2 at = place::memory[i];
        const Vec2 half{place::memory_radius, place::memory_radius * 0.86f};
        if (off(s.now.can)) {
            s.part("memory-off", "channels");
            ghost_ellipse(s, at, half);
            continue;
        }
        const float open = s.now.can_open;
        inflow(s, at - Vec2{0, 6}, {0, -1}, open, 0.27 * static_cast<double>(i),
               s.line() ? look.crh : s.bright(gfx::mix(look.crh, look.text, 0.4f), look.crh));
        Paint ring{.fill = Fill::linear(gfx::mix(dark, look.crh, 0.45f + 0.5f * open), dark,
                                        at - half, at + half),
                   .outline = s.bright(gfx::mix(look.crh, look.text, 0.3f), look.text),
                   .outline_px = s.px(1.4f),
                   .glow = s.shine(look.crh, 0.7f * open),
                   .glow_radius = 12,
                   .opacity = there};
        if (s.line())
            ring = {
                .fill = Fill::flat(look.canvas_top), .outline = look.crh, .outline_px = s.px(3)};
        s.canvas.ellipse(at, half, 0, ring);
        const Vec2 pore{1.2f + (place::memory_pore - 1.2f) * open, place::memory_pore};
        s.canvas.ellipse(
            at, pore, 0,
            {.fill = Fill::flat(s.line() ? look.text
                                         : gfx::mix(s.bright(look.canvas_bottom, look.text),
                                                    look.messenger_light, open)),
             .opacity = there});
    }
}

void draw_spikes(Scene& s) {
    if (s.now.spikes.count == 0) return;
    s.part("spikes", "messenger");
    constexpr int dense = 16;
    for (const float at : s.now.spikes.all())
        s.now.spikes.count > dense ? spike_in_a_row(s, at) : spike(s, at);
}

void draw_focus_ring(Scene& s) {
    if (s.focused("messenger")) s.focus_ring(place::soma, place::soma_radius + 22, s.now.attention);
    if (s.focused("channels")) s.focus_ring({278, 294}, 66, s.now.attention);
    if (s.focused("gatekeeper")) s.focus_ring(place::gatekeeper, 46, s.now.attention);
    if (s.focused("danger")) s.focus_ring({278, 232}, 80, s.now.attention);
}

} // namespace central_sensitization::cell
