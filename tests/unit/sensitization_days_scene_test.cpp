// The days of central sensitization as data: the calendar, the curve and the three figures follow
// the model, in every look and within the limits.
#include "explainers/central_sensitization/view_days.hpp"
#include "support/allocations.hpp"
#include "unit/sensitization_stage.hpp"

#include <cmath>
#include <set>

namespace central_sensitization {
namespace {

struct Stage : StageOf<DaysScene> {
    Stage() { camera = "days"; }
};
constexpr int hour = 60, day = 24 * hour;

// The model alone, with its history.
struct Film {
    sim::History<days::Model> history{DaysScene::history_ticks};
    Week week;
    explicit Film(double flares_per_day, double flare_hz = 100, double flare_s = 5) {
        days::Model model;
        model.set(days::in::flare_hz, flare_hz);
        model.set(days::in::flare_s, flare_s);
        model.set(days::in::flares_per_day, flares_per_day);
        history.clear(model);
    }
    Film& set(std::size_t param, double value) {
        history.slot(history.newest()).set(param, value);
        return *this;
    }
    Film& run(int ticks) {
        for (int i = 0; i < ticks; ++i) {
            days::Model next = history.at(history.newest());
            next.advance();
            history.push(next);
        }
        return *this;
    }
    const Week& read() {
        week = {};
        read_week(history, history.newest(), week);
        return week;
    }
};

TEST(DaysScene, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.with("flare_s", 300)
            .with("flare_hz", 5)
            .with("flares_per_day", 1)
            .run(3 * day + 15 * hour);
        s.draw();
        for (const char* part :
             {"ground", "calendar", "curve", "flares", "threads", "moments", "half", "agreed",
              "frames", "figure-before", "figure-worst", "figure-now", "area-before", "area-worst",
              "area-now", "was", "alarm"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
    }
}

TEST(DaysScene, TheCurveEndsNowAndIsAsHighAsTheLevel) {
    Film r(1);
    for (const int ticks : {1, 30, 5 * hour, 3 * day, 12 * day}) {
        const Week& week = r.run(ticks).read();
        EXPECT_DOUBLE_EQ(week.curve().back().day, week.now);
        EXPECT_FLOAT_EQ(week.curve().back().level,
                        static_cast<float>(r.history.at(r.history.newest()).sensitization));
        for (std::size_t i = 1; i < week.curve().size(); ++i)
            EXPECT_GE(week.curve()[i].day, week.curve()[i - 1].day);
        EXPECT_GE(week.curve().front().day, week.start);
        EXPECT_LE(week.now - week.start, Week::days);
        for (const Week::Flare& flare : week.flares()) {
            EXPECT_GT(flare.top, flare.before + 0.4f);
            EXPECT_LT(flare.begin, flare.peak + 1e-9);
        }
    }
    EXPECT_EQ(r.week.flares().size(), 7u);
    EXPECT_NEAR(r.week.now - r.week.start, Week::now_at, 1e-9); // it has scrolled
}

TEST(DaysScene, TheCurveIsTheLevelEverywhere) {
    Film r(4);
    const Week& week = r.run(9 * day).read();
    for (const Week::Point& p : week.curve()) {
        const double tick = (p.day - Week::first_day) * day;
        const auto at = static_cast<std::int64_t>(std::llround(tick));
        EXPECT_NEAR(p.level, r.history.at(std::max<std::int64_t>(0, at)).sensitization, 0.004);
    }
    EXPECT_NEAR(week.worst.level,
                std::max_element(week.curve().begin(), week.curve().end(),
                                 [](auto a, auto b) { return a.level < b.level; })
                    ->level,
                0.02);
}

TEST(DaysScene, TheSensitiveAreaGrowsWithTheLevelAndShrinksWithRest) {
    float last = 0;
    for (const double hz : {1.0, 2.0, 5.0, 20.0, 100.0}) { // stronger flares
        Stage s;
        s.with("flare_s", 60).with("flare_hz", hz).with("flares_per_day", 1).run(4 * hour).draw();
        const float height = s.bounds("area-now").h;
        EXPECT_GT(height, last) << hz;
        last = height;
    }
    Stage s;
    s.with("flares_per_day", 1).run(4 * hour).draw();
    float before = s.bounds("area-now").h;
    for (int i = 0; i < 6; ++i) {
        s.run(3 * hour).draw();
        ASSERT_NE(s.canvas.find("area-now"), nullptr) << i;
        EXPECT_LT(s.bounds("area-now").h, before) << i;
        EXPECT_LT(s.bounds("area-now").h, s.bounds("area-worst").h);
        before = s.bounds("area-now").h;
    }
    EXPECT_NE(s.canvas.find("was"), nullptr); // how wide it was
    EXPECT_LT(s.bounds("area-before").h, before);
}

TEST(DaysScene, TheNowFigureNeverFlashes) {
    for (const double flares : {4.0, 6.0, 8.0, 10.0, 12.0}) {
        Film r(flares);
        r.run(4 * day);
        float low = 9, high = 0;
        for (int i = 0; i < 6 * hour; i += 5) {
            const float shown = r.run(5).read().last.shown;
            low = std::min(low, shown), high = std::max(high, shown);
        }
        // Up to three changes a second at double speed it may breathe; faster it holds still.
        const double changes_a_second = 2 * flares / 3.5;
        EXPECT_LT((high - low) / high, changes_a_second > 3 ? 0.12f : 0.5f) << flares;
    }
    Film one(1);
    const float at_once = one.run(10).read().last.shown;
    EXPECT_GT(one.week.last.level, 0.8f);
    EXPECT_LT(at_once, 0.2f); // it swells
}

TEST(DaysScene, ADiamondIsAsLargeAsItsFlareIsStrong) {
    float last = 0;
    for (const auto& [hz, seconds] :
         {std::pair{2.0, 300.0}, {2.0, 900.0}, {5.0, 300.0}, {100.0, 5.0}, {5.0, 900.0}}) {
        Stage s;
        s.with("flare_hz", hz).with("flare_s", seconds).with("flares_per_day", 1).run(hour).draw();
        const float width = s.bounds("flares").w;
        EXPECT_GT(width, last) << hz << ' ' << seconds;
        last = width;
    }
    Film r(12);
    const Week& week = r.run(6 * day).read();
    EXPECT_EQ(week.flares().size(), 72u);
    for (const Week::Flare& flare : week.flares())
        EXPECT_FLOAT_EQ(flare.strength, week.flares().front().strength);
}

TEST(DaysScene, HalfIsGoneAfterTheHalfLifeThatIsSet) {
    for (const double half_life : {3.0, 4.9, 8.0})
        for (const double speed : {0.8, 1.0, 2.0}) {
            Film r(1);
            r.set(days::in::half_life_h, half_life).set(days::in::recovery_speed, speed);
            const Week& week = r.run(23 * hour).read();
            ASSERT_TRUE(week.half.there);
            EXPECT_NEAR((week.half.to - week.half.from) * 24, half_life / speed, 0.05);
            EXPECT_NEAR(week.half.half, week.half.top / 2, 1e-6);
        }
    Film crowded(4); // no time to fall by half undisturbed
    EXPECT_FALSE(crowded.run(3 * day).read().half.there);
    crowded.set(days::in::flares_per_day, 0);
    EXPECT_TRUE(crowded.run(12 * hour).read().half.there);
}

TEST(DaysScene, TheAgreedLevelBelongsToSessionsAndLiesAtAQuarter) {
    Stage flares, sessions;
    flares.with("flares_per_day", 1).run(2 * day).draw();
    EXPECT_EQ(flares.canvas.find("agreed"), nullptr);
    sessions.with("flare_s", 300).with("flare_hz", 5).with("flares_per_day", 1).run(2 * day).draw();
    const float y = sessions.bounds("agreed").center().y;
    const gfx::ViewTransform& view = sessions.canvas.view();
    EXPECT_NEAR(y, view.to_px({0, WeekScene::y(0.375f)}).y, 0.5f);
    EXPECT_NEAR(agreed_level, 0.375f, 1e-6f); // 25 of 100 at a highest S of 1.5
}

TEST(DaysScene, TheCalendarStaysInItsPlaceAndGoesOn) {
    for (const int ticks : {hour, 2 * day, 6 * day + 17 * hour, 7 * day, 11 * day + 5, 40 * day}) {
        Stage s;
        s.with("flares_per_day", 2).run(ticks).draw();
        const gfx::ViewTransform& view = s.canvas.view();
        const float left = view.to_px({art::week_x, 0}).x;
        const float right = view.to_px({art::week_x + 7 * art::day_step, 0}).x;
        for (const char* part : {"calendar", "curve", "flares"}) {
            EXPECT_GT(s.bounds(part).x, left - 14) << part << ' ' << ticks;
            EXPECT_LT(s.bounds(part).right(), right + 14) << part << ' ' << ticks;
        }
    }
}

TEST(DaysScene, DaysAreCounted) {
    Film r(2);
    const Week& week = r.run(2 * day).read(); // Monday ten in the morning to Wednesday
    EXPECT_EQ(week.calendar[0].flares, 2);
    EXPECT_EQ(week.calendar[1].flares, 2);
    EXPECT_TRUE(week.calendar[1].over);
    EXPECT_TRUE(week.calendar[2].begun);
    EXPECT_FALSE(week.calendar[2].over);
    EXPECT_FALSE(week.calendar[3].begun);
    EXPECT_FALSE(week.calendar[0].sessions);
    Film rest(0);
    EXPECT_EQ(rest.run(3 * day).read().flares().size(), 0u);
}

TEST(DaysScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    s.with("flares_per_day", 4).run(8 * day).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.fraction = 0.9; // a minute is too short to be seen
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    s.scene.seek(here - 2 * day);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(DaysScene, ReducedMotionNeitherSwingsNorRuns) {
    Stage s;
    s.with("flares_per_day", 4).run(2 * day + 20).draw(); // just after a flare, and it rings
    ASSERT_NE(s.canvas.find("strike"), nullptr);
    s.reduced_motion = true;
    s.draw();
    EXPECT_EQ(s.canvas.find("strike"), nullptr);
    const auto lean = [](double at) { return level_bell(0.6f, at).angle; };
    EXPECT_NE(lean(0.1), lean(0.4));         // this one swings, with the film
    for (const int minutes : {0, 90, 200}) { // of the bells none moves: what differs is the level
        s.run(minutes).draw();
        const gfx::Rect still = s.bounds("alarm");
        s.fraction = 0.9;
        s.draw();
        EXPECT_EQ(s.bounds("alarm"), still);
    }
}

// It is bound to the level, and only how wide a level looks is for the eye.
TEST(DaysScene, WhatIsFeltGrowsWithTheLevelWithoutAStep) {
    EXPECT_EQ(felt_at(0), 0);
    EXPECT_FLOAT_EQ(felt_at(1), 1);
    for (int i = 1; i <= 100; ++i) {
        const float is = felt_at(static_cast<float>(i) / 100),
                    was = felt_at(static_cast<float>(i - 1) / 100);
        EXPECT_GT(is, was) << i;
        EXPECT_LT(is - was, 0.03f) << i;
    }
    for (int i = 1; i <= 100; ++i) {
        const Bell is = level_bell(static_cast<float>(i) / 100, 0),
                   was = level_bell(static_cast<float>(i - 1) / 100, 0);
        EXPECT_GE(is.fill, was.fill);
        EXPECT_GE(is.sound, was.sound);
    }
    EXPECT_EQ(level_bell(0.29f, 0).sound, 0); // it rings from 30 of 100
    EXPECT_GT(level_bell(0.35f, 0).sound, 0.1f);
}

TEST(DaysScene, AFlareRunsFromTheArmToTheBrainOnce) {
    Film r(1);
    const auto part = [&](int ticks) { return r.run(ticks).read().strike.part; };
    float last = 0;
    for (int i = 0; i < 4; ++i) {
        const float now = part(100);
        EXPECT_GT(now, last);
        EXPECT_FLOAT_EQ(r.week.strike.seen, 1);
        last = now;
    }
    part(10 * hour);
    EXPECT_EQ(r.week.strike.seen, 0); // over, until the next one
    // At twice the speed three may be seen in a second; faster ones are not shown one by one.
    for (const double flares : {6.0, 8.0, 12.0}) {
        Film fast(flares);
        EXPECT_LT(fast.run(2 * day).read().strike.seen, 0.02f) << flares;
    }
    Stage s;
    s.with("flares_per_day", 1).run(60).draw();
    const gfx::Rect low = s.bounds("strike");
    s.run(300).draw();
    EXPECT_LT(s.bounds("strike").y, low.y - 40); // up the arm
}

TEST(DaysScene, BeforeAnythingHappensThereIsNoWorstMoment) {
    Stage s;
    s.strings = shipped_words();
    s.with("flares_per_day", 5.0 / 7).with("uneven_week", 1).run(day).draw(); // Tuesday at ten
    EXPECT_EQ(s.canvas.find("figure-worst"), nullptr);
    EXPECT_EQ(s.canvas.find("was"), nullptr);
    EXPECT_NE(s.canvas.find("figure-now"), nullptr);
    s.run(3 * hour).draw();
    EXPECT_NE(s.canvas.find("figure-worst"), nullptr);
}

TEST(DaysScene, AnUnevenWeekIsReadAsItWas) {
    Film r(0);
    r.set(days::in::flares_per_day, 5.0 / 7).set(days::in::uneven_week, 1);
    const Week& week = r.run(6 * day).read(); // until Sunday at ten
    const int counts[] = {0, 1, 1, 2, 1, 0};
    for (std::size_t i = 0; i < std::size(counts); ++i) {
        EXPECT_EQ(week.calendar[i].flares, counts[i]) << i;
        EXPECT_TRUE(week.calendar[i].over);
    }
    EXPECT_EQ(std::floor(week.worst.day), 3); // Thursday
    EXPECT_LT(week.last.level, 0.02f);
    EXPECT_LT(week.flares()[0].strength, week.flares()[1].strength);
    EXPECT_LT(week.flares()[1].strength, week.flares()[2].strength);
}

TEST(DaysScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const double flares : {1.0, 4.0, 12.0}) {
            Stage s;
            s.theme = theme, s.clinical = true, s.focus = "calendar";
            s.with("flare_s", 1020).with("flares_per_day", flares).run(9 * day).draw();
            EXPECT_LE(s.canvas.batches().size(), 8u);
            EXPECT_LE(s.canvas.instances().size(), 1250u) << flares;
        }
}

TEST(DaysScene, ASteadyFrameAllocatesNothing) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.strings = shipped_words();
        s.with("flares_per_day", 6).run(8 * day);
        for (int i = 0; i < 40; ++i)
            s.run(7).draw();
        const std::size_t before = test::allocations();
        s.draw();
        EXPECT_EQ(test::allocations(), before);
    }
}

TEST(DaysScene, WordsExistAndOnlyWhereTheyMay) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true})
            for (const double seconds : {5.0, 900.0}) {
                Stage s;
                s.clinical = clinical, s.narrow = narrow;
                s.strings = shipped_words();
                s.with("flare_s", seconds).with("flares_per_day", 1);
                for (int i = 0; i < 9; ++i) {
                    s.run(day).draw();
                    EXPECT_GE(s.canvas.texts().size(), 9u); // figures and days
                    for (const gfx::TextRun& t : s.canvas.texts())
                        EXPECT_EQ(s.canvas.words(t).find('_'), std::string_view::npos)
                            << s.canvas.words(t);
                }
                s.labels = false;
                s.draw();
                EXPECT_EQ(s.canvas.texts().size(), 0u);
                EXPECT_EQ(s.canvas.callouts().size(), 0u);
            }
}

TEST(DaysScene, TheDaysAreNamedInTheirOrder) {
    Stage s;
    s.strings = shipped_words();
    s.with("flares_per_day", 1).run(9 * day).draw();
    std::vector<std::string> names;
    static const std::set<std::string> known{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const gfx::TextRun& t : s.canvas.texts()) {
        const std::string words(s.canvas.words(t));
        if (known.count(words) > 0) names.push_back(words);
    }
    ASSERT_GE(names.size(), 6u);
    const std::vector<std::string> wanted{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    for (std::size_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(names[i], wanted[i + wanted.size() - names.size()]);
}

TEST(DaysScene, FocusMarksTheCalendar) {
    Stage s;
    s.with("flares_per_day", 1).run(day).draw();
    EXPECT_EQ(s.canvas.find("focus"), nullptr);
    s.focus = "calendar";
    s.draw();
    EXPECT_NE(s.canvas.find("focus"), nullptr);
}

} // namespace
} // namespace central_sensitization
