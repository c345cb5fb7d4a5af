// What model.md of pain_tension says about fatigue, each as one test.
#include "explainers/pain_tension/model_fatigue.hpp"
#include "property/any_model.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace pain_tension::fatigue;

TEST(FatigueClaims, TheThreePartsAreAlwaysTheWholeMuscle) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        const property::AnyScript<Model> script(random, 3000);
        Model model;
        for (std::size_t tick = 0; tick < script.ticks.size(); ++tick) {
            script.play(model, tick);
            ASSERT_NEAR(model.parts.active + model.parts.resting + model.parts.fatigued, 1, 1e-9)
                << "NOCI_SEED=" << seed;
        }
    }
}

TEST(FatigueClaims, HeavierIsShorterInModelAndMeasurement) {
    for (int muscle = 0; muscle < 7; ++muscle)
        for (double load = 0.1; load < 0.95; load += 0.05) {
            EXPECT_LT(endurance_s(load + 0.05, muscle), endurance_s(load, muscle));
            EXPECT_LT(measured_endurance_s(load + 0.05, muscle),
                      measured_endurance_s(load, muscle));
        }
}

TEST(FatigueClaims, ALightLoadIsHeldForEver) {
    for (int muscle = 0; muscle < 7; ++muscle) {
        const double load = sustainable_load(muscle);
        EXPECT_TRUE(std::isinf(endurance_s(load - 1e-9, muscle)));
        EXPECT_FALSE(std::isinf(endurance_s(load + 1e-3, muscle)));
        Model model;
        model.set(in::muscle, muscle);
        model.set(in::load, load - 0.005);
        for (int tick = 0; tick < 200000; ++tick)
            model.advance();
        EXPECT_EQ(model.read(out::exhausted), 0) << muscle;
    }
}

TEST(FatigueClaims, RestRecoversFifteenTimesAsFast) {
    Model model;
    model.set(in::load, 0);
    model.advance();
    model.parts = {0, 0.4, 0.6};
    const auto gone = [](Model from, double load) {
        from.set(in::load, load);
        const double before = from.parts.fatigued;
        from.advance();
        return before - from.parts.fatigued;
    };
    EXPECT_NEAR(gone(model, 0) / gone(model, 1e-9), 15, 0.01);
}

} // namespace
