// Every number of muscle fatigue and of the pain-tension loop, with its source. The tables in
// model.md repeat them.
//  [code]     read in public code of the published model
//  [data]     a published measurement, named in model.md
//  [abstract] read in a paper's abstract
//  [ours]     chosen here, not published
#pragma once
#include <array>

namespace pain_tension {

// ── muscle fatigue, three compartments (3CC-r) [code] ──────────────────────────────────────────
namespace fatigue {
struct Muscle {
    double fatigue_rate, recovery_rate; // F and R, 1/s
    double measured_s, measured_power;  // endurance b0 TL^b1 [data, Frey-Law & Avin 2010]
};
inline constexpr std::array<Muscle, 7> muscles{{
    {.00970, .00091, 21.92, -1.98}, // general
    {.00755, .00075, 22.69, -2.27}, // trunk
    {.01820, .00168, 14.86, -1.83}, // shoulder
    {.01500, .00149, 19.38, -1.88}, // knee
    {.00912, .00094, 17.98, -2.21}, // elbow
    {.00980, .00064, 33.55, -1.61}, // grip
    {.00589, .00058, 34.71, -2.06}, // ankle
}};
inline constexpr double follow = 10;        // how fast activation follows the load, 1/s
inline constexpr double rest_recovers = 15; // r: recovery is this much faster without load
} // namespace fatigue

// ── the loop ───────────────────────────────────────────────────────────────────────────────────
// Flow and pressure
inline constexpr double occluded_at = 0.57; // a_occ: flow stops, fraction MVC; 0.50-0.64 [abstract]
inline constexpr double hyperemia = 12;     // most that metabolites add to flow [ours]
inline constexpr double hyperemia_half_mm = 2; // [ours]; both: 4.2 x at 5 % MVC
inline constexpr double pressure_rest = 14;    // mmHg [abstract]
inline constexpr double pressure_gain = 280;   // mmHg: 28 at 5 % MVC [abstract]
// Metabolites above rest, mM of lactate-equivalent [ours]
inline constexpr double production = 0.40;    // mM/s at full activation
inline constexpr double production_ends = 60; // mM
inline constexpr double washout_s = 180;      // at resting flow
// Nerve endings and sensitization [ours]
inline constexpr double half_drive_mm = 20;
inline constexpr double sensitization_s = 900;
// Answers
inline constexpr double touch_gate = 0.6; // part of the drive that full touch holds back [ours]
inline constexpr double motor_s = 0.5;    // [ours]
inline constexpr double antagonist_part = 0.2;  // of the task [ours]
inline constexpr double adaptation_loss = 0.20; // 10 % at half drive; 5 to 9 % measured [data]
inline constexpr double adaptation_antagonist = 0.10; // [ours]
inline constexpr double protection_shift = 0.05;      // [ours]
inline constexpr double protection_brace = 0.02;      // [ours]
inline constexpr double working_from = 0.005;         // tasks above this count as work [ours]
// For drawing
inline constexpr double pulses_at_full_drive = 0.036; // 1/s: far fewer than a nerve sends [ours]
// Start
inline constexpr double start_mm = 0.3; // [ours]
// The smallest reflex gain at which five minutes of injury leave the vicious cycle running, times
// the compression: it bends little, so it is joined by lines. From the reference script.
struct Latch {
    double compression, gain;
};
inline constexpr std::array<Latch, 4> latch_points{
    {{1.0, 0.566406}, {1.5, 0.390137}, {2.0, 0.300293}, {3.0, 0.217285}}};

} // namespace pain_tension
