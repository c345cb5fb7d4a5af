#include "explainers/central_sensitization/model_days.hpp"

#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_constants.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <type_traits>

namespace central_sensitization::days {
namespace {

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 10 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"flares_per_day", "1/d", 0, 12, 0, false},
    {"flare_hz", "Hz", 0, 100, 100, false},
    {"flare_s", "s", 0, 1020, 5, false},
    {"half_life_h", "h", 2, 10, 4.9, false},
    {"recovery_speed", "1", 0.5, 2, 1, false},
    {"uneven_week", "", 0, 1, 0, true},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"sensitization", "1", 0, s_max},
    {"pinprick_ratio", "1", 1, 2.6},
    {"touch_projection_hz", "Hz", 0, 50},
    {"flare_count", "1", 0, 50},
    {"flare", "1", 0, 1},
    {"alarm_level", "%", 0, 100},
}};

constexpr double day_s = 86400;
constexpr double shortest_s = 1e-6; // what is nearer than this happens now
constexpr int day_min = 1440, week_min = 7 * day_min;

// Five flares a week, from Monday to Sunday: a weak one, a stronger one, two strong ones in a day,
// a weak one; then rest. On quiet days come only flares that are asked for there.
constexpr std::array<double, 7> flares_of{0, 1, 1, 2, 1, 0, 0};
constexpr std::array<double, 7> length_of{0.4, 0.25, 0.5, 1, 0.3, 0.3, 0.3};
constexpr double flares_a_week = 5;

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
    if (i == in::flares_per_day && before == 0 && params[i] > 0) flares.phase = 1;
    // The flares of a week lie in the middle of their share of the day: noon, or six and six.
    if (i == in::uneven_week && before == 0 && params[i] == 1) flares.phase = 0.5;
}

Model::Weekday Model::today() const {
    if (params[in::uneven_week] == 0) return {1, 1};
    const auto day = static_cast<std::size_t>(flares.minute / day_min);
    return {7 * flares_of[day] / flares_a_week, length_of[day]};
}

// dS/dt = k f^p (Smax - S) - S ln2 / Th has constant coefficients between the edges of flares, so
// each stretch is an exponential.
void Model::pass(double seconds) {
    const double decay =
        std::numbers::ln2 * params[in::recovery_speed] / (params[in::half_life_h] * 3600); // 1/s
    const double induction = flares.left_s > 0 && params[in::flare_hz] > 0
                                 ? induction_rate * std::pow(params[in::flare_hz], induction_power)
                                 : 0;
    const double total = decay + induction;
    const double goal = induction * s_max / total;
    sensitization = goal + (sensitization - goal) * std::exp(-total * seconds);
}

void Model::advance_in(int parts) {
    const Weekday day = today(); // the same all through a tick: midnight lies between two
    const bool wanted = params[in::flares_per_day] > 0; // the first one comes on any day
    const double per_s = day.flares * params[in::flares_per_day] / day_s;
    flares.running = false;
    flares.minute = static_cast<std::int16_t>((flares.minute + 1) % week_min);
    for (int part = 0; part < parts; ++part) {
        double left = tick * 3600 / parts;
        while (left > 0) {
            if (wanted && (1 - flares.phase) <= shortest_s * per_s) {
                flares.phase -= 1;
                flares.left_s = day.length * params[in::flare_s];
                ++flares.begun;
            }
            double stretch = left;
            if (per_s > 0) stretch = std::min(stretch, (1 - flares.phase) / per_s);
            if (flares.left_s > 0) {
                stretch = std::min(stretch, flares.left_s);
                flares.running = true;
            }
            pass(stretch);
            flares.phase += stretch * per_s;
            flares.left_s = std::max(0.0, flares.left_s - stretch);
            left -= stretch;
        }
    }
}

double Model::read(std::size_t i) const {
    switch (i) {
    case out::sensitization:
        return sensitization;
    case out::pinprick_ratio:
        return central_sensitization::pinprick_ratio(sensitization);
    case out::touch_projection_hz:
        return central_sensitization::touch_projection_hz(sensitization);
    case out::flare_count:
        return flares.begun;
    case out::flare:
        return flares.running ? 1 : 0;
    case out::alarm_level:
        return 100 * sensitization / s_max;
    default:
        return 0;
    }
}

} // namespace central_sensitization::days
