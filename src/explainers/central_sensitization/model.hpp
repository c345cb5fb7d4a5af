// Central sensitization in seconds: equal knocks on the danger fiber reach the dorsal-horn
// population model, whose NMDA weight lets the answers grow; slow sensitization turns it up
// further. Pure: no drawing, clock or file. Equations, sources of every number and limits: model.md
// beside this file. Rates are in Hz and belong to the model, they are no measure of anybody's pain.
#pragma once
#include "explainers/model_dorsal_horn.hpp"
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace central_sensitization {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    knock_rate_hz,      // knocks in a second; 0: none
    knock_hz,           // rate of a danger fiber while a knock lasts, Hz
    tonic_danger_hz,    // its rate between knocks, Hz
    touch_hz,           // mean rate of an A-beta fiber, Hz
    inhibition,         // gIP: weight of the gatekeeper's inhibition; below 0 it excites
    nmda_max,           // gmax: ceiling of the NMDA weight; 0 switches it off
    single_gmax,        // 0: the ceiling is gmax squared, as in the published code; 1: gmax
    slow_sensitization, // S, as in days::Model
    descending_hz,      // D: inhibition from above, as Hz of drive taken off the messenger
    hand,               // for the drawing only, what touches: 0 a feather, 1 a hand
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
    knock_count,   // knocks begun so far
    knock_area,    // area under projection_hz in the 300 ms from the start of the last whole knock
    knock_growth,  // knock_area over that of the first knock of the series; 0 before it
    danger_hz,     // rate of a danger fiber now, Hz
    channels_open, // NMDA weight as a part of its ceiling
    // Spikes to be expected so far from one fiber or cell at these rates; never fed back.
    touch_spikes,
    danger_spikes,
    projection_spikes,
    descending_spikes, // of messages from above, whichever way they act
    count
};
}

struct Model {
    static constexpr std::string_view id = "central_sensitization";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.001; // s
    static constexpr int substeps = 4;    // RK4 steps of 0.25 ms in a tick: tP / 4
    static constexpr std::size_t knocks_kept = 8;

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(substeps); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number.
    void advance_in(int steps);
    // Jumps to where the cells would come to rest from silence between knocks with these params.
    void settle();
    double danger_hz() const; // of the tick to come
    // Area of a whole knock, `back` knocks before the last one (0 to knocks_kept - 1); 0 when there
    // was none. What a row of bars shows.
    double area(std::size_t back) const;

    // All of the state.
    std::array<double, in::count> params;
    explainers::dorsal_horn::State population;
    struct Knocks {
        double phase = 0;  // part of the way from one knock to the next
        int since = never; // ticks since the last knock began
        int begun = 0, whole = 0;
        double spikes_before = 0; // projection spikes when the last one began
        double first_area = 0;    // of this series; 0 before it is whole
        std::array<double, knocks_kept> areas{};
        static constexpr int never = 1'000'000;
    } knocks;
    struct Spikes {
        double touch = 0, danger = 0, projection = 0, descending = 0;
    } spikes;
};
static_assert(sim::Model<Model>);

// What slow sensitization S does to the population model [ours, models.md 2.3].
struct Coupled {
    double danger_weight; // gCP
    double inhibition;    // gIP
};
Coupled coupled(double sensitization, double inhibition);
// The messenger's rate at rest under steady touch of 40 Hz without NMDA, at sensitization S.
double touch_projection_hz(double sensitization);
// Answer to one pinprick (a knock of 18 Hz) at sensitization S over the answer at S = 0; from a
// table that the model itself fills when it is first asked.
double pinprick_ratio(double sensitization);

} // namespace central_sensitization
