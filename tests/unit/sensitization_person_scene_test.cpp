// The person's picture of the seconds scene as data: what a client sees follows the model, in every
// look, and the same moment always looks the same.
#include "explainers/central_sensitization/view_person.hpp"
#include "support/allocations.hpp"
#include "unit/sensitization_stage.hpp"

#include <functional>

namespace central_sensitization {
namespace {

namespace figure = explainers::figure;

struct Stage : StageOf<SecondsScene> {
    Stage() {
        camera = "person";
        viewport = {0, 0, 1280, 620};
    }
};

// A feather, as the client story sets it; `setting` of the alarm, 0 to 1.5.
test::Stage& feather(test::Stage& s, double setting) {
    return s.with("nmda_max", 0)
        .with("touch_hz", 60)
        .with("tonic_danger_hz", 1)
        .with("slow_sensitization", setting);
}
test::Stage& taps(test::Stage& s, double setting = 0) {
    return s.with("slow_sensitization", setting).with("knock_rate_hz", 1);
}

// The moment that a run by hand ends with.
struct Film {
    sim::History<Model> history{20000};
    explicit Film(double setting, double touch_hz = 60) {
        Model model;
        model.set(in::nmda_max, 0), model.set(in::touch_hz, touch_hz);
        model.set(in::tonic_danger_hz, 1), model.set(in::slow_sensitization, setting);
        history.clear(model);
    }
    Film& run(int ticks) {
        for (int i = 0; i < ticks; ++i) {
            Model next = history.at(history.newest());
            next.advance();
            history.push(next);
        }
        return *this;
    }
    Film& turn_to(double setting) {
        history.slot(history.newest()).set(in::slow_sensitization, setting);
        return *this;
    }
    person::Moment moment(bool reduced_motion = false) const {
        return person::read_moment({history, history.newest(), 0.25}, reduced_motion);
    }
};

TEST(PersonScene, EveryPartIsDrawnInEveryThemeAndSkin) {
    for (const ThemeId theme : all_themes)
        for (const bool narrow : {false, true})
            for (const bool deep : {false, true}) {
                Stage s;
                s.theme = theme, s.narrow = narrow, s.deep = deep;
                feather(s, 1.3).run(5000).draw();
                for (const char* part : {"ground", "halo", "body", "head", "message", "touch",
                                         "messenger", "beam", "gauge", "needle", "bell", "feather"})
                    EXPECT_GT(s.shapes(part), 0) << part;
                EXPECT_EQ(s.shapes("danger"), 0); // nobody taps
                EXPECT_EQ(s.shapes("rod"), 0);
                taps(s).run(300).draw();
                for (const char* part : {"danger", "rod"})
                    EXPECT_GT(s.shapes(part), 0) << part;
            }
}

TEST(PersonScene, ThePictureHoldsAllOfItWideAndNarrow) {
    for (const bool narrow : {false, true})
        for (const gfx::Rect viewport :
             {gfx::Rect{0, 0, 1280, 620}, {0, 0, 1280, 450}, {0, 0, 650, 560}, {0, 0, 390, 333}}) {
            Stage s;
            s.narrow = narrow, s.viewport = viewport;
            feather(s, 1.3).run(4000).draw();
            for (const char* part : {"head", "gauge", "bell", "touch", "messenger", "feather"}) {
                const gfx::Rect r = s.bounds(part);
                EXPECT_TRUE(viewport.contains(r.min()) && viewport.contains(r.max()))
                    << part << " narrow " << narrow << ' ' << viewport.w;
            }
            EXPECT_LT(s.bounds("head").right(), s.bounds("gauge").x);
        }
}

TEST(PersonScene, AFeatherIsSilentWhenTheAlarmIsCalm) {
    const person::Moment m = Film(0).run(4000).moment();
    EXPECT_GT(m.touch_pulses.count, 3);
    EXPECT_EQ(m.messages.count, 0);
    EXPECT_FALSE(m.rings);
    EXPECT_EQ(m.ring, 0);
    EXPECT_LT(m.message, 0.01f);
    EXPECT_LT(m.halo, 0.01f);
    EXPECT_LT(m.messenger_light, 0.01f);
}

TEST(PersonScene, TheSameFeatherIsLouderTheHigherTheSetting) {
    float message = -1, halo = -1, ring = -1;
    int marks = 0;
    for (const double setting : {0.9, 1.1, 1.2, 1.28}) {
        const person::Moment m = Film(setting).run(6000).moment();
        EXPECT_GT(m.message, message) << setting;
        EXPECT_GE(m.halo, halo) << setting;
        EXPECT_GE(m.ring, ring) << setting;
        EXPECT_GE(m.messages.count, marks) << setting;
        message = m.message, halo = m.halo, ring = m.ring, marks = m.messages.count;
    }
    EXPECT_GT(halo, 0.7f);
    EXPECT_GT(ring, 0.7f);
    EXPECT_GE(marks, 3);
}

TEST(PersonScene, TheBellRingsExactlyWhenTheMessengerIsAboveItsLine) {
    for (double setting = 1; setting <= 1.5; setting += 0.05) {
        const Film film = Film(setting).run(6000);
        const double hz = film.history.at(film.history.newest()).read(out::projection_hz);
        EXPECT_EQ(film.moment().rings, hz > alarm_rings_hz) << setting << ": " << hz;
    }
}

TEST(PersonScene, SignalsArriveOneAfterTheOther) {
    Film film(1.4, 0);
    film.run(3000);
    film.history.slot(film.history.newest()).set(in::touch_hz, 60);
    const auto after = [&](double seconds) {
        film.run(static_cast<int>(seconds * 1000));
        return film.moment();
    };
    const person::Moment early = after(figure::arrival_s() * 0.8); // on its way along the arm
    EXPECT_GT(early.touch_pulses.count, 0);
    EXPECT_LT(early.messenger_light, 0.02f);
    const person::Moment later = after(0.7); // the messenger has it, the head not yet
    EXPECT_GT(later.messenger_light, 0.3f);
    EXPECT_LT(later.halo, later.messenger_light);
    EXPECT_GT(after(2.5).halo, 0.5f);
}

TEST(PersonScene, WhenTheSettingFallsAnArrowComesFromWhereItWas) {
    Film film(1.3);
    film.run(2000);
    EXPECT_LT(film.moment().earlier, 0); // it never was higher
    film.turn_to(0.5).run(1000);
    const person::Moment settled = film.moment();
    EXPECT_FLOAT_EQ(settled.setting, 0.5f / 1.5f);
    EXPECT_FLOAT_EQ(settled.earlier, 1.3f / 1.5f);
    film.turn_to(1.4).run(100);
    EXPECT_LT(film.moment().earlier, 0); // higher than ever
    const person::Moment before = person::read_moment({film.history, 1500, 0.25}, false);
    EXPECT_LT(before.earlier, 0); // what comes later is not known yet
}

TEST(PersonScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    feather(s, 1.3).run(4250).draw();
    const auto first = s.bytes();
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 480);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
}

TEST(PersonScene, ReducedMotionHoldsStillWhileRatesStay) {
    Stage s;
    s.reduced_motion = true;
    feather(s, 1.3).run(15000).draw();
    const auto first = s.bytes();
    s.fraction = 0.9;
    s.run(7).draw();
    EXPECT_EQ(s.bytes(), first);
    EXPECT_GT(Film(1.3).run(6000).moment(true).messages.count, 1);
    s.reduced_motion = false;
    s.draw();
    EXPECT_NE(s.bytes(), first);
}

TEST(PersonScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const auto& set : std::vector<std::function<void(Stage&)>>{
                 [](Stage& s) { feather(s, 1.5).with("touch_hz", 80); },
                 [](Stage& s) { taps(s, 1.5).with("knock_rate_hz", 3).with("touch_hz", 80); },
                 [](Stage& s) { feather(s, 1.3).with("hand", 1).with("tonic_danger_hz", 30); }}) {
            Stage s;
            s.theme = theme;
            set(s);
            s.run(6000).draw();
            EXPECT_LE(s.canvas.batches().size(), 8u);
            EXPECT_LE(s.canvas.instances().size(), 650u);
        }
}

