// The clock of a day: a ring of 24 hours, noon at the top, with cortisol around it. Where a minute
// lies, and the curves of one moment as points, made without allocating. Knows no model.
#pragma once
#include "explainers/stress_hormones/view_scene.hpp"

#include <array>
#include <span>

namespace stress_hormones {

inline constexpr double day_length_min = 1440;

// Unit vector from the center of the clock to this minute of the day.
Vec2 clock_direction(double minute);
Vec2 clock_point(double minute, float radius);
// Where a level, ug/dl, lies at this minute.
Vec2 level_point(double minute, double level);
// The minute of the day, 0 to 1440, that lies in the direction of `world`.
double clock_minute(Vec2 world);

// Points of a curve, in order. What lies on a line between two others is left out.
class Curve {
public:
    static constexpr std::size_t most = 200;
    void clear() { count_ = 0, waiting_ = 0; }
    // `keep`: this point stays, even on a line.
    void add(Vec2, bool keep = false);
    void end(); // the last point stays
    std::span<const Vec2> points() const { return {points_.data(), count_}; }

private:
    void push(Vec2 p) {
        if (count_ < most) points_[count_++] = p;
    }
    std::array<Vec2, most> points_;
    std::size_t count_ = 0;
    Vec2 last_{};
    int waiting_ = 0; // points since the last one kept
};

struct ClockLook {
    double now_min = 0; // since midnight of the first day
    double level = 0;   // at the hand, ug/dl
    double wake_min = 420;
    const Curve* today = nullptr;    // as it was
    const Curve* compared = nullptr; // dashed: what it is compared with
    const Curve* to_come = nullptr;  // dashed and dim: the calm day ahead, from its end back to now
    std::span<const std::size_t> sectors{}; // points of `today` that cut its band, first to last
    std::span<const float> lift{};          // of each sector: how far a stressor lifted it, 0 to 1
    bool rest = false;                      // `compared` is quiet rest
};
void draw_clock_ground(Sketch&);                 // shapes: night, stars, circles of 10 and 20
void draw_clock_band(Sketch&, const ClockLook&); // shapes: the band
void draw_clock_face(Sketch&, const ClockLook&); // shapes: curves, hub, sky, sun, moon, waking
void draw_clock_hand(Sketch&, const ClockLook&); // shapes: the hand and its hexagon

} // namespace stress_hormones
