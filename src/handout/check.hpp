// What a sheet may hold: at most three whole pictures, and only characters that the typeface has.
#pragma once
#include "handout/typeface.hpp"

namespace handout {

// False with a sentence about the first thing that can't be printed.
bool check(const Sheet& sheet, const Typeface& type, std::string& why);

} // namespace handout
