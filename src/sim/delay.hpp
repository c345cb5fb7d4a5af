// What a signal was some steps ago, for equations with a delay: rings of fixed size inside the
// model, so a copy of the model stays its whole snapshot and nothing is allocated.
// Knows nothing of any model. Lengths of time are counted in steps, the distance of two pushes.
#pragma once
#include "sim/ode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace sim {

// A signal that is held during each step, as params are. 8 bytes a step.
template <std::size_t Steps> class HeldPast {
public:
    explicit HeldPast(double value = 0) { fill(value); }
    void fill(double value) { // it was always so
        values_.fill(value);
        next_ = 0;
    }
    // What the step now beginning holds.
    void push(double value) {
        values_[next_] = value;
        next_ = (next_ + 1) % Steps;
    }
    // The value pushed `steps` pushes before the next one: 1 (the last) to Steps.
    double ago(std::size_t steps) const { return values_[(next_ + Steps - steps) % Steps]; }

private:
    std::array<double, Steps> values_;
    std::size_t next_ = 0;
};

// A state that moves smoothly: between two pushes a cubic Hermite curve. Both ends of each step
// keep their own slope, so a jump of the slope (a param was changed) stays exact. 24 bytes a step.
template <std::size_t Steps> class SmoothPast {
public:
    explicit SmoothPast(double value = 0) { fill(value); }
    void fill(double value) { // it was always so
        pieces_.fill({value, 0, 0});
        now_ = value;
        next_ = 0;
    }
    // One step has passed: slopes at its start and end (per step), and the value at its end.
    void push(double slope_from, double slope_to, double value) {
        pieces_[next_] = {now_, slope_from, slope_to};
        now_ = value;
        next_ = (next_ + 1) % Steps;
    }
    // The value `steps` before the last push, 0 to Steps; whole numbers are the pushed values.
    double ago(double steps) const {
        const double back = std::clamp(steps, 0.0, static_cast<double>(Steps));
        const auto piece = static_cast<std::size_t>(std::ceil(back)); // 1: the last step
        if (piece == 0) return now_;
        const Piece& p = pieces_[(next_ + Steps - piece) % Steps];
        const double to = piece == 1 ? now_ : pieces_[(next_ + Steps - piece + 1) % Steps].from;
        const double f = static_cast<double>(piece) - back; // 0 at the start of the piece
        const double g = 1 - f;
        return g * g * ((1 + 2 * f) * p.from + f * p.slope_from) +
               f * f * ((1 + 2 * g) * to - g * p.slope_to);
    }

private:
    struct Piece {
        double from, slope_from, slope_to;
    };
    std::array<Piece, Steps> pieces_;
    double now_ = 0;
    std::size_t next_ = 0;
};

// Method of steps: `steps` classic Runge-Kutta steps of length `step` for equations in which
// state[I] also acts `lag` steps late. `rhs(state, rates, then)` gets that earlier value. A lag
// below one step counts as none, since what it asks for is not computed yet; at most Steps.
template <std::size_t I, std::size_t N, std::size_t Steps, class Rhs>
void rk4_delayed(std::array<double, N>& state, SmoothPast<Steps>& past, double lag, const Rhs& rhs,
                 double step, int steps) {
    using State = std::array<double, N>;
    const auto late = [&](const State& y, State& rates, double time) {
        rhs(y, rates, lag < 1 ? y[I] : past.ago(lag - time / step));
    };
    State first, last;
    for (int i = 0; i < steps; ++i) {
        late(state, first, 0);
        rk4(state, late, 0, step, 1);
        late(state, last, step);
        past.push(step * first[I], step * last[I], state[I]);
    }
}

} // namespace sim
