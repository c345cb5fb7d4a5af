// The gate control scene as data: which parts are drawn and where, with which words, and that a
// frame is cheap and free of allocations.
#include "support/allocations.hpp"
#include "unit/gate_stage.hpp"

namespace gate_control {
namespace {

TEST(GateView, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        bump(s);
        s.with(in::touch_hz, 40).run(100).draw();
        for (const char* part :
             {"ground", "brain", "cord", "elbow", "nerve", "hand", "stroke", "lens", "touch",
              "danger", "gatekeeper", "bar", "messenger", "axon", "descending", "branch", "brake"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
    }
}

TEST(GateView, CellsLieInTheLensAndTheBrainDoesNot) {
    Stage s;
    bump(s);
    s.draw();
    const gfx::Rect lens = s.bounds("lens");
    for (const char* part : {"gatekeeper", "messenger", "bar"}) {
        const gfx::Rect r = s.bounds(part);
        EXPECT_TRUE(lens.contains(r.min()) && lens.contains(r.max())) << part;
    }
    EXPECT_LT(s.bounds("gatekeeper").center().y, s.bounds("messenger").center().y);
    EXPECT_FALSE(lens.contains(s.bounds("brain").center()));
    EXPECT_GT(s.bounds("brain").x, lens.right());
}

TEST(GateView, ABranchOfTheTouchFiberReachesTheMessenger) {
    for (const ThemeId theme : all_themes)
        for (const bool clinical : {false, true})
            for (const double touch : {1.0, 40.0}) {
                Stage s;
                s.theme = theme, s.clinical = clinical;
                s.with(in::touch_hz, touch).run(300).draw();
                const gfx::Rect branch = s.bounds("branch"), messenger = s.bounds("messenger");
                const gfx::Rect lens = s.bounds("lens");
                EXPECT_TRUE(lens.contains(branch.min()) && lens.contains(branch.max()));
                EXPECT_LT(branch.x, messenger.x - 80);
                EXPECT_NEAR(branch.right(), messenger.x, 14); // on its left edge
                EXPECT_LT(branch.bottom(), messenger.center().y);
            }
    // It ends clear of the bar, wherever that is, and of the danger fiber's bouton.
    const float r = art::branch_bouton_radius;
    for (const float lift : {0.f, art::bar_lift}) {
        const gfx::Vec2 bar = art::bar_center - art::bar_press_direction * lift;
        const gfx::Vec2 end = bar + gfx::Vec2{-0.951f, 0.309f} * art::bar_half.x;
        EXPECT_GT(gfx::length(art::branch_bouton - end), r + art::bar_half.y + 4);
    }
    for (const gfx::Vec2 p : art::danger_bouton)
        EXPECT_GT(gfx::length(art::branch_bouton - p), r + 4);
}

TEST(GateView, EveryCameraShowsWhatItIsNamedAfter) {
    for (const bool narrow : {false, true}) {
        for (const auto& [camera, part] : {std::pair{"whole", "messenger"},
                                           {"lens", "lens"},
                                           {"brain", "brain"},
                                           {"skin", "elbow"}}) {
            Stage s;
            s.camera = camera, s.narrow = narrow;
            if (narrow) s.viewport = {0, 0, 390, 288};
            s.draw();
            const gfx::Rect r = s.bounds(part);
            EXPECT_TRUE(s.viewport.contains(r.center())) << camera;
            // The ground has no edge, whatever the shape of the window.
            const gfx::Rect ground = s.bounds("ground");
            EXPECT_LT(ground.x, -2000);
            EXPECT_GT(ground.bottom(), 2000);
        }
    }
}

TEST(GateView, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes) {
        for (const double population : {0.0, 1.0}) {
            Stage s;
            s.theme = theme, s.clinical = true;
            s.with(in::population_view, population).with(in::descending_hz, 20);
            bump(s);
            s.with(in::touch_hz, 80).run(100).draw();
            EXPECT_LE(s.canvas.batches().size(), 8u);
            EXPECT_LE(s.canvas.instances().size(), population > 0 ? 1250u : 1100u);
        }
    }
}

TEST(GateView, ASteadyFrameAllocatesNothing) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.with(in::descending_hz, 20);
        bump(s);
        s.with(in::touch_hz, 40).run(200);
        for (int i = 0; i < 120; ++i)
            s.run(1).draw();
        const std::size_t before = test::allocations();
        s.draw();
        EXPECT_EQ(test::allocations(), before);
    }
}

