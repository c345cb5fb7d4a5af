// The gate, seen larger: the messenger, and the bar that the gatekeeper presses on it.
#include "explainers/gate_control/view_person.hpp"
#include "explainers/nerve.hpp"

namespace gate_control::person {
namespace {

using explainers::figure::Round;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

constexpr float full_radius = 170; // what follows is drawn for a round of this size
constexpr Vec2 messenger{22, 38};
constexpr float messenger_radius = 66, gatekeeper_radius = 34;
constexpr Vec2 outwards{-.5878f, -.8090f}; // off the messenger's upper left side
constexpr float bar_angle = -.6283f, bar_lift = 22, bar_press = 14;
constexpr Vec2 bar_half{44, 9};
constexpr Vec2 gatekeeper{-56, -78};
constexpr Vec2 touch_in[] = {{-200, -30}, {-166, -36}, {-140, -64}, {-94, -76}};
constexpr Vec2 danger_in[] = {{-200, 74}, {-150, 84}, {-110, 66}, {-46, 58}};
constexpr Vec2 message_out[] = {{22, -28}, {30, -80}, {70, -120}, {110, -170}};

// Points of the round's own space, where it lies.
struct Frame {
    Vec2 center;
    float scale;
    Vec2 at(Vec2 p) const { return center + p * scale; }
};
struct Placed {
    std::array<Vec2, 32> points;
    std::size_t count = 0;
    Placed(const Frame& frame, std::span<const Vec2> own) {
        for (const Vec2 p : own)
            if (count < points.size()) points[count++] = frame.at(p);
    }
    operator std::span<const Vec2>() const { return {points.data(), count}; }
};

void draw_face(Scene& s, const Round& round) {
    s.part("gate", "gatekeeper");
    const ui::Theme& look = *s.look;
    const Vec2 c = round.center;
    const float r = round.radius;
    if (s.line())
        return s.canvas.disc(
            c, r,
            {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(4)});
    s.soft_shadow({c + Vec2{0, r * 0.07f}, {r * 1.04f, r * 1.04f}}, r * 0.24f, 0.8f);
    s.canvas.disc(c, r,
                  {.fill = Fill::radial(look.dial_face, look.dial_edge,
                                        c - Vec2{r * .16f, r * .28f}, r * 1.45f)});
}

void draw_rim(Scene& s, const Round& round) {
    if (s.line()) return;
    s.part("gate", "gatekeeper");
    const ui::Theme& look = *s.look;
    const Vec2 corner{round.radius * 0.71f, round.radius * 0.71f};
    TubePaint rim = tube_paint(
        Fill::linear(look.rim_light, look.rim_dark, round.center - corner, round.center + corner));
    rim.round_caps = false;
    s.canvas.arc(round.center, round.radius, 0, 6.2831853f, round.radius * 0.055f, rim);
}

void draw_ways(Scene& s, const Frame& f) {
    static const std::vector<Vec2> touch = explainers::lean_path(touch_in);
    static const std::vector<Vec2> danger = explainers::lean_path(danger_in);
    static const std::vector<Vec2> message = explainers::lean_path(message_out);
    const ui::Theme& look = *s.look;
    s.part("message", "messenger");
    const float width = gfx::mix(8.f, 22.f, s.now.messenger_light) * f.scale;
    const Placed out(f, message);
    s.canvas.tube(out, width + 5 * f.scale, width + 5 * f.scale,
                  tube_paint(Fill::flat(s.line() ? look.messenger : look.messenger_dark)));
    s.canvas.tube(out, width, width,
                  tube_paint(Fill::flat(s.line() ? look.canvas_top : look.messenger)));
    s.part("danger");
    explainers::bare_fiber(s, Placed(f, danger), 9 * f.scale, s.now.danger_light);
    s.part("touch");
    explainers::banded_fiber(s, Placed(f, touch),
                             {20 * f.scale, 13 * f.scale, 34 * f.scale, 7 * f.scale, 3 * f.scale},
                             0.6f * s.now.touch_light);
}

void draw_cell(Scene& s, const Frame& f) {
    s.part("messenger");
    const ui::Theme& look = *s.look;
    const float light = s.now.messenger_light, r = messenger_radius * f.scale;
    const Vec2 at = f.at(messenger);
    const auto shape = pentagon(at, r, {0, -1});
    if (s.line()) {
        s.canvas.blob(shape, {.fill = Fill::flat(look.canvas_top),
                              .outline = look.messenger,
                              .outline_px = s.px(4)});
        return s.canvas.disc(at, r * (0.12f + 0.38f * light), {.fill = Fill::flat(look.messenger)});
    }
    const Color quiet = gfx::mix(look.messenger_dark, look.messenger, s.paper() ? 0.75f : 0.3f);
    const Color lit = gfx::mix(look.messenger, look.messenger_light, 0.6f);
    s.canvas.blob(shape, {.fill = Fill::radial(gfx::mix(quiet, lit, light),
                                               gfx::mix(quiet, look.messenger, light),
                                               at - Vec2{r, r} * 0.2f, r * 1.2f),
                          .outline = s.bright(look.messenger_light, look.messenger_dark),
                          .outline_px = s.px(4),
                          .glow = s.shine(look.messenger, 1.6f * light),
                          .glow_radius = 34 * f.scale * light});
}

// From the gatekeeper a stem, and at its end the bar: lifted, or pressed into the messenger.
void draw_bar(Scene& s, const Frame& f) {
    s.part("bar", "gatekeeper");
    const ui::Theme& look = *s.look;
    const float off =
        messenger_radius * 0.809f + gfx::mix(bar_lift, 0.f, s.now.press) - bar_press * s.now.press;
    const Vec2 at = f.at(messenger + outwards * (off + bar_half.y)), cell = f.at(gatekeeper);
    const Color edge = s.line() ? look.text : s.bright(look.inhibit_light, look.inhibit_dark);
    const float light = 0.25f + 0.75f * s.now.press;
    const Color fill = s.line() ? look.text : gfx::mix(look.inhibit_dark, look.inhibit, light);
    s.canvas.capsule(cell, at, 6 * f.scale,
                     {.fill = Fill::flat(fill), .outline = edge, .outline_px = s.px(1.6f)});
    s.canvas.box(at, bar_half * f.scale, 7 * f.scale, bar_angle,
                 {.fill = Fill::flat(fill),
                  .outline = edge,
                  .outline_px = s.px(2),
                  .glow = s.shine(look.inhibit, 0.9f * s.now.press),
                  .glow_radius = 18 * f.scale});
    s.part("gatekeeper");
    const float r = gatekeeper_radius * f.scale, awake = s.now.gatekeeper_light;
    s.canvas.disc(cell, r,
                  {.fill = Fill::flat(
                       s.line() ? look.canvas_top
                                : gfx::mix(look.inhibit_dark, look.inhibit, 0.3f + 0.7f * awake)),
                   .outline = edge,
                   .outline_px = s.px(3),
                   .glow = s.shine(look.inhibit, 0.9f * awake),
                   .glow_radius = 22 * f.scale});
    // A minus sign: it quiets.
    const Color sign = s.line() ? look.text : s.bright(look.inhibit_dark, look.canvas_top);
    s.canvas.capsule(cell - Vec2{r * 0.4f, 0}, cell + Vec2{r * 0.4f, 0}, 4 * f.scale,
                     {.fill = Fill::flat(sign)});
}

} // namespace

void draw_gate(Scene& s, const Round& round) {
    const Frame frame{round.center, round.radius / full_radius};
    draw_face(s, round);
    s.canvas.push_clip(round.center, round.radius);
    draw_ways(s, frame);
    draw_cell(s, frame);
    draw_bar(s, frame);
    s.canvas.pop_clip();
    draw_rim(s, round);
}

} // namespace gate_control::person
