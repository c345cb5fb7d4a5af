// The strip of time under the picture: what the step plots, its goal, what was changed, and the
// times of the model where they are long enough to be told.
#include "app/lesson_parts.hpp"

#include "ui/chart.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace app {
namespace {

using explainers::Explainer;

struct Window {
    std::int64_t first, last;
};
Window chart_window(const ScreenContext& c) {
    const Explainer& e = *c.world.explainer;
    const std::int64_t span = c.strip.span();
    const std::int64_t first = std::max(e.oldest(), e.now() - span * 92 / 100);
    return {first, first + span};
}

// Ticks of an arrow key: a blink on screen, or a step of the clock.
std::int64_t key_step(const Explainer& e) {
    const std::string_view unit = e.time_unit();
    const double ticks = unit == "min"                ? 15 / e.tick()
                         : unit == "h" || unit == "d" ? 1 / e.tick()
                                                      : .2 / e.shown_tick_s();
    return std::max<std::int64_t>(1, std::llround(ticks));
}

struct Marks {
    std::array<ui::ChartMark, 12> list{};
    std::size_t count = 0;
    void add(const ui::ChartMark& mark) {
        if (count < list.size()) list[count++] = mark;
    }
    std::span<const ui::ChartMark> all() const { return std::span(list).first(count); }
};

// Where a control's words changed: "rubbing starts" in the words of the control itself.
Marks change_marks(ScreenContext& c, const Window& w) {
    Marks marks;
    const Explainer& e = *c.world.explainer;
    const content::Step& step = *c.world.step();
    const auto changes = c.strip.changes();
    // The newest first, since there is room for a few.
    for (std::size_t i = changes.size(); i-- > 0 && marks.count < 6;) {
        const StripRecord::Change& change = changes[i];
        if (change.tick > w.last) continue;
        if (change.tick <= w.first) break;
        bool shown = c.state().screen == Screen::free_play; // every control is there
        for (const std::string& id : step.scene.controls_for(c.clinical()))
            shown |= id == e.params()[change.param].id;
        if (shown)
            marks.add({change.tick, param_words(c, change.param, change.value),
                       part_color(c.ui.theme(), e.part_of(change.param))});
    }
    return marks;
}

// The time of the model at a tick, in its unit: of the clock where it has one.
struct ModelTime {
    double now, tick;
    std::int64_t at;
    bool clock;
    explicit ModelTime(const Explainer& e)
        : now(static_cast<double>(e.now()) * e.tick()), tick(e.tick()), at(e.now()), clock(false) {
        const int hour = clock_output(e);
        if (hour < 0) return;
        clock = true;
        now = e.read(static_cast<std::size_t>(hour)) * 60;
    }
    double of(std::int64_t t) const { return now + static_cast<double>(t - at) * tick; }
    std::int64_t tick_of(double time) const { return at + std::llround((time - now) / tick); }
};

std::string_view clock_words(const ScreenContext& c, long hours) {
    const long hour = (hours % 24 + 24) % 24;
    if (hour == 0) return c.ui.tr("axis.midnight");
    if (hour == 12) return c.ui.tr("axis.noon");
    return c.ui.tr(hour < 12 ? "axis.am" : "axis.pm",
                   {{"hour", c.ui.format("{}", hour < 12 ? hour : hour - 12)}});
}

std::string_view time_words(const ScreenContext& c, std::string_view unit, double time,
                            bool clock) {
    const auto whole = [&](double by) { return std::lround(time / by); };
    if (unit == "d") return c.ui.tr("axis.week", {{"week", c.ui.format("{}", whole(7))}});
    if (clock) return clock_words(c, whole(60));
    if (unit != "h" && time == 0) return ""; // the start is told by the edge
    if (unit == "h" && std::fmod(time, 24) == 0)
        return c.ui.tr("axis.day", {{"day", c.ui.format("{}", whole(24) + 1)}});
    if (unit == "s") return c.ui.tr("axis.minutes", {{"minutes", c.ui.format("{}", whole(60))}});
    return c.ui.tr("axis.hours", {{"hours", c.ui.format("{}", whole(unit == "min" ? 60 : 1))}});
}

// Times at the ground, as close as their words have room.
Marks axis_marks(ScreenContext& c, const Window& w, float width) {
    static constexpr double seconds[] = {60, 120, 300, 600};
    static constexpr double minutes[] = {60, 120, 180, 360, 720, 1440};
    static constexpr double hours[] = {6, 12, 24, 48, 168, 336};
    static constexpr double days[] = {7, 14, 42, 84, 168, 336};
    Marks marks;
    const Explainer& e = *c.world.explainer;
    const std::string_view unit = e.time_unit();
    const std::span<const double> steps = unit == "min" ? std::span<const double>(minutes)
                                          : unit == "h" ? std::span<const double>(hours)
                                          : unit == "d" ? std::span<const double>(days)
                                          : e.tick() > 4 * e.shown_tick_s() // a film of minutes
                                              ? std::span<const double>(seconds)
                                              : std::span<const double>();
    const double each = width / (static_cast<double>(w.last - w.first) * e.tick());
    for (const double step : steps) {
        if (step * each < c.ui.px(72)) continue;
        const ModelTime time(e);
        const double first = time.of(w.first);
        for (double at = std::ceil(first / step - 1e-6) * step; at <= time.of(w.last); at += step)
            marks.add({time.tick_of(at), time_words(c, unit, at, time.clock), {}});
        break;
    }
    return marks;
}

std::string_view goal_words(const ScreenContext& c, const content::Goal& goal) {
    ui::Ui& ui = c.ui;
    using Kind = content::Goal::Kind;
    const std::string_view low = ui.format("{:g}", goal.low), high = ui.format("{:g}", goal.high);
    if (goal.kind == Kind::below) return ui.tr("lesson.goal_below", {{"value", high}});
    if (goal.kind == Kind::above) return ui.tr("lesson.goal_above", {{"value", low}});
    return ui.tr("lesson.goal_between", {{"low", low}, {"high", high}});
}

// One output may have a unit in one scene and none in another: the scene that runs says which.
std::string_view output_name(const ScreenContext& c, std::size_t output) {
    const Explainer& e = *c.world.explainer;
    const sim::OutputSpec& spec = e.outputs()[output];
    return c.words(c.ui.format("output.{}.{}", e.id(), spec.id),
                   {{"unit", c.words(c.ui.format("unit.{}", spec.unit))}});
}

// "cortisol_percent" has the color of the part "cortisol"; what is no part is the messenger's.
gfx::Color line_color(const ui::Theme& t, std::string_view output) {
    const std::string_view part = output.substr(0, output.find('_'));
    const ui::PartIcon icon = ui::part_icon(part);
    return icon == ui::PartIcon::none ? t.messenger : t.part_line(icon);
}

struct Lines {
    std::array<ui::ChartLine, StripRecord::most_lines> list{};
    std::size_t count = 0;
};
Lines lines(const ScreenContext& c) {
    const Explainer& e = *c.world.explainer;
    const ui::Theme& t = c.ui.theme();
    Lines out;
    for (std::size_t i = 0; i < StripRecord::most_lines; ++i) {
        if (c.strip.output(i) < 0) continue;
        const auto output = static_cast<std::size_t>(c.strip.output(i));
        const bool ghost = out.count > 0;
        out.list[out.count++] = {.points = c.strip.points(i),
                                 .now = e.read(output),
                                 .color = ghost ? (t.line_art ? t.text : t.muted)
                                                : line_color(t, e.outputs()[output].id),
                                 .filled = !ghost,
                                 .dashed = ghost,
                                 .label = ghost ? output_name(c, output) : std::string_view()};
    }
    return out;
}

struct Rows {
    std::array<ui::ChartRow, StripRecord::most_rows> list{};
    std::size_t count = 0;
};
Rows rows(const ScreenContext& c) {
    Rows out;
    for (std::size_t i = 0; i < StripRecord::most_rows; ++i) {
        const std::string_view part = StripRecord::row_parts[i];
        if (c.strip.row(i) < 0 || !c.strip.has_row(i)) continue;
        out.list[out.count++] = {
            ui::part_icon(part), part_color(c.ui.theme(), part), c.strip.events(i),
            c.words(c.ui.format("{}.{}_short", c.world.explainer->id(), part))};
    }
    return out;
}

} // namespace

