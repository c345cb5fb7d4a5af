// The chart under the glands: cortisol and ACTH over the weeks, the weeks of worry shaded, and a
// thread from each set of glands to the moment it shows.
#include "explainers/stress_hormones/view_weeks.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr std::int64_t day_ticks = 4; // ticks
constexpr std::size_t spare = 100;    // of the points, for jumps
constexpr double kept_ahead = 1.2;    // weeks that stay free right of now
constexpr float square = 3.6f, marks_apart = 12, marks_y = art::axis_y - 10; // of the weeks
constexpr double weeks_before = (art::week_x - art::chart_left) / art::week_step;
constexpr float column = 8; // of the area below the curve

Color ink(const WeeksSketch& s, Color color) {
    return s.paper() ? gfx::mix(color, s.look->canvas_top, 0.15f) : color;
}

// The curve's height at `x`; the points run from left to right.
float height_at(std::span<const Vec2> curve, float x) {
    const auto next = std::lower_bound(curve.begin(), curve.end(), x,
                                       [](Vec2 p, float value) { return p.x < value; });
    if (next == curve.begin()) return curve.front().y;
    if (next == curve.end()) return curve.back().y;
    const Vec2 a = *(next - 1), b = *next;
    return gfx::mix(a.y, b.y, (x - a.x) / std::max(b.x - a.x, 1e-3f));
}

// Opaque and in steps that the curve covers, so that neighbors show no seam.
void area(WeeksSketch& s) {
    if (s.line() || s.chart.cortisol().size() < 2) return;
    s.part("area", "cortisol");
    const std::span<const Vec2> curve = s.chart.cortisol();
    const Color low = s.look->well;
    const Color high = gfx::mix(low, s.look->cortisol, s.paper() ? 0.3f : 0.42f);
    const Fill fill = Fill::linear(high, low, {0, art::chart_top + 6}, {0, art::usual_y});
    for (float x = art::chart_left; x < curve.back().x; x += column) {
        const float right = std::min(x + column, curve.back().x);
        const float top =
            std::max(height_at(curve, x + 0.01f), height_at(curve, right - 0.01f)) + 0.6f;
        if (top > art::usual_y - 1) continue;
        const Vec2 half{(right - x) / 2 + 0.4f, (art::usual_y - top) / 2};
        s.canvas.box({(x + right) / 2, top + half.y}, half, 0, 0, {.fill = fill});
    }
}

// A mark stands for one week; where weeks are narrow, for several.
double weeks_in_a_mark(const WeeksChart& chart) {
    return std::ceil(static_cast<double>(marks_apart / chart.week_step()));
}

// Weeks without worry that have passed: as many dots as there would be squares.
void quiet_weeks(WeeksSketch& s) {
    s.part("quiet_weeks", "chart");
    const double every = weeks_in_a_mark(s.chart);
    const std::int64_t oldest = s.history.oldest();
    for (double week = std::ceil(s.chart.first_week()) + every / 2; week < s.now.now;
         week += every) {
        const auto tick = static_cast<std::int64_t>(week * ticks_per_week);
        if (tick >= oldest && s.history.at(tick).param(weeks_in::drive) > 1) continue;
        s.canvas.disc({s.chart.at(week, 1).x, marks_y}, 2, {.fill = Fill::flat(s.look->muted)});
    }
}

void worry(WeeksSketch& s) {
    s.part("worry", "adrenal");
    each_worry(s.history, s.tick, s.chart, [&](double from, double to) {
        const float left = std::max(s.chart.at(from, 1).x, art::chart_left);
        const float right = std::min(s.chart.at(to, 1).x, art::chart_right);
        if (right - left < 0.5f) return;
        const Color color = s.look->stressor;
        const Vec2 center{(left + right) / 2, (art::chart_top + art::axis_y) / 2};
        const Vec2 half{(right - left) / 2, (art::axis_y - art::chart_top) / 2};
        Paint shade{.fill = Fill::linear(color.alpha(s.paper() ? 0.2f : 0.26f), color.alpha(0.05f),
                                         {0, art::chart_top}, {0, art::axis_y})};
        if (s.line()) shade = {.fill = {}, .outline = color, .outline_px = s.px(1.6f)};
        s.canvas.box(center, half, 6, 0, shade);
        const double every = weeks_in_a_mark(s.chart);
        for (double week = from + every / 2; week < to; week += every) {
            const Vec2 at{s.chart.at(week, 1).x, marks_y};
            if (at.x > left + 4 && at.x < right - 2) draw_stressor(s, at, square);
        }
    });
}

