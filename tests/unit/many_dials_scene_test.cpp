// Many dials as data: the balance leans with what is expected, cards lie in their pans, rings and
// curves stand at the model's numbers, the client's picture has its gauge and one token a thing.
#include "explainers/many_dials/view.hpp"
#include "explainers/many_dials/view_scene.hpp"
#include "support/allocations.hpp"
#include "support/stage.hpp"

#include <cmath>

namespace many_dials {
namespace {

struct Stage : test::Stage {
    Stage() : test::Stage(explainers::make_explainer<Scene>(cast)) {
        strings = test::shipped_words();
    }
    Moment moment() {
        sim::History<Model> history(4);
        Model model;
        for (std::size_t i = 0; i < in::count; ++i)
            model.set(i, scene.param(i));
        history.clear(model);
        return read_moment(history, 0, 0, true);
    }
};

constexpr const char* every_safety[] = {"movement", "friend",       "warm_shower",
                                        "music",    "slow_breaths", "understanding"};
constexpr const char* every_danger[] = {"short_nights", "worry",    "scary_word",
                                        "deadlines",    "too_much", "no_breaks"};

TEST(ManyDialsScene, TheHeavierPanHangsLower) {
    Stage s;
    s.draw();
    EXPECT_NEAR(s.bounds("safety").y, s.bounds("danger_evidence").y, 0.5);
    float last = 0;
    for (const char* card : every_danger) { // the balance leans further with each, up to the stop
        s.with(card, 1).run(400).draw();
        const float lower = s.bounds("danger_evidence").y - s.bounds("safety").y;
        EXPECT_GE(lower, last - 0.1f) << card;
        last = lower;
    }
    EXPECT_GT(last, 40);
    for (const char* card : every_safety)
        s.with(card, 1);
    s.run(800).draw();
    EXPECT_NEAR(s.bounds("safety").y, s.bounds("danger_evidence").y, 0.5);
}

TEST(ManyDialsScene, CardsLieInTheirPans) {
    for (const bool narrow : {false, true})
        for (int of_each = 1; of_each <= 6; ++of_each) {
            Stage s;
            s.narrow = narrow;
            for (int i = 0; i < of_each; ++i)
                s.with(every_safety[i], 1).with(every_danger[i], 1);
            s.run(1).run(400).draw();
            const gfx::Rect cards = s.bounds("safety_cards"), pan = s.bounds("safety");
            EXPECT_GT(cards.x, pan.x - 1) << of_each;
            EXPECT_LT(cards.right(), pan.right() + 1) << of_each;
            EXPECT_GT(cards.y, pan.y) << of_each;
            EXPECT_LT(cards.bottom(), pan.bottom()) << of_each;
            EXPECT_LT(cards.right(), s.bounds("danger_cards").x);
        }
}

TEST(ManyDialsScene, NoCardMeansNoneDrawn) {
    Stage s;
    s.draw();
    EXPECT_EQ(s.shapes("safety_cards"), 0);
    s.with("worry", 1).draw();
    EXPECT_GT(s.shapes("danger_cards"), 0);
    EXPECT_EQ(s.shapes("safety_cards"), 0);
}

TEST(ManyDialsScene, ACardFliesInAndNotWithReducedMotion) {
    Stage s;
    s.run(100).with("worry", 1).run(4).draw();
    const float flying = s.bounds("danger_cards").y;
    s.run(400).draw();
    // The pan sinks meanwhile, so a card that was there at once would be higher than now as well.
    Stage still;
    still.reduced_motion = true;
    still.run(100).with("worry", 1).run(4).draw();
    EXPECT_LT(flying, still.bounds("danger_cards").y - 3);
}

TEST(ManyDialsScene, KnobsStandAtTheModelsNumbers) {
    Stage s;
    s.with("harm", 0).with("worry", 1).run(400);
    const Moment m = s.moment();
    EXPECT_NEAR(m.alarm, s.read("alarm"), 1e-4);
    EXPECT_NEAR(m.harm, 0, 1e-4);
    const Vec2 low = ring_point({art::ring_center, art::ring_radius, 13, 0, {}});
    const Vec2 high = ring_point({art::ring_center, art::ring_radius, 13, 1, {}});
    const Vec2 middle = ring_point({art::ring_center, art::ring_radius, 13, 0.5f, {}});
    EXPECT_LT(low.x, art::ring_center.x);
    EXPECT_GT(high.x, art::ring_center.x);
    EXPECT_NEAR(middle.x, art::ring_center.x, 1e-3);
    EXPECT_LT(middle.y, art::ring_center.y);
}

TEST(ManyDialsScene, TheKnobOfHarmCanBeDragged) {
    Stage s;
    std::array<explainers::Handle, 4> found;
    for (const double harm : {0.0, 2.5, 5.0, 9.0, 10.0}) {
        s.with("harm", harm);
        ASSERT_EQ(s.scene.handles(s.info(), found), 1u);
        EXPECT_EQ(found[0].param, "harm");
        EXPECT_NEAR(s.scene.dragged(found[0], found[0].at), harm, 1e-3);
    }
    // In the gap at the bottom the closer end counts.
    EXPECT_EQ(s.scene.dragged(found[0], art::ankle_center + Vec2{-5, 90}), 0);
    EXPECT_EQ(s.scene.dragged(found[0], art::ankle_center + Vec2{5, 90}), 10);
    s.camera = "balance";
    EXPECT_EQ(s.scene.handles(s.info(), found), 0u);
}

TEST(ManyDialsScene, TheFiberCarriesMoreFromAFreshSprain) {
    Stage s;
    const auto pulses = [&](double harm) {
        s.with("harm", harm).run(2000);
        return s.draw().shapes("danger");
    };
    const int healed = pulses(0), sprained = pulses(8);
    EXPECT_GT(sprained, healed + 8);
}

TEST(ManyDialsScene, ItSaysWhatIsShown) {
    Stage s;
    s.with("harm", 0).with("worry", 1).with("scary_word", 1).run(400).draw();
    EXPECT_NE(s.said().find("Harm:tissue: healed"), std::string::npos) << s.said();
    EXPECT_NE(s.said().find("felt: 6 of 10"), std::string::npos) << s.said();
    EXPECT_NE(s.said().find("scary word"), std::string::npos) << s.said();
    test::expect_shipped_words(s);
}

TEST(ManyDialsScene, WordsAreShippedInEveryLookAndDepth) {
    for (const ui::ThemeId theme : test::all_themes)
        for (const bool narrow : {false, true})
            for (const bool clinical : {false, true})
                for (const std::string_view camera : {"whole", "balance"}) {
                    Stage s;
                    s.theme = theme, s.narrow = narrow, s.clinical = clinical, s.camera = camera;
                    for (const char* card : every_safety)
                        s.with(card, 1);
                    s.with("own_up", 3).run(50).draw();
                    test::expect_shipped_words(s);
                }
}

TEST(ManyDialsScene, WithoutLabelsThereAreNoWords) {
    for (const std::string_view camera : {"whole", "balance"}) {
        Stage s;
        s.labels = false, s.camera = camera;
        s.with("worry", 1).draw();
        EXPECT_EQ(s.said(), "");
    }
}

TEST(ManyDialsScene, EveryFocusIsMarked) {
    for (const std::string_view part : cast.parts) {
        Stage s;
        s.camera = part == "messenger" ? "balance" : "whole";
        s.focus = part;
        s.draw();
        EXPECT_GT(s.shapes("focus"), 0) << part;
    }
}

TEST(ManyDialsScene, TheSameMomentLooksTheSameAgain) {
    Stage s;
    s.with("worry", 1).run(300).with("friend", 1).run(300);
    const std::int64_t then = s.scene.now() - 200;
    s.scene.seek(then);
    s.draw();
    const auto before = s.bytes();
    s.scene.seek(s.scene.newest());
    s.draw();
    s.scene.seek(then);
    s.draw();
    EXPECT_TRUE(before == s.bytes());
}

TEST(ManyDialsScene, ASteadyFrameAllocatesNothing) {
    for (const std::string_view camera : {"whole", "balance"}) {
        Stage s;
        s.camera = camera;
        for (const char* card : every_safety)
            s.with(card, 1);
        s.with("own_up", 3).with("harm", 8).run(2000);
        for (int i = 0; i < 120; ++i)
            s.run(1).draw();
        const std::size_t before = test::allocations();
        s.draw();
        EXPECT_EQ(test::allocations(), before) << camera;
        EXPECT_LT(s.canvas.instances().size(), 6000u) << camera;
    }
}

// ---- the client's picture -----------------------------------------------------------------------

Stage& client(Stage& s) {
    s.camera = "balance", s.theme = ui::ThemeId::paper, s.viewport = {0, 0, 340, 470};
    return s;
}

TEST(ManyDialsClient, EverythingLiesInItsFrame) {
    Stage s;
    client(s);
    for (const char* card : every_safety)
        s.with(card, 1);
    s.with("own_down", 3).run(800).draw();
    for (const char* part :
         {"gauge", "balance", "safety_tokens", "messenger", "bar", "gate_fibers"}) {
        const gfx::Rect r = s.bounds(part);
        EXPECT_GE(r.x, 0) << part;
        EXPECT_LE(r.right(), 340) << part;
        EXPECT_LE(r.bottom(), 470) << part;
        EXPECT_GE(r.y, -12) << part; // the gauge's shadow is soft
    }
}

TEST(ManyDialsClient, EachThingIsATokenAndNoneHidesAnother) {
    for (int of_each = 1; of_each <= 6; ++of_each) {
        Stage s;
        client(s);
        for (int i = 0; i < of_each; ++i)
            s.with(every_danger[i], 1);
        s.run(800).draw();
        // Tokens start at the outer end and never pass the middle.
        EXPECT_GT(s.bounds("danger_tokens").x, art::seesaw.x) << of_each;
        EXPECT_EQ(s.shapes("safety_tokens"), 0);
    }
}

TEST(ManyDialsClient, TheNeedleGoesUpWithDangerAndDownWithSafety) {
    Stage s;
    client(s).draw();
    const float rest = s.bounds("needle").center().x;
    s.with("worry", 1).with("too_much", 1).run(400).draw();
    const float up = s.bounds("needle").center().x;
    EXPECT_GT(up, rest + 4);
    for (const char* card : every_safety)
        s.with(card, 1);
    s.run(400).draw();
    EXPECT_LT(s.bounds("needle").center().x, rest - 4);
}

TEST(ManyDialsClient, TheBarPressesMoreAsTheAlarmCalms) {
    Stage s;
    client(s).run(1).draw();
    const float rest = s.bounds("bar").bottom();
    const int messages = s.run(2000).draw().shapes("gate_fibers");
    for (const char* card : every_safety)
        s.with(card, 1);
    s.run(8000).draw();
    EXPECT_GT(s.bounds("bar").bottom(), rest + 4);
    EXPECT_LE(s.draw().shapes("gate_fibers"), messages);
}

TEST(ManyDialsClient, AnArrowLeadsFromWhereTheNeedleWas) {
    Stage s;
    client(s).run(400).draw();
    const int still = s.shapes("gauge");
    s.with("worry", 1).with("too_much", 1).with("no_breaks", 1).run(100).draw();
    EXPECT_GT(s.shapes("gauge"), still);
    s.run(800).draw();
    EXPECT_EQ(s.shapes("gauge"), still);
}

TEST(ManyDialsClient, AClientsStrokesAreThicker) {
    Stage s;
    client(s).with("worry", 1).run(100).draw();
    const auto before = s.bytes();
    auto info = s.info();
    info.client = true;
    s.canvas.begin(gfx::ViewTransform::fit(art::client_stage, s.viewport), 1);
    s.scene.draw(s.canvas, info);
    EXPECT_FALSE(before == s.bytes());
}

// ---- the gauge ----------------------------------------------------------------------------------

TEST(Gauge, ValuesBeyondItsEndsAreClamped) {
    using explainers::gauge_tip;
    const explainers::Gauge calm{.center = {0, 0}, .radius = 100, .value = -3};
    const explainers::Gauge zero{.center = {0, 0}, .radius = 100, .value = 0};
    const explainers::Gauge high{.center = {0, 0}, .radius = 100, .value = 7};
    const explainers::Gauge one{.center = {0, 0}, .radius = 100, .value = 1};
    EXPECT_EQ(gauge_tip(calm).x, gauge_tip(zero).x);
    EXPECT_EQ(gauge_tip(high).x, gauge_tip(one).x);
    EXPECT_LT(gauge_tip(zero).x, 0);
    EXPECT_NEAR(gauge_tip(zero).x, -gauge_tip(one).x, 1e-3);
    EXPECT_NEAR(gauge_tip({.center = {0, 0}, .radius = 100, .value = 0.5f}).x, 0, 1e-3);
}

} // namespace
} // namespace many_dials
