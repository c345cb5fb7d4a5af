// Sheets over a screen: shortcuts, look, a glossary card, sources, a claim, and problem cards.
#include "app/keys.hpp"
#include "app/screens.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

// The inside of an open sheet; blocks move `y` down.
struct Page {
    float x, y, w;
};

void paragraph(ScreenContext& c, Page& p, ui::Font font, gfx::Color color, std::string_view words,
               float gap = 10) {
    if (words.empty()) return;
    p.y += c.ui.text_wrapped(font, {p.x, p.y, p.w, 0}, color, words) + c.ui.px(gap);
}

void subheading(ScreenContext& c, Page& p, std::string_view words) {
    p.y += c.ui.px(8);
    paragraph(c, p, ui::Font::label, c.ui.theme().muted, words, 4);
}

void help_page(ScreenContext& c, Page& p) {
    ui::Ui& ui = c.ui;
    const float keys_w = ui.px(128), row = std::max(ui.px(34), ui.line_height(ui::Font::small));
    for (const HotKey& key : hot_keys()) {
        if (key.letter && !c.state().settings.letter_keys) continue;
        const float h = std::max(
            row, ui.wrapped_height(ui::Font::small, p.w - keys_w, ui.tr(key.says)) + ui.px(8));
        ui.text_in(ui::Font::label, {p.x, p.y, keys_w, h}, ui.theme().text, key.keys,
                   ui::Align::left);
        const float words_h = ui.wrapped_height(ui::Font::small, p.w - keys_w, ui.tr(key.says));
        ui.text_wrapped(ui::Font::small, {p.x + keys_w, p.y + (h - words_h) / 2, p.w - keys_w, 0},
                        ui.theme().body, ui.tr(key.says));
        p.y += h;
    }
    p.y += ui.px(12);
    paragraph(c, p, ui::Font::caption, ui.theme().muted, ui.tr("help.tab"));
    paragraph(c, p, ui::Font::caption, ui.theme().muted, ui.tr("help.disclaimer"));
}

// Smaller and larger, with the percentage between: no list to open, nothing to type.
void text_size_row(ScreenContext& c, Page& p) {
    ui::Ui& ui = c.ui;
    const int percent = c.state().settings.text_percent;
    int index = 0;
    for (int i = 0; i < text_sizes; ++i)
        if (text_percents[i] == percent) index = i;
    subheading(c, p, ui.tr("look.text_size"));
    const float side = ui.px(48);
    if (ui::button(ui, {.id = "look.smaller",
                        .rect = {p.x, p.y, side, side},
                        .label = ui.tr("look.smaller"),
                        .icon = ui::Icon::minus,
                        .enabled = index > 0,
                        .icon_only = true}))
        c.push(act::SetTextPercent{text_percents[std::max(0, index - 1)]});
    ui.text_in(ui::Font::control, {p.x + side, p.y, ui.px(92), side}, ui.theme().text,
               ui.format("{} %", percent));
    if (ui::button(ui, {.id = "look.larger",
                        .rect = {p.x + side + ui.px(92), p.y, side, side},
                        .label = ui.tr("look.larger"),
                        .icon = ui::Icon::plus,
                        .enabled = index + 1 < text_sizes,
                        .icon_only = true}))
        c.push(act::SetTextPercent{text_percents[std::min(text_sizes - 1, index + 1)]});
    p.y += side + ui.px(10);
}

// A choice of words in a row, or below each other where they don't fit.
int choice(ScreenContext& c, Page& p, std::string_view id, std::span<const std::string_view> words,
           int selected, std::string_view label) {
    ui::Ui& ui = c.ui;
    subheading(c, p, label);
    const float h = ui.px(40), natural = ui::segmented_width(ui, words);
    int chosen = -1;
    if (natural <= p.w) {
        chosen = ui::segmented(ui, id, {p.x, p.y, natural, h}, words, selected, label);
        p.y += h + ui.px(12);
        return chosen;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (ui::button(ui, {.id = ui.format("{}.{}", id, i),
                            .rect = {p.x, p.y, p.w, h},
                            .label = words[i],
                            .style = ui::ButtonStyle::chip,
                            .selected = static_cast<int>(i) == selected}))
            chosen = static_cast<int>(i);
        p.y += std::max(h, ui.target()) + ui.px(4);
    }
    return chosen;
}

void option(ScreenContext& c, Page& p, std::string_view id, std::string_view words, bool on,
            const Action& change) {
    const float h = std::max(ui::option_height(c.ui, p.w, words), c.ui.target());
    if (ui::toggle(c.ui, id, {p.x, p.y, p.w, h}, words, on)) c.push(change);
    p.y += h;
}

