// The end of a story: the sheet to take home, as it will be printed, and what can be done with it.
#include "app/client_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

void preview(ScreenContext& c, const gfx::Rect& room) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const SheetPreview& p = c.preview;
    if (p.texture == 0) {
        const std::string_view words =
            p.problem.empty() ? ui.tr("handout.making") : std::string_view(p.problem);
        const float h = ui.wrapped_height(ui::Font::client, room.w, words);
        ui.text_wrapped(ui::Font::client, {room.x, room.center().y - h / 2, room.w, 0}, t.body,
                        words, ui::Align::center);
        return;
    }
    const float w = std::min(room.w, room.h / p.aspect), h = w * p.aspect;
    const gfx::Rect page{room.center().x - w / 2, room.center().y - h / 2, w, h};
    ui.shadow(page, 0, ui.dp(18));
    ui.picture(p.texture, page, {0, 0, 1, 1});
    ui.outline(page, t.edge, 0, ui.dp(1));
    if (p.pages > 1)
        ui.text_in(ui::Font::body, {page.x, page.bottom() - ui.px(34), w, ui.px(30)}, t.muted,
                   ui.tr("handout.two_pages"));
}

void save_button(ScreenContext& c, std::string_view id, const gfx::Rect& r, std::string_view words,
                 Client::Save as, bool strong) {
    if (ui::button(c.ui, {.id = id,
                          .rect = r,
                          .label = words,
                          .style = strong ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary,
                          .icon = as == Client::Save::print ? ui::Icon::print : ui::Icon::none,
                          .enabled = c.preview.texture != 0,
                          .font = ui::Font::client_strong}))
        c.push(act::SaveSheet{as});
}

} // namespace

void client_sheet(ScreenContext& c, const ClientLayout& l) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const bool beside = l.stage.w > l.stage.h * 1.1f;
    gfx::Rect page = l.stage, side = l.stage;
    if (beside) {
        page.w = l.stage.w * 0.52f;
        side = {page.right() + ui.dp(24), l.stage.y, l.stage.right() - page.right() - ui.dp(24),
                l.stage.h};
    } else {
        page.h = l.stage.h * 0.5f;
        side = {l.stage.x, page.bottom() + ui.dp(12), l.stage.w, l.stage.h - page.h - ui.dp(12)};
    }
    preview(c, page);
    const float top = ui.begin_scroll("client.sheet", side);
    const float h = std::max(ui.dp(80), ui.px(64)), w = std::min(side.w - ui.px(12), ui.px(520));
    float y = top + ui.px(8);
    y += ui.text_wrapped(l.headline, {side.x, y, side.w, 0}, t.text, ui.tr("handout.title")) +
         ui.px(8);
    y +=
        ui.text_wrapped(l.line, {side.x, y, side.w, 0}, t.body, ui.tr("handout.words")) + ui.px(20);
    save_button(c, "client.print", {side.x, y, w, h}, ui.tr("handout.print"), Client::Save::print,
                true);
    y += h + ui.px(12);
    save_button(c, "client.pdf", {side.x, y, w, h}, ui.tr("handout.pdf"), Client::Save::pdf, false);
    y += h + ui.px(12);
    save_button(c, "client.png", {side.x, y, w, h}, ui.tr("handout.png"), Client::Save::png, false);
    y += h + ui.px(18);
    if (!c.state().client.saved.empty())
        y += ui.text_wrapped(ui::Font::client, {side.x, y, side.w, 0}, t.text,
                             c.state().client.saved) +
             ui.px(12);
    ui.end_scroll(y - top);
}

} // namespace app
