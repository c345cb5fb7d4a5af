#include "content/lesson.hpp"

#include <iterator>

namespace content {
namespace {

constexpr const char* rating_names[] = {"supported", "mixed", "weak", "contradicted", "definition"};

} // namespace

const char* name(Rating rating) {
    return rating_names[static_cast<std::size_t>(rating)];
}

bool rating_from(std::string_view wanted, Rating& out) {
    for (std::size_t i = 0; i < std::size(rating_names); ++i) {
        if (wanted != rating_names[i]) continue;
        out = static_cast<Rating>(i);
        return true;
    }
    return false;
}

std::vector<std::string> rating_words() {
    return {std::begin(rating_names), std::end(rating_names)};
}

Where Block::where(std::size_t offset) const {
    Where out;
    for (const auto& [begin, where] : marks) {
        if (begin > offset) break;
        out = {where.line, where.column + static_cast<int>(offset - begin)};
    }
    return out;
}

std::string plain_text(const Block& block) {
    std::string out;
    for (const Inline& piece : block.inlines)
        out += piece.text;
    return out;
}

std::string plain_text(const Prose& prose) {
    std::string out;
    for (const Block& block : prose) {
        if (!out.empty()) out += '\n';
        out += plain_text(block);
    }
    return out;
}

bool Goal::reached(double value) const {
    switch (kind) {
    case Kind::above:
        return value > low;
    case Kind::below:
        return value < high;
    case Kind::between:
        return value >= low && value <= high;
    }
    return false;
}

} // namespace content
