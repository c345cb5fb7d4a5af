#include "handout/marks.hpp"

namespace handout {
namespace {
// Distance of a Bezier handle that makes a quarter of a circle, as a part of its radius.
constexpr double quarter = 0.5522847498;
} // namespace

Path rounded(const Rect& r, const std::array<double, 4>& radii) {
    const double x1 = r.x, y1 = r.y, x2 = r.right(), y2 = r.bottom();
    const double k = 1 - quarter;
    const double a = radii[0], b = radii[1], c = radii[2], d = radii[3];
    Path path;
    auto& s = path.segments;
    s.push_back({Segment::move, {{{x1 + a, y1}}}});
    s.push_back({Segment::line, {{{x2 - b, y1}}}});
    if (b > 0) s.push_back({Segment::curve, {{{x2 - b * k, y1}, {x2, y1 + b * k}, {x2, y1 + b}}}});
    s.push_back({Segment::line, {{{x2, y2 - c}}}});
    if (c > 0) s.push_back({Segment::curve, {{{x2, y2 - c * k}, {x2 - c * k, y2}, {x2 - c, y2}}}});
    s.push_back({Segment::line, {{{x1 + d, y2}}}});
    if (d > 0) s.push_back({Segment::curve, {{{x1 + d * k, y2}, {x1, y2 - d * k}, {x1, y2 - d}}}});
    s.push_back({Segment::line, {{{x1, y1 + a}}}});
    if (a > 0) s.push_back({Segment::curve, {{{x1, y1 + a * k}, {x1 + a * k, y1}, {x1 + a, y1}}}});
    s.push_back({Segment::close, {}});
    return path;
}

Path rounded(const Rect& rect, double radius) {
    return rounded(rect, {radius, radius, radius, radius});
}

Path disc(Point c, double r) {
    return rounded({c.x - r, c.y - r, 2 * r, 2 * r}, r);
}

Path polygon(const std::vector<Point>& points) {
    Path path;
    for (const Point& p : points)
        path.segments.push_back({path.segments.empty() ? Segment::move : Segment::line, {{p}}});
    path.segments.push_back({Segment::close, {}});
    return path;
}

Path stroke(Point a, Point b, double width, Ink ink) {
    Path path;
    path.segments = {{Segment::move, {{a}}}, {Segment::line, {{b}}}};
    path.stroke = ink;
    path.width = width;
    return path;
}

} // namespace handout
