// The pulses scene as data: what is on its way arrives when the model says, the brake presses as
// hard as it holds, and the chart shows swings only where there are some.
#include "explainers/stress_hormones/view_pulses.hpp"
#include "unit/stress_stage.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using Stage = StageOf<PulsesScene>;
constexpr int hour = 120; // ticks

test::Stage& pulses(test::Stage& s, double delay, double drive) {
    s.camera = "pulses";
    return s.with("delay_min", delay).with("crh_drive", drive);
}

PulsesHistory history_of(double delay, double drive, int ticks) {
    PulsesHistory history(5000);
    PulsesInCourse model;
    model.set(pulses_in::delay_min, delay);
    model.set(pulses_in::crh_drive, drive);
    history.clear(model);
    for (int i = 0; i < ticks; ++i) {
        PulsesInCourse next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    return history;
}

TEST(PulsesScene, CortisolOnItsWayArrivesAsTheModelSays) {
    for (const double delay : {10.0, 15.0, 20.0}) {
        const PulsesHistory history = history_of(delay, 30, 3 * hour);
        for (std::int64_t t = hour; t < 2 * hour; t += 17) {
            const PulsesMoment m = read_pulses(history, t, 0, false);
            const double back_min = 0.75 * delay;
            const std::int64_t then = t + std::llround(back_min / Pulses::tick);
            EXPECT_NEAR(m.made, history.at(then).read(pulses_out::cortisol), 0.02) << delay;
            // One hexagon for every unit that will be counted.
            const double sent = history.at(then).cortisol_sent - history.at(t).cortisol_sent;
            EXPECT_NEAR(m.cortisol_at.count, 1.5 * sent, 1.6) << delay;
        }
    }
}

TEST(PulsesScene, OneTriangleForEachUnitOfActh) {
    const PulsesHistory history = history_of(20, 30, 3 * hour);
    const double down_min = 0.25 * 20;
    for (std::int64_t t = hour; t < 2 * hour; t += 11) {
        const PulsesMoment m = read_pulses(history, t, 0.5, false);
        const std::int64_t then = t - std::llround(down_min / Pulses::tick);
        const double sent = history.at(t).acth_sent - history.at(then).acth_sent;
        EXPECT_NEAR(m.acth_at.count, 1.5 * sent, 1.8);
    }
}

TEST(PulsesScene, NothingOnTheWayJumps) {
    const PulsesHistory history = history_of(10, 30, 2 * hour);
    for (std::int64_t t = hour; t < hour + 60; ++t) {
        const PulsesMoment end = read_pulses(history, t, 1 - 1e-6, false);
        const PulsesMoment start = read_pulses(history, t + 1, 0, false);
        ASSERT_LE(std::abs(end.cortisol_at.count - start.cortisol_at.count), 1);
        for (const float at : end.cortisol_at.all()) {
            float nearest = 1e9f;
            for (const float other : start.cortisol_at.all())
                nearest = std::min(nearest, std::abs(at - other));
            const bool under_way = at > 4 && at < end.back.length() - 4;
            EXPECT_TRUE(nearest < 2 || !under_way) << nearest;
        }
    }
}

TEST(PulsesScene, TheWayBackIsLongerTheLongerTheDelay) {
    float last = 0;
    for (const double delay : {0.0, 2.0, 5.0, 10.0, 15.0, 20.0}) {
        const WindingWay way(delay);
        EXPECT_GT(way.length(), last);
        EXPECT_NEAR(way.length() - WindingWay(0).length(), delay * loop::winding_per_min, 6);
        EXPECT_NEAR(way.points().back().x, loop::top[3].x, 0.1);
        // It ends where its top begins, however much it winds.
        const Vec2 end = way.points()[WindingWay::foot_points + WindingWay::river_points];
        EXPECT_NEAR(end.x, loop::top[0].x, 0.1);
        const Vec2 before = way.points()[WindingWay::foot_points + WindingWay::river_points - 1];
        EXPECT_LT(gfx::length(end - before), 16) << delay;
        last = way.length();
    }
}

TEST(PulsesScene, TheBarPressesAsHardAsTheBrakeHolds) {
    const PulsesHistory history = history_of(20, 30, 2 * hour);
    for (std::int64_t t = 0; t < 2 * hour; t += 7) {
        const auto& model = history.at(t);
        const double pull =
            RodentAxis::feedback * model.read(pulses_out::gr) * model.read(pulses_out::cortisol);
        EXPECT_NEAR(model.read(pulses_out::brake), 1 - 1 / (1 + pull), 1e-12);
    }
    float last = -1;
    for (const double brake : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        EXPECT_GE(press_of(brake), last);
        last = press_of(brake);
    }
    // In the picture: it stands closer to the pituitary with much drive than with little.
    Stage weak, strong;
    pulses(weak, 10, 5).run(4).draw();
    pulses(strong, 10, 100).run(4).draw();
    EXPECT_LT(strong.bounds("brake").x, weak.bounds("brake").x - 40);
    // There is a gap to the gland while it is weak, and none while it is strong.
    const auto gap = [](Stage& s) { return s.bounds("brake").x - s.bounds("pituitary").right(); };
    EXPECT_GT(gap(weak), 15);
    EXPECT_LT(gap(strong), 0);
    const auto slimness = [](Stage& s) {
        return s.bounds("pituitary").w / s.bounds("pituitary").h;
    };
    EXPECT_LT(slimness(strong), slimness(weak) - 0.1f); // it gives way
}

// Over one swing the gland that sends little is small and pressed, the one that sends much is not.
TEST(PulsesScene, TheSwingIsSeenInBothGlands) {
    Stage s;
    pulses(s, 10, 30).run(2 * hour).draw();
    float least[2] = {1e9f, 1e9f}, most[2] = {0, 0};
    float pad_near = 1e9f, pad_far = 0;
    for (int i = 0; i < hour; i += 4) {
        s.run(4).draw();
        const float heights[2] = {s.bounds("pituitary").w, s.bounds("adrenal").h};
        for (int k = 0; k < 2; ++k)
            least[k] = std::min(least[k], heights[k]), most[k] = std::max(most[k], heights[k]);
        pad_near = std::min(pad_near, s.bounds("brake").x);
        pad_far = std::max(pad_far, s.bounds("brake").x);
    }
    const float scale = s.canvas.view().scale;
    EXPECT_GT(most[0], 1.15f * least[0]);
    EXPECT_GT(most[1], 1.15f * least[1]);
    EXPECT_GT((pad_far - pad_near) / scale, 40);
    // Without a delay they come to rest.
    s.with("delay_min", 0).run(12 * hour).draw();
    const float rest = s.bounds("pituitary").w;
    s.run(37).draw();
    EXPECT_NEAR(s.bounds("pituitary").w, rest, 0.02f * rest);
}

TEST(PulsesScene, AsManyHexagonsWaitInThePressAsTheBloodHolds) {
    Stage none, some, many;
    pulses(none, 10, 10).run(4).draw();
    pulses(some, 10, 30).run(4).draw();
    pulses(many, 10, 100).run(4).draw();
    for (Stage* s : {&none, &some, &many}) {
        const int room = 1; // what lies behind them
        // A hexagon is a blob of some shapes; with its light.
        const double each =
            (s->shapes("cortisol_waiting") - room) / std::ceil(5 * s->read("cortisol"));
        EXPECT_NEAR(each, std::round(each), 1e-9) << s->read("cortisol");
        EXPECT_GE(each, 1);
        // They stay in the press, right of its piston.
        EXPECT_GT(s->bounds("cortisol_waiting").x, s->bounds("brake").x);
        EXPECT_LT(s->bounds("cortisol_waiting").right(), s->bounds("brake").right());
    }
    EXPECT_GT(many.shapes("cortisol_waiting"), none.shapes("cortisol_waiting"));
}

// The sector of the watch is the delay: none is left when there is none.
TEST(PulsesScene, TheWatchShowsTheDelay) {
    float last = 0;
    for (const double delay : {0.0, 5.0, 10.0, 20.0}) {
        Stage s;
        s.reduced_motion = true; // from 12 o'clock on
        pulses(s, delay, 30).run(4).draw();
        EXPECT_GT(s.shapes("delay"), 0);
        EXPECT_EQ(s.shapes("delay_sector"), delay > 0 ? 1 : 0);
        if (delay == 0) continue;
        EXPECT_GT(s.bounds("delay_sector").h, last) << delay;
        last = s.bounds("delay_sector").h;
    }
    // Its hand goes round with the model.
    Stage s;
    pulses(s, 10, 30).run(hour / 4).draw();
    const gfx::Rect quarter_past = s.bounds("delay_sector");
    s.run(hour / 2).draw();
    EXPECT_GT(quarter_past.center().x, s.bounds("delay_sector").center().x);
}

TEST(PulsesScene, TheChartFillsFromTheLeftAndThenScrolls) {
    Stage s;
    pulses(s, 10, 30).run(hour / 2).draw();
    const float scale = s.canvas.view().scale;
    const float left = s.bounds("cortisol_curve").x, early = s.bounds("cortisol_curve").right();
    const gfx::Rect head = s.bounds("adrenal_head");
    EXPECT_NEAR(left, s.bounds("acth_curve").x, 1);
    EXPECT_GT(head.x, early - 30 * scale); // it rides at the end of its line
    EXPECT_LT(head.x, early + 40 * scale);
    s.run(hour / 2).draw();
    EXPECT_NEAR(s.bounds("cortisol_curve").x, left, 1);
    EXPECT_GT(s.bounds("cortisol_curve").right(), early + 20 * scale);
    EXPECT_GT(s.bounds("adrenal_head").x, head.x + 20 * scale);
    s.run(4 * hour).draw();
    const float end = s.bounds("cortisol_curve").right();
    s.run(hour).draw();
    EXPECT_NEAR(s.bounds("cortisol_curve").right(), end, 1);
}

// The small glands at the ends of the lines never hide each other.
TEST(PulsesScene, TheHeadsOfTheLinesStandClearOfEachOther) {
    const PulsesHistory history = history_of(10, 30, 3 * hour);
    for (std::int64_t t = 1; t < 3 * hour; t += 3) {
        const PulsesChart chart(history, t);
        const PulsesChart::Heads heads = chart.heads();
        EXPECT_GE(std::abs(heads.acth.y - heads.cortisol.y), 25.9f);
        EXPECT_NEAR(heads.acth.x, chart.acth().all().back().x + loop::head_off, 0.01);
    }
}

TEST(PulsesScene, TheChartShowsSwingsAndHowMuchLaterCortisolComes) {
    Stage s;
    pulses(s, 10, 30).run(4 * hour).draw();
    EXPECT_NE(s.canvas.find("lag"), nullptr);
    const PulsesHistory history = history_of(10, 30, 4 * hour);
    const PulsesChart chart(history, history.newest());
    EXPECT_NEAR(chart.period_min(), 51.6, 2.1);
    ASSERT_GE(chart.acth().tops().size(), 2u);
    for (const auto& acth : chart.acth().tops()) {
        double wait = 1e9;
        for (const auto& cortisol : chart.cortisol().tops())
            if (cortisol.minute > acth.minute) wait = std::min(wait, cortisol.minute - acth.minute);
        if (wait < 1e9) {
            EXPECT_GT(wait, 9);
            EXPECT_LT(wait, 26);
        }
    }
}

TEST(PulsesScene, WithoutADelayAndWithTooLittleOrTooMuchDriveItComesToRest) {
    for (const auto& [delay, drive] : {std::pair{0.0, 30.0}, {10.0, 10.0}, {10.0, 100.0}}) {
        Stage s;
        pulses(s, 10, 30).run(hour);
        s.with("delay_min", delay).with("crh_drive", drive).run(9 * hour).draw();
        EXPECT_EQ(s.canvas.find("lag"), nullptr) << delay << ' ' << drive;
        EXPECT_EQ(s.canvas.find("cortisol_mark"), nullptr) << delay << ' ' << drive;
    }
}

TEST(PulsesScene, AtRestReducedMotionIsStill) {
    Stage s;
    s.reduced_motion = true;
    pulses(s, 0, 30).run(4 * hour).draw();
    const gfx::Rect hexagons = s.bounds("cortisol"), triangles = s.bounds("acth");
    const int shapes = s.shapes("cortisol");
    s.fraction = 0.8;
    s.run(7).draw();
    EXPECT_NEAR(s.bounds("cortisol").y, hexagons.y, 0.01);
    EXPECT_NEAR(s.bounds("acth").y, triangles.y, 0.01);
    EXPECT_EQ(s.shapes("cortisol"), shapes);
    s.reduced_motion = false;
    s.draw();
    const auto moving = s.bytes();
    s.run(1).draw();
    EXPECT_NE(s.bytes(), moving);
}

TEST(PulsesScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    pulses(s, 10, 30).run(2 * hour).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 60);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(PulsesScene, EveryLookIsWithinItsLimits) {
    for (const ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const double delay : {0.0, 10.0, 20.0}) {
                Stage s;
                s.theme = theme, s.narrow = narrow, s.focus = "brake";
                pulses(s, delay, 50).run(3 * hour);
                for (int i = 0; i < 12; ++i) {
                    s.run(11).draw();
                    EXPECT_LE(s.canvas.batches().size(), 8u);
                    EXPECT_LE(s.canvas.instances().size(), 1250u) << delay;
                }
            }
}

TEST(PulsesScene, WordsExistAndCanBeLeftOut) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true})
            for (const double delay : {0.0, 10.0}) {
                Stage s;
                s.strings = shipped_words();
                s.clinical = clinical, s.narrow = narrow;
                pulses(s, delay, 30).run(4 * hour).draw();
                EXPECT_LE(s.canvas.callouts().size(), 7u);
                for (const gfx::TextRun& t : s.canvas.texts()) {
                    const std::string_view words = s.canvas.words(t);
                    EXPECT_EQ(words.find("stress_hormones"), words.npos) << words;
                    EXPECT_EQ(words.find('{'), words.npos) << words;
                }
                s.labels = false;
                s.draw();
                EXPECT_TRUE(s.canvas.callouts().empty() && s.canvas.texts().empty());
            }
}

} // namespace
} // namespace stress_hormones
