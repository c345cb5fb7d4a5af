// What the drawings of all scenes of this explainer share: the drawings it needs, the alarm bell,
// and what is felt on the figure's arm. Knows no window and no lesson.
#pragma once
#include "explainers/central_sensitization/art.hpp"
#include "explainers/central_sensitization/view.hpp"
#include "explainers/sketch.hpp"
#include "explainers/ways.hpp"

#include <string>
#include <vector>

namespace central_sensitization {

namespace art = explainers::central_sensitization::art;
using explainers::Sketch;
using explainers::smooth;
using explainers::tube_paint;
using gfx::Vec2;

// The messenger's rate from which the bell rings, Hz. [ours; model.md]
inline constexpr double alarm_rings_hz = 12;

// ---- drawings -----------------------------------------------------------------------------------
using explainers::Drawing;
inline constexpr Drawing cord_drawing{"gate-cord", "gate-cord-paper", "gate-cord-line"};
inline constexpr Drawing lens_drawing{"gate-lens", "gate-lens-paper", "gate-lens-line"};
inline constexpr Drawing arm_light{"sensitization-arm-light", "sensitization-arm-light",
                                   "sensitization-arm-line"};
inline constexpr Drawing arm_deep{"sensitization-arm-deep", "sensitization-arm-deep",
                                  "sensitization-arm-line"};
inline constexpr Drawing hand_light{"gate-hand-light", "gate-hand-light", "gate-hand-line"};
inline constexpr Drawing hand_deep{"gate-hand-deep", "gate-hand-deep", "gate-hand-line"};
inline constexpr Drawing feather_drawing{"sensitization-feather", "sensitization-feather-paper",
                                         "sensitization-feather-line"};
inline constexpr Drawing person_drawing{"sensitization-person", "sensitization-person-paper",
                                        "sensitization-person-line"};
inline constexpr Drawing brain_drawing{"sensitization-brain", "sensitization-brain",
                                       "sensitization-brain-line"};
inline constexpr Drawing neuron_drawing{"sensitization-neuron", "sensitization-neuron-paper",
                                        "sensitization-neuron-line"};
inline constexpr Drawing neuron_axon_drawing{"sensitization-neuron-axon",
                                             "sensitization-neuron-axon-paper",
                                             "sensitization-neuron-axon-line"};

// ---- the alarm, and what is felt: view_figure.cpp ----------------------------------------------
struct Bell {
    float fill = 0;  // 0 empty to 1: it begins to ring
    float sound = 0; // 0 silent to 1 as loud as it gets
    float angle = 0; // of its swing, radians
};
// What the bell makes of a messenger's rate. It swings once in two seconds at `shown_s` seconds on
// screen; with reduced motion it leans and holds still.
Bell bell_of(double projection_hz, double shown_s, bool reduced_motion);
// How far a bell as loud as `sound` has swung, radians.
float bell_angle(float sound, double shown_s);
// A moment of the swing at which it leans, for a bell that holds still: seconds on screen.
inline constexpr double bell_leans_s = 0.5;
// `center` and `scale` as in a Figure: figure.at(art::bell_center), figure.scale.
void draw_bell(Sketch&, Vec2 center, float scale, const Bell&);
// The sensitive area along the figure's arm: `width` 0 the spot alone to 1 the whole arm, `warmth`
// 0 pale to 1: felt now.
void draw_area(Sketch&, const art::Figure&, float width, float warmth);
// A dashed line around the area of another `width`, to compare with.
void draw_area_outline(Sketch&, const art::Figure&, float width);
// The same around any stretch of an arm, in the figure's own space.
struct Stretch {
    const explainers::Way& way;
    float from, to;             // parts of the way
    float width_top, width_end; // of the arm, at both ends of the way
    float line, dash;           // world units
};
void draw_stretch_outline(Sketch&, const art::Figure&, const Stretch&);
// The warm color of what is felt: 0 mild to 1 strong.
gfx::Color felt_color(const Sketch&, float level);
void draw_sore_spot(Sketch&, const art::Figure&, float warmth);

// Names of the drawings of one look, so that they can be loaded before they are shown.
void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

} // namespace central_sensitization
