// Going back is exact for the stress-hormone models too, delays included: a copy is a snapshot, and
// the same params give the same bits.
#include "property/stress_models.hpp"
#include "sim/history.hpp"

#include <cstring>
#include <gtest/gtest.h>

namespace {

using namespace stress_hormones;

template <class M> class StressReplay : public testing::Test {};
using Models = testing::Types<Pulses, HumanPulses, Day, Weeks, Heart>;
TYPED_TEST_SUITE(StressReplay, Models);

template <class M> bool same_bits(const M& a, const M& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

// The changes before a tick depend on seed and tick alone, so they can be played again.
template <class M> void play(M& model, std::uint64_t seed, int tick) {
    property::Random random(seed * 1000003 + static_cast<std::uint64_t>(tick));
    while (random.below(20) == 0)
        property::change_any(random, model);
    model.advance();
}

TYPED_TEST(StressReplay, SnapshotAndReplayAreEqualBitForBit) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(10); ++seed) {
        sim::History<TypeParam> history(401);
        history.clear(TypeParam{});
        for (int tick = 0; tick < 400; ++tick) {
            TypeParam next = history.at(history.newest());
            play(next, seed, tick);
            history.push(next);
        }
        property::Random random(seed);
        const int from = random.below(400);
        TypeParam replayed = history.at(from);
        for (int tick = from; tick < 400; ++tick) {
            play(replayed, seed, tick);
            ASSERT_TRUE(same_bits(replayed, history.at(tick + 1)))
                << "tick " << tick << ", NOCI_SEED=" << seed;
        }
    }
}

TYPED_TEST(StressReplay, AFreshModelPlaysTheSameAgain) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(5); ++seed) {
        TypeParam first, again;
        for (int tick = 0; tick < 300; ++tick)
            play(first, seed, tick);
        again = first; // used, then reset by assigning a fresh one
        again = TypeParam{};
        ASSERT_TRUE(same_bits(again, TypeParam{})) << "NOCI_SEED=" << seed;
        for (int tick = 0; tick < 300; ++tick)
            play(again, seed, tick);
        ASSERT_TRUE(same_bits(first, again)) << "NOCI_SEED=" << seed;
    }
}

TYPED_TEST(StressReplay, SettlingTwiceIsSettlingOnce) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(5); ++seed) {
        property::Random random(seed);
        auto once = property::any_model<TypeParam>(random);
        for (int tick = 0; tick < 50; ++tick)
            once.advance();
        once.settle();
        TypeParam twice = once;
        twice.settle();
        ASSERT_TRUE(same_bits(once, twice)) << "NOCI_SEED=" << seed;
    }
}

} // namespace
