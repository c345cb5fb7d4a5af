// The seconds scene for a client: a person whose arm is touched, the message that goes up, and the
// alarm in the spinal cord as a gauge. Reads the same history as the picture of the cells; knows no
// window and no lesson.
#pragma once
#include "explainers/central_sensitization/view_seconds_signals.hpp"
#include "explainers/figure.hpp"
#include "explainers/gauge.hpp"

namespace central_sensitization::person {

using explainers::Pulses;
using seconds::Clock;
using seconds::History;
using seconds::Rod;
using seconds::Stroke;

// Messages a second at which the way up and the glow around the head are at their brightest.
inline constexpr double loudest_hz = 42;

struct Moment {
    double touch = 0, danger = 0; // params, Hz
    bool hand = false, knocks = false;
    float setting = 0;  // of the alarm, 0 calm to 1 on high: the needle
    float earlier = -1; // the highest setting that is kept, when it is clearly higher; else -1
    bool rings = false;
    float ring = 0, swing = 0; // the bell: how loud, and radians it is turned by

    // How lit each part is, 0 to 1.
    float touch_light = 0, danger_light = 0, messenger_light = 0;
    float message = 0, halo = 0;                  // how loud: what goes up, and what arrives
    Pulses touch_pulses, danger_pulses, messages; // distance along their ways
    Stroke stroke;
    Rod rod;
    float attention = 0; // 1 while a step begins: look here. Then 0.

    bool shows_danger() const { return knocks || danger >= 2; }
};
// view_person_moment.cpp
Moment read_moment(const Clock&, bool reduced_motion);

struct Scene : Sketch {
    const Moment& now;
};

// Where the gauge is: beside the person, or above the shoulder in a narrow picture.
explainers::Gauge gauge_of(const Scene&);

void draw(gfx::Canvas&, const explainers::DrawInfo&, const History&, std::int64_t now);
// view_person_touch.cpp
void draw_toucher(Scene&); // sprite: feather or hand
void draw_rod(Scene&);
// view_person_words.cpp
void draw_words(Scene&);

} // namespace central_sensitization::person
