// The weeks of stress as one drawn moment: three sets of glands (before, at the peak, now) and the
// chart below them. All is read from the history of the model. Knows no window and no lesson.
#pragma once
#include "explainers/stress_hormones/view_scene.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace stress_hormones {

using WeeksHistory = sim::History<Weeks>;

inline constexpr double ticks_per_week = 7 / Weeks::tick;

// The glands of one moment, in shares of the usual.
struct GlandSet {
    double week = 0; // on the axis: 0 is where the run began
    double drive = 1;
    double acth = 1, cortisol = 1;
    float pituitary = 1, adrenal = 1;        // areas
    double acth_sent = 0, cortisol_sent = 0; // usual levels times days
    bool known = false;                      // else it is still to come
    bool live = false;                       // it shows now
};
struct WeeksMoment {
    enum class Phase { usual, worry, after } phase = Phase::usual;
    std::array<GlandSet, 3> sets; // before, at the peak, after
    double now = 0;               // weeks
    double worry_from = 0, worry_to = 0;
    const GlandSet& live() const { return sets[static_cast<std::size_t>(phase)]; }
};
// How far a set stands from the first one.
inline Vec2 place_of(std::size_t set) {
    return {art::set_step * static_cast<float>(set), 0};
}
// The moment's share of the usual.
double share_of(const Weeks&, weeks_out::Output percent);
WeeksMoment read_weeks(const WeeksHistory&, std::int64_t now, double fraction, bool reduced_motion);

// The curves of cortisol and ACTH as points on the chart, from its left edge to now. It always
// begins before the run does: when the weeks need more room than there is, all of them become
// narrower.
class WeeksChart {
public:
    static constexpr std::size_t most = 220;
    WeeksChart(const WeeksHistory&, std::int64_t now);
    Vec2 at(double week, double value) const;
    double first_week() const { return first_; } // at the left edge
    double last_week() const {
        return first_ + (art::chart_right - art::chart_left) / static_cast<double>(week_step_);
    }
    float week_step() const { return week_step_; } // world units
    std::span<const Vec2> cortisol() const { return {cortisol_.data(), count_}; }
    std::span<const Vec2> acth() const { return {acth_.data(), count_}; }

private:
    void add(double week, const Weeks&);
    void add(double week, double cortisol, double acth);
    void fit_range(const WeeksHistory&, std::int64_t from, std::int64_t now);

    double first_ = 0;
    float value_step_ = art::value_step, week_step_ = art::week_step;
    std::size_t count_ = 0;
    std::array<Vec2, most> cortisol_, acth_;
};
// Calls `shade(from_week, to_week)` for every time of worry that the chart shows.
template <class Shade>
void each_worry(const WeeksHistory& history, std::int64_t now, const WeeksChart& chart,
                Shade shade) {
    const auto left = static_cast<std::int64_t>(chart.first_week() * ticks_per_week);
    std::int64_t from = -1;
    for (std::int64_t t = std::max(history.oldest(), left); t <= now; ++t) {
        const bool worried = history.at(t).param(weeks_in::drive) > 1;
        if (worried && from < 0) from = t;
        if (from >= 0 && (!worried || t == now)) {
            shade(static_cast<double>(from) / ticks_per_week,
                  static_cast<double>(t) / ticks_per_week);
            from = -1;
        }
    }
}

struct WeeksSketch : Sketch {
    const WeeksMoment& now;
    const WeeksChart& chart;
    const WeeksHistory& history;
    std::int64_t tick;
};
void draw_stressor(WeeksSketch&, Vec2 at, float half); // a rounded square
// In this order: shapes, sprites, shapes.
void draw_weeks_ground(WeeksSketch&);
void draw_weeks_vessels(WeeksSketch&); // with the light of the glands
void draw_weeks_chart(WeeksSketch&);
void draw_weeks_threads(WeeksSketch&);  // from each set to its moment
void draw_weeks_glands(WeeksSketch&);   // and their kidneys
void draw_weeks_outlines(WeeksSketch&); // of the usual size
void draw_weeks_molecules(WeeksSketch&);
void draw_weeks_worry(WeeksSketch&); // the faces, the weight, the order of the sets
void draw_weeks_marks(WeeksSketch&); // on the curves
void draw_weeks_focus(WeeksSketch&);
void draw_weeks_words(WeeksSketch&);

} // namespace stress_hormones
