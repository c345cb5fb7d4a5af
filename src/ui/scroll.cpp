// Scroll areas: wheel, drag with inertia, keys, and bringing the focused item into view.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {

Ui::Scroll& Ui::scroll_state(Id id) {
    for (Scroll& s : scrolls_)
        if (s.id == id) return s;
    // Areas of screens that are gone make room.
    if (scrolls_.size() == scrolls_.capacity()) {
        auto oldest =
            std::min_element(scrolls_.begin(), scrolls_.end(),
                             [](const Scroll& a, const Scroll& b) { return a.seen < b.seen; });
        *oldest = {};
        oldest->id = id;
        return *oldest;
    }
    scrolls_.emplace_back().id = id;
    return scrolls_.back();
}

void Ui::scroll_to(std::string_view id, float offset) {
    Scroll& s = scroll_state(make_id(id));
    s.offset = offset;
    s.velocity = 0;
}

float Ui::begin_scroll(std::string_view id, const gfx::Rect& view) {
    Scroll& s = scroll_state(make_id(id));
    s.view = view;
    s.seen = frame_;
    scrolling_ = s.id;
    // Content that overflows can be reached by keyboard even when it holds nothing to press.
    if (s.content > view.h + 1) {
        items_.add({.id = id, .role = Role::scroll, .label = tr("ui.scroll_area"), .rect = view});
        key_scroll(s);
    }
    drag_scroll(s);
    s.offset = std::clamp(s.offset, 0.f, std::max(0.f, s.content - view.h));
    items_.push_scroll(s.id, view);
    push_clip(view);
    return std::round(view.y - s.offset);
}

void Ui::key_scroll(Scroll& s) {
    for (const KeyPress& k : items_.keys_for(s.id)) {
        const float line = px(40), page = s.view.h * .9f;
        if (k.key == Key::down) s.offset += line;
        if (k.key == Key::up) s.offset -= line;
        if (k.key == Key::page_down) s.offset += page;
        if (k.key == Key::page_up) s.offset -= page;
        if (k.key == Key::home) s.offset = 0;
        if (k.key == Key::end) s.offset = s.content;
    }
}

void Ui::drag_scroll(Scroll& s) {
    const bool reachable = items_.layer() == items_.top_layer();
    const Pointer& p = items_.pointer();
    const bool over = reachable && s.view.contains(p.at) && !items_.frame().pointer_taken;
    if (over && p.wheel != 0) {
        s.offset -= p.wheel * px(64);
        s.velocity = 0;
    }
    if (items_.pointer_pressed()) {
        s.grabbed = over && !items_.held_drags() && s.content > s.view.h;
        s.dragging = false;
        s.grabbed_at = s.offset;
        s.velocity = 0;
    }
    if (!p.down) {
        s.grabbed = s.dragging = false;
        if (std::abs(s.velocity) > px(12) && !info_.reduced_motion) {
            s.offset += s.velocity * info_.dt_s;
            s.velocity *= std::exp(-info_.dt_s * 4.5f);
            gliding_ = true;
        } else {
            s.velocity = 0;
        }
        return;
    }
    if (!s.grabbed) return;
    const float threshold = items_.frame().drag_threshold;
    if (!s.dragging && std::abs(items_.drag().y) > threshold) {
        s.dragging = true;
        items_.cancel_press(); // what was under the finger is not pressed
    }
    if (!s.dragging) return;
    const float before = s.offset;
    s.offset = s.grabbed_at - items_.drag().y;
    const float speed = (s.offset - before) / std::max(info_.dt_s, 1e-3f);
    s.velocity = gfx::mix(s.velocity, speed, .4f);
    gliding_ = true;
}

void Ui::end_scroll(float content_height) {
    items_.pop_scroll();
    pop_clip();
    Scroll& s = scroll_state(scrolling_);
    scrolling_ = 0;
    if (s.content != content_height) gliding_ = true; // lay out once more with the new height
    s.content = content_height;
    if (items_.focus_moved()) scroll_focus_into_view(s);
    draw_scroll_thumb(s);
}

void Ui::scroll_focus_into_view(Scroll& s) {
    for (const Item& item : items_.all()) {
        if (item.scroll != s.id || item.id != items_.focused()) continue;
        const float pad = dp(16);
        const float over = s.view.y + pad - item.rect.y;
        const float under = item.rect.bottom() + pad - s.view.bottom();
        if (under > 0) s.offset += under;
        if (over > 0) s.offset -= over; // the start matters more than the end
        s.offset = std::clamp(s.offset, 0.f, std::max(0.f, s.content - s.view.h));
        gliding_ = true;
        return;
    }
}

void Ui::draw_scroll_thumb(const Scroll& s) {
    if (s.content <= s.view.h + 1) return;
    const float w = dp(theme().line_art ? 6 : 4), part = s.view.h / s.content;
    const float length = std::max(dp(36), s.view.h * part);
    const float at = s.offset / (s.content - s.view.h) * (s.view.h - length);
    const gfx::Rect thumb{s.view.right() - w - dp(2), s.view.y + at, w, length};
    fill(thumb, theme().edge, w / 2);
}

} // namespace ui
