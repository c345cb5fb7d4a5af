// Fixed steps of the classic fourth-order Runge-Kutta method, by Boost.Odeint, on a plain array:
// no allocation, no adaptive step, so the same inputs give the same bits every time.
// Knows nothing of any model.
#pragma once
#include <array>
#include <boost/numeric/odeint/stepper/runge_kutta4.hpp>
#include <cstddef>
#include <functional>

namespace sim {

// Moves `state` on by `steps` steps of length `step`, starting at time `from`.
// `rhs(state, rates, time)` writes d(state)/dt into `rates`.
template <std::size_t N, class Rhs>
void rk4(std::array<double, N>& state, const Rhs& rhs, double from, double step, int steps) {
    boost::numeric::odeint::runge_kutta4<std::array<double, N>> stepper;
    for (int i = 0; i < steps; ++i)
        stepper.do_step(std::cref(rhs), state, from + i * step, step);
}

} // namespace sim
