#include "explainers/stress_hormones/model_heart.hpp"

#include <cmath>
#include <type_traits>

namespace stress_hormones {
namespace {

static_assert(std::is_trivially_copyable_v<Heart>);
static_assert(sizeof(Heart) <= 2048); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, heart_in::count> params_table{{
    {"sympathetic_hz", "Hz", 1, 10, 3.8, false},
    {"vagal_hz", "Hz", 2, 7, 4.5, false},
    {"sympathetic_block", "1", 0, 1, 0, true},
    {"vagal_block", "1", 0, 1, 0, true},
    {"by_arousal", "1", 0, 1, 0, true},
    {"arousal", "1", 0, 1, 0.2, false},
}};
constexpr std::array<sim::OutputSpec, heart_out::count> outputs_table{{
    {"heart_bpm", "bpm", 40, 140},
    {"period_s", "s", 0.4, 1.4},
    {"sympathetic_now_hz", "Hz", 0, 10},
    {"vagal_now_hz", "Hz", 0, 7},
    {"beats", "1", 0, 100},
    {"sympathetic_spikes", "1", 0, 600},
    {"vagal_spikes", "1", 0, 600},
}};

double sympathetic_now(const std::array<double, heart_in::count>& p) {
    if (p[heart_in::sympathetic_block] != 0) return 0;
    if (p[heart_in::by_arousal] == 0) return p[heart_in::sympathetic_hz];
    return heart::calm_sympathetic_hz + heart::arousal_sympathetic_hz * p[heart_in::arousal];
}
double vagal_now(const std::array<double, heart_in::count>& p) {
    if (p[heart_in::vagal_block] != 0) return 0;
    if (p[heart_in::by_arousal] == 0) return p[heart_in::vagal_hz];
    return heart::calm_vagal_hz + heart::arousal_vagal_hz * p[heart_in::arousal];
}

double sympathetic_goal(double hz) { // s
    if (hz < heart::sympathetic_lowest_hz) return 0;
    return heart::sympathetic_gain_s * std::log(hz - heart::sympathetic_lowest_hz + 1);
}
double vagal_goal(double hz) {
    return heart::vagal_gain_s * hz;
}

double period(const Heart& heart) {
    return heart::own_period_s + heart.sympathetic_s + heart.vagal_s;
}

} // namespace

std::span<const sim::ParamSpec> Heart::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Heart::output_specs() {
    return outputs_table;
}

Heart::Heart() : params(sim::initial_values(params_table)) {
    settle();
}

void Heart::set(std::size_t i, double value) {
    params[i] = sim::fit(params_table[i], value, params[i]);
}

void Heart::advance() {
    const double sympathetic_then =
        sympathetic_past.ago(heart::sympathetic_delay_ms / tick_ms); // fs(t - 2 s)
    const double vagal_then = vagal_past.ago(heart::vagal_delay_ms / tick_ms);
    sympathetic_past.push(sympathetic_now(params));
    vagal_past.push(vagal_now(params));
    sympathetic_spikes += tick * sympathetic_now(params);
    vagal_spikes += tick * vagal_now(params);
    // The exact answer to an input that is held during the tick.
    const auto follow = [](double& now, double goal, double tau_s) {
        now = goal + (now - goal) * std::exp(-tick / tau_s);
    };
    const double before = 1 / period(*this);
    follow(sympathetic_s, sympathetic_goal(sympathetic_then), heart::sympathetic_tau_s);
    follow(vagal_s, vagal_goal(vagal_then), heart::vagal_tau_s);
    beats += tick * (before + 1 / period(*this)) / 2;
}

void Heart::settle() {
    sympathetic_past.fill(sympathetic_now(params));
    vagal_past.fill(vagal_now(params));
    sympathetic_s = sympathetic_goal(sympathetic_now(params));
    vagal_s = vagal_goal(vagal_now(params));
}

double Heart::read(std::size_t i) const {
    switch (i) {
    case heart_out::heart_bpm:
        return 60 / period(*this);
    case heart_out::period_s:
        return period(*this);
    case heart_out::sympathetic_now_hz:
        return sympathetic_now(params);
    case heart_out::vagal_now_hz:
        return vagal_now(params);
    case heart_out::beats:
        return beats;
    case heart_out::sympathetic_spikes:
        return sympathetic_spikes;
    case heart_out::vagal_spikes:
        return vagal_spikes;
    default:
        return 0;
    }
}

} // namespace stress_hormones
