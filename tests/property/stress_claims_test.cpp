// What the stress-hormone page says "must emerge", each as one test, and bounds that hold for any
// params at any time.
#include "property/stress_models.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace stress_hormones;

template <class M> class StressBounds : public testing::Test {};
using Models = testing::Types<Pulses, HumanPulses, Day, Weeks, Heart>;
TYPED_TEST_SUITE(StressBounds, Models);

TYPED_TEST(StressBounds, AnyParamsAtAnyTimeStayFiniteAndNotNegative) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        auto model = property::any_model<TypeParam>(random);
        for (int tick = 0; tick < 2000; ++tick) {
            if (random.below(50) == 0) property::change_any(random, model);
            if (random.below(1000) == 0) model.settle();
            model.advance();
            for (std::size_t i = 0; i < TypeParam::output_specs().size(); ++i) {
                const sim::OutputSpec& spec = TypeParam::output_specs()[i];
                const double value = model.read(i);
                const double most = spec.unit == "%" ? 1e5 : 1000;
                ASSERT_TRUE(std::isfinite(value) && value >= 0 && value < most)
                    << spec.id << " = " << value << ", NOCI_SEED=" << seed;
            }
        }
    }
}

double pulse_swing(double drive, double delay_min) {
    Pulses model;
    model.set(pulses_in::crh_drive, drive);
    model.set(pulses_in::delay_min, delay_min);
    model.settle();
    double least = 1e9, most = 0;
    for (int tick = 0; tick < 240; ++tick) {
        model.advance();
        least = std::min(least, model.read(pulses_out::cortisol));
        most = std::max(most, model.read(pulses_out::cortisol));
    }
    return (most - least) / most;
}

TEST(PulseClaims, WithoutADelayNothingPulses) {
    for (double drive = 5; drive <= 150; drive += 5)
        EXPECT_LT(pulse_swing(drive, 0), 0.001) << drive;
}
TEST(PulseClaims, TooLittleAndTooMuchDriveStopThePulses) {
    for (const double delay : {10., 15.}) {
        EXPECT_LT(pulse_swing(5, delay), 0.02) << delay;
        EXPECT_GT(pulse_swing(30, delay), 0.4) << delay;
        EXPECT_LT(pulse_swing(100, delay), 0.02) << delay;
    }
}

// Cortisol of a day, tick by tick.
std::vector<double> cortisol(Day model, int ticks = 2880) {
    std::vector<double> level;
    for (int tick = 0; tick <= ticks; ++tick) {
        level.push_back(model.read(day_out::cortisol));
        model.advance();
    }
    return level;
}
Day stressed(double start_min, double amplitude) {
    Day model;
    model.set(day_in::stress_start_min, start_min);
    model.set(day_in::stress_amplitude, amplitude);
    return model;
}
double highest_ratio(const std::vector<double>& level, const std::vector<double>& base) {
    double most = 0;
    for (std::size_t i = 0; i < base.size(); ++i)
        most = std::max(most, level[i] / base[i]);
    return most;
}

TEST(DayClaims, AStrongerStressorMeansAHigherPeak) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        const double start = 0.5 * random.below(2600);
        double last = 0;
        for (double amplitude = 0; amplitude <= 10; amplitude += 1) {
            const auto level = cortisol(stressed(start, amplitude), 2880);
            const double peak = *std::max_element(
                level.begin() + static_cast<long>(2 * start),
                std::min(level.end(), level.begin() + static_cast<long>(2 * start) + 120));
            ASSERT_GE(peak, last) << "start " << start << ", NOCI_SEED=" << seed;
            last = peak;
        }
    }
}

TEST(DayClaims, TheSameExamCountsForLessInTheMorning) {
    const auto calm = cortisol(Day{});
    EXPECT_NEAR(highest_ratio(cortisol(stressed(900, 6)), calm), 2.15, 0.01);
    EXPECT_NEAR(highest_ratio(cortisol(stressed(540, 6)), calm), 1.28, 0.01);
}

TEST(DayClaims, TheLevelSettlesAfterTheStressor) {
    const auto calm = cortisol(Day{}), exam = cortisol(stressed(900, 6));
    EXPECT_NEAR(exam[2 * (900 + 300)], calm[2 * (900 + 300)], 0.02 * calm[2 * (900 + 300)]);
}

TEST(DayClaims, AMassageNeverLooksLikeMuchOnCortisol) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        auto model = property::any_model<Day>(random);
        for (int tick = 0; tick < 3000; ++tick) {
            if (random.below(200) == 0) property::change_any(random, model);
            const double rest = model.read(day_out::cortisol);
            const double massage = model.read(day_out::cortisol_with_massage);
            ASSERT_LE(massage, rest) << "NOCI_SEED=" << seed;
            ASSERT_GE(massage, 0.957 * rest) << "NOCI_SEED=" << seed;
            model.advance();
        }
    }
}

