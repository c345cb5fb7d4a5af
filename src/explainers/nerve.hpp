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

// What travels on a way: a round pulse of touch, a diamond of danger, a pentagon of a message that
// points where it goes.
void touch_pulse(Sketch&, Vec2 at, float radius, float opacity);
void danger_pulse(Sketch&, Vec2 at, float radius, float opacity);
void message_pulse(Sketch&, const gfx::PathPoint&, float radius, float opacity);

} // namespace explainers
