// The gate control scene as data: which parts are drawn and where, that what moves follows the
// model, and that a frame is exact, cheap and free of allocations.
#include "explainers/gate_control/view.hpp"

#include "content/load.hpp"
#include "explainers/gate_control/view_scene.hpp"
#include "gfx/textures.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <gtest/gtest.h>
#include <new>

namespace {
std::size_t allocations = 0;
}
void* operator new(std::size_t size) {
    ++allocations;
    if (void* p = std::malloc(size ? size : 1)) return p;
    throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
    std::free(p);
}

namespace gate_control {
namespace {

using explainers::DrawInfo;
using explainers::Explainer;
using ui::ThemeId;

constexpr ThemeId all_themes[] = {ThemeId::night, ThemeId::paper, ThemeId::high_contrast};

// Small stand-ins for the drawings, so that sprites are drawn as in the app.
const gfx::Textures& pictures() {
    static const gfx::Textures loaded = [] {
        const auto folder = std::filesystem::path(testing::TempDir()) / "gate_view_pictures";
        std::filesystem::create_directories(folder);
        gfx::Image dot;
        dot.width = dot.height = 2;
        dot.rgba.assign(16, 255);
        std::vector<std::string> files;
        for (const char* drawing : {"head", "cord", "brain", "nerve", "lens", "hand-light",
                                    "hand-deep", "elbow-light", "elbow-deep", "hand", "elbow"})
            for (const char* variant : {"", "-paper", "-line"}) {
                std::string why;
                files.push_back(
                    (folder / ("gate-" + std::string(drawing) + variant + ".png")).string());
                EXPECT_TRUE(gfx::write_png(files.back(), dot, why)) << why;
            }
        gfx::Textures t;
        EXPECT_TRUE(t.load(files).empty());
        return t;
    }();
    return loaded;
}

ui::Strings shipped_words() {
    ui::Strings strings;
    strings.set(content::load_strings(NOCI_SOURCE_DIR "/assets").values);
    return strings;
}

struct Stage {
    explainers::ExplainerOf<Model, View> scene;
    gfx::Canvas canvas;
    ui::Strings strings;
    ui::FrameText words;
    gfx::Rect viewport{0, 0, 960, 700};
    ThemeId theme = ThemeId::night;
    bool clinical = false, narrow = false, reduced_motion = false;
    double fraction = 0.25;
    std::string_view focus, camera = "whole";

