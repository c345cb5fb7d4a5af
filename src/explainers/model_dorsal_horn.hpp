// The dorsal-horn population model that several explainers run: Crodelle, Piltz, Hagenauer & Booth
// 2019 (PLoS Comput Biol 15(7):e1007106), every number from the code published with Crodelle & Maia
// 2021 (Brain Sci 11:505). Equations and table: docs/models.md. Knows no explainer, param or clock.
// Rates are in Hz and belong to the model.
#pragma once
#include "sim/ode.hpp"

#include <array>
#include <cmath>

namespace explainers::dorsal_horn {

// Weights, Hz of drive per Hz of input
inline constexpr double touch_to_projection = 0.8;       // gABP
inline constexpr double danger_to_projection = 0.8;      // gCP
inline constexpr double excitatory_to_projection = 0.35; // gEP
inline constexpr double danger_to_excitatory = 1.6;      // gCE
inline constexpr double inhibitory_to_excitatory = 0.6;  // gIE
inline constexpr double touch_to_inhibitory = 0.8;       // gABI
inline constexpr double inhibitory_to_projection = 1.8;  // gIP

// S(x; M, b, a) = (M/2) (1 + tanh((x-b)/a)): ceiling M, middle b, width a, all in Hz
struct Curve {
    double ceiling, middle, width;
};
inline constexpr Curve projection{50, 28.2, 11.5};
inline constexpr Curve excitatory{60, 29.2, 5.2};
inline constexpr Curve inhibitory{80, 28.0, 9.5};
inline constexpr double inhibitory_rest_hz = 1; // I0
// The NMDA weight grows with the projection rate: middle and width of its curve, Hz
inline constexpr double nmda_middle_hz = 38.0;
inline constexpr double nmda_width_hz = 10.0;
// Time constants, s
inline constexpr double projection_s = 0.001; // tP
inline constexpr double excitatory_s = 0.010; // tE
inline constexpr double inhibitory_s = 0.020; // tI
inline constexpr double nmda_s = 1.0;         // tG

// Written with one exponential: the same curve, and exact to the last digits where it is nearly 0.
inline double curve(double x, const Curve& c) {
    return c.ceiling / (1 + std::exp(-2 * (x - c.middle) / c.width));
}

struct State {
    double projection = 0, excitatory = 0, inhibitory = 0; // fP, fE, fI: Hz
    double nmda = 0;                                       // g
};

// What stays the same during a tick.
struct Inputs {
    double touch_hz = 0;                          // fA
    double danger_hz = 0;                         // fC
    double descending_hz = 0;                     // D
    double danger_weight = danger_to_projection;  // gCP
    double inhibition = inhibitory_to_projection; // gIP; below 0 it excites
    double nmda_max = 0;                          // gmax
    bool single_gmax = false;                     // false: the ceiling is gmax squared
};

// The right-hand sides.
class Rates {
public:
    explicit Rates(const Inputs& in)
        : to_projection_(touch_to_projection * in.touch_hz + in.danger_weight * in.danger_hz -
                         in.descending_hz),
          to_excitatory_(danger_to_excitatory * in.danger_hz), danger_(in.danger_hz),
          inhibition_(in.inhibition),
          inhibitory_goal_(curve(touch_to_inhibitory * in.touch_hz, inhibitory) +
                           inhibitory_rest_hz),
          nmda_ceiling_(in.nmda_max), nmda_multiplier_(in.single_gmax ? 1 : in.nmda_max) {}

    using Vector = std::array<double, 5>; // fP, fE, fI, g, and the integral of fP
    void operator()(const Vector& y, Vector& rates, double) const {
        rates[0] = (projection_goal(y[1], y[2], y[3]) - y[0]) / projection_s;
        rates[1] = (excitatory_goal(y[2]) - y[1]) / excitatory_s;
        rates[2] = (inhibitory_goal_ - y[2]) / inhibitory_s;
        rates[3] = (nmda_goal(y[0]) - y[3]) / nmda_s;
        rates[4] = y[0];
    }

    // Where everything comes to rest when started from silence.
    State settled() const {
        State at;
        at.inhibitory = inhibitory_goal_;
        at.excitatory = excitatory_goal(at.inhibitory);
        // g -> goal(fP(g)) grows with g, so going up from 0 ends at the lowest resting point: the
        // one the model itself reaches from silence. Slow only at the very edge of the latch.
        for (int i = 0; i < 20000; ++i) {
            at.projection = projection_goal(at.excitatory, at.inhibitory, at.nmda);
            const double next = nmda_goal(at.projection);
            const bool there = next - at.nmda <= 1e-15;
            at.nmda = next;
            if (there) break;
        }
        at.projection = projection_goal(at.excitatory, at.inhibitory, at.nmda);
        return at;
    }

private:
    double projection_goal(double from_excitatory, double from_inhibitory, double nmda) const {
        return curve(to_projection_ + nmda * danger_ + excitatory_to_projection * from_excitatory -
                         inhibition_ * from_inhibitory,
                     projection);
    }
    double excitatory_goal(double from_inhibitory) const {
        return curve(to_excitatory_ - inhibitory_to_excitatory * from_inhibitory, excitatory);
    }
    double nmda_goal(double rate) const {
        return nmda_multiplier_ * curve(rate, {nmda_ceiling_, nmda_middle_hz, nmda_width_hz});
    }

    double to_projection_, to_excitatory_;  // drive from the fibers and from above, Hz
    double danger_, inhibition_;            // fC, gIP
    double inhibitory_goal_;                // where fI is heading, Hz
    double nmda_ceiling_, nmda_multiplier_; // gmax, and gmax once more unless single_gmax
};

// Moves `state` and the integral of its projection rate on by `steps` RK4 steps of `step_s`.
inline void advance(State& state, double& projection_spikes, const Rates& rates, double step_s,
                    int steps) {
    Rates::Vector y{state.projection, state.excitatory, state.inhibitory, state.nmda,
                    projection_spikes};
    sim::rk4(y, rates, 0, step_s, steps);
    state = {y[0], y[1], y[2], y[3]};
    projection_spikes = y[4];
}

} // namespace explainers::dorsal_horn
