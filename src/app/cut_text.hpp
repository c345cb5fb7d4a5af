// Cuts typed text to what its place holds, never within a letter: half of one is no text, and a
// file with it could not be read again.
#pragma once
#include <string>

namespace app {

inline std::string cut_text(const std::string& utf8, std::size_t most_bytes) {
    if (utf8.size() <= most_bytes) return utf8;
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
        --end;
    return utf8.substr(0, end);
}

} // namespace app
