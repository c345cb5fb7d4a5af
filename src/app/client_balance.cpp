// The client's own balance: what turns the alarm up, and what turns it down. The cards are the
// switches of the picture; own words are typed. Nothing of it leaves this screen.
#include "app/client_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

struct Look {
    gfx::Color ground, edge, word;
};
Look look_of(const ui::Theme& t, bool up) {
    if (up) return {t.contradicted_ground, t.danger_dark, t.danger_word};
    return {t.supported_ground, t.done, t.supported};
}

struct CardSpec {
    std::string_view id, words;
    ui::PartIcon icon = ui::PartIcon::none;
    bool chosen = false, own = false;
};

// Returns true when it was tapped.
bool choice_card(ScreenContext& c, const CardSpec& s, const gfx::Rect& r, bool up) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const Look look = look_of(t, up);
    const ui::Item item = ui.items().add({.id = s.id,
                                          .role = ui::Role::toggle,
                                          .label = s.words,
                                          .rect = r,
                                          .selected = s.chosen,
                                          .radius = ui.dp(14)});
    const gfx::Color ground = s.chosen ? look.ground : t.card;
    ui.fill(r, gfx::mix(ground, t.control, 0.5f * item.hover), ui.dp(14));
    ui.outline(r, s.chosen ? look.edge : t.edge, ui.dp(14), ui.dp(s.chosen ? 3 : 1.5f));
    const float icon = std::min(ui.px(40), r.h * 0.5f);
    float x = r.x + ui.px(12);
    // Words come before pictures: none of them is broken or cut.
    const float beside = r.w - ui.px(12 + 10 + 26) - icon;
    const bool room = widest_word(ui, ui::Font::small_strong, s.words) <= beside &&
                      ui.wrapped_height(ui::Font::small_strong, beside, s.words) <= r.h;
    if (s.icon != ui::PartIcon::none && room) {
        ui::draw_icon(ui.draw(), s.icon, {x + icon / 2, r.center().y}, icon, t);
        x += icon + ui.px(10);
    }
    const float w = std::max(1.f, r.right() - ui.px(s.chosen ? 26 : 10) - x);
    const bool large = ui.wrapped_height(ui::Font::strong, w, s.words) <= r.h - ui.px(8) &&
                       widest_word(ui, ui::Font::strong, s.words) <= w;
    const ui::Font font = large ? ui::Font::strong : ui::Font::small_strong;
    const float h = ui.wrapped_height(font, w, s.words);
    ui.text_wrapped(font, {x, r.center().y - h / 2, w, 0}, s.own ? look.word : t.text, s.words);
    if (s.chosen) {
        const gfx::Vec2 at{r.right() - ui.px(15), r.y + ui.px(15)};
        ui.disc(at, ui.px(10), look.edge);
        ui::draw_icon(ui.draw(), ui::Icon::check, at, ui.px(12), t.card);
    }
    return item.clicked;
}

// A dashed card to write on, or the field while the person writes.
void own_words(ScreenContext& c, const gfx::Rect& r, bool up) {
    ui::Ui& ui = c.ui;
    const Client& client = c.state().client;
    const bool typing = client.typing == (up ? Client::Typing::up : Client::Typing::down);
    const std::string_view id = up ? "client.own_up" : "client.own_down";
    if (typing) {
        std::string draft = client.draft;
        const std::string_view field = up ? "client.write_up" : "client.write_down";
        if (!ui.items().find(field)) ui.items().focus(field, false);
        const auto result = ui::text_field(ui,
                                           {.id = field,
                                            .rect = {r.x, r.y, r.w - ui.px(4), r.h},
                                            .label = ui.tr("client.own_words"),
                                            .placeholder = ui.tr("client.own_words"),
                                            .font = ui::Font::strong},
                                           draft);
        if (result.changed) c.push(act::Draft{draft});
        if (result.submitted) c.push(act::KeepDraft{});
        return;
    }
    const ui::Theme& t = ui.theme();
    const Look look = look_of(t, up);
    const ui::Item item = ui.items().add(
        {.id = id, .label = ui.tr("client.own_words"), .rect = r, .radius = ui.dp(14)});
    ui.fill(r, t.card.alpha(0.4f + 0.4f * item.hover), ui.dp(14));
    ui.dashed_outline(r, look.edge, ui.dp(14), ui.dp(2));
    const gfx::Vec2 at{r.x + ui.px(30), r.center().y};
    ui.disc(at, ui.px(16), look.edge);
    ui::draw_icon(ui.draw(), ui::Icon::plus, at, ui.px(18), t.card);
    const float x = at.x + ui.px(28), w = std::max(1.f, r.right() - ui.px(8) - x);
    const std::string_view words = ui.tr("client.own_words");
    const bool large = ui.wrapped_height(ui::Font::strong, w, words) <= r.h &&
                       widest_word(ui, ui::Font::strong, words) <= w;
    const ui::Font font = large ? ui::Font::strong : ui::Font::small_strong;
    const float h = ui.wrapped_height(font, w, words);
    ui.text_wrapped(font, {x, r.center().y - h / 2, w, 0}, look.word, words);
    if (item.clicked) c.push(act::StartTyping{up});
}

