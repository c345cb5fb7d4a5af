// The numbers of one drawn moment of the heart, and the order in which the body is drawn around it.
#include "explainers/stress_hormones/view_heart.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

constexpr double slowest_bpm = 50, fastest_bpm = 128; // ends of the gauge
constexpr double beats_per_breath = 4;
// Arousal 0 and 1 as each nerve brings them, in seconds of the heart's period.
const double go_calm = heart::sympathetic_gain_s *
                       std::log(heart::calm_sympathetic_hz - heart::sympathetic_lowest_hz + 1);
const double go_alarmed = heart::sympathetic_gain_s *
                          std::log(heart::calm_sympathetic_hz + heart::arousal_sympathetic_hz -
                                   heart::sympathetic_lowest_hz + 1);
constexpr double rest_calm = heart::vagal_gain_s * heart::calm_vagal_hz;
constexpr double rest_alarmed =
    heart::vagal_gain_s * (heart::calm_vagal_hz + heart::arousal_vagal_hz);

void signals(const HeartHistory& history, std::int64_t now, double fraction, std::size_t count,
             std::size_t rate, const Nerve& nerve, explainers::Pulses& pulses) {
    const double longest_s = static_cast<double>(nerve.longest() / nerve_speed);
    explainers::each_spike(history, now, fraction, count, history.at(history.oldest()).read(rate),
                           HeartScene::shown_tick_s, longest_s, [&](double age_s) {
                               pulses.add(static_cast<float>(age_s) * nerve_speed);
                           });
}

// Still marks: as close as the rate is high.
void still_signals(const Nerve& nerve, double rate_hz, explainers::Pulses& pulses) {
    if (rate_hz < 0.2) return;
    const float gap = nerve_speed / static_cast<float>(rate_hz);
    for (float at = gap / 2; at < nerve.longest(); at += gap)
        pulses.add(at);
}

} // namespace

float arousal_of(const Heart& model) {
    const double go = (model.sympathetic_s - go_calm) / (go_alarmed - go_calm);
    const double rest = (model.vagal_s - rest_calm) / (rest_alarmed - rest_calm);
    return static_cast<float>(std::clamp((go + rest) / 2, 0.0, 1.0));
}

HeartMoment read_heart(const HeartHistory& history, std::int64_t now, double fraction,
                       bool reduced_motion) {
    const Heart& model = history.at(now);
    HeartMoment m;
    m.bpm = model.read(heart_out::heart_bpm);
    m.go_hz = model.read(heart_out::sympathetic_now_hz);
    m.rest_hz = model.read(heart_out::vagal_now_hz);
    m.time_s = (static_cast<double>(now) + fraction) * Heart::tick;
    m.balance =
        static_cast<float>(std::clamp((m.bpm - slowest_bpm) / (fastest_bpm - slowest_bpm), 0., 1.));
    m.arousal = arousal_of(model);
    m.calm = std::clamp(1.12f - 2.08f * m.arousal, 0.f, 1.f);
    if (reduced_motion) {
        still_signals(go_nerve(), m.go_hz, m.go);
        still_signals(rest_nerve(), m.rest_hz, m.rest);
        return m;
    }
    m.beats = model.beats + fraction * Heart::tick * m.bpm / 60;
    signals(history, now, fraction, heart_out::sympathetic_spikes, heart_out::sympathetic_now_hz,
            go_nerve(), m.go);
    signals(history, now, fraction, heart_out::vagal_spikes, heart_out::vagal_now_hz, rest_nerve(),
            m.rest);
    return m;
}

bool HeartScene::moves(const Model&) {
    return true; // it beats
}

void HeartScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                      const sim::History<Model>& history, std::int64_t now) {
    const HeartMoment moment = read_heart(history, now, info.fraction, info.reduced_motion);
    Body body;
    body.arousal = moment.arousal;
    body.heart = 0.2f + 0.6f * moment.balance;
    if (!info.reduced_motion) {
        body.beat = squeeze(moment.beats);
        const double breath = moment.beats / beats_per_breath;
        body.breath = (1 - 0.35f * moment.arousal) *
                      static_cast<float>(0.5 - 0.5 * std::cos(breath * 6.283185307179586));
    }
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    HeartSketch s{{canvas, info, quiet, &info.theme}, moment};
    draw_body_ground(s);
    draw_body_still(s, body);
    draw_body_blood(s, body);
    draw_body_organs(s, body);
    draw_body_signals(s, body);
    draw_heart_nerves(s);
    draw_heart_gauge(s);
    if (s.shows_calm()) draw_calm_sign(s, {418, 142}, 42, moment.calm);
    draw_heart_focus(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_heart_words(s);
}

} // namespace stress_hormones
