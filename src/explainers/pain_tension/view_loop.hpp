// What the drawing of the loop around the cut muscle shares: the numbers of the moment shown, and
// the layers in the order they are drawn. Reads the model's history, never changes it; knows no
// window and no lesson.
#pragma once
#include "explainers/pain_tension/view_scene.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace pain_tension::loop {

using explainers::Pulses;
using explainers::smooth;
using explainers::tube_paint;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using History = sim::History<Model>;

inline constexpr double shown_tick_s = LoopScene::shown_tick_s;
inline constexpr float pulse_speed = 46;   // of diamonds on the nerve, world units a second
inline constexpr float blood_travel = .5f; // world units for each second of resting flow
inline constexpr float ring_travel = 64;   // world units for each pulse of the nerve

// One link of the ring. `strength`: 0 none to 1; `quiets`: it takes away instead of adding.
struct Link {
    float strength = 0;
    bool quiets = false;
    bool cut() const { return strength < 0.02f; }
    float width() const { return gfx::mix(art::link_min, art::link_max, strength); }
};
enum LinkId : std::size_t { to_guarding, to_flow, to_chemistry, to_pain, link_count };

struct Moment {
    double task = 0, injury = 0, touch = 0;
    Hypothesis idea = none;
    double activation = 0, antagonist = 0, perfusion = 0, opening = 1;
    double metabolites_mm = 0, drive = 0, pain = 0; // drive 0..1, pain 0..10
    double braced = 0; // what both muscles do beyond the task, fraction MVC
    Chemistry chemistry{};

    // How tense the drawing is, 0 to 1, and how far the vessel is pressed shut.
    float tense = 0, neighbor_tense = 0, shut = 0;
    float awake = 0; // the nerve ending
    std::array<Link, link_count> links{};
    float guarding_dial = 0, flow_dial = 0, chemistry_dial = 0; // 0 to 1
    std::array<float, 3> dots{};                                // acid, ATP, lactate: slots filled
    float blood = 0;     // how far red cells have gone, world units
    float ring = 0;      // how far marks have gone round the ring
    float swing = 0;     // of the bell: -1 to 1, times pain
    float drift = 0;     // seconds on screen, for dots that float; 0 stands still
    float attention = 0; // 1 while a step begins: look here. Then 0.
    Pulses diamonds;     // distance from the ending along the nerve
};
Moment read_moment(const History&, std::int64_t now, const explainers::DrawInfo&);
// The nerve from its ending up to the station.
const explainers::Way& nerve_way();
// How tense a muscle looks at this activation. Steep at first, so that little is seen, too.
float tense_look(double activation);

struct Scene : explainers::Sketch {
    const Moment& now;
    const History& history;
    std::int64_t tick;

    float px_units(float px_at_100) const { return px_at_100 / zoom(); } // world units
    // Blood, darker than it and lighter: the wall of a vessel and its light.
    Color blood_deep(float how) const {
        return gfx::mix(look->blood, bright(look->shadow, look->text).alpha(9), how);
    }
    Color blood_pale(float how) const {
        return gfx::mix(look->blood, bright(look->text, look->well), how);
    }
};

// view_loop_muscle.cpp
void list_drawings(const ui::Theme&, std::vector<std::string>& names);
void draw_ground(Scene&);    // shapes: ground and shadow, band around what a lesson points at
void draw_neighbors(Scene&); // sprites
void draw_pocket(Scene&);    // shapes: shade and warmth behind the front bundles
void draw_bundles(Scene&);   // sprites
void draw_tension(Scene&);   // shapes: light on a tense belly
// view_loop_vessel.cpp
void draw_vessel(Scene&);
void draw_red_cell(Scene&, gfx::Vec2 at, gfx::Vec2 radii, float angle, float opacity);
// view_loop_nerve.cpp
void draw_nerve(Scene&);
void draw_dots(Scene&);
void draw_acid(Scene&, gfx::Vec2 at, float radius);
void draw_atp(Scene&, gfx::Vec2 at, float angle, float size);
void draw_lactate(Scene&, gfx::Vec2 at, float radius);
// view_loop_ring.cpp
void draw_links(Scene&);
void draw_stations(Scene&);
// view_loop_icons.cpp
void draw_station_icon(Scene&, std::size_t station);
void draw_bulb(Scene&, gfx::Vec2 at, float size);
void draw_electrodes(Scene&, gfx::Vec2 at, float size);
// view_loop_traces.cpp
void draw_probe(Scene&);  // electrodes on the muscle and the small trace they feed
void draw_traces(Scene&); // the strip below the ring
// view_loop_words.cpp
void draw_focus_rings(Scene&);
void draw_legends(Scene&); // shapes and words
void draw_words(Scene&);

} // namespace pain_tension::loop
