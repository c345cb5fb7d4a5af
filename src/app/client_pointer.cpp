#include "app/client_pointer.hpp"

#include "app/client_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace app {

void Pointing::follow(gfx::Vec2 at, bool held, bool key, double now_s, float slack_px) {
    at_ = at;
    if (held && !held_) pressed_at_ = at, pressed_s_ = now_s, drawing_ = false;
    const bool moved = held && gfx::length(at - pressed_at_) > slack_px;
    const bool still_long = held && !drawing_ && now_s - pressed_s_ >= still_s;
    // Once it shines it follows; a press that moves before that draws.
    const bool shines = held && spot_ && held_;
    if (moved && !shines && !still_long) {
        if (!drawing_) ink_.push_back({pressed_at_, now_s, true});
        drawing_ = true;
    }
    if (drawing_ && held && gfx::length(at - ink_.back().at) > 1)
        ink_.push_back({at, now_s, false});
    spot_ = key || still_long || (shines && !drawing_);
    waits_ = held && !drawing_ && !spot_;
    held_ = held;
    if (!held) drawing_ = false;
    const auto gone = std::find_if(ink_.begin(), ink_.end(),
                                   [&](const Dot& d) { return now_s - d.drawn_s < fade_s; });
    ink_.erase(ink_.begin(), drawing_ && gone == ink_.end() ? ink_.end() - 1 : gone);
    if (!ink_.empty()) ink_.front().starts = true;
}

float Pointing::strength(const Dot& dot, double now_s, bool reduced_motion) {
    const double left = 1 - (now_s - dot.drawn_s) / fade_s;
    if (left <= 0) return 0;
    return reduced_motion ? 1.f : static_cast<float>(std::min(1.0, left * 1.6));
}

namespace {

void draw_ink(ScreenContext& c) {
    ui::Ui& ui = c.ui;
    const auto& ink = c.pointing.ink();
    for (std::size_t i = 1; i < ink.size(); ++i) {
        if (ink[i].starts) continue;
        const float strength =
            Pointing::strength(ink[i - 1], ui.info().time_s, ui.info().reduced_motion);
        const gfx::Color color = ui.theme().primary.alpha(0.9f * strength);
        ui.line(ink[i - 1].at, ink[i].at, color, ui.dp(7));
        ui.disc(ink[i].at, ui.dp(3.5f), color);
    }
}

// Everything but a circle around the pointer goes quiet.
void draw_spotlight(ScreenContext& c) {
    ui::Ui& ui = c.ui;
    const gfx::Rect& s = ui.info().screen;
    const gfx::Vec2 at = c.pointing.spot();
    const float radius = std::min(ui.px(150), s.h * 0.24f);
    ui.all_but_disc(at, radius, ui.theme().scrim);
    ui.outline({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, ui.theme().card, radius,
               ui.dp(3));
}

} // namespace

void client_pointer(ScreenContext& c, const gfx::Rect& stage) {
    ui::Ui& ui = c.ui;
    const ui::Item item = ui.items().add({.id = "client.picture",
                                          .role = ui::Role::chart,
                                          .label = ui.tr("client.picture"),
                                          .value = c.world.step()->description,
                                          .rect = stage});
    const ui::Pointer& pointer = ui.items().pointer();
    c.pointing.follow(pointer.at, item.held && pointer.down, c.state().client.pointing,
                      ui.info().time_s, ui.dp(8));
}

void draw_pointing(ScreenContext& c) {
    if (c.pointing.spotlight()) draw_spotlight(c);
    draw_ink(c);
}

} // namespace app
