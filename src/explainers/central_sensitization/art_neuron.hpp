// Where things are in the picture of one cell: the same stage as the other scenes, x 0..960,
// y 56..756, y down. The dendrite comes from the left, the axon goes to the brain at the top right,
// the record of answers stands at the lower right. Paths are cubic Bézier controls. Knows no color,
// no theme and no model.
#pragma once
#include "explainers/central_sensitization/art.hpp"

namespace explainers::central_sensitization::art::neuron {

// ---- drawings -----------------------------------------------------------------------------------
inline constexpr Rect cell{10, 96, 700, 416};   // sensitization-neuron: dendrites and cell body
inline constexpr Rect axon{680, 150, 216, 214}; // sensitization-neuron-axon
inline constexpr Figure brain_figure{{872, 52}, 2.1f}; // only its brain is drawn
inline constexpr Vec2 brain_center{872, 117};

inline constexpr Vec2 soma{566, 318};
inline constexpr float soma_radius = 104;
inline constexpr Vec2 nucleus{588, 322};
inline constexpr float nucleus_radius = 38;
inline constexpr Vec2 axon_way[] = {{668, 318}, {676, 318}, {684, 318}, {690, 318}, {724, 320},
                                    {748, 338}, {780, 338}, {836, 338}, {872, 304}, {872, 250},
                                    {872, 226}, {872, 204}, {872, 160}};
inline constexpr float spike_radius = 7;

// ---- what is inside the dendrite ----------------------------------------------------------------
// Its middle line at x, and half of its open inside there.
inline constexpr Vec2 lumen[] = {{206, 331}, {272, 333}, {338, 331}, {404, 326}, {470, 321}};
inline constexpr float lumen_half = 21;

// ---- danger comes in ----------------------------------------------------------------------------
// The slow one, with diamonds, ends above the channels; the fast one, with darts, beside it.
inline constexpr Vec2 slow_fiber[] = {{-60, 96},  {40, 92},   {150, 96}, {220, 128},
                                      {253, 148}, {278, 166}, {278, 196}};
inline constexpr float slow_width = 7, diamond_radius = 7.5f;
inline constexpr Vec2 slow_bouton[] = {{272, 196}, {253, 204}, {219, 214}, {217, 240}, {216, 252},
                                       {221, 258}, {231, 258}, {263, 260}, {293, 260}, {325, 258},
                                       {335, 258}, {340, 252}, {339, 240}, {337, 214}, {303, 204},
                                       {284, 196}, {281, 195}, {275, 195}, {272, 196}}; // closed
inline constexpr Vec2 slow_vesicles[] = {
    {239, 238}, {259, 226}, {278, 240}, {297, 226}, {317, 238}};
inline constexpr float vesicle_radius = 6;
inline constexpr float cleft_top = 262, cleft_bottom = 288; // between bouton and channels
inline constexpr Vec2 fast_fiber[] = {{-60, 190}, {20, 186},  {80, 190}, {128, 208},
                                      {150, 217}, {166, 232}, {172, 252}};
inline constexpr float fast_width = 5, dart_radius = 8;
inline constexpr Vec2 fast_bouton{174, 264};
inline constexpr float fast_bouton_radius = 14;

// NMDA channels in the upper wall: two lips each, that part to both sides.
inline constexpr Vec2 channels[] = {{230, 297.5f}, {262, 296}, {294, 293}, {326, 291.5f}};
inline constexpr Vec2 channel_lip{5, 13};                  // radii
inline constexpr float lip_closed = 4.4f, lip_open = 9.8f; // from the middle, to each side
inline constexpr float beam_length = 46;

// CAN channels in the lower wall: rings that widen. What flows in keeps the cell awake.
inline constexpr Vec2 memory[] = {{318, 371}, {352, 370.5f}, {386, 370}, {420, 369}};
inline constexpr float memory_radius = 11, memory_pore = 6.4f;

// ---- the brake ----------------------------------------------------------------------------------
inline constexpr Vec2 gatekeeper{456, 138};
inline constexpr float gatekeeper_radius = 28;
inline constexpr Vec2 gatekeeper_nucleus{451, 133};
inline constexpr float gatekeeper_nucleus_radius = 9.5f;
// It hears of the danger by a branch of the slow fiber.
inline constexpr Vec2 gatekeeper_branch[] = {{205, 121}, {262, 92}, {350, 104}, {421, 131}};
inline constexpr float branch_width = 4, branch_bouton_radius = 7;
inline constexpr Vec2 bar_pressed{456, 268}, bar_lifted{453, 234};
inline constexpr Vec2 bar_half{34, 5.5f};
inline constexpr float bar_angle = -.14f, bar_corner = 4, stem_width = 6;

// ---- the slow input -----------------------------------------------------------------------------
inline constexpr Vec2 peptide_fiber[] = {{-60, 610}, {40, 604},  {130, 596}, {190, 556},
                                         {222, 534}, {236, 510}, {240, 486}};
inline constexpr float peptide_width = 5.5f;
inline constexpr Vec2 peptide_bouton[] = {
    {234, 488}, {212, 480}, {192, 470}, {190, 450}, {190, 440}, {194, 436}, {202, 436},
    {226, 434}, {254, 434}, {278, 436}, {286, 436}, {290, 440}, {290, 450}, {288, 470},
    {268, 480}, {246, 488}, {242, 489}, {238, 489}, {234, 488}}; // closed
inline constexpr Vec2 peptide_receptors[] = {{206, 366}, {232, 368}, {258, 370}, {284, 371}};
inline constexpr float peptide_top = 384, peptide_bottom = 430; // where the chains drift
inline constexpr float peptide_left = 198, peptide_right = 284;

// ---- the record that stays ----------------------------------------------------------------------
// A column for each knock: the knock below, a mark for each spike above it.
inline constexpr int record_slots = 15;
inline constexpr float record_x = 404, record_step = 34, record_base = 690;
inline constexpr float mark_half = 10, mark_height = 4.5f, mark_step = 6.1f, early_gap = 4;
inline constexpr float knock_y = 709, knock_radius = 7;
inline constexpr Vec2 record_word{380, 678};

// ---- words --------------------------------------------------------------------------------------
inline constexpr Label danger_label{{120, 94}, {112, 138}, {190, 106}, {150, 170}};
inline constexpr Label channels_label{{338, 284}, {394, 206}, {334, 286}, {432, 194}};
inline constexpr Label gatekeeper_label{{478, 124}, {620, 86}, {484, 128}, {652, 82}};
inline constexpr Label memory_label{{404, 380}, {424, 448}, {404, 380}, {424, 450}};
inline constexpr Label peptide_label{{292, 462}, {362, 500}, {292, 462}, {362, 500}};
inline constexpr Label soma_label{{622, 268}, {724, 226}, {632, 374}, {744, 448}};
inline constexpr Label axon_label{{806, 330}, {808, 410}, {806, 330}, {808, 400}};

} // namespace explainers::central_sensitization::art::neuron
