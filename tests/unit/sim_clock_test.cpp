// Wall time to ticks: nothing is lost in short frames, and a long frame neither jumps nor spirals.
#include "sim/clock.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace {

TEST(Clock, ManySmallFramesGiveTheTicksOfTheirSum) {
    sim::Clock clock(0.02);
    int ticks = 0;
    for (int frame = 0; frame < 1000; ++frame)
        ticks += clock.advance(1.0 / 144, 1);
    EXPECT_NEAR(ticks, 1000.0 / 144 / 0.02, 1);
}

TEST(Clock, SpeedMultiplies) {
    sim::Clock slow(0.01), fast(0.01);
    int slow_ticks = 0, fast_ticks = 0;
    for (int frame = 0; frame < 200; ++frame) {
        slow_ticks += slow.advance(0.016, 0.5);
        fast_ticks += fast.advance(0.016, 2);
    }
    EXPECT_NEAR(slow_ticks, 160, 1);
    EXPECT_NEAR(fast_ticks, 640, 1);
}

TEST(Clock, ALongFrameIsCutShortAndNotCaughtUp) {
    sim::Clock clock(0.02);
    const int longest = static_cast<int>(sim::Clock::longest_frame_s / 0.02);
    EXPECT_LE(clock.advance(60, 1), longest); // the laptop slept for a minute
    EXPECT_LE(clock.advance(0.02, 1), 2);     // and nothing of it is owed afterward
}

TEST(Clock, FramesSlowerThanTheirTicksNeverPileUp) {
    sim::Clock clock(0.001);
    for (int frame = 0; frame < 100; ++frame)
        EXPECT_LE(clock.advance(5, 2), 201) << "frame " << frame;
}

TEST(Clock, OddTimesAreNoTime) {
    sim::Clock clock(0.02);
    EXPECT_EQ(clock.advance(-1, 1), 0);
    EXPECT_EQ(clock.advance(0, 1), 0);
    EXPECT_EQ(clock.advance(1, 0), 0);
    EXPECT_EQ(clock.advance(1, -1), 0);
    EXPECT_EQ(clock.advance(std::numeric_limits<double>::quiet_NaN(), 1), 0);
    EXPECT_EQ(clock.fraction(), 0);
}

TEST(Clock, FractionIsThePartOfTheNextTick) {
    sim::Clock clock(0.02);
    EXPECT_EQ(clock.advance(0.015, 1), 0);
    EXPECT_NEAR(clock.fraction(), 0.75, 1e-12);
    EXPECT_EQ(clock.advance(0.01, 1), 1);
    EXPECT_NEAR(clock.fraction(), 0.25, 1e-12);
    clock.rest();
    EXPECT_EQ(clock.fraction(), 0);
}

} // namespace
