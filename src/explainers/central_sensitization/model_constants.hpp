// Every number of the knocks and of slow sensitization, with its source. The table in model.md
// repeats them. Those of the population model are in explainers/model_dorsal_horn.hpp, those of the
// spiking neuron in model_neuron_constants.hpp.
//  [data]  chosen so that the law gives the published measurements named in model.md
//  [ours]  chosen here, not published
#pragma once

namespace central_sensitization {

// A knock: a volley in the danger fiber
inline constexpr int volley_ms = 210;         // length in the published code of 2021
inline constexpr int window_ms = 300;         // over which its answer is added up [ours]
inline constexpr double first_knock_s = 0.20; // from switching knocks on to the first one [ours]
inline constexpr double resting_hz = 1;       // rate of a fiber that nothing touches, same code

// Slow law, dS/dt = k f^p (Smax - S) - S ln2 / Th
inline constexpr double s_max = 1.5;              // [ours]
inline constexpr double induction_rate = 2.19e-4; // k, 1/s at 1 Hz [data]
inline constexpr double induction_power = 1.461;  // p [data]

// What S does to the population model [ours]
inline constexpr double danger_gain = 0.255;      // gCP' = gCP (1 + 0.255 S)
inline constexpr double inhibition_gone_at = 1.4; // gIP' = gIP max(-0.2, 1 - S / 1.4)
inline constexpr double inhibition_lowest = -0.2;
// What is measured on the coupled model
inline constexpr double pinprick_hz = 18; // [ours]
inline constexpr double stroke_hz = 40;   // [ours]

} // namespace central_sensitization
