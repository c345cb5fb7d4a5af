// The gate for a client: a person with a bumped elbow, a hand that rubs it, and the gate at the
// messenger seen larger. Reads the same history as the picture of the cells; knows no window and no
// lesson.
#pragma once
#include "explainers/figure.hpp"
#include "explainers/gate_control/view_scene.hpp"

namespace gate_control::person {

// World units a second on screen: touch is ahead of danger, but not by its true ratio.
inline constexpr float touch_speed = 300, danger_speed = 110, message_speed = 80;

struct Moment {
    double touch = 0, danger = 0;                               // params, Hz
    float touch_light = 0, danger_light = 0;                    // 0 to 1
    float messenger_light = 0, gatekeeper_light = 0, press = 0; // as in the picture of the cells
    float message = 0, halo = 0; // how loud: what goes up, and what arrives
    Pulses touch_pulses, danger_pulses, messages;
    float hand_down = 0, stroke = 0; // 1 on the skin to 0 lifted; -1 to 1 along its stroke
    float attention = 0;             // 1 while a step begins: look here. Then 0.
};
Moment read_moment(const sim::History<Model>&, std::int64_t now, double fraction,
                   bool reduced_motion);

struct Scene : explainers::Sketch {
    const Moment& now;
};
void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&, std::int64_t now);
// view_person_gate.cpp
void draw_gate(Scene&, const explainers::figure::Round&);

} // namespace gate_control::person
