// Every number of the four stress-hormone models, with its source. The tables in model.md repeat
// them.
//  [code]     value in public model code: the authors' or a cited project's
//  [abstract] read in a paper's abstract or figure legend
//  [memory]   remembered, the source could not be opened
//  [ours]     chosen here, not published
#pragma once
#include <numbers>
#include <string_view>

namespace stress_hormones {

using std::numbers::ln2;

// Walker, Terry & Lightman, Proc R Soc B 2010;277:1627. Time unit: half-life of cortisol / ln 2.
// The published rodent numbers …
struct RodentAxis {
    static constexpr std::string_view id = "hpa_pulses";
    static constexpr double feedback = 15;       // p2 [code]
    static constexpr double acth_decay = 7.2;    // p3 [code]: ACTH goes 7.2 times as fast
    static constexpr double gr_half = 0.05;      // p4 [code]
    static constexpr double gr_source = 0.11;    // p5 [code]
    static constexpr double gr_decay = 2.9;      // p6 [code]
    static constexpr double half_life_min = 7.2; // corticosterone [memory]; the ratio p3 is [code]
    static constexpr double crh_drive = 30;      // p1, where the params start [code]
    static constexpr double delay_min = 10;      // tau [code]
    static constexpr int longest_delay_min = 20;
    static constexpr int steps = 2; // Runge-Kutta steps in a tick: 0.024 time units each [ours]
    static constexpr double start_acth = 0.05, start_gr = 0.5, start_cortisol = 0.05; // [ours]
};
// … and the fit to human cortisol published with the code of Grosskopf et al. [code]
struct HumanAxis {
    static constexpr std::string_view id = "hpa_pulses_human";
    static constexpr double feedback = 62.7663;
    static constexpr double acth_decay = 0.75;
    static constexpr double gr_half = 0.199744;
    static constexpr double gr_source = 0.222993;
    static constexpr double gr_decay = 5.843837;
    static constexpr double half_life_min = 15;
    static constexpr double crh_drive = 73.9425;
    static constexpr double delay_min = 24.2278;
    static constexpr int longest_delay_min = 40;
    static constexpr int steps = 1;
    static constexpr double start_acth = 1, start_gr = 1, start_cortisol = 1; // [ours]
};

// The human day: three hormones and the drive fitted to human cortisol by Grosskopf et al. [code]
namespace day {
inline constexpr double crh_half_life_min = 5;
inline constexpr double acth_half_life_min = 20;
inline constexpr double cortisol_half_life_min = 15; // where the param starts
inline constexpr double gr_level = 5;                // cortisol at which the brake is at half
inline constexpr double drive_24h = 0.696388551782664, drive_24h_phase = 5.390602115373995;
inline constexpr double drive_12h = 0.22061144821733605, drive_12h_phase = 4.06250222630829;
// The exponent and the scale that give the measured day of 33 people: peak 15.5 ug/dl at 08:32,
// nadir below 2.0 at 00:18 (Debono et al. 2009 [memory]; numbers from its figure legend [abstract])
inline constexpr double measured_exponent = 2.17; // pu [ours]; the published fit is 1
inline constexpr double ug_dl_per_unit = 8.32;    // [ours]
inline constexpr double lowest_cortisol = 0.01;   // keeps 1 / cortisol finite [code]
inline constexpr double awakening_min = 15;       // length of the added pulse at waking [ours]
} // namespace day

// Massage beside quiet rest: d = 0.05 to 0.30 in adults, mostly not distinguishable from zero
// (Moyer et al., J Bodyw Mov Ther 2011;15:3 [abstract]). Everything else about it is [ours].
namespace massage {
inline constexpr double smallest_d = 0.05, largest_d = 0.30;
// One standard deviation of the logarithm of cortisol: ln(20.6 / 11.7) / (2 * 1.96), from the 95 %
// interval of the measured peak, read as the spread between people [ours]
inline constexpr double log_sd = 0.1443;
inline constexpr double session_min = 60; // of the param `massage` [ours]
} // namespace massage

// Glands over weeks: Karin et al., Mol Syst Biol 2020 [abstract]; rates from the code of Milo et
// al. 2025 [code]. Hormones (half-lives of minutes) are at their resting level at every moment.
namespace weeks {
inline constexpr double gr_level = 4;
inline constexpr double pituitary_half_life_d = 20;
inline constexpr double adrenal_half_life_d = 30;
} // namespace weeks

// Heart period: the effectors of Ursino & Magosso's model [code]
namespace heart {
inline constexpr double sympathetic_gain_s = -0.13;
inline constexpr double sympathetic_lowest_hz = 2.66; // below it the sympathetic nerve does nothing
inline constexpr double sympathetic_tau_s = 2;
inline constexpr int sympathetic_delay_ms = 2000;
inline constexpr double vagal_gain_s = 0.09; // s of period per Hz
inline constexpr double vagal_tau_s = 1.5;
inline constexpr int vagal_delay_ms = 200;
inline constexpr double own_period_s = 0.58; // T0: the heart left alone [memory]
// Arousal A from 0 to 1 as firing rates [ours]: fs = 3 + 5 A, fv = 5.5 - 2.3 A
inline constexpr double calm_sympathetic_hz = 3, arousal_sympathetic_hz = 5;
inline constexpr double calm_vagal_hz = 5.5, arousal_vagal_hz = -2.3;
} // namespace heart

} // namespace stress_hormones
