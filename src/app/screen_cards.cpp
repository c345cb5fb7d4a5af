// The lesson's cards to leaf through, one large card that turns over; and the page at the end.
#include "app/pages.hpp"
#include "app/screens.hpp"

#include "ui/widgets.hpp"

#include <cmath>

namespace app {
namespace {

std::string_view card_label(void* user, int i) {
    ScreenContext& c = *static_cast<ScreenContext*>(user);
    return c.ui.tr("cards.count", {{"card", c.ui.format("{}", i + 1)},
                                   {"count", c.ui.format("{}", c.world.lesson()->cards.size())}});
}

// Large text in a narrow window: long words need the room more than the edges do.
ui::Font card_font(const ScreenContext& c, float width) {
    return width >= c.ui.px(480)   ? ui::Font::title
           : width >= c.ui.px(240) ? ui::Font::heading
                                   : ui::Font::strong;
}
float card_pad(const ScreenContext& c, float width) {
    return c.ui.px(width >= c.ui.px(480) ? 48 : width >= c.ui.px(240) ? 24 : 12);
}

// Both sides have room, so that the card keeps its size when it turns.
float card_height(const ScreenContext& c, const content::Card& card, float width, float room) {
    ui::Ui& ui = c.ui;
    const float pad = card_pad(c, width);
    const ui::Font font = card_font(c, width);
    const float label = ui.line_height(ui::Font::label), hint = ui.line_height(ui::Font::caption);
    const float recap = ui.wrapped_height(ui::Font::strong, width - 2 * pad, card.front);
    const float front = ui.wrapped_height(font, width - 2 * pad, card.front);
    const float back = recap + ui.px(42) + ui.wrapped_height(font, width - 2 * pad, card.back);
    const float needed = std::max(front, back) + label + hint * 2 + 2 * ui.px(28) + ui.px(36);
    return std::max(needed, std::clamp(room, ui.px(220), ui.px(500)));
}

// Cards that are still to come, as edges behind this one.
void stack(ScreenContext& c, const gfx::Rect& r, int more) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    for (int i = std::min(more, 2); i > 0; --i) {
        const float in = ui.px(14) * static_cast<float>(i), down = ui.px(9) * static_cast<float>(i);
        const gfx::Rect edge{r.x + in, r.bottom() - ui.px(40) + down, r.w - 2 * in, ui.px(40)};
        ui.fill(edge, gfx::mix(t.card, t.canvas_bottom, 0.25f * static_cast<float>(i)), ui.dp(18));
        ui.outline(edge, t.line_art ? t.edge : t.border, ui.dp(18), ui.dp(t.outline_width));
    }
}

void front_side(ScreenContext& c, const content::Card& card, const gfx::Rect& r, float strength) {
    ui::Ui& ui = c.ui;
    const ui::Font font = card_font(c, r.w);
    const float pad = card_pad(c, r.w), w = r.w - 2 * pad;
    const float h = ui.wrapped_height(font, w, card.front);
    ui.text_wrapped(font, {r.x + pad, r.center().y - h / 2, w, 0}, ui.theme().text.alpha(strength),
                    card.front, ui::Align::center);
}

void back_side(ScreenContext& c, const content::Card& card, const gfx::Rect& r, float strength) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const ui::Font font = card_font(c, r.w);
    const float pad = card_pad(c, r.w), w = r.w - 2 * pad;
    const float recap = ui.wrapped_height(ui::Font::strong, w, card.front);
    const float words = ui.wrapped_height(font, w, card.back), between = ui.px(42);
    float y = r.center().y - (recap + between + words) / 2;
    ui.text_wrapped(ui::Font::strong, {r.x + pad, y, w, 0}, t.muted.alpha(strength), card.front,
                    ui::Align::center);
    y += recap + between / 2;
    const float half = std::min(w / 2, ui.px(36));
    ui.line({r.center().x - half, y}, {r.center().x + half, y}, t.done.alpha(strength),
            ui.dp(t.line_art ? 3 : 2));
    ui.text_wrapped(font, {r.x + pad, y + between / 2, w, 0}, t.text.alpha(strength), card.back,
                    ui::Align::center);
}

