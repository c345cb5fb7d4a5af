// Hourly pulses of stress hormones: pituitary and adrenal glands with a delay between them (Walker,
// Terry & Lightman 2010). Two animals: the published rodent numbers (hpa_pulses) and a published
// fit to human cortisol (hpa_pulses_human). Pure: no drawing, clock or file. Hormones are in units
// of the model. Equations, sources and limits: model.md beside this file.
#pragma once
#include "explainers/stress_hormones/model_constants.hpp"
#include "sim/delay.hpp"
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stress_hormones {

// Indices of params and outputs, in the order of the specs.
namespace pulses_in {
enum Param : std::size_t {
    crh_drive, // p1: how hard the brain drives the pituitary
    delay_min, // tau: from ACTH in the blood to new cortisol, min
    count
};
}
namespace pulses_out {
enum Output : std::size_t {
    acth,     // a
    gr,       // r: receptors that answer to cortisol
    cortisol, // o
    brake,    // how much of the drive the brake takes off, 0 to 1: 1 - 1/(1 + p2 r o)
    count,
    states = 3 // the first three are the state
};
}

// `Axis`: RodentAxis or HumanAxis. `Steps`: Runge-Kutta steps in a tick, and the distance of the
// delay's memory; a delay shorter than one step counts as none. Only tests of the integrator use
// another number than the axis's own.
template <class Axis, int Steps = Axis::steps> struct PulseModel {
    static constexpr std::string_view id = Axis::id;
    static constexpr std::string_view time_unit = "min";
    static constexpr double tick = 0.5; // min
    static constexpr double step_min = tick / Steps;

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    PulseModel();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance();
    // Starts again with these params and runs 40 hours: where the pulses, or the rest, have come
    // to. About a millisecond.
    void settle();

    // All of the state; ACTH of the last minutes is part of it.
    std::array<double, pulses_in::count> params;
    std::array<double, pulses_out::states> state;
    // Levels times minutes so far; for drawing, never fed back.
    double acth_sent = 0, cortisol_sent = 0;
    sim::SmoothPast<static_cast<std::size_t>(Axis::longest_delay_min / tick) * Steps> past;
};

using Pulses = PulseModel<RodentAxis>;
using HumanPulses = PulseModel<HumanAxis>;
static_assert(sim::Model<Pulses> && sim::Model<HumanPulses>);

// A run that begins where the pulses, or the rest, have come to with the params it is given: a
// param that is set before the first tick settles it. What a person sees; nothing else differs.
struct PulsesInCourse : Pulses {
    PulsesInCourse() { settle(); }
    void set(std::size_t i, double value);
    void advance() {
        Pulses::advance();
        ++ticks;
    }
    double ticks = 0;
};
static_assert(sim::Model<PulsesInCourse>);

} // namespace stress_hormones
