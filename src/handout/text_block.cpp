#include "handout/text_block.hpp"

#include <algorithm>

namespace handout {
namespace {

struct Word {
    Face face;
    Ink ink;
    std::string letters;
};

bool invisible(std::uint32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF;
}

// The longest beginning of a word that is no wider than `width`, at least one letter, in bytes.
std::size_t fitting(const Typeface& type, const Word& word, double width, const Setting& setting) {
    std::size_t bytes = 0;
    std::string part;
    for (const std::uint32_t code : code_points(word.letters)) {
        part += utf8(code);
        if (bytes > 0 && type.width(word.face, setting.size, part, setting.tracking) > width) break;
        bytes = part.size();
    }
    return bytes;
}

std::vector<Word> split(const Typeface& type, const std::vector<Run>& runs, double width,
                        const Setting& setting) {
    std::vector<Word> words;
    for (const Run& run : runs) {
        const std::string text = tidy(run.words);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            Word word{run.face, run.ink, text.substr(at, end - at)};
            at = end + 1;
            while (type.width(run.face, setting.size, word.letters, setting.tracking) > width) {
                const std::size_t bytes = fitting(type, word, width, setting);
                if (bytes >= word.letters.size()) break; // one letter is wider than the line
                words.push_back({run.face, run.ink, word.letters.substr(0, bytes)});
                word.letters.erase(0, bytes);
            }
            words.push_back(std::move(word));
        }
    }
    return words;
}

// Adds a word to a line; false, with the line unchanged, when it does not fit.
bool add(const Typeface& type, TextLine& line, const Word& word, double width, const Setting& s) {
    const bool joins = !line.pieces.empty() && line.pieces.back().face == word.face &&
                       line.pieces.back().ink.rgb == word.ink.rgb;
    Text piece;
    if (joins) {
        piece = line.pieces.back();
        piece.words += ' ' + word.letters;
    } else {
        const double space =
            line.pieces.empty() ? 0 : type.width(word.face, s.size, " ", s.tracking);
        piece = {word.face, s.size, {line.width + space, 0}, 0, s.tracking, word.ink, word.letters};
    }
    piece.width = type.width(piece.face, s.size, piece.words, s.tracking);
    const double end = piece.at.x + piece.width;
    if (end > width + 1e-6 && !line.pieces.empty()) return false;
    line.width = end;
    if (joins) line.pieces.pop_back();
    line.pieces.push_back(std::move(piece));
    return true;
}

std::vector<TextLine> fill(const Typeface& type, const std::vector<Word>& words, double width,
                           const Setting& setting) {
    std::vector<TextLine> lines;
    for (const Word& word : words) {
        if (!lines.empty() && add(type, lines.back(), word, width, setting)) continue;
        lines.emplace_back();
        add(type, lines.back(), word, width, setting);
    }
    return lines;
}

double widest(const std::vector<TextLine>& lines) {
    double width = 0;
    for (const TextLine& line : lines)
        width = std::max(width, line.width);
    return width;
}

} // namespace

std::string tidy(std::string_view text) {
    std::string out;
    for (const std::uint32_t code : code_points(text)) {
        if (invisible(code)) continue;
        if (code == ' ' && (out.empty() || out.back() == ' ')) continue;
        out += utf8(code);
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<TextLine> wrap(const Typeface& type, const std::vector<Run>& runs, double width,
                           const Setting& setting) {
    const std::vector<Word> words = split(type, runs, width, setting);
    std::vector<TextLine> lines = fill(type, words, width, setting);
    if (!setting.balanced || lines.size() < 2) return lines;
    double narrow = width / 2, wide = width;
    while (wide - narrow > 1) {
        const double middle = (narrow + wide) / 2;
        std::vector<TextLine> tried = fill(type, words, middle, setting);
        const bool holds = tried.size() == lines.size() && widest(tried) <= middle;
        (holds ? wide : narrow) = middle;
        if (holds) lines = std::move(tried);
    }
    return lines;
}

} // namespace handout
