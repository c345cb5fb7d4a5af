#include "explainers/pain_tension/model.hpp"

#include "explainers/pain_tension/model_constants.hpp"
#include "sim/ode.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace pain_tension {
namespace {

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 15 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"task", "1", 0, 0.6, 0, false},
    {"injury", "1", 0, 1, 0, false},
    {"hypothesis", "1", 0, 3, 0, true},
    {"reflex_gain", "1", 0, 1, 0.3, false},
    {"compression", "1", 1, 3, 1, false},
    {"touch", "1", 0, 1, 0, false},
    {"ease_off", "1", 0, 1, 0, false},
    {"way_out", "1", 0, 1, 0, true},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"activation", "1", 0, 1},
    {"antagonist", "1", 0, 1},
    {"perfusion", "1", 0, 6},
    {"metabolites_mm", "mM", 0, 60},
    {"nociceptor_drive", "1", 0, 1},
    {"peripheral_sensitization", "1", 0, 1},
    {"pain", "1", 0, 10},
    {"pressure_mmhg", "mmHg", 0, 300},
    {"vessel_opening", "1", 0, 1},
    {"loop_gain", "1", -1, 3},
    {"activation_percent", "% MVC", 0, 100},
    {"antagonist_percent", "% MVC", 0, 100},
    {"blood_passed", "s", 0, 1000},
    {"nerve_pulses", "1", 0, 100},
}};

// Metabolites that a unit of flow carries away in a second, mM/s.
double carried_away(double metabolites_mm) {
    return metabolites_mm *
           (1 + hyperemia * metabolites_mm / (hyperemia_half_mm + metabolites_mm)) / washout_s;
}
double made(double activation, double metabolites_mm) { // mM/s
    return production * activation * (1 - metabolites_mm / production_ends);
}
// Where metabolites rest at a steady activation: as much made as carried away. Halving, because
// what is made falls and what is carried away rises with them.
double resting_point(double activation, double compression) {
    const double opening = vessel_opening(activation, compression);
    double low = 0, high = production_ends;
    for (int halving = 0; halving < 24; ++halving) {
        const double middle = (low + high) / 2;
        (made(activation, middle) > opening * carried_away(middle) ? low : high) = middle;
    }
    return (low + high) / 2;
}
// Nc: what touch lets through.
double let_through(double drive, double touch) {
    return drive * (1 - touch_gate * touch);
}

// Where the two muscles are heading, fraction MVC.
struct Command {
    double activation, antagonist;

    Command(const std::array<double, in::count>& p, double felt) {
        const double task = p[in::task], free = 1 - p[in::ease_off];
        const double shift = task > working_from ? protection_shift * felt : 0;
        activation = task;
        antagonist = antagonist_part * task;
        switch (static_cast<int>(p[in::hypothesis])) {
        case vicious:
            activation += p[in::reflex_gain] * free * felt;
            antagonist += p[in::reflex_gain] * free * felt;
            break;
        case adaptation:
            activation *= 1 - adaptation_loss * felt;
            antagonist += adaptation_antagonist * felt;
            break;
        case protection:
            activation = std::max(0.0, activation - shift) + protection_brace * free * felt;
            antagonist += shift + protection_brace * free * felt;
            break;
        default: // none: pain does nothing to muscles
            break;
        }
        activation = std::clamp(activation, 0.0, 1.0);
        antagonist = std::clamp(antagonist, 0.0, 1.0);
    }
};

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() : params(sim::initial_values(params_table)) {
    state.metabolites_mm = start_mm;
    set(in::task, params[in::task]);
}

void Model::set(std::size_t i, double value) {
    params[i] = sim::fit(params_table[i], value, params[i]);
    if (i == in::task && !started) {
        state.activation = params[i];
        state.antagonist = antagonist_part * params[i];
    }
}

void Model::advance_in(int steps) {
    using Vector = std::array<double, 4>;
    started = true;
    const auto rates = [this](const Vector& y, Vector& rate, double) {
        const double opening = vessel_opening(y[0], params[in::compression]);
        const double drive = nociceptor_drive(y[2], y[3], params[in::injury]);
        const Command command(params, let_through(drive, params[in::touch]));
        rate = {(command.activation - y[0]) / motor_s, (command.antagonist - y[1]) / motor_s,
                made(y[0], y[2]) - opening * carried_away(y[2]), (drive - y[3]) / sensitization_s};
    };
    Vector y{state.activation, state.antagonist, state.metabolites_mm, state.sensitization};
    sim::rk4(y, rates, 0, tick / steps, steps);
    state = {std::max(0.0, y[0]), std::max(0.0, y[1]), std::max(0.0, y[2]), std::max(0.0, y[3])};
    passed.blood +=
        tick * perfusion(state.activation, params[in::compression], state.metabolites_mm);
    passed.pulses +=
        tick * pulses_at_full_drive *
        nociceptor_drive(state.metabolites_mm, state.sensitization, params[in::injury]);
}

double Model::read(std::size_t i) const {
    const double compression = params[in::compression];
    const double drive =
        nociceptor_drive(state.metabolites_mm, state.sensitization, params[in::injury]);
    switch (i) {
    case out::activation:
        return state.activation;
    case out::antagonist:
        return state.antagonist;
    case out::perfusion:
        return perfusion(state.activation, compression, state.metabolites_mm);
    case out::metabolites_mm:
        return state.metabolites_mm;
    case out::nociceptor_drive:
        return drive;
    case out::peripheral_sensitization:
        return state.sensitization;
    case out::pain:
        return 10 * let_through(drive, params[in::touch]);
    case out::pressure_mmhg:
        return pressure_mmhg(state.activation, compression);
    case out::vessel_opening:
        return vessel_opening(state.activation, compression);
    case out::loop_gain:
        return loop_gains(*this).around();
    case out::activation_percent:
        return 100 * state.activation;
    case out::antagonist_percent:
        return 100 * state.antagonist;
    case out::blood_passed:
        return passed.blood;
    case out::nerve_pulses:
        return passed.pulses;
    default:
        return 0;
    }
}

