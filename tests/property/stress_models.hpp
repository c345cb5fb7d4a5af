// The stress-hormone models, changed at random.
#pragma once
#include "explainers/stress_hormones/model.hpp"
#include "property/any_model.hpp"

namespace property {

template <sim::Model M> void change_any(Random& random, M& model) {
    const auto params = M::param_specs();
    const auto i = static_cast<std::size_t>(random.below(static_cast<int>(params.size())));
    model.set(i, any_value(random, params[i]));
}

} // namespace property
