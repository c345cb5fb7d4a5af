// The picture of one cell as data: what opens, lights up, travels and stays follows the model, in
// every look and within the limits. The model runs in a worker here, as in the app.
#include "explainers/central_sensitization/view_wind_up.hpp"
#include "support/allocations.hpp"
#include "unit/sensitization_stage.hpp"

#include <cmath>

namespace central_sensitization {
namespace {

using cell::Moment;
namespace place = cell::place;

struct Stage : StageOf<WindUpScene> {
    Stage() { camera = "neuron"; }
};

// The model alone, with its history.
struct Film {
    sim::History<wind_up::Model> history{WindUpScene::history_ticks};
    explicit Film(double rate, std::initializer_list<std::pair<std::size_t, double>> set = {}) {
        wind_up::Model model;
        model.set(wind_up::in::stimulus_rate_hz, rate);
        for (const auto& [param, value] : set)
            model.set(param, value);
        history.clear(model);
    }
    Film& until(double seconds) {
        for (auto t = history.newest(); t < std::llround(seconds * 1000); ++t) {
            wind_up::Model next = history.at(t);
            next.advance();
            history.push(next);
        }
        return *this;
    }
    Moment at(double seconds, bool reduced = false) const {
        return cell::read_moment(history, std::llround(seconds * 1000), 0, reduced);
    }
};
// Two that several tests look at: knocks once a second, and slow ones.
const Film& once_a_second() {
    static const Film film = std::move(Film(1).until(12));
    return film;
}
const Film& slow_knocks() {
    static const Film film = std::move(Film(0.25).until(10));
    return film;
}

TEST(NeuronScene, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.with("stimulus_rate_hz", 1).run(3330).draw();
        for (const char* part :
             {"ground", "brain", "axon", "messenger", "danger", "fast", "peptide", "channels",
              "memory", "gatekeeper", "bar", "calcium", "spikes", "record", "knocks"})
            EXPECT_NE(s.canvas.find(part), nullptr) << part;
        s.run(550).draw();
        EXPECT_NE(s.canvas.find("volley"), nullptr); // the next knock is on its way
    }
}

TEST(NeuronScene, EveryKnockSendsTheSame) {
    const Film& film = once_a_second();
    for (const double into : {-0.3, -0.1, 0.1, 0.2}) {
        const Moment first = film.at(3 + into), later = film.at(11 + into);
        ASSERT_EQ(first.diamonds.count, later.diamonds.count) << into;
        EXPECT_GT(first.diamonds.count + first.darts.count, 0) << into;
        for (int i = 0; i < first.diamonds.count; ++i)
            EXPECT_NEAR(first.diamonds.at[static_cast<std::size_t>(i)],
                        later.diamonds.at[static_cast<std::size_t>(i)], 0.2f);
        EXPECT_EQ(first.darts.count, later.darts.count);
    }
    const Moment whole = film.at(4.05); // all of a volley is on the fiber
    EXPECT_EQ(whole.diamonds.count % cell::volley_size, 0);
}

TEST(NeuronScene, TheVolleyArrivesWhenTheModelSaysSo) {
    // The conductance of the slow volley rises where the first diamond reaches the bouton.
    const Film& film = slow_knocks();
    double rises = 0, arrives = 0;
    for (double t = 1.06; t < 1.5; t += 0.001) {
        if (rises == 0 && film.history.at(std::llround(t * 1000)).read(wind_up::out::gaba_ns) > 0.5)
            rises = t;
        const Moment m = film.at(t);
        if (arrives == 0 && m.diamonds.count > 0 && m.diamonds.count < cell::volley_size)
            arrives = t;
    }
    EXPECT_GT(rises, 1.1);
    EXPECT_NEAR(arrives, rises, 0.1);
}

TEST(NeuronScene, OnePulseForEverySpike) {
    const Film& film = once_a_second();
    const double travel = static_cast<double>(cell::ways().axon.length() / cell::spike_speed);
    EXPECT_GT(travel, 0.4); // it can be followed
    for (double t = 2; t < 12; t += 0.213) {
        const auto now = std::llround(t * 1000), then = std::llround((t - travel) * 1000);
        const double spikes = film.history.at(now).read(wind_up::out::spikes) -
                              film.history.at(then).read(wind_up::out::spikes);
        EXPECT_NEAR(film.at(t).spikes.count, spikes, 1) << t;
    }
    EXPECT_EQ(slow_knocks().at(4.6).spikes.count, 0); // all quiet between slow knocks
}

TEST(NeuronScene, TheRecordIsWhatTheModelCounted) {
    const Film& film = once_a_second();
    const Moment m = film.at(11.95);
    ASSERT_EQ(m.record().size(), 11u);
    EXPECT_EQ(m.record().front().late, 4);
    EXPECT_EQ(m.record().back().late, film.history.at(11950).read(wind_up::out::spike_count));
    EXPECT_GE(m.record().back().late, 8); // wind-up
    for (std::size_t i = 0; i < m.record().size(); ++i) {
        EXPECT_EQ(m.record()[i].early, 3) << i;
        EXPECT_GE(m.record()[i].late, m.record()[i == 0 ? 0 : i - 1].late) << i;
    }
    EXPECT_TRUE(film.at(0.9).record().empty());

    Stage s; // the stacks grow with it
    s.with("stimulus_rate_hz", 1).run(1950).draw();
    const float low = s.bounds("record").h;
    s.run(10000).draw();
    EXPECT_GT(s.bounds("record").h, low * 1.4f);
    Film fast(3); // more knocks than there is room for
    const Moment full = fast.until(8).at(8);
    EXPECT_EQ(full.record().size(), static_cast<std::size_t>(place::record_slots));
}

TEST(NeuronScene, TheBodyIsLitByItsMembrane) {
    const Film& film = slow_knocks();
    const Moment rest = film.at(4.9), awake = film.at(5.5);
    EXPECT_LT(rest.light, 0.05f);
    EXPECT_GT(awake.light, rest.light + 0.5f);
    EXPECT_GT(awake.calcium, rest.calcium + 0.3f);
    EXPECT_GT(awake.nmda_open, rest.nmda_open + 0.3f);
    EXPECT_GT(awake.brake_light, rest.brake_light + 0.3f);
    EXPECT_GT(film.at(5.28).brake, 0.6f); // the bar comes down with the volley
    EXPECT_LT(film.at(5.9).brake, 0.1f);
    Stage s;
    s.with("stimulus_rate_hz", 0.25).run(4900).draw();
    const int dots = s.shapes("calcium");
    s.run(600).draw();
    EXPECT_GT(s.shapes("calcium"), dots + 8);
}

TEST(NeuronScene, TheMemoryStaysOpenBetweenFastKnocksOnly) {
    const Film& film = once_a_second();
    float last = 0;
    for (const double t : {1.95, 3.95, 6.95, 10.95}) { // just before the next knock
        EXPECT_GT(film.at(t).can_open, last) << t;
        last = film.at(t).can_open;
    }
    EXPECT_GT(last, 0.5f);
    EXPECT_LT(slow_knocks().at(8.9).can_open, 0.15f);
    EXPECT_GT(film.at(10.95).peptide, film.at(1.95).peptide);
}

TEST(NeuronScene, WhatIsSwitchedOffIsADashedGhost) {
    for (const auto& [param, part] : {std::pair{"gaba", "gatekeeper-off"},
                                      {"nmda", "channels-off"},
                                      {"can", "memory-off"},
                                      {"nk1", "peptide-off"}}) {
        Stage s;
        s.with("stimulus_rate_hz", 1).run(1100).draw();
        EXPECT_EQ(s.canvas.find(part), nullptr) << part;
        s.with(param, 0).draw();
        EXPECT_NE(s.canvas.find(part), nullptr) << part;
        EXPECT_EQ(s.canvas.find("bar") == nullptr, param == std::string_view("gaba"));
        s.with(param, 0.4).draw();
        EXPECT_NE(s.canvas.find("bar"), nullptr);
    }
    const Film none(1, {{wind_up::in::can, 0}, {wind_up::in::nk1, 0}, {wind_up::in::nmda, 0}});
    const Moment m = Film(none).until(3.5).at(3.4);
    EXPECT_EQ(m.can_open, 0);
    EXPECT_EQ(m.peptide, 0);
    EXPECT_EQ(m.nmda_open, 0);
}

// Turns of a value by more than a tenth, each way, a second.
template <class Of> double swings(const Film& film, double from, double to, Of of) {
    double turned = of(film.at(from)), count = 0;
    bool up = false;
    for (double t = from; t < to; t += 0.008) {
        const double value = of(film.at(t));
        if (up ? value > turned : value < turned) turned = value;
        if (up ? value < turned - 0.1 : value > turned + 0.1) up = !up, turned = value, ++count;
    }
    return count / 2 / (to - from);
}

TEST(NeuronScene, NothingFlickers) {
    for (const double rate : {0.5, 1.0, 1.4, 2.0, 2.5, 3.0}) {
        Film film(rate);
        film.until(9);
        const auto check = [&](const char* what, auto of) {
            EXPECT_LE(2 * swings(film, 4, 9, of), 3) << what << " at " << rate; // at double speed
        };
        check("light", [](const Moment& m) { return static_cast<double>(m.light); });
        check("calcium", [](const Moment& m) { return static_cast<double>(m.calcium); });
        check("nmda", [](const Moment& m) { return static_cast<double>(m.nmda_open); });
        check("brake", [](const Moment& m) { return static_cast<double>(m.brake_light); });
        check("bouton", [](const Moment& m) { return static_cast<double>(m.arriving); });
        check("brain", [](const Moment& m) { return static_cast<double>(m.brain); });
    }
}

TEST(NeuronScene, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    s.with("stimulus_rate_hz", 1).run(4250).draw();
    const auto first = s.bytes();
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 480);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first);
    s.scene.seek(here - 700);
    s.run(700).draw(); // replayed
    EXPECT_EQ(s.bytes(), first);
}

