// How fast and how far the voltage-driven gates of the neuron move in one step, read from a table
// over the membrane potential: the exponentials behind it would take most of the time. Linear
// between rows of 0.05 mV, which changes no spike count of the reference. Equations: model.md.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>

namespace central_sensitization::neuron {

struct Gate {
    double goal; // where it comes to rest at this voltage
    double part; // of the way there that it moves in one step
};
struct Gates {         // at one voltage
    Gate m, h, n;      // Na: opening, inactivation; K: opening
    Gate nap_m, nap_h; // persistent Na
    Gate cal;          // L-type Ca
};
// By the published equations.
Gates gates_at(double mv);

class GateTable {
public:
    static const GateTable& get(); // filled at the first call

    // The place of one voltage in the table.
    class Place {
    public:
        Place(const Gates& low, const Gates& high, double between)
            : low_(low), high_(high), between_(between) {}
        // Moves `open` by one step of `gate`.
        void move(double& open, Gate Gates::*gate) const {
            const Gate &a = low_.*gate, &b = high_.*gate;
            const double goal = a.goal + between_ * (b.goal - a.goal);
            const double part = a.part + between_ * (b.part - a.part);
            open += part * (goal - open);
        }

    private:
        const Gates &low_, &high_;
        double between_;
    };
    Place at(double mv) const {
        // The membrane stays between its reversal potentials, -80 and 50 mV.
        const double row = std::clamp((mv - lowest_mv) * rows_per_mv, 0.0, double{rows - 2});
        const auto i = static_cast<std::size_t>(row);
        return {gates_[i], gates_[i + 1], row - static_cast<double>(i)};
    }

private:
    static constexpr double lowest_mv = -100, rows_per_mv = 20;
    static constexpr int rows = 160 * 20 + 1; // up to 60 mV
    GateTable();
    std::array<Gates, rows> gates_;
};

} // namespace central_sensitization::neuron
