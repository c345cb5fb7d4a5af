// Sheets for tests, and a look at what is laid out.
#pragma once
#include "handout/layout.hpp"

#include <string>

namespace test {

handout::Fonts print_fonts();
// A figure with a disc and a gauge whose needle is at `level`, 0 to 1.
handout::Picture gauge_picture(int width, int height, double level);
// The words of the picture story "Why does even a soft touch hurt?", every part filled.
handout::Sheet sample_sheet(int picture_width = 130, int picture_height = 112);

struct Laid {
    bool made = false;
    handout::Document document;
    std::string why;
};
Laid lay_out(const handout::Sheet& sheet);

// What the words of a text mark cover: x height and a half above, a short way below the baseline.
handout::Rect box_of(const handout::Text& text);

} // namespace test
