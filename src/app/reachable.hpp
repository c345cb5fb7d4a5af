// Can the goal of each step be reached with the sliders and buttons that the step offers? Asks the
// model itself, headless. Equal questions are answered once, so a thousand lessons take no longer
// than the different goals in them.
#pragma once
#include "content/course.hpp"
#include "content/diagnostics.hpp"

namespace app {

// An error for each goal that can't be reached, a warning for each that needs nobody to do
// anything.
content::Diagnostics check_goals(const content::Course&);

} // namespace app
