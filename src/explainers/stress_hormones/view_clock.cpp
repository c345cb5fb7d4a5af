// The clock: night and stars, the band of cortisol, the hub with its ring of sky, and the hand.
#include "explainers/stress_hormones/view_clock.hpp"

#include <cmath>
#include <numbers>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using std::numbers::pi;
using std::numbers::pi_v;

constexpr float whole_turn = 2 * pi_v<float>;

// Angle as Canvas::arc counts it, from the x axis clockwise.
float arc_angle(double minute) {
    const Vec2 d = clock_direction(minute);
    return std::atan2(d.y, d.x);
}

Color sky_light(const Sketch& s) {
    return gfx::mix(s.look->touch, s.look->touch_light, 0.35f);
}
Color sky_dark(const Sketch& s) {
    const Color blue = gfx::mix(s.look->inhibit_dark, s.look->touch_dark, 0.42f);
    return gfx::mix(blue, s.look->canvas_top, s.paper() ? 0.2f : 0.42f);
}

void night(Sketch& s) {
    const float width = art::night_outer - art::level_radius + 30;
    const float radius = art::level_radius - 15 + width / 2;
    const float from = arc_angle(1320), sweep = whole_turn / 3; // 22 to 6 o'clock
    gfx::TubePaint paint =
        tube_paint(Fill::radial(gfx::mix(s.look->inhibit_dark, s.look->touch_fiber, 0.4f),
                                sky_dark(s).alpha(0), art::clock_center, art::night_outer),
                   s.paper() ? 0.5f : 1);
    paint.softness = 34, paint.round_caps = false;
    s.canvas.arc(art::clock_center, radius, from, from + sweep, width, paint);
    for (const Vec2 at : art::stars)
        s.canvas.disc(
            at, art::star_radius,
            {.fill = Fill::flat(s.bright(s.look->text, s.look->canvas_top)), .opacity = 0.65f});
}

// Noon light, midnight dark: two half rings, each with its own gradient.
void sky_ring(Sketch& s) {
    s.part("sky");
    const float r = art::ring_radius, w = art::ring_width;
    const Vec2 c = art::clock_center;
    if (s.line()) {
        gfx::TubePaint edge = tube_paint(Fill::flat(s.look->canvas_top));
        edge.outline = s.look->text, edge.outline_px = s.px(1.8f);
        s.canvas.arc(c, r, 0, whole_turn, w, edge);
        gfx::TubePaint dark = tube_paint(Fill::flat(s.look->inhibit));
        dark.dash = 4, dark.gap = 5, dark.round_caps = false; // night is broken
        s.canvas.arc(c, r, arc_angle(1320), arc_angle(1320) + whole_turn / 3, w - 5, dark);
        return;
    }
    const Color light = sky_light(s), dark = sky_dark(s), middle = gfx::mix(light, dark, 0.55f);
    gfx::TubePaint upper = tube_paint(Fill::linear(light, middle, c - Vec2{0, r}, c));
    gfx::TubePaint lower = tube_paint(Fill::linear(middle, dark, c, c + Vec2{0, r}));
    upper.round_caps = lower.round_caps = false;
    s.canvas.arc(c, r, -pi_v<float> - 0.01f, 0.01f, w, upper);
    s.canvas.arc(c, r, 0, pi_v<float>, w, lower);
}

void sun_and_moon(Sketch& s) {
    const Color warm = gfx::mix(s.look->messenger, s.look->messenger_light, 0.4f);
    Paint sun{.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->messenger_light)};
    sun.glow = s.shine(s.look->messenger, 0.7f), sun.glow_radius = 12;
    if (s.line()) sun.outline = s.look->text, sun.outline_px = s.px(2);
    s.canvas.disc(art::sun, art::sun_radius, sun);
    s.canvas.disc(art::sun, art::sun_core, {.fill = Fill::flat(s.line() ? s.look->text : warm)});
    const Color sky = s.line() ? s.look->canvas_top : sky_dark(s);
    Paint moon{.fill = Fill::flat(sky)};
    if (s.line()) moon.outline = s.look->text, moon.outline_px = s.px(2);
    s.canvas.disc(art::moon, art::moon_radius, moon);
    const Color pale =
        s.bright(gfx::mix(s.look->inhibit_light, s.look->text, 0.5f), s.look->canvas_top);
    s.canvas.disc(art::moon, art::moon_radius * 0.68f, {.fill = Fill::flat(pale)});
    s.canvas.disc(art::moon + Vec2{4.2f, -2.2f}, art::moon_radius * 0.6f,
                  {.fill = Fill::flat(sky)});
}

void hour_dots(Sketch& s) {
    const Color color = s.line() ? s.look->text : s.look->muted;
    for (int h = 0; h < 24; ++h) {
        const bool large = h % 6 == 0;
        s.canvas.disc(clock_point(h * 60, art::hour_dot_radius),
                      large ? art::hour_dot_large : art::hour_dot_small,
                      {.fill = Fill::flat(color), .opacity = large ? 1.f : 0.55f});
    }
}

