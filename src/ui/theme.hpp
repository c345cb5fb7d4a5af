// Every color and measure by role; views and screens name roles, never values. Tokens: Night,
// Paper, High contrast. Contrast of every text/background pair is tested (WCAG 1.4.3, 1.4.11).
#pragma once
#include "gfx/color.hpp"

#include <string_view>

namespace ui {

enum class ThemeId { night, paper, high_contrast };

struct Theme {
    ThemeId id = ThemeId::night;
    bool line_art = false; // high contrast: outlines and patterns, no gradients, glow or blur
    float additive = 0.6f; // how much glow adds light

    // surfaces
    gfx::Color canvas_top, canvas_bottom, bar, panel, card, raised, line;
    // words
    gfx::Color text, body, muted;
    // controls
    gfx::Color primary, primary_ink, control, control_ink, track, thumb, focus;
    // parts of the picture: base, a lighter one, a darker one
    gfx::Color touch, touch_light, touch_fiber, touch_dark;
    gfx::Color danger_slow, danger_light, danger_fiber, danger_dark;
    gfx::Color danger_fast;
    gfx::Color inhibit, inhibit_light, inhibit_dark;
    gfx::Color messenger, messenger_light, messenger_dark;
    gfx::Color endorphin, cortisol, blood, muscle;
    gfx::Color tissue, tissue_light, tissue_dark; // cord, body outline
    gfx::Color shadow;
    // evidence: word and background
    gfx::Color supported, supported_ground, mixed, mixed_ground, contradicted, contradicted_ground;
    gfx::Color done; // goal reached
    gfx::Color warn; // problem cards (calm: amber)

    // The color of a part named in prose: "touch", "danger", "gatekeeper", "messenger",
    // "descending".
    gfx::Color part(std::string_view id) const;
};

const Theme& theme(ThemeId);

// The same parts by shape, for labels, legends and sliders, so nothing is told by color alone.
enum class PartIcon : unsigned char {
    none,
    touch,
    danger,
    gatekeeper,
    messenger,
    descending,
    excitatory
};
PartIcon part_icon(std::string_view id);

} // namespace ui
