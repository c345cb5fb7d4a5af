// Weeks of stress against hpa_glands_day.py part B (midpoint steps of a quarter day), the script
// beside this file that made the tables. Tolerance 1 %, as docs/models.md states.
#include "reference/stress_run.hpp"

namespace {

using namespace stress_hormones;
using reference::expect_within;
using reference::text;

// 10 usual days, 60 of stress (drive 2), then 230 usual ones; every quarter day.
std::vector<Weeks> sixty_days() {
    std::vector<Weeks> ticks;
    Weeks model;
    for (int tick = 0; tick <= 1200; ++tick) {
        model.set(weeks_in::drive, tick >= 40 && tick < 280 ? 2 : 1);
        ticks.push_back(model);
        model.advance();
    }
    return ticks;
}
const Weeks& on_day(const std::vector<Weeks>& ticks, double day) {
    return ticks.at(static_cast<std::size_t>(std::lround(day / Weeks::tick)));
}

TEST(WeeksReference, SteadyStates) {
    const auto table = reference::read("ref_hpa_day_table.csv");
    const auto expected = [&](const std::string& what) { return reference::below(table, what, 0); };
    const Weeks usual;
    expect_within(usual.read(weeks_out::cortisol), expected("glands u=1: cortisol ss"), 1e-5,
                  "u=1");
    expect_within(usual.read(weeks_out::pituitary), expected("glands u=1: P ss"), 1e-5, "u=1");
    expect_within(usual.read(weeks_out::adrenal), expected("glands u=1: A ss"), 1e-5, "u=1");
    for (const double drive : {1.5, 2., 3., 5.}) {
        Weeks model;
        model.set(weeks_in::drive, drive);
        model.settle();
        const std::string name =
            "chronic u=" + text(drive) + (drive == std::floor(drive) ? ".0" : "");
        const auto ratio = [&](weeks_out::Output output) {
            return model.read(output) / usual.read(output);
        };
        expect_within(ratio(weeks_out::cortisol), expected(name + ": cortisol ss / baseline"), 1e-5,
                      name);
        expect_within(ratio(weeks_out::pituitary), expected(name + ": P/P0"), 1e-5, name);
        expect_within(ratio(weeks_out::adrenal), expected(name + ": A/A0"), 1e-5, name);
    }
}

TEST(WeeksReference, RunningForYearsIsTheSteadyState) {
    for (const double drive : {0.5, 1., 2., 5.}) {
        Weeks run;
        run.set(weeks_in::drive, drive);
        Weeks rest = run;
        rest.settle();
        for (int tick = 0; tick < 4 * 3000; ++tick)
            run.advance();
        for (std::size_t i = 0; i < weeks_out::count; ++i)
            EXPECT_NEAR(run.read(i), rest.read(i), 1e-6) << drive << ", output " << i;
    }
}

TEST(WeeksReference, SixtyDaysOfStress) {
    const auto table = reference::read("ref_hpa_day_table.csv");
    const auto expected = [&](const char* what, std::size_t below = 0) {
        return reference::below(table, what, below);
    };
    const auto ticks = sixty_days();
    const Weeks usual;
    const auto ratio = [&](double day, weeks_out::Output output) {
        return on_day(ticks, day).read(output) / usual.read(output);
    };
    const char* first = "60 d stress u=2: cortisol day 11 / baseline";
    expect_within(ratio(11, weeks_out::cortisol), expected(first), 1e-4, "day 1");
    expect_within(ratio(69, weeks_out::cortisol), expected(first, 1), 1e-4, "day 59");
    expect_within(ratio(71, weeks_out::cortisol), expected(first, 2), 1e-4, "1 day after");
    expect_within(on_day(ticks, 69).read(weeks_out::acth), expected(first, 3), 1e-4,
                  "ACTH, day 59");
    expect_within(on_day(ticks, 71).read(weeks_out::acth), expected(first, 4), 1e-4, "ACTH after");
    expect_within(ratio(69, weeks_out::pituitary), expected(first, 5), 1e-4, "P");
    expect_within(ratio(69, weeks_out::adrenal), expected(first, 6), 1e-4, "A");
}

TEST(WeeksReference, RecoveryTakesMonths) {
    const auto table = reference::read("ref_hpa_day_table.csv");
    const auto ticks = sixty_days();
    const Weeks usual;
    double cortisol_last = 0, acth_last = 0, lowest_acth = 9, lowest_cortisol = 9, lowest_day = 0;
    for (double day = 70; day <= 300; day += Weeks::tick) {
        const double cortisol =
            on_day(ticks, day).read(weeks_out::cortisol) / usual.read(weeks_out::cortisol);
        const double acth = on_day(ticks, day).read(weeks_out::acth);
        if (std::abs(cortisol - 1) > 0.05) cortisol_last = day - 70;
        if (std::abs(acth - 1) > 0.05) acth_last = day - 70;
        lowest_acth = std::min(lowest_acth, acth);
        if (cortisol < lowest_cortisol) {
            lowest_cortisol = cortisol;
            lowest_day = day - 70;
        }
    }
    const auto expected = [&](const char* what) { return reference::below(table, what, 0); };
    EXPECT_NEAR(cortisol_last, expected("   post-stress: last day |cortisol-1|>5 %"), 0.68);
    EXPECT_NEAR(acth_last, expected("   post-stress: last day |ACTH-1|>5 %"), 1.5);
    expect_within(lowest_acth, expected("   ACTH minimum"), 1e-4, "ACTH minimum");
    expect_within(lowest_cortisol, expected("   post-stress: cortisol minimum / baseline"), 1e-4,
                  "cortisol minimum");
    EXPECT_NEAR(lowest_day, expected("   day of cortisol minimum after end"), 1.5);
}

TEST(WeeksReference, EveryDay) {
    const auto table = reference::read("ref_hpa_glands.csv");
    const auto ticks = sixty_days();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double day = table.number(row, "day");
        const Weeks& ours = on_day(ticks, day);
        EXPECT_EQ(ours.param(weeks_in::drive), table.number(row, "u")) << day;
        const std::pair<const char*, weeks_out::Output> columns[] = {
            {"x1_CRH", weeks_out::crh},
            {"x2_ACTH", weeks_out::acth},
            {"x3_cortisol", weeks_out::cortisol},
            {"P", weeks_out::pituitary},
            {"A", weeks_out::adrenal}};
        for (const auto& [column, output] : columns)
            EXPECT_NEAR(ours.read(output), table.number(row, column), 1e-4)
                << column << ", " << day;
    }
    EXPECT_EQ(table.rows.size(), 301U);
}

} // namespace
