#include "explainers/explainer.hpp"

#include <cmath>

namespace explainers {
namespace {

// The specs of one kind of all scenes, each id once, as they are in every scene.
template <class Spec, class Of>
void join(const std::vector<std::unique_ptr<Timeline>>& scenes, Of of, std::vector<Spec> first,
          std::vector<std::vector<Spec>>& specs, std::vector<std::vector<int>>& homes) {
    std::vector<Spec> all = std::move(first);
    for (const auto& scene : scenes)
        for (const Spec& spec : of(*scene))
            if (sim::find(std::span<const Spec>(all), spec.id) < 0) all.push_back(spec);
    for (const auto& scene : scenes) {
        const std::span<const Spec> own = of(*scene);
        std::vector<Spec> here = all;
        std::vector<int> home;
        for (Spec& spec : here) {
            home.push_back(sim::find(own, spec.id));
            if (home.back() >= 0) spec = own[static_cast<std::size_t>(home.back())];
        }
        specs.push_back(std::move(here));
        homes.push_back(std::move(home));
    }
}

// The scene to read index `i` from when `scene` runs.
std::size_t reader(const std::vector<std::vector<int>>& homes, std::size_t scene, std::size_t i) {
    if (homes[scene][i] >= 0) return scene;
    for (std::size_t s = 0; s < homes.size(); ++s)
        if (homes[s][i] >= 0) return s;
    return scene;
}

} // namespace

Explainer::Explainer(const Cast& cast, std::vector<std::unique_ptr<Timeline>> scenes)
    : cast_(cast), scenes_(std::move(scenes)) {
    std::vector<sim::ParamSpec> first;
    if (has_scene_param())
        first.push_back({"scene", "1", 0, static_cast<double>(scenes_.size() - 1), 0, true});
    join(
        scenes_, [](const Timeline& t) { return t.params(); }, std::move(first), params_,
        param_homes_);
    join(
        scenes_, [](const Timeline& t) { return t.outputs(); }, std::vector<sim::OutputSpec>(),
        outputs_, output_homes_);
}

void Explainer::pictures(const ui::Theme& theme, bool deep_skin,
                         std::vector<std::string>& names) const {
    if (cast_.pictures) cast_.pictures(theme, deep_skin, names);
}

bool Explainer::applies(std::size_t param) const {
    return param_homes_[scene_][param] >= 0;
}

double Explainer::param_at(std::size_t i, std::int64_t tick) const {
    if (has_scene_param() && i == 0) return static_cast<double>(scene_);
    const std::size_t from = reader(param_homes_, scene_, i);
    const auto home = static_cast<std::size_t>(param_homes_[from][i]);
    return scenes_[from]->param_at(home, from == scene_ ? tick : scenes_[from]->now());
}

double Explainer::read_at(std::size_t i, std::int64_t tick) const {
    const std::size_t from = reader(output_homes_, scene_, i);
    const auto home = static_cast<std::size_t>(output_homes_[from][i]);
    return scenes_[from]->read_at(home, from == scene_ ? tick : scenes_[from]->now());
}

void Explainer::set(std::size_t i, double value) {
    if (has_scene_param() && i == 0) {
        scene_ =
            static_cast<std::size_t>(sim::fit(params()[0], value, static_cast<double>(scene_)));
        return;
    }
    for (std::size_t s = 0; s < scenes_.size(); ++s)
        if (param_homes_[s][i] >= 0)
            scenes_[s]->set(static_cast<std::size_t>(param_homes_[s][i]), value);
}

void Explainer::restart(std::span<const double> values) {
    std::vector<double> own;
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
        own.assign(scenes_[s]->params().size(), 0);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (param_homes_[s][i] >= 0)
                own[static_cast<std::size_t>(param_homes_[s][i])] = values[i];
        scenes_[s]->restart(own);
    }
    if (has_scene_param() && !values.empty()) set(0, values[0]);
}

} // namespace explainers
