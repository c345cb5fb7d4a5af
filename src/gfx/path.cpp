#include "gfx/path.hpp"

namespace gfx {

std::vector<Vec2> bezier_path(std::span<const Vec2> controls, int per_curve) {
    std::vector<Vec2> path;
    if (controls.empty()) return path;
    const int n = std::max(per_curve, 1);
    path.reserve(1 + (controls.size() - 1) / 3 * static_cast<std::size_t>(n));
    path.push_back(controls[0]);
    for (std::size_t i = 0; i + 3 < controls.size(); i += 3) {
        for (int k = 1; k <= n; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(n), u = 1 - t;
            path.push_back(controls[i] * (u * u * u) + controls[i + 1] * (3 * u * u * t) +
                           controls[i + 2] * (3 * u * t * t) + controls[i + 3] * (t * t * t));
        }
    }
    return path;
}

std::vector<Vec2> rounded_polygon(std::span<const Vec2> corners, float radius, int per_corner) {
    std::vector<Vec2> outline;
    const std::size_t n = corners.size();
    const int steps = std::max(per_corner, 1);
    outline.reserve(n * static_cast<std::size_t>(steps + 1));
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 p = corners[i];
        const Vec2 before = corners[(i + n - 1) % n] - p, after = corners[(i + 1) % n] - p;
        const Vec2 a = normalized(before), b = normalized(after);
        // The rounding touches both edges at `reach` from the corner, at most half an edge away.
        const float half_tangent =
            std::sqrt(std::max(0.f, (1 - dot(a, b)) / (1 + dot(a, b) + 1e-6f)));
        const float longest = std::min(length(before), length(after)) / 2;
        const float reach = std::min(radius / std::max(half_tangent, 1e-4f), longest);
        const Vec2 from = p + a * reach, to = p + b * reach;
        // A conic with this weight is the circle that touches both edges.
        const float w = half_tangent / std::sqrt(1 + half_tangent * half_tangent);
        for (int k = 0; k <= steps; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(steps), u = 1 - t;
            const Vec2 sum = from * (u * u) + p * (2 * u * t * w) + to * (t * t);
            outline.push_back(sum * (1 / (u * u + 2 * u * t * w + t * t)));
        }
    }
    return outline;
}

std::vector<Vec2> smooth_closed_path(std::span<const Vec2> points, int per_point) {
    std::vector<Vec2> outline;
    const std::size_t n = points.size();
    const int steps = std::max(per_point, 1);
    outline.reserve(n * static_cast<std::size_t>(steps));
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 p0 = points[(i + n - 1) % n], p1 = points[i];
        const Vec2 p2 = points[(i + 1) % n], p3 = points[(i + 2) % n];
        for (int k = 0; k < steps; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(steps);
            const float t2 = t * t, t3 = t2 * t;
            outline.push_back((p1 * 2 + (p2 - p0) * t + (p0 * 2 - p1 * 5 + p2 * 4 - p3) * t2 +
                               (p1 * 3 - p0 - p2 * 3 + p3) * t3) *
                              0.5f);
        }
    }
    return outline;
}

float path_length(std::span<const Vec2> path) {
    float sum = 0;
    for (std::size_t i = 1; i < path.size(); ++i)
        sum += length(path[i] - path[i - 1]);
    return sum;
}

PathPoint along(std::span<const Vec2> path, float t) {
    if (path.empty()) return {{0, 0}, {1, 0}};
    float left = std::clamp(t, 0.f, 1.f) * path_length(path);
    PathPoint p{path.front(), {1, 0}};
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Vec2 edge = path[i] - path[i - 1];
        const float l = length(edge);
        if (l <= 1e-9f) continue;
        p = {path[i - 1] + edge * std::min(left / l, 1.f), edge * (1 / l)};
        if (left <= l) break;
        left -= l;
    }
    return p;
}

} // namespace gfx