// A small sun on its horizon: here the person wakes, and the day begins.
void waking(Sketch& s, double minute) {
    s.part("waking");
    const Color color =
        s.line() ? s.look->text : s.bright(s.look->messenger_light, s.look->messenger_dark);
    s.canvas.capsule(clock_point(minute, art::wake_notch_from),
                     clock_point(minute, art::wake_notch_to), 1.1f, {.fill = Fill::flat(color)});
    const Vec2 at = clock_point(minute, art::wake_icon_radius);
    const float r = art::wake_icon_size * 0.62f;
    std::array<Vec2, 9> half;
    for (std::size_t i = 0; i < half.size(); ++i) {
        const float a = pi_v<float> * (1 + static_cast<float>(i) / 8);
        half[i] = at + Vec2{std::cos(a), std::sin(a)} * r;
    }
    s.canvas.blob(half, {.fill = Fill::flat(color)});
    const Vec2 side{art::wake_icon_size, 0}, below{0, 2.6f};
    s.canvas.capsule(at - side + below, at + side + below, 1, {.fill = Fill::flat(color)});
}

// What the day is compared with, and the calm day still to come.
void dashed(Sketch& s, const Curve* curve, Color color, float opacity, float width) {
    if (!curve || curve->points().size() < 2) return;
    gfx::TubePaint paint = tube_paint(Fill::flat(color), opacity);
    paint.dash = art::ghost_dash, paint.gap = art::ghost_gap, paint.round_caps = false;
    s.canvas.tube(curve->points(), width, width, paint);
}

} // namespace

Vec2 clock_direction(double minute) {
    const double a = 2 * pi * minute / day_length_min;
    return {static_cast<float>(-std::sin(a)), static_cast<float>(std::cos(a))};
}

Vec2 clock_point(double minute, float radius) {
    return art::clock_center + clock_direction(minute) * radius;
}

Vec2 level_point(double minute, double level) {
    return clock_point(minute, art::level_radius + art::level_per_ug * static_cast<float>(level));
}

double clock_minute(Vec2 world) {
    const Vec2 d = world - art::clock_center;
    const double a = std::atan2(static_cast<double>(-d.x), static_cast<double>(d.y));
    return (a < 0 ? a + 2 * pi : a) / (2 * pi) * day_length_min;
}

void Curve::add(Vec2 p, bool keep) {
    constexpr int longest = 6;         // points left out in a row
    constexpr float tolerance = 0.22f; // world units off the line
    if (count_ > 0 && waiting_ > 0) {
        const Vec2 from = points_[count_ - 1];
        const Vec2 across = gfx::perpendicular(gfx::normalized(p - from));
        const float off = std::abs(gfx::dot(last_ - from, across));
        if (off > tolerance || waiting_ >= longest) push(last_), waiting_ = 0;
    }
    if (count_ == 0 || keep) {
        push(p);
        waiting_ = 0;
    } else {
        ++waiting_;
    }
    last_ = p;
}

void Curve::end() {
    if (waiting_ > 0) push(last_);
    waiting_ = 0;
}

void draw_clock_ground(Sketch& s) {
    s.part("clock");
    if (!s.line()) {
        const Color warm = gfx::mix(s.look->canvas_bottom, s.look->cortisol, 0.2f);
        s.canvas.disc(
            art::clock_center, 330,
            {.fill = Fill::radial(warm.alpha(0.75f), warm.alpha(0), art::clock_center, 330)});
        night(s);
    }
    for (const float radius : art::guide_radii)
        s.canvas.disc(
            art::clock_center, radius,
            {.fill = {},
             .outline =
                 (s.line() ? s.look->text : s.look->tissue_light).alpha(s.line() ? 0.45f : 0.22f),
             .outline_px = s.px(1)});
}

