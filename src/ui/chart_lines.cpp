#include "ui/chart_lines.hpp"

#include "gfx/imgui_compat.hpp"

namespace ui {
namespace {

// Between two points as the straight line that is drawn there.
double between(const ChartPoint& a, const ChartPoint& b, std::int64_t tick) {
    if (b.tick <= a.tick) return b.value;
    const double part = static_cast<double>(tick - a.tick) / static_cast<double>(b.tick - a.tick);
    return a.value + (b.value - a.value) * part;
}

// Light under the line: dense at its top, almost nothing at the ground.
void fill_under(ImDrawList& d, const ChartCurve& pts, const gfx::Rect& plot, gfx::Color c) {
    if (pts.n < 2) return;
    const ImVec2 uv = ImGui::GetFontTexUvWhitePixel();
    d.PrimReserve(6 * (pts.n - 1), 2 * pts.n);
    const unsigned base = d._VtxCurrentIdx;
    for (int i = 0; i < pts.n; ++i) {
        const ImVec2 p = pts.p[static_cast<std::size_t>(i)];
        const float part = (plot.bottom() - p.y) / std::max(plot.h, 1.f);
        d.PrimWriteVtx(p, uv, c.alpha(.06f + .4f * part).packed());
        d.PrimWriteVtx({p.x, plot.bottom()}, uv, c.alpha(.05f).packed());
    }
    for (int i = 0; i + 1 < pts.n; ++i) {
        const unsigned v = base + 2 * static_cast<unsigned>(i);
        for (const unsigned k : {v, v + 1, v + 2, v + 2, v + 1, v + 3})
            d.PrimWriteIdx(static_cast<ImDrawIdx>(k));
    }
}

// Dashes keep their length along the line, and their place in time: they glide with the line.
void draw_dashed(Ui& ui, const ChartFrame& f, const ChartCurve& pts, gfx::Color color,
                 float width) {
    const float dash = ui.dp(5), gap = ui.dp(4), period = dash + gap;
    const float glide = f.x(0) - f.plot.x;
    for (int i = 0; i + 1 < pts.n; ++i) {
        const ImVec2 a = pts.p[static_cast<std::size_t>(i)],
                     b = pts.p[static_cast<std::size_t>(i) + 1];
        const auto at = [&](float x) {
            const float part = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0;
            return ImVec2{x, a.y + (b.y - a.y) * part};
        };
        // Dashes by x: a line over time never runs back.
        float begin = a.x - std::fmod(std::fmod(a.x - glide, period) + period, period);
        for (; begin < b.x; begin += period) {
            const float from = std::max(begin, a.x), to = std::min(begin + dash, b.x);
            if (to > from) ui.draw().AddLine(at(from), at(to), color.packed(), width);
        }
    }
}

} // namespace

void trace(const ChartFrame& f, const ChartLine& line, std::int64_t from, std::int64_t to,
           ChartCurve& out) {
    out.n = 0;
    from = std::max({from, f.s.first, f.s.oldest});
    to = std::min({to, f.s.last, f.s.newest});
    const auto& points = line.points;
    if (from > to) return;
    const auto after = [](const ChartPoint& p, std::int64_t tick) { return p.tick < tick; };
    const auto first = std::lower_bound(points.begin(), points.end(), from, after);
    const auto last = std::lower_bound(first, points.end(), to, after);
    if (first != points.begin() && first != points.end())
        out.add(f.x(from), f.y(between(*(first - 1), *first, from)));
    // One place is kept for the end, and the two edges have theirs.
    const auto room = static_cast<std::ptrdiff_t>(ChartCurve::max_points) - 3;
    const std::ptrdiff_t every = std::max<std::ptrdiff_t>(1, (last - first + room - 1) / room);
    for (auto it = first; it < last; it += std::min(every, last - it))
        out.add(f.x(it->tick), f.y(it->value));
    if (to == f.s.now)
        out.add(f.x(to), f.y(line.now));
    else if (last != points.end() && last != points.begin())
        out.add(f.x(to), f.y(between(*(last - 1), *last, to)));
}

void draw_line(Ui& ui, const ChartFrame& f, const ChartLine& line, const ChartCurve& curve,
               bool main) {
    const Theme& t = ui.theme();
    const float width = ui.dp(t.line_art ? (main ? 4.f : 2.5f) : (main ? 2.5f : 1.6f));
    if (f.s.newest > f.s.now) { // recorded, after the moment shown
        ChartCurve ahead;       // on the stack: 6 KiB
        trace(f, line, f.s.now, f.s.newest, ahead);
        gfx::compat::polyline(ui.draw(), ahead.p.data(), ahead.n, line.color.alpha(.4f).packed(),
                              width * .7f);
    }
    if (line.filled && !t.line_art) fill_under(ui.draw(), curve, f.plot, line.color);
    if (line.dashed)
        draw_dashed(ui, f, curve, line.color, width);
    else
        gfx::compat::polyline(ui.draw(), curve.p.data(), curve.n, line.color.packed(), width);
}

} // namespace ui
