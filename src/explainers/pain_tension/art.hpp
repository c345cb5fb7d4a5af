// Where things are in the pain-tension picture: the world rectangle of every drawing (sprite), how
// the muscle bends when it tenses, and the points that live shapes hang on. Two scenes share one
// stage, x 0..960, y 56..756, y down: the loop around the cut muscle, and the close-up of fibers.
// Paths are cubic Bézier controls for gfx::bezier_path: p0, then (control, control, end) groups.
// Knows no color, no theme and no model.
#pragma once
#include "explainers/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

namespace explainers::pain_tension::art {

using explainers::Ellipse;
using explainers::Label;
using gfx::Rect;
using gfx::Vec2;

inline constexpr Rect stage{0, 56, 960, 700};

// ---- the muscle: drawings that bend -------------------------------------------------------------
// File names are <name>[-paper|-line].png. Front bundles have no -paper: the plain ones serve.
// Drawn in this order: neighbors, pocket shade, front bundles, fascia, then vessel, nerve, dots.
// Every bundle is a sprite_grid: its points go through bend(), so that a tense muscle is shorter,
// thicker in its belly, its bands closer, and presses towards the vessel between the bundles.
struct Bundle {
    std::string_view name;
    Rect world;
    float fixed_x;              // left of this nothing moves (the fascia holds it)
    float shorten;              // of the distance to fixed_x, when fully tense
    Vec2 belly;                 // middle of the swelling
    float reach;                // how far it goes along x
    float swell;                // thickness gained in the belly, when fully tense
    float push;                 // how far the belly moves along y, when fully tense
    std::span<const Vec2> axis; // middle line, x rising
};
inline constexpr Vec2 upper_axis[] = {{130, 284}, {227, 292}, {323, 302}, {420, 313},
                                      {517, 321}, {613, 311}, {708, 290}};
inline constexpr Vec2 lower_axis[] = {{130, 594}, {216, 585}, {303, 576}, {390, 566},
                                      {476, 556}, {563, 557}, {648, 563}};
inline constexpr Vec2 neighbor_top_axis[] = {{130, 262}, {211, 257}, {291, 253}, {371, 247},
                                             {451, 242}, {532, 236}, {612, 230}};
inline constexpr Vec2 neighbor_middle_axis[] = {{130, 436}, {221, 436}, {312, 436}, {403, 436},
                                                {494, 434}, {585, 428}, {676, 422}};
inline constexpr Vec2 neighbor_bottom_axis[] = {{130, 616}, {206, 622}, {281, 627}, {357, 632},
                                                {433, 635}, {508, 636}, {584, 634}};
// The neighbor muscle (the model's b) lies behind, the sore muscle (a) in front.
inline constexpr Bundle neighbors[] = {
    {"tension-neighbor-top",
     {146, 192, 484, 106},
     250,
     .1f,
     {440, 243},
     130,
     .14f,
     -4,
     neighbor_top_axis},
    {"tension-neighbor-middle",
     {146, 336, 566, 184},
     250,
     .06f,
     {480, 434},
     150,
     .04f,
     0,
     neighbor_middle_axis},
    {"tension-neighbor-bottom",
     {146, 580, 456, 100},
     250,
     .1f,
     {420, 635},
     130,
     .14f,
     4,
     neighbor_bottom_axis},
};
inline constexpr Bundle bundles[] = {
    {"tension-upper", {146, 214, 594, 190}, 250, .12f, {525, 321}, 150, .2f, 16, upper_axis},
    {"tension-lower", {146, 468, 532, 194}, 250, .12f, {525, 557}, 150, .2f, -16, lower_axis},
};
inline constexpr int bundle_columns = 14, bundle_rows = 2;
// Where a point of a bundle goes when it is tense: 0 at rest, 1 as tense as it gets.
inline Vec2 bend(const Bundle& b, Vec2 p, float tense) {
    std::size_t i = 1;
    while (i + 1 < b.axis.size() && p.x > b.axis[i].x)
        ++i;
    const Vec2 from = b.axis[i - 1], to = b.axis[i];
    const float middle = gfx::mix(from.y, to.y, (p.x - from.x) / (to.x - from.x));
    const float away = (p.x - b.belly.x) / b.reach;
    const float bump = tense * std::exp(-away * away);
    const float y = middle + b.push * bump + (p.y - middle) * (1 + b.swell * bump);
    return {p.x - b.shorten * tense * std::max(0.f, p.x - b.fixed_x), y};
}
// The sheet pulled back at the left; never moves.
inline constexpr Rect fascia{136, 216, 132, 442};

// Live softness: below the bundles, behind the pocket, under the upper bundle, the warm pocket.
inline constexpr Ellipse muscle_shadow{{470, 450}, {290, 190}}; // softness 110, shadow, .42
inline constexpr Ellipse pocket_shade{{310, 440}, {170, 74}};   // softness 50, dark, .62
inline constexpr Ellipse pocket_glow{{318, 446}, {120, 120}};   // danger, .42 inside, with pain
inline constexpr Ellipse tense_glow[] = {{{520, 330}, {190, 64}}, {{510, 548}, {180, 60}}};

// ---- the vessel, from the blood-flow station to the fork ----------------------------------------
// Each group of the path goes from one width to the next (lumen; the wall adds wall_width on each
// side). Mix open and shut by f_occ: it closes where the bellies press, not where it is free.
inline constexpr Vec2 vessel[] = {
    {772, 618},       {766.9f, 608.1f}, {751, 578.8f},    {741.5f, 558.8f}, {732, 538.8f},
    {727.2f, 515.8f}, {715, 497.9f},    {702.8f, 480},    {686.9f, 461.7f}, {668.3f, 451.4f},
    {649.8f, 441},    {625.7f, 438.3f}, {603.9f, 435.8f}, {582, 433.4f},    {559.5f, 436.2f},
    {537.3f, 436.6f}, {515.1f, 437.1f}, {492.9f, 438.2f}, {470.6f, 438.6f}, {448.4f, 439},
    {415.1f, 438.9f}, {404, 439}};
inline constexpr float vessel_open[] = {58, 58, 56, 48, 38, 34, 32, 28};
inline constexpr float vessel_shut[] = {58, 58, 54, 42, 20, 12, 13, 20};
inline constexpr float wall_width = 8.5f; // each side; thins to 2 along the branches
// Capillaries around the pocket: lumen 19 at the fork to 8.5 at the left.
inline constexpr Vec2 branch_upper[] = {
    {446, 435},       {436.7f, 431.1f}, {408.5f, 420.4f}, {390.2f, 411.4f},
    {372, 402.3f},    {355.6f, 387.9f}, {336.4f, 380.7f}, {317.1f, 373.5f},
    {295.4f, 371.7f}, {274.7f, 368.1f}, {254, 364.4f},    {233.2f, 361.7f},
    {212.4f, 358.6f}, {191.6f, 355.6f}, {160.4f, 351.4f}, {150, 350}};
inline constexpr Vec2 branch_lower[] = {
    {446, 443},       {436.8f, 447.2f}, {408.5f, 458.1f}, {390.7f, 468.3f},
    {372.9f, 478.5f}, {358.1f, 496},    {339.1f, 504.2f}, {320.1f, 512.4f},
    {297.7f, 514.1f}, {276.8f, 517.8f}, {255.8f, 521.5f}, {234.6f, 523.7f},
    {213.5f, 526.4f}, {192.3f, 529.1f}, {160.6f, 532.7f}, {150, 534}};
inline constexpr float branch_from = 19, branch_to = 8.5f;       // lumen
inline constexpr float branch_fade_x = 262, branch_gone_x = 150; // fades out to the left
// Red cells: two lanes in the wide part (10 × 7.3), one where it narrows, 5.2 × 3.1 in branches.
inline constexpr Vec2 cell_radii{9.8f, 7.2f}, branch_cell_radii{5.2f, 3.1f};
inline constexpr float cell_spacing = 24, cell_lane_offset = 15;
// Squeezed, said with shape: chevrons of the bellies on the vessel, brighter the more it is shut.
struct Chevron {
    Vec2 at;
    float angle; // radians; 0 points right
};
inline constexpr Chevron squeeze_marks[] = {{{480, 408}, 1.5708f},  {{537, 408}, 1.5708f},
                                            {{594, 407}, 1.5708f},  {{480, 467}, -1.5708f},
                                            {{537, 466}, -1.5708f}, {{594, 464}, -1.5708f}};
inline constexpr float squeeze_size = 7, squeeze_width = 2.4f, squeeze_travel = 9;

// ---- the pocket: nerve ending and chemistry -----------------------------------------------------
// Trunk up to the pain station, danger diamonds climb it (from the end to the start of the path).
inline constexpr Vec2 nerve_trunk[] = {
    {196, 270},       {194.9f, 277.2f}, {190.3f, 298.6f}, {189.1f, 313.1f},
    {187.9f, 327.5f}, {187.3f, 342.3f}, {189, 356.6f},    {190.6f, 370.9f},
    {192.6f, 386.4f}, {199.2f, 398.7f}, {205.7f, 411},    {216.7f, 423},
    {228.5f, 430.3f}, {240.3f, 437.7f}, {263.1f, 440.9f}, {270, 443}};
inline constexpr float nerve_from = 5.5f, nerve_to = 4.8f;
inline constexpr Vec2 ending_a[] = {
    {268, 442},       {272.6f, 439.9f}, {287, 434.6f},    {295.5f, 429.4f}, {304.1f, 424.2f},
    {310.7f, 415.5f}, {319.4f, 410.9f}, {328.1f, 406.3f}, {343.2f, 403.5f}, {348, 402}};
inline constexpr Vec2 ending_b[] = {
    {268, 442},       {273.8f, 442.5f}, {291.5f, 445.9f}, {303.1f, 445.1f}, {314.6f, 444.3f},
    {325.8f, 437.8f}, {337.3f, 437.3f}, {348.8f, 436.7f}, {366.2f, 441.2f}, {372, 442}};
inline constexpr Vec2 ending_c[] = {
    {268, 442},       {272.2f, 444.9f}, {284.3f, 454.9f}, {293.4f, 459.6f}, {302.5f, 464.3f},
    {312.9f, 466.1f}, {322.4f, 470.2f}, {331.8f, 474.3f}, {345.4f, 481.7f}, {350, 484}};
inline constexpr Vec2 ending_d[] = {{252, 438}, {260, 448}, {268, 460}, {284, 488}};
inline constexpr Vec2 ending_e[] = {{300, 446}, {316, 453}, {334, 458}, {352, 460}};
inline constexpr Vec2 ending_f[] = {{295, 430}, {302, 420}, {308, 408}, {304, 396}};
inline constexpr float ending_width_from = 3.9f, ending_width_to = 2;
inline constexpr Vec2 ending_tips[] = {{348, 402}, {372, 442}, {350, 484},
                                       {284, 488}, {352, 460}, {304, 396}};
inline constexpr float ending_tip_radius = 3.4f; // grows to 5 when the ending wakes
inline constexpr Vec2 varicosities[] = {{296, 429}, {317, 413}, {304, 445}, {325, 440}, {348, 437},
                                        {294, 460}, {314, 467}, {333, 475}, {264, 454}, {277, 475}};
inline constexpr Vec2 varicosity_radii{4.2f, 2.8f};
inline constexpr float diamond_radius = 6.5f;
// Slots of the dots in the order they fill, each kind with its shape. Angle of ATP in radians.
inline constexpr Vec2 acid_slots[] = {{272, 418}, {248, 393}, {330, 425}, {266, 482}, {312, 492},
                                      {222, 450}, {344, 472}, {300, 412}, {214, 492}, {286, 500}};
inline constexpr float acid_radius = 6.4f; // triangle, point up
struct Turned {
    Vec2 at;
    float angle;
};
inline constexpr Turned atp_slots[] = {
    {{321, 400}, 1.222f}, {{244, 456}, -.698f}, {{332, 486}, -.349f}, {{232, 410}, 1.047f},
    {{296, 470}, .524f},  {{366, 420}, -.96f},  {{282, 436}, .3f},    {{250, 500}, -.2f},
    {{338, 448}, .9f},    {{214, 436}, -.5f}};
inline constexpr float atp_bead_radius = 2.9f, atp_bead_step = 5; // three beads in a row
inline constexpr Vec2 lactate_slots[] = {{386, 440}, {282, 396}, {236, 492}, {272, 504},
                                         {226, 474}, {366, 462}, {258, 424}, {318, 446},
                                         {302, 484}, {340, 416}};
inline constexpr float lactate_radius = 6;             // hexagon, point up
inline constexpr Ellipse pocket{{304, 445}, {88, 54}}; // where more dots may drift

// ---- the ring -----------------------------------------------------------------------------------
// Width of an arrow = gain of its link (1.5 to 14); no link: dotted, 3 wide, 1 on, 9 off.
inline constexpr Vec2 link_pain_guarding[] = {
    {230, 196},       {249.6f, 190.1f}, {307.5f, 168.3f}, {347.5f, 160.7f}, {387.5f, 153},
    {429, 150.6f},    {469.8f, 150.1f}, {510.6f, 149.6f}, {552.2f, 150.9f}, {592.3f, 157.5f},
    {632.5f, 164.2f}, {690.8f, 184.6f}, {710.5f, 190}};
inline constexpr Vec2 link_guarding_flow[] = {
    {812, 282},       {817.1f, 293.7f}, {836.2f, 327.6f}, {842.5f, 352},    {848.8f, 376.3f},
    {849.5f, 402.6f}, {850, 428},       {850.5f, 453.3f}, {850.7f, 479.7f}, {845.3f, 504.2f},
    {839.9f, 528.8f}, {822.2f, 563.3f}, {817.6f, 575.1f}};
inline constexpr Vec2 link_flow_chemistry[] = {
    {732, 668},       {711.8f, 672.5f}, {651.9f, 689.4f}, {611.1f, 695.2f}, {570.3f, 701},
    {528.6f, 702.7f}, {487.3f, 703},    {446.1f, 703.3f}, {404.4f, 702},    {363.5f, 696.8f},
    {322.6f, 691.6f}, {262.3f, 676.1f}, {242.1f, 672}};
inline constexpr Vec2 link_chemistry_pain[] = {
    {148, 586},       {143.2f, 574.5f}, {125.3f, 540.9f}, {119.3f, 517}, {113.3f, 493},
    {112.5f, 467.4f}, {112, 442.5f},    {111.5f, 417.6f}, {111.8f, 392}, {116.6f, 367.8f},
    {121.4f, 343.5f}, {136.8f, 309},    {140.8f, 297.2f}};
// Arrow tips (triangle: tip, and the two corners at its back, for the widths drawn).
inline constexpr float link_min = 1.5f, link_max = 14, link_dot = 1, link_gap = 9;

struct Station {
    std::string_view part;
    Vec2 center;
    Vec2 word;        // baseline of the name; its state 19 below
    bool word_left;   // the words end there instead of starting
    Vec2 narrow_word; // centered, on a dark ground
};
inline constexpr Station stations[] = {
    {"pain", {178, 228}, {122, 224}, true, {178, 292}},
    {"guarding", {782, 228}, {838, 224}, false, {782, 292}},
    {"flow", {782, 640}, {838, 636}, false, {770, 704}},
    {"chemistry", {178, 640}, {122, 636}, true, {190, 704}},
};
inline constexpr float station_radius = 44, station_inner = 30, station_glow = 48;
inline constexpr float dial_radius = 38, dial_width = 5;
inline constexpr float dial_from = 2.3562f, dial_sweep = 4.7124f; // clockwise from the lower left
// Icons, about the station's center. Bell: closed outline and clapper; rings with arcs of sound.
inline constexpr Vec2 bell[] = {{-12, 8}, {-9, 5},  {-9, 1},  {-9, -3}, {-9, -10}, {-5, -14},
                                {0, -14}, {5, -14}, {9, -10}, {9, -3},  {9, 1},    {9, 5},
                                {12, 8},  {4, 8},   {-4, 8},  {-12, 8}};
inline constexpr Vec2 bell_clapper{0, 11.5f};
inline constexpr float bell_clapper_radius = 3.8f;
inline constexpr float bell_swing = .28f;            // radians, at full pain
inline constexpr float bell_arc_radius[] = {17, 22}; // about the bell, both sides
inline constexpr float bell_arc_half = .5f, bell_arc_width = 2;
// Guarding: a short muscle, its bands, and two chevrons that close in as it tenses.
inline constexpr Vec2 muscle_icon[] = {{-13, -7}, {-6, -12}, {6, -12}, {13, -7}, {13, -2},
                                       {13, 2},   {13, 7},   {6, 12},  {-6, 12}, {-13, 7},
                                       {-13, 2},  {-13, -2}, {-13, -7}};
inline constexpr float muscle_icon_bands[] = {-7, -2.4f, 2.4f, 7}; // x; from y -10 to 10
inline constexpr float muscle_icon_chevron = 20.5f, muscle_icon_chevron_size = 5;
// Flow: two walls that close in, three red cells.
inline constexpr Vec2 flow_icon_wall[] = {{-22, -13}, {-10, -13}, {-8, -9}, {0, -9},
                                          {8, -9},    {10, -13},  {22, -13}}; // mirrored below
inline constexpr Vec2 flow_icon_cells[] = {{-14, 1}, {1, -.5f}, {15, 1.5f}};
inline constexpr Vec2 flow_icon_cell_radii{6.4f, 4.8f};
// Chemistry: one dot of each kind.
inline constexpr Vec2 chemistry_icon_acid{-9, -7}, chemistry_icon_atp{9, -6},
    chemistry_icon_lactate{0, 10};

// ---- idea or measurement ------------------------------------------------------------------------
// What is only predicted carries a bulb, what was measured carries two electrodes: the same signs
// on the traces, on the arrows, and on the muscle itself.
inline constexpr Vec2 idea_marks[] = {
    {470, 122}, {884, 376}, {524, 677}, {84, 442}}; // by each link
inline constexpr Vec2 weak_badge{847, 436}; // "weak evidence", on the dotted link; 122 × 30
inline constexpr Vec2 electrodes[] = {{404, 246}, {440, 250}}; // on the upper bundle, at rest
inline constexpr float electrode_radius = 6;
inline constexpr Vec2 electrode_wire[] = {{422, 246}, {424, 228}, {420, 214}, {412, 203}};
inline constexpr Vec2 trace_badge{388, 189}; // a small live trace: activity of this muscle
inline constexpr Vec2 trace_badge_half{42, 15};
inline constexpr Vec2 bulb_center{0, -2}; // icon: disc, and a base of three short bars
inline constexpr float bulb_radius = 7, bulb_bar_half = 3.2f;
inline constexpr float bulb_bars[] = {6.5f, 9.2f, 11.9f}; // y
inline constexpr float electrode_icon_step = 14, electrode_icon_radius = 4.2f;

// ---- words of the first scene -------------------------------------------------------------------
inline constexpr Label nerve_label{{350, 400}, {386, 356}, {304, 396}, {300, 330}};
inline constexpr Label fibers_label{{424, 570}, {456, 620}, {424, 570}, {470, 636}};
inline constexpr Label vessel_label{{560, 420}, {560, 352}, {560, 420}, {560, 340}};
inline constexpr Vec2 legend{28, 706};       // acid, ATP, lactate
inline constexpr Vec2 link_legend{936, 706}; // right-aligned: thick arrow = strong link

// ---- the map: a round path, and the ways out of it ----------------------------------------------
// Nothing here is computed. The drawing of the ground fills the stage; in line art there is none.
struct MapPlace {
    std::string_view part;
    Vec2 center;
    std::string_view drawing; // -paper, -line; 128 × 128 about the center
};
inline constexpr MapPlace map_round[] = {{"pain", {372, 220}, "tension-map-pain"},
                                         {"worry", {556, 392}, "tension-map-worry"},
                                         {"less", {372, 564}, "tension-map-less"},
                                         {"harder", {188, 392}, "tension-map-harder"}};
inline constexpr MapPlace map_out[] = {{"try", {628, 620}, "tension-map-try"},
                                       {"trust", {786, 452}, "tension-map-trust"},
                                       {"life", {736, 216}, "tension-map-life"}};
inline constexpr float map_place_radius = 56, map_drawing_half = 62, map_path_width = 26;
inline constexpr Vec2 map_circle[] = {{372, 220}, {480, 216}, {560, 288}, {556, 392}, {556, 496},
                                      {480, 566}, {372, 564}, {264, 566}, {188, 496}, {188, 392},
                                      {188, 288}, {268, 216}, {372, 220}};
// The road along the ways out, and what leads to it from each station.
inline constexpr Vec2 map_road[] = {{188, 392}, {92, 476},  {120, 690}, {290, 690}, {410, 690},
                                    {520, 668}, {628, 620}, {706, 584}, {800, 556}, {786, 452},
                                    {776, 378}, {690, 320}, {736, 216}};
inline constexpr Vec2 map_exit_pain[] = {{372, 220}, {450, 132}, {610, 120}, {736, 216}};
inline constexpr Vec2 map_exit_worry[] = {{556, 392}, {640, 372}, {716, 392}, {786, 452}};
inline constexpr Vec2 map_exit_less[] = {{372, 564}, {410, 650}, {510, 664}, {628, 620}};
inline constexpr float map_step = 17, map_wave = 220, map_pace = 52; // footprints; units, units/s
inline constexpr Vec2 map_note{372, 396};

// ---- close-up -----------------------------------------------------------------------------------
// Left half at rest, right half as tense as the model says, or one state across.
inline constexpr std::string_view tissue_name =
    "tension-tissue"; // -line; loose tissue, dark ground
inline constexpr Rect tissue{0, 236, 960, 336};
// One picture of eight sarcomeres, drawn side by side on a grid: column 2n is a dark band, column
// 2n + 1 a light one. Dark bands keep their width, light ones give way (spacing 52 to 35).
inline constexpr std::string_view fiber_name = "tension-fiber"; // -line; 416 × 162
inline constexpr int fiber_columns = 16, fiber_rows = 4;
inline constexpr float dark_band = 26, spacing_rest = 52, spacing_tense = 35;
inline constexpr float band_bulge = 14; // the middle of a band lies this far right of its ends
struct Fiber {
    float top_rest, bottom_rest, top_tense, bottom_tense; // y
};
inline constexpr Fiber fibers[] = {
    {-56, 100, -59, 98}, {97, 262, 95, 298}, {554, 716, 514, 714}, {723, 876, 720, 876}};
inline constexpr float change_from = 410, change_to = 550; // x where rest turns into tense
inline constexpr float vessel_middle = 406;                // y
inline constexpr float lumen_half_rest = 62, lumen_half_tense = 30;
inline constexpr float closeup_wall_rest = 17, closeup_wall_tense = 21;
inline constexpr std::string_view wall_name = "tension-wall"; // -line; 480 × 18, drawn along a wall
inline constexpr float wall_period_rest = 480,
                       wall_period_tense = 390; // mirrored for the lower one
inline constexpr Vec2 closeup_cell_radii{19.5f, 14};
inline constexpr float closeup_lanes_rest[] = {-36, 0, 36},
                       closeup_lane_tense = 0; // from the middle
inline constexpr float closeup_cell_spacing = 58;
inline constexpr Ellipse fiber_nuclei[] = {{{330, 250}, {24, 6.5f}},
                                           {{700, 284}, {24, 6.5f}},
                                           {{188, 560}, {24, 6.5f}},
                                           {{852, 524}, {24, 6.5f}}};
// Nerve endings: quiet at the left, awake at the right.
inline constexpr Vec2 quiet_trunk[] = {{-10, 528}, {40, 524}, {84, 522}, {130, 518}};
inline constexpr Vec2 quiet_a[] = {{128, 518}, {157, 525}, {186.9f, 529.6f}, {262, 532}};
inline constexpr Vec2 quiet_b[] = {{128, 518}, {160, 510}, {205, 499}, {262, 502}};
inline constexpr Vec2 quiet_c[] = {{172, 507}, {196, 510}, {214, 516}, {236, 518}};
inline constexpr Vec2 quiet_tips[] = {{262, 532}, {262, 502}, {236, 518}};
inline constexpr Vec2 awake_trunk[] = {{970, 490}, {926, 488.8f}, {882, 487.2f}, {838, 485}};
inline constexpr Vec2 awake_a[] = {
    {840, 485},       {831, 482.8f}, {804.4f, 473.9f}, {786.3f, 472}, {768.1f, 470.2f},
    {749.4f, 474.7f}, {731, 474},    {712.6f, 473.3f}, {685.2f, 469}, {676, 468}};
inline constexpr Vec2 awake_b[] = {{840, 487}, {790, 497}, {720, 501}, {648, 496}};
inline constexpr Vec2 awake_c[] = {{784, 498}, {740, 488}, {690, 483}, {628, 481}};
inline constexpr Vec2 awake_tips[] = {{676, 468}, {648, 496}, {628, 481}};
inline constexpr float closeup_trunk_width = 7.4f, closeup_ending_width = 5;
inline constexpr Ellipse awake_glow{{690, 484}, {190, 60}};
// Dots gather in these two strips, above and below the vessel: few left, many right.
inline constexpr Rect dots_above{544, 302, 404, 46}, dots_below{544, 462, 404, 50};
inline constexpr Vec2 few_acid[] = {{70, 289}, {322, 532}},
                      few_lactate[] = {{160, 280}, {416, 518}, {306, 502}};
inline constexpr Vec2 divider_top{480, 142}, divider_bottom{480, 696};
inline constexpr float bore_mark_rest_x = 300, bore_mark_tense_x = 780; // across the lumen
inline constexpr Vec2 rest_word{32, 104}, tense_word{928, 104};         // the second right-aligned
inline constexpr Vec2 closeup_legend{28, 729}, closeup_note{928, 732};  // the note right-aligned

} // namespace explainers::pain_tension::art
