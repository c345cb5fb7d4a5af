// The questions after the steps, one at a time. Every option is explained when it is chosen, and
// all may be tried: nothing is counted and nothing is judged.
#include "app/pages.hpp"
#include "app/screens.hpp"

#include "ui/widgets.hpp"

namespace app {
namespace {

std::string_view question_label(void* user, int i) {
    ScreenContext& c = *static_cast<ScreenContext*>(user);
    const auto& questions = c.world.lesson()->questions;
    return c.ui.tr("quiz.named", {{"question", c.ui.format("{}", i + 1)},
                                  {"count", c.ui.format("{}", questions.size())},
                                  {"title", questions[static_cast<std::size_t>(i)].text}});
}

// Questions up to the last that has an answer.
int answered(const ScreenContext& c, const content::Lesson& lesson) {
    int upto = 0;
    for (std::size_t i = 0; i < lesson.questions.size(); ++i)
        if (chosen_option(c.state(), lesson.questions[i]) >= 0) upto = static_cast<int>(i) + 1;
    return upto;
}

struct OptionView {
    const content::Option& option;
    int number; // from 1
    bool chosen, tried;
};

struct OptionSizes {
    float pad, badge, words_x, words_w, words_h, feedback_h, height;
};
OptionSizes measure(const ScreenContext& c, const OptionView& o, float width) {
    ui::Ui& ui = c.ui;
    OptionSizes m{};
    m.pad = ui.px(16);
    m.badge = ui.px(30);
    m.words_x = m.pad + m.badge + ui.px(14);
    m.words_w = std::max(1.f, width - m.words_x - m.pad);
    m.words_h = ui.wrapped_height(ui::Font::body, m.words_w, o.option.text);
    m.height = std::max(m.words_h, m.badge) + 2 * ui.px(13);
    if (o.tried) {
        m.feedback_h = ui.line_height(ui::Font::label) + ui.px(3) +
                       ui.wrapped_height(ui::Font::small, m.words_w, o.option.feedback);
        m.height += ui.px(14) + m.feedback_h + ui.px(4);
    }
    m.height = std::max(m.height, ui.target());
    return m;
}

// Its number; once tried, a check for the one that fits, a dot for any other.
void badge(ScreenContext& c, const OptionView& o, gfx::Vec2 at, float size) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const gfx::Rect box{at.x - size / 2, at.y - size / 2, size, size};
    if (o.tried && o.option.correct) {
        ui.disc(at, size / 2, t.done);
        ui::draw_icon(ui.draw(), ui::Icon::check, at, size * 0.6f, t.card);
        return;
    }
    ui.outline(box, o.tried ? t.primary : t.edge, size / 2, ui.dp(t.line_art ? 2.5f : 1.5f));
    if (o.tried)
        ui.disc(at, size * 0.2f, t.primary);
    else
        ui.text_in(ui::Font::label, box, t.body, ui.format("{}", o.number));
}

void feedback(ScreenContext& c, const OptionView& o, const OptionSizes& m, gfx::Vec2 at) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    ui.line({at.x, at.y - ui.px(8)}, {at.x + m.words_w, at.y - ui.px(8)},
            t.line.alpha(t.line_art ? 1 : 0.7f), ui.dp(1));
    const bool fits = o.option.correct;
    const float head = ui.line_height(ui::Font::label), icon = ui.px(13);
    ui::draw_icon(ui.draw(), fits ? ui::Icon::check : ui::Icon::book,
                  {at.x + icon / 2, at.y + head / 2}, icon, fits ? t.done_word : t.link);
    const float x = at.x + icon + ui.px(8);
    ui.text_in(ui::Font::label, {x, at.y, at.x + m.words_w - x, head}, fits ? t.done_word : t.link,
               ui.tr(fits ? "quiz.fits" : "quiz.about"), ui::Align::left);
    ui.text_wrapped(ui::Font::small, {at.x, at.y + head + ui.px(3), m.words_w, 0}, t.body,
                    o.option.feedback);
}

std::string_view option_label(ScreenContext& c, const OptionView& o) {
    ui::Ui& ui = c.ui;
    const std::string_view number = ui.format("{}", o.number);
    if (!o.tried) return ui.tr("quiz.option", {{"number", number}, {"text", o.option.text}});
    return ui.tr("quiz.option_tried",
                 {{"number", number},
                  {"text", o.option.text},
                  {"mark", ui.tr(o.option.correct ? "quiz.fits" : "quiz.about")},
                  {"feedback", o.option.feedback}});
}

