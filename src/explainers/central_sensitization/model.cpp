#include "explainers/central_sensitization/model.hpp"

#include "explainers/central_sensitization/model_constants.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace central_sensitization {
namespace {

namespace dorsal_horn = explainers::dorsal_horn;

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 32 * sizeof(double)); // a history keeps one a tick

static_assert(Model::tick == 0.001); // so milliseconds count ticks

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"knock_rate_hz", "Hz", 0, 3, 0, false},
    {"knock_hz", "Hz", 0, 30, 20, false},
    {"tonic_danger_hz", "Hz", 0, 30, 0, false},
    {"touch_hz", "Hz", 0, 80, 1, false},
    {"inhibition", "1", -0.4, 1.8, dorsal_horn::inhibitory_to_projection, false},
    {"nmda_max", "1", 0, 2.5, 2, false},
    {"single_gmax", "1", 0, 1, 0, true},
    {"slow_sensitization", "1", 0, s_max, 0, false},
    {"descending_hz", "Hz", -10, 60, 0, false},
    {"hand", "1", 0, 1, 0, true},
}};
// A knock is over and counted before the next one can begin.
static_assert(params_table[in::knock_rate_hz].max * window_ms < 1000);

constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"projection_hz", "Hz", 0, 50},
    {"excitatory_hz", "Hz", 0, 60},
    {"inhibitory_hz", "Hz", 0, 80},
    {"nmda_weight", "1", 0, 4},
    {"knock_count", "1", 0, 20},
    {"knock_area", "1", 0, 15},
    {"knock_growth", "1", 0, 3},
    {"danger_hz", "Hz", 0, 30},
    {"channels_open", "1", 0, 1},
    {"touch_spikes", "1", 0, 100},
    {"danger_spikes", "1", 0, 100},
    {"projection_spikes", "1", 0, 100},
    {"descending_spikes", "1", 0, 100},
}};

dorsal_horn::Rates rates(const std::array<double, in::count>& p, double danger_hz) {
    const Coupled weights = coupled(p[in::slow_sensitization], p[in::inhibition]);
    return dorsal_horn::Rates({.touch_hz = p[in::touch_hz],
                               .danger_hz = danger_hz,
                               .descending_hz = p[in::descending_hz],
                               .danger_weight = weights.danger_weight,
                               .inhibition = weights.inhibition,
                               .nmda_max = p[in::nmda_max],
                               .single_gmax = p[in::single_gmax] != 0});
}

double pinprick_area(double sensitization) {
    Model model;
    model.set(in::tonic_danger_hz, resting_hz);
    model.set(in::knock_rate_hz, 1);
    model.set(in::knock_hz, pinprick_hz);
    model.set(in::slow_sensitization, sensitization);
    model.settle();
    model.knocks.phase = 1; // at once
    while (model.knocks.whole == 0)
        model.advance();
    return model.area(0);
}

constexpr int pinprick_steps = 20; // filling takes a third of a frame, once
std::array<double, pinprick_steps + 1> pinprick_table() {
    std::array<double, pinprick_steps + 1> ratios;
    const double normal = pinprick_area(0);
    for (int i = 0; i <= pinprick_steps; ++i)
        ratios[static_cast<std::size_t>(i)] = pinprick_area(s_max * i / pinprick_steps) / normal;
    return ratios;
}

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() : params(sim::initial_values(params_table)) {}

void Model::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, params[i]);
    if (i == in::knock_rate_hz && before == 0 && params[i] > 0) { // a new series
        knocks.phase = 1 - first_knock_s * params[i];
        knocks.first_area = 0;
    }
}

double Model::danger_hz() const {
    const double tonic = params[in::tonic_danger_hz];
    return knocks.since < volley_ms ? std::max(tonic, params[in::knock_hz]) : tonic;
}

double Model::area(std::size_t back) const {
    const auto whole = static_cast<std::size_t>(knocks.whole);
    if (back >= knocks_kept || back >= whole) return 0;
    return knocks.areas[(whole - 1 - back) % knocks_kept];
}

void Model::advance_in(int steps) {
    const double rate = params[in::knock_rate_hz];
    if (rate > 0 && knocks.phase > 1 - 1e-9) { // a sum of ticks may fall short by a rounding
        knocks.phase -= 1;
        knocks.since = 0;
        knocks.spikes_before = spikes.projection;
        ++knocks.begun;
    }
    const double danger = danger_hz();
    dorsal_horn::advance(population, spikes.projection, rates(params, danger), tick / steps, steps);
    spikes.touch += params[in::touch_hz] * tick;
    spikes.danger += danger * tick;
    spikes.descending += std::abs(params[in::descending_hz]) * tick;

    knocks.phase += rate * tick;
    knocks.since = std::min(knocks.since + 1, Knocks::never);
    if (knocks.since == window_ms) {
        const double answer = spikes.projection - knocks.spikes_before;
        if (knocks.first_area == 0) knocks.first_area = answer;
        knocks.areas[static_cast<std::size_t>(knocks.whole++) % knocks_kept] = answer;
    }
}

void Model::settle() {
    population = rates(params, params[in::tonic_danger_hz]).settled();
}

double Model::read(std::size_t i) const {
    const double gmax = params[in::nmda_max];
    const double ceiling = params[in::single_gmax] != 0 ? gmax : gmax * gmax;
    switch (i) {
    case out::projection_hz:
        return population.projection;
    case out::excitatory_hz:
        return population.excitatory;
    case out::inhibitory_hz:
        return population.inhibitory;
    case out::nmda_weight:
        return population.nmda;
    case out::knock_count:
        return knocks.begun;
    case out::knock_area:
        return area(0);
    case out::knock_growth:
        return knocks.first_area > 0 ? area(0) / knocks.first_area : 0;
    case out::danger_hz:
        return danger_hz();
    case out::channels_open: // lowering the ceiling leaves the weight above it for a moment
        return ceiling > 0 ? std::min(1.0, population.nmda / ceiling) : 0;
    case out::touch_spikes:
        return spikes.touch;
    case out::danger_spikes:
        return spikes.danger;
    case out::projection_spikes:
        return spikes.projection;
    case out::descending_spikes:
        return spikes.descending;
    default:
        return 0;
    }
}

Coupled coupled(double sensitization, double inhibition) {
    // Inhibition that already excites is as far as it goes: S changes nothing more there [ours].
    const double left =
        inhibition > 0 ? std::max(inhibition_lowest, 1 - sensitization / inhibition_gone_at) : 1;
    return {dorsal_horn::danger_to_projection * (1 + danger_gain * sensitization),
            inhibition * left};
}

double touch_projection_hz(double sensitization) {
    const Coupled weights = coupled(sensitization, dorsal_horn::inhibitory_to_projection);
    return dorsal_horn::Rates({.touch_hz = stroke_hz,
                               .danger_hz = resting_hz,
                               .danger_weight = weights.danger_weight,
                               .inhibition = weights.inhibition})
        .settled()
        .projection;
}

double pinprick_ratio(double sensitization) {
    static const std::array<double, pinprick_steps + 1> table = pinprick_table();
    const double place = std::clamp(sensitization / s_max, 0.0, 1.0) * pinprick_steps;
    const auto i = std::min(static_cast<std::size_t>(place), table.size() - 2);
    return table[i] + (table[i + 1] - table[i]) * (place - static_cast<double>(i));
}

} // namespace central_sensitization
