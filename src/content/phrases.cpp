#include "content/phrases.hpp"

namespace content {

void Phrases::add(std::string_view text, int id, bool plural) {
    Phrase phrase;
    phrase.id = id;
    phrase.plural = plural;
    phrase.open = !text.empty() && text.back() == '*';
    for (Word& word : split_words(text))
        phrase.words.push_back(std::move(word.text));
    if (phrase.words.empty()) return;
    if (phrase.open && phrase.words.size() == 1) {
        open_.push_back(std::move(phrase));
        return;
    }
    if (plural && phrase.words.size() == 1)
        by_first_word_[phrase.words.front() + 's'].push_back(phrase);
    const std::string first = phrase.words.front();
    by_first_word_[first].push_back(std::move(phrase));
}

bool Phrases::same(const Phrase& phrase, std::size_t i, const std::string& word) {
    const std::string& wanted = phrase.words[i];
    if (word == wanted) return true;
    const bool last = i + 1 == phrase.words.size();
    if (last && phrase.plural && word == wanted + 's') return true;
    return last && phrase.open && word.compare(0, wanted.size(), wanted) == 0;
}

std::vector<Phrases::Match> Phrases::find(const std::vector<Word>& words) const {
    std::vector<Match> out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const Phrase& phrase : open_)
            if (same(phrase, 0, words[at].text)) out.push_back({phrase.id, at, 1});
        const auto it = by_first_word_.find(words[at].text);
        if (it == by_first_word_.end()) continue;
        for (const Phrase& phrase : it->second) {
            std::size_t i = 0;
            while (i < phrase.words.size() && at + i < words.size() &&
                   same(phrase, i, words[at + i].text))
                ++i;
            if (i == phrase.words.size()) out.push_back({phrase.id, at, i});
        }
    }
    return out;
}

} // namespace content
