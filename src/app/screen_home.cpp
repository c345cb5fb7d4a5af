// Home: the mechanisms as cards, the other lessons as tiles, where to carry on, and two claims.
#include "app/screens.hpp"

#include "ui/widgets.hpp"

namespace app {
namespace {

struct Progress {
    int steps = 0, seen = 0;
    bool done = false;
};
Progress progress(const ScreenContext& c, const std::string& id) {
    const content::Lesson* lesson = c.world.course.lesson(id);
    const Place* place = c.state().find_place(id);
    Progress p;
    p.steps = lesson ? static_cast<int>(lesson->steps.size()) : 0;
    p.seen = place ? std::min(place->furthest + 1, p.steps) : 0;
    p.done = p.steps > 0 && p.seen == p.steps;
    return p;
}

void wordmark_bar(ScreenContext& c, const gfx::Rect& bar, float margin) {
    ui::Ui& ui = c.ui;
    c.ground(bar, ui.theme().bar);
    if (ui.theme().line_art)
        ui.line({bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, ui.theme().line, ui.px(2));
    ui.text_in(ui::Font::heading, {bar.x + margin, bar.y, ui.px(80), bar.h}, ui.theme().text,
               ui.tr("home.wordmark"), ui::Align::left);
    header_buttons(c, bar);
}

// How far a person is in a lesson: segments, "Done", "New", or that it is being written.
void progress_mark(ScreenContext& c, const content::CourseEntry& entry, const gfx::Rect& line) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const Progress p = progress(c, entry.lesson);
    if (entry.planned || p.steps == 0) {
        ui.text_in(ui::Font::caption, line, t.muted, ui.tr("home.planned"), ui::Align::right);
    } else if (p.done) {
        const std::string_view word = ui.tr("home.done");
        ui.text_in(ui::Font::label, line, t.done_word, word, ui::Align::right);
        const float x = line.right() - ui.text_width(ui::Font::label, word) - ui.px(14);
        ui.disc({x, line.center().y}, ui.px(9), t.done);
        ui::draw_icon(ui.draw(), ui::Icon::check, {x, line.center().y}, ui.px(12), t.card);
    } else if (p.seen == 0) {
        ui.text_in(ui::Font::caption, line, t.muted, ui.tr("home.new"), ui::Align::right);
    } else {
        const float w = ui.px(13), gap = ui.px(4);
        float x = line.right() - static_cast<float>(p.steps) * (w + gap) + gap;
        for (int i = 0; i < p.steps; ++i, x += w + gap)
            ui.fill({x, line.center().y - ui.px(3), w, ui.px(6)}, i < p.seen ? t.primary : t.track,
                    ui.px(3));
    }
}

bool open_entry(ScreenContext& c, const content::CourseEntry& entry) {
    if (entry.planned || !c.world.course.lesson(entry.lesson)) return false;
    c.push(act::OpenLesson{entry.lesson, -1});
    return true;
}

std::string_view entry_label(ScreenContext& c, const content::CourseEntry& entry) {
    return entry.planned
               ? c.ui.format("{}. {}. {}", entry.title, entry.subtitle, c.ui.tr("home.planned"))
               : c.ui.format("{}. {}", entry.title, entry.subtitle);
}

void mechanism_card(ScreenContext& c, const content::CourseEntry& entry, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const std::string_view id = ui.format("home.{}", entry.lesson);
    const ui::Item& item = ui::card_item(ui, id, r, entry_label(c, entry), 18, !entry.planned);
    const bool clicked = item.clicked;
    const float hover = item.hover;
    const float radius = ui.px(18);
    ui::card(ui, r, ui::CardLook::card, 18, hover);
    const float words_h =
        ui.px(24) + ui.line_height(ui::Font::heading) + ui.line_height(ui::Font::small) + ui.px(34);
    const float room = std::min(r.h - words_h + ui.px(56), r.w * 0.66f);
    c.picture(entry.art, {r.x + ui.px(1), r.y + ui.px(1), r.w - ui.px(2), room}, radius,
              entry.planned ? 0.55f : 1.f);
    const float x = r.x + ui.px(18), w = r.w - ui.px(36);
    float y = r.bottom() - words_h;
    ui.text_in(ui::Font::heading, {x, y, w, ui.line_height(ui::Font::heading)}, t.text, entry.title,
               ui::Align::left);
    y += ui.line_height(ui::Font::heading) + ui.px(2);
    ui.text_in(ui::Font::small, {x, y, w, ui.line_height(ui::Font::small)}, t.body, entry.subtitle,
               ui::Align::left);
    const gfx::Rect line{x, r.bottom() - ui.px(36), w, ui.px(20)};
    ui.text_in(ui::Font::caption, line, t.muted,
               ui.tr("home.minutes", {{"minutes", ui.format("{}", entry.minutes)}}),
               ui::Align::left);
    progress_mark(c, entry, line);
    if (clicked) open_entry(c, entry);
}

void lesson_tile(ScreenContext& c, const content::CourseEntry& entry, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    const std::string_view id = ui.format("home.{}", entry.lesson);
    const ui::Item& item = ui::card_item(ui, id, r, entry_label(c, entry), 12, !entry.planned);
    const bool clicked = item.clicked;
    ui::card(ui, r, ui::CardLook::card, 12, item.hover);
    const float side = std::min(ui.px(64), r.h - ui.px(20));
    const gfx::Rect icon{r.x + ui.px(14), r.y + (r.h - side) / 2, side, side};
    c.picture(entry.art, icon, ui.px(12), entry.planned ? 0.55f : 1.f);
    const float x = icon.right() + ui.px(16), w = r.right() - ui.px(14) - x;
    const float title = ui.line_height(ui::Font::control), note = ui.line_height(ui::Font::caption);
    float y = r.center().y - (title + 2 * note) / 2;
    ui.text_in(ui::Font::control, {x, y, w, title}, t.text, entry.title, ui::Align::left);
    ui.text_in(ui::Font::caption, {x, y + title, w, note}, t.body, entry.subtitle, ui::Align::left);
    const gfx::Rect line{x, y + title + note, w, note};
    ui.text_in(ui::Font::caption, line, t.muted,
               entry.planned ? ui.tr("home.planned")
                             : ui.tr("home.minutes", {{"minutes", ui.format("{}", entry.minutes)}}),
               ui::Align::left);
    if (!entry.planned) progress_mark(c, entry, line);
    if (clicked) open_entry(c, entry);
}

float resume_card(ScreenContext& c, const gfx::Rect& r) {
    const State& s = c.state();
    const content::Lesson* lesson = c.world.course.lesson(s.last_lesson);
    const Place* place = s.find_place(s.last_lesson);
    if (!lesson || !place || lesson->broken) return 0;
    ui::Ui& ui = c.ui;
    const int count = static_cast<int>(lesson->steps.size());
    const std::string_view where =
        ui.tr("home.resume_step", {{"lesson", lesson->title},
                                   {"step", ui.format("{}", place->step + 1)},
                                   {"count", ui.format("{}", count)}});
    const ui::Item& item = ui::card_item(ui, "home.resume", r, where, 18);
    const bool clicked = item.clicked;
    ui::card(ui, r, ui::CardLook::raised, 18, item.hover);
    const float ring = r.h * 0.34f;
    const gfx::Vec2 at{r.x + ui.px(20) + ring, r.center().y};
    c.picture("home-resume", {at.x - ring, at.y - ring, 2 * ring, 2 * ring}, ring);
    const float part = static_cast<float>(place->step + 1) / static_cast<float>(std::max(1, count));
    ui::progress_ring(ui, at, ring + ui.px(2), part, ui.theme().primary, ui.px(3));
    const float play = ui.px(22);
    const gfx::Vec2 button{r.right() - ui.px(18) - play, r.center().y};
    ui.disc(button, play, ui.theme().primary);
    ui::draw_icon(ui.draw(), ui::Icon::play, button, play, ui.theme().primary_ink);
    const float x = at.x + ring + ui.px(16), w = button.x - play - ui.px(10) - x;
    const float note = ui.line_height(ui::Font::caption);
    ui.text_in(ui::Font::caption, {x, r.center().y - note - ui.px(2), w, note}, ui.theme().body,
               ui.tr("home.resume"), ui::Align::left);
    ui.text_in(ui::Font::control, {x, r.center().y, w, ui.line_height(ui::Font::control)},
               ui.theme().text, where, ui::Align::left);
    if (clicked) c.push(act::OpenLesson{s.last_lesson, -1});
    return r.h;
}

float claim_height(ScreenContext& c, const content::Claim& claim, float width) {
    ui::Ui& ui = c.ui;
    return ui.px(64) + ui.wrapped_height(ui::Font::small, width - ui.px(48), claim.claim) +
           ui::evidence_chip_height(ui);
}

// "Is it true?": a common claim, and what science says of it.
float claim_card(ScreenContext& c, const content::Claim& claim, gfx::Rect r) {
    ui::Ui& ui = c.ui;
    r.h = claim_height(c, claim, r.w);
    const std::string_view rating = ui.tr(ui.format("rating.{}", content::name(claim.rating)));
    const ui::Item& item =
        ui::card_item(ui, ui.format("home.claim.{}", claim.id), r,
                      ui.format("{} {} {}", ui.tr("home.is_it_true"), claim.claim, rating), 18);
    const bool clicked = item.clicked;
    ui::card(ui, r, ui::CardLook::card, 18, item.hover);
    const float x = r.x + ui.px(24), w = r.w - ui.px(48);
    float y = r.y + ui.px(18);
    ui.text_in(ui::Font::control, {x, y, w, ui.line_height(ui::Font::control)}, ui.theme().text,
               ui.tr("home.is_it_true"), ui::Align::left);
    y += ui.line_height(ui::Font::control) + ui.px(6);
    ui.text_wrapped(ui::Font::small, {x, y, w, 0}, ui.theme().body, claim.claim);
    ui::evidence_chip(ui, {x, r.bottom() - ui.px(16) - ui::evidence_chip_height(ui)}, claim.rating,
                      rating);
    if (clicked) c.push(act::ShowSheet{Sheet::claim, claim.id});
    return r.h;
}

struct Measures {
    float logical, margin, room;
    bool phone;
};

float mechanisms(ScreenContext& c, const Measures& m, float x, float y) {
    ui::Ui& ui = c.ui;
    const Grid g = grid(m.room, m.logical >= 1080 ? 4 : m.logical >= 560 ? 2 : 1, ui.px(16));
    const float h = m.phone ? ui.px(250) : ui.px(298);
    int i = 0;
    float bottom = y;
    for (const content::CourseEntry& entry : c.world.course.entries) {
        if (entry.group != "mechanisms") continue;
        const gfx::Rect r = g.cell({x, y}, i, h);
        mechanism_card(c, entry, r);
        bottom = r.bottom();
        ++i;
    }
    return bottom;
}

float whole_picture(ScreenContext& c, float room, float x, float y) {
    ui::Ui& ui = c.ui;
    int lessons = 0, done = 0;
    for (const content::CourseEntry& entry : c.world.course.entries) {
        ++lessons;
        done += progress(c, entry.lesson).done;
    }
    const float head = ui.line_height(ui::Font::heading);
    ui.text_in(ui::Font::heading, {x, y, room, head}, ui.theme().text, ui.tr("home.whole"),
               ui::Align::left);
    if (room > ui.px(420))
        ui.text_in(ui::Font::caption, {x, y, room, head}, ui.theme().muted,
                   ui.tr("home.count",
                         {{"lessons", ui.format("{}", lessons)}, {"done", ui.format("{}", done)}}),
                   ui::Align::right);
    y += head + ui.px(8);
    const Grid g = grid(room, room >= ui.px(800) ? 3 : room >= ui.px(520) ? 2 : 1, ui.px(13));
    const float h = ui.px(93);
    int i = 0;
    float bottom = y;
    for (const content::CourseEntry& entry : c.world.course.entries) {
        if (entry.group != "whole") continue;
        const gfx::Rect r = g.cell({x, y}, i, h);
        lesson_tile(c, entry, r);
        bottom = r.bottom();
        ++i;
    }
    return bottom;
}

// For a therapist: the way to the stories. Returns its height.
float client_card(ScreenContext& c, const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const ui::Theme& t = ui.theme();
    ui::card(ui, r, ui::CardLook::card, 18);
    const float pad = ui.px(24), art = std::min(ui.px(96), r.h - 2 * pad);
    const float words = r.w - 3 * pad - art;
    c.picture("home-client", {r.right() - pad - art, r.y + pad, art, art}, ui.px(14));
    float y = r.y + ui.px(20);
    y +=
        ui.text_wrapped(ui::Font::heading, {r.x + pad, y, words, 0}, t.text, ui.tr("home.client")) +
        ui.px(4);
    ui.text_wrapped(ui::Font::small, {r.x + pad, y, words, 0}, t.body, ui.tr("home.client_words"),
                    ui::Align::left, 3);
    const float h = std::max(ui.px(44), ui.target());
    ui::ButtonSpec b{.id = "home.show_client",
                     .label = ui.tr("home.client_button"),
                     .style = ui::ButtonStyle::positive};
    b.rect = {r.x + pad, r.bottom() - ui.px(16) - h,
              std::min(ui::button_size(ui, b).x, r.w - 2 * pad), h};
    if (ui::button(ui, b)) c.push(act::ShowClient{});
    return r.h;
}

float claims(ScreenContext& c, float room, float x, float y) {
    if (!c.world.course.stories.empty()) {
        const float w = room - c.ui.px(168);
        const float h = c.ui.px(104) +
                        c.ui.wrapped_height(ui::Font::heading, w, c.ui.tr("home.client")) +
                        c.ui.wrapped_height(ui::Font::small, w, c.ui.tr("home.client_words"), 3);
        y += client_card(c, {x, y, room, h}) + c.ui.px(16);
    }
    for (const content::Claim& claim : c.world.course.claims)
        y += claim_card(c, claim, {x, y, room, 0}) + c.ui.px(16);
    return y;
}

float title_row(ScreenContext& c, const Measures& m, float x, float y) {
    ui::Ui& ui = c.ui;
    const bool beside = m.logical >= 1000;
    const float words = beside ? m.room - ui.px(450) : m.room;
    const content::Course& course = c.world.course;
    const float top = y;
    y += ui.text_wrapped(ui::Font::title, {x, y, words, 0}, ui.theme().text, course.title);
    y += ui.text_wrapped(ui::Font::small, {x, y, words, 0}, ui.theme().body, course.subtitle);
    if (beside) {
        const float h = ui.px(80);
        resume_card(c, {x + m.room - ui.px(432), top - ui.px(6), ui.px(432), h});
        return std::max(y, top + h) + ui.px(14);
    }
    const float h = resume_card(c, {x, y + ui.px(14), m.room, ui.px(80)});
    return y + ui.px(14) + (h > 0 ? h + ui.px(16) : 0);
}

} // namespace

gfx::Rect home_screen(ScreenContext& c, const gfx::Rect& screen) {
    ui::Ui& ui = c.ui;
    const gfx::Rect bar{screen.x, screen.y, screen.w, ui.px(64)};
    const gfx::Rect view{screen.x, bar.bottom(), screen.w, std::max(1.f, screen.h - bar.h)};
    c.canvas.begin({}, ui.scale());
    c.canvas.box(view.center(), {view.w / 2, view.h / 2}, 0, 0,
                 {.fill = gfx::Fill::linear(ui.theme().canvas_top, ui.theme().canvas_bottom,
                                            view.min(), {view.x, view.bottom()})});
    Measures m;
    m.logical = screen.w / ui.scale();
    m.phone = m.logical < 560;
    m.margin = ui.px(m.logical >= 1080 ? 48 : m.phone ? 16 : 24);
    // On very wide screens the page stays readable in the middle.
    m.room = std::min(screen.w - 2 * m.margin, ui.px(1560));
    const float x = screen.x + (screen.w - m.room) / 2;
    wordmark_bar(c, bar, m.margin);
    const float top = ui.begin_scroll("home", view);
    float y = title_row(c, m, x, top + ui.px(m.phone ? 20 : 28));
    y = mechanisms(c, m, x, y) + ui.px(34);
    if (m.logical >= 1080) {
        const float side = ui.px(424), gap = ui.px(24);
        const float left = whole_picture(c, m.room - side - gap, x, y);
        const float right = claims(c, side, x + m.room - side, y);
        y = std::max(left, right);
    } else {
        y = whole_picture(c, m.room, x, y) + ui.px(24);
        y = claims(c, m.room, x, y);
    }
    ui.end_scroll(y + ui.px(32) - top);
    return view;
}

} // namespace app
