#include "explainers/stress_hormones/model_massage.hpp"

#include "explainers/stress_hormones/model_constants.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {

double massage_presence(double since_min, double session_min, double cortisol_half_life_min) {
    if (!(since_min > 0) || !(session_min > 0)) return 0;
    const auto left = [&](double min) { return std::exp2(-min / cortisol_half_life_min); };
    const double built = (1 - left(std::min(since_min, session_min))) / (1 - left(session_min));
    return built * left(std::max(0.0, since_min - session_min));
}

double with_massage(double level_at_rest, double d, double presence) {
    const double size = std::clamp(d, 0.0, massage::largest_d) * std::clamp(presence, 0.0, 1.0);
    return level_at_rest * std::exp(-massage::log_sd * size);
}

} // namespace stress_hormones
