// What the screen knows of the sheet a client takes home.
#pragma once
#include "handout/sheet.hpp"

#include <string>

namespace app {

// The sheet at the end of a story. It is made outside, where pictures can be drawn.
struct SheetPreview {
    handout::Sheet sheet;
    bool ready = false;   // made, or a problem says why not
    unsigned texture = 0; // GL name of its first page, 0: none
    float aspect = 1;     // height by width
    int pages = 0;
    std::string problem; // a sentence
};

} // namespace app