// "Turns it up", with its arrow.
void side_heading(ScreenContext& c, const gfx::Rect& r, bool up) {
    ui::Ui& ui = c.ui;
    const gfx::Color ink = look_of(ui.theme(), up).word;
    const float x = r.x + ui.px(30);
    ui::draw_icon(ui.draw(), up ? ui::Icon::up : ui::Icon::down, {x, r.center().y}, ui.px(20), ink);
    const gfx::Rect box{x + ui.px(18), r.y, r.w - ui.px(56), r.h};
    const std::string_view words = ui.tr(up ? "client.turns_up" : "client.turns_down");
    const bool large = ui.text_width(ui::Font::client_strong, words) <= box.w;
    ui.text_in(large ? ui::Font::client_strong : ui::Font::small_strong, box, ink, words,
               ui::Align::left);
}

int card_count(const ScreenContext& c, bool up) {
    const Client& client = c.world.state.client;
    return static_cast<int>(c.world.visit->cards[up].size() +
                            (up ? client.up : client.down).size()) +
           1;
}

// The cards of one side, `h` high each, in rows from `top`. Returns the height of all.
float side_cards(ScreenContext& c, gfx::Vec2 top, const Grid& g, float h, bool up) {
    ui::Ui& ui = c.ui;
    const explainers::Explainer& e = *c.world.explainer;
    const Client& client = c.state().client;
    const std::vector<std::string>& own = up ? client.up : client.down;
    int i = 0;
    const auto cell = [&] { return g.cell(top, i++, h); };
    for (const std::size_t param : c.world.visit->cards[up]) {
        const std::string_view id = e.params()[param].id;
        const bool chosen = std::any_of(client.chosen.begin(), client.chosen.end(),
                                        [&](const Client::Card& card) { return card.param == id; });
        if (choice_card(c,
                        {ui.format("client.card.{}", id), ui.tr(ui.format("client.cards.{}", id)),
                         ui::part_icon(e.part_of(param)), chosen},
                        cell(), up))
            c.push(act::ChooseCard{std::string(id), !chosen});
    }
    for (std::size_t k = 0; k < own.size(); ++k)
        if (choice_card(c,
                        {ui.format("client.own.{}.{}", up ? "up" : "down", k), own[k],
                         ui::PartIcon::none, true, true},
                        cell(), up))
            c.push(act::ForgetWords{up, static_cast<int>(k)});
    if (own.size() < most_own_words) own_words(c, cell(), up);
    return static_cast<float>((i + g.columns - 1) / g.columns) * (h + g.gap);
}

void side(ScreenContext& c, const gfx::Rect& r, bool up) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const Look look = look_of(t, up);
    ui.fill(r, look.ground.alpha(t.line_art ? 1 : 0.45f), ui.dp(18));
    ui.outline(r, look.edge.alpha(t.line_art ? 1 : 0.35f), ui.dp(18), ui.dp(1.5f));
    const float pad = ui.px(12), head = ui.px(44);
    side_heading(c, {r.x, r.y + ui.px(2), r.w, head}, up);
    const gfx::Rect view{r.x + pad, r.y + head, r.w - 2 * pad,
                         std::max(1.f, r.h - head - ui.px(8))};
    const float top = ui.begin_scroll(up ? "client.up" : "client.down", view);
    const int columns = view.w >= ui.px(300) ? 2 : 1;
    const Grid g = grid(view.w, columns, ui.px(10));
    const int rows = (card_count(c, up) + columns - 1) / columns;
    const float room = (view.h - g.gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
    const float h = std::clamp(room, std::min(ui.dp(80), ui.px(80)), ui.px(92));
    ui.end_scroll(side_cards(c, {view.x, top}, g, h, up) - g.gap - 1);
}

// What happens to all of this: nothing.
void privacy(ScreenContext& c, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    ui.fill(r, t.card, r.h / 2);
    ui.outline(r, t.border.a ? t.border : t.edge, r.h / 2, ui.dp(2));
    const std::string_view clear = ui.tr("client.clear");
    const float pad = r.h * 0.4f;
    const float clear_w = std::max(ui.text_width(ui::Font::strong, clear) + ui.px(40), ui.dp(80));
    const std::string_view words = ui.tr("client.private");
    const float icon = pad + ui.px(42), all = r.w - clear_w - ui.px(12);
    const bool marked = ui.wrapped_height(ui::Font::small, all - icon, words) <= r.h;
    if (marked)
        ui::draw_icon(ui.draw(), ui::Icon::lock, {r.x + pad + ui.px(14), r.center().y}, ui.px(28),
                      t.body);
    const float from = marked ? icon : ui.px(18), w = std::max(1.f, all - from);
    const ui::Font font =
        ui.wrapped_height(ui::Font::strong, w, words) <= r.h ? ui::Font::strong : ui::Font::small;
    const float h = ui.wrapped_height(font, w, words);
    ui.text_wrapped(font, {r.x + from, r.center().y - h / 2, w, 0}, t.text, words);
    const gfx::Rect button{r.right() - clear_w, r.y, clear_w, r.h};
    ui.line({button.x, r.y + r.h * 0.2f}, {button.x, r.bottom() - r.h * 0.2f}, t.edge, ui.dp(1.5f));
    const ui::Item item =
        ui.items().add({.id = "client.clear", .label = clear, .rect = button, .radius = r.h / 2});
    ui.text_in(ui::Font::strong, button, gfx::mix(t.link, t.text, item.hover), clear);
    if (item.clicked) c.push(act::ClearBalance{});
}

