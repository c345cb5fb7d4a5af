// Messenger and gatekeeper, the bar with which one presses on the other, and the ghost of the bar
// where the usual brake would hold it.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

constexpr Vec2 along_bar{0.951057f, -0.309017f};
constexpr float ghost_from = 0.16f; // less press than the usual brake's by this much

// The bar leaves room for what lies on it; a stem ends there.
struct Stem {
    std::array<Vec2, 13> points;
};
Stem stem_at(float press) {
    Vec2 c[4];
    for (std::size_t i = 0; i < 4; ++i)
        c[i] = gfx::mix(art::stem_lifted[i], art::stem_pressed[i], press);
    c[3] = bar_at(press);
    Stem stem;
    for (std::size_t i = 0; i < stem.points.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(stem.points.size() - 1),
                    u = 1 - t;
        stem.points[i] = c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t) +
                         c[3] * (t * t * t);
    }
    return stem;
}

Color edge_of(const Scene& s) {
    return s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
}

constexpr std::size_t outline_points = std::size(art::messenger_rest);
struct Outline {
    std::array<Vec2, outline_points> points;
    std::size_t count = 0;
    operator std::span<const Vec2>() const { return {points.data(), count}; }
};
// Points on a straight edge, whether at rest or dented, are left out.
std::vector<std::size_t> outline_corners() {
    const auto strays = [](const auto& way, std::size_t i) {
        const Vec2 before = way[(i + outline_points - 1) % outline_points];
        const Vec2 after = way[(i + 1) % outline_points];
        const Vec2 across = gfx::perpendicular(gfx::normalized(after - before));
        return std::abs(gfx::dot(way[i] - before, across)) > 0.12f;
    };
    std::vector<std::size_t> corners;
    for (std::size_t i = 0; i < outline_points; ++i)
        if (strays(art::messenger_rest, i) || strays(art::messenger_pressed, i))
            corners.push_back(i);
    return corners;
}
Outline outline_at(float dent) {
    static const std::vector<std::size_t> corners = outline_corners();
    Outline outline;
    for (const std::size_t i : corners)
        outline.points[outline.count++] =
            gfx::mix(art::messenger_rest[i], art::messenger_pressed[i], dent);
    return outline;
}

// Dotted; with larger dots the more it fires.
void line_messenger(Scene& s, const Outline& outline) {
    const float light = s.now.messenger_light;
    const ui::Theme& look = *s.look;
    s.canvas.blob(
        outline,
        {.fill = Fill::flat(look.canvas_top), .outline = look.messenger, .outline_px = s.px(5)});
    for (int row = 0; row < 11; ++row) {
        for (int column = 0; column < 11; ++column) {
            const Vec2 at{440 + 16 * static_cast<float>(column) + (row & 1 ? 8.f : 0.f),
                          344 + 15.5f * static_cast<float>(row)};
            float edge = 0; // inside of all five edges
            for (int k = 0; k < 5; ++k) {
                const float a = 0.6283185f + 1.2566371f * static_cast<float>(k);
                edge = std::max(edge,
                                gfx::dot(at - art::messenger_center, {std::cos(a), std::sin(a)}));
            }
            const float below = gfx::dot(at - bar_at(s.now.press), art::bar_press_direction);
            const bool nucleus =
                gfx::length(at - art::messenger_nucleus) < art::messenger_nucleus_radius + 6;
            if (edge > 74 || below < 16 || nucleus) continue;
            s.canvas.disc(at, 1.7f + 3.6f * light, {.fill = Fill::flat(look.messenger)});
        }
    }
    s.canvas.disc(
        art::messenger_nucleus, art::messenger_nucleus_radius - 2,
        {.fill = Fill::flat(look.canvas_top), .outline = look.messenger, .outline_px = s.px(3)});
    s.canvas.disc(art::messenger_nucleolus, 6, {.fill = Fill::flat(look.messenger)});
}

