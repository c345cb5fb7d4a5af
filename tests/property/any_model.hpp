// Random params and random scripts for any model, and what "the same" means for two of them: every
// param and every output, to the last bit.
#pragma once
#include "property/seeded.hpp"
#include "sim/model.hpp"

#include <cstddef>
#include <gtest/gtest.h>
#include <utility>
#include <vector>

namespace property {

template <sim::Model M> M any_model(Random& random) {
    M model;
    for (std::size_t i = 0; i < M::param_specs().size(); ++i)
        model.set(i, any_value(random, M::param_specs()[i]));
    return model;
}

template <sim::Model M> void expect_same(const M& a, const M& b) {
    for (std::size_t i = 0; i < M::param_specs().size(); ++i)
        ASSERT_EQ(a.param(i), b.param(i)) << M::id << ' ' << M::param_specs()[i].id;
    for (std::size_t i = 0; i < M::output_specs().size(); ++i)
        ASSERT_EQ(a.read(i), b.read(i)) << M::id << ' ' << M::output_specs()[i].id;
}

// Random changes of any param, now and then.
template <sim::Model M> struct AnyScript {
    std::vector<std::vector<std::pair<std::size_t, double>>> ticks;

    AnyScript(Random& random, std::size_t length) : ticks(length) {
        const int params = static_cast<int>(M::param_specs().size());
        for (auto& changes : ticks)
            while (random.below(20) == 0) {
                const auto param = static_cast<std::size_t>(random.below(params));
                changes.emplace_back(param, any_value(random, M::param_specs()[param]));
            }
    }
    void play(M& model, std::size_t tick) const {
        for (const auto& [param, value] : ticks[tick])
            model.set(param, value);
        model.advance();
    }
};

} // namespace property
