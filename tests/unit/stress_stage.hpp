// The scenes of stress hormones on a stage of their own, for tests: set params, let ticks
// pass, draw, and ask the canvas. No window and no GL; small stand-ins take the place of the
// drawings.
#pragma once
#include "content/load.hpp"
#include "explainers/stress_hormones/view.hpp"
#include "explainers/stress_hormones/view_scene.hpp"
#include "gfx/textures.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace stress_hormones {

using explainers::DrawInfo;
using explainers::Explainer;
using ui::ThemeId;

inline constexpr ThemeId all_themes[] = {ThemeId::night, ThemeId::paper, ThemeId::high_contrast};

// Small stand-ins for the drawings, so that sprites are drawn as in the app.
inline const gfx::Textures& pictures() {
    static const gfx::Textures loaded = [] {
        // A folder of its own: tests run side by side.
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        const auto folder = std::filesystem::path(testing::TempDir()) / test->name();
        std::filesystem::create_directories(folder);
        std::vector<std::string> names;
        for (const ThemeId theme : all_themes)
            for (const bool deep : {false, true})
                list_drawings(ui::theme(theme), deep, names);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        gfx::Image dot;
        dot.width = dot.height = 2;
        dot.rgba.assign(16, 255);
        std::vector<std::string> files;
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

// `Scene`: DayScene, PulsesScene, WeeksScene or HeartScene.
template <class Scene> struct StageOf {
    std::unique_ptr<Explainer> explainer = explainers::make_explainer<Scene>(cast);
    Explainer& scene = *explainer;
    gfx::Canvas canvas;
    ui::Strings strings;
    ui::FrameText words;
    gfx::Rect viewport{0, 0, 960, 700};
    ThemeId theme = ThemeId::night;
    bool clinical = false, narrow = false, reduced_motion = false, labels = true;
    double fraction = 0.25;
    std::string_view focus, camera = "whole";

    StageOf& with(std::string_view param, double value) {
        const int i = sim::find(scene.params(), param);
        EXPECT_GE(i, 0) << param;
        if (i >= 0) scene.set(static_cast<std::size_t>(i), value);
        return *this;
    }
    double read(std::string_view output) const {
        const int i = sim::find(scene.outputs(), output);
        EXPECT_GE(i, 0) << output;
        return i < 0 ? 0 : scene.read(static_cast<std::size_t>(i));
    }
    StageOf& run(int ticks) {
        for (int i = 0; i < ticks; ++i)
            scene.forward();
        return *this;
    }
    DrawInfo info() {
        return {.theme = ui::theme(theme),
                .text = strings,
                .frame = words,
                .art = pictures(),
                .clinical = clinical,
                .narrow = narrow,
                .labels = labels,
                .reduced_motion = reduced_motion,
                .fraction = fraction,
                .focus = focus,
                .camera = camera};
    }
    void draw() {
        words.clear();
        gfx::Rect world{};
        for (const explainers::Camera& c : scene.cameras())
            if (c.id == camera) world = narrow ? c.narrow : c.wide;
        canvas.begin(gfx::ViewTransform::fit(world, viewport), 1);
        scene.draw(canvas, info());
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
    std::vector<std::byte> bytes() const {
        const auto all = std::as_bytes(canvas.instances());
        return {all.begin(), all.end()};
    }
};

} // namespace stress_hormones
