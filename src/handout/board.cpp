#include "handout/board.hpp"

#include <algorithm>

namespace handout {

double Board::size(double points) const {
    return points <= smallest_scaled ? points : std::max(smallest_scaled, points * style_.type);
}

void Board::fill(Path path, Ink color, std::optional<Ink> line, double line_width) {
    path.fill = color;
    path.stroke = line;
    path.width = line_width;
    add(std::move(path));
}

double Board::lines(const std::vector<TextLine>& lines, double x, double baseline, double leading,
                    Role role) {
    if (lines.empty()) return baseline;
    add(Open{role, ""});
    double y = baseline;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        y = baseline + leading * static_cast<double>(i);
        for (Text piece : lines[i].pieces) {
            piece.at = {x + piece.at.x, y};
            add(std::move(piece));
        }
    }
    add(Close{});
    return y;
}

void Board::line(const Run& run, double size, double x, double baseline, double align) {
    std::string words = tidy(run.words);
    if (words.empty()) return;
    const double width = type_.width(run.face, size, words);
    add(Text{run.face, size, {x - align * width, baseline}, width, 0, run.ink, std::move(words)});
}

void Board::part(Role role, const Run& run, double size, double x, double baseline, double align) {
    if (tidy(run.words).empty()) return;
    add(Open{role, ""});
    line(run, size, x, baseline, align);
    add(Close{});
}

} // namespace handout
