// Reads a whole content file, but never one that is too large.
#pragma once
#include "content/diagnostics.hpp"

#include <string>

namespace content {

// False when it is missing, no plain file, too large or unreadable, with a sentence that says so.
bool read_file(const std::string& path, std::string& out, std::string& why);

} // namespace content
