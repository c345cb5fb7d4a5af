// What the pages after the steps have in common: where things go, the tabs to the parts of the
// lesson, and the row of buttons below.
#include "app/screens.hpp"

#include "ui/widgets.hpp"

#include <array>

namespace app {
namespace {

struct Part {
    Screen screen;
    std::string_view words;
};
// The parts that the open lesson has, in order.
std::span<const Part> parts_of(const ScreenContext& c, std::array<Part, 4>& room) {
    const content::Lesson* lesson = c.world.lesson();
    std::size_t n = 0;
    room[n++] = {Screen::lesson, c.ui.tr("pages.lesson")};
    if (lesson && !lesson->questions.empty()) room[n++] = {Screen::quiz, c.ui.tr("pages.quiz")};
    if (lesson && !lesson->cards.empty()) room[n++] = {Screen::cards, c.ui.tr("pages.cards")};
    if (c.world.explainer) room[n++] = {Screen::free_play, c.ui.tr("pages.free_play")};
    return std::span(room).first(n);
}

void go_to_part(ScreenContext& c, Screen screen) {
    const Place* place = c.state().find_place(c.state().lesson);
    if (screen == Screen::lesson) c.push(act::GoToStep{place ? place->step : 0});
    if (screen == Screen::quiz) c.push(act::OpenQuiz{});
    if (screen == Screen::cards) c.push(act::OpenCards{});
    if (screen == Screen::free_play) c.push(act::OpenFreePlay{});
}

// -1 on the page at the end, which is no part of its own.
int part_shown(const ScreenContext& c, std::span<const Part> parts) {
    const content::Lesson* lesson = c.world.lesson();
    const State& s = c.state();
    const bool end =
        s.screen == Screen::cards && lesson && s.card >= static_cast<int>(lesson->cards.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].screen == s.screen && !end) return static_cast<int>(i);
    return -1;
}

} // namespace

PageLayout lay_out_page(const ScreenContext& c, const gfx::Rect& s) {
    ui::Ui& ui = c.ui;
    PageLayout l;
    const float logical = s.w / ui.scale();
    l.phone = logical < 560;
    l.header = {s.x, s.y, s.w, std::min(ui.px(l.phone ? 52 : 56), s.h * 0.2f)};
    const float below = std::max(1.f, s.h - l.header.h);
    const bool low = below < ui.px(420);
    const float foot = std::min(ui.px(l.phone || low ? 72 : 92), below * 0.3f);
    l.foot = {s.x, s.bottom() - foot, s.w, foot};
    l.view = {s.x, l.header.bottom(), s.w, std::max(1.f, l.foot.y - l.header.bottom())};
    const float margin = std::min(ui.px(l.phone ? 16 : 32), s.w * 0.08f);
    l.w = std::max(1.f, std::min(ui.px(720), s.w - 2 * margin));
    l.x = s.center().x - l.w / 2;
    return l;
}

void page_ground(ScreenContext& c, const gfx::Rect& r) {
    const ui::Theme& t = c.ui.theme();
    c.canvas.begin({}, c.ui.scale());
    c.canvas.box(
        r.center(), {r.w / 2, r.h / 2}, 0, 0,
        {.fill = gfx::Fill::linear(t.canvas_top, t.canvas_bottom, r.min(), {r.x, r.bottom()})});
}

bool tabs_last(const ScreenContext& c, const gfx::Rect& view) {
    return view.h < c.ui.px(440);
}

ui::Font page_title_font(const ScreenContext& c, float width) {
    return width < c.ui.px(260) ? ui::Font::heading : ui::Font::title;
}

float page_tabs(ScreenContext& c, gfx::Vec2 at, float width) {
    ui::Ui& ui = c.ui;
    std::array<Part, 4> room;
    const std::span<const Part> parts = parts_of(c, room);
    const auto count = static_cast<float>(parts.size());
    std::array<std::string_view, 4> words;
    float widest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        words[i] = parts[i].words;
        widest = std::max(widest, ui.text_width(ui::Font::label, words[i]));
    }
    const auto shown = std::span<const std::string_view>(words).first(parts.size());
    const int here = part_shown(c, parts);
    if ((widest + ui.px(12)) * count <= width) {
        const float w = std::min(width, ui::segmented_width(ui, shown)), h = ui.px(36);
        const int chosen = ui::segmented(ui, "pages.part", {at.x + (width - w) / 2, at.y, w, h},
                                         shown, here, ui.tr("pages.label"));
        if (chosen >= 0) go_to_part(c, parts[static_cast<std::size_t>(chosen)].screen);
        return h;
    }
    // Large text: two by two.
    const float h = std::max(ui.px(40), ui.target()), gap = ui.dp(8);
    const Grid g = grid(width, 2, gap);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int k = static_cast<int>(i);
        gfx::Rect r = g.cell(at, k, h);
        r.y += static_cast<float>(k / 2) * gap;
        if (ui::button(ui, {.id = ui.format("pages.part.{}", i),
                            .rect = r,
                            .label = words[i],
                            .style = ui::ButtonStyle::chip,
                            .selected = k == here,
                            .font = ui::Font::label}) &&
            k != here)
            go_to_part(c, parts[i].screen);
    }
    const float rows = static_cast<float>((parts.size() + 1) / 2);
    return rows * h + (rows - 1) * gap;
}

bool page_foot(ScreenContext& c, const gfx::Rect& bar, float x, float w, const PageFoot& foot) {
    ui::Ui& ui = c.ui;
    const float h = std::min(ui.px(52), bar.h - ui.px(12)), y = bar.y + (bar.h - h) / 2;
    const float back_w = std::min(ui.px(132), w * 0.34f);
    if (ui::button(ui,
                   {.id = "pages.back", .rect = {x, y, back_w, h}, .label = ui.tr("pages.back")}))
        c.push(act::PreviousStep{});
    if (foot.next.empty()) return false;
    ui::ButtonSpec b{.id = "pages.next", .label = foot.next, .style = ui::ButtonStyle::primary};
    const float room = w - back_w - ui.px(14);
    const float wanted = std::max(ui::button_size(ui, b).x, ui.px(188));
    if (wanted > room && !foot.short_next.empty()) b.label = foot.short_next;
    const float next_w = std::min(wanted, room);
    b.rect = {x + w - next_w, y, next_w, h};
    return ui::button(ui, b);
}

} // namespace app
