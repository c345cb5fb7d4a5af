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
    way_out,     // of the picture only: which path of the map is lit; nothing is computed from it
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
    activation_percent,       // 100 a, % MVC
    antagonist_percent,       // 100 b
    blood_passed,             // integral of q: seconds of resting flow. For drawing, never fed back
    nerve_pulses,             // integral of pulses_at_full_drive N: for drawing, never fed back
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
    // What has gone by, so that what travels in a picture does not jump when a rate changes.
    struct Passed {
        double blood = 0, pulses = 0;
    } passed;
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
// The same as mean slopes from rest to now: what each link does, also where it can do no more (a
// vessel that is pressed shut, a nerve ending that is wide awake).
LoopGains mean_gains(const Model&);
// Where the ring comes to rest with the model's params under one idea, from a comfortable start.
// Left out: sensitization, which takes a quarter of an hour. Before and after, it is the same
// function of the params, so that ideas can be compared side by side.
struct Settled {
    double activation, antagonist; // fraction MVC
    double metabolites_mm;
    double pain; // 0 to 10
};
Settled settled(const Model&, Hypothesis idea);
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
