// One rate that follows another with a delay: the simplest model there is, to start from. Equations,
// sources of every number and limits: model.md beside this file. Pure: no drawing, clock or file.
#pragma once
#include "sim/model.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace new_explainer {

// Indices of params and outputs, in the order of param_specs() and output_specs().
namespace in {
enum Param : std::size_t {
    input_hz, // what comes in, Hz
    delay_s,  // how slowly the response follows, s
    count
};
}
namespace out {
enum Output : std::size_t { response_hz, count };
}

struct Model {
    static constexpr std::string_view id = "new_explainer";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.01; // s

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    double param(std::size_t i) const { return i == in::input_hz ? input_hz : delay_s; }
    void set(std::size_t i, double value);
    double read(std::size_t) const { return response_hz; }
    void advance();

    // All of the state.
    double input_hz = 20;   // Hz
    double delay_s = 0.5;   // s
    double response_hz = 0; // Hz
};
static_assert(sim::Model<Model>);

} // namespace new_explainer
