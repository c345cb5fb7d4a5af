// The dorsal-horn gate: a published population model, and a historical variant in the style of the
// 1980s models of the 1965 theory. Pure: no drawing, clock or file. Equations, sources of every
// number and limits: model.md beside this file. Rates are in Hz and belong to the model, they are
// no measure of anybody's pain.
#pragma once
#include "explainers/model_dorsal_horn.hpp"
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace gate_control {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    touch_hz,        // mean rate of an A-beta fiber, Hz
    danger_hz,       // mean rate of an A-delta or C fiber, Hz
    descending_hz,   // D: inhibition from above, as Hz of drive taken off the messenger
    inhibition,      // gIP: weight of the gatekeeper's inhibition; below 0 it excites
    nmda_max,        // gmax: ceiling of the NMDA weight; 0 switches it off
    single_gmax,     // 0: the ceiling is gmax squared, as in the published code; 1: gmax
    variant,         // 0: population model, 1: historical
    population_view, // for the drawing only: 0 cartoon, 1 closer to life
    count
};
}
// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    projection_hz,
    excitatory_hz,
    inhibitory_hz,
    nmda_weight,
    t_cell,
    sg_inhibitory,
    sg_excitatory,
    midbrain,
    // Spikes to be expected so far from one fiber or cell at these rates; never fed back.
    touch_spikes,
    danger_spikes,
    projection_spikes,
    descending_spikes,
    count
};
}

struct Model {
    static constexpr std::string_view id = "gate_control";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.001; // s
    static constexpr int substeps = 4;    // RK4 steps of 0.25 ms in a tick: tP / 4

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(substeps); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number than
    // substeps.
    void advance_in(int steps);
    // Both variants jump to where they would come to rest with these params when started from
    // silence. The spike counts stay as they are.
    void settle();

    // All of the state. The variant that is not chosen waits unchanged.
    std::array<double, in::count> params;
    explainers::dorsal_horn::State population;
    struct Historical { // membrane potentials, mV; they start at rest
        double inhibitory, excitatory, transmission, midbrain;
    } historical;
    struct Spikes {
        double touch = 0, danger = 0, projection = 0, descending = 0;
    } spikes;
};
static_assert(sim::Model<Model>);

} // namespace gate_control