TEST(NeuronScene, ReducedMotionSendsNothingAlong) {
    Stage s;
    s.reduced_motion = true;
    s.with("stimulus_rate_hz", 1).run(6100).draw();
    const gfx::Rect volley = s.bounds("volley");
    const int marks = s.shapes("volley");
    for (int i = 0; i < 12; ++i) {
        s.run(80).draw();
        EXPECT_EQ(s.bounds("volley"), volley);
        EXPECT_EQ(s.shapes("volley"), marks);
    }
    const Moment a = once_a_second().at(6.1, true), b = once_a_second().at(6.13, true);
    EXPECT_GT(a.diamonds.count, 3);
    EXPECT_EQ(a.diamonds.at, b.diamonds.at);
}

TEST(NeuronScene, FewDrawCallsAndShapes) {
    for (const ThemeId theme : all_themes)
        for (const auto& [gaba, can] : {std::pair{1.0, 1.0}, {0.0, 1.0}, {1.0, 0.0}}) {
            Stage s;
            s.theme = theme, s.clinical = true, s.focus = "messenger";
            s.with("stimulus_rate_hz", 2).with("gaba", gaba).with("can", can).run(8800);
            for (int i = 0; i < 5; ++i) {
                s.run(100).draw();
                EXPECT_LE(s.canvas.batches().size(), 8u);
                EXPECT_LE(s.canvas.instances().size(), 1250u);
            }
        }
}

