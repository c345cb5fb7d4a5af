// What model.md of central_sensitization says "must come out", each as one test.
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"
#include "property/any_model.hpp"

#include <gtest/gtest.h>

namespace {

using namespace central_sensitization;

// Growth of the eighth of equal knocks over the first.
double growth(double rate_hz, double knock_hz = 20, double nmda_max = 2) {
    Model model;
    model.set(in::tonic_danger_hz, 1);
    model.set(in::knock_rate_hz, rate_hz);
    model.set(in::knock_hz, knock_hz);
    model.set(in::nmda_max, nmda_max);
    while (model.knocks.whole < 8)
        model.advance();
    return model.read(out::knock_growth);
}
double settled(Model model) {
    model.settle();
    return model.read(out::projection_hz);
}

TEST(SensitizationClaims, EqualKnocksGrowOnlyWhenTheyComeFast) {
    EXPECT_LT(growth(0.2), 1.01);
    double last = 1;
    for (const double rate : {0.1, 0.2, 0.33, 0.5, 1.0, 2.0}) {
        const double now = growth(rate);
        EXPECT_GE(now, last) << rate;
        last = now;
    }
    EXPECT_GT(growth(1), 1.4);
}

TEST(SensitizationClaims, WithoutNmdaNothingGrows) {
    for (const double rate : {0.5, 1.0, 2.0, 3.0})
        EXPECT_NEAR(growth(rate, 20, 0), 1, 0.001) << rate;
}

TEST(SensitizationClaims, AHigherCeilingNeverGivesLessAtRest) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(50); ++seed) {
        property::Random random(seed);
        Model model = property::any_model<Model>(random);
        double last = 0;
        for (double gmax = 0; gmax <= 2.5; gmax += 0.25) {
            model.set(in::nmda_max, gmax);
            const double now = settled(model);
            ASSERT_GE(now, last - 1e-6) << gmax << ", NOCI_SEED=" << seed;
            last = now;
        }
    }
}

TEST(SensitizationClaims, SlowSensitizationNeverQuietsTheMessenger) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(50); ++seed) {
        property::Random random(seed);
        Model model = property::any_model<Model>(random);
        double last = 0;
        for (double s = 0; s <= 1.5; s += 0.1) {
            model.set(in::slow_sensitization, s);
            const double now = settled(model);
            ASSERT_GE(now, last - 1e-6) << s << ", NOCI_SEED=" << seed;
            last = now;
        }
    }
}

TEST(SensitizationClaims, PinpricksGrowAlongTouchOpensLate) {
    for (double s = 0.05; s <= 1.5; s += 0.05) {
        EXPECT_GT(pinprick_ratio(s), pinprick_ratio(s - 0.05)) << s;
        EXPECT_GT(touch_projection_hz(s), touch_projection_hz(s - 0.05)) << s;
    }
    EXPECT_GT(pinprick_ratio(0.9), 1.7);
    EXPECT_LT(touch_projection_hz(0.9), 1); // touch that hurts comes only above about 1.2
    EXPECT_GT(touch_projection_hz(1.35), 20);
}

TEST(SensitizationClaims, TheSameRubThatRelievedNowAdds) {
    const auto rubbed = [](double s, double touch) {
        Model model;
        model.set(in::tonic_danger_hz, 22);
        model.set(in::nmda_max, 0);
        model.set(in::slow_sensitization, s);
        model.set(in::touch_hz, touch);
        return settled(model);
    };
    EXPECT_LT(rubbed(0, 40), 0.01 * rubbed(0, 1));
    EXPECT_GT(rubbed(1.5, 40), rubbed(1.5, 1));
}

// ── hours and days ─────────────────────────────────────────────────────────────────────────────

TEST(DaysClaims, TheLevelStaysBetweenZeroAndItsCeiling) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        auto model = property::any_model<days::Model>(random);
        for (int tick = 0; tick < 5000; ++tick) {
            model.advance();
            ASSERT_GE(model.sensitization, 0) << "NOCI_SEED=" << seed;
            ASSERT_LE(model.sensitization, 1.5) << "NOCI_SEED=" << seed;
        }
    }
}

TEST(DaysClaims, RestHalvesTheLevelInItsHalfLifeAndFasterRecoveryNeverLeavesMore) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        days::Model model;
        model.sensitization = random.between(0.1, 1.5);
        const double half_life = std::round(random.between(2, 10) * 60) / 60;
        model.set(days::in::half_life_h, half_life);
        days::Model faster = model;
        faster.set(days::in::recovery_speed, random.between(1, 2));
        const double start = model.sensitization;
        for (int tick = 0; tick < std::lround(half_life * 60); ++tick) {
            model.advance();
            faster.advance();
            ASSERT_LE(faster.sensitization, model.sensitization) << "NOCI_SEED=" << seed;
        }
        ASSERT_NEAR(model.sensitization, start / 2, 1e-9) << "NOCI_SEED=" << seed;
    }
}

TEST(DaysClaims, RecoveryOutpacesDailyFlaresButNotSixHourlyOnes) {
    const auto mean = [](double per_day) {
        days::Model model;
        model.set(days::in::flares_per_day, per_day);
        double sum = 0;
        for (int minute = 0; minute < 7 * 24 * 60; ++minute) {
            model.advance();
            if (minute >= 6 * 24 * 60) sum += model.sensitization / (24 * 60);
        }
        return sum;
    };
    double last = 0;
    for (const double per_day : {0., 0.5, 1., 2., 4., 8., 12.}) {
        EXPECT_GE(mean(per_day), last) << per_day;
        last = mean(per_day);
    }
    days::Model daily, six_hourly;
    daily.set(days::in::flares_per_day, 1);
    six_hourly.set(days::in::flares_per_day, 4);
    for (int minute = 0; minute < 6 * 24 * 60; ++minute) { // to just before a flare
        daily.advance();
        six_hourly.advance();
    }
    EXPECT_LT(daily.sensitization, 0.05);
    EXPECT_GT(six_hourly.sensitization, 0.4);
}

} // namespace
