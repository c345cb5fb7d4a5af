#include "explainers/central_sensitization/model_gates.hpp"

#include "explainers/central_sensitization/model_neuron.hpp"
#include "explainers/central_sensitization/model_neuron_constants.hpp"

#include <cmath>

namespace central_sensitization::neuron {
namespace {

// x / (exp(x / width) - 1), smooth through x = 0.
double trap(double x, double width) {
    const double part = x / width;
    return std::abs(part) < 1e-6 ? width * (1 - part / 2) : x / std::expm1(part);
}
// Opens at rate a and closes at rate b (1/ms): the exact step at a voltage that stands still.
Gate by_rates(double a, double b) {
    return {a / (a + b), 1 - std::exp(-step_ms * (a + b))};
}
Gate l_type(double mv) {
    const double opening = 1.6 / (1 + std::exp(-0.072 * (mv - 5)));
    const double x = -(mv - 1.31);
    const double closing =
        0.02 * (std::abs(x / 5.36) < 1e-6 ? 5.36 + x / 2 : x / (1 - std::exp(-x / 5.36)));
    const double tau_ms = 1 / (opening + closing) / warm_cal;
    return {1 / (1 + std::exp(-(mv + 10) / 10)), 1 - std::exp(-step_ms / tau_ms)};
}

} // namespace

Gates gates_at(double mv) {
    const double u = mv + 55;
    const double h_open = 0.128 * std::exp((12 - u) / 18);
    return {.m = by_rates(0.32 * trap(13 - u, 4), 0.28 * trap(u - 40, 5)),
            .h = by_rates(h_open, 4 / (1 + std::exp((35 - u) / 5))),
            .n = by_rates(0.032 * trap(15 - u, 5), 0.5 * std::exp((10 - u) / 40)),
            .nap_m = by_rates(0.32 * trap(11 - u, 4), 0.28 * trap(u - 42, 5)),
            .nap_h = by_rates(h_open, 4 / (1 + std::exp((35 - u) / 10))),
            .cal = l_type(mv)};
}

GateTable::GateTable() {
    for (std::size_t i = 0; i < rows; ++i)
        gates_[i] = gates_at(lowest_mv + static_cast<double>(i) / rows_per_mv);
}
const GateTable& GateTable::get() {
    static const GateTable table;
    return table;
}

} // namespace central_sensitization::neuron
