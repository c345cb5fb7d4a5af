#include "explainers/central_sensitization/view_person.hpp"

#include <cmath>

namespace central_sensitization::person {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
namespace figure = explainers::figure;

struct Place {
    Vec2 center;
    float radius;
};
constexpr Place wide_gauge{{884, 290}, 170}, narrow_gauge{{590, 184}, 94};

// Light from the messenger to the gauge: this is what is in there.
void draw_beam(Scene& s, const explainers::Gauge& gauge) {
    s.part("beam", "alarm");
    const ui::Theme& look = *s.look;
    const Vec2 from = figure::messenger, way = gauge.center - from;
    const float far = gfx::length(way), half = std::acos(gauge.radius / far);
    const float back = std::atan2(-way.y, -way.x);
    const auto rim = [&](float angle) {
        return gauge.center + Vec2{std::cos(angle), std::sin(angle)} * gauge.radius;
    };
    const std::array<Vec2, 3> cone{from, rim(back + half), rim(back - half)};
    const Color color = s.line() ? look.text : look.messenger;
    if (!s.line()) {
        const float strength = s.paper() ? 0.34f : 0.22f;
        s.canvas.blob(cone, {.fill = Fill::linear(color.alpha(strength), color.alpha(0.1f), from,
                                                  gauge.center)});
    }
    for (const Vec2 edge : {cone[1], cone[2]})
        s.canvas.capsule(from, edge, s.line() ? 1.2f : 0.8f,
                         {.fill = Fill::flat(color), .opacity = s.line() ? 1.f : 0.6f});
}

void draw_focus(Scene& s) {
    if (s.focused("touch")) s.focus_band(figure::touch_way().points(), 28, s.now.attention);
    if (s.focused("danger")) s.focus_band(figure::danger_way().points(), 19, s.now.attention);
    if (s.focused("messenger")) s.focus_band(figure::message_way().points(), 30, s.now.attention);
}

void draw_focus_ring(Scene& s, const explainers::Gauge& gauge) {
    if (s.focused("messenger")) s.focus_ring(figure::messenger, 34, s.now.attention);
    if (s.focused("alarm")) s.focus_ring(gauge.center, gauge.radius + 12, s.now.attention);
}

} // namespace

explainers::Gauge gauge_of(const Scene& s) {
    const Place& place = s.info.narrow ? narrow_gauge : wide_gauge;
    explainers::Gauge gauge;
    gauge.center = place.center, gauge.radius = place.radius;
    gauge.value = s.now.setting, gauge.earlier = s.now.earlier;
    gauge.ring = s.now.ring, gauge.swing = s.now.swing;
    gauge.words = !s.info.narrow; // there is no room for them in a small one
    return gauge;
}

// Sprites and shapes in seven runs; what stands still first.
void draw(gfx::Canvas& canvas, const explainers::DrawInfo& info, const History& history,
          std::int64_t now) {
    const Moment moment = read_moment({history, now, info.fraction}, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    Scene s{{canvas, info, quiet, &info.theme}, moment};
    const explainers::Gauge gauge = gauge_of(s);
    figure::draw_ground(s);
    figure::draw_halo(s, moment.halo);
    figure::draw_body(s);
    draw_focus(s);
    draw_beam(s, gauge);
    figure::draw_message(s, moment.messages, moment.message);
    figure::draw_head(s);
    if (moment.shows_danger()) figure::draw_danger(s, moment.danger_pulses, moment.danger_light);
    figure::draw_touch(s, moment.touch_pulses, moment.touch_light);
    figure::draw_messenger(s, moment.messenger_light);
    draw_rod(s);
    s.part("alarm");
    explainers::draw_gauge(s, gauge);
    draw_focus_ring(s, gauge);
    draw_toucher(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_words(s);
}

} // namespace central_sensitization::person