// Returns its height.
float option(ScreenContext& c, const OptionView& o, gfx::Vec2 at, float width) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const OptionSizes m = measure(c, o, width);
    const gfx::Rect r{at.x, at.y, width, m.height};
    const std::string_view id = ui.format("quiz.option.{}", o.number - 1);
    const ui::Item item =
        ui.items().add({.id = id,
                        .role = ui::Role::toggle,
                        .label = option_label(c, o),
                        .value = o.chosen ? ui.tr("quiz.chosen") : std::string_view(),
                        .rect = r,
                        .selected = o.chosen,
                        .radius = ui.dp(14)});
    if (o.chosen)
        ui::card(ui, r, ui::CardLook::accent, 14, item.hover,
                 o.option.correct ? t.done : t.primary);
    else
        ui::card(ui, r, ui::CardLook::card, 14, item.hover);
    const float first = std::max(ui.line_height(ui::Font::body), m.badge);
    const float top = r.y + ui.px(13);
    badge(c, o, {r.x + m.pad + m.badge / 2, top + first / 2}, m.badge);
    const float words_y = top + std::max(0.f, (m.badge - m.words_h) / 2);
    ui.text_wrapped(ui::Font::body, {r.x + m.words_x, words_y, m.words_w, 0},
                    o.chosen ? t.text : t.body, o.option.text);
    if (o.tried) feedback(c, o, m, {r.x + m.words_x, r.bottom() - ui.px(15) - m.feedback_h});
    if (item.clicked) c.push(act::Answer{o.number - 1});
    return m.height;
}

// An answer chosen by mouse, arrow or number has the focus, and what explains it comes into view.
void follow_choice(ScreenContext& c, int chosen) {
    QuizMemory& before = c.quiz;
    const bool same = before.question == c.state().question;
    if (same && chosen >= 0 && before.chosen != chosen)
        c.ui.items().focus(c.ui.format("quiz.option.{}", chosen), c.ui.items().focus_visible());
    before = {c.state().question, chosen};
}

float question_page(ScreenContext& c, const content::Question& question, const PageLayout& l,
                    float y) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Lesson& lesson = *c.world.lesson();
    const int count = static_cast<int>(lesson.questions.size()), here = c.state().question;
    const int wanted = ui::step_bar(ui, {.id = "quiz.questions",
                                         .rect = {l.x, y, l.w, ui.px(6)},
                                         .count = count,
                                         .current = here,
                                         .visited = answered(c, lesson),
                                         .label = &question_label,
                                         .user = &c});
    if (wanted >= 0) c.push(act::GoToQuestion{wanted});
    y += ui.px(22);
    y += ui.text_wrapped(ui::Font::caption, {l.x, y, l.w, 0}, t.muted,
                         ui.tr("quiz.count", {{"question", ui.format("{}", here + 1)},
                                              {"count", ui.format("{}", count)}}));
    y += ui.px(8);
    y += ui.text_wrapped(page_title_font(c, l.w), {l.x, y, l.w, 0}, t.text, question.text);
    y += ui.px(8);
    y += ui.text_wrapped(ui::Font::small, {l.x, y, l.w, 0}, t.muted, ui.tr("quiz.invite"));
    y += ui.px(20);
    const int chosen = chosen_option(c.state(), question);
    follow_choice(c, chosen);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const int k = static_cast<int>(i);
        const bool tried = k < 32 && (c.state().tried >> k & 1u) != 0;
        y += option(c, {question.options[i], k + 1, k == chosen, tried}, {l.x, y}, l.w);
        y += std::max(ui.px(12), ui.dp(8));
    }
    return y;
}

} // namespace

gfx::Rect quiz_screen(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const PageLayout l = lay_out_page(c, screen);
    page_ground(c, l.ground());
    lesson_header(c, l.header);
    const float top =
        ui.begin_scroll(ui.format("quiz.{}.{}", c.state().lesson, c.state().question), l.view);
    float y = top + ui.px(l.phone ? 16 : 28);
    const bool after = tabs_last(c, l.view);
    if (!after) y += page_tabs(c, {l.x, y}, l.w) + ui.px(l.phone ? 22 : 34);
    const content::Question* question = c.world.question();
    if (question) y = question_page(c, *question, l, y);
    if (after) y += ui.px(16) + page_tabs(c, {l.x, y + ui.px(16)}, l.w);
    ui.end_scroll(y + ui.px(8) - top);
    const content::Lesson* lesson = c.world.lesson();
    const bool last =
        lesson && c.state().question + 1 >= static_cast<int>(lesson->questions.size());
    const bool cards = lesson && !lesson->cards.empty();
    if (page_foot(c, l.foot, l.x, l.w,
                  {.next = ui.tr(last && cards ? "pages.to_cards" : "pages.next"),
                   .short_next = ui.tr("pages.next")}))
        c.push(act::NextStep{});
    return l.ground();
}

} // namespace app
