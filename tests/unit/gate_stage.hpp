// The gate control scene on a stage of its own, for tests: set params, let ticks pass, draw, and
// ask the canvas. No window and no GL; small stand-ins take the place of the drawings.
#pragma once
#include "content/load.hpp"
#include "explainers/gate_control/view.hpp"
#include "explainers/gate_control/view_scene.hpp"
#include "gfx/textures.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace gate_control {

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

inline ui::Strings shipped_words() {
    ui::Strings strings;
    strings.set(content::load_strings(NOCI_SOURCE_DIR "/assets").values);
    return strings;
}

struct Stage {
    std::unique_ptr<Explainer> explainer = explainers::make_explainer<View>(cast);
    Explainer& scene = *explainer;
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

inline void bump(Stage& s) {
    s.with(in::danger_hz, 22).run(400);
}

} // namespace gate_control
