#include "content/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace content {
namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Changes of one letter that turn `a` into `b`, swaps of neighbors counting as one.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> two(b.size() + 1), one(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        one[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({row[j - 1] + 1, one[j] + 1, one[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two[j - 2] + 1);
        }
        std::swap(two, one);
        std::swap(one, row);
    }
    return one[b.size()];
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 64; // longer ones are no typing slips
    if (word.empty() || word.size() > longest) return {};
    std::string best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest) continue;
        const std::size_t changes = distance(lower(word), lower(candidate));
        // A word of three letters is not "near" another one that shares no letter with it.
        if (changes < least && changes < std::max(word.size(), candidate.size())) {
            least = changes;
            best = candidate;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    if (candidates.empty()) return "there is none to choose from";
    constexpr std::size_t most = 16;
    const std::size_t shown = std::min(candidates.size(), most);
    std::string list = fmt::format(
        "{}", fmt::join(candidates.begin(), candidates.begin() + static_cast<long>(shown), ", "));
    if (shown < candidates.size()) list += fmt::format(" and {} more", candidates.size() - shown);
    const std::string near = nearest(word, candidates);
    return near.empty() ? fmt::format("allowed: {}", list)
                        : fmt::format("did you mean \"{}\"? Allowed: {}", near, list);
}

std::vector<Word> split_words(std::string_view text) {
    std::vector<Word> out;
    std::size_t i = 0;
    while (i < text.size()) {
        if (!is_word_byte(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() &&
               (is_word_byte(text[i]) ||
                (text[i] == '\'' && i + 1 < text.size() && is_word_byte(text[i + 1]))))
            ++i;
        out.push_back({lower(text.substr(begin, i - begin)), begin, i});
    }
    return out;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_kebab_case(std::string_view text) {
    bool letter = false; // the byte before is a letter or digit
    for (const char c : text) {
        const bool ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!ok && !(c == '-' && letter)) return false;
        letter = ok;
    }
    return letter;
}

} // namespace content
