// What the brain makes of it: the figure with its sensitive area, the bell that the messenger fills
// and rings, and the dial that says how high the alarm is set.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

const double most_set = Model::param_specs()[in::slow_sensitization].max;

Vec2 around(float angle, float radius) {
    return art::dial + Vec2{std::cos(angle), std::sin(angle)} * radius;
}
float angle_of(double sensitization) {
    return gfx::mix(art::dial_from, art::dial_to, static_cast<float>(sensitization / most_set));
}

void thread(Scene& s, std::span<const Vec2> path, float light) {
    const ui::Theme& look = *s.look;
    const Color color = s.line() ? look.text : s.bright(look.messenger, look.messenger_dark);
    gfx::TubePaint paint = tube_paint(Fill::flat(color), s.line() ? 1.f : 0.35f + 0.65f * light);
    paint.dash = 1.5f, paint.gap = 5;
    const float width = s.line() ? 3.f : 2.4f;
    s.canvas.tube(path, width, width, paint);
}

// Marks that grow from "usual" to "very high"; those up to the pointer are lit.
void dial_marks(Scene& s, float set) {
    constexpr int count = 9;
    const ui::Theme& look = *s.look;
    const Color lit = s.line() ? look.messenger : s.bright(look.danger_fast, look.danger_fiber);
    const Color off = s.line() ? look.text : s.bright(look.edge, look.edge);
    for (int i = 0; i < count; ++i) {
        const float part = static_cast<float>(i) / (count - 1);
        const float angle = gfx::mix(art::dial_from, art::dial_to, part);
        const bool on = set > 0.02f && part <= set + 0.01f;
        const float length = 2.5f + 5 * part;
        s.canvas.capsule(around(angle, art::dial_ticks - 3),
                         around(angle, art::dial_ticks - 3 + length), on ? 1.9f : 1.3f,
                         {.fill = Fill::flat(on ? lit : off)});
    }
}

void dial(Scene& s) {
    s.part("dial");
    const ui::Theme& look = *s.look;
    const float set = static_cast<float>(s.now.sensitization / most_set);
    dial_marks(s, set);
    const float r = art::dial_radius;
    Paint knob{.fill = Fill::radial(s.bright(gfx::mix(look.line, look.body, 0.25f), look.well),
                                    s.bright(look.raised, look.track), art::dial - Vec2{7, 9},
                                    r * 1.7f),
               .outline = s.bright(look.edge, look.edge),
               .outline_px = s.px(1.6f)};
    if (s.line())
        knob = {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(3)};
    knob.glow = s.shine(look.danger_fast, 0.5f * set), knob.glow_radius = 14;
    s.canvas.disc(art::dial, r, knob);
    const float angle = angle_of(s.now.sensitization);
    s.canvas.capsule(
        around(angle, 6), around(angle, r - 4.5f), 2.3f,
        {.fill = Fill::flat(s.line() ? look.messenger
                                     : s.bright(look.messenger_light, look.danger_slow))});
}

} // namespace

Vec2 dial_tip(double sensitization) {
    return around(angle_of(sensitization), art::dial_radius - 6);
}

// The nearest setting to the direction in which `world` lies from the dial.
double dial_setting(Vec2 world) {
    constexpr float turn = 6.2831853f;
    const Vec2 d = world - art::dial;
    float angle = std::atan2(d.y, d.x);
    // The gap at the bottom belongs to whichever end is closer.
    const float middle = (art::dial_from + art::dial_to) / 2;
    while (angle < middle - turn / 2)
        angle += turn;
    const float part = (angle - art::dial_from) / (art::dial_to - art::dial_from);
    return most_set * static_cast<double>(std::clamp(part, 0.f, 1.f));
}

void draw_figure(Scene& s) {
    const float light = s.now.brain_light;
    s.part("area");
    draw_area(s, art::person, s.now.area, light);
    if (s.now.area > 0.08f) draw_area_outline(s, art::person, 0);
    draw_sore_spot(s, art::person, s.now.danger_light);
    s.part("brain");
    if (s.line()) return;
    const Vec2 at = art::person.at(Vec2{0, 31});
    const float r = art::brain_glow;
    s.canvas.disc(at, 14,
                  {.fill = {},
                   .glow = s.shine(s.look->messenger, 0.7f),
                   .glow_radius = r * 1.4f,
                   .opacity = light});
}

void draw_alarm(Scene& s) {
    s.part("bell");
    thread(s, art::alarm_thread, s.now.brain_light);
    thread(s, art::dial_thread, 0.5f);
    draw_bell(s, art::alarm_bell, art::alarm_scale, s.now.bell);
    dial(s);
}

} // namespace central_sensitization::seconds
