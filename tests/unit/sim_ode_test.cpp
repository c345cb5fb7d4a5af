// The Runge-Kutta step: right on equations with known answers, and it never allocates.
#include "explainers/gate_control/model.hpp"
#include "sim/ode.hpp"

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <new>

namespace {
std::atomic<long> allocations{0};
}
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size != 0 ? size : 1)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace {

TEST(Rk4, FollowsACircle) {
    std::array<double, 2> y{1, 0};
    sim::rk4(
        y,
        [](const auto& s, auto& rates, double) {
            rates[0] = -s[1];
            rates[1] = s[0];
        },
        0, 0.01, 100);
    EXPECT_NEAR(y[0], std::cos(1.0), 1e-10);
    EXPECT_NEAR(y[1], std::sin(1.0), 1e-10);
}

TEST(Rk4, HandsTheTimeToTheEquation) {
    std::array<double, 1> y{0};
    sim::rk4(
        y, [](const auto&, auto& rates, double t) { rates[0] = 3 * t * t; }, 2, 0.25, 4);
    EXPECT_NEAR(y[0], 27 - 8, 1e-12); // a cubic is exact for this method
}

TEST(Rk4, NoStepsChangeNothing) {
    std::array<double, 1> y{4};
    sim::rk4(
        y, [](const auto&, auto& rates, double) { rates[0] = 1; }, 0, 0.1, 0);
    EXPECT_EQ(y[0], 4);
}

TEST(Rk4, AModelNeverAllocatesWhileItRuns) {
    gate_control::Model model;
    const long before = allocations;
    for (int tick = 0; tick < 200; ++tick) {
        model.set(gate_control::in::variant, tick < 100 ? 0 : 1);
        model.advance();
    }
    model.settle();
    const gate_control::Model snapshot = model;
    EXPECT_EQ(allocations, before);
    EXPECT_EQ(snapshot.read(gate_control::out::touch_spikes), model.spikes.touch);
    auto* counted = new int(1); // the counter itself works
    EXPECT_GT(allocations, before);
    delete counted;
}

} // namespace
