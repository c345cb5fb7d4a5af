// Wind-up and the latch of the NMDA loop against gate_windup_crodelle.py beside this file.
#include "reference/csv.hpp"
#include "reference/gate_run.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace {

using namespace gate_control;
using reference::Box;
using reference::gate;
using reference::Trial;

struct Volley {
    double peak_hz, area, nmda_before;
};

// Eight volleys of 210 ms from 0.2 s on, `rate_hz` of them a second.
std::vector<Volley> volleys(double rate_hz, double danger_hz, bool single_gmax = false) {
    std::vector<Box> boxes;
    for (int k = 0; k < 8; ++k) {
        const double start = 0.2 + k / rate_hz;
        boxes.push_back({in::danger_hz, start, start + 0.21, danger_hz});
    }
    const Trial run(gate(1, 1, 2, single_gmax), boxes, 0.2 + 7 / rate_hz + 0.5);
    std::vector<Volley> found;
    for (const Box& box : boxes)
        found.push_back({run.highest(box.from_s, box.from_s + 0.30),
                         run.area(box.from_s, box.from_s + 0.30),
                         run.at(box.from_s, out::nmda_weight)});
    return found;
}

std::string text(double number) {
    std::ostringstream out;
    out << number;
    return out.str();
}

// The reference steps 0.5 ms here; the first volley starts from silence, where that shows most.
TEST(GateWindUp, EveryVolleyOfTheTable) {
    const auto table = reference::read("ref_gate_windup.csv");
    std::vector<Volley> found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double rate = table.number(row, "freq_Hz"), danger = table.number(row, "C_Hz");
        if (rate < 0.3) continue; // nothing winds up there: WindUpRatios covers it
        const auto stim = static_cast<std::size_t>(table.number(row, "stim")) - 1;
        if (stim == 0) found = volleys(rate, danger);
        const std::string what =
            text(rate) + " Hz, C " + text(danger) + ", volley " + text(stim + 1);
        const double peak = table.number(row, "fPmax_Hz"), area = table.number(row, "area_fP");
        EXPECT_NEAR(found.at(stim).peak_hz, peak, 0.01 * peak) << what;
        EXPECT_NEAR(found.at(stim).area, area, 0.01 * area) << what;
        EXPECT_NEAR(found.at(stim).nmda_before, table.number(row, "gNMDA_before"), 0.01) << what;
    }
}

TEST(GateWindUp, AreaRatios) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const std::pair<double, const char*> rates[] = {{0.1, "0.1"}, {0.2, "0.2"}, {0.33, "0.33"},
                                                    {0.5, "0.5"}, {1, "1.0"},   {2, "2.0"}};
    for (const auto& [rate, name] : rates) {
        const auto found = volleys(rate, 20);
        const double expected = reference::value(values, std::string("wind-up ") + name +
                                                             " Hz, C=20.0: area ratio stim8/stim1");
        EXPECT_NEAR(found.back().area / found.front().area, expected, 0.01 * expected) << name;
    }
}

TEST(GateWindUp, PeakGrowsAtOneHertz) {
    const auto found = volleys(1, 20);
    EXPECT_NEAR(found.front().peak_hz, 30.4, 0.304);
    EXPECT_NEAR(found.back().peak_hz, 46.9, 0.469);
}

TEST(GateWindUp, AreaRatiosWithSingleGmax) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const std::pair<double, const char*> rates[] = {
        {0.33, "0.33"}, {0.5, "0.5"}, {1, "1.0"}, {2, "2.0"}};
    for (const auto& [rate, name] : rates) {
        const auto found = volleys(rate, 20, true);
        const double expected =
            reference::value(values, std::string("single-gmax wind-up ") + name +
                                         " Hz, C=20: area ratio stim8/stim1");
        EXPECT_NEAR(found.back().area / found.front().area, expected, 0.01 * expected) << name;
    }
}

TEST(GateLatch, SettledFromBelow) {
    const auto values = reference::read_values("ref_gate_table.csv");
    for (const int danger : {8, 10, 12, 14, 16, 18, 20, 22}) {
        Model model = gate(1, danger, 2);
        model.settle();
        const double expected =
            reference::value(values, "tonic C=" + std::to_string(danger) + ": fP from below");
        EXPECT_NEAR(model.read(out::projection_hz), expected, 0.01 * expected) << "C " << danger;
    }
}

TEST(GateLatch, SettledFromBelowWithSingleGmax) {
    const auto values = reference::read_values("ref_gate_table.csv");
    for (const int danger : {10, 14, 18, 20, 22}) {
        Model model = gate(1, danger, 2, true);
        model.settle();
        const double expected = reference::value(
            values, "single-gmax tonic C=" + std::to_string(danger) + ": fP from below");
        EXPECT_NEAR(model.read(out::projection_hz), expected, 0.01 * expected) << "C " << danger;
    }
}

// From above: strong input first, until the weight is at its ceiling, then the tonic one.
// C=12..18 stay on, C=8 and 10 let go: the model itself has the memory, not the test.
TEST(GateLatch, StaysOnFromAbove) {
    // In the table the row after "tonic C=12: …" is its "from above", a name that repeats.
    const std::pair<double, double> from_above[] = {{8, 0.866111}, {10, 1.15227},  {12, 49.1937},
                                                    {14, 49.8615}, {16, 49.9804},  {18, 49.9982},
                                                    {20, 49.9999}, {22, 49.999999}};
    for (const auto& [danger, expected] : from_above) {
        const Trial run(gate(1, danger, 2), {{in::danger_hz, 0, 12, 30}}, 32);
        EXPECT_NEAR(run.projection(32), expected, 0.01 * expected) << "C " << danger;
    }
}

} // namespace
