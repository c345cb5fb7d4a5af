// The models of this explainer for `noci simulate`.
#include "explainers/stress_hormones/model.hpp"
#include "sim/model.hpp"

#include <memory>
#include <vector>

namespace stress_hormones {

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    models.push_back(std::make_unique<sim::ModelBox<Day>>());
    models.push_back(std::make_unique<sim::ModelBox<Pulses>>());
    models.push_back(std::make_unique<sim::ModelBox<HumanPulses>>());
    models.push_back(std::make_unique<sim::ModelBox<Weeks>>());
    models.push_back(std::make_unique<sim::ModelBox<Heart>>());
    return models;
}

} // namespace stress_hormones
