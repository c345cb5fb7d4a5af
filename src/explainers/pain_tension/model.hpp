// The pain-tension loop: muscle activity, flow, chemistry and nerve endings, closed by one of four
// ideas of what pain does to muscles. Our own teaching model on published measurements. Pure: no
// drawing, clock or file. Equations, sources of every number and limits: model.md beside this file.
// "pain" is a number of the model, not anybody's pain.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace pain_tension {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    task,        // t_k: activation that the task asks for, fraction of the strongest (MVC)
    injury,      // J: drive from a sore spot, beside that of the chemistry
    hypothesis,  // what pain does to muscles: enum Hypothesis
    reflex_gain, // G: of the vicious cycle, fraction MVC per unit of drive
    compression, // kap: 1 whole-muscle data; above 1 the contested local-contracture idea
    touch,       // 0 to 1: holds back drive at the gate
    ease_off,    // 0 to 1: takes that part off the reflex
    count
};
}
enum Hypothesis { none, vicious, adaptation, protection };
// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    activation,               // a: of the painful muscle, fraction MVC
    antagonist,               // b: of its neighbor or opponent, fraction MVC
    perfusion,                // q: flow relative to rest
    metabolites_mm,           // x: above rest, mM of lactate-equivalent
    nociceptor_drive,         // N
    peripheral_sensitization, // s
    pain,                     // 10 Nc, 0 to 10
    pressure_mmhg,            // in the muscle
    vessel_opening,           // f_occ: 1 open, 0 pressed shut
    loop_gain,                // below 1 the loop dies out by itself, see loop_gains()
    count
};
}

struct Model {
    static constexpr std::string_view id = "pain_tension";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.05; // s
    static constexpr int substeps = 1;   // RK4

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    // Before the first tick the muscles already do the task that is set.
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(substeps); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number.
    void advance_in(int steps);

    // All of the state.
    std::array<double, in::count> params;
    struct State {
        double activation = 0, antagonist = 0; // fraction MVC
        double metabolites_mm = 0, sensitization = 0;
    } state;
    bool started = false;
};
static_assert(sim::Model<Model>);

// ── the parts of the loop, for pictures and tests ──────────────────────────────────────────────

// f_occ: how far the vessels are open at this activation, 1 to 0.
double vessel_opening(double activation, double compression);
// q: flow relative to rest.
double perfusion(double activation, double compression, double metabolites_mm);
double pressure_mmhg(double activation, double compression);
// N: drive of the nerve endings, 0 to 1, from chemistry or injury.
double nociceptor_drive(double metabolites_mm, double sensitization, double injury);

// How strongly each link of the ring passes a small change on, now. Every quantity is a part of its
// full scale (activation 1, opening 1, metabolites 20 mM, drive 1), so that they can be compared.
// A link is 0 where it is cut; `guarding` is negative where pain quiets the muscle.
struct LoopGains {
    double guarding;  // drive to activation
    double narrowing; // activation to closing of the vessels
    double washout;   // closing of the vessels to metabolites left
    double effort;    // activation to metabolites made, beside the two above
    double nerve;     // metabolites to the drive that reaches the cord
    // Once around. A disturbance grows at 1 and above and dies out below.
    double around() const { return guarding * (narrowing * washout + effort) * nerve; }
};
LoopGains loop_gains(const Model&);
// The smallest reflex gain at which five minutes of injury latch the vicious cycle, for a
// compression of 1 to 3: of the reference runs, which the tests repeat.
double latch_threshold(double compression);

// What x looks like in the measurements of Pollak 2014, by straight lines between their three
// mixtures; beyond the last one it stays there and is called ischemic.
struct Chemistry {
    double ph, atp_nm, lactate_mm;
    bool ischemic;
};
Chemistry chemistry(double metabolites_mm);

} // namespace pain_tension
