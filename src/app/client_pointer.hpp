// What a therapist points with: a spotlight while a key or the pointer is held still, and ink that
// fades. Belongs to the screen, not to the state: nothing of it is kept.
#pragma once
#include "gfx/geometry.hpp"

#include <vector>

namespace app {

class Pointing {
public:
    static constexpr double fade_s = 2, still_s = 0.45; // ink is gone after · held still this long
    struct Dot {
        gfx::Vec2 at;
        double drawn_s = 0;  // view time
        bool starts = false; // a new stroke
    };
    // The pointer in one frame. `held`: pressed on the picture; `key`: the spotlight's key is down.
    void follow(gfx::Vec2 at, bool held, bool key, double now_s, float slack_px);
    void clear() { *this = {}; }

    bool spotlight() const { return spot_; }
    gfx::Vec2 spot() const { return at_; }
    const std::vector<Dot>& ink() const { return ink_; }
    // 1 fresh, 0 gone; without motion it stays whole until it goes.
    static float strength(const Dot&, double now_s, bool reduced_motion);
    // Something will change without any input.
    bool moves() const { return !ink_.empty() || waits_; }

private:
    std::vector<Dot> ink_;
    gfx::Vec2 at_, pressed_at_;
    double pressed_s_ = 0;
    bool held_ = false, drawing_ = false, spot_ = false, waits_ = false;
};

} // namespace app
