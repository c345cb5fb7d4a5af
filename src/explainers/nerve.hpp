// Nerve fibers and their endings, as every scene that has them draws them: A-beta thick and banded,
// C thin and bare. Each takes how lit it is, 0 to 1.
#pragma once
#include "explainers/sketch.hpp"

#include <span>
#include <vector>

namespace explainers {

// World units: of the sheath, of the myelin in it, its dashes and gaps, and of the gleam.
struct Myelin {
    float width, myelin, dash, gap, gleam;
};
void banded_fiber(Sketch&, std::span<const Vec2> path, const Myelin&, float light);
void bare_fiber(Sketch&, std::span<const Vec2> path, float width, float light);

// Free nerve endings in the skin: `tips` glow.
void free_endings(Sketch&, std::span<const std::vector<Vec2>> branches, std::span<const Vec2> tips,
                  float width, float light);
// A touch ending: rings in the skin, turned by `angle`; it glows as far as `reach`.
void corpuscle(Sketch&, const Ellipse& outer, const Ellipse& core, float angle, float reach,
               float light);

} // namespace explainers
