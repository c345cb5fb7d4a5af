// The lower part: when to see a doctor, where this comes from, the last line.
#include "handout/blocks.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace handout {
namespace {

constexpr double item_size = 8.9, item_leading = 12, item_gap = 3.2;
constexpr double small = 7, small_leading = 9.8;

double help_list(Board& board, const HelpList& list, double y, double left, double right) {
    const auto head =
        board.wrap({{Face::bold, ink::danger_text, list.title}}, right - left, {9.6, 0, true});
    double edge = y;
    if (!head.empty()) edge = board.lines(head, left, y + 8, 12, Role::heading3) + 3 + board.gap(1);
    for (const std::string& item : list.items) {
        const auto words =
            board.wrap({{Face::regular, ink::text, item}}, right - left - 10.6, {item_size});
        if (words.empty()) continue;
        const double baseline = edge + 9.6;
        board.fill(disc({left + 2.4, baseline - 2.9}, 1.75), ink::text);
        edge = board.lines(words, left + 10.6, baseline, item_leading) + item_gap + board.gap(2);
    }
    return edge;
}

// Title with its cross, and the note at the right, or below where they don't fit on one line.
double help_title(Board& board, const Help& help, double y, double left, double right) {
    const Point c{left + 8.6, y + 9.6};
    board.fill(disc(c, 9.6), ink::danger);
    board.add(stroke({c.x, c.y - 4.8}, {c.x, c.y + 4.8}, 2.4, ink::white));
    board.add(stroke({c.x - 4.8, c.y}, {c.x + 4.8, c.y}, 2.4, ink::white));
    const double x = left + 26, size = board.size(13.4);
    const double note_width = board.type().width(Face::regular, 8.2, tidy(help.note));
    const double title_width = board.type().width(Face::bold, size, tidy(help.title));
    const bool one_line = x + title_width + 16 + note_width <= right;
    const double room = right - x;
    const auto words = board.wrap({{Face::bold, ink::text, help.title}}, room, {size, 0, true});
    double edge = board.lines(words, x, y + 14.4, size * 1.2, Role::heading2);
    if (one_line) {
        board.part(Role::paragraph, {Face::regular, ink::muted, help.note}, 8.2, right, y + 13.8,
                   1);
    } else {
        const auto note = board.wrap({{Face::regular, ink::muted, help.note}}, room, {8.2});
        edge = board.lines(note, x, edge + 11.5, 10.4);
    }
    return std::max(edge + 3, y + 19);
}

bool empty(const HelpList& list) {
    return tidy(list.title).empty() && list.items.empty();
}

// Sources side by side, as many as fit on a row, so that none is broken without need.
std::vector<std::string> source_rows(const Board& board, const std::vector<std::string>& sources) {
    std::vector<std::string> rows;
    for (const std::string& source : sources) {
        const std::string words = tidy(source);
        if (words.empty()) continue;
        const std::string joined = rows.empty() ? words : rows.back() + " · " + words;
        const bool fits = board.type().width(Face::regular, small, joined) <= board.width();
        if (rows.empty() || !fits)
            rows.push_back(words);
        else
            rows.back() = joined;
    }
    return rows;
}

} // namespace

double help(Board& board, const Help& help, double y) {
    const bool first = !empty(help.emergency), second = !empty(help.soon);
    if (!first && !second && tidy(help.title).empty()) return y;
    constexpr double padding = 13.4;
    const double left = board.left() + padding, right = board.right() - padding;
    const double middle = (left + right) / 2;
    const auto frame_at = board.marks().size(); // below the words, when its height is known
    const double top =
        help_title(board, help, y + 9 + board.gap(2), left, right) + 5.5 + board.gap(1.5);
    double edge = top, divider = top;
    if (first) edge = help_list(board, help.emergency, top, left, second ? middle - 8 : right);
    divider = edge;
    if (second) {
        const double from = first ? middle + 8 : left;
        edge = std::max(edge, help_list(board, help.soon, top, from, right));
        divider = edge;
    }
    if (first && second) board.add(stroke({middle, top}, {middle, divider}, 0.72, ink::faint));
    edge += 6 + board.gap(2);
    Path frame = rounded({board.left(), y, board.width(), edge - y}, 8.6);
    frame.fill = ink::white;
    frame.stroke = ink::danger;
    frame.width = 1.44;
    board.marks().insert(board.marks().begin() + static_cast<std::ptrdiff_t>(frame_at), frame);
    return edge;
}

double sources(Board& board, const Sheet& sheet, double y) {
    const auto rows = source_rows(board, sheet.sources);
    if (rows.empty()) return y;
    const auto title =
        board.wrap({{Face::semibold, ink::muted, sheet.sources_title}}, board.width(), {7.2});
    double edge = y;
    if (!title.empty())
        edge = board.lines(title, board.left(), y + 6, small_leading, Role::heading3) + 4;
    std::vector<TextLine> lines;
    for (const std::string& row : rows) {
        const auto words = board.wrap({{Face::regular, ink::muted, row}}, board.width(), {small});
        lines.insert(lines.end(), words.begin(), words.end());
    }
    return board.lines(lines, board.left(), edge + 5.8, small_leading) + 2;
}

double footer(Board& board, const Sheet& sheet, double bottom, int page, int pages) {
    std::string right = tidy(sheet.made_with);
    if (pages > 1) {
        std::string number = sheet.page_of;
        for (const auto& [name, value] : {std::pair{"{page}", page}, std::pair{"{pages}", pages}})
            if (const std::size_t at = number.find(name); at != std::string::npos)
                number.replace(at, std::string_view(name).size(), std::to_string(value));
        right += (right.empty() || number.empty() ? "" : " · ") + tidy(number);
    }
    const double taken = board.type().width(Face::regular, small, right) + 12;
    const double room = std::max(board.width() - taken, board.width() * 0.5);
    const auto words = board.wrap({{Face::semibold, ink::text, sheet.footer}}, room, {7.4});
    const auto end =
        board.wrap({{Face::regular, ink::muted, right}}, board.width() - room, {small});
    const auto rows = static_cast<double>(std::max({words.size(), end.size(), std::size_t{1}}));
    const double first = bottom - (rows - 1) * small_leading;
    const double edge = first - 12.5;
    board.add(stroke({board.left(), edge}, {board.right(), edge}, 0.58, ink::faint));
    board.lines(words, board.left(), first, small_leading);
    if (end.empty()) return edge;
    double width = 0;
    for (const TextLine& line : end)
        width = std::max(width, line.width);
    board.lines(end, board.right() - width, first, small_leading);
    return edge;
}

} // namespace handout
