// The upper half: whose sheet this is, the question and its answer, the pictures.
#include "handout/blocks.hpp"

#include <algorithm>

namespace handout {
namespace {

constexpr double question_size = 26.9, message_size = 13.4;
constexpr double caption_size = 10.1;
constexpr double figure_gap = 10.6;

// A calm wave in a disc.
void emblem(Board& board, Point c) {
    board.fill(disc(c, 9.6), ink::accent);
    Path wave;
    const auto at = [&](double x, double y) { return Point{c.x + x * 0.48, c.y + y * 0.48}; };
    wave.segments = {{Segment::move, {{at(-11, 5)}}},
                     {Segment::curve, {{at(-6, -4), at(-2, -4), at(1, 2)}}},
                     {Segment::curve, {{at(4, 8), at(8, 6), at(11, -4)}}}};
    wave.stroke = ink::white;
    wave.width = 1.44;
    board.add(std::move(wave));
}

void date_line(Board& board, const std::string& word, double baseline) {
    constexpr double blank = 80;
    if (word.empty()) return;
    board.part(Role::paragraph, {Face::regular, ink::muted, word}, 8.2, board.right() - blank - 4,
               baseline, 1);
    board.add(stroke({board.right() - blank, baseline + 1.4}, {board.right(), baseline + 1.4}, 0.72,
                     ink::rule));
}

// The question as large as it can be on two lines.
std::vector<TextLine> headline(const Board& board, const std::string& words, double& size) {
    std::vector<TextLine> lines;
    for (const double scale : {1.0, 0.9, 0.8, 0.7, 0.62}) {
        size = board.size(question_size) * scale;
        lines =
            board.wrap({{Face::bold, ink::text, words}}, board.width(), {size, -0.02 * size, true});
        if (lines.size() <= (scale > 0.75 ? 1 : 2)) break;
    }
    return lines;
}

double aspect(const Figure& figure) {
    const Picture& p = figure.picture;
    return p.width > 0 && p.height > 0 ? static_cast<double>(p.width) / p.height : 650.0 / 560;
}

// One picture in its frame, with its number.
void framed(Board& board, const Figure& figure, const Rect& frame) {
    constexpr double radius = 7.5;
    board.add(Open{Role::figure, tidy(figure.alt)});
    board.fill(rounded(frame, radius), ink::ground);
    board.add(Photo{frame, radius, &figure.picture});
    Path edge = rounded(frame, radius);
    edge.stroke = ink::frame;
    edge.width = 0.77;
    board.add(std::move(edge));
    board.add(Close{});
    if (figure.number <= 0) return;
    const Point c{frame.x + 12.5, frame.y + 13.4};
    board.fill(disc(c, 7.9), ink::text, ink::white, 0.8);
    board.line({Face::bold, ink::white, std::to_string(figure.number)}, 8.6, c.x, c.y + 3.1, 0.5);
}

double words_below(Board& board, const Figure& figure, Point at, double width) {
    const double size = board.size(caption_size);
    const auto words = board.wrap(
        {{Face::bold, ink::text, figure.lead}, {Face::regular, ink::body, figure.caption}}, width,
        {size});
    if (words.empty()) return at.y;
    return board.lines(words, at.x, at.y + size * 1.45, size * 1.35) + size * 0.3;
}

double words_beside(Board& board, const Figure& figure, Point at, double width) {
    const double size = board.size(caption_size);
    auto words = board.wrap({{Face::bold, ink::text, figure.lead}}, width, {size});
    const auto more = board.wrap({{Face::regular, ink::body, figure.caption}}, width, {size});
    words.insert(words.end(), more.begin(), more.end());
    return board.lines(words, at.x, at.y + size, size * 1.35) + size * 0.3;
}

} // namespace

double header(Board& board, const Sheet& sheet, double y) {
    const bool named = !tidy(sheet.clinic).empty();
    const double x = board.left() + 29;
    const double room = board.right() - 135 - x; // up to the date
    const std::string& first = named ? sheet.clinic : sheet.subtitle;
    const auto name = board.wrap({{Face::bold, ink::text, first}}, room, {10.6, 0, true});
    emblem(board, {board.left() + 9.6, y + 17});
    double end = board.lines(name, x, y + (named ? 15.5 : 20.7), 13);
    if (named) {
        const auto below = board.wrap({{Face::regular, ink::muted, sheet.subtitle}}, room, {8.2});
        end = board.lines(below, x, end + 11.5, 10.5);
    }
    date_line(board, sheet.date, y + 20.8);
    const double edge = std::max(y + 32, end + 9);
    board.add(stroke({board.left(), edge}, {board.right(), edge}, 0.96, ink::text));
    return edge;
}

double question(Board& board, const Sheet& sheet, double y) {
    double edge = y;
    if (!tidy(sheet.asked_label).empty()) {
        const double size = board.size(9.6);
        const auto label = board.wrap({{Face::semibold, ink::label, sheet.asked_label}},
                                      board.width(), {size, 0.3});
        edge = board.lines(label, board.left(), y + size * 0.78, size * 1.3) + 5;
    }
    double size = 0;
    const auto asked = headline(board, sheet.asked, size);
    if (!asked.empty()) // a quotation mark hangs out a little
        edge = board.lines(asked, board.left() - size * 0.03, edge + size * 0.93, size * 1.14,
                           Role::heading1) +
               size * 0.2 + board.gap(2.5);
    const double body = board.size(message_size);
    const auto message =
        board.wrap({{Face::regular, ink::body, sheet.message}}, board.width(), {body});
    if (message.empty()) return edge;
    return board.lines(message, board.left(), edge + body * 1.3, body * 1.46) + body * 0.25;
}

double figures(Board& board, const Sheet& sheet, double y) {
    if (sheet.figures.empty()) return y;
    const auto count = static_cast<double>(sheet.figures.size());
    const double column = (board.width() - figure_gap * (count - 1)) / count;
    // Two pictures, or one, grow a little, not to the whole width.
    const double three = (board.width() - figure_gap * 2) / 3;
    const double most = three * (count > 2 ? 1 : 1.12) * board.style().figure;
    double tallest = 0, sum = 0;
    for (const Figure& f : sheet.figures)
        tallest = std::max(tallest, std::min({most / aspect(f), column / aspect(f), three * 1.1}));
    for (const Figure& f : sheet.figures)
        sum += std::min(column, tallest * aspect(f));
    // Pictures much narrower than their columns have their words beside them; others stand from
    // margin to margin with the words below.
    const bool beside = count * column - sum > 60 * count;
    const double space = count > 1 ? (board.width() - sum) / (count - 1) : 0;
    double edge = y + tallest, x = board.left();
    for (const Figure& f : sheet.figures) {
        const double width = std::min(column, tallest * aspect(f)), height = width / aspect(f);
        framed(board, f, {x, y + tallest - height, width, height});
        const double room = std::min(width + space - 9, board.right() - x - 0.5);
        edge =
            std::max(edge, beside ? words_beside(board, f, {x + width + 9, y}, column - width - 9)
                                  : words_below(board, f, {x + 0.5, y + tallest}, room));
        x += beside ? column + figure_gap : width + space;
    }
    return edge;
}

} // namespace handout
