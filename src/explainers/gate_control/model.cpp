#include "explainers/gate_control/model.hpp"

#include "explainers/gate_control/model_constants.hpp"
#include "sim/ode.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace gate_control {
namespace {

namespace dorsal_horn = explainers::dorsal_horn;

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 20 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"touch_hz", "Hz", 0, 80, 1, false},
    {"danger_hz", "Hz", 0, 30, 1, false},
    {"descending_hz", "Hz", -10, 60, 0, false},
    {"inhibition", "1", -0.4, 1.8, dorsal_horn::inhibitory_to_projection, false},
    {"nmda_max", "1", 0, 2.5, 0, false},
    {"single_gmax", "1", 0, 1, 0, true},
    {"variant", "1", 0, 1, 0, true},
    {"population_view", "1", 0, 1, 0, true},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"projection_hz", "Hz", 0, 50},
    {"excitatory_hz", "Hz", 0, 60},
    {"inhibitory_hz", "Hz", 0, 80},
    {"nmda_weight", "1", 0, 4},
    {"t_cell", "1", 0, 1},
    {"sg_inhibitory", "1", 0, 1},
    {"sg_excitatory", "1", 0, 1},
    {"midbrain", "1", 0, 1},
    {"touch_spikes", "1", 0, 100},
    {"danger_spikes", "1", 0, 100},
    {"projection_spikes", "1", 0, 100},
    {"descending_spikes", "1", 0, 100},
}};

// ── population model: models.md 2.2, shared with other explainers ───────────────────────────────
dorsal_horn::Rates population_rates(const std::array<double, in::count>& p) {
    return dorsal_horn::Rates({.touch_hz = p[in::touch_hz],
                               .danger_hz = p[in::danger_hz],
                               .descending_hz = p[in::descending_hz],
                               .inhibition = p[in::inhibition],
                               .nmda_max = p[in::nmda_max],
                               .single_gmax = p[in::single_gmax] != 0});
}

// ── historical variant: models.md 4.2, in the style of Britton & Skevington 1989 ────────────────
double firing(double mv) { // 0 below threshold, 1 at 0 mV
    return std::max(0.0, (mv - britton::threshold_mv) / britton::rate_span_mv);
}
// tanh by one exponential: off by 1e-16 at most, and several times as fast.
double saturate(double x) {
    return 1 - 2 / (1 + std::exp(2 * x));
}
double pull(double weighted_input, double reach_mv = britton::reach_mv) { // mV
    return reach_mv * saturate(weighted_input);
}

struct HistoricalRates {
    double cognitive;                // cog, 0 to 1
    double small_to_e;               // weighted xs
    double fibers_to_i, fibers_to_t; // what the fibers alone add, mV

    explicit HistoricalRates(const std::array<double, in::count>& p) {
        const double large = p[in::touch_hz] / britton::large_full_hz;  // xl
        const double small = p[in::danger_hz] / britton::small_full_hz; // xs
        cognitive = std::max(0.0, p[in::descending_hz]) / britton::cognitive_full_hz;
        small_to_e = britton::small_to_e * small;
        fibers_to_i = pull(britton::large_to_i * large, britton::reach_onto_i_mv);
        fibers_to_t = pull(britton::small_to_t * small) + pull(britton::large_to_t * large);
    }

    using State = std::array<double, 5>; // Vi, Ve, Vt, Vm, and the integral of the shown rate
    void operator()(const State& v, State& rates, double) const {
        const double fi = firing(v[0]), fe = firing(v[1]), ft = firing(v[2]);
        const double fm = firing(v[3]) + cognitive;
        const double nmda = 1 + britton::nmda_gain * saturate(britton::nmda_slope * fe);
        const double from_cells = pull(britton::e_to_t * fe) - pull(britton::i_to_t * fi) -
                                  pull(britton::midbrain_to_t * fm);
        const auto rate = [](double mv, double input) {
            return (britton::rest_mv - mv + input) / britton::tau_s;
        };
        rates[0] =
            rate(v[0], fibers_to_i + pull(britton::midbrain_to_i * fm, britton::reach_onto_i_mv));
        rates[1] = rate(v[1], pull(small_to_e * nmda));
        rates[2] = rate(v[2], fibers_to_t + from_cells);
        rates[3] = rate(v[3], pull(britton::t_to_midbrain * ft));
        rates[4] = dorsal_horn::projection.ceiling * ft;
    }
};

constexpr Model::Historical at_rest{britton::rest_mv, britton::rest_mv, britton::rest_mv,
                                    britton::rest_mv};

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() : params(sim::initial_values(params_table)), historical(at_rest) {}

void Model::set(std::size_t i, double value) {
    params[i] = sim::fit(params_table[i], value, params[i]);
}

void Model::advance_in(int steps) {
    const double step = tick / steps;
    if (params[in::variant] != 0) {
        Historical& v = historical;
        HistoricalRates::State y{v.inhibitory, v.excitatory, v.transmission, v.midbrain,
                                 spikes.projection};
        sim::rk4(y, HistoricalRates(params), 0, step, steps);
        v = {y[0], y[1], y[2], y[3]};
        spikes.projection = y[4];
    } else {
        dorsal_horn::advance(population, spikes.projection, population_rates(params), step, steps);
    }
    spikes.touch += params[in::touch_hz] * tick;
    spikes.danger += params[in::danger_hz] * tick;
    spikes.descending += std::max(0.0, params[in::descending_hz]) * tick;
}

void Model::settle() {
    population = population_rates(params).settled();
    HistoricalRates::State y{britton::rest_mv, britton::rest_mv, britton::rest_mv, britton::rest_mv,
                             0};
    const double step = tick / substeps;
    sim::rk4(y, HistoricalRates(params), 0, step,
             static_cast<int>(std::lround(britton::settle_s / step)));
    historical = {y[0], y[1], y[2], y[3]};
}

// In the historical variant the three rates that the picture needs are shown as the same part of
// the population model's ceilings (ours), so that one drawing serves both.
double Model::read(std::size_t i) const {
    const bool old = params[in::variant] != 0;
    const double fi = old ? firing(historical.inhibitory) : 0;
    const double fe = old ? firing(historical.excitatory) : 0;
    const double ft = old ? firing(historical.transmission) : 0;
    switch (i) {
    case out::projection_hz:
        return old ? dorsal_horn::projection.ceiling * ft : population.projection;
    case out::excitatory_hz:
        return old ? dorsal_horn::excitatory.ceiling * fe : population.excitatory;
    case out::inhibitory_hz:
        return old ? dorsal_horn::inhibitory.ceiling * fi : population.inhibitory;
    case out::nmda_weight:
        return old ? 0 : population.nmda;
    case out::t_cell:
        return ft;
    case out::sg_inhibitory:
        return fi;
    case out::sg_excitatory:
        return fe;
    case out::midbrain:
        return old ? firing(historical.midbrain) : 0;
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

} // namespace gate_control
