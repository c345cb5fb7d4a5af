#include "ui/labels.hpp"

#include "ui/caches.hpp"
#include "ui/icons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

using gfx::Rect;
using gfx::Vec2;

struct Card {
    const gfx::Callout* c = nullptr;
    Rect rect;
    std::string_view words;
    bool note = true;
};
struct Cards {
    std::array<Card, max_callouts> card;
    std::size_t n = 0;
};

constexpr float widest_name = 0.62f, tallest_names = 0.45f; // of the picture, for a client

struct Words { // fonts of a card
    Font title = Font::label, note = Font::caption;
};
Words words_of(const LabelOptions& o) {
    if (o.client && o.small) return {Font::small_strong, Font::small};
    return o.client ? Words{Font::client_strong, Font::client} : Words{};
}

bool has_icon(const gfx::Callout& c, const LabelOptions& o) {
    return c.icon != 0 && c.frame && !o.client;
}

// For a client a part has the story's words, or none.
void add_card(Cards& cards, const gfx::Callout& c, const LabelOptions& o) {
    Card& card = cards.card[cards.n];
    card.c = &c;
    card.words = c.title;
    if (o.client) {
        const auto name = std::find_if(o.names.begin(), o.names.end(),
                                       [&](const LabelName& n) { return n.part == c.id; });
        if (name == o.names.end()) return;
        card.words = name->words;
    }
    ++cards.n;
}

Vec2 size_of(const Ui& ui, const Card& card, const LabelOptions& o) {
    const Words f = words_of(o);
    const bool framed = card.c->frame && !o.client;
    const Vec2 pad = framed ? Vec2{ui.px(12), ui.px(6)} : Vec2{ui.px(4), ui.px(2)};
    float w = ui.text_width(f.title, card.words) + (has_icon(*card.c, o) ? ui.px(26) : 0);
    float h = ui.line_height(f.title);
    if (card.note && !card.c->note.empty()) {
        w = std::max(w, ui.text_width(f.note, card.c->note));
        h += ui.line_height(f.note);
    }
    return {std::ceil(w + 2 * pad.x), std::ceil(h + 2 * pad.y)};
}

void keep_inside(Rect& r, const Rect& area) {
    r.x = std::max(area.x, std::min(r.x, area.right() - r.w));
    r.y = std::max(area.y, std::min(r.y, area.bottom() - r.h));
}

// How far `a` must go to be clear of `b`, along the shorter way; zero when it is.
Vec2 way_out(const Rect& a, const Rect& b, float gap) {
    const float x = std::min(a.right(), b.right()) - std::max(a.x, b.x) + gap;
    const float y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) + gap;
    if (x <= 0 || y <= 0) return {};
    if (y <= x) return {0, a.center().y < b.center().y ? -y : y};
    return {a.center().x < b.center().x ? -x : x, 0};
}

// Cards step aside for each other and for what must stay clear. True: nothing overlaps.
bool settle(Cards& cards, const Rect& area, std::span<const Rect> clear, float gap) {
    bool calm = false;
    for (int round = 0; round < 48 && !calm; ++round) {
        calm = true;
        for (std::size_t i = 0; i < cards.n; ++i) {
            Rect& a = cards.card[i].rect;
            for (std::size_t j = i + 1; j < cards.n; ++j) {
                Rect& b = cards.card[j].rect;
                const Vec2 out = way_out(a, b, gap);
                if (out.x == 0 && out.y == 0) continue;
                calm = false;
                a.x += out.x / 2, a.y += out.y / 2;
                b.x -= out.x / 2, b.y -= out.y / 2;
                keep_inside(b, area);
            }
            for (const Rect& r : clear) {
                const Vec2 out = way_out(a, r, gap);
                if (out.x != 0 || out.y != 0) calm = false;
                a.x += out.x, a.y += out.y;
            }
            keep_inside(a, area);
        }
    }
    return calm;
}

