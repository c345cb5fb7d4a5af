// Promises of the pain-tension model itself: start, switches, the parts it offers to pictures.
#include "explainers/pain_tension/model.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace pain_tension;

Model run(Model model, double seconds) {
    for (int tick = 0; tick < static_cast<int>(seconds / Model::tick + 0.5); ++tick)
        model.advance();
    return model;
}

TEST(TensionModel, StartsAtTheTaskThatIsSetBeforeTheFirstTick) {
    Model model;
    EXPECT_EQ(model.read(out::activation), 0);
    EXPECT_EQ(model.read(out::metabolites_mm), 0.3);
    model.set(in::task, 0.2);
    EXPECT_EQ(model.read(out::activation), 0.2);
    EXPECT_NEAR(model.read(out::antagonist), 0.04, 1e-15);
    model.advance();
    model.set(in::task, 0.5);
    EXPECT_NEAR(model.read(out::activation), 0.2, 1e-9); // now muscles take their time
    EXPECT_NEAR(run(model, 5).read(out::activation), 0.5, 1e-4);
}

TEST(TensionModel, SpecsAreInTheOrderOfTheEnums) {
    EXPECT_EQ(Model::param_specs()[in::ease_off].id, "ease_off");
    EXPECT_EQ(Model::param_specs()[in::hypothesis].id, "hypothesis");
    EXPECT_EQ(Model::output_specs()[out::pressure_mmhg].id, "pressure_mmhg");
    EXPECT_EQ(Model::output_specs()[out::loop_gain].id, "loop_gain");
}

TEST(TensionModel, AnInjuryHurtsAtOnce) {
    Model model;
    EXPECT_LT(model.read(out::pain), 0.001);
    model.set(in::injury, 0.5);
    EXPECT_NEAR(model.read(out::pain), 5, 0.001);
    model.set(in::touch, 1);
    EXPECT_NEAR(model.read(out::pain), 2, 0.001);               // 60 % held back
    EXPECT_NEAR(model.read(out::nociceptor_drive), 0.5, 0.001); // not at the nerve ending
}

TEST(TensionModel, MusclesAnswerInHalfASecond) {
    Model model;
    model.advance();
    model.set(in::task, 0.4);
    EXPECT_NEAR(run(model, 0.5).read(out::activation), 0.4 * (1 - std::exp(-1.0)), 1e-4);
}

TEST(TensionModel, ProtectionMovesWorkOnlyWhenThereIsWork) {
    Model idle;
    idle.set(in::hypothesis, protection);
    idle.set(in::injury, 1);
    Model working = idle;
    working.set(in::task, 0.1);
    EXPECT_NEAR(run(idle, 10).read(out::activation), 0.02, 1e-4); // bracing only
    EXPECT_NEAR(run(working, 10).read(out::activation), 0.1 - 0.05 + 0.02, 1e-4);
    EXPECT_NEAR(run(working, 10).read(out::antagonist), 0.02 + 0.05 + 0.02, 1e-4);
}

TEST(TensionModel, EasingOffCutsTheReflex) {
    Model model;
    model.set(in::hypothesis, vicious);
    model.set(in::injury, 0.8);
    EXPECT_NEAR(loop_gains(model).guarding, 0.3, 1e-9);
    model.set(in::ease_off, 1);
    EXPECT_NEAR(loop_gains(model).guarding, 0, 1e-12);
    EXPECT_NEAR(run(model, 10).read(out::activation), 0, 1e-9);
}

TEST(TensionModel, LinksOfEachIdea) {
    const auto guarding = [](Hypothesis idea) {
        Model model;
        model.set(in::task, 0.1);
        model.set(in::injury, 0.5);
        model.set(in::hypothesis, idea);
        return loop_gains(model).guarding;
    };
    EXPECT_EQ(guarding(none), 0);
    EXPECT_NEAR(guarding(vicious), 0.3, 1e-9);
    EXPECT_NEAR(guarding(adaptation), -0.02, 1e-9);
    EXPECT_NEAR(guarding(protection), -0.03, 1e-9);
}

TEST(TensionModel, NoLinkAcrossAClosedVessel) {
    Model model;
    model.set(in::task, 0.6);
    EXPECT_EQ(model.read(out::vessel_opening), 0);
    EXPECT_EQ(model.read(out::perfusion), 0);
    EXPECT_EQ(loop_gains(model).narrowing, 0);
}

