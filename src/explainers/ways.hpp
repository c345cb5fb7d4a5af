// Ways that signals take, and the spikes on them: paths with their length measured, and where each
// spike that a model counted is now.
#pragma once
#include "gfx/path.hpp"
#include "sim/history.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace explainers {

// A Bézier path with no more points than it needs to stay within `tolerance` of the curve.
std::vector<gfx::Vec2> lean_path(std::span<const gfx::Vec2> controls, float tolerance = 0.3f);

// A path with its length measured; made once.
class Way {
public:
    Way() = default;
    // Bézier controls; see gfx::bezier_path.
    explicit Way(std::span<const gfx::Vec2> controls, float tolerance = 0.3f)
        : Way(lean_path(controls, tolerance)) {}
    explicit Way(std::vector<gfx::Vec2> points);
    float length() const { return reach_.back(); }
    gfx::PathPoint at(float distance) const;
    float nearest(gfx::Vec2) const; // the distance at which it passes closest
    std::span<const gfx::Vec2> points() const { return points_; }
    float reach(std::size_t point) const { return reach_[point]; } // distance of a point

private:
    std::vector<gfx::Vec2> points_;
    std::vector<float> reach_;
};

// Where pulses are now: distance along their way. One for every spike of the model.
struct Pulses {
    static constexpr int most = 64;
    std::array<float, most> at{};
    int count = 0;
    void add(float distance) {
        if (count < most) at[static_cast<std::size_t>(count++)] = distance;
    }
    std::span<const float> all() const& { return {at.data(), static_cast<std::size_t>(count)}; }
    std::span<const float> all() && = delete; // it would outlive what it looks at
};

// Still marks for reduced motion: the closer, the higher the rate.
void still_marks(const Way&, double rate_hz, Pulses&);

// Calls `hit(age_s)` with the age, in seconds on screen, of every spike of the last `longest_s`:
// the ticks in which `output`, a count that only grows, passed a whole number. Before the oldest
// kept tick, `rate_before_hz` is taken to have lasted for ever, so that a fiber is not empty when a
// scene begins. `shown_tick_s`: seconds on screen of one tick.
template <class M, class Hit>
void each_spike(const sim::History<M>& history, std::int64_t now, double fraction,
                std::size_t output, double rate_before_hz, double shown_tick_s, double longest_s,
                Hit hit) {
    const double time = static_cast<double>(now) + fraction;
    const double first = time - longest_s / shown_tick_s;
    const auto count_at = [&](std::int64_t t) { return history.at(t).read(output); };
    const std::int64_t start =
        std::max(history.oldest(), std::min(now, static_cast<std::int64_t>(std::floor(first))));
    const double newest = count_at(now), at_start = count_at(start);
    std::int64_t after = now; // a tick at which the count is at least `whole`
    for (double whole = std::floor(newest); whole > at_start; --whole) {
        std::int64_t before = start; // a tick at which it is less
        while (after - before > 1) {
            const std::int64_t middle = before + (after - before) / 2;
            (count_at(middle) < whole ? before : after) = middle;
        }
        const double low = count_at(before), high = count_at(after);
        const double part = (whole - low) / (high - low);
        const double at = static_cast<double>(before) + part;
        if (at < first) return;
        hit((time - at) * shown_tick_s);
        after = before + 1;
    }
    const double per_tick = rate_before_hz * M::tick;
    if (per_tick < 1e-4 || start > history.oldest()) return;
    for (double whole = std::floor(at_start);; --whole) {
        const double at = static_cast<double>(start) - (at_start - whole) / per_tick;
        if (at < first) return;
        hit((time - at) * shown_tick_s);
    }
}

// As each_spike, for every `nth` spike alone: where one mark stands for several. Which ones are
// kept depends on their number, so that a mark stays itself from frame to frame.
template <class M, class Hit>
void each_nth_spike(const sim::History<M>& history, std::int64_t now, double fraction,
                    std::size_t output, int nth, double rate_before_hz, double shown_tick_s,
                    double longest_s, Hit hit) {
    double spike = std::floor(history.at(now).read(output));
    each_spike(history, now, fraction, output, rate_before_hz, shown_tick_s, longest_s,
               [&](double age) {
                   if (std::fmod(std::abs(spike), nth) < 0.5) hit(age);
                   spike -= 1;
               });
}

} // namespace explainers
