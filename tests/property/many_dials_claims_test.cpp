// What the lesson says of the balance, for any setting of it: evidence moves what is felt in one
// direction only, what is felt lies between signal and expectation, and nothing is remembered.
#include "explainers/many_dials/model.hpp"
#include "property/any_model.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using many_dials::Model;
namespace in = many_dials::in;
namespace out = many_dials::out;

// The model at rest with the params of `like` and one of them changed.
Model resting(const Model& like, std::size_t param, double value) {
    Model model;
    for (std::size_t i = 0; i < in::count; ++i)
        model.set(i, like.param(i));
    model.set(param, value);
    return model;
}

template <class Check> void for_any_model(Check check) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(200); ++seed) {
        SCOPED_TRACE(testing::Message() << "NOCI_SEED=" << seed);
        property::Random random(seed);
        check(property::any_model<Model>(random));
    }
}

TEST(ManyDialsClaims, EvidenceMovesWhatIsFeltOneWayOnly) {
    for_any_model([](const Model& model) {
        for (std::size_t i = 0; i < many_dials::cards_a_side; ++i) {
            const Model danger_off = resting(model, many_dials::first_danger + i, 0);
            const Model danger_on = resting(model, many_dials::first_danger + i, 1);
            EXPECT_GE(danger_on.read(out::percept), danger_off.read(out::percept));
            EXPECT_GE(danger_on.read(out::messenger_hz), danger_off.read(out::messenger_hz));
            const Model safety_off = resting(model, many_dials::first_safety + i, 0);
            const Model safety_on = resting(model, many_dials::first_safety + i, 1);
            EXPECT_LE(safety_on.read(out::percept), safety_off.read(out::percept));
            EXPECT_LE(safety_on.read(out::messenger_hz), safety_off.read(out::messenger_hz));
        }
    });
}

// In the middle of the scale, where nothing is clamped, a card is worth its weight exactly.
TEST(ManyDialsClaims, ACardIsWorthTheWeightOfTheExpectation) {
    for_any_model([](const Model& model) {
        const double expectation = model.read(out::expectation);
        if (expectation < 1 || expectation > 9 || model.param(in::worry) == 1) return;
        const Model worried = resting(model, in::worry, 1);
        EXPECT_NEAR(worried.read(out::percept) - model.read(out::percept), model.read(out::weight),
                    1e-9);
    });
}

TEST(ManyDialsClaims, WorseTissueIsFeltMoreAndLessWhenTheBrainIsSure) {
    for_any_model([](const Model& model) {
        const double healed = resting(model, in::harm, 0).read(out::percept);
        const double sprained = resting(model, in::harm, 8).read(out::percept);
        EXPECT_GT(sprained, healed);
        const Model sure = resting(model, in::sureness, 4);
        const double less = resting(sure, in::harm, 8).read(out::percept) -
                            resting(sure, in::harm, 0).read(out::percept);
        EXPECT_LE(less, sprained - healed + 1e-12);
    });
}

TEST(ManyDialsClaims, WhatIsFeltLiesBetweenSignalAndExpectation) {
    for_any_model([](Model model) {
        model.advance();
        model.set(in::worry, 1);
        model.set(in::harm, 9);
        for (int i = 0; i < 400; ++i) {
            model.advance();
            const double a = model.read(out::signal), b = model.read(out::expectation);
            EXPECT_GE(model.read(out::percept), std::min(a, b) - 1e-12);
            EXPECT_LE(model.read(out::percept), std::max(a, b) + 1e-12);
            EXPECT_GE(model.read(out::alarm), 0);
            EXPECT_LE(model.read(out::alarm), 1);
            EXPECT_GE(model.read(out::descending), -10);
            EXPECT_LE(model.read(out::descending), 60);
        }
    });
}

TEST(ManyDialsClaims, WhatWasTakenOffIsForgotten) {
    for_any_model([](const Model& model) {
        Model moved = model;
        moved.advance();
        moved.set(in::worry, 1 - model.param(in::worry));
        moved.set(in::harm, 10 - model.param(in::harm));
        for (int i = 0; i < 2000; ++i)
            moved.advance();
        moved.set(in::worry, model.param(in::worry));
        moved.set(in::harm, model.param(in::harm));
        for (int i = 0; i < 24000; ++i) // 20 minutes
            moved.advance();
        for (const out::Output o : {out::percept, out::descending, out::messenger_hz})
            EXPECT_NEAR(moved.read(o), model.read(o), 1e-5);
    });
}

} // namespace
