// Words broken into lines of a given width. Runs of different faces follow one another with a space
// between them. Breaks at spaces; a word wider than the line is cut where it must be.
#pragma once
#include "handout/typeface.hpp"

namespace handout {

struct Run {
    Face face = Face::regular;
    Ink ink;
    std::string words;
};

struct TextLine {
    std::vector<Text> pieces; // `at` is relative to the left end of the line's baseline
    double width = 0;
};

struct Setting {
    double size = 10, tracking = 0; // points
    bool balanced = false;          // lines of like length, so that no word is left alone
};

// `width` in points, above 0. No words, no lines.
std::vector<TextLine> wrap(const Typeface& type, const std::vector<Run>& runs, double width,
                           const Setting& setting);

// Text as it is set: control characters are spaces, zero-width ones are gone, no double spaces.
std::string tidy(std::string_view text);

} // namespace handout
