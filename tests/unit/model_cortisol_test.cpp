// The day model's own promises: ids, the start on the daily cycle, events that come every day,
// waking, noise, and massage beside quiet rest.
#include "explainers/stress_hormones/model_constants.hpp"
#include "explainers/stress_hormones/model_day.hpp"
#include "explainers/stress_hormones/model_massage.hpp"
#include "unit/stress_specs.hpp"

#include <chrono>
#include <cmath>

namespace {

using namespace stress_hormones;
using stress_test::run;

constexpr int day_ticks = 2880;

TEST(CortisolDay, IdsAndRanges) {
    EXPECT_EQ(Day::id, "cortisol_day");
    EXPECT_EQ(Day::time_unit, "min");
    stress_test::expect_param<Day>({"stress_minutes", 0, 240, 15});
    stress_test::expect_param<Day>({"stress_amplitude", 0, 10, 0});
    stress_test::expect_param<Day>({"amplitude_exponent", 1, 3, 2.17});
    stress_test::expect_param<Day>({"cortisol_half_life_min", 10, 80, 15});
    stress_test::expect_param<Day>({"stress_start_min", 0, 1440, 900});
    for (const char* id : {"crh", "acth", "cortisol"})
        EXPECT_GE(sim::find(Day::output_specs(), id), 0) << id;
    EXPECT_EQ(Day::param_specs()[day_in::massage_d].id, "massage_d");
    EXPECT_EQ(Day::output_specs()[day_out::cortisol_with_massage].id, "cortisol_with_massage");
}

TEST(CortisolDay, ParamsStartAtTheirDefaultsAndClamp) {
    stress_test::expect_params_clamp<Day>();
}

TEST(CortisolDay, StartsOnItsDailyCycle) {
    for (const double exponent : {1., 2.17, 3.})
        for (const double half_life : {10., 15., 80.}) {
            Day model;
            model.set(day_in::amplitude_exponent, exponent);
            model.set(day_in::cortisol_half_life_min, half_life);
            const Day next_day = run(model, day_ticks);
            for (const auto output : {day_out::crh, day_out::acth, day_out::cortisol})
                EXPECT_NEAR(next_day.read(output), model.read(output), 1e-6 * model.read(output))
                    << "pu " << exponent << ", half-life " << half_life;
        }
}

TEST(CortisolDay, AFreshOneCostsNothingToSpeakOf) {
    const Day first;
    const auto begin = std::chrono::steady_clock::now();
    double sum = 0;
    for (int i = 0; i < 10000; ++i)
        sum += Day{}.hormones.cortisol;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_NEAR(sum, 10000 * first.hormones.cortisol, 1e-6);
    EXPECT_LT(took.count(), 1); // without the kept start it is more than 10 s
}

TEST(CortisolDay, OnceItRunsANewExponentDoesNotJump) {
    Day model = run(Day{}, 600);
    const auto before = model.hormones;
    model.set(day_in::amplitude_exponent, 1);
    EXPECT_EQ(model.hormones.cortisol, before.cortisol);
    model.settle();
    EXPECT_NE(model.hormones.cortisol, before.cortisol);
}

TEST(CortisolDay, SettlingAtAnyHourIsTheDailyCycle) {
    Day waited = run(Day{}, day_ticks + 1234), jumped = waited;
    jumped.hormones = {4, 4, 4};
    jumped.settle();
    EXPECT_NEAR(jumped.hormones.cortisol, waited.hormones.cortisol, 1e-9);
    EXPECT_NEAR(jumped.hormones.crh, waited.hormones.crh, 1e-9);
}

TEST(CortisolDay, MicrogramsOnlyAtTheMeasuredExponent) {
    Day model;
    EXPECT_EQ(model.read(day_out::cortisol), 8.32 * model.hormones.cortisol);
    model.set(day_in::amplitude_exponent, 2.2);
    EXPECT_EQ(model.read(day_out::cortisol), model.hormones.cortisol);
}

TEST(CortisolDay, ClockAndBrake) {
    Day model = run(Day{}, day_ticks + 120);
    EXPECT_EQ(model.read(day_out::clock_h), 1);
    const double x = model.hormones.cortisol / 5;
    EXPECT_NEAR(model.read(day_out::feedback), 1 / (1 + x * x * x), 1e-15);
    EXPECT_NEAR(model.read(day_out::drive), day_drive(60, 2.17), 1e-12);
    EXPECT_NEAR(day_drive(60, 2.17), std::pow(day_drive(60, 1), 2.17), 1e-15);
}

// Drive times minutes that stressor or waking add, from `from` to `to`.
double dose(Day model, int from, int to) {
    double sum = 0;
    for (int tick = 0; tick < to; ++tick) {
        if (tick >= from) sum += model.read(day_out::stress) * Day::tick;
        model.advance();
    }
    return sum;
}

TEST(CortisolDay, TheStressorComesEveryDayAtItsTimeWithItsWholeDose) {
    for (const double start : {0., 0.25, 540., 900.1, 1439.9, 1439.}) {
        Day model;
        model.set(day_in::stress_amplitude, 4);
        model.set(day_in::stress_start_min, start);
        model.set(day_in::stress_minutes, 30);
        const int before = static_cast<int>(start / Day::tick);
        EXPECT_EQ(dose(model, 0, before), 0) << start;
        EXPECT_NEAR(dose(model, before, before + 70), 120, 1e-9) << start;
        EXPECT_NEAR(dose(model, before + 70, before + day_ticks), 0, 1e-9) << start;
        EXPECT_NEAR(dose(model, before + day_ticks, before + day_ticks + 70), 120, 1e-9) << start;
    }
}

TEST(CortisolDay, AStressorOverMidnightGoesOn) {
    Day model;
    model.set(day_in::stress_amplitude, 2);
    model.set(day_in::stress_start_min, 1400);
    model.set(day_in::stress_minutes, 240);
    EXPECT_EQ(dose(model, 0, 400), 0); // yesterday had none
    EXPECT_NEAR(dose(model, 0, day_ticks), 80, 1e-9);
    EXPECT_NEAR(dose(model, 0, day_ticks + 1000), 480, 1e-9);
}

TEST(CortisolDay, AnEventLastsNoMinutesOrHasNoStrengthIsNoEvent) {
    Day none, silent;
    none.set(day_in::stress_amplitude, 6);
    none.set(day_in::stress_minutes, 0);
    silent.set(day_in::stress_amplitude, 0);
    none = run(none, day_ticks);
    silent = run(silent, day_ticks);
    EXPECT_EQ(none.hormones.cortisol, silent.hormones.cortisol);
}

TEST(CortisolDay, WakingIsAPulseOfAQuarterHour) {
    Day model;
    model.set(day_in::awakening_amplitude, 3);
    EXPECT_NEAR(dose(model, 0, day_ticks), 45, 1e-9);
    model.set(day_in::wake_min, 420);
    const Day before = run(model, 840), calm = run(Day{}, 840);
    EXPECT_EQ(before.hormones.cortisol, calm.hormones.cortisol);
    const double at_waking = before.read(day_out::cortisol);
    const double with = run(before, 60).read(day_out::cortisol) / at_waking;
    const double without = run(calm, 60).read(day_out::cortisol) / at_waking;
    EXPECT_NEAR(without, 1.039, 0.002); // as model.md says: the clock alone …
    EXPECT_NEAR(with, 1.188, 0.002);    // … with the pulse at 3 …
    model.set(day_in::awakening_amplitude, 10);
    EXPECT_NEAR(run(run(model, 840), 60).read(day_out::cortisol) / at_waking, 1.516, 0.002);
}

TEST(CortisolDay, NoiseBelongsToItsMinute) {
    Day model;
    model.set(day_in::drive_noise, 1.5);
    const Day later = run(model, 777);
    EXPECT_TRUE(stress_test::same_bits(later, run(model, 777)));
    EXPECT_NE(later.hormones.cortisol, run(Day{}, 777).hormones.cortisol);
}

TEST(CortisolDay, TheQuietDayIsTheSameDayWithoutEvents) {
    Day model;
    model.set(day_in::stress_amplitude, 6);
    model.set(day_in::awakening_amplitude, 3);
    model.set(day_in::drive_noise, 1);
    model.set(day_in::cortisol_half_life_min, 30);
    Day calm;
    calm.set(day_in::cortisol_half_life_min, 30);
    EXPECT_EQ(run(model.quiet(), day_ticks).hormones.cortisol,
              run(calm, day_ticks).hormones.cortisol);
}

TEST(Massage, EffectBuildsInTheSessionAndFadesWithCortisol) {
    EXPECT_EQ(massage_presence(-5, 60, 15), 0);
    EXPECT_EQ(massage_presence(0, 60, 15), 0);
    EXPECT_EQ(massage_presence(30, 0, 15), 0);
    EXPECT_NEAR(massage_presence(60, 60, 15), 1, 1e-15);
    EXPECT_NEAR(massage_presence(75, 60, 15), 0.5, 1e-15);
    EXPECT_NEAR(massage_presence(30, 60, 15), 0.8, 1e-12); // (1 - 1/4) / (1 - 1/16)
}

TEST(Massage, IsTinyEvenAtItsLargest) {
    EXPECT_NEAR(with_massage(10, massage::smallest_d, 1), 10 * 0.9928, 0.001);
    EXPECT_NEAR(with_massage(10, massage::largest_d, 1), 10 * 0.9576, 0.001);
    EXPECT_EQ(with_massage(10, 5, 1), with_massage(10, massage::largest_d, 1));
    EXPECT_EQ(with_massage(10, -1, 1), 10);
    EXPECT_EQ(with_massage(10, 0.3, 0), 10);
    EXPECT_NEAR(massage::log_sd, std::log(20.6 / 11.7) / (2 * 1.96), 5e-5);
}

TEST(Massage, NeverFeedsBack) {
    Day rest, massaged;
    massaged.set(day_in::massage_minutes, 60);
    massaged.set(day_in::massage_d, 0.3);
    for (int tick = 0; tick < day_ticks; ++tick) {
        EXPECT_EQ(massaged.read(day_out::cortisol), rest.read(day_out::cortisol));
        EXPECT_EQ(rest.read(day_out::cortisol_with_massage), rest.read(day_out::cortisol));
        massaged.advance();
        rest.advance();
    }
}

// The lesson's fair test: from 16:00 to 17:00 the clock takes far more off than the massage does.
TEST(Massage, TheFallOfTheAfternoonIsTheClocks) {
    Day model;
    model.set(day_in::massage_start_min, 960);
    model.set(day_in::massage_minutes, 60);
    model.set(day_in::massage_d, 0.15);
    const Day before = run(model, 1920), after = run(before, 120);
    const double start = before.read(day_out::cortisol);
    const double clock = start - after.read(day_out::cortisol);
    const double massage =
        after.read(day_out::cortisol) - after.read(day_out::cortisol_with_massage);
    EXPECT_EQ(before.read(day_out::cortisol_with_massage), start);
    EXPECT_GT(massage, 0);
    EXPECT_GT(clock, 3 * massage);
    EXPECT_LT(massage, 0.03 * start);
}

} // namespace
