// A day: the body at the left, the clock of 24 hours at the right, and what ties them together.
// What can be dragged: the stressor and the session around the ring, and the hand.
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

constexpr std::string_view stressor_param = "stress_start_min";
constexpr std::string_view massage_param = "massage_start_min";
constexpr double snap_min = 5; // of what is dragged

double snapped(double minute) {
    const double at = std::round(minute / snap_min) * snap_min;
    return std::fmod(at + day_length_min, day_length_min);
}

ClockLook clock_of(const DayMoment& m) {
    ClockLook c;
    c.now_min = m.minutes, c.level = m.level, c.wake_min = m.wake_min;
    c.today = &m.today, c.to_come = &m.to_come;
    if (m.exam || m.rest) c.compared = &m.compared;
    c.sectors = {m.sectors.data(), m.sector_count};
    c.lift = {m.lift.data(), m.sector_count};
    c.rest = m.rest;
    return c;
}

void draw_focus(DaySketch& s) {
    if (s.info.focus.empty()) return;
    draw_body_focus(s, s.now.attention);
    const auto ring = [&](std::string_view part, Vec2 at, float radius) {
        if (s.focused(part)) s.focus_ring(at, radius, s.now.attention);
    };
    if (s.now.exam) ring("stressor", stressor_handle(s.now.stress_start), 24);
    ring("cortisol", level_point(s.now.minutes, s.now.level), 20);
    ring("calm", calm_sign_at(s), 56);
    if (s.now.massage) ring("rest", massage_handle(s.now.massage_start, s.now.session), 24);
}

} // namespace

bool DayScene::moves(const Model&) {
    return true;
}

// Shapes and sprites in six runs.
void DayScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                    const sim::History<Model>& history, std::int64_t now) {
    const DayMoment moment = read_day(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    DaySketch s{{canvas, info, quiet, &info.theme}, moment};
    const ClockLook clock = clock_of(moment);
    draw_body_ground(s);
    draw_clock_ground(s);
    draw_body_still(s, moment.body);
    draw_body_blood(s, moment.body);
    draw_clock_band(s, clock);
    draw_body_organs(s, moment.body);
    draw_body_signals(s, moment.body);
    draw_massage(s);
    draw_clock_face(s, clock);
    draw_stressor(s);
    draw_clock_hand(s, clock);
    draw_sample(s);
    draw_compare(s);
    s.part("calm");
    draw_calm_sign(s, calm_sign_at(s), s.focused("calm") ? 38.f : 26.f, moment.calm);
    draw_calm_reasons(s);
    draw_day_legend(s);
    draw_focus(s);
    canvas.tag("");
    draw_day_words(s);
}

std::size_t DayScene::handles(const explainers::DrawInfo&, const sim::History<Model>& history,
                              std::int64_t now, std::span<explainers::Handle> out) {
    const Model& model = history.at(now);
    std::size_t count = 0;
    const auto add = [&](std::string_view param, Vec2 at) {
        if (count < out.size()) out[count++] = {param, at, handle_radius};
    };
    add("", clock_point(model.minutes, art::hand_to));
    if (model.param(day_in::stress_amplitude) > 0)
        add(stressor_param, stressor_handle(model.param(day_in::stress_start_min)));
    if (model.session_min() > 0)
        add(massage_param,
            massage_handle(model.param(day_in::massage_start_min), model.session_min()));
    return count;
}

// A minute of the day; for the hand, the tick nearest to now that has this time of day.
double DayScene::dragged(const explainers::Handle& handle, gfx::Vec2 world,
                         const sim::History<Model>& history, std::int64_t now) {
    const Model& model = history.at(now);
    const double minute = clock_minute(world);
    if (handle.param == stressor_param) return snapped(minute);
    if (handle.param == massage_param) return snapped(minute - model.session_min() / 2);
    double by = std::fmod(minute - std::fmod(model.minutes, day_length_min), day_length_min);
    if (by > day_length_min / 2) by -= day_length_min;
    if (by < -day_length_min / 2) by += day_length_min;
    return static_cast<double>(now) + std::round(by / Model::tick);
}

} // namespace stress_hormones
