// A scene on a stage of its own, for tests: set params, let ticks pass, draw, and ask the canvas.
// No window and no GL; small stand-ins take the place of the drawings.
#pragma once
#include "explainers/explainer.hpp"
#include "gfx/textures.hpp"

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace test {

inline constexpr ui::ThemeId all_themes[] = {ui::ThemeId::night, ui::ThemeId::paper,
                                             ui::ThemeId::high_contrast};

// A stand-in for every drawing that any explainer asks for in any look.
const gfx::Textures& stand_ins();
ui::Strings shipped_words();

class Stage {
public:
    std::unique_ptr<explainers::Explainer> explainer;
    explainers::Explainer& scene = *explainer;
    gfx::Canvas canvas;
    ui::Strings strings; // none: labels show their keys
    ui::FrameText words;
    gfx::Rect viewport{0, 0, 960, 700};
    ui::ThemeId theme = ui::ThemeId::night;
    bool clinical = false, narrow = false, reduced_motion = false, labels = true, deep = false;
    double fraction = 0.25;
    std::string_view focus, camera = "whole";

    explicit Stage(std::unique_ptr<explainers::Explainer> shown) : explainer(std::move(shown)) {}

    Stage& with(std::size_t param, double value) {
        scene.set(param, value);
        return *this;
    }
    Stage& with(std::string_view param, double value);
    Stage& run(int ticks);
    Stage& seconds(double on_screen) {
        return run(static_cast<int>(on_screen / scene.shown_tick_s()));
    }
    double read(std::string_view output) const;

    explainers::DrawInfo info();
    Stage& draw();

    gfx::Rect bounds(std::string_view part) const;    // fails when the part is not drawn
    int shapes(std::string_view part) const;          // 0: not drawn
    std::string note(std::string_view callout) const; // "": none
    std::string said() const;                         // every word in the picture
    std::vector<std::byte> bytes() const;
};

// Every label is a shipped word, and there are at most seven names.
void expect_shipped_words(const Stage&);

} // namespace test
