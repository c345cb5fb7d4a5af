// What every model promises about its params: they start at their defaults and clamp.
#pragma once
#include "sim/model.hpp"

#include <cstring>
#include <gtest/gtest.h>
#include <limits>

namespace stress_test {

template <sim::Model M> void expect_params_clamp() {
    M model;
    for (std::size_t i = 0; i < M::param_specs().size(); ++i) {
        const sim::ParamSpec& spec = M::param_specs()[i];
        EXPECT_EQ(model.param(i), spec.initial) << spec.id;
        EXPECT_GE(spec.initial, spec.min) << spec.id;
        EXPECT_LE(spec.initial, spec.max) << spec.id;
        model.set(i, spec.max + 1);
        EXPECT_EQ(model.param(i), spec.max) << spec.id;
        model.set(i, spec.min - 1);
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
        model.set(i, std::numeric_limits<double>::quiet_NaN());
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
    }
}

// A param of the contract with its range and start; they may be in any order.
struct Promise {
    const char* id;
    double min, max, initial;
};
template <sim::Model M> void expect_param(const Promise& promise) {
    const int i = sim::find(M::param_specs(), promise.id);
    ASSERT_GE(i, 0) << promise.id;
    const sim::ParamSpec& spec = M::param_specs()[static_cast<std::size_t>(i)];
    EXPECT_EQ(spec.min, promise.min) << promise.id;
    EXPECT_EQ(spec.max, promise.max) << promise.id;
    EXPECT_EQ(spec.initial, promise.initial) << promise.id;
}

template <class M> M run(M model, int ticks) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
    return model;
}

template <class M> bool same_bits(const M& a, const M& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

} // namespace stress_test
