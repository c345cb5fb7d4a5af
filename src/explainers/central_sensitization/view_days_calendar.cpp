// The calendar of the week: a tile for each day with its night and its noon, what is still to come,
// the line that was agreed on, and how long it takes until half is gone.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

// The part of `r` that lies within the week; its width may be nothing.
Rect within(const WeekScene& s, const Rect& r) {
    const float left = std::max(r.x, art::week_x + 1),
                right = std::min(r.right(), s.week_end() - 1);
    return {left, r.y, std::max(0.f, right - left), r.h};
}

Rect tile_of(const WeekScene& s, int day) {
    const float shift = s.x(day) - art::week_x;
    return within(
        s, {art::first_tile.x + shift, art::first_tile.y, art::first_tile.w, art::first_tile.h});
}

void filled(WeekScene& s, const Rect& r, float corner, const Paint& paint) {
    if (r.w > 1) s.canvas.box(r.center(), {r.w / 2, r.h / 2}, corner, 0, paint);
}

Color night_sky(const WeekScene& s) {
    if (s.line()) return s.look->canvas_top;
    return s.bright(gfx::mix(s.look->bar, s.look->inhibit, 0.05f),
                    gfx::mix(s.look->line, s.look->crh, 0.34f));
}

// A day is a card of night with its daylight in the middle.
void tile(WeekScene& s, int day) {
    const Rect r = tile_of(s, day);
    if (r.w < 2) return;
    const bool today = std::floor(s.week.now) == day;
    const ui::Theme& look = *s.look;
    if (s.line()) {
        filled(s, r, std::min(art::tile_corner, r.w / 2),
               {.fill = Fill::flat(look.canvas_top),
                .outline = look.text,
                .outline_px = s.px(today ? 3.4f : 1.4f)});
        return;
    }
    filled(s, r, std::min(art::tile_corner, r.w / 2),
           {.fill = Fill::flat(night_sky(s)),
            .outline = today ? look.edge : look.border,
            .outline_px = s.px(today ? 2.4f : 1)});
    const float from = s.x(day + double{art::daylight[0]}),
                to = s.x(day + double{art::daylight[1]});
    const Rect light = within(s, {from, r.y + 1.5f, to - from, r.h - 3});
    const Color sky = s.bright(gfx::mix(look.raised, look.touch, 0.17f), look.well);
    const Color ground = s.bright(gfx::mix(look.raised, look.touch, 0.04f), look.well);
    Paint paint{.fill = Fill::linear(sky, ground, {0, r.y}, {0, r.bottom()})};
    paint.softness = 5;
    filled(s, light, 0, paint);
}

void sun(WeekScene& s, Vec2 at) {
    const Color gold = s.bright(s.look->messenger, s.look->messenger_line);
    const float r = art::sun_radius;
    for (int i = 0; i < 4; ++i) { // each a pair of rays
        const float a = 0.7853982f * static_cast<float>(i);
        const Vec2 out = Vec2{std::cos(a), std::sin(a)} * (r + 5);
        s.canvas.capsule(at - out, at + out, 1.1f, {.fill = Fill::flat(gold)});
    }
    s.canvas.disc(at, r, {.fill = Fill::flat(gold), .glow = s.shine(gold, 0.5f), .glow_radius = 9});
}

// A disc with a bite taken out of it, in the color of what lies behind.
void moon(WeekScene& s, Vec2 at) {
    const ui::Theme& look = *s.look;
    const Color pale = s.line() ? look.text : s.bright(look.inhibit_light, look.inhibit);
    const float r = art::moon_radius;
    s.canvas.disc(at, r, {.fill = Fill::flat(pale)});
    s.canvas.disc(at + Vec2{r * 0.48f, -r * 0.28f}, r * 0.86f, {.fill = Fill::flat(night_sky(s))});
}

// Sun by day and moon by night, so that a day is seen to be a day.
void sun_and_moon(WeekScene& s, int day) {
    const Rect r = tile_of(s, day);
    const auto place = [&](Vec2 in_day, auto draw) {
        const float lower = s.info.narrow ? 28.f : 0.f; // below the name of the day
        const Vec2 at{s.x(day + double{in_day.x}), r.y + in_day.y + lower};
        if (at.x > r.x + 14 && at.x < r.right() - 8) draw(s, at);
    };
    place(art::sun_in_day, sun);
    place(art::moon_in_day, moon);
}