void axis(WeeksSketch& s) {
    s.part("chart", "chart");
    const Color line = s.line() ? s.look->text : s.look->line;
    s.canvas.box({(art::chart_left + art::chart_right) / 2, art::axis_y},
                 {(art::chart_right - art::chart_left) / 2, s.line() ? 1.2f : 0.75f}, 0, 0,
                 {.fill = Fill::flat(line)});
    const double step = s.chart.week_step() > art::week_step / 2 ? 6 : 12;
    for (double week = std::ceil(s.chart.first_week() / step) * step; week <= s.chart.last_week();
         week += step)
        s.canvas.box({s.chart.at(week, 1).x, art::axis_y - 3}, {0.8f, 3}, 0, 0,
                     {.fill = Fill::flat(line)});
    gfx::TubePaint usual = tube_paint(Fill::flat(s.look->muted), 0.85f);
    usual.dash = 4, usual.gap = 9;
    const Vec2 path[] = {{art::chart_left, art::usual_y}, {art::chart_right, art::usual_y}};
    s.canvas.tube(path, s.line() ? 2 : 1.3f, s.line() ? 2 : 1.3f, usual);
}

void curve(WeeksSketch& s, std::string_view part, std::span<const Vec2> points, Color color,
           float width) {
    s.part(part, part);
    if (points.size() < 2) return;
    if (s.line() && part == "acth_curve") { // told apart by pattern too
        gfx::TubePaint paint = tube_paint(Fill::flat(color));
        paint.dash = 10, paint.gap = 5;
        return s.canvas.tube(points, width, width, paint);
    }
    s.canvas.tube(points, width, width, tube_paint(Fill::flat(ink(s, color))));
}

} // namespace

WeeksChart::WeeksChart(const WeeksHistory& history, std::int64_t now) {
    const double week_now = static_cast<double>(now) / ticks_per_week;
    const double width = static_cast<double>(art::chart_right - art::chart_left);
    const double weeks = width / static_cast<double>(art::week_step);
    // What was before the run, as long as its first tick is kept.
    first_ = history.oldest() > 0 ? static_cast<double>(history.oldest()) / ticks_per_week
                                  : -weeks_before;
    week_step_ = static_cast<float>(width / std::max(weeks, week_now + kept_ahead - first_));
    const std::int64_t from = history.oldest();
    const auto enough = static_cast<std::int64_t>(most - spare);
    // Whole days from point to point, so that points do not wander when time goes on.
    const std::int64_t stride =
        day_ticks * std::max<std::int64_t>(3, (now - from) / (day_ticks * enough) + 1);
    fit_range(history, from, now);
    double drive = 1;
    if (from == 0) { // what was before the run: the usual
        add(first_, 1, 1);
        add(0, 1, 1);
    } else {
        drive = history.at(from).param(weeks_in::drive);
    }
    for (std::int64_t t = from; t <= now; ++t) {
        const Weeks& model = history.at(t);
        const double week = static_cast<double>(t) / ticks_per_week;
        const bool jump = model.param(weeks_in::drive) != drive;
        drive = model.param(weeks_in::drive);
        if (jump && t > from) add(week, history.at(t - 1));
        if (jump || t == from || t == now || t % stride == 0) add(week, model);
    }
}

// Large values make all steps smaller, so that the curve stays on the chart.
void WeeksChart::fit_range(const WeeksHistory& history, std::int64_t from, std::int64_t now) {
    double most_up = 0, most_down = 0;
    for (std::int64_t t = from; t <= now; ++t)
        for (const weeks_out::Output o : {weeks_out::cortisol_percent, weeks_out::acth_percent}) {
            const double off = share_of(history.at(t), o) - 1;
            most_up = std::max(most_up, off), most_down = std::max(most_down, -off);
        }
    const double room_up = static_cast<double>(art::usual_y - art::chart_top) - 10;
    const double room_down = static_cast<double>(art::axis_y - art::usual_y) - 10;
    value_step_ = static_cast<float>(
        std::min({static_cast<double>(art::value_step), room_up / std::max(most_up, 0.1),
                  room_down / std::max(most_down, 0.1)}));
}

