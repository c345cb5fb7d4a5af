// The population model against gate_windup_crodelle.py (exponential Euler, 0.1 ms), the script
// beside this file that made the tables. Tolerances are those of docs/models.md.
#include "reference/csv.hpp"
#include "reference/gate_run.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace {

using namespace gate_control;
using reference::Box;
using reference::gate;
using reference::Trial;

// "a value within `part` of the reference": relative, as the tables state it.
void expect_within(double ours, double theirs, double part, const std::string& what) {
    EXPECT_NEAR(ours, theirs, std::abs(theirs) * part) << what;
}

std::string text(double number) {
    std::ostringstream out;
    out << number;
    return out.str();
}

Model settled(Model model) {
    model.settle();
    return model;
}

TEST(GateReference, SteadyStatesWithoutNmda) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const double cases[][2] = {{0, 0}, {1, 1}, {40, 1}, {1, 22}, {40, 22}, {10, 10}};
    for (const auto& [touch, danger] : cases) {
        const Model model = settled(gate(touch, danger, 0));
        const std::string name = "steady g=0  A=" + text(touch) + " C=" + text(danger) + " ";
        expect_within(model.read(out::projection_hz), reference::value(values, name + "fP"), 0.005,
                      name + "fP");
        expect_within(model.read(out::excitatory_hz), reference::value(values, name + "fE"), 0.005,
                      name + "fE");
        expect_within(model.read(out::inhibitory_hz), reference::value(values, name + "fI"), 0.005,
                      name + "fI");
        EXPECT_EQ(model.read(out::nmda_weight), 0);
    }
}

TEST(GateReference, RunningToRestIsTheSteadyState) {
    for (const double touch : {0., 1., 10., 20., 40.})
        for (const double danger : {0., 10., 22.}) {
            const Trial run(gate(touch, danger, 0), {}, 0.5);
            const Model rest = settled(gate(touch, danger, 0));
            for (const auto output : {out::projection_hz, out::excitatory_hz, out::inhibitory_hz})
                EXPECT_NEAR(run.at(0.5, output), rest.read(output), 1e-6)
                    << "touch " << touch << ", danger " << danger << ", output " << output;
        }
}

TEST(GateReference, DisinhibitionRow) {
    const auto table = reference::read("ref_gate_allodynia.csv");
    int compared = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double weight = table.number(row, "gIP");
        if (weight < -0.4) continue; // outside the range of our param
        ++compared;
        const auto projection = [&](double touch, double danger) {
            Model model = gate(touch, danger, 0);
            model.set(in::inhibition, weight);
            return settled(model).read(out::projection_hz);
        };
        // The file has four decimals: half of the last one is not a difference.
        const double touch = table.number(row, "fP_touch_Hz");
        const double pinch = table.number(row, "fP_pinch_Hz");
        const double both = table.number(row, "fP_pinch_plus_touch_Hz");
        EXPECT_NEAR(projection(40, 1), touch, 0.01 * touch + 5e-5) << "gIP " << weight;
        EXPECT_NEAR(projection(1, 22), pinch, 0.01 * pinch) << "gIP " << weight;
        EXPECT_NEAR(projection(40, 22), both, 0.01 * both + 5e-5) << "gIP " << weight;
    }
    EXPECT_EQ(compared, 10);
}

TEST(GateReference, SingleNoxiousStimulus) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const auto expected = [&](const char* what) {
        return reference::value(values, std::string("single stimulus ") + what);
    };
    const Trial run(gate(1, 1, 2), {{in::touch_hz, 0.5, 0.52, 40}, {in::danger_hz, 0.59, 0.80, 22}},
                    1.2);
    expect_within(run.highest(0, 1.2), expected("fmax"), 0.01, "fP max");
    expect_within(run.projection(0.8), run.highest(0, 1.2), 1e-12, "the peak is at 0.80 s");
    expect_within(run.area(0, 1.2), expected("area"), 0.01, "area");
    expect_within(run.at(0.8, out::nmda_weight), expected("g_NMDA at end of C input (t=0.80)"),
                  0.01, "g at 0.80 s");
    const double up = run.passes(25, true, 0.5), down = run.passes(25, false, 0.7);
    EXPECT_NEAR(up, expected("t0"), 0.0005);
    EXPECT_NEAR(down, expected("tN"), 0.0005);
    double above = 0; // Hz x s above 25 Hz, by the trapezoid rule on ticks
    for (double s = 0.001; s < 1.2; s += Model::tick)
        above += std::max(0.0, (run.projection(s - 0.001) + run.projection(s)) / 2 - 25) * 0.001;
    expect_within(above, expected("area_thr"), 0.01, "area above 25 Hz");
}

