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
#include <vector>

namespace stress_hormones {
namespace {

static_assert(std::is_trivially_copyable_v<Day>);
static_assert(sizeof(Day) <= 24 * sizeof(double)); // a history keeps one a tick

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
    {"massage", "1", 0, 1, 0, true},
    {"rest_line", "1", 0, 1, 0, true},
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
    {"cortisol_percent", "%", 0, 600},
    {"stress_peak_percent", "%", 100, 600},
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
        at_drive(x, rates, (day_drive(min, exponent) + added) * noise);
    }
    void at_drive(const State& x, State& rates, double drive) const {
        const double cortisol = std::max(x[2], day::lowest_cortisol);
        const double gr = brake(cortisol, day::gr_level);
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

double stressor_drive(const Day& day, double minutes) {
    const auto& p = day.params;
    return p[day_in::stress_amplitude] *
           part_in(minutes, p[day_in::stress_start_min], p[day_in::stress_minutes]);
}

double added_drive(const Day& day) {
    const auto& p = day.params;
    return stressor_drive(day, day.minutes) +
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
        massage_presence(since, day.session_min(), p[day_in::cortisol_half_life_min]));
}

double above_calm(const Day& day) {
    return day.hormones.cortisol / std::max(day.calm.cortisol, day::lowest_cortisol);
}

// What stress_peak_percent keeps, after the hormones moved on. It outlasts the day: the same
// stressor comes back with the next one.
void follow_stressor(Day& day) {
    if (stressor_drive(day, day.minutes) > 0) day.stirred = 1;
    if (day.stirred > 0) day.peak = std::max(day.peak, above_calm(day));
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

Day::Day() : Day(0) {}

Day::Day(double start_min)
    : params(sim::initial_values(params_table)), minutes(start_min), start(start_min) {
    // The same for every fresh day.
    static const Hormones midnight = daily_cycle(params, 0);
    static const Hormones dawn = daily_cycle(params, DayFromDawn::first_min);
    hormones = calm = start_min == 0 ? midnight : dawn;
}

void Day::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, before);
    const bool shapes = i == day_in::amplitude_exponent || i == day_in::cortisol_half_life_min;
    if (minutes == start && shapes && params[i] != before) settle();
    const bool stressor = i == day_in::stress_start_min || i == day_in::stress_minutes ||
                          i == day_in::stress_amplitude;
    if (stressor && params[i] != before) peak = 1, stirred = 0; // another one, still to come
}

void Day::advance_in(int steps) {
    DayRates rates(params);
    DayRates::State without{calm.crh, calm.acth, calm.cortisol};
    sim::rk4(without, rates, minutes, tick / steps, steps);
    calm = {without[0], without[1], without[2]};
    rates.added = added_drive(*this);
    rates.noise = noise_of(*this);
    DayRates::State x{hormones.crh, hormones.acth, hormones.cortisol};
    sim::rk4(x, rates, minutes, tick / steps, steps);
    hormones = {x[0], x[1], x[2]};
    follow_stressor(*this);
    minutes += tick;
}

void Day::settle() {
    hormones = calm = daily_cycle(params, minutes);
}

Day Day::quiet() const {
    Day same = *this;
    for (const auto event :
         {day_in::stress_amplitude, day_in::awakening_amplitude, day_in::drive_noise})
        same.params[event] = 0;
    return same;
}

double Day::session_min() const {
    const double minutes_set = params[day_in::massage_minutes];
    return minutes_set > 0 || params[day_in::massage] == 0 ? minutes_set : massage::session_min;
}

double braking(const Day::Hormones& now) {
    const double x = std::max(now.cortisol, day::lowest_cortisol);
    return x / (x + brake(x, day::gr_level));
}

void calm_ahead(const Day& day, double first_min, double step_min, std::span<double> levels) {
    // A frame has no time for so many sines: the drive of the published fit at each half tick.
    constexpr std::size_t table_size = static_cast<std::size_t>(2 * day_min / Day::tick);
    static const std::vector<double> drives = [] {
        std::vector<double> table(table_size);
        for (std::size_t i = 0; i < table_size; ++i)
            table[i] = day_drive(static_cast<double>(i) * Day::tick / 2, 1);
        return table;
    }();
    const DayRates rates(day.params);
    const auto rhs = [&](const DayRates::State& x, DayRates::State& out, double min) {
        const auto at = static_cast<std::size_t>(std::lround(2 * min / Day::tick)) % table_size;
        rates.at_drive(x, out, std::pow(drives[at], rates.exponent));
    };
    DayRates::State x{day.calm.crh, day.calm.acth, day.calm.cortisol};
    double at = day.minutes, step = first_min;
    for (double& level : levels) {
        sim::rk4(x, rhs, at, step, 1);
        at += step;
        step = step_min;
        level = x[2];
    }
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
    case day_out::cortisol_percent:
        return 100 * above_calm(*this);
    case day_out::stress_peak_percent:
        return 100 * peak;
    default:
        return 0;
    }
}

} // namespace stress_hormones
