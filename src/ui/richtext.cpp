#include "ui/richtext.hpp"

#include "ui/caches.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ui {
namespace {

std::uint64_t mixed(std::uint64_t h, std::uint64_t v) {
    h = (h ^ v) * 1099511628211ull;
    return h ^ (h >> 29);
}
std::uint64_t hash(std::uint64_t h, std::string_view s) {
    for (const char c : s)
        h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return mixed(h, s.size());
}

// By content, not by address: hot reload may put other words in the same place.
std::uint64_t key_of(const Ui& ui, const ProseWanted& w) {
    std::uint64_t h = 1469598103934665603ull;
    for (const content::Block& b : *w.prose) {
        h = mixed(h, static_cast<std::uint64_t>(b.kind) + 17);
        for (const content::Inline& i : b.inlines) {
            h = mixed(h, static_cast<std::uint64_t>(i.kind));
            h = hash(hash(hash(h, i.text), i.target), i.part);
        }
    }
    h = mixed(h, std::bit_cast<std::uint32_t>(w.width));
    h = mixed(h, static_cast<std::uint64_t>(w.font) << 8 | static_cast<std::uint64_t>(w.align));
    return mixed(h, ui.fonts().generation() * 2 + (ui.theme().line_art ? 1 : 0));
}

constexpr std::size_t max_layouts = 48;

ProseLayout& layout_of(Ui& ui, const ProseWanted& wanted) {
    Ui::Caches& c = ui.caches();
    const std::uint64_t key = key_of(ui, wanted);
    if (c.layouts.capacity() == 0) c.layouts.reserve(max_layouts);
    for (ProseLayout& l : c.layouts)
        if (l.key == key) {
            l.used = c.frame;
            return l;
        }
    ProseLayout* l = nullptr;
    if (c.layouts.size() < max_layouts)
        l = &c.layouts.emplace_back();
    else
        l = &*std::min_element(c.layouts.begin(), c.layouts.end(),
                               [](const auto& a, const auto& b) { return a.used < b.used; });
    lay_out(ui, wanted, *l);
    l->key = key;
    l->used = c.frame;
    return *l;
}

gfx::Rect joined(const gfx::Rect& a, const gfx::Rect& b) {
    if (a.w <= 0) return b;
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// One item a link, also when it is broken over two lines.
Item add_link(Ui& ui, const ProseSpec& s, const ProseLayout& l, std::size_t index) {
    gfx::Rect rect;
    for (const ProseRun& r : l.runs)
        if (r.link == static_cast<std::int32_t>(index))
            rect = joined(rect, {s.rect.x + r.x, s.rect.y + r.y, r.w, r.line});
    const ProseLink& link = l.links[index];
    return ui.items().add({.id = ui.format("{}.term.{}", s.id, index),
                           .role = Role::link,
                           .label = l.text(link.words, link.words_count),
                           .value = l.text(link.target, link.target_count),
                           .rect = rect});
}

} // namespace

float prose_height(Ui& ui, const content::Prose& prose, float width, Font font) {
    return layout_of(ui, {&prose, width, font, Align::left}).height;
}

ProseResult prose(Ui& ui, const ProseSpec& s) {
    const ProseLayout& l = layout_of(ui, {s.prose, s.rect.w, s.font, s.align});
    const Theme& t = ui.theme();
    const gfx::Color base = s.color.a ? s.color : t.body;
    ProseResult result;
    result.height = l.height;
    std::array<float, 64> hover{};
    for (std::size_t i = 0; i < l.links.size(); ++i) {
        const Item item = add_link(ui, s, l, i);
        if (i < hover.size()) hover[i] = item.hover;
        if (item.clicked) result.term = l.text(l.links[i].target, l.links[i].target_count);
    }
    for (const gfx::Vec2 b : l.bullets)
        ui.disc({s.rect.x + b.x, s.rect.y + b.y}, ui.px(2.5f), t.muted);
    for (const ProseRun& r : l.runs) {
        gfx::Color ink = r.part != PartIcon::none ? t.part_word(r.part)
                         : r.link >= 0            ? t.link
                                                  : base;
        const bool strong = r.font != s.font && r.link < 0 && r.part == PartIcon::none;
        if (strong) ink = t.text;
        const gfx::Vec2 at{s.rect.x + r.x, s.rect.y + r.y};
        const float glow = r.link >= 0 && r.link < 64 ? hover[static_cast<std::size_t>(r.link)] : 0;
        ink = gfx::mix(ink, t.text, .45f * glow);
        ui.text(r.font, at, ink, l.text(r.first, r.count));
        if (r.link < 0) continue;
        const float y = std::round(at.y + r.line / 2 + ui.fonts()[r.font].em * .56f);
        const float width = std::max(1.f, std::round(ui.px(t.line_art ? 2 : 1) + glow));
        ui.line({at.x, y}, {at.x + r.w, y}, ink, width);
    }
    return result;
}

} // namespace ui
