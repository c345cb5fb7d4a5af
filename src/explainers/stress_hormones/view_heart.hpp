// The heart under its two nerves as one drawn moment. All is read from the history of the model,
// but breath, skin and calm, which are drawn to fit; model.md lists them. Knows no window and no
// lesson.
#pragma once
#include "explainers/stress_hormones/view_scene.hpp"

#include <cstdint>
#include <span>

namespace stress_hormones {

using HeartHistory = sim::History<Heart>;

// World units a second. The longest way of the go signal takes about as long as its delay in the
// model.
inline constexpr float nerve_speed = 150;

// A nerve: a trunk, and branches that leave it for the heart.
struct Nerve {
    explainers::Way trunk;
    struct Branch {
        explainers::Way way;
        float from; // distance on the trunk
    };
    std::vector<Branch> branches;
    float longest() const; // from end to end
};
const Nerve& go_nerve();
const Nerve& rest_nerve();

struct HeartMoment {
    double bpm = 0, go_hz = 0, rest_hz = 0;
    double beats = 0;
    double time_s = 0;
    float balance = 0;           // 0 all rest to 1 all ready: where the heart's rate lies
    float arousal = 0;           // scripted: breath and skin follow it
    float calm = 0;              // scripted
    explainers::Pulses go, rest; // distances since the signals left
};
HeartMoment read_heart(const HeartHistory&, std::int64_t now, double fraction, bool reduced_motion);
// Scripted from what the two nerves do to the heart at this moment, 0 calm to 1 alarmed.
float arousal_of(const Heart&);

struct HeartSketch : Sketch {
    const HeartMoment& now;
    bool shows_calm() const { return focused("calm") || focused("rest"); }
    // The heart's card has room for its words.
    bool has_card() const { return info.labels && !info.narrow && zoom() > 0.8f; }
    // As high as its three lines are.
    gfx::Rect card() const {
        const gfx::Rect r = art::heart_card;
        return {r.x, r.center().y - 40 / zoom(), r.w, 80 / zoom()};
    }
    gfx::Rect gauge() const { // in the card, or below the heart or its name
        if (info.narrow) return {-14, 468, 164, 15};
        if (!has_card()) return {184, 500, 156, 12};
        return {art::heart_bar.x, card().center().y - art::heart_bar.h / 2, art::heart_bar.w,
                art::heart_bar.h};
    }
};
void draw_heart_nerves(HeartSketch&);
void draw_heart_gauge(HeartSketch&);
void draw_heart_focus(HeartSketch&);
void draw_heart_words(HeartSketch&);

} // namespace stress_hormones
