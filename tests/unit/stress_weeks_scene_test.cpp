// The weeks scene as data: glands as large as the model says, sets that show the right moments, a
// chart that keeps what happened, in every look and within its limits.
#include "explainers/stress_hormones/view_weeks.hpp"
#include "unit/stress_stage.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using Stage = StageOf<WeeksScene>;
using Phase = WeeksMoment::Phase;
constexpr int week = 28; // ticks

// As the lesson begins, with as many weeks of worry.
test::Stage& worry(test::Stage& s, double weeks, double drive = 2) {
    s.camera = "weeks";
    return s.with("worry_weeks", weeks).with("drive", drive);
}

WeeksHistory history_of(double weeks_of_worry, int ticks, double drive = 2) {
    WeeksHistory history(4000);
    Weeks model;
    model.set(weeks_in::worry_weeks, weeks_of_worry);
    model.set(weeks_in::drive, drive);
    history.clear(model);
    for (int i = 0; i < ticks; ++i) {
        Weeks next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    return history;
}

TEST(WeeksScene, WorryFallsBackByItselfAfterItsWeeks) {
    Stage s;
    worry(s, 6).run(6 * week - 1);
    EXPECT_EQ(s.scene.param(static_cast<std::size_t>(sim::find(s.scene.params(), "drive"))), 2);
    const double high = s.read("cortisol_percent");
    s.run(1);
    EXPECT_EQ(s.scene.param(static_cast<std::size_t>(sim::find(s.scene.params(), "drive"))), 1);
    EXPECT_LT(s.read("cortisol_percent"), high - 20);
    EXPECT_GT(s.read("cortisol_percent"), 115); // the glands are still large
    s.with("drive", 2).run(6 * week - 1);       // the same again
    EXPECT_GT(s.read("cortisol_percent"), 150);
    s.run(1);
    EXPECT_LT(s.read("cortisol_percent"), 145);
    Stage open; // 0: it stays
    worry(open, 0).run(40 * week);
    EXPECT_GT(open.read("cortisol_percent"), 180);
}

TEST(WeeksScene, PercentsAreSharesOfRest) {
    Stage s;
    for (const char* id :
         {"cortisol_percent", "acth_percent", "pituitary_percent", "adrenal_percent"})
        EXPECT_NEAR(s.read(id), 100, 1e-9) << id;
    worry(s, 6).run(6 * week - 1);
    EXPECT_NEAR(s.read("cortisol_percent"), 100 * s.read("cortisol") / 0.98529, 0.02);
    EXPECT_NEAR(s.read("adrenal_percent"), 140, 1);   // "about four parts in ten"
    EXPECT_NEAR(s.read("pituitary_percent"), 131, 1); // about three
}

TEST(WeeksScene, GlandAreaIsTheMassOfTheModel) {
    Stage rest;
    rest.camera = "weeks";
    rest.draw();
    const gfx::Rect usual = rest.bounds("adrenal"), usual_above = rest.bounds("pituitary");
    for (const double drive : {0.6, 1.5, 2.0, 4.0}) {
        Stage s;
        worry(s, 0, drive).run(8 * week).draw();
        const double grown = static_cast<double>(s.bounds("adrenal").h / usual.h);
        EXPECT_NEAR(grown * grown, s.read("adrenal_percent") / 100, 0.06) << drive;
        const double above = static_cast<double>(s.bounds("pituitary").w / usual_above.w);
        EXPECT_NEAR(above * above, s.read("pituitary_percent") / 100, 0.01) << drive;
    }
}

TEST(WeeksScene, GlandsGrowWithEveryWeekOfWorryAndShrinkAfterward) {
    Stage s;
    worry(s, 6);
    float last = 0;
    for (int i = 0; i < 5; ++i) {
        s.run(week).draw();
        EXPECT_GT(s.bounds("adrenal").h, last);
        last = s.bounds("adrenal").h;
    }
    s.run(2 * week).draw();
    const float peak = s.bounds("adrenal_peak").h;
    EXPECT_GT(peak, last);
    last = peak;
    for (int i = 0; i < 5; ++i) {
        s.run(3 * week).draw();
        EXPECT_LT(s.bounds("adrenal").h, last);
        last = s.bounds("adrenal").h;
        EXPECT_FLOAT_EQ(s.bounds("adrenal_peak").h, peak); // a moment that has passed stays
    }
}

TEST(WeeksScene, TheSetsShowBeforeThePeakAndNow) {
    const WeeksHistory history = history_of(6, 20 * week);
    const auto at = [&](int weeks) { return read_weeks(history, weeks * week, 0, false); };
    const WeeksMoment during = at(3), after = at(14);
    EXPECT_EQ(during.phase, Phase::worry);
    EXPECT_TRUE(during.sets[1].live);
    EXPECT_FALSE(during.sets[2].known);
    EXPECT_EQ(after.phase, Phase::after);
    EXPECT_TRUE(after.sets[2].live);
    EXPECT_DOUBLE_EQ(after.worry_from, 0);
    EXPECT_DOUBLE_EQ(after.worry_to, 6);
    EXPECT_DOUBLE_EQ(after.sets[0].week, -1);
    EXPECT_FLOAT_EQ(after.sets[0].adrenal, 1);
    EXPECT_DOUBLE_EQ(after.sets[1].week, 6);
    EXPECT_GT(after.sets[1].adrenal, 1.3f);
    EXPECT_GT(after.sets[1].cortisol, 1.7); // the level of the worry, not of the moment after
    EXPECT_DOUBLE_EQ(after.sets[2].week, 14);
    EXPECT_LT(after.sets[2].acth, 0.95);
    const WeeksHistory calm = history_of(0, 2 * week, 1);
    EXPECT_EQ(read_weeks(calm, week, 0, false).phase, Phase::usual);
}

TEST(WeeksScene, MoreWorryIsALargerSquareAboveTheGlands) {
    float last = 0;
    for (const double drive : {1.2, 2.0, 4.0}) {
        Stage s;
        worry(s, 0, drive).run(week).draw();
        EXPECT_GT(s.bounds("stressor").w, last);
        last = s.bounds("stressor").w;
    }
    Stage calm;
    worry(calm, 0, 1).run(week).draw();
    EXPECT_EQ(calm.canvas.find("stressor"), nullptr);
}

TEST(WeeksScene, MoleculesAreCloserAtAHigherLevel) {
    int last = 0;
    for (const double drive : {0.6, 1.0, 2.0, 5.0}) {
        Stage s;
        s.reduced_motion = true;
        worry(s, 0, drive).run(6 * week).draw();
        EXPECT_GT(s.shapes("cortisol"), last) << drive;
        last = s.shapes("cortisol");
    }
}

TEST(WeeksScene, MoleculesTravelButNotWithReducedMotion) {
    for (const bool reduced : {false, true}) {
        Stage s;
        s.camera = "weeks", s.reduced_motion = reduced;
        s.run(40).draw();
        const gfx::Rect before = s.bounds("cortisol");
        s.run(3).draw();
        const gfx::Rect then = s.bounds("cortisol");
        EXPECT_EQ(std::abs(before.y - then.y) < 1e-3f, reduced);
    }
}

TEST(WeeksScene, TheChartKeepsTheWeeksOfWorry) {
    Stage s;
    worry(s, 6).run(4 * week).draw();
    const float scale = s.canvas.view().scale;
    EXPECT_NEAR(s.bounds("worry").w, 4 * art::week_step * scale, 1);
    s.run(10 * week).draw();
    EXPECT_NEAR(s.bounds("worry").w, 6 * art::week_step * scale, 1);
    EXPECT_EQ(s.canvas.find("area") != nullptr, true);
    const float end = s.bounds("cortisol_curve").right();
    s.run(2 * week).draw();
    EXPECT_NEAR(s.bounds("cortisol_curve").right() - end, 2 * art::week_step * scale, 1);
}

// However long the worry lasts, the usual level before it and the step up stay in sight.
TEST(WeeksScene, ManyWeeksBecomeNarrowerAndKeepTheirBeginning) {
    for (const int weeks : {12, 40, 76, 140}) {
        Stage s;
        worry(s, 0).run(weeks * week).draw();
        const float scale = s.canvas.view().scale;
        const gfx::Rect curve = s.bounds("cortisol_curve"), panel = s.bounds("chart");
        EXPECT_TRUE(panel.contains(curve.min()) && panel.contains(curve.max())) << weeks;
        const gfx::Rect shade = s.bounds("worry");
        EXPECT_GT(shade.x, curve.x + 5 * scale) << weeks; // what was before
        EXPECT_NEAR(shade.right(), curve.right(), 6 * scale) << weeks;
        const WeeksHistory history = history_of(0, std::min(weeks, 140) * week);
        const WeeksChart chart(history, history.newest());
        EXPECT_LT(chart.first_week(), 0);
        EXPECT_GT(chart.last_week(), weeks);
        EXPECT_LE(chart.week_step(), art::week_step);
        EXPECT_NEAR(chart.cortisol().back().x, chart.at(weeks, 1).x, 0.01) << weeks;
    }
}

TEST(WeeksScene, AGrownGlandKeepsItsUsualSizeInIt) {
    Stage rest;
    rest.camera = "weeks";
    rest.draw();
    EXPECT_EQ(rest.shapes("usual_inside"), 0);
    EXPECT_EQ(rest.shapes("usual_size"), 0);
    Stage s;
    worry(s, 6).run(6 * week - 1).draw();
    EXPECT_EQ(s.shapes("usual_inside"), 2); // both glands of the set that shows now
    EXPECT_GT(s.shapes("usual_size"), 2);
    const gfx::Rect inside = s.bounds("usual_inside"), gland = s.bounds("adrenal");
    EXPECT_NEAR(inside.right() - inside.x, rest.bounds("adrenal").w, 1);
    EXPECT_GT(gland.w, 1.15f * rest.bounds("adrenal").w);
    EXPECT_LT(gland.y, inside.bottom());
}

// The weight lies on the face while it worries; after the worry the face is at ease again.
TEST(WeeksScene, TheWeightLiesOnlyWhileThereIsWorry) {
    Stage s;
    worry(s, 6).run(3 * week).draw();
    const gfx::Rect weight = s.bounds("stressor"), faces = s.bounds("calm");
    EXPECT_NEAR(weight.center().x, s.bounds("adrenal").center().x, 12);
    EXPECT_LT(weight.y, faces.y);
    const int two_faces = s.shapes("calm");
    s.run(11 * week).draw(); // a third face, and the weight on the second alone
    EXPECT_GT(s.shapes("calm"), two_faces);
    EXPECT_NEAR(s.bounds("stressor").x, weight.x, 0.5);
    EXPECT_NEAR(s.bounds("stressor").w, weight.w, 0.5);
}

TEST(WeeksScene, LargeValuesStayOnTheChart) {
    for (const double drive : {0.5, 5.0}) {
        Stage s;
        worry(s, 0, drive).run(20 * week).draw();
        const gfx::Rect panel = s.bounds("chart");
        for (const char* part : {"cortisol_curve", "acth_curve"}) {
            const gfx::Rect curve = s.bounds(part);
            EXPECT_GE(curve.y, panel.y) << part << drive;
            EXPECT_LE(curve.bottom(), panel.bottom()) << part << drive;
        }
    }
}

TEST(WeeksScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    worry(s, 6).run(9 * week).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 5 * week);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(WeeksScene, EveryLookIsWithinItsLimits) {
    for (const ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const int weeks : {0, 3, 12, 30, 90}) {
                Stage s;
                s.theme = theme, s.narrow = narrow, s.focus = "adrenal";
                worry(s, 6).run(weeks * week).draw();
                EXPECT_LE(s.canvas.batches().size(), 8u);
                EXPECT_LE(s.canvas.instances().size(), 1250u) << weeks;
            }
}

TEST(WeeksScene, WordsExistAndCanBeLeftOut) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true})
            for (const int weeks : {0, 1, 5, 7, 9, 20, 40, 120}) {
                Stage s;
                s.strings = shipped_words();
                s.clinical = clinical, s.narrow = narrow;
                worry(s, 6).run(weeks * week).draw();
                EXPECT_EQ(s.canvas.callouts().size(), narrow ? 0u : 2u);
                EXPECT_FALSE(s.canvas.texts().empty());
                for (const gfx::TextRun& t : s.canvas.texts()) {
                    const std::string_view words = s.canvas.words(t);
                    EXPECT_EQ(words.find("stress_hormones"), words.npos) << words;
                    EXPECT_EQ(words.find('{'), words.npos) << words;
                    EXPECT_EQ(words.find("-0"), words.npos) << words;
                }
                s.labels = false;
                s.draw();
                EXPECT_TRUE(s.canvas.callouts().empty() && s.canvas.texts().empty());
            }
}

} // namespace
} // namespace stress_hormones
