// The middle: one thing to try, what turns the alarm up and down, room for notes.
#include "handout/blocks.hpp"

#include <algorithm>
#include <cmath>

namespace handout {
namespace {

constexpr double title_size = 14.4, step_size = 11, cell_size = 10.6;
constexpr double row_padding = 7.6; // above and below the words of a row

// The heading of a column; returns its last baseline.
double title(Board& board, const std::string& words, double y, double left, double right) {
    const double size = board.size(title_size);
    const auto lines = board.wrap({{Face::bold, ink::text, words}}, right - left, {size, 0, true});
    if (lines.empty()) return y;
    return board.lines(lines, left, y + size * 0.78, size * 1.2, Role::heading2);
}

double step(Board& board, const Step& step, std::size_t number, double y, double left,
            double right) {
    constexpr double radius = 11.5, indent = 32.6;
    const double size = board.size(step_size), leading = size * 1.38;
    std::vector<TextLine> words =
        board.wrap({{Face::semibold, ink::text, step.lead}}, right - left - indent, {size});
    const auto rest =
        board.wrap({{Face::regular, ink::body, step.rest}}, right - left - indent, {size});
    words.insert(words.end(), rest.begin(), rest.end());
    const double height = leading * static_cast<double>(std::max<std::size_t>(words.size(), 1));
    const double block = std::max(height, 2 * radius);
    const Point c{left + radius, y + std::min(block, leading * 2) / 2};
    board.fill(disc(c, radius), ink::accent_soft, ink::accent, 1.15);
    board.line({Face::bold, ink::accent, std::to_string(number)}, size, c.x, c.y + size * 0.36,
               0.5);
    board.lines(words, left + indent, y + (block - height) / 2 + size * 1.04, leading);
    return y + block;
}

// What one row of the table holds, in its two columns.
struct Row {
    std::vector<TextLine> up, down;
};

Path triangle(Point c, bool upward) {
    const double tip = upward ? -4.6 : 4.6;
    return polygon({{c.x - 5.3, c.y - tip}, {c.x, c.y + tip}, {c.x + 5.3, c.y - tip}});
}

std::vector<Row> rows_of(const Board& board, const Balance& balance, double cell) {
    // One row stays free to write on.
    const std::size_t count =
        std::max({balance.ups.size() + 1, balance.downs.size() + 1, std::size_t{4}});
    const auto words = [&](const std::vector<std::string>& all, std::size_t i) {
        if (i >= all.size()) return std::vector<TextLine>{};
        return board.wrap({{Face::italic, ink::hand, all[i]}}, cell - 16, {board.size(cell_size)});
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back({words(balance.ups, i), words(balance.downs, i)});
    return rows;
}

// One half of the table's words: its head, and the cells below it.
void column(Board& board, const std::string& head, bool upward, const Rect& header,
            const std::vector<Row>& rows, const std::vector<double>& tops) {
    const double size = board.size(cell_size), middle = header.y + header.height / 2;
    board.fill(triangle({header.x + 16, middle}, upward), upward ? ink::up : ink::down);
    board.part(Role::heading3, {Face::bold, ink::text, head}, size, header.x + 26,
               middle + size * 0.36);
    for (std::size_t i = 0; i < rows.size(); ++i)
        board.lines(upward ? rows[i].up : rows[i].down, header.x + 9.6,
                    tops[i] + board.gap(row_padding) + size * 0.83, size * 1.25);
}

// Lines to write on, the first at `first`, evenly down to `bottom`. The first begins at `start`.
void writing_lines(Board& board, double first, double bottom, double left, double right,
                   double start) {
    const int more = std::max(0, static_cast<int>(std::floor((bottom - first) / notes_pitch)));
    const double pitch = more > 0 ? std::min((bottom - first) / more, notes_pitch * 1.25) : 0;
    for (int i = 0; i <= more; ++i) {
        const double y = first + i * pitch, from = i == 0 ? start : left;
        if (from < right) board.add(stroke({from, y}, {right, y}, 0.67, ink::rule));
    }
}

} // namespace

double action(Board& board, const Action& action, double y, double left, double right) {
    double edge = title(board, action.title, y, left, right);
    if (edge > y) edge += board.gap(13);
    for (std::size_t i = 0; i < action.steps.size(); ++i)
        edge = step(board, action.steps[i], i + 1, edge + (i ? board.gap(9.5) : 0), left, right);
    const auto note =
        board.wrap({{Face::regular, ink::muted, action.footnote}}, right - left, {8.2});
    if (note.empty()) return edge;
    return board.lines(note, left, edge + board.gap(9) + 8.2, 10.4) + 2;
}

double balance(Board& board, const Balance& balance, double y, double left, double right) {
    constexpr double radius = 6.7, line = 0.77;
    const double top = title(board, balance.title, y, left, right) + board.gap(10.6);
    const double middle = (left + right) / 2, head = 10 + 2 * board.gap(row_padding);
    const auto rows = rows_of(board, balance, middle - left);
    std::vector<double> tops;
    double edge = top + head;
    for (const Row& row : rows) {
        tops.push_back(edge);
        const auto lines =
            static_cast<double>(std::max({row.up.size(), row.down.size(), std::size_t{1}}));
        const double size = board.size(cell_size);
        edge += size * 1.02 + size * 1.25 * (lines - 1) + 2 * board.gap(row_padding);
    }
    const Rect up{left, top, middle - left, head}, down{middle, top, right - middle, head};
    board.fill(rounded(up, {radius, 0, 0, 0}), ink::up_soft);
    board.fill(rounded(down, {0, radius, 0, 0}), ink::down_soft);
    column(board, balance.up, true, up, rows, tops);
    column(board, balance.down, false, down, rows, tops);
    for (std::size_t i = 1; i < tops.size(); ++i)
        board.add(stroke({left, tops[i]}, {right, tops[i]}, 0.67, ink::rule));
    board.add(stroke({middle, top}, {middle, edge}, line, ink::frame));
    Path frame = rounded({left, top, right - left, edge - top}, radius);
    frame.stroke = ink::frame;
    frame.width = line;
    board.add(std::move(frame));
    return edge;
}

double notes_height(int lines) {
    return lines > 0 ? 14 + notes_pitch * (lines - 1) : 0;
}

void notes_strip(Board& board, const std::string& word, double y, double bottom) {
    const double size = board.size(11.5), baseline = y + 11;
    board.part(Role::heading2, {Face::bold, ink::text, word}, size, board.left(), baseline);
    const double width = board.type().width(Face::bold, size, tidy(word));
    const double first = baseline + 3;
    const double start = board.left() + (width > 0 ? width + 10 : 0);
    writing_lines(board, first, bottom, board.left(), board.right(), start);
}

void notes_column(Board& board, const std::string& word, double y, double bottom, double left,
                  double right) {
    const double first = title(board, word, y, left, right) + board.gap(13) + 17;
    if (first <= bottom) writing_lines(board, first, bottom, left, right, left);
}

} // namespace handout
