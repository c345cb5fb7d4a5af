// The camera "map" of the loop: drawn by hand, not computed. Knows no window and no lesson.
#pragma once
#include "explainers/pain_tension/view_scene.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pain_tension::map {

void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&, std::int64_t now);
void list_drawings(const ui::Theme&, std::vector<std::string>& names);

} // namespace pain_tension::map
