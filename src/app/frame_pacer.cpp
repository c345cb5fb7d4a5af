#include "app/frame_pacer.hpp"

#include <algorithm>

namespace app {

// Vertical sync paces the drawing. Where it does not wait (a virtual display, a covered window) the
// limit here does; a tenth of slack keeps it from ever fighting a vertical sync that works.
FramePacer::FramePacer(double refresh_hz)
    : frame_s_(0.9 / (refresh_hz > 1 ? std::clamp(refresh_hz, 20.0, 360.0) : 60.0)) {}

FramePacer::Plan FramePacer::next(const Now& now) {
    if (now.input) owed_ = frames_after_input;
    if (now.minimized) return {false, longest_wait_s}; // what is owed is drawn when it comes back
    if (owed_ == 0 && !now.animating) return {false, longest_wait_s};

    const bool background = !now.focused && owed_ == 0;
    const double least = background ? background_frame_s : frame_s_;
    const double left = last_draw_s_ + least - now.time_s;
    if (left > 0) return {false, std::min(left, longest_wait_s)};
    last_draw_s_ = now.time_s;
    if (owed_ > 0) --owed_;
    return {true, 0};
}

} // namespace app
