// Muscle fatigue with three compartments, 3CC-r (Xia & Frey-Law 2008; Frey-Law 2012; Looft 2018):
// how long a hold can be held. Beside it the closed form and the measured endurance curve. Pure:
// no drawing, clock or file. Equations, sources of every number and limits: model.md.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace pain_tension::fatigue {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    load,   // TL: target load as a part of the strongest contraction
    muscle, // 0 general, 1 trunk, 2 shoulder, 3 knee, 4 elbow, 5 grip, 6 ankle
    count
};
}
// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    active, // parts of the muscle, together 1
    resting,
    fatigued,
    exhausted,      // 1 when what is left cannot carry the load
    active_percent, // the same parts, of 100
    resting_percent,
    fatigued_percent,
    held_s, // how long this load has been carried by this muscle; stops when it is let go
    count
};
}

struct Model {
    static constexpr std::string_view id = "muscle_fatigue";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.02; // s
    static constexpr int substeps = 1;   // RK4

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    // Before the first tick the muscle already carries the load that is set: the hold starts there.
    // Another load or muscle is another hold: its time starts anew, its muscle stays as tired.
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(substeps); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number.
    void advance_in(int steps);

    // All of the state.
    std::array<double, in::count> params;
    struct Parts {
        double active = 0, resting = 1, fatigued = 0;
    } parts;
    double held_s = 0;
    bool started = false;
};
static_assert(sim::Model<Model>);

// How long a steady hold lasts, s: by the model's closed form (infinite at loads that recovery
// keeps up with), and by the curve fitted to people. `muscle` as the param; `load` in (0, 1].
double endurance_s(double load, int muscle);
double measured_endurance_s(double load, int muscle);
// The highest load that the model holds for ever.
double sustainable_load(int muscle);

} // namespace pain_tension::fatigue
