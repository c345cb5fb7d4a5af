// Cortisol through a human day: brain (CRH), pituitary (ACTH) and adrenal glands (cortisol) with
// the brake of cortisol on the first two, a drive that follows the clock, and stressors. Pure: no
// drawing, no real clock, no file. Equations, sources of every number and limits: model.md beside
// this file. Levels belong to the model; they diagnose nobody.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stress_hormones {

// Indices of params and outputs, in the order of the specs. Times of the day are minutes after
// 00:00; what has one comes every day from day 1 on.
namespace day_in {
enum Param : std::size_t {
    stress_start_min,
    stress_minutes,
    stress_amplitude,       // added to the drive, which is about 1; 0 is no stressor
    amplitude_exponent,     // pu: 1 is the published fit, 2.17 the measured day
    cortisol_half_life_min, // in the blood
    wake_min,
    awakening_amplitude, // added to the drive for 15 minutes at waking; 0 is off
    drive_noise,         // eps: spread of the random drive of each minute; 0 is off
    massage_start_min,
    massage_minutes, // 0 is none
    massage_d,       // size beside quiet rest, in standard deviations
    massage,         // 1: a session, of an hour where massage_minutes is 0
    rest_line,       // 1: quiet rest is drawn beside it; for the picture alone
    count
};
}
namespace day_out {
enum Output : std::size_t {
    crh,
    acth,
    cortisol, // ug/dl when pu is 2.17, else units of the model
    drive,    // u(t): what the clock asks for
    stress,   // what stressor and waking add to it now
    feedback, // GR: 1 is no brake, 0 full brake
    clock_h,
    // The same day with a massage, beside quiet rest; for drawing, never fed back.
    cortisol_with_massage,
    cortisol_percent, // of the same moment of a day without any event
    // The most of cortisol_percent since this stressor first came; 100 before.
    stress_peak_percent,
    count
};
}

struct Day {
    static constexpr std::string_view id = "cortisol_day";
    static constexpr std::string_view time_unit = "min";
    static constexpr double tick = 0.5; // min; one RK4 step, as in the reference

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    // Day 1, 00:00, on the daily cycle.
    Day();
    double param(std::size_t i) const { return params[i]; }
    // Before the first tick a new exponent or half-life also moves the start onto its own cycle.
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(1); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number than 1.
    void advance_in(int steps);
    // Jumps onto the daily cycle at this time of day: where the hormones are with these params when
    // no stressor, waking or noise has come. About a millisecond.
    void settle();
    // The same moment with no stressor, no awakening pulse and no noise from now on.
    Day quiet() const;
    // Length of the session, min; 0 is none.
    double session_min() const;

    // All of the state.
    std::array<double, day_in::count> params;
    struct Hormones {
        double crh = 1, acth = 1, cortisol = 1; // x1, x2, x3 in units of the model
    } hormones;
    // The same day without stressor, awakening pulse and noise: the ghost line.
    Hormones calm;
    double minutes = 0;           // since day 1, 00:00
    double start = 0;             // `minutes` of the first tick
    double peak = 1, stirred = 0; // most of hormones / calm since a stressor; 1: one has begun

protected:
    explicit Day(double start_min);
};
static_assert(sim::Model<Day>);

// The day as a lesson shows it: it begins before dawn.
struct DayFromDawn : Day {
    static constexpr double first_min = 270; // 04:30
    DayFromDawn() : Day(first_min) {}
};
static_assert(sim::Model<DayFromDawn>);

// How hard cortisol holds the drive back, 0 not at all to 1 full: the model's drive u GR/x3 is
// u (1/b - 1).
double braking(const Day::Hormones&);
// Cortisol, in units of the model, of the calm day from `day` on: one number each `step_min`, the
// first after `first_min`. Both are whole ticks; steps up to 15 min are exact to 0.1 %. For
// drawing.
void calm_ahead(const Day& day, double first_min, double step_min, std::span<double> levels);

// u(t) of a day: `clock_min` after 00:00, `exponent` = pu.
double day_drive(double clock_min, double exponent);

} // namespace stress_hormones
