// A model worked out ahead in a thread: the same ticks bit for bit whatever happens on the way, no
// tick of an abandoned future, and no work while nobody takes any. Run it under the thread
// sanitizer after changing explainers/ahead.hpp.
#include "explainers/ahead.hpp"
#include "explainers/central_sensitization/model_wind_up.hpp"
#include "explainers/timeline.hpp"
#include "property/seeded.hpp"

#include <atomic>
#include <bit>
#include <chrono>
#include <cmath>
#include <ctime>
#include <gtest/gtest.h>

namespace explainers {
namespace {

using central_sensitization::wind_up::Model;
namespace wind_up = central_sensitization::wind_up;

// Cheap, and every tick depends on all before it and on the param.
struct Sum {
    static constexpr std::string_view id = "sum", time_unit = "s";
    static constexpr double tick = 0.001;
    static std::span<const sim::ParamSpec> param_specs() {
        static constexpr sim::ParamSpec specs[] = {{"step", "1", 0, 100, 1, false}};
        return specs;
    }
    static std::span<const sim::OutputSpec> output_specs() {
        static constexpr sim::OutputSpec specs[] = {{"sum", "1", 0, 1e9}, {"ticks", "1", 0, 1e9}};
        return specs;
    }
    double param(std::size_t) const { return step; }
    void set(std::size_t, double value) { step = value; }
    double read(std::size_t i) const { return i == 0 ? sum : static_cast<double>(ticks); }
    void advance() {
        sum = sum * 0.999 + step;
        ++ticks;
        made.fetch_add(1, std::memory_order_relaxed);
    }
    double step = 1, sum = 0;
    std::int64_t ticks = 0;
    static std::atomic<std::int64_t> made; // ticks made by anybody
};
std::atomic<std::int64_t> Sum::made = 0;

// Makes no tick without a permit.
struct Gated : Sum {
    void advance() {
        while (permits.load() <= 0)
            std::this_thread::yield();
        permits.fetch_sub(1);
        Sum::advance();
    }
    static std::atomic<std::int64_t> permits;
};
std::atomic<std::int64_t> Gated::permits = 0;

void let_pass(double milliseconds) {
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(milliseconds));
}
// Waits until `so` holds; false when it does not come to that.
template <class So> bool comes_true(So so) {
    for (int i = 0; i < 20000; ++i) {
        if (so()) return true;
        let_pass(0.5);
    }
    return false;
}
// Nothing is made any more: all workers of earlier tests are gone, that of this one sleeps.
std::int64_t settled() {
    std::int64_t before = -1;
    while (before != Sum::made.load()) {
        before = Sum::made.load();
        let_pass(60);
    }
    return before;
}
double processor_s() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

template <class M> void expect_same(const M& a, const M& b, std::int64_t at) {
    for (std::size_t i = 0; i < M::output_specs().size(); ++i)
        ASSERT_EQ(std::bit_cast<std::uint64_t>(a.read(i)), std::bit_cast<std::uint64_t>(b.read(i)))
            << M::output_specs()[i].id << " at tick " << at;
    for (std::size_t i = 0; i < M::param_specs().size(); ++i)
        ASSERT_EQ(a.param(i), b.param(i)) << M::param_specs()[i].id << " at tick " << at;
}

TEST(Ahead, TheTicksAreThoseTheModelMakes) {
    Ahead<Model> ahead(300);
    Model direct, now;
    for (int t = 0; t < 2600; ++t) {
        if (t == 1300) { // as a person who switches the brake off
            direct.set(wind_up::in::gaba, 0);
            now.set(wind_up::in::gaba, 0);
            ahead.forget();
        }
        direct.advance();
        now = ahead.take(now);
        expect_same(now, direct, t);
    }
    EXPECT_GT(direct.read(wind_up::out::spikes), 10); // something happened
}

TEST(Ahead, AnyCapacityWorks) {
    for (const std::size_t capacity : {1u, 2u, 15u, 16u, 17u, 20u, 31u, 33u, 100u}) {
        Ahead<Sum> ahead(capacity);
        Sum direct, now;
        for (int t = 0; t < 500; ++t) {
            direct.advance();
            now = ahead.take(now);
            expect_same(now, direct, t);
        }
    }
}

TEST(Ahead, ForgettingInTheMiddleOfABatchLeavesNothingOfIt) {
    for (const bool begin_at_once : {false, true}) {
        Gated::permits = 0;
        Ahead<Gated> ahead(64);
        Gated from;
        from.step = 7;
        const std::int64_t before = Sum::made.load();
        ahead.begin(from);
        Gated::permits = 5; // of sixteen in a batch
        ASSERT_TRUE(comes_true([&] { return Sum::made.load() == before + 5; }));
        ahead.forget();
        Gated other, direct;
        other.step = direct.step = 3;
        if (begin_at_once) ahead.begin(other); // while the old batch is still being made
        Gated::permits = 1'000'000;
        for (int t = 0; t < 100; ++t) {
            direct.advance();
            other = ahead.take(other);
            expect_same(other, direct, t);
        }
    }
}

TEST(Ahead, ForgettingTwiceAndBeginningTwiceIsHarmless) {
    Ahead<Sum> ahead(64);
    Sum now, direct;
    ahead.forget();
    ahead.begin(now);
    ahead.begin(now);
    ahead.forget();
    ahead.forget();
    ahead.begin(now);
    for (int t = 0; t < 200; ++t) {
        direct.advance();
        now = ahead.take(now);
        ahead.begin(now); // follows already: nothing starts anew
        expect_same(now, direct, t);
    }
}

TEST(Ahead, WithoutAWorkerTicksAreMadeWhenTheyAreTaken) {
    Ahead<Sum> ahead(64, false);
    Sum now, direct;
    ahead.begin(now);
    EXPECT_EQ(ahead.ready_part(), 1);
    const std::int64_t before = Sum::made.load();
    for (int t = 0; t < 10; ++t) {
        direct.advance();
        now = ahead.take(now);
        expect_same(now, direct, t);
    }
    EXPECT_EQ(Sum::made.load() - before, 20); // ours and its: not one ahead
}

TEST(Ahead, NothingStartsUntilItIsAsked) {
    const std::int64_t before = settled();
    const Ahead<Sum> ahead(64);
    let_pass(20);
    EXPECT_EQ(Sum::made.load(), before);
    EXPECT_EQ(ahead.ready_part(), 0);
}

TEST(Ahead, TheWorkerSleepsWhenItIsFullAndWhenItIsForgotten) {
    Ahead<Sum> ahead(2000);
    const std::int64_t before = settled();
    Sum now;
    ahead.begin(now);
    EXPECT_TRUE(comes_true([&] { return Sum::made.load() - before > 2000 - 16; }));
    const std::int64_t full = settled() - before;
    EXPECT_LE(full, 2000);
    const double cpu = processor_s();
    let_pass(300);
    EXPECT_EQ(Sum::made.load() - before, full); // paused: nothing is made …
    EXPECT_LT(processor_s() - cpu, 0.01);       // … and nobody spins
    for (int i = 0; i < 900; ++i)
        now = ahead.take(now);
    EXPECT_EQ(settled() - before, full); // more than half is left: it need not wake
    for (int i = 0; i < 200; ++i)
        now = ahead.take(now);
    // Filled up again.
    EXPECT_TRUE(comes_true([&] { return Sum::made.load() - before > 3100 - 16; }));
    EXPECT_LE(settled() - before, 3100);
    ahead.forget();
    const std::int64_t forgotten = settled();
    let_pass(50);
    EXPECT_EQ(Sum::made.load(), forgotten);
}

TEST(Ahead, ReadyPartGrowsToOneAndHoldsUntilItRunsDry) {
    Ahead<Gated> ahead(1600); // plays from 200 on
    Gated now;
    EXPECT_EQ(ahead.ready_part(), 0);
    ahead.begin(now);
    EXPECT_EQ(ahead.ready_part(), 0);
    const auto reaches = [&](double part) {
        return comes_true([&] { return std::abs(ahead.ready_part() - part) < 1e-9; });
    };
    Gated::permits = 96;
    EXPECT_TRUE(reaches(0.48));
    let_pass(20);
    EXPECT_TRUE(reaches(0.48)); // not more than that
    Gated::permits = 112;
    EXPECT_TRUE(reaches(1));
    for (int i = 0; i < 207; ++i)
        now = ahead.take(now);
    EXPECT_EQ(ahead.ready_part(), 1); // one is left: the film goes on
    now = ahead.take(now);
    EXPECT_EQ(ahead.ready_part(), 0); // dry
    Gated::permits = 16;
    EXPECT_TRUE(reaches(0.08)); // and stays below 1 until there is enough again
    ahead.forget();
    EXPECT_EQ(ahead.ready_part(), 0);
    EXPECT_EQ(now.read(1), 208);
    Gated::permits = 1'000'000; // the batch it is in
}

TEST(Ahead, ItMayEndWhileItWorks) {
    for (int round = 0; round < 40; ++round) {
        Ahead<Model> ahead(2000);
        const Model from;
        ahead.begin(from);
        if (round % 2 != 0) let_pass(round * 0.05);
    }
    for (int round = 0; round < 200; ++round) {
        Ahead<Sum> ahead(64);
        Sum now;
        if (round % 3 == 0) ahead.begin(now);
        if (round % 3 == 1) now = ahead.take(now);
    }
}

TEST(Ahead, ItIsSoonReady) {
    Ahead<Model> ahead(2000);
    const Model from;
    ahead.begin(from);
    EXPECT_TRUE(comes_true([&] { return ahead.ready_part() == 1; }));
}

// ---- the line of time of a slow scene

template <class M> struct Plain {
    using Model = M;
    static constexpr double shown_tick_s = 0.001;
    static constexpr std::size_t history_ticks = 400;
    static bool moves(const M&) { return true; }
    static void draw(gfx::Canvas&, const DrawInfo&, const sim::History<M>&, std::int64_t) {}
};
template <class M> struct Slow : Plain<M> { static constexpr std::size_t ahead_ticks = 90; };

// The same things done to both: nobody can tell them apart.
template <class M> void compare_lines(std::uint64_t seed, int actions, int longest_run) {
    property::Random random(seed);
    TimelineOf<Plain<M>> plain;
    TimelineOf<Slow<M>> slow;
    std::vector<double> values(M::param_specs().size());
    for (int i = 0; i < actions; ++i) {
        const int kind = random.below(10);
        if (kind < 5) {
            for (int n = random.below(longest_run); n >= 0; --n) {
                if (random.below(4) == 0) {
                    EXPECT_LE(slow.ready_part(), 1);
                }
                plain.forward(), slow.forward();
            }
        } else if (kind < 7) {
            const std::int64_t back = random.below(2 * longest_run) - longest_run / 4;
            plain.seek(plain.now() - back), slow.seek(slow.now() - back);
        } else if (kind < 9) {
            const auto p = static_cast<std::size_t>(random.below(static_cast<int>(values.size())));
            const double value = property::any_value(random, M::param_specs()[p]);
            plain.set(p, value), slow.set(p, value);
        } else {
            for (std::size_t p = 0; p < values.size(); ++p)
                values[p] = property::any_value(random, M::param_specs()[p]);
            plain.restart(values), slow.restart(values);
        }
        ASSERT_EQ(plain.now(), slow.now());
        ASSERT_EQ(plain.newest(), slow.newest());
        ASSERT_EQ(plain.oldest(), slow.oldest());
        for (std::size_t k = 0; k < M::output_specs().size(); ++k)
            ASSERT_EQ(std::bit_cast<std::uint64_t>(plain.read_at(k, plain.now())),
                      std::bit_cast<std::uint64_t>(slow.read_at(k, slow.now())))
                << "NOCI_SEED=" << seed << " action " << i;
    }
    for (std::int64_t t = plain.oldest(); t <= plain.newest(); ++t)
        for (std::size_t k = 0; k < M::output_specs().size(); ++k)
            ASSERT_EQ(plain.read_at(k, t), slow.read_at(k, t)) << "NOCI_SEED=" << seed;
}

TEST(SlowTimeline, IsThePlainOneWhateverAPersonDoes) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(40); ++seed)
        compare_lines<Sum>(seed, 120, 60);
}
TEST(SlowTimeline, IsThePlainOneForTheNeuron) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(3); ++seed)
        compare_lines<Model>(seed, 40, 50);
}

