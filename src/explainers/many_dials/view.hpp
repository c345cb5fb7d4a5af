// The scene of many dials: one model, two pictures (the camera chooses). Everything that moves is
// bound to the model; model.md says what is scripted.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/many_dials/model.hpp"

namespace many_dials {

struct Scene {
    using Model = many_dials::Model;
    static constexpr double shown_tick_s = Model::tick / 4; // 4 times faster than life
    static constexpr std::size_t history_ticks = 24000;     // 5 minutes on screen
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
    // The knob of the ring of harm.
    static std::size_t handles(const explainers::DrawInfo&, const sim::History<Model>&,
                               std::int64_t now, std::span<explainers::Handle>);
    static double dragged(const explainers::Handle&, gfx::Vec2 world, const sim::History<Model>&,
                          std::int64_t now);
};
extern const explainers::Cast cast;

} // namespace many_dials
