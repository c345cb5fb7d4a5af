// Three figures, each in a frame: how it was before, at its worst, and now. A line leads from each
// frame to its moment on the curve.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;

// A ring on the curve, as on the figure's arm.
void mark(WeekScene& s, const Person& person, float size) {
    const Vec2 at = s.on_curve(person.moment);
    if (s.line()) {
        s.canvas.disc(at, size + 4, {.fill = Fill::flat(s.look->canvas_top)});
        s.canvas.disc(at, size + 1, {.fill = Fill::flat(s.look->text)});
        return;
    }
    const float light = s.part_of(person.moment.level);
    s.canvas.disc(at, size,
                  {.fill = Fill::flat(s.look->danger_light),
                   .outline = s.bright(s.look->danger_dark, s.look->danger_slow),
                   .outline_px = s.px(2),
                   .glow = s.shine(s.look->stressor, 0.35f + 0.5f * light),
                   .glow_radius = art::moment_glow * (0.8f + 0.6f * light)});
}

// Down from the frame, along a lane of its own, and down to the moment.
void thread(WeekScene& s, const Person& person, int lane) {
    const Vec2 from{person.figure.head.x, art::frame_foot};
    Vec2 to = s.on_curve(person.moment) - Vec2{0, art::moment_radius + 2};
    const bool earlier = to.x < art::week_x; // than the calendar goes back
    if (earlier) to = {art::week_x - 6, art::first_tile.y + 18};
    const float across = art::lane_first + art::lane_step * static_cast<float>(lane);
    const float way = to.x - from.x;
    const float down = std::min(4.5f, across - from.y), bend = std::min(9.f, std::abs(way) / 2);
    const float side = way < 0 ? -bend : bend;
    const Vec2 path[] = {from,
                         {from.x, across - down},
                         {from.x + side * 0.3f, across - down * 0.3f},
                         {from.x + side, across},
                         {to.x - side, across},
                         {to.x - side * 0.3f, across + down * 0.3f},
                         {to.x, across + down},
                         to};
    const float width = art::frame_line + (s.line() ? 0.8f : 0);
    // On a dark edge, so that it is seen to pass over the days and over other lines.
    s.canvas.tube(path, width + 3, width + 3,
                  tube_paint(Fill::flat(s.look->canvas_bottom), s.line() ? 1.f : 0.6f));
    s.canvas.tube(path, width, width, tube_paint(Fill::flat(person.color)));
    if (earlier) s.chevron(to + Vec2{-5, 10}, {-1, 0}, 6, width + 0.6f, false, person.color);
}

} // namespace

std::array<Person, 3> people(const WeekScene& s) {
    const ui::Theme& look = *s.look;
    const Color before = s.line() ? look.text : s.bright(look.edge, look.crh);
    const Color worst = s.line() ? look.stressor : s.bright(look.stressor, look.danger_slow);
    return {Person{art::figures[0], s.week.before, "figure-before", "area-before", before},
            Person{art::figures[1], s.week.worst, "figure-worst", "area-worst", worst},
            Person{art::figures[2], s.week.last, "figure-now", "area-now", look.text}};
}

bool empty(const WeekScene& s, const Person& person) {
    return &person.moment == &s.week.worst && s.week.worst.level < 0.01f;
}

void draw_frames(WeekScene& s) {
    for (const Person& p : people(s)) {
        if (empty(s, p)) continue;
        s.part("frames", "calendar");
        const bool now = &p.moment == &s.week.last;
        const Color card = s.line() ? s.look->canvas_top
                                    : gfx::mix(s.look->card, p.color, s.paper() ? 0.03f : 0.05f);
        s.canvas.box({p.figure.head.x, art::frame_y}, art::frame_half, art::frame_corner, 0,
                     {.fill = Fill::flat(card),
                      .outline = p.color,
                      .outline_px = s.px(art::frame_line * (now ? 1.f : 0.8f)),
                      .opacity = now || s.line() ? 1.f : 0.85f});
    }
}

void draw_people(WeekScene& s) {
    for (const Person& p : people(s)) {
        if (empty(s, p)) continue;
        s.part(p.part, "alarm");
        s.canvas.sprite(s.sprite(person_drawing), p.figure.at(art::person_local));
        s.canvas.sprite(s.sprite(brain_drawing), p.figure.at(art::brain_local));
    }
}

void draw_threads(WeekScene& s) {
    s.part("threads", "calendar");
    const auto all = people(s);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!empty(s, all[i])) thread(s, all[i], static_cast<int>(i));
}

void draw_moments(WeekScene& s) {
    s.part("moments", "calendar");
    const auto all = people(s);
    if (s.x(s.week.before.day) >= art::week_x) mark(s, all[0], art::moment_radius - 1.5f);
    if (!empty(s, all[1])) mark(s, all[1], art::moment_radius);
    mark(s, all[2], art::moment_radius);
}

} // namespace central_sensitization
