// Every number of the historical gate model, with its source. The table in model.md repeats them;
// those of the population model are in explainers/model_dorsal_horn.hpp.
//  [memory] form of Britton & Skevington 1989 as remembered, tables not opened
//  [ours]   chosen here, not published
#pragma once

namespace gate_control {

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
