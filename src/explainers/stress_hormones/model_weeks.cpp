#include "explainers/stress_hormones/model_weeks.hpp"

#include "explainers/stress_hormones/model_brake.hpp"
#include "explainers/stress_hormones/model_constants.hpp"
#include "sim/ode.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace stress_hormones {
namespace {

static_assert(std::is_trivially_copyable_v<Weeks>);
static_assert(sizeof(Weeks) <= 10 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, weeks_in::count> params_table{{
    {"drive", "1", 0.5, 5, 1, false},
    {"worry_weeks", "weeks", 0, 26, 0, false},
}};
constexpr std::array<sim::OutputSpec, weeks_out::count> outputs_table{{
    {"cortisol", "1", 0, 4},
    {"acth", "1", 0, 2},
    {"pituitary", "1", 0, 2},
    {"adrenal", "1", 0, 4},
    {"crh", "1", 0, 3},
    {"feedback", "1", 0, 1},
    {"cortisol_percent", "%", 50, 250},
    {"acth_percent", "%", 50, 200},
    {"pituitary_percent", "%", 50, 200},
    {"adrenal_percent", "%", 50, 250},
}};

// The x above 0 with x (1 + (x/K)^3) = target. The left side rises and bends upward, so Newton's
// method from above closes in from one side.
double unbraked(double target) {
    constexpr double cube = weeks::gr_level * weeks::gr_level * weeks::gr_level;
    double x = std::min(target, std::sqrt(std::sqrt(cube * target)));
    for (int i = 0; i < 50; ++i) {
        const double next = (target + 3 * x * x * x * x / cube) / (1 + 4 * x * x * x / cube);
        if (!(next < x)) break;
        x = next;
    }
    return x;
}

// Cortisol, and so the adrenal glands, and the pituitary at rest with the usual drive; ACTH is 1.
double usual_cortisol() {
    static const double level = unbraked(1);
    return level;
}
double usual_pituitary() {
    static const double mass = 1 / brake(usual_cortisol(), weeks::gr_level);
    return mass;
}

// Hormones at rest for these glands: x1 = u GR/x3, x2 = x1 P GR, x3 = x2 A. Put together,
// x3 / GR(x3) = sqrt(A P u).
Weeks::Hormones hormones_of(double drive, double pituitary, double adrenal) {
    Weeks::Hormones x;
    x.cortisol = unbraked(std::sqrt(adrenal * pituitary * drive));
    const double gr = brake(x.cortisol, weeks::gr_level);
    x.crh = drive * gr / x.cortisol;
    x.acth = x.crh * pituitary * gr;
    return x;
}

} // namespace

std::span<const sim::ParamSpec> Weeks::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Weeks::output_specs() {
    return outputs_table;
}

Weeks::Weeks() : params(sim::initial_values(params_table)) {
    settle();
}

void Weeks::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, before);
    if (params[i] != before) worry_d = 0;
    hormones = hormones_of(params[weeks_in::drive], pituitary, adrenal);
}

void Weeks::advance_in(int steps) {
    const double drive = params[weeks_in::drive];
    std::array<double, 2> glands{pituitary, adrenal};
    sim::rk4(
        glands,
        [drive](const auto& y, auto& rates, double) {
            const Hormones x = hormones_of(drive, y[0], y[1]);
            rates[0] = ln2 / weeks::pituitary_half_life_d * y[0] * (x.crh - 1);
            rates[1] = ln2 / weeks::adrenal_half_life_d * y[1] * (x.acth - 1);
        },
        0, tick / steps, steps);
    const double cortisol_before = hormones.cortisol, acth_before = hormones.acth;
    pituitary = glands[0];
    adrenal = glands[1];
    hormones = hormones_of(drive, pituitary, adrenal);
    cortisol_sent_d += tick * (cortisol_before + hormones.cortisol) / 2 / usual_cortisol();
    acth_sent_d += tick * (acth_before + hormones.acth) / 2;
    let_worry_pass();
}

void Weeks::let_worry_pass() {
    worry_d += tick;
    const double weeks = params[weeks_in::worry_weeks];
    if (weeks == 0 || params[weeks_in::drive] <= 1 || worry_d < 7 * weeks) return;
    params[weeks_in::drive] = 1;
    hormones = hormones_of(1, pituitary, adrenal);
}

void Weeks::settle() { // x1 = x2 = 1, so cortisol = A, P = 1 / GR and x3 / GR(x3) = u
    adrenal = unbraked(params[weeks_in::drive]);
    pituitary = 1 / brake(adrenal, weeks::gr_level);
    hormones = hormones_of(params[weeks_in::drive], pituitary, adrenal);
}

double Weeks::read(std::size_t i) const {
    switch (i) {
    case weeks_out::cortisol:
        return hormones.cortisol;
    case weeks_out::acth:
        return hormones.acth;
    case weeks_out::pituitary:
        return pituitary;
    case weeks_out::adrenal:
        return adrenal;
    case weeks_out::crh:
        return hormones.crh;
    case weeks_out::feedback:
        return brake(hormones.cortisol, weeks::gr_level);
    case weeks_out::cortisol_percent:
        return 100 * hormones.cortisol / usual_cortisol();
    case weeks_out::acth_percent:
        return 100 * hormones.acth;
    case weeks_out::pituitary_percent:
        return 100 * pituitary / usual_pituitary();
    case weeks_out::adrenal_percent:
        return 100 * adrenal / usual_cortisol();
    default:
        return 0;
    }
}

} // namespace stress_hormones
