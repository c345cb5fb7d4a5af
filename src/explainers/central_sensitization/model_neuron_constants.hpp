// Numbers of the wide-dynamic-range neuron, all read in the authors' code (ModelDB 128559). Units:
// mV, ms, mM, mS/cm2, uA/cm2, uF/cm2; permeability in cm/s; synaptic weights in uS.
#pragma once
#include <cstddef>

namespace central_sensitization::neuron {

// Geometry (um): length and diameter of one segment of each part
struct Part {
    std::size_t segments;
    double length, diameter;
};
inline constexpr Part dendrite_part{5, 100, 4};
inline constexpr Part soma_part{3, 20.0 / 3, 20};
inline constexpr Part hillock_part{3, 1, 1.5}; // its diameter runs from 2 to 1: see next line
inline constexpr double hillock_taper = 1.0 / 3;
inline constexpr Part axon_part{5, 200, 1};
inline constexpr double axial_ohm_cm = 150;

// Reversal potentials, mV
inline constexpr double e_na = 50;
inline constexpr double e_k_soma = -70; // dendrite and soma …
inline constexpr double e_k_axon = -77; // … hillock and axon: they differ in the code
inline constexpr double e_leak = -65;
inline constexpr double e_can = 0; // the file says -20; 0 is what its simulator runs
inline constexpr double e_excite = 0;
inline constexpr double e_gaba = -80;

// Conductances, mS/cm2
inline constexpr double g_leak = 0.042;
inline constexpr double g_na_soma = 80, g_na_axon = 100;
inline constexpr double g_k_soma = 20, g_k_axon = 40;
inline constexpr double g_nap_soma = 0.1;
inline constexpr double g_can_dendrite = 0.07;
inline constexpr double g_kca_dendrite = 1.0, g_kca_soma = 0.1;
inline constexpr double p_cal_dendrite = 3e-5, p_cal_soma = 1e-4; // cm/s

// Temperature and constants of physics as the code has them
inline constexpr double faraday = 96480, gas = 8.314;  // C/mol, J/(mol K): voltage of calcium
inline constexpr double faraday_pool = 96485.309;      // C/mol: charge into the calcium pool
inline constexpr double kelvin = 309.16;               // 36 degrees Celsius
inline constexpr double warm_ca = 4.655536721746079;   // 3^1.4: from 22 to 36 degrees
inline constexpr double warm_cal = 3.9482220388574776; // 3^1.25: from 23.5 degrees

// Calcium, mM
inline constexpr double calcium_outside = 2.0;
inline constexpr double calcium_rest = 5e-5;
inline constexpr double pool_depth_um = 0.1;
inline constexpr double pool_ms_dendrite = 2, pool_ms_soma = 1;
inline constexpr double calcium_part = 0.1; // of the NMDA and NK1 current is carried by calcium
inline constexpr double kca_half = 1e-3, can_half = 5e-4; // half activation
inline constexpr double kca_rate = 0.03, can_rate = 2e-3; // 1/ms
inline constexpr double can_slow = 40;
inline constexpr double gate_shortest_ms = 0.1;

// Synapses: rise and decay, ms
inline constexpr double ampa_rise = 0.1, ampa_decay = 5;
inline constexpr double nmda_rise = 2, nmda_decay = 100;
inline constexpr double gaba_rise = 0.1, gaba_decay = 10;
inline constexpr double nk1_rise = 200, nk1_decay = 3000;
inline constexpr double magnesium_per_mv = 0.062, magnesium_half = 3.57;

// What one event adds, uS
inline constexpr double a_delta_ampa = 8e-4, a_delta_nmda = 1e-4;
inline constexpr double relay_ampa = 2e-4, relay_nmda = 2e-4, relay_gaba = 2e-4;
inline constexpr double c_nk1 = 1.5e-5;
// When, ms after the stimulus: mean and spread of 20 inputs each
inline constexpr int inputs = 20;
inline constexpr double a_delta_ms = 30, a_delta_spread_ms = 5;
inline constexpr double relay_excites_ms = 200, relay_inhibits_ms = 201, relay_spread_ms = 20;
// The clamped volley: latencies of the C-fiber interneuron's spikes, ms. The interneuron itself is
// not run: its spike count jumps with the step length, these seven do not [ours].
inline constexpr double relay_spikes_ms[] = {9, 15, 21, 30, 38, 46, 55};

inline constexpr double spike_mv = -30; // crossing it upward is a spike

} // namespace central_sensitization::neuron
