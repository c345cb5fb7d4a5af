// The scenes of stress hormones: one for each model, in the order of the param `scene`. Everything
// that moves is bound to the model; model.md says what is scripted.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/stress_hormones/model.hpp"

namespace stress_hormones {

struct DayScene {
    using Model = DayFromDawn;
    static constexpr double shown_tick_s = 0.5 / 60;       // an hour in a second
    static constexpr std::size_t history_ticks = 4 * 2880; // four days
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
    // The hand, the stressor and the session, all around the clock.
    static std::size_t handles(const explainers::DrawInfo&, const sim::History<Model>&,
                               std::int64_t now, std::span<explainers::Handle> out);
    static double dragged(const explainers::Handle&, gfx::Vec2 world, const sim::History<Model>&,
                          std::int64_t now);
};
struct PulsesScene {
    using Model = PulsesInCourse;
    static constexpr double shown_tick_s = 0.5 / 5;    // five minutes in a second
    static constexpr std::size_t history_ticks = 5000; // forty hours
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
struct WeeksScene {
    using Model = Weeks;
    static constexpr double shown_tick_s = 0.25 / 7;   // a week in a second
    static constexpr std::size_t history_ticks = 4000; // almost three years
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
struct HeartScene {
    using Model = Heart;
    static constexpr double shown_tick_s = 0.01;       // as fast as life
    static constexpr std::size_t history_ticks = 6000; // a minute
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
extern const explainers::Cast cast;

} // namespace stress_hormones
