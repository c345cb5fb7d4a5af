// What a client sees: a picture, one sentence in plain words, one thing to touch, and the way on.
#include "app/client_parts.hpp"

#include "ui/labels.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace app {
namespace {

std::string_view page_label(void* user, int i) {
    ScreenContext& c = *static_cast<ScreenContext*>(user);
    return c.ui.tr("client.page", {{"page", c.ui.format("{}", i + 1)},
                                   {"count", c.ui.format("{}", client_pages(c.world).size())}});
}

void title(ScreenContext& c, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const content::Story* story = client_story(c.world);
    const std::string_view words = story ? std::string_view(story->title) : ui.tr("client.choose");
    const ui::Font font = title_font(ui, r.w, words);
    const float h = ui.wrapped_height(font, r.w, words), dots = story ? ui.px(28) : 0;
    float y = r.y + std::max(0.f, (r.h - h - dots) / 2);
    if (h + dots <= r.h + ui.px(8))
        y += ui.text_wrapped(font, {r.x, y, r.w, 0}, ui.theme().muted, words, ui::Align::center);
    else // dots alone
        y = r.center().y - ui.px(17);
    if (!story) return;
    const int count = static_cast<int>(client_pages(c.world).size());
    const bool page = c.state().client.view == Client::View::page;
    const int wanted = ui::step_bar(ui, {.id = "client.pages",
                                         .rect = {r.x, y + ui.px(10), r.w, ui.px(14)},
                                         .count = count,
                                         .current = page ? c.state().client.page : count,
                                         .visited = count,
                                         .label = &page_label,
                                         .user = &c,
                                         .dots = true});
    if (wanted >= 0) c.push(act::GoToClientPage{wanted});
}

void signs_button(ScreenContext& c, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const std::string_view words = ui.tr("client.signs");
    const ui::Item item =
        ui.items().add({.id = "client.signs", .label = words, .rect = r, .radius = r.h / 2});
    ui.fill(r, gfx::mix(t.card, t.control, item.hover), r.h / 2);
    ui.outline(r, t.edge, r.h / 2, ui.dp(t.line_art ? 3 : 2));
    const SignsWords fit = signs_words(ui, r.w, r.h);
    const float disc = std::min(ui.px(19), r.h * 0.3f);
    const gfx::Vec2 at{r.x + std::max(r.h / 2, disc + ui.px(14)), r.center().y};
    if (fit.mark) {
        ui.disc(at, disc, t.line_art ? t.text : t.danger_slow.alpha(0.16f));
        ui::draw_icon(ui.draw(), ui::Icon::plus, at, disc * 1.1f,
                      t.line_art ? t.canvas_top : t.danger_word);
    }
    const float x = fit.mark ? at.x + disc + ui.px(12) : r.center().x - fit.w / 2;
    ui.text_wrapped(fit.font, {x, r.center().y - fit.h / 2, fit.w, 0}, t.text, words,
                    fit.mark ? ui::Align::left : ui::Align::center);
    if (item.clicked) c.push(act::ShowSigns{true});
}

void top_row(ScreenContext& c, const ClientLayout& l) {
    if (client_button(c, "client.close", l.close, c.ui.tr("client.close"), ui::Icon::close))
        c.push(act::LeaveClient{});
    const bool stories = c.state().client.view == Client::View::stories;
    if (!stories &&
        client_button(c, "client.stories", l.stories, c.ui.tr("client.stories"), ui::Icon::home))
        c.push(act::ShowStories{});
    title(c, l.title);
    signs_button(c, l.signs);
}

void words(ScreenContext& c, const ClientLayout& l, const content::StoryPage& page) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const float needed = l.headline_h + ui.px(8) + l.line_h;
    const bool scrolls = needed > l.words.h + 1;
    const float top = scrolls ? ui.begin_scroll("client.words", l.words) : l.words.y;
    float y = top;
    y += ui.text_wrapped(l.headline, {l.words.x, y, l.words.w, 0}, t.text, page.headline,
                         ui::Align::center);
    ui.text_wrapped(l.line, {l.words.x, y + ui.px(8), l.words.w, 0}, t.body, page.line,
                    ui::Align::center);
    if (scrolls) ui.end_scroll(needed);
}