// Large words on a phone: one after the other, to scroll.
void one_column(ScreenContext& c, const ClientLayout& l, const gfx::Rect& view) {
    ui::Ui& ui = c.ui;
    const content::StoryPage& page = *client_page(c.world);
    const float start = ui.begin_scroll("client.balance", view), gap = ui.px(10);
    float y = start;
    const gfx::Rect r{view.x, y, view.w - ui.dp(8), 0};
    y += ui.text_wrapped(l.headline, r, ui.theme().text, page.headline, ui::Align::center) + gap;
    y += ui.text_wrapped(l.line, {r.x, y, r.w, 0}, ui.theme().body, page.line, ui::Align::center) +
         gap;
    const Grid g = grid(r.w, 1, gap);
    for (const bool up : {false, true}) {
        side_heading(c, {r.x, y, r.w, ui.px(44)}, up);
        y += ui.px(44);
        y += side_cards(c, {r.x, y}, g, ui.px(80), up);
    }
    const float h = ui.wrapped_height(ui::Font::small, r.w * 0.4f, ui.tr("client.private"));
    privacy(c, {r.x, y, r.w, std::max(h + gap, ui.px(76))});
    y += std::max(h + gap, ui.px(76)) + gap;
    ui.end_scroll(y - start);
}

} // namespace

BalanceLayout lay_out_balance(const ScreenContext& c, ClientLayout& l) {
    ui::Ui& ui = c.ui;
    BalanceLayout b;
    const gfx::Rect& s = ui.info().screen;
    const float from = l.narrow ? l.title.bottom() : l.close.bottom();
    const float sides = l.narrow ? l.margin : l.margin + l.back.w + ui.dp(24);
    const float pill_w = std::min(ui.px(820), s.w - 2 * sides);
    const float pill_h = std::min(ui.px(76), s.h * 0.12f);
    const float to = (l.narrow ? l.back.y : l.note.y) - ui.dp(8);
    b.privacy = {s.center().x - pill_w / 2, to - pill_h, pill_w, pill_h};
    const float wanted = l.headline_h + ui.px(8) + l.line_h + ui.px(6);
    const auto room_with = [&](float words) {
        return b.privacy.y - ui.dp(12) - (from + ui.dp(12) + words);
    };
    float words = std::min(wanted, s.h * 0.3f);
    if (room_with(words) < s.h * 0.4f) words = std::min(wanted, s.h * 0.17f); // they scroll
    if (l.narrow && room_with(words) < s.h * 0.3f) {
        const float picture = (to - from) * 0.3f;
        l.stage = {s.x, from + ui.dp(4), s.w, picture};
        b.column = {s.x + l.margin, l.stage.bottom() + ui.dp(8), s.w - 2 * l.margin,
                    std::max(1.f, to - l.stage.bottom() - ui.dp(8))};
        return b;
    }
    l.words = {l.words.x, from + ui.dp(4), l.words.w, words};
    const float y = l.words.bottom() + ui.dp(8), room = room_with(words);
    if (l.narrow) {
        const float w = (s.w - 2 * l.margin - ui.dp(10)) / 2, picture = room * 0.42f;
        l.stage = {s.x, y, s.w, picture};
        b.down = {s.x + l.margin, l.stage.bottom() + ui.dp(6), w,
                  std::max(1.f, room - picture - ui.dp(6))};
        b.up = {b.down.right() + ui.dp(10), b.down.y, w, b.down.h};
        return b;
    }
    const float middle = std::max(s.w * 0.26f, std::min(ui.px(352), room * 0.8f));
    const float w = (s.w - 2 * l.margin - middle - ui.dp(16)) / 2;
    b.down = {s.x + l.margin, y, w, std::max(1.f, room)};
    b.up = {s.right() - l.margin - w, y, w, b.down.h};
    l.stage = {b.down.right() + ui.dp(8), y, middle, b.down.h};
    return b;
}

void client_balance(ScreenContext& c, const ClientLayout& l, const BalanceLayout& b) {
    if (!c.world.explainer) return;
    if (b.column.w > 0) return one_column(c, l, b.column);
    side(c, b.down, false);
    side(c, b.up, true);
    privacy(c, b.privacy);
}

} // namespace app
