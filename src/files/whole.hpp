// A file that appears whole or not at all.
#pragma once
#include <string>
#include <string_view>

namespace files {

// Writes beside the target and renames; what was there is replaced. A device or pipe is written to
// directly. On failure nothing is left behind, what was there stays, and `why` names path and
// reason.
bool write_whole(const std::string& path, std::string_view bytes, std::string& why);

} // namespace files
