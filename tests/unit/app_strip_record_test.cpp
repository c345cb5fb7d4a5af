// What the strip of time keeps of a recording is what reading every tick of it would give, after
// any edit, and a frame reads only what is new.
#include "app/strip_record.hpp"

#include "support/practice.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace app;
using test::PracticeModel;

namespace {

struct Film {
    World w;
    StripRecord record;

    Film() {
        content::Lesson lesson;
        lesson.id = "practice";
        content::Step step;
        step.scene.plot = {"saw", "level"};
        step.scene.controls = {"idea", "push"};
        step.scene.clinical_controls = {"on"};
        lesson.steps.push_back(step);
        w.course.lessons.push_back(lesson);
        w.state.screen = Screen::lesson;
        w.state.lesson = "practice";
        w.explainer = test::practice_explainer();
        start_step(w);
    }
    void forward(int ticks) {
        for (int i = 0; i < ticks; ++i)
            w.explainer->forward();
        record.follow(w);
    }
    void set(PracticeModel::Param param, double value) {
        apply(w, act::SetParam{static_cast<int>(param), value});
    }
};

void expect_same(const StripRecord& a, const StripRecord& b) {
    for (std::size_t line = 0; line < StripRecord::most_lines; ++line) {
        ASSERT_EQ(a.points(line).size(), b.points(line).size()) << line;
        for (std::size_t i = 0; i < a.points(line).size(); ++i) {
            ASSERT_EQ(a.points(line)[i].tick, b.points(line)[i].tick) << line << " " << i;
            ASSERT_EQ(a.points(line)[i].value, b.points(line)[i].value) << line << " " << i;
        }
    }
    for (std::size_t row = 0; row < StripRecord::most_rows; ++row)
        ASSERT_TRUE(std::equal(a.events(row).begin(), a.events(row).end(), b.events(row).begin(),
                               b.events(row).end()))
            << row;
    ASSERT_EQ(a.changes().size(), b.changes().size());
    for (std::size_t i = 0; i < a.changes().size(); ++i) {
        EXPECT_EQ(a.changes()[i].tick, b.changes()[i].tick);
        EXPECT_EQ(a.changes()[i].param, b.changes()[i].param);
        EXPECT_EQ(a.changes()[i].value, b.changes()[i].value);
    }
}

TEST(StripRecord, KeepsEveryPeakAndEveryEvent) {
    Film run;
    run.forward(7000);
    const explainers::Explainer& e = *run.w.explainer;
    long peaks = 0, kept = 0;
    for (std::int64_t t = 0; t <= e.now(); ++t)
        peaks += e.read_at(0, t) == 100;
    for (const ui::ChartPoint& p : run.record.points(0)) {
        EXPECT_EQ(p.value, e.read_at(0, p.tick));
        kept += p.value == 100;
    }
    EXPECT_GT(peaks, 70);
    EXPECT_EQ(kept, peaks);
    std::vector<std::int64_t> spikes;
    const auto danger = static_cast<std::size_t>(sim::find(e.outputs(), "danger_spikes"));
    for (std::int64_t t = 1; t <= e.now(); ++t)
        if (std::floor(e.read_at(danger, t)) > std::floor(e.read_at(danger, t - 1)))
            spikes.push_back(t);
    EXPECT_GT(spikes.size(), 100u);
    EXPECT_TRUE(std::equal(spikes.begin(), spikes.end(), run.record.events(0).begin(),
                           run.record.events(0).end()));
}

TEST(StripRecord, MarksWhereTheWordsOfAControlChange) {
    Film run;
    run.forward(100);
    run.set(PracticeModel::push, 3); // still "light"
    run.forward(100);
    run.set(PracticeModel::push, 8); // "firm"
    run.set(PracticeModel::many, 4); // no control of the step
    run.forward(100);
    ASSERT_EQ(run.record.changes().size(), 1u);
    EXPECT_EQ(run.record.changes()[0].tick, 200);
    EXPECT_EQ(run.record.changes()[0].param, static_cast<std::size_t>(PracticeModel::push));
}

// One thing a person may do, or time that passes.
void anything(Film& run, std::mt19937& random) {
    const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
    switch (below(8)) {
    case 0:
        return run.set(PracticeModel::push, below(10));
    case 1:
        return run.set(PracticeModel::idea, below(4));
    case 2:
        return apply(run.w, act::Seek{run.w.explainer->newest() - below(300)});
    case 3:
        if (below(60) == 0) start_step(run.w);
        return;
    default:
        for (int t = below(300); t > 0; --t)
            run.w.explainer->forward();
    }
}

// Whatever is done in whatever order, looked at between or not.
TEST(StripRecord, IsWhatAFreshOneWouldRead) {
    std::mt19937 random(7);
    Film run;
    std::size_t most_points = 0, most_changes = 0;
    for (int i = 0; i < 600; ++i) {
        anything(run, random);
        if (random() % 3 == 0) run.record.follow(run.w);
        if (i % 20 != 0) continue;
        run.record.follow(run.w);
        StripRecord fresh;
        fresh.follow(run.w);
        expect_same(run.record, fresh);
        most_points = std::max(most_points, fresh.points(0).size());
        most_changes = std::max(most_changes, fresh.changes().size());
    }
    EXPECT_GT(most_points, 100u);
    EXPECT_GT(most_changes, 10u);
}

TEST(StripRecord, AFrameReadsOnlyWhatIsNew) {
    Film run;
    run.forward(30000); // half a minute in real time, a millisecond a tick
    const long before = run.record.reads();
    run.forward(17);
    EXPECT_LE(run.record.reads() - before, 17 * 12);
    run.forward(0);
    EXPECT_LE(run.record.reads() - before, 17 * 12);
    run.set(PracticeModel::push, 2); // at the moment shown: one column is read again
    const long edited = run.record.reads();
    run.forward(17);
    EXPECT_LE(run.record.reads() - edited, (17 + 30) * 12);
}

TEST(Edits, TellTheEarliestTickOrNothing) {
    Edits edits;
    edits.add(50);
    edits.add(20);
    edits.add(70);
    EXPECT_EQ(edits.since(0), 20);
    EXPECT_EQ(edits.since(2), 70);
    for (int i = 0; i < 40; ++i)
        edits.add(90);
    EXPECT_EQ(edits.since(3), 0) << "too many to know";
    EXPECT_EQ(edits.since(edits.count - 2), 90);
}

} // namespace
