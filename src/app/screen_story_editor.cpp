// Make a story of your own: steps of all lessons at the left, the pages of the story at the right,
// with what a client reads under each picture. Advice on words comes while they are written.
#include "app/screens.hpp"
#include "app/story_draft.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace app {
namespace {

using What = act::EditStory::What;

struct Column {
    float x, y, w;
};

void heading(ScreenContext& c, Column& col, std::string_view words) {
    col.y +=
        c.ui.text_wrapped(ui::Font::heading, {col.x, col.y, col.w, 0}, c.ui.theme().text, words) +
        c.ui.px(8);
}

// A named line to type into; pushes what was typed.
void field(ScreenContext& c, Column& col, std::string_view id, std::string_view label,
           const std::string& value, What what, int page) {
    ui::Ui& ui = c.ui;
    col.y += ui.text_wrapped(ui::Font::caption, {col.x, col.y, col.w, 0}, ui.theme().muted, label) +
             ui.px(2);
    std::string text = value;
    const float h = std::max(ui.px(44), ui.target());
    if (ui::text_field(
            ui, {.id = id, .rect = {col.x, col.y, col.w, h}, .label = label, .placeholder = label},
            text)
            .changed)
        c.push(act::EditStory{what, page, text, 0});
    col.y += h + ui.px(8);
}

bool small_button(ScreenContext& c, std::string_view id, const gfx::Rect& r, std::string_view label,
                  ui::Icon icon, bool enabled) {
    return ui::button(c.ui, {.id = id,
                             .rect = r,
                             .label = label,
                             .style = ui::ButtonStyle::quiet,
                             .icon = icon,
                             .enabled = enabled,
                             .icon_only = true});
}

void page_row(ScreenContext& c, Column& col, int i) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Story& draft = c.state().draft;
    const content::StoryPage& page = draft.pages[static_cast<std::size_t>(i)];
    const int count = static_cast<int>(draft.pages.size());
    const float side = std::max(ui.px(44), ui.target());
    const std::string_view name =
        ui.tr("editor.page", {{"page", ui.format("{}", i + 1)}, {"step", page.step}});
    ui.text_in(ui::Font::control, {col.x, col.y, col.w - 3 * side, side}, t.text, name,
               ui::Align::left);
    float x = col.x + col.w - 3 * side;
    if (small_button(c, ui.format("editor.up.{}", i), {x, col.y, side, side}, ui.tr("editor.up"),
                     ui::Icon::up, i > 0))
        c.push(act::EditStory{What::up, i, "", 0});
    x += side;
    if (small_button(c, ui.format("editor.down.{}", i), {x, col.y, side, side},
                     ui.tr("editor.down"), ui::Icon::down, i + 1 < count))
        c.push(act::EditStory{What::down, i, "", 0});
    x += side;
    if (small_button(c, ui.format("editor.remove.{}", i), {x, col.y, side, side},
                     ui.tr("editor.remove"), ui::Icon::close, true))
        c.push(act::EditStory{What::remove, i, "", 0});
    col.y += side + ui.px(4);
    field(c, col, ui.format("editor.headline.{}", i), ui.tr("editor.headline"), page.headline,
          What::headline, i);
    field(c, col, ui.format("editor.line.{}", i), ui.tr("editor.line"), page.line, What::line, i);
    const auto& s = page.slider;
    if (s.param.empty() || !(s.from < s.to)) return;
    double start = s.from;
    for (const auto& [param, value] : page.set)
        if (param == s.param) start = value;
    const ui::SliderSpec spec{.id = ui.format("editor.start.{}", i),
                              .rect = {col.x, col.y, col.w, 0},
                              .label = ui.tr("editor.start"),
                              .value_words = ui.format("{} … {}", s.low, s.high),
                              .value = start,
                              .min = s.from,
                              .max = s.to};
    ui::SliderSpec placed = spec;
    placed.rect.h = ui::slider_height(ui, spec);
    if (const auto wanted = ui::slider(ui, placed))
        c.push(act::EditStory{What::start, i, "", *wanted});
    col.y += placed.rect.h + ui.px(18);
}

void advice_box(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const std::vector<std::string> found = advice(c.world);
    const float pad = ui.px(14), w = col.w - 2 * pad;
    float h = 2 * pad + ui.line_height(ui::Font::label);
    for (const std::string& sentence : found)
        h += ui.wrapped_height(ui::Font::small, w, sentence) + ui.px(6);
    const gfx::Rect box{col.x, col.y, col.w, h};
    ui.fill(box, found.empty() ? t.supported_ground : t.mixed_ground, ui.dp(12));
    float y = box.y + pad;
    ui.text_in(ui::Font::label, {box.x + pad, y, w, ui.line_height(ui::Font::label)},
               found.empty() ? t.supported : t.mixed,
               ui.tr(found.empty() ? "editor.fine" : "editor.advice"), ui::Align::left);
    y += ui.line_height(ui::Font::label) + ui.px(6);
    for (const std::string& sentence : found)
        y += ui.text_wrapped(ui::Font::small, {box.x + pad, y, w, 0}, t.text,
                             ui.frame_text().format("{}", sentence)) +
             ui.px(6);
    col.y += h + ui.px(14);
}

