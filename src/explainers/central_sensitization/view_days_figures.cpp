// Three figures: how it was before, at its worst, and now. What each feels grows and shrinks with
// the level of its moment, and a dotted thread ties it to that moment on the curve.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

struct Person {
    const art::Figure& figure;
    const Week::Moment& moment;
    std::string_view part, area;
};
std::array<Person, 3> people(const Week& week) {
    return {Person{art::figures[0], week.before, "figure-before", "area-before"},
            Person{art::figures[1], week.worst, "figure-worst", "area-worst"},
            Person{art::figures[2], week.last, "figure-now", "area-now"}};
}

void brain_light(WeekScene& s, const art::Figure& figure, float light) {
    if (s.line() || light < 0.01f) return;
    const Vec2 at = figure.at(Vec2{0, 31});
    const Color warm = s.shine(s.look->stressor, 0.75f);
    const float r = art::brain_glow * figure.scale * 1.25f;
    s.canvas.disc(at, r, {.fill = Fill::radial(warm, warm.alpha(0), at, r), .opacity = light});
}

// A ring on the curve, as on the figure's arm.
void mark(WeekScene& s, const Week::Moment& m, float size) {
    const ui::Theme& look = *s.look;
    const Vec2 at = s.on_curve(m);
    const float light = s.part_of(m.level);
    if (s.line()) {
        s.canvas.disc(at, size + 4, {.fill = Fill::flat(look.canvas_top)});
        s.canvas.disc(at, size + 1, {.fill = Fill::flat(look.text)});
        return;
    }
    s.canvas.disc(at, size,
                  {.fill = Fill::flat(look.danger_light),
                   .outline = s.bright(look.danger_dark, look.danger_slow),
                   .outline_px = s.px(1.7f),
                   .glow = s.shine(look.stressor, 0.35f + 0.5f * light),
                   .glow_radius = art::moment_glow * (0.8f + 0.6f * light)});
}

// Down from the figure, along a lane of its own, and down to the moment.
void thread(WeekScene& s, const Person& person, int lane) {
    const Vec2 from{person.figure.head.x, art::thread_from - 2};
    Vec2 to = s.on_curve(person.moment) - Vec2{0, art::moment_radius + 3};
    const bool earlier = to.x < art::week_x; // than the calendar goes back
    if (earlier) to = {art::week_x - 5, art::first_tile.y + 18};
    const float across = art::thread_from + 5 + 6 * static_cast<float>(lane);
    const float way = to.x - from.x, bend = std::min(5.f, std::abs(way) / 2);
    const float side = way < 0 ? -bend : bend;
    const Vec2 path[] = {from,
                         {from.x, across - bend},
                         {from.x + side * 0.3f, across - bend * 0.3f},
                         {from.x + side, across},
                         {to.x - side, across},
                         {to.x - side * 0.3f, across + bend * 0.3f},
                         {to.x, across + bend},
                         to};
    gfx::TubePaint paint = tube_paint(Fill::flat(s.line() ? s.look->text : s.look->muted), 0.85f);
    paint.dash = 2, paint.gap = 4.5f;
    const float width = s.line() ? 2.4f : 1.6f;
    s.canvas.tube(path, width, width, paint);
    if (earlier) s.chevron(to + Vec2{-5, 9}, {-1, 0}, 5, width + 0.4f, false, paint.fill.from);
}

} // namespace

void draw_people(WeekScene& s) {
    for (const Person& p : people(s.week)) {
        s.part(p.part, "alarm");
        s.canvas.sprite(s.sprite(person_drawing), p.figure.at(art::person_local));
        s.canvas.sprite(s.sprite(brain_drawing), p.figure.at(art::brain_local));
    }
}

void draw_felt(WeekScene& s) {
    const auto all = people(s.week);
    for (const Person& p : all) {
        const float felt = s.part_of(p.moment.shown);
        s.part(p.part, "alarm");
        brain_light(s, p.figure, felt);
        s.part(p.area, "alarm");
        if (felt > 0.004f) draw_area(s, p.figure, felt, std::sqrt(felt));
        draw_sore_spot(s, p.figure, 0.3f + 0.7f * felt);
        s.part("alarm");
        draw_bell(s, p.figure.at(art::bell_center), p.figure.scale, {.fill = felt});
    }
    // How wide it was, around what is left of it.
    if (s.week.last.shown > s.week.worst.shown * 0.8f) return;
    s.part("was", "alarm");
    draw_area_outline(s, all[2].figure, s.part_of(s.week.worst.shown));
}

void draw_threads(WeekScene& s) {
    s.part("threads", "calendar");
    const auto all = people(s.week);
    for (std::size_t i = 0; i < all.size(); ++i)
        thread(s, all[i], static_cast<int>(i));
}

void draw_moments(WeekScene& s) {
    s.part("moments", "calendar");
    if (s.x(s.week.before.day) >= art::week_x) mark(s, s.week.before, art::moment_radius - 1.5f);
    mark(s, s.week.worst, art::moment_radius);
    mark(s, s.week.last, art::moment_radius);
}

} // namespace central_sensitization
