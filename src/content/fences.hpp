// Reads what stands in one fence of a lesson into its struct.
#pragma once
#include "content/lesson.hpp"
#include "content/page.hpp"
#include "content/sections.hpp"

#include <string>
#include <vector>

namespace content {

const std::vector<std::string>& fence_names(); // of a step and of the lesson

// False when the format is a later one, so that nothing else of the file can be understood.
bool read_front(Page&, const Piece&, Lesson&);
// The fence must be one of a step.
void read_step_fence(Page&, const Piece&, Step&);
void read_question(Page&, const Piece&, Lesson&);
void read_card(Page&, const Piece&, Lesson&);

} // namespace content
