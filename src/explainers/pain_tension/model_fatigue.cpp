#include "explainers/pain_tension/model_fatigue.hpp"

#include "explainers/pain_tension/model_constants.hpp"
#include "sim/ode.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace pain_tension::fatigue {
namespace {

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 7 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"load", "1", 0, 1, 0.3, false},
    {"muscle", "1", 0, static_cast<double>(muscles.size() - 1), 0, true},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"active", "1", 0, 1},
    {"resting", "1", 0, 1},
    {"fatigued", "1", 0, 1},
    {"exhausted", "1", 0, 1},
    {"active_percent", "%", 0, 100},
    {"resting_percent", "%", 0, 100},
    {"fatigued_percent", "%", 0, 100},
    {"held_s", "s", 0, 1800},
}};

const Muscle& constants_of(int muscle) {
    const int last = static_cast<int>(muscles.size()) - 1;
    return muscles[static_cast<std::size_t>(std::clamp(muscle, 0, last))];
}

// Units of muscle called up (or let go) in a second: what is missing, if as much is resting.
double called_up(double load, double active, double resting) {
    const double missing = load - active;
    return missing > 0 ? follow * std::min(missing, resting) : follow * missing;
}

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() {
    for (std::size_t i = 0; i < in::count; ++i)
        set(i, params_table[i].initial);
}

void Model::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, params[i]);
    if (params[i] != before) held_s = 0;
    if (i == in::load && !started) parts = {params[i], 1 - params[i], 0};
}

void Model::advance_in(int steps) {
    using State = std::array<double, 3>;
    started = true;
    const double load = params[in::load];
    const Muscle& muscle = constants_of(static_cast<int>(params[in::muscle]));
    const double recovery = muscle.recovery_rate * (load > 0 ? 1 : rest_recovers);
    const auto rates = [&](const State& y, State& rate, double) {
        const double call = called_up(load, y[0], y[1]);
        const double tires = muscle.fatigue_rate * y[0], recovers = recovery * y[2];
        rate = {call - tires, recovers - call, tires - recovers};
    };
    State y{parts.active, parts.resting, parts.fatigued};
    sim::rk4(y, rates, 0, tick / steps, steps);
    parts = {y[0], y[1], y[2]};
    if (load > 0 && read(out::exhausted) == 0) held_s += tick;
}

double Model::read(std::size_t i) const {
    switch (i) {
    case out::active:
        return parts.active;
    case out::resting:
        return parts.resting;
    case out::fatigued:
        return parts.fatigued;
    case out::exhausted: // rounding must not end a hold of everything there is
        return parts.active + parts.resting < params[in::load] - 1e-12 ? 1 : 0;
    case out::active_percent:
        return 100 * parts.active;
    case out::resting_percent:
        return 100 * parts.resting;
    case out::fatigued_percent:
        return 100 * parts.fatigued;
    case out::held_s:
        return held_s;
    default:
        return 0;
    }
}

// While the load is carried, active = TL and fatigued follows dMF/dt = F TL - R MF; the hold ends
// when fatigued reaches 1 - TL.
double endurance_s(double load, int muscle) {
    const Muscle& m = constants_of(muscle);
    const double left = 1 - m.recovery_rate * (1 - load) / (m.fatigue_rate * load);
    return left > 0 ? -std::log(left) / m.recovery_rate : std::numeric_limits<double>::infinity();
}

double measured_endurance_s(double load, int muscle) {
    const Muscle& m = constants_of(muscle);
    return m.measured_s * std::pow(load, m.measured_power);
}

double sustainable_load(int muscle) {
    const Muscle& m = constants_of(muscle);
    return m.recovery_rate / (m.fatigue_rate + m.recovery_rate);
}

} // namespace pain_tension::fatigue
