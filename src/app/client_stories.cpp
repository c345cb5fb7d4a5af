// What shall we talk about? One card for each story, in the client's words.
#include "app/client_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

int brief_pages(const content::Story& story) {
    return static_cast<int>(std::count_if(story.pages.begin(), story.pages.end(),
                                          [](const auto& page) { return page.brief; }));
}

void story_card(ScreenContext& c, const content::Story& story, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const ui::Item item =
        ui::card_item(ui, ui.format("client.story.{}", story.id), r, story.title, 18);
    ui::card(ui, r, ui::CardLook::card, 18, item.hover);
    const float pad = ui.px(20), art = r.h - 2 * ui.px(14);
    float x = r.x + pad;
    const bool room = r.w - art > ui.px(230); // for words beside it
    if (room && c.picture(story.art, {r.x + ui.px(14), r.y + ui.px(14), art, art}, ui.px(14)))
        x = r.x + ui.px(14) + art + pad;
    const float w = r.right() - pad - x;
    const int brief = brief_pages(story), all = static_cast<int>(story.pages.size());
    const bool whole = c.state().client.whole || brief == 0;
    const std::string_view note =
        story.own ? ui.tr("client.own_pages", {{"count", ui.format("{}", whole ? all : brief)}})
                  : ui.tr("client.pages", {{"count", ui.format("{}", whole ? all : brief)}});
    const ui::Font font = ui.wrapped_height(ui::Font::client_strong, w, story.title) <=
                                  3 * ui.line_height(ui::Font::client_strong)
                              ? ui::Font::client_strong
                              : ui::Font::strong;
    const float title = ui.wrapped_height(font, w, story.title, 3);
    const bool short_note = ui.text_width(ui::Font::body, note) <= w;
    const ui::Font small = short_note ? ui::Font::body : ui::Font::small;
    const float line = ui.wrapped_height(small, w, note);
    float y = r.center().y - (title + line + ui.px(4)) / 2;
    y += ui.text_wrapped(font, {x, y, w, 0}, t.text, story.title, ui::Align::left, 3) + ui.px(4);
    ui.text_wrapped(small, {x, y, w, 0}, t.muted, note);
    if (item.clicked) c.push(act::OpenStory{story.id, c.state().client.whole});
}

float cut_switch(ScreenContext& c, float x, float y, float w) {
    ui::Ui& ui = c.ui;
    const float h = std::max(ui.px(60), ui.target()), gap = ui.dp(12), pad = ui.px(48);
    const auto fits = [&](ui::Font font, float width) {
        return ui.text_width(font, ui.tr("client.whole")) + pad <= width;
    };
    // Side by side, or one below the other where the words are wide.
    const float half = std::min(ui.px(280), (w - gap) / 2);
    const bool stacked = !fits(ui::Font::client_strong, half);
    const float each = stacked ? std::min(ui.px(280), w) : half;
    const ui::Font font =
        fits(ui::Font::client_strong, each) ? ui::Font::client_strong : ui::Font::small_strong;
    const bool whole = c.state().client.whole;
    for (const bool all : {false, true}) {
        const float left = stacked ? -each / 2 : all ? gap / 2 : -gap / 2 - each;
        if (ui::button(ui, {.id = all ? "client.whole" : "client.brief",
                            .rect = {x + w / 2 + left, stacked && all ? y + h + gap : y, each, h},
                            .label = ui.tr(all ? "client.whole" : "client.brief"),
                            .style = ui::ButtonStyle::chip,
                            .selected = all == whole,
                            .font = font}))
            c.push(act::SetCut{all});
    }
    return stacked ? 2 * h + gap : h;
}

void make_card(ScreenContext& c, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Item item = ui::card_item(ui, "client.make", r, ui.tr("client.make"), 18);
    ui::card(ui, r, ui::CardLook::dashed, 18, item.hover);
    const float disc = ui.px(26);
    const gfx::Vec2 at{r.x + ui.px(34) + disc, r.center().y};
    ui.disc(at, disc, ui.theme().primary);
    ui::draw_icon(ui.draw(), ui::Icon::plus, at, disc, ui.theme().primary_ink);
    const float x = at.x + disc + ui.px(20), w = r.right() - ui.px(20) - x;
    const std::string_view words = ui.tr("client.make");
    const bool large = ui.wrapped_height(ui::Font::client_strong, w, words) <=
                       2 * ui.line_height(ui::Font::client_strong);
    const ui::Font font = large ? ui::Font::client_strong : ui::Font::small_strong;
    const float h = ui.wrapped_height(font, w, words);
    ui.text_wrapped(font, {x, r.center().y - h / 2, w, 0}, ui.theme().text, words);
    if (item.clicked) c.push(act::OpenStoryEditor{""});
}

} // namespace

void client_stories(ScreenContext& c, const ClientLayout& l) {
    ui::Ui& ui = c.ui;
    const float top = ui.begin_scroll("client.story_list", l.stage);
    const float w = std::min(l.stage.w, ui.px(1240)), x = l.stage.center().x - w / 2;
    float y = top + ui.px(8);
    y += cut_switch(c, x, y, w) + ui.px(24);
    const float gap = ui.px(18);
    const Grid g = grid(w, w >= ui.px(760) ? 2 : 1, gap);
    const float h = ui.px(136);
    int i = 0;
    for (const bool own : {true, false}) // the therapist's own first: two clicks away
        for (const content::Story& story : c.world.course.stories)
            if (story.own == own && !story.broken && c.world.course.story(story.id) == &story)
                story_card(c, story, g.cell({x, y}, i++, h));
    make_card(c, g.cell({x, y}, i, h));
    const int rows = i / g.columns + 1;
    y += static_cast<float>(rows) * (h + gap) + ui.px(6);
    y += ui.text_wrapped(ui::Font::small, {x, y, w, 0}, ui.theme().muted, ui.tr("client.hint"),
                         ui::Align::center);
    ui.end_scroll(y + ui.px(12) - top);
}

} // namespace app
