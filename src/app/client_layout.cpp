// Where things go on a client's screen. Nothing is smaller on a small screen than it must be: there
// the words scroll, and the picture keeps its share.
#include "app/client_parts.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr float least_picture = 0.3f; // of the height of the screen
constexpr float least_words = 0.45f;  // of what both share; more is for the picture

// Large words on a phone: what can be read elsewhere gives way.
bool crowded(const ui::Ui& ui, const gfx::Rect& s) {
    return s.h / ui.scale() < 560;
}

// On a phone: beside the other buttons, or in a row of its own. Never cut: it may matter.
void narrow_signs(const ui::Ui& ui, const gfx::Rect& s, ClientLayout& l) {
    const float left = l.stories.right() + ui.dp(8), w = std::max(1.f, s.right() - l.margin - left);
    l.signs = {left, l.close.y, w, l.target};
    if (signs_words(ui, w, l.target).fits) {
        const float wanted =
            ui.text_width(ui::Font::client_strong, ui.tr("client.signs")) + ui.px(92);
        l.signs.w = std::min(w, wanted);
        l.signs.x = s.right() - l.margin - l.signs.w;
        return;
    }
    l.signs = {s.x + l.margin, l.close.bottom() + ui.dp(8), s.w - 2 * l.margin, l.target};
    const float most = s.h * 0.2f;
    while (!signs_words(ui, l.signs.w, l.signs.h).fits && l.signs.h < most)
        l.signs.h += ui.dp(8);
}

void top(const ScreenContext& c, const gfx::Rect& s, ClientLayout& l) {
    ui::Ui& ui = c.ui;
    const float side = l.target, m = l.margin;
    l.close = {s.x + m, s.y + m, side, side};
    l.stories = {l.close.right() + ui.dp(12), l.close.y, side, side};
    const float wanted = ui.text_width(ui::Font::client_strong, ui.tr("client.signs")) + ui.px(92);
    const float w = std::min(wanted, s.w * 0.36f);
    l.signs = {s.right() - m - w, s.y + m, w, side};
    if (l.narrow) {
        narrow_signs(ui, s, l);
        const content::Story* story = client_story(c.world);
        const float h =
            !story ? ui.wrapped_height(ui::Font::client_strong, s.w - 2 * m, ui.tr("client.choose"))
            : crowded(ui, s)
                ? ui.px(28)
                : ui.px(28) + ui.wrapped_height(title_font(ui, s.w - 2 * m, story->title),
                                                s.w - 2 * m, story->title);
        l.title = {s.x + m, l.signs.bottom() + ui.dp(6), s.w - 2 * m, h};
        return;
    }
    // In the middle of the screen where that leaves room, else in the middle of the room.
    const float from = l.stories.right() + ui.dp(12), to = l.signs.x - ui.dp(12);
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
    const ui::Font font = note_font(ui, s, l.narrow);
    const float note_w = std::max(1.f, s.w - 2 * (m + (l.narrow ? 0 : big + ui.dp(16))));
    const float note_h = ui.wrapped_height(font, note_w, ui.tr("client.disclaimer"));
    l.note = {s.center().x - note_w / 2, s.bottom() - note_h - ui.dp(10), note_w, note_h};
    const float base = l.narrow ? l.note.y - ui.dp(8) : s.bottom() - m;
    l.back = {s.x + m, base - big, big, big};
    l.next = {s.right() - m - big, base - big, big, big};
    return l.narrow ? l.back.y - ui.dp(8) : l.note.y - ui.dp(8);
}

} // namespace

ui::Font title_font(const ui::Ui& ui, float width, std::string_view words) {
    return ui.text_width(ui::Font::client_strong, words) > width ? ui::Font::strong
                                                                 : ui::Font::client_strong;
}

ui::Font note_font(const ui::Ui& ui, const gfx::Rect& s, bool narrow) {
    const bool large = ui.line_height(ui::Font::client) > s.h * 0.07f;
    return narrow || large ? ui::Font::small : ui::Font::client;
}

float widest_word(const ui::Ui& ui, ui::Font font, std::string_view words) {
    float widest = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        widest = std::max(widest, ui.text_width(font, words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return widest;
}

SignsWords signs_words(const ui::Ui& ui, float width, float height) {
    const std::string_view words = ui.tr("client.signs");
    const float disc = std::min(ui.px(19), height * 0.3f);
    const float mark = std::max(height / 2, disc + ui.px(14)) + disc + ui.px(12) + ui.px(20);
    for (const bool large : {true, false})
        for (const bool marked : {true, false}) {
            SignsWords s{large ? ui::Font::client_strong : ui::Font::small_strong, marked};
            s.w = width - (marked ? mark : 2 * ui.px(14));
            if (large && (!marked || ui.text_width(s.font, words) > s.w)) continue; // in one line
            s.h = ui.wrapped_height(s.font, std::max(1.f, s.w), words);
            s.fits = s.h <= height - ui.px(6) && widest_word(ui, s.font, words) <= s.w;
            if (s.fits) return s;
        }
    SignsWords s{ui::Font::small_strong, false, false, std::max(1.f, width - 2 * ui.px(14)),
                 height};
    return s;
}

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
        // The sheet stands beside the way back.
        const bool sheet = c.state().client.view == Client::View::sheet && !l.narrow;
        const float left = l.margin + (sheet ? l.back.w + ui.dp(16) : 0);
        l.stage = {s.x + left, from + ui.dp(12), s.w - left - l.margin,
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
    const float share = std::max(y - from - s.h * least_picture, (y - from) * least_words);
    const float words = std::max(1.f, std::min(wanted, share));
    l.words = {s.center().x - width / 2, y - words, width, words};
    l.stage = {s.x, from, s.w, std::max(1.f, l.words.y - ui.dp(10) - from)};
    return l;
}

} // namespace app
