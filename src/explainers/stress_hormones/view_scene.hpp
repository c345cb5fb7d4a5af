// What the drawings of all scenes of this explainer share: the body with its organs, the messengers
// in its blood, the brake, and the sign for calm. Each scene fills Body from its own model. Knows
// no window and no lesson.
#pragma once
#include "explainers/sketch.hpp"
#include "explainers/stress_hormones/art.hpp"
#include "explainers/stress_hormones/view.hpp"
#include "explainers/ways.hpp"

#include <string>
#include <vector>

namespace stress_hormones {

namespace art = explainers::stress_hormones::art;
using explainers::Sketch;
using explainers::smooth;
using explainers::tube_paint;
using gfx::Vec2;

// Names of the drawings of one look, so that they can be loaded before they are shown.
void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

// ---- messengers, each with a shape of its own (view_body_messengers.cpp)
// -----------------------------
void draw_crh(Sketch&, Vec2 at, Vec2 along, float opacity = 1);
void draw_acth(Sketch&, Vec2 at, Vec2 along, float radius = art::acth_radius, float opacity = 1);
void draw_cortisol(Sketch&, Vec2 at, float radius = art::cortisol_radius, float opacity = 1);
// Calls `show(gfx::PathPoint, distance, opacity)` for every slot of a way that carries a messenger.
// A `share` of the slots does, 0 to 1, evenly spread; all have come `travel` along the way.
template <class Show>
void each_slot(const explainers::Way& way, float spacing, float travel, float share, Show show,
               float fade = 10) { // soft at both ends of the way
    const float first = std::floor(travel / spacing);
    for (float k = 0, d = travel - first * spacing; d < way.length(); ++k, d += spacing) {
        const float order = (k - first + 4096) * 0.618034f; // golden ratio: even at every share
        const float threshold = 0.1f + 0.9f * (order - std::floor(order));
        const float shown = smooth(static_cast<double>(threshold) - 0.1,
                                   static_cast<double>(threshold), static_cast<double>(share)) *
                            std::min({1.f, d / fade, (way.length() - d) / fade});
        if (shown > 0.02f) show(way.at(d), d, shown);
    }
}

// ---- the body (view_body.cpp) -------------------------------------------------------------------
struct Body {
    // How lit each part is, 0 to 1.
    float hypothalamus = 0, pituitary = 0, adrenal = 0, heart = 0;
    float pituitary_area = 1, adrenal_area = 1; // 1 is the usual size
    float beat = 0;                             // 0 filled to 1 squeezed
    float breath = 0;                           // 0 out to 1 in
    float arousal = 0;                          // small drops on the skin
    // How much of the way carries a messenger, 0 to 1; below 0 it is not drawn.
    float crh = -1, acth = -1, cortisol = -1;
    float travel = 0; // world units that the blood has gone; keep it 0 for reduced motion
    float brake = -1; // 0 not at all to 1 full; below 0 it is not drawn
};
// In this order; what a scene draws of its own goes between them, shapes with shapes and sprites
// with sprites, so that the runs stay few. The whole body is six runs.
void draw_body_ground(Sketch&);               // shapes: ground and its light
void draw_body_still(Sketch&, const Body&);   // sprites: body, brain, kidneys, lungs, vessels
void draw_body_blood(Sketch&, const Body&);   // shapes: light of the organs, messengers
void draw_body_organs(Sketch&, const Body&);  // sprites: glands, heart
void draw_body_signals(Sketch&, const Body&); // shapes: messengers in the heart, brake, skin
// 0 to 1: how squeezed the heart is at a part of its beat, 0 to 1.
float squeeze(double phase);
// A face whose eyes close and whose mouth lifts, with a wave that smooths out: 0 tense to 1 calm.
// What it shows is drawn, never computed; say so in words beside it. Shapes.
void draw_calm_sign(Sketch&, Vec2 center, float radius, float calm);
// A thin ring around the part that a lesson points at, when it is one of the body's. Shapes.
void draw_body_focus(Sketch&, float attention);

} // namespace stress_hormones
