#include "explainers/many_dials/model.hpp"

#include "explainers/many_dials/model_constants.hpp"
#include "explainers/model_dorsal_horn.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace many_dials {
namespace {

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 26 * sizeof(double)); // a history keeps one a tick

constexpr sim::ParamSpec card(std::string_view id) {
    return {id, "1", 0, 1, 0, true};
}
constexpr std::array<sim::ParamSpec, in::count> params_table{{
    card("movement"),
    card("friend"),
    card("warm_shower"),
    card("music"),
    card("slow_breaths"),
    card("understanding"),
    {"own_down", "1", 0, 3, 0, true},
    card("short_nights"),
    card("worry"),
    card("scary_word"),
    card("deadlines"),
    card("too_much"),
    card("no_breaks"),
    {"own_up", "1", 0, 3, 0, true},
    {"harm", "1", 0, 10, 4, false},
    {"sureness", "1", 0.25, 4, 2, false},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"safety", "cards", 0, 9},
    {"danger", "cards", 0, 9},
    {"expectation", "of 10", 0, 10},
    {"signal", "of 10", 0, 10},
    {"percept", "of 10", 0, 10},
    {"alarm", "1", 0, 1},
    {"tissue", "of 10", 0, 10},
    {"weight", "1", 0, 1},
    {"descending", "Hz", -10, 60},
    {"danger_hz", "Hz", 0, 30},
    {"messenger_hz", "Hz", 0, 50},
    {"danger_messages", "messages", 0, 100},
    {"messenger_messages", "messages", 0, 100},
}};

double expectation_goal(double safety, double danger) {
    return std::clamp(expectation_middle + danger - safety, 0.0, scale_end);
}
double signal_goal(double harm) {
    return signal_rest + signal_per_harm * harm;
}

// The dorsal horn settles within tens of milliseconds, D within minutes: it is always at rest.
double messenger_at(double danger_hz, double descending_hz) {
    explainers::dorsal_horn::Inputs inputs;
    inputs.touch_hz = touch_hz;
    inputs.danger_hz = danger_hz;
    inputs.descending_hz = descending_hz;
    return explainers::dorsal_horn::Rates(inputs).settled().projection;
}

} // namespace

double prior_weight(double sd_ratio) {
    const double square = sd_ratio * sd_ratio;
    return square / (1 + square);
}

double weighted_mean(double input, double input_sd, double prior, double prior_sd) {
    const double w = prior_weight(input_sd / prior_sd);
    return w * prior + (1 - w) * input;
}

double descending_goal(double safety_cards, double danger_cards) {
    const double off = std::min(1.0, safety_cards / cards_for_full);
    const double on = std::min(1.0, danger_cards / cards_for_full);
    return std::clamp(off_hz * off - on_hz * on, descending_least, descending_most);
}

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() : params(sim::initial_values(params_table)) {
    settle();
}

void Model::set(std::size_t i, double value) {
    params[i] = sim::fit(params_table[i], value, params[i]);
    if (!started) settle();
}

double Model::safety() const {
    double sum = 0;
    for (std::size_t i = 0; i < cards_a_side; ++i)
        sum += params[first_safety + i];
    return sum;
}
double Model::danger() const {
    double sum = 0;
    for (std::size_t i = 0; i < cards_a_side; ++i)
        sum += params[first_danger + i];
    return sum;
}

void Model::settle() {
    expectation = expectation_goal(safety(), danger());
    signal = signal_goal(params[in::harm]);
    weight = prior_weight(params[in::sureness]);
    descending = descending_goal(safety(), danger());
    messenger = messenger_at(read(out::danger_hz), descending);
}

void Model::advance_in(int steps) {
    started = true;
    const double step = tick / steps;
    const double eased = -std::expm1(-step / ease_s), slow = -std::expm1(-step / descending_s);
    for (int i = 0; i < steps; ++i) {
        expectation += eased * (expectation_goal(safety(), danger()) - expectation);
        signal += eased * (signal_goal(params[in::harm]) - signal);
        weight += eased * (prior_weight(params[in::sureness]) - weight);
        descending += slow * (descending_goal(safety(), danger()) - descending);
        messenger = messenger_at(read(out::danger_hz), descending);
        danger_spikes += read(out::danger_hz) * step;
        messenger_spikes += messenger * step;
    }
}

double Model::read(std::size_t i) const {
    switch (i) {
    case out::safety:
        return safety();
    case out::danger:
        return danger();
    case out::expectation:
        return expectation;
    case out::signal:
        return signal;
    case out::percept:
        return weight * expectation + (1 - weight) * signal;
    case out::alarm:
        return read(out::percept) / scale_end;
    case out::tissue:
        return std::max(0.0, (signal - signal_rest) / signal_per_harm);
    case out::weight:
        return weight;
    case out::descending:
        return descending;
    case out::danger_hz:
        return danger_hz_per_signal * signal;
    case out::messenger_hz:
        return messenger;
    case out::danger_messages:
        return danger_spikes / spikes_a_message;
    case out::messenger_messages:
        return messenger_spikes / spikes_a_message;
    default:
        return 0;
    }
}

} // namespace many_dials
