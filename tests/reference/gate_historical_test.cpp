// The historical variant against gate_britton.py beside this file: the whole grid of rest states.
#include "reference/csv.hpp"
#include "reference/gate_run.hpp"

#include <gtest/gtest.h>

namespace {

using namespace gate_control;

Model historical(double xs, double xl, double cognitive) {
    Model model;
    model.set(in::variant, 1);
    model.set(in::danger_hz, xs * 30);
    model.set(in::touch_hz, xl * 80);
    model.set(in::descending_hz, cognitive * 60);
    return model;
}

void expect_row(const Model& model, const reference::Table& table, std::size_t row) {
    // Potentials are printed with four decimals and rates with five; 1 % is the stated tolerance.
    const auto near = [&](double ours, const char* column, double printed) {
        const double theirs = table.number(row, column);
        EXPECT_NEAR(ours, theirs, 1e-4 * std::abs(theirs) + printed)
            << column << " in row " << row + 2;
    };
    near(model.historical.inhibitory, "Vi", 1e-4);
    near(model.historical.excitatory, "Ve", 1e-4);
    near(model.historical.transmission, "Vt", 1e-4);
    near(model.historical.midbrain, "Vm", 1e-4);
    near(model.read(out::t_cell), "fT", 1e-5);
}

TEST(HistoricalReference, WholeGridByRunning) {
    const auto table = reference::read("ref_gate_britton.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Model model =
            historical(table.number(row, "xs"), table.number(row, "xl"), table.number(row, "cog"));
        for (int tick = 0; tick < 50; ++tick)
            model.advance();
        expect_row(model, table, row);
    }
}

TEST(HistoricalReference, WholeGridBySettling) {
    const auto table = reference::read("ref_gate_britton.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Model model =
            historical(table.number(row, "xs"), table.number(row, "xl"), table.number(row, "cog"));
        model.settle();
        expect_row(model, table, row);
    }
}

TEST(HistoricalReference, TCellRatesOfTheText) {
    const double expected[][4] = {{.6, 0, 0, .387}, {.6, .4, 0, .318}, {.6, 1, 0, .218},
                                  {1, 0, 0, .515},  {1, .4, 0, .444},  {1, 1, 0, .388},
                                  {.6, 0, .5, 0},   {1, 0, .5, .119}};
    for (const auto& [xs, xl, cognitive, rate] : expected) {
        Model model = historical(xs, xl, cognitive);
        model.settle();
        EXPECT_NEAR(model.read(out::t_cell), rate, 0.01 * rate)
            << xs << ' ' << xl << ' ' << cognitive;
    }
}

} // namespace
