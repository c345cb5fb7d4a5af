// The pain-tension pictures on a stage of their own, for tests: set params by id, let ticks pass,
// draw, and ask the canvas. No window and no GL; small stand-ins take the place of the drawings.
#pragma once
#include "content/load.hpp"
#include "explainers/explainer.hpp"
#include "gfx/textures.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace tension_stage {

inline constexpr ui::ThemeId all_themes[] = {ui::ThemeId::night, ui::ThemeId::paper,
                                             ui::ThemeId::high_contrast};

// A stand-in for every drawing that the explainer asks for in any look.
inline const gfx::Textures& pictures(const explainers::Explainer& explainer) {
    static const gfx::Textures loaded = [&] {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        const auto folder =
            std::filesystem::path(testing::TempDir()) / (std::string("tension_") + test->name());
        std::filesystem::create_directories(folder);
        gfx::Image dot;
        dot.width = dot.height = 2;
        dot.rgba.assign(16, 255);
        std::vector<std::string> names, files;
        for (const ui::ThemeId id : all_themes)
            for (const bool deep : {false, true})
                explainer.pictures(ui::theme(id), deep, names);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        for (const std::string& name : names) {
            std::string why;
            files.push_back((folder / (name + ".png")).string());
            EXPECT_TRUE(gfx::write_png(files.back(), dot, why)) << why;
        }
        gfx::Textures t;
        EXPECT_TRUE(t.load(files).empty());
        return t;
    }();
    return loaded;
}

inline ui::Strings shipped_words() {
    ui::Strings strings;
    strings.set(content::load_strings(NOCI_SOURCE_DIR "/assets").values);
    return strings;
}

struct Stage {
    std::unique_ptr<explainers::Explainer> explainer = explainers::find("pain_tension")->make();
    explainers::Explainer& scene = *explainer;
    gfx::Canvas canvas;
    ui::Strings strings;
    ui::FrameText words;
    gfx::Rect viewport{0, 0, 960, 700};
    ui::ThemeId theme = ui::ThemeId::night;
    bool clinical = false, narrow = false, labels = true, reduced_motion = false, deep = false;
    double fraction = 0.25;
    std::string_view focus, camera;

    Stage(std::string_view shown, int which) : camera(shown) { with("scene", which); }

    std::size_t param(std::string_view id) const {
        const int i = sim::find(scene.params(), id);
        EXPECT_GE(i, 0) << id;
        return static_cast<std::size_t>(std::max(0, i));
    }
    Stage& with(std::string_view id, double value) {
        scene.set(param(id), value);
        return *this;
    }
    double read(std::string_view id) const {
        const int i = sim::find(scene.outputs(), id);
        EXPECT_GE(i, 0) << id;
        return scene.read(static_cast<std::size_t>(std::max(0, i)));
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
        const explainers::DrawInfo info{.theme = ui::theme(theme),
                                        .text = strings,
                                        .frame = words,
                                        .art = pictures(scene),
                                        .clinical = clinical,
                                        .narrow = narrow,
                                        .labels = labels,
                                        .reduced_motion = reduced_motion,
                                        .deep_skin = deep,
                                        .fraction = fraction,
                                        .focus = focus,
                                        .camera = camera};
        scene.draw(canvas, info);
    }
    gfx::Rect bounds(std::string_view part) const {
        const gfx::Canvas::Part* found = canvas.find(part);
        EXPECT_NE(found, nullptr) << part;
        return found ? found->bounds_px : gfx::Rect{};
    }
    int shapes(std::string_view part) const {
        const gfx::Canvas::Part* found = canvas.find(part);
        return found ? found->shapes : 0;
    }
    std::string note(std::string_view id) const {
        for (const gfx::Callout& c : canvas.callouts())
            if (c.id == id) return std::string(c.note);
        return "";
    }
    std::vector<std::byte> bytes() const {
        const auto all = std::as_bytes(canvas.instances());
        return {all.begin(), all.end()};
    }
};

// Every label is a shipped word, and there are at most seven names.
inline void expect_shipped_words(const Stage& s) {
    EXPECT_LE(s.canvas.callouts().size(), 7u);
    for (const gfx::Callout& c : s.canvas.callouts()) {
        EXPECT_EQ(c.title.find("pain_tension."), c.title.npos) << c.title;
        EXPECT_EQ(c.note.find("pain_tension."), c.note.npos) << c.note;
        EXPECT_EQ(c.note.find('{'), c.note.npos) << c.note;
    }
    for (const gfx::TextRun& t : s.canvas.texts()) {
        EXPECT_EQ(s.canvas.words(t).find("pain_tension."), std::string_view::npos)
            << s.canvas.words(t);
        EXPECT_EQ(s.canvas.words(t).find('{'), std::string_view::npos) << s.canvas.words(t);
    }
}

} // namespace tension_stage
