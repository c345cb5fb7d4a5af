// Exact widths of an OpenType font, read from its tables. ImGui's FreeType builder rounds every
// advance up to a whole pixel, which spreads small text; with these the spacing is the designer's.
// Tables: head, hhea, OS/2, cmap (formats 4 and 12), hmtx (OpenType specification 1.9).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace ui {

class FontMetrics {
public:
    // False when this is no font we can read. Keeps no reference to `file`.
    bool parse(std::span<const unsigned char> file);
    float advance(std::uint32_t codepoint) const; // in ems; 0 when there is no such glyph
    float ascent() const { return ascent_; }      // in ems, up
    float descent() const { return descent_; }    // in ems, down (positive)
    float cap() const { return cap_; }            // height of capitals in ems

private:
    struct Range { // codepoints first..last are glyphs from `glyph` on
        std::uint32_t first, last, glyph;
    };
    bool parse_cmap(std::span<const unsigned char> table);
    std::vector<Range> ranges_;
    std::vector<float> advances_; // by glyph, in ems; the last one repeats
    float ascent_ = 0, descent_ = 0, cap_ = 0;
};

} // namespace ui