    Stage& with(std::size_t param, double value) {
        scene.set(param, value);
        return *this;
    }
    Stage& run(int ticks) {
        for (int i = 0; i < ticks; ++i)
            scene.forward();
        return *this;
    }
    void draw() {
        words.clear();
        gfx::Rect world{};
        for (const explainers::Camera& c : scene.cameras())
            if (c.id == camera) world = narrow ? c.narrow : c.wide;
        canvas.begin(gfx::ViewTransform::fit(world, viewport), 1);
        const DrawInfo info{.theme = ui::theme(theme),
                            .text = strings,
                            .frame = words,
                            .art = pictures(),
                            .clinical = clinical,
                            .narrow = narrow,
                            .reduced_motion = reduced_motion,
                            .fraction = fraction,
                            .focus = focus};
        scene.draw(canvas, info);
    }
    gfx::Rect bounds(std::string_view part) const {
        const gfx::Canvas::Part* found = canvas.find(part);
        EXPECT_NE(found, nullptr) << part;
        return found ? found->bounds_px : gfx::Rect{};
    }
    std::vector<std::byte> bytes() const {
        const auto all = std::as_bytes(canvas.instances());
        return {all.begin(), all.end()};
    }
};

void bump(Stage& s) {
    s.with(in::danger_hz, 22).run(400);
}

TEST(GateView, EveryPartIsDrawnInEveryTheme) {
    for (const ThemeId theme : all_themes) {
        Stage s;
        s.theme = theme;
        bump(s);
        s.with(in::touch_hz, 40).run(100).draw();
        for (const char* part :
             {"ground", "brain", "cord", "elbow", "nerve", "hand", "stroke", "lens", "touch",
              "danger", "gatekeeper", "bar", "messenger", "axon", "descending"})
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

TEST(GateView, TheBarComesDownOnTheMessengerAsInhibitionGrows) {
    double last = -1e9, first = 0;
    for (const double touch : {0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 60.0, 80.0}) {
        Stage s;
        s.with(in::touch_hz, touch).run(300).draw();
        const double y = static_cast<double>(s.bounds("bar").center().y);
        EXPECT_GE(y, last - 1e-3) << touch;
        if (touch == 0) first = y;
        last = y;
    }
    EXPECT_GT(last, first + 15); // a person sees it
    // The same touch with a weaker brake presses less.
    last = 1e9;
    for (const double weight : {1.8, 1.2, 0.8, 0.4, 0.1}) {
        Stage s;
        s.with(in::inhibition, weight).with(in::touch_hz, 40).run(300).draw();
        const double y = static_cast<double>(s.bounds("bar").center().y);
        EXPECT_LT(y, last);
        last = y;
    }
}

TEST(GateView, TheBarLiftsWhenInhibitionIsLostOrExcites) {
    Stage pressed, lost, excites;
    pressed.with(in::touch_hz, 40).run(300).draw();
    lost.with(in::inhibition, 0).with(in::touch_hz, 40).run(300).draw();
    excites.with(in::inhibition, -0.2).with(in::touch_hz, 40).run(300).draw();
    EXPECT_LT(lost.bounds("bar").y, pressed.bounds("bar").y - 15);
    EXPECT_FLOAT_EQ(excites.bounds("bar").y, lost.bounds("bar").y);
    EXPECT_GT(excites.canvas.find("bar")->shapes, lost.canvas.find("bar")->shapes); // the plus
    EXPECT_LE(excites.bounds("bar").center().y, excites.bounds("messenger").y + 20);
}

TEST(GateView, OnePulseForEverySpike) {
    sim::History<Model> history(2000);
    Model model;
    model.set(in::danger_hz, 22);
    history.clear(model);
    for (int i = 0; i < 1500; ++i) {
        if (i == 700) history.slot(history.newest()).set(in::touch_hz, 33);
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    }
    const double fraction = 0.4;
    const Moment m = read_moment(history, history.newest(), fraction, false);
    const auto spikes_since = [&](std::size_t output, double seconds, double rate) {
        const double first =
            static_cast<double>(history.newest()) + fraction - seconds / shown_tick_s;
        const double at_first = history.at(static_cast<std::int64_t>(first)).read(output) +
                                (first - std::floor(first)) * rate * Model::tick;
        return static_cast<int>(std::floor(history.at(history.newest()).read(output)) -
                                std::floor(at_first));
    };
    const auto seconds = [](const Track& way, float speed) {
        return static_cast<double>(way.length() / speed);
    };
    EXPECT_EQ(m.danger_pulses.count,
              spikes_since(out::danger_spikes, seconds(tracks().danger, danger_speed), 22));
    EXPECT_EQ(m.touch_pulses.count,
              spikes_since(out::touch_spikes, seconds(tracks().touch, touch_speed), 33));
    EXPECT_GT(m.danger_pulses.count, 5);
    for (int i = 1; i < m.danger_pulses.count; ++i) // evenly spaced by the rate
        EXPECT_NEAR(m.danger_pulses.at[static_cast<std::size_t>(i)] -
                        m.danger_pulses.at[static_cast<std::size_t>(i - 1)],
                    danger_speed / (22.f * 0.05f), 0.01f);
}

TEST(GateView, TouchIsAsMuchFasterThanDangerAsInLife) {
    sim::History<Model> history(2);
    Model model;
    model.set(in::touch_hz, 60), model.set(in::danger_hz, 22);
    history.clear(model);
    const Moment before = read_moment(history, 0, 0.25, false);
    const Moment after = read_moment(history, 0, 0.75, false);
    ASSERT_GT(before.touch_pulses.count, 0);
    ASSERT_GT(before.danger_pulses.count, 0);
    const float touch = after.touch_pulses.at[0] - before.touch_pulses.at[0];
    const float danger = after.danger_pulses.at[0] - before.danger_pulses.at[0];
    EXPECT_GT(danger, 0);
    EXPECT_NEAR(touch / danger, 35.f / 2.f, 0.01f); // A-beta 35 m/s, C 2 m/s
}

TEST(GateView, WhenTheMessengerGoesQuietTheLineGoesDarkUpToTheBrain) {
    Stage s;
    bump(s);
    s.draw();
    const int bright = s.canvas.find("axon")->shapes;
    sim::History<Model> history(2000);
    Model model;
    model.set(in::danger_hz, 22);
    model.settle();
    history.clear(model);
    const auto tick = [&] {
        Model next = history.at(history.newest());
        next.advance();
        history.push(next);
    };
    for (int i = 0; i < 300; ++i)
        tick();
    const auto now = [&] { return read_moment(history, history.newest(), 0, false); };
    EXPECT_GT(now().brain_light, 0.9f);
    EXPECT_GT(now().messenger_pulses.count, 2);
    history.slot(history.newest()).set(in::touch_hz, 40);
    for (int i = 0; i < 45; ++i)
        tick();
    const Moment halfway = now();
    EXPECT_LT(halfway.axon_light.front(), 0.05f);
    EXPECT_GT(halfway.brain_light, 0.9f);
    for (int i = 0; i < 90; ++i)
        tick();
    EXPECT_LT(now().brain_light, 0.05f);
    EXPECT_EQ(now().messenger_pulses.count, 0);
    s.with(in::touch_hz, 40).run(200).draw();
    EXPECT_LT(s.canvas.find("axon")->shapes, bright);
}

TEST(GateView, TheHandStrokesAndLeavesWithTouch) {
    Stage s;
    bump(s);
    s.draw();
    const gfx::Rect lifted = s.bounds("hand");
    EXPECT_EQ(s.canvas.find("stroke"), nullptr);
    s.with(in::touch_hz, 40).run(100).draw();
    EXPECT_NE(s.canvas.find("stroke"), nullptr);
    EXPECT_GT(s.bounds("hand").right(), lifted.right() + 20);
    float least = 1e9f, most = -1e9f;
    for (int i = 0; i < 100; ++i) {
        s.run(1).draw();
        least = std::min(least, s.bounds("hand").y), most = std::max(most, s.bounds("hand").y);
    }
    EXPECT_GT(most - least, 8);
    s.with(in::touch_hz, 1).run(100).draw();
    EXPECT_NEAR(s.bounds("hand").right(), lifted.right(), 0.5);
}

TEST(GateView, AMomentLooksTheSameWheneverItIsDrawn) {
    Stage s;
    bump(s);
    s.with(in::touch_hz, 40).run(250).draw();
    const auto first = s.bytes();
    s.draw();
    EXPECT_EQ(s.bytes(), first); // paused
    const std::int64_t here = s.scene.now();
    s.scene.seek(here - 180);
    s.draw();
    EXPECT_NE(s.bytes(), first);
    s.scene.seek(here);
    s.draw();
    EXPECT_EQ(s.bytes(), first); // there and back
}

TEST(GateView, ReducedMotionHoldsStillWhileRatesStay) {
    Stage s;
    s.reduced_motion = true;
    bump(s);
    s.with(in::touch_hz, 40).run(1500).draw();
    const auto first = s.bytes();
    s.fraction = 0.9;
    s.run(7).draw();
    EXPECT_EQ(s.bytes(), first);
    s.reduced_motion = false;
    s.draw();
    const auto moving = s.bytes();
    s.run(7).draw();
    EXPECT_NE(s.bytes(), moving);
}

TEST(GateView, StillMarksAreCloserAtHigherRates) {
    const auto marks = [](double touch_hz) {
        sim::History<Model> history(2);
        Model model;
        model.set(in::touch_hz, touch_hz);
        history.clear(model);
        return read_moment(history, 0, 0, true).touch_pulses.count;
    };
    EXPECT_EQ(marks(1), 0);
    EXPECT_GT(marks(15), 2);
    EXPECT_GT(marks(40), 2 * marks(15));
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
            EXPECT_EQ(s.canvas.batches().size(), 5u);
            EXPECT_LE(s.canvas.instances().size(), population > 0 ? 1100u : 900u);
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
        const std::size_t before = allocations;
        s.draw();
        EXPECT_EQ(allocations, before);
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

TEST(GateView, SliderWordsCoverEveryValueAndExist) {
    const ui::Strings strings = shipped_words();
    const auto params = Model::param_specs();
    for (std::size_t i = 0; i < params.size(); ++i)
        for (int k = 0; k <= 20; ++k) {
            const double value = params[i].min + (params[i].max - params[i].min) * k / 20;
            EXPECT_TRUE(strings.has(View::word_for(i, value))) << params[i].id << ' ' << value;
        }
    EXPECT_EQ(View::word_for(in::touch_hz, 1), "gate_control.touch.none");
    EXPECT_EQ(View::word_for(in::touch_hz, 15), "gate_control.touch.light");
    EXPECT_EQ(View::word_for(in::touch_hz, 40), "gate_control.touch.firm");
    EXPECT_EQ(View::word_for(in::danger_hz, 22), "gate_control.danger.bump");
    EXPECT_EQ(View::word_for(in::inhibition, -0.2), "gate_control.inhibition.reversed");
}

TEST(GateView, TheMessengersNoteIsItsRate) {
    Stage s;
    s.strings = shipped_words();
    const auto note = [&]() -> std::string {
        for (const gfx::Callout& c : s.canvas.callouts())
            if (c.id == "messenger") return std::string(c.note);
        return "";
    };
    bump(s);
    s.draw();
    EXPECT_NE(note().find("38"), std::string::npos) << note();
    s.with(in::touch_hz, 40).run(200).draw();
    EXPECT_EQ(note().find("38"), std::string::npos) << note();
}

TEST(GateView, FocusMarksThePartAndQuietsTheOthers) {
    for (const std::string_view part : View::parts()) {
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
    const ui::Theme quiet = quiet_theme(ui::theme(ThemeId::night));
    EXPECT_NE(quiet.messenger, ui::theme(ThemeId::night).messenger);
    EXPECT_EQ(quiet.text, ui::theme(ThemeId::night).text);
}

} // namespace
} // namespace gate_control
