// What every picture of the seconds scene reads from the model's history: mean rates, and how the
// feather, the hand and the rod move. Reads the history, never changes it; knows nothing of where
// things are.
#pragma once
#include "explainers/central_sensitization/view_scene.hpp"

#include <cstdint>

namespace central_sensitization::seconds {

using History = sim::History<Model>;

inline constexpr double shown_tick_s = SecondsScene::shown_tick_s;
inline constexpr double glow_s = 0.5; // what glows follows the mean rate of this long
inline constexpr double loud_s = 1;   // the bell, that of this long

// What this film's clock says at the moment shown, in ticks.
struct Clock {
    const History& history;
    std::int64_t now;
    double fraction;
    double time() const { return static_cast<double>(now) + fraction; }
};
double ticks_of(double seconds);
// The kept tick closest to `tick`.
const Model& at(const History&, double tick);

// Mean rate of what `spikes` counts over the `seconds` before `tick`.
double mean_hz(const History&, double tick, std::size_t spikes, double seconds);
// `seconds`, or as many whole knocks as take that long where they come fast: then what glows stays
// even, and nothing flickers in their time.
double even_s(const Model&, double seconds);
// The same where nothing may move: a whole round of knocks counts as one.
double even_s(const Model&, double seconds, bool reduced_motion);

// What strokes the skin, feather or hand.
struct Stroke {
    float down = 0;            // 1 on the skin to 0 lifted
    float along = 0, sway = 0; // -1 to 1: in its stroke, and of its sway
};
Stroke read_stroke(const Clock&, bool reduced_motion);
// The blunt rod that knocks: 1 touches the skin to 0 raised; how fresh its contact is, 1 to 0;
// 0 hidden. `touch_down`: of what strokes beside it.
struct Rod {
    float down = 0, contact = 0, shown = 0;
};
Rod read_rod(const Clock&, float touch_down, bool reduced_motion);

} // namespace central_sensitization::seconds
