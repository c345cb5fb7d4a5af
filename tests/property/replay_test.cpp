// Going back is exact: a copy is a snapshot, and the same params give the same bits.
#include "property/seeded.hpp"
#include "sim/history.hpp"

#include <cstring>
#include <gtest/gtest.h>
#include <utility>
#include <vector>

namespace {

using namespace gate_control;

bool same_bits(const Model& a, const Model& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

// Random changes of any param, now and then.
struct Script {
    std::vector<std::vector<std::pair<std::size_t, double>>> ticks;

    Script(property::Random& random, std::size_t length) : ticks(length) {
        for (auto& changes : ticks)
            while (random.below(20) == 0) {
                const auto param = static_cast<std::size_t>(random.below(in::count));
                changes.emplace_back(param,
                                     property::any_value(random, Model::param_specs()[param]));
            }
    }
    void play(Model& model, std::size_t tick) const {
        for (const auto& [param, value] : ticks[tick])
            model.set(param, value);
        model.advance();
    }
};

TEST(Replay, SnapshotAndReplayAreEqualBitForBit) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(20); ++seed) {
        property::Random random(seed);
        const Script script(random, 600);
        sim::History<Model> history(601);
        history.clear(Model{});
        for (std::size_t tick = 0; tick < 600; ++tick) {
            Model next = history.at(history.newest());
            script.play(next, tick);
            history.push(next);
        }
        const std::size_t from = static_cast<std::size_t>(random.below(600));
        Model replayed = history.at(static_cast<std::int64_t>(from));
        for (std::size_t tick = from; tick < 600; ++tick) {
            script.play(replayed, tick);
            ASSERT_TRUE(same_bits(replayed, history.at(static_cast<std::int64_t>(tick) + 1)))
                << "tick " << tick << ", NOCI_SEED=" << seed;
        }
    }
}

TEST(Replay, AFreshModelPlaysTheSameAgain) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(10); ++seed) {
        property::Random random(seed);
        const Script script(random, 300);
        Model first, again;
        for (std::size_t tick = 0; tick < 300; ++tick)
            script.play(first, tick);
        again = first; // used, then reset by assigning a fresh one
        again = Model{};
        ASSERT_TRUE(same_bits(again, Model{})) << "NOCI_SEED=" << seed;
        for (std::size_t tick = 0; tick < 300; ++tick)
            script.play(again, tick);
        ASSERT_TRUE(same_bits(first, again)) << "NOCI_SEED=" << seed;
    }
}

TEST(Replay, SettlingForgetsThePast) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(50); ++seed) {
        property::Random random(seed);
        Model used = property::any_gate(random);
        for (int tick = 0; tick < 100; ++tick)
            used.advance();
        Model fresh;
        for (std::size_t i = 0; i < in::count; ++i)
            fresh.set(i, used.param(i));
        used.settle();
        fresh.settle();
        fresh.spikes = used.spikes; // kept on purpose
        ASSERT_TRUE(same_bits(used, fresh)) << "NOCI_SEED=" << seed;
    }
}

} // namespace
