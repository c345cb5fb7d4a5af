#include "explainers/stress_hormones/model_day.hpp"

#include "explainers/stress_hormones/model_brake.hpp"
#include "explainers/stress_hormones/model_constants.hpp"
#include "explainers/stress_hormones/model_massage.hpp"
#include "sim/ode.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <type_traits>

namespace stress_hormones {
namespace {

static_assert(std::is_trivially_copyable_v<Day>);
static_assert(sizeof(Day) <= 20 * sizeof(double)); // a history keeps one a tick

constexpr double day_min = 1440;
using std::numbers::pi;

constexpr std::array<sim::ParamSpec, day_in::count> params_table{{
    {"stress_start_min", "min", 0, day_min, 900, false},
    {"stress_minutes", "min", 0, 240, 15, false},
    {"stress_amplitude", "1", 0, 10, 0, false},
    {"amplitude_exponent", "1", 1, 3, day::measured_exponent, false},
    {"cortisol_half_life_min", "min", 10, 80, day::cortisol_half_life_min, false},
    {"wake_min", "min", 0, day_min, 420, false},
    {"awakening_amplitude", "1", 0, 20, 0, false},
    {"drive_noise", "1", 0, 2, 0, false},
    {"massage_start_min", "min", 0, day_min, 960, false},
    {"massage_minutes", "min", 0, 120, 0, false},
    {"massage_d", "1", 0, massage::largest_d, 0.15, false},
}};
constexpr std::array<sim::OutputSpec, day_out::count> outputs_table{{
    {"crh", "1", 0, 6},
    {"acth", "1", 0, 5},
    {"cortisol", "ug/dl", 0, 20},
    {"drive", "1", 0, 4},
    {"stress", "1", 0, 10},
    {"feedback", "1", 0, 1},
    {"clock_h", "h", 0, 24},
    {"cortisol_with_massage", "ug/dl", 0, 20},
}};

// The right-hand sides for params and events that stay the same during a tick.
struct DayRates {
    double exponent, cortisol_rate; // pu, k3
    double added = 0, noise = 1;    // stressors, and the factor of this minute

    explicit DayRates(const std::array<double, day_in::count>& p)
        : exponent(p[day_in::amplitude_exponent]),
          cortisol_rate(ln2 / p[day_in::cortisol_half_life_min]) {}

