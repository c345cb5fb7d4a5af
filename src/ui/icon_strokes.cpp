#include "ui/icon_strokes.hpp"

#include "gfx/path.hpp"

#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

namespace ui {
namespace {

using gfx::Vec2;

// In a square from -20 to 20: M move, L line, C cubic Bezier, Z close; O ring and D dot (center,
// radius), R rounded frame (two corners, radius). Every number is written out.
struct Drawn {
    PartIcon icon;
    std::string_view path;
};
constexpr Drawn table[] = {
    // The figure's head, trunk with the leg behind, the leg in front, both arms.
    {PartIcon::movement, "O3 -15.5 4.3 M1 -8 L-2 4 L5 10 L6 19 M-2 4 L-6 11 L-12 18 M1 -8 L-8 -4 "
                         "L-11 3 M1 -8 L7 -1 L13 1"},
    {PartIcon::company, "O-7 -7 5.8 M-18 15 C-18 5 -13 1.5 -7 1.5 C-1 1.5 4 5 4 15 Z O9 -9 5 "
                        "M9 -1 C15 -1 19 3 19 13 L9 13"},
    {PartIcon::shower,
     "M-17 17 L-17 -8 C-17 -17 -4 -18 -2 -9 M-9 -3 C-9 -11 9 -11 9 -3 Z M-6 4 L-6 7 M-7 12 L-7 15 "
     "M1 4 L1 8 M1 13 L1 16 M8 4 L8 7 M9 12 L9 15 M15 -12 C12 -15 18 -17 15 -20"},
    {PartIcon::music, "M-6 12 L-6 -12 L13 -16 L13 8 O-10.5 12.5 4.5 O8.5 8.5 4.5"},
    {PartIcon::breath, "M-18 -5 L6 -5 C13 -5 13 -15 6 -15 C2 -15 1 -12 1.5 -10.5 M-18 3 L12 3 C20 "
                       "3 20 13.5 12.5 13.5 "
                       "C9 13.5 8 11 8 9.5 M-13 11 L0 11 C5 11 5 18 0 18"},
    {PartIcon::understanding,
     "M-6 9 C-6 4 -12 1 -12 -6 C-12 -13 -6.5 -17.5 0 -17.5 C6.5 -17.5 12 -13 12 -6 C12 1 6 4 6 9 Z "
     "M-5 14 L5 14 M-3 18.5 L3 18.5 M-3 8 L-3 -1 L0 -4 L3 -1 L3 8"},
    {PartIcon::short_night, "M-1 -15 C-8.5 -14.0 -14.2 -7.7 -14.4 -0.2 C-14.7 7.4 -9.5 14.0 -2.1 "
                            "15.5 C5.3 17.1 12.8 13.0 15.5 6.0 C9.6 10.2 1.5 9.2 -3.0 3.5 C-7.4 "
                            "-2.1 -6.4 -10.3 -0.8 -14.7 Z M7 -16 L15 -16 L7 -7 L15 -7"},
    {PartIcon::worry_card,
     "M-10 9 C-18 9 -20 -1 -13 -4 C-13 -13 -2 -17 4 -11 C11 -15 19 -8 16 -1 C20 5 15 10 9 9 Z M-7 "
     "2 "
     "C-7 -6 4 -8 6 -2 C7 3 0 5 -1 1 C-1 -2 3 -4 8 -5 D-9 15 2.6 D-15 19 1.7"},
    // A picture of a spine, and what is said about it.
    {PartIcon::scan_word,
     "M5 -8 L5 -13 C5 -15.5 3.5 -17 1 -17 L-13 -17 C-15.5 -17 -17 -15.5 -17 -13 L-17 11 C-17 13.5 "
     "-15.5 15 -13 15 L-4 15 M-10 -9 L-2 -9 M-10.5 -2 L-5 -2 M-11 5 L-5 5 M4 -4 L15 -4 C17.5 -4 19 "
     "-2.5 19 0 L19 7 C19 9.5 17.5 11 15 11 L13 11 L8 16 L8 11 L4 11 C1.5 11 0 9.5 0 7 L0 0 C0 "
     "-2.5 "
     "1.5 -4 4 -4 D5 3.6 1.7 D9.6 3.6 1.7 D14.2 3.6 1.7"},
    {PartIcon::deadline,
     "R-16 -13 16 16 5 M-16 -5 L16 -5 M-8 -17 L-8 -10 M8 -17 L8 -10 R1 2 10 10 2 "
     "M-9 2 L-6 2 M-9 9 L-6 9"},
    // The last block leans.
    {PartIcon::pile, "R-16 4 -1 17 3 R1 4 16 17 3 R-9 -9.5 6 3.5 3 M-1.5 -22 L7.5 -19.8 L5.2 -11.8 "
                     "L-3.6 -14 Z"},
    {PartIcon::no_break,
     "M-14 -4 L9 -4 L9 6 C9 12 5 15 0 15 L-5 15 C-10 15 -14 12 -14 6 Z M9 -1 L13 "
     "-1 C18 -1 18 8 12 8 L9 8 M-16 18.5 L16 -17"},
    {PartIcon::own_down,
     "M-14 14 L-12 5 L8 -15 C10.5 -17.5 17.5 -10.5 15 -8 L-5 12 Z M4 -11 L11 -4"},
    {PartIcon::own_up, "M-14 14 L-12 5 L8 -15 C10.5 -17.5 17.5 -10.5 15 -8 L-5 12 Z M4 -11 L11 -4"},
};

constexpr float half = 20;
constexpr int per_curve = 6, per_ring = 20;

std::vector<Vec2> ring(Vec2 center, float radius) {
    std::vector<Vec2> points;
    for (int i = 0; i <= per_ring; ++i) {
        const float a = 6.2831853f * static_cast<float>(i % per_ring) / per_ring;
        points.push_back(center + Vec2{std::cos(a), std::sin(a)} * radius);
    }
    return points;
}

std::vector<Vec2> frame(Vec2 a, Vec2 b, float radius) {
    const std::array<Vec2, 4> corners{a, Vec2{b.x, a.y}, b, Vec2{a.x, b.y}};
    std::vector<Vec2> points = gfx::rounded_polygon(corners, radius, 4);
    points.push_back(points.front());
    return points;
}

// Reads the numbers after an operation.
class Reader {
public:
    explicit Reader(std::string_view path) : path_(path) {}
    char next() { // the operation, 0 at the end
        skip();
        return at_ < path_.size() ? path_[at_++] : '\0';
    }
    Vec2 point() {
        const float x = number();
        return {x, number()};
    }
    // Tenths at most: no locale and no from_chars are needed.
    float number() {
        skip();
        const bool minus = at_ < path_.size() && path_[at_] == '-';
        if (minus) ++at_;
        float value = 0, place = 0;
        for (; at_ < path_.size(); ++at_) {
            const char c = path_[at_];
            if (c == '.')
                place = 1;
            else if (c >= '0' && c <= '9')
                value = value * 10 + static_cast<float>(c - '0'), place *= 10;
            else
                break;
        }
        return (minus ? -value : value) / (place > 0 ? place : 1);
    }

private:
    void skip() {
        while (at_ < path_.size() && path_[at_] == ' ')
            ++at_;
    }
    std::string_view path_;
    std::size_t at_ = 0;
};

void add_curve(std::vector<Vec2>& line, Reader& in) {
    const Vec2 from = line.back(), a = in.point(), b = in.point(), to = in.point();
    const std::array<Vec2, 4> controls{from, a, b, to};
    const std::vector<Vec2> curve = gfx::bezier_path(controls, per_curve);
    line.insert(line.end(), curve.begin() + 1, curve.end());
}

std::vector<IconStroke> read(std::string_view path) {
    std::vector<IconStroke> strokes;
    Reader in(path);
    const auto add = [&](std::vector<Vec2> points, float dot = 0) {
        strokes.push_back({std::move(points), dot / half});
    };
    while (const char op = in.next()) {
        const Vec2 p = op == 'C' || op == 'Z' ? Vec2{} : in.point();
        if (op == 'M')
            add({p});
        else if (op == 'L')
            strokes.back().points.push_back(p);
        else if (op == 'C')
            add_curve(strokes.back().points, in);
        else if (op == 'Z')
            strokes.back().points.push_back(strokes.back().points.front());
        else if (op == 'O')
            add(ring(p, in.number()));
        else if (op == 'D')
            add({p}, in.number());
        else if (const Vec2 q = in.point(); op == 'R')
            add(frame(p, q, in.number()));
    }
    for (IconStroke& stroke : strokes)
        for (Vec2& p : stroke.points)
            p = p * (1 / half);
    return strokes;
}

} // namespace

std::span<const IconStroke> icon_strokes(PartIcon icon) {
    static const auto made = [] {
        std::array<std::vector<IconStroke>, std::size(table)> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = read(table[i].path);
        return all;
    }();
    for (std::size_t i = 0; i < made.size(); ++i)
        if (table[i].icon == icon) return made[i];
    return {};
}

} // namespace ui