void lit_messenger(Scene& s, const Outline& outline) {
    const ui::Theme& look = *s.look;
    const float light = s.now.messenger_light;
    Paint shade{.fill = Fill::flat(look.shadow), .opacity = 0.8f};
    shade.softness = 18;
    s.canvas.disc(art::messenger_center + Vec2{4, 10}, 92, shade);
    const Color lit = gfx::mix(gfx::mix(look.messenger_dark, look.messenger, 0.5f),
                               gfx::mix(look.messenger, look.messenger_light, 0.5f), light);
    const Color base = gfx::mix(gfx::mix(look.messenger_dark, look.tissue_dark, 0.3f),
                                gfx::mix(look.messenger_dark, look.messenger, 0.72f), light);
    s.canvas.blob(
        outline,
        {.fill = Fill::radial(lit, base, art::messenger_highlight, art::messenger_highlight_radius),
         .outline = s.bright(gfx::mix(look.messenger, look.messenger_light, 0.25f + 0.6f * light),
                             look.messenger_dark),
         .outline_px = s.px(art::messenger_outline),
         .glow = s.shine(look.messenger, 0.9f * light),
         .glow_radius = 10 + 34 * light});
    if (s.now.dent > 0.02f) {
        const Color press = look.inhibit_dark.alpha(0.8f);
        const Vec2 at = bar_at(s.now.press) + art::bar_press_direction * 12;
        s.canvas.disc(at, 40,
                      {.fill = Fill::radial(press, press.alpha(0), at, 40), .opacity = s.now.dent});
    }
    s.canvas.disc(art::messenger_nucleus, art::messenger_nucleus_radius,
                  {.fill = Fill::flat(look.messenger_light.alpha(0.28f + 0.4f * light)),
                   .outline = look.messenger_dark,
                   .outline_px = s.px(1.5f)});
    s.canvas.disc(art::messenger_nucleolus, art::messenger_nucleolus_radius,
                  {.fill = Fill::flat(look.messenger_dark), .opacity = 0.8f});
}

// The outline of the bar around its middle, closed.
std::vector<Vec2> bar_outline() {
    const Vec2 u = along_bar * art::bar_half.x, v = art::bar_press_direction * art::bar_half.y;
    const Vec2 corners[] = {v * -1 - u, u - v, u + v, v - u};
    std::vector<Vec2> outline = gfx::rounded_polygon(corners, art::bar_corner, 3);
    outline.push_back(outline.front());
    return outline;
}

// Dashes where the usual brake would be with this much touch, and arrows away from it.
void ghost(Scene& s) {
    const float missing = s.now.usual_press - s.now.press;
    const float shown = smooth(ghost_from, ghost_from + 0.2, static_cast<double>(missing));
    if (shown <= 0) return;
    static const std::vector<Vec2> around = bar_outline();
    s.part("ghost");
    // Resting on the cell, so that it is seen whole.
    const Vec2 at = gfx::mix(art::bar_lifted, art::ghost_bar, s.now.usual_press);
    std::array<Vec2, 24> path;
    const std::size_t count = std::min(path.size(), around.size());
    for (std::size_t i = 0; i < count; ++i)
        path[i] = around[i] + at;
    TubePaint dashes = tube_paint(Fill::flat(edge_of(s)), shown);
    dashes.dash = art::ghost_dash, dashes.gap = art::ghost_gap, dashes.round_caps = false;
    const float width = s.line() ? 2.8f : art::ghost_width;
    s.canvas.tube({path.data(), count}, width, width, dashes);
    for (const Vec2 tip : art::lift_marks)
        s.chevron(tip, art::bar_press_direction * -1, art::lift_mark_size,
                  s.line() ? 3.2f : art::lift_mark_width, false, edge_of(s).alpha(shown));
}

