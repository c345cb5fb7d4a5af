#include "explainers/central_sensitization/view_seconds_signals.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {

double ticks_of(double seconds) {
    return seconds / shown_tick_s;
}

const Model& at(const History& history, double tick) {
    return history.at(std::clamp(static_cast<std::int64_t>(std::floor(tick)), history.oldest(),
                                 history.newest()));
}

double mean_hz(const History& history, double tick, std::size_t spikes, double seconds) {
    const auto last =
        std::clamp(static_cast<std::int64_t>(std::floor(tick)), history.oldest(), history.newest());
    const auto first =
        std::max(history.oldest(), last - static_cast<std::int64_t>(ticks_of(seconds)));
    if (first == last) {
        const Model& only = history.at(last);
        return spikes == out::projection_spikes ? only.read(out::projection_hz)
               : spikes == out::touch_spikes    ? only.param(in::touch_hz)
                                                : only.read(out::danger_hz);
    }
    return (history.at(last).read(spikes) - history.at(first).read(spikes)) /
           (static_cast<double>(last - first) * Model::tick);
}

double even_s(const Model& model, double seconds) {
    const double knocks = model.param(in::knock_rate_hz) * seconds;
    return knocks > 0.6 ? std::ceil(knocks - 1e-9) * seconds / knocks : seconds;
}

double even_s(const Model& model, double seconds, bool reduced_motion) {
    const double rate = model.param(in::knock_rate_hz);
    return reduced_motion && rate > 0 ? std::min(10.0, 1 / rate) : even_s(model, seconds);
}

// One stroke takes 64 touch spikes: a second and a half at a steady touch.
Stroke read_stroke(const Clock& c, bool reduced_motion) {
    const Model& model = c.history.at(c.now);
    const double touch = model.param(in::touch_hz);
    Stroke stroke;
    const double eased =
        reduced_motion ? touch : mean_hz(c.history, c.time(), out::touch_spikes, 0.4);
    stroke.down = smooth(2, 10, eased);
    if (reduced_motion) return stroke;
    const double spikes = model.read(out::touch_spikes) + touch * c.fraction * Model::tick;
    const float phase = static_cast<float>(std::fmod(spikes / 64, 1.0)) * 6.2831853f;
    stroke.along = std::sin(phase) * stroke.down, stroke.sway = std::cos(phase) * stroke.down;
    return stroke;
}

// It comes down in time for each knock, and goes back up: the same way each time. Without knocks it
// leans on the skin as long as the bump lasts.
Rod read_rod(const Clock& c, float touch_down, bool reduced_motion) {
    const Model& model = c.history.at(c.now);
    const double danger = model.param(in::tonic_danger_hz);
    const bool hand = model.param(in::hand) != 0, knocks = model.param(in::knock_rate_hz) > 0;
    const double bump =
        reduced_motion ? danger : mean_hz(c.history, c.time(), out::danger_spikes, 0.3);
    Rod rod;
    // Ready beside the arm, out of the way of the feather.
    rod.shown = hand ? 0.f : knocks ? 1.f : std::max(smooth(2, 4, danger), 1 - touch_down);
    if (!knocks) {
        rod.down = smooth(2, 12, std::min(bump, danger + 2));
        rod.contact = rod.down * smooth(6, 22, danger) * 0.7f;
        return rod;
    }
    if (reduced_motion) {
        rod.down = 1, rod.contact = 0.6f;
        return rod;
    }
    const double rate = model.param(in::knock_rate_hz);
    const double period = 1 / rate, come_s = std::min(0.16, period * 0.35);
    const double rest_s = std::min(0.10, period * 0.2), go_s = std::min(0.34, period * 0.4);
    const double next = (1 - model.knocks.phase) / rate - c.fraction * shown_tick_s;
    const double since = (model.knocks.since + c.fraction) * shown_tick_s;
    const float coming = 1 - smooth(0, come_s, next);
    const float going = 1 - smooth(rest_s, rest_s + go_s, since);
    rod.down = std::max(coming, going);
    rod.contact = 1 - smooth(0.05, 0.4, since);
    return rod;
}

} // namespace central_sensitization::seconds
