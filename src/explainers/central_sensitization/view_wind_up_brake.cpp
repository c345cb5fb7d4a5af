// The gatekeeper beside the dendrite, and the bar with which it holds the cell down each time a
// volley comes; or their dashed ghost, when GABA is switched off.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::cell {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr std::size_t circle_points = 25;

Color edge_of(const Scene& s) {
    return s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
}

// As strong as there is GABA.
float press_of(const Scene& s) {
    return std::min(1.f, s.now.brake);
}
Vec2 bar_at(const Scene& s) {
    return gfx::mix(place::bar_lifted, place::bar_pressed, press_of(s));
}

void ghost(Scene& s) {
    const float width = s.line() ? 2.6f : 1.7f;
    std::array<Vec2, circle_points> ring;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const float a = 6.2831853f * static_cast<float>(i) / static_cast<float>(ring.size() - 1);
        ring[i] = place::gatekeeper + Vec2{std::cos(a), std::sin(a)} * place::gatekeeper_radius;
    }
    ring.back() = ring.front();
    s.dashes(ring, width);
    const Vec2 at = place::bar_lifted;
    const Vec2 stem[] = {place::gatekeeper + Vec2{0, place::gatekeeper_radius + 4},
                         at - Vec2{0, 10}};
    s.dashes(stem, width);
    const Vec2 u = Vec2{std::cos(place::bar_angle), std::sin(place::bar_angle)} * place::bar_half.x;
    const Vec2 v = gfx::perpendicular(gfx::normalized(u)) * place::bar_half.y;
    const Vec2 box[] = {at - u - v, at + u - v, at + u + v, at - u + v, at - u - v};
    s.dashes(box, width);
}

void stem(Scene& s, float light) {
    const ui::Theme& look = *s.look;
    const Vec2 path[] = {place::gatekeeper, bar_at(s)};
    if (s.line()) {
        s.canvas.tube(path, 13, 13, tube_paint(Fill::flat(look.canvas_top)));
        s.canvas.tube(path, 9, 9, tube_paint(Fill::flat(look.text)));
        return s.canvas.tube(path, 4, 4, tube_paint(Fill::flat(look.inhibit)));
    }
    const Color base = gfx::mix(look.inhibit_dark, look.inhibit, 0.3f + 0.7f * light);
    gfx::TubePaint paint =
        tube_paint(Fill::across(base, gfx::mix(base, look.inhibit_light, 0.35f)));
    paint.outline = edge_of(s), paint.outline_px = s.px(1.1f);
    s.canvas.tube(path, place::stem_width, place::stem_width, paint);
}

void soma(Scene& s, float light) {
    const ui::Theme& look = *s.look;
    const Vec2 at = place::gatekeeper;
    const float r = place::gatekeeper_radius;
    if (s.line()) {
        s.canvas.disc(
            at, r,
            {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(4)});
        const float gap = 12 - 4 * light, inner = r - 4; // hatched: denser the more awake
        for (float d = -inner + 4; d < inner; d += gap) {
            const float half = std::sqrt(std::max(0.f, inner * inner - d * d)) - 2;
            if (half < 3) continue;
            const Vec2 middle = at + Vec2{0.7071f, 0.7071f} * d,
                       along = Vec2{0.7071f, -0.7071f} * half;
            s.canvas.capsule(middle - along, middle + along, 1 + light,
                             {.fill = Fill::flat(look.inhibit)});
        }
        return;
    }
    const Color lit = gfx::mix(look.inhibit, look.inhibit_light, 0.25f + 0.7f * light);
    const Color base = gfx::mix(look.inhibit_dark, look.inhibit, 0.2f + 0.4f * light);
    s.canvas.disc(at, r,
                  {.fill = Fill::radial(lit, base, at - Vec2{9, 11}, r * 1.6f),
                   .outline = edge_of(s),
                   .outline_px = s.px(1.9f),
                   .glow = s.shine(look.inhibit, 0.15f + 0.7f * light),
                   .glow_radius = 10 + 26 * light});
    s.canvas.disc(place::gatekeeper_nucleus, place::gatekeeper_nucleus_radius,
                  {.fill = Fill::flat(look.inhibit_light.alpha(0.5f)),
                   .outline = look.inhibit_light,
                   .outline_px = s.px(1.2f)});
    s.canvas.disc(place::gatekeeper_nucleus + Vec2{2, 2}, 3.4f,
                  {.fill = Fill::flat(gfx::mix(look.inhibit_dark, look.shadow, 0.3f).alpha(1))});
}

// Where the branch of the danger fiber ends on it.
void branch_bouton(Scene& s) {
    const ui::Theme& look = *s.look;
    s.canvas.disc(
        ways().branch.points().back(), place::branch_bouton_radius,
        {.fill = Fill::flat(s.line() ? look.canvas_top : look.danger_slow),
         .outline = s.line() ? look.danger_slow : s.bright(look.danger_light, look.danger_dark),
         .outline_px = s.px(s.line() ? 2.6f : 1.3f)});
}

} // namespace

void draw_brake(Scene& s) {
    s.part(off(s.now.gaba) ? "gatekeeper-off" : "gatekeeper", "gatekeeper");
    if (off(s.now.gaba)) return ghost(s);
    const ui::Theme& look = *s.look;
    const float press = press_of(s), light = s.now.brake_light;
    stem(s, light);
    soma(s, light);
    branch_bouton(s);
    s.part("bar", "gatekeeper");
    const Vec2 at = bar_at(s), half = place::bar_half;
    const float strength = static_cast<float>(std::clamp(s.now.gaba, 0.4, 1.3));
    Paint paint{.fill = Fill::flat(look.text)};
    if (s.line()) {
        s.canvas.box(at, half + Vec2{4, 3.5f}, 4, place::bar_angle,
                     {.fill = Fill::flat(look.canvas_top)});
    } else {
        paint = {.fill =
                     Fill::linear(gfx::mix(look.inhibit, look.inhibit_light, 0.3f + 0.6f * light),
                                  gfx::mix(look.inhibit_dark, look.inhibit, 0.3f + 0.7f * light),
                                  at - Vec2{0, half.y}, at + Vec2{0, half.y}),
                 .outline = edge_of(s),
                 .outline_px = s.px(1.5f),
                 .glow = s.shine(look.inhibit, 0.8f * light),
                 .glow_radius = 18};
    }
    s.canvas.box(at, {half.x * (0.7f + 0.3f * strength), half.y * strength}, place::bar_corner,
                 place::bar_angle, paint);
    // Minus signs that go over to the cell: it is held down.
    for (int i = 0; i < 5; ++i) {
        const float shown = smooth(0.12 * i, 0.12 * i + 0.2, static_cast<double>(press));
        if (shown < 0.03f) continue;
        const Vec2 p = place::bar_pressed +
                       Vec2{static_cast<float>(i - 2) * 13, 15 - 1.5f * static_cast<float>(i - 2)};
        s.canvas.capsule(p - Vec2{3.6f, 0}, p + Vec2{3.6f, 0}, s.line() ? 2.2f : 1.8f,
                         {.fill = Fill::flat(s.line() ? look.text : look.inhibit_light),
                          .outline = s.line() ? look.canvas_top : look.inhibit_dark,
                          .outline_px = s.px(1.2f),
                          .opacity = shown});
    }
}

} // namespace central_sensitization::cell
