// The seconds scene of central sensitization as data: what is drawn follows the model, in every
// look, within its limits, and the same moment always looks the same.
#include "explainers/central_sensitization/view_seconds.hpp"
#include "unit/sensitization_stage.hpp"

#include <cmath>
#include <functional>

namespace central_sensitization {
namespace {

using Stage = StageOf<SecondsScene>;
using seconds::Moment;
using seconds::read_moment;

// The lesson's steps, as it sets them.
test::Stage& bump(test::Stage& s, double setting = 0, double hz = 22) {
    return s.with("nmda_max", 0).with("slow_sensitization", setting).with("tonic_danger_hz", hz);
}
test::Stage& feather(test::Stage& s, double inhibition = 1.8) {
    return s.with("nmda_max", 0)
        .with("touch_hz", 40)
        .with("tonic_danger_hz", 1)
        .with("inhibition", inhibition);
}

// A history run by hand, for what a canvas cannot tell.
struct Film {
    sim::History<Model> history{20000};
    explicit Film(const std::function<void(Model&)>& set, int ticks = 0) {
        Model model;
        set(model);
        history.clear(model);
        run(ticks);
    }
    void run(int ticks) {
        for (int i = 0; i < ticks; ++i) {
            Model next = history.at(history.newest());
            next.advance();
            history.push(next);
        }
    }
    Moment moment(bool reduced = false) const {
        return read_moment(history, history.newest(), 0, reduced);
    }
};

TEST(SecondsScene, EveryKnockIsTheSameAndAnswersGrowWhenTheyComeFast) {
    for (const double rate : {0.2, 1.0}) {
        const Film film([&](Model& m) { m.set(in::knock_rate_hz, rate); },
                        rate < 0.5 ? 19000 : 9700);
        const Moment moment = film.moment();
        const auto slots = moment.record.all();
        ASSERT_GE(slots.size(), 4u);
        for (const seconds::Slot& slot : slots)
            EXPECT_FLOAT_EQ(slot.danger, 1);
        const Model& last = film.history.at(film.history.newest());
        for (std::size_t i = 1; i < slots.size(); ++i) { // those that are whole
            EXPECT_NEAR(slots[i].messages, static_cast<float>(last.area(i)), 0.01f);
            if (rate > 0.5 && i + 1 < slots.size()) {
                EXPECT_GT(slots[i].messages, slots[i + 1].messages + 0.05f);
            }
        }
        if (rate < 0.5) {
            EXPECT_NEAR(slots[1].messages, slots.back().messages, 0.1f);
        }
    }
}

TEST(SecondsScene, AVolleyLooksTheSameForEveryKnock) {
    Film film([](Model& m) { m.set(in::knock_rate_hz, 1), m.set(in::touch_hz, 0); }, 200);
    for (int knock = 0; knock < 8; ++knock) {
        film.run(320); // the volley is under way
        EXPECT_EQ(film.moment().danger_marks.count, 4) << knock;
        film.run(680);
    }
}

TEST(SecondsScene, TheRodTouchesTheSkinWhenAKnockBegins) {
    Film film([](Model& m) { m.set(in::knock_rate_hz, 1); }, 0);
    for (int tick = 0; tick < 2600; ++tick) {
        film.run(1);
        const Moment m = film.moment();
        const int since = film.history.at(film.history.newest()).knocks.since;
        if (since < 60) {
            EXPECT_GT(m.rod_down, 0.98f) << tick;
        } else if (since > 500 && since < 800) {
            EXPECT_LT(m.rod_down, 0.02f) << tick;
        }
    }
}

TEST(SecondsScene, ChannelsOpenAsTheAmplifierBuildsUpAndStayShutWithoutIt) {
    double last = 0;
    for (const double weight : {0.0, 0.05, 0.2, 0.5, 1.0, 2.0, 4.0}) {
        const double open = seconds::channels_drawn_open(weight);
        EXPECT_TRUE(weight == 0 ? open == 0 : open > last);
        EXPECT_LE(open, static_cast<double>(Moment::channel_count));
        last = open;
    }
    const auto open = [](double rate, double gmax) {
        const Film film(
            [&](Model& m) { m.set(in::knock_rate_hz, rate), m.set(in::nmda_max, gmax); }, 9700);
        float sum = 0;
        for (const float part : film.moment().open)
            sum += part;
        return sum;
    };
    EXPECT_EQ(open(1, 0), 0);
    EXPECT_LT(open(0.2, 2), 0.5f);
    EXPECT_GT(open(1, 2), 1.5f);
    EXPECT_GT(open(2, 2), open(1, 2) + 0.3f);
}

TEST(SecondsScene, TheBarComesDownWithInhibitionAndLeavesAGhostWhenItIsLost) {
    double last = 1e9;
    for (const double inhibition : {1.8, 1.0, 0.6, 0.3, 0.15, 0.05, 0.0}) {
        Stage s;
        feather(s, inhibition).run(1500).draw();
        const double y = static_cast<double>(s.bounds("bar").center().y);
        EXPECT_LT(y, last) << inhibition;
        last = y;
        EXPECT_EQ(s.canvas.find("ghost") != nullptr, inhibition < 0.4) << inhibition;
    }
    Stage usual;
    feather(usual).run(1500).draw();
    EXPECT_GT(static_cast<double>(usual.bounds("bar").center().y), last + 30); // a person sees it
    Stage reversed;
    feather(reversed, -0.2).run(1500).draw();
    Stage lost;
    feather(lost, 0).run(1500).draw();
    EXPECT_GT(reversed.shapes("bar"), lost.shapes("bar")); // plus signs
}

TEST(SecondsScene, TheBellFillsToItsLineAndRingsAboveIt) {
    EXPECT_EQ(bell_of(0, 0.5, false).fill, 0);
    Bell before = bell_of(0, 0.5, false);
    for (double hz = 0; hz <= 50; hz += 0.5) {
        const Bell bell = bell_of(hz, 0.5, false);
        EXPECT_GE(bell.fill, before.fill);
        EXPECT_GE(bell.sound, before.sound);
        EXPECT_EQ(bell.sound > 0, hz > alarm_rings_hz) << hz;
        EXPECT_EQ(bell.angle != 0, hz > alarm_rings_hz) << hz;
        before = bell;
    }
    // Once in two seconds, so once a second at twice the speed.
    EXPECT_NEAR(bell_of(40, 0.5, false).angle, bell_of(40, 2.5, false).angle, 1e-5f);
    EXPECT_LT(bell_of(40, 1.5, false).angle, 0);
    EXPECT_EQ(bell_of(40, 0.3, true).angle, bell_of(40, 1.7, true).angle);
}

TEST(SecondsScene, TheSettingTurnsTheDialWidensTheAreaAndRingsTheBellSooner) {
    const auto sound = [](double setting, double hz) {
        return Film(
                   [&](Model& m) {
                       m.set(in::nmda_max, 0), m.set(in::slow_sensitization, setting);
                       m.set(in::tonic_danger_hz, hz);
                   },
                   4500)
            .moment()
            .bell.sound;
    };
    EXPECT_GT(sound(0, 22), 0);   // a big bump rings it
    EXPECT_EQ(sound(0, 18), 0);   // a small one does not
    EXPECT_GT(sound(1.2, 18), 0); // unless it is set high
    float width = 0;
    for (const double setting : {0.0, 0.5, 1.0, 1.4}) {
        Stage s;
        bump(s, setting).run(3000).draw();
        const float height = s.bounds("area").h;
        EXPECT_GT(height, width) << setting;
        width = height;
    }
    for (double setting = 0; setting <= 1.5; setting += 0.1)
        EXPECT_NEAR(seconds::dial_setting(seconds::dial_tip(setting)), setting, 1e-3);
}

TEST(SecondsScene, ComfortableTouchNarrowsAsTheAlarmIsSetHigher) {
    Model model;
    model.set(in::tonic_danger_hz, 1);
    double last = 1e9;
    for (const double setting : {0.0, 1.2, 1.35, 1.5}) {
        model.set(in::slow_sensitization, setting);
        const double touch = seconds::comfortable_touch_hz(model);
        EXPECT_LE(touch, last) << setting;
        last = touch;
        if (touch >= 80) continue;
        Model at = model; // it is where the messenger reaches five
        at.set(in::nmda_max, 0), at.set(in::touch_hz, touch);
        at.settle();
        EXPECT_NEAR(at.read(out::projection_hz), seconds::comfortable_to_hz, 0.3) << setting;
    }
    EXPECT_EQ(seconds::comfortable_touch_hz(Model{}), 80);
    EXPECT_LT(last, 25);
    Stage s;
    feather(s).run(1500).draw();
    EXPECT_EQ(s.canvas.find("comfort"), nullptr);
    s.with("hand", 1).draw();
    EXPECT_NE(s.canvas.find("comfort"), nullptr);
}

TEST(SecondsScene, WordsFromAboveTurnTheMessengerDownOrUp) {
    const auto light = [](double above) {
        return Film(
                   [&](Model& m) {
                       m.set(in::nmda_max, 0), m.set(in::slow_sensitization, 0.6);
                       m.set(in::tonic_danger_hz, 18), m.set(in::descending_hz, above);
                   },
                   4500)
            .moment();
    };
    const Moment scary = light(-5), neutral = light(0), calm = light(5);
    EXPECT_GT(scary.messenger_light, neutral.messenger_light + 0.1f);
    EXPECT_LT(calm.messenger_light, neutral.messenger_light - 0.1f);
    EXPECT_EQ(calm.bell.sound, 0);
    EXPECT_GT(neutral.bell.sound, 0);
    EXPECT_GT(calm.press, neutral.press + 0.1f);
    EXPECT_TRUE(scary.above_marks.all()[0].opens);
    EXPECT_FALSE(calm.above_marks.all()[0].opens);
    EXPECT_EQ(neutral.above_marks.count, 0);
}

TEST(SecondsScene, AMarkForEverySpikeAtLowRatesAndFewerThanSpikesAtHighOnes) {
    const auto marks = [](double hz) {
        return Film([&](Model& m) { m.set(in::nmda_max, 0), m.set(in::tonic_danger_hz, hz); }, 3000)
            .moment()
            .danger_marks;
    };
    const double way_s = static_cast<double>(seconds::tracks().danger.length()) / 330;
    EXPECT_NEAR(marks(8).count, 8 * way_s, 1.01);
    EXPECT_LT(marks(30).count, 30 * way_s / 2);
    EXPECT_GT(marks(30).count, 2);
    const auto many = marks(30);
    for (const auto& mark : many.all())
        EXPECT_FLOAT_EQ(mark.size, 1);
}

TEST(SecondsScene, TheAnswerIsSeenWhenTheVolleyArrives) {
    Film film([](Model& m) { m.set(in::knock_rate_hz, 0.2), m.set(in::touch_hz, 0); }, 201);
    const int lag = static_cast<int>(seconds::lag_s() * 1000);
    film.run(lag - 60);
    EXPECT_LT(film.moment().messenger_light, 0.02f);
    film.run(260);
    EXPECT_GT(film.moment().messenger_light, 0.1f);
}

TEST(SecondsScene, NothingThatGlowsFlickersInTimeWithFastKnocks) {
    for (const double rate : {1.5, 2.0, 2.5, 3.0}) {
        Film film([&](Model& m) { m.set(in::knock_rate_hz, rate); }, 14000);
        float low = 1, high = 0;
        for (int i = 0; i < 1000; i += 10) {
            film.run(10);
            const Moment m = film.moment();
            low = std::min(low, m.messenger_light), high = std::max(high, m.messenger_light);
        }
        EXPECT_LT(high - low, 0.08f) << rate;
    }
}

} // namespace
} // namespace central_sensitization
