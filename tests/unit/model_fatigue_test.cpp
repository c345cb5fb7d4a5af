// Promises of the fatigue model itself: start, switches, exhaustion.
#include "explainers/pain_tension/model_fatigue.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace pain_tension::fatigue;

Model run(Model model, double seconds) {
    for (int tick = 0; tick < static_cast<int>(seconds / Model::tick + 0.5); ++tick)
        model.advance();
    return model;
}

TEST(FatigueModel, AHoldStartsWithTheLoadInTheHand) {
    Model model;
    EXPECT_EQ(model.read(out::active), 0.3);
    EXPECT_EQ(model.read(out::resting), 0.7);
    model.set(in::load, 0.6);
    EXPECT_EQ(model.read(out::active), 0.6);
    model.advance();
    model.set(in::load, 0.2);
    EXPECT_GT(model.read(out::active), 0.59); // later changes take a moment
    EXPECT_NEAR(run(model, 1).read(out::active), 0.2, 0.001);
}

TEST(FatigueModel, SpecsAreInTheOrderOfTheEnums) {
    EXPECT_EQ(Model::param_specs()[in::muscle].id, "muscle");
    EXPECT_EQ(Model::output_specs()[out::exhausted].id, "exhausted");
}

TEST(FatigueModel, MuscleIsAChoice) {
    Model model;
    model.set(in::muscle, 2.4);
    EXPECT_EQ(model.param(in::muscle), 2);
    model.set(in::muscle, 99);
    EXPECT_EQ(model.param(in::muscle), 6);
}

TEST(FatigueModel, ExhaustedUntilTheLoadIsPutDown) {
    Model model;
    model.set(in::load, 0.5);
    EXPECT_EQ(run(model, 100).read(out::exhausted), 0);
    model = run(model, 115);
    EXPECT_EQ(model.read(out::exhausted), 1);
    EXPECT_LT(model.read(out::active), 0.5); // what is left, not what is wanted
    model.set(in::load, 0);
    EXPECT_EQ(model.read(out::exhausted), 0);
    const double tired = model.read(out::fatigued);
    model = run(model, 60);
    EXPECT_LT(model.read(out::fatigued), tired * 0.55);
    EXPECT_LT(model.read(out::active), 0.001);
}

TEST(FatigueModel, EverythingCannotBeHeldAtAll) {
    Model model;
    model.set(in::load, 1);
    EXPECT_EQ(model.read(out::exhausted), 0);
    model.advance();
    EXPECT_EQ(model.read(out::exhausted), 1);
    EXPECT_EQ(endurance_s(1, 0), 0);
}

TEST(FatigueModel, UnknownMusclesAreTheNearestKnown) {
    EXPECT_EQ(endurance_s(0.5, -3), endurance_s(0.5, 0));
    EXPECT_EQ(endurance_s(0.5, 99), endurance_s(0.5, 6));
}

} // namespace
