// Icons that are nothing but strokes, as data: one drawing serves the interface and the pictures
// (the cards of the balance). Knows no renderer.
#pragma once
#include "gfx/geometry.hpp"
#include "ui/theme.hpp"

#include <span>
#include <vector>

namespace ui {

struct IconStroke {
    std::vector<gfx::Vec2> points; // in a square from -1 to 1, y down; one point: a dot
    float dot = 0;                 // radius of a dot; 0: a line, closed where it ends at its start
};
// Width of a line in that square.
inline constexpr float icon_line = 0.14f; // 2.8 of 40

// Empty for icons that are drawn in another way. Made at the first call and kept.
std::span<const IconStroke> icon_strokes(PartIcon);

} // namespace ui
