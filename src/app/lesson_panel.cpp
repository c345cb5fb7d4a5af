// The words of a step: where we are, title, text, goal, evidence, what was tried, and Back / Next.
#include "app/lesson_parts.hpp"

#include "ui/richtext.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace app {
namespace {

std::string_view step_label(void* user, int step) {
    ScreenContext& c = *static_cast<ScreenContext*>(user);
    const content::Lesson& lesson = *c.world.lesson();
    return c.ui.tr("lesson.step_named",
                   {{"step", c.ui.format("{}", step + 1)},
                    {"count", c.ui.format("{}", lesson.steps.size())},
                    {"title", lesson.steps[static_cast<std::size_t>(step)].title}});
}

void where_we_are(ScreenContext& c, const content::Step& step, Column& col) {
    ui::Ui& ui = c.ui;
    const content::Lesson& lesson = *c.world.lesson();
    const Place* place = c.state().find_place(lesson.id);
    const int count = static_cast<int>(lesson.steps.size());
    const int wanted = ui::step_bar(ui, {.id = "lesson.steps",
                                         .rect = {col.x, col.y, col.w, ui.px(6)},
                                         .count = count,
                                         .current = c.state().step,
                                         .visited = place ? place->furthest + 1 : 1,
                                         .label = &step_label,
                                         .user = &c});
    if (wanted >= 0) c.push(act::GoToStep{wanted});
    col.y += ui.px(22);
    const std::string_view number = ui.format("{}", c.state().step + 1);
    const std::string_view of = ui.format("{}", count);
    const std::string_view words =
        step.kind.empty()
            ? ui.tr("lesson.step_of", {{"step", number}, {"count", of}})
            : ui.tr("lesson.step_of_kind", {{"step", number}, {"count", of}, {"kind", step.kind}});
    col.y += ui.text_wrapped(ui::Font::caption, {col.x, col.y, col.w, 0}, ui.theme().muted, words);
    col.y += ui.px(8);
    col.y +=
        ui.text_wrapped(ui::Font::title, {col.x, col.y, col.w, 0}, ui.theme().text, step.title);
    col.y += ui.px(10);
}

void reading_text(ScreenContext& c, const content::Step& step, Column& col) {
    const bool clinical = c.clinical() && !step.clinical.empty();
    const ui::ProseResult r = ui::prose(c.ui, {.id = "lesson.text",
                                               .prose = clinical ? &step.clinical : &step.plain,
                                               .rect = {col.x, col.y, col.w, 0}});
    if (!r.term.empty()) c.push(act::ShowSheet{Sheet::term, std::string(r.term)});
    col.y += r.height + c.ui.px(18);
}

void goal_card(ScreenContext& c, const content::Step& step, Column& col) {
    if (!step.has_goal) return;
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const State& s = c.state();
    const float pad = ui.px(20);
    const std::string_view words = s.goal_done ? step.goal.done : step.goal.text;
    const float text_h = ui.wrapped_height(ui::Font::small, col.w - 2 * pad, words);
    const float head = ui.line_height(ui::Font::label);
    const gfx::Rect r{col.x, col.y, col.w, ui.px(16) + head + ui.px(4) + text_h + ui.px(34)};
    // One thing at a time: until the prediction was run, the goal waits.
    const bool waits = step.has_predict && !s.ran && !s.goal_done;
    const gfx::Color accent = s.goal_done ? t.done : waits ? t.muted : t.messenger;
    const gfx::Color word = s.goal_done  ? t.done_word
                            : waits      ? t.muted
                            : t.line_art ? t.text
                                         : t.messenger_word;
    ui::card(ui, r, waits ? ui::CardLook::card : ui::CardLook::accent, 12, 0, accent);
    float y = r.y + ui.px(16);
    float x = r.x + pad;
    if (s.goal_done) {
        ui.disc({x + ui.px(8), y + head / 2}, ui.px(9), t.done);
        ui::draw_icon(ui.draw(), ui::Icon::check, {x + ui.px(8), y + head / 2}, ui.px(12), t.card);
        x += ui.px(24);
    }
    ui.text_in(ui::Font::label, {x, y, r.right() - pad - x, head}, word,
               ui.tr(s.goal_done ? "lesson.goal_done" : "lesson.goal"), ui::Align::left);
    y += head + ui.px(4);
    ui.text_wrapped(ui::Font::small, {r.x + pad, y, r.w - 2 * pad, 0}, t.text, words);
    const double hold = std::max(step.goal.hold_s, 1e-6);
    const auto part = static_cast<float>(s.goal_done ? 1 : s.goal_held_s / hold);
    const std::string_view held =
        ui.tr("lesson.hold", {{"held", ui.format("{:.1f}", s.goal_done ? hold : s.goal_held_s)},
                              {"hold", ui.format("{:g}", step.goal.hold_s)}});
    const float held_w = ui.text_width(ui::Font::caption, held) + ui.px(12);
    const gfx::Rect bar{r.x + pad, r.bottom() - ui.px(20), r.w - 2 * pad - held_w, ui.px(6)};
    ui::progress_bar(ui, bar, part, t.done);
    ui.text_in(ui::Font::caption, {bar.right(), bar.center().y - head / 2, held_w, head},
               part > 0 ? t.done_word : t.muted, held, ui::Align::right);
    col.y = r.bottom() + ui.px(16);
}

void evidence_card(ScreenContext& c, const content::Step& step, Column& col) {
    if (!step.has_evidence) return;
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Claim* claim = c.world.course.claim(step.evidence.claim);
    const std::string_view words =
        claim ? std::string_view(c.clinical() ? claim->clinical : claim->plain)
              : std::string_view(step.evidence.simplified);
    const float pad = ui.px(20), head = ui::evidence_chip_height(ui);
    const float text_h = ui.wrapped_height(ui::Font::small, col.w - 2 * pad, words);
    const float link_h = ui.line_height(ui::Font::caption);
    const gfx::Rect r{col.x, col.y, col.w,
                      ui.px(14) + head + ui.px(4) + text_h + link_h + ui.px(20)};
    ui::card(ui, r, ui::CardLook::card, 12);
    ui.text_in(ui::Font::label, {r.x + pad, r.y + ui.px(14), r.w / 2, head}, t.muted,
               ui.tr("lesson.is_it_true"), ui::Align::left);
    ui::evidence_chip(ui, {r.right() - pad, r.y + ui.px(14)}, step.evidence.level,
                      ui.tr(ui.format("rating.{}", content::name(step.evidence.level))),
                      ui::Align::right);
    float y = r.y + ui.px(14) + head + ui.px(4);
    y += ui.text_wrapped(ui::Font::small, {r.x + pad, y, r.w - 2 * pad, 0}, t.body, words);
    const auto& sources = step.evidence.sources;
    const content::Source* first = sources.empty() ? nullptr : c.world.course.source(sources[0]);
    const std::string_view more =
        !first ? ui.tr("lesson.what_is_simplified")
        : sources.size() == 1
            ? ui.tr("lesson.one_source", {{"source", first->label}})
            : ui.tr("lesson.sources",
                    {{"source", first->label}, {"more", ui.format("{}", sources.size() - 1)}});
    if (ui::link(ui, "lesson.sources", {r.x + pad, y + ui.px(6)}, more))
        c.push(act::ShowSheet{Sheet::sources, ""});
    col.y = r.bottom() + ui.px(16);
}

// What a step's tiles measure, or null.
const sim::OutputSpec* tried_output(const ScreenContext& c, const content::Step& step) {
    if (!c.world.explainer) return nullptr;
    const auto outputs = c.world.explainer->outputs();
    const int i = sim::find(outputs, step.tried.output);
    return i < 0 ? nullptr : &outputs[static_cast<std::size_t>(i)];
}

// A tile's row of ticks, from the value measured: a stroke for every three spikes a second; of what
// is no rate, the full row is the top of its range.
void tile_ticks(ScreenContext& c, const gfx::Rect& r, const sim::OutputSpec* spec, double value,
                gfx::Color color) {
    ui::Ui& ui = c.ui;
    const double range = spec ? std::max(spec->max - spec->min, 1e-9) : 1;
    const bool spikes = !spec || spec->unit == "Hz";
    const double full = spikes ? value / 3 : 16 * (value - spec->min) / range;
    const int count = std::clamp(static_cast<int>(std::lround(full)), 0, 16);
    ui.line({r.x, r.bottom()}, {r.right(), r.bottom()}, ui.theme().line, ui.px(1));
    const float step = r.w / 16;
    for (int i = 0; i < std::max(count, full > 0.02 ? 1 : 0); ++i)
        ui.fill({r.x + static_cast<float>(i) * step, r.y, std::max(1.f, step * 0.5f), r.h}, color,
                ui.px(1));
}

std::string_view tile_value(ScreenContext& c, const sim::OutputSpec* spec, const Tile& tile) {
    if (!tile.filled || !spec) return "?";
    return short_value(c, *spec, tile.value);
}

void tried_tile(ScreenContext& c, const content::Step& step, std::size_t i, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const content::Tried::Tile& tile = step.tried.tiles[i];
    const Tile& state = i < c.state().tiles.size() ? c.state().tiles[i] : Tile{};
    const bool now = state.held_s > 0;
    int preset = -1;
    for (std::size_t p = 0; p < step.scene.presets.size(); ++p)
        if (step.scene.presets[p].text == tile.text) preset = static_cast<int>(p);
    const sim::OutputSpec* spec = tried_output(c, step);
    const std::string_view value = tile_value(c, spec, state);
    const ui::Item& item = ui::card_item(ui, ui.format("lesson.tile.{}", i), r,
                                         ui.format("{}: {}", tile.text, value), 12, preset >= 0);
    const bool clicked = item.clicked;
    ui::card(ui, r,
             state.filled || now ? (now ? ui::CardLook::accent : ui::CardLook::card)
                                 : ui::CardLook::dashed,
             12, item.hover, now ? std::optional<gfx::Color>(t.primary) : std::nullopt);
    const float pad = ui.px(8), x = r.x + pad, w = r.w - 2 * pad;
    float y = r.y + ui.px(9);
    ui.text_in(now ? ui::Font::label : ui::Font::caption,
               {x, y, w, ui.line_height(ui::Font::caption)}, now ? t.primary : t.body, tile.text,
               ui::Align::left);
    y += ui.line_height(ui::Font::caption) + ui.px(2);
    const gfx::Color ink = state.filled ? t.text : t.muted;
    ui.text_in(ui::Font::figure, {x, y, w, ui.line_height(ui::Font::figure)}, ink, value,
               ui::Align::left);
    y += ui.line_height(ui::Font::figure) + ui.px(2);
    ui.text_wrapped(ui::Font::caption, {x, y, w, 0}, t.muted,
                    state.filled ? std::string_view(tile.note) : ui.tr("lesson.try_it"),
                    ui::Align::left, 2);
    const gfx::Rect ticks{x, r.bottom() - ui.px(24), w, ui.px(14)};
    if (state.filled)
        tile_ticks(c, ticks, spec, state.value, t.messenger);
    else
        ui.dashed({ticks.x, ticks.bottom()}, {ticks.right(), ticks.bottom()}, t.line, ui.px(1), 3,
                  4);
    if (clicked && preset >= 0) c.push(act::UsePreset{preset});
}

void tried_tiles(ScreenContext& c, const content::Step& step, Column& col) {
    if (!step.has_tried) return;
    ui::Ui& ui = c.ui;
    col.y += ui.text_wrapped(ui::Font::label, {col.x, col.y, col.w, 0}, ui.theme().muted,
                             step.tried.title);
    col.y += ui.px(6);
    const int count = static_cast<int>(step.tried.tiles.size());
    const float gap = ui.px(10);
    const int columns = col.w >= static_cast<float>(count) * ui.px(84) ? count : std::min(count, 2);
    const Grid g = grid(col.w, columns, gap);
    const float h = ui.px(130);
    for (int i = 0; i < count; ++i)
        tried_tile(c, step, static_cast<std::size_t>(i), g.cell({col.x, col.y}, i, h));
    const int rows = (count + columns - 1) / columns;
    col.y += static_cast<float>(rows) * (h + gap) + ui.px(6);
}

// One-tap values that no tile offers.
void presets(ScreenContext& c, const content::Step& step, Column& col) {
    ui::Ui& ui = c.ui;
    float x = col.x;
    bool any = false;
    for (std::size_t i = 0; i < step.scene.presets.size(); ++i) {
        const content::Preset& preset = step.scene.presets[i];
        bool on_tile = false;
        for (const auto& tile : step.tried.tiles)
            on_tile |= tile.text == preset.text;
        if (on_tile) continue;
        ui::ButtonSpec b{.id = ui.format("lesson.preset.{}", i),
                         .label = preset.text,
                         .style = ui::ButtonStyle::chip,
                         .selected = c.state().preset == static_cast<int>(i)};
        gfx::Vec2 size = ui::button_size(ui, b);
        size.x = std::min(size.x, col.w);
        if (x > col.x && x + size.x > col.x + col.w) {
            x = col.x;
            col.y += std::max(size.y, ui.target()) + ui.px(4);
        }
        b.rect = {x, col.y, size.x, size.y};
        if (ui::button(ui, b)) c.push(act::UsePreset{static_cast<int>(i)});
        x += size.x + ui.px(10);
        any = true;
    }
    if (any) col.y += ui.px(60);
}

void notice(ScreenContext& c, const content::Step& step, Column& col) {
    if (step.notice.empty()) return;
    ui::Ui& ui = c.ui;
    const float bar = ui.px(3), pad = ui.px(14);
    const float head = ui.line_height(ui::Font::label);
    const float h = ui.wrapped_height(ui::Font::small, col.w - pad - bar, step.notice);
    ui.fill({col.x, col.y, bar, head + h}, ui.theme().primary, bar / 2);
    ui.text_in(ui::Font::label, {col.x + bar + pad, col.y, col.w - pad - bar, head},
               ui.theme().primary, ui.tr("lesson.notice"), ui::Align::left);
    ui.text_wrapped(ui::Font::small, {col.x + bar + pad, col.y + head, col.w - pad - bar, 0},
                    ui.theme().body, step.notice);
    col.y += head + h + ui.px(18);
}

// Lessons that could not be read, and what is wrong with them.
void broken_lesson(ScreenContext& c, Column& col) {
    ui::Ui& ui = c.ui;
    col.y += ui.text_wrapped(ui::Font::title, {col.x, col.y, col.w, 0}, ui.theme().text,
                             ui.tr("problem.lesson_title"));
    col.y += ui.px(8);
    col.y += ui.text_wrapped(ui::Font::small, {col.x, col.y, col.w, 0}, ui.theme().body,
                             ui.tr("problem.lesson_words"));
    col.y += ui.px(14);
    const content::Lesson* lesson = c.world.lesson();
    for (const content::Diagnostic& d : c.world.diagnostics) {
        if (!lesson || d.file != lesson->file || d.severity != content::Severity::error) continue;
        const std::string_view words = ui.format("{}:{}: {}", d.line, d.column, d.sentence);
        const float h = ui.wrapped_height(ui::Font::small, col.w - ui.px(40), words) + ui.px(32);
        ui::card(ui, {col.x, col.y, col.w, h}, ui::CardLook::accent, 12, 0, ui.theme().warn);
        ui.text_wrapped(ui::Font::small,
                        {col.x + ui.px(20), col.y + ui.px(16), col.w - ui.px(40), 0},
                        ui.theme().text, words);
        col.y += h + ui.px(10);
    }
}

void foot(ScreenContext& c, const gfx::Rect& r, float pad) {
    ui::Ui& ui = c.ui;
    const content::Lesson* lesson = c.world.lesson();
    if (!lesson) return;
    const int count = static_cast<int>(lesson->steps.size()), step = c.state().step;
    const float h = std::min(ui.px(52), r.h - ui.px(12)), y = r.y + (r.h - h) / 2;
    const float back_w = std::min(ui.px(132), (r.w - 2 * pad) * 0.3f);
    if (ui::button(ui, {.id = "lesson.previous",
                        .rect = {r.x + pad, y, back_w, h},
                        .label = ui.tr("lesson.previous"),
                        .enabled = step > 0}))
        c.push(act::PreviousStep{});
    const bool last = step + 1 >= count;
    const std::string_view next =
        last ? ui.tr("lesson.finish")
             : ui.tr("lesson.next",
                     {{"title", lesson->steps[static_cast<std::size_t>(step) + 1].title}});
    ui::ButtonSpec b{.id = "lesson.next", .label = next, .style = ui::ButtonStyle::primary};
    const float room = r.w - 2 * pad - back_w - ui.px(14);
    const float wanted = std::max(ui::button_size(ui, b).x, ui.px(188));
    if (wanted > room) b.label = last ? next : ui.tr("lesson.next_short");
    const float w = std::min(wanted, room);
    b.rect = {r.right() - pad - w, y, w, h};
    if (ui::button(ui, b)) c.push(act::NextStep{});
}

} // namespace

