// Checkbox and toggle: words at the right of a box or a switch. Answers: one of several.
#include "ui/widgets.hpp"

#include <algorithm>

namespace ui {
namespace {

void draw_option_words(Ui& ui, const gfx::Rect& rect, float x, std::string_view label,
                       bool enabled) {
    const Theme& t = ui.theme();
    const float w = rect.right() - x, h = ui.wrapped_height(Font::small, w, label);
    ui.text_wrapped(Font::small, {x, rect.center().y - h / 2, w, h}, enabled ? t.text : t.muted,
                    label);
}

// Beside others an answer is short, and its tick joins the words; below others it has its own
// column, with a ring where the tick will be.
float answer_pad(const Ui& ui, Align align) {
    return ui.px(align == Align::center ? 9 : 16);
}
float answer_tick(const Ui& ui, Align align) {
    return ui.px(align == Align::center ? 18 : 26);
}

} // namespace

float option_height(const Ui& ui, float width, std::string_view label) {
    const float words = ui.wrapped_height(Font::small, width - ui.px(44 + 12) - ui.dp(2), label);
    return std::max(ui.target(), words + ui.px(12));
}

bool checkbox(Ui& ui, std::string_view id, const gfx::Rect& rect, std::string_view label, bool on,
              bool enabled) {
    const Theme& t = ui.theme();
    const Item item = ui.items().add({.id = id,
                                      .role = Role::checkbox,
                                      .label = label,
                                      .rect = rect,
                                      .enabled = enabled,
                                      .selected = on,
                                      .radius = ui.dp(8)});
    const float side = ui.px(22);
    const gfx::Rect box{rect.x + ui.dp(2), rect.center().y - side / 2, side, side};
    ui.fill(rect, t.selected.alpha(t.line_art ? 0 : .35f * item.hover), ui.dp(8));
    ui.fill(box, gfx::mix(t.well, t.primary, item.on), ui.dp(6));
    ui.outline(box, item.on > .5f ? t.primary : t.edge, ui.dp(6), ui.dp(2));
    if (item.on > 0)
        draw_icon(ui.draw(), Icon::check, box.center(), side * .62f, t.primary_ink.alpha(item.on));
    draw_option_words(ui, rect, box.right() + ui.px(12), label, enabled);
    return item.clicked;
}

bool toggle(Ui& ui, std::string_view id, const gfx::Rect& rect, std::string_view label, bool on,
            bool enabled) {
    const Theme& t = ui.theme();
    const Item item = ui.items().add({.id = id,
                                      .role = Role::toggle,
                                      .label = label,
                                      .rect = rect,
                                      .enabled = enabled,
                                      .selected = on,
                                      .radius = ui.dp(8)});
    const float w = ui.px(44), h = ui.px(26), r = h / 2;
    const gfx::Rect pill{rect.x + ui.dp(2), rect.center().y - r, w, h};
    ui.fill(rect, t.selected.alpha(t.line_art ? 0 : .35f * item.hover), ui.dp(8));
    ui.fill(pill, gfx::mix(t.track, t.primary, item.on), r);
    ui.outline(pill, item.on > .5f ? t.primary : t.edge, r, ui.dp(1.5f));
    const gfx::Vec2 knob{gfx::mix(pill.x + r, pill.right() - r, item.on), pill.center().y};
    ui.disc(knob, r - ui.px(4), gfx::mix(t.edge, t.primary_ink, item.on));
    // On is also told by a tick, not by color and side alone.
    if (item.on > .5f) draw_icon(ui.draw(), Icon::check, knob, r * .8f, t.primary);
    draw_option_words(ui, rect, pill.right() + ui.px(12), label, enabled);
    return item.clicked;
}

float answer_width(const Ui& ui, std::string_view label) {
    return ui.text_width(Font::small_strong, label) + 2 * answer_pad(ui, Align::center) +
           answer_tick(ui, Align::center) + 1;
}

float answer_height(const Ui& ui, float width, std::string_view label) {
    const float room = width - 2 * answer_pad(ui, Align::left) - answer_tick(ui, Align::left);
    return std::max(ui.target(), ui.wrapped_height(Font::small_strong, room, label) + ui.px(22));
}

bool answer(Ui& ui, const AnswerSpec& s) {
    const Theme& t = ui.theme();
    const float radius = std::min(s.rect.h / 2, ui.px(22));
    const Item item = ui.items().add({.id = s.id,
                                      .role = Role::toggle,
                                      .label = s.label,
                                      .value = s.question,
                                      .rect = s.rect,
                                      .selected = s.chosen,
                                      .radius = radius});
    // The accent of the card it stands in; its ink is dark in every theme.
    const bool night = t.id == ThemeId::night;
    const gfx::Color accent = t.line_art ? t.selected : t.messenger;
    const gfx::Color accent_ink = t.line_art ? t.selected_ink : night ? t.canvas_top : t.text;
    const gfx::Color resting = gfx::mix(t.control, t.selected, night ? .6f + .4f * item.hover : 0);
    const gfx::Color ground = gfx::mix(resting, accent, item.on);
    ui.fill(s.rect, gfx::mix(ground, t.canvas_top, .2f * item.press), radius);
    if (!night) ui.outline(s.rect, t.edge, radius, ui.dp(t.outline_width + 1.5f * item.hover));
    const gfx::Color ink = item.on > .5f ? accent_ink : t.text;
    const bool middle = s.align == Align::center;
    const float pad = answer_pad(ui, s.align), tick = answer_tick(ui, s.align);
    const float room = s.rect.w - 2 * pad - tick;
    const float words = std::min(ui.text_width(Font::small_strong, s.label), room);
    const float slide = middle ? tick * item.on : tick; // what the tick takes from the words' left
    const float from = middle ? s.rect.center().x - (words + slide) / 2 : s.rect.x + pad;
    const gfx::Vec2 at{from + ui.px(8), s.rect.center().y};
    if (!middle)
        ui.outline({at.x - ui.px(8), at.y - ui.px(8), ui.px(16), ui.px(16)},
                   item.on > .5f ? ink : t.edge, ui.px(8), ui.dp(1.5f));
    if (item.on > 0)
        draw_icon(ui.draw(), Icon::check, at, ui.px(middle ? 14 : 11), ink.alpha(item.on));
    const float h = ui.wrapped_height(Font::small_strong, room, s.label);
    ui.text_wrapped(Font::small_strong, {from + slide, s.rect.center().y - h / 2, room, h}, ink,
                    s.label);
    return item.clicked;
}

} // namespace ui
