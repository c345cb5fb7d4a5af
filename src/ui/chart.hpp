// The strip of time under the picture: one output over a window of ticks, its goal, what the person
// changed, rows of events, and the moment shown. Dragging, clicking or keys on it ask for another
// moment. Gets points that are read already, so it knows neither explainers nor models.
#pragma once
#include "ui/ui.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace ui {

struct ChartMark { // a change: a dashed vertical line with words
    std::int64_t tick = 0;
    std::string_view words{};
    gfx::Color color{};
};
struct ChartRow { // events under the line, by the shape of their part
    PartIcon shape = PartIcon::none;
    gfx::Color color{};
    std::span<const std::int64_t> ticks{}; // ascending
    std::string_view label{};
};
struct ChartPoint {
    std::int64_t tick = 0;
    double value = 0;
};
struct ChartLine {
    std::span<const ChartPoint> points{}; // ascending; one for a pixel or two is enough
    double now = 0;                       // its value at the moment shown
    gfx::Color color{};
    bool filled = true;
    bool dashed = false;      // a second line to compare with
    std::string_view label{}; // beside the line, or ""
};
struct ChartSpec {
    std::string_view id{};
    gfx::Rect rect{};
    std::string_view label{};            // its name for the item ("Messenger cell output")
    std::string_view value_words{};      // "38 per second"
    std::span<const ChartLine> lines{};  // the first is the one that glows
    std::int64_t first = 0, last = 1;    // ticks at the left and right edge
    std::int64_t oldest = 0, newest = 0; // what is recorded
    std::int64_t now = 0;                // the moment shown
    std::int64_t key_step = 1;           // ticks of an arrow key; Shift: 1; Page: 10 times
    double low = 0, high = 1;            // y range
    bool has_goal = false;
    double goal_low = 0, goal_high = 0; // band; equal or one outside of the range: one line
    std::string_view goal_words{};      // "goal: below 12"
    std::span<const ChartMark> marks{};
    std::span<const ChartMark> axis{}; // times at the ground: "6 am", "day 2"; their color is ours
    std::span<const ChartRow> rows{};
    std::string_view note{}; // a number on the plateau, e.g. "38"; drawn by the current point
    bool scrub = true;
};
// The tick the person asks for, in [oldest, newest].
std::optional<std::int64_t> chart(Ui&, const ChartSpec&);

} // namespace ui
