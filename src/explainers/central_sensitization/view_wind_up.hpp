// What the drawing of one cell shares: the ways signals take, the numbers of the moment shown, and
// the layers in the order they are drawn. Reads the model's history, never changes it; knows no
// window and no lesson.
#pragma once
#include "explainers/central_sensitization/art_neuron.hpp"
#include "explainers/central_sensitization/view_scene.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace central_sensitization::cell {

namespace place = explainers::central_sensitization::art::neuron;
using explainers::Pulses;
using explainers::Way;
using History = sim::History<wind_up::Model>;

// ---- time and speed -----------------------------------------------------------------------------
inline constexpr double shown_tick_s = WindUpScene::shown_tick_s;
// World units a second on screen: far slower than life, so that each can be seen.
inline constexpr float slow_speed = 460, fast_speed = 900, spike_speed = 620;
inline constexpr float volley_gap = 15; // between the diamonds of one knock
inline constexpr int volley_size = 7;   // spikes that one knock sends along the slow fiber

struct Ways {
    Way slow, fast, branch, axon, peptide;
    float branch_from; // where on the slow fiber it leaves
};
const Ways& ways();

// ---- the moment shown ---------------------------------------------------------------------------
// Several are means over a moment, so that nothing flickers; see "What the picture scripts" in
// model.md.
struct Moment {
    // Params: how much of each part there is, 0 off to 1 as usual.
    double nmda = 1, gaba = 1, can = 1, nk1 = 1;
    float light = 0;   // of the cell's body: its membrane, 0 at rest to 1
    float calcium = 0; // inside the dendrite, 0 to 1
    float nmda_open = 0, can_open = 0, peptide = 0; // 0 to 1
    float brake = 0, brake_light = 0; // how far the bar is down, how lit the gatekeeper is
    float arriving = 0;               // danger at the slow bouton, 0 to 1
    float fast_arriving = 0;
    float brain = 0;  // what reaches it, 0 to 1
    double clock = 0; // s on screen, for what drifts
    bool reduced_motion = false;
    float attention = 0; // 1 while a step begins: look here. Then 0.

    Pulses diamonds, branch_diamonds, darts, spikes;

    struct Answer {
        int early = 0, late = 0;
    };
    std::array<Answer, place::record_slots> answers; // oldest first
    int answer_count = 0;
    std::span<const Answer> record() const {
        return {answers.data(), static_cast<std::size_t>(answer_count)};
    }
};
Moment read_moment(const History&, std::int64_t now, double fraction, bool reduced_motion);

// A part that a person has switched off is a dashed ghost.
inline bool off(double amount) {
    return amount < 0.05;
}
// How strong a part is drawn of which there is more or less than usual.
inline float presence(double amount) {
    return off(amount) ? 0.f : static_cast<float>(0.55 + 0.45 * std::min(amount, 1.0));
}

// ---- drawing ------------------------------------------------------------------------------------
struct Scene : explainers::Sketch {
    const Moment& now;

    gfx::Color ghost() const { return line() ? look->text : look->muted; }
    void dashes(std::span<const Vec2> path, float width);
};

// view_wind_up_cell.cpp
void draw_ground(Scene&);
void draw_cell(Scene&);  // sprites: axon, brain, cell
void draw_lumen(Scene&); // shapes from here on: light in the cell, calcium
void draw_nmda(Scene&);
void draw_memory(Scene&);
void draw_spikes(Scene&);
void draw_focus_ring(Scene&);
// view_wind_up_inputs.cpp
void draw_fibers(Scene&);
void draw_boutons(Scene&);
void draw_volleys(Scene&);
void draw_peptides(Scene&);
// view_wind_up_brake.cpp
void draw_brake(Scene&);
// view_wind_up_record.cpp
float mark_step(const Moment&); // height of one mark; less where there are very many
void draw_record(Scene&);
// view_wind_up_labels.cpp
void draw_words(Scene&);

} // namespace central_sensitization::cell
