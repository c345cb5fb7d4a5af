#include "handout/layout.hpp"

#include "handout/blocks.hpp"
#include "handout/check.hpp"

#include <algorithm>

namespace handout {
namespace {

constexpr double side = 42.3, top_margin = 26, bottom_margin = 20; // points
// From roomy to tight. Words stop shrinking at the last one.
constexpr Style styles[] = {
    {1, 1, 1}, {.82, 1, .97}, {.68, .98, .93}, {.55, .95, .88}, {.45, .9, .8}};

struct PageSize {
    double width, height;
};

PageSize size_of(Paper paper) {
    return paper == Paper::a4 ? PageSize{595.276, 841.89} : PageSize{612, 792};
}

bool has_notes(const Sheet& sheet) {
    return sheet.notes_lines > 0;
}

// The page while it is being laid out: one board, and the room that is left.
struct Builder {
    const Sheet& sheet;
    const Typeface& type;
    PageSize paper;
    Style style;
    int pages = 1;

    Board board() const { return {type, style, side, paper.width - side}; }

    double middle(Board& b, double y, double bottom) const {
        const bool column = !sheet.balance && has_notes(sheet);
        const bool halves = sheet.balance || column;
        const double left_end = halves ? side + b.width() * 0.478 : b.right();
        const double right_start = side + b.width() * 0.513;
        double edge = action(b, sheet.action, y, b.left(), left_end);
        if (sheet.balance)
            edge = std::max(edge, balance(b, *sheet.balance, y, right_start, b.right()));
        if (column && bottom > y) {
            notes_column(b, sheet.notes, y, bottom, right_start, b.right());
            edge = std::max(edge, y + 20 + notes_height(std::min(sheet.notes_lines, 3)));
        }
        return edge;
    }

    // Everything down to the thing to try; `bottom` is where lines for notes beside it may end.
    double front(Board& b, double bottom) const {
        double y = header(b, sheet, top_margin);
        const double asked = question(b, sheet, y + b.between(19));
        y = asked > y + b.between(19) ? asked : y;
        if (!sheet.figures.empty()) y = figures(b, sheet, y + b.between(16));
        return middle(b, y + b.between(21), bottom);
    }

    // The help box and the sources; returns the lower edge.
    double back(Board& b, double y) const {
        const double box = help(b, sheet.help, y);
        const double end = sources(b, sheet, box + 6.5);
        return end > box + 6.5 ? end : box;
    }
};

// Notes below the rest, where nothing else holds them.
bool strip(const Sheet& sheet) {
    return has_notes(sheet) && sheet.balance;
}

bool one_page(Builder builder, double notes_lines, Document& document) {
    const Sheet& sheet = builder.sheet;
    Board lower = builder.board();
    const double floor = footer(lower, sheet, builder.paper.height - bottom_margin, 1, 1) - 6;
    Board scratch = builder.board();
    const double back_height = builder.back(scratch, 0);
    const double back_top = floor - back_height;
    const auto lines = static_cast<int>(notes_lines);
    const double need = strip(sheet) ? notes_height(lines) + builder.board().gap(14) : 0;
    const double limit = back_top - builder.board().gap(13);
    Board trial = builder.board();
    const double spare = limit - need - builder.front(trial, 0);
    if (spare < 0) return false;
    builder.style.extra = std::min(spare / 4, 9.0);
    Board page = builder.board();
    const double end = builder.front(page, limit);
    if (strip(sheet)) notes_strip(page, sheet.notes, end + page.gap(14), limit);
    builder.back(page, back_top);
    auto& marks = page.marks();
    marks.insert(marks.end(), lower.marks().begin(), lower.marks().end());
    document.pages = {{std::move(marks)}};
    return true;
}

// Pictures and the thing to try on the first page; notes and help on the second.
bool two_pages(Builder builder, Document& document) {
    const Sheet& sheet = builder.sheet;
    builder.pages = 2;
    Board ends[2] = {builder.board(), builder.board()};
    double floors[2];
    for (int i = 0; i < 2; ++i)
        floors[i] = footer(ends[i], sheet, builder.paper.height - bottom_margin, i + 1, 2) - 10;
    Board trial = builder.board();
    const double spare = floors[0] - builder.front(trial, 0);
    if (spare < 0) return false;
    builder.style.extra = std::min(spare / 4, 14.0);
    Board front = builder.board();
    const double end = builder.front(front, floors[0]);
    const double notes_top = end + front.gap(20);
    const bool notes_on_front = strip(sheet) && notes_top + notes_height(3) <= floors[0];
    if (notes_on_front) notes_strip(front, sheet.notes, notes_top, floors[0]);

    builder.style.extra = 0;
    Board back = builder.board();
    double y = help(back, sheet.help, header(back, sheet, top_margin) + 20) + 20;
    Board scratch = builder.board();
    const double sources_top = floors[1] + 4 - sources(scratch, sheet, 0);
    if (y > sources_top) return false;
    const bool notes_here = has_notes(sheet) && !notes_on_front;
    if (notes_here && y + notes_height(2) + 12 <= sources_top)
        notes_strip(back, sheet.notes, y, sources_top - 12);
    sources(back, sheet, sources_top);
    Board* pages[2] = {&front, &back};
    document.pages.clear();
    for (int i = 0; i < 2; ++i) {
        auto& marks = pages[i]->marks();
        marks.insert(marks.end(), ends[i].marks().begin(), ends[i].marks().end());
        document.pages.push_back({std::move(marks)});
    }
    return true;
}

} // namespace

bool lay_out(const Sheet& sheet, const Typeface& type, Document& document, std::string& why) {
    if (!check(sheet, type, why)) return false;
    const PageSize paper = size_of(sheet.paper);
    document = {paper.width, paper.height, {}};
    int lines = sheet.notes_lines;
    for (const Style& style : styles) {
        if (one_page({sheet, type, paper, style}, lines, document)) return true;
        lines = std::max(std::min(sheet.notes_lines, 2), lines - 1);
    }
    for (const Style& style : styles)
        if (two_pages({sheet, type, paper, style}, document)) return true;
    why = "The words of the handout need more than two pages: shorten the longest of them.";
    return false;
}

} // namespace handout
