// Wall time in, whole ticks out. A long frame is cut short instead of being caught up, so the
// simulation never jumps and never spirals.
#pragma once
#include <algorithm>

namespace sim {

class Clock {
public:
    static constexpr double longest_frame_s =
        0.1; // more wall time than this in one frame is dropped

    // `shown_tick_s`: how long one tick lasts on screen at speed 1, in seconds (> 0).
    explicit Clock(double shown_tick_s) : tick_s_(shown_tick_s) {}

    // Ticks due after `wall_s` more seconds at `speed`; at most longest_frame_s * speed / tick of
    // them.
    int advance(double wall_s, double speed) {
        if (!(wall_s > 0) || !(speed > 0)) return 0;
        left_s_ += std::min(wall_s, longest_frame_s) * speed;
        const int ticks = static_cast<int>(left_s_ / tick_s_);
        left_s_ -= ticks * tick_s_;
        return ticks;
    }
    // Part of the next tick that has already passed, 0 to 1: smooth drawing between two ticks.
    double fraction() const { return std::clamp(left_s_ / tick_s_, 0.0, 1.0); }
    void rest() { left_s_ = 0; } // after a seek or a single tick: nothing is owed

private:
    double tick_s_;
    double left_s_ = 0;
};

} // namespace sim