TEST(NeuronScene, ASteadyFrameAllocatesNothing) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        s.strings = shipped_words();
        s.with("stimulus_rate_hz", 1).run(2000);
        for (int i = 0; i < 90; ++i)
            s.run(16).draw();
        const std::size_t before = test::allocations();
        s.draw();
        EXPECT_EQ(test::allocations(), before);
    }
}

TEST(NeuronScene, AtMostSevenCalloutsAndAllWordsExist) {
    for (const bool clinical : {false, true})
        for (const bool narrow : {false, true})
            for (const double amount : {0.0, 1.0}) {
                Stage s;
                s.clinical = clinical, s.narrow = narrow;
                s.strings = shipped_words();
                for (const char* param : {"nmda", "gaba", "can", "nk1"})
                    s.with(param, amount);
                s.with("stimulus_rate_hz", 1).run(2400).draw();
                EXPECT_LE(s.canvas.callouts().size(), 7u);
                EXPECT_GE(s.canvas.callouts().size(), 4u);
                for (const gfx::Callout& c : s.canvas.callouts()) {
                    EXPECT_EQ(c.title.find('_'), c.title.npos) << c.title;
                    EXPECT_EQ(c.note.find('_'), c.note.npos) << c.note;
                    EXPECT_FALSE(c.title.empty());
                }
                for (const gfx::TextRun& t : s.canvas.texts())
                    EXPECT_EQ(s.canvas.words(t).find('_'), std::string_view::npos);
                s.labels = false;
                s.draw();
                EXPECT_TRUE(s.canvas.callouts().empty());
                EXPECT_TRUE(s.canvas.texts().empty());
            }
}

TEST(NeuronScene, TheCameraShowsTheWholeCellAndItsRecord) {
    for (const bool narrow : {false, true}) {
        Stage s;
        s.narrow = narrow;
        if (narrow) s.viewport = {0, 0, 390, 288};
        s.with("stimulus_rate_hz", 1).run(5400).draw();
        for (const char* part : {"knocks", "record", "gatekeeper", "channels", "axon"}) {
            const gfx::Rect r = s.bounds(part);
            EXPECT_TRUE(s.viewport.contains(r.min()) && s.viewport.contains(r.max())) << part;
        }
    }
}

TEST(NeuronScene, FocusMarksThePart) {
    for (const std::string_view part : {"messenger", "channels", "gatekeeper", "danger"}) {
        Stage s;
        s.focus = part;
        s.run(1200).draw();
        EXPECT_NE(s.canvas.find("focus"), nullptr) << part;
    }
}

} // namespace
} // namespace central_sensitization
