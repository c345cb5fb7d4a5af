// Paths as lists of points: Bézier curves, rounded and smooth outlines, and walking along them.
// Pure geometry. Everything here allocates: build paths once and keep them.
#pragma once
#include "gfx/geometry.hpp"

#include <span>
#include <vector>

namespace gfx {

// Points along cubic Bézier curves: p0, then groups of three (control, control, end), `per_curve`
// points each. For constants: build once, keep (static const in a view is fine: it is not state).
std::vector<Vec2> bezier_path(std::span<const Vec2> controls, int per_curve = 16);
// A closed outline for Canvas::blob: this polygon with its corners rounded.
std::vector<Vec2> rounded_polygon(std::span<const Vec2> corners, float radius, int per_corner = 6);
// A closed outline that runs smoothly through all points (a Catmull-Rom spline).
std::vector<Vec2> smooth_closed_path(std::span<const Vec2> points, int per_point = 8);

// Point at distance `t` (0 to 1 of the length) and the unit direction there.
struct PathPoint {
    Vec2 at, direction;
};
PathPoint along(std::span<const Vec2> path, float t);
float path_length(std::span<const Vec2> path);

} // namespace gfx
