// The last four hours of ACTH and cortisol. Each swing's highest points are marked, and an arrow
// from one to the other shows how much later cortisol comes.
#include "explainers/stress_hormones/view_glands.hpp"
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr int stride = 4;      // ticks from point to point: two minutes
constexpr int look = 12;       // points to both sides that a peak must top
constexpr double swing = 0.06; // share by which it must top them

using Levels = std::array<double, PulsesChart::most>;

void find_peaks(std::span<const double> levels, double newest_min, PulsesChart::Line& line) {
    const auto n = static_cast<int>(levels.size());
    for (int i = 2; i + 2 < n; ++i) {
        const auto at = [&](int k) { return levels[static_cast<std::size_t>(k)]; };
        bool highest = true;
        double low_before = at(i), low_after = at(i);
        for (int k = std::max(0, i - look); k <= std::min(n - 1, i + look); ++k) {
            if (at(k) > at(i) || (at(k) == at(i) && k < i)) highest = false;
            double& low = k < i ? low_before : low_after;
            low = std::min(low, at(k));
        }
        const double floor = at(i) * (1 - swing);
        if (!highest || low_before > floor || low_after > floor) continue;
        if (line.peak_count == PulsesChart::most_peaks) return;
        line.peaks[line.peak_count++] = {newest_min - (n - 1 - i) * stride * Pulses::tick, at(i)};
    }
}

Color ink(const PulsesSketch& s, Color color) {
    return s.paper() ? gfx::mix(color, s.look->canvas_top, 0.15f) : color;
}

void curve(PulsesSketch& s, std::string_view part, std::string_view owner,
           std::span<const Vec2> points, Color color, bool dashed) {
    if (points.size() < 2) return;
    s.part(part, owner);
    gfx::TubePaint paint = tube_paint(Fill::flat(ink(s, color)));
    if (s.line() && dashed) paint.dash = 10, paint.gap = 5;
    const float width = s.line() ? 3.4f : 3;
    s.canvas.tube(points, width, width, paint);
}

// The end of a line, tied to its small gland, which is lit as the large one is.
void now_mark(PulsesSketch& s, Vec2 end, Vec2 head, Color color, float busy) {
    draw_glow(s, head, 34, color, 0.12f + 0.5f * busy);
    s.canvas.capsule(end, head, s.line() ? 1.7f : 1.5f, {.fill = Fill::flat(ink(s, color))});
    s.canvas.disc(end, 4.4f,
                  {.fill = Fill::flat(s.line() ? s.look->canvas_top : ink(s, color)),
                   .outline = s.look->text,
                   .outline_px = s.px(1.4f)});
}

// From the top of a swing of ACTH to the top of cortisol that it brings.
void lags(PulsesSketch& s) {
    for (const PulsesChart::Peak& acth : s.chart.acth().tops()) {
        const PulsesChart::Peak* late = nullptr;
        for (const PulsesChart::Peak& p : s.chart.cortisol().tops())
            if (!late && p.minute > acth.minute) late = &p;
        const Vec2 from = s.chart.at(acth.minute, acth.level);
        if (late && late->minute - acth.minute < 60) {
            s.part("lag", "brake");
            const float y = std::min(from.y, s.chart.at(0, late->level).y) - 14;
            const float right = s.chart.at(late->minute, 0).x;
            const Color color = s.look->muted;
            const float half = s.line() ? 1.2f : 0.9f;
            const Paint paint{.fill = Fill::flat(color)};
            s.canvas.capsule({from.x, y}, {right, y}, half, paint);
            s.chevron({right, y}, {1, 0}, 4.5f, 2 * half, false, color);
            s.canvas.capsule({from.x, y - 4}, {from.x, y + 4}, half, paint);
            s.canvas.capsule({right, s.chart.at(0, late->level).y - 8}, {right, y + 4}, half * 0.6f,
                             paint);
        }
    }
    for (const PulsesChart::Peak& p : s.chart.acth().tops()) {
        s.part("acth_mark", "acth");
        const Color edge = s.line()
                               ? s.look->canvas_top
                               : s.bright(gfx::mix(s.look->acth, s.look->text, 0.6f), s.look->text);
        s.canvas.blob(
            explainers::triangle(s.chart.at(p.minute, p.level), 6.6f, {0, -1}),
            {.fill = Fill::flat(ink(s, s.look->acth)), .outline = edge, .outline_px = s.px(1.2f)});
    }
    for (const PulsesChart::Peak& p : s.chart.cortisol().tops()) {
        s.part("cortisol_mark", "cortisol");
        draw_cortisol(s, s.chart.at(p.minute, p.level), 6.2f);
    }
}

} // namespace

