// The gate control scene as an explainer: its cameras, the parts lessons may point at, the words of
// its sliders, and its drawing. Everything that moves is bound to the model; model.md says what is
// scripted.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/gate_control/model.hpp"

namespace gate_control {

struct View {
    using Model = gate_control::Model;
    static constexpr double shown_tick_s = 0.02;       // 20 times slower than life
    static constexpr std::size_t history_ticks = 9000; // three minutes on screen
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};
extern const explainers::Cast cast;

} // namespace gate_control
