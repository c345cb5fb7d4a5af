// Where the blocks of a page are drawn: the list of marks, the margins, and how tightly things are
// set.
#pragma once
#include "handout/text_block.hpp"

namespace handout {

// Colors of the printed page; each is dark enough in gray too.
namespace ink {
constexpr Ink text{0x1F1E26}, body{0x2E2B30}, muted{0x4F4A44}, label{0x8A4424}, danger{0x9C4220},
    danger_text{0x8A3618}, accent{0x1F5F86}, accent_soft{0xE8F1F6}, hand{0x1F3E66}, rule{0xB9AF9E},
    frame{0xA89D8A}, faint{0xD8C9BC}, ground{0xFBF6EC}, up{0x9C4220}, up_soft{0xF3DFD3},
    down{0x24695A}, down_soft{0xDCEBE5}, white{0xFFFFFF};
} // namespace ink

// How tight a page is. The smallest words are never made smaller.
struct Style {
    double gap = 1;    // of the room between things
    double type = 1;   // of large words
    double figure = 1; // of the pictures
    double extra = 0;  // points between two blocks, when there is room left
};

constexpr double smallest_scaled = 8.9; // points; words up to this size keep it

class Board {
public:
    Board(const Typeface& type, const Style& style, double left, double right)
        : type_(type), style_(style), left_(left), right_(right) {}

    double left() const { return left_; }
    double right() const { return right_; }
    double width() const { return right_ - left_; }
    const Style& style() const { return style_; }
    const Typeface& type() const { return type_; }
    std::vector<Mark>& marks() { return marks_; }

    double gap(double points) const { return points * style_.gap; }
    double between(double points) const { return points * style_.gap + style_.extra; }
    double size(double points) const;

    void add(Mark mark) { marks_.push_back(std::move(mark)); }
    // A path filled, and outlined where `line` is given.
    void fill(Path path, Ink color, std::optional<Ink> line = {}, double line_width = 1);

    std::vector<TextLine> wrap(const std::vector<Run>& runs, double width,
                               const Setting& setting) const {
        return handout::wrap(type_, runs, width, setting);
    }
    // Draws lines as one part of the document, the first on `baseline`; returns the last baseline.
    double lines(const std::vector<TextLine>& lines, double x, double baseline, double leading,
                 Role role = Role::paragraph);
    // One line, whatever its width; `align` 0 begins at x, 0.5 is centered there, 1 ends there.
    void line(const Run& run, double size, double x, double baseline, double align = 0);
    // As `line`, as a part of the document.
    void part(Role role, const Run& run, double size, double x, double baseline, double align = 0);

private:
    const Typeface& type_;
    Style style_;
    double left_, right_;
    std::vector<Mark> marks_;
};

} // namespace handout
