// The close-up of two muscle fibers: what is drawn follows the model, touch changes no vessel, and
// the same moment always looks the same.
#include "explainers/pain_tension/view_closeup.hpp"
#include "unit/tension_stage.hpp"

#include <cmath>

namespace pain_tension {
namespace {

using tension_stage::all_themes;
using tension_stage::Stage;

Stage closeup() {
    return {"closeup", 0};
}

// A history in which `change` is made at a tick.
struct Past {
    sim::History<Model> history{40000};

    explicit Past(std::initializer_list<std::pair<std::size_t, double>> params) {
        Model model;
        for (const auto& [param, value] : params)
            model.set(param, value);
        history.clear(model);
    }
    Past& go(int ticks) {
        for (int i = 0; i < ticks; ++i) {
            Model next = history.at(history.newest());
            next.advance();
            history.push(next);
        }
        return *this;
    }
    Past& set(std::size_t param, double value) {
        history.slot(history.newest()).set(param, value);
        return *this;
    }
    closeup::Moment now(bool about_touch = false, bool reduced = false) const {
        return closeup::read_moment(history, history.newest(), 0, reduced, about_touch);
    }
};

TEST(TensionCloseup, EveryPartIsDrawnInEveryTheme) {
    for (const ui::ThemeId theme : all_themes)
        for (const bool deep : {false, true}) {
            Stage s = closeup();
            s.theme = theme, s.deep = deep, s.focus = "touch";
            s.with("injury", 0.5).with("touch", 1).with("task", 0.1).run(3000).draw();
            for (const char* part :
                 {"ground", "tissue", "fibers", "skin", "vessel", "cells", "wall", "bore",
                  "divider", "ending", "ending_to_compare", "dots", "pulses", "dial",
                  "dial_to_compare", "stiffness", "hand", "focus"})
                EXPECT_NE(s.canvas.find(part), nullptr) << part;
        }
}

TEST(TensionCloseup, FibersShortenAndTheVesselNarrowsWithWork) {
    float tense = -1, half = 1e9f;
    for (const double task : {0.0, 0.02, 0.05, 0.1, 0.2, 0.3}) {
        const closeup::Moment m = Past{{in::task, task}}.go(200).now();
        EXPECT_GT(m.right.tense, tense) << task;
        EXPECT_LT(m.right.half, half) << task;
        tense = m.right.tense, half = m.right.half;
        EXPECT_EQ(m.left.tense, 0);
        EXPECT_EQ(m.left.half, art::lumen_half_rest);
        const closeup::Shape rest = closeup::shape_at(m, 200), now = closeup::shape_at(m, 800);
        EXPECT_GE(now.lower_bottom - now.lower_top, rest.lower_bottom - rest.lower_top);
    }
    EXPECT_NEAR(half / art::lumen_half_rest, 0.47f, 0.01f); // half as wide at 30 % effort
    // On the canvas too: the cells of the right half stay within the walls.
    float lowest = 1e9f;
    for (const double task : {0.0, 0.2, 0.4, 0.5}) {
        Stage s = closeup();
        s.with("task", task).run(200).draw();
        const gfx::Rect bore = s.bounds("bore");
        EXPECT_NEAR(bore.h, 2 * art::lumen_half_rest, 6) << task; // the left mark is the larger one
        float edge = 0;                                           // of the fiber's right end
        for (const gfx::Callout& c : s.canvas.callouts())
            if (c.id == "vessel") edge = s.canvas.view().to_px(c.anchor).y;
        const float bored = closeup::middle + s.canvas.view().offset.y - edge;
        EXPECT_LT(bored, lowest) << task;
        lowest = bored;
    }
}

TEST(TensionCloseup, BloodGoesAsFarAsTheModelSaysAndNeverJumps) {
    Past run{{in::task, 0.0}};
    double before = run.now().right.way;
    for (int i = 0; i < 400; ++i) {
        if (i == 120) run.set(in::task, 0.08);
        if (i == 260) run.set(in::task, 0.5);
        const double q = run.now().right.perfusion;
        run.go(10);
        const double step = run.now().right.way - before;
        before = run.now().right.way;
        const double per_tick = 26 * LoopScene::shown_tick_s;
        EXPECT_GE(step, 0);
        EXPECT_NEAR(step, 10 * per_tick * (q + run.now().right.perfusion) / 2, 10 * per_tick * 0.4);
    }
    const closeup::Moment rest = Past{{in::task, 0.0}}.go(30000).now();
    const closeup::Moment walk = Past{{in::task, 0.08}}.go(30000).now();
    EXPECT_NEAR(rest.right.perfusion, 1, 0.02);
    EXPECT_GT(walk.right.perfusion, 4);
    EXPECT_GT(walk.right.way, 3.5 * rest.right.way);
    EXPECT_LT(walk.right.half, rest.right.half); // more flow through a vessel that is narrower
}

// Where the vessel is narrower than at rest, and only there, its width at rest stands beside it.
TEST(TensionCloseup, TheUsualWidthStandsAroundAVesselThatIsNarrower) {
    for (const ui::ThemeId theme : all_themes) {
        Stage rest = closeup(), walk = closeup(), braced = closeup();
        rest.theme = walk.theme = braced.theme = theme;
        rest.with("task", 0).run(200).draw();
        walk.with("task", 0.08).run(200).draw();
        braced.with("task", 0.3).run(200).draw();
        EXPECT_EQ(rest.canvas.find("usual"), nullptr);
        ASSERT_NE(walk.canvas.find("usual"), nullptr);
        ASSERT_NE(braced.canvas.find("usual"), nullptr);
        // Around the wall as it is at rest, and not around the half to compare with.
        const float wall = 2 * (art::lumen_half_rest + art::closeup_wall_rest);
        const float zoom = braced.canvas.view().scale;
        EXPECT_GE(braced.bounds("usual").h, wall * zoom - 1);
        EXPECT_GT(braced.bounds("usual").x, braced.canvas.view().to_px({art::change_from, 0}).x);
    }
    // With a hand at work both halves are the same muscle, as narrow with it as without.
    Stage on = closeup(), off = closeup();
    on.focus = off.focus = "touch";
    on.with("touch", 1), off.with("touch", 0);
    for (Stage* s : {&on, &off})
        s->with("task", 0.1).run(2000).draw();
    EXPECT_EQ(on.bounds("usual"), off.bounds("usual"));
    EXPECT_LT(on.bounds("usual").x, on.canvas.view().to_px({art::change_from, 0}).x);
}

TEST(TensionCloseup, TheArrowInTheVesselIsAsLongAsTheFlow) {
    const auto length = [](double task, double touch) {
        Stage s = closeup();
        s.with("task", task).with("touch", touch).run(30000).draw();
        const gfx::Rect both = s.bounds("flow_arrow"); // the left one starts where it always does
        return both.right() / s.canvas.view().scale;
    };
    const float rest = length(0, 0), walk = length(0.08, 0);
    EXPECT_NEAR(walk - rest, 76 * 3.9f, 76 * 0.3f); // almost five times rest
    EXPECT_NEAR(length(0, 1), rest, 1);             // a hand makes no flow
}

// The claim of the lesson: massage does not raise the flow in muscles, here neither.
TEST(TensionCloseup, TouchEasesPainAndLeavesTheVesselAsItIs) {
    Past with{{in::task, 0.03}, {in::injury, 0.5}, {in::touch, 1.0}};
    Past without{{in::task, 0.03}, {in::injury, 0.5}, {in::touch, 0.0}};
    const closeup::Moment a = with.go(4000).now(true), b = without.go(4000).now(true);
    EXPECT_EQ(a.right.half, b.right.half);
    EXPECT_EQ(a.right.way, b.right.way);
    EXPECT_EQ(a.right.perfusion, b.right.perfusion);
    EXPECT_EQ(a.right.awake, b.right.awake);
    EXPECT_LT(a.right.pain, b.right.pain - 2);
    // While a step is about touch, the two halves differ in nothing but the pain.
    EXPECT_TRUE(a.without_hand);
    EXPECT_EQ(a.left.half, a.right.half);
    EXPECT_EQ(a.left.way, a.right.way);
    EXPECT_EQ(a.left.perfusion, a.right.perfusion);
    EXPECT_EQ(a.left.metabolites, a.right.metabolites);
    EXPECT_NEAR(a.left.pain, b.right.pain, 1e-9);
    // Whenever a hand is on, so that nobody takes a rise of the flow for its effect.
    EXPECT_TRUE(with.now(false).without_hand);
    EXPECT_FALSE(without.now(false).without_hand);
    // With a reflex that is no longer so, and the muscle is compared with one at rest.
    EXPECT_FALSE(Past({{in::hypothesis, 1.0}, {in::touch, 1.0}}).go(10).now(true).without_hand);

    Stage on = closeup(), off = closeup();
    on.focus = off.focus = "touch";
    on.with("touch", 1), off.with("touch", 0);
    for (Stage* s : {&on, &off}) {
        s->with("task", 0.03).with("injury", 0.5).run(2000).draw();
        EXPECT_NE(s->canvas.find("cells"), nullptr);
    }
    EXPECT_EQ(on.bounds("bore"), off.bounds("bore"));
    EXPECT_EQ(on.bounds("cells"), off.bounds("cells"));
    EXPECT_EQ(on.shapes("cells"), off.shapes("cells"));
    EXPECT_NE(on.canvas.find("hand"), nullptr);
    EXPECT_EQ(off.canvas.find("hand"), nullptr);
}

TEST(TensionCloseup, StiffnessDipsByFiveAndIsBackInThreeMinutes) {
    constexpr int minute = 1200; // ticks
    Past run{{in::touch, 0.0}};
    run.go(minute);
    const auto last = [&] {
        const closeup::Moment m = run.now();
        return m.stiffness[static_cast<std::size_t>(m.strip_count - 1)];
    };
    EXPECT_EQ(last(), 100);
    run.set(in::touch, 1).go(2 * minute);
    EXPECT_NEAR(last(), 95, 0.01f);
    run.set(in::touch, 0).go(3 * minute / 2);
    EXPECT_GT(last(), 97);
    EXPECT_LT(last(), 98);
    run.go(3 * minute / 2 + 320);
    EXPECT_NEAR(last(), 100, 0.01f);
    const closeup::Moment m = run.now();
    EXPECT_EQ(m.strip_count, closeup::Moment::strip_points);
    float least = 1e9f;
    for (const float value : m.stiffness)
        least = std::min(least, value);
    EXPECT_NEAR(least, 95, 0.01f);
}

TEST(TensionCloseup, ChemistryGathersAndTheEndingWakes) {
    int dots = 0;
    for (const double task : {0.0, 0.2, 0.4, 0.5}) {
        Stage s = closeup();
        s.with("task", task).run(8000).draw();
        EXPECT_GT(s.shapes("dots"), dots) << task;
        dots = s.shapes("dots");
    }
    float awake = -1;
    for (const double injury : {0.0, 0.1, 0.3, 0.5}) {
        const closeup::Moment m = Past{{in::injury, injury}}.go(100).now();
        EXPECT_GT(m.right.awake, awake) << injury;
        awake = m.right.awake;
    }
    EXPECT_EQ(Past({{in::injury, 0.0}}).go(4000).now().pulses.count, 0);
    const Past sore = Past{{in::injury, 0.5}}.go(8000);
    EXPECT_GE(sore.now().pulses.count, 2);
    EXPECT_GT(Past({{in::injury, 1.0}}).go(8000).now().pulses.count, sore.now().pulses.count);
}

TEST(TensionCloseup, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s = closeup();
    s.focus = "touch";
    s.with("task", 0.05).with("injury", 0.5).with("touch", 1).run(2500).draw();
    const auto first = s.bytes();
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 900);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(TensionCloseup, ReducedMotionHoldsStill) {
    Stage s = closeup();
    s.reduced_motion = true, s.focus = "flow";
    s.with("task", 0.08).run(39000).draw(); // everything has settled
    const auto first = s.bytes();
    s.fraction = 0.9;
    s.run(3).draw();
    const auto later = s.bytes();
    ASSERT_EQ(later.size(), first.size());
    // Sensitization still creeps: what is left is far below a pixel.
    const auto* a = reinterpret_cast<const gfx::Instance*>(first.data());
    const auto* b = reinterpret_cast<const gfx::Instance*>(later.data());
    for (std::size_t i = 0; i < first.size() / sizeof(gfx::Instance); ++i)
        for (int k = 0; k < 8; ++k)
            ASSERT_NEAR(a[i].corner[k], b[i].corner[k], 0.02f);
    s.reduced_motion = false;
    s.draw();
    const auto moving = s.bytes();
    s.run(7).draw();
    EXPECT_NE(s.bytes(), moving);
}

TEST(TensionCloseup, FewDrawCallsAndShapes) {
    for (const ui::ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const char* focus : {"touch", "flow", ""})
                for (const double task : {0.0, 0.08, 0.5}) {
                    Stage s = closeup();
                    s.theme = theme, s.focus = focus, s.narrow = narrow, s.clinical = true;
                    s.with("task", task).with("injury", 1).with("touch", 1).run(6000).draw();
                    EXPECT_LE(s.canvas.batches().size(), 8u);
                    // Most: both halves squeezed, so that each shows its usual width.
                    EXPECT_LE(s.canvas.instances().size(), 1300u) << focus << task;
                }
}

TEST(TensionCloseup, WordsAreShippedAndCanBeLeftOut) {
    for (const ui::ThemeId theme : all_themes)
        for (const bool clinical : {false, true})
            for (const bool narrow : {false, true})
                for (const char* focus : {"touch", "flow"}) {
                    Stage s = closeup();
                    s.theme = theme, s.clinical = clinical, s.narrow = narrow, s.focus = focus;
                    s.strings = tension_stage::shipped_words();
                    s.with("task", 0.08).with("injury", 0.5).with("touch", 1).run(3000).draw();
                    EXPECT_GE(s.canvas.callouts().size(), 2u);
                    tension_stage::expect_shipped_words(s);
                    s.labels = false;
                    s.draw();
                    EXPECT_TRUE(s.canvas.callouts().empty());
                    EXPECT_TRUE(s.canvas.texts().empty());
                }
}

} // namespace
} // namespace pain_tension