void place(const Ui& ui, const gfx::Canvas& canvas, Cards& cards, const Rect& area,
           const LabelOptions& o, bool notes) {
    for (std::size_t i = 0; i < cards.n; ++i) {
        Card& card = cards.card[i];
        card.note = notes;
        const Vec2 size = size_of(ui, card, o), at = canvas.view().to_px(card.c->card);
        card.rect = {std::round(at.x - size.x / 2), std::round(at.y - size.y / 2), size.x, size.y};
        keep_inside(card.rect, area);
    }
}

// Where the line from the card's center to `to` leaves the card.
Vec2 edge_point(const Rect& r, Vec2 to) {
    const Vec2 c = r.center(), d = to - c;
    const float tx = d.x != 0 ? r.w / 2 / std::abs(d.x) : 1e9f;
    const float ty = d.y != 0 ? r.h / 2 / std::abs(d.y) : 1e9f;
    return c + d * std::min({tx, ty, 1.f});
}

void draw_leader(Ui& ui, const gfx::Canvas& canvas, const Card& card) {
    const Theme& t = ui.theme();
    const Vec2 anchor = canvas.view().to_px(card.c->anchor);
    if (card.rect.inset(-ui.dp(4)).contains(anchor)) return;
    const Vec2 from = edge_point(card.rect, anchor);
    if (t.line_art) {
        ui.line(from, anchor, t.canvas_top, ui.dp(6));
        ui.line(from, anchor, t.text, ui.dp(2));
        ui.disc(anchor, ui.dp(6), t.canvas_top);
        ui.disc(anchor, ui.dp(4.5f), t.text);
        return;
    }
    ui.line(from, anchor, card.c->color, ui.dp(1.3f));
    ui.disc(anchor, ui.dp(3), card.c->color);
}

void draw_card(Ui& ui, const Card& card, const LabelOptions& o) {
    const Theme& t = ui.theme();
    const gfx::Callout& c = *card.c;
    const Words f = words_of(o);
    const bool framed = c.frame && !o.client, focus = !o.focus.empty() && c.id == o.focus;
    if (o.client && !t.line_art) // readable whatever lies behind
        ui.fill(card.rect, t.canvas_top.alpha(.78f), card.rect.h / 2);
    if (framed || t.line_art) {
        ui.fill(card.rect, t.well.alpha(t.line_art ? 1 : .94f), ui.dp(8));
        const float width = t.outline_width * (focus ? 1.9f : 1);
        if (framed) ui.outline(card.rect, t.line_art ? t.text : c.color, ui.dp(8), ui.dp(width));
    }
    const Vec2 pad = framed ? Vec2{ui.px(12), ui.px(6)} : Vec2{ui.px(4), ui.px(2)};
    Vec2 at{card.rect.x + pad.x, card.rect.y + pad.y};
    const float line = ui.line_height(f.title);
    float x = at.x;
    if (has_icon(c, o)) {
        draw_icon(ui.draw(), static_cast<PartIcon>(c.icon), {at.x + ui.px(9), at.y + line / 2},
                  ui.px(18), t);
        x += ui.px(26);
    }
    const gfx::Color ink = framed || t.line_art ? t.text : c.color;
    if (framed) {
        ui.text(f.title, {x, at.y}, ink, card.words);
    } else { // words alone are centered on their place
        ui.text(f.title, {card.rect.center().x, at.y}, ink, card.words, Align::center);
    }
    if (!card.note || c.note.empty()) return;
    const gfx::Color quiet = t.line_art ? t.text : gfx::mix(t.muted, t.body, .4f);
    if (framed)
        ui.text(f.note, {at.x, at.y + line}, quiet, c.note);
    else
        ui.text(f.note, {card.rect.center().x, at.y + line}, quiet, c.note, Align::center);
}

