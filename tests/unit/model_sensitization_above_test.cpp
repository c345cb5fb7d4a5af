// Messages from above in the seconds model of sensitization: the same equation as the gate's, the
// numbers the lesson tells, and that neither they nor the picture's own param change anything at 0.
#include "explainers/central_sensitization/model.hpp"
#include "explainers/gate_control/model.hpp"

#include <gtest/gtest.h>

namespace {

namespace gate = gate_control;
using namespace central_sensitization;

template <class M> void run(M& model, int ticks) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
}

TEST(SensitizationAbove, TheSameEquationAsTheGate) {
    for (const double above : {-10.0, -5.0, 0.0, 5.0, 30.0})
        for (const double touch : {1.0, 40.0}) {
            Model model;
            model.set(in::tonic_danger_hz, 18), model.set(in::touch_hz, touch);
            model.set(in::descending_hz, above);
            gate::Model same;
            same.set(gate::in::danger_hz, 18), same.set(gate::in::touch_hz, touch);
            same.set(gate::in::nmda_max, model.param(in::nmda_max));
            same.set(gate::in::descending_hz, above);
            run(model, 1500), run(same, 1500);
            EXPECT_NEAR(model.read(out::projection_hz), same.read(gate::out::projection_hz), 1e-6);
            EXPECT_NEAR(model.read(out::nmda_weight), same.read(gate::out::nmda_weight), 1e-6);
        }
}

TEST(SensitizationAbove, ScaryAndCalmWordsAsTheLessonTellsThem) {
    const auto messenger = [](double above) {
        Model model;
        model.set(in::tonic_danger_hz, 18), model.set(in::nmda_max, 0);
        model.set(in::slow_sensitization, 0.6), model.set(in::descending_hz, above);
        run(model, 1000);
        return model.read(out::projection_hz);
    };
    EXPECT_NEAR(messenger(-5), 27, 1);
    EXPECT_NEAR(messenger(0), 17, 1);
    EXPECT_NEAR(messenger(5), 9, 1);
}

TEST(SensitizationAbove, TheSpikesFromAboveAreCountedWhicheverWayTheyAct) {
    Model model;
    model.set(in::descending_hz, -5);
    run(model, 1000);
    model.set(in::descending_hz, 10);
    run(model, 1000);
    EXPECT_NEAR(model.read(out::descending_spikes), 15, 1e-9);
}

TEST(SensitizationAbove, TheHandIsForThePictureOnly) {
    Model feather, hand;
    for (Model* model : {&feather, &hand})
        model->set(in::touch_hz, 40), model->set(in::knock_rate_hz, 1);
    hand.set(in::hand, 1);
    run(feather, 3000), run(hand, 3000);
    for (std::size_t i = 0; i < out::count; ++i)
        EXPECT_EQ(feather.read(i), hand.read(i)) << Model::output_specs()[i].id;
}

} // namespace
