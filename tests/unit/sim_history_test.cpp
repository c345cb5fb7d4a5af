// The ring of all ticks: what was pushed is read back, old ticks are forgotten, a cut forgets later
// ones.
#include "sim/history.hpp"

#include <gtest/gtest.h>

namespace {

sim::History<int> counting(std::size_t capacity, int pushes) {
    sim::History<int> history(capacity);
    history.clear(0);
    for (int i = 1; i <= pushes; ++i)
        history.push(i * 10);
    return history;
}

TEST(History, KeepsWhatWasPushed) {
    const auto history = counting(8, 5);
    EXPECT_EQ(history.oldest(), 0);
    EXPECT_EQ(history.newest(), 5);
    for (int tick = 0; tick <= 5; ++tick)
        EXPECT_EQ(history.at(tick), tick * 10);
}

TEST(History, AFullRingForgetsTheOldest) {
    const auto history = counting(8, 100);
    EXPECT_EQ(history.newest(), 100);
    EXPECT_EQ(history.oldest(), 93);
    for (int tick = 93; tick <= 100; ++tick)
        EXPECT_EQ(history.at(tick), tick * 10);
}

TEST(History, CuttingForgetsWhatCameAfter) {
    auto history = counting(8, 5);
    history.cut_after(2);
    EXPECT_EQ(history.newest(), 2);
    history.push(7);
    EXPECT_EQ(history.newest(), 3);
    EXPECT_EQ(history.at(3), 7);
    EXPECT_EQ(history.at(2), 20);
}

TEST(History, ACutNeverLeavesTheKeptRange) {
    auto history = counting(8, 100);
    history.cut_after(3);
    EXPECT_EQ(history.newest(), history.oldest());
    EXPECT_EQ(history.at(history.newest()), 930);
    history.cut_after(5000);
    EXPECT_EQ(history.newest(), history.oldest());
}

TEST(History, ClearStartsAtTickZeroAgain) {
    auto history = counting(8, 100);
    history.clear(-1);
    EXPECT_EQ(history.oldest(), 0);
    EXPECT_EQ(history.newest(), 0);
    EXPECT_EQ(history.at(0), -1);
}

} // namespace
