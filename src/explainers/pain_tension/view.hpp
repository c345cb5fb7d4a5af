// The scenes of the pain-tension cycle: one for each model, in the order of the param `scene`.
// Everything that moves is bound to the model; model.md says what is scripted.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/pain_tension/model.hpp"
#include "explainers/pain_tension/model_fatigue.hpp"

namespace pain_tension {

struct LoopScene {
    using Model = pain_tension::Model;
    static constexpr double shown_tick_s = 0.05 / 40;   // 40 times faster than life
    static constexpr std::size_t history_ticks = 40000; // 33 minutes of life
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
struct FatigueScene {
    using Model = fatigue::Model;
    static constexpr double shown_tick_s = 0.02 / 12;   // 12 times faster than life
    static constexpr std::size_t history_ticks = 60000; // 20 minutes of life
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
    static std::size_t handles(const explainers::DrawInfo&, const sim::History<Model>&,
                               std::int64_t now, std::span<explainers::Handle>);
    static double dragged(const explainers::Handle&, gfx::Vec2 world, const sim::History<Model>&,
                          std::int64_t now);
};
extern const explainers::Cast cast;

} // namespace pain_tension
