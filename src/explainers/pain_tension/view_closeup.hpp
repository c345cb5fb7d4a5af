// What the drawing of the close-up shares: two muscle fibers, the vessel between them and a nerve
// ending, at rest at the left and as the model has them now at the right. Knows no window and no
// lesson; reads the model's history, never changes it.
#pragma once
#include "explainers/pain_tension/model.hpp"
#include "explainers/pain_tension/view_scene.hpp"

#include <array>

namespace pain_tension::closeup {

// ---- where things are ---------------------------------------------------------------------------
// The picture of art.hpp lies this much lower, so that there is room for the skin and a hand.
inline constexpr float lowered = 24;
inline constexpr float middle = art::vessel_middle + lowered;
inline constexpr float skin_surface = 128, skin_drawing_top = 6; // of 72
inline constexpr float skin_height = 72;
inline constexpr float hand_scale = 0.6f, hand_angle = 0.48f;
inline constexpr Vec2 hand_size{376, 322};
inline constexpr Vec2 hand_tip{-119, 40}; // from its middle, turned and mirrored
inline constexpr float hand_x = 640, hand_reach = 52;
inline constexpr Vec2 dial_left{62, 622}, dial_right{898, 622};
inline constexpr float dial_inwards = 52; // in a narrow picture, whose sides are cut off
inline constexpr float dial_radius = 44;
inline constexpr double loud_from = 2, loudest = 8; // pain at which its bell is heard, of 10
// Measured stiffness: its card, and where in it the line runs.
inline constexpr gfx::Rect strip{556, 644, 290, 104};
inline constexpr gfx::Rect strip_plot{strip.x + 46, strip.y + 34, strip.w - 62, 32};
inline float stiffness_y(float percent) {
    return strip_plot.y + strip_plot.h * (100 - percent) / 5;
}

// ---- the moment shown ---------------------------------------------------------------------------
struct Half {
    float tense = 0;                   // 0 at rest, 1 where fibers are as short as they are drawn
    float half = art::lumen_half_rest; // of the lumen
    double perfusion = 1, metabolites = 0, pain = 0;
    double way = 0;  // how far blood has gone, world units
    float awake = 0; // the nerve ending, 0 to 1
};
struct Moment {
    static constexpr int strip_points = 32;

    Half left, right; // to compare; now
    // With a hand at work the left half is the same muscle without the hand: nothing but the pain
    // differs. Else it is the muscle at rest.
    bool without_hand = false;
    double opening = 1, drive = 0, touch = 0;
    float hand_down = 0, hand_at = 0;
    float attention = 0; // 1 while a step begins: look here. Then 0.
    explainers::Pulses pulses;
    // Measured stiffness of the last minutes, 100 = before; oldest first, the last one is now.
    std::array<float, strip_points> stiffness{};
    std::array<bool, strip_points> touched{};
    int strip_count = 0;
    float strip_late = 0; // of the time between two points, that the last one lies after its grid
};
Moment read_moment(const sim::History<Model>&, std::int64_t now, double fraction,
                   bool reduced_motion, bool about_touch);
// From a tip of the ending out to the edge, as if the gap were where `nerve_rest_y` says.
const explainers::Way& nerve_way(bool right);
inline constexpr float nerve_rest_y = 511, left_nerve_y = 541;

// How a length goes from its size at rest, at the left, to that of now, at the right.
float now_part(float x);
struct Gap {
    float from, to; // y
};
struct Shape { // of everything at one x
    float tense, upper_top, upper_bottom, lower_top, lower_bottom, lumen, wall;
    Gap above() const { return {upper_bottom, middle - lumen - wall}; }
    Gap below() const { return {middle + lumen + wall, lower_top}; }
};
Shape shape_at(const Moment&, float x);
// How far the nerve ending of a half lies below its place in art.hpp, beside `lowered`.
float nerve_shift(const Moment&, bool right);

// ---- drawing ------------------------------------------------------------------------------------
struct Scene : explainers::Sketch {
    const Moment& now;
};
// view_closeup_tissue.cpp
void draw_behind(Scene&);        // sprites: tissue, fibers, skin
void draw_shading(Scene&);       // shapes: shadows, light, nuclei
void draw_skin_and_hand(Scene&); // sprites
// view_closeup_flow.cpp
void draw_lumen(Scene&); // shapes: lumen, streaks, red cells
void draw_walls(Scene&); // sprites
void draw_usual(Scene&); // shapes: how wide it is at rest, where it is narrower
void draw_bores(Scene&); // how wide it is
void draw_divider(Scene&);
// view_closeup_nerve.cpp
void draw_endings(Scene&);
void draw_dots(Scene&);
void draw_chemical(const Scene&, int kind, Vec2 at, float angle, float size, float opacity);
// view_closeup_gauges.cpp
void draw_dials(Scene&); // pain in the model
Vec2 dial_at(const Scene&, bool right);
void draw_strip(Scene&); // measured stiffness
void plate(Scene&, const gfx::Rect&, float opacity);
// view_closeup_words.cpp
void draw_words(Scene&);
void draw_focus(Scene&);

void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

} // namespace pain_tension::closeup
