// Where we are in a lesson, and evidence chips.
#include "ui/widgets.hpp"

#include <algorithm>
#include <imgui.h>

namespace ui {
namespace {

// A segment as long as the others, or in the client view a dot and a long dot.
gfx::Rect segment(const Ui& ui, const StepBarSpec& s, int i) {
    const auto n = static_cast<float>(s.count), k = static_cast<float>(i);
    if (!s.dots) {
        const float gap = ui.dp(6), w = (s.rect.w - gap * (n - 1)) / n;
        return {s.rect.x + k * (w + gap), s.rect.y, w, s.rect.h};
    }
    const float d = s.rect.h, gap = ui.dp(16), wide = d * 2;
    const float whole = n * d + (n - 1) * gap + (wide - d);
    const float x = s.rect.center().x - whole / 2 + k * (d + gap) + (i > s.current ? wide - d : 0);
    return {x, s.rect.y, i == s.current ? wide : d, d};
}

void draw_segment(Ui& ui, const StepBarSpec& s, int i, const Item& item) {
    const Theme& t = ui.theme();
    gfx::Rect r = segment(ui, s, i);
    if (t.line_art) r = r.inset(-ui.dp(1));
    r = r.inset(-ui.dp(1.5f) * item.hover);
    const bool filled = i <= s.current;
    const gfx::Color seen = gfx::mix(t.track, t.primary, t.line_art ? 0 : .45f);
    const gfx::Color ground = filled ? t.primary : i < s.visited ? seen : t.track;
    ui.fill(r, ground, r.h / 2);
    if (!filled || t.line_art)
        ui.outline(r, t.edge.alpha(t.line_art ? 1 : .8f), r.h / 2, ui.dp(t.line_art ? 2 : 1));
    if (t.line_art && !filled && i < s.visited) ui.disc(r.center(), ui.dp(2), t.edge);
}

} // namespace

int step_bar(Ui& ui, const StepBarSpec& s) {
    int wanted = -1;
    for (int i = 0; i < s.count; ++i) {
        const std::string_view label = s.label ? s.label(s.user, i) : std::string_view{};
        const Item item = ui.items().add({.id = ui.format("{}.{}", s.id, i),
                                          .role = Role::step,
                                          .label = label,
                                          .rect = segment(ui, s, i),
                                          .selected = i == s.current,
                                          .radius = s.rect.h / 2});
        draw_segment(ui, s, i, item);
        if (item.clicked && i != s.current) wanted = i;
    }
    return wanted;
}

gfx::Color rating_color(const Theme& t, content::Rating r) {
    switch (r) {
    case content::Rating::supported:
        return t.supported;
    case content::Rating::mixed:
    case content::Rating::weak:
        return t.mixed;
    case content::Rating::contradicted:
        return t.contradicted;
    case content::Rating::definition:
        return t.definition;
    }
    return t.text;
}

gfx::Color rating_ground(const Theme& t, content::Rating r) {
    switch (r) {
    case content::Rating::supported:
        return t.supported_ground;
    case content::Rating::mixed:
    case content::Rating::weak:
        return t.mixed_ground;
    case content::Rating::contradicted:
        return t.contradicted_ground;
    case content::Rating::definition:
        return t.definition_ground;
    }
    return t.card;
}

float evidence_chip_height(const Ui& ui) {
    return ui.px(26);
}

float evidence_chip_width(const Ui& ui, std::string_view word) {
    return ui.px(10 + 14 + 6 + 12) + ui.text_width(Font::label, word);
}

float evidence_chip(Ui& ui, gfx::Vec2 at, content::Rating rating, std::string_view word,
                    Align align) {
    const float w = evidence_chip_width(ui, word), h = evidence_chip_height(ui), size = ui.px(14);
    if (align == Align::right) at.x -= w;
    if (align == Align::center) at.x -= w / 2;
    const gfx::Rect chip{at.x, at.y, w, h};
    const gfx::Color ink = rating_color(ui.theme(), rating),
                     ground = rating_ground(ui.theme(), rating);
    ui.fill(chip, ground, h / 2);
    draw_icon(ui.draw(), rating, {chip.x + ui.px(10) + size / 2, chip.center().y}, size, ink,
              ground);
    const float x = chip.x + ui.px(10 + 6) + size;
    ui.text_in(Font::label, {x, chip.y, chip.right() - x, h}, ink, word, Align::left);
    return w;
}

} // namespace ui
