// Reads what stands in one fence of a lesson into its struct.
#pragma once
#include "content/lesson.hpp"
#include "content/page.hpp"
#include "content/sections.hpp"

namespace content {

// The names of the fences of a step, and of those of the lesson.
const std::vector<std::string>& fence_names();
bool belongs_to_step(std::string_view fence);

void read_front(Page&, const Piece&, Lesson&);
// The fence must be one of a step.
void read_step_fence(Page&, const Piece&, Step&);
void read_question(Page&, const Piece&, Lesson&);
void read_card(Page&, const Piece&, Lesson&);

} // namespace content
