// Hormone pulses against hpa_walker.py (RK4 with steps of 0.002 to 0.005 time units, ours 0.024),
// the script beside this file that made the tables. Tolerances are those of docs/models.md: 1 %.
#include "reference/stress_run.hpp"

namespace {

using namespace stress_hormones;
using reference::expect_within;
using reference::text;

struct Swing {
    double period_min, highest, lowest;
};
// The second half of a run, as the script measures it.
template <class M> Swing swing(const M& model, double for_min) {
    const auto all = reference::trace(model, pulses_out::cortisol, for_min);
    const std::vector<double> half(all.begin() + static_cast<long>(all.size() / 2) + 1, all.end());
    return {reference::period_of(half) * M::tick, reference::highest(half),
            reference::lowest(half)};
}

Pulses rodent(double crh_drive, double delay_min) {
    Pulses model;
    model.set(pulses_in::crh_drive, crh_drive);
    model.set(pulses_in::delay_min, delay_min);
    return model;
}

TEST(PulsesReference, FixedPoints) {
    const auto values = reference::read_values("ref_hpa_walker_table.csv");
    for (const double drive : {10., 30., 50., 100.}) {
        Pulses model = rodent(drive, 0); // without a delay all of them are stable
        model.settle();
        const std::string name = "rat p1=" + text(drive) + " fixed point #0 ";
        const double level = reference::value(values, name + "a=o");
        expect_within(model.read(pulses_out::cortisol), level, 1e-5, name + "o");
        expect_within(model.read(pulses_out::acth), level, 1e-5, name + "a");
        expect_within(model.read(pulses_out::gr), reference::value(values, name + "r"), 1e-5,
                      name + "r");
    }
}

TEST(PulsesReference, WholeScanOfDriveAndDelay) {
    const auto table = reference::read("ref_hpa_walker_scan.csv");
    int pulsing = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double delay = table.number(row, "tau_min"), drive = table.number(row, "p1");
        const std::string what = "delay " + text(delay) + ", drive " + text(drive);
        const Swing ours = swing(rodent(drive, delay), 2400);
        expect_within(ours.highest, table.number(row, "cort_max"), 0.001, what + ", max");
        expect_within(ours.lowest, table.number(row, "cort_min"), 0.001, what + ", min");
        const bool pulses = ours.highest - ours.lowest > 0.02 * ours.highest;
        EXPECT_EQ(pulses, table.number(row, "oscillates") == 1) << what;
        if (!pulses) continue;
        ++pulsing;
        expect_within(ours.period_min, table.number(row, "period_min"), 0.002, what + ", period");
    }
    EXPECT_EQ(table.rows.size(), 40U);
    EXPECT_EQ(pulsing, 8);
}

TEST(PulsesReference, TraceFromTheStart) {
    const auto table = reference::read("ref_hpa_walker_p30_tau10.csv");
    std::vector<Pulses> ticks{rodent(30, 10)};
    for (int tick = 0; tick < 1201; ++tick) {
        ticks.push_back(ticks.back());
        ticks.back().advance();
    }
    // The table prints times to 0.01 min: between two of our ticks by a straight line.
    const auto at = [&](double min, std::size_t output) {
        const auto tick = static_cast<std::size_t>(min / Pulses::tick);
        const double part = min / Pulses::tick - static_cast<double>(tick);
        return (1 - part) * ticks.at(tick).read(output) + part * ticks.at(tick + 1).read(output);
    };
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        const double min = table.number(row, "t_min");
        // 1 % of each output's range (printing and straight lines cost most of it).
        EXPECT_NEAR(at(min, pulses_out::acth), table.number(row, "ACTH"), 0.05) << min;
        EXPECT_NEAR(at(min, pulses_out::gr), table.number(row, "GR"), 0.005) << min;
        EXPECT_NEAR(at(min, pulses_out::cortisol), table.number(row, "CORT"), 0.03) << min;
    }
    EXPECT_EQ(table.rows.size(), 301U);
}

TEST(PulsesReference, HumanScaledFit) {
    const auto values = reference::read_values("ref_hpa_walker_table.csv");
    const Swing ours = swing(HumanPulses{}, 5760);
    expect_within(ours.period_min, reference::value(values, "human-scaled: period min"), 0.001,
                  "period");
    expect_within(ours.highest, reference::value(values, "human-scaled: CORT max"), 0.001, "max");
    expect_within(ours.lowest, reference::value(values, "human-scaled: CORT min"), 0.001, "min");
    EXPECT_NEAR(ours.period_min, 141, 1.41); // the row of docs/models.md
}

TEST(PulsesReference, TheRowsPeopleRead) { // as printed on the model's page
    const Swing ten_20 = swing(rodent(20, 10), 2400), ten_30 = swing(rodent(30, 10), 2400);
    EXPECT_NEAR(ten_20.period_min, 55.7, 0.56);
    EXPECT_NEAR(ten_30.period_min, 51.6, 0.52);
    EXPECT_NEAR(ten_30.lowest, 0.795, 0.008);
    EXPECT_NEAR(ten_30.highest, 1.502, 0.015);
    const double at_20[] = {72.9, 71.7, 71.1}, at_15[] = {63.5, 61.7, 54.7};
    const double drives[] = {20, 30, 50};
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(swing(rodent(drives[i], 15), 2400).period_min, at_15[i], 0.01 * at_15[i]);
        EXPECT_NEAR(swing(rodent(drives[i], 20), 2400).period_min, at_20[i], 0.01 * at_20[i]);
    }
}

} // namespace