TEST(SlowTimeline, GoingBackReplaysAndChangingThereForgets) {
    TimelineOf<Slow<Sum>> line;
    for (int i = 0; i < 200; ++i)
        line.forward();
    const double at_200 = line.read_at(0, 200), at_150 = line.read_at(0, 150);
    line.seek(150);
    EXPECT_EQ(line.ready_part(), 1); // what is recorded needs no worker
    line.set(0, 1);                  // the value it has: nothing is forgotten
    EXPECT_EQ(line.newest(), 200);
    line.set(0, 5);
    EXPECT_EQ(line.newest(), 150);
    Sum direct;
    direct.step = 5, direct.sum = at_150;
    for (int i = 0; i < 50; ++i) {
        line.forward();
        direct.advance();
    }
    EXPECT_EQ(line.read_at(0, 200), direct.sum);
    EXPECT_NE(line.read_at(0, 200), at_200);
    EXPECT_EQ(line.read_at(0, 150), at_150);
}

TEST(SlowTimeline, GetsReadyByItselfAfterAChange) {
    TimelineOf<Slow<Model>> line;
    const auto ready = [&line] { return comes_true([&line] { return line.ready_part() == 1; }); };
    EXPECT_LT(line.ready_part(), 1);
    EXPECT_TRUE(ready());
    line.forward();
    line.set(wind_up::in::nmda, 0.5);
    EXPECT_LT(line.ready_part(), 1);
    EXPECT_TRUE(ready());
    const std::vector<double> values(wind_up::in::count, 1);
    line.restart(values);
    EXPECT_LT(line.ready_part(), 1);
    EXPECT_TRUE(ready());
}

} // namespace
} // namespace explainers
