// The gate control scene on a stage, for tests.
#pragma once
#include "explainers/gate_control/view.hpp"
#include "explainers/gate_control/view_scene.hpp"
#include "support/stage.hpp"

namespace gate_control {

using explainers::DrawInfo;
using explainers::Explainer;
using test::all_themes;
using test::shipped_words;
using ui::ThemeId;

struct Stage : test::Stage {
    Stage() : test::Stage(explainers::make_explainer<View>(cast)) {}
};

inline void bump(test::Stage& s) {
    s.with(in::danger_hz, 22).run(400);
}

} // namespace gate_control
