// Heart rate against autonomic_hr.py (exact updates, 10 ms), the script beside this file that made
// the table: first a trace, then rows of quantity and value. Tolerance 1 %, times 10 ms.
#include "reference/stress_run.hpp"

#include <numbers>

namespace {

using namespace stress_hormones;
using reference::expect_within;

Heart nerves(double sympathetic_hz, double vagal_hz) { // 0: blocked
    Heart model;
    model.set(heart_in::sympathetic_block, sympathetic_hz == 0);
    model.set(heart_in::vagal_block, vagal_hz == 0);
    if (sympathetic_hz > 0) model.set(heart_in::sympathetic_hz, sympathetic_hz);
    if (vagal_hz > 0) model.set(heart_in::vagal_hz, vagal_hz);
    return model;
}

TEST(HeartReference, RestingRates) {
    const auto table = reference::read("ref_autonomic.csv");
    const struct {
        double sympathetic_hz, vagal_hz;
        const char* name;
        double bpm; // as printed on the model's page
    } rows[] = {{3.8, 4.5, "rest fs=3.8 fv=4.5: period s", 67.7},
                {8, 3.2, "acute stress fs=8.0 fv=3.2: period s", 95.6},
                {3, 5.5, "relaxed fs=3.0 fv=5.5: period s", 57.9},
                {3.8, 0, "vagal block fs=3.8 fv=0.0: period s", 124.7},
                {0, 4.5, "sympathetic block fs=0.0 fv=4.5: period s", 60.9},
                {0, 0, "double block (intrinsic) fs=0.0 fv=0.0: period s", 103.4}};
    for (const auto& row : rows) {
        Heart model = nerves(row.sympathetic_hz, row.vagal_hz);
        model.settle();
        expect_within(model.read(heart_out::period_s), reference::below(table, row.name, 0), 1e-5,
                      row.name);
        expect_within(model.read(heart_out::heart_bpm), reference::below(table, row.name, 1), 1e-5,
                      row.name);
        EXPECT_NEAR(model.read(heart_out::heart_bpm), row.bpm, 0.05) << row.name;
        Heart run = nerves(row.sympathetic_hz, row.vagal_hz); // and the same by waiting
        for (int tick = 0; tick < 5000; ++tick)
            run.advance();
        EXPECT_NEAR(run.read(heart_out::period_s), model.read(heart_out::period_s), 1e-9);
    }
}

TEST(HeartReference, TraceOfAStressor) {
    const auto table = reference::read("ref_autonomic.csv");
    Heart model;
    std::size_t row = 0;
    for (int tick = 0; tick <= 4000; ++tick) {
        if (tick == 1000) { // from 10 s on
            model.set(heart_in::sympathetic_hz, 8);
            model.set(heart_in::vagal_hz, 3.2);
        }
        if (tick % 20 == 0) {
            ASSERT_EQ(table.rows.at(row).size(), 3U);
            EXPECT_NEAR(model.read(heart_out::period_s), table.number(row, "RR_s"), 6e-6) << tick;
            EXPECT_NEAR(model.read(heart_out::heart_bpm), table.number(row, "bpm"), 6e-5) << tick;
            ++row;
        }
        model.advance();
    }
    EXPECT_EQ(row, 201U);
}

// Seconds until `part` of the whole change has happened.
double seconds_to(double part, double sympathetic_hz, double vagal_hz, std::size_t output) {
    const auto level = reference::trace(nerves(sympathetic_hz, vagal_hz), output, 30);
    std::size_t tick = 0;
    while ((level[tick] - level[0]) / (level.back() - level[0]) < part)
        ++tick;
    return static_cast<double>(tick) * Heart::tick;
}

TEST(HeartReference, StepTimes) {
    const auto table = reference::read("ref_autonomic.csv");
    const auto expected = [&](const char* what) { return reference::below(table, what, 0); };
    const double hundredth = 0.0101;
    EXPECT_NEAR(seconds_to(0.1, 8, 3.2, heart_out::heart_bpm),
                expected("stress onset: time to 10 % of HR change s"), hundredth);
    EXPECT_NEAR(seconds_to(0.5, 8, 3.2, heart_out::heart_bpm),
                expected("stress onset: time to 50 % of HR change s"), hundredth);
    EXPECT_NEAR(seconds_to(0.9, 8, 3.2, heart_out::heart_bpm),
                expected("stress onset: time to 90 % of HR change s"), hundredth);
    EXPECT_NEAR(seconds_to(0.5, 3.8, 3.2, heart_out::period_s),
                expected("vagal step only: t50 s (0.2 + 1.5 ln2)"), hundredth);
    EXPECT_NEAR(seconds_to(0.5, 8, 4.5, heart_out::period_s),
                expected("sympathetic step only: t50 s (2 + 2 ln2)"), hundredth);
}

TEST(HeartReference, BreathingAndSlowerSwingsOfTheVagus) {
    const auto table = reference::read("ref_autonomic.csv");
    for (const double hz : {0.1, 0.25}) {
        Heart model;
        double least = 9, most = 0;
        for (int tick = 0; tick <= 8000; ++tick) {
            model.set(heart_in::vagal_hz,
                      4.5 + 0.8 * std::sin(2 * std::numbers::pi * hz * tick * Heart::tick));
            if (tick > 4000) {
                least = std::min(least, model.read(heart_out::period_s));
                most = std::max(most, model.read(heart_out::period_s));
            }
            model.advance();
        }
        const std::string name =
            "vagal modulation 0.8 Hz at " + reference::text(hz) + " Hz: RR swing half-amplitude ms";
        expect_within((most - least) * 500, reference::below(table, name, 0), 0.001, name);
    }
}

} // namespace
