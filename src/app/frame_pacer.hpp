// Decides when the next frame is drawn: now, or how long to wait. Pure: time comes in as a number.
// A still screen draws nothing at all; input is followed by a few frames, because the interface
// settles in two; movement goes at the display's rate, slower in the background.
#pragma once

namespace app {

class FramePacer {
public:
    static constexpr int frames_after_input = 3;
    static constexpr double background_frame_s = 1.0 / 30;
    static constexpr double longest_wait_s =
        0.25; // so that changed files are seen 4 times a second

    struct Now {
        double time_s = 0;      // any clock that never goes back
        bool input = false;     // something happened since the last call
        bool animating = false; // the next frame would differ by itself
        bool focused = true;
        bool minimized = false;
    };
    struct Plan {
        bool draw = false;
        double wait_s = 0; // when not drawing: wait this long for events, then ask again
    };

    // `refresh_hz` of the display; 0 when unknown.
    explicit FramePacer(double refresh_hz = 60);
    Plan next(const Now&);

private:
    double frame_s_;
    double last_draw_s_ = -1e9;
    int owed_ = frames_after_input; // the first frames are owed to the person
};

} // namespace app
