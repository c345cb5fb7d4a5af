// The heart scene as data: it beats with the model's count, each nerve carries its own rate, both
// can be on at once, and the beat is a change of size, not of light.
#include "explainers/stress_hormones/view_heart.hpp"
#include "unit/stress_stage.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using Stage = StageOf<HeartScene>;

test::Stage& modes(test::Stage& s, double go, double rest) {
    s.camera = "body";
    return s.with("sympathetic_hz", go).with("vagal_hz", rest);
}
constexpr int settled = 2000; // ticks

TEST(HeartScene, ItBeatsOnceForEveryBeatOfTheModel) {
    Stage s;
    modes(s, 8, 3.2).run(settled).draw();
    const double before = s.read("beats");
    int beats = 0;
    float last = 0, last_but_one = 0;
    for (int i = 0; i < 1000; ++i) { // ten seconds
        s.run(1).draw();
        const float width = s.bounds("heart").w;
        if (last < last_but_one - 1e-4f && last < width && last < s.bounds("ground").w) {
            // a smallest size: the first and the second sound of a beat
            ++beats;
        }
        last_but_one = last, last = width;
    }
    const double counted = s.read("beats") - before;
    EXPECT_NEAR(counted, 95.6 / 6, 0.3);
    EXPECT_NEAR(beats, 2 * counted, 2.1);
}

TEST(HeartScene, TheBeatGoesOnWithoutAJumpWhenTheRateChanges) {
    Stage s;
    modes(s, 3, 5.5).run(settled).draw();
    float last = s.bounds("heart").w;
    for (int i = 0; i < 600; ++i) {
        if (i == 100) s.with("sympathetic_hz", 10).with("vagal_hz", 2);
        if (i == 400) s.with("sympathetic_hz", 3).with("vagal_hz", 7);
        s.run(1).draw();
        EXPECT_LT(std::abs(s.bounds("heart").w - last) / last, 0.03);
        last = s.bounds("heart").w;
    }
}

// 124 beats a minute at twice the speed are four a second: more than may flash.
TEST(HeartScene, TheBeatChangesSizeNotLight) {
    const auto shapes_without_size = [](double fraction) {
        Stage s;
        s.fraction = fraction;
        modes(s, 10, 2).run(settled + static_cast<int>(fraction * 50)).draw();
        std::vector<std::uint32_t> colors;
        const gfx::Canvas::Batch* light = nullptr;
        for (const gfx::Canvas::Batch& b : s.canvas.batches()) {
            if (b.sprites) break;
            light = &b;
        }
        EXPECT_NE(light, nullptr);
        if (!light) return colors;
        for (std::uint32_t i = light->first; i < light->first + light->count; ++i)
            for (const std::uint32_t c : s.canvas.instances()[i].color)
                colors.push_back(c);
        return colors;
    };
    EXPECT_EQ(shapes_without_size(0), shapes_without_size(0.5));
    // Sprites keep their strength.
    Stage s;
    modes(s, 10, 2).run(settled);
    for (int i = 0; i < 60; ++i) {
        s.run(1).draw();
        for (const gfx::Canvas::Batch& b : s.canvas.batches())
            for (std::uint32_t k = b.first; b.sprites && k < b.first + b.count; ++k)
                EXPECT_FLOAT_EQ(s.canvas.instances()[k].style[3], 1);
    }
}

TEST(HeartScene, EachNerveCarriesItsOwnRateAndBothCanBeOn) {
    const auto count = [](double go, double rest) {
        sim::History<Heart> history(2000);
        Heart model;
        model.set(heart_in::sympathetic_hz, go);
        model.set(heart_in::vagal_hz, rest);
        history.clear(model);
        for (int i = 0; i < 600; ++i) {
            Heart next = history.at(history.newest());
            next.advance();
            history.push(next);
        }
        const HeartMoment m = read_heart(history, history.newest(), 0.3, false);
        return std::pair{m.go.count, m.rest.count};
    };
    const auto [go_few, rest_many] = count(3, 6);
    const auto [go_many, rest_few] = count(9, 2.5);
    const auto [go_both, rest_both] = count(9, 6);
    EXPECT_GT(go_many, 2 * go_few);
    EXPECT_GT(rest_many, rest_few + 3);
    EXPECT_EQ(go_both, go_many);
    EXPECT_EQ(rest_both, rest_many);
    const double go_s = static_cast<double>(go_nerve().longest() / nerve_speed);
    EXPECT_NEAR(go_many, 9 * go_s, 1.1);
    EXPECT_NEAR(go_s, 2, 0.3); // about the delay of the model
    EXPECT_EQ(count(9, 6).first, go_both);
}

