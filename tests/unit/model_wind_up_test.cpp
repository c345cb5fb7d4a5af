// Promises of the spiking neuron: start, stimuli, counting. What it answers: tests/reference.
#include "explainers/central_sensitization/model_wind_up.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace central_sensitization::wind_up;

void run(Model& model, int ticks) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
}

TEST(WindUpModel, StartsAtRestAndStaysThereUntilTheFirstStimulus) {
    Model model;
    EXPECT_EQ(model.read(out::soma_mv), -65);
    EXPECT_NEAR(model.read(out::calcium_um), 0.05, 1e-12);
    for (const double rate : {3.0, 0.1, 0.7}) // whatever is set before it
        model.set(in::stimulus_rate_hz, rate);
    run(model, 1000);
    EXPECT_EQ(model.read(out::stimulus), 0);
    EXPECT_EQ(model.read(out::spikes), 0);
    EXPECT_NEAR(model.read(out::soma_mv), -64.881, 0.001);
    run(model, 1);
    EXPECT_EQ(model.read(out::stimulus), 1);
}

TEST(WindUpModel, SpecsAreInTheOrderOfTheEnums) {
    EXPECT_EQ(Model::param_specs()[in::nk1].id, "nk1");
    EXPECT_EQ(Model::output_specs()[out::stimulus].id, "stimulus");
    EXPECT_EQ(Model::output_specs()[out::spikes].id, "spikes");
}

TEST(WindUpModel, StimuliComeEvenly) {
    Model model;
    model.set(in::stimulus_rate_hz, 2);
    run(model, 1000 + 2000 + 1);
    EXPECT_EQ(model.read(out::stimulus), 5);
}

TEST(WindUpModel, CountsTheBurstAndTheAnswerApart) {
    Model model;
    run(model, 1100);
    EXPECT_EQ(model.read(out::burst_count), 3);
    EXPECT_EQ(model.read(out::spike_count), 0); // its window begins at 100 ms
    run(model, 900);
    EXPECT_EQ(model.read(out::burst_count), 3);
    EXPECT_EQ(model.read(out::spike_count), 4);
    EXPECT_EQ(model.read(out::spikes), 7);
    run(model, 100); // the burst of the second stimulus is not counted as an answer
    EXPECT_EQ(model.read(out::spike_count), 4);
    EXPECT_EQ(model.read(out::burst_count), 3);
    run(model, 1);
    EXPECT_EQ(model.read(out::spike_count), 0);
}

TEST(WindUpModel, AConductanceMayBeBlockedAtAnyMoment) {
    Model model;
    run(model, 1300);
    EXPECT_GT(model.read(out::spike_count), 0);
    model.set(in::nmda, 0);
    const double counted = model.read(out::spike_count);
    run(model, 700);
    EXPECT_LE(model.read(out::spike_count), counted + 1);
}

TEST(WindUpModel, SpikesAreSpikes) {
    Model model;
    double highest = -100, lowest = 0;
    for (int ms = 0; ms < 1200; ++ms) {
        model.advance();
        highest = std::max(highest, model.read(out::soma_mv));
        lowest = std::min(lowest, model.read(out::soma_mv));
        EXPECT_GE(model.read(out::can_open), 0);
        EXPECT_LE(model.read(out::can_open), 1);
    }
    EXPECT_GT(highest, 0);
    EXPECT_LT(highest, 50); // the reversal potential of sodium
    EXPECT_GT(lowest, -80); // and of GABA
}

} // namespace