// Words that would be cut by the edge of the picture are left out; for a client, who reads large
// words, also those that would lie on others.
void draw_texts(Ui& ui, const gfx::Canvas& canvas, const Rect& viewport, Cards& cards,
                const LabelOptions& o) {
    std::vector<Rect>& taken = ui.caches().labels;
    taken.clear();
    for (std::size_t i = 0; i < cards.n; ++i)
        taken.push_back(cards.card[i].rect);
    for (const gfx::TextRun& run : canvas.texts()) {
        const bool large =
            run.style != gfx::TextStyle::label && run.style != gfx::TextStyle::label_strong;
        if (o.client && !large) continue; // small print is for people who study the picture
        const Font f = o.client ? words_of(o).note : font_of(run.style);
        const std::string_view words = canvas.words(run);
        const Align align = static_cast<Align>(run.align);
        const float h = ui.line_height(f), w = ui.text_width(f, words);
        const Vec2 at{run.at_px.x, run.at_px.y - h / 2};
        const float back = align == Align::left ? 0 : align == Align::center ? w / 2 : w;
        const Rect box{at.x - back, at.y, w, h};
        if (!viewport.contains(box.min()) || !viewport.contains(box.max())) continue;
        if (o.client) {
            const bool lies_on = std::any_of(taken.begin(), taken.end(), [&](const Rect& r) {
                const Vec2 out = way_out(box, r, 0);
                return out.x != 0 || out.y != 0;
            });
            if (lies_on) continue;
            taken.push_back(box);
        }
        if (ui.theme().line_art) // readable whatever lies behind
            ui.fill(box.inset(-ui.dp(3)), ui.theme().canvas_top, ui.dp(4));
        ui.text(f, at, ui.theme().line_art ? ui.theme().text : run.color, words, align);
    }
}

} // namespace

Font font_of(gfx::TextStyle style) {
    switch (style) {
    case gfx::TextStyle::label:
        return Font::caption;
    case gfx::TextStyle::label_strong:
        return Font::label;
    case gfx::TextStyle::body:
        return Font::body;
    case gfx::TextStyle::control:
        return Font::control;
    case gfx::TextStyle::title:
        return Font::title;
    }
    return Font::caption;
}

void draw_labels(Ui& ui, const gfx::Canvas& canvas, const Rect& viewport,
                 const LabelOptions& options) {
    Cards cards;
    LabelOptions o = options;
    for (const LabelName& name : o.names) // large words must leave something of the picture
        o.small |= ui.text_width(Font::client_strong, name.words) > viewport.w * widest_name;
    o.small |= static_cast<float>(o.names.size()) * ui.line_height(Font::client_strong) >
               viewport.h * tallest_names;
    // A part outside of the picture has no name in it.
    for (const gfx::Callout& c : canvas.callouts())
        if (cards.n < max_callouts && viewport.contains(canvas.view().to_px(c.anchor)))
            add_card(cards, c, o);
    const Rect area = viewport.inset(ui.dp(8));
    const float gap = ui.dp(6);
    bool fits = false;
    if (!o.narrow && !o.client) {
        place(ui, canvas, cards, area, o, true);
        fits = settle(cards, area, o.keep_clear, gap);
    }
    if (!fits) { // names alone
        place(ui, canvas, cards, area, o, false);
        fits = settle(cards, area, o.keep_clear, gap);
    }
    while (o.client && !fits && cards.n > 0) { // large words have room, or are left out
        --cards.n;
        place(ui, canvas, cards, area, o, false);
        fits = settle(cards, area, o.keep_clear, gap);
    }
    ui.push_clip(viewport);
    draw_texts(ui, canvas, viewport, cards, o);
    for (std::size_t i = 0; i < cards.n; ++i)
        draw_leader(ui, canvas, cards.card[i]);
    std::vector<Rect>& rects = ui.caches().labels;
    rects.clear();
    for (std::size_t i = 0; i < cards.n; ++i) {
        draw_card(ui, cards.card[i], o);
        rects.push_back(cards.card[i].rect);
    }
    ui.pop_clip();
}

std::span<const gfx::Rect> label_rects(const Ui& ui) {
    return ui.caches().labels;
}

} // namespace ui
