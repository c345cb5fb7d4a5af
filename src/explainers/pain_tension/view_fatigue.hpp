// What the drawing of the hold shares: an arm that holds a weight, the fibers of its muscle in
// three looks, and the chart of how long a load can be held. Knows no window and no lesson; reads
// the model, never changes it.
#pragma once
#include "explainers/pain_tension/model_fatigue.hpp"
#include "explainers/pain_tension/view_scene.hpp"

#include <array>

namespace pain_tension::hold {

// ---- where things are (stage as in art.hpp) -----------------------------------------------------
inline constexpr gfx::Rect upper_arm{40, 70, 200, 370}, forearm{96, 316, 350, 128};
inline constexpr Vec2 elbow{152, 388}, grip{397, 411}; // the rope leaves the fist there, arm level
inline constexpr Vec2 belly{186, 258};
inline constexpr float lowest = 0.236f; // radians, the arm all the way down
inline constexpr float floor_y = 640;   // the cushion
inline constexpr float clearance = 56;  // of the weight above it while it is held
inline constexpr Vec2 bundle{694, 230}; // middle of the fibers
inline constexpr gfx::Rect chart{556, 480, 364, 200};
inline constexpr double chart_from_s = 5, chart_to_s = 2400; // its height is a logarithm

struct Weight {
    Vec2 center;
    float radius;
};

// ---- the moment shown ---------------------------------------------------------------------------
struct Moment {
    double load = 0, held_s = 0;
    int muscle = 0;
    bool exhausted = false;
    float active = 0, tired = 0; // parts of the muscle
    float sink = 0;              // 0 the arm is up, 1 it is down: what is left against the load
    float attention = 0;
    double model_s = 0, measured_s = 0; // how long this load can be held
};
Moment read_moment(const sim::History<fatigue::Model>&, std::int64_t now, double fraction,
                   bool reduced_motion);
Weight weight_at(const Moment&);
Vec2 grip_at(const Moment&);
float chart_x(double load);
float chart_y(double seconds);

// One of a hundred fibers.
inline constexpr int fiber_count = 100;
struct Fiber {
    Vec2 at;
    float active, tired; // how far it is one or the other, each 0 to 1; what is left rests
};
Fiber fiber_at(const Moment&, int index);

// ---- drawing ------------------------------------------------------------------------------------
struct Scene : explainers::Sketch {
    const Moment& now;
};
// view_fatigue_arm.cpp
void draw_behind(Scene&);
void draw_arm(Scene&);
void draw_weight(Scene&);
// view_fatigue_fibers.cpp
void draw_bundle(Scene&);
void draw_rod(const Scene&, const Fiber&);
// view_fatigue_chart.cpp
void draw_chart(Scene&);
// view_fatigue_words.cpp
void draw_counts(Scene&);
void draw_words(Scene&);
void draw_focus(Scene&);

void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

} // namespace pain_tension::hold
