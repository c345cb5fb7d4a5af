// Finds many phrases in running text at once, by whole words and without regard to case.
#pragma once
#include "content/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace content {

class Phrases {
public:
    // A star at the end stands for any ending: "degenerat*". `plural`: an s at the end may be
    // added.
    void add(std::string_view phrase, int id, bool plural = false);

    struct Match {
        int id = 0;
        std::size_t first = 0, count = 0; // words
    };
    // Every match, also overlapping ones, in order of their first word.
    std::vector<Match> find(const std::vector<Word>& words) const;

private:
    struct Phrase {
        std::vector<std::string> words;
        int id = 0;
        bool open = false, plural = false;
    };
    static bool same(const Phrase& phrase, std::size_t i, const std::string& word);

    std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;
    std::vector<Phrase> open_; // single words with a star
};

} // namespace content