// The words at both ends of a slider's pill: beside its track, or above it where they are wide.
// Returns where the track goes.
gfx::Rect slider_words(ui::Ui& ui, const gfx::Rect& r, const content::StoryPage::Slider& s) {
    const float pad = r.h / 2, room = (r.w - 2 * pad) * 0.3f;
    const auto widest = [&](ui::Font f) {
        return std::max(ui.text_width(f, s.low), ui.text_width(f, s.high));
    };
    const gfx::Color ink = ui.theme().text;
    if (widest(ui::Font::small_strong) > room) {
        const float x = r.x + r.h * 0.3f, w = r.w - 2 * r.h * 0.3f, h = r.h * 0.45f;
        ui.text_in(ui::Font::small_strong, {x, r.y + r.h * 0.04f, w / 2, h}, ink, s.low,
                   ui::Align::left);
        ui.text_in(ui::Font::small_strong, {x + w / 2, r.y + r.h * 0.04f, w / 2, h}, ink, s.high,
                   ui::Align::right);
        return {x, r.y + h, w, r.h - h};
    }
    const bool large = widest(ui::Font::client_strong) <= room;
    const ui::Font font = large ? ui::Font::client_strong : ui::Font::small_strong;
    ui.text_in(font, {r.x + pad, r.y, room, r.h}, ink, s.low, ui::Align::left);
    ui.text_in(font, {r.right() - pad - room, r.y, room, r.h}, ink, s.high, ui::Align::right);
    const float left = ui.text_width(font, s.low), right = ui.text_width(font, s.high);
    const float gap = ui.px(30);
    return {r.x + pad + left + gap, r.y,
            std::max(ui.px(60), r.w - 2 * pad - left - right - 2 * gap), r.h};
}

// One slider in a pill, with its words at the ends.
void slider(ScreenContext& c, const gfx::Rect& r, const content::StoryPage::Slider& s) {
    const explainers::Explainer* e = c.world.explainer.get();
    const int param = e ? sim::find(e->params(), s.param) : -1;
    if (param < 0) return;
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const auto i = static_cast<std::size_t>(param);
    const sim::ParamSpec& spec = e->params()[i];
    const bool part_of_range = s.from < s.to;
    ui.fill(r, t.card, r.h / 2);
    ui.outline(r, t.border.a ? t.border : t.edge, r.h / 2, ui.dp(t.line_art ? 3 : 2));
    const gfx::Rect track = slider_words(ui, r, s);
    const gfx::Color color = t.part(e->part_of(i));
    const double min = part_of_range ? s.from : spec.min, max = part_of_range ? s.to : spec.max;
    const double value = e->param(i);
    const auto wanted = ui::slider(ui, {.id = "client.slider",
                                        .rect = track,
                                        .label = ui.tr(ui.format("param.{}.{}", e->id(), s.param)),
                                        .value_words = value > (min + max) / 2 ? s.high : s.low,
                                        .color = color,
                                        .from = t.line_art ? gfx::Color{0, 0, 0, 0} : t.calm_word,
                                        .to = t.line_art ? gfx::Color{0, 0, 0, 0} : color,
                                        .value = value,
                                        .min = min,
                                        .max = max,
                                        .whole = spec.whole,
                                        .words = false,
                                        .thumb = 52});
    if (wanted) c.push(act::SetParam{param, *wanted});
}

void bottom_row(ScreenContext& c, const ClientLayout& l) {
    ui::Ui& ui = c.ui;
    if (client_button(c, "client.back", l.back, ui.tr("client.back"), ui::Icon::back))
        c.push(act::PreviousStep{});
    const bool page = c.state().client.view == Client::View::page;
    const bool last = c.state().client.page + 1 >= static_cast<int>(client_pages(c.world).size());
    if (page &&
        client_button(c, "client.next", l.next, ui.tr(last ? "client.to_sheet" : "client.next"),
                      last ? ui::Icon::print : ui::Icon::forward, true))
        c.push(act::NextStep{});
}