TEST(GateReference, SingleStimulusTrace) {
    const auto table = reference::read("ref_gate_single.csv");
    const Trial run(gate(1, 1, 2), {{in::touch_hz, 0.5, 0.52, 40}, {in::danger_hz, 0.59, 0.80, 22}},
                    1.2);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double s = table.number(row, "t_s");
        // 1 % of each output's range: at the edges of a box the reference lags by its step.
        EXPECT_NEAR(run.at(s, out::projection_hz), table.number(row, "fP_Hz"), 0.5) << s;
        EXPECT_NEAR(run.at(s, out::excitatory_hz), table.number(row, "fE_Hz"), 0.6) << s;
        EXPECT_NEAR(run.at(s, out::inhibitory_hz), table.number(row, "fI_Hz"), 0.8) << s;
        EXPECT_NEAR(run.at(s, out::nmda_weight), table.number(row, "gNMDA"), 0.005) << s;
    }
}

TEST(GateReference, RubbingDoseTable) {
    const auto table = reference::read("ref_gate_dose.csv");
    double none = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double rub = table.number(row, "Abeta_Hz");
        const Trial run(gate(1, 1, 2),
                        {{in::touch_hz, 0.5, 1.0, rub}, {in::danger_hz, 0.59, 0.80, 22}}, 1.2);
        const double area = run.area(0.59, 1.2);
        if (row == 0) none = area;
        const double part = rub == 25 ? 0.05 : 0.01; // the threshold itself is the steep place
        const std::string what = "rub " + text(rub) + " Hz";
        expect_within(run.highest(0.59, 1.2), table.number(row, "fPmax_Hz"), part, what + ", max");
        expect_within(area, table.number(row, "area_fP"), part, what + ", area");
        // The percentages are printed with two decimals.
        const double percent = table.number(row, "percent_of_no_rub_area");
        EXPECT_NEAR(100 * area / none, percent, part * percent + 0.005) << what;
    }
}

TEST(GateReference, RubbingBeginsWithMoreAndRelievesWithin15Ms) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const Trial run(gate(1, 1, 2), {{in::touch_hz, 0.65, 0.75, 40}, {in::danger_hz, 0.5, 0.9, 22}},
                    1.2);
    const double before = reference::value(values, "rub 40 Hz at 0.65-0.75 s: fP just before");
    expect_within(run.projection(0.65), before, 0.01, "just before");
    expect_within(
        run.highest(0.65, 0.66),
        reference::value(values, "   fP maximum in first 10 ms of rub (transient excitation)"),
        0.01, "the short rise");
    EXPECT_GT(run.highest(0.65, 0.66), run.projection(0.65) + 3);
    const double quiet_ms = (run.passes(5, false, 0.65) - 0.65) * 1000;
    EXPECT_NEAR(quiet_ms, reference::value(values, "   ms from rub onset to fP < 5 Hz"), 0.2);
    const double back_ms = (run.passes(0.9 * run.projection(0.65), true, 0.75) - 0.75) * 1000;
    EXPECT_NEAR(back_ms, reference::value(values, "   ms from rub end to 90 % recovery"), 0.75);
    EXPECT_LT(run.lowest(0.65, 0.78), 1e-4);
}

TEST(GateReference, DescendingControlTable) {
    const auto values = reference::read_values("ref_gate_table.csv");
    for (const double d : {0., 5., 10., 15., 20., 25., 30., 40., 50., 60.}) {
        Model model = gate(1, 22, 2);
        model.set(in::descending_hz, d);
        expect_within(settled(model).read(out::projection_hz),
                      reference::value(values, "descending D=" + text(d) +
                                                   ": steady fP, A=1 C=22, g settled"),
                      0.01, "D " + text(d));
    }
}

TEST(GateReference, TheLessonsThreeStates) { // with the NMDA weight off, as the lesson sets it
    EXPECT_NEAR(settled(gate(1, 22, 0)).read(out::projection_hz), 38, 0.5);  // a bump
    EXPECT_NEAR(settled(gate(15, 22, 0)).read(out::projection_hz), 44, 0.5); // light touch
    EXPECT_LT(settled(gate(40, 22, 0)).read(out::projection_hz), 1);         // firm rub
}

} // namespace
