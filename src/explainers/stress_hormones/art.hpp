// Where things are in the stress hormones picture: the world rectangle of every drawing (sprite)
// and the points that live shapes hang on. Two scenes share one stage, x 0..960, y 56..756, y down:
// the body beside a 24-hour clock (a day), and three sets of glands over a chart (weeks).
// Paths are cubic Bézier controls for gfx::bezier_path: p0, then (control, control, end) groups.
// Knows no color, no theme and no model.
#pragma once
#include "explainers/sketch.hpp"

#include <string_view>

namespace explainers::stress_hormones::art {

using explainers::Ellipse;
using explainers::Label;
using gfx::Rect;
using gfx::Vec2;

inline constexpr Rect stage{0, 56, 960, 700};

// ---- drawings -----------------------------------------------------------------------------------
// File names are <name>[-paper|-line].png. Brain, vessels, kidneys and heart have no -paper: the
// plain ones serve. Glands, heart and lungs are apart, so that a view may scale them about their
// anchor: glands by area = mass, the heart with its beat, the lungs with the breath.
inline constexpr std::string_view vessels_name =
    "stress-vessels"; // -line; veins plum, arteries rose

inline constexpr Rect body{40, 72, 412, 684}; // fades out at the bottom
inline constexpr Rect brain{182, 88, 128, 206};
inline constexpr Rect lungs{114, 314, 264, 188};
inline constexpr Vec2 lungs_anchor{246, 330}; // they widen away from here, by 3 % at most
inline constexpr Rect vessels{166, 204, 152, 492};
inline constexpr Rect heart{207, 326, 111, 165.7f};
inline constexpr Vec2 heart_anchor{262, 400}; // beats about this point, 4 %
inline constexpr Rect kidney_left{110, 532, 66, 110}, kidney_right{312, 526, 66, 110};
inline constexpr Rect adrenal_left{131.3f, 503, 67.4f, 48.1f}; // at the usual mass
inline constexpr Rect adrenal_right{290.4f, 499.8f, 71.4f, 47};
inline constexpr Vec2 adrenal_left_anchor{166, 541},
    adrenal_right_anchor{327, 537}; // on the kidney
inline constexpr Rect pituitary{226.3f, 196.5f, 39.5f, 26.4f};
inline constexpr Vec2 pituitary_anchor{246, 199}; // hangs here
inline constexpr Rect hypothalamus{222, 146, 48, 30};

struct Placed {
    std::string_view name;
    Rect world;
};
// Drawing order; molecules travel above the vessels and below heart and glands, the brake on top.

inline constexpr Ellipse adrenal_glow[] = {{{165, 530}, {40, 30}}, {{326, 526}, {42, 30}}};
inline constexpr Ellipse heart_glow{{262, 440}, {56, 58}};
inline constexpr Ellipse hypothalamus_glow{{246, 160}, {32, 22}};
inline constexpr Ellipse pituitary_glow{{246, 209}, {26, 20}};
// Drops of sweat when tense, on temples and brow; scripted, and said so.
inline constexpr Vec2 skin_marks[] = {{194, 122}, {178, 162}, {300, 128}, {316, 170}};

// ---- the stressor, from the clock into the brain ------------------------------------------------
// The stressor has one shape, a rounded square, wherever it is: on the clock's ring, at the end of
// its spoke, along this way and at the hypothalamus, where it goes in. The way starts at the end of
// the spoke (see clock), leaves it outwards by stressor_leave, and joins the fixed part; this is
// how it lies for a stressor at 3 pm. One on the lower half of the ring goes round outside the
// curve.
inline constexpr float stressor_leave = 70;
inline constexpr Vec2 stressor_join_control{680, 74};
inline constexpr Vec2 stressor_way[] = {{540, 74},  {450, 74},  {372, 70}, {334, 92},
                                        {314, 104}, {296, 124}, {273, 150}};
inline constexpr Vec2 stressor_detour[] = {{936, 560}, {470, 600}}; // right, left of the clock
inline constexpr float stressor_way_width = 2, stressor_dash = 3, stressor_gap = 10;
inline constexpr float stressor_token_half = 6.5f, stressor_token_corner = 2;
inline constexpr float stressor_token_spacing = 64; // they move towards the brain while it lasts
inline constexpr Vec2 stressor_entry{268, 153};     // a short arrow ends here
inline constexpr float entry_rings[] = {17, 24};    // about the hypothalamus, while tokens arrive

// ---- messengers in the blood --------------------------------------------------------------------
// CRH: capsules down the stalk.
inline constexpr Vec2 stalk[] = {{246, 168}, {246, 180}, {246, 190}, {246, 202}};
inline constexpr float stalk_from = 12, stalk_to = 9;
inline constexpr Vec2 crh_half{4, 2.5f};
// ACTH: triangles, from the pituitary down the veins, through the heart, down the aorta to both
// glands. Each points along its way.
inline constexpr Vec2 acth_down[] = {{243, 220}, {240, 238}, {219, 244}, {217, 274}, {215, 304},
                                     {219, 342}, {225, 372}, {228, 388}, {232, 398}, {236, 412}};
inline constexpr Vec2 acth_heart[] = {{236, 412}, {240, 432}, {256, 430}, {258, 404}, {254, 372},
                                      {266, 356}, {280, 360}, {300, 368}, {298, 398}, {292, 424},
                                      {284, 462}, {270, 480}, {267, 512}}; // seen through the heart
inline constexpr Vec2 acth_left[] = {{267, 512}, {250, 498}, {208, 496}, {184, 514}};
inline constexpr Vec2 acth_right[] = {{267, 514}, {276, 500}, {292, 500}, {306, 512}};
inline constexpr float acth_radius = 7.2f;
// Cortisol: hexagons, from the glands into the vein, up to the heart, up to the brain.
inline constexpr Vec2 cortisol_left[] = {{182, 532}, {196, 544}, {210, 550}, {226, 548}};
inline constexpr Vec2 cortisol_right[] = {{308, 532}, {292, 552}, {260, 566}, {226, 562}};
inline constexpr Vec2 cortisol_up[] = {{226, 562}, {226, 546}, {226, 540}, {226, 530},
                                       {226, 500}, {226, 466}, {238, 436}};
inline constexpr Vec2 cortisol_heart[] = {{238, 436}, {246, 416}, {262, 408}, {270, 392},
                                          {276, 382}, {279, 376}, {279, 366}};
inline constexpr Vec2 cortisol_brain[] = {{279, 366}, {279, 340}, {275, 312}, {276, 286},
                                          {277, 258}, {271, 242}, {267, 228}};
inline constexpr float cortisol_radius = 6.6f;
inline constexpr float molecule_spacing = 31; // when there are most
inline constexpr float trail_length = 16, trail_width = 3.5f, molecule_glow = 9;

// The brake: cortisol's own message to both glands above, thicker the more it brakes.
inline constexpr Vec2 brake[] = {{282, 292}, {354, 296}, {378, 230}, {352, 192},
                                 {338, 172}, {308, 160}, {278, 160}};
inline constexpr Vec2 brake_branch[] = {{345, 184}, {328, 194}, {302, 208}, {274, 208}};
inline constexpr float brake_min = 1.5f, brake_max = 7;
inline constexpr Vec2 brake_bar[2] = {{276, 148}, {276, 172}};
inline constexpr Vec2 brake_branch_bar[2] = {{272, 199}, {272, 217}};
inline constexpr float brake_bar_width = 5;

// ---- the clock ----------------------------------------------------------------------------------
// Midnight at the bottom, noon at the top, clockwise: at h hours the direction from the center is
// (-sin a, cos a) with a = 2 pi h / 24 (y down).
inline constexpr Vec2 clock_center{702, 424};
inline constexpr float hub_radius = 112;                   // words and the hour dots
inline constexpr float ring_radius = 106, ring_width = 11; // sky: light at noon, dark at night
inline constexpr float level_radius = 113, level_per_ug = 6.15f; // cortisol 0, and each ug/dl
inline constexpr float guide_radii[] = {174, 236};               // thin circles, 10 and 20
inline constexpr float hour_dot_radius = 94, hour_dot_large = 1.9f, hour_dot_small = 1.1f;
inline constexpr float night_outer = 226;            // soft blue, from 22 to 6 o'clock
inline constexpr Vec2 sun{702, 318}, moon{702, 530}; // on the ring
inline constexpr float sun_radius = 11, sun_core = 7.5f, moon_radius = 11;
inline constexpr Vec2 stars[] = {{747.8f, 614.6f}, {674.5f, 597.8f}, {615.8f, 617.7f},
                                 {578.6f, 568.5f}, {519.5f, 535.8f}, {707.7f, 641.9f},
                                 {535.5f, 573.9f}, {722.6f, 580.6f}, {653.8f, 572.4f}};
inline constexpr float star_radius = 1.3f;
inline constexpr float curve_width = 3, ghost_width = 1.8f, ghost_dash = 6, ghost_gap = 5;
inline constexpr float mark_width = 15; // stressor on the ring: as long as it lasts
inline constexpr float spoke_from = 112, spoke_to = 252; // thin line out from the mark, rounded
                                                         // square at its end: drag to move it
inline constexpr float hand_from = 97, hand_to = 240, hand_width = 3, hand_knob = 6;
inline constexpr float now_hexagon = 8, now_glow = 14; // on the curve, at the hand
// Where the day starts: a notch across ring and band at waking, with a small rising sun outside,
// and a thin line at midnight where one day ends and the next begins.
inline constexpr float wake_notch_from = 98, wake_notch_to = 126;
inline constexpr float wake_icon_radius = 140, wake_icon_size = 9; // half disc on a short line
inline constexpr float day_line_from = 113, day_line_to = 150;
inline constexpr Vec2 noon_word{702, 350}, midnight_word{702, 508}; // centered
inline constexpr Vec2 six_word{616, 428}, eighteen_word{788, 428};  // left; right-aligned
inline constexpr Vec2 time_word{702, 410};                          // centered, large
inline constexpr Vec2 hub_hexagon{670, 448};                        // beside "Cortisol"
inline constexpr float hub_hexagon_radius = 6.2f;
inline constexpr Vec2 cortisol_word{682, 453}, level_word{702, 471}; // left; centered
inline constexpr Vec2 clock_legend{566, 729};                        // today, same day without

// ---- blood and clock are one thing --------------------------------------------------------------
// A magnifier on the big vein: as many hexagons in it as the level says. From it a dotted line runs
// to the hexagon in the hub, hexagons drift along it, and the one at the hand is lit the same way.
inline constexpr Vec2 sample_center{354, 664}; // round glass
inline constexpr float sample_radius = 38, sample_rim = 3;
inline constexpr Vec2 sample_source{226, 640}; // ring on the vein …
inline constexpr float sample_source_radius = 12;
inline constexpr Vec2 sample_neck[2] = {{238, 642}, {317, 657}}; // … and a line to the glass
// Places of hexagons in the glass, filled in this order: 1 for each 1.5 ug/dl.
inline constexpr Vec2 sample_slots[] = {
    {354, 664}, {370, 656}, {340, 672}, {346, 648}, {364, 678}, {334, 656}, {376, 672}, {352, 684},
    {360, 642}, {330, 676}, {380, 658}, {343, 636}, {370, 690}, {336, 688}, {327, 664}, {376, 643}};
inline constexpr float sample_hexagon = 5.6f;
inline constexpr Vec2 sample_tie[] = {{392, 662}, {470, 656}, {520, 640}, {566, 590},
                                      {600, 552}, {626, 492}, {661, 453}};
inline constexpr float tie_width = 1.6f, tie_dash = 1.5f, tie_gap = 9;

// ---- words of the day ---------------------------------------------------------------------------
inline constexpr Label hypothalamus_label{{223, 158}, {88, 148}, {228, 160}, {104, 140}};
inline constexpr Label pituitary_label{{227, 208}, {88, 208}, {230, 210}, {104, 210}};
inline constexpr Label brake_label{{358, 200}, {440, 118}, {358, 200}, {450, 150}};
inline constexpr Label adrenal_label{{360, 530}, {460, 530}, {358, 530}, {470, 540}};
inline constexpr Label peak_label{{543, 288}, {509, 226}, {543, 288}, {520, 220}};
inline constexpr Label heart_label{{218, 434}, {96, 435}, {218, 434}, {96, 440}};
// The heart's card holds its rate and a bar: rest to the left of the tick, ready to the right.
inline constexpr Rect heart_card{24, 398, 144, 74};
inline constexpr Rect heart_bar{38, 431, 116, 8};
inline constexpr Vec2 body_legend{28, 729}; // CRH, ACTH, cortisol

// ---- weeks --------------------------------------------------------------------------------------
// One set: a face, the pituitary and one adrenal gland on its kidney; the other two stand set_step
// further right each. Places are of the first set.
inline constexpr float set_step = 312;
inline constexpr Vec2 weeks_title{168, 78}; // centered; the note below it
inline constexpr float weeks_title_narrow_y = 84;
inline constexpr Vec2 weeks_face{168, 168};
inline constexpr float weeks_face_radius = 24;
inline constexpr float weeks_weight_bottom = 145; // the weight of worry stands on the face
inline constexpr Vec2 weeks_stalk[] = {{168, 206}, {168, 212}, {168, 220}, {168, 232}};
inline constexpr float weeks_stalk_from = 22, weeks_stalk_to = 16;
// Glands at the usual mass; they grow about their anchor, which stands on what holds them.
inline constexpr Vec2 weeks_pituitary{168, 256}, weeks_pituitary_anchor{168, 232};
inline constexpr Vec2 weeks_adrenal{168, 396}, weeks_adrenal_anchor{168, 429};
inline constexpr Vec2 weeks_kidney{180, 466};
inline constexpr float weeks_pituitary_scale = 1.5f, weeks_adrenal_scale = 2.2f;
// Outlines of the usual size, dashed when a gland is not that size (closed), as their drawings have
// them: the adrenal gland about (82, 344), the pituitary about (176, 180).
inline constexpr Vec2 adrenal_outline_center{82, 344}, pituitary_outline_center{176, 180};
inline constexpr Vec2 adrenal_outline[] = {
    {118.8f, 366},   {113.2f, 350},   {98.8f, 321.2f}, {83.6f, 320.4f}, {68.4f, 320.4f},
    {54.8f, 346.8f}, {45.2f, 367.6f}, {57.2f, 358},    {69.2f, 354},    {82, 354},
    {94.8f, 354},    {106.8f, 358},   {118.8f, 366}};
inline constexpr Vec2 pituitary_outline[] = {
    {176, 165.1f},    {183.7f, 158.2f}, {207, 161.7f},    {207, 179.7f}, {207, 196.9f},
    {189.8f, 202.1f}, {176, 197.8f},    {162.2f, 202.1f}, {145, 196.9f}, {145, 179.7f},
    {145, 161.7f},    {168.3f, 158.2f}, {176, 165.1f}};
inline constexpr float outline_width = 2, outline_dash = 6, outline_gap = 5;
// ACTH goes down the artery into the gland, cortisol up the vein; closer when more.
inline constexpr Vec2 weeks_artery[] = {{146, 276}, {104, 288}, {90, 322}, {104, 360},
                                        {112, 380}, {124, 396}, {140, 406}};
inline constexpr Vec2 weeks_vein[] = {{230, 430}, {278, 444}, {300, 418}, {298, 366},
                                      {296, 306}, {268, 262}, {212, 256}};
inline constexpr float weeks_vessel = 19;
inline constexpr float weeks_acth_radius = 7.2f, weeks_cortisol_radius = 7;
inline constexpr float weeks_acth_spacing = 26, weeks_cortisol_spacing = 40; // at the usual level
inline constexpr float weeks_order_x = 336, weeks_order_y = 250; // the arrow to the next set
// From a set to its moment on the chart: down, aside, and on as a thin line to the axis.
inline constexpr Vec2 weeks_thread_start{168, 518};
inline constexpr float weeks_thread_bend = 10, weeks_thread_end = 544;
inline constexpr Label weeks_pituitary_label{{122, 256}, {58, 232}, {122, 256}, {58, 232}};
inline constexpr Label weeks_adrenal_label{{108, 436}, {62, 491}, {108, 436}, {62, 491}};
inline constexpr Vec2 size_before_legend{536, 490};
// The chart: week w at week_x + w · week_step (less when more weeks have to fit); value v (1 =
// usual) at usual_y - (v - 1) · value_step.
inline constexpr Rect chart{32, 530, 896, 206};
inline constexpr float chart_left = 56, chart_right = 904;
inline constexpr float week_x = 138.1f, week_step = 27.35f, usual_y = 655, value_step = 118;
inline constexpr float chart_top = 544, axis_y = 700;
inline constexpr float moment_hexagon = 7.5f, moment_triangle = 7;

} // namespace explainers::stress_hormones::art