// What stands on the card now, cut by its edges while it turns.
void card_face(ScreenContext& c, const content::Card& card, const gfx::Rect& whole,
               const gfx::Rect& seen, bool back, float strength) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    ui.push_clip(seen);
    const float label = ui.line_height(ui::Font::label), pad = ui.px(28);
    const std::string_view side = ui.tr(back ? "cards.back" : "cards.front");
    ui.text_in(ui::Font::label, {whole.x, whole.y + ui.px(22), whole.w, label},
               (back ? t.done_word : t.muted).alpha(strength), side);
    if (back)
        back_side(c, card, whole, strength);
    else
        front_side(c, card, whole, strength);
    const std::string_view hint = ui.tr(back ? "cards.turn_back" : "cards.turn");
    const float hint_h = ui.wrapped_height(ui::Font::caption, whole.w - pad, hint, 2);
    ui.text_wrapped(ui::Font::caption,
                    {whole.x + pad / 2, whole.bottom() - ui.px(20) - hint_h, whole.w - pad, 0},
                    t.muted.alpha(strength), hint, ui::Align::center, 2);
    ui.pop_clip();
}

void big_card(ScreenContext& c, const content::Card& card, const gfx::Rect& r, int more) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const bool turned = c.state().card_turned;
    const std::string_view label =
        ui.tr(turned ? "cards.back_named" : "cards.front_named",
              {{"card", ui.format("{}", c.state().card + 1)},
               {"count", ui.format("{}", c.world.lesson()->cards.size())},
               {"text", turned ? card.back : card.front}});
    const ui::Item item = ui::card_item(ui, "cards.card", r, label, 18);
    stack(c, r, more);
    const auto part = static_cast<float>(c.world.card_turn);
    const float eased = part * part * (3 - 2 * part);
    const float open = std::abs(std::cos(eased * 3.14159265f)); // how much of its face is seen
    const bool back = part >= 0.5f;
    const float w = std::max(ui.dp(3), r.w * open);
    const gfx::Rect seen{r.center().x - w / 2, r.y, w, r.h};
    if (back)
        ui::card(ui, seen, ui::CardLook::accent, 18, item.hover, t.done);
    else
        ui::card(ui, seen, ui::CardLook::raised, 18, item.hover);
    card_face(c, card, r, seen, back, std::clamp(open * 2 - 1, 0.f, 1.f));
    if (item.clicked) c.push(act::TurnCard{});
}

float card_page(ScreenContext& c, const content::Lesson& lesson, const PageLayout& l, float y) {
    ui::Ui& ui = c.ui;
    const int count = static_cast<int>(lesson.cards.size()), here = c.state().card;
    const int wanted = ui::step_bar(ui, {.id = "cards.all",
                                         .rect = {l.x, y, l.w, ui.px(6)},
                                         .count = count,
                                         .current = here,
                                         .visited = here + 1,
                                         .label = &card_label,
                                         .user = &c});
    if (wanted >= 0) c.push(act::GoToCard{wanted});
    y += ui.px(22);
    y += ui.text_wrapped(ui::Font::caption, {l.x, y, l.w, 0}, ui.theme().muted,
                         card_label(&c, here));
    y += ui.px(16);
    const content::Card& card = lesson.cards[static_cast<std::size_t>(here)];
    const float room = l.view.bottom() - y - ui.px(40);
    const gfx::Rect r{l.x, y, l.w, card_height(c, card, l.w, room)};
    big_card(c, card, r, count - 1 - here);
    return r.bottom() + ui.px(26);
}

