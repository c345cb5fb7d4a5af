// The models of this explainer for `noci simulate`.
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"
#include "sim/model.hpp"

#include <memory>
#include <vector>

namespace central_sensitization {

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    models.push_back(std::make_unique<sim::ModelBox<Model>>());
    models.push_back(std::make_unique<sim::ModelBox<days::Model>>());
    models.push_back(std::make_unique<sim::ModelBox<wind_up::Model>>());
    return models;
}

} // namespace central_sensitization
