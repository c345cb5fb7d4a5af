// The weeks model's own promises: ids, start at rest, hormones at once and glands slowly.
#include "explainers/stress_hormones/model_weeks.hpp"
#include "unit/stress_specs.hpp"

#include <cmath>

namespace {

using namespace stress_hormones;
using stress_test::run;

TEST(WeeksModel, IdsAndRanges) {
    EXPECT_EQ(Weeks::id, "stress_weeks");
    EXPECT_EQ(Weeks::time_unit, "d");
    stress_test::expect_param<Weeks>({"drive", 0.5, 5, 1});
    stress_test::expect_param<Weeks>({"worry_weeks", 0, 26, 0});
    for (const char* id : {"cortisol", "acth", "pituitary", "adrenal", "cortisol_percent",
                           "acth_percent", "pituitary_percent", "adrenal_percent"})
        EXPECT_GE(sim::find(Weeks::output_specs(), id), 0) << id;
}

TEST(WeeksModel, ParamsStartAtTheirDefaultsAndClamp) {
    stress_test::expect_params_clamp<Weeks>();
}

TEST(WeeksModel, StartsAtRestAndStaysThere) {
    const Weeks model, later = run(model, 400);
    EXPECT_NEAR(model.read(weeks_out::crh), 1, 1e-12);
    EXPECT_NEAR(model.read(weeks_out::acth), 1, 1e-12);
    for (std::size_t i = 0; i < weeks_out::count; ++i)
        EXPECT_NEAR(later.read(i), model.read(i), 1e-9) << i;
}

TEST(WeeksModel, HormonesJumpWithTheDriveGlandsDoNot) {
    Weeks model;
    const double adrenal = model.read(weeks_out::adrenal);
    model.set(weeks_in::drive, 2);
    EXPECT_GT(model.read(weeks_out::cortisol), 1.3);
    EXPECT_EQ(model.read(weeks_out::adrenal), adrenal);
    model.advance();
    EXPECT_GT(model.read(weeks_out::adrenal), adrenal);
    EXPECT_LT(model.read(weeks_out::adrenal), 1.01 * adrenal);
}

TEST(WeeksModel, WorryEndsByItselfAfterItsWeeks) {
    Weeks model, by_hand;
    model.set(weeks_in::drive, 2);
    model.set(weeks_in::worry_weeks, 6);
    by_hand.set(weeks_in::drive, 2);
    model = run(model, 4 * 42 - 1), by_hand = run(by_hand, 4 * 42 - 1);
    EXPECT_EQ(model.param(weeks_in::drive), 2);
    model = run(model, 1), by_hand = run(by_hand, 1);
    by_hand.set(weeks_in::drive, 1);
    EXPECT_EQ(model.param(weeks_in::drive), 1);
    model = run(model, 400), by_hand = run(by_hand, 400);
    for (std::size_t i = 0; i < weeks_out::count; ++i)
        EXPECT_EQ(model.read(i), by_hand.read(i)) << i;
    model.set(weeks_in::drive, 3); // the weeks count anew
    EXPECT_EQ(run(model, 4 * 42 - 1).param(weeks_in::drive), 3);
    EXPECT_EQ(run(model, 4 * 42).param(weeks_in::drive), 1);
    model.set(weeks_in::drive, 0.6); // less than usual is no worry
    EXPECT_EQ(run(model, 4 * 60).param(weeks_in::drive), 0.6);
}

// What the hormones are at rest must solve their three equations.
TEST(WeeksModel, HormonesSolveTheirEquations) {
    for (const double drive : {0.5, 1., 2., 5.})
        for (int days = 0; days <= 200; days += 50) {
            Weeks model;
            model.set(weeks_in::drive, drive);
            model = run(model, 4 * days);
            const auto& x = model.hormones;
            const double gr = model.read(weeks_out::feedback);
            EXPECT_NEAR(gr, 1 / (1 + std::pow(x.cortisol / 4, 3)), 1e-14);
            EXPECT_NEAR(x.crh, drive * gr / x.cortisol, 1e-13);
            EXPECT_NEAR(x.acth, x.crh * model.pituitary * gr, 1e-13);
            EXPECT_NEAR(x.cortisol, x.acth * model.adrenal, 1e-12);
        }
}

TEST(WeeksModel, SettledGlandsNeitherGrowNorShrink) {
    for (const double drive : {0.5, 1., 2.2, 5.}) {
        Weeks model;
        model.set(weeks_in::drive, drive);
        model.settle();
        EXPECT_NEAR(model.read(weeks_out::crh), 1, 1e-12) << drive;
        EXPECT_NEAR(model.read(weeks_out::acth), 1, 1e-12) << drive;
        EXPECT_NEAR(run(model, 100).read(weeks_out::pituitary), model.read(weeks_out::pituitary),
                    1e-9)
            << drive;
    }
}

} // namespace