// Of the sheet that a client takes home.
void handout_rows(ScreenContext& c, Page& p) {
    ui::Ui& ui = c.ui;
    const Settings& s = c.state().settings;
    subheading(c, p, ui.tr("look.clinic"));
    std::string clinic = s.clinic;
    const float h = std::max(ui.px(44), ui.target());
    if (ui::text_field(ui,
                       {.id = "look.clinic",
                        .rect = {p.x, p.y, p.w, h},
                        .label = ui.tr("look.clinic"),
                        .placeholder = ui.tr("look.clinic_none")},
                       clinic)
            .changed)
        c.push(act::SetClinic{clinic});
    p.y += h + ui.px(8);
    const std::array<std::string_view, 2> papers{ui.tr("look.letter"), ui.tr("look.a4")};
    const int paper =
        choice(c, p, "look.paper_size", papers, s.letter ? 0 : 1, ui.tr("look.sheet"));
    if (paper >= 0) c.push(act::SetPaper{paper == 0});
    p.y += ui.px(8);
}

void look_page(ScreenContext& c, Page& p) {
    ui::Ui& ui = c.ui;
    const Settings& s = c.state().settings;
    text_size_row(c, p);
    const std::array<std::string_view, 3> themes{ui.tr("look.night"), ui.tr("look.paper"),
                                                 ui.tr("look.high_contrast")};
    const int theme =
        choice(c, p, "look.theme", themes, static_cast<int>(s.theme), ui.tr("look.theme"));
    if (theme >= 0) c.push(act::SetTheme{static_cast<ui::ThemeId>(theme)});
    const std::array<std::string_view, 2> depths{ui.tr("depth.plain"), ui.tr("depth.clinical")};
    const int depth = choice(c, p, "look.depth", depths, s.clinical ? 1 : 0, ui.tr("depth.label"));
    if (depth >= 0) c.push(act::SetDepth{depth == 1});
    const std::array<std::string_view, 2> skins{ui.tr("look.skin_light"), ui.tr("look.skin_deep")};
    const int skin = choice(c, p, "look.skin", skins, s.deep_skin ? 1 : 0, ui.tr("look.skin"));
    if (skin >= 0) c.push(act::SetDeepSkin{skin == 1});
    option(c, p, "look.reduced_motion", ui.tr("look.reduced_motion"), s.reduced_motion,
           act::SetReducedMotion{!s.reduced_motion});
    option(c, p, "look.letter_keys", ui.tr("look.letter_keys"), s.letter_keys,
           act::SetLetterKeys{!s.letter_keys});
    p.y += ui.px(8);
    if (!c.world.course.stories.empty()) handout_rows(c, p);
}

void source_lines(ScreenContext& c, Page& p, const std::vector<std::string>& keys,
                  const std::vector<std::string>& more = {}) {
    if (keys.empty() && more.empty()) return;
    subheading(c, p, c.ui.tr("sheet.sources"));
    const auto line = [&](const std::string& key) {
        if (const content::Source* source = c.world.course.source(key))
            paragraph(c, p, ui::Font::caption, c.ui.theme().body, source->text, 8);
    };
    for (const std::string& key : keys)
        line(key);
    for (const std::string& key : more)
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) line(key);
}

void claim_words(ScreenContext& c, Page& p, const content::Claim& claim) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    paragraph(c, p, ui::Font::strong, t.text, ui.tr("sheet.claim", {{"claim", claim.claim}}));
    ui::evidence_chip(ui, {p.x, p.y}, claim.rating,
                      ui.tr(ui.format("rating.{}", content::name(claim.rating))));
    p.y += ui::evidence_chip_height(ui) + ui.px(12);
    paragraph(c, p, ui::Font::small, t.body, claim.plain, 14);
    subheading(c, p, ui.tr("depth.clinical"));
    paragraph(c, p, ui::Font::small, t.body, claim.clinical);
}

void sources_page(ScreenContext& c, Page& p) {
    const content::Step* step = c.world.step();
    if (!step) return;
    ui::Ui& ui = c.ui;
    const content::Claim* claim = c.world.course.claim(step->evidence.claim);
    if (claim) claim_words(c, p, *claim);
    if (!step->evidence.simplified.empty()) {
        subheading(c, p, ui.tr("sheet.simplified"));
        paragraph(c, p, ui::Font::small, ui.theme().body, step->evidence.simplified, 14);
    }
    if (!step->description.empty()) {
        subheading(c, p, ui.tr("sheet.description"));
        paragraph(c, p, ui::Font::small, ui.theme().body, step->description, 14);
    }
    static const std::vector<std::string> none;
    source_lines(c, p, claim ? claim->sources : none, step->evidence.sources);
    paragraph(c, p, ui::Font::caption, ui.theme().muted, ui.tr("sheet.model"));
}

void term_page(ScreenContext& c, Page& p) {
    const content::Term* term = c.world.course.term(c.state().sheet_id);
    if (term) paragraph(c, p, ui::Font::body, c.ui.theme().body, term->meaning);
}

