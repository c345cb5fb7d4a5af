// The day as data: what is drawn follows the model, in every look and within its limits, the same
// moment always looks the same, and what is dragged around the clock lands on its minute.
#include "explainers/stress_hormones/view_day.hpp"
#include "unit/stress_stage.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using Stage = StageOf<DayScene>;
using explainers::Handle;

constexpr int hour = 120; // ticks
constexpr double dawn_h = DayFromDawn::first_min / 60;

// To this hour of the first day.
test::Stage& until(test::Stage& s, double h) {
    return s.run(static_cast<int>((h - dawn_h) * hour) - static_cast<int>(s.scene.now()));
}
test::Stage& exam(test::Stage& s, double h = 15, double strength = 6) {
    return s.with("stress_start_min", h * 60).with("stress_amplitude", strength);
}
test::Stage& massage(test::Stage& s, double h = 16) {
    return s.with("massage", 1).with("massage_start_min", h * 60);
}

// A day with what `set` asks for, at this hour.
template <class Set = void (*)(Day&)>
DayMoment moment_at(
    double h, Set set = [](Day&) {}) {
    sim::History<DayFromDawn> history(3000);
    DayFromDawn day;
    set(day);
    history.clear(day);
    for (int i = 0; i < static_cast<int>((h - dawn_h) * hour); ++i) {
        day.advance();
        history.push(day);
    }
    return read_day(history, history.newest(), 0, false);
}

TEST(DayScene, BeginsBeforeDawnOnItsDailyCycle) {
    const Stage s;
    EXPECT_DOUBLE_EQ(s.read("clock_h"), 4.5);
    Day from_midnight;
    for (int i = 0; i < 9 * hour / 2; ++i)
        from_midnight.advance();
    EXPECT_NEAR(s.read("cortisol"), from_midnight.read(day_out::cortisol), 1e-6);
}

