#include "explainers/central_sensitization/view_person.hpp"

namespace central_sensitization::person {
namespace {

namespace figure = explainers::figure;

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
    const figure::Round place = figure::beside(s);
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
    figure::draw_beam(s, {gauge.center, gauge.radius}, "alarm");
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