TEST(PersonScene, ASteadyFrameAllocatesNothing) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.strings = shipped_words();
        feather(s, 1.3).run(5000);
        for (int i = 0; i < 120; ++i)
            s.run(1).draw();
        const std::size_t before = test::allocations();
        s.draw();
        EXPECT_EQ(test::allocations(), before);
    }
}

TEST(PersonScene, AtMostThreeNamesAndTheySayWhatHappens) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true}) {
            Stage s;
            s.strings = shipped_words();
            s.clinical = clinical, s.narrow = narrow;
            feather(s, 1.3).run(4000).draw();
            EXPECT_EQ(s.canvas.callouts().size(), 3u);
            test::expect_shipped_words(s);
            s.labels = false;
            s.draw();
            EXPECT_TRUE(s.canvas.callouts().empty());
            EXPECT_TRUE(s.canvas.texts().empty());
        }
    Stage s;
    s.strings = shipped_words();
    feather(s, 1.3).run(4000).draw();
    EXPECT_NE(s.said().find("a loud message"), std::string::npos);
    EXPECT_NE(s.said().find("a light touch"), std::string::npos);
    s.with("slow_sensitization", 0).run(4000).draw();
    EXPECT_EQ(s.said().find("loud"), std::string::npos);
    taps(s).run(500).draw();
    EXPECT_NE(s.said().find("tap"), std::string::npos);
}

TEST(PersonScene, FocusMarksWhatThePictureHas) {
    for (const std::string_view part : {"touch", "messenger", "alarm"}) {
        Stage s;
        s.focus = part;
        feather(s, 1.3).run(500).draw();
        EXPECT_NE(s.canvas.find("focus"), nullptr) << part;
    }
}

TEST(PersonScene, NothingOfTheOtherPictureCanBeDragged) {
    Stage s;
    feather(s, 1).run(100).draw();
    std::array<explainers::Handle, 8> found;
    EXPECT_EQ(s.scene.handles(s.info(), found), 0u);
}

} // namespace
} // namespace central_sensitization
