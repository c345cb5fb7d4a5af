// The alarm as a gauge: a needle from "calm" to "on high", and a bell that rings as loud as it is
// told to. Several scenes draw it, in every theme, so that the same alarm always looks the same.
// Knows no model and no lesson.
#pragma once
#include "explainers/sketch.hpp"

namespace explainers {

struct Gauge {
    Vec2 center;        // world
    float radius = 148; // world, of the rim
    float value = 0;    // where the needle points: 0 calm, 1 on high; clamped
    float ring = 0;     // how loud the bell is: 0 silent, 1 as loud as it gets; clamped
    float earlier = -1; // a dotted arrow leads from this value to the needle; below 0: none
    float swing = 0;    // radians that the bell is turned by, for a bell that moves
    bool words = true;  // "calm" and "on high"; left out all the same when the picture has no words
};

// Tags what it draws "gauge", "needle" and "bell". At least about 90 px wide, or it is too small
// to be read.
void draw_gauge(Sketch&, const Gauge&);
// The tip of its needle, world.
Vec2 gauge_tip(const Gauge&);
// The bell alone, `size` world units high, center in its middle; the arcs of its sound reach 0.9
// times its height to each side.
void draw_bell(Sketch&, Vec2 center, float size, float ring, float swing);
// The color of the scale at `value`, for what stands beside a gauge and means the same.
gfx::Color gauge_color(const ui::Theme&, float value);

} // namespace explainers
