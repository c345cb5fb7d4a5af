// What the brake of the gate control scene shows: how far it presses, what crosses from it, that
// it cannot be mistaken for a brake when it is lost; the touch fiber's branch past it; and what is
// dim or faint at rest.
#include "unit/gate_stage.hpp"

#include <cmath>

namespace gate_control {
namespace {

sim::History<Model> settled(double touch_hz, double inhibition = 1.8, double above_hz = 0) {
    sim::History<Model> history(600);
    Model model;
    model.set(in::touch_hz, touch_hz), model.set(in::inhibition, inhibition);
    model.set(in::descending_hz, above_hz);
    model.settle();
    history.clear(model);
    for (int i = 0; i < 200; ++i) {
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    return history;
}

Moment shown(const sim::History<Model>& history, double fraction = 0, bool reduced = false) {
    return read_moment(history, history.newest(), fraction, reduced);
}

TEST(GateView, TheBarIsWellClearAtRestAndDeepInTheMessengerWhenAwake) {
    const Moment rest = shown(settled(0)), awake = shown(settled(40));
    EXPECT_GT(art::bar_lift * (1 - rest.press) - art::bar_depth, 15); // the gap
    EXPECT_EQ(rest.dent, 0);
    EXPECT_GT(awake.dent, 0.8f);
}

// Rows of three dots; each crosses in 0.9 s on screen, 45 ticks.
TEST(GateView, AsManyDotsCrossAsTheBrakeIsStrong) {
    for (const double touch : {1.0, 15.0, 24.0, 40.0, 80.0}) {
        const auto history = settled(touch);
        const Model& model = history.at(history.newest());
        const double braking = model.param(in::inhibition) * model.read(out::inhibitory_hz);
        EXPECT_NEAR(shown(history).brake_dot_count, 3 * 45 * Model::tick * braking, 3.01) << touch;
        EXPECT_DOUBLE_EQ(braking_hz(model), braking);
    }
    EXPECT_GT(shown(settled(40)).brake_dot_count, 9);
    // More from above presses harder, but the gatekeeper sends no more.
    EXPECT_EQ(shown(settled(40, 1.8, 20)).brake_dot_count, shown(settled(40)).brake_dot_count);
    EXPECT_GT(shown(settled(1, 1.8, 20)).press, shown(settled(1)).press + 0.3f);
}

TEST(GateView, DotsMoveWithTicksAndStandStillInReducedMotion) {
    const auto history = settled(40);
    const Moment before = shown(history, 0.2), after = shown(history, 0.7);
    ASSERT_GT(before.brake_dot_count, 3);
    for (int i = 0; i < before.brake_dot_count; ++i) {
        const auto k = static_cast<std::size_t>(i);
        EXPECT_GE(before.brake_dots[k].way, 0);
        EXPECT_LE(before.brake_dots[k].way, 1);
        EXPECT_LE(std::abs(before.brake_dots[k].lane), 1);
    }
    EXPECT_NEAR(after.brake_dots[0].way - before.brake_dots[0].way, 0.5 * shown_tick_s / 0.9, 1e-5);
    const Moment still = shown(history, 0.2, true), later = shown(history, 0.7, true);
    ASSERT_GT(still.brake_dot_count, 3);
    EXPECT_EQ(still.brake_dots[0].way, later.brake_dots[0].way);
    EXPECT_LT(shown(settled(15), 0, true).brake_dot_count, still.brake_dot_count);
}

TEST(GateView, NothingCrossesWhileTheBrakeIsLost) {
    for (const ThemeId theme : all_themes)
        for (const double weight : {0.3, 0.1, 0.0, -0.2}) {
            Stage s;
            s.theme = theme;
            s.with(in::inhibition, weight).with(in::touch_hz, 40).run(300).draw();
            EXPECT_EQ(s.canvas.find("brake"), nullptr) << weight;
            EXPECT_NE(s.canvas.find("bar"), nullptr);
            const Moment m = shown(settled(40, weight));
            EXPECT_TRUE(m.brake_lost);
            EXPECT_EQ(m.press, 0);
            EXPECT_EQ(m.brake_dot_count, 0);
        }
    EXPECT_FALSE(shown(settled(40, 0.4)).brake_lost);
    // The 1965 variant does not know this param.
    Model model;
    model.set(in::variant, 1), model.set(in::inhibition, 0), model.set(in::touch_hz, 40);
    model.settle();
    EXPECT_GT(braking_hz(model), 1);
}

TEST(GateView, ALostBrakeIsDrawnInDashes) {
    for (const ThemeId theme : all_themes) {
        const auto pieces = [&](double weight) {
            Stage s;
            s.theme = theme, s.reduced_motion = true; // nothing on its way at rest
            s.with(in::inhibition, weight).with(in::touch_hz, 0).run(300).draw();
            return s.canvas.instances().size();
        };
        EXPECT_GT(pieces(0.3), pieces(1.8) + 6);
    }
}

TEST(GateView, EveryTouchSpikeGoesOnAlongTheBranch) {
    const auto history = settled(40);
    const Track& way = tracks().branch;
    EXPECT_LT(gfx::length(tracks().touch.at(tracks().branch_from).at - art::touch_branch[0]), 1);
    int seen = 0;
    for (std::int64_t t = 100; t < 200; ++t) {
        const Moment m = read_moment(history, t, 0, false);
        for (const float at : m.branch_pulses.all()) {
            EXPECT_TRUE(at >= 0 && at < way.length());
            ++seen;
            const Moment next = read_moment(history, t, 0.5, false);
            const float moved = at + 0.5f * static_cast<float>(shown_tick_s) * touch_speed;
            if (moved >= way.length() || next.branch_pulses.count == 0) continue;
            EXPECT_NEAR(next.branch_pulses.at[0], moved, 0.1f);
        }
    }
    // Four spikes in 100 ticks at 40 Hz; each is on the branch as long as the way takes.
    const double ticks = static_cast<double>(way.length() / touch_speed) / shown_tick_s;
    EXPECT_NEAR(seen, 4 * ticks, 4);
}

TEST(GateView, TheWayDownIsLitOnlyWhenMessagesComeFromAbove) {
    EXPECT_EQ(shown(settled(1)).above_light, 0);
    for (const double above : {-10.0, -2.0, 2.0, 20.0})
        EXPECT_GT(shown(settled(1, 1.8, above)).above_light, 0.4f) << above;
    Stage s;
    s.strings = shipped_words();
    const auto note = [&]() -> std::string {
        for (const gfx::Callout& c : s.canvas.callouts())
            if (c.id == "descending") return std::string(c.note);
        return "";
    };
    s.draw();
    EXPECT_EQ(note(), s.strings("gate_control.gatekeeper_resting"));
    s.with(in::descending_hz, 20).draw();
    EXPECT_EQ(note(), s.strings("gate_control.descending_note"));
    s.with(in::descending_hz, -10).draw();
    EXPECT_EQ(note(), s.strings("gate_control.descending.open"));
}

TEST(GateView, AFocusIsPlainForTwoSecondsThenFaint) {
    sim::History<Model> history(600);
    history.clear(Model{});
    EXPECT_EQ(read_moment(history, 0, 0, false).attention, 1);
    EXPECT_EQ(read_moment(history, 0, 0, true).attention, 0);
    EXPECT_EQ(shown(settled(1)).attention, 0); // 4 s on
    Stage with, without;
    with.focus = "relay", without.focus = "hand"; // nothing is drawn around a hand
    for (Stage* s : {&with, &without})
        s->reduced_motion = true, s->draw();
    EXPECT_GT(with.canvas.instances().size(), without.canvas.instances().size() + 8); // dashes
}

} // namespace
} // namespace gate_control