Vec2 WeeksChart::at(double week, double value) const {
    return {art::chart_left + static_cast<float>(week - first_) * week_step_,
            art::usual_y - static_cast<float>(value - 1) * value_step_};
}

void WeeksChart::add(double week, const Weeks& model) {
    add(week, share_of(model, weeks_out::cortisol_percent),
        share_of(model, weeks_out::acth_percent));
}

void WeeksChart::add(double week, double cortisol, double acth) {
    if (count_ == most) return;
    cortisol_[count_] = at(week, cortisol);
    acth_[count_++] = at(week, acth);
}

void draw_weeks_chart(WeeksSketch& s) {
    s.part("chart", "chart");
    const Vec2 half{art::chart.w / 2, art::chart.h / 2};
    Paint panel{.fill = Fill::flat(s.look->well)};
    if (s.line()) panel.outline = s.look->text, panel.outline_px = s.px(1.6f);
    if (s.paper()) panel.outline = s.look->line, panel.outline_px = s.px(1);
    s.canvas.box(art::chart.center(), half, 12, 0, panel);
    area(s);
    worry(s);
    quiet_weeks(s);
    axis(s);
    curve(s, "acth_curve", s.chart.acth(), s.look->acth, s.line() ? 3 : 2.5f);
    curve(s, "cortisol_curve", s.chart.cortisol(), s.look->cortisol, s.line() ? 3.6f : 3);
}

// Down from a set, aside, and on as a thin line to the axis.
void draw_weeks_threads(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const GlandSet& set = s.now.sets[i];
        const float x = s.chart.at(set.week, 1).x;
        if (!set.known || x < art::chart_left - 2) continue; // it has left the chart
        s.part("thread", "chart");
        const Vec2 from = art::weeks_thread_start + place_of(i);
        const Vec2 to{x, art::weeks_thread_end};
        constexpr int bends = 24;
        std::array<Vec2, bends + 2> path;
        for (int k = 0; k <= bends; ++k) {
            const float t = static_cast<float>(k) / bends, u = 1 - t;
            const Vec2 c1 = from + Vec2{0, art::weeks_thread_bend};
            const Vec2 c2 = to - Vec2{0, art::weeks_thread_bend + 6};
            path[static_cast<std::size_t>(k)] =
                from * (u * u * u) + c1 * (3 * u * u * t) + c2 * (3 * u * t * t) + to * (t * t * t);
        }
        path.back() = {x, art::axis_y};
        const Color color = set.live ? s.look->text : s.look->muted;
        const float width = s.line() ? 2.2f : set.live ? 1.8f : 1.3f;
        s.canvas.tube(path, width, width,
                      tube_paint(Fill::flat(color), s.line()   ? 1.f
                                                    : set.live ? 0.75f
                                                               : 0.5f));
    }
}

void draw_weeks_marks(WeeksSketch& s) {
    for (const GlandSet& set : s.now.sets) {
        const Vec2 hexagon = s.chart.at(set.week, set.cortisol);
        if (!set.known || hexagon.x < art::chart_left) continue;
        if (std::abs(set.acth - set.cortisol) > 0.004) {
            s.part("acth_mark", "acth");
            const Color color = s.look->acth;
            const Color edge = s.line()
                                   ? s.look->canvas_top
                                   : s.bright(gfx::mix(color, s.look->text, 0.6f), s.look->text);
            s.canvas.blob(
                explainers::triangle(s.chart.at(set.week, set.acth), art::moment_triangle, {0, -1}),
                {.fill = Fill::flat(ink(s, color)), .outline = edge, .outline_px = s.px(1.4f)});
        }
        s.part("cortisol_mark", "cortisol");
        draw_cortisol(s, hexagon, art::moment_hexagon);
    }
}

} // namespace stress_hormones
