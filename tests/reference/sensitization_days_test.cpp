// The slow law of sensitization against sensitization_slow.py beside this file (2 %).
#include "explainers/central_sensitization/model_days.hpp"
#include "reference/near.hpp"

#include <gtest/gtest.h>

namespace {

using namespace central_sensitization::days;
using reference::expect_within;
using reference::text;

Model flares(double per_day, double hz, double seconds, double half_life_h = 4.9) {
    Model model;
    model.set(in::flares_per_day, per_day);
    model.set(in::flare_hz, hz);
    model.set(in::flare_s, seconds);
    model.set(in::half_life_h, half_life_h);
    return model;
}
double after(Model model, double hours) {
    const int ticks = static_cast<int>(std::lround(hours / Model::tick));
    for (int tick = 0; tick < ticks; ++tick)
        model.advance();
    return model.read(out::sensitization);
}
// Five trains of a second at 100 Hz are five seconds of it here.
Model strong(double half_life_h = 4.9) {
    return flares(0.1, 100, 5, half_life_h);
}

TEST(SensitizationDays, AfterOneFlare) {
    expect_within(after(strong(), 1.0 / 60), 0.898, 0.02, "HFS");
    expect_within(after(flares(0.1, 1, 1020), 1100.0 / 3600), 0.294, 0.02, "LFS");
    const double rows[][2] = {{.33, .0193}, {1, .0948},  {2, .247},
                              {5, .744},    {10, 1.270}, {20, 1.48869}};
    for (const auto& [hz, level] : rows)
        expect_within(after(flares(0.1, hz, 300), 5.0 / 60), level, 0.02, text(hz) + " Hz");
}

TEST(SensitizationDays, HowItSettles) {
    const double start = after(strong(), 0.1);
    const double rows[][2] = {{1, .889}, {3, .670}, {4.9, .505}, {10, .249}, {24, .034}};
    for (const auto& [hours, part] : rows)
        expect_within(after(strong(), hours) / start, part, 0.02, text(hours) + " h");
}

TEST(SensitizationDays, TroughBeforeTheLastFlareOfAWeek) {
    const double rows[][2] = {{1, .032}, {2, .184}, {4, .482}};
    // The script reads its trough one of its steps of 15 minutes before the flare.
    for (const auto& [per_day, level] : rows)
        expect_within(after(flares(per_day, 100, 5), 7 * 24 - 24 / per_day - 0.25), level, 0.02,
                      text(per_day) + " a day");
}

TEST(SensitizationDays, WholeCurveOfBothHalfLives) {
    const auto table = reference::read("ref_sens_slow.csv");
    int compared = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double hours = table.number(row, "h");
        if (hours < 0.1) continue; // there the five trains of the script are not over
        ++compared;
        const double near = table.number(row, "S_heterotopic");
        EXPECT_NEAR(after(strong(), hours), near, 0.02 * near + 1e-5) << hours;
        // At the site of the flare itself the gain is half of S, which falls more slowly.
        const double far = table.number(row, "S_homotopic_half");
        EXPECT_NEAR(after(strong(6.9), hours) / 2, far, 0.02 * far + 1e-5) << hours;
    }
    EXPECT_GT(compared, 60);
}

TEST(SensitizationDays, WhatItDoesToPinpricksAndTouch) {
    const auto table = reference::read("ref_sens_coupling.csv");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Model model;
        model.sensitization = table.number(row, "S");
        expect_within(model.read(out::pinprick_ratio), table.number(row, "ratio"), 0.01,
                      text(model.sensitization));
        expect_within(model.read(out::touch_projection_hz), table.number(row, "fP_touch40_steady"),
                      0.01, text(model.sensitization));
    }
}

} // namespace
