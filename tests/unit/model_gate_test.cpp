// The gate model's own promises: start, params, switches, spike counts, the historical variant.
#include "explainers/gate_control/model.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace {

using namespace gate_control;

Model run(Model model, int ticks) {
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
    return model;
}

TEST(GateModel, StartsSilent) {
    Model model;
    for (const double variant : {0., 1.}) {
        model.set(in::variant, variant);
        for (std::size_t i = 0; i < out::count; ++i)
            EXPECT_EQ(model.read(i), 0) << Model::output_specs()[i].id;
    }
}

TEST(GateModel, ParamsStartAtTheirDefaultsAndClamp) {
    Model model;
    for (std::size_t i = 0; i < in::count; ++i) {
        const sim::ParamSpec& spec = Model::param_specs()[i];
        EXPECT_EQ(model.param(i), spec.initial) << spec.id;
        model.set(i, spec.max + 1);
        EXPECT_EQ(model.param(i), spec.max) << spec.id;
        model.set(i, spec.min - 1);
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
        model.set(i, std::numeric_limits<double>::quiet_NaN());
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
    }
}

TEST(GateModel, SpecsAreInTheOrderOfTheEnums) {
    EXPECT_EQ(Model::param_specs()[in::inhibition].id, "inhibition");
    EXPECT_EQ(Model::param_specs()[in::population_view].id, "population_view");
    EXPECT_EQ(Model::output_specs()[out::nmda_weight].id, "nmda_weight");
    EXPECT_EQ(Model::output_specs()[out::descending_spikes].id, "descending_spikes");
}

TEST(GateModel, WithNmdaOffTheWeightStaysExactlyZero) {
    Model model;
    model.set(in::danger_hz, 30);
    for (int tick = 0; tick < 5000; ++tick) {
        model.advance();
        ASSERT_EQ(model.read(out::nmda_weight), 0);
    }
    model.settle();
    EXPECT_EQ(model.read(out::nmda_weight), 0);
}

TEST(GateModel, SwitchingNmdaOffLetsTheWeightFade) {
    Model model;
    model.set(in::danger_hz, 30);
    model.set(in::nmda_max, 2);
    model.settle();
    const double full = model.read(out::nmda_weight);
    EXPECT_GT(full, 3);
    model.set(in::nmda_max, 0);
    EXPECT_NEAR(run(model, 1000).read(out::nmda_weight), full * std::exp(-1.0), 1e-6);
}

TEST(GateModel, SingleGmaxHalvesTheCeilingAtTwo) {
    Model model;
    model.set(in::danger_hz, 30);
    model.set(in::nmda_max, 2);
    model.settle();
    const double squared = model.read(out::nmda_weight);
    model.set(in::single_gmax, 1);
    model.settle();
    EXPECT_NEAR(squared, 4 * (1 / (1 + std::exp(-2.4))), 1e-3); // gmax^2 times the curve at 50 Hz
    EXPECT_NEAR(model.read(out::nmda_weight), squared / 2, 1e-3);
}

TEST(GateModel, ParamsWorkFromTheNextTick) {
    Model model;
    model.set(in::danger_hz, 22);
    model.settle();
    const double before = model.read(out::projection_hz);
    model.set(in::touch_hz, 40);
    EXPECT_EQ(model.read(out::projection_hz), before);
    EXPECT_GT(run(model, 1).read(out::projection_hz), before); // A-beta excites first …
    EXPECT_LT(run(model, 20).read(out::projection_hz), 5);     // … then inhibition arrives
}

TEST(GateModel, TheDrawingSwitchNeverChangesTheEquations) {
    Model cartoon;
    cartoon.set(in::danger_hz, 22);
    Model life = cartoon;
    life.set(in::population_view, 1);
    cartoon = run(cartoon, 300);
    life = run(life, 300);
    for (std::size_t i = 0; i < out::count; ++i)
        EXPECT_EQ(cartoon.read(i), life.read(i)) << Model::output_specs()[i].id;
}

