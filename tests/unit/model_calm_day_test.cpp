// The calm day beside the day: cortisol in percent of it, the peak that a stressor makes, the
// switch for a session, and a day that begins before dawn.
#include "explainers/stress_hormones/model_day.hpp"
#include "unit/stress_specs.hpp"

namespace {

using namespace stress_hormones;
using stress_test::run;

template <class D = Day> D with_stressor(double start_min, double amplitude = 6) {
    D day;
    day.set(day_in::stress_start_min, start_min);
    day.set(day_in::stress_amplitude, amplitude);
    return day;
}

TEST(CalmDay, WithoutEventsTheTwoAreOne) {
    Day day;
    for (int i = 0; i < 3000; ++i) {
        day.advance();
        ASSERT_EQ(day.calm.cortisol, day.hormones.cortisol);
        ASSERT_EQ(day.read(day_out::cortisol_percent), 100);
        ASSERT_EQ(day.read(day_out::stress_peak_percent), 100);
    }
}

TEST(CalmDay, NoEventReachesIt) {
    Day eventful = with_stressor(300, 9), plain;
    eventful.set(day_in::awakening_amplitude, 5);
    eventful.set(day_in::drive_noise, 1);
    for (int i = 0; i < 3000; ++i) {
        eventful.advance(), plain.advance();
        ASSERT_EQ(eventful.calm.cortisol, plain.hormones.cortisol);
    }
}

// The reference's ratios: 2.15 at 15:00, 1.28 at 9:00; from a low level, almost six times.
TEST(CalmDay, AStressorsPeakInPercentOfIt) {
    const struct { double start, percent; } rows[] = {{900, 215}, {540, 128}, {1260, 590}};
    for (const auto& row : rows) {
        const auto day = run(with_stressor<DayFromDawn>(row.start), 2400);
        EXPECT_NEAR(day.read(day_out::stress_peak_percent), row.percent, 0.015 * row.percent);
    }
}

TEST(CalmDay, ThePeakWaitsForItsStressorAndForgetsAnother) {
    Day day = with_stressor(900);
    day = run(day, 2 * 899);
    EXPECT_EQ(day.read(day_out::stress_peak_percent), 100);
    day = run(day, 2 * 120);
    const double afternoon = day.read(day_out::stress_peak_percent);
    EXPECT_GT(afternoon, 200);
    day = run(day, 2 * 1440); // it comes again, and is no higher
    EXPECT_NEAR(day.read(day_out::stress_peak_percent), afternoon, 0.5);
    day.set(day_in::stress_start_min, 540);
    EXPECT_EQ(day.read(day_out::stress_peak_percent), 100);
    day = run(day, 2 * 1440);
    EXPECT_NEAR(day.read(day_out::stress_peak_percent), 128, 2);
}

TEST(CalmDay, TheSwitchIsASessionOfAnHour) {
    Day day;
    EXPECT_EQ(day.session_min(), 0);
    day.set(day_in::massage, 1);
    EXPECT_EQ(day.session_min(), 60);
    day.set(day_in::massage_minutes, 30);
    EXPECT_EQ(day.session_min(), 30);
    day.set(day_in::massage, 0);
    EXPECT_EQ(day.session_min(), 30); // as before there was a switch

    Day switched, set;
    switched.set(day_in::massage, 1), set.set(day_in::massage_minutes, 60);
    for (int i = 0; i < 2880; ++i) {
        switched.advance(), set.advance();
        ASSERT_EQ(switched.read(day_out::cortisol_with_massage),
                  set.read(day_out::cortisol_with_massage));
    }
}

TEST(CalmDay, TheRestLineIsForThePictureAlone) {
    Day plain, line;
    line.set(day_in::rest_line, 1);
    for (int i = 0; i < 1000; ++i) {
        plain.advance(), line.advance();
        for (std::size_t o = 0; o < day_out::count; ++o)
            ASSERT_EQ(line.read(o), plain.read(o));
    }
}

TEST(DayFromDawnTest, IsTheSameDayBegunLater) {
    const Day midnight = run(Day{}, 540);
    const DayFromDawn dawn;
    EXPECT_EQ(dawn.minutes, 270);
    EXPECT_EQ(dawn.minutes, midnight.minutes);
    EXPECT_NEAR(dawn.hormones.cortisol, midnight.hormones.cortisol, 1e-9);
    DayFromDawn slow;
    slow.set(day_in::cortisol_half_life_min, 66); // before the first tick: on its own cycle
    const auto next_day = run(slow, 2880);
    EXPECT_NEAR(next_day.hormones.cortisol, slow.hormones.cortisol, 1e-6);
}

TEST(Braking, RisesWithCortisolFromNothingToFull) {
    double last = -1;
    for (const double cortisol : {0.0, 0.25, 1.0, 2.0, 5.0, 50.0}) {
        const double b = braking({1, 1, cortisol});
        EXPECT_GT(b, last);
        EXPECT_LT(b, 1);
        last = b;
    }
    EXPECT_GT(last, 0.99);
}

} // namespace
