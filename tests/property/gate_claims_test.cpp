// What model.md says "must emerge", each as one test, and bounds that hold for any params.
#include "property/seeded.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace gate_control;

double settled(Model model) {
    model.settle();
    return model.read(out::projection_hz);
}
// The messenger's rate at rest must not rise (sign -1) or fall (sign +1) as `param` grows, whatever
// the other params are. Equal is allowed: rates touch their floor and ceiling.
void expect_one_way(in::Param param, int sign) {
    const sim::ParamSpec& spec = Model::param_specs()[param];
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(100); ++seed) {
        property::Random random(seed);
        Model model = property::any_gate(random);
        model.set(in::variant, 0);
        double last = 0;
        for (int i = 0; i <= 20; ++i) {
            model.set(param, spec.min + (spec.max - spec.min) * i / 20);
            const double now = settled(model);
            if (i > 0) {
                ASSERT_GE(sign * (now - last), -1e-6)
                    << spec.id << " = " << model.param(param) << ", NOCI_SEED=" << seed;
            }
            last = now;
        }
    }
}

TEST(GateClaims, MoreDangerNeverQuietsTheMessenger) {
    expect_one_way(in::danger_hz, +1);
}
TEST(GateClaims, MoreDescendingInhibitionNeverRaisesIt) {
    expect_one_way(in::descending_hz, -1);
}
TEST(GateClaims, StrongerInhibitionNeverRaisesIt) {
    expect_one_way(in::inhibition, -1);
}
TEST(GateClaims, AHigherNmdaCeilingNeverQuietsIt) {
    expect_one_way(in::nmda_max, +1);
}

Model pinch(double touch, double inhibition = 1.8) {
    Model model;
    model.set(in::danger_hz, 22);
    model.set(in::touch_hz, touch);
    model.set(in::inhibition, inhibition);
    return model;
}

TEST(GateClaims, LightTouchDoesNotCloseTheGate) {
    for (const double touch : {5., 10., 15.})
        EXPECT_GT(settled(pinch(touch)), settled(pinch(1))) << touch;
}

TEST(GateClaims, FirmTouchDoesAndTheThresholdIsSharp) {
    EXPECT_GT(settled(pinch(20)), 30);
    EXPECT_LT(settled(pinch(30)), 1);
    for (double touch = 30; touch <= 80; touch += 5)
        EXPECT_LT(settled(pinch(touch)), 1) << touch;
}

TEST(GateClaims, ReliefEndsWithTheRub) {
    Model model = pinch(40);
    model.settle();
    EXPECT_LT(model.read(out::projection_hz), 1);
    model.set(in::touch_hz, 1);
    for (int tick = 0; tick < 100; ++tick)
        model.advance();
    EXPECT_GT(model.read(out::projection_hz), 0.9 * settled(pinch(1)));
}

TEST(GateClaims, WithoutInhibitionRubbingMakesItWorse) {
    for (const double inhibition : {0., -0.2, -0.4})
        EXPECT_GT(settled(pinch(40, inhibition)), settled(pinch(1, inhibition))) << inhibition;
}
TEST(GateClaims, WhenInhibitionExcitesMoreTouchNeverQuiets) {
    // Danger low and no NMDA loop: touch alone opens the way (allodynia).
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(50); ++seed) {
        property::Random random(seed);
        Model model;
        model.set(in::inhibition, random.between(-0.4, 0));
        double last = 0;
        for (double touch = 0; touch <= 80; touch += 4) {
            model.set(in::touch_hz, touch);
            const double now = settled(model);
            ASSERT_GE(now, last - 1e-6) << "touch " << touch << ", NOCI_SEED=" << seed;
            last = now;
        }
        EXPECT_GT(last, 20) << "NOCI_SEED=" << seed;
    }
}

TEST(GateClaims, OldStyleTouchLowersAndThoughtsFromAboveSilence) {
    Model model;
    model.set(in::variant, 1);
    model.set(in::danger_hz, 18);
    model.set(in::touch_hz, 0);
    const double bump = settled(model);
    model.set(in::touch_hz, 80);
    EXPECT_LT(settled(model), 0.7 * bump);
    model.set(in::touch_hz, 0);
    model.set(in::descending_hz, 30);
    EXPECT_EQ(settled(model), 0);
}

TEST(GateClaims, AnyParamsAtAnyTimeStayFiniteAndInBounds) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(60); ++seed) {
        property::Random random(seed);
        Model model = property::any_gate(random);
        for (int tick = 0; tick < 1000; ++tick) {
            if (random.below(50) == 0) {
                const auto param = static_cast<std::size_t>(random.below(in::count));
                model.set(param, property::any_value(random, Model::param_specs()[param]));
            }
            if (random.below(400) == 0) model.settle();
            model.advance();
            const double ceilings[] = {50 * 2, 60 * 2, 81 * 2, 2.5 * 2.5, 2, 2, 2, 2};
            for (std::size_t i = 0; i < out::count; ++i) {
                const double value = model.read(i);
                ASSERT_TRUE(std::isfinite(value) && value >= 0)
                    << Model::output_specs()[i].id << " = " << value << ", NOCI_SEED=" << seed;
                if (i < std::size(ceilings)) {
                    ASSERT_LE(value, ceilings[i])
                        << Model::output_specs()[i].id << ", NOCI_SEED=" << seed;
                }
            }
            // The population model cannot pass the ceilings of its curves.
            ASSERT_LE(model.population.projection, 50 + 1e-9) << "NOCI_SEED=" << seed;
            ASSERT_LE(model.population.excitatory, 60 + 1e-9) << "NOCI_SEED=" << seed;
            ASSERT_LE(model.population.inhibitory, 81 + 1e-9) << "NOCI_SEED=" << seed;
        }
    }
}

TEST(GateClaims, SpikeCountsNeverFall) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        Model model = property::any_gate(random);
        Model last = model;
        for (int tick = 0; tick < 500; ++tick) {
            if (random.below(50) == 0) model.set(in::variant, random.below(2));
            if (random.below(50) == 0) model.set(in::descending_hz, random.between(-10, 60));
            model.advance();
            for (std::size_t i = out::touch_spikes; i <= out::descending_spikes; ++i)
                ASSERT_GE(model.read(i), last.read(i)) << "NOCI_SEED=" << seed;
            last = model;
        }
    }
}

} // namespace
