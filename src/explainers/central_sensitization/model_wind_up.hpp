// Wind-up in single spikes: equal electric stimuli, and how many spikes the wide-dynamic-range
// neuron of Aguiar, Sousa & Lima 2010 answers with. Seconds long: it is not chronic pain. Costs
// about fifty times the population model, so run it in a worker or ahead of time, by ticks.
// Pure: no drawing, clock or file. Equations, numbers and limits: model.md.
#pragma once
#include "explainers/central_sensitization/model_neuron.hpp"
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace central_sensitization::wind_up {

// Indices of params, in the order of param_specs(). The last four scale a conductance, 1 as
// published, 0 blocked.
namespace in {
enum Param : std::size_t { stimulus_rate_hz, nmda, gaba, can, nk1, count };
}
// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    soma_mv,
    calcium_um,  // in the middle of the dendrite, micromolar
    spike_count, // C-fiber answer: spikes 100 to 1000 ms after the last stimulus, so far
    stimulus,    // number of the last stimulus; 0 before the first, which comes after 1 s
    dendrite_mv,
    can_open,    // part of the CAN channels that are open: the memory between stimuli
    burst_count, // A-delta answer: spikes in the 100 ms after the last stimulus, so far
    spikes,      // all so far
    nmda_ns,     // conductance of the NMDA channels that magnesium leaves free, nS
    gaba_ns,     // conductance of the gatekeeper's synapses, nS
    nk1_ns,      // conductance that the slow peptide input keeps up, nS
    count
};
}

struct Model {
    static constexpr std::string_view id = "wind_up";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.001; // s
    static constexpr int substeps = 80;   // of neuron::step_ms
    static constexpr std::size_t stimuli_kept = 16;

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance();
    // Spikes after a stimulus, `back` stimuli before the last one (0 to stimuli_kept - 1), so far;
    // 0 where there was none. Late ones as in spike_count, early ones as in burst_count. What a
    // row of marks shows.
    int late_spikes(std::size_t back) const;
    int early_spikes(std::size_t back) const;

    // All of the state.
    std::array<double, in::count> params;
    neuron::Neuron cell;
    struct Stimuli {
        double phase;            // part of the way from one stimulus to the next
        int since_steps = never; // steps since the last one
        int next_event = 0;      // of those that a stimulus sets off
        int given = 0;
        static constexpr int never = 1'000'000'000;
    } stimuli;
    struct Spikes {
        int all = 0, burst = 0, answer = 0;
        int window_ticks = 0;                                // for which `answer` still counts
        int window_of = 0;                                   // the stimulus it counts for
        using Kept = std::array<std::uint8_t, stimuli_kept>; // by number of the stimulus
        Kept late{}, early{};
    } spikes;

private:
    int kept(const Spikes::Kept&, std::size_t back) const;
};
static_assert(sim::Model<Model>);

} // namespace central_sensitization::wind_up