TEST(DayScene, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        exam(s), massage(s);
        s.with("rest_line", 1);
        until(s, 15.6).draw();
        for (const char* part :
             {"ground", "body",         "brain",     "lungs",   "vessels", "kidneys", "adrenal",
              "heart",  "hypothalamus", "pituitary", "stalk",   "crh",     "acth",    "cortisol",
              "brake",  "clock",        "sky",       "today",   "ghost",   "hand",    "level",
              "sample", "tie",          "stressor",  "massage", "waking",  "calm"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
    }
}

TEST(DayScene, MoreCortisolMoreHexagonsAThickerBrakeAndAHandFurtherOut) {
    Stage night, morning;
    until(night, 24), until(morning, 8.6);
    night.draw(), morning.draw();
    ASSERT_GT(morning.read("cortisol"), 7 * night.read("cortisol"));
    EXPECT_GT(morning.shapes("sample"), 2 * night.shapes("sample"));
    EXPECT_GT(morning.shapes("cortisol"), 2 * night.shapes("cortisol"));
    EXPECT_GT(morning.shapes("acth"), night.shapes("acth"));
    const auto out = [](const Stage& s) {
        return gfx::length(s.bounds("level").center() - s.canvas.view().to_px(art::clock_center)) /
               s.canvas.view().scale;
    };
    EXPECT_NEAR(out(morning) - out(night),
                art::level_per_ug * (morning.read("cortisol") - night.read("cortisol")), 0.5);
    EXPECT_GT(moment_at(8.6).body.brake, moment_at(24).body.brake + 0.5f);
}

TEST(DayScene, TheStressorStrengthShowsInTheCurve) {
    float last = 0;
    for (const double strength : {0.0, 2.0, 6.0, 10.0}) {
        Stage s;
        exam(s, 15, strength);
        until(s, 15.65).draw();
        const float reach = s.bounds("today").right();
        EXPECT_GT(reach, last) << strength;
        last = reach;
        EXPECT_EQ(s.canvas.find("stressor") != nullptr, strength > 0);
    }
}

TEST(DayScene, TokensGoInWhileTheStressorIsOnAndNoneAnHourLater) {
    Stage s;
    exam(s);
    until(s, 14.9).draw();
    const int before = s.shapes("stressor");
    until(s, 15.3).draw();
    EXPECT_GT(s.shapes("stressor"), before + 8);
    until(s, 17).draw();
    EXPECT_LE(s.shapes("stressor"), before);
}

// The honest picture: with a massage and without, the curves part by less than a line is wide.
TEST(DayScene, MassageAndQuietRestNearlyTouch) {
    Stage s;
    massage(s).with("rest_line", 1);
    until(s, 17).draw();
    EXPECT_NE(s.canvas.find("rest"), nullptr);
    const double apart = s.read("cortisol") - s.read("cortisol_with_massage");
    EXPECT_GT(apart, 0);
    EXPECT_LT(art::level_per_ug * apart, art::curve_width);
    s.with("rest_line", 0).draw();
    EXPECT_EQ(s.canvas.find("rest"), nullptr);
    // Before and after: both fell nearly as much.
    const DayMoment m = moment_at(17.5, [](Day& day) {
        day.set(day_in::massage, 1);
        day.set(day_in::rest_line, 1);
    });
    EXPECT_LT(m.after, m.before);
    EXPECT_LT(m.rest_after, m.rest_before);
    EXPECT_GT((m.rest_before - m.rest_after) / (m.before - m.after), 0.75);
    EXPECT_GT(m.calm, 0.9f); // scripted: this is where the difference is
}

TEST(DayScene, TheComparedLineBeginsWithTheStressor) {
    Stage s;
    until(exam(s), 14.5).draw();
    EXPECT_EQ(s.shapes("usual"), 0);
    until(s, 16).draw();
    EXPECT_GT(s.bounds("usual").h, 20);
}

TEST(DayScene, TheCalmDayAheadIsTheModelsOwn) {
    DayFromDawn day;
    day.set(day_in::stress_amplitude, 8);
    for (int i = 0; i < 11 * hour; ++i)
        day.advance();
    std::array<double, 40> levels;
    calm_ahead(day, 7.5, 15, levels);
    for (const double& level : levels) {
        const int ticks = &level == levels.data() ? 15 : 30;
        for (int i = 0; i < ticks; ++i)
            day.advance();
        EXPECT_NEAR(level, day.calm.cortisol, 1e-3 * level);
    }
}

TEST(DayScene, TheSameMomentLooksTheSameHoweverOneCameToIt) {
    Stage s;
    exam(s);
    until(s, 15.5).draw();
    const auto at = s.scene.now();
    const auto first = s.bytes();
    s.run(5 * hour).draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(at);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(DayScene, ReducedMotionIsStillBetweenTicks) {
    Stage s;
    s.reduced_motion = true;
    exam(s);
    until(s, 15.3);
    s.fraction = 0, s.draw();
    const gfx::Rect heart = s.bounds("heart"), lungs = s.bounds("lungs");
    const gfx::Rect acth = s.bounds("acth");
    s.run(3).draw();
    EXPECT_EQ(s.bounds("heart"), heart);
    EXPECT_EQ(s.bounds("lungs"), lungs);
    EXPECT_EQ(s.bounds("acth"), acth);
}

TEST(DayScene, NoWordsWithoutLabels) {
    Stage s;
    s.labels = false, s.strings = shipped_words(), s.focus = "calm", s.camera = "clock";
    exam(s), massage(s);
    until(s, 16.5).draw();
    EXPECT_TRUE(s.canvas.texts().empty());
    EXPECT_TRUE(s.canvas.callouts().empty());
}

TEST(DayScene, AllWordsExistAndAtMostSevenNames) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true})
            for (const std::string_view camera : {"whole", "clock"})
                for (const std::string_view focus : {"stressor", "calm"}) {
                    Stage s;
                    s.strings = shipped_words();
                    s.clinical = clinical, s.narrow = narrow, s.camera = camera, s.focus = focus;
                    exam(s);
                    if (focus == "calm") massage(s).with("stress_amplitude", 0);
                    until(s, 16.5).draw();
                    EXPECT_LE(s.canvas.callouts().size(), 7u);
                    for (const gfx::Callout& c : s.canvas.callouts()) {
                        EXPECT_EQ(c.title.find("stress_hormones"), c.title.npos) << c.title;
                        EXPECT_EQ(c.note.find("stress_hormones"), c.note.npos) << c.note;
                    }
                    for (const gfx::TextRun& t : s.canvas.texts())
                        EXPECT_EQ(s.canvas.words(t).find('_'), std::string_view::npos)
                            << s.canvas.words(t);
                }
}

TEST(DayScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const std::string_view camera : {"whole", "body", "clock"})
            for (const double h : {8.6, 15.6, 23.9}) {
                Stage s;
                s.theme = theme, s.camera = camera, s.focus = "cortisol";
                s.strings = shipped_words();
                exam(s, 15, 10), massage(s).with("rest_line", 1);
                until(s, h).draw();
                EXPECT_LE(s.canvas.batches().size(), 8u);
                EXPECT_LE(s.canvas.instances().size(), 1250u) << camera << ' ' << h;
            }
}

