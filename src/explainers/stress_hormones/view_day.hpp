// A day: the numbers of one drawn moment, read from the model's history alone, and the layers that
// draw them beside the shared body and clock.
#pragma once
#include "explainers/stress_hormones/view_clock.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace stress_hormones {

struct DayMoment {
    static constexpr std::size_t most_sectors = 40;

    double minutes = 0;   // since midnight of the first day, with the part of the tick that passed
    double level = 0;     // cortisol at the hand, ug/dl
    double percent = 100; // of the calm day
    double wake_min = 420;
    // Today so far; what it is compared with; and the calm day to come.
    Curve today, compared, to_come;
    std::array<std::size_t, most_sectors> sectors{};
    std::array<float, most_sectors> lift{}; // of each sector, see ClockLook
    std::size_t sector_count = 0;

    bool exam = false; // a stressor is set
    double stress_start = 900, stress_minutes = 15;
    float arriving = 0; // tokens on their way into the brain, 0 to 1
    bool massage = false, rest = false;
    double massage_start = 960, session = 60;
    // Levels where the session began, and where it ended or is now; below 0: not yet.
    double before = -1, after = -1, after_min = 0;
    double rest_before = -1, rest_after = -1; // the same for quiet rest
    float calm = 0;                           // scripted
    float shown_s = 0;
    float attention = 0;
    Body body;
};
DayMoment read_day(const sim::History<DayFromDawn>&, std::int64_t now, double fraction,
                   bool reduced_motion);

struct DaySketch : Sketch {
    const DayMoment& now;
    bool wide_words() const { return info.labels && !info.narrow && zoom() > 0.72f; }
};

// view_day_events.cpp
void draw_stressor(DaySketch&); // shapes: mark, spoke, way into the brain, entry
void draw_massage(DaySketch&);  // shapes: the session on the ring, and before and after
// view_day_compare.cpp
void draw_compare(DaySketch&); // shapes: both drops side by side, right of the clock
void draw_compare_words(DaySketch&);
void hand_mark(DaySketch&, Vec2 at, float size, gfx::Color); // an open hand
// view_day_sample.cpp
void draw_sample(DaySketch&); // shapes: magnifier on the vein, its tie to the hub
// view_day_words.cpp
void draw_day_words(DaySketch&);    // names and the words of the hub
void draw_day_legend(DaySketch&);   // shapes and words
void draw_calm_reasons(DaySketch&); // what calm may come from, around the body
Vec2 calm_sign_at(const DaySketch&);

// Where the things that can be dragged are, and back.
Vec2 stressor_handle(double start_min);
Vec2 massage_handle(double start_min, double session_min);
inline constexpr float handle_radius = 13;

} // namespace stress_hormones
