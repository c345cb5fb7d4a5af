// Delays: what was pushed is read back, between pushes a cubic, and the stepper solves equations
// with known answers at fourth order.
#include "sim/delay.hpp"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <numbers>
#include <type_traits>

namespace {

using std::numbers::pi;

static_assert(std::is_trivially_copyable_v<sim::HeldPast<7>>);
static_assert(std::is_trivially_copyable_v<sim::SmoothPast<7>>);

TEST(HeldPast, ReadsBackWhatWasPushed) {
    sim::HeldPast<5> past(-1);
    EXPECT_EQ(past.ago(1), -1);
    EXPECT_EQ(past.ago(5), -1);
    for (int i = 1; i <= 23; ++i) {
        past.push(i);
        for (int back = 1; back <= 5; ++back) {
            const int pushed = i - back + 1; // below 1: before the first push
            EXPECT_EQ(past.ago(static_cast<std::size_t>(back)), pushed < 1 ? -1 : pushed)
                << i << ", " << back;
        }
    }
    past.fill(4);
    EXPECT_EQ(past.ago(3), 4);
}

TEST(SmoothPast, PushedValuesAreExactAndACubicIsExactBetweenThem) {
    const auto curve = [](double t) { return 1 + t * (2 + t * (-0.5 + 0.25 * t)); };
    const auto slope = [](double t) { return 2 + t * (-1 + 0.75 * t); };
    sim::SmoothPast<6> past(curve(0));
    for (int i = 0; i < 20; ++i) {
        past.push(slope(i), slope(i + 1), curve(i + 1));
        for (double back = 0; back <= std::min(6, i + 1); back += 0.125)
            EXPECT_NEAR(past.ago(back), curve(i + 1 - back), 1e-9 * curve(20)) << i << ", " << back;
        EXPECT_EQ(past.ago(0), curve(i + 1));
        EXPECT_EQ(past.ago(1), curve(i));
    }
}

TEST(SmoothPast, BeforeTheStartItWasAlwaysSo) {
    sim::SmoothPast<6> past(3);
    past.push(10, 10, 13);
    EXPECT_EQ(past.ago(0), 13);
    EXPECT_EQ(past.ago(0.5), 8);
    EXPECT_EQ(past.ago(1), 3);
    EXPECT_EQ(past.ago(1.5), 3); // the corner at the start is not smoothed over
    EXPECT_EQ(past.ago(6), 3);
}

TEST(SmoothPast, LooksNoFartherThanItReaches) {
    sim::SmoothPast<4> past(0);
    for (int i = 1; i <= 9; ++i)
        past.push(1, 1, i);
    EXPECT_EQ(past.ago(4), 5);
    EXPECT_EQ(past.ago(40), 5);
    EXPECT_EQ(past.ago(-1), 9);
}

TEST(DelayedStep, TheStepsOfAKnownAnswerAreExact) { // y' = -y(t - 1), y = 1 before 0
    std::array<double, 1> y{1};
    sim::SmoothPast<8> past(1);
    const auto rhs = [](const auto&, auto& rates, double then) { rates[0] = -then; };
    const double answers[] = {0, 1 - 2 + 1. / 2, 1 - 3 + 4. / 2 - 1. / 6};
    for (const double answer : answers) {
        sim::rk4_delayed<0>(y, past, 8, rhs, 0.125, 8);
        EXPECT_NEAR(y[0], answer, 1e-14);
    }
}

// y' = -(pi/2) y(t - 1) has the answer cos(pi t / 2). A lag between two pushes.
double error_with(int steps_a_unit) {
    const double step = 1 / (steps_a_unit + 0.5), lag = steps_a_unit + 0.5;
    const auto slope = [step](double t) { return -pi / 2 * std::sin(pi / 2 * t) * step; };
    sim::SmoothPast<70> past(std::cos(-pi / 2 * 70 * step));
    for (int i = -70; i < 0; ++i)
        past.push(slope(i * step), slope((i + 1) * step), std::cos(pi / 2 * (i + 1) * step));
    std::array<double, 1> y{1};
    const int steps = 4 * steps_a_unit;
    sim::rk4_delayed<0>(
        y, past, lag, [](const auto&, auto& rates, double then) { rates[0] = -pi / 2 * then; },
        step, steps);
    return std::abs(y[0] - std::cos(pi / 2 * steps * step));
}

TEST(DelayedStep, IsOfFourthOrder) {
    const double coarse = error_with(16), fine = error_with(32), finer = error_with(64);
    ASSERT_GT(finer, 1e-13);
    EXPECT_NEAR(std::log2(coarse / fine), 4, 0.4);
    EXPECT_NEAR(std::log2(fine / finer), 4, 0.4);
}

TEST(DelayedStep, ALagBelowOneStepIsNone) { // y' = -y
    for (const double lag : {0., 0.5, 0.99}) {
        std::array<double, 2> y{5, 1};
        sim::SmoothPast<4> past(1);
        sim::rk4_delayed<1>(
            y, past, lag,
            [](const auto&, auto& rates, double then) {
                rates[0] = 0;
                rates[1] = -then;
            },
            0.01, 100);
        EXPECT_NEAR(y[1], std::exp(-1.0), 1e-10) << lag;
        EXPECT_EQ(y[0], 5);
    }
}

TEST(DelayedStep, ACopyGoesOnTheSameWay) {
    std::array<double, 1> y{1};
    sim::SmoothPast<16> past(1);
    const auto rhs = [](const auto& s, auto& rates, double then) { rates[0] = s[0] - 2 * then; };
    sim::rk4_delayed<0>(y, past, 7.3, rhs, 0.05, 30);
    auto copied_y = y;
    auto copied_past = past;
    sim::rk4_delayed<0>(y, past, 7.3, rhs, 0.05, 30);
    sim::rk4_delayed<0>(copied_y, copied_past, 7.3, rhs, 0.05, 30);
    EXPECT_EQ(y, copied_y);
    EXPECT_EQ(std::memcmp(&past, &copied_past, sizeof past), 0);
}

} // namespace
