// What model.md of central_sensitization says about single spikes, each as one test.
#include "explainers/central_sensitization/model_gates.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"

#include <gtest/gtest.h>
#include <utility>
#include <vector>

namespace {

using namespace central_sensitization::wind_up;

// Answers to the first and the last of a row of stimuli at these params.
struct Series {
    int first = 0, last = 0;
};
Series stimulated(std::vector<std::pair<in::Param, double>> set, int stimuli) {
    Model model;
    for (const auto& [param, value] : set)
        model.set(param, value);
    Series series;
    while (model.stimuli.given <= stimuli) {
        model.advance();
        if (model.stimuli.given == 1) series.first = model.spikes.answer;
        if (model.stimuli.given == stimuli) series.last = model.spikes.answer;
    }
    return series;
}

TEST(WindUpClaims, GrowsAtOneHertzAndNotWithoutCanOrNmda) {
    const Series control = stimulated({}, 10);
    EXPECT_GE(control.last, 2 * control.first);
    const Series no_can = stimulated({{in::can, 0}}, 10);
    EXPECT_EQ(no_can.last, no_can.first);
    EXPECT_EQ(stimulated({{in::nmda, 0}}, 3).last, 0);
    EXPECT_GT(stimulated({{in::gaba, 0}}, 10).last, control.last); // the brake is off
}

TEST(WindUpClaims, MemoryFadesInAPauseOfTenSeconds) {
    Model model;
    int first = 0;
    while (model.stimuli.given < 8) {
        model.advance();
        if (model.stimuli.given == 1) first = model.spikes.answer;
    }
    model.set(in::stimulus_rate_hz, 0.1); // the next one comes after ten seconds
    for (int ms = 0; ms < 1000; ++ms)
        model.advance();
    EXPECT_GE(model.spikes.answer, first + 3);
    const double memory = model.read(out::can_open);
    const int given = model.stimuli.given;
    while (model.stimuli.given == given)
        model.advance();
    EXPECT_LT(model.read(out::can_open), memory / 4);
    for (int ms = 0; ms < 1000; ++ms)
        model.advance();
    EXPECT_LE(model.spikes.answer, first + 1);
}

// The table of gates against the equations it was filled from, between its rows.
TEST(WindUpClaims, TheTableOfGatesIsTheEquations) {
    namespace neuron = central_sensitization::neuron;
    const auto& table = neuron::GateTable::get();
    using Which = neuron::Gate neuron::Gates::*;
    const Which all[] = {&neuron::Gates::m,     &neuron::Gates::h,     &neuron::Gates::n,
                         &neuron::Gates::nap_m, &neuron::Gates::nap_h, &neuron::Gates::cal};
    for (double mv = -90; mv < 55; mv += 0.137) {
        const neuron::Gates exact = neuron::gates_at(mv);
        for (const Which which : all) {
            const neuron::Gate& gate = exact.*which;
            double open = 0.3;
            table.at(mv).move(open, which);
            EXPECT_NEAR(open, 0.3 + gate.part * (gate.goal - 0.3), 1e-6) << mv;
        }
    }
}

} // namespace
