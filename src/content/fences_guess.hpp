// Reads the two fences in which a person takes a side before the picture answers: predict and myth.
#pragma once
#include "content/lesson.hpp"
#include "content/page.hpp"
#include "content/sections.hpp"

namespace content {

void read_predict(Page&, const Piece&, Step&);
void read_myth(Page&, const Piece&, Step&);

} // namespace content
