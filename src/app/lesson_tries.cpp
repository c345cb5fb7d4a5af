// Cards that ask before they tell: a prediction, which the model then answers, and a common claim
// beside what studies show, on the same picture. Nothing here scores anybody.
#include "app/lesson_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace app {
namespace {

struct Card {
    gfx::Rect rect; // its outline
    float x, w;     // of what is in it
    float y;        // where the next thing goes
};
float pad(const ScreenContext& c) {
    return c.ui.px(20);
}

// Options in one row when each has room for all of its words, else one below the other.
struct Options {
    int columns = 1;
    float width = 0, gap = 0; // of an option, between two
    float total = 0;          // height of all
};
Options measure(const ScreenContext& c, const content::Predict& predict, float width) {
    ui::Ui& ui = c.ui;
    const int count = static_cast<int>(predict.options.size());
    Options o;
    o.gap = ui.px(10);
    const float share = grid(width, std::max(1, count), o.gap).width;
    const bool beside =
        std::all_of(predict.options.begin(), predict.options.end(),
                    [&](const auto& option) { return ui::answer_width(ui, option.text) <= share; });
    o.columns = beside ? std::max(1, count) : 1;
    o.width = beside ? share : width;
    if (beside) {
        o.total = std::max(ui.target(), ui.px(44));
        return o;
    }
    for (const auto& option : predict.options)
        o.total += ui::answer_height(ui, width, option.text) + o.gap;
    o.total -= o.gap;
    return o;
}

void options(ScreenContext& c, const content::Predict& predict, const Options& o, Card& card) {
    const bool beside = o.columns > 1;
    gfx::Rect r{card.x, card.y, o.width, o.total};
    for (std::size_t i = 0; i < predict.options.size(); ++i) {
        const int option = static_cast<int>(i);
        if (!beside) r.h = ui::answer_height(c.ui, o.width, predict.options[i].text);
        if (ui::answer(c.ui, {.id = c.ui.format("lesson.guess.{}", i),
                              .rect = r,
                              .label = predict.options[i].text,
                              .question = predict.question,
                              .chosen = c.state().guess == option,
                              .align = beside ? ui::Align::center : ui::Align::left}))
            c.push(act::Guess{option});
        (beside ? r.x : r.y) += (beside ? r.w : r.h) + o.gap;
    }
    card.y += o.total;
}

// The feedback of the guess, and the button that shows what happens.
struct Answered {
    std::string_view feedback{};
    ui::ButtonSpec run;
    std::string_view again{}; // beside the button, or below it
    bool again_beside = true;
    float feedback_h = 0, total = 0;
};
Answered answered(const ScreenContext& c, const content::Predict& predict, float width) {
    ui::Ui& ui = c.ui;
    Answered a;
    const int guess = c.state().guess;
    if (guess < 0 || guess >= static_cast<int>(predict.options.size())) return a;
    a.feedback = predict.options[static_cast<std::size_t>(guess)].feedback;
    a.feedback_h = a.feedback.empty() ? 0 : ui.wrapped_height(ui::Font::small, width, a.feedback);
    a.run = {.id = "lesson.run",
             .label = ui.tr("lesson.predict_run"),
             .style = c.state().ran ? ui::ButtonStyle::secondary : ui::ButtonStyle::primary,
             .icon = c.state().ran ? ui::Icon::replay : ui::Icon::play};
    const gfx::Vec2 size = ui::button_size(ui, a.run);
    a.run.rect.w = std::min(size.x, width);
    a.run.rect.h = std::max(ui.target(), ui.px(44));
    a.again = ui.tr("lesson.predict_again");
    a.again_beside = a.run.rect.w + ui.px(14) + ui.text_width(ui::Font::caption, a.again) <= width;
    a.total = ui.px(14) + a.feedback_h + (a.feedback_h > 0 ? ui.px(12) : 0) + a.run.rect.h;
    if (!a.again_beside) a.total += ui.px(8) + ui.wrapped_height(ui::Font::caption, width, a.again);
    return a;
}

void show_answered(ScreenContext& c, const Answered& a, Card& card) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    card.y += ui.px(14);
    if (a.feedback_h > 0)
        card.y +=
            ui.text_wrapped(ui::Font::small, {card.x, card.y, card.w, 0}, t.body, a.feedback) +
            ui.px(12);
    ui::ButtonSpec run = a.run;
    run.rect.x = card.x;
    run.rect.y = card.y;
    if (ui::button(ui, run)) c.push(act::RunPrediction{});
    const float gap = ui.px(14);
    if (a.again_beside)
        ui.text_in(ui::Font::caption,
                   {run.rect.right() + gap, run.rect.y, card.w - run.rect.w - gap, run.rect.h},
                   t.muted, a.again, ui::Align::left);
    else
        ui.text_wrapped(ui::Font::caption, {card.x, run.rect.bottom() + ui.px(8), card.w, 0},
                        t.muted, a.again);
}

Card open_card(ScreenContext& c, const Column& col, float inside, ui::CardLook look,
               std::optional<gfx::Color> accent) {
    ui::Ui& ui = c.ui;
    const gfx::Rect r{col.x, col.y, col.w, inside + ui.px(16) + ui.px(20)};
    ui::card(ui, r, look, 12, 0, accent);
    return {r, r.x + pad(c), r.w - 2 * pad(c), r.y + ui.px(16)};
}

