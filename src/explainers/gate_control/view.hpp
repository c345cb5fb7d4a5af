// The gate control scene as an explainer: its cameras, the parts lessons may point at, the words of
// its sliders, and its drawing. Everything that moves is bound to the model; model.md says what is
// scripted.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/gate_control/model.hpp"

namespace gate_control {

struct View {
    static constexpr double shown_tick_s = 0.02;       // 20 times slower than life
    static constexpr std::size_t history_ticks = 9000; // three minutes on screen
    static std::span<const explainers::Camera> cameras();
    static std::span<const std::string_view> parts();
    // A key of the strings table: "gate_control.touch.firm".
    static std::string_view word_for(std::size_t param, double value);
    static std::string_view part_of(std::size_t param);
    static void pictures(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);
    static bool moves(const Model&);
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};

} // namespace gate_control
