// What is drawn on a page, as plain data: words, paths and pictures, in points (1/72 inch) from the
// top left corner. The layout makes the list; the PDF and the Cairo backend draw it, so both look
// the same, and a test can ask where each word stands. Order is reading order.
#pragma once
#include "handout/sheet.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace handout {

struct Point {
    double x = 0, y = 0;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

struct Ink {
    std::uint32_t rgb = 0; // 0xRRGGBB
    double red() const { return (rgb >> 16 & 255) / 255.0; }
    double green() const { return (rgb >> 8 & 255) / 255.0; }
    double blue() const { return (rgb & 255) / 255.0; }
};

enum class Face { regular, semibold, bold, italic };
constexpr std::size_t face_count = 4;

struct Text {
    Face face = Face::regular;
    double size = 10;    // points
    Point at;            // left end of the baseline
    double width = 0;    // as the typeface measures it
    double tracking = 0; // points added after each character
    Ink ink;
    std::string words; // UTF-8
};

struct Segment {
    enum Kind { move, line, curve, close } kind = move;
    std::array<Point, 3> to{}; // curve: two handles and the end
};

struct Path {
    std::vector<Segment> segments;
    std::optional<Ink> fill, stroke;
    double width = 1; // of the stroke; its ends and corners are round
};

// A picture in a frame with round corners; it belongs to the sheet, which must outlive the list.
struct Photo {
    Rect frame;
    double radius = 0;
    const Picture* picture = nullptr;
};

// Marks between Open and Close are one part of the document's structure; all others are decoration.
enum class Role { heading1, heading2, heading3, paragraph, figure };
struct Open {
    Role role = Role::paragraph;
    std::string alt; // of a figure
};
struct Close {};

using Mark = std::variant<Text, Path, Photo, Open, Close>;

struct Page {
    std::vector<Mark> marks;
};

struct Document {
    double width = 0, height = 0; // points
    std::vector<Page> pages;
};

// Corners in the order top left, top right, bottom right, bottom left.
Path rounded(const Rect& rect, const std::array<double, 4>& radii);
Path rounded(const Rect& rect, double radius);
Path disc(Point center, double radius);
Path polygon(const std::vector<Point>& points);
Path stroke(Point a, Point b, double width, Ink ink);

} // namespace handout