// Minus signs on the bar: what the brake works with. Plus signs when it excites.
void tokens(Scene& s, Vec2 at) {
    const ui::Theme& look = *s.look;
    const Color color =
        s.line() ? look.canvas_top : s.bright(look.inhibit_dark, look.inhibit_light);
    const bool reversed = s.now.brake_reversed;
    const float count =
        reversed ? 3.f : s.now.press * static_cast<float>(std::size(art::brake_tokens));
    for (std::size_t i = 0; i < std::size(art::brake_tokens); ++i) {
        const float shown = std::clamp(count - static_cast<float>(i), 0.f, 1.f);
        if (shown <= 0.05f) continue;
        const Vec2 p = at + along_bar * art::brake_tokens[i];
        const Vec2 half = along_bar * art::brake_token_half;
        const Paint paint{.fill = Fill::flat(color), .opacity = shown};
        s.canvas.capsule(p - half, p + half, art::brake_token_width / 2, paint);
        const Vec2 up = art::bar_press_direction * art::brake_token_half;
        if (reversed) s.canvas.capsule(p - up, p + up, art::brake_token_width / 2, paint);
    }
}

void line_gatekeeper(Scene& s) {
    const ui::Theme& look = *s.look;
    const Vec2 at = art::gatekeeper;
    const float r = art::gatekeeper_radius, light = s.now.gatekeeper_light;
    s.canvas.disc(at, r + 3.5f, {.fill = Fill::flat(look.canvas_top)});
    s.canvas.disc(
        at, r, {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(4)});
    const float inner = r - 3, gap = 9.5f - 3 * light; // hatched: denser the more awake it is
    for (float d = -inner + 4; d < inner; d += gap) {
        const float half = std::sqrt(std::max(0.f, inner * inner - d * d)) - 2;
        if (half < 3) continue;
        const Vec2 middle = at + Vec2{0.7071f, 0.7071f} * d, along = Vec2{0.7071f, -0.7071f} * half;
        s.canvas.capsule(middle - along, middle + along, 0.9f + 1.2f * light,
                         {.fill = Fill::flat(look.inhibit)});
    }
    s.canvas.disc(
        art::gatekeeper_nucleus, art::gatekeeper_nucleus_radius,
        {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(3)});
}

void lit_gatekeeper(Scene& s) {
    const ui::Theme& look = *s.look;
    const float light = s.now.gatekeeper_light;
    const float r = art::gatekeeper_radius * (0.94f + 0.08f * light);
    const Color lit = gfx::mix(look.inhibit, look.inhibit_light, 0.2f + 0.7f * light);
    const Color base = gfx::mix(look.inhibit_dark, look.inhibit, 0.1f + 0.4f * light);
    Paint shade{.fill = Fill::flat(look.shadow), .opacity = 0.7f};
    shade.softness = 14;
    s.canvas.disc(art::gatekeeper + Vec2{2, 5}, r + 4, shade);
    s.canvas.disc(
        art::gatekeeper, r,
        {.fill = Fill::radial(lit, base, art::gatekeeper - Vec2{9, 11}, r * 1.7f),
         .outline = s.bright(gfx::mix(look.inhibit, look.inhibit_light, 0.5f), look.inhibit_dark),
         .outline_px = s.px(2),
         .glow = s.shine(look.inhibit, 0.15f + 0.8f * light),
         .glow_radius = 10 + 30 * light});
    s.canvas.disc(art::gatekeeper_nucleus, art::gatekeeper_nucleus_radius,
                  {.fill = Fill::flat(look.inhibit_dark), .opacity = 0.7f});
    s.canvas.disc(art::gatekeeper_nucleus + Vec2{-2, -2}, 3,
                  {.fill = Fill::flat(look.inhibit_light), .opacity = 0.6f});
}

