// Central sensitization over hours and days: flares of danger signals turn the level up, rest lets
// it settle. A law of our own on published measurements, see model.md; it is no model of recovery
// from chronic pain, for which there is no published law. Pure: no drawing, clock or file.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace central_sensitization::days {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    flares_per_day, // the first one comes at once when this leaves 0
    flare_hz,       // rate of the danger fibers during a flare, Hz
    flare_s,        // how long a flare lasts, s
    half_life_h,    // in which the level falls by half, h
    recovery_speed, // divides half_life_h
    uneven_week,    // 0: flares come evenly; 1: on some days of the week, weak and strong
    count
};
}
// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    sensitization,       // S: fractional gain of pinprick pain, 0 is normal
    pinprick_ratio,      // answer of the seconds model to a pinprick, against normal
    touch_projection_hz, // its messenger under steady touch
    flare_count,         // flares begun so far
    flare,               // 1 when a flare ran during the last tick
    alarm_level,         // S as a part of the highest it can be, 0 to 100
    count
};
}

struct Model {
    static constexpr std::string_view id = "sensitization_days";
    static constexpr std::string_view time_unit = "h";
    static constexpr double tick = 1.0 / 60; // h
    // Minute of the week, from Monday midnight, at which a fresh model starts: ten in the morning.
    static constexpr std::int16_t starts_at = 600;

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(1); }
    // One tick in `parts`. The law is solved exactly, so only rounding may differ: tests look.
    void advance_in(int parts);

    // All of the state.
    std::array<double, in::count> params;
    double sensitization = 0;
    struct Flares {
        double phase = 0;  // part of the way from one flare to the next
        double left_s = 0; // of the flare that runs
        int begun = 0;
        std::int16_t minute = starts_at; // of the week, from Monday midnight
        bool running = false;            // at some moment of the last tick
    } flares;

    // What the day brings: how many times as many flares as the mean day, and how long each is as a
    // part of flare_s. Always 1 and 1 in an even week. [ours; model.md]
    struct Weekday {
        double flares, length;
    };
    Weekday today() const;

private:
    void pass(double seconds);
};
static_assert(sim::Model<Model>);

} // namespace central_sensitization::days
