// Free play: the lesson's picture with every control of the scene that runs, and every example of
// every step. Nothing to reach.
#include "app/lesson_parts.hpp"
#include "app/pages.hpp"

#include "ui/widgets.hpp"

namespace app {
namespace {

// Every control of the scene that runs, one below the other.
void controls(ScreenContext& c, Column& col) {
    const explainers::Explainer& e = *c.world.explainer;
    for (std::size_t i = 0; i < e.params().size(); ++i) {
        if (!e.applies(i)) continue;
        const float h = control_height(c, {&i, 1}, col.w);
        control(c, i, {col.x, col.y, col.w, h});
        col.y += h + c.ui.px(12);
    }
}

// In the strip, where a step has its sliders: whose scene it is.
void scene_name(ScreenContext& c, const LessonLayout& l) {
    const content::Step* step = c.world.step();
    if (!step) return;
    ui::Ui& ui = c.ui;
    const gfx::Rect& r = l.controls;
    const float x = r.x + ui.px(l.compact ? 16 : 28);
    const float w = l.compact ? r.w - ui.px(32) : std::min(ui.px(308), r.w * 0.33f);
    const float from = ui.line_height(ui::Font::caption), title = ui.line_height(ui::Font::control);
    const float room = l.compact ? std::min(ui.px(60), r.h * 0.4f) : r.h;
    const float y = r.y + std::max(0.f, (room - from - title) / 2);
    ui.text_in(ui::Font::caption, {x, y, w, from}, ui.theme().muted, ui.tr("free_play.scene"),
               ui::Align::left);
    ui.text_in(ui::Font::control, {x, y + from, w, title}, ui.theme().text, step->title,
               ui::Align::left);
}

// A chip that flows into lines. Returns clicked.
bool chip(ScreenContext& c, std::string_view id, std::string_view words, bool selected,
          const Column& col, gfx::Vec2& at) {
    ui::Ui& ui = c.ui;
    ui::ButtonSpec b{
        .id = id, .label = words, .style = ui::ButtonStyle::chip, .selected = selected};
    b.font = ui::Font::small_strong;
    gfx::Vec2 size = ui::button_size(ui, b);
    size.x = std::min(size.x - ui.px(12), col.w);
    const float row = std::max(size.y, ui.target()) + ui.dp(8);
    if (at.x > col.x && at.x + size.x > col.x + col.w) at = {col.x, at.y + row};
    b.rect = {at.x, at.y, size.x, size.y};
    at.x += size.x + ui.dp(8);
    return ui::button(ui, b);
}

void examples(ScreenContext& c, const content::Lesson& lesson, Column& col) {
    ui::Ui& ui = c.ui;
    const State& s = c.state();
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const content::Step& step = lesson.steps[i];
        if (!step.has_scene) continue;
        const int k = static_cast<int>(i);
        const bool here = s.step == k;
        col.y += ui.text_wrapped(
            ui::Font::label, {col.x, col.y, col.w, 0}, here ? ui.theme().link : ui.theme().body,
            ui.tr("lesson.step_named", {{"step", ui.format("{}", k + 1)},
                                        {"count", ui.format("{}", lesson.steps.size())},
                                        {"title", step.title}}));
        col.y += ui.px(8);
        gfx::Vec2 at{col.x, col.y};
        if (chip(c, ui.format("play.step.{}", i), ui.tr("free_play.start"), false, col, at))
            c.push(act::PlayFrom{k, -1});
        for (std::size_t p = 0; p < step.scene.presets.size(); ++p) {
            const int preset = static_cast<int>(p);
            if (chip(c, ui.format("play.step.{}.{}", i, p), step.scene.presets[p].text,
                     here && s.preset == preset, col, at))
                c.push(act::PlayFrom{k, preset});
        }
        col.y = at.y + std::max(ui.px(44), ui.target()) + ui.px(20);
    }
}

void heading(ScreenContext& c, std::string_view key, Column& col) {
    ui::Ui& ui = c.ui;
    col.y +=
        ui.text_wrapped(ui::Font::heading, {col.x, col.y, col.w, 0}, ui.theme().text, ui.tr(key));
    col.y += ui.px(12);
}

} // namespace

void free_play_screen(ScreenContext& c, const LessonLayout& l) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    lesson_header(c, l.header);
    lesson_controls(c, l);
    scene_name(c, l);
    gfx::Rect ground = l.panel;
    ground.h = l.foot.bottom() - l.panel.y;
    c.ground(ground, t.panel);
    if (t.line_art && l.wide)
        ui.line({ground.x, ground.y}, {ground.x, ground.bottom()}, t.line, ui.px(2));
    const float pad = ui.px(l.compact ? 16 : 32);
    const float top = ui.begin_scroll(ui.format("play.{}", c.state().lesson), l.panel);
    Column col{l.panel.x + pad, top + ui.px(l.compact ? 14 : 28), l.panel.w - 2 * pad};
    const bool after = tabs_last(c, l.panel);
    if (!after) col.y += page_tabs(c, {col.x, col.y}, col.w) + ui.px(l.compact ? 18 : 28);
    col.y += ui.text_wrapped(page_title_font(c, col.w), {col.x, col.y, col.w, 0}, t.text,
                             ui.tr("free_play.title"));
    col.y += ui.px(8);
    col.y +=
        ui.text_wrapped(ui::Font::body, {col.x, col.y, col.w, 0}, t.body, ui.tr("free_play.words"));
    col.y += ui.px(24);
    const content::Lesson* lesson = c.world.lesson();
    if (lesson && c.world.explainer) {
        heading(c, "free_play.controls", col);
        controls(c, col);
        col.y += ui.px(12);
        heading(c, "free_play.examples", col);
        examples(c, *lesson, col);
    }
    if (after) col.y += page_tabs(c, {col.x, col.y}, col.w) + ui.px(8);
    ui.end_scroll(col.y + ui.px(8) - top);
    const content::CourseEntry* next = next_lesson(c.world);
    PageFoot foot{.next = ui.tr("free_play.lessons")};
    if (next)
        foot = {ui.tr("free_play.next", {{"lesson", next->title}}), ui.tr("free_play.next_short")};
    if (!page_foot(c, l.foot, l.foot.x + pad, l.foot.w - 2 * pad, foot)) return;
    if (next)
        c.push(act::OpenLesson{next->lesson, -1});
    else
        c.push(act::OpenHome{});
}

} // namespace app
