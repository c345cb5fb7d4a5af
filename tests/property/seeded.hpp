// Random params that can be repeated: the seed is printed when a test fails. Set NOCI_SEED to run
// one seed again.
#pragma once
#include "explainers/gate_control/model.hpp"

#include <cstdint>
#include <cstdlib>
#include <random>

namespace property {

inline std::uint64_t first_seed() {
    const char* text = std::getenv("NOCI_SEED");
    return text != nullptr ? std::strtoull(text, nullptr, 10) : 1;
}
inline std::uint64_t last_seed(std::uint64_t runs) {
    return std::getenv("NOCI_SEED") != nullptr ? first_seed() : first_seed() + runs - 1;
}

class Random {
public:
    explicit Random(std::uint64_t seed) : bits_(seed) {}
    // 0 to 1; the same on every platform, which std::uniform_real_distribution is not.
    double unit() { return static_cast<double>(bits_() >> 11) * 0x1p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int count) { return static_cast<int>(unit() * count); }

private:
    std::mt19937_64 bits_;
};

// Any value of a param, its ends more often than by chance.
inline double any_value(Random& random, const sim::ParamSpec& spec) {
    const int kind = random.below(6);
    if (kind == 0) return spec.min;
    if (kind == 1) return spec.max;
    return random.between(spec.min, spec.max);
}
inline gate_control::Model any_gate(Random& random) {
    gate_control::Model model;
    for (std::size_t i = 0; i < gate_control::in::count; ++i)
        model.set(i, any_value(random, gate_control::Model::param_specs()[i]));
    return model;
}

} // namespace property
