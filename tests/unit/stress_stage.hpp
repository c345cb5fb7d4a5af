// A scene of stress hormones alone on a stage, for tests.
#pragma once
#include "explainers/stress_hormones/view.hpp"
#include "explainers/stress_hormones/view_scene.hpp"
#include "support/stage.hpp"

namespace stress_hormones {

using explainers::DrawInfo;
using explainers::Explainer;
using test::all_themes;
using test::shipped_words;
using ui::ThemeId;

// `Scene`: one of view.hpp.
template <class Scene> struct StageOf : test::Stage {
    StageOf() : Stage(explainers::make_explainer<Scene>(cast)) {}
};

} // namespace stress_hormones
