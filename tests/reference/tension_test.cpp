// The pain-tension loop against pain_tension.py beside this file (midpoint rule, 0.05 s; the latch
// thresholds 0.1 s). 2 % is the stated tolerance.
#include "explainers/pain_tension/model.hpp"
#include "reference/near.hpp"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace pain_tension;
using reference::expect_within;
using reference::text;

int tick_of(double s) {
    return static_cast<int>(std::lround(s / Model::tick));
}
// Runs until `to_s`; `before` may set params at the time it is given.
using Script = std::function<void(Model&, double s)>;
Model run(Model model, double to_s, const Script& before, const Script& after = {}) {
    for (int tick = 0; tick <= tick_of(to_s); ++tick) {
        before(model, tick * Model::tick);
        if (after) after(model, tick * Model::tick);
        if (tick < tick_of(to_s)) model.advance();
    }
    return model;
}
Script injury(double strength, double from_s, double to_s) {
    return [=](Model& model, double s) {
        model.set(in::injury, s > from_s - 1e-9 && s < to_s - 1e-9 ? strength : 0);
    };
}
Model at_task(double task, Hypothesis hypothesis) {
    Model model;
    model.set(in::task, task);
    model.set(in::hypothesis, hypothesis);
    return model;
}
constexpr Hypothesis all[] = {none, vicious, adaptation, protection};
const std::string names[] = {"none", "vicious", "adaptation", "protect"};

TEST(TensionReference, StaticMap) {
    const auto table = reference::read("ref_tension_static.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Model model = at_task(table.number(row, "a"), none);
        model.set(in::compression, table.number(row, "kap"));
        for (int tick = 0; tick < tick_of(14400); ++tick)
            model.advance();
        const std::string what = "row " + text(static_cast<double>(row + 2));
        const auto near = [&](double ours, const char* column, double printed) {
            const double theirs = table.number(row, column);
            EXPECT_NEAR(ours, theirs, 0.02 * theirs + printed) << what << ", " << column;
        };
        const double x = model.read(out::metabolites_mm);
        near(model.read(out::perfusion), "q_steady", 5e-5);
        near(x, "x_steady_mM", 5e-5);
        near(nociceptor_drive(x, 0, 0), "N_steady", 5e-6); // the script holds s at 0 here
    }
}

TEST(TensionReference, StaticRowsOfThePage) {
    const double rows[][5] = {{.05, 1, 4.18, .850, 7.7e-5}, {.10, 1, 4.94, 1.42, 3.6e-4},
                              {.20, 1, 5.12, 2.69, .0024},  {.40, 1, 3.16, 7.92, .0585},
                              {.50, 1, 1.45, 17.6, .405},   {.20, 2, 2.81, 4.72, .0130}};
    for (const auto& [a, kap, q, x, drive] : rows) {
        Model model = at_task(a, none);
        model.set(in::compression, kap);
        for (int tick = 0; tick < tick_of(14400); ++tick)
            model.advance();
        const std::string what = text(a) + " at kap " + text(kap);
        expect_within(model.read(out::perfusion), q, 0.02, what);
        expect_within(model.read(out::metabolites_mm), x, 0.02, what);
        expect_within(nociceptor_drive(model.read(out::metabolites_mm), 0, 0), drive, 0.02, what);
    }
}

TEST(TensionReference, TraceOfAnInjuryOfAMinute) {
    const auto table = reference::read("ref_tension_pulse.csv");
    for (const Hypothesis idea : all) {
        std::size_t row = 0;
        const auto compare = [&](Model& model, double s) {
            if (row == table.rows.size() || s < table.number(row, "t_s") - 1e-9) return;
            const auto near = [&](out::Output output, const char* column) {
                const double theirs = table.number(row, names[idea] + "_" + column);
                EXPECT_NEAR(model.read(output), theirs, 0.02 * theirs + 1e-7)
                    << names[idea] << ' ' << column << " at " << s << " s";
            };
            near(out::activation, "a");
            near(out::antagonist, "b");
            near(out::metabolites_mm, "x");
            near(out::perfusion, "q");
            near(out::pain, "pain");
            ++row;
        };
        run(at_task(0.03, idea), 1490, injury(0.8, 120, 180), compare);
        EXPECT_EQ(row, 150u);
    }
}

