// Where things go on a client's screen. Nothing is smaller on a small screen than it must be: there
// the words scroll, and the picture keeps its share.
#include "app/client_parts.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr float least_picture = 0.3f; // of the height of the screen

void top(const ScreenContext& c, const gfx::Rect& s, ClientLayout& l) {
    ui::Ui& ui = c.ui;
    const float side = l.target, m = l.margin;
    l.close = {s.x + m, s.y + m, side, side};
    l.notes = {l.close.right() + ui.dp(12), l.close.y, side, side};
    const float wanted = ui.text_width(ui::Font::client_strong, ui.tr("client.signs")) + ui.px(92);
    const float most = l.narrow ? s.w - 2 * (m + side + ui.dp(12)) - m : s.w * 0.36f;
    const float w = std::min(wanted, most);
    l.signs = {s.right() - m - w, s.y + m, w, side};
    if (l.narrow) {
        l.title = {s.x + m, s.y + m + side + ui.dp(6), s.w - 2 * m, ui.px(56)};
        return;
    }
    // In the middle of the screen where that leaves room, else in the middle of the room.
    const float from = l.notes.right() + ui.dp(12), to = l.signs.x - ui.dp(12);
    const float half = std::min(s.center().x - from, to - s.center().x);
    const content::Story* story = client_story(c.world);
    const std::string_view words = story ? std::string_view(story->title) : ui.tr("client.choose");
    const bool middle = ui.text_width(ui::Font::client_strong, words) <= 2 * half;
    l.title = middle ? gfx::Rect{s.center().x - half, s.y + m, 2 * half, side}
                     : gfx::Rect{from, s.y + m, std::max(1.f, to - from), side};
}

// What this is not, the way back and the way on. Returns the y they begin at.
float bottom(const ScreenContext& c, const gfx::Rect& s, ClientLayout& l) {
    ui::Ui& ui = c.ui;
    const float m = l.margin, big = l.narrow ? l.target : std::min(ui.px(104), s.h * 0.16f);
    const ui::Font font = l.narrow ? ui::Font::small : ui::Font::client;
    const float note_w = std::max(1.f, s.w - 2 * (m + (l.narrow ? 0 : big + ui.dp(16))));
    const float note_h = ui.wrapped_height(font, note_w, ui.tr("client.disclaimer"));
    l.note = {s.center().x - note_w / 2, s.bottom() - note_h - ui.dp(10), note_w, note_h};
    const float base = l.narrow ? l.note.y - ui.dp(8) : s.bottom() - m;
    l.back = {s.x + m, base - big, big, big};
    l.next = {s.right() - m - big, base - big, big, big};
    return l.narrow ? l.back.y - ui.dp(8) : l.note.y - ui.dp(8);
}

} // namespace

ClientLayout lay_out_client(const ScreenContext& c, const gfx::Rect& s) {
    ui::Ui& ui = c.ui;
    ClientLayout l;
    l.narrow = s.w / ui.scale() < 760;
    l.target = std::min({ui.dp(80), s.w * 0.2f, s.h * 0.13f});
    l.margin = std::min(ui.dp(24), s.w * 0.03f);
    if (l.narrow) l.headline = ui::Font::title, l.line = ui::Font::client;
    top(c, s, l);
    float y = bottom(c, s, l);
    const content::StoryPage* page = client_page(c.world);
    const float from = l.narrow ? l.title.bottom() : l.close.bottom();
    if (!page) {
        const float to = c.state().client.view == Client::View::stories ? l.note.y : y;
        l.stage = {s.x + l.margin, from + ui.dp(12), s.w - 2 * l.margin,
                   std::max(1.f, to - from - ui.dp(20))};
        return l;
    }
    const float sides = l.narrow ? l.margin : l.margin + l.back.w + ui.dp(24);
    if (!page->slider.param.empty()) {
        const float h = std::min(ui.px(76), s.h * 0.12f), w = std::min(ui.px(820), s.w - 2 * sides);
        l.slider = {s.center().x - w / 2, y - h - ui.dp(6), w, h};
        y = l.slider.y - ui.dp(8);
    }
    // Beside the way back and on, or above them.
    const bool above = l.narrow || l.slider.w > 0;
    const float width = std::min(ui.px(1100), s.w - 2 * (above ? l.margin : sides));
    l.headline_h = ui.wrapped_height(l.headline, width, page->headline);
    l.line_h = ui.wrapped_height(l.line, width, page->line);
    const float wanted = l.headline_h + ui.px(8) + l.line_h + ui.px(10);
    const float words = std::max(1.f, std::min(wanted, y - from - s.h * least_picture));
    l.words = {s.center().x - width / 2, y - words, width, words};
    l.stage = {s.x, from, s.w, std::max(1.f, l.words.y - ui.dp(10) - from)};
    return l;
}

} // namespace app
