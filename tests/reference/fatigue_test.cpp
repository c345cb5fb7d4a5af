// Muscle fatigue against pain_tension.py beside this file: every row of the endurance table.
#include "explainers/pain_tension/model_fatigue.hpp"
#include "reference/near.hpp"

#include <gtest/gtest.h>
#include <map>

namespace {

using namespace pain_tension::fatigue;
using reference::expect_within;
using reference::text;

const std::map<std::string, int> muscle_of{{"general", 0}, {"trunk", 1}, {"shoulder", 2},
                                           {"knee", 3},    {"elbow", 4}, {"grip", 5},
                                           {"ankle", 6}};

// Seconds until the load can no longer be carried.
double simulated_s(double load, int muscle) {
    Model model;
    model.set(in::muscle, muscle);
    model.set(in::load, load);
    int ticks = 0;
    for (; model.read(out::exhausted) == 0; ++ticks)
        model.advance();
    return ticks * Model::tick;
}

TEST(FatigueReference, ClosedFormAndMeasuredCurve) {
    const auto table = reference::read("ref_fatigue_endurance.csv");
    ASSERT_EQ(table.rows.size(), 63u);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const int muscle = muscle_of.at(table.rows[row][0]);
        const double load = table.number(row, "TL");
        // Printed with two decimals.
        EXPECT_NEAR(endurance_s(load, muscle), table.number(row, "ET_closed_s"), 0.0051);
        EXPECT_NEAR(measured_endurance_s(load, muscle), table.number(row, "ET_empirical_s"),
                    0.0051);
    }
}

TEST(FatigueReference, SimulationIsWithinOnePercentOfTheClosedForm) {
    const auto table = reference::read("ref_fatigue_endurance.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double load = table.number(row, "TL");
        expect_within(simulated_s(load, muscle_of.at(table.rows[row][0])),
                      table.number(row, "ET_closed_s"), 0.01,
                      table.rows[row][0] + " at " + text(load));
    }
}

TEST(FatigueReference, TableOfThePage) {
    const double closed[] = {2044, 516.9, 271.5, 166.7, 108.3, 71.0, 45.1, 26.1, 11.5};
    const double measured[] = {2093, 531, 238, 135, 86.5, 60.3, 44.4, 34.1, 27.0};
    for (int i = 0; i < 9; ++i) {
        const double load = (i + 1) / 10.0;
        expect_within(endurance_s(load, 0), closed[i], 0.005, text(load));
        expect_within(measured_endurance_s(load, 0), measured[i], 0.005, text(load));
    }
}

} // namespace
