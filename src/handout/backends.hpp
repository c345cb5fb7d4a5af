// What draws a laid-out document: as a PDF file, or as pixels. Both place every letter by the
// typeface.
#pragma once
#include "handout/typeface.hpp"

namespace handout {

// False with a sentence when the library fails, as it does without memory.
bool draw_pdf(const Document& document, const Sheet& sheet, const Typeface& type,
              const Fonts& fonts, std::string& bytes, std::string& why);

// `dots` per point. False with a sentence when there is not enough memory.
bool draw_pixels(const Document& document, std::size_t page, const Typeface& type, double dots,
                 Picture& picture, std::string& why);

// A PNG file of a picture; `dpi` is written into it, so that it prints at its true size.
bool encode_png(const Picture& picture, double dpi, std::string& bytes, std::string& why);

} // namespace handout