void time_strip(ScreenContext& c, const content::Step& step, const gfx::Rect& r, bool heading) {
    const Explainer& e = *c.world.explainer;
    ui::Ui& ui = c.ui;
    const Lines shown = lines(c);
    if (shown.count == 0 || c.strip.output(0) < 0 || r.w < ui.px(60) || r.h < ui.px(20)) return;
    const auto output = static_cast<std::size_t>(c.strip.output(0));
    const sim::OutputSpec& spec = e.outputs()[output];
    const std::string_view name = output_name(c, output);
    gfx::Rect box = r;
    if (heading) {
        const float h = ui.line_height(ui::Font::caption);
        ui.text_in(ui::Font::caption, {r.x, r.y, r.w, h}, ui.theme().body, name, ui::Align::left);
        box.y += h + ui.px(6);
        box.h -= h + ui.px(6);
    }
    const Window w = chart_window(c);
    const Marks marks = change_marks(c, w), axis = axis_marks(c, w, box.w);
    const Rows events = heading ? rows(c) : Rows{};
    const content::Goal& goal = step.goal;
    using Kind = content::Goal::Kind;
    const bool has_goal = step.has_goal && goal.output == spec.id;
    const double value = e.read(output);
    const auto wanted =
        ui::chart(ui, {.id = "lesson.chart",
                       .rect = box,
                       .label = name,
                       .value_words = value_words(c, spec, value),
                       .lines = std::span(shown.list).first(shown.count),
                       .first = w.first,
                       .last = w.last,
                       .oldest = e.oldest(),
                       .newest = e.newest(),
                       .now = e.now(),
                       .key_step = key_step(e),
                       .low = spec.min,
                       .high = spec.max,
                       .has_goal = has_goal,
                       .goal_low = goal.kind == Kind::below ? goal.high : goal.low,
                       .goal_high = goal.kind == Kind::above ? goal.low : goal.high,
                       .goal_words = has_goal ? goal_words(c, goal) : std::string_view(),
                       .marks = marks.all(),
                       .axis = axis.all(),
                       .rows = std::span(events.list).first(events.count),
                       .note = short_value(c, spec, value)});
    if (wanted) c.push(act::Seek{*wanted});
}

void working_bar(ScreenContext& c, const gfx::Rect& stage) {
    constexpr double unnoticed_s = 0.2; // a bar that comes and goes in a blink says nothing
    if (!c.world.explainer || !c.state().playing || c.world.stood_s < unnoticed_s) return;
    const double part = c.world.explainer->ready_part();
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const std::string_view words = ui.tr("lesson.working");
    const float pad = ui.px(14), line = ui.line_height(ui::Font::label);
    const float w = std::min(ui.text_width(ui::Font::label, words) + 2 * pad, stage.w);
    const float h = line + ui.px(24);
    const gfx::Rect r{stage.center().x - w / 2, stage.bottom() - h - ui.px(12), w, h};
    ui::card(ui, r, ui::CardLook::raised, 10);
    ui.text_in(ui::Font::label, {r.x + pad, r.y + ui.px(6), w - 2 * pad, line}, t.text, words);
    ui::progress_bar(ui, {r.x + pad, r.bottom() - ui.px(13), w - 2 * pad, ui.px(4)},
                     static_cast<float>(part), t.primary);
}

} // namespace app
