// Promises of the spiking neuron: start, stimuli, counting. What it answers: tests/reference.
#include "explainers/central_sensitization/model_wind_up.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

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
    EXPECT_EQ(Model::output_specs()[out::nk1_ns].id, "nk1_ns");
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

TEST(WindUpModel, AnswersToTheLastStimuliAreKept) {
    Model model;
    std::vector<int> late;
    for (int stimulus = 0; stimulus < 20; ++stimulus) {
        run(model, stimulus == 0 ? 1999 : 1000);
        late.push_back(static_cast<int>(model.read(out::spike_count)));
        EXPECT_EQ(model.early_spikes(0), model.read(out::burst_count));
        for (std::size_t back = 0; back < Model::stimuli_kept; ++back)
            EXPECT_EQ(model.late_spikes(back),
                      back < late.size() ? late[late.size() - 1 - back] : 0)
                << stimulus << ' ' << back;
    }
    EXPECT_EQ(model.late_spikes(Model::stimuli_kept), 0);
    run(model, 50); // the next stimulus has begun; its answer has not
    EXPECT_EQ(model.late_spikes(0), 0);
    EXPECT_EQ(model.late_spikes(1), late.back());
    EXPECT_GT(model.early_spikes(0), 0);
}

TEST(WindUpModel, ConductancesComeWithTheVolleyAndFollowTheirAmounts) {
    Model model, half;
    half.set(in::gaba, 0.5);
    run(model, 1000), run(half, 1000);
    EXPECT_EQ(model.read(out::gaba_ns), 0);
    EXPECT_EQ(model.read(out::nk1_ns), 0);
    run(model, 240), run(half, 240);
    EXPECT_GT(model.read(out::gaba_ns), 3); // 240 ms after the first stimulus
    EXPECT_GT(model.read(out::nmda_ns), 1);
    EXPECT_GT(model.read(out::nk1_ns), 0.01);
    EXPECT_NEAR(half.read(out::gaba_ns), model.read(out::gaba_ns) / 2, 1e-9);
    model.set(in::nmda, 0), model.set(in::gaba, 0), model.set(in::nk1, 0);
    for (const std::size_t output : {out::nmda_ns, out::gaba_ns, out::nk1_ns})
        EXPECT_EQ(model.read(output), 0);
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
