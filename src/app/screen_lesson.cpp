// A lesson: where its picture, words and controls go, and the header. Three shapes of window: wide
// (picture left, words right), narrow (a phone: one above the other), and low (little height).
#include "app/screens.hpp"

#include "ui/widgets.hpp"

#include <array>

namespace app {

void lesson_header(ScreenContext& c, const gfx::Rect& bar, std::string_view given) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    c.ground(bar, t.bar);
    if (t.line_art) ui.line({bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, t.line, ui.px(2));
    const bool roomy = bar.w / ui.scale() >= 760;
    const std::string_view back = ui.tr("lesson.back_to_lessons");
    const float side = std::min(ui.px(44), bar.h);
    const float back_w = roomy ? ui.text_width(ui::Font::control, back) + ui.px(52) : side;
    if (ui::button(ui, {.id = "lesson.home",
                        .rect = {bar.x + ui.px(4), bar.center().y - side / 2, back_w, side},
                        .label = back,
                        .style = ui::ButtonStyle::quiet,
                        .icon = ui::Icon::back,
                        .icon_only = !roomy}))
        c.push(act::OpenHome{});
    float right = header_buttons(c, bar);
    const content::Lesson* lesson = c.world.lesson();
    const std::string_view title = lesson ? std::string_view(lesson->title) : given;
    const float half = ui.text_width(ui::Font::control, title) / 2;
    const std::array<std::string_view, 2> depths{ui.tr("depth.plain"), ui.tr("depth.clinical")};
    const float seg = ui::segmented_width(ui, depths);
    float left = bar.x + ui.px(8) + back_w;
    // On a phone the name of the lesson comes first; the depth is also in the sheet behind "Aa".
    if (lesson && right - left > seg + 2 * half + ui.px(32)) {
        const float h = ui.px(34);
        const gfx::Rect r{right - seg - ui.px(12), bar.center().y - h / 2, seg, h};
        const int chosen = ui::segmented(ui, "lesson.depth", r, depths, c.clinical() ? 1 : 0,
                                         ui.tr("depth.label"));
        if (chosen >= 0) c.push(act::SetDepth{chosen == 1});
        right = r.x;
    }
    // In the middle of the window if it fits there, else in what is left.
    const float middle = bar.center().x;
    if (middle - half > left && middle + half < right) {
        left = middle - half - ui.px(4);
        right = middle + half + ui.px(4);
    }
    if (right - left > ui.px(60))
        ui.text_in(ui::Font::control, {left, bar.y, right - left, bar.h}, t.text, title);
}

LessonLayout lay_out_lesson(const ScreenContext& c, const gfx::Rect& s) {
    ui::Ui& ui = c.ui;
    LessonLayout l;
    const float logical = s.w / ui.scale();
    l.wide = logical >= 900 || (logical >= 560 && s.w > s.h * 1.25f);
    const float head = std::min(l.wide ? ui.px(56) : ui.px(52), s.h * 0.2f);
    l.header = {s.x, s.y, s.w, head};
    const float below = std::max(1.f, s.h - head);
    if (l.wide) {
        const float panel = std::clamp(s.w * 0.334f, ui.px(290), ui.px(480));
        const float left = std::max(1.f, s.w - panel);
        l.compact = left < ui.px(720) || below < ui.px(420);
        const float controls =
            std::min(l.compact ? compact_controls_height(c, left) : roomy_controls_height(c, left),
                     below * 0.5f);
        l.choice = {s.x, s.y + head, left, l.compact ? 0 : stage_choice_height(c, left)};
        l.stage = {s.x, l.choice.bottom(), left, below - controls - l.choice.h};
        l.controls = {s.x, l.stage.bottom(), left, controls};
        l.panel = {s.x + left, s.y + head, panel, below};
        const float foot = std::min(l.compact ? ui.px(68) : ui.px(92), below * 0.35f);
        l.foot = {l.panel.x, l.panel.bottom() - foot, panel, foot};
        l.panel.h -= foot;
        return l;
    }
    l.compact = true;
    const float controls = std::min(compact_controls_height(c, s.w), below * 0.4f);
    const float foot = std::min(ui.px(72), below * 0.16f);
    const float stage = std::min(below * 0.33f, s.w * 0.78f);
    l.stage = {s.x, s.y + head, s.w, stage};
    l.controls = {s.x, l.stage.bottom(), s.w, controls};
    l.foot = {s.x, s.bottom() - foot, s.w, foot};
    l.panel = {s.x, l.controls.bottom(), s.w, std::max(1.f, l.foot.y - l.controls.bottom())};
    return l;
}

void lesson_screen(ScreenContext& c, const LessonLayout& l) {
    lesson_header(c, l.header);
    lesson_controls(c, l);
    lesson_panel(c, l);
}

} // namespace app
