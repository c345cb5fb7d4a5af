// What the drawing of the gate control scene shares: the ways signals take, the numbers of the
// moment shown, and the layers in the order they are drawn. Reads the model's history, never
// changes it; knows no window and no lesson.
#pragma once
#include "explainers/explainer.hpp"
#include "explainers/gate_control/art.hpp"
#include "explainers/gate_control/model.hpp"
#include "explainers/gate_control/view.hpp"
#include "explainers/sketch.hpp"
#include "explainers/ways.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gate_control {

namespace art = explainers::gate_control::art;
using explainers::lean_path;
using explainers::pentagon;
using explainers::Pulses;
using explainers::set_casing;
using explainers::smooth;
using explainers::tube_paint;
using gfx::Vec2;

// ---- time and speed -----------------------------------------------------------------------------
inline constexpr double shown_tick_s = View::shown_tick_s; // 1 ms of the model
// World units a second on screen. A-beta 35 m/s and C 2 m/s keep their true ratio, 17.5 to 1.
inline constexpr float danger_speed = 60;
inline constexpr float touch_speed = danger_speed * 17.5f;
inline constexpr float messenger_speed = 420;
inline constexpr float descending_speed = 90;

// ---- ways ---------------------------------------------------------------------------------------
// A way that crosses the rim of the lens.
class Track : public explainers::Way {
public:
    // The part of `first` on its side of the rim, then the part of `second` on the other.
    Track(std::span<const Vec2> first, bool first_inside, std::span<const Vec2> second,
          float tolerance = 0.3f);
    // All of `way`, on one side of the rim.
    explicit Track(std::span<const Vec2> way, float tolerance = 0.3f);
    float rim() const { return rim_; }     // where it crosses the rim of the lens
    std::span<const Vec2> outside() const; // of the lens
    std::span<const Vec2> inside() const;

private:
    std::size_t seam_ = 0; // first point of the second part
    bool first_inside_ = false;
    float rim_ = 0;
};
struct Tracks {
    Track touch, danger, messenger, descending;
    Track branch;      // of the touch fiber, straight to the messenger
    float branch_from; // where on the touch fiber it leaves
};
const Tracks& tracks();

// ---- the moment shown ---------------------------------------------------------------------------
struct Moment {
    static constexpr int axon_parts = 20;

    double touch = 0, danger = 0, descending = 0, inhibition = 0; // params
    double projection = 0, excitatory = 0, inhibitory = 0, nmda = 0;
    bool population = false, historical = false;

    // How lit each cell is, 0 to 1.
    float gatekeeper_light = 0, messenger_light = 0, relay_light = 0;
    float touch_light = 0, danger_light = 0, above_light = 0;
    // How far the bar is down, 0 lifted to 1, and how deep it dents the messenger, 0 to 1.
    float press = 0, dent = 0;
    bool brake_lost = false; // inhibition is too weak to hold, gone, or excites
    // Inhibitory transmitter between bar and messenger: `way` 0 at the bar to 1 taken up.
    struct Dot {
        float way, lane; // lane: -1 to 1 along the bar
    };
    static constexpr int most_dots = 32;
    std::array<Dot, most_dots> brake_dots{};
    int brake_dot_count = 0;
    std::span<const Dot> dots() const {
        return {brake_dots.data(), static_cast<std::size_t>(brake_dot_count)};
    }
    // 1 while a step begins: look here. Then 0.
    float attention = 0;

    // The hand: 1 lies on the skin, 0 is lifted; where it is in its stroke.
    float hand_down = 0;
    Vec2 hand_shift;
    float hand_turn = 0;

    Pulses touch_pulses, branch_pulses, danger_pulses, messenger_pulses, descending_pulses;
    bool descending_opens = false;
    Pulses danger_arrivals; // seconds since each arrived at the synapse
    // The messenger's rate as it travels up its axon, 0 to 1, and as the brain gets it.
    std::array<float, axon_parts> axon_light{};
    float brain_light = 0;
};
Moment read_moment(const sim::History<Model>&, std::int64_t now, double fraction,
                   bool reduced_motion);
// How far the bar is down when the gatekeeper and the messages from above pull with `drive` Hz.
float press_of(double drive_hz);
// What the gatekeeper takes off the messenger, Hz of drive; 0 when its brake is lost.
double braking_hz(const Model&);

// ---- drawing ------------------------------------------------------------------------------------
struct Scene : explainers::Sketch {
    const Moment& now;

    // As in Sketch; knows which parts belong to which cell.
    void part(std::string_view name);
};

// view_body.cpp
void draw_ground(Scene&);  // shapes: background and shadows
void draw_anatomy(Scene&); // sprites: head, cord, arm, nerve
void draw_skin(Scene&);    // shapes: sore spot, free endings, corpuscle
void draw_brain(Scene&);   // shapes: glow and rings
void draw_hand(Scene&);    // sprites
void draw_strokes(Scene&); // shapes: the arrow of the hand
// view_fibers.cpp
void draw_paths(Scene&);  // up to the brain and down from it, outside the lens
void draw_fibers(Scene&); // touch and danger, outside the lens
void draw_touch_inside(Scene&);
void draw_touch_branch(Scene&);
void draw_danger_inside(Scene&);
void draw_descending_inside(Scene&);
void draw_pulses_inside(Scene&);
// view_lens.cpp
void draw_lens(Scene&); // ground in line art, everything inside, rim
// view_brake.cpp
Vec2 bar_at(const Scene&); // its middle now
void draw_stem(Scene&, gfx::Color lit, gfx::Color base);
void draw_bar(Scene&);
void draw_brake_dots(Scene&);
// view_cells.cpp
void draw_gatekeeper(Scene&);
void draw_messenger(Scene&);
void draw_messenger_axon(Scene&);
void draw_relay(Scene&);
// view_population.cpp
void draw_population(Scene&);
// view_labels.cpp
void draw_words(Scene&);
void draw_focus(Scene&);      // below the ways
void draw_focus_ring(Scene&); // around a cell, on top

// Names of the drawings of one look, so that they can be loaded before they are shown.
void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

} // namespace gate_control