// In sectors, each with its foot hidden under the hub: a fan from its own middle never folds.
void draw_clock_band(Sketch& s, const ClockLook& clock) {
    if (s.line() || !clock.today || clock.sectors.size() < 2) return;
    s.part("band");
    const Color foot = gfx::mix(s.look->canvas_bottom, s.look->cortisol, s.paper() ? 0.12f : 0.1f);
    const Color top = s.paper() ? gfx::mix(s.look->messenger, s.look->canvas_top, 0.25f)
                                : gfx::mix(s.look->cortisol, s.look->canvas_top, 0.08f);
    const Color lifted = gfx::mix(s.look->messenger_light, s.look->cortisol, 0.3f);
    const std::span<const Vec2> points = clock.today->points();
    std::array<Vec2, 48> outline;
    for (std::size_t k = 0; k + 1 < clock.sectors.size(); ++k) {
        // They overlap, but the lifted ones begin where the stressor does.
        const float lift = k < clock.lift.size() ? clock.lift[k] : 0;
        const bool begins = k == 0 || (lift > 0 && clock.lift[k - 1] == 0);
        const std::size_t from = clock.sectors[k] - (begins ? 0 : 1);
        const std::size_t to = clock.sectors[k + 1];
        if (to <= from || to >= points.size()) continue;
        std::size_t n = 0;
        const auto inner = [](Vec2 p) {
            return art::clock_center + gfx::normalized(p - art::clock_center) * 102.f;
        };
        outline[n++] = inner(points[from]);
        for (std::size_t i = from; i <= to && n + 1 < outline.size(); ++i)
            outline[n++] = points[i];
        outline[n++] = inner(points[to]);
        const Fill fill = Fill::radial(gfx::mix(foot, top, lift), gfx::mix(top, lifted, lift),
                                       art::clock_center, 232);
        s.canvas.blob({outline.data(), n}, {.fill = fill});
    }
    if (s.paper()) return;
    // Dark near the hub, so that the rim shines.
    const Color dark = s.look->canvas_top;
    s.canvas.disc(
        art::clock_center, 178,
        {.fill = Fill::radial(dark, dark.alpha(0), art::clock_center, 178), .opacity = 0.6f});
}

void draw_clock_face(Sketch& s, const ClockLook& clock) {
    const ui::Theme& look = *s.look;
    s.part("ghost");
    const Color white = s.line() ? look.text : s.bright(look.text, look.text);
    const Color dim = s.line() ? look.text : gfx::mix(look.cortisol, look.muted, 0.45f);
    dashed(s, clock.to_come, dim, s.line() ? 0.8f : 0.75f, art::ghost_width);
    s.part("today");
    if (clock.today && clock.today->points().size() > 1) {
        const Color color = s.line()    ? look.cortisol
                            : s.paper() ? look.cortisol
                                        : gfx::mix(look.cortisol, look.text, 0.5f);
        gfx::TubePaint line = tube_paint(Fill::flat(color));
        line.glow = s.shine(look.cortisol, 0.5f), line.glow_radius = 7;
        const float width = art::curve_width + (s.line() ? 1 : 0);
        s.canvas.tube(clock.today->points(), width, width, line);
    }
    s.part(clock.rest ? "rest" : "usual", clock.rest ? "rest" : "cortisol");
    dashed(s, clock.compared, white, 1, art::ghost_width);
    s.part("clock");
    const Color top = gfx::mix(look.well, look.raised, s.paper() ? 0.f : 0.35f);
    Paint hub{.fill = s.line() ? Fill::flat(look.canvas_top)
                               : Fill::radial(top, gfx::mix(look.well, look.canvas_top, 0.6f),
                                              art::clock_center, 118)};
    hub.glow = s.line() ? look.shadow : look.shadow.alpha(1.3f), hub.glow_radius = 12;
    s.canvas.disc(art::clock_center, art::hub_radius, hub);
    sky_ring(s);
    sun_and_moon(s);
    hour_dots(s);
    const Color line = s.line() ? look.text : look.muted;
    s.canvas.capsule(clock_point(0, art::day_line_from), clock_point(0, art::day_line_to), 0.8f,
                     {.fill = Fill::flat(line), .opacity = 0.8f});
    waking(s, clock.wake_min);
}

void draw_clock_hand(Sketch& s, const ClockLook& clock) {
    s.part("hand");
    const ui::Theme& look = *s.look;
    const Color color = s.line() ? look.text : s.bright(look.text, look.text);
    const Vec2 knob = clock_point(clock.now_min, art::hand_to);
    const float half = art::hand_width / 2;
    if (s.line())
        s.canvas.capsule(clock_point(clock.now_min, art::hand_from), knob, half + 2,
                         {.fill = Fill::flat(look.canvas_top)});
    s.canvas.capsule(clock_point(clock.now_min, art::hand_from), knob, half,
                     {.fill = Fill::flat(color)});
    Paint end{.fill = Fill::flat(color)};
    end.glow = s.shine(look.text, 0.25f), end.glow_radius = 8;
    s.canvas.disc(knob, art::hand_knob, end);
    s.part("level");
    const Vec2 at = level_point(clock.now_min, clock.level);
    if (!s.line()) {
        Paint light{.fill = Fill::flat(s.shine(look.cortisol, 0.9f))};
        light.softness = art::now_glow;
        s.canvas.disc(at, art::now_glow, light);
    }
    s.canvas.blob(explainers::hexagon(at, art::now_hexagon),
                  {.fill = Fill::flat(s.paper() ? look.messenger : look.cortisol),
                   .outline = s.line() ? look.canvas_top
                                       : s.bright(gfx::mix(look.cortisol, look.text, 0.85f),
                                                  look.messenger_dark),
                   .outline_px = s.px(2)});
}

} // namespace stress_hormones