PulsesChart::PulsesChart(const PulsesHistory& history, std::int64_t now) {
    const auto span = static_cast<std::int64_t>(loop::chart_min / Pulses::tick);
    const std::int64_t from = std::max(history.oldest(), now - span);
    // Points lie on whole strides of time, so that they do not wander when time goes on.
    const std::int64_t first = (from + stride - 1) / stride * stride, last = now / stride * stride;
    Levels acth{}, cortisol{};
    std::size_t n = 0;
    for (std::int64_t t = first; t <= last && n < most - 1; t += stride, ++n) {
        acth[n] = history.at(t).read(pulses_out::acth);
        cortisol[n] = history.at(t).read(pulses_out::cortisol);
        top_ = std::max({top_, acth[n] * 1.12, cortisol[n] * 1.12});
    }
    const double shown_min = static_cast<double>(now - history.oldest()) * Pulses::tick;
    to_come_min_ = std::max(0.0, loop::chart_min - shown_min);
    const auto& here = history.at(now);
    const double newest = static_cast<double>(last - now) * Pulses::tick;
    const auto fill = [&](Line& line, const Levels& levels, double level_now) {
        for (std::size_t i = 0; i < n; ++i) {
            const double minute = newest - static_cast<double>(n - 1 - i) * stride * Pulses::tick;
            line.points[line.count++] = at(minute, levels[i]);
        }
        if (n == 0 || last != now) line.points[line.count++] = at(0, level_now);
        find_peaks({levels.data(), n}, newest, line);
    };
    fill(acth_, acth, here.read(pulses_out::acth));
    fill(cortisol_, cortisol, here.read(pulses_out::cortisol));
}

Vec2 PulsesChart::at(double minute, double level) const {
    const double part = 1 + (minute - to_come_min_) / loop::chart_min;
    return {loop::chart_left + (loop::chart_right - loop::chart_left) * static_cast<float>(part),
            gfx::mix(loop::axis_y, loop::chart_top, static_cast<float>(level / top_))};
}

PulsesChart::Heads PulsesChart::heads() const {
    constexpr float apart = 26;
    Heads h{acth_.all().back(), cortisol_.all().back()};
    const float off = h.acth.y - h.cortisol.y;
    if (std::abs(off) < apart) {
        const float push = (apart - std::abs(off)) / 2 * (off < 0 ? -1.f : 1.f);
        h.cortisol.y -= push, h.acth.y += push;
    }
    const Vec2 beside{loop::head_off, 0};
    return {h.acth + beside, h.cortisol + beside};
}

double PulsesChart::period_min() const {
    const std::size_t n = cortisol_.peak_count;
    if (n < 2 || cortisol_.peaks[n - 1].minute < -90) return 0;
    return cortisol_.peaks[n - 1].minute - cortisol_.peaks[n - 2].minute;
}

void draw_pulses_chart(PulsesSketch& s) {
    s.part("chart", "chart");
    Paint panel{.fill = Fill::flat(s.look->well)};
    if (s.line()) panel.outline = s.look->text, panel.outline_px = s.px(1.6f);
    if (s.paper()) panel.outline = s.look->line, panel.outline_px = s.px(1);
    s.canvas.box(loop::chart.center(), {loop::chart.w / 2, loop::chart.h / 2}, 12, 0, panel);
    const Color line = s.line() ? s.look->text : s.look->line;
    s.canvas.box({(loop::chart_left + loop::chart_right) / 2, loop::axis_y},
                 {(loop::chart_right - loop::chart_left) / 2, 0.8f}, 0, 0,
                 {.fill = Fill::flat(line)});
    for (int hour = 0; s.chart.shows(-60 * hour); ++hour)
        s.canvas.box({s.chart.at(-60 * hour, 0).x, loop::axis_y - 3}, {0.8f, 3}, 0, 0,
                     {.fill = Fill::flat(line)});
    curve(s, "acth_curve", "acth", s.chart.acth().all(), s.look->acth, true);
    curve(s, "cortisol_curve", "cortisol", s.chart.cortisol().all(), s.look->cortisol, false);
    lags(s);
    s.part("now_mark", "chart");
    now_mark(s, s.chart.acth().all().back(), s.chart.heads().acth, s.look->acth,
             busy_pituitary(s.now));
    now_mark(s, s.chart.cortisol().all().back(), s.chart.heads().cortisol, s.look->cortisol,
             busy_adrenal(s.now));
}

} // namespace stress_hormones