TEST(DayScene, SlidersHaveWordsAndAPart) {
    EXPECT_EQ(cast.word_for("stress_start_min", 900), "") << "shown as a time of day";
    EXPECT_EQ(cast.word_for("stress_amplitude", 6), "stress_hormones.stress_amplitude.hard");
    EXPECT_EQ(cast.word_for("rest_line", 1), "stress_hormones.rest_line.on");
    EXPECT_EQ(cast.part_of("stress_start_min"), "stressor");
}

TEST(Clock, AMinuteAndItsDirectionAreTheSameThing) {
    for (int minute = 0; minute < 1440; minute += 5)
        for (const float radius : {60.f, 252.f})
            EXPECT_NEAR(clock_minute(clock_point(minute, radius)), minute, 0.01) << minute;
    const auto near = [](Vec2 a, Vec2 b) { return gfx::length(a - b) < 0.01f; };
    const Vec2 c = art::clock_center;
    EXPECT_TRUE(near(clock_point(0, 100), c + Vec2{0, 100}));    // midnight at the bottom
    EXPECT_TRUE(near(clock_point(360, 100), c + Vec2{-100, 0})); // 6 in the morning
    EXPECT_TRUE(near(clock_point(720, 100), c + Vec2{0, -100})); // noon at the top
    EXPECT_TRUE(near(clock_point(1080, 100), c + Vec2{100, 0})); // 6 in the evening
    EXPECT_EQ(clock_minute(c + Vec2{0, 50}), 0);
    EXPECT_DOUBLE_EQ(clock_minute(c + Vec2{0, -50}), 720);
}

std::vector<Handle> handles(Stage& s) {
    std::array<Handle, 8> found;
    const std::size_t n = s.scene.handles(s.info(), found);
    return {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(n)};
}

TEST(DayHandles, OnlyWhatIsThereCanBeDragged) {
    Stage s;
    EXPECT_EQ(handles(s).size(), 1u); // the hand
    exam(s);
    EXPECT_EQ(handles(s).size(), 2u);
    massage(s);
    EXPECT_EQ(handles(s).size(), 3u);
}

TEST(DayHandles, DraggedToItsOwnPlaceAHandleChangesNothing) {
    Stage s;
    exam(s, 13.25), massage(s, 10.5);
    until(s, 9);
    for (const Handle& h : handles(s)) {
        const double value = s.scene.dragged(h, h.at);
        if (h.param.empty())
            EXPECT_EQ(value, static_cast<double>(s.scene.now()));
        else
            EXPECT_EQ(value, h.param == "stress_start_min" ? 13.25 * 60 : 10.5 * 60) << h.param;
    }
}

TEST(DayHandles, TheStressorLandsOnTheMinuteOfItsAngle) {
    Stage s;
    exam(s);
    const Handle square = handles(s)[1];
    ASSERT_EQ(square.param, "stress_start_min");
    for (const double minute : {0.0, 5.0, 300.0, 540.0, 725.0, 1260.0, 1435.0})
        for (const float radius : {80.f, 300.f})
            EXPECT_EQ(s.scene.dragged(square, clock_point(minute, radius)), minute);
    EXPECT_EQ(s.scene.dragged(square, clock_point(541.9, 200)), 540);
    EXPECT_EQ(s.scene.dragged(square, clock_point(1439, 200)), 0); // round to midnight
}

TEST(DayHandles, TheSessionIsHeldByItsMiddle) {
    Stage s;
    massage(s);
    const Handle box = handles(s)[1];
    ASSERT_EQ(box.param, "massage_start_min");
    EXPECT_EQ(s.scene.dragged(box, clock_point(330, 250)), 300);
    EXPECT_EQ(s.scene.dragged(box, clock_point(10, 250)), 1420); // it begins before midnight
}

TEST(DayHandles, TheHandGoesToTheNearestTickWithThatTime) {
    Stage s;
    until(s, 12);
    const Handle hand = handles(s)[0];
    const auto now = static_cast<double>(s.scene.now());
    EXPECT_EQ(s.scene.dragged(hand, clock_point(720 - 90, 240)), now - 180);
    EXPECT_EQ(s.scene.dragged(hand, clock_point(720 + 90, 240)), now + 180);
    until(s, 25); // past midnight: backwards over it
    EXPECT_EQ(s.scene.dragged(handles(s)[0], clock_point(1380, 240)),
              static_cast<double>(s.scene.now()) - 2 * hour);
}

} // namespace
} // namespace stress_hormones
