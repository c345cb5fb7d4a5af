// What the close-ups of glands share with the body and with each other: the drawings of the glands,
// their light, the vessels between them, and a gland that is brighter the more it sends. Knows no
// model.
#pragma once
#include "explainers/stress_hormones/view_scene.hpp"

#include <span>

namespace stress_hormones {

inline constexpr explainers::Drawing kidney_left_art{"stress-kidney-left", "stress-kidney-left",
                                                     "stress-kidney-left-line"};
inline constexpr explainers::Drawing adrenal_left_art{
    "stress-adrenal-left", "stress-adrenal-left-paper", "stress-adrenal-left-line"};
inline constexpr explainers::Drawing pituitary_art{"stress-pituitary", "stress-pituitary-paper",
                                                   "stress-pituitary-line"};
inline constexpr explainers::Drawing hypothalamus_art{
    "stress-hypothalamus", "stress-hypothalamus-paper", "stress-hypothalamus-line"};
// World sizes of the drawings at scale 1.
inline constexpr Vec2 kidney_box{66, 110}, adrenal_box{80, 54}, pituitary_box{68, 44},
    hypothalamus_box{48, 30};

gfx::Rect around(Vec2 center, Vec2 size);
gfx::Rect scaled(const gfx::Rect&, Vec2 about, float by);

// Soft light of something that sends, `strength` 0 to 1. Shapes.
void draw_glow(Sketch&, Vec2 at, float reach, gfx::Color, float strength);
void draw_vessel(Sketch&, std::span<const Vec2> path, float width, gfx::Color, float opacity = 1);
// The stalk between hypothalamus and pituitary, `from` wide above and `to` below.
void draw_stalk(Sketch&, std::span<const Vec2> path, float from, float to, float opacity = 1);
// `light` 0: as dim as a gland gets, 1: in full color. Line art keeps its lines.
gfx::Sprite lit_sprite(const Sketch&, const explainers::Drawing&, float light);
// In the shade: what a part was, inside what it has become.
gfx::Sprite shaded_sprite(const Sketch&, const explainers::Drawing&, float light);

} // namespace stress_hormones
