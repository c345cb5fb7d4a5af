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

// ---- where things are ---------------------------------------------------------------------------
namespace loop {
inline constexpr Vec2 hypothalamus{372, 96}, pituitary{372, 214}, gland{372, 412};
inline constexpr float hypothalamus_size = 1.7f, pituitary_size = 2, gland_size = 2.1f;
inline constexpr Vec2 stalk[] = {{372, 112}, {372, 132}, {372, 158}, {372, 184}};
inline constexpr Vec2 down[] = {{350, 244}, {326, 266}, {318, 286}, {318, 312},
                                {318, 338}, {324, 370}, {352, 404}};
// The way back winds like a river between its foot and its top, the more the longer the delay.
inline constexpr Vec2 foot[] = {{430, 428}, {540, 462}, {700, 474}, {700, 420}};
inline constexpr Vec2 top[] = {{700, 246}, {700, 222}, {684, 214}, {634, 214}};
inline constexpr float winding_per_min = 16; // world units
inline constexpr float waves = 2;
inline constexpr float artery = 26, vein = 26;
// The press: cortisol fills its chamber at the right, the piston and the pad go left.
inline constexpr gfx::Rect press_body{510, 174, 132, 80};
inline constexpr float pad_lifted = 488, pad_travel = 76; // x of its middle
inline constexpr Vec2 pad_half{8, 46};
inline constexpr float piston_from_pad = 112;
// The watch beside the river: how long the way back takes.
inline constexpr Vec2 watch{596, 340};
inline constexpr float watch_radius = 46;
inline constexpr gfx::Rect chart{32, 560, 896, 178};
inline constexpr float chart_left = 56, chart_right = 770, chart_top = 590, axis_y = 694;
inline constexpr double chart_min = 150;
inline constexpr float head_off = 27; // of the small gland at the end of its line
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
    double sending = 0;            // of ACTH: the drive that the brake lets through
    double minutes = 0;            // since the run began
    WindingWay back;
    explainers::Pulses acth_at, cortisol_at; // distances along their ways
};
const explainers::Way& way_down();
PulsesMoment read_pulses(const PulsesHistory&, std::int64_t now, double fraction,
                         bool reduced_motion);
// How far the pad is down on the pituitary, 0 lifted to 1, from the share that the brake holds
// back.
float press_of(double brake);
// x of the pad's face.
float pad_face(double brake);
// How bright and large a gland is for what it sends, 0 to 1.
float busy_pituitary(const PulsesMoment&);
float busy_adrenal(const PulsesMoment&);

// The last hours: levels, one each two minutes, and the highest points of each swing.
class PulsesChart {
public:
    static constexpr std::size_t most = 124, most_peaks = 12;
    // Until it is full, time starts at its left edge; then it scrolls.
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
    bool shows(double minute) const { return at(minute, 0).x >= loop::chart_left - 0.5f; }
    double period_min() const; // from the last two swings of cortisol; 0: it is steady
    // Where the small glands at the ends of the lines stand, clear of each other.
    struct Heads {
        Vec2 acth, cortisol;
    };
    Heads heads() const;

private:
    double to_come_min_ = 0; // right of now
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
void draw_pulses_glands(PulsesSketch&); // in the loop, and at the ends of their lines
void draw_pulses_molecules(PulsesSketch&);
void draw_pulses_press(PulsesSketch&);
void draw_pulses_watch(PulsesSketch&); // of the delay
void draw_pulses_focus(PulsesSketch&);
void draw_pulses_words(PulsesSketch&);

} // namespace stress_hormones
