// The hold as a scene: the numbers of the moment shown, and the order in which layers are drawn.
#include "explainers/pain_tension/view_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension {
namespace hold {

using explainers::smooth;

Moment read_moment(const sim::History<fatigue::Model>& history, std::int64_t now, double fraction,
                   bool reduced_motion) {
    namespace in = fatigue::in;
    namespace out = fatigue::out;
    const fatigue::Model& model = history.at(now);
    Moment m;
    m.load = model.param(in::load), m.muscle = static_cast<int>(model.param(in::muscle));
    m.held_s = model.read(out::held_s), m.exhausted = model.read(out::exhausted) != 0;
    m.active = static_cast<float>(model.read(out::active));
    m.tired = static_cast<float>(model.read(out::fatigued));
    const double left = model.read(out::active) + model.read(out::resting);
    if (m.load > 0) m.sink = smooth(0, 0.5, 1 - std::min(1.0, left / m.load));
    const double shown_s = (static_cast<double>(now) + fraction) * FatigueScene::shown_tick_s;
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, shown_s);
    if (m.load > 0) {
        m.model_s = fatigue::endurance_s(m.load, m.muscle);
        m.measured_s = fatigue::measured_endurance_s(m.load, m.muscle);
    }
    return m;
}

Vec2 grip_at(const Moment& m) {
    const float angle = lowest * m.sink, c = std::cos(angle), s = std::sin(angle);
    const Vec2 d = grip - elbow;
    return elbow + Vec2{d.x * c - d.y * s, d.x * s + d.y * c};
}

// Its disc is as large as the load; it hangs so that it is always as far above the cushion.
Weight weight_at(const Moment& m) {
    const float radius = m.load > 0 ? 13 + 47 * std::sqrt(static_cast<float>(m.load)) : 0;
    const Vec2 hand = grip_at(m);
    const float bottom = std::min(floor_y, floor_y - clearance + hand.y - grip.y);
    return {{hand.x, bottom - radius}, radius};
}

float chart_x(double load) {
    return chart.x + chart.w * static_cast<float>(load);
}
float chart_y(double seconds) {
    const double s = std::clamp(seconds, chart_from_s, chart_to_s);
    return chart.bottom() - chart.h * static_cast<float>(std::log(s / chart_from_s) /
                                                         std::log(chart_to_s / chart_from_s));
}

} // namespace hold

bool FatigueScene::moves(const Model& model) {
    return model.param(fatigue::in::load) > 0 || model.read(fatigue::out::fatigued) > 1e-4;
}

// Shapes and sprites in three runs.
void FatigueScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                        const sim::History<Model>& history, std::int64_t now) {
    const hold::Moment moment = hold::read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    hold::Scene s{{canvas, info, quiet, &info.theme}, moment};
    hold::draw_behind(s);
    hold::draw_arm(s);
    hold::draw_weight(s);
    hold::draw_bundle(s);
    hold::draw_chart(s);
    hold::draw_focus(s);
    hold::draw_counts(s);
    canvas.tag("");
    s.look = &info.theme;
    hold::draw_words(s);
}

// The load, on the axis of the chart.
std::size_t FatigueScene::handles(const explainers::DrawInfo&, const sim::History<Model>& history,
                                  std::int64_t now, std::span<explainers::Handle> out) {
    if (out.empty()) return 0;
    const double load = history.at(now).param(fatigue::in::load);
    out[0] = {fatigue::Model::param_specs()[fatigue::in::load].id,
              {hold::chart_x(load), hold::chart.bottom()},
              14};
    return 1;
}

double FatigueScene::dragged(const explainers::Handle&, Vec2 world, const sim::History<Model>&,
                             std::int64_t) {
    return std::clamp(static_cast<double>((world.x - hold::chart.x) / hold::chart.w), 0.0, 1.0);
}

} // namespace pain_tension
