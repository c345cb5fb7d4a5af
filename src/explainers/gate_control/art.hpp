// Where things are in the gate control picture: the world rectangle of every drawing (sprite) and
// the points that live shapes hang on. World units are those of the drawings: the stage is
// x 0..960, y 56..756, y down; drawings may reach beyond it so that wider windows show no cut edge.
// Paths are cubic Bézier controls for gfx::bezier_path: p0, then (control, control, end) groups.
// Knows no color, no theme and no model.
#pragma once
#include "explainers/sketch.hpp"

#include <string_view>

namespace explainers::gate_control::art {

using explainers::Ellipse;
using explainers::Label;
using gfx::Rect;
using gfx::Vec2;

// ---- drawings ---------------------------------------------------------------------------------
// File names are <name>[-light|-deep][-paper|-line].png: skin tones where there is skin, recolored
// for Paper where Night colors would look wrong on cream, line art for High contrast. All variants
// of a drawing share its rectangle. Drawn in this order, live shapes between (see README of art).

inline constexpr Rect stage{0, 56, 960, 700};
inline constexpr Rect narrow_stage{0, 105, 756, 558}; // what a phone shows
inline constexpr Rect head{732, 70, 218, 270};
inline constexpr Rect brain{784, 81, 112, 110};
inline constexpr Rect cord{374, 257, 552, 502};
inline constexpr Rect elbow{74, 384, 476, 380};
inline constexpr Rect nerve{180, 272, 122, 262};
inline constexpr Rect hand{-180, 320, 376, 322}; // at rest; may be drawn moved by up to ±40
inline constexpr Rect lens{264, 116, 364, 364};

struct Placed {
    std::string_view name;
    Rect world;
};

// ---- soft shadows and glows that are live (low detail, so not in the drawings) -----------------
inline constexpr Ellipse cord_shadow{{650, 524}, {262, 238}}; // shadow, softness 40, opacity .55
inline constexpr Ellipse arm_shadow{{260, 716}, {200, 34}};   // shadow, softness 40, opacity .5
inline constexpr Ellipse lens_shadow{{446, 310}, {182, 182}}; // shadow, softness 40, opacity .6
inline constexpr Ellipse hand_shadow{{146, 586}, {48, 52}};   // on the skin below the fingers, .5

// ---- skin, where it starts
// -----------------------------------------------------------------------
inline constexpr Vec2 sore_spot{110, 636}; // center of the sore glow on the point of the elbow
inline constexpr float sore_radius = 50;   // bright in the middle third, gone at the rim
// Free endings of the C fiber in the skin: branches from (128,641), each with a dot at its tip.
inline constexpr Vec2 ending_tips[] = {{111, 623}, {105, 637}, {108, 651}};
inline constexpr Vec2 ending_a[] = {{128, 641}, {120, 634}, {118, 628}, {112, 624}};
inline constexpr Vec2 ending_b[] = {{128, 641}, {120, 640}, {114, 640}, {106, 637}};
inline constexpr Vec2 ending_c[] = {{128, 641}, {120, 644}, {116, 648}, {109, 650}};
inline constexpr float ending_width = 2;
// Corpuscle under the stroking fingertip: two rings, turned.
inline constexpr Ellipse corpuscle{{188, 594}, {13, 8.5f}};
inline constexpr Ellipse corpuscle_core{{188, 594}, {6.5f, 3.8f}};
inline constexpr float corpuscle_angle = -0.8727f; // -50°
inline constexpr float corpuscle_glow = 22;
// Fingertip of the hand at rest, and the way it strokes (the double-headed arrow).
inline constexpr Vec2 stroke_direction{0.555f, 0.832f};
inline constexpr Vec2 stroke_arrow[] = {{124, 436}, {150, 450}, {172, 474}, {184, 504}};
inline constexpr Vec2 stroke_arrow_echo[] = {{146, 424}, {170, 438}, {188, 458}, {199, 482}};
inline constexpr Vec2 stroke_head_up[] = {{135, 434.5f}, {123.5f, 436}, {130.5f, 446}};
inline constexpr Vec2 stroke_head_down[] = {{186, 491}, {184.5f, 504.5f}, {173.5f, 499}};
inline constexpr float stroke_arrow_width = 2.6f;
// Three short strokes left of the elbow for a bump, High contrast (from, to).
inline constexpr Vec2 bump_marks[][2] = {
    {{64, 657}, {51.9f, 664}}, {{60, 640}, {46, 640}}, {{64, 623}, {51.9f, 616}}};

// ---- fibers to the lens
// -------------------------------------------------------------------------- A-beta: dark sheath 12
// wide, myelin 8.4 in dashes of 26 with gaps of 5, thin light line 1.9.
inline constexpr Vec2 touch_fiber[] = {{188, 594}, {216, 562}, {236, 522}, {236, 478}, {236, 440},
                                       {214, 420}, {214, 384}, {214, 340}, {226, 296}, {272, 284}};
inline constexpr float touch_width = 12, touch_myelin_width = 8.4f;
inline constexpr float touch_dash = 26, touch_gap = 5;
// C: 4.2 wide, a light line 1.3 along it.
inline constexpr Vec2 danger_fiber[] = {{126, 640}, {164, 662}, {220, 648}, {246, 590}, {262, 548},
                                        {264, 506}, {257, 470}, {252, 440}, {236, 416}, {234, 386},
                                        {232, 350}, {246, 324}, {274, 318}};
inline constexpr float danger_width = 4.2f;
// Ganglion cells, each on a short stalk from its fiber.
inline constexpr Vec2 touch_ganglion_stalk[2] = {{214, 372}, {203, 352}};
inline constexpr Vec2 touch_ganglion{201, 346};
inline constexpr float touch_ganglion_radius = 9.5f, touch_ganglion_nucleus = 3.4f;
inline constexpr Vec2 danger_ganglion_stalk[2] = {{234, 388}, {243, 394}};
inline constexpr Vec2 danger_ganglion{246, 397};
inline constexpr float danger_ganglion_radius = 7;

// ---- the lens
// ------------------------------------------------------------------------------------
inline constexpr Vec2 lens_center{446, 298};
inline constexpr float lens_radius = 182;      // clip live shapes to this
inline constexpr float lens_rim_radius = 183;  // rim 3.5 wide over a dark ring of 9 at 182
inline constexpr Vec2 lens_rim_from{317, 169}; // rim gradient: light here …
inline constexpr Vec2 lens_rim_to{575, 427};   // … dark here
// A gleam on the glass: arc about the center, angles in radians, white at .13, 3 wide.
inline constexpr float gleam_radius = 170, gleam_from = -2.768f, gleam_to = -1.712f;

// Inside: touch comes in at the left, ends in a bouton on the gatekeeper.
inline constexpr Vec2 lens_touch[] = {{262, 286}, {300, 276}, {312, 240}, {346, 222}};
inline constexpr float lens_touch_width = 19, lens_touch_myelin_width = 13.3f;
inline constexpr float lens_touch_dash = 34, lens_touch_gap = 6;
inline constexpr Vec2 lens_touch_end[] = {{346, 222}, {356, 217}, {366, 212}, {378, 210}};
inline constexpr float lens_touch_end_width = 9; // no myelin here
inline constexpr Vec2 touch_bouton[] = {{366, 214}, {370, 190}, {384, 178}, {402, 180}, {409, 182},
                                        {403, 194}, {402, 208}, {401, 222}, {408, 236}, {400, 238},
                                        {384, 242}, {369, 234}, {366, 214}}; // closed outline
inline constexpr Vec2 touch_bouton_center{388, 209};
inline constexpr Vec2 touch_vesicles[] = {{380, 206}, {392, 192}, {393, 212}, {384, 224}};
inline constexpr float touch_vesicle_radius = 4.6f;
inline constexpr Vec2 touch_cleft[] = {{407, 198}, {408, 209}, {407, 221}}; // transmitter dots
inline constexpr float touch_cleft_radius = 2.4f;

// A thin branch of the touch fiber goes on to the messenger's upper left corner.
inline constexpr Vec2 touch_branch[] = {{312.7f, 249.4f}, {326, 240}, {344, 246}, {360, 262},
                                        {378, 280},       {400, 294}, {423, 314}};
inline constexpr float touch_branch_width = 5;
inline constexpr Vec2 branch_bouton{429, 319};
inline constexpr float branch_bouton_radius = 8.5f;
inline constexpr Vec2 branch_vesicles[] = {{426, 316}, {432, 318}, {427.5f, 323}};
inline constexpr Vec2 branch_cleft[] = {{438, 321}, {434, 328}}; // transmitter dots

// Danger comes in below it and ends on the messenger.
inline constexpr Vec2 lens_danger[] = {{262, 322}, {300, 330}, {312, 366}, {350, 376},
                                       {366, 380}, {380, 378}, {396, 376}};
inline constexpr float lens_danger_width = 6.5f;
inline constexpr Vec2 danger_bouton[] = {{388, 376}, {394, 350}, {412, 341}, {424, 342}, {433, 343},
                                         {430, 356}, {430, 375}, {430, 394}, {433, 407}, {424, 408},
                                         {412, 409}, {394, 402}, {388, 376}}; // closed outline
inline constexpr Vec2 danger_bouton_center{412, 375};
inline constexpr Vec2 danger_vesicles[] = {
    {405, 369}, {420, 352}, {422, 376}, {411, 390}, {428, 394}}; // centers of diamonds
inline constexpr float danger_vesicle_radius = 5;
inline constexpr Vec2 danger_cleft[] = {{433.3f, 357}, {432.3f, 374}, {433.3f, 390}, {432.3f, 404}};
inline constexpr float danger_cleft_radius = 2.4f; // diamonds
// Receptors on the messenger's left edge: centers of boxes.
inline constexpr Vec2 receptors[] = {
    {439.8f, 351.5f}, {439.8f, 367.5f}, {439.8f, 383.5f}, {439.8f, 399.5f}};
inline constexpr Vec2 receptor_half{4.5f, 3.5f};

// Gatekeeper: soma, nucleus, dendrites, and the stem down to the bar.
inline constexpr Vec2 gatekeeper{452, 208};
inline constexpr float gatekeeper_radius = 43;
inline constexpr Vec2 gatekeeper_nucleus{457, 212};
inline constexpr float gatekeeper_nucleus_radius = 16;
inline constexpr Vec2 gatekeeper_nucleolus{460, 214};
inline constexpr float gatekeeper_nucleolus_radius = 5;
inline constexpr Vec2 dendrite_a[] = {{446, 172}, {440, 154}, {432, 150}, {420, 142}};
inline constexpr Vec2 dendrite_b[] = {{439, 155}, {442, 146}, {442, 142}, {444, 134}};
inline constexpr Vec2 dendrite_c[] = {{476, 176}, {486, 164}, {492, 160}, {506, 156}};
inline constexpr Vec2 dendrite_d[] = {{486, 165}, {488, 156}, {488, 150}, {492, 142}};
inline constexpr Vec2 dendrite_e[] = {{426, 236}, {414, 248}, {408, 254}, {404, 266}};
inline constexpr Vec2 dendrite_f[] = {{415, 247}, {406, 248}, {400, 248}, {392, 252}};
inline constexpr float dendrite_width = 6; // a and b; the others 5.5
// Stem: outline (closed, curved), and as a line from soma to bar with its widths there.
inline constexpr Vec2 stem_from{471, 240}, stem_to{483.7f, 310};
inline constexpr float stem_width_from = 25, stem_width_to = 15.5f;
// The bar that presses into the messenger. Fully pressed here; lifted it sits bar_lift further up
// along the stem, clear of the messenger's flat edge.
inline constexpr Vec2 bar_center{488.0f, 324.8f};
inline constexpr Vec2 bar_half{32, 7.5f};
inline constexpr float bar_corner = 5.5f;
inline constexpr float bar_angle = -0.31416f; // -18°, along the messenger's upper edge
inline constexpr Vec2 bar_press_direction{0.309f, 0.951f};
inline constexpr float bar_lift = 42;
inline constexpr float bar_depth = 20.5f; // of its lower edge in the messenger when pressed
// How far dots go that cross from the bar to the messenger.
inline constexpr float brake_dot_reach = 30;
// Ripples in the messenger below the bar, in order (quadratic curves: start, control, end).
inline constexpr Vec2 ripples[][3] = {{{467.3f, 345.3f}, {494.9f, 345.8f}, {516.8f, 329.2f}},
                                      {{473.6f, 354.8f}, {498.3f, 356.2f}, {517.3f, 340.6f}},
                                      {{479.8f, 364.3f}, {501.7f, 366.7f}, {517.9f, 352.0f}}};

// Messenger: a pentagon with round corners, its upper edge dented by the bar. Same number of
// points, so that a view may mix the two by how hard the gate presses.
inline constexpr Vec2 messenger_rest[] = {
    {575.2f, 361.9f}, {578.5f, 368.0f}, {579.6f, 374.0f}, {578.5f, 380.1f}, {575.2f, 386.1f},
    {562.6f, 403.4f}, {550.1f, 420.6f}, {537.5f, 437.9f}, {532.8f, 442.9f}, {527.4f, 445.9f},
    {521.3f, 446.7f}, {514.5f, 445.4f}, {494.2f, 438.8f}, {473.8f, 432.3f}, {453.5f, 425.7f},
    {447.3f, 422.7f}, {442.8f, 418.4f}, {440.2f, 412.9f}, {439.3f, 406.0f}, {439.3f, 384.7f},
    {439.3f, 363.3f}, {439.3f, 342.0f}, {440.2f, 335.1f}, {442.9f, 329.6f}, {447.3f, 325.3f},
    {453.5f, 322.3f}, {457.9f, 320.9f}, {462.2f, 319.5f}, {466.6f, 318.1f}, {470.9f, 316.7f},
    {475.3f, 315.3f}, {479.6f, 313.9f}, {484.0f, 312.5f}, {488.4f, 311.0f}, {492.7f, 309.6f},
    {497.1f, 308.2f}, {501.4f, 306.8f}, {505.8f, 305.4f}, {510.1f, 304.0f}, {514.5f, 302.6f},
    {521.3f, 301.3f}, {527.4f, 302.1f}, {532.8f, 305.1f}, {537.5f, 310.1f}, {550.1f, 327.4f},
    {562.6f, 344.6f}};
inline constexpr Vec2 messenger_pressed[] = {
    {575.2f, 361.9f}, {578.5f, 368.0f}, {579.6f, 374.0f}, {578.5f, 380.1f}, {575.2f, 386.1f},
    {562.6f, 403.4f}, {550.1f, 420.6f}, {537.5f, 437.9f}, {532.8f, 442.9f}, {527.4f, 445.9f},
    {521.3f, 446.7f}, {514.5f, 445.4f}, {494.2f, 438.8f}, {473.8f, 432.3f}, {453.5f, 425.7f},
    {447.3f, 422.7f}, {442.8f, 418.4f}, {440.2f, 412.9f}, {439.3f, 406.0f}, {439.3f, 384.7f},
    {439.3f, 363.3f}, {439.3f, 342.0f}, {437.7f, 334.9f}, {437.7f, 327.0f}, {441.1f, 321.1f},
    {446.0f, 320.1f}, {450.4f, 323.4f}, {456.2f, 327.8f}, {461.7f, 332.3f}, {466.9f, 335.9f},
    {472.1f, 337.3f}, {480.8f, 335.0f}, {490.3f, 331.9f}, {499.8f, 328.9f}, {509.2f, 325.3f},
    {510.7f, 321.7f}, {512.7f, 315.7f}, {514.9f, 308.7f}, {517.3f, 301.6f}, {519.2f, 296.3f},
    {523.8f, 294.3f}, {530.0f, 297.0f}, {534.7f, 303.3f}, {537.9f, 310.2f}, {550.1f, 327.4f},
    {562.6f, 344.6f}};
inline constexpr float messenger_outline = 3.2f;
inline constexpr Vec2 messenger_nucleus{524, 392};
inline constexpr float messenger_nucleus_radius = 24;
inline constexpr Vec2 messenger_nucleolus{528, 389};
inline constexpr float messenger_nucleolus_radius = 7;
// Where the bar shades it, and the glow of an active messenger.
inline constexpr Vec2 press_shade{487, 323};
// Axon leaving the messenger inside the lens (drawn under the pentagon), 16 wide to 14.
inline constexpr Vec2 lens_axon[] = {{548, 402}, {566, 414}, {580, 428}, {634, 473}};
inline constexpr float lens_axon_from = 34, lens_axon_to = 14;

// ---- up and down the cord
// ------------------------------------------------------------------------ From the lens rim across
// the cord (it crosses sides) and up to the brainstem.
inline constexpr Vec2 ascending[] = {{579, 428},    {604, 452},    {612, 532},    {668, 542},
                                     {724, 552},    {800, 574},    {850, 556},    {905, 536},
                                     {908, 420},    {880, 350},    {862, 306},    {855, 280},
                                     {854.5f, 246}, {854.5f, 220}, {854.5f, 194}, {854.5f, 168}};
inline constexpr float ascending_width = 4;
inline constexpr Ellipse ascending_tract{{850, 556}, {14, 8.5f}}; // ring where it joins the tract
inline constexpr Vec2 ascending_gradient_from{0, 560}, ascending_gradient_to{0, 180};
// From the brainstem down to the lens rim, and on inside to the gatekeeper.
inline constexpr Vec2 descending[] = {{848.5f, 168}, {848, 190}, {843, 212}, {840, 232},
                                      {834, 268},    {800, 266}, {756, 246}, {704, 220},
                                      {664, 200},    {612, 204}};
inline constexpr float descending_width = 3;
inline constexpr Vec2 lens_descending[] = {{626, 204}, {580, 200}, {540, 196}, {502, 203}};
inline constexpr float lens_descending_width = 4;
struct Chevron {
    Vec2 at;
    float angle; // radians; 0 points right
};
inline constexpr Chevron chevrons[] = {
    {{808.2f, 260.2f}, -3.089f}, {{731, 232.2f}, -2.688f}, {{659.4f, 206.4f}, -2.950f}};
inline constexpr Chevron lens_chevron{{568, 201}, 3.176f};
inline constexpr float chevron_size = 5.5f, chevron_width = 2.2f; // arms go back and aside by size
inline constexpr Vec2 descending_bouton[] = {{507, 193}, {498, 194}, {494, 199}, {494, 204},
                                             {494, 210}, {499, 215}, {507, 214}, {514, 212},
                                             {516, 195}, {507, 193}}; // closed outline
inline constexpr Vec2 descending_bouton_center{503, 204};
inline constexpr Vec2 brain_center{840, 128};

// ---- words
// --------------------------------------------------------------------------------------- Callouts:
// the point of the part, and the center of the card. Narrow ones are for a phone's view.
inline constexpr Label touch_label{{228.4f, 316.9f}, {106, 227}, {228.4f, 316.9f}, {97, 256}};
inline constexpr Label danger_label{{164.1f, 649.9f}, {91, 717}, {256.6f, 552.6f}, {370, 617}};
inline constexpr Label gatekeeper_label{{428, 168}, {282, 99}, {414, 186}, {126, 155}};
inline constexpr Label messenger_label{{484, 428}, {394, 523}, {490, 430}, {496, 512}};
inline constexpr Label above_label{{690, 214}, {656, 115}, {690, 214}, {660, 147}};
inline constexpr Vec2 gate_word{574, 257}; // "Gate", centered; its state one line below
inline constexpr Vec2 cord_word{938, 717}; // right-aligned, two lines, the second 18 below

} // namespace explainers::gate_control::art