TEST(TensionReference, WhatRemainsOfAnInjuryOfAMinute) {
    const auto table = reference::read("ref_tension_table.csv");
    for (const Hypothesis idea : all) {
        double peak = 0, sum = 0;
        int count = 0;
        const Model end =
            run(at_task(0.03, idea), 3600, injury(0.8, 120, 180), [&](Model& model, double s) {
                peak = std::max(peak, model.read(out::pain));
                if (s <= 170 || s >= 180) return;
                sum += model.read(out::activation);
                ++count;
            });
        const std::string name = "pulse, " + names[idea] + ": peak pain 0-10";
        expect_within(peak, reference::below(table, name, 0), 0.02, name);
        expect_within(sum / count, reference::below(table, name, 1), 0.02, name + ", activation");
        expect_within(end.read(out::pain), reference::below(table, name, 2), 0.02, name + ", end");
        EXPECT_LT(end.read(out::pain), 0.001);
    }
}

Model five_minutes(double gain, double compression, double to_s = 3600) {
    Model model = at_task(0.03, vicious);
    model.set(in::reflex_gain, gain);
    model.set(in::compression, compression);
    return run(model, to_s, injury(0.8, 120, 420));
}

TEST(TensionReference, LatchThreshold) {
    const auto values = reference::read_values("ref_tension_table.csv");
    for (const auto& [compression, name] :
         {std::pair{1.0, "1.0"}, {1.5, "1.5"}, {2.0, "2.0"}, {3.0, "3.0"}}) {
        const double gain =
            reference::value(values, std::string("vicious cycle latch threshold G*, kap=") + name);
        EXPECT_NEAR(latch_threshold(compression), gain, 1e-12);
        EXPECT_LT(five_minutes(0.98 * gain, compression).read(out::pain), 1) << name;
        EXPECT_GT(five_minutes(1.02 * gain, compression).read(out::pain), 1) << name;
    }
}

TEST(TensionReference, MassageUnlatchesEveryCase) { // an artefact of any loop of this kind
    const auto table = reference::read("ref_tension_table.csv");
    const double cases[][3] = {{1.0, 1, .7}, {.6, 1, .7}, {.35, 2, .7}, {.35, 2, .2}};
    const char* rows[] = {"latched G=1.0 kap=1.0 relax=0.7: pain before massage",
                          "latched G=0.6 kap=1.0 relax=0.7: pain before massage",
                          "latched G=0.35 kap=2.0 relax=0.7: pain before massage",
                          "latched G=0.35 kap=2.0 relax=0.2: pain before massage"};
    for (std::size_t i = 0; i < 4; ++i) {
        Model model = five_minutes(cases[i][0], cases[i][1], 1795);
        expect_within(model.read(out::pain), reference::below(table, rows[i], 0), 0.02, rows[i]);
        const auto until = [&](double s) {
            for (; s > 0.01; s -= Model::tick)
                model.advance();
        };
        until(5);
        model.set(in::touch, 1);
        model.set(in::ease_off, cases[i][2]);
        until(540);
        expect_within(model.read(out::pain), reference::below(table, rows[i], 1), 0.02, rows[i]);
        until(60);
        model.set(in::touch, 0);
        model.set(in::ease_off, 0);
        until(1199);
        expect_within(model.read(out::pain), reference::below(table, rows[i], 2), 0.02, rows[i]);
    }
}

TEST(TensionReference, SalineWhileWorking) {
    const auto table = reference::read("ref_tension_table.csv");
    const Script saline = [](Model& model, double s) {
        const double rise = 1 - std::exp(-(s - 60) / 60);
        const double fall = std::exp(-std::max(0.0, s - 180) / 240);
        model.set(in::injury, s < 60 ? 0 : 0.85 * rise * fall);
    };
    for (const Hypothesis idea : {vicious, adaptation, protection}) {
        Model start = at_task(0.10, idea);
        start.state.metabolites_mm = 1;
        Model peak = start;
        const Model end = run(start, 1200, saline, [&](Model& model, double) {
            if (model.read(out::pain) > peak.read(out::pain)) peak = model;
        });
        const std::string name = "saline, 10 % MVC task, " + names[idea] + ": peak pain";
        expect_within(peak.read(out::pain), reference::below(table, name, 0), 0.02, name);
        expect_within(100 * (peak.read(out::activation) / 0.1 - 1),
                      reference::below(table, name, 1), 0.02, name + ", agonist");
        expect_within(peak.read(out::antagonist) - 0.02, reference::below(table, name, 2), 0.02,
                      name + ", antagonist");
        expect_within(end.read(out::pain), reference::below(table, name, 3), 0.02, name + ", end");
    }
}

TEST(TensionReference, AdaptationLosesATenthAtHalfDrive) {
    Model model = at_task(0.2, adaptation);
    model.set(in::injury, 0.5);
    for (int tick = 0; tick < tick_of(10); ++tick)
        model.advance();
    expect_within(model.read(out::activation) / 0.2, 0.90, 0.002, "relative MVC");
}

} // namespace
