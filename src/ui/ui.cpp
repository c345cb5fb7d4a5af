#include "ui/ui.hpp"

#include "gfx/imgui_compat.hpp"
#include "ui/caches.hpp"

#include <imgui.h>

namespace ui {

Ui::Ui() : caches_(std::make_unique<Caches>()) {
    static const Strings no_words;
    info_.theme = &ui::theme(ThemeId::night); // until the first frame
    info_.strings = &no_words;
    scrolls_.reserve(32);
}
Ui::~Ui() = default;

void Ui::begin_frame(const FrameInfo& info) {
    info_ = info;
    ++frame_;
    caches_->frame = frame_;
    frame_text_.clear();
    truncated_ = 0;
    gliding_ = false;
    scrolling_ = 0;
    draw_ = ImGui::GetBackgroundDrawList();
    const ImGuiIO& io = ImGui::GetIO();
    Items::Frame frame;
    frame.pointer = {{io.MousePos.x, io.MousePos.y}, io.MouseDown[0], info.touch, io.MouseWheel};
    frame.dt_s = info.dt_s;
    frame.min_target = target();
    frame.drag_threshold = dp(8);
    frame.reduced_motion = info.reduced_motion;
    frame.pointer_taken = io.WantCaptureMouse;
    items_.begin(frame);
}

void Ui::end_frame() {
    items_.end();
    draw_focus_ring();
}

bool Ui::animating() const {
    return gliding_ || items_.animating();
}

bool Ui::begin_layer(std::string_view id, const gfx::Rect& panel) {
    items_.push_layer(id, panel);
    fill(info_.screen, theme().scrim);
    return items_.layer() == items_.top_layer() && items_.pressed_outside();
}

void Ui::end_layer() {
    items_.pop_layer();
}

// On top of everything, with a dark or light gap to the item, so that it shows on any ground.
void Ui::draw_focus_ring() {
    if (!items_.focus_visible() || items_.focused() == 0) return;
    for (const Item& item : items_.all()) {
        if (!item.focused || item.id != items_.focused()) continue;
        const float width = dp(theme().focus_width), gap = dp(theme().line_art ? 3 : 2.5f);
        const bool inside = item.role == Role::scroll;
        const gfx::Rect ring = item.rect.inset(inside ? width / 2 : -(gap + width));
        const float radius = (item.radius > 0 ? item.radius : dp(6)) + (inside ? 0 : gap + width);
        const bool clipped = item.scroll != 0;
        if (clipped) push_clip(item.clip.inset(-(gap + width)));
        outline(ring.inset(-dp(1)), theme().canvas_top.alpha(.7f), radius + dp(1), width + dp(2));
        outline(ring, theme().focus, radius, width);
        if (clipped) pop_clip();
        return;
    }
}

} // namespace ui
