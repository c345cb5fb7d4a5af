// Runs the gate model with box-shaped inputs and keeps every tick, as the reference script does.
#pragma once
#include "explainers/gate_control/model.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace reference {

// A param has `value` from `from_s` until `to_s`.
struct Box {
    gate_control::in::Param param;
    double from_s, to_s, value;
};

inline int tick_of(double s) {
    return static_cast<int>(std::lround(s / gate_control::Model::tick));
}

struct Trial {
    std::vector<gate_control::Model> ticks; // ticks[0] is the start

    Trial(gate_control::Model model, const std::vector<Box>& boxes, double for_s) {
        const gate_control::Model base = model;
        ticks.push_back(model);
        for (int tick = 0; tick < tick_of(for_s); ++tick) {
            for (const Box& box : boxes) {
                if (tick == tick_of(box.from_s)) model.set(box.param, box.value);
                if (tick == tick_of(box.to_s)) model.set(box.param, base.param(box.param));
            }
            model.advance();
            ticks.push_back(model);
        }
    }

    double at(double s, gate_control::out::Output output) const {
        return ticks.at(static_cast<std::size_t>(tick_of(s))).read(output);
    }
    double projection(double s) const { return at(s, gate_control::out::projection_hz); }
    // Area under the messenger's rate, exact: the model integrates it.
    double area(double from_s, double to_s) const {
        return at(to_s, gate_control::out::projection_spikes) -
               at(from_s, gate_control::out::projection_spikes);
    }
    double highest(double from_s, double to_s) const {
        double best = 0;
        for (int tick = tick_of(from_s); tick <= tick_of(to_s); ++tick)
            best = std::max(
                best,
                ticks.at(static_cast<std::size_t>(tick)).read(gate_control::out::projection_hz));
        return best;
    }
    double lowest(double from_s, double to_s) const {
        double best = 1e9;
        for (int tick = tick_of(from_s); tick <= tick_of(to_s); ++tick)
            best = std::min(
                best,
                ticks.at(static_cast<std::size_t>(tick)).read(gate_control::out::projection_hz));
        return best;
    }
    // First time after `from_s` at which the messenger passes `level` in the direction given, by a
    // straight line between two ticks; -1 when it does not.
    double passes(double level, bool upward, double from_s) const {
        for (std::size_t i = static_cast<std::size_t>(tick_of(from_s)) + 1; i < ticks.size(); ++i) {
            const double a = ticks[i - 1].read(gate_control::out::projection_hz);
            const double b = ticks[i].read(gate_control::out::projection_hz);
            if (upward ? (a < level && b >= level) : (a >= level && b < level))
                return (static_cast<double>(i) - 1 + (level - a) / (b - a)) *
                       gate_control::Model::tick;
        }
        return -1;
    }
};

inline gate_control::Model gate(double touch, double danger, double nmda_max,
                                bool single_gmax = false) {
    gate_control::Model model;
    model.set(gate_control::in::touch_hz, touch);
    model.set(gate_control::in::danger_hz, danger);
    model.set(gate_control::in::nmda_max, nmda_max);
    model.set(gate_control::in::single_gmax, single_gmax ? 1 : 0);
    return model;
}

} // namespace reference
