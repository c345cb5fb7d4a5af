// Promises of the sensitization models themselves: start, params, knocks, flares.
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace central_sensitization;

void run(Model& model, int ticks) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
}
Model knocking(double rate_hz) {
    Model model;
    model.set(in::knock_rate_hz, rate_hz);
    return model;
}

TEST(SensitizationModel, StartsSilentAndWithoutKnocks) {
    Model model;
    for (std::size_t i = 0; i < out::count; ++i)
        EXPECT_EQ(model.read(i), 0) << Model::output_specs()[i].id;
    run(model, 2000);
    EXPECT_EQ(model.read(out::knock_count), 0);
    EXPECT_EQ(model.read(out::danger_spikes), 0);
    EXPECT_NEAR(model.read(out::touch_spikes), 2, 1e-9);
}

TEST(SensitizationModel, SpecsAreInTheOrderOfTheEnums) {
    EXPECT_EQ(Model::param_specs()[in::inhibition].id, "inhibition");
    EXPECT_EQ(Model::param_specs()[in::slow_sensitization].id, "slow_sensitization");
    EXPECT_EQ(Model::output_specs()[out::knock_area].id, "knock_area");
    EXPECT_EQ(Model::output_specs()[out::projection_spikes].id, "projection_spikes");
    EXPECT_EQ(days::Model::param_specs()[days::in::recovery_speed].id, "recovery_speed");
    EXPECT_EQ(days::Model::output_specs()[days::out::flare].id, "flare");
}

TEST(SensitizationModel, AKnockIsAVolleyOf210Milliseconds) {
    Model model = knocking(1);
    model.set(in::tonic_danger_hz, 3);
    int first = -1, last = -1, ticks = 0;
    for (int tick = 0; tick < 1100; ++tick) {
        if (model.read(out::danger_hz) == 20) {
            if (first < 0) first = tick;
            last = tick;
            ++ticks;
        }
        model.advance();
    }
    EXPECT_EQ(first, 201); // begun in the tick that starts at 0.2 s
    EXPECT_EQ(last, 409);
    EXPECT_EQ(ticks, 209);
    EXPECT_NEAR(model.read(out::danger_spikes), 3 * (1.1 - 0.21) + 20 * 0.21, 1e-9);
    EXPECT_EQ(model.read(out::knock_count), 1);
}

TEST(SensitizationModel, KnocksComeEvenlyAtTheRateThatIsSet) {
    for (const double rate : {0.1, 0.33, 0.5, 1.0, 2.0, 3.0}) {
        Model model = knocking(rate);
        run(model, 200 + static_cast<int>(std::floor(5.5 / rate * 1000)));
        EXPECT_EQ(model.read(out::knock_count), 6) << rate;
        EXPECT_EQ(model.knocks.whole, rate > 1.5 ? 5 : 6) << rate; // of 300 ms each
    }
}

TEST(SensitizationModel, StoppingLetsTheKnockEndAndStartingBeginsANewSeries) {
    Model model = knocking(1);
    run(model, 300);
    model.set(in::knock_rate_hz, 0);
    run(model, 3000);
    EXPECT_EQ(model.read(out::knock_count), 1);
    EXPECT_EQ(model.knocks.whole, 1);
    EXPECT_EQ(model.read(out::knock_growth), 1);
    model.set(in::knock_rate_hz, 2);
    EXPECT_EQ(model.read(out::knock_growth), 0); // no whole knock in this series yet
    run(model, 201);
    EXPECT_EQ(model.read(out::knock_count), 2);
}

TEST(SensitizationModel, AreasOfTheLastKnocksAreKept) {
    Model model = knocking(1);
    double before = 0;
    for (int knock = 1; knock <= 12; ++knock) {
        before = model.area(0);
        run(model, knock == 1 ? 501 : 1000);
        EXPECT_EQ(model.area(0), model.read(out::knock_area));
        EXPECT_EQ(model.area(1), before);
        EXPECT_EQ(model.area(7) > 0, knock >= 8) << knock;
    }
    EXPECT_EQ(model.area(8), 0);
    EXPECT_NEAR(model.read(out::knock_growth) * model.knocks.first_area, model.area(0), 1e-12);
}

TEST(SensitizationModel, ChannelsOpenIsTheWeightOverItsCeiling) {
    Model model;
    model.set(in::tonic_danger_hz, 30);
    model.settle();
    EXPECT_NEAR(model.read(out::channels_open), model.read(out::nmda_weight) / 4, 1e-12);
    EXPECT_GT(model.read(out::channels_open), 0.9);
    model.set(in::single_gmax, 1);
    model.settle();
    EXPECT_NEAR(model.read(out::channels_open), model.read(out::nmda_weight) / 2, 1e-12);
    model.set(in::nmda_max, 0);
    EXPECT_EQ(model.read(out::channels_open), 0);
}

TEST(SensitizationModel, CouplingScalesBothWeightsAndLeavesReversedInhibitionAlone) {
    EXPECT_NEAR(coupled(0, 1.8).danger_weight, 0.8, 1e-12);
    EXPECT_NEAR(coupled(0, 1.8).inhibition, 1.8, 1e-12);
    EXPECT_NEAR(coupled(0.7, 1.8).inhibition, 0.9, 1e-12);
    EXPECT_NEAR(coupled(1, 1.8).danger_weight, 0.8 * 1.255, 1e-12);
    EXPECT_NEAR(coupled(5, 1.8).inhibition, -0.36, 1e-12); // the floor of the law
    EXPECT_EQ(coupled(1.5, -0.2).inhibition, -0.2);
}

