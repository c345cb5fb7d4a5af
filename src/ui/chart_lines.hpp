// The curves of a chart: where time and values lie, and how a line is drawn there. Private to ui/.
#pragma once
#include "ui/chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace ui {

struct ChartFrame { // where time and values lie, px
    gfx::Rect plot;
    const ChartSpec& s;
    float x(std::int64_t tick) const {
        const auto span = static_cast<double>(std::max<std::int64_t>(s.last - s.first, 1));
        return plot.x + plot.w * static_cast<float>(static_cast<double>(tick - s.first) / span);
    }
    float y(double value) const {
        const double span = s.high > s.low ? s.high - s.low : 1;
        const double part = std::clamp((value - s.low) / span, 0., 1.);
        return plot.bottom() - plot.h * static_cast<float>(part);
    }
    std::int64_t tick(float px) const {
        const double part = std::clamp((px - plot.x) / std::max(plot.w, 1.f), 0.f, 1.f);
        return s.first + std::llround(part * static_cast<double>(s.last - s.first));
    }
};

// Part of a line, in px, ascending in x.
struct ChartCurve {
    static constexpr std::size_t max_points = 768;
    std::array<ImVec2, max_points> p;
    int n = 0;
    void add(float x, float y) {
        if (n < static_cast<int>(max_points)) p[static_cast<std::size_t>(n++)] = {x, y};
    }
};
// The line from one tick to another, as far as it is recorded and seen.
void trace(const ChartFrame&, const ChartLine&, std::int64_t from, std::int64_t to, ChartCurve&);

// `curve`: the part of the line up to the moment shown.
void draw_line(Ui&, const ChartFrame&, const ChartLine&, const ChartCurve& curve, bool main);

} // namespace ui
