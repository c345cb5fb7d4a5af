// Cuts a lesson file into front matter, headings, fences and the text between them, line by line.
#pragma once
#include "content/page.hpp"

#include <string_view>
#include <vector>

namespace content {

struct Piece {
    enum class Kind { front, heading, fence, text } kind = Kind::text;
    Where where;            // its first line
    std::size_t offset = 0; // of its inside, in the page
    std::size_t length = 0;
    std::string_view word; // heading: the title · fence: its name
    bool closed = true;    // fence: its end was found
};

// Reports a missing or unclosed front matter and unclosed fences.
std::vector<Piece> cut(Page& page);

} // namespace content