double vessel_opening(double activation, double compression) {
    return std::max(0.0, 1 - activation * compression / occluded_at);
}

double perfusion(double activation, double compression, double metabolites_mm) {
    return (1 + hyperemia * metabolites_mm / (hyperemia_half_mm + metabolites_mm)) *
           vessel_opening(activation, compression);
}

double pressure_mmhg(double activation, double compression) {
    return pressure_rest + pressure_gain * compression * activation;
}

double nociceptor_drive(double metabolites_mm, double sensitization, double injury) {
    const double x = std::max(0.0, metabolites_mm), half = half_drive_mm / (1 + sensitization);
    const double from_chemistry = x * x * x / (half * half * half + x * x * x);
    return 1 - (1 - from_chemistry) * (1 - injury);
}

LoopGains loop_gains(const Model& model) {
    const auto& p = model.params;
    const double a = model.state.activation, x = model.state.metabolites_mm;
    const double opening = vessel_opening(a, p[in::compression]);
    const double drive = nociceptor_drive(x, model.state.sensitization, p[in::injury]);
    const double felt = let_through(drive, p[in::touch]);

    LoopGains gains{};
    constexpr double nudge = 1e-4;
    const double up = std::min(1.0, felt + nudge), down = std::max(0.0, felt - nudge);
    gains.guarding = (Command(p, up).activation - Command(p, down).activation) / (up - down);
    gains.narrowing = opening > 0 ? p[in::compression] / occluded_at : 0;
    // Where x would come to rest moves by what changes its rate, over how hard it is pulled back.
    const double root = hyperemia_half_mm + x;
    const double washing = (1 + hyperemia * x * (2 * hyperemia_half_mm + x) / (root * root)) *
                           opening / washout_s; // d(carried away)/dx
    const double pull = production * a / production_ends + washing;
    if (pull > 0) {
        gains.washout = carried_away(x) / pull / half_drive_mm;
        gains.effort = production * (1 - x / production_ends) / pull / half_drive_mm;
    }
    const double half = half_drive_mm / (1 + model.state.sensitization);
    const double cube = half * half * half, sum = cube + x * x * x;
    gains.nerve = let_through((1 - p[in::injury]) * 3 * x * x * cube / (sum * sum), p[in::touch]) *
                  half_drive_mm;
    return gains;
}

LoopGains mean_gains(const Model& model) {
    LoopGains gains = loop_gains(model);
    const auto& p = model.params;
    const double a = model.state.activation, x = model.state.metabolites_mm;
    const double felt =
        let_through(nociceptor_drive(x, model.state.sensitization, p[in::injury]), p[in::touch]);
    constexpr double little = 1e-3;
    if (felt > little)
        gains.guarding = (Command(p, felt).activation - Command(p, 0).activation) / felt;
    if (a > little) gains.narrowing = (1 - vessel_opening(a, p[in::compression])) / a;
    if (x > little) {
        const double without = let_through(p[in::injury], p[in::touch]);
        gains.nerve = (felt - without) / x * half_drive_mm;
    }
    return gains;
}

Settled settled(const Model& model, Hypothesis idea) {
    std::array<double, in::count> p = model.params;
    p[in::hypothesis] = idea;
    Settled at{0, 0, start_mm, 0};
    for (int round = 0; round < 40; ++round) {
        const double felt =
            let_through(nociceptor_drive(at.metabolites_mm, 0, p[in::injury]), p[in::touch]);
        const Command command(p, felt);
        const double mm = resting_point(command.activation, p[in::compression]);
        const bool still = std::abs(mm - at.metabolites_mm) < 1e-4;
        at = {command.activation, command.antagonist, mm, 10 * felt};
        if (still) break;
    }
    return at;
}

double latch_threshold(double compression) {
    const double kap =
        std::clamp(compression, latch_points.front().compression, latch_points.back().compression);
    std::size_t i = 0;
    while (i + 2 < latch_points.size() && kap > latch_points[i + 1].compression)
        ++i;
    const Latch &low = latch_points[i], &high = latch_points[i + 1];
    const double between = (kap - low.compression) / (high.compression - low.compression);
    const double from = low.gain * low.compression, to = high.gain * high.compression;
    return (from + between * (to - from)) / kap;
}

Chemistry chemistry(double metabolites_mm) {
    struct Point {
        double mm, ph, atp_nm, lactate_mm;
    };
    constexpr Point points[] = {{0, 7.4, 300, 1}, {4, 7.3, 400, 5}, {9, 7.2, 500, 10}};
    const double x = std::clamp(metabolites_mm, points[0].mm, points[2].mm);
    const Point& low = x < points[1].mm ? points[0] : points[1];
    const Point& high = x < points[1].mm ? points[1] : points[2];
    const double between = (x - low.mm) / (high.mm - low.mm);
    const auto mix = [&](double Point::*of) { return low.*of + between * (high.*of - low.*of); };
    return {mix(&Point::ph), mix(&Point::atp_nm), mix(&Point::lactate_mm),
            metabolites_mm > points[2].mm};
}

} // namespace pain_tension
