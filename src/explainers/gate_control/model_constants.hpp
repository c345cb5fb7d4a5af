// Every number of the two gate models, with its source. The table in model.md repeats them.
//  [code]   value in the code published with Crodelle & Maia, Brain Sci 2021;11:505, a model of
//           Crodelle, Piltz, Hagenauer & Booth, PLoS Comput Biol 2019;15(7):e1007106
//  [memory] form of Britton & Skevington 1989 as remembered, tables not opened
//  [ours]   chosen here, not published
#pragma once

namespace gate_control {

namespace crodelle {
// Weights, Hz of drive per Hz of input [code]
inline constexpr double touch_to_projection = 0.8;       // gABP
inline constexpr double danger_to_projection = 0.8;      // gCP
inline constexpr double excitatory_to_projection = 0.35; // gEP
inline constexpr double danger_to_excitatory = 1.6;      // gCE
inline constexpr double inhibitory_to_excitatory = 0.6;  // gIE
inline constexpr double touch_to_inhibitory = 0.8;       // gABI
inline constexpr double inhibitory_to_projection = 1.8;  // gIP: default of the param `inhibition`
// Response curves: ceiling (Hz), drive at half of it (Hz), width (Hz) [code]
struct Curve {
    double ceiling, middle, width;
};
inline constexpr Curve projection{50, 28.2, 11.5};
inline constexpr Curve excitatory{60, 29.2, 5.2};
inline constexpr Curve inhibitory{80, 28.0, 9.5};
inline constexpr double inhibitory_rest_hz = 1; // I0 [code]
// The NMDA weight grows with the projection rate: middle and width of its curve, Hz [code]
inline constexpr double nmda_middle_hz = 38.0;
inline constexpr double nmda_width_hz = 10.0;
// Time constants, s [code]
inline constexpr double projection_s = 0.001; // tP
inline constexpr double excitatory_s = 0.010; // tE
inline constexpr double inhibitory_s = 0.020; // tI
inline constexpr double nmda_s = 1.0;         // tG
} // namespace crodelle

namespace britton {
inline constexpr double rest_mv = -70;        // [memory]
inline constexpr double threshold_mv = -55;   // firing starts here [ours]
inline constexpr double rate_span_mv = 55;    // rate f = (V - threshold) / span, 1 at 0 mV [ours]
inline constexpr double tau_s = 0.0007;       // [memory]
inline constexpr double reach_mv = 40;        // largest effect of one input [memory]
inline constexpr double reach_onto_i_mv = 60; // the same on the inhibitory SG cell [memory]
// Weights (theta) [ours]
inline constexpr double large_to_i = 1.2;
inline constexpr double midbrain_to_i = 0.8;
inline constexpr double small_to_e = 1.0;
inline constexpr double small_to_t = 0.9;
inline constexpr double large_to_t = 0.6;
inline constexpr double e_to_t = 1.0;
inline constexpr double i_to_t = 1.6;
inline constexpr double midbrain_to_t = 0.8;
inline constexpr double t_to_midbrain = 1.0;
// NMDA term of the excitatory SG cell: 1 + 3 tanh(4 f) [ours]
inline constexpr double nmda_gain = 3;
inline constexpr double nmda_slope = 4;
// The model's inputs run from 0 to 1; ours are in Hz: the top of each range is 1 [ours]
inline constexpr double large_full_hz = 80;     // xl = touch_hz / 80
inline constexpr double small_full_hz = 30;     // xs = danger_hz / 30
inline constexpr double cognitive_full_hz = 60; // cog = max(0, descending_hz) / 60
inline constexpr double settle_s = 0.05;        // 70 time constants: at rest
} // namespace britton

} // namespace gate_control
