// Small tools for words: near matches for misspelled ids, lists in sentences, splitting text.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// The candidate a person most likely meant, or "" when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);
// ` did you mean "touch_hz"? ` and `allowed: a, b, c`, as the end of a sentence about a wrong word.
// Long lists are cut short.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

// A word of running text: letters, digits and apostrophes, lower case (ASCII).
struct Word {
    std::string text;
    std::size_t at = 0;  // offset of its first byte
    std::size_t end = 0; // one past its last byte
};
std::vector<Word> split_words(std::string_view text);

std::string lower(std::string_view);
std::string_view trim(std::string_view);
// Lower-case letters, digits and single hyphens between them.
bool is_kebab_case(std::string_view);

} // namespace content
