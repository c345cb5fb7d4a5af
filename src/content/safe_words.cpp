#include "content/safe_words.hpp"

#include <fmt/format.h>

namespace content {

SafeWords::SafeWords(const SafeLanguage& language) : language_(language) {
    for (std::size_t i = 0; i < language.avoid.size(); ++i)
        avoid_.add(language.avoid[i].words, static_cast<int>(i));
    for (const std::string& phrase : language.allowed)
        allowed_.add(phrase, 0);
}

std::vector<SafeWords::Slip> SafeWords::find(std::string_view text) const {
    std::vector<Slip> slips;
    if (text.empty()) return slips;
    const std::vector<Word> words = split_words(text);
    const std::vector<Phrases::Match> bad = avoid_.find(words);
    if (bad.empty()) return slips;
    std::vector<bool> fine(words.size());
    for (const Phrases::Match& match : allowed_.find(words))
        for (std::size_t i = 0; i < match.count; ++i)
            fine[match.first + i] = true;
    for (const Phrases::Match& match : bad) {
        bool covered = true;
        for (std::size_t i = 0; i < match.count; ++i)
            covered = covered && fine[match.first + i];
        if (covered) continue;
        const std::size_t at = words[match.first].at;
        const std::size_t end = words[match.first + match.count - 1].end;
        const std::string& instead = language_.avoid[static_cast<std::size_t>(match.id)].instead;
        slips.push_back(
            {at, end,
             fmt::format("text for clients must not say \"{}\"{}{}", text.substr(at, end - at),
                         instead.empty() ? "" : "; ", instead)});
    }
    return slips;
}

} // namespace content
