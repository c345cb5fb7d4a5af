// What the strip of time shows of a recording, kept from frame to frame so that each tick is read
// once: some thousand ticks are on the strip, and a frame may not read them all. Knows no drawing.
#pragma once
#include "app/world.hpp"
#include "ui/chart.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

class StripRecord {
public:
    static constexpr std::size_t most_lines = 2, most_rows = 2;
    // The outputs that have rows of events: they count spikes.
    static constexpr std::string_view row_parts[most_rows] = {"danger", "touch"};

    struct Change { // a control was moved so far that its words changed
        std::int64_t tick = 0;
        std::size_t param = 0;
        double value = 0;
    };

    StripRecord();
    // Reads what is new since the last call, or all of it when it is another recording.
    void follow(const World&);

    // Of the step's first two plots and the rows: the output's index, or -1.
    int output(std::size_t line) const { return plan_.outputs[line]; }
    int row(std::size_t i) const { return plan_.rows[i]; }
    // About one point for each two pixels; of the ticks that fall on one, the one that stands out
    // most, so that a short peak is not lost.
    std::span<const ui::ChartPoint> points(std::size_t line) const { return points_[line]; }
    std::span<const std::int64_t> events(std::size_t row) const { return events_[row]; }
    // Where several scenes run, a row appears with its first event: not every scene has spikes.
    bool has_row(std::size_t row) const { return !events_[row].empty() || !plan_.scenes; }
    std::span<const Change> changes() const { return changes_; }
    // Ticks on the strip.
    std::int64_t span() const { return plan_.span; }
    // How many values were asked for, ever (tests).
    long reads() const { return reads_; }

private:
    struct Plan { // what is read; another one starts anew
        const explainers::Explainer* explainer = nullptr;
        double scene = 0;
        bool scenes = false; // several
        std::int64_t span = 1, stride = 1;
        std::array<int, most_lines> outputs{-1, -1};
        std::array<int, most_rows> rows{-1, -1};
        std::array<int, 8> params{-1, -1, -1, -1, -1, -1, -1, -1};
        bool operator==(const Plan&) const = default;
    };
    static Plan plan(const World&);
    void forget(std::int64_t from);
    void read(const explainers::Explainer&, std::int64_t tick);
    void read_line(const explainers::Explainer&, std::size_t line, std::int64_t tick);

    Plan plan_;
    unsigned seen_edits_ = 0;
    std::int64_t next_ = 0; // the first tick that was not read
    std::array<std::vector<ui::ChartPoint>, most_lines> points_;
    std::array<std::vector<std::int64_t>, most_rows> events_;
    std::vector<Change> changes_;
    long reads_ = 0;
};

// The output that tells the hour of the day in the scene that runs, or -1.
int clock_output(const explainers::Explainer&);
// Seconds on screen that the strip spans.
double strip_span_s(const explainers::Explainer&);

} // namespace app
