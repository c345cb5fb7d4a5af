// The scenes of central sensitization: one for each model, in the order of the param `scene`.
// Everything that moves is bound to the model; model.md says what is scripted.
#pragma once
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"
#include "explainers/explainer.hpp"

namespace central_sensitization {

struct SecondsScene {
    using Model = central_sensitization::Model;
    static constexpr double shown_tick_s = 0.001;       // as fast as life
    static constexpr std::size_t history_ticks = 60000; // a minute
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
    // The dial, the gatekeeper's bar, and with the hand the touch.
    static std::size_t handles(const explainers::DrawInfo&, const sim::History<Model>&,
                               std::int64_t now, std::span<explainers::Handle>);
    static double dragged(const explainers::Handle&, gfx::Vec2 world, const sim::History<Model>&,
                          std::int64_t now);
};
struct DaysScene {
    using Model = days::Model;
    static constexpr double shown_tick_s = 3.5 / 1440;      // a day in three and a half seconds
    static constexpr std::size_t history_ticks = 30 * 1440; // a month
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
struct WindUpScene {
    using Model = wind_up::Model;
    static constexpr double shown_tick_s = 0.001;       // as fast as life
    static constexpr std::size_t history_ticks = 20000; // twenty seconds
    static constexpr std::size_t ahead_ticks = 2000;    // two seconds
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
extern const explainers::Cast cast;

} // namespace central_sensitization