void buttons(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const content::Story& draft = c.state().draft;
    const bool whole = !draft.title.empty() && !draft.pages.empty();
    const float h = std::max(ui.px(48), ui.target()), gap = ui.px(10);
    const float w = (col.w - 2 * gap) / 3;
    if (ui::button(ui, {.id = "editor.save",
                        .rect = {col.x, col.y, w, h},
                        .label = ui.tr("editor.save"),
                        .style = ui::ButtonStyle::primary,
                        .enabled = whole}))
        c.push(act::SaveStory{});
    if (ui::button(ui, {.id = "editor.show",
                        .rect = {col.x + w + gap, col.y, w, h},
                        .label = ui.tr("editor.show"),
                        .enabled = c.state().draft_saved}))
        c.push(act::ShowClient{draft.id});
    if (ui::button(ui, {.id = "editor.delete",
                        .rect = {col.x + 2 * (w + gap), col.y, w, h},
                        .label = ui.tr("editor.delete"),
                        .enabled = c.state().draft_saved}))
        c.push(act::DeleteStory{});
    col.y += h + ui.px(10);
    if (c.state().draft_note.empty()) return;
    col.y += ui.text_wrapped(ui::Font::small, {col.x, col.y, col.w, 0}, ui.theme().body,
                             c.state().draft_note) +
             ui.px(10);
}

void story(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const content::Story& draft = c.state().draft;
    heading(c, col, ui.tr("editor.story"));
    field(c, col, "editor.title", ui.tr("editor.title"), draft.title, What::title, -1);
    buttons(c, col);
    advice_box(c, col);
    for (int i = 0; i < static_cast<int>(draft.pages.size()); ++i)
        page_row(c, col, i);
}

void steps(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    heading(c, col, ui.tr("editor.steps"));
    const bool room = c.state().draft.pages.size() < content::most_story_pages;
    const float h = std::max(ui.px(48), ui.target());
    for (const content::Lesson& lesson : c.world.course.lessons) {
        if (lesson.broken || !explainers::find(lesson.explainer)) continue;
        col.y += ui.text_wrapped(ui::Font::label, {col.x, col.y, col.w, 0}, t.muted, lesson.title) +
                 ui.px(6);
        for (const content::Step& step : lesson.steps) {
            if (ui::button(ui, {.id = ui.format("editor.add.{}", step.id),
                                .rect = {col.x, col.y, col.w, h},
                                .label = step.title,
                                .icon = ui::Icon::plus,
                                .enabled = room,
                                .font = ui::Font::small_strong,
                                .align = ui::Align::left,
                                .radius = 10}))
                c.push(act::EditStory{What::add, -1, step.id, 0});
            col.y += h + ui.px(6);
        }
        col.y += ui.px(10);
    }
}

// The therapist's own stories, to change them.
void own_stories(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    const auto& stories = c.world.course.stories;
    const bool any = std::any_of(stories.begin(), stories.end(),
                                 [](const content::Story& s) { return s.own && !s.broken; });
    if (!any) return;
    heading(c, col, ui.tr("editor.own"));
    const float h = std::max(ui.px(48), ui.target());
    for (const content::Story& story : stories) {
        if (!story.own || story.broken) continue;
        if (ui::button(ui, {.id = ui.format("editor.open.{}", story.id),
                            .rect = {col.x, col.y, col.w, h},
                            .label = story.title,
                            .selected = story.id == c.state().draft.id,
                            .font = ui::Font::small_strong,
                            .align = ui::Align::left,
                            .radius = 10}))
            c.push(act::OpenStoryEditor{story.id});
        col.y += h + ui.px(6);
    }
    col.y += ui.px(12);
}

} // namespace

gfx::Rect story_editor_screen(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    PageLayout l = lay_out_page(c, screen);
    l.view.h = screen.bottom() - l.view.y;
    l.foot = {screen.x, screen.bottom(), screen.w, 0};
    page_ground(c, l.ground());
    lesson_header(c, l.header, ui.tr("editor.name"));
    const float margin = std::min(ui.px(32), screen.w * 0.04f);
    const gfx::Rect view = l.view;
    const bool beside = screen.w / ui.scale() >= 900;
    const auto area = [&](std::string_view id, const gfx::Rect& r, auto&& draw) {
        const float top = ui.begin_scroll(id, r);
        Column col{r.x + margin, top + ui.px(20), r.w - 2 * margin};
        draw(col);
        ui.end_scroll(col.y + ui.px(20) - top);
    };
    if (beside) {
        const float left = std::min(ui.px(420), view.w * 0.38f);
        area("editor.left", {view.x, view.y, left, view.h}, [&](Column& col) {
            own_stories(c, col);
            steps(c, col);
        });
        area("editor.right", {view.x + left, view.y, view.w - left, view.h},
             [&](Column& col) { story(c, col); });
    } else {
        area("editor.all", view, [&](Column& col) {
            story(c, col);
            own_stories(c, col);
            steps(c, col);
        });
    }
    return view;
}

} // namespace app