TEST(GateView, AtMostSevenCalloutsAndAllWordsExist) {
    for (const ThemeId theme : all_themes)
        for (const bool clinical : {false, true})
            for (const bool narrow : {false, true}) {
                Stage s;
                s.theme = theme, s.clinical = clinical, s.narrow = narrow;
                s.strings = shipped_words();
                bump(s);
                s.with(in::touch_hz, 40).run(200).draw();
                EXPECT_LE(s.canvas.callouts().size(), 7u);
                EXPECT_GE(s.canvas.callouts().size(), 4u);
                for (const gfx::Callout& c : s.canvas.callouts()) {
                    EXPECT_EQ(c.title.find('.'), c.title.npos)
                        << c.title; // a key is a missing word
                    EXPECT_EQ(c.note.find("gate_control"), c.note.npos) << c.note;
                }
                for (const gfx::TextRun& t : s.canvas.texts())
                    EXPECT_EQ(s.canvas.words(t).find('_'), std::string_view::npos)
                        << s.canvas.words(t);
            }
}

TEST(GateView, NothingIsNamedThatLiesLeftOfTheWindowOrAboveIt) {
    Stage s;
    s.strings = shipped_words();
    s.camera = "brain", s.narrow = true, s.viewport = {0, 0, 390, 288};
    s.draw();
    ASSERT_FALSE(s.canvas.callouts().empty());
    for (const gfx::Callout& c : s.canvas.callouts()) {
        const gfx::Vec2 at = s.canvas.view().to_px(c.anchor);
        EXPECT_TRUE(at.x >= 0 && at.y >= 0) << c.id;
        EXPECT_NE(c.id, "danger");
    }
}

TEST(GateView, SliderWordsCoverEveryValueAndExist) {
    const ui::Strings strings = shipped_words();
    const auto params = Model::param_specs();
    for (std::size_t i = 0; i < params.size(); ++i)
        for (int k = 0; k <= 20; ++k) {
            const double value = params[i].min + (params[i].max - params[i].min) * k / 20;
            EXPECT_TRUE(strings.has(cast.word_for(params[i].id, value)))
                << params[i].id << ' ' << value;
        }
    EXPECT_EQ(cast.word_for("touch_hz", 1), "gate_control.touch.none");
    EXPECT_EQ(cast.word_for("touch_hz", 15), "gate_control.touch.light");
    EXPECT_EQ(cast.word_for("touch_hz", 40), "gate_control.touch.firm");
    EXPECT_EQ(cast.word_for("danger_hz", 22), "gate_control.danger.bump");
    EXPECT_EQ(cast.word_for("inhibition", -0.2), "gate_control.inhibition.reversed");
}

TEST(GateView, FocusMarksThePartAndQuietsTheOthers) {
    for (const std::string_view part : cast.parts) {
        Stage s;
        s.focus = part, s.clinical = true;
        bump(s);
        s.draw();
        EXPECT_NE(s.canvas.find("focus"), nullptr) << part;
    }
    Stage plain, touch;
    touch.focus = "touch";
    bump(plain), bump(touch);
    plain.draw(), touch.draw();
    EXPECT_EQ(plain.canvas.find("focus"), nullptr);
    EXPECT_NE(plain.bytes(), touch.bytes());
    const ui::Theme quiet = explainers::quiet_theme(ui::theme(ThemeId::night));
    EXPECT_NE(quiet.messenger_dark, ui::theme(ThemeId::night).messenger_dark);
    EXPECT_EQ(quiet.messenger_light, ui::theme(ThemeId::night).messenger_light); // still shines
    EXPECT_EQ(quiet.text, ui::theme(ThemeId::night).text);
}

} // namespace
} // namespace gate_control