struct Door {
    std::string_view id, title, note;
    ui::Icon icon;
    bool first; // the one to take next
};
// One way on: a wide button with a second line. Returns clicked and moves `y` down.
bool door(ScreenContext& c, const PageLayout& l, const Door& d, float& y) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const float pad = ui.px(20), disc = ui.px(44), x = l.x + pad + disc + ui.px(18);
    const float w = l.x + l.w - pad - x;
    const float title = ui.wrapped_height(ui::Font::control, w, d.title);
    const float note = d.note.empty() ? 0 : ui.wrapped_height(ui::Font::small, w, d.note);
    const gfx::Rect r{l.x, y, l.w, std::max(disc, title + note) + 2 * ui.px(16)};
    const ui::Item item = ui::card_item(ui, d.id, r, ui.format("{}. {}", d.title, d.note), 14);
    if (d.first)
        ui::card(ui, r, ui::CardLook::accent, 14, item.hover);
    else
        ui::card(ui, r, ui::CardLook::card, 14, item.hover);
    const gfx::Vec2 at{l.x + pad + disc / 2, r.center().y};
    ui.disc(at, disc / 2, d.first ? t.primary : t.control);
    if (t.line_art)
        ui.outline({at.x - disc / 2, at.y - disc / 2, disc, disc}, t.edge, disc / 2, ui.dp(2));
    ui::draw_icon(ui.draw(), d.icon, at, disc * 0.42f, d.first ? t.primary_ink : t.control_ink);
    const float top = r.center().y - (title + note) / 2;
    ui.text_wrapped(ui::Font::control, {x, top, w, 0}, t.text, d.title);
    ui.text_wrapped(ui::Font::small, {x, top + title, w, 0}, t.muted, d.note);
    y = r.bottom() + ui.px(12);
    return item.clicked;
}

} // namespace

float end_page(ScreenContext& c, const PageLayout& l, float y) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Lesson& lesson = *c.world.lesson();
    y += ui.text_wrapped(page_title_font(c, l.w), {l.x, y, l.w, 0}, t.text,
                         ui.tr("end.title", {{"lesson", lesson.title}}));
    y += ui.px(8);
    y += ui.text_wrapped(ui::Font::body, {l.x, y, l.w, 0}, t.body, ui.tr("end.words"));
    y += ui.px(22);
    if (!lesson.better.empty()) {
        const float bar = ui.px(3), pad = ui.px(16), w = l.w - bar - pad;
        const float head = ui.line_height(ui::Font::label) + ui.px(4);
        const float h = head + ui.wrapped_height(ui::Font::body, w, lesson.better);
        ui.fill({l.x, y, bar, h}, t.done, bar / 2);
        ui.text_in(ui::Font::label, {l.x + bar + pad, y, w, head}, t.done_word,
                   ui.tr("end.take_along"), ui::Align::left);
        ui.text_wrapped(ui::Font::body, {l.x + bar + pad, y + head, w, 0}, t.body, lesson.better);
        y += h + ui.px(26);
    }
    const content::CourseEntry* next = next_lesson(c.world);
    if (c.world.explainer && door(c, l,
                                  {"end.free_play", ui.tr("end.free_play"),
                                   ui.tr("end.free_play_note"), ui::Icon::play, !next},
                                  y))
        c.push(act::OpenFreePlay{});
    if (next && door(c, l,
                     {"end.next", ui.tr("end.next", {{"lesson", next->title}}), next->subtitle,
                      ui::Icon::forward, true},
                     y))
        c.push(act::OpenLesson{next->lesson, -1});
    if (door(
            c, l,
            {"end.lessons", ui.tr("end.lessons"), ui.tr("end.lessons_note"), ui::Icon::home, false},
            y))
        c.push(act::OpenHome{});
    return y;
}

gfx::Rect cards_screen(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const PageLayout l = lay_out_page(c, screen);
    page_ground(c, l.ground());
    lesson_header(c, l.header);
    const content::Lesson* lesson = c.world.lesson();
    const int count = lesson ? static_cast<int>(lesson->cards.size()) : 0;
    const bool end = c.state().card >= count;
    const float top =
        ui.begin_scroll(ui.format("cards.{}.{}", c.state().lesson, c.state().card), l.view);
    float y = top + ui.px(l.phone ? 16 : 28);
    const bool after = tabs_last(c, l.view);
    if (!after) y += page_tabs(c, {l.x, y}, l.w) + ui.px(l.phone ? 22 : 34);
    if (lesson) y = end ? end_page(c, l, y) : card_page(c, *lesson, l, y);
    if (after) y += ui.px(10) + page_tabs(c, {l.x, y + ui.px(10)}, l.w);
    ui.end_scroll(y + ui.px(8) - top);
    if (page_foot(c, l.foot, l.x, l.w, {.next = end ? std::string_view() : ui.tr("pages.next")}))
        c.push(act::NextStep{});
    return l.ground();
}

} // namespace app
