// Reads a whole content file, but never one that is too large; writes one.
#pragma once
#include "content/diagnostics.hpp"

#include <string>

namespace content {

// False when it is missing, no plain file, too large or unreadable, with a sentence that says so.
bool read_file(const std::string& path, std::string& out, std::string& why);
// Writes it whole or not at all, its folders too. False and a sentence when it can't be written.
bool write_file(const std::string& path, const std::string& text, std::string& why);
bool remove_file(const std::string& path, std::string& why);

} // namespace content
