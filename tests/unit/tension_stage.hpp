// The pain-tension pictures on a stage, for tests: by camera and scene.
#pragma once
#include "support/stage.hpp"

namespace tension_stage {

using test::all_themes;
using test::expect_shipped_words;
using test::shipped_words;

struct Stage : test::Stage {
    Stage(std::string_view shown, int which)
        : test::Stage(explainers::find("pain_tension")->make()) {
        camera = shown;
        with("scene", which);
    }
};

} // namespace tension_stage
