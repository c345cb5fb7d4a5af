// Under the picture: the sliders of the step, the strip of time, and play, pace and replay.
#include "app/screens.hpp"

#include "ui/chart.hpp"
#include "ui/widgets.hpp"

#include <array>

namespace app {
namespace {

using explainers::Explainer;

constexpr double chart_window_s = 8; // seconds on screen

gfx::Color part_color(const ui::Theme& t, std::string_view part) {
    return part.empty() ? t.primary : t.part(part);
}

std::string_view param_name(const ScreenContext& c, const Explainer& e, std::size_t param) {
    return c.words(c.ui.format("param.{}.{}", e.id(), e.params()[param].id));
}

bool is_switch(const sim::ParamSpec& spec) {
    return spec.whole && spec.max - spec.min == 1;
}

ui::SliderSpec slider_spec(const ScreenContext& c, std::size_t param, const gfx::Rect& r) {
    const Explainer& e = *c.world.explainer;
    const sim::ParamSpec& spec = e.params()[param];
    const std::string_view part = e.part_of(param);
    return {.id = c.ui.format("control.{}", spec.id),
            .rect = r,
            .label = param_name(c, e, param),
            .value_words = c.words(e.word_for(param, e.param(param))),
            .part = ui::part_icon(part),
            .color = part_color(c.ui.theme(), part),
            .value = e.param(param),
            .min = spec.min,
            .max = spec.max,
            .whole = spec.whole,
            .step = spec.max - spec.min > 10 ? 1.0 : 0.0};
}

// Room for the tallest control of the step in a column `width` px wide.
float control_height(const ScreenContext& c, float width) {
    ui::Ui& ui = c.ui;
    float height = ui.px(52);
    const content::Step* step = c.world.step();
    if (!step || !c.world.explainer) return height;
    for (const std::string& id : step->scene.controls_for(c.clinical())) {
        const int param = sim::find(c.world.explainer->params(), id);
        if (param < 0 || is_switch(c.world.explainer->params()[static_cast<std::size_t>(param)]))
            continue;
        const auto spec = slider_spec(c, static_cast<std::size_t>(param), {0, 0, width, 0});
        height = std::max(height, ui::slider_height(ui, spec));
    }
    return height;
}

// A switch for params with two values, else a slider.
void control(ScreenContext& c, const std::string& id, const gfx::Rect& r) {
    const Explainer& e = *c.world.explainer;
    const int found = sim::find(e.params(), id);
    if (found < 0) return;
    ui::Ui& ui = c.ui;
    const auto param = static_cast<std::size_t>(found);
    const sim::ParamSpec& spec = e.params()[param];
    if (!is_switch(spec)) {
        const auto wanted = ui::slider(ui, slider_spec(c, param, r));
        if (wanted) c.push(act::SetParam{found, *wanted});
        return;
    }
    const std::array<std::string_view, 2> words{c.words(e.word_for(param, spec.min)),
                                                c.words(e.word_for(param, spec.max))};
    const float h = std::min(ui.px(36), r.h);
    const float w = std::min(r.w, ui::segmented_width(ui, words));
    const int chosen =
        ui::segmented(ui, ui.format("control.{}", spec.id), {r.x, r.center().y - h / 2, w, h},
                      words, e.param(param) > spec.min ? 1 : 0, param_name(c, e, param));
    if (chosen >= 0) c.push(act::SetParam{found, spec.min + chosen});
}

struct Source {
    const Explainer* explainer;
    std::size_t output;
};
double source_value(const void* user, std::int64_t tick) {
    const auto& s = *static_cast<const Source*>(user);
    return s.explainer->read_at(s.output, tick);
}

struct Window {
    std::int64_t first, last;
};
Window chart_window(const Explainer& e) {
    const auto span = static_cast<std::int64_t>(chart_window_s / e.shown_tick_s());
    const std::int64_t first = std::max(e.oldest(), e.now() - span * 92 / 100);
    return {first, first + span};
}

// Where a slider's words changed: "rubbing starts" in the words of the slider itself.
int change_marks(ScreenContext& c, const content::Step& step, const Window& w,
                 std::span<ui::ChartMark> out) {
    const Explainer& e = *c.world.explainer;
    const std::int64_t end = std::min(w.last, e.now());
    int count = 0;
    for (const std::string& id : step.scene.controls_for(c.clinical())) {
        const int param = sim::find(e.params(), id);
        if (param < 0) continue;
        const auto p = static_cast<std::size_t>(param);
        std::string_view before = e.word_for(p, e.param_at(p, w.first));
        for (std::int64_t t = w.first + 1; t <= end; ++t) {
            if (e.param_at(p, t) == e.param_at(p, t - 1)) continue;
            const std::string_view word = e.word_for(p, e.param_at(p, t));
            if (word == before) continue;
            before = word;
            if (count < static_cast<int>(out.size()))
                out[static_cast<std::size_t>(count++)] = {t, c.words(word),
                                                          part_color(c.ui.theme(), e.part_of(p))};
        }
    }
    return count;
}

// The ticks at which an output that counts spikes passed a whole number.
int crossings(const Explainer& e, std::size_t output, const Window& w,
              std::span<std::int64_t> out) {
    int count = 0;
    const std::int64_t end = std::min(w.last, e.now());
    auto before = static_cast<std::int64_t>(e.read_at(output, w.first));
    for (std::int64_t t = w.first + 1; t <= end && count < static_cast<int>(out.size()); ++t) {
        const auto now = static_cast<std::int64_t>(e.read_at(output, t));
        if (now > before) out[static_cast<std::size_t>(count++)] = t;
        before = now;
    }
    return count;
}

std::string_view rate_words(ScreenContext& c, double value) {
    ui::Ui& ui = c.ui;
    if (value < 1) return c.words("lesson.under_one");
    const std::string_view key = c.clinical() ? "lesson.hertz" : "lesson.per_second";
    return ui.tr(key, {{"rate", ui.format("{:.0f}", value)}});
}

std::string_view goal_words(ScreenContext& c, const content::Goal& goal) {
    ui::Ui& ui = c.ui;
    using Kind = content::Goal::Kind;
    const std::string_view low = ui.format("{:g}", goal.low), high = ui.format("{:g}", goal.high);
    if (goal.kind == Kind::below) return ui.tr("lesson.goal_below", {{"value", high}});
    if (goal.kind == Kind::above) return ui.tr("lesson.goal_above", {{"value", low}});
    return ui.tr("lesson.goal_between", {{"low", low}, {"high", high}});
}

void time_strip(ScreenContext& c, const content::Step& step, const gfx::Rect& r, bool heading) {
    const Explainer& e = *c.world.explainer;
    ui::Ui& ui = c.ui;
    if (step.scene.plot.empty() || r.w < ui.px(60) || r.h < ui.px(20)) return;
    const int output = sim::find(e.outputs(), step.scene.plot[0]);
    if (output < 0) return;
    const Source source{&e, static_cast<std::size_t>(output)};
    const sim::OutputSpec& spec = e.outputs()[source.output];
    const std::string_view name = c.words(ui.format("output.{}.{}", e.id(), spec.id));
    gfx::Rect box = r;
    if (heading) {
        const float h = ui.line_height(ui::Font::caption);
        ui.text_in(ui::Font::caption, {r.x, r.y, r.w, h}, ui.theme().body, name, ui::Align::left);
        box.y += h + ui.px(6);
        box.h -= h + ui.px(6);
    }
    const Window w = chart_window(e);
    std::array<ui::ChartMark, 6> marks;
    const int mark_count = change_marks(c, step, w, marks);
    std::array<std::array<std::int64_t, 64>, 2> ticks;
    std::array<ui::ChartRow, 2> rows;
    std::size_t row_count = 0;
    for (const std::string_view part : {std::string_view("danger"), std::string_view("touch")}) {
        const int spikes = sim::find(e.outputs(), ui.format("{}_spikes", part));
        if (spikes < 0 || !heading) continue;
        const int n = crossings(e, static_cast<std::size_t>(spikes), w, ticks[row_count]);
        rows[row_count] = {ui::part_icon(part), part_color(ui.theme(), part),
                           std::span(ticks[row_count]).first(static_cast<std::size_t>(n)),
                           c.words(ui.format("{}.{}_short", e.id(), part))};
        ++row_count;
    }
    const ui::ChartLine line{&source_value, &source, ui.theme().messenger, true, false, ""};
    const bool goal = step.has_goal && step.goal.output == spec.id;
    const double value = e.read(source.output);
    const auto wanted = ui::chart(
        ui,
        {.id = "lesson.chart",
         .rect = box,
         .label = name,
         .value_words = rate_words(c, value),
         .lines = {&line, 1},
         .first = w.first,
         .last = w.last,
         .oldest = e.oldest(),
         .newest = e.newest(),
         .now = e.now(),
         .key_step = 10,
         .low = spec.min,
         .high = spec.max,
         .has_goal = goal,
         .goal_low = step.goal.kind == content::Goal::Kind::below ? step.goal.high : step.goal.low,
         .goal_high = step.goal.kind == content::Goal::Kind::above ? step.goal.low : step.goal.high,
         .goal_words = goal ? goal_words(c, step.goal) : std::string_view(),
         .marks = std::span(marks).first(static_cast<std::size_t>(mark_count)),
         .rows = std::span(rows).first(row_count),
         .note = value < 1 ? std::string_view("<1") : ui.format("{:.0f}", value)});
    if (wanted) c.push(act::Seek{*wanted});
}

bool icon_button(ScreenContext& c, std::string_view id, const gfx::Rect& r, std::string_view key,
                 ui::Icon icon, bool enabled = true) {
    return ui::button(c.ui, {.id = id,
                             .rect = r,
                             .label = c.ui.tr(key),
                             .style = ui::ButtonStyle::quiet,
                             .icon = icon,
                             .enabled = enabled,
                             .icon_only = true});
}

void play_button(ScreenContext& c, const gfx::Rect& r) {
    const bool playing = c.state().playing;
    if (ui::button(c.ui, {.id = "lesson.play",
                          .rect = r,
                          .label = c.ui.tr(playing ? "lesson.pause" : "lesson.play"),
                          .style = ui::ButtonStyle::round,
                          .icon = playing ? ui::Icon::pause : ui::Icon::play,
                          .icon_only = true}))
        c.push(act::TogglePlay{});
}

// One tick back, one tick on, pace, replay: in a row, or two by two.
void pace_buttons(ScreenContext& c, gfx::Vec2 at, float side, bool square) {
    const Explainer& e = *c.world.explainer;
    ui::Ui& ui = c.ui;
    const Grid g{square ? 2 : 4, side, 0};
    const auto cell = [&](int i) { return g.cell(at, i, side); };
    if (icon_button(c, "lesson.tick_back", cell(0), "lesson.tick_back", ui::Icon::step_back,
                    e.now() > e.oldest()))
        c.push(act::TickBack{});
    if (icon_button(c, "lesson.tick_forward", cell(1), "lesson.tick_forward",
                    ui::Icon::step_forward))
        c.push(act::TickForward{});
    const int speed = c.state().settings.speed;
    static constexpr std::string_view paces[] = {"½×", "1×", "2×"};
    if (ui::button(ui, {.id = "lesson.speed",
                        .rect = cell(2),
                        .label = paces[speed],
                        .style = ui::ButtonStyle::quiet,
                        .font = ui::Font::label}))
        c.push(act::SetSpeed{(speed + 1) % 3});
    if (icon_button(c, "lesson.replay", cell(3), "lesson.replay", ui::Icon::replay))
        c.push(act::ReplayStep{});
}

void roomy_controls(ScreenContext& c, const content::Step& step, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const auto& ids = step.scene.controls_for(c.clinical());
    const float x = r.x + ui.px(28), w = std::min(ui.px(308), r.w * 0.33f);
    const auto count = static_cast<float>(std::max<std::size_t>(1, ids.size()));
    const float each = std::min(ui.px(56), (r.h - ui.px(24)) / count);
    float y = r.y + (r.h - each * count) / 2;
    for (const std::string& id : ids) {
        control(c, id, {x, y, w, each});
        y += each;
    }
    const float side = ui.px(44), round = ui.px(48);
    const float pace_x = r.right() - 2 * side - ui.px(12);
    const gfx::Rect play{pace_x - round - ui.px(10), r.center().y - round / 2, round, round};
    play_button(c, play);
    pace_buttons(c, {pace_x, r.center().y - side}, side, true);
    const float left = x + w + ui.px(48);
    time_strip(c, step, {left, r.y + ui.px(18), play.x - ui.px(22) - left, r.h - ui.px(34)}, true);
}

// The compact controls: sliders in a row where each has room, else one below the other; then play,
// the strip of time and the pace buttons in one row, or in two on a phone.
struct Compact {
    bool beside = false;
    float pad, gap, each, slider, strip, pace;
};
Compact compact_measures(const ScreenContext& c, float width) {
    ui::Ui& ui = c.ui;
    const content::Step* step = c.world.step();
    const auto count = static_cast<float>(
        std::max<std::size_t>(1, step ? step->scene.controls_for(c.clinical()).size() : 1));
    Compact m;
    m.pad = ui.px(16);
    m.gap = ui.px(20);
    const float room = width - 2 * m.pad;
    m.each = (room - m.gap * (count - 1)) / count;
    // A phone held upright has height to spare, but no width.
    const bool lying = ui.info().screen.w > ui.info().screen.h;
    m.beside = (lying || width >= ui.px(400)) && m.each >= ui.px(140);
    if (!m.beside) m.each = room;
    m.slider = control_height(c, m.each);
    m.strip = ui.px(56);
    m.pace = m.beside ? 0 : ui.px(44);
    return m;
}

void compact_controls(ScreenContext& c, const content::Step& step, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const Compact m = compact_measures(c, r.w);
    const auto& ids = step.scene.controls_for(c.clinical());
    // A window that is lower than all this needs gets smaller sliders, not fewer.
    const float squeeze = std::min(1.f, r.h / compact_controls_height(c, r.w));
    const float slider = m.slider * squeeze, strip = m.strip * squeeze;
    float x = r.x + m.pad, y = r.y + ui.px(6) * squeeze;
    for (const std::string& id : ids) {
        control(c, id, {x, y, m.each, std::max(1.f, slider)});
        if (m.beside)
            x += m.each + m.gap;
        else
            y += slider;
    }
    if (m.beside || ids.empty()) y += slider;
    const float side = std::min(ui.px(44), strip);
    play_button(c, {r.x + m.pad, y + (strip - side) / 2, side, side});
    const float left = r.x + m.pad + side + ui.px(12);
    const float beside = m.beside ? 4 * side + ui.px(8) : 0;
    time_strip(c, step, {left, y, r.right() - m.pad - beside - left, strip}, false);
    if (m.beside)
        pace_buttons(c, {r.right() - m.pad - 4 * side, y + (strip - side) / 2}, side, false);
    else
        pace_buttons(c, {r.x + (r.w - 4 * side) / 2, y + strip}, side, false);
}

} // namespace

float compact_controls_height(const ScreenContext& c, float width) {
    const Compact m = compact_measures(c, width);
    const content::Step* step = c.world.step();
    const std::size_t count = step ? step->scene.controls_for(c.clinical()).size() : 0;
    const float rows = m.beside ? 1.f : static_cast<float>(std::max<std::size_t>(1, count));
    return c.ui.px(14) + rows * m.slider + m.strip + m.pace;
}

void lesson_controls(ScreenContext& c, const LessonLayout& l) {
    ui::Ui& ui = c.ui;
    c.ground(l.controls, ui.theme().bar);
    if (ui.theme().line_art)
        ui.line({l.controls.x, l.controls.y}, {l.controls.right(), l.controls.y}, ui.theme().line,
                ui.px(2));
    const content::Step* step = c.world.step();
    if (!step || !c.world.explainer) return;
    if (l.compact)
        compact_controls(c, *step, l.controls);
    else
        roomy_controls(c, *step, l.controls);
}

} // namespace app
