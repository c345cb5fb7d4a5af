#include "app/strip_record.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace app {
namespace {

using explainers::Explainer;

constexpr std::int64_t columns = 360;        // points on the strip
constexpr std::size_t most_points = 1 << 14; // minutes on screen; what is older is let go
constexpr std::size_t most_events = 1 << 14;

// Room for one more; the older half goes when there is none. Never allocates after the start.
template <class T> void append(std::vector<T>& list, const T& value) {
    if (list.size() == list.capacity())
        list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2));
    list.push_back(value);
}

int row_output(const Explainer& e, std::string_view part) {
    char id[32];
    const auto end = fmt::format_to_n(id, sizeof id, "{}_spikes", part);
    return sim::find(e.outputs(), std::string_view(id, std::min(sizeof id, end.size)));
}

} // namespace

int clock_output(const Explainer& e) {
    const int clock = e.time_unit() == "min" ? sim::find(e.outputs(), "clock_h") : -1;
    if (clock < 0 || e.newest() == e.oldest()) return clock;
    // One that stands still is of a scene that does not run.
    const auto i = static_cast<std::size_t>(clock);
    return e.read_at(i, e.newest()) != e.read_at(i, e.newest() - 1) ? clock : -1;
}

double strip_span_s(const Explainer& e) {
    const std::string_view unit = e.time_unit();
    const double natural = unit == "min" ? (clock_output(e) >= 0 ? 1440 : 480)
                           : unit == "h" ? 96 // four days
                           : unit == "d" ? 84 // twelve weeks
                                         : 0;
    const double on_screen = natural / e.tick() * e.shown_tick_s();
    return std::clamp(on_screen, 8., 60.);
}

StripRecord::StripRecord() {
    for (auto& points : points_)
        points.reserve(most_points);
    for (auto& events : events_)
        events.reserve(most_events);
    changes_.reserve(1024);
}

StripRecord::Plan StripRecord::plan(const World& w) {
    Plan p;
    const content::Step* step = w.step();
    if (!w.explainer || !step) return p;
    const Explainer& e = *w.explainer;
    p.explainer = &e;
    p.scenes = !e.params().empty() && e.params()[0].id == "scene";
    p.scene = p.scenes ? e.param(0) : 0;
    p.span = std::max<std::int64_t>(2, std::llround(strip_span_s(e) / e.shown_tick_s()));
    p.stride = (p.span + columns - 1) / columns;
    for (std::size_t i = 0; i < most_lines && i < step->scene.plot.size(); ++i)
        p.outputs[i] = sim::find(e.outputs(), step->scene.plot[i]);
    for (std::size_t i = 0; i < most_rows; ++i)
        p.rows[i] = row_output(e, row_parts[i]);
    std::size_t n = 0;
    for (const auto* ids : {&step->scene.controls, &step->scene.clinical_controls})
        for (const std::string& id : *ids) {
            const int found = sim::find(e.params(), id);
            const auto end = p.params.begin() + static_cast<std::ptrdiff_t>(n);
            if (found >= 0 && n < p.params.size() && std::find(p.params.begin(), end, found) == end)
                p.params[n++] = found;
        }
    return p;
}

void StripRecord::follow(const World& w) {
    const Plan wanted = plan(w);
    if (!wanted.explainer) return;
    const Explainer& e = *wanted.explainer;
    if (!(wanted == plan_)) {
        plan_ = wanted;
        forget(0);
    } else if (seen_edits_ != w.edits.count) {
        forget(w.edits.since(seen_edits_));
    }
    seen_edits_ = w.edits.count;
    next_ = std::max(next_, e.oldest());
    for (; next_ <= e.newest(); ++next_)
        read(e, next_);
}

// Whole columns, because the point of a column may stand for any of its ticks.
void StripRecord::forget(std::int64_t from) {
    from -= from % plan_.stride;
    next_ = std::min(next_, from);
    if (from <= 0) next_ = 0;
    const auto later = [from](const auto& at) { return at.tick >= from; };
    for (auto& points : points_)
        while (!points.empty() && later(points.back()))
            points.pop_back();
    while (!changes_.empty() && later(changes_.back()))
        changes_.pop_back();
    for (auto& events : events_)
        while (!events.empty() && events.back() >= from)
            events.pop_back();
}

void StripRecord::read(const Explainer& e, std::int64_t tick) {
    for (std::size_t i = 0; i < most_lines; ++i)
        if (plan_.outputs[i] >= 0) read_line(e, i, tick);
    if (tick <= e.oldest()) return; // nothing to compare with
    for (std::size_t i = 0; i < most_rows; ++i) {
        if (plan_.rows[i] < 0) continue;
        const auto output = static_cast<std::size_t>(plan_.rows[i]);
        reads_ += 2;
        if (std::floor(e.read_at(output, tick)) > std::floor(e.read_at(output, tick - 1)))
            append(events_[i], tick);
    }
    for (const int param : plan_.params) {
        if (param < 0) break;
        const auto p = static_cast<std::size_t>(param);
        reads_ += 2;
        const double value = e.param_at(p, tick), before = e.param_at(p, tick - 1);
        if (value != before && e.word_for(p, value) != e.word_for(p, before))
            append(changes_, {tick, p, value});
    }
}

void StripRecord::read_line(const Explainer& e, std::size_t line, std::int64_t tick) {
    std::vector<ui::ChartPoint>& points = points_[line];
    const double value = e.read_at(static_cast<std::size_t>(plan_.outputs[line]), tick);
    ++reads_;
    const std::size_t n = points.size();
    if (n == 0 || tick / plan_.stride != points[n - 1].tick / plan_.stride) {
        append(points, {tick, value});
        return;
    }
    // The same column: whichever is farther from the column before.
    const double before = n > 1 ? points[n - 2].value : points[n - 1].value;
    if (n > 1 && std::abs(value - before) > std::abs(points[n - 1].value - before))
        points[n - 1] = {tick, value};
}

} // namespace app
