// The brake that cortisol puts on brain and pituitary through its receptors (GR), the same curve in
// the day and the weeks: 1 is no brake, 1/2 at `half_level`, 0 full brake. Source: model.md.
#pragma once

namespace stress_hormones {

constexpr double brake(double cortisol, double half_level) {
    const double x = cortisol / half_level;
    return 1 / (1 + x * x * x);
}

} // namespace stress_hormones
