// Where things are in the central sensitization picture: the world rectangle of every drawing
// (sprite) and the points that live shapes hang on. Two scenes share one stage, x 0..960,
// y 56..756, y down: the synapse in the lens (seconds), and three figures over a week (days). Paths
// are cubic Bézier controls for gfx::bezier_path: p0, then (control, control, end) groups. Knows no
// color, no theme and no model.
#pragma once
#include "explainers/sketch.hpp"

#include <string_view>

namespace explainers::central_sensitization::art {

using explainers::Ellipse;
using explainers::Label;
using gfx::Rect;
using gfx::Vec2;

inline constexpr Rect stage{0, 56, 960, 700};

// ---- drawings -----------------------------------------------------------------------------------
// File names are <name>[-light|-deep][-paper|-line].png, as in the other scenes. Cord and lens are
// the drawings of gate control: the same place in the body looks the same.

inline constexpr Rect cord{374.7f, 339.7f, 430.6f, 391.6f};
inline constexpr Rect arm{6, 318, 262, 424};     // fades out behind the lens
inline constexpr Rect feather{4, 268, 142, 258}; // touching; moves with feather_tip
inline constexpr Rect lens{252, 206, 372, 372};
// The figure in its own space: top of the head at 0, 0, feet fading out at y 300.
inline constexpr Rect person_local{-106, -4, 212, 308};
inline constexpr Rect brain_local{-30, 4, 60, 50};
struct Figure {
    Vec2 head; // world: top of the head
    float scale;
    constexpr Vec2 at(Vec2 local) const { return head + local * scale; }
    constexpr Rect at(const Rect& r) const {
        return {head.x + r.x * scale, head.y + r.y * scale, r.w * scale, r.h * scale};
    }
};
inline constexpr Figure person{{860, 78}, .85f}; // first scene

// Order: cord, arm, live skin, live fibers, person, live axon, brain, lens, live circuit, rim,
// feather, live bell, words.
inline constexpr Ellipse cord_shadow{{590, 560}, {232, 182}};  // softness 40, shadow, .45
inline constexpr Ellipse lens_shadow{{438, 404}, {186, 186}};  // softness 40, shadow, .6
inline constexpr Ellipse messenger_glow{{503, 420}, {80, 80}}; // softness 40, messenger, .5
inline constexpr Ellipse feather_shadow{{140, 530}, {26, 12}}; // on the skin, .35

// ---- what the brain makes of it -----------------------------------------------------------------
// A bell by the head, in the figure's own space, for both scenes. Quiet: outline only, upright.
// The louder the messenger, the warmer it fills, the further it swings, the more arcs of sound.
// It swings once a second at most and never flashes.
inline constexpr Vec2 bell_center{73, 24};
inline constexpr Vec2 bell[] = {{-17, 11}, {-13, 7}, {-13, 1},  {-13, -4}, {-13, -14}, {-7, -20},
                                {0, -20},  {7, -20}, {13, -14}, {13, -4},  {13, 1},    {13, 7},
                                {17, 11},  {6, 11},  {-6, 11},  {-17, 11}}; // closed, about center
inline constexpr Vec2 bell_clapper{0, 16};
inline constexpr float bell_clapper_radius = 5;
inline constexpr Vec2 bell_pivot{0, -20};                // it swings about its top
inline constexpr float bell_swing = .24f;                // radians, at full
inline constexpr float bell_arc_radius[] = {24, 31, 38}; // about bell_center, right then left
inline constexpr float bell_arc_half = .48f, bell_arc_width = 2.4f;
inline constexpr float brain_glow = 30; // radius, about {0, 31}

// ---- skin ---------------------------------------------------------------------------------------
inline constexpr Vec2 feather_tip{122.6f, 521.2f};            // of the drawing where it lies
inline constexpr Vec2 stroke_direction{.53f, -.848f};         // along the arm, towards the elbow
inline constexpr float stroke_length = 34, feather_lift = 30; // lifted along {-.85, -.53}
inline constexpr float feather_sway = .06f;                   // radians while it strokes
// The hand that strokes instead: the drawing of gate_control, smaller, its fingertip on the spot.
inline constexpr Rect hand{-121.5f, 293, 270.7f, 231.8f};
// Comfortable range of touch, beside the hand: as the slider runs, none at the left.
inline constexpr Rect comfort{92, 172, 176, 16};
inline constexpr Vec2 comfort_word{92, 154};
inline constexpr Ellipse corpuscle{{137.6f, 520}, {13, 9}}; // ring 2.5 wide
inline constexpr Ellipse corpuscle_core{{137.6f, 520}, {6.5f, 4}};
inline constexpr float corpuscle_angle = -1.0123f, corpuscle_glow = 26;
// Knocks: a blunt rod taps the skin; the same reach and strength each time, and shown so.
inline constexpr Vec2 tap_point{161, 461};
inline constexpr Vec2 tap_direction{.848f, .53f}; // into the arm
inline constexpr float tap_travel = 26, tap_rod = 86, tap_rod_width = 8, tap_head_radius = 8.5f;
inline constexpr Vec2 tap_marks[][2] = {
    {{154, 480}, {145, 489}}, {{175, 443}, {171, 431}}, {{185, 457}, {197, 452}}}; // on contact
inline constexpr Vec2 ending_a[] = {{176, 468}, {170, 464}, {168, 458}, {170, 450}};
inline constexpr Vec2 ending_b[] = {{176, 468}, {170, 468}, {166, 470}, {160, 471}};
inline constexpr Vec2 ending_c[] = {{176, 468}, {172, 474}, {168, 480}, {160, 484}};
inline constexpr Vec2 ending_tips[] = {{170, 450}, {160, 471}, {160, 484}};
inline constexpr float ending_width = 2;

// ---- fibers to the lens -------------------------------------------------------------------------
// A-beta: dark sheath 13, myelin 9 in dashes of 30 with gaps of 6, round pulses of 5.5.
inline constexpr Vec2 touch_fiber[] = {{137.6f, 520}, {165, 513}, {190, 501}, {212, 491},
                                       {232, 482},    {250, 475}, {268, 467}};
inline constexpr float touch_width = 13, touch_myelin_width = 9, touch_dash = 30, touch_gap = 6;
inline constexpr float touch_pulse_radius = 5.5f, pulse_glow = 13;
// C: thin, diamonds.
inline constexpr Vec2 danger_fiber[] = {{176, 468}, {194, 456}, {200, 434}, {208, 414},
                                        {217, 391}, {232, 373}, {254, 366}};
inline constexpr float danger_width = 4.2f, danger_pulse_radius = 6.5f;

// ---- the lens -----------------------------------------------------------------------------------
inline constexpr Vec2 lens_center{438, 392};
inline constexpr float lens_radius = 186; // clip live shapes to this
inline constexpr float lens_rim_radius = 187, lens_rim_width = 3.5f, lens_ring_width = 9;
inline constexpr Vec2 lens_rim_from{306, 260}, lens_rim_to{570, 524}; // light to dark
inline constexpr float gleam_radius = 172, gleam_from = -2.793f, gleam_to = -1.710f;

// Danger comes in at the left and faces the messenger's flat edge: here are the channels.
inline constexpr Vec2 lens_danger[] = {{250, 365}, {270, 371}, {286, 392}, {312, 411}};
inline constexpr float lens_danger_width = 7;
inline constexpr Vec2 danger_bouton[] = {{306, 404}, {312, 370}, {342, 350}, {364, 351},
                                         {375, 352}, {372, 378}, {372, 420}, {372, 462},
                                         {375, 488}, {364, 489}, {340, 491}, {308, 468},
                                         {304, 428}, {303, 420}, {304, 412}, {306, 404}}; // closed
inline constexpr Vec2 danger_bouton_center{342, 420};
inline constexpr Vec2 danger_vesicles[] = {
    {328, 402}, {345, 380}, {348, 416}, {329, 436}, {347, 458}}; // diamonds
inline constexpr float danger_vesicle_radius = 6.5f;
inline constexpr Vec2 release_sites[] = {
    {369, 373.5f}, {369, 404.5f}, {369, 435.5f}, {369, 466.5f}}; // one facing each channel
// Transmitter dots in the cleft, about each release site: offsets.
inline constexpr Vec2 cleft_dots[] = {{11, -4}, {17, 5}, {24, -1}};
inline constexpr float cleft_dot_radius = 2.6f;
// NMDA channels on the flat face: two lips each. Closed they touch, open they part and tilt.
inline constexpr Vec2 channels[] = {
    {416.4f, 373.5f}, {416.4f, 404.5f}, {416.4f, 435.5f}, {416.4f, 466.5f}};
inline constexpr Vec2 channel_lip{15, 4.2f};                             // radii
inline constexpr float lip_offset_closed = 4.2f, lip_offset_open = 9.8f; // up and down
inline constexpr float lip_tilt_open = .157f;                            // radians, mouth wide left
// Light and ions that come in through an open channel: from its mouth to the right.
inline constexpr float beam_length = 60, beam_half_from = 5.5f, beam_half_to = 12;
inline constexpr Vec2 ion_offsets[] = {{-7, 0}, {3, 0}, {14, 0}, {26, -4}, {30, 5}, {42, 0}};
inline constexpr float ion_radius = 2.9f;

// Touch comes in from below: one branch to the messenger, one up to the gatekeeper.
inline constexpr Vec2 lens_touch[] = {{264, 469}, {288, 460}, {298, 486}, {318, 506},
                                      {342, 530}, {392, 540}, {434, 526}};
inline constexpr float lens_touch_width = 15, lens_touch_myelin_width = 10.5f;
inline constexpr float lens_touch_dash = 30, lens_touch_gap = 6;
inline constexpr Vec2 touch_bouton[] = {{434.3f, 503.4f}, {425.5f, 517.4f}, {432.7f, 537.6f},
                                        {455.2f, 545.9f}, {478.3f, 552.4f}, {495.9f, 540.3f},
                                        {497.1f, 523.8f}, {489.4f, 518.2f}, {443.8f, 503.3f},
                                        {434.3f, 503.4f}}; // closed
inline constexpr Vec2 touch_bouton_center{460.7f, 528.8f};
inline constexpr Vec2 touch_vesicles[] = {
    {444.8f, 519.5f}, {463.2f, 521.2f}, {476.6f, 531.9f}, {455.6f, 535.6f}};
inline constexpr float touch_vesicle_radius = 4.6f;
inline constexpr Vec2 touch_cleft[] = {
    {447.2f, 499.2f}, {460.8f, 502.6f}, {473.9f, 507.9f}, {487.5f, 511.2f}};
inline constexpr float touch_cleft_radius = 2.4f;
inline constexpr Vec2 touch_receptors[] = {
    {449.1f, 493.5f}, {462.9f, 498}, {477.1f, 502.6f}, {490.9f, 507.1f}};
inline constexpr Vec2 receptor_half{4.5f, 3.5f};
inline constexpr float receptor_angle = .314f; // along the messenger's lower edge
inline constexpr Vec2 touch_branch[] = {{286, 464}, {262, 424}, {268, 336}, {312, 292},
                                        {326, 278}, {340, 270}, {356, 265}};
inline constexpr float touch_branch_width = 5, touch_branch_bouton_radius = 8;
inline constexpr Vec2 touch_branch_bouton{358, 264};

// Gatekeeper, and the bar that brakes. `pressed` is the normal brake: leave its ghost (dashed) when
// the bar is up, so that the two can be compared.
inline constexpr Vec2 gatekeeper{388, 258};
inline constexpr float gatekeeper_radius = 27;
inline constexpr Vec2 gatekeeper_nucleus{384, 254};
inline constexpr float gatekeeper_nucleus_radius = 9;
inline constexpr Vec2 stem_pressed[] = {{415, 254}, {440, 244}, {466, 258}, {473.5f, 328}};
inline constexpr Vec2 stem_lifted[] = {{415, 254}, {434, 246}, {453.3f, 246}, {463.3f, 297.7f}};
inline constexpr float stem_width = 5;
inline constexpr Vec2 bar_pressed{474.9f, 339.5f}; // center; the messenger gives way below it
inline constexpr Vec2 bar_lifted{463.3f, 297.7f};
inline constexpr Vec2 bar_half{32, 5};
inline constexpr float bar_corner = 4, bar_angle = -.314f;
inline constexpr Vec2 bar_press_direction{.309f, .951f};
inline constexpr Vec2 ghost_bar{473.6f, 331}; // resting on the messenger, not pressing
inline constexpr float ghost_dash = 6, ghost_gap = 5, ghost_width = 2.2f; // around ghost_bar
// What the brake works with: minus signs on the bar, as many as there is inhibition; with fewer of
// them it rises. Offsets along the bar from its center, in the order they go.
inline constexpr float brake_tokens[] = {-24, 24, -12, 12, 0};
inline constexpr float brake_token_half = 3.6f, brake_token_width = 2.4f; // level strokes
inline constexpr Vec2 lift_marks[] = {{469.5f, 316}, {467, 307.6f}};      // chevrons, along -press
inline constexpr float lift_mark_size = 6, lift_mark_width = 2.2f;

// Messenger: a pentagon with round corners; the same number of points, at rest and dented by the
// bar, so that a view may mix the two.
inline constexpr Vec2 messenger_center{505, 420};
inline constexpr Vec2 messenger_rest[] = {
    {601.8f, 408.7f}, {604.9f, 414.3f}, {605.9f, 420},    {604.9f, 425.6f}, {601.8f, 431.3f},
    {582.6f, 457.7f}, {563.5f, 484},    {544.3f, 510.4f}, {539.9f, 515.1f}, {534.8f, 517.9f},
    {529.1f, 518.6f}, {522.8f, 517.4f}, {491.8f, 507.3f}, {460.7f, 497.3f}, {429.7f, 487.2f},
    {423.9f, 484.4f}, {419.7f, 480.5f}, {417.2f, 475.3f}, {416.4f, 468.9f}, {416.4f, 436.3f},
    {416.4f, 403.7f}, {416.4f, 371.1f}, {417.2f, 364.7f}, {419.7f, 359.5f}, {423.9f, 355.6f},
    {429.7f, 352.8f}, {435.5f, 350.9f}, {441.3f, 349},    {447.2f, 347.1f}, {453, 345.2f},
    {458.8f, 343.4f}, {464.6f, 341.5f}, {470.4f, 339.6f}, {476.2f, 337.7f}, {482.1f, 335.8f},
    {487.9f, 333.9f}, {493.7f, 332},    {499.5f, 330.2f}, {505.3f, 328.3f}, {511.2f, 326.4f},
    {517, 324.5f},    {522.8f, 322.6f}, {529.1f, 321.4f}, {534.8f, 322.1f}, {539.9f, 324.9f},
    {544.3f, 329.6f}, {563.5f, 356},    {582.6f, 382.3f}};
inline constexpr Vec2 messenger_pressed[] = {
    {601.8f, 408.7f}, {604.9f, 414.3f}, {605.9f, 420},    {604.9f, 425.6f}, {601.8f, 431.3f},
    {582.6f, 457.7f}, {563.5f, 484},    {544.3f, 510.4f}, {539.9f, 515.1f}, {534.8f, 517.9f},
    {529.1f, 518.6f}, {522.8f, 517.4f}, {491.8f, 507.3f}, {460.7f, 497.3f}, {429.7f, 487.2f},
    {423.9f, 484.4f}, {419.7f, 480.5f}, {417.2f, 475.3f}, {416.4f, 468.9f}, {416.4f, 436.3f},
    {416.4f, 403.7f}, {416.4f, 371.1f}, {417.2f, 364.7f}, {419.7f, 359.5f}, {423.9f, 355.6f},
    {429.7f, 352.8f}, {435.5f, 350.9f}, {442.6f, 353.1f}, {449.9f, 355.7f}, {455.8f, 353.8f},
    {461.6f, 351.9f}, {467.4f, 350},    {473.2f, 348.1f}, {479, 346.3f},    {484.8f, 344.4f},
    {490.7f, 342.5f}, {496.5f, 340.6f}, {502.3f, 338.7f}, {507.7f, 335.4f}, {511.6f, 327.6f},
    {517, 324.5f},    {522.8f, 322.6f}, {529.1f, 321.4f}, {534.8f, 322.1f}, {539.9f, 324.9f},
    {544.3f, 329.6f}, {563.5f, 356},    {582.6f, 382.3f}};
inline constexpr float messenger_outline = 4;
inline constexpr Vec2 messenger_nucleus{525, 422};
inline constexpr float messenger_nucleus_radius = 30;
inline constexpr Vec2 messenger_nucleolus{529, 418};
inline constexpr float messenger_nucleolus_radius = 8;
inline constexpr Vec2 messenger_highlight{488, 396};
inline constexpr float messenger_highlight_radius = 118;
inline constexpr Vec2 axon_hill[] = {{590, 402}, {599, 412}, {607, 416}, {614, 416.8f},
                                     {614, 418}, {614, 420}, {614, 421}, {607, 423},
                                     {599, 428}, {590, 438}}; // outline, its open side in the cell

// ---- up to the brain ----------------------------------------------------------------------------
inline constexpr Vec2 axon[] = {{604, 419.5f}, {662, 419.5f}, {608, 338}, {664, 338}, {709, 338},
                                {755, 338},    {800, 338},    {838, 338}, {860, 326}, {860, 286},
                                {860, 235},    {860, 184},    {860, 132}};
inline constexpr float axon_width = 4.5f, axon_casing = 7.5f, axon_pulse_radius = 7;
// The record that stays: equal stimuli in a row below, the answer of the messenger to each above.
// Stimulus k and its answer stand at record_x + k · record_step; the newest is the last.
inline constexpr float record_x = 652, record_step = 19, record_base = 331, stimulus_y = 358;
inline constexpr int record_slots = 7;
inline constexpr float answer_height = 125;                        // at 50 messages a second
inline constexpr float answer_bars[] = {-6.3f, -2.1f, 2.1f, 6.3f}; // x of four bars: quarters
inline constexpr float answer_block = 13;                          // width of one message
inline constexpr float answer_bar_width = 3, stimulus_radius = 6;  // round touch, diamond knock
inline constexpr Vec2 record_word{648, 396};                       // two lines, 19 apart

// ---- down from the brain, to the gatekeeper
// -------------------------------------------------------
inline constexpr Vec2 descending[] = {{849, 132}, {849, 146}, {851, 160}, {838, 170}, {818, 184},
                                      {790, 178}, {740, 178}, {690, 178}, {640, 172}, {602, 200},
                                      {580, 216}, {566, 228}, {546, 238}};
inline constexpr Vec2 lens_descending[] = {{556, 234}, {520, 250}, {476, 214}, {417, 243}};
inline constexpr float descending_width = 3, lens_descending_width = 4, chevron_size = 5.5f;
inline constexpr float descending_bouton_radius = 7;
inline constexpr Vec2 descending_bouton{415, 244};

// ---- the alarm
// ------------------------------------------------------------------------------------ Its bell,
// larger than in the figure's own space, and the dial that says how high it is set.
inline constexpr Vec2 alarm_bell{686, 114};
inline constexpr float alarm_scale = 1.4f;
inline constexpr Vec2 alarm_thread[] = {{833, 109}, {828, 112}, {824, 114}, {820, 114}};
inline constexpr Vec2 dial{780, 114};
inline constexpr float dial_radius = 23, dial_ticks = 33;    // knob, and where its marks stand
inline constexpr float dial_from = 2.356f, dial_to = 7.069f; // angles of S 0 and S 1.5
inline constexpr Vec2 dial_thread[] = {{742, 114}, {732, 114}, {722, 114}, {712, 114}};
inline constexpr float dial_word_y = 154; // centered below the dial

// ---- what is felt, on the figure (its own space) ------------------------------------------------
inline constexpr Vec2 sore_spot{81.5f, 230};
inline constexpr float sore_radius = 6.5f;
// The sensitive area: a warm tube along the arm, from area_rest out towards both ends as S grows.
inline constexpr Vec2 arm_axis[] = {{64, 122}, {66, 140},    {70, 165}, {74.5f, 196},
                                    {78, 218}, {83.5f, 248}, {88, 286}};
inline constexpr float arm_width_top = 22, arm_width_end = 15;
inline constexpr float area_rest[2] = {.60f, .70f}; // parts of the path
inline constexpr float area_most[2] = {.04f, 1};    // at S 1.5
inline constexpr float area_glow = 16;              // reach beyond the arm
// Dashed outline of how wide it was.

// ---- words of the first scene -------------------------------------------------------------------
inline constexpr Label touch_label{{214, 490}, {275, 632}, {330, 516}, {300, 600}};
inline constexpr Label danger_label{{206, 420}, {198, 284}, {206, 420}, {176, 262}};
inline constexpr Label gatekeeper_label{{385, 231}, {366, 145}, {380, 232}, {300, 150}};
inline constexpr Label messenger_label{{588, 446}, {726, 475}, {560, 470}, {610, 560}};
inline constexpr Label area_label{{926, 300}, {864, 409}, {926, 300}, {850, 410}};
inline constexpr Label bell_label{{667, 112}, {562, 92}, {667, 112}, {522, 92}};
inline constexpr Label above_label{{640, 184}, {552, 156}, {640, 184}, {548, 168}};
inline constexpr Label ghost_label{{506, 318}, {560, 150}, {506, 318}, {566, 230}};
inline constexpr Vec2 channels_word{352, 316}; // centered; the count 17 below
inline constexpr Vec2 cord_word{936, 724};     // right-aligned

// ---- days ---------------------------------------------------------------------------------------
inline constexpr Figure figures[] = {
    {{116.6f, 112}, .93f}, {{505.2f, 112}, .93f}, {{843.4f, 112}, .93f}}; // before, worst, now
inline constexpr float figure_word_y = 408, figure_note_y = 429;          // centered below each
// Each stands in a frame of its own; a line leads from its foot to the moment on the curve, along
// a lane of its own.
inline constexpr Vec2 frame_half{104, 178};
inline constexpr float frame_y = 266, frame_corner = 16, frame_line = 2.4f; // y of its middle
inline constexpr float frame_foot = frame_y + frame_half.y, lane_first = 449, lane_step = 6;
// The sensitive area of the days: from the spot along the arm, to the hand and past the shoulder.
inline constexpr Vec2 felt_axis[] = {{24, 109}, {40, 109}, {56, 113}, {63, 134}, {67, 152},
                                     {71, 172}, {75, 196}, {78, 216}, {83, 244}, {88, 288}};
inline constexpr float felt_width_top = 27, felt_width_end = 16;
inline constexpr float felt_rest[2] = {.715f, .755f}; // parts of the path, about the spot
inline constexpr float felt_most[2] = {-.2f, 1.1f};   // at S 1.5: past its ends
inline constexpr float felt_glow = 15;
inline constexpr Vec2 bell_in_frame{69, 23};
// A flare: what runs from the spot to the brain, in the figure's own space.
inline constexpr Vec2 flare_way[] = {{81.5f, 230}, {77, 205}, {72, 170}, {66, 140}, {60, 118},
                                     {40, 106},    {14, 98},  {4, 94},   {0, 80},   {0, 50}};
inline constexpr float flare_ring = 32, flare_mark = 6.5f; // radius at its widest; of a diamond
// The week: day d runs from week_x + d · day_step, d 0 to 7.
inline constexpr float week_x = 56, day_step = 121.14f;
inline constexpr Rect first_tile{58.5f, 466, 116.1f, 250};
inline constexpr float tile_corner = 14;
inline constexpr Vec2 day_word{13.5f, 23};         // in a tile, from its corner
inline constexpr Vec2 day_note{58, 240};           // centered in a tile
inline constexpr float daylight[2] = {.24f, .84f}; // parts of a day: from six to eight
inline constexpr Vec2 sun_in_day{.62f, 23}, moon_in_day{.875f, 22}; // part of the day; down a tile
inline constexpr float sun_radius = 6.5f, moon_radius = 7;
inline constexpr float axis_y = 684, level_zero_y = 681, level_per_unit = 104; // S 1.5: 156 up
inline constexpr Vec2 quiet_bell{28, 672}, loud_bell{28, 560}; // beside the curve: what high means
inline constexpr float axis_bell = .62f;
inline constexpr float curve_width = 4;
inline constexpr float flare_y = 684, flare_radius_small = 5.8f, flare_radius_large = 8.6f;
inline constexpr float moment_radius = 7.5f, moment_glow = 13; // on the curve, below a figure
inline constexpr float half_mark_offset = 37; // bracket "half gone", right of the last peak

} // namespace explainers::central_sensitization::art
