#include "explainers/stress_hormones/model_pulses.hpp"

#include <type_traits>

namespace stress_hormones {
namespace {

static_assert(std::is_trivially_copyable_v<Pulses> && std::is_trivially_copyable_v<HumanPulses>);
static_assert(sizeof(PulsesInCourse) <= 2048 &&
              sizeof(HumanPulses) <= 2048); // a history keeps one a tick

template <class Axis>
constexpr std::array<sim::ParamSpec, pulses_in::count> params_table{{
    {"crh_drive", "1", 5, 150, Axis::crh_drive, false},
    {"delay_min", "min", 0, Axis::longest_delay_min, Axis::delay_min, false},
}};
constexpr std::array<sim::OutputSpec, pulses_out::count> rodent_outputs{{
    {"acth", "1", 0, 5},
    {"gr", "1", 0, 0.5},
    {"cortisol", "1", 0, 3},
    {"brake", "1", 0, 1},
}};
constexpr std::array<sim::OutputSpec, pulses_out::count> human_outputs{{
    {"acth", "1", 0, 10},
    {"gr", "1", 0, 0.25},
    {"cortisol", "1", 0, 8},
    {"brake", "1", 0, 1},
}};

// The right-hand sides, in units of half-life / ln 2; `acth_then` is a(t - tau).
template <class Axis> struct PulseRates {
    double drive; // p1

    using State = std::array<double, pulses_out::states>;
    void operator()(const State& y, State& rates, double acth_then) const {
        const double bound = y[pulses_out::cortisol] * y[pulses_out::gr];
        const double square = bound * bound;
        rates[pulses_out::acth] =
            drive / (1 + Axis::feedback * bound) - Axis::acth_decay * y[pulses_out::acth];
        rates[pulses_out::gr] = square / (Axis::gr_half + square) + Axis::gr_source -
                                Axis::gr_decay * y[pulses_out::gr];
        rates[pulses_out::cortisol] = acth_then - y[pulses_out::cortisol];
    }
};

constexpr double settle_min = 2400;

} // namespace

template <class Axis, int Steps>
std::span<const sim::ParamSpec> PulseModel<Axis, Steps>::param_specs() {
    return params_table<Axis>;
}
template <class Axis, int Steps>
std::span<const sim::OutputSpec> PulseModel<Axis, Steps>::output_specs() {
    return std::is_same_v<Axis, RodentAxis> ? rodent_outputs : human_outputs;
}

template <class Axis, int Steps>
PulseModel<Axis, Steps>::PulseModel()
    : params(sim::initial_values(params_table<Axis>)), state{Axis::start_acth, Axis::start_gr,
                                                             Axis::start_cortisol},
      past(Axis::start_acth) {}

template <class Axis, int Steps> void PulseModel<Axis, Steps>::set(std::size_t i, double value) {
    params[i] = sim::fit(param_specs()[i], value, params[i]);
}

template <class Axis, int Steps> void PulseModel<Axis, Steps>::advance() {
    constexpr double unit_min = Axis::half_life_min / ln2;
    const auto before = state;
    sim::rk4_delayed<pulses_out::acth>(state, past, params[pulses_in::delay_min] / step_min,
                                       PulseRates<Axis>{params[pulses_in::crh_drive]},
                                       step_min / unit_min, Steps);
    acth_sent += tick * (before[pulses_out::acth] + state[pulses_out::acth]) / 2;
    cortisol_sent += tick * (before[pulses_out::cortisol] + state[pulses_out::cortisol]) / 2;
}

template <class Axis, int Steps> double PulseModel<Axis, Steps>::read(std::size_t i) const {
    switch (i) {
    case pulses_out::brake: {
        const double pull = Axis::feedback * state[pulses_out::gr] * state[pulses_out::cortisol];
        return pull / (1 + pull);
    }
    default:
        return i < state.size() ? state[i] : 0;
    }
}

template <class Axis, int Steps> void PulseModel<Axis, Steps>::settle() {
    PulseModel fresh;
    fresh.params = params;
    for (int i = 0; i < static_cast<int>(settle_min / tick); ++i)
        fresh.advance();
    *this = fresh;
}

void PulsesInCourse::set(std::size_t i, double value) {
    Pulses::set(i, value);
    if (ticks == 0) settle();
}

template struct PulseModel<RodentAxis>;
template struct PulseModel<HumanAxis>;
// For the test that halves the steps.
template struct PulseModel<RodentAxis, 4>;
template struct PulseModel<RodentAxis, 16>;

} // namespace stress_hormones
