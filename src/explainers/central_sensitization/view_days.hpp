// What the drawing of the days shares: the week shown, read from the model's history, and the
// layers in the order they are drawn. Knows no window and no lesson.
#pragma once
#include "explainers/central_sensitization/model_constants.hpp"
#include "explainers/central_sensitization/view_scene.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace central_sensitization {

// ---- the week shown -----------------------------------------------------------------------------
// Times are days on the calendar: 0 is the first Monday, midnight. Levels are the model's S.
struct Week {
    static constexpr int days = 7;
    static constexpr double first_day = 10.0 / 24; // the model starts at ten in the morning
    static constexpr double before_day = 0.1;      // of the figure that shows how it was
    static constexpr double now_at = 6.75;         // of the window, once it scrolls
    static constexpr std::size_t most_flares = 90, most_points = 420;

    struct Flare {
        double begin, peak; // days
        float before, top;  // S
        float strength;     // 0 to 1: the part of the way to the highest level that it goes
        bool session;       // minutes of messages, not seconds
    };
    struct Point {
        double day;
        float level;
    };
    // A figure's: when, S then, and S as the figure shows it.
    struct Moment {
        double day = 0;
        float level = 0, shown = 0;
    };
    // After the last flare that was followed by some rest: until half of it was gone.
    struct Half {
        double from = 0, to = 0; // days
        float top = 0, half = 0; // S
        bool there = false;
    };
    // The last flare on its way from the arm to the brain; only while it is.
    struct Strike {
        float part = 0; // of the way, 0 to 1
        float seen = 0; // 0 where flares come too fast to be shown one by one, else up to 1
    };
    struct Day {
        int flares = 0;
        bool sessions = false, begun = false, over = false;
    };

    double start = 0, now = 0; // days
    std::array<Flare, most_flares> flare_list;
    std::size_t flare_count = 0;
    std::array<Point, most_points> point_list;
    std::size_t point_count = 0;
    Moment before, worst, last;
    Half half;
    Strike strike;
    bool sessions = false;              // what comes now are sessions: there is an agreed level
    std::array<Day, days + 1> calendar; // from the day of `start`

    std::span<const Flare> flares() const { return {flare_list.data(), flare_count}; }
    std::span<const Point> curve() const { return {point_list.data(), point_count}; }
};
// Fills `week`, which is large: the caller keeps it on its stack.
void read_week(const sim::History<days::Model>&, std::int64_t now, Week& week);

// How wide the sensitive area is drawn, and how warm brain and bell: 0 the spot alone to 1 at the
// highest level. Steep at first, so that a level of a tenth is seen. `part`: of the highest S.
float felt_at(float part);
// The bell of the level `part`: it rings from 30 of 100. [ours; model.md]
Bell level_bell(float part, double shown_s);

// The level S that therapist and client agreed on: 25 of 100. [ours; model.md]
inline constexpr float agreed_level = 0.25f * static_cast<float>(s_max);

// ---- drawing ------------------------------------------------------------------------------------
struct WeekScene : explainers::Sketch {
    const Week& week;

    float x(double day) const {
        return art::week_x + static_cast<float>(day - week.start) * art::day_step;
    }
    static float y(float level) { return art::level_zero_y - level * art::level_per_unit; }
    Vec2 on_curve(const Week::Moment& m) const { return {x(m.day), y(m.level)}; }
    // How much of the highest level it is, 0 to 1.
    static float part_of(float level);
    // Where the bracket of `half` stands.
    float half_x() const {
        return std::max(x(week.half.to) + 12, x(week.half.from) + art::half_mark_offset);
    }
    float week_end() const { return art::week_x + Week::days * art::day_step; }
};

// The three figures, each with its moment.
struct Person {
    const art::Figure& figure;
    const Week::Moment& moment;
    std::string_view part, area;
    gfx::Color color; // of its frame, and of the line to its moment
};
std::array<Person, 3> people(const WeekScene&);
// Nothing has happened yet: there is no worst moment to be shown.
bool empty(const WeekScene&, const Person&);

// view_days_calendar.cpp
void draw_week_ground(WeekScene&); // shapes: ground and tiles
void draw_future(WeekScene&);      // a veil over what has not happened
void draw_half(WeekScene&);
void draw_agreed(WeekScene&);
void draw_week_focus(WeekScene&);
// view_days_curve.cpp
void draw_curve(WeekScene&);
void draw_flares(WeekScene&);
// view_days_figures.cpp
void draw_frames(WeekScene&);  // shapes: what each figure stands in
void draw_people(WeekScene&);  // sprites
void draw_threads(WeekScene&); // from the figures to their moments
void draw_moments(WeekScene&);
// view_days_felt.cpp
void draw_felt(WeekScene&);   // shapes: areas, spots, brains, bells
void draw_strike(WeekScene&); // a flare, from the arm to the brain
// view_days_labels.cpp
void draw_week_words(WeekScene&);

} // namespace central_sensitization
