// A scene of central sensitization alone on a stage, for tests.
#pragma once
#include "explainers/central_sensitization/view.hpp"
#include "explainers/central_sensitization/view_scene.hpp"
#include "support/stage.hpp"

namespace central_sensitization {

using explainers::DrawInfo;
using explainers::Explainer;
using test::all_themes;
using test::shipped_words;
using ui::ThemeId;

// `Scene`: one of view.hpp.
template <class Scene> struct StageOf : test::Stage {
    StageOf() : Stage(explainers::make_explainer<Scene>(cast)) {}
};

} // namespace central_sensitization
