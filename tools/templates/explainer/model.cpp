#include "explainers/new_explainer/model.hpp"

#include <algorithm>
#include <cmath>

namespace new_explainer {
namespace {

constexpr sim::ParamSpec inputs[] = {
    {"input_hz", "Hz", 0, 50, 20},
    {"delay_s", "s", 0.1, 5, 0.5},
};
constexpr sim::OutputSpec outputs[] = {
    {"response_hz", "Hz", 0, 50},
};

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return inputs;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs;
}

void Model::set(std::size_t i, double value) {
    const sim::ParamSpec& spec = inputs[i];
    (i == in::input_hz ? input_hz : delay_s) = std::clamp(value, spec.min, spec.max);
}

// dr/dt = (input - r) / delay, which has an exact solution over one tick (model.md, equation 1).
void Model::advance() {
    response_hz += (input_hz - response_hz) * -std::expm1(-tick / delay_s);
}

} // namespace new_explainer
