// Runs the stress-hormone models and keeps every tick, as the reference scripts do.
#pragma once
#include "explainers/stress_hormones/model.hpp"
#include "reference/near.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <gtest/gtest.h>
#include <vector>

namespace reference {

// One output of every tick, the start included.
template <class M> std::vector<double> trace(M model, std::size_t output, double duration) {
    std::vector<double> values{model.read(output)};
    for (int tick = 0; tick < static_cast<int>(std::lround(duration / M::tick)); ++tick) {
        model.advance();
        values.push_back(model.read(output));
    }
    return values;
}

inline double highest(const std::vector<double>& x) {
    return *std::max_element(x.begin(), x.end());
}
inline double lowest(const std::vector<double>& x) {
    return *std::min_element(x.begin(), x.end());
}
inline std::size_t place_of_highest(const std::vector<double>& x) {
    return static_cast<std::size_t>(std::max_element(x.begin(), x.end()) - x.begin());
}
inline std::size_t place_of_lowest(const std::vector<double>& x) {
    return static_cast<std::size_t>(std::min_element(x.begin(), x.end()) - x.begin());
}

// Mean distance of the peaks above the mean, in ticks (by a parabola through each peak); 0 when
// there are fewer than three.
inline double period_of(const std::vector<double>& x) {
    double mean = 0;
    for (const double value : x)
        mean += value / static_cast<double>(x.size());
    std::vector<double> peaks;
    for (std::size_t i = 1; i + 1 < x.size(); ++i)
        if (x[i] > x[i - 1] && x[i] >= x[i + 1] && x[i] > mean)
            peaks.push_back(static_cast<double>(i) +
                            (x[i - 1] - x[i + 1]) / (2 * (x[i - 1] - 2 * x[i] + x[i + 1])));
    if (peaks.size() < 3) return 0;
    return (peaks.back() - peaks.front()) / static_cast<double>(peaks.size() - 1);
}

} // namespace reference