TEST(GateModel, SpikesAreTheIntegralsOfTheRates) {
    Model model;
    model.set(in::touch_hz, 40);
    model.set(in::danger_hz, 22);
    model.set(in::inhibition, 0.4);
    model.settle();
    const double rate = model.read(out::projection_hz);
    model.set(in::descending_hz, 0);
    model = run(model, 2000);
    EXPECT_NEAR(model.read(out::touch_spikes), 80, 1e-9);
    EXPECT_NEAR(model.read(out::danger_spikes), 44, 1e-9);
    EXPECT_NEAR(model.read(out::projection_spikes), 2 * rate, 1e-6);
    EXPECT_EQ(model.read(out::descending_spikes), 0);
    model.set(in::descending_hz, 30);
    EXPECT_NEAR(run(model, 1000).read(out::descending_spikes), 30, 1e-9);
    model.set(in::descending_hz, -10); // help from above for the messenger is no inhibition
    EXPECT_EQ(run(model, 1000).read(out::descending_spikes), 0);
}

TEST(GateModel, SettlingKeepsTheSpikeCounts) {
    Model model;
    model.set(in::danger_hz, 22);
    model = run(model, 500);
    const double counted = model.read(out::projection_spikes);
    EXPECT_GT(counted, 1);
    model.settle();
    EXPECT_EQ(model.read(out::projection_spikes), counted);
}

TEST(GateModel, SettledStaysWhereItIs) {
    for (const double variant : {0., 1.})
        for (const double touch : {1., 15., 40.}) {
            Model model;
            model.set(in::variant, variant);
            model.set(in::touch_hz, touch);
            model.set(in::danger_hz, 22);
            model.settle();
            const Model later = run(model, 200);
            for (const auto output : {out::projection_hz, out::excitatory_hz, out::inhibitory_hz})
                EXPECT_NEAR(later.read(output), model.read(output), 1e-6)
                    << "variant " << variant << ", touch " << touch << ", output " << output;
        }
}

TEST(GateModel, TheHistoricalVariantDrawsWithItsOwnRates) {
    Model model;
    model.set(in::variant, 1);
    model.set(in::danger_hz, 18);
    model.set(in::touch_hz, 32);
    model = run(model, 100);
    EXPECT_GT(model.read(out::t_cell), 0.3);
    EXPECT_EQ(model.read(out::projection_hz), 50 * model.read(out::t_cell));
    EXPECT_EQ(model.read(out::inhibitory_hz), 80 * model.read(out::sg_inhibitory));
    EXPECT_EQ(model.read(out::excitatory_hz), 60 * model.read(out::sg_excitatory));
    EXPECT_EQ(model.read(out::nmda_weight), 0);
    EXPECT_NEAR(run(model, 1000).read(out::projection_spikes) - model.spikes.projection,
                model.read(out::projection_hz), 1e-3);
}

TEST(GateModel, OnlyTheChosenVariantMoves) {
    Model model;
    model.set(in::danger_hz, 22);
    model = run(model, 200);
    const double rate = model.read(out::projection_hz);
    EXPECT_EQ(model.read(out::t_cell), 0);
    model.set(in::variant, 1);
    model = run(model, 200);
    model.set(in::variant, 0);
    EXPECT_EQ(model.read(out::projection_hz), rate);
}

// A step of drive while everything slower stands still: a plain exponential with its constant.
TEST(GateModel, TheMessengerAnswersInOneMillisecond) {
    Model model;
    model.set(in::danger_hz, 22);
    model.settle();
    const double from = model.read(out::projection_hz);
    model.set(in::descending_hz, 60);
    Model rest = model;
    rest.settle();
    const double goal = rest.read(out::projection_hz);
    for (int ms = 1; ms <= 4; ++ms)
        EXPECT_NEAR(run(model, ms).read(out::projection_hz), goal + (from - goal) * std::exp(-ms),
                    2e-3 * from)
            << ms << " ms";
}

TEST(GateModel, HistoricalCellsAnswerInSevenTenthsOfAMillisecond) {
    Model model;
    model.set(in::variant, 1);
    model.set(in::danger_hz, 0);
    model.set(in::touch_hz, 80);
    for (int ms = 1; ms <= 4; ++ms)
        EXPECT_NEAR(run(model, ms).historical.inhibitory,
                    -70 + 60 * std::tanh(1.2) * (1 - std::exp(-ms / 0.7)), 0.03)
            << ms << " ms";
}

TEST(GateModel, DescendingHelpRaisesTheMessenger) {
    Model model;
    model.set(in::danger_hz, 18);
    model.settle();
    const double before = model.read(out::projection_hz);
    model.set(in::descending_hz, -10);
    model.settle();
    EXPECT_GT(model.read(out::projection_hz), before);
}

} // namespace
