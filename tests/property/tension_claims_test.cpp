// What model.md of pain_tension says "must come out", each as one test.
#include "explainers/pain_tension/model.hpp"
#include "property/any_model.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace pain_tension;

Model hurt(Hypothesis idea, double task = 0.1, double injury = 0.6) {
    Model model;
    model.set(in::task, task);
    model.set(in::hypothesis, idea);
    model.set(in::injury, injury);
    return model;
}
Model run(Model model, double seconds) {
    const int ticks = static_cast<int>(std::lround(seconds / Model::tick));
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
    return model;
}

TEST(TensionClaims, WithMeasuredPhysiologyTheCycleDiesOutByItself) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        Model model = hurt(vicious, random.between(0, 0.05), random.between(0.1, 0.8));
        model.set(in::reflex_gain, random.between(0, 0.5));
        model = run(model, random.between(10, 300));
        model.set(in::injury, 0);
        ASSERT_LT(run(model, 3600).read(out::pain), 0.1) << "NOCI_SEED=" << seed;
    }
}

TEST(TensionClaims, OnlyAStrongReflexAndFailingFlowLatch) {
    const auto after_injury = [](double gain, double compression) {
        Model model = hurt(vicious, 0.03, 0.8);
        model.set(in::reflex_gain, gain);
        model.set(in::compression, compression);
        model = run(model, 300);
        model.set(in::injury, 0);
        return run(model, 3600).read(out::pain);
    };
    EXPECT_LT(after_injury(0.3, 1), 0.01);
    EXPECT_GT(after_injury(0.7, 1), 9);
    EXPECT_GT(after_injury(0.35, 2), 9);
    EXPECT_LT(after_injury(0.1, 3), 0.01);
    // None of the other three ideas latches, whatever the gain.
    for (const Hypothesis idea : {none, adaptation, protection}) {
        Model model = hurt(idea, 0.03, 0.8);
        model.set(in::reflex_gain, 1);
        model.set(in::compression, 3);
        model = run(model, 300);
        model.set(in::injury, 0);
        EXPECT_LT(run(model, 3600).read(out::pain), 0.01) << idea;
    }
}

TEST(TensionClaims, TheIdeasDisagreeAboutTheSoreMuscle) {
    EXPECT_NEAR(run(hurt(none), 5).read(out::activation), 0.1, 1e-9);
    EXPECT_GT(run(hurt(vicious), 5).read(out::activation), 0.2);
    EXPECT_LT(run(hurt(adaptation), 5).read(out::activation), 0.095);
    EXPECT_LT(run(hurt(protection), 5).read(out::activation), 0.095);
    for (const Hypothesis idea : {vicious, adaptation, protection})
        EXPECT_GT(run(hurt(idea), 5).read(out::antagonist), 0.02 + 1e-6) << idea;
}

TEST(TensionClaims, TouchNeverRaisesPainAndEndsWithTheTouch) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(40); ++seed) {
        property::Random random(seed);
        const Model model = run(property::any_model<Model>(random), 20);
        double last = 10;
        for (double touch = 0; touch <= 1; touch += 0.1) {
            Model touched = model;
            touched.set(in::touch, touch);
            ASSERT_LE(touched.read(out::pain), last + 1e-12) << "NOCI_SEED=" << seed;
            last = touched.read(out::pain);
        }
    }
}

TEST(TensionClaims, EasingOffNeverRaisesActivity) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(40); ++seed) {
        property::Random random(seed);
        Model model = property::any_model<Model>(random);
        double last = 1;
        for (double ease = 0; ease <= 1; ease += 0.25) {
            model.set(in::ease_off, ease);
            const double now = run(model, 60).read(out::activation);
            ASSERT_LE(now, last + 1e-9) << "NOCI_SEED=" << seed;
            last = now;
        }
    }
}

TEST(TensionClaims, FlowIsEnoughAtLowActivityAndPressedShutAtHigh) {
    const auto holding = [](double a) { return run(hurt(none, a, 0), 3600); };
    EXPECT_NEAR(holding(0.05).read(out::perfusion), 4.18, 0.1); // rises with the work
    EXPECT_LT(holding(0.05).read(out::pain), 0.01);
    EXPECT_LT(holding(0.10).read(out::pain), 0.01);
    EXPECT_EQ(holding(0.58).read(out::perfusion), 0);
    EXPECT_NEAR(hurt(none, 0, 0).read(out::pressure_mmhg), 14, 1e-12);
    EXPECT_NEAR(hurt(none, 0.05, 0).read(out::pressure_mmhg), 28, 1e-12);
}

