// What the drawings of all scenes of this explainer share. Knows no window and no lesson.
#pragma once
#include "explainers/pain_tension/art.hpp"
#include "explainers/pain_tension/view.hpp"
#include "explainers/sketch.hpp"
#include "explainers/ways.hpp"
#include "sim/history.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pain_tension {

namespace art = explainers::pain_tension::art;
using gfx::Vec2;

// Names of the drawings of one look, so that they can be loaded before they are shown.
void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

// view_closeup.cpp: the camera "closeup" of the loop.
void draw_closeup(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                  std::int64_t now);

} // namespace pain_tension
