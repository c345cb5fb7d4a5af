// Central sensitization in seconds, driven as a lesson drives it, against gate_windup_crodelle.py
// and sens_coupling.py beside this file. Tolerances are those of docs/models.md.
#include "explainers/central_sensitization/model.hpp"
#include "reference/near.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace {

using namespace central_sensitization;
using reference::expect_within;
using reference::text;

void run(Model& model, double seconds) {
    const int ticks = static_cast<int>(std::lround(seconds / Model::tick));
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
}
Model resting(double tonic_hz = 1) { // a fiber that nothing touches sends one signal a second
    Model model;
    model.set(in::tonic_danger_hz, tonic_hz);
    return model;
}
Model settled(Model model) {
    model.settle();
    return model;
}

struct Knock {
    double peak_hz = 0, area = 0, nmda_before = 0;
};
// The first eight knocks of a series.
std::vector<Knock> knocks(double rate_hz, double knock_hz, bool single_gmax = false) {
    Model model = resting();
    model.set(in::knock_rate_hz, rate_hz);
    model.set(in::knock_hz, knock_hz);
    model.set(in::single_gmax, single_gmax ? 1 : 0);
    std::vector<Knock> found;
    while (model.knocks.whole < 8) {
        const Model before = model;
        model.advance();
        if (model.knocks.begun > before.knocks.begun)
            found.push_back({0, 0, before.read(out::nmda_weight)});
        if (found.empty()) continue;
        if (model.knocks.since <= 300)
            found.back().peak_hz = std::max(found.back().peak_hz, model.read(out::projection_hz));
        if (model.knocks.whole > before.knocks.whole)
            found.back().area = model.read(out::knock_area);
    }
    EXPECT_EQ(found.size(), 8u);
    return found;
}

TEST(SensitizationKnocks, SingleStimulus) {
    const auto values = reference::read_values("ref_gate_table.csv");
    const auto expected = [&](const char* what) {
        return reference::value(values, std::string("single stimulus ") + what);
    };
    Model model = resting();
    model.set(in::knock_hz, 22);
    double peak = 0, above = 0, up_s = 0, down_s = 0, last = 0;
    for (int ms = 0; ms < 1200; ++ms) {
        if (ms == 390) model.set(in::knock_rate_hz, 1); // the knock comes 0.2 s later
        if (ms == 600) model.set(in::knock_rate_hz, 0);
        model.set(in::touch_hz, ms >= 500 && ms < 520 ? 40 : 1);
        model.advance();
        const double now = model.read(out::projection_hz);
        peak = std::max(peak, now);
        above += std::max(0.0, (last + now) / 2 - 25) * Model::tick;
        const double crossing = (ms + (25 - last) / (now - last)) * Model::tick;
        if (last < 25 && now >= 25) up_s = crossing;
        if (last >= 25 && now < 25) down_s = crossing;
        last = now;
        if (ms + 1 == 800) {
            expect_within(model.read(out::nmda_weight),
                          expected("g_NMDA at end of C input (t=0.80)"), 0.01, "g at 0.80 s");
            EXPECT_EQ(now, peak) << "the peak is at 0.80 s";
        }
    }
    EXPECT_EQ(model.read(out::knock_count), 1);
    expect_within(peak, expected("fmax"), 0.01, "peak");
    expect_within(model.read(out::projection_spikes), expected("area"), 0.01, "area");
    expect_within(above, expected("area_thr"), 0.01, "area above 25 Hz");
    EXPECT_NEAR(up_s, expected("t0"), 0.0005);
    EXPECT_NEAR(down_s, expected("tN"), 0.0005);
}

TEST(SensitizationKnocks, EveryKnockOfTheTable) {
    const auto table = reference::read("ref_gate_windup.csv");
    std::vector<Knock> found;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double rate = table.number(row, "freq_Hz"), danger = table.number(row, "C_Hz");
        const auto stim = static_cast<std::size_t>(table.number(row, "stim")) - 1;
        if (stim == 0) found = knocks(rate, danger);
        const std::string what = text(rate) + " Hz, C " + text(danger) + ", knock " +
                                 text(static_cast<double>(stim + 1));
        expect_within(found.at(stim).peak_hz, table.number(row, "fPmax_Hz"), 0.01, what + ", peak");
        expect_within(found.at(stim).area, table.number(row, "area_fP"), 0.01, what + ", area");
        EXPECT_NEAR(found.at(stim).nmda_before, table.number(row, "gNMDA_before"), 0.01) << what;
    }
}

