// What a model lets others set and read. Ids and units are those of docs/models.md and are the same
// in code, lessons, `noci simulate` and tests.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace sim {

struct ParamSpec {
    std::string_view id;
    std::string_view unit; // "Hz", "1" for a plain number
    double min = 0;
    double max = 1;
    double initial = 0;
    bool whole = false; // a switch or a choice: only whole numbers
};

struct OutputSpec {
    std::string_view id;
    std::string_view unit;
    double min = 0; // the range a chart shows, not a limit
    double max = 1;
};

// `value` brought into the range of `spec`; `kept` when it is not a number. What every set() does.
inline double fit(const ParamSpec& spec, double value, double kept) {
    if (std::isnan(value)) return kept;
    const double inside = std::clamp(value, spec.min, spec.max);
    return spec.whole ? std::round(inside) : inside;
}

// What every model begins with.
template <std::size_t N>
constexpr std::array<double, N> initial_values(const std::array<ParamSpec, N>& specs) {
    std::array<double, N> values{};
    for (std::size_t i = 0; i < N; ++i)
        values[i] = specs[i].initial;
    return values;
}

} // namespace sim
