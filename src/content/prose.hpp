// Markdown for people into blocks: paragraphs, bullets, small headings, **strong**, *emphasis*,
// [words](term:id), [words](part:id). Anything else Markdown can do is an error that says so.
#pragma once
#include "content/lesson.hpp"
#include "content/page.hpp"

#include <cstddef>

namespace content {

// Reads the part of `page` that begins at `offset`.
Prose read_prose(Page& page, std::size_t offset, std::size_t length);

} // namespace content
