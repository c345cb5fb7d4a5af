// The heart model's own promises: ids, delays and inertia by their closed forms, blocks, arousal.
#include "explainers/stress_hormones/model_heart.hpp"
#include "unit/stress_specs.hpp"

#include <cmath>

namespace {

using namespace stress_hormones;
using stress_test::run;

TEST(HeartModel, IdsAndRanges) {
    EXPECT_EQ(Heart::id, "heart_balance");
    EXPECT_EQ(Heart::time_unit, "s");
    stress_test::expect_param<Heart>({"sympathetic_hz", 1, 10, 3.8});
    stress_test::expect_param<Heart>({"vagal_hz", 2, 7, 4.5});
    for (const char* id : {"heart_bpm", "period_s"})
        EXPECT_GE(sim::find(Heart::output_specs(), id), 0) << id;
    EXPECT_EQ(Heart::output_specs()[heart_out::beats].id, "beats");
}

TEST(HeartModel, ParamsStartAtTheirDefaultsAndClamp) {
    stress_test::expect_params_clamp<Heart>();
}

TEST(HeartModel, StartsAtRestAndStaysThere) {
    const Heart model;
    EXPECT_NEAR(model.read(heart_out::heart_bpm), 67.7, 0.05);
    EXPECT_NEAR(run(model, 1000).read(heart_out::heart_bpm), model.read(heart_out::heart_bpm),
                1e-9);
}

TEST(HeartModel, TheVagusWaitsAFifthOfASecondAndFollowsItsExponential) {
    Heart model;
    model.set(heart_in::vagal_hz, 6);
    const double from = model.read(heart_out::period_s);
    EXPECT_NEAR(run(model, 20).read(heart_out::period_s), from, 1e-12);
    for (const double s : {0.1, 1., 3.})
        EXPECT_NEAR(
            run(model, 20 + static_cast<int>(std::lround(s * 100))).read(heart_out::period_s),
            from + 0.09 * 1.5 * (1 - std::exp(-s / 1.5)), 1e-12)
            << s;
}

TEST(HeartModel, TheSympatheticNerveWaitsTwoSeconds) {
    Heart model;
    model.set(heart_in::sympathetic_hz, 8);
    const double from = model.read(heart_out::period_s);
    EXPECT_NEAR(run(model, 200).read(heart_out::period_s), from, 1e-12);
    const double change = -0.13 * (std::log(8 - 2.66 + 1) - std::log(3.8 - 2.66 + 1));
    EXPECT_NEAR(run(model, 400).read(heart_out::period_s), from + change * (1 - std::exp(-1.0)),
                1e-12);
}

TEST(HeartModel, ABlockedNerveCarriesNothing) {
    Heart model;
    model.set(heart_in::sympathetic_block, 1);
    model.set(heart_in::vagal_block, 1);
    EXPECT_EQ(model.read(heart_out::sympathetic_now_hz), 0);
    EXPECT_EQ(model.read(heart_out::vagal_now_hz), 0);
    model.settle();
    EXPECT_NEAR(model.read(heart_out::period_s), 0.58, 1e-15);
    model.set(heart_in::by_arousal, 1); // a block is stronger than arousal
    EXPECT_EQ(model.read(heart_out::vagal_now_hz), 0);
}

TEST(HeartModel, BelowItsLowestRateTheSympatheticNerveDoesNothing) {
    Heart silent, low;
    silent.set(heart_in::sympathetic_block, 1);
    low.set(heart_in::sympathetic_hz, 2.6);
    silent.settle();
    low.settle();
    EXPECT_EQ(silent.read(heart_out::period_s), low.read(heart_out::period_s));
}

TEST(HeartModel, ArousalMovesBothNerves) {
    Heart model;
    model.set(heart_in::arousal, 1);
    EXPECT_EQ(model.read(heart_out::sympathetic_now_hz), 3.8); // only with by_arousal
    model.set(heart_in::by_arousal, 1);
    EXPECT_NEAR(model.read(heart_out::sympathetic_now_hz), 8, 1e-12);
    EXPECT_NEAR(model.read(heart_out::vagal_now_hz), 3.2, 1e-12);
    model.set(heart_in::arousal, 0);
    EXPECT_NEAR(model.read(heart_out::sympathetic_now_hz), 3, 1e-12);
    EXPECT_NEAR(model.read(heart_out::vagal_now_hz), 5.5, 1e-12);
}

TEST(HeartModel, BeatsAreTheIntegralOfTheRate) {
    const Heart model;
    EXPECT_EQ(model.read(heart_out::beats), 0);
    EXPECT_NEAR(run(model, 6000).read(heart_out::beats), model.read(heart_out::heart_bpm), 1e-6);
    Heart moved = run(model, 100);
    const double counted = moved.read(heart_out::beats);
    moved.settle();
    EXPECT_EQ(moved.read(heart_out::beats), counted);
}

TEST(HeartModel, ASnapshotIsSmall) {
    EXPECT_LE(sizeof(Heart), 2048U);
}

} // namespace
