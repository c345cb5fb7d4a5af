// Signs that need medical help: one tap away on every screen of a client. Numbers to call come from
// the locale file.
#include "app/client_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

struct Column {
    float x, y, w;
};

void heading(ScreenContext& c, Column& col, std::string_view words, gfx::Color color) {
    col.y += c.ui.text_wrapped(ui::Font::client_strong, {col.x, col.y, col.w, 0}, color, words) +
             c.ui.px(12);
}

void bullets(ScreenContext& c, Column& col, const std::vector<content::MedicalHelp::Sign>& signs) {
    ui::Ui& ui = c.ui;
    const float indent = ui.px(24), line = ui.line_height(ui::Font::client);
    for (const content::MedicalHelp::Sign& sign : signs) {
        ui.disc({col.x + ui.px(8), col.y + line / 2}, ui.px(4.5f), ui.theme().text);
        col.y += ui.text_wrapped(ui::Font::client, {col.x + indent, col.y, col.w - indent, 0},
                                 ui.theme().text, sign.text) +
                 ui.px(10);
    }
}

// The numbers, large.
void numbers(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const content::MedicalHelp& help = c.world.course.help;
    const ui::Theme& t = ui.theme();
    const std::string_view call = ui.tr("client.call", {{"number", help.emergency}});
    const float pad = std::min(ui.px(16), col.w * 0.05f), w = col.w - 2 * pad;
    const float h = ui.wrapped_height(ui::Font::client_strong, w, call) +
                    ui.wrapped_height(ui::Font::client, w, help.crisis_line) + 2 * pad + ui.px(6);
    const gfx::Rect box{col.x, col.y, col.w, h};
    ui.fill(box, t.contradicted_ground, ui.dp(14));
    ui.outline(box, t.danger_word, ui.dp(14), ui.dp(2));
    float y = box.y + pad;
    y += ui.text_wrapped(ui::Font::client_strong, {box.x + pad, y, w, 0}, t.text, call) + ui.px(6);
    ui.text_wrapped(ui::Font::client, {box.x + pad, y, w, 0}, t.text, help.crisis_line);
    col.y = box.bottom() + ui.px(22);
}

float page(ScreenContext& c, float x, float y, float w) {
    ui::Ui& ui = c.ui;
    const content::MedicalHelp& help = c.world.course.help;
    const bool two = w > ui.px(860);
    const float gap = ui.px(48), each = two ? (w - gap) / 2 : w;
    Column now{x, y, each};
    heading(c, now, ui.tr("client.signs_now"), ui.theme().danger_word);
    numbers(c, now);
    bullets(c, now, help.now);
    Column soon{two ? x + each + gap : x, two ? y : now.y + ui.px(18), each};
    heading(c, soon, ui.tr("client.signs_soon"), ui.theme().text);
    bullets(c, soon, help.soon);
    soon.y += ui.text_wrapped(ui::Font::client, {soon.x, soon.y + ui.px(8), each, 0},
                              ui.theme().muted, ui.tr("client.disclaimer_long"));
    return std::max(now.y, soon.y) + ui.px(16) - y;
}

} // namespace

void client_signs(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    // As a page of a story it fills the place of the picture; else it lies over the screen.
    const bool over = c.state().client.signs;
    const float margin = over ? std::min(ui.dp(20), screen.w * 0.03f) : 0;
    const gfx::Rect panel = over ? screen.inset(margin) : screen;
    if (over) {
        const bool outside = ui.begin_layer("client.signs_layer", panel);
        ui.fill(panel, t.card, ui.dp(20));
        ui.outline(panel, t.danger_word, ui.dp(20), ui.dp(t.line_art ? 4 : 2.5f));
        if (outside) c.push(act::ShowSigns{false});
    }
    const float side = over ? std::min(ui.dp(80), panel.h * 0.2f) : 0,
                pad = std::min(ui.px(28), panel.w * 0.06f);
    const gfx::Rect view{panel.x + pad, panel.y + side + (over ? ui.dp(16) : 0), panel.w - 2 * pad,
                         std::max(1.f, panel.h - side - (over ? ui.dp(24) : 0))};
    const gfx::Rect close{panel.right() - side - ui.dp(12), panel.y + ui.dp(12), side, side};
    // Beside the way out where it fits, else above the rest, to scroll with it.
    const std::string_view title = ui.tr("client.signs");
    const float room = close.x - panel.x - 2 * pad;
    const bool beside = ui.text_width(ui::Font::client_strong, title) <= room;
    const float top = ui.begin_scroll("client.signs_page", view), w = view.w - ui.px(12);
    float y = top;
    if (over && !beside)
        y += ui.text_wrapped(ui::Font::client_strong, {view.x, y, w, 0}, t.text, title) + ui.px(12);
    y += page(c, view.x, y, w);
    ui.end_scroll(y - top);
    if (!over) return;
    if (client_button(c, "client.signs_close", close, ui.tr("client.signs_close"), ui::Icon::close))
        c.push(act::ShowSigns{false});
    if (beside)
        ui.text_in(ui::Font::client_strong, {panel.x + pad, panel.y + ui.dp(12), room, side},
                   t.text, title, ui::Align::left);
    ui.end_layer();
}

} // namespace app
