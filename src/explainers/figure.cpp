#include "explainers/figure.hpp"

#include <cmath>

namespace explainers::figure {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

constexpr Drawing body_light{"person-body-light", "person-body-light", "person-body-line"};
constexpr Drawing body_deep{"person-body-deep", "person-body-deep", "person-body-line"};
constexpr Drawing head_light{"person-head-light", "person-head-light", "person-head-line"};
constexpr Drawing head_deep{"person-head-deep", "person-head-deep", "person-head-line"};

constexpr Vec2 touch_path[] = {{234, 490}, {240, 451}, {239, 386}, {262, 340},
                               {280, 306}, {335, 310}, {386, 368}};
constexpr Vec2 danger_path[] = {{229, 440}, {231, 412}, {230, 372}, {250, 333},
                                {268, 294}, {336, 292}, {386, 352}};
constexpr Vec2 message_path[] = {{386, 372}, {386, 320}, {386, 272}, {386, 224}};
constexpr Vec2 ending_a[] = {{229, 440}, {227, 434}, {226, 430}, {225, 424}};
constexpr Vec2 ending_b[] = {{229, 440}, {226, 438}, {225, 437}, {223, 436}};
constexpr Vec2 ending_c[] = {{229, 440}, {226, 444}, {224, 446}, {222, 449}};
constexpr Vec2 ending_tips[] = {{225, 424}, {223, 436}, {222, 449}};
constexpr Ellipse corpuscle_at{{232, 490}, {8.5f, 13}}, core_at{{232, 490}, {4, 6.5f}};
constexpr float corpuscle_angle = 0.21f;

constexpr Myelin banded{11.5f, 7.6f, 25, 5, 2.2f};
constexpr float bare_width = 4.6f, pulse_radius = 6, diamond_radius = 7;
constexpr float quiet_way = 4, loud_way = 11; // width of the way up
constexpr Vec2 up{0, -1};

// Pale on Paper, dark on Night: lifts what lies on skin and cloth off them.
void lift(Sketch& s, std::span<const Vec2> path, float width) {
    if (s.line()) return;
    TubePaint paint = tube_paint(Fill::flat(s.look->canvas_top), s.paper() ? 0.75f : 0.55f);
    s.canvas.tube(path, width, width, paint);
}

// Line art has no glow: strokes around the head, the longer the louder.
void rays(Sketch& s, float loud) {
    constexpr int count = 9;
    for (int i = 0; i < count; ++i) {
        const float angle = (-160 + 140 * static_cast<float>(i) / (count - 1)) * 0.01745329f;
        const Vec2 d{std::cos(angle), std::sin(angle)};
        const Vec2 from = face + Vec2{d.x * 84, d.y * 90};
        s.canvas.capsule(from, from + d * (6 + 15 * loud), 2,
                         {.fill = Fill::flat(s.look->messenger), .opacity = smooth(0, .1, loud)});
    }
}

} // namespace

const Way& touch_way() {
    static const Way way(touch_path, 0.3f);
    return way;
}
const Way& danger_way() {
    static const Way way(danger_path, 0.3f);
    return way;
}
const Way& message_way() {
    static const Way way(message_path, 0.3f);
    return way;
}

Round beside(const Sketch& s) {
    return s.info.narrow ? Round{{590, 184}, 94} : Round{{884, 290}, 170};
}

gfx::Rect laid(const gfx::Rect& drawn, Vec2 tip, float scale) {
    const Vec2 corner = touched + (drawn.min() - tip) * scale;
    return {corner.x, corner.y, drawn.w * scale, drawn.h * scale};
}

double arrival_s() {
    return static_cast<double>(touch_way().length() / touch_speed);
}

void still(const Way& way, double rate_hz, int spikes_a_mark, float speed, Pulses& marks) {
    if (rate_hz < 1.5) return;
    const float gap = std::max(20.f, speed * static_cast<float>(spikes_a_mark / rate_hz));
    for (float at = std::min(gap, way.length()) / 2; at < way.length(); at += gap)
        marks.add(at);
}

void draw_ground(Sketch& s) {
    s.part("ground");
    s.ground(stage);
    if (s.line()) return;
    const Color light = s.bright(s.look->raised, s.look->well);
    const Vec2 at{470, 300};
    s.canvas.disc(at, 560, {.fill = Fill::radial(light, light.alpha(0), at, 560)});
}

void draw_halo(Sketch& s, float loud) {
    s.part("halo", "messenger");
    if (loud < 0.02f) return;
    if (s.line()) return rays(s, loud);
    const Color warm = s.look->messenger;
    const float strength = s.paper() ? 0.72f : 0.5f, r = halo_radius * (0.8f + 0.2f * loud);
    s.canvas.disc(
        face, r,
        {.fill = Fill::radial(warm.alpha(strength), warm.alpha(0), face, r), .opacity = loud});
}

void draw_body(Sketch& s) {
    s.part("body");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? body_deep : body_light), body);
}

void draw_head(Sketch& s) {
    s.part("head");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? head_deep : head_light), head);
}

