// The four faces of printed pages: widths, kerning and outlines of words, in thousandths of an em.
// Both backends place letters by it, so a line is as long in the PDF as in the picture.
#pragma once
#include "handout/marks.hpp"

#include <cstdint>
#include <memory>
#include <string_view>

namespace handout {

// Code points of a UTF-8 text. What is no UTF-8 becomes U+FFFD; line ends, tabs and other control
// characters become a space.
std::vector<std::uint32_t> code_points(std::string_view text);
std::string utf8(std::uint32_t code);

struct Glyph {
    std::uint32_t code = 0;
    unsigned index = 0;  // in the font file
    double x = 0;        // thousandths of an em from the start of the text, without tracking
    bool kerned = false; // stands elsewhere than the advance of the letter before it says
};

class Typeface {
public:
    Typeface();
    ~Typeface();
    Typeface(Typeface&&) noexcept;

    // False with a sentence when a face is missing or broken.
    bool open(const Fonts& fonts, std::string& why);
    static std::string file(const Fonts& fonts, Face face);

    bool has(Face face, std::uint32_t code) const;
    // `end` becomes where the next letter would stand.
    std::vector<Glyph> place(Face face, std::string_view text, double& end) const;
    // Width in points.
    double width(Face face, double size, std::string_view text, double tracking = 0) const;
    // Filled outline of a glyph, in thousandths of an em; y grows downward from the baseline.
    Path outline(Face face, unsigned glyph) const;

private:
    struct Faces;
    std::unique_ptr<Faces> faces_;
};

} // namespace handout
