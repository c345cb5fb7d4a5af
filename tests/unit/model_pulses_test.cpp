// The pulse model's own promises: ids, start, the delay, what a copy holds.
#include "explainers/stress_hormones/model_pulses.hpp"
#include "unit/stress_specs.hpp"

#include <cmath>

namespace {

using namespace stress_hormones;
using stress_test::run;

TEST(PulsesModel, IdsAndRanges) {
    EXPECT_EQ(Pulses::id, "hpa_pulses");
    EXPECT_EQ(Pulses::time_unit, "min");
    stress_test::expect_param<Pulses>({"crh_drive", 5, 150, 30});
    stress_test::expect_param<Pulses>({"delay_min", 0, 20, 10});
    for (const char* id : {"acth", "gr", "cortisol"})
        EXPECT_GE(sim::find(Pulses::output_specs(), id), 0) << id;
    EXPECT_EQ(HumanPulses::id, "hpa_pulses_human");
    stress_test::expect_param<HumanPulses>({"crh_drive", 5, 150, 73.9425});
    stress_test::expect_param<HumanPulses>({"delay_min", 0, 40, 24.2278});
}

TEST(PulsesModel, ParamsStartAtTheirDefaultsAndClamp) {
    stress_test::expect_params_clamp<Pulses>();
    stress_test::expect_params_clamp<HumanPulses>();
}

TEST(PulsesModel, StartsAsDocumented) {
    const Pulses model;
    EXPECT_EQ(model.read(pulses_out::acth), 0.05);
    EXPECT_EQ(model.read(pulses_out::gr), 0.5);
    EXPECT_EQ(model.read(pulses_out::cortisol), 0.05);
    EXPECT_EQ(HumanPulses{}.read(pulses_out::acth), 1);
}

TEST(PulsesModel, NewActhReachesCortisolAfterTheDelayAndNotBefore) {
    for (const double delay : {5., 10., 20.}) {
        Pulses model;
        model.set(pulses_in::delay_min, delay);
        // ACTH was 0.05 = cortisol before the start: cortisol rests until the delay is over.
        model = run(model, static_cast<int>(delay / Pulses::tick));
        EXPECT_NEAR(model.read(pulses_out::cortisol), 0.05, 1e-15) << delay;
        EXPECT_GT(model.read(pulses_out::acth), 3) << delay;
        model.advance();
        EXPECT_GT(model.read(pulses_out::cortisol), 0.051) << delay;
    }
}

TEST(PulsesModel, CortisolFadesWithItsHalfLife) { // no drive to speak of: a(t - tau) is small
    Pulses model;
    model.state[pulses_out::cortisol] = 100;
    model.set(pulses_in::delay_min, 20);
    const double level = run(model, 20).read(pulses_out::cortisol);
    EXPECT_NEAR(level, 0.05 + 99.95 * std::exp2(-10 / 7.2), 1e-6 * level);
}

TEST(PulsesModel, AShorterDelayIsReadFromTheSamePast) {
    Pulses model;
    model.settle();
    model.set(pulses_in::delay_min, 15);
    Pulses shorter = model;
    shorter.set(pulses_in::delay_min, 2.5);
    EXPECT_EQ(model.read(pulses_out::acth), shorter.read(pulses_out::acth));
    EXPECT_NE(run(model, 1).read(pulses_out::cortisol), run(shorter, 1).read(pulses_out::cortisol));
}

TEST(PulsesModel, SettlingForgetsThePast) {
    Pulses used = run(Pulses{}, 333), fresh;
    used.settle();
    fresh.settle();
    EXPECT_TRUE(stress_test::same_bits(used, fresh));
}

TEST(PulsesModel, ASnapshotIsSmall) {
    EXPECT_LE(sizeof(Pulses), 2048U);
    EXPECT_LE(sizeof(HumanPulses), 2048U);
}

} // namespace
