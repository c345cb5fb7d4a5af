// Under the picture: the sliders of the step, the strip of time, and play, pace and replay.
#include "app/lesson_parts.hpp"

#include "ui/widgets.hpp"

namespace app {
namespace {

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
    const explainers::Explainer& e = *c.world.explainer;
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
    const ShownControls shown = shown_controls(c, r.w);
    const float x = r.x + ui.px(28), w = std::min(ui.px(308), r.w * 0.33f);
    const auto count = static_cast<float>(std::max<std::size_t>(1, shown.count));
    const float each = std::min(ui.px(56), (r.h - ui.px(24)) / count);
    float y = r.y + (r.h - each * count) / 2;
    for (const std::size_t param : shown.below()) {
        control(c, param, {x, y, w, each});
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
    const ShownControls shown = shown_controls(c, 0);
    const auto count = static_cast<float>(std::max<std::size_t>(1, shown.count));
    Compact m;
    m.pad = ui.px(16);
    m.gap = ui.px(20);
    const float room = width - 2 * m.pad;
    m.each = (room - m.gap * (count - 1)) / count;
    // A phone held upright has height to spare, but no width.
    const bool lying = ui.info().screen.w > ui.info().screen.h;
    m.beside = (lying || width >= ui.px(400)) && m.each >= ui.px(140);
    if (!m.beside) m.each = room;
    m.slider = control_height(c, shown.below(), m.each);
    m.strip = ui.px(56);
    m.pace = m.beside ? 0 : ui.px(44);
    return m;
}

void compact_controls(ScreenContext& c, const content::Step& step, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const Compact m = compact_measures(c, r.w);
    const ShownControls shown = shown_controls(c, 0);
    // A window that is lower than all this needs gets smaller sliders, not fewer.
    const float squeeze = std::min(1.f, r.h / compact_controls_height(c, r.w));
    const float slider = m.slider * squeeze, strip = m.strip * squeeze;
    float x = r.x + m.pad, y = r.y + ui.px(6) * squeeze;
    for (const std::size_t param : shown.below()) {
        control(c, param, {x, y, m.each, std::max(1.f, slider)});
        if (m.beside)
            x += m.each + m.gap;
        else
            y += slider;
    }
    if (m.beside || shown.count == 0) y += slider;
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
    const std::size_t count = shown_controls(c, 0).count;
    const float rows = m.beside ? 1.f : static_cast<float>(std::max<std::size_t>(1, count));
    return c.ui.px(14) + rows * m.slider + m.strip + m.pace;
}

float roomy_controls_height(const ScreenContext& c, float width) {
    const auto count = static_cast<float>(shown_controls(c, width).count);
    return std::max(c.ui.px(144), count * c.ui.px(54) + c.ui.px(16));
}

void lesson_controls(ScreenContext& c, const LessonLayout& l) {
    ui::Ui& ui = c.ui;
    c.ground(l.controls, ui.theme().bar);
    if (ui.theme().line_art)
        ui.line({l.controls.x, l.controls.y}, {l.controls.right(), l.controls.y}, ui.theme().line,
                ui.px(2));
    const content::Step* step = c.world.step();
    if (!step || !c.world.explainer) return;
    if (l.choice.h > 0) stage_choice(c, l.choice);
    working_bar(c, l.stage);
    if (l.compact)
        compact_controls(c, *step, l.controls);
    else
        roomy_controls(c, *step, l.controls);
}

} // namespace app
