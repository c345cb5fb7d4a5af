#include "content/sections.hpp"

#include "content/words.hpp"

#include <fmt/format.h>

namespace content {
namespace {

constexpr std::string_view front_mark = "+++";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t leading(std::string_view line, char c) {
    std::size_t n = 0;
    while (n < line.size() && line[n] == c)
        ++n;
    return n;
}

class Cutter {
public:
    explicit Cutter(Page& page) : page_(page) {}

    std::vector<Piece> run() {
        int line = front();
        const int count = page_.line_count();
        while (line <= count) {
            const std::string_view words = page_.line(line);
            const std::size_t ticks = leading(words, '`');
            if (ticks >= 3)
                line = fence(line, ticks);
            else if (is_heading(words))
                heading(line++);
            else
                text(line++);
        }
        return std::move(pieces_);
    }

private:
    int front() {
        std::string_view first = page_.line(1);
        if (first.rfind(byte_order_mark, 0) == 0) first.remove_prefix(byte_order_mark.size());
        if (trim(first) != front_mark) {
            page_.error({1, 1},
                        "the front matter is missing; a lesson begins with a line +++, then "
                        "format, id, title and explainer, then another line +++");
            return 1;
        }
        for (int line = 2; line <= page_.line_count(); ++line) {
            if (trim(page_.line(line)) != front_mark) continue;
            add(Piece::Kind::front, 2, line);
            return line + 1;
        }
        page_.error({1, 1}, "the front matter opened here is not closed; end it with a line +++");
        return page_.line_count() + 1;
    }

    void heading(int line) {
        Piece& piece = add(Piece::Kind::heading, line, line + 1);
        piece.word = trim(page_.line(line).substr(1));
    }

    // Returns the line after it. A line that opens another fence ends this one, unclosed.
    int fence(int opening, std::size_t ticks) {
        const std::string_view info = trim(page_.line(opening).substr(ticks));
        int line = opening + 1;
        bool closed = false;
        for (; line <= page_.line_count(); ++line) {
            const std::string_view words = page_.line(line);
            const std::size_t here = leading(words, '`');
            if (here < ticks) continue;
            closed = trim(words.substr(here)).empty();
            break;
        }
        if (!closed) line = first_heading(opening + 1, line);
        Piece& piece = add(Piece::Kind::fence, opening + 1, line);
        piece.where = {opening, 1};
        piece.word = info;
        piece.closed = closed;
        if (!closed)
            page_.error(piece.where,
                        fmt::format("the {} fence opened here is not closed; end it with a line {}",
                                    info.empty() ? "unnamed" : info, std::string(ticks, '`')));
        return closed ? line + 1 : line;
    }

    // A fence that was never closed must not swallow the steps after it.
    int first_heading(int line, int before) const {
        for (; line < before; ++line)
            if (is_heading(page_.line(line))) break;
        return line;
    }

    static bool is_heading(std::string_view words) {
        return leading(words, '#') == 1 && words.size() > 1 &&
               (words[1] == ' ' || words[1] == '\t');
    }

    void text(int line) {
        const std::string_view words = page_.line(line);
        const std::string_view inner = trim(words);
        if (!pieces_.empty() && pieces_.back().kind == Piece::Kind::text)
            pieces_.back().length = page_.line_start(line + 1) - pieces_.back().offset;
        else if (!inner.empty())
            add(Piece::Kind::text, line, line + 1);
    }

    Piece& add(Piece::Kind kind, int first, int after) {
        Piece piece;
        piece.kind = kind;
        piece.where = {first, 1};
        piece.offset = page_.line_start(first);
        piece.length = page_.line_start(after) - piece.offset;
        pieces_.push_back(piece);
        return pieces_.back();
    }

    Page& page_;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<Piece> cut(Page& page) {
    return Cutter(page).run();
}

} // namespace content
