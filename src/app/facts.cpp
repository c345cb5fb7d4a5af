// Tells content/ what it may know of each explainer: names and ranges, no behavior.
#include "app/world.hpp"

namespace app {

std::vector<content::ExplainerFacts> explainer_facts() {
    std::vector<content::ExplainerFacts> all;
    for (const explainers::Entry& entry : explainers::all()) {
        const auto explainer = entry.make();
        content::ExplainerFacts facts;
        facts.id = entry.id;
        for (const sim::ParamSpec& p : explainer->params())
            facts.params.push_back({std::string(p.id), p.min, p.max, p.whole});
        for (const sim::OutputSpec& o : explainer->outputs())
            facts.outputs.emplace_back(o.id);
        for (const explainers::Camera& c : explainer->cameras())
            facts.cameras.emplace_back(c.id);
        for (const std::string_view part : explainer->parts())
            facts.parts.emplace_back(part);
        all.push_back(std::move(facts));
    }
    return all;
}

} // namespace app
