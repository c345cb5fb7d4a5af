// The seconds scene of central sensitization as data: what is drawn follows the model, in every
// look, within its limits, and the same moment always looks the same.
#include "explainers/central_sensitization/view_seconds.hpp"
#include "unit/sensitization_stage.hpp"

#include <functional>

namespace central_sensitization {
namespace {

using Stage = StageOf<SecondsScene>;

// The lesson's steps, as it sets them.
test::Stage& bump(test::Stage& s, double setting = 0, double hz = 22) {
    return s.with("nmda_max", 0).with("slow_sensitization", setting).with("tonic_danger_hz", hz);
}
test::Stage& feather(test::Stage& s, double inhibition = 1.8) {
    return s.with("nmda_max", 0)
        .with("touch_hz", 40)
        .with("tonic_danger_hz", 1)
        .with("inhibition", inhibition);
}
test::Stage& knocks(test::Stage& s, double rate) {
    return s.with("knock_rate_hz", rate);
}

TEST(SecondsScene, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        feather(s, 0).with("descending_hz", 5).run(3000).draw();
        for (const char* part :
             {"ground", "cord",       "arm",        "figure", "lens",  "touch",    "branch",
              "danger", "messenger",  "gatekeeper", "bar",    "ghost", "channels", "axon",
              "record", "descending", "bell",       "dial",   "area",  "feather"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
        EXPECT_EQ(s.canvas.find("rod"), nullptr); // nothing to knock with while the feather strokes
        knocks(s, 1).run(300).draw();
        EXPECT_NE(s.canvas.find("rod"), nullptr);
    }
}

TEST(SecondsScene, CellsLieInTheLensAndTheAlarmBesideTheHead) {
    Stage s;
    feather(s).run(1500).draw();
    const gfx::Rect lens = s.bounds("lens");
    for (const char* part : {"gatekeeper", "messenger", "bar", "channels", "branch"}) {
        const gfx::Rect r = s.bounds(part);
        EXPECT_TRUE(lens.contains(r.min()) && lens.contains(r.max())) << part;
    }
    for (const char* part : {"bell", "dial", "record"}) {
        EXPECT_GT(s.bounds(part).x, lens.right()) << part;
        EXPECT_LT(s.bounds(part).bottom(), lens.bottom()) << part;
    }
    EXPECT_LT(s.bounds("bell").right(), s.bounds("brain").x);
}

TEST(SecondsScene, EveryCameraShowsWhatItIsFor) {
    for (const bool narrow : {false, true})
        for (const auto& [camera, part] : {std::pair{"whole", "messenger"},
                                           {"whole", "bell"},
                                           {"lens", "lens"},
                                           {"lens", "rod"},
                                           {"lens", "record"},
                                           {"body", "bell"},
                                           {"body", "bar"}}) {
            Stage s;
            s.camera = camera, s.narrow = narrow;
            if (narrow) s.viewport = {0, 0, 390, 288};
            knocks(s, 1).run(4000).draw();
            EXPECT_TRUE(s.viewport.contains(s.bounds(part).center())) << camera << ' ' << part;
        }
}

TEST(SecondsScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const auto& set : std::vector<std::function<void(Stage&)>>{
                 [](Stage& s) { feather(s, 0).with("tonic_danger_hz", 30).with("touch_hz", 80); },
                 [](Stage& s) { knocks(s, 3); },
                 [](Stage& s) { bump(s, 0.6, 18).with("descending_hz", -5); },
                 [](Stage& s) { feather(s).with("hand", 1).with("slow_sensitization", 1.5); }}) {
            Stage s;
            s.theme = theme, s.clinical = true;
            set(s);
            s.run(9700).draw();
            EXPECT_LE(s.canvas.batches().size(), 8u);
            EXPECT_LE(s.canvas.instances().size(), 1250u);
        }
}

TEST(SecondsScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    knocks(s, 1).with("touch_hz", 20).run(4250).draw();
    const auto first = s.bytes();
    s.draw();
    EXPECT_EQ(s.bytes(), first); // paused
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 480);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first); // there and back
}

