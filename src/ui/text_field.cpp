// One line of text to type into. Letters come from ImGui's queue of typed characters, keys from
// Items. The caret stays at the end: enough to search, and nothing to get lost in.
#include "ui/widgets.hpp"

#include <imgui.h>
#include <string>

namespace ui {
namespace {

void append(std::string& text, unsigned c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | c >> 6);
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | c >> 12);
        text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

void remove_last(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80)
        text.pop_back();
    if (!text.empty()) text.pop_back();
}

constexpr std::size_t longest = 200; // bytes

TextFieldResult take_keys(Ui& ui, Id id, std::string& text) {
    TextFieldResult result;
    const ImGuiIO& io = ImGui::GetIO();
    for (const ImWchar c : io.InputQueueCharacters)
        if (c >= 0x20 && c != 0x7F && text.size() < longest) append(text, c), result.changed = true;
    for (const KeyPress& k : ui.items().keys_for(id)) {
        if (k.key == Key::backspace && !text.empty()) remove_last(text), result.changed = true;
        if (k.key == Key::del && !text.empty()) text.clear(), result.changed = true;
        if (k.key == Key::enter) result.submitted = true;
    }
    return result;
}

} // namespace

TextFieldResult text_field(Ui& ui, const TextFieldSpec& s, std::string& text) {
    const Theme& t = ui.theme();
    const float radius = s.rect.h / 2;
    const Item item = ui.items().add({.id = s.id,
                                      .role = Role::text_field,
                                      .label = s.label,
                                      .value = text,
                                      .rect = s.rect,
                                      .radius = radius});
    TextFieldResult result;
    if (item.focused) result = take_keys(ui, item.id, text);
    ui.fill(s.rect, t.line_art ? t.canvas_top : t.well, radius);
    ui.outline(s.rect, item.focused ? t.primary : t.edge, radius,
               ui.dp(item.focused ? 2 : t.outline_width));
    gfx::Rect box{s.rect.x + ui.px(16), s.rect.y, s.rect.w - ui.px(32), s.rect.h};
    if (s.icon != Icon::none) {
        const float size = ui.px(16);
        draw_icon(ui.draw(), s.icon, {box.x + size / 2, box.center().y}, size, t.muted);
        box.x += size + ui.px(10), box.w -= size + ui.px(10);
    }
    if (!s.hint.empty() && text.empty() && !item.focused) {
        const float w = ui.text_width(Font::caption, s.hint);
        if (w < box.w * .4f) {
            ui.text_in(Font::caption, {box.right() - w - 1, box.y, w + 1, box.h}, t.muted, s.hint,
                       Align::right);
            box.w -= w + ui.px(8);
        }
    }
    // Longer than the field: its end is what is being typed.
    std::string_view shown = text;
    while (ui.text_width(s.font, shown) > box.w && shown.size() > 1) {
        shown.remove_prefix(1);
        while (!shown.empty() && (static_cast<unsigned char>(shown.front()) & 0xC0) == 0x80)
            shown.remove_prefix(1);
    }
    if (text.empty())
        ui.text_in(s.font, box, t.muted, s.placeholder, Align::left);
    else
        ui.text_in(s.font, box, t.text, shown, Align::left);
    if (item.focused) {
        const float x =
            box.x + (text.empty() ? -ui.dp(2) : ui.text_width(s.font, shown) + ui.dp(2));
        const float half = ui.fonts()[Font::small].em * .6f;
        ui.line({x, box.center().y - half}, {x, box.center().y + half}, t.primary, ui.dp(2));
    }
    return result;
}

} // namespace ui
