// Buttons, links, cards and the segmented switch.
#include "ui/widgets.hpp"

#include "gfx/imgui_compat.hpp"

#include <algorithm>
#include <imgui.h>

namespace ui {
namespace {

struct Look {
    gfx::Color fill, ink, border;
    float border_width = 0; // design px
};

Look look_of(const Theme& t, const ButtonSpec& b) {
    const gfx::Color none{0, 0, 0, 0};
    switch (b.style) {
    case ButtonStyle::primary:
        return {t.primary, t.primary_ink, none, 0};
    case ButtonStyle::positive:
        return {t.positive, t.positive_ink, none, 0};
    case ButtonStyle::quiet:
        return {none, b.selected ? t.text : t.muted, none, 0};
    case ButtonStyle::chip:
        if (b.selected) return {t.selected, t.selected_ink, t.edge, t.outline_width};
        return {t.control, t.control_ink, t.line_art ? t.edge : t.border, t.outline_width};
    case ButtonStyle::round:
        if (t.line_art) return {t.control, t.control_ink, t.edge, 3};
        return {t.id == ThemeId::night ? t.selected : t.control, t.control_ink, none, 0};
    case ButtonStyle::secondary:
        return {t.control, t.control_ink, t.line_art ? t.edge : none, t.outline_width};
    case ButtonStyle::bare:
        break;
    }
    return {none, t.text, none, 0};
}

// Lighter under the pointer, darker while pressed; high contrast answers with a thicker outline.
gfx::Color answer(const Theme& t, gfx::Color base, const Item& item) {
    const gfx::Color light = t.id == ThemeId::night ? gfx::Color{255, 255, 255, 255} : t.text;
    const gfx::Color hover = gfx::mix(base, {light.r, light.g, light.b, base.a}, .09f * item.hover);
    return gfx::mix(hover, {0, 0, 0, base.a}, .16f * item.press);
}

float corner(const Ui& ui, const ButtonSpec& b) {
    if (b.radius >= 0) return ui.dp(b.radius);
    if (b.style == ButtonStyle::quiet) return ui.dp(10);
    return std::min(b.rect.w, b.rect.h) / 2;
}

float icon_size(const Ui& ui, const ButtonSpec& b) {
    const float em = ui.fonts()[b.font].em;
    return b.style == ButtonStyle::round ? std::min(b.rect.w, b.rect.h) * .42f : em * .92f;
}

// Words too long for one line (large text): closer to the edge, then two lines, then smaller.
void draw_label(Ui& ui, const ButtonSpec& b, gfx::Rect box, gfx::Color ink) {
    if (ui.text_width(b.font, b.label) > box.w) box = b.rect.inset(ui.dp(6));
    if (ui.text_width(b.font, b.label) <= box.w) {
        ui.text_in(b.font, box, ink, b.label, b.align);
        return;
    }
    Font font = b.font;
    for (const Font f : {b.font, Font::small_strong, Font::label}) {
        font = f;
        const bool wraps = ui.wrapped_height(f, box.w, b.label) <= b.rect.h;
        if (wraps || ui.text_width(f, b.label) <= box.w) break;
    }
    const float h = ui.wrapped_height(font, box.w, b.label);
    if (h > b.rect.h)
        ui.text_in(font, box, ink, b.label, b.align);
    else
        ui.text_wrapped(font, {box.x, box.center().y - h / 2, box.w, h}, ink, b.label, b.align);
}

void draw_words(Ui& ui, const ButtonSpec& b, gfx::Color ink) {
    const bool only = b.icon_only || b.style == ButtonStyle::round;
    const float size = icon_size(ui, b);
    if (only) {
        draw_icon(ui.draw(), b.icon, b.rect.center(), size, ink);
        return;
    }
    const float pad = b.style == ButtonStyle::quiet ? ui.px(6) : ui.px(16);
    gfx::Rect box{b.rect.x + pad, b.rect.y, b.rect.w - 2 * pad, b.rect.h};
    if (b.icon == Icon::none) {
        draw_label(ui, b, box, ink);
        return;
    }
    const float gap = ui.px(8);
    const float words = std::min(ui.text_width(b.font, b.label), std::max(box.w - size - gap, 0.f));
    float x = box.x;
    if (b.align == Align::center) x += (box.w - words - gap - size) / 2;
    if (b.align == Align::right) x += box.w - words - gap - size;
    const float icon_x = b.icon_after ? x + words + gap : x;
    draw_icon(ui.draw(), b.icon, {icon_x + size / 2, b.rect.center().y}, size, ink);
    const float words_x = b.icon_after ? x : x + size + gap;
    ui.text_in(b.font, {words_x, b.rect.y, words + 2, b.rect.h}, ink, b.label, Align::left);
}

} // namespace

bool button(Ui& ui, const ButtonSpec& b) {
    const float radius = corner(ui, b);
    const Item item =
        ui.items().add({.id = b.id,
                        .role = b.style == ButtonStyle::chip ? Role::toggle : Role::button,
                        .label = b.label,
                        .rect = b.rect,
                        .enabled = b.enabled,
                        .selected = b.selected,
                        .radius = radius});
    if (b.style == ButtonStyle::bare) return item.clicked;
    const Theme& t = ui.theme();
    Look look = look_of(t, b);
    if (b.style == ButtonStyle::quiet) {
        look.ink = gfx::mix(look.ink, t.text, item.hover);
        ui.fill(b.rect, t.selected.alpha(t.line_art ? 0 : .55f * item.hover), radius);
    }
    if (!b.enabled) { // still readable, plainly resting
        look.ink = t.line_art ? look.ink : gfx::mix(t.muted, t.panel, .25f);
        look.fill = look.fill.a ? gfx::mix(t.control, t.panel, .5f) : look.fill;
        if (t.line_art) look.fill = t.panel, look.ink = t.text;
    }
    ui.fill(b.rect, answer(t, look.fill, item), radius);
    if (!b.enabled && t.line_art)
        ui.dashed_outline(b.rect, t.edge, radius, ui.dp(1.5f));
    else
        ui.outline(b.rect, look.border, radius,
                   ui.dp(look.border_width + (t.line_art ? item.hover * 1.5f : 0)));
    draw_words(ui, b, look.ink);
    return item.clicked;
}

gfx::Vec2 button_size(const Ui& ui, const ButtonSpec& b) {
    const float h = std::max(ui.target(), ui.px(b.style == ButtonStyle::primary ? 52 : 44));
    if (b.icon_only || b.style == ButtonStyle::round) return {h, h};
    const float pad = b.style == ButtonStyle::quiet ? ui.px(6) : ui.px(26);
    const float icon = b.icon == Icon::none ? 0 : icon_size(ui, b) + ui.px(8);
    return {std::max(ui.text_width(b.font, b.label) + icon + 2 * pad, ui.target()), h};
}

float link_width(const Ui& ui, std::string_view words, Font font) {
    return ui.text_width(font, words);
}

bool link(Ui& ui, std::string_view id, gfx::Vec2 at, std::string_view words, Font font) {
    const float w = link_width(ui, words, font), h = ui.line_height(font);
    const Item item =
        ui.items().add({.id = id, .role = Role::link, .label = words, .rect = {at.x, at.y, w, h}});
    const Theme& t = ui.theme();
    const gfx::Color ink = gfx::mix(t.link, t.text, .5f * item.hover);
    ui.text(font, at, ink, words);
    const float y = at.y + h - ui.px(1.5f);
    ui.line({at.x, y}, {at.x + w, y}, ink, std::max(1.f, ui.dp(t.line_art ? 2 : 1) + item.hover));
    return item.clicked;
}

const Item& card_item(Ui& ui, std::string_view id, const gfx::Rect& rect, std::string_view label,
                      float radius, bool enabled) {
    return ui.items().add({.id = id,
                           .role = Role::card,
                           .label = label,
                           .rect = rect,
                           .enabled = enabled,
                           .radius = ui.dp(radius)});
}

void card(Ui& ui, const gfx::Rect& r, CardLook look, float radius_design, float hover,
          std::optional<gfx::Color> accent) {
    const Theme& t = ui.theme();
    const float radius = ui.dp(radius_design);
    if (look == CardLook::dashed) {
        ui.dashed_outline(r, t.line_art ? t.edge : t.line, radius, ui.dp(t.outline_width));
        return;
    }
    if (look == CardLook::raised || look == CardLook::accent) ui.shadow(r, radius, ui.dp(10));
    gfx::Color ground = look == CardLook::panel  ? t.panel
                        : look == CardLook::card ? t.card
                                                 : t.raised;
    if (!t.line_art) ground = gfx::mix(ground, t.selected, .35f * hover);
    ui.fill(r, ground, radius);
    const bool strong = look == CardLook::accent;
    const gfx::Color border = strong ? accent.value_or(t.primary) : t.border;
    const float width =
        (strong ? t.accent_width : t.outline_width) + (t.line_art ? hover * 1.5f : 0);
    ui.outline(r, strong || t.line_art ? border : gfx::mix(border, t.edge, hover), radius,
               ui.dp(width));
}

float segmented_width(const Ui& ui, std::span<const std::string_view> words) {
    float widest = 0;
    for (const std::string_view w : words)
        widest = std::max(widest, ui.text_width(Font::label, w));
    return static_cast<float>(words.size()) * (widest + ui.px(32));
}

int segmented(Ui& ui, std::string_view id, const gfx::Rect& rect,
              std::span<const std::string_view> words, int selected, std::string_view label) {
    const Theme& t = ui.theme();
    const float radius = rect.h / 2, w = rect.w / static_cast<float>(words.size());
    ui.fill(rect, t.line_art ? t.canvas_top : t.control, radius);
    if (t.line_art) ui.outline(rect, t.edge, radius, ui.dp(2));
    int chosen = -1;
    for (int i = 0; i < static_cast<int>(words.size()); ++i) {
        const gfx::Rect part{rect.x + w * static_cast<float>(i), rect.y, w, rect.h};
        const std::string_view word = words[static_cast<std::size_t>(i)];
        const bool on = i == selected;
        const Item item = ui.items().add({.id = ui.format("{}.{}", id, i),
                                          .role = Role::tab,
                                          .label = word,
                                          .value = label,
                                          .rect = part,
                                          .selected = on,
                                          .radius = radius});
        if (on) {
            ui.fill(part, answer(t, t.selected, item), radius);
            if (!t.line_art) ui.outline(part, t.edge, radius, ui.dp(1));
        } else {
            ui.fill(part, t.selected.alpha(t.line_art ? 0 : .5f * item.hover), radius);
        }
        const gfx::Color ink = on           ? t.selected_ink
                               : t.line_art ? t.text
                                            : gfx::mix(t.muted, t.text, item.hover);
        ui.text_in(Font::label, part.inset(ui.dp(4)), ink, word);
        if (item.clicked && !on) chosen = i;
    }
    return chosen;
}

} // namespace ui
