// What rich text and labels keep between frames. Private to ui/.
#pragma once
#include "ui/richtext.hpp"
#include "ui/ui.hpp"

#include <cstdint>
#include <vector>

namespace ui {

struct ProseRun { // words on one line in one style
    Font font = Font::body;
    bool link = false;
    PartIcon part = PartIcon::none;
    std::int32_t inline_index = -1;     // of its link, in order over the whole prose
    float x = 0, y = 0, w = 0;          // from the top left of the prose, px
    std::uint32_t first = 0, count = 0; // into ProseLayout::bytes
};
struct ProseLink {
    std::uint32_t first = 0, count = 0; // its target, into bytes
    std::uint32_t words_first = 0, words_count = 0;
};
struct ProseLayout {
    std::uint64_t key = 0;
    unsigned used = 0; // the frame it was used in
    float height = 0;
    std::vector<ProseRun> runs;
    std::vector<ProseLink> links;
    std::vector<gfx::Vec2> bullets;
    std::vector<char> bytes;
};
struct Ui::Caches {
    std::vector<ProseLayout> layouts;
    unsigned frame = 0;
    std::vector<gfx::Rect> labels;
};

} // namespace ui