    using State = std::array<double, 3>; // x1, x2, x3
    void operator()(const State& x, State& rates, double min) const {
        const double cortisol = std::max(x[2], day::lowest_cortisol);
        const double gr = brake(cortisol, day::gr_level);
        const double drive = (day_drive(min, exponent) + added) * noise;
        rates[0] = ln2 / day::crh_half_life_min * (drive * gr / cortisol - x[0]);
        rates[1] = ln2 / day::acth_half_life_min * (x[0] * gr - x[1]);
        rates[2] = cortisol_rate * (x[1] - x[2]);
    }
};

Day::Hormones daily_cycle(const std::array<double, day_in::count>& params, double minutes) {
    DayRates::State x{1, 1, 1};
    const double from = std::fmod(minutes, day_min) - 2 * day_min; // the start has faded: day 3
    sim::rk4(x, DayRates(params), from, Day::tick,
             static_cast<int>(std::lround((std::fmod(minutes, day_min) - from) / Day::tick)));
    return {x[0], x[1], x[2]};
}

// How much of the tick that starts at `minutes` lies in a daily event of `length` min from `start`
// on, 0 to 1. It first comes on day 1.
double part_in(double minutes, double start, double length) {
    const double latest = start + std::floor((minutes - start) / day_min) * day_min;
    double inside = 0;
    for (const double from : {latest, latest + day_min})
        if (from >= start)
            inside += std::max(0.0, std::min(from + length, minutes + Day::tick) -
                                        std::max(from, minutes));
    return inside / Day::tick;
}

double added_drive(const Day& day) {
    const auto& p = day.params;
    return p[day_in::stress_amplitude] *
               part_in(day.minutes, p[day_in::stress_start_min], p[day_in::stress_minutes]) +
           p[day_in::awakening_amplitude] *
               part_in(day.minutes, p[day_in::wake_min], day::awakening_min);
}

// A standard normal number that belongs to this minute: no generator to carry along, so the noise
// of a minute is the same however the run got there. SplitMix64, then Box-Muller.
double normal_of(std::uint64_t minute) {
    const auto uniform = [](std::uint64_t n) {
        n += 0x9e3779b97f4a7c15ULL;
        n = (n ^ (n >> 30)) * 0xbf58476d1ce4e5b9ULL;
        n = (n ^ (n >> 27)) * 0x94d049bb133111ebULL;
        return (static_cast<double>((n ^ (n >> 31)) >> 11) + 0.5) * 0x1p-53; // never 0
    };
    return std::sqrt(-2 * std::log(uniform(2 * minute))) *
           std::cos(2 * pi * uniform(2 * minute + 1));
}

double noise_of(const Day& day) { // lognormal with mean 1
    const double spread = day.params[day_in::drive_noise];
    if (spread == 0) return 1;
    const auto minute = static_cast<std::uint64_t>(day.minutes);
    return std::exp(spread * normal_of(minute) - spread * spread / 2);
}

double shown(const Day& day) {
    const bool measured =
        std::abs(day.params[day_in::amplitude_exponent] - day::measured_exponent) < 1e-9;
    return day.hormones.cortisol * (measured ? day::ug_dl_per_unit : 1);
}

double massaged(const Day& day) {
    const auto& p = day.params;
    const double start = p[day_in::massage_start_min];
    if (day.minutes <= start) return shown(day);
    const double since = std::fmod(day.minutes - start, day_min);
    return with_massage(
        shown(day), p[day_in::massage_d],
        massage_presence(since, p[day_in::massage_minutes], p[day_in::cortisol_half_life_min]));
}

} // namespace

double day_drive(double clock_min, double exponent) {
    const double u = 1 +
                     day::drive_24h * std::sin(2 * pi * clock_min / 1440 + day::drive_24h_phase) +
                     day::drive_12h * std::sin(2 * pi * clock_min / 720 + day::drive_12h_phase);
    return exponent == 1 ? u : std::pow(u, exponent);
}

std::span<const sim::ParamSpec> Day::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Day::output_specs() {
    return outputs_table;
}

Day::Day() {
    for (std::size_t i = 0; i < day_in::count; ++i)
        params[i] = params_table[i].initial;
    static const Hormones midnight = daily_cycle(params, 0); // the same for every fresh day
    hormones = midnight;
}

void Day::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, before);
    const bool shapes = i == day_in::amplitude_exponent || i == day_in::cortisol_half_life_min;
    if (minutes == 0 && shapes && params[i] != before) settle();
}

void Day::advance_in(int steps) {
    DayRates rates(params);
    rates.added = added_drive(*this);
    rates.noise = noise_of(*this);
    DayRates::State x{hormones.crh, hormones.acth, hormones.cortisol};
    sim::rk4(x, rates, minutes, tick / steps, steps);
    hormones = {x[0], x[1], x[2]};
    minutes += tick;
}

void Day::settle() {
    hormones = daily_cycle(params, minutes);
}

Day Day::quiet() const {
    Day same = *this;
    for (const auto event :
         {day_in::stress_amplitude, day_in::awakening_amplitude, day_in::drive_noise})
        same.params[event] = 0;
    return same;
}

double Day::read(std::size_t i) const {
    switch (i) {
    case day_out::crh:
        return hormones.crh;
    case day_out::acth:
        return hormones.acth;
    case day_out::cortisol:
        return shown(*this);
    case day_out::drive:
        return day_drive(minutes, params[day_in::amplitude_exponent]);
    case day_out::stress:
        return added_drive(*this);
    case day_out::feedback:
        return brake(hormones.cortisol, day::gr_level);
    case day_out::clock_h:
        return std::fmod(minutes, day_min) / 60;
    case day_out::cortisol_with_massage:
        return massaged(*this);
    default:
        return 0;
    }
}

} // namespace stress_hormones
