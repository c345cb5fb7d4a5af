// Slider, checkbox, toggle, progress and step bar.
#include "gfx/imgui_compat.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

constexpr float words_height = 20; // design px, above the track

double snapped(const SliderSpec& s, double v) {
    v = std::clamp(v, s.min, s.max);
    return s.whole ? std::round(v) : v;
}

double arrow_step(const SliderSpec& s) {
    if (s.step > 0) return s.step;
    return s.whole ? 1 : (s.max - s.min) / 20;
}

std::optional<double> keys(const Ui& ui, const SliderSpec& s, Id id) {
    double v = s.value;
    bool any = false;
    for (const KeyPress& k : ui.items().keys_for(id)) {
        const double step = arrow_step(s) * (k.shift && !s.whole ? .2 : 1); // Shift: fine
        any = true;
        if (k.key == Key::left || k.key == Key::down)
            v -= step;
        else if (k.key == Key::right || k.key == Key::up)
            v += step;
        else if (k.key == Key::page_down)
            v -= 5 * step;
        else if (k.key == Key::page_up)
            v += 5 * step;
        else if (k.key == Key::home)
            v = s.min;
        else if (k.key == Key::end)
            v = s.max;
        else
            any = false;
        v = snapped(s, v);
    }
    if (!any || v == s.value) return {};
    return v;
}

void draw_pattern(Ui& ui, const gfx::Rect& fill, PartIcon part) {
    const float period = ui.dp(14), r = ui.dp(2.8f);
    ui.push_clip(fill);
    for (float x = fill.x + period * .8f; x < fill.right() - period; x += period)
        draw_mark(ui.draw(), part, {x, fill.center().y}, r, ui.theme().canvas_top);
    ui.pop_clip();
}

// From `from` to `to` over the whole track, of which `shown` is seen.
void across(Ui& ui, const gfx::Rect& track, float shown, gfx::Color from, gfx::Color to,
            float radius) {
    const gfx::Rect part{track.x, track.y, shown, track.h};
    const int first = ui.draw().VtxBuffer.Size;
    ui.fill(part, {255, 255, 255, 255}, radius);
    for (int i = first; i < ui.draw().VtxBuffer.Size; ++i) {
        ImDrawVert& v = ui.draw().VtxBuffer[i];
        const float t = std::clamp((v.pos.x - track.x) / std::max(track.w, 1.f), 0.f, 1.f);
        v.col = gfx::mix(from, to, t).alpha(static_cast<float>(v.col >> 24) / 255).packed();
    }
}

void draw_track(Ui& ui, const SliderSpec& s, const gfx::Rect& track, float x, const Item& item) {
    const Theme& t = ui.theme();
    const float radius = track.h / 2;
    gfx::Color color = s.color.a ? s.color : t.part_line(s.part);
    if (!s.enabled) color = t.edge;
    ui.fill(track, t.track, radius);
    const float shown = std::max(x - track.x, track.h);
    if (t.line_art) {
        ui.outline(track.inset(-ui.dp(1)), t.edge, radius + ui.dp(1), ui.dp(2));
        const gfx::Rect fill{track.x + ui.dp(1), track.y + ui.dp(1), shown, track.h - ui.dp(2)};
        ui.fill(fill, color, radius);
        if (s.part != PartIcon::none) draw_pattern(ui, fill, s.part);
    } else {
        // The far end is marked, so that the range can be seen though the track is quiet.
        ui.disc({track.right() - radius, track.center().y}, radius * .62f, t.edge);
        if (s.from.a && s.enabled)
            across(ui, track, shown, s.from, s.to, radius);
        else
            ui.fill({track.x, track.y, shown, track.h}, color, radius);
    }
    const float thumb = ui.dp(s.thumb) / 2;
    const gfx::Vec2 c{x, track.center().y};
    if (!t.line_art) {
        const float halo = thumb + ui.dp(7) * std::max(item.hover * .6f, item.press);
        ui.disc(c, halo, color.alpha(.28f * std::max(item.hover, item.press)));
        ui.shadow({c.x - thumb, c.y - thumb, 2 * thumb, 2 * thumb}, thumb, ui.dp(4), .8f);
    }
    const bool dark_on_light = t.id == ThemeId::paper;
    if (t.line_art) ui.disc(c, thumb + ui.dp(3), t.canvas_top);
    if (dark_on_light) ui.disc(c, thumb, color);
    ui.disc(c, dark_on_light ? thumb - ui.dp(2.5f) : thumb + (t.line_art ? ui.dp(1) : 0), t.thumb);
}

// Label and value do not fit side by side.
bool two_rows(const Ui& ui, const SliderSpec& s) {
    const float icon = s.part == PartIcon::none ? 0 : ui.px(16);
    const float label = ui.text_width(Font::label, s.label),
                value = ui.text_width(Font::label, s.value_words);
    return s.words && !s.value_words.empty() && icon + label + value + ui.px(8) > s.rect.w;
}

void draw_slider_words(Ui& ui, const SliderSpec& s, gfx::Rect row, bool two) {
    const Theme& t = ui.theme();
    if (two) {
        row.h /= 2;
        ui.text_in(Font::label, {row.x, row.bottom(), row.w, row.h}, t.text, s.value_words,
                   Align::right);
    }
    float x = row.x;
    if (s.part != PartIcon::none) {
        const float size = ui.px(11);
        const gfx::Color mark = t.line_art ? t.text : t.part_line(s.part);
        draw_mark(ui.draw(), s.part, {x + size / 2, row.center().y}, size / 2, mark);
        if (t.line_art && s.part == PartIcon::touch) // a pulse has a core
            ui.disc({x + size / 2, row.center().y}, size * .16f, t.canvas_top);
        x += size + ui.px(5);
    }
    const gfx::Color ink = t.line_art || s.part == PartIcon::none ? t.text : t.part_word(s.part);
    const float value =
        two ? 0 : std::min(ui.text_width(Font::label, s.value_words), row.w * .55f) + 1;
    ui.text_in(Font::label, {x, row.y, row.right() - x - value - (two ? 0 : ui.px(8)), row.h}, ink,
               s.label, Align::left);
    if (!two)
        ui.text_in(Font::label, {row.right() - value, row.y, value, row.h}, t.text, s.value_words,
                   Align::right);
}

