// Reading test files, and comparing what was found with a file that a person has read.
#pragma once
#include "content/check.hpp"
#include "content/load.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace content_test {

inline std::string slurp(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline bool blessing() {
    const char* set = std::getenv("NOCI_BLESS");
    return set != nullptr && *set == '1';
}

inline std::string lines(const content::Diagnostics& diagnostics) {
    std::string out;
    for (const content::Diagnostic& d : diagnostics)
        out += d.text() + '\n';
    return out;
}

// What the tests say the gate-control picture has, independent of its code.
inline std::vector<content::ExplainerFacts> gate_facts() {
    content::ExplainerFacts gate;
    gate.id = "gate_control";
    gate.params = {{"touch_hz", 0, 80},        {"danger_hz", 0, 30},
                   {"descending_hz", -10, 60}, {"inhibition", -0.4, 1.8},
                   {"nmda_max", 0, 2.5},       {"single_gmax", 0, 1},
                   {"variant", 0, 1, true},    {"population_view", 0, 1, true}};
    gate.outputs = {"projection_hz", "excitatory_hz", "inhibitory_hz", "nmda_weight",
                    "t_cell",        "sg_inhibitory", "sg_excitatory", "midbrain"};
    gate.cameras = {"whole", "lens", "brain", "skin", "person"};
    gate.parts = {"touch",      "danger", "gatekeeper", "messenger",
                  "descending", "relay",  "brain",      "skin"};
    return {gate};
}

inline content::ExplainerFacts sensitization_facts() {
    content::ExplainerFacts facts;
    facts.id = "central_sensitization";
    facts.params = {{"scene", 0, 2, true},
                    {"knock_rate_hz", 0, 3},
                    {"knock_hz", 0, 30},
                    {"tonic_danger_hz", 0, 30},
                    {"hand", 0, 1, true},
                    {"touch_hz", 0, 80},
                    {"inhibition", -0.4, 1.8},
                    {"nmda_max", 0, 2.5},
                    {"single_gmax", 0, 1, true},
                    {"slow_sensitization", 0, 1.5},
                    {"descending_hz", -10, 60},
                    {"flares_per_day", 0, 12},
                    {"flare_hz", 0, 100},
                    {"flare_s", 0, 1020},
                    {"half_life_h", 2, 10},
                    {"recovery_speed", 0.5, 2},
                    {"uneven_week", 0, 1, true},
                    {"stimulus_rate_hz", 0.1, 3},
                    {"nmda", 0, 1.5},
                    {"gaba", 0, 1.5},
                    {"can", 0, 1.5},
                    {"nk1", 0, 1.5}};
    facts.outputs = {"projection_hz", "knock_area", "alarm_level", "soma_mv", "spike_count"};
    facts.cameras = {"whole", "lens", "neuron", "days", "body", "person"};
    facts.parts = {"touch",    "danger",     "gatekeeper", "messenger",
                   "channels", "descending", "alarm",      "calendar"};
    return facts;
}

inline content::ExplainerFacts tension_facts() {
    content::ExplainerFacts facts;
    facts.id = "pain_tension";
    facts.params = {{"scene", 0, 1, true},   {"task", 0, 0.6},
                    {"injury", 0, 1},        {"hypothesis", 0, 3, true},
                    {"reflex_gain", 0, 1},   {"compression", 1, 3},
                    {"touch", 0, 1},         {"ease_off", 0, 1},
                    {"way_out", 0, 1, true}, {"load", 0, 1},
                    {"muscle", 0, 6, true}};
    facts.outputs = {
        "activation_percent", "antagonist_percent", "perfusion", "metabolites_mm", "pain",
        "fatigued_percent",   "exhausted"};
    facts.cameras = {"whole", "closeup", "hold", "map", "felt"};
    facts.parts = {"pain", "guarding", "flow", "fibers", "neighbor", "touch", "worry", "trace"};
    return facts;
}

inline content::ExplainerFacts stress_facts() {
    content::ExplainerFacts facts;
    facts.id = "stress_hormones";
    facts.params = {{"scene", 0, 3, true},
                    {"stress_start_min", 0, 1440},
                    {"stress_minutes", 0, 240},
                    {"stress_amplitude", 0, 10},
                    {"amplitude_exponent", 1, 3},
                    {"cortisol_half_life_min", 10, 80},
                    {"massage", 0, 1, true},
                    {"massage_start_min", 0, 1440},
                    {"rest_line", 0, 1, true},
                    {"crh_drive", 5, 150},
                    {"delay_min", 0, 20},
                    {"drive", 0.5, 5},
                    {"worry_weeks", 0, 26},
                    {"sympathetic_hz", 1, 10},
                    {"vagal_hz", 2, 7}};
    facts.outputs = {"cortisol", "cortisol_percent", "stress_peak_percent", "heart_bpm"};
    facts.cameras = {"whole", "body", "clock", "pulses", "weeks"};
    facts.parts = {"heart", "cortisol", "acth", "adrenal", "brake", "stressor", "calm", "rest"};
    return facts;
}

inline content::ExplainerFacts dials_facts() {
    content::ExplainerFacts facts;
    facts.id = "many_dials";
    for (const char* card :
         {"movement", "friend", "warm_shower", "music", "slow_breaths", "understanding",
          "short_nights", "worry", "scary_word", "deadlines", "too_much", "no_breaks"})
        facts.params.push_back({card, 0, 1, true});
    for (const char* own : {"own_down", "own_up"})
        facts.params.push_back({own, 0, 3, true});
    facts.params.push_back({"harm", 0, 10});
    facts.params.push_back({"sureness", 0.25, 4});
    facts.outputs = {"percept", "tissue", "signal", "safety", "danger"};
    facts.cameras = {"whole", "balance"};
    facts.parts = {"safety", "danger_evidence", "expectation", "hurt",
                   "harm",   "danger",          "messenger"};
    return facts;
}

// Everything the shipped lessons lean on.
inline std::vector<content::ExplainerFacts> all_facts() {
    std::vector<content::ExplainerFacts> all = gate_facts();
    all.push_back(sensitization_facts());
    all.push_back(tension_facts());
    all.push_back(stress_facts());
    all.push_back(dials_facts());
    return all;
}

} // namespace content_test
