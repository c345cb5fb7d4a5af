// What a PDF says about itself beyond its look: its language, headings, paragraphs and pictures
// with their descriptions (ISO 32000-1, 14.7 and 14.8), so that a screen reader can read it.
// libharu has no function for these; they are made from its objects.
#pragma once
#include "handout/marks.hpp"

#include <hpdf.h>
#include <vector>

namespace handout {

// Replaces the map from codes to Unicode that libharu writes with operators that don't belong in
// it.
void mend_unicode_map(HPDF_Doc doc, HPDF_Font font);

class Structure {
public:
    Structure(HPDF_Doc doc, const std::string& language);

    void open(HPDF_Page page, const Open& open);
    void close();
    // Around what is painted: the open part's, or decoration.
    void begin_mark(HPDF_Page page);
    void end_mark(HPDF_Page page);
    // Once, after the last page.
    void finish();

private:
    HPDF_Dict dict() const;
    HPDF_Array marks_of(HPDF_Page page);

    HPDF_Doc doc_;
    HPDF_Dict root_, document_;
    HPDF_Array parts_, parents_;    // children of the document; parts of each page by number
    HPDF_Dict part_ = nullptr;      // the open one
    HPDF_Array children_ = nullptr; // its marks
    HPDF_Page page_ = nullptr;
    HPDF_Array page_parts_ = nullptr;
    int pages_ = 0, next_mark_ = 0;
};

} // namespace handout