// Where messages from above reach the gatekeeper; a plus when they open the gate.
void above_bouton(Scene& s) {
    s.part("descending");
    const Vec2 at = art::descending_bouton;
    Paint paint{.fill = Fill::flat(gfx::mix(s.look->inhibit, s.look->inhibit_light, 0.35f)),
                .outline = edge_of(s),
                .outline_px = s.px(s.line() ? 3.f : 1.3f),
                .glow = s.shine(s.look->inhibit, 0.9f * s.now.above_light),
                .glow_radius = 15};
    if (s.line()) paint.fill = Fill::flat(s.look->canvas_top);
    s.canvas.disc(at, art::descending_bouton_radius, paint);
    if (s.now.descending == 0) return;
    const Paint sign{.fill = Fill::flat(s.line() ? s.look->text : s.look->inhibit_dark)};
    s.canvas.box(at, {4.2f, 1.2f}, 0.8f, 0, sign);
    if (s.now.descending < 0) s.canvas.box(at, {1.2f, 4.2f}, 0.8f, 0, sign);
}

} // namespace

Vec2 bar_at(float press) {
    return gfx::mix(art::bar_lifted, art::bar_pressed, press);
}

void draw_messenger(Scene& s) {
    static const std::vector<Vec2> hill = gfx::bezier_path(art::axon_hill, 5);
    const Outline outline = outline_at(s.now.dent);
    s.part("messenger");
    if (s.line()) return line_messenger(s, outline);
    const float light = s.now.messenger_light;
    const Color color = gfx::mix(s.look->messenger_dark, s.look->messenger, 0.35f + 0.65f * light);
    s.canvas.blob(hill, {.fill = Fill::flat(color)});
    lit_messenger(s, outline);
}

void draw_gatekeeper(Scene& s) {
    s.part("gatekeeper");
    const ui::Theme& look = *s.look;
    const Stem stem = stem_at(s.now.press);
    const float width = art::stem_width * (0.85f + 0.4f * s.now.press);
    if (s.line()) {
        s.canvas.tube(stem.points, width + 8, width + 8, tube_paint(Fill::flat(look.canvas_top)));
        s.canvas.tube(stem.points, width + 2, width + 2, tube_paint(Fill::flat(look.text)));
        s.canvas.tube(stem.points, width - 2, width - 2, tube_paint(Fill::flat(look.inhibit)));
        line_gatekeeper(s);
    } else {
        TubePaint paint = tube_paint(
            Fill::flat(gfx::mix(look.inhibit_dark, look.inhibit, 0.4f + 0.6f * s.now.press)));
        explainers::set_casing(s, paint, look.inhibit, 0.6f * s.now.press, 5);
        s.canvas.tube(stem.points, width, width, paint);
        lit_gatekeeper(s);
    }
    above_bouton(s);
}

void draw_bar(Scene& s) {
    ghost(s);
    s.part("bar");
    const ui::Theme& look = *s.look;
    const float press = s.now.press;
    const Vec2 at = bar_at(press), half = art::bar_half + Vec2{0, 1 + 1.5f * press};
    if (s.line())
        s.canvas.box(at, half + Vec2{4, 3.5f}, 4, art::bar_angle,
                     {.fill = Fill::flat(look.canvas_top)});
    Paint paint{.fill = Fill::flat(look.text)};
    if (!s.line()) {
        const Vec2 up = art::bar_press_direction * half.y;
        const float light = 0.25f + 0.75f * press;
        paint.fill =
            Fill::linear(gfx::mix(look.inhibit, look.inhibit_light, light),
                         gfx::mix(look.inhibit_dark, look.inhibit, light), at - up, at + up);
        paint.outline = s.bright(gfx::mix(look.inhibit_light, look.text, 0.3f), look.inhibit_dark);
        paint.outline_px = s.px(1.4f);
        paint.glow = s.shine(look.inhibit, 0.85f * press), paint.glow_radius = 18;
    }
    s.canvas.box(at, half, s.line() ? 2.5f : art::bar_corner, art::bar_angle, paint);
    tokens(s, at);
}

} // namespace central_sensitization::seconds