void lesson_panel(ScreenContext& c, const LessonLayout& l) {
    ui::Ui& ui = c.ui;
    gfx::Rect ground = l.panel;
    ground.h = l.foot.bottom() - l.panel.y;
    c.ground(ground, ui.theme().panel);
    if (ui.theme().line_art && l.wide)
        ui.line({ground.x, ground.y}, {ground.x, ground.bottom()}, ui.theme().line, ui.px(2));
    const content::Lesson* lesson = c.world.lesson();
    const content::Step* step = c.world.step();
    const float pad = ui.px(l.compact ? 16 : 32);
    const std::string_view id = ui.format("panel.{}.{}", c.state().lesson, c.state().step);
    const float top = ui.begin_scroll(id, l.panel);
    Column col{l.panel.x + pad, top + ui.px(l.compact ? 18 : 32), l.panel.w - 2 * pad};
    if (!lesson || lesson->broken || !step) {
        broken_lesson(c, col);
    } else {
        where_we_are(c, *step, col);
        reading_text(c, *step, col);
        predict_card(c, *step, col);
        goal_card(c, *step, col);
        myth_card(c, *step, col);
        presets(c, *step, col);
        if (!step->has_goal) notice(c, *step, col);
        tried_tiles(c, *step, col);
        evidence_card(c, *step, col);
        if (step->has_goal) notice(c, *step, col);
    }
    ui.end_scroll(col.y + ui.px(8) - top);
    foot(c, l.foot, pad);
}

} // namespace app
