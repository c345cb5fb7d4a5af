// What moves in the gate control scene follows the model, and the same moment always looks the
// same.
#include "unit/gate_stage.hpp"

#include <cmath>

namespace gate_control {
namespace {

TEST(GateView, TheBarComesDownOnTheMessengerAsInhibitionGrows) {
    double last = -1e9, first = 0;
    for (const double touch : {0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 60.0, 80.0}) {
        Stage s;
        s.with(in::touch_hz, touch).run(300).draw();
        const double y = static_cast<double>(s.bounds("bar").center().y);
        EXPECT_GE(y, last - 1e-3) << touch;
        if (touch == 0) first = y;
        last = y;
    }
    EXPECT_GT(last, first + 30); // a person sees it
    // The same touch with a weaker brake presses less.
    last = 1e9;
    for (const double weight : {1.8, 1.2, 0.8, 0.4, 0.1}) {
        Stage s;
        s.with(in::inhibition, weight).with(in::touch_hz, 40).run(300).draw();
        const double y = static_cast<double>(s.bounds("bar").center().y);
        EXPECT_LT(y, last) << weight;
        last = y;
    }
}

TEST(GateView, TheBarLiftsWhenInhibitionIsLostOrExcites) {
    Stage pressed, resting, lost, excites;
    resting.with(in::touch_hz, 0).run(300).draw();
    pressed.with(in::touch_hz, 40).run(300).draw();
    lost.with(in::inhibition, 0).with(in::touch_hz, 40).run(300).draw();
    excites.with(in::inhibition, -0.2).with(in::touch_hz, 40).run(300).draw();
    EXPECT_LT(lost.bounds("bar").y, pressed.bounds("bar").y - 15);
    EXPECT_LT(lost.bounds("bar").center().y, resting.bounds("bar").center().y); // above all others
    EXPECT_FLOAT_EQ(excites.bounds("bar").y, lost.bounds("bar").y);
    EXPECT_GT(excites.canvas.find("bar")->shapes, lost.canvas.find("bar")->shapes); // the plus
    EXPECT_LE(excites.bounds("bar").center().y, excites.bounds("messenger").y + 20);
}

TEST(GateView, OnePulseForEverySpike) {
    sim::History<Model> history(2000);
    Model model;
    model.set(in::danger_hz, 22);
    history.clear(model);
    for (int i = 0; i < 1500; ++i) {
        if (i == 700) history.slot(history.newest()).set(in::touch_hz, 33);
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    const double fraction = 0.4;
    const Moment m = read_moment(history, history.newest(), fraction, false);
    const auto spikes_since = [&](std::size_t output, double seconds, double rate) {
        const double first =
            static_cast<double>(history.newest()) + fraction - seconds / shown_tick_s;
        const double at_first = history.at(static_cast<std::int64_t>(first)).read(output) +
                                (first - std::floor(first)) * rate * Model::tick;
        return static_cast<int>(std::floor(history.at(history.newest()).read(output)) -
                                std::floor(at_first));
    };
    const auto seconds = [](const Track& way, float speed) {
        return static_cast<double>(way.length() / speed);
    };
    EXPECT_EQ(m.danger_pulses.count,
              spikes_since(out::danger_spikes, seconds(tracks().danger, danger_speed), 22));
    EXPECT_EQ(m.touch_pulses.count,
              spikes_since(out::touch_spikes, seconds(tracks().touch, touch_speed), 33));
    EXPECT_GT(m.danger_pulses.count, 5);
    for (int i = 1; i < m.danger_pulses.count; ++i) // evenly spaced by the rate
        EXPECT_NEAR(m.danger_pulses.at[static_cast<std::size_t>(i)] -
                        m.danger_pulses.at[static_cast<std::size_t>(i - 1)],
                    danger_speed / (22.f * 0.05f), 0.01f);
}

TEST(GateView, TouchIsAsMuchFasterThanDangerAsInLife) {
    sim::History<Model> history(2);
    Model model;
    model.set(in::touch_hz, 60), model.set(in::danger_hz, 22);
    history.clear(model);
    const Moment before = read_moment(history, 0, 0.25, false);
    const Moment after = read_moment(history, 0, 0.75, false);
    ASSERT_GT(before.touch_pulses.count, 0);
    ASSERT_GT(before.danger_pulses.count, 0);
    const float touch = after.touch_pulses.at[0] - before.touch_pulses.at[0];
    const float danger = after.danger_pulses.at[0] - before.danger_pulses.at[0];
    EXPECT_GT(danger, 0);
    EXPECT_NEAR(touch / danger, 35.f / 2.f, 0.01f); // A-beta 35 m/s, C 2 m/s
}

TEST(GateView, WhenTheMessengerGoesQuietTheLineGoesDarkUpToTheBrain) {
    Stage s;
    bump(s);
    s.draw();
    const int bright = s.canvas.find("axon")->shapes;
    sim::History<Model> history(2000);
    Model model;
    model.set(in::danger_hz, 22);
    model.settle();
    history.clear(model);
    const auto tick = [&] {
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    };
    for (int i = 0; i < 300; ++i)
        tick();
    const auto now = [&] { return read_moment(history, history.newest(), 0, false); };
    EXPECT_GT(now().brain_light, 0.9f);
    EXPECT_GT(now().messenger_pulses.count, 2);
    history.slot(history.newest()).set(in::touch_hz, 40);
    for (int i = 0; i < 45; ++i)
        tick();
    const Moment halfway = now();
    EXPECT_LT(halfway.axon_light.front(), 0.05f);
    EXPECT_GT(halfway.brain_light, 0.9f);
    for (int i = 0; i < 90; ++i)
        tick();
    EXPECT_LT(now().brain_light, 0.05f);
    EXPECT_EQ(now().messenger_pulses.count, 0);
    s.with(in::touch_hz, 40).run(200).draw();
    EXPECT_LT(s.canvas.find("axon")->shapes, bright);
}

TEST(GateView, TheHandStrokesAndLeavesWithTouch) {
    Stage s;
    bump(s);
    s.draw();
    const gfx::Rect lifted = s.bounds("hand");
    EXPECT_EQ(s.canvas.find("stroke"), nullptr);
    s.with(in::touch_hz, 40).run(100).draw();
    EXPECT_NE(s.canvas.find("stroke"), nullptr);
    EXPECT_GT(s.bounds("hand").y, lifted.y + 60);
    EXPECT_GT(lifted.x, s.bounds("hand").x); // not pulled out of the picture
    float least = 1e9f, most = -1e9f;
    for (int i = 0; i < 100; ++i) {
        s.run(1).draw();
        least = std::min(least, s.bounds("hand").y), most = std::max(most, s.bounds("hand").y);
    }
    EXPECT_GT(most - least, 8);
    s.with(in::touch_hz, 1).run(100).draw();
    EXPECT_NEAR(s.bounds("hand").y, lifted.y, 0.5);
}

TEST(GateView, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    bump(s);
    s.with(in::touch_hz, 40).run(250).draw();
    const auto first = s.bytes();
    s.draw();
    EXPECT_EQ(s.bytes(), first); // paused
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 180);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first); // there and back
}

TEST(GateView, ReducedMotionHoldsStillWhileRatesStay) {
    Stage s;
    s.reduced_motion = true;
    bump(s);
    s.with(in::touch_hz, 40).run(1500).draw();
    const auto first = s.bytes();
    s.fraction = 0.9;
    s.run(7).draw();
    EXPECT_EQ(s.bytes(), first);
    s.reduced_motion = false;
    s.draw();
    const auto moving = s.bytes();
    s.run(7).draw();
    EXPECT_NE(s.bytes(), moving);
}

TEST(GateView, StillMarksAreCloserAtHigherRates) {
    const auto marks = [](double touch_hz) {
        sim::History<Model> history(2);
        Model model;
        model.set(in::touch_hz, touch_hz);
        history.clear(model);
        return read_moment(history, 0, 0, true).touch_pulses.count;
    };
    EXPECT_EQ(marks(1), 0);
    EXPECT_GT(marks(15), 2);
    EXPECT_GT(marks(40), 2 * marks(15));
}

TEST(GateView, TheMessengersNoteIsItsRate) {
    Stage s;
    s.strings = shipped_words();
    const auto note = [&]() -> std::string {
        for (const gfx::Callout& c : s.canvas.callouts())
            if (c.id == "messenger") return std::string(c.note);
        return "";
    };
    bump(s);
    s.draw();
    EXPECT_NE(note().find("38"), std::string::npos) << note();
    s.with(in::touch_hz, 40).run(200).draw();
    EXPECT_EQ(note().find("38"), std::string::npos) << note();
}

} // namespace
} // namespace gate_control