// The myth switch: both sides in one row, or one below the other. Returns the side chosen, or -1.
struct Sides {
    std::array<std::string_view, 2> words;
    bool beside;
    float height;
};
Sides measure_sides(const ScreenContext& c, float width) {
    ui::Ui& ui = c.ui;
    Sides s{{ui.tr("lesson.myth_says"), ui.tr("lesson.myth_shows")}, true, 0};
    s.beside = ui::segmented_width(ui, s.words) - ui.px(36) <= width;
    const float row = std::max(ui.target(), ui.px(44));
    s.height = s.beside ? row
                        : ui::answer_height(ui, width, s.words[0]) + ui.px(8) +
                              ui::answer_height(ui, width, s.words[1]);
    return s;
}
int choose_side(ScreenContext& c, const Sides& s, int chosen, Card& card) {
    ui::Ui& ui = c.ui;
    int wanted = -1;
    if (s.beside) {
        wanted = ui::segmented(ui, "lesson.myth", {card.x, card.y, card.w, s.height}, s.words,
                               chosen, ui.tr("lesson.myth"));
        card.y += s.height;
        return wanted;
    }
    for (int i = 0; i < 2; ++i) {
        const std::string_view words = s.words[static_cast<std::size_t>(i)];
        const float h = ui::answer_height(ui, card.w, words);
        if (ui::answer(ui, {.id = ui.format("lesson.myth.{}", i),
                            .rect = {card.x, card.y, card.w, h},
                            .label = words,
                            .question = ui.tr("lesson.myth"),
                            .chosen = chosen == i}))
            wanted = i;
        card.y += h + (i == 0 ? ui.px(8) : 0);
    }
    return wanted;
}

// The rating of the claim; it opens what the ledger says. Over the right end of `row`.
void claim_chip(ScreenContext& c, const content::Claim& claim, const gfx::Rect& row) {
    ui::Ui& ui = c.ui;
    const std::string_view word = ui.tr(ui.format("rating.{}", content::name(claim.rating)));
    const float w = ui::evidence_chip_width(ui, word), h = ui::evidence_chip_height(ui);
    const gfx::Rect chip{row.right() - w, row.y, w, h};
    ui::evidence_chip(ui, {chip.right(), chip.y}, claim.rating, word, ui::Align::right);
    const ui::Item item =
        ui.items().add({.id = "lesson.myth.claim",
                        .role = ui::Role::link,
                        .label = ui.format("{}: {}", ui.tr("lesson.is_it_true"), word),
                        .value = claim.claim,
                        .rect = chip,
                        .radius = h / 2});
    const gfx::Color ink = ui::rating_color(ui.theme(), claim.rating);
    ui.outline(chip, ink.alpha(.5f + .5f * item.hover), h / 2, ui.dp(1 + item.hover));
    if (item.clicked) c.push(act::ShowSheet{Sheet::claim, claim.id});
}

} // namespace

void predict_card(ScreenContext& c, const content::Step& step, Column& col) {
    if (!step.has_predict || c.state().screen != Screen::lesson) return;
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const float w = col.w - 2 * pad(c), head = ui.line_height(ui::Font::label);
    const float question = ui.wrapped_height(ui::Font::small, w, step.predict.question);
    const Options o = measure(c, step.predict, w);
    const Answered a = answered(c, step.predict, w);
    const float inside = head + ui.px(4) + question + ui.px(12) + o.total + a.total;
    Card card = open_card(c, col, inside, ui::CardLook::accent, t.messenger);
    ui.text_wrapped(ui::Font::label, {card.x, card.y, card.w, 0},
                    t.line_art ? t.text : t.messenger_word, ui.tr("lesson.predict"),
                    ui::Align::left, 1);
    card.y += head + ui.px(4);
    card.y += ui.text_wrapped(ui::Font::small, {card.x, card.y, card.w, 0}, t.text,
                              step.predict.question);
    card.y += ui.px(12);
    options(c, step.predict, o, card);
    if (a.total > 0) show_answered(c, a, card);
    col.y = card.rect.bottom() + ui.px(16);
}

void myth_card(ScreenContext& c, const content::Step& step, Column& col) {
    if (!step.has_myth || c.state().screen != Screen::lesson) return;
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Claim* claim = c.world.course.claim(step.myth.claim);
    const float w = col.w - 2 * pad(c), head = ui::evidence_chip_height(ui);
    const Sides sides = measure_sides(c, w);
    const MythSide side = c.state().myth;
    const std::string_view words = side == MythSide::says    ? step.myth.says.text
                                   : side == MythSide::shows ? step.myth.shows.text
                                                             : ui.tr("lesson.myth_invite");
    const float text_h = ui.wrapped_height(ui::Font::small, w, words);
    Card card = open_card(c, col, head + ui.px(12) + sides.height + ui.px(12) + text_h,
                          ui::CardLook::card, {});
    ui.text_in(ui::Font::label, {card.x, card.y, card.w / 2, head}, t.muted, ui.tr("lesson.myth"),
               ui::Align::left);
    if (claim) claim_chip(c, *claim, {card.x, card.y, card.w, head});
    card.y += head + ui.px(12);
    const int chosen = side == MythSide::says ? 0 : side == MythSide::shows ? 1 : -1;
    const int wanted = choose_side(c, sides, chosen, card);
    if (wanted >= 0) c.push(act::SeeMyth{wanted == 1});
    card.y += ui.px(12);
    ui.text_wrapped(ui::Font::small, {card.x, card.y, card.w, 0}, chosen < 0 ? t.muted : t.text,
                    words);
    col.y = card.rect.bottom() + ui.px(16);
}

} // namespace app
