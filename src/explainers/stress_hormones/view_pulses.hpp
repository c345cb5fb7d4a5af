// The loop of pituitary and adrenal gland as one drawn moment: ACTH on its way down, cortisol on
// its longer way back, the brake, and the last hours. All is read from the history of the model.
// Knows no window and no lesson.
#pragma once
#include "explainers/stress_hormones/view_scene.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace stress_hormones {

using PulsesHistory = sim::History<PulsesScene::Model>;

// ---- where things are
// ----------------------------------------------------------------------------
namespace loop {
inline constexpr Vec2 hypothalamus{480, 96}, pituitary{480, 208}, gland{480, 410};
inline constexpr float hypothalamus_size = 1.6f, pituitary_size = 1.5f, gland_size = 1.8f;
inline constexpr Vec2 stalk[] = {{480, 110}, {480, 130}, {480, 160}, {480, 182}};
inline constexpr Vec2 down[] = {{464, 226}, {452, 248}, {450, 268}, {450, 298},
                                {450, 328}, {454, 356}, {466, 404}};
// The way back winds like a river between its foot and its top, the more the longer the delay.
inline constexpr Vec2 foot[] = {{506, 412}, {590, 444}, {644, 446}, {644, 404}};
inline constexpr Vec2 top[] = {{644, 232}, {644, 212}, {630, 208}, {604, 208}};
inline constexpr float winding_per_min = 15; // world units
inline constexpr float waves = 2;
inline constexpr float artery = 24, vein = 24;
inline constexpr float bar_lifted = 570, bar_pressed = 527, bar_half = 32, bar_width = 9;
inline constexpr gfx::Rect chart{32, 560, 896, 178};
inline constexpr float chart_left = 56, chart_right = 820, chart_top = 576, axis_y = 706;
inline constexpr double chart_min = 150;
} // namespace loop

// A way that is made anew in every frame, without allocating.
class WindingWay {
public:
    static constexpr std::size_t foot_points = 12, river_points = 64, top_points = 10;
    static constexpr std::size_t points_in_all = foot_points + river_points + top_points;
    explicit WindingWay(double delay_min); // winds the more, the longer the delay
    float length() const { return reach_.back(); }
    gfx::PathPoint at(float distance) const;
    std::span<const Vec2> points() const { return points_; }

private:
    std::array<Vec2, points_in_all> points_;
    std::array<float, points_in_all> reach_;
};

struct PulsesMoment {
    explicit PulsesMoment(double delay) : delay_min(delay), back(delay) {}

    double delay_min, drive = 0;
    double acth = 0, cortisol = 0; // in the blood at the pituitary
    double made = 0;               // cortisol as it leaves the gland
    double brake = 0;              // share of the drive that is held back
    double minutes = 0;            // since the run began
    WindingWay back;
    explainers::Pulses acth_at, cortisol_at; // distances along their ways
};
const explainers::Way& way_down();
PulsesMoment read_pulses(const PulsesHistory&, std::int64_t now, double fraction,
                         bool reduced_motion);
// How far the bar is down, 0 lifted to 1.
float press_of(double brake);

// The last hours: levels, one each two minutes, and the highest points of each swing.
class PulsesChart {
public:
    static constexpr std::size_t most = 124, most_peaks = 12;
    PulsesChart(const PulsesHistory&, std::int64_t now);
    struct Peak {
        double minute, level; // minute: 0 is now, negative is past
    };
    struct Line {
        std::array<Vec2, most> points;
        std::size_t count = 0;
        std::array<Peak, most_peaks> peaks;
        std::size_t peak_count = 0;
        std::span<const Vec2> all() const { return {points.data(), count}; }
        std::span<const Peak> tops() const { return {peaks.data(), peak_count}; }
    };
    const Line& acth() const { return acth_; }
    const Line& cortisol() const { return cortisol_; }
    Vec2 at(double minute, double level) const;
    double period_min() const; // from the last two swings of cortisol; 0: it is steady

private:
    Line acth_, cortisol_;
    double top_ = 2;
};

struct PulsesSketch : Sketch {
    const PulsesMoment& now;
    const PulsesChart& chart;
};
// In this order: shapes, sprites, shapes.
void draw_pulses_ground(PulsesSketch&);
void draw_pulses_chart(PulsesSketch&); // its panel and lines
void draw_pulses_vessels(PulsesSketch&);
void draw_pulses_glands(PulsesSketch&);
void draw_pulses_molecules(PulsesSketch&);
void draw_pulses_brake(PulsesSketch&);
void draw_pulses_focus(PulsesSketch&);
void draw_pulses_words(PulsesSketch&);

} // namespace stress_hormones
