// The person's picture of gate control as data: rubbing presses the gate, and less goes up.
#include "explainers/gate_control/view_person.hpp"
#include "support/allocations.hpp"
#include "unit/gate_stage.hpp"

namespace gate_control {
namespace {

struct PersonStage : Stage {
    PersonStage() {
        camera = "person";
        viewport = {0, 0, 1280, 620};
    }
};

// What is drawn once `ticks` have passed with these rates.
person::Moment moment_of(double danger_hz, double touch_hz, int ticks = 400) {
    sim::History<Model> history{2000};
    Model model;
    model.set(in::danger_hz, danger_hz), model.set(in::touch_hz, touch_hz);
    history.clear(model);
    for (int i = 0; i < ticks; ++i) {
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    return person::read_moment(history, history.newest(), 0.25, false);
}

TEST(GatePersonScene, EveryPartIsDrawnInEveryThemeWithinItsLimits) {
    for (const ThemeId theme : all_themes)
        for (const bool narrow : {false, true}) {
            PersonStage s;
            s.theme = theme, s.narrow = narrow;
            if (narrow) s.viewport = {0, 0, 650, 560};
            s.with(in::danger_hz, 22).with(in::touch_hz, 40).run(400).draw();
            for (const char* part : {"ground", "body", "head", "message", "touch", "danger", "bump",
                                     "messenger", "beam", "gate", "bar", "gatekeeper", "hand"})
                EXPECT_GT(s.shapes(part), 0) << part;
            for (const char* part : {"gate", "head", "messenger"}) {
                const gfx::Rect r = s.bounds(part);
                EXPECT_TRUE(s.viewport.contains(r.min()) && s.viewport.contains(r.max())) << part;
            }
            EXPECT_LE(s.canvas.batches().size(), 8u);
            EXPECT_LE(s.canvas.instances().size(), 650u);
        }
}

TEST(GatePersonScene, RubbingPressesTheGateAndQuietsTheMessage) {
    const person::Moment bump = moment_of(22, 1), rubbed = moment_of(22, 40);
    EXPECT_GT(rubbed.press, bump.press + 0.5f);
    EXPECT_GT(bump.message, 0.9f);
    EXPECT_LT(rubbed.message, 0.05f);
    EXPECT_LT(rubbed.halo, bump.halo);
    EXPECT_LT(rubbed.messages.count, bump.messages.count);
    EXPECT_EQ(rubbed.danger_light, bump.danger_light); // the bump itself stays
    EXPECT_GT(rubbed.hand_down, 0.9f);
    EXPECT_LT(bump.hand_down, 0.1f);
}

TEST(GatePersonScene, StillWithReducedMotionAndTheSameWheneverItIsDrawn) {
    PersonStage s;
    s.with(in::danger_hz, 22).with(in::touch_hz, 20).run(400).draw();
    const auto first = s.bytes();
    s.scene.seek(s.scene.now() - 30);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(s.scene.now() + 30);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    s.reduced_motion = true;
    s.run(300).draw();
    const auto still = s.bytes();
    s.run(5).draw();
    EXPECT_EQ(s.bytes(), still);
}

TEST(GatePersonScene, FewWordsThatExistAndNoneWithoutLabels) {
    PersonStage s;
    s.strings = shipped_words();
    s.with(in::danger_hz, 22).with(in::touch_hz, 40).run(400).draw();
    EXPECT_EQ(s.canvas.callouts().size(), 3u);
    test::expect_shipped_words(s);
    EXPECT_NE(s.said().find("gate"), std::string::npos);
    const std::size_t before = test::allocations();
    s.draw();
    EXPECT_EQ(test::allocations(), before);
    s.labels = false;
    s.draw();
    EXPECT_TRUE(s.canvas.callouts().empty());
    EXPECT_TRUE(s.canvas.texts().empty());
}

} // namespace
} // namespace gate_control
