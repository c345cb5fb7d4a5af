// What rich text and labels keep between frames. Private to ui/.
#pragma once
#include "content/lesson.hpp"
#include "ui/ui.hpp"

#include <cstdint>
#include <vector>

namespace ui {

struct ProseRun { // words on one line in one style
    Font font = Font::body;
    PartIcon part = PartIcon::none;
    std::int32_t link = -1;             // index into ProseLayout::links
    float x = 0, y = 0, w = 0;          // from the top left of the prose, px
    float line = 0;                     // height of its line
    std::uint32_t first = 0, count = 0; // into ProseLayout::bytes
};
struct ProseLink {
    std::uint32_t target = 0, target_count = 0; // into bytes
    std::uint32_t words = 0, words_count = 0;
};
struct ProseLayout {
    std::uint64_t key = 0;
    unsigned used = 0; // the frame it was used in
    float height = 0;
    std::vector<ProseRun> runs;
    std::vector<ProseLink> links;
    std::vector<gfx::Vec2> bullets;
    std::vector<char> bytes;
    std::string_view text(std::uint32_t first, std::uint32_t count) const {
        return {bytes.data() + first, count};
    }
};
struct ProseWanted {
    const content::Prose* prose = nullptr;
    float width = 0;
    Font font = Font::body;
    Align align = Align::left;
};
void lay_out(const Ui&, const ProseWanted&, ProseLayout&);

struct Ui::Caches {
    std::vector<ProseLayout> layouts;
    unsigned frame = 0;
    std::vector<gfx::Rect> labels;
};

} // namespace ui
