// Every color and measure by role; views and screens name roles, never values. Tokens: Night,
// Paper, High contrast. Contrast of every text/background pair is tested (WCAG 1.4.3, 1.4.11).
#pragma once
#include "gfx/color.hpp"

#include <string_view>

namespace ui {

enum class ThemeId { night, paper, high_contrast };

// The same parts by shape, for labels, legends and sliders, so nothing is told by color alone.
enum class PartIcon : unsigned char {
    none,
    touch,
    danger,
    gatekeeper,
    messenger,
    descending,
    excitatory,
    alarm,     // a bell
    channels,  // two lips that part
    calendar,  // a sheet with its day
    muscle,    // a banded fiber
    flow,      // red cells in a vessel
    chemistry, // a triangle, beads and a hexagon
    worry,     // a cloud of thought
    heart,
    stressor, // a rounded square
    crh,      // a capsule
    acth,     // a triangle
    cortisol, // a hexagon
    calm,     // a quiet wave
    // the balance of evidence
    safety,          // a triangle that points down: what turns the alarm down
    danger_evidence, // one that points up
    tissue,          // a ring with a light middle, as the knobs on the rings
    hurt,
    expectation, // a disc
    // its cards, in strokes (icon_strokes.hpp)
    movement,
    company,
    shower,
    music,
    breath,
    understanding,
    own_down, // a pencil, on either side
    short_night,
    worry_card,
    scan_word,
    deadline,
    pile,
    no_break,
    own_up
};

struct Theme {
    ThemeId id = ThemeId::night;
    bool line_art = false;      // high contrast: outlines and patterns, no gradients, glow or blur
    float additive = 0.6f;      // how much glow adds light
    float outline_width = 1.2f; // design px, of cards and callouts
    float accent_width = 1.2f;  // of the card that asks to be looked at
    float focus_width = 2.5f;   // of the focus ring

    // surfaces
    gfx::Color canvas_top, canvas_bottom, bar, panel, card, raised, line;
    gfx::Color well;   // chart ground, callout ground
    gfx::Color border; // outline of cards; alpha 0 where a card needs none
    gfx::Color scrim;  // over what an overlay covers
    // words
    gfx::Color text, body, muted, link;
    // controls. edge: at least 3:1, where a control is known by its outline alone
    gfx::Color primary, primary_ink, positive, positive_ink;
    gfx::Color control, control_ink, selected, selected_ink, edge, track, thumb, focus;
    // parts of the picture: base, a lighter one, a darker one
    gfx::Color touch, touch_light, touch_fiber, touch_dark;
    gfx::Color danger_slow, danger_light, danger_fiber, danger_dark;
    gfx::Color danger_fast;
    gfx::Color inhibit, inhibit_light, inhibit_dark;
    gfx::Color messenger, messenger_light, messenger_dark;
    gfx::Color endorphin, cortisol, blood, muscle;
    gfx::Color acth, crh, stressor, chemistry;
    gfx::Color tissue, tissue_light, tissue_dark; // cord, body outline
    gfx::Color shadow;
    // instruments: the face of a gauge and its rim, the beam of a balance, the four fields of the
    // alarm's scale, and a silent bell
    gfx::Color dial_face, dial_edge, rim_light, rim_dark;
    gfx::Color beam_light, beam, beam_dark;
    gfx::Color gauge_calm, gauge_easy, gauge_raised, gauge_high, bell;
    // words that name a part (4.5:1), and lines that stand for one, in charts and sliders (3:1)
    gfx::Color touch_word, danger_word, inhibit_word, messenger_word;
    gfx::Color touch_line, danger_line, inhibit_line, messenger_line;
    gfx::Color muscle_word, blood_word, chemistry_word, stressor_word;
    gfx::Color cortisol_word, acth_word, crh_word, calm_word;
    // evidence: word and background
    gfx::Color supported, supported_ground, mixed, mixed_ground, contradicted, contradicted_ground;
    gfx::Color definition, definition_ground;
    gfx::Color done;      // goal reached: bars and lines (3:1)
    gfx::Color done_word; // and words (4.5:1)
    gfx::Color warn;      // problem cards (calm: amber)

    // The color of a part named in prose: "touch", "gatekeeper", "cortisol" …
    gfx::Color part(std::string_view name) const;
    gfx::Color part_word(PartIcon) const;
    gfx::Color part_line(PartIcon) const;
};

const Theme& theme(ThemeId);

PartIcon part_icon(std::string_view id);

} // namespace ui