void stage(ScreenContext& c, const ClientLayout& l, bool labels) {
    ui::Ui& ui = c.ui;
    const content::StoryPage* page = client_page(c.world);
    if (!page || !c.world.step() || l.stage.w <= 0) return;
    explainers::DrawInfo info = stage_info(c, l.stage);
    info.client = true;
    info.labels = labels;
    info.narrow = l.stage.w < l.stage.h * 1.3f;
    c.canvas.begin(gfx::ViewTransform::fit(c.world.camera(info.narrow), l.stage), ui.scale());
    c.world.explainer->draw(c.canvas, info);
    if (!labels || l.stage.h < ui.px(110)) return;
    std::array<ui::LabelName, ui::max_callouts> names;
    const std::size_t count = std::min(names.size(), page->names.size());
    for (std::size_t i = 0; i < count; ++i)
        names[i] = {page->names[i].part, page->names[i].words};
    ui::draw_labels(ui, c.canvas, l.stage,
                    {.client = true, .names = std::span(names.data(), count)});
}

// A close view goes on beyond its place: there it fades into the ground of the words.
void fade_edges(ScreenContext& c, const gfx::Rect& screen, const gfx::Rect& stage) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    c.ground({screen.x, screen.y, screen.w, stage.y - screen.y}, t.canvas_top);
    c.ground({screen.x, stage.bottom(), screen.w, screen.bottom() - stage.bottom()},
             t.canvas_bottom);
    if (t.line_art) return;
    const float reach = std::min(ui.px(48), stage.h * 0.15f);
    ui.gradient({stage.x, stage.y, stage.w, reach}, t.canvas_top, t.canvas_top.alpha(0));
    ui.gradient({stage.x, stage.bottom() - reach, stage.w, reach}, t.canvas_bottom.alpha(0),
                t.canvas_bottom);
}

// Returns where the canvas goes.
gfx::Rect page_screen(ScreenContext& c, ClientLayout& l, const gfx::Rect& screen, bool labels) {
    const content::StoryPage& page = *client_page(c.world);
    const bool balance = page.kind == content::StoryPage::Kind::balance;
    const BalanceLayout sides = balance ? lay_out_balance(c, l) : BalanceLayout{};
    const bool fades = c.world.step() && !balance;
    if (fades) fade_edges(c, screen, l.stage);
    stage(c, l, labels);
    if (c.world.step()) client_pointer(c, l.stage);
    if (sides.column.w <= 0) words(c, l, page);
    if (balance) client_balance(c, l, sides);
    if (l.slider.w > 0 && !page.slider.param.empty()) slider(c, l.slider, page.slider);
    if (page.kind == content::StoryPage::Kind::signs) client_signs(c, l.stage);
    if (fades) stage_handles(c, l.stage);
    return fades ? l.stage : screen;
}

} // namespace

bool client_button(ScreenContext& c, std::string_view id, const gfx::Rect& r,
                   std::string_view label, ui::Icon icon, bool strong) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const ui::Item item = ui.items().add({.id = id, .label = label, .rect = r, .radius = r.h / 2});
    const gfx::Color fill = strong ? t.primary : t.control;
    const gfx::Color ink = strong ? t.primary_ink : t.control_ink;
    ui.fill(r, gfx::mix(fill, t.text, 0.08f * item.hover + 0.1f * item.press), r.h / 2);
    if (t.line_art) ui.outline(r, t.edge, r.h / 2, ui.dp(3));
    ui::draw_icon(ui.draw(), icon, r.center(), r.h * 0.42f, ink);
    return item.clicked;
}

gfx::Rect client_screen(ScreenContext& c, const gfx::Rect& screen, bool labels) {
    ui::Ui& ui = c.ui;
    ClientLayout l = lay_out_client(c, screen);
    const Client& client = c.state().client;
    page_ground(c, screen);
    if (!c.world.step()) c.pointing.clear(); // there is no picture to point at
    gfx::Rect canvas = screen;
    if (client.view == Client::View::page && client_page(c.world))
        canvas = page_screen(c, l, screen, labels);
    else if (client.view == Client::View::sheet)
        client_sheet(c, l);
    else
        client_stories(c, l);
    top_row(c, l);
    if (client.view != Client::View::stories) bottom_row(c, l);
    const ui::Font note = note_font(ui, screen, l.narrow);
    ui.text_wrapped(note, {l.note.x, l.note.y, l.note.w, 0}, ui.theme().muted,
                    ui.tr("client.disclaimer"), ui::Align::center);
    draw_pointing(c);
    if (client.notes && !client.apart) client_notes(c, screen);
    if (client.signs) client_signs(c, screen);
    return canvas;
}

} // namespace app
