// A massage beside quiet rest, on a cortisol curve: how little lower the level is. The size is that
// of reviews (Moyer et al. 2011: d = 0.05 to 0.30 in adults, mostly not distinguishable from zero);
// that it lowers the level at all, and its shape in time, are a teaching model of ours. It is
// drawn beside the models and never fed back into one.
#pragma once

namespace stress_hormones {

// How much of the effect is there `since_min` after a session of `session_min` began: 0 before it,
// 1 at its end, and half of that after each further half-life of cortisol.
double massage_presence(double since_min, double session_min, double cortisol_half_life_min);

// The level beside a level at quiet rest, in the same unit. `d`: difference in standard deviations,
// brought into 0 to massage::largest_d; `presence` as above.
double with_massage(double level_at_rest, double d, double presence);

} // namespace stress_hormones