// `days` of `drive`, then usual days.
std::vector<Weeks> worry(double drive, int days, int after) {
    std::vector<Weeks> ticks{Weeks{}};
    for (int tick = 0; tick < 4 * (days + after); ++tick) {
        Weeks next = ticks.back();
        next.set(weeks_in::drive, tick < 4 * days ? drive : 1);
        next.advance();
        ticks.push_back(next);
    }
    return ticks;
}
// Days after `from` until the output is within 5 % of its usual level: for the first time, or for
// good. After long or hard stress cortisol dips below the usual in between.
struct Return {
    double first = -1, last = 0;
};
Return back_to_usual(const std::vector<Weeks>& ticks, int from, weeks_out::Output output) {
    const double usual = Weeks{}.read(output);
    Return found;
    for (std::size_t i = 4 * static_cast<std::size_t>(from) + 1; i < ticks.size(); ++i) {
        const double days = static_cast<double>(i) * Weeks::tick - from;
        if (std::abs(ticks[i].read(output) / usual - 1) > 0.05)
            found.last = days;
        else if (found.first < 0)
            found.first = days;
    }
    return found;
}

TEST(WeeksClaims, AfterStressCortisolIsBackBeforeActhAndBothTakeWeeks) {
    for (const double drive : {1.5, 2., 3., 5.})
        for (const int days : {42, 60, 120}) {
            const auto ticks = worry(drive, days, 600);
            const Return cortisol = back_to_usual(ticks, days, weeks_out::cortisol);
            const Return acth = back_to_usual(ticks, days, weeks_out::acth);
            EXPECT_GT(cortisol.first, 42) << drive << ", " << days;
            EXPECT_GT(acth.last, cortisol.first + 42) << drive << ", " << days;
            EXPECT_LT(acth.last, 250) << drive << ", " << days;
        }
}
TEST(WeeksClaims, GlandsGrowUnderStressAndShrinkAfterward) {
    const auto ticks = worry(2, 42, 300);
    for (std::size_t i = 1; i <= 4 * 42; ++i)
        ASSERT_GT(ticks[i].adrenal, ticks[i - 1].adrenal) << i;
    EXPECT_GT(ticks[4 * 42].pituitary, 1.2 * ticks[0].pituitary);
    EXPECT_LT(ticks[4 * 42 + 4 * 98].adrenal, ticks[4 * 42].adrenal);
    EXPECT_NEAR(ticks.back().adrenal, ticks[0].adrenal, 0.03);
}
TEST(WeeksClaims, AcutelyActhDropsBelowTheUsualWhenStressEnds) {
    const auto ticks = worry(2, 60, 10);
    EXPECT_GT(ticks[4 * 60].read(weeks_out::acth), 1.1);
    EXPECT_LT(ticks[4 * 60 + 4].read(weeks_out::acth), 0.95);
}
TEST(WeeksClaims, MoreDriveMeansMoreCortisolForGood) {
    double last = 0;
    for (double drive = 0.5; drive <= 5; drive += 0.25) {
        Weeks model;
        model.set(weeks_in::drive, drive);
        model.settle();
        EXPECT_GT(model.read(weeks_out::cortisol), last) << drive;
        last = model.read(weeks_out::cortisol);
    }
}

double resting_bpm(double sympathetic_hz, double vagal_hz) {
    Heart model;
    model.set(heart_in::sympathetic_hz, sympathetic_hz);
    model.set(heart_in::vagal_hz, vagal_hz);
    model.settle();
    return model.read(heart_out::heart_bpm);
}

TEST(HeartClaims, OneNerveSpeedsUpTheOtherSlowsDown) {
    for (double vagal = 2; vagal <= 7; vagal += 0.5)
        for (double sympathetic = 1; sympathetic < 10; sympathetic += 0.5)
            EXPECT_LE(resting_bpm(sympathetic, vagal), resting_bpm(sympathetic + 0.5, vagal));
    for (double sympathetic = 1; sympathetic <= 10; sympathetic += 0.5)
        for (double vagal = 2; vagal < 7; vagal += 0.5)
            EXPECT_GT(resting_bpm(sympathetic, vagal), resting_bpm(sympathetic, vagal + 0.5));
}
TEST(HeartClaims, MoreArousalNeverSlowsTheHeart) {
    double last = 0;
    for (int i = 0; i <= 20; ++i) {
        Heart model;
        model.set(heart_in::by_arousal, 1);
        model.set(heart_in::arousal, i / 20.0);
        model.settle();
        EXPECT_GT(model.read(heart_out::heart_bpm), last);
        last = model.read(heart_out::heart_bpm);
    }
}
TEST(HeartClaims, TheVagusIsTheFasterOne) {
    Heart vagus, sympathetic;
    vagus.set(heart_in::vagal_hz, 3.2);
    sympathetic.set(heart_in::sympathetic_hz, 8);
    const double rest = vagus.read(heart_out::period_s);
    for (int tick = 0; tick < 150; ++tick) {
        vagus.advance();
        sympathetic.advance();
    }
    EXPECT_LT(vagus.read(heart_out::period_s), rest - 0.05);
    EXPECT_NEAR(sympathetic.read(heart_out::period_s), rest, 1e-12);
}

} // namespace
