// The numbers of one drawn moment of the cell, all read from the model's history: a past moment
// gives the same picture whenever it is looked at.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::cell {
namespace {

using wind_up::Model;
namespace in = wind_up::in;
namespace out = wind_up::out;

// When a knock's signals act, s after it; see model_neuron_constants.hpp and model.md.
constexpr double fast_s = 0.030, slow_s = 0.232;

// Mean of the last `ticks`, looked at every `stride`.
template <class Of>
double mean(const History& history, std::int64_t now, int ticks, int stride, Of of) {
    double sum = 0;
    int count = 0;
    for (std::int64_t t = now; t > now - ticks; t -= stride, ++count)
        sum += of(history.at(std::clamp(t, history.oldest(), history.newest())));
    return sum / count;
}
double mean_of(const History& history, std::int64_t now, int ticks, int stride,
               std::size_t output) {
    return mean(history, now, ticks, stride, [output](const Model& m) { return m.read(output); });
}
float part(double value, double full) {
    return static_cast<float>(std::clamp(value / full, 0.0, 1.0));
}

double since_knock_s(const Model& model, double fraction) {
    return (static_cast<double>(model.stimuli.since_steps) / Model::substeps + fraction) *
           Model::tick;
}

// One knock's diamonds: the middle one arrives when the model's volley acts.
void add_volley(double since_s, Moment& m) {
    const Ways& w = ways();
    for (int k = 0; k < volley_size; ++k) {
        const float apart = static_cast<float>(k - volley_size / 2) * volley_gap;
        const float at =
            w.slow.length() + static_cast<float>(since_s - slow_s) * slow_speed - apart;
        if (at > 0 && at < w.slow.length()) m.diamonds.add(at);
        // The longer way, in the same time: it reaches the gatekeeper as it reaches the bouton.
        const float aside =
            (at - w.branch_from) * w.branch.length() / (w.slow.length() - w.branch_from);
        if (aside > 0 && aside < w.branch.length()) m.branch_diamonds.add(aside);
    }
    for (int k = -1; k <= 1; ++k) {
        const float at = w.fast.length() + static_cast<float>(since_s - fast_s) * fast_speed -
                         static_cast<float>(k) * volley_gap;
        if (at > 0 && at < w.fast.length()) m.darts.add(at);
    }
}

// The last knock and those that are under way: they come evenly.
void send_volleys(const Model& model, double fraction, Moment& m) {
    const double rate = model.param(in::stimulus_rate_hz);
    if (model.stimuli.given > 0) add_volley(since_knock_s(model, fraction), m);
    double until = (1 - model.stimuli.phase) / rate - fraction * Model::tick;
    for (int i = 0; i < 4; ++i, until += 1 / rate)
        add_volley(-until, m);
}

void still_volleys(const Model& model, Moment& m) {
    const double rate = volley_size * model.param(in::stimulus_rate_hz);
    explainers::still_marks(ways().slow, 4 * rate, m.diamonds);
    explainers::still_marks(ways().branch, 4 * rate, m.branch_diamonds);
    explainers::still_marks(ways().fast, 3 * rate, m.darts);
}

void send_spikes(const History& history, std::int64_t now, double fraction, Moment& m) {
    const float length = ways().axon.length();
    const double travel_s = static_cast<double>(length / spike_speed), linger_s = 0.7;
    double heard = 0;
    explainers::each_spike(history, now, fraction, out::spikes, 0, shown_tick_s,
                           travel_s + linger_s, [&](double age) {
                               if (age < travel_s)
                                   m.spikes.add(static_cast<float>(age) * spike_speed);
                               else
                                   heard += std::sin(3.14159265 * (age - travel_s) / linger_s);
                           });
    m.brain = static_cast<float>(std::min(1.0, heard / 8));
}

void still_spikes(const History& history, std::int64_t now, Moment& m) {
    const double a_second = history.at(now).read(out::spikes) -
                            history.at(std::max(now - 1000, history.oldest())).read(out::spikes);
    explainers::still_marks(ways().axon, 4 * a_second, m.spikes);
    m.brain = part(a_second, 14);
}

// 1 while the volley acts at its bouton, soft at both ends.
float acting(double since_s, double from_s, double until_s) {
    return smooth(from_s - 0.06, from_s, since_s) * (1 - smooth(until_s, until_s + 0.25, since_s));
}

} // namespace

const Ways& ways() {
    static const Way slow(place::slow_fiber);
    static const Ways all{slow,
                          Way(place::fast_fiber),
                          Way(place::gatekeeper_branch),
                          Way(place::axon_way),
                          Way(place::peptide_fiber),
                          slow.nearest(place::gatekeeper_branch[0])};
    return all;
}

Moment read_moment(const History& history, std::int64_t now, double fraction, bool reduced_motion) {
    const Model& model = history.at(now);
    Moment m;
    m.nmda = model.param(in::nmda), m.gaba = model.param(in::gaba);
    m.can = model.param(in::can), m.nk1 = model.param(in::nk1);
    m.clock = (static_cast<double>(now) + fraction) * shown_tick_s;
    m.reduced_motion = reduced_motion;
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, m.clock);

    // What shines follows half a second: it swells and fades with slow knocks, and holds still
    // when they come fast. It never flickers with spikes.
    m.light = smooth(-64.5, -52, mean(history, now, 500, 10, [](const Model& then) {
        return std::min(then.read(out::soma_mv), -46.0);
    }));
    // Single spikes add short peaks, which are cut.
    m.calcium = part(
        mean(history, now, 500, 5,
             [](const Model& then) { return std::min(then.read(out::calcium_um), 1.2) - 0.06; }),
        0.7);
    m.nmda_open =
        part(mean(history, now, 500, 5,
                  [](const Model& then) { return std::min(then.read(out::nmda_ns), 3.0); }),
             1.5);
    m.brake_light = part(mean_of(history, now, 500, 10, out::gaba_ns), 0.55);
    m.brake = part(mean_of(history, now, 260, 10, out::gaba_ns), 1.1); // where its bar is
    m.can_open = off(m.can) ? 0.f : part(model.read(out::can_open), 0.22);
    m.peptide = part(model.read(out::nk1_ns), 0.05);

    if (model.stimuli.given > 0) {
        const double since = since_knock_s(model, fraction);
        const float often = smooth(1.2, 1.8, model.param(in::stimulus_rate_hz));
        m.arriving = gfx::mix(acting(since, 0.2, 0.26), 0.6f, often);
        m.fast_arriving = gfx::mix(acting(since, 0.02, 0.04), 0.5f, often);
    }
    if (reduced_motion) {
        still_volleys(model, m);
        still_spikes(history, now, m);
    } else {
        send_volleys(model, fraction, m);
        send_spikes(history, now, fraction, m);
    }
    m.answer_count = std::min(model.stimuli.given, place::record_slots);
    for (int i = 0; i < m.answer_count; ++i) {
        const auto back = static_cast<std::size_t>(m.answer_count - 1 - i);
        m.answers[static_cast<std::size_t>(i)] = {model.early_spikes(back),
                                                  model.late_spikes(back)};
    }
    return m;
}

} // namespace central_sensitization::cell