// The slider's own item: the whole row answers. Returns what it asks for.
std::optional<double> drag(Ui& ui, const SliderSpec& s, const gfx::Rect& track, const Item& item) {
    Items& items = ui.items();
    if (items.let_go(item.id)) return items.grabbed; // Escape: as it was
    if (auto wanted = keys(ui, s, item.id)) return wanted;
    if (!item.held || !items.pointer().down) return {};
    if (items.pointer_pressed()) items.grabbed = s.value;
    const float room = std::max(track.w - ui.dp(s.thumb), 1.f);
    const float part = (items.pointer().at.x - track.x - ui.dp(s.thumb) / 2) / room;
    const double v = snapped(s, s.min + static_cast<double>(part) * (s.max - s.min));
    if (v == s.value) return {};
    return v;
}

} // namespace

float slider_height(const Ui& ui, bool words) {
    const float thumb = ui.dp(30);
    return words ? ui.px(words_height) + thumb + ui.dp(2) : thumb;
}

float slider_height(const Ui& ui, const SliderSpec& s) {
    return slider_height(ui, s.words) + (two_rows(ui, s) ? ui.px(words_height) : 0);
}

std::optional<double> slider(Ui& ui, const SliderSpec& s) {
    // A second row only where the screen has left room for it.
    const bool two = two_rows(ui, s) && s.rect.h >= slider_height(ui, s) - 1;
    const float words = s.words ? ui.px(words_height) * (two ? 2 : 1) : 0;
    gfx::Rect row{s.rect.x, s.rect.y + words, s.rect.w, s.rect.h - words};
    std::optional<double> wanted;
    if (s.plus_minus) {
        const float side = ui.target();
        const gfx::Rect minus{row.x, row.center().y - side / 2, side, side};
        const gfx::Rect plus{row.right() - side, minus.y, side, side};
        const auto nudge = [&](std::string_view end, const gfx::Rect& r, Icon icon, double by) {
            const bool can = s.enabled && snapped(s, s.value + by) != s.value;
            if (button(ui,
                       {.id = ui.format("{}.{}", s.id, end),
                        .rect = r,
                        .label = ui.format("{} {}", s.label, icon == Icon::plus ? "+" : "\u2212"),
                        .style = ButtonStyle::quiet,
                        .icon = icon,
                        .enabled = can,
                        .icon_only = true}))
                wanted = snapped(s, s.value + by);
        };
        nudge("minus", minus, Icon::minus, -arrow_step(s));
        row.x += side, row.w -= 2 * side;
        nudge("plus", plus, Icon::plus, arrow_step(s));
    }
    const float height = ui.dp(ui.theme().line_art ? 11 : 6) * std::max(1.f, s.thumb / 30);
    const gfx::Rect track{row.x, row.center().y - height / 2, row.w, height};
    const gfx::Rect seen{row.x, row.center().y - ui.dp(s.thumb) / 2, row.w, ui.dp(s.thumb)};
    const Item item = ui.items().add({.id = s.id,
                                      .role = Role::slider,
                                      .label = s.label,
                                      .value = s.value_words,
                                      .rect = seen,
                                      .enabled = s.enabled,
                                      .radius = ui.dp(s.thumb) / 2});
    if (auto v = drag(ui, s, track, item)) wanted = v;
    if (s.words) draw_slider_words(ui, s, {s.rect.x, s.rect.y, s.rect.w, words}, two);
    const double span = s.max > s.min ? s.max - s.min : 1;
    const auto part = static_cast<float>(std::clamp((s.value - s.min) / span, 0., 1.));
    const float x = track.x + ui.dp(s.thumb) / 2 + part * std::max(track.w - ui.dp(s.thumb), 0.f);
    draw_track(ui, s, track, x, item);
    return wanted;
}

void progress_bar(Ui& ui, const gfx::Rect& r, float part, gfx::Color color) {
    const Theme& t = ui.theme();
    const float radius = r.h / 2;
    ui.fill(r, t.track, radius);
    if (t.line_art) ui.outline(r.inset(-ui.dp(2)), t.edge, radius + ui.dp(2), ui.dp(2));
    const float w = r.w * std::clamp(part, 0.f, 1.f);
    if (w > 0) ui.fill({r.x, r.y, std::max(w, r.h), r.h}, color, radius);
}

void progress_ring(Ui& ui, gfx::Vec2 c, float radius, float part, gfx::Color color, float width) {
    const bool lines = ui.theme().line_art;
    ui.draw().AddCircle({c.x, c.y}, radius, (lines ? ui.theme().edge : ui.theme().track).packed(),
                        0, lines ? ui.dp(1.5f) : width);
    if (part <= 0) return;
    constexpr float top = -1.5707963f, whole = 6.2831853f;
    ui.draw().PathArcTo({c.x, c.y}, radius, top, top + whole * std::min(part, 1.f), 48);
    gfx::compat::polyline(ui.draw(), ui.draw()._Path.Data, ui.draw()._Path.Size, color.packed(),
                          width);
    ui.draw().PathClear();
}

} // namespace ui
