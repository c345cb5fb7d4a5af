// The gatekeeper's brake: the stem, the bar at its end that presses on the messenger, the ghost of
// that bar when the brake is lost, and the inhibitory transmitter that crosses from it.
#include "explainers/gate_control/view_scene.hpp"

#include <algorithm>

namespace gate_control {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr float slant = art::bar_angle;
constexpr Vec2 along_bar{0.951057f, -0.309017f};

Color edge_of(const Scene& s) {
    return s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark);
}

// The outline of the bar around its middle, closed.
std::vector<Vec2> bar_outline() {
    const Vec2 u = along_bar * art::bar_half.x, v = art::bar_press_direction * art::bar_half.y;
    const Vec2 corners[] = {v * -1 - u, u - v, u + v, v - u};
    std::vector<Vec2> outline = gfx::rounded_polygon(corners, art::bar_corner, 3);
    outline.push_back(outline.front());
    return outline;
}

// Nothing but dashes: a bar that no longer holds; marked plus when the same cell would excite.
void ghost_bar(Scene& s) {
    static const std::vector<Vec2> around = bar_outline();
    const Vec2 at = bar_at(s);
    std::array<Vec2, 24> path;
    const std::size_t count = std::min(path.size(), around.size());
    for (std::size_t i = 0; i < count; ++i)
        path[i] = around[i] + at;
    gfx::TubePaint dashes = tube_paint(Fill::flat(edge_of(s)), s.line() ? 1.f : 0.9f);
    dashes.dash = 7, dashes.gap = 6, dashes.round_caps = false;
    const float width = s.line() ? 3.f : 2.2f;
    s.canvas.tube({path.data(), count}, width, width, dashes);
    if (s.now.inhibition >= 0) return;
    const Paint plus{.fill = Fill::flat(edge_of(s))};
    s.canvas.box(at, {5, 1.3f}, 1, 0, plus);
    s.canvas.box(at, {1.3f, 5}, 1, 0, plus);
}

} // namespace

Vec2 bar_at(const Scene& s) {
    const float ghost_lift = s.now.brake_lost ? 5.f : 0.f; // higher than any bar that holds
    return art::bar_center -
           art::bar_press_direction * (art::bar_lift * (1 - s.now.press) + ghost_lift);
}

// From the soma down to the bar; it stretches as the bar comes down.
void draw_stem(Scene& s, Color lit, Color base) {
    const Vec2 to = bar_at(s) - art::bar_press_direction * (s.now.brake_lost ? 15.f : 3.f);
    const Vec2 from = art::stem_from, bend{1.5f, 0};
    const Vec2 path[] = {from, gfx::mix(from, to, 0.33f) + bend, gfx::mix(from, to, 0.66f) + bend,
                         to};
    if (s.line()) {
        s.canvas.tube(path, 22, 22, tube_paint(Fill::flat(s.look->canvas_top)));
        s.canvas.tube(path, 15, 15, tube_paint(Fill::flat(s.look->text)));
        s.canvas.tube(path, 9, 9, tube_paint(Fill::flat(s.look->canvas_top)));
        s.canvas.tube(path, 5, 5, tube_paint(Fill::flat(s.look->inhibit)));
        return;
    }
    gfx::TubePaint paint = tube_paint(Fill::across(base, lit));
    paint.outline = s.bright(s.look->inhibit_light, s.look->inhibit_dark);
    paint.outline_px = s.px(1.3f);
    paint.round_caps = false;
    s.canvas.tube(path, art::stem_width_from, art::stem_width_to, paint);
}

// Solid when it can hold the messenger down.
void draw_bar(Scene& s) {
    s.part("bar");
    if (s.now.brake_lost) return ghost_bar(s);
    const Vec2 at = bar_at(s);
    const ui::Theme& look = *s.look;
    if (s.line())
        s.canvas.box(at, art::bar_half + Vec2{4, 3.5f}, 4, slant,
                     {.fill = Fill::flat(look.canvas_top)});
    Paint paint{.fill = Fill::flat(look.text)};
    if (!s.line()) {
        const Vec2 up = art::bar_press_direction * art::bar_half.y;
        const float light = 0.35f + 0.65f * s.now.press;
        paint.fill =
            Fill::linear(gfx::mix(look.inhibit, look.inhibit_light, light),
                         gfx::mix(look.inhibit_dark, look.inhibit, light), at - up, at + up);
        paint.outline = s.bright(gfx::mix(look.inhibit_light, look.text, 0.4f), look.inhibit_dark);
        paint.outline_px = s.px(1.6f);
        paint.glow = s.shine(look.inhibit, 0.85f * s.now.press), paint.glow_radius = 20;
    }
    s.canvas.box(at, art::bar_half, s.line() ? 2.5f : art::bar_corner, slant, paint);
}

// Each a short minus sign, from the lower edge of the bar on into the messenger.
void draw_brake_dots(Scene& s) {
    s.part("brake");
    const Color color = s.line() ? s.look->text : s.look->inhibit_light;
    const Color around = s.line() ? s.look->canvas_top : s.look->inhibit_dark;
    const Vec2 from = bar_at(s) + art::bar_press_direction * (art::bar_half.y + 3);
    for (const Moment::Dot& dot : s.now.dots()) {
        const Vec2 at = from + art::bar_press_direction * (art::brake_dot_reach * dot.way) +
                        along_bar * ((art::bar_half.x - 7) * dot.lane);
        const float shown = smooth(0, 0.1, static_cast<double>(dot.way)) *
                            (1 - smooth(0.8, 1, static_cast<double>(dot.way)));
        const Vec2 half = along_bar * (s.line() ? 5.f : 4.f);
        s.canvas.capsule(at - half, at + half, s.line() ? 2.7f : 2.2f,
                         {.fill = Fill::flat(color),
                          .outline = around,
                          .outline_px = s.px(s.line() ? 2.f : 1.4f),
                          .opacity = shown});
    }
}

} // namespace gate_control
