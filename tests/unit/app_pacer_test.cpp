#include "app/frame_pacer.hpp"

#include <gtest/gtest.h>

namespace {

using app::FramePacer;

// Runs the pacer as the loop does, on a made-up clock; returns the frames drawn in `seconds`.
int frames_in(FramePacer& pacer, double& now, double seconds, FramePacer::Now state) {
    int frames = 0;
    const double end = now + seconds;
    while (now < end) {
        state.time_s = now;
        const FramePacer::Plan plan = pacer.next(state);
        state.input = false;
        frames += plan.draw ? 1 : 0;
        now += plan.draw ? 0.0001 : plan.wait_s; // a display without vertical sync
    }
    return frames;
}

TEST(FramePacer, DrawsTheFirstFramesByItself) {
    FramePacer pacer(60);
    double now = 0;
    EXPECT_EQ(frames_in(pacer, now, 1, {}), FramePacer::frames_after_input);
}

TEST(FramePacer, StillMeansNoFrames) {
    FramePacer pacer(60);
    double now = 0;
    frames_in(pacer, now, 1, {});
    EXPECT_EQ(frames_in(pacer, now, 60, {}), 0);
}

TEST(FramePacer, StillLooksForChangedFilesFourTimesASecond) {
    FramePacer pacer(60);
    double now = 0;
    frames_in(pacer, now, 1, {});
    const FramePacer::Plan plan = pacer.next({.time_s = now});
    EXPECT_FALSE(plan.draw);
    EXPECT_DOUBLE_EQ(plan.wait_s, 0.25);
}

TEST(FramePacer, InputIsFollowedByThreeFrames) {
    FramePacer pacer(60);
    double now = 0;
    frames_in(pacer, now, 1, {});
    EXPECT_EQ(frames_in(pacer, now, 1, {.input = true}), 3);
    EXPECT_EQ(frames_in(pacer, now, 1, {}), 0);
}

TEST(FramePacer, MovementGoesAtTheDisplaysRate) {
    for (const double hz : {60.0, 144.0}) {
        FramePacer pacer(hz);
        double now = 0;
        const int frames = frames_in(pacer, now, 10, {.animating = true});
        EXPECT_GE(frames, 10 * hz * 0.99);
        EXPECT_LE(frames, 10 * hz * 1.15) << "without vertical sync it must not spin";
    }
}

TEST(FramePacer, NeverWaitsWhereVerticalSyncHasWaited) {
    FramePacer pacer(60);
    double now = 0;
    for (int i = 0; i < 600; ++i, now += 1.0 / 60)
        EXPECT_TRUE(pacer.next({.time_s = now, .animating = true}).draw) << i;
}

TEST(FramePacer, InTheBackgroundThirtyFramesASecond) {
    FramePacer pacer(60);
    double now = 0;
    frames_in(pacer, now, 1, {});
    const int frames = frames_in(pacer, now, 10, {.animating = true, .focused = false});
    EXPECT_GE(frames, 295);
    EXPECT_LE(frames, 305);
}

TEST(FramePacer, MinimizedDrawsNothingAndCatchesUpOnce) {
    FramePacer pacer(60);
    double now = 0;
    frames_in(pacer, now, 1, {});
    EXPECT_EQ(frames_in(pacer, now, 10, {.input = true, .animating = true, .minimized = true}), 0);
    EXPECT_EQ(frames_in(pacer, now, 1, {}), 3);
}

TEST(FramePacer, UnknownRefreshRateIsSixty) {
    FramePacer pacer(0);
    double now = 0;
    const int frames = frames_in(pacer, now, 10, {.animating = true});
    EXPECT_NEAR(frames, 660, 20);
}

} // namespace
