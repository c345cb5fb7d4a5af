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
    gate.params = {{"touch_hz", 0, 80},       {"danger_hz", 0, 30},     {"descending_hz", -10, 60},
                   {"inhibition", -0.4, 1.8}, {"nmda_max", 0, 2.5},     {"single_gmax", 0, 1},
                   {"variant", 0, 1},         {"population_view", 0, 1}};
    gate.outputs = {"projection_hz", "excitatory_hz", "inhibitory_hz", "nmda_weight",
                    "t_cell",        "sg_inhibitory", "sg_excitatory", "midbrain"};
    gate.cameras = {"whole", "lens", "brain", "skin"};
    gate.parts = {"touch",      "danger", "gatekeeper", "messenger",
                  "descending", "relay",  "brain",      "skin"};
    return {gate};
}

} // namespace content_test