// What up and down mean: a bell that rings, and a silent one.
void axis_bells(WeekScene& s) {
    s.part("high and low", "calendar");
    draw_bell(s, art::loud_bell, art::axis_bell, {1, 0.28f, 0});
    draw_bell(s, art::quiet_bell, art::axis_bell, {});
}

void dashed_line(WeekScene& s, Vec2 a, Vec2 b, float width, Color color, float opacity) {
    gfx::TubePaint paint = tube_paint(Fill::flat(color), opacity);
    paint.dash = 7, paint.gap = 5, paint.round_caps = false;
    const Vec2 path[] = {a, b};
    s.canvas.tube(path, width, width, paint);
}

} // namespace

void draw_week_ground(WeekScene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (!s.line()) {
        const Color light = s.bright(s.look->raised, s.look->well);
        const Vec2 middle{480, 320};
        s.canvas.disc(middle, 620, {.fill = Fill::radial(light, light.alpha(0), middle, 620)});
    }
    s.part("calendar");
    const int first = static_cast<int>(std::floor(s.week.start));
    for (int i = 0; i <= Week::days; ++i) {
        tile(s, first + i);
        sun_and_moon(s, first + i);
    }
    axis_bells(s);
}

// What has not happened yet is pale and empty.
void draw_future(WeekScene& s) {
    s.part("calendar");
    const Rect& t = art::first_tile;
    const float from = s.x(s.week.now);
    const Rect ahead = within(s, {from, t.y - 1, s.week_end() - from + 4, t.h + 2});
    if (ahead.w < 2) return;
    filled(s, ahead, 0,
           {.fill = Fill::flat(s.look->canvas_bottom), .opacity = s.line() ? 0.62f : 0.66f});
    const Vec2 path[] = {{from, t.y + 4}, {from, art::axis_y}};
    const float width = s.line() ? 2.6f : 1.8f;
    s.canvas.tube(path, width, width, tube_paint(Fill::flat(s.look->text), 0.8f));
}

// The bracket from the top to half of it, as long after as it took.
void draw_half(WeekScene& s) {
    const Week::Half& half = s.week.half;
    if (!half.there) return;
    s.part("half");
    const float top = s.y(half.top), low = s.y(half.half);
    const float at = s.half_x();
    const Color color = s.look->text;
    const float r = s.line() ? 1.2f : 0.7f;
    const Paint line{.fill = Fill::flat(color), .opacity = 0.95f};
    s.canvas.capsule({at, top}, {at, low}, r, line);
    s.canvas.capsule({at - 4, top}, {at + 4, top}, r, line);
    s.canvas.capsule({at - 4, low}, {at + 4, low}, r, line);
    // Where the curve is at half, tied to the bracket.
    dashed_line(s, {s.x(half.to) + 5, low}, {at - 5, low}, 1.2f, s.look->muted, 0.8f);
    s.canvas.disc({s.x(half.to), low}, 3.2f,
                  {.fill = Fill::flat(color), .outline = s.look->canvas_top, .outline_px = 1});
}

void draw_agreed(WeekScene& s) {
    if (!s.week.sessions) return;
    s.part("agreed");
    const float y = s.y(agreed_level);
    const Color color = s.line() ? s.look->text : s.bright(s.look->endorphin, s.look->done);
    dashed_line(s, {art::week_x + 2, y}, {s.week_end() - 2, y}, s.line() ? 2.6f : 1.8f, color,
                0.95f);
}

void draw_week_focus(WeekScene& s) {
    if (!s.focused("calendar") && !s.focused("alarm")) return;
    s.part("focus");
    const Rect& t = art::first_tile;
    const float left = art::week_x - 4, right = s.week_end() + 4, top = t.y - 6,
                low = t.bottom() + 6;
    static const std::vector<Vec2> around = [&] {
        const Vec2 corners[] = {{left, top}, {right, top}, {right, low}, {left, low}};
        std::vector<Vec2> path = gfx::rounded_polygon(corners, 18, 6);
        path.push_back(path.front());
        return path;
    }();
    gfx::TubePaint paint = tube_paint(Fill::flat(s.look->focus), s.line() ? 1.f : 0.4f);
    paint.dash = 9, paint.gap = 7;
    const float width = s.line() ? 2.4f : 1.5f;
    s.canvas.tube(around, width, width, paint);
}

} // namespace central_sensitization