TEST(HeartScene, TheKnobOfTheGaugeIsTheRate) {
    float last = -1e9f;
    double rate = 0;
    for (const auto& [go, rest] :
         {std::pair{3.0, 6.5}, {3.0, 5.5}, {3.8, 4.5}, {8.0, 3.2}, {10.0, 2.0}}) {
        Stage s;
        modes(s, go, rest).run(settled).draw();
        EXPECT_GT(s.read("heart_bpm"), rate);
        EXPECT_GE(s.bounds("rate").center().x, last);
        rate = s.read("heart_bpm"), last = s.bounds("rate").center().x;
    }
}

TEST(HeartScene, BreathAndSkinFollowArousalAndCalmIsItsOpposite) {
    const auto moment = [](double go, double rest) {
        Heart model;
        model.set(heart_in::sympathetic_hz, go);
        model.set(heart_in::vagal_hz, rest);
        model.settle();
        sim::History<Heart> history(2);
        history.clear(model);
        return read_heart(history, 0, 0, false);
    };
    EXPECT_NEAR(moment(3, 5.5).arousal, 0, 1e-6);
    EXPECT_NEAR(moment(8, 3.2).arousal, 1, 1e-6);
    EXPECT_GT(moment(8, 6).arousal, moment(3, 6).arousal);
    const HeartMoment before = moment(3.8, 4.5), quiet = moment(3.4, 4.8),
                      massage = moment(3.2, 5.1);
    EXPECT_GT(quiet.calm, before.calm + 0.1f);
    EXPECT_GT(massage.calm, quiet.calm + 0.1f);
    Stage calm, alarmed;
    modes(calm, 3, 5.5).run(settled).draw();
    modes(alarmed, 8, 3.2).run(settled).draw();
    EXPECT_EQ(calm.canvas.find("skin"), nullptr);
    EXPECT_NE(alarmed.canvas.find("skin"), nullptr);
    Stage at_ease; // a little arousal shows no drops: small ones would look like dirt
    modes(at_ease, 3.8, 4.5).run(settled).draw();
    EXPECT_EQ(at_ease.canvas.find("skin"), nullptr);
}

TEST(HeartScene, TheSignForCalmIsShownWhereALessonAsksForIt) {
    Stage s;
    modes(s, 3.8, 4.5).run(10);
    s.focus = "heart";
    s.draw();
    EXPECT_EQ(s.canvas.find("calm"), nullptr);
    s.focus = "calm";
    s.draw();
    EXPECT_NE(s.canvas.find("calm"), nullptr);
}

TEST(HeartScene, ReducedMotionHoldsStill) {
    Stage s;
    s.reduced_motion = true;
    modes(s, 3.8, 4.5).run(settled).draw();
    const auto first = s.bytes();
    s.fraction = 0.8;
    s.run(33).draw();
    EXPECT_EQ(s.bytes(), first);
    s.reduced_motion = false;
    s.draw();
    EXPECT_NE(s.bytes(), first);
}

TEST(HeartScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    modes(s, 8, 3.2).run(700).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 130);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(HeartScene, EveryLookIsWithinItsLimits) {
    for (const ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const std::string_view focus : {"heart", "calm", ""}) {
                Stage s;
                s.theme = theme, s.narrow = narrow, s.focus = focus;
                modes(s, 10, 7).run(500).draw();
                EXPECT_LE(s.canvas.batches().size(), 8u);
                EXPECT_LE(s.canvas.instances().size(), 1250u);
            }
}

TEST(HeartScene, WordsExistAndCanBeLeftOut) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true}) {
            Stage s;
            s.strings = shipped_words();
            s.clinical = clinical, s.narrow = narrow, s.focus = "calm";
            modes(s, 8, 3.2).run(100).draw();
            EXPECT_LE(s.canvas.callouts().size(), 7u);
            bool rate = false;
            for (const gfx::TextRun& t : s.canvas.texts()) {
                const std::string_view words = s.canvas.words(t);
                EXPECT_EQ(words.find("stress_hormones"), words.npos) << words;
                rate = rate || words.find_first_of("0123456789") != words.npos;
            }
            EXPECT_TRUE(rate || narrow);
            s.labels = false;
            s.draw();
            EXPECT_TRUE(s.canvas.callouts().empty() && s.canvas.texts().empty());
        }
}

} // namespace
} // namespace stress_hormones