// The gains of the links are what a small change does.
TEST(TensionClaims, GainsAreTheSlopesOfTheLinks) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(40); ++seed) {
        SCOPED_TRACE(testing::Message() << "NOCI_SEED=" << seed);
        property::Random random(seed);
        Model model = property::any_model<Model>(random);
        model.set(in::task, random.between(0.01, 0.3)); // away from the corners of the curves
        model.set(in::compression, random.between(1, 1.5));
        model.set(in::reflex_gain, random.between(0, 0.1));
        model = run(model, 30);
        const LoopGains gains = loop_gains(model);
        const double h = 1e-5, kap = model.param(in::compression);
        const double a = model.state.activation, x = model.state.metabolites_mm;

        ASSERT_GT(vessel_opening(a, kap), 0.05);
        const double slope = (vessel_opening(a + h, kap) - vessel_opening(a - h, kap)) / (2 * h);
        ASSERT_NEAR(gains.narrowing, -slope, 1e-6);

        Model more = model, less = model;
        more.state.metabolites_mm += h;
        less.state.metabolites_mm -= h;
        const double pain = (more.read(out::pain) - less.read(out::pain)) / (2 * h) / 10;
        ASSERT_NEAR(gains.nerve, 20 * pain, 1e-5);

        // Where the chemistry comes to rest, by steps of the model with the rest held still.
        const auto rest = [&](double activation, double start_x) {
            Model still = model;
            still.set(in::hypothesis, none);
            still.set(in::task, activation);
            still.state.activation = activation;
            still.state.metabolites_mm = start_x;
            return run(still, 4000).state.metabolites_mm;
        };
        const double at_rest = rest(a, x);
        Model resting = model;
        resting.state.metabolites_mm = at_rest;
        const LoopGains there = loop_gains(resting);
        const double by_activation = (rest(a + 1e-4, at_rest) - rest(a - 1e-4, at_rest)) / 2e-4;
        ASSERT_NEAR(there.narrowing * there.washout + there.effort, by_activation / 20,
                    0.01 * by_activation / 20 + 1e-6);
    }
}

TEST(TensionClaims, LoopGainIsSmallAtRestAndZeroWhereTheLoopIsOpen) {
    EXPECT_LT(run(hurt(vicious, 0.03, 0), 600).read(out::loop_gain), 0.1);
    EXPECT_EQ(run(hurt(none, 0.03, 0.5), 60).read(out::loop_gain), 0);
    EXPECT_LE(run(hurt(adaptation, 0.1, 0.5), 60).read(out::loop_gain), 0);
}

// With the muscle following at once, metabolites run away exactly where the gain is above one.
TEST(TensionClaims, LoopGainTellsWhetherADisturbanceGrows) {
    int growing = 0, fading = 0;
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(400); ++seed) {
        property::Random random(seed);
        Model model = hurt(vicious, random.between(0.01, 0.2), random.between(0, 0.3));
        model.set(in::reflex_gain, random.between(0.1, 1));
        model.set(in::compression, random.between(1, 2));
        model.state.sensitization = random.between(0, 1);
        const double kap = model.param(in::compression);
        const auto follow = [&](double x) {
            model.state.metabolites_mm = x;
            model.state.activation =
                model.param(in::task) + model.param(in::reflex_gain) * model.read(out::pain) / 10;
            return 0.4 * model.state.activation * (1 - x / 60) -
                   perfusion(model.state.activation, kap, x) * x / 180; // dx/dt, mM/s
        };
        const double x = random.between(0.5, 40), h = 1e-5;
        const double slope = (follow(x + h) - follow(x - h)) / (2 * h);
        follow(x);
        const double gain = model.read(out::loop_gain);
        if (vessel_opening(model.state.activation, kap) < 1e-3 || std::abs(gain - 1) < 0.01)
            continue; // at the corner where the vessel shuts
        ASSERT_EQ(slope > 0, gain > 1) << "gain " << gain << ", NOCI_SEED=" << seed;
        ++(gain > 1 ? growing : fading);
    }
    if (property::last_seed(2) > property::first_seed()) { // not when one seed is run again
        EXPECT_GT(growing, 20);
        EXPECT_GT(fading, 20);
    }
}

TEST(TensionClaims, LatchThresholdFallsWithCompression) {
    for (double kap = 1.05; kap <= 3; kap += 0.05)
        EXPECT_LT(latch_threshold(kap), latch_threshold(kap - 0.05)) << kap;
}

} // namespace