void draw_beam(Sketch& s, const Round& to, std::string_view owner) {
    s.part("beam", owner);
    const Vec2 way = to.center - messenger;
    const float half = std::acos(to.radius / gfx::length(way));
    const float back = std::atan2(-way.y, -way.x);
    const auto rim = [&](float angle) {
        return to.center + Vec2{std::cos(angle), std::sin(angle)} * to.radius;
    };
    const std::array<Vec2, 3> cone{messenger, rim(back + half), rim(back - half)};
    const Color color = s.line() ? s.look->text : s.look->messenger;
    if (!s.line()) {
        const float strength = s.paper() ? 0.34f : 0.22f;
        s.canvas.blob(cone, {.fill = Fill::linear(color.alpha(strength), color.alpha(0.1f),
                                                  messenger, to.center)});
    }
    for (const Vec2 edge : {cone[1], cone[2]})
        s.canvas.capsule(messenger, edge, s.line() ? 1.2f : 0.8f,
                         {.fill = Fill::flat(color), .opacity = s.line() ? 1.f : 0.6f});
}

// Thin while little goes up; wide and bright when much does.
void draw_message(Sketch& s, const Pulses& marks, float loud) {
    s.part("message", "messenger");
    const ui::Theme& look = *s.look;
    const std::span<const Vec2> path = message_way().points();
    const float width = gfx::mix(quiet_way, loud_way, loud);
    if (s.line()) {
        s.canvas.tube(path, width + 8, width + 8, tube_paint(Fill::flat(look.canvas_top)));
        s.canvas.tube(path, width + 2, width + 2, tube_paint(Fill::flat(look.messenger)));
        s.canvas.tube(path, width - 2, width - 2, tube_paint(Fill::flat(look.canvas_top)));
    } else {
        lift(s, path, width + 7);
        TubePaint casing = tube_paint(Fill::flat(look.messenger_dark));
        casing.glow = s.shine(look.messenger, (s.paper() ? 1.6f : 0.6f) * loud);
        casing.glow_radius = 16 * loud;
        s.canvas.tube(path, width + 2.6f, width + 2.6f, casing);
        // Darker than what travels on it.
        const Color way =
            s.bright(gfx::mix(look.messenger_dark, look.messenger, 0.6f), look.messenger);
        s.canvas.tube(path, width, width, tube_paint(Fill::flat(way)));
    }
    const float radius = gfx::mix(6.f, 10.5f, loud) * (s.line() ? 0.75f : 1.f);
    for (const float at : marks.all()) {
        const gfx::PathPoint p = message_way().at(at);
        if (!s.line() && !s.paper()) // light on light else
            s.canvas.disc(p.at, radius * 1.05f, {.fill = Fill::flat(look.messenger_dark)});
        message_pulse(s, p, radius, 1);
    }
}

void draw_touch(Sketch& s, const Pulses& marks, float light) {
    s.part("touch");
    const Way& way = touch_way();
    lift(s, way.points(), banded.width + 5);
    // Less lit than elsewhere, so that its pulses are seen.
    banded_fiber(s, way.points(), banded, (s.paper() ? 0.6f : 0.3f) * light);
    corpuscle(s, corpuscle_at, core_at, corpuscle_angle, 24, 0.7f * light);
    for (const float at : marks.all())
        touch_pulse(s, way.at(at).at, pulse_radius, 1);
}

void draw_danger(Sketch& s, const Pulses& marks, float light) {
    s.part("danger");
    static const std::vector<Vec2> branches[] = {gfx::bezier_path(ending_a, 4),
                                                 gfx::bezier_path(ending_b, 3),
                                                 gfx::bezier_path(ending_c, 3)};
    const Way& way = danger_way();
    lift(s, way.points(), bare_width + 5);
    bare_fiber(s, way.points(), bare_width, light);
    free_endings(s, branches, ending_tips, 2.2f, light);
    for (const float at : marks.all())
        danger_pulse(s, way.at(at).at, diamond_radius, 1);
}

void draw_messenger(Sketch& s, float light) {
    s.part("messenger");
    const ui::Theme& look = *s.look;
    const auto shape = pentagon(messenger, messenger_radius, up);
    if (s.line()) {
        s.canvas.blob(pentagon(messenger, messenger_radius + 6, up),
                      {.fill = Fill::flat(look.canvas_top)});
        s.canvas.blob(shape, {.fill = Fill::flat(look.canvas_top),
                              .outline = look.messenger,
                              .outline_px = s.px(4)});
        return s.canvas.disc(messenger, 3 + 8 * light, {.fill = Fill::flat(look.messenger)});
    }
    const Color quiet = gfx::mix(look.messenger, look.messenger_dark, s.paper() ? 0.05f : 0.3f);
    const Color lit =
        s.paper() ? gfx::mix(look.messenger, look.messenger_light, 0.5f) : look.messenger_light;
    s.canvas.blob(shape, {.fill = Fill::radial(gfx::mix(quiet, lit, light), quiet,
                                               messenger - Vec2{4, 6}, messenger_radius * 1.3f),
                          .outline = s.bright(look.messenger_light, look.messenger_dark),
                          .outline_px = s.px(3),
                          .glow = s.shine(look.messenger, 0.25f + 1.6f * light),
                          .glow_radius = 10 + 26 * light});
}

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    for (const Drawing* d :
         {deep_skin ? &body_deep : &body_light, deep_skin ? &head_deep : &head_light})
        names.emplace_back(name_of(*d, theme));
}

} // namespace explainers::figure
