// The weighing of evidence by itself: the reference rows of the Bayesian mean, what each setting of
// the lesson comes to, and how it gets there.
#include "explainers/many_dials/model.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <initializer_list>

namespace {

using many_dials::Model;
namespace in = many_dials::in;
namespace out = many_dials::out;

void run(Model& model, double seconds) {
    for (int i = 0; i < static_cast<int>(std::lround(seconds / Model::tick)); ++i)
        model.advance();
}
Model with(std::initializer_list<std::pair<in::Param, double>> settings) {
    Model model;
    for (const auto& setting : settings)
        model.set(setting.first, setting.second);
    return model;
}

// models.md 5.6: input 6, prior 3
TEST(ManyDials, WeightedMeanMatchesTheReferenceRows) {
    EXPECT_NEAR(many_dials::weighted_mean(6, 1, 3, 1), 4.5, 1e-12);
    EXPECT_NEAR(many_dials::weighted_mean(6, 1, 3, 2), 5.4, 1e-12); // the prior is twice as wide
    EXPECT_NEAR(many_dials::weighted_mean(6, 2, 3, 1), 3.6, 1e-12); // half as wide
    EXPECT_NEAR(many_dials::prior_weight(1), 0.5, 1e-15);
    EXPECT_NEAR(many_dials::prior_weight(0.5), 0.2, 1e-15);
    EXPECT_NEAR(many_dials::prior_weight(2), 0.8, 1e-15);
}

// The same law written as it is in the papers: weights are one over the variance.
TEST(ManyDials, WeightedMeanIsTheProductOfTwoNormals) {
    for (const double input : {0.0, 2.5, 8.0})
        for (const double prior : {1.0, 6.0})
            for (const double input_sd : {0.3, 1.0, 2.0})
                for (const double prior_sd : {0.5, 3.0}) {
                    const double wi = 1 / (input_sd * input_sd), wp = 1 / (prior_sd * prior_sd);
                    EXPECT_NEAR(many_dials::weighted_mean(input, input_sd, prior, prior_sd),
                                (prior * wp + input * wi) / (wp + wi), 1e-12);
                }
}

TEST(ManyDials, AHealedAnkleCanHurtAndAFreshSprainNeedNot) {
    const Model healed = with({{in::movement, 1},
                               {in::friend_, 1},
                               {in::short_nights, 1},
                               {in::worry, 1},
                               {in::scary_word, 1},
                               {in::deadlines, 1},
                               {in::harm, 0},
                               {in::sureness, 2}});
    EXPECT_NEAR(healed.read(out::percept), 6, 1e-9);
    EXPECT_EQ(healed.read(out::tissue), 0);
    const Model safe = with({{in::movement, 1},
                             {in::friend_, 1},
                             {in::warm_shower, 1},
                             {in::music, 1},
                             {in::slow_breaths, 1},
                             {in::understanding, 1},
                             {in::harm, 8},
                             {in::sureness, 4}});
    EXPECT_LT(safe.read(out::percept), 1);
    EXPECT_NEAR(safe.read(out::tissue), 8, 1e-9);
}

TEST(ManyDials, ExpectationIsCountedAndClamped) {
    EXPECT_EQ(Model().read(out::expectation), 5);
    EXPECT_EQ(with({{in::worry, 1}}).read(out::expectation), 6);
    EXPECT_EQ(with({{in::own_down, 3}}).read(out::expectation), 2);
    EXPECT_EQ(with({{in::own_up, 3}, {in::worry, 1}, {in::too_much, 1}, {in::no_breaks, 1}})
                  .read(out::expectation),
              10);
}

TEST(ManyDials, SignalIsTwoWhenHealed) {
    EXPECT_EQ(with({{in::harm, 0}}).read(out::signal), 2);
    EXPECT_EQ(with({{in::harm, 10}}).read(out::signal), 9.5);
    EXPECT_NEAR(with({{in::harm, 10}}).read(out::danger_hz), 22.8, 1e-9);
}

TEST(ManyDials, DescendingFollowsWithAMinute) {
    Model model;
    run(model, 1);
    ASSERT_EQ(model.read(out::descending), 0);
    for (const in::Param p : {in::movement, in::friend_, in::music})
        model.set(p, 1);
    EXPECT_EQ(model.read(out::descending), 0) << "no jump";
    run(model, 60);
    EXPECT_NEAR(model.read(out::descending), 20 * (1 - std::exp(-1.0)), 1e-9);
    run(model, 1200);
    EXPECT_NEAR(model.read(out::descending), 20, 1e-6);
}

TEST(ManyDials, DescendingGoalKeepsItsLimits) {
    EXPECT_EQ(many_dials::descending_goal(0, 0), 0);
    EXPECT_EQ(many_dials::descending_goal(6, 0), 40);
    EXPECT_EQ(many_dials::descending_goal(9, 0), 40) << "no more than all";
    EXPECT_EQ(many_dials::descending_goal(0, 9), -10);
    EXPECT_NEAR(many_dials::descending_goal(2, 4), 0, 1e-12);
}

// The dorsal horn at rest, by hand: S(x) = (M/2)(1 + tanh((x - b)/a)).
TEST(ManyDials, TheMessengerIsTheDorsalHornAtRest) {
    const Model model = with({{in::harm, 8}, {in::worry, 1}, {in::friend_, 1}});
    const auto curve = [](double x, double m, double b, double a) {
        return m / 2 * (1 + std::tanh((x - b) / a));
    };
    const double danger = 2.4 * 8, d = 40.0 / 6 - 20.0 / 6;
    const double inhibitory = curve(0.8, 80, 28, 9.5) + 1;
    const double excitatory = curve(1.6 * danger - 0.6 * inhibitory, 60, 29.2, 5.2);
    const double expected =
        curve(0.8 + 0.8 * danger - d + 0.35 * excitatory - 1.8 * inhibitory, 50, 28.2, 11.5);
    EXPECT_NEAR(model.read(out::messenger_hz), expected, 1e-9);
}

TEST(ManyDials, ItStartsAtRestAndMovesSmoothly) {
    Model model = with({{in::worry, 1}, {in::scary_word, 1}, {in::harm, 6}});
    const double before = model.read(out::percept);
    run(model, 5);
    EXPECT_NEAR(model.read(out::percept), before, 1e-9);
    model.set(in::harm, 0);
    model.set(in::sureness, 0.25);
    double last = model.read(out::percept);
    EXPECT_EQ(last, before) << "nothing jumps";
    for (int i = 0; i < 600; ++i) {
        model.advance();
        EXPECT_LT(std::abs(model.read(out::percept) - last), 0.25);
        last = model.read(out::percept);
    }
    EXPECT_NEAR(last, many_dials::weighted_mean(2, 0.25, 7, 1), 1e-4);
}

TEST(ManyDials, WordsOfTheirOwnCountAsManyAsThereAre) {
    const Model model = with({{in::own_down, 2}, {in::own_up, 3}, {in::movement, 1}});
    EXPECT_EQ(model.read(out::safety), 3);
    EXPECT_EQ(model.read(out::danger), 3);
}

TEST(ManyDials, MessagesAreSpikesPutTogether) {
    Model model = with({{in::harm, 4}});
    run(model, 50);
    EXPECT_NEAR(model.read(out::danger_messages), 12.0 * 50 / many_dials::spikes_a_message, 1e-6);
}

} // namespace
