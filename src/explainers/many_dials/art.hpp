// Where things are in the two pictures of many dials. World units are those of the drawings: the
// lesson's stage is x 0..960, y 56..756, the client's 340 × 470, y down. Paths are cubic Bézier
// controls. Knows no color, no theme and no model.
#pragma once
#include "explainers/sketch.hpp"

namespace many_dials::art {

using explainers::Drawing;
using explainers::Label;
using gfx::Rect;
using gfx::Vec2;

inline constexpr Rect stage{0, 56, 960, 700};
inline constexpr Rect narrow_stage{4, 84, 952, 660};

// ---- the balance --------------------------------------------------------------------------------
inline constexpr Vec2 pivot{384, 214};
inline constexpr float arm = 166;                            // from the pivot to a hook
inline constexpr float most_tilt = 0.2618f;                  // radians: 15 degrees
inline constexpr float pointer = 70;                         // its tip above the pivot
inline constexpr float hoop_half = 97;                       // half as wide as a pan
inline constexpr float hoop_top = 16, rim = 204, bowl = 248; // below the hook
inline constexpr Vec2 hoop[] = {{-97, 204}, {-97, 170}, {-97, 120}, {-97, 92}, {-97, 38},
                                {-52, 20},  {0, 16},    {52, 20},   {97, 38},  {97, 92},
                                {97, 120},  {97, 170},  {97, 204}};
inline constexpr Vec2 base[] = {{288, 664}, {288, 650}, {324, 644}, {358, 632}, {370, 626},
                                {374, 612}, {376, 596}, {380, 596}, {388, 596}, {392, 596},
                                {394, 612}, {398, 626}, {410, 632}, {444, 644}, {480, 650},
                                {480, 664}, {480, 670}, {474, 672}, {468, 672}, {412, 672},
                                {356, 672}, {300, 672}, {294, 672}, {288, 670}, {288, 664}};

// ---- head ---------------------------------------------------------------------------------------
// The drawings of gate control, 1.18 times as large.
inline constexpr Drawing head_art{"gate-head", "gate-head-paper", "gate-head-line"};
inline constexpr Drawing brain_art{"gate-brain", "gate-brain", "gate-brain-line"};
inline constexpr Rect head{690.64f, 157.28f, 257.24f, 318.6f};
inline constexpr Rect brain{752, 170.26f, 132.16f, 129.8f};
inline constexpr Vec2 ring_center{800, 240};
inline constexpr float ring_radius = 122;
inline constexpr Vec2 bell{934, 318};
inline constexpr Vec2 expectation[] = {{401.6f, 123.7f}, {431.6f, 96}, {520, 126}, {590, 134},
                                       {660, 142},       {716, 150},   {752, 190}};

// ---- three curves -------------------------------------------------------------------------------
inline constexpr Rect panel{676, 492, 252, 162};
inline constexpr float axis_from = 700, axis_to = 904, axis_y = 620;
inline constexpr Vec2 cone_top{802, 234};

// ---- ankle --------------------------------------------------------------------------------------
inline constexpr Drawing ankle_light{"dials-ankle-light", "dials-ankle-light", "dials-ankle-line"};
inline constexpr Drawing ankle_deep{"dials-ankle-deep", "dials-ankle-deep", "dials-ankle-line"};
inline constexpr Rect ankle{34, 522, 164, 164};
inline constexpr Vec2 ankle_center{116, 604};
inline constexpr float ankle_radius = 88;
inline constexpr Vec2 sore{137, 620}; // middle of the ligaments
inline constexpr Vec2 ligament_front[] = {{138, 612}, {130, 617}, {122, 620}, {113, 621}};
inline constexpr Vec2 ligament_back[] = {{141, 616}, {141, 624}, {143, 631}, {146, 637}};
inline constexpr Vec2 fiber[] = {{145, 637}, {186, 678}, {208, 708}, {266, 714}, {330, 721},
                                 {640, 730}, {790, 722}, {900, 716}, {948, 690}, {950, 610},
                                 {952, 520}, {944, 470}, {900, 440}, {866, 418}, {842, 412},
                                 {837, 380}, {835, 352}, {836, 320}, {836, 288}};

// ---- names --------------------------------------------------------------------------------------
inline constexpr Label safety_name{{0, 0}, {106, 124}, {0, 0}, {88, 116}};
inline constexpr Label danger_name{{0, 0}, {566, 590}, {0, 0}, {560, 600}};
inline constexpr Label expectation_name{{548, 131}, {556, 88}, {548, 131}, {548, 108}};
inline constexpr Label hurt_name{{0, 0}, {886, 86}, {0, 0}, {880, 110}};
inline constexpr Label harm_name{{106, 511}, {82, 460}, {106, 511}, {60, 488}};
inline constexpr Label signal_name{{560, 727}, {560, 686}, {560, 727}, {520, 690}};

// ---- the client's picture -----------------------------------------------------------------------
inline constexpr Rect client_stage{0, 0, 340, 470};
inline constexpr Vec2 gauge{170, 150};
inline constexpr float gauge_radius = 140;
inline constexpr Vec2 seesaw{170, 358};
inline constexpr float seesaw_half = 152;
inline constexpr float seesaw_floor = 404;
inline constexpr Vec2 seesaw_foot[] = {{162, 358}, {126, 400}, {126, 404}, {130, 404},
                                       {210, 404}, {214, 404}, {214, 400}, {178, 358}};
inline constexpr Vec2 messenger{170, 447};
inline constexpr float messenger_radius = 15;
inline constexpr Vec2 way_in[] = {{14, 447}, {60, 447}, {110, 447}, {152, 447}};
inline constexpr Vec2 way_out[] = {{186, 447}, {230, 447}, {280, 447}, {326, 447}};

} // namespace many_dials::art
