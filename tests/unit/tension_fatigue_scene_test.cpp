// The hold: the weight is the load, the fibers are the model's parts, the arm sinks when what is
// left cannot carry it, and the dot of the chart is the time held so far.
#include "explainers/pain_tension/view_fatigue.hpp"
#include "unit/tension_stage.hpp"

#include <cmath>

namespace pain_tension {
namespace {

using tension_stage::all_themes;
using tension_stage::Stage;

Stage hold_stage() {
    return {"hold", 1};
}
constexpr int second = 50; // ticks

hold::Moment moment(double load, int seconds, int muscle = 0) {
    sim::History<fatigue::Model> history(2);
    fatigue::Model model;
    model.set(fatigue::in::load, load), model.set(fatigue::in::muscle, muscle);
    for (int i = 0; i < seconds * second; ++i)
        model.advance();
    history.clear(model);
    return hold::read_moment(history, 0, 0, false);
}

TEST(TensionHold, NewOutputsAreTheModelsParts) {
    fatigue::Model model;
    model.set(fatigue::in::load, 0.5);
    for (int i = 0; i < 40 * second; ++i)
        model.advance();
    namespace out = fatigue::out;
    EXPECT_EQ(model.read(out::fatigued_percent), 100 * model.read(out::fatigued));
    EXPECT_EQ(model.read(out::active_percent), 100 * model.read(out::active));
    EXPECT_EQ(model.read(out::resting_percent), 100 * model.read(out::resting));
    EXPECT_NEAR(model.read(out::held_s), 40, 0.001);
    // Another load is another hold; the same again is not.
    model.set(fatigue::in::load, 0.5);
    EXPECT_NEAR(model.read(out::held_s), 40, 0.001);
    const double tired = model.read(out::fatigued);
    model.set(fatigue::in::load, 0.6);
    EXPECT_EQ(model.read(out::held_s), 0);
    EXPECT_EQ(model.read(out::fatigued), tired);
    // It stops when the muscle lets go, within a tenth of a second of the closed form.
    fatigue::Model fresh;
    fresh.set(fatigue::in::load, 0.7);
    for (int i = 0; i < 200 * second; ++i)
        fresh.advance();
    EXPECT_EQ(fresh.read(out::exhausted), 1);
    EXPECT_NEAR(fresh.read(out::held_s), fatigue::endurance_s(0.7, 0), 0.5);
    fresh.set(fatigue::in::load, 0);
    fresh.advance();
    EXPECT_EQ(fresh.read(out::held_s), 0); // nothing is held
}

TEST(TensionHold, FibersAreCountedAsTheModelHasThem) {
    for (const double load : {0.08, 0.3, 0.5, 0.8})
        for (const int seconds : {0, 20, 60, 150}) {
            const hold::Moment m = moment(load, seconds);
            float active = 0, tired = 0;
            for (int i = 0; i < hold::fiber_count; ++i) {
                const hold::Fiber f = hold::fiber_at(m, i);
                EXPECT_GE(f.active, 0);
                EXPECT_LE(f.active + f.tired, 1.0001f);
                active += f.active, tired += f.tired;
            }
            EXPECT_NEAR(active, 100 * m.active, 0.01f);
            EXPECT_NEAR(tired, 100 * m.tired, 0.01f);
        }
    // No two lie in the same place.
    const hold::Moment m = moment(0.3, 10);
    for (int i = 0; i < hold::fiber_count; ++i)
        for (int k = 0; k < i; ++k)
            EXPECT_GT(gfx::length(hold::fiber_at(m, i).at - hold::fiber_at(m, k).at), 20);
    const auto drawn = [](double load, int seconds, const char* part) {
        Stage s = hold_stage();
        s.with("load", load).run(seconds * second).draw();
        return s.shapes(part);
    };
    EXPECT_GT(drawn(0.5, 1, "fibers_active"), drawn(0.3, 1, "fibers_active"));
    EXPECT_GT(drawn(0.5, 60, "fibers_tired"), drawn(0.5, 20, "fibers_tired"));
    EXPECT_LT(drawn(0.5, 60, "fibers_resting"), drawn(0.5, 20, "fibers_resting"));
    EXPECT_EQ(drawn(0.5, 115, "fibers_resting"), 0); // the reserve has run out
}

TEST(TensionHold, TheWeightIsTheLoad) {
    double last = 0;
    for (const double load : {0.05, 0.1, 0.3, 0.6, 1.0}) {
        Stage s = hold_stage();
        s.with("load", load).draw();
        const double height = static_cast<double>(s.bounds("weight").w);
        EXPECT_GT(height, last);
        last = height;
    }
    Stage none = hold_stage();
    none.with("load", 0).draw();
    EXPECT_EQ(none.canvas.find("weight"), nullptr);
}

TEST(TensionHold, TheArmSinksOnlyWhenWhatIsLeftIsLessThanTheLoad) {
    EXPECT_EQ(moment(0.5, 100).sink, 0);
    float sink = 0;
    for (const int seconds : {115, 125, 140, 170}) {
        const hold::Moment m = moment(0.5, seconds);
        EXPECT_TRUE(m.exhausted);
        EXPECT_GE(m.sink, sink);
        sink = m.sink;
    }
    EXPECT_GT(sink, 0.5f);
    EXPECT_EQ(moment(0.08, 900).sink, 0);
    // It comes to rest on the cushion, and no lower.
    const hold::Moment held = moment(0.5, 10), down = moment(0.5, 600);
    EXPECT_GT(hold::grip_at(down).y, hold::grip_at(held).y + 40);
    EXPECT_LE(hold::weight_at(down).center.y + hold::weight_at(down).radius, hold::floor_y + 0.01f);
    Stage up = hold_stage(), low = hold_stage();
    up.with("load", 0.5).run(50 * second).draw();
    low.with("load", 0.5).run(200 * second).draw();
    EXPECT_GT(low.bounds("weight").y, up.bounds("weight").y + 20);
    EXPECT_GT(low.bounds("forearm").bottom(), up.bounds("forearm").bottom() + 20);
    EXPECT_EQ(low.bounds("cushion"), up.bounds("cushion"));
}

TEST(TensionHold, TheDotClimbsToTheModelsCurveAndStops) {
    Stage s = hold_stage();
    s.with("load", 0.5).run(20 * second).draw();
    const double early = static_cast<double>(s.bounds("dot").center().y);
    s.run(60 * second).draw();
    const double late = static_cast<double>(s.bounds("dot").center().y);
    EXPECT_LT(late, early);
    const gfx::Vec2 px = s.canvas.view().to_px({hold::chart_x(0.5), hold::chart_y(80)});
    EXPECT_NEAR(late, static_cast<double>(px.y), 1);
    EXPECT_NEAR(static_cast<double>(s.bounds("dot").center().x), static_cast<double>(px.x), 1);
    s.run(60 * second).draw();
    const gfx::Vec2 end =
        s.canvas.view().to_px({hold::chart_x(0.5), hold::chart_y(fatigue::endurance_s(0.5, 0))});
    EXPECT_NEAR(static_cast<double>(s.bounds("dot").center().y), static_cast<double>(end.y), 1.5);
    const auto stopped = s.bounds("dot");
    s.run(20 * second).draw();
    EXPECT_EQ(s.bounds("dot"), stopped);
}

TEST(TensionHold, CurvesAreOfTheMuscleThatIsChosen) {
    std::vector<std::byte> before;
    for (int muscle = 0; muscle < 7; ++muscle) {
        Stage s = hold_stage();
        s.with("muscle", muscle).with("load", 0.3).draw();
        const auto bytes = s.bytes();
        EXPECT_NE(bytes, before);
        before = bytes;
        const hold::Moment m = moment(0.3, 0, muscle);
        EXPECT_EQ(m.model_s, fatigue::endurance_s(0.3, muscle));
        EXPECT_EQ(m.measured_s, fatigue::measured_endurance_s(0.3, muscle));
        // Both curves lie in the chart.
        const gfx::Vec2 low = s.canvas.view().to_px(hold::chart.min()),
                        high = s.canvas.view().to_px(hold::chart.max());
        for (const char* curve : {"curve_model", "curve_measured"}) {
            const gfx::Rect r = s.bounds(curve);
            EXPECT_GE(r.x, low.x - 4);
            EXPECT_LE(r.right(), high.x + 4);
            EXPECT_GE(r.y, low.y - 4);
            EXPECT_LE(r.bottom(), high.y + 4);
        }
    }
}

TEST(TensionHold, TheLoadCanBeDragged) {
    Stage s = hold_stage();
    s.with("load", 0.4).draw();
    const explainers::DrawInfo info{
        .theme = ui::theme(s.theme), .text = s.strings, .frame = s.words, .art = test::stand_ins()};
    explainers::Handle handle[2];
    ASSERT_EQ(s.scene.handles(info, handle), 1u);
    EXPECT_EQ(handle[0].param, "load");
    EXPECT_NEAR(s.scene.dragged(handle[0], handle[0].at), 0.4, 1e-5);
    EXPECT_GT(s.scene.dragged(handle[0], handle[0].at + gfx::Vec2{60, 0}), 0.5);
    EXPECT_EQ(s.scene.dragged(handle[0], {-500, 0}), 0);
    EXPECT_EQ(s.scene.dragged(handle[0], {5000, 0}), 1);
    EXPECT_TRUE(s.canvas.view().to_px(handle[0].at).y < 700);
}

TEST(TensionHold, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s = hold_stage();
    s.with("load", 0.5).run(60 * second).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 20 * second);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    s.reduced_motion = true; // nothing travels: only the model moves the picture
    s.draw();
    const auto still = s.bytes();
    s.fraction = 0.9;
    s.draw();
    EXPECT_EQ(s.bytes(), still);
}

TEST(TensionHold, EveryThemeIsCheapAndItsWordsAreShipped) {
    for (const ui::ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const bool clinical : {false, true})
                for (const double load : {0.0, 0.08, 0.5, 1.0}) {
                    Stage s = hold_stage();
                    s.theme = theme, s.narrow = narrow, s.clinical = clinical, s.focus = "fibers";
                    s.strings = tension_stage::shipped_words();
                    s.with("load", load).run(60 * second).draw();
                    EXPECT_LE(s.canvas.batches().size(), 8u);
                    EXPECT_LE(s.canvas.instances().size(), 1250u);
                    tension_stage::expect_shipped_words(s);
                    EXPECT_FALSE(s.canvas.texts().empty());
                    for (const char* part :
                         {"ground", "arm", "forearm", "bundle", "chart", "handle"})
                        EXPECT_NE(s.canvas.find(part), nullptr) << part;
                    s.labels = false;
                    s.draw();
                    EXPECT_TRUE(s.canvas.callouts().empty());
                    EXPECT_TRUE(s.canvas.texts().empty());
                }
}

} // namespace
} // namespace pain_tension
