// The steps of the stress-hormone models: fourth order on their own equations, delay included, and
// fine enough that halving them changes nothing a person or a table could see.
#include "property/stress_models.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace stress_hormones;

// The largest difference between two runs of pulses over ten hours with jumps of both params.
template <class Coarse, class Fine> double pulse_difference(double drive, double delay_min) {
    Coarse coarse;
    Fine fine;
    double most = 0;
    for (int tick = 0; tick < 1200; ++tick) {
        const auto both = [&](std::size_t param, double value) {
            coarse.set(param, value);
            fine.set(param, value);
        };
        if (tick == 0) both(pulses_in::crh_drive, drive);
        if (tick == 0) both(pulses_in::delay_min, delay_min);
        if (tick == 400) both(pulses_in::crh_drive, 100);
        if (tick == 600) both(pulses_in::crh_drive, 20);
        if (tick == 650) both(pulses_in::delay_min, 15);
        coarse.advance();
        fine.advance();
        for (std::size_t i = 0; i < pulses_out::count; ++i)
            most = std::max(most, std::abs(coarse.read(i) - fine.read(i)));
    }
    return most;
}

TEST(StressIntegrator, OrderOnThePulsesIsFourEvenAcrossJumps) {
    using Best = PulseModel<RodentAxis, 16>;
    for (const double delay : {0., 10., 20.}) {
        const double coarse = pulse_difference<Pulses, Best>(30, delay);
        const double fine = pulse_difference<PulseModel<RodentAxis, 4>, Best>(30, delay);
        EXPECT_NEAR(std::log2(coarse / fine), 4, 0.4) << delay;
    }
}

TEST(StressIntegrator, HalvingTheStepsOfThePulsesChangesLittle) {
    using Half = PulseModel<RodentAxis, 2 * RodentAxis::steps>;
    for (const double drive : {5., 30., 150.}) {
        // ACTH can reach drive / 7.2, and the drive is 100 on the way. A delay that is no whole
        // number of steps puts the corners of the run inside steps.
        const double ceiling = std::max(drive, 100.) / RodentAxis::acth_decay;
        for (const double delay : {0., 10., 20.})
            EXPECT_LT((pulse_difference<Pulses, Half>(drive, delay)), 0.0001 * ceiling) << delay;
        for (const double delay : {2.3, 9.9, 17.77})
            EXPECT_LT((pulse_difference<Pulses, Half>(drive, delay)), 0.001 * ceiling) << delay;
    }
}

// The model after `ticks` ticks of `steps` steps.
template <class M> M after(M model, int ticks, int steps) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance_in(steps);
    return model;
}

TEST(StressIntegrator, OrderOnTheDayIsFour) {
    Day start;
    start.hormones = {0.3, 2, 0.4}; // far from the cycle, so that there is an error to see
    const auto error = [&](int steps) {
        return std::abs(after(start, 20, steps).hormones.cortisol -
                        after(start, 20, 64).hormones.cortisol);
    };
    ASSERT_GT(error(4), 1e-14);
    EXPECT_NEAR(std::log2(error(1) / error(2)), 4, 0.4);
    EXPECT_NEAR(std::log2(error(2) / error(4)), 4, 0.4);
}

TEST(StressIntegrator, OrderOnTheGlandsIsFour) {
    Weeks start;
    start.pituitary = 3;
    start.adrenal = 0.2;
    start.set(weeks_in::drive, 5);
    const auto error = [&](int steps) {
        return std::abs(after(start, 8, steps).adrenal - after(start, 8, 64).adrenal);
    };
    ASSERT_GT(error(2), 1e-14);
    EXPECT_NEAR(std::log2(error(1) / error(2)), 4, 0.4);
}

template <class M> void expect_halving_changes_little(int ticks, int every) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(10); ++seed) {
        property::Random random(seed);
        auto coarse = property::any_model<M>(random);
        M fine = coarse;
        for (int tick = 0; tick < ticks; ++tick) {
            if (tick % every == every / 2) { // steps in the input, as a person makes them
                const auto i = static_cast<std::size_t>(
                    random.below(static_cast<int>(M::param_specs().size())));
                const double value = property::any_value(random, M::param_specs()[i]);
                coarse.set(i, value);
                fine.set(i, value);
            }
            coarse.advance();
            fine.advance_in(2);
            for (std::size_t i = 0; i < M::output_specs().size(); ++i) {
                const sim::OutputSpec& spec = M::output_specs()[i];
                ASSERT_NEAR(coarse.read(i), fine.read(i), 0.0005 * (spec.max - spec.min))
                    << spec.id << " at tick " << tick << ", NOCI_SEED=" << seed;
            }
        }
    }
}

TEST(StressIntegrator, HalvingTheStepsOfTheDayChangesLittle) {
    expect_halving_changes_little<Day>(3000, 300);
}
TEST(StressIntegrator, HalvingTheStepsOfTheGlandsChangesLittle) {
    expect_halving_changes_little<Weeks>(1200, 100);
}

} // namespace
