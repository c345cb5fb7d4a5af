// Reading text: lays out content::Prose with wrapping across inlines, bullets, strong words, words
// in the color of the part they name, and glossary links (one item each, also when broken over two
// lines). Layouts are kept: a steady frame allocates nothing.
#pragma once
#include "content/lesson.hpp"
#include "ui/ui.hpp"

namespace ui {

struct ProseSpec {
    std::string_view id{}; // items of links: "<id>.term.<n>"
    const content::Prose* prose = nullptr;
    gfx::Rect rect{}; // height ignored
    Font font = Font::body;
    gfx::Color color{0, 0, 0, 0}; // alpha 0: theme.body
    Align align = Align::left;
};
struct ProseResult {
    float height = 0;
    std::string_view term{}; // target of the link that was clicked, or ""
};
ProseResult prose(Ui&, const ProseSpec&);
float prose_height(Ui&, const content::Prose&, float width, Font = Font::body);

} // namespace ui
