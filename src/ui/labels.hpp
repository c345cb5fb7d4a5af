// The words of a picture: draws what a gfx::Canvas collected as texts and callouts, above its
// shapes. A callout is a small card in the part's color with icon, name and note, and a line to the
// part; cards stay inside the viewport and step aside for each other. Knows no explainer.
#pragma once
#include "gfx/canvas.hpp"
#include "ui/ui.hpp"

namespace ui {

inline constexpr std::size_t max_callouts = 7;

// A part's name in other words.
struct LabelName {
    std::string_view part, words;
};

struct LabelOptions {
    bool narrow = false;                     // names only
    bool client = false;                     // larger words, no cards; only the parts in `names`
    std::span<const LabelName> names{};      // client
    bool small = false;                      // client: less large, chosen where names are too wide
    std::string_view focus{};                // that part's card is drawn stronger
    std::span<const gfx::Rect> keep_clear{}; // px: where no card may lie
};
// `viewport`: px of the window, the same that the canvas' view was fitted to.
void draw_labels(Ui&, const gfx::Canvas&, const gfx::Rect& viewport, const LabelOptions& = {});
// Where the cards went, for tests: one rect per callout of the last draw_labels, in order.
std::span<const gfx::Rect> label_rects(const Ui&);

Font font_of(gfx::TextStyle);

} // namespace ui
