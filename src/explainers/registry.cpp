// Expands all.inc. Each explainer's namespace offers make_explainer() and make_models().
#include "explainers/explainer.hpp"

#define EXPLAINER(name)                                                                            \
    namespace name {                                                                               \
    std::unique_ptr<explainers::Explainer> make_explainer();                                       \
    std::vector<std::unique_ptr<sim::AnyModel>> make_models();                                     \
    }
#include "explainers/all.inc"
#undef EXPLAINER

namespace explainers {

std::span<const Entry> all() {
    static const Entry entries[] = {
#define EXPLAINER(name) {#name, &name::make_explainer},
#include "explainers/all.inc"
#undef EXPLAINER
    };
    return entries;
}

const Entry* find(std::string_view id) {
    for (const Entry& entry : all())
        if (entry.id == id) return &entry;
    return nullptr;
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    const auto add = [&models](std::vector<std::unique_ptr<sim::AnyModel>> more) {
        for (auto& model : more)
            models.push_back(std::move(model));
    };
#define EXPLAINER(name) add(name::make_models());
#include "explainers/all.inc"
#undef EXPLAINER
    return models;
}

std::unique_ptr<sim::AnyModel> make_model(std::string_view id) {
    for (auto& model : make_models())
        if (model->id() == id) return std::move(model);
    return nullptr;
}

} // namespace explainers
