// The loop around the cut muscle and the map as data: what is drawn follows the model, a past
// moment looks the same whenever it is shown, and a frame is cheap.
#include "explainers/pain_tension/view_loop.hpp"
#include "explainers/pain_tension/view_loop_traces.hpp"
#include "support/stage.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace pain_tension::loop {
namespace {

using explainers::DrawInfo;
using explainers::Explainer;
using test::all_themes;
using ui::ThemeId;

struct Stage : test::Stage {
    Stage() : test::Stage(explainers::make_explainer<LoopScene>(cast)) {
        strings = test::shipped_words();
    }
};

test::Stage& sore(test::Stage& s, Hypothesis idea, double task = 0.1) {
    return s.with(in::task, task)
        .with(in::hypothesis, idea)
        .seconds(2)
        .with(in::injury, 0.8)
        .seconds(3);
}

TEST(TensionLoopScene, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        sore(s, vicious).draw();
        for (const char* part :
             {"ground",    "neighbor",       "fibers",    "fascia", "vessel",
              "cells",     "nerve",          "pulses",    "dots",   "link_guarding",
              "link_flow", "link_chemistry", "link_pain", "pain",   "guarding",
              "flow",      "chemistry",      "probe",     "trace",  "weak_evidence"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
    }
}

TEST(TensionLoopScene, AWorkingMuscleIsShorter) {
    float before = 1e9f;
    for (const double task : {0.02, 0.1, 0.3, 0.6}) {
        Stage s;
        s.with(in::task, task).seconds(2).draw();
        EXPECT_LT(s.bounds("fibers").right(), before) << task;
        before = s.bounds("fibers").right();
    }
}

TEST(TensionLoopScene, ASoreSpotMovesWorkToTheNeighbor) {
    Stage calm, hurt;
    calm.with(in::task, 0.1).with(in::hypothesis, adaptation).seconds(5).draw();
    sore(hurt, adaptation).draw();
    EXPECT_GT(hurt.bounds("fibers").right(), calm.bounds("fibers").right());     // works less
    EXPECT_LT(hurt.bounds("neighbor").right(), calm.bounds("neighbor").right()); // works more
}

TEST(TensionLoopScene, AnEffortPressesTheVessel) {
    const auto moment = [](double task) {
        Stage s;
        s.with(in::task, task).seconds(2).draw();
        return s.shapes("squeeze");
    };
    EXPECT_EQ(moment(0.02), 0); // no mark where nothing presses
    EXPECT_GT(moment(0.4), 0);
}

TEST(TensionLoopScene, ArrowsThickenWithTheReflex) {
    float before = 0;
    for (const double gain : {0.05, 0.3, 0.6, 1.0}) {
        Stage s;
        s.with(in::reflex_gain, gain);
        sore(s, vicious).draw();
        EXPECT_GT(s.bounds("link_guarding").h, before) << gain;
        before = s.bounds("link_guarding").h;
    }
}

TEST(TensionLoopScene, LinksFollowTheIdea) {
    const auto link = [](Hypothesis idea) {
        History history(10);
        Model model;
        model.set(in::hypothesis, idea);
        model.set(in::task, 0.1);
        model.set(in::injury, 0.8);
        history.clear(model);
        ui::Strings strings;
        ui::FrameText words;
        const DrawInfo info{.theme = ui::theme(ThemeId::night),
                            .text = strings,
                            .frame = words,
                            .art = test::stand_ins()};
        return read_moment(history, 0, info).links[to_guarding];
    };
    EXPECT_TRUE(link(none).cut());
    EXPECT_GT(link(vicious).width(), 2 * link(adaptation).width());
    EXPECT_FALSE(link(vicious).quiets);
    EXPECT_TRUE(link(adaptation).quiets); // a bar, not a tip
    EXPECT_TRUE(link(protection).quiets);
}

TEST(TensionLoopScene, MoreDrivePutsMoreDiamondsOnTheNerve) {
    int before = 0;
    for (const double injury : {0.2, 0.5, 1.0}) {
        Stage s;
        s.with(in::injury, injury).seconds(6).draw();
        EXPECT_GT(s.shapes("pulses"), before) << injury;
        before = s.shapes("pulses");
    }
    Stage calm;
    calm.seconds(6).draw();
    EXPECT_EQ(calm.shapes("pulses"), 0);
}

TEST(TensionLoopScene, ChemistryCollectsWhenTheLoopLatches) {
    Stage usual, latched;
    sore(usual, vicious, 0.03).draw();
    latched.with(in::reflex_gain, 0.8);
    sore(latched, vicious, 0.03).seconds(12).with(in::injury, 0).seconds(6).draw();
    EXPECT_GT(latched.shapes("dots"), usual.shapes("dots"));
    EXPECT_NE(latched.said().find(latched.strings("pain_tension.flow_stopped")), std::string::npos);
    EXPECT_NE(latched.said().find("10 of 10"), std::string::npos); // the spot is calm, and yet
}

// Red cells have gone as far as blood has flowed: changing the speed does not throw them about.
TEST(TensionLoopScene, RedCellsDoNotJumpWhenTheFlowChanges) {
    Stage s;
    s.with(in::task, 0.1).seconds(5).draw();
    const auto before = s.bounds("cells");
    s.with(in::task, 0.5).draw();
    const auto after = s.bounds("cells");
    EXPECT_NEAR(before.x, after.x, 0.5f);
    EXPECT_NEAR(before.right(), after.right(), 0.5f);
}

TEST(TensionLoopScene, EachIdeaPredictsItsTrace) {
    for (const Hypothesis chosen : {vicious, adaptation, protection}) {
        Stage s;
        s.focus = "trace";
        sore(s, chosen).draw();
        const std::string said = s.said();
        for (const char* key : {"trace_up", "trace_down", "trace_shared", "measured_note"})
            EXPECT_NE(said.find(s.strings(std::string("pain_tension.") + key)), std::string::npos)
                << key << " in " << said;
    }
    Stage calm; // nothing hurts yet: every idea says the same
    calm.focus = "trace";
    calm.with(in::task, 0.1).seconds(3).draw();
    EXPECT_EQ(calm.said().find(calm.strings("pain_tension.measured_note")), std::string::npos);
}

TEST(TensionLoopScene, FeltAndMeasuredStandSideBySide) {
    Stage s;
    s.camera = "felt", s.focus = "trace";
    sore(s, adaptation, 0.03).draw();
    EXPECT_NE(s.said().find(s.strings("pain_tension.felt")), std::string::npos);
    EXPECT_NE(s.said().find(s.strings("pain_tension.tested")), std::string::npos);
    EXPECT_EQ(s.said().find(s.strings("pain_tension.hypothesis.vicious")), std::string::npos);
}

TEST(TensionLoopScene, WhichWayIsLitOnTheMapIsTheOnlyThingThatChanges) {
    Stage s;
    s.camera = "map";
    s.seconds(3).draw();
    const auto round = s.bytes();
    const auto places = s.bounds("life");
    EXPECT_GT(places.center().x, s.bounds("worry").center().x); // the ways lead out
    s.with(in::way_out, 1).draw();
    EXPECT_NE(s.bytes(), round);
    EXPECT_EQ(s.bounds("life"), places);
    EXPECT_EQ(s.scene.read(out::pain), Stage().seconds(3).scene.read(out::pain));
}

TEST(TensionLoopScene, APastMomentLooksTheSame) {
    for (const char* camera : {"whole", "felt", "map"}) {
        Stage s;
        s.camera = camera, s.focus = "trace";
        sore(s, vicious).draw();
        const auto then = s.bytes();
        const std::int64_t tick = s.scene.now();
        s.seconds(3).draw();
        EXPECT_NE(s.bytes(), then) << camera;
        s.scene.seek(tick);
        s.draw();
        EXPECT_EQ(s.bytes(), then) << camera;
    }
}

TEST(TensionLoopScene, ReducedMotionStandsStill) {
    for (const char* camera : {"whole", "map"}) {
        Stage s;
        s.camera = camera, s.reduced_motion = true;
        s.with(in::task, 0.1).seconds(60).draw(); // chemistry has come to rest
        const auto then = s.canvas.instances().size();
        const auto cells = s.bounds("ground");
        const auto marks = s.shapes("cells");
        s.seconds(1).draw();
        EXPECT_EQ(s.canvas.instances().size(), then) << camera;
        EXPECT_EQ(s.bounds("ground"), cells);
        EXPECT_EQ(s.shapes("cells"), marks);
    }
}

TEST(TensionLoopScene, NoWordsWhenTheyAreNotWanted) {
    for (const char* camera : {"whole", "felt", "map"})
        for (const bool narrow : {false, true}) {
            Stage s;
            s.camera = camera, s.labels = false, s.narrow = narrow, s.focus = "trace";
            sore(s, vicious).draw();
            EXPECT_TRUE(s.said().empty()) << camera << s.said();
        }
}

TEST(TensionLoopScene, EveryWordIsInTheTable) {
    for (const char* camera : {"whole", "felt", "map"})
        for (const bool clinical : {false, true})
            for (const char* focus : {"", "trace", "neighbor"}) {
                Stage s;
                s.camera = camera, s.clinical = clinical, s.focus = focus;
                sore(s, protection).draw();
                EXPECT_EQ(s.said().find("pain_tension."), std::string::npos) << s.said();
            }
    for (const auto& spec : LoopScene::Model::param_specs())
        for (const double value : {spec.min, (spec.min + spec.max) / 2, spec.max}) {
            const std::string_view key = cast.word_for(spec.id, value);
            EXPECT_TRUE(Stage().strings.has(key)) << spec.id << " " << key;
        }
}

TEST(TensionLoopScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const char* camera : {"whole", "felt", "map"})
            for (const char* focus : {"", "trace", "neighbor", "flow"}) {
                Stage s;
                s.theme = theme, s.camera = camera, s.focus = focus, s.clinical = true;
                s.with(in::reflex_gain, 0.9).with(in::way_out, 1);
                sore(s, vicious).seconds(8).draw();
                EXPECT_LE(s.canvas.batches().size(), 8u) << camera;
                EXPECT_LE(s.canvas.instances().size(), 1300u) << camera << focus;
            }
}

} // namespace
} // namespace pain_tension::loop
