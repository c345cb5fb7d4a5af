// For the therapist alone: what to say, what to ask back, the clinical depth of this page and how
// sure we are of it; and the panel that shows them on a key where there is one screen.
#include "app/client_notes.hpp"

#include "app/client_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

class Column {
public:
    Column(ui::Ui& ui, gfx::Vec2 at, float width, const NotesFonts& fonts)
        : ui_(ui), fonts_(fonts), x_(at.x), y_(at.y), from_(at.y), w_(width) {}
    float height() const { return y_ - from_; }

    void heading(std::string_view words, float gap) {
        y_ += ui_.text_wrapped(fonts_.heading, {x_, y_, w_, 0}, ui_.theme().muted, words) +
              ui_.px(gap);
    }
    void block(std::string_view title, std::string_view words) {
        if (words.empty()) return;
        heading(title, 2);
        y_ += ui_.text_wrapped(fonts_.words, {x_, y_, w_, 0}, ui_.theme().text, words) + ui_.px(16);
    }
    void detail(std::string_view words, float gap) {
        y_ +=
            ui_.text_wrapped(fonts_.detail, {x_, y_, w_, 0}, ui_.theme().text, words) + ui_.px(gap);
    }
    void chip(content::Rating level) {
        ui::evidence_chip(ui_, {x_, y_}, level,
                          ui_.tr(ui_.format("rating.{}", content::name(level))));
        y_ += ui::evidence_chip_height(ui_) + ui_.px(8);
    }

private:
    ui::Ui& ui_;
    const NotesFonts& fonts_;
    float x_, y_, from_, w_;
};

// Of the claim the page names, else of the step.
void evidence(const World& w, ui::Ui& ui, Column& col, const content::StoryPage& page,
              const content::Step& step) {
    const content::Claim* named = w.course.claim(page.claim);
    if (!named && !step.has_evidence) return;
    content::Evidence e = step.evidence; // what the picture leaves out is the step's, always
    if (named) {
        e.level = named->rating;
        e.claim = named->id;
        e.sources = named->sources;
    }
    col.heading(ui.tr("client.how_sure"), 6);
    const content::Claim* claim = w.course.claim(e.claim);
    if (claim) col.detail(ui.format("“{}”", claim->claim), 8); // what is rated, in its own words
    col.chip(e.level);
    if (claim) col.detail(claim->clinical, 16);
    col.block(ui.tr("client.simplified"), e.simplified);
    std::string sources;
    for (const std::string& key : e.sources)
        if (const content::Source* source = w.course.source(key))
            sources += (sources.empty() ? "" : " · ") + source->label;
    col.block(ui.tr("client.sources"), ui.frame_text().format("{}", sources));
}

} // namespace

float notes_to_say(const World& w, ui::Ui& ui, gfx::Vec2 at, float width, const NotesFonts& fonts) {
    Column col(ui, at, width, fonts);
    if (const content::StoryPage* page = client_page(w)) {
        col.block(ui.tr("client.say"), page->say);
        col.block(ui.tr("client.ask"), page->ask);
    }
    return col.height();
}

float notes_to_know(const World& w, ui::Ui& ui, gfx::Vec2 at, float width,
                    const NotesFonts& fonts) {
    Column col(ui, at, width, fonts);
    const content::StoryPage* page = client_page(w);
    if (!page) return 0;
    const auto shown = w.course.find_step(page->step);
    if (shown.lesson) {
        const std::string clinical = content::plain_text(shown->clinical);
        col.block(ui.tr("client.clinical"), ui.frame_text().format("{}", clinical));
        evidence(w, ui, col, *page, *shown.operator->());
    }
    col.block(ui.tr("client.dose_title"), ui.tr("client.dose"));
    return col.height();
}

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
    const float top = ui.begin_scroll("client.notes_page", view), width = view.w - ui.px(10);
    const NotesFonts fonts;
    float y = top;
    y += notes_to_say(c.world, ui, {view.x, y}, width, fonts);
    y += notes_to_know(c.world, ui, {view.x, y}, width, fonts);
    if (!client_page(c.world)) {
        Column none(ui, {view.x, y}, width, fonts);
        none.block(title, ui.tr("client.notes_none"));
        y += none.height();
    }
    ui.end_scroll(y - top);
    ui.end_layer();
}

} // namespace app
