// Checkbox and toggle: words at the right of a box or a switch.
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

} // namespace ui