TEST(SecondsScene, ReducedMotionHoldsStillWhileRatesStay) {
    Stage s;
    s.reduced_motion = true;
    feather(s, 0).with("tonic_danger_hz", 18).with("descending_hz", 3).run(15000).draw();
    const auto first = s.bytes();
    s.fraction = 0.9;
    s.run(7).draw();
    EXPECT_EQ(s.bytes(), first);
    s.run(600).draw();
    EXPECT_EQ(s.bytes().size(), first.size());
    s.reduced_motion = false;
    s.draw();
    const auto moving = s.bytes();
    s.run(7).draw();
    EXPECT_NE(s.bytes(), moving);
}

TEST(SecondsScene, NoWordsWithoutLabelsAndAtMostSevenNamesWithThem) {
    for (const ThemeId theme : all_themes)
        for (const bool clinical : {false, true})
            for (const bool narrow : {false, true}) {
                Stage s;
                s.theme = theme, s.clinical = clinical, s.narrow = narrow;
                s.strings = shipped_words();
                feather(s, 0).run(5000).draw();
                EXPECT_LE(s.canvas.callouts().size(), 7u);
                EXPECT_GE(s.canvas.callouts().size(), 4u);
                for (const gfx::Callout& c : s.canvas.callouts()) {
                    EXPECT_EQ(c.title.find('.'), c.title.npos)
                        << c.title; // a key is a missing word
                    EXPECT_EQ(c.note.find("central_"), c.note.npos) << c.note;
                }
                for (const gfx::TextRun& t : s.canvas.texts())
                    EXPECT_EQ(s.canvas.words(t).find('_'), std::string_view::npos)
                        << s.canvas.words(t);
                s.labels = false;
                s.draw();
                EXPECT_TRUE(s.canvas.callouts().empty());
                EXPECT_TRUE(s.canvas.texts().empty());
            }
}

TEST(SecondsScene, FocusMarksThePart) {
    for (const std::string_view part : cast.parts) {
        Stage s;
        s.focus = part;
        feather(s).run(500).draw();
        EXPECT_NE(s.canvas.find("focus"), nullptr) << part;
    }
}

TEST(SecondsScene, SliderWordsCoverEveryValueOfEveryModelAndExist) {
    const ui::Strings strings = shipped_words();
    for (const auto specs :
         {Model::param_specs(), days::Model::param_specs(), wind_up::Model::param_specs()})
        for (const sim::ParamSpec& spec : specs)
            for (int k = 0; k <= 20; ++k) {
                const double value = spec.min + (spec.max - spec.min) * k / 20;
                EXPECT_TRUE(strings.has(cast.word_for(spec.id, value))) << spec.id << ' ' << value;
                EXPECT_TRUE(strings.has("param.central_sensitization." + std::string(spec.id)));
            }
    EXPECT_EQ(cast.word_for("inhibition", 0), "central_sensitization.inhibition.lost");
    EXPECT_EQ(cast.word_for("descending_hz", -5), "central_sensitization.descending.open");
    EXPECT_EQ(cast.part_of("slow_sensitization"), "alarm");
}

TEST(SecondsScene, WhatIsDraggedComesBackAsItsParam) {
    Stage s;
    feather(s, 0.05).with("hand", 1).with("slow_sensitization", 0.5).run(1500).draw();
    explainers::Handle found[8];
    const std::size_t count = s.scene.handles(s.info(), found);
    ASSERT_EQ(count, 3u);
    for (std::size_t i = 0; i < count; ++i) {
        const int param = sim::find(s.scene.params(), found[i].param);
        ASSERT_GE(param, 0);
        const double value = s.scene.param(static_cast<std::size_t>(param));
        EXPECT_NEAR(s.scene.dragged(found[i], found[i].at), value, 0.02) << found[i].param;
        for (const gfx::Vec2 far : {gfx::Vec2{-500, -500}, gfx::Vec2{2000, 2000}}) {
            const sim::ParamSpec& spec = s.scene.params()[static_cast<std::size_t>(param)];
            const double there = s.scene.dragged(found[i], far);
            EXPECT_TRUE(there >= spec.min && there <= spec.max) << found[i].param;
        }
    }
}

} // namespace
} // namespace central_sensitization
