#include "explainers/ways.hpp"

namespace explainers {

using gfx::Vec2;

namespace {
constexpr float longest_step = 40; // of a path, so that light can run along it
}

std::vector<Vec2> lean_path(std::span<const Vec2> controls, float tolerance) {
    const std::vector<Vec2> fine = gfx::bezier_path(controls, 32);
    std::vector<Vec2> lean{fine.front()};
    const auto strays = [&](std::size_t from, std::size_t to) {
        if (gfx::length(fine[to] - fine[from]) > longest_step) return true;
        const Vec2 across = gfx::perpendicular(gfx::normalized(fine[to] - fine[from]));
        float most = 0;
        for (std::size_t i = from + 1; i < to; ++i)
            most = std::max(most, std::abs(gfx::dot(fine[i] - fine[from], across)));
        return most > tolerance;
    };
    for (std::size_t from = 0; from + 1 < fine.size();) {
        std::size_t to = from + 1;
        while (to + 1 < fine.size() && !strays(from, to + 1))
            ++to;
        lean.push_back(fine[to]);
        from = to;
    }
    return lean;
}

Way::Way(std::vector<Vec2> points) : points_(std::move(points)) {
    float sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (i > 0) sum += gfx::length(points_[i] - points_[i - 1]);
        reach_.push_back(sum);
    }
}

gfx::PathPoint Way::at(float distance) const {
    const auto next = std::upper_bound(reach_.begin() + 1, reach_.end() - 1, distance);
    const auto i = static_cast<std::size_t>(next - reach_.begin());
    const float step = std::max(reach_[i] - reach_[i - 1], 1e-6f);
    const Vec2 along = points_[i] - points_[i - 1];
    return {points_[i - 1] + along * ((distance - reach_[i - 1]) / step), gfx::normalized(along)};
}

float Way::nearest(Vec2 p) const {
    float best = 0, least = 1e9f;
    for (float d = 0; d < length(); d += 0.5f) {
        const float off = gfx::length(at(d).at - p);
        if (off < least) least = off, best = d;
    }
    return best;
}

void still_marks(const Way& way, double rate_hz, Pulses& marks) {
    if (rate_hz < 1.5) return;
    const float gap = std::max(26.f, static_cast<float>(1600 / rate_hz));
    for (float at = gap / 2; at < way.length(); at += gap)
        marks.add(at);
}

} // namespace explainers