TEST(TensionModel, ChemistryIsReadFromTheThreeMixtures) {
    const double rows[][4] = {{0, 7.4, 300, 1}, {4, 7.3, 400, 5}, {9, 7.2, 500, 10}};
    for (const auto& [x, ph, atp, lactate] : rows) {
        const Chemistry mix = chemistry(x);
        EXPECT_NEAR(mix.ph, ph, 1e-12);
        EXPECT_NEAR(mix.atp_nm, atp, 1e-9);
        EXPECT_NEAR(mix.lactate_mm, lactate, 1e-12);
        EXPECT_FALSE(mix.ischemic);
    }
    EXPECT_NEAR(chemistry(2).ph, 7.35, 1e-12);
    EXPECT_NEAR(chemistry(6.5).atp_nm, 450, 1e-9);
    EXPECT_TRUE(chemistry(9.1).ischemic);
    EXPECT_NEAR(chemistry(40).ph, 7.2, 1e-12); // nothing was measured beyond
    EXPECT_NEAR(chemistry(-1).lactate_mm, 1, 1e-12);
}

TEST(TensionModel, LatchThresholdOutsideTheTableIsItsEnd) {
    EXPECT_EQ(latch_threshold(0.5), latch_threshold(1));
    EXPECT_EQ(latch_threshold(9), latch_threshold(3));
    EXPECT_NEAR(latch_threshold(2), 0.300293, 1e-9);
}

TEST(TensionModel, PercentsAreTheParts) {
    Model model;
    model.set(in::task, 0.3);
    EXPECT_NEAR(model.read(out::activation_percent), 30, 1e-12);
    EXPECT_NEAR(model.read(out::antagonist_percent), 6, 1e-12);
}

TEST(TensionModel, WhatHasPassedAddsUp) {
    Model model = run(Model{}, 3000); // chemistry at rest: flow as at rest
    const double before = model.read(out::blood_passed), pulses = model.read(out::nerve_pulses);
    EXPECT_NEAR(run(model, 100).read(out::blood_passed) - before, 100, 1);
    EXPECT_NEAR(pulses, 0, 1e-3); // nothing hurts
    model.set(in::injury, 1);
    EXPECT_NEAR(run(model, 100).read(out::nerve_pulses) - pulses, 3.6, 0.01);
    // A count does not jump when what it counts does.
    Model stopped = model;
    stopped.set(in::task, 0.6);
    EXPECT_EQ(stopped.read(out::blood_passed), model.read(out::blood_passed));
}

TEST(TensionModel, TheWayOutOfTheMapChangesNothing) {
    Model round, out_of_it;
    out_of_it.set(in::way_out, 1);
    EXPECT_EQ(out_of_it.param(in::way_out), 1);
    round = run(round, 60), out_of_it = run(out_of_it, 60);
    for (std::size_t i = 0; i < out::count; ++i)
        EXPECT_EQ(round.read(i), out_of_it.read(i)) << i;
}

// What an idea predicts is where a run under that idea comes to rest, sensitization aside.
TEST(TensionModel, SettledIsWhereARunComesToRest) {
    for (const Hypothesis idea : {none, vicious, adaptation, protection})
        for (const double task : {0.03, 0.1, 0.3}) {
            Model model;
            model.set(in::task, task);
            model.set(in::injury, 0.8);
            model.set(in::hypothesis, idea);
            Model other = model; // it does not matter which idea runs
            other.set(in::hypothesis, none);
            const Settled at = settled(other, idea);
            model.state.metabolites_mm = at.metabolites_mm;
            model = run(model, 20);
            EXPECT_NEAR(model.read(out::activation), at.activation, 0.002) << idea << " " << task;
            EXPECT_NEAR(model.read(out::antagonist), at.antagonist, 0.002) << idea << " " << task;
            EXPECT_NEAR(model.read(out::metabolites_mm), at.metabolites_mm, 1); // of 60
        }
}

// Where a vessel is pressed shut its slope is 0, though it acts; elsewhere both agree.
TEST(TensionModel, MeanGainsActWhereSlopesEnd) {
    Model model;
    model.set(in::task, 0.3);
    EXPECT_NEAR(mean_gains(model).narrowing, loop_gains(model).narrowing, 1e-9);
    Model shut;
    shut.set(in::task, 0.6);
    EXPECT_EQ(loop_gains(shut).narrowing, 0);
    EXPECT_NEAR(mean_gains(shut).narrowing, 1 / 0.6, 1e-9);
    model.set(in::hypothesis, vicious);
    model.set(in::injury, 0.5);
    EXPECT_NEAR(mean_gains(model).guarding, 0.3, 1e-9);
    model.set(in::hypothesis, adaptation);
    EXPECT_LT(mean_gains(model).guarding, 0);
}

} // namespace
