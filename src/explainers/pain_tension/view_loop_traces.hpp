// The panels of the strip below the ring: which there are and where, for drawing and for words.
// Knows no model; see view_loop_traces.cpp for what they show.
#pragma once
#include "explainers/pain_tension/view_loop.hpp"

#include <array>
#include <span>
#include <string_view>

namespace pain_tension::loop {

struct Panel {
    enum class Kind { idea, measured, sore, neighbor, felt } kind = Kind::idea;
    Hypothesis idea = none;
    gfx::Rect box{}, bars{};
    gfx::Vec2 mark{}; // the bulb or the electrodes
    float mark_size = 1;
};
struct Panels {
    std::array<Panel, 4> panel;
    std::size_t count = 0;
    std::span<const Panel> all() const { return {panel.data(), count}; }
};
// Ideas side by side while a lesson points at the trace; what is felt beside what is measured with
// the camera "felt"; else the two muscles.
Panels panels_of(const Scene&);
Color panel_color(const Scene&, const Panel&);

} // namespace pain_tension::loop
