// Every number of the model, with its source; model.md repeats them.
//  [models.md 5.6] the teaching model's own law, marked "ours" there
//  [ours]          chosen here, not measured
#pragma once

namespace many_dials {

// 0 to 10 [ours]: no evidence is the middle, each card moves it by one
inline constexpr double expectation_middle = 5, scale_end = 10;
// 0 to 10 [ours]: a healed tissue still reports a little
inline constexpr double signal_rest = 2, signal_per_harm = 0.75;
// What moves in the picture lags behind the params, s [ours]
inline constexpr double ease_s = 2;
// dD/dt = (Dinf - D) / 60 s, Dinf = 40 OFF - 20 ON clamped to -10..60 Hz [models.md 5.6]
inline constexpr double descending_s = 60;
inline constexpr double off_hz = 40, on_hz = 20;
inline constexpr double descending_least = -10, descending_most = 60;
// OFF and ON, each 0 to 1: as many cards as make it 1 [ours]
inline constexpr double cards_for_full = 6;
// Hz of the danger fiber for one step of the signal [ours]: 10 is 24 Hz; the model's range ends at
// 30
inline constexpr double danger_hz_per_signal = 2.4;
inline constexpr double touch_hz = 1; // nobody is rubbing: the model's resting touch input

} // namespace many_dials
