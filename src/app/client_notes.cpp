// For the therapist alone, on a key: what to say, what to ask back, the clinical depth of this page
// and how sure we are of it.
#include "app/client_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

struct Column {
    float x, y, w;
};

void block(ScreenContext& c, Column& col, std::string_view heading, std::string_view words) {
    if (words.empty()) return;
    ui::Ui& ui = c.ui;
    col.y += ui.text_wrapped(ui::Font::label, {col.x, col.y, col.w, 0}, ui.theme().muted, heading) +
             ui.px(2);
    col.y += ui.text_wrapped(ui::Font::body, {col.x, col.y, col.w, 0}, ui.theme().text, words) +
             ui.px(16);
}

// Of the claim the page names, else of the step.
void evidence(ScreenContext& c, Column& col, const content::StoryPage& page,
              const content::Step& step) {
    const content::Claim* named = c.world.course.claim(page.claim);
    if (!named && !step.has_evidence) return;
    ui::Ui& ui = c.ui;
    content::Evidence e = step.evidence;
    if (named) {
        e = {};
        e.level = named->rating;
        e.claim = named->id;
        e.sources = named->sources;
    }
    col.y += ui.text_wrapped(ui::Font::label, {col.x, col.y, col.w, 0}, ui.theme().muted,
                             ui.tr("client.how_sure")) +
             ui.px(6);
    ui::evidence_chip(ui, {col.x, col.y}, e.level,
                      ui.tr(ui.format("rating.{}", content::name(e.level))));
    col.y += ui::evidence_chip_height(ui) + ui.px(8);
    if (const content::Claim* claim = c.world.course.claim(e.claim))
        col.y += ui.text_wrapped(ui::Font::small, {col.x, col.y, col.w, 0}, ui.theme().text,
                                 claim->clinical) +
                 ui.px(8);
    block(c, col, ui.tr("client.simplified"), e.simplified);
    std::string sources;
    for (const std::string& key : e.sources)
        if (const content::Source* source = c.world.course.source(key))
            sources += (sources.empty() ? "" : " · ") + source->label;
    block(c, col, ui.tr("client.sources"), ui.frame_text().format("{}", sources));
}

float page(ScreenContext& c, float x, float y, float w) {
    ui::Ui& ui = c.ui;
    Column col{x, y, w};
    const content::StoryPage* shown = client_page(c.world);
    if (!shown) {
        block(c, col, ui.tr("client.notes_title"), ui.tr("client.notes_none"));
        return col.y - y;
    }
    block(c, col, ui.tr("client.say"), shown->say);
    block(c, col, ui.tr("client.ask"), shown->ask);
    const auto at = c.world.course.find_step(shown->step);
    if (at.lesson) {
        const std::string clinical = content::plain_text(at->clinical);
        block(c, col, ui.tr("client.clinical"), ui.frame_text().format("{}", clinical));
        evidence(c, col, *shown, *at.operator->());
    }
    block(c, col, ui.tr("client.dose_title"), ui.tr("client.dose"));
    return col.y - y;
}

} // namespace

void client_notes(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const bool beside = screen.w / ui.scale() >= 760;
    const float w = beside ? std::min(ui.px(440), screen.w * 0.5f) : screen.w;
    const float h = beside ? screen.h : screen.h * 0.6f;
    const gfx::Rect panel{screen.right() - w, screen.bottom() - h, w, h};
    if (ui.begin_layer("client.notes_layer", panel)) c.push(act::ShowNotes{false});
    ui.fill(panel, t.panel);
    ui.line(panel.min(), {panel.x, panel.bottom()}, t.edge, ui.dp(2));
    const float pad = ui.px(24), side = ui.dp(56);
    const gfx::Rect view{panel.x + pad, panel.y + side + ui.dp(16), panel.w - 2 * pad,
                         std::max(1.f, panel.h - side - ui.dp(24))};
    const std::string_view title = ui.tr("client.notes_title");
    const bool large = ui.text_width(ui::Font::heading, title) <= view.w - side;
    ui.text_in(large ? ui::Font::heading : ui::Font::label,
               {view.x, panel.y + ui.dp(8), view.w - side, side}, t.text, title, ui::Align::left);
    if (client_button(c, "client.notes_close",
                      {panel.right() - side - ui.dp(10), panel.y + ui.dp(10), side, side},
                      ui.tr("client.notes_close"), ui::Icon::close))
        c.push(act::ShowNotes{false});
    const float top = ui.begin_scroll("client.notes_page", view);
    ui.end_scroll(page(c, view.x, top, view.w - ui.px(10)));
    ui.end_layer();
}

} // namespace app
