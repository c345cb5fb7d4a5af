// What holds for every model of central sensitization, the pain-tension cycle and many dials: going
// back is exact, starting again is starting fresh, and nothing a person can set breaks the numbers.
#include "explainers/central_sensitization/model.hpp"
#include "explainers/central_sensitization/model_days.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"
#include "explainers/many_dials/model.hpp"
#include "explainers/pain_tension/model.hpp"
#include "explainers/pain_tension/model_fatigue.hpp"
#include "property/any_model.hpp"
#include "sim/history.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace {

template <class M> class AnyModelTest : public testing::Test {
public:
    static constexpr bool slow = M::id == std::string_view("wind_up");
    static constexpr std::size_t length = slow ? 400 : 3000; // ticks
    static constexpr std::uint64_t seeds = slow ? 3 : 20;
};
using Models = testing::Types<central_sensitization::Model, central_sensitization::days::Model,
                              central_sensitization::wind_up::Model, pain_tension::Model,
                              pain_tension::fatigue::Model, many_dials::Model>;
TYPED_TEST_SUITE(AnyModelTest, Models);

TYPED_TEST(AnyModelTest, ParamsStartAtTheirDefaultsAndClamp) {
    TypeParam model;
    for (std::size_t i = 0; i < TypeParam::param_specs().size(); ++i) {
        const sim::ParamSpec& spec = TypeParam::param_specs()[i];
        EXPECT_EQ(model.param(i), spec.initial) << spec.id;
        model.set(i, spec.max + 1);
        EXPECT_EQ(model.param(i), spec.max) << spec.id;
        model.set(i, spec.min - 1);
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
        model.set(i, std::numeric_limits<double>::quiet_NaN());
        EXPECT_EQ(model.param(i), spec.min) << spec.id;
    }
}

TYPED_TEST(AnyModelTest, SnapshotAndReplayAreEqualBitForBit) {
    using M = TypeParam;
    const std::size_t ticks = TestFixture::length / 4;
    for (std::uint64_t seed = property::first_seed();
         seed <= property::last_seed(TestFixture::seeds); ++seed) {
        SCOPED_TRACE(testing::Message() << "NOCI_SEED=" << seed);
        property::Random random(seed);
        const property::AnyScript<M> script(random, ticks);
        sim::History<M> history(ticks + 1);
        history.clear(M{});
        for (std::size_t tick = 0; tick < ticks; ++tick) {
            M next = history.at(history.newest());
            script.play(next, tick);
            history.push(next);
        }
        const auto from = static_cast<std::size_t>(random.below(static_cast<int>(ticks)));
        M replayed = history.at(static_cast<std::int64_t>(from));
        for (std::size_t tick = from; tick < ticks; ++tick) {
            script.play(replayed, tick);
            property::expect_same(replayed, history.at(static_cast<std::int64_t>(tick) + 1));
        }
    }
}

TYPED_TEST(AnyModelTest, ResetEqualsFresh) {
    using M = TypeParam;
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(3); ++seed) {
        SCOPED_TRACE(testing::Message() << "NOCI_SEED=" << seed);
        property::Random random(seed);
        const property::AnyScript<M> script(random, TestFixture::length / 2);
        M first, again;
        for (std::size_t tick = 0; tick < script.ticks.size(); ++tick)
            script.play(first, tick);
        again = first; // used, then reset by assigning a fresh one
        again = M{};
        property::expect_same(again, M{});
        for (std::size_t tick = 0; tick < script.ticks.size(); ++tick)
            script.play(again, tick);
        property::expect_same(first, again);
    }
}

TYPED_TEST(AnyModelTest, AnyParamsAtAnyTimeStayFinite) {
    using M = TypeParam;
    for (std::uint64_t seed = property::first_seed();
         seed <= property::last_seed(TestFixture::seeds); ++seed) {
        property::Random random(seed);
        const property::AnyScript<M> script(random, TestFixture::length);
        M model = property::any_model<M>(random);
        for (std::size_t tick = 0; tick < script.ticks.size(); ++tick) {
            script.play(model, tick);
            for (std::size_t i = 0; i < M::output_specs().size(); ++i) {
                const sim::OutputSpec& spec = M::output_specs()[i];
                const double value = model.read(i);
                ASSERT_TRUE(std::isfinite(value)) << spec.id << ", NOCI_SEED=" << seed;
                if (spec.min == 0) { // rates, counts and parts
                    ASSERT_GE(value, -1e-12) << spec.id << ", NOCI_SEED=" << seed;
                }
                if (spec.unit == "1" && spec.max == 1) {
                    ASSERT_LE(value, 1 + 1e-12) << spec.id << ", NOCI_SEED=" << seed;
                }
            }
        }
    }
}

template <class M> constexpr int substeps_of() {
    if constexpr (requires { M::substeps; }) return M::substeps;
    return 1;
}

// The same run with the steps of the integrator halved, with changes as a person makes them.
template <class M> void expect_halving_changes_little(double part, int ticks) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        M coarse = property::any_model<M>(random);
        M fine = coarse;
        const int params = static_cast<int>(M::param_specs().size());
        for (int tick = 0; tick < ticks; ++tick) {
            if (tick % (ticks / 4) == ticks / 8) {
                const auto param = static_cast<std::size_t>(random.below(params));
                const double value = property::any_value(random, M::param_specs()[param]);
                coarse.set(param, value);
                fine.set(param, value);
            }
            coarse.advance();
            fine.advance_in(2 * substeps_of<M>());
            for (std::size_t i = 0; i < M::output_specs().size(); ++i) {
                const sim::OutputSpec& spec = M::output_specs()[i];
                ASSERT_NEAR(coarse.read(i), fine.read(i), part * (spec.max - spec.min))
                    << spec.id << " at tick " << tick << ", NOCI_SEED=" << seed;
            }
        }
    }
}

TEST(HalvingTheTick, ChangesKnocksLittle) {
    expect_halving_changes_little<central_sensitization::Model>(0.0005, 2000);
}
TEST(HalvingTheTick, ChangesTheLoopLittle) {
    expect_halving_changes_little<pain_tension::Model>(0.0005, 4000);
}
TEST(HalvingTheTick, ChangesFatigueLittle) {
    expect_halving_changes_little<pain_tension::fatigue::Model>(0.0005, 4000);
}
TEST(HalvingTheTick, ChangesManyDialsLittle) { // only the counts of spikes, whose rates move
    expect_halving_changes_little<many_dials::Model>(0.0005, 2000);
}
TEST(HalvingTheTick, ChangesTheDaysOnlyByRounding) {
    using namespace central_sensitization::days;
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        Model coarse = property::any_model<Model>(random);
        Model fine = coarse;
        for (int tick = 0; tick < 3000; ++tick) {
            coarse.advance();
            fine.advance_in(2);
        }
        ASSERT_NEAR(coarse.sensitization, fine.sensitization, 1e-9) << "NOCI_SEED=" << seed;
    }
}

} // namespace
