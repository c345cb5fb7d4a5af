#include "content/reading.hpp"

#include "content/words.hpp"

#include <algorithm>

namespace content {
namespace {

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

constexpr std::string_view curly_quote = "\xE2\x80\x9D";

// The first byte at or after `i` that closes no quote and no bracket.
std::size_t after_quotes(std::string_view text, std::size_t i) {
    for (;;) {
        if (i < text.size() && (text[i] == '"' || text[i] == ')'))
            ++i;
        else if (text.substr(std::min(i, text.size()), curly_quote.size()) == curly_quote)
            i += curly_quote.size();
        else
            return i;
    }
}

// ". ", "? ", "! " and ": " end a sentence, as does the end of the text.
int sentence_ends(std::string_view text) {
    int ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != '.' && c != '?' && c != '!' && c != ':') continue;
        const std::size_t next = after_quotes(text, i + 1);
        ends += next >= text.size() || text[next] == ' ';
    }
    const std::string_view words = trim(text);
    const bool closed = !words.empty() &&
                        (std::string_view(".?!:\")").find(words.back()) != std::string_view::npos ||
                         ends_with(words, curly_quote));
    return closed ? std::max(ends, 1) : ends + 1;
}

} // namespace

int syllables(std::string_view word) {
    int groups = 0;
    bool inside = false;
    for (const char c : word) {
        const bool vowel = is_vowel(c);
        groups += vowel && !inside;
        inside = vowel;
    }
    const std::size_t n = word.size();
    // A silent e: "rise", "moves", "named", but not "table", "houses", "wanted".
    const bool hissing =
        n >= 3 && std::string_view("sxzcg").find(word[n - 3]) != std::string_view::npos;
    if (ends_with(word, "e") && !(n >= 3 && ends_with(word, "le") && !is_vowel(word[n - 3])))
        --groups;
    else if (ends_with(word, "es") && !hissing && !ends_with(word, "les") &&
             !ends_with(word, "hes"))
        --groups;
    else if (ends_with(word, "ed") && n >= 3 && word[n - 3] != 't' && word[n - 3] != 'd')
        --groups;
    // Two vowels that are said one by one: "quiet", "science".
    for (const std::string_view two : {"iet", "ien", "ier", "uel"})
        groups += word.find(two) != std::string_view::npos;
    return std::max(groups, 1);
}

double Reading::grade() const {
    if (words == 0 || sentences == 0) return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

Reading measure(const Prose& prose) {
    Reading out;
    for (const Block& block : prose) {
        for (const Inline& piece : block.inlines) {
            const std::vector<Word> words = split_words(piece.text);
            out.words += static_cast<int>(words.size());
            for (const Word& word : words)
                out.syllables += piece.kind == Inline::Kind::term ? 1 : syllables(word.text);
        }
        out.sentences += sentence_ends(plain_text(block));
    }
    return out;
}

Reading measure_text(std::string_view text) {
    Reading out;
    const std::vector<Word> words = split_words(text);
    out.words = static_cast<int>(words.size());
    for (const Word& word : words)
        out.syllables += syllables(word.text);
    out.sentences = words.empty() ? 0 : sentence_ends(text);
    return out;
}

void add(Reading& to, const Reading& more) {
    to.words += more.words;
    to.sentences += more.sentences;
    to.syllables += more.syllables;
}

} // namespace content
