// The models of this explainer for `noci simulate`.
#include "explainers/pain_tension/model.hpp"
#include "explainers/pain_tension/model_fatigue.hpp"
#include "sim/model.hpp"

#include <memory>
#include <vector>

namespace pain_tension {

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    models.push_back(std::make_unique<sim::ModelBox<Model>>());
    models.push_back(std::make_unique<sim::ModelBox<fatigue::Model>>());
    return models;
}

} // namespace pain_tension