std::string_view sheet_title(ScreenContext& c) {
    ui::Ui& ui = c.ui;
    switch (c.state().sheet) {
    case Sheet::help:
        return ui.tr("help.title");
    case Sheet::look:
        return ui.tr("look.title");
    case Sheet::sources:
    case Sheet::claim:
        return ui.tr("lesson.is_it_true");
    case Sheet::term: {
        const content::Term* term = c.world.course.term(c.state().sheet_id);
        return term ? std::string_view(term->word) : c.state().sheet_id;
    }
    case Sheet::none:
        break;
    }
    return "";
}

void page(ScreenContext& c, Page& p) {
    switch (c.state().sheet) {
    case Sheet::help:
        return help_page(c, p);
    case Sheet::look:
        return look_page(c, p);
    case Sheet::sources:
        return sources_page(c, p);
    case Sheet::term:
        return term_page(c, p);
    case Sheet::claim:
        if (const content::Claim* claim = c.world.course.claim(c.state().sheet_id)) {
            claim_words(c, p, *claim);
            source_lines(c, p, claim->sources);
        }
        return;
    case Sheet::none:
        return;
    }
}

void open_sheet(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const float margin = ui.px(screen.w / ui.scale() < 560 ? 8 : 32);
    const float w = std::min(ui.px(560), screen.w - 2 * margin);
    const float pad = ui.px(24), head = ui.px(68), side = ui.px(44);
    // As high as what is in it, which is known from the frame before.
    const bool known = c.sheet.sheet == c.state().sheet && c.sheet.id == c.state().sheet_id;
    const float inside = known ? c.sheet.height : ui.px(640);
    const float h = std::min(head + inside + pad, screen.h - 2 * margin);
    const gfx::Rect panel{screen.center().x - w / 2, screen.center().y - h / 2, w, h};
    const bool outside = ui.begin_layer("sheet", panel);
    ui.shadow(panel, ui.px(18), ui.px(40));
    ui::card(ui, panel, ui::CardLook::raised, 18);
    ui.text_in(ui::Font::heading, {panel.x + pad, panel.y, w - 2 * pad - side, head},
               ui.theme().text, sheet_title(c), ui::Align::left);
    const bool closed = ui::button(
        ui, {.id = "sheet.close",
             .rect = {panel.right() - side - ui.px(12), panel.y + (head - side) / 2, side, side},
             .label = ui.tr("sheet.close"),
             .style = ui::ButtonStyle::quiet,
             .icon = ui::Icon::close,
             .icon_only = true});
    const gfx::Rect view{panel.x, panel.y + head, w, std::max(1.f, h - head - ui.px(16))};
    const float top = ui.begin_scroll(
        ui.format("sheet.{}.{}", static_cast<int>(c.state().sheet), c.state().sheet_id), view);
    Page p{panel.x + pad, top, w - 2 * pad};
    page(c, p);
    if (!known) c.sheet.id = c.state().sheet_id;
    c.sheet.sheet = c.state().sheet;
    c.sheet.height = p.y - top;
    ui.end_scroll(p.y - top);
    ui.end_layer();
    if (outside || closed) c.push(act::CloseSheet{});
}

// What went wrong outside of a lesson, in one calm card at a time.
void problem_card(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const std::string& sentence = c.problems.front();
    const float margin = ui.px(16), w = std::min(ui.px(560), screen.w - 2 * margin);
    const float side = ui.px(44), pad = ui.px(20);
    const float text_w = w - 2 * pad - side;
    const float text_h = ui.wrapped_height(ui::Font::small, text_w, sentence, 8);
    const float h = std::max(text_h + 2 * ui.px(16), side + ui.px(16));
    const gfx::Rect r{screen.center().x - w / 2, screen.y + ui.px(72), w, h};
    // A layer of its own, so that what lies below can't be hit through it.
    ui.begin_layer("problem", r);
    ui.shadow(r, ui.px(12), ui.px(24));
    ui::card(ui, r, ui::CardLook::accent, 12, 0, ui.theme().warn);
    ui.text_wrapped(ui::Font::small, {r.x + pad, r.center().y - text_h / 2, text_w, 0},
                    ui.theme().text, sentence, ui::Align::left, 8);
    if (ui::button(ui, {.id = "problem.close",
                        .rect = {r.right() - side - ui.px(8), r.center().y - side / 2, side, side},
                        .label = ui.tr("sheet.close"),
                        .style = ui::ButtonStyle::quiet,
                        .icon = ui::Icon::close,
                        .icon_only = true}))
        c.problems.erase(c.problems.begin());
    ui.end_layer();
}

} // namespace

void sheets(ScreenContext& c, const gfx::Rect& screen) {
    if (c.state().sheet != Sheet::none) open_sheet(c, screen);
    // A client has nothing to do with it: it waits until the therapist is back.
    if (!c.problems.empty() && c.state().screen != Screen::client) problem_card(c, screen);
}

} // namespace app