TEST(SensitizationModel, SettlingKeepsKnocksAndCounts) {
    Model model = knocking(1);
    run(model, 600);
    const Model before = model;
    model.settle();
    for (const auto output : {out::knock_count, out::knock_area, out::projection_spikes})
        EXPECT_EQ(model.read(output), before.read(output));
}

// ── hours and days ─────────────────────────────────────────────────────────────────────────────

TEST(DaysModel, TheFirstFlareComesAtOnceAndOthersEvenly) {
    days::Model model;
    model.set(days::in::flares_per_day, 4);
    int flares = 0;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        model.advance();
        if (model.read(days::out::flare) == 0) continue;
        EXPECT_EQ(minute % 360, 0) << "every six hours, five seconds each";
        ++flares;
    }
    EXPECT_EQ(flares, 4);
    EXPECT_EQ(model.read(days::out::flare_count), 4);
}

TEST(DaysModel, SwitchingOnForAMinuteIsOneFlare) {
    days::Model model;
    for (int minute = 0; minute < 300; ++minute) {
        if (minute == 100) model.set(days::in::flares_per_day, 12);
        if (minute == 101) model.set(days::in::flares_per_day, 0);
        model.advance();
        EXPECT_EQ(model.sensitization > 0, minute >= 100) << minute;
    }
    EXPECT_EQ(model.read(days::out::flare_count), 1);
}

// Five flares a week: at noon on Tuesday, Wednesday and Friday, at six and six on Thursday.
TEST(DaysModel, AnUnevenWeekHasQuietDaysAndTwoFlaresOnThursday) {
    days::Model model;
    model.set(days::in::flares_per_day, 5.0 / 7);
    model.set(days::in::uneven_week, 1);
    EXPECT_EQ(model.flares.minute, 600); // Monday at ten
    std::vector<double> at;              // hours of the week, from Monday midnight
    double weakest = 9, strongest = 0, before = 0;
    for (int minute = 600; minute < 7 * 1440 + 600; ++minute) {
        model.advance();
        const double s = model.read(days::out::sensitization);
        if (model.read(days::out::flare) == 1) {
            at.push_back(minute / 60.0);
            weakest = std::min(weakest, s - before), strongest = std::max(strongest, s - before);
        }
        before = s;
    }
    ASSERT_EQ(at.size(), 5u);
    const double wanted[] = {36, 60, 78, 90, 108};
    for (std::size_t i = 0; i < at.size(); ++i)
        EXPECT_NEAR(at[i], wanted[i], 1.0 / 30) << i;
    EXPECT_LT(weakest, 0.4);
    EXPECT_GT(strongest, 0.8);
    EXPECT_LT(model.read(days::out::alarm_level), 1); // rested until Monday
    EXPECT_EQ(model.flares.minute, 600);              // and the next week begins
    // The same number in an even week.
    days::Model even;
    even.set(days::in::flares_per_day, 5.0 / 7);
    for (int minute = 0; minute < 70 * 1440; ++minute) {
        even.advance();
        model.advance();
    }
    EXPECT_NEAR(even.read(days::out::flare_count), 50, 1);
    EXPECT_NEAR(model.read(days::out::flare_count), 55, 1);
}

TEST(DaysModel, AFlareThatIsAskedForOnAQuietDayComesAtOnce) {
    days::Model model;
    model.set(days::in::uneven_week, 1);
    model.set(days::in::flares_per_day, 1); // Monday, a day without flares
    model.advance();
    EXPECT_EQ(model.read(days::out::flare_count), 1);
    for (int minute = 1; minute < 14 * 60; ++minute)
        model.advance();
    EXPECT_EQ(model.read(days::out::flare_count), 1); // no other one before Tuesday
}

TEST(DaysModel, AFlareEndsInTheMiddleOfATickExactly) {
    // 90 s at 1 Hz: one tick and a half.
    days::Model model;
    model.set(days::in::flares_per_day, 1);
    model.set(days::in::flare_hz, 1);
    model.set(days::in::flare_s, 90);
    model.advance();
    model.advance();
    const double decay = std::log(2.0) / (4.9 * 3600), total = decay + 2.19e-4;
    const double top = 2.19e-4 * 1.5 / total * (1 - std::exp(-total * 90));
    EXPECT_NEAR(model.sensitization, top * std::exp(-decay * 30), 1e-12);
}

TEST(DaysModel, TheAlarmLevelIsSInAHundredParts) {
    days::Model model;
    EXPECT_EQ(model.read(days::out::alarm_level), 0);
    model.sensitization = 0.75;
    EXPECT_DOUBLE_EQ(model.read(days::out::alarm_level), 50);
    model.sensitization = 1.5;
    EXPECT_DOUBLE_EQ(model.read(days::out::alarm_level), 100);
}

TEST(DaysModel, WithoutAnythingAllIsNormal) {
    days::Model model;
    for (int minute = 0; minute < 100; ++minute)
        model.advance();
    EXPECT_EQ(model.read(days::out::sensitization), 0);
    EXPECT_EQ(model.read(days::out::pinprick_ratio), 1);
    EXPECT_LT(model.read(days::out::touch_projection_hz), 1e-5);
}

} // namespace