TEST(SensitizationKnocks, GrowthByRate) {
    const double rows[][2] = {{.1, 1.003}, {.2, 1.005}, {.33, 1.015},
                              {.5, 1.044}, {1, 1.53},   {2, 1.84}};
    for (const auto& [rate, growth] : rows) {
        const auto found = knocks(rate, 20);
        expect_within(found.back().area / found.front().area, growth, 0.01, text(rate) + " Hz");
    }
    EXPECT_NEAR(knocks(1, 20).front().peak_hz, 30.4, 0.304);
    EXPECT_NEAR(knocks(1, 20).back().peak_hz, 46.9, 0.469);
    const double single[][2] = {{.33, 1.005}, {.5, 1.014}, {1, 1.059}, {2, 1.267}};
    for (const auto& [rate, growth] : single) {
        const auto found = knocks(rate, 20, true);
        expect_within(found.back().area / found.front().area, growth, 0.01,
                      text(rate) + " Hz, single gmax");
    }
}

TEST(SensitizationKnocks, LatchOfTheNmdaLoop) {
    const double rows[][3] = {{10, 1.15, 1.15}, {12, 1.57, 49.2}, {14, 2.34, 49.9},
                              {16, 4.38, 50.0}, {18, 11.9, 50.0}, {20, 50, 50}};
    for (const auto& [danger, below, above] : rows) {
        const std::string what = "tonic " + text(danger) + " Hz";
        expect_within(settled(resting(danger)).read(out::projection_hz), below, 0.01, what);
        Model from_above = resting(30);
        run(from_above, 12);
        from_above.set(in::tonic_danger_hz, danger);
        run(from_above, 20);
        expect_within(from_above.read(out::projection_hz), above, 0.01, what + ", from above");
    }
}

TEST(SensitizationKnocks, TouchBecomesPainfulAsInhibitionFalls) {
    const auto table = reference::read("ref_gate_allodynia.csv");
    int compared = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double weight = table.number(row, "gIP");
        if (weight < -0.4) continue; // outside the range of our param
        ++compared;
        const auto projection = [&](double touch, double danger) {
            Model model = resting(danger);
            model.set(in::nmda_max, 0);
            model.set(in::touch_hz, touch);
            model.set(in::inhibition, weight);
            return settled(model).read(out::projection_hz);
        };
        const auto near = [&](double ours, const char* column) { // printed with four decimals
            const double theirs = table.number(row, column);
            EXPECT_NEAR(ours, theirs, 0.01 * theirs + 5e-5) << column << ", gIP " << weight;
        };
        near(projection(40, 1), "fP_touch_Hz");
        near(projection(1, 22), "fP_pinch_Hz");
        near(projection(40, 22), "fP_pinch_plus_touch_Hz");
    }
    EXPECT_EQ(compared, 10);
}

TEST(SensitizationCoupling, TableOfSlowSensitization) {
    const auto table = reference::read("ref_sens_coupling.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double s = table.number(row, "S");
        Model model = resting();
        model.set(in::slow_sensitization, s);
        Model rub = resting(22);
        rub.set(in::slow_sensitization, s);
        rub.set(in::nmda_max, 0);
        rub.set(in::touch_hz, 40);
        model.set(in::knock_rate_hz, 1);
        model.set(in::knock_hz, 18);
        run(model, 0.5);
        const std::string what = "S " + text(s);
        expect_within(model.read(out::knock_area), table.number(row, "pinprick_area_C18"), 0.01,
                      what + ", area");
        expect_within(pinprick_ratio(s), table.number(row, "ratio"), 0.005, what + ", ratio");
        expect_within(touch_projection_hz(s), table.number(row, "fP_touch40_steady"), 0.01,
                      what + ", touch");
        expect_within(settled(rub).read(out::projection_hz),
                      table.number(row, "fP_rub40_during_C22_steady"), 0.01, what + ", rub");
    }
}

} // namespace
