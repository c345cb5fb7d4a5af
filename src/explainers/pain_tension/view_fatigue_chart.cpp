// How long a load can be held: the curve measured in people, the model's closed form, and a dot at
// the load of now and the time it has been held. The load can be dragged along its axis.
#include "explainers/pain_tension/view_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::hold {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr int points = 25;
struct Curve {
    std::array<Vec2, points> at;
};

// Times go evenly up the chart; the load that can be held so long is found by halving.
template <class Endurance> Curve curve_of(Endurance endurance) {
    Curve curve{};
    const double from = std::max(chart_from_s, endurance(0.97));
    for (int i = 0; i < points; ++i) {
        const double t = from * std::pow(chart_to_s / from, static_cast<double>(i) / (points - 1));
        double low = 0.001, high = 1;
        for (int k = 0; k < 40; ++k) {
            const double middle = (low + high) / 2;
            (endurance(middle) > t ? low : high) = middle;
        }
        curve.at[static_cast<std::size_t>(i)] = {chart_x(low), chart_y(t)};
    }
    return curve;
}

using Curves = std::array<Curve, 7>; // one for each muscle
template <class Endurance> Curves curves_of(Endurance endurance) {
    Curves all;
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = curve_of([&](double load) { return endurance(load, static_cast<int>(i)); });
    return all;
}

void thin_line(Scene& s, Vec2 from, Vec2 to, Color color, float opacity) {
    s.canvas.capsule(from, to, 0.6f, {.fill = Fill::flat(color), .opacity = opacity});
}

void frame(Scene& s) {
    const ui::Theme& look = *s.look;
    const gfx::Rect card = chart.inset(-14);
    s.canvas.box(card.center(), {card.w / 2, card.h / 2}, 12, 0,
                 {.fill = Fill::flat(look.well),
                  .outline = s.line() ? look.text : look.border,
                  .outline_px = s.px(s.line() ? 2 : 1)});
    // Below this load the model never has to let go.
    const float free = chart_x(fatigue::sustainable_load(s.now.muscle));
    const Vec2 at{(chart.x + free) / 2, chart.center().y};
    s.canvas.box(at, {(free - chart.x) / 2, chart.h / 2}, 0, 0,
                 {.fill = Fill::flat(s.line() ? look.canvas_top : look.done),
                  .outline = s.line() ? look.text : look.done,
                  .outline_px = s.line() ? s.px(1.4f) : 0,
                  .opacity = s.line() ? 1.f : 0.22f});
    for (const double t : {10.0, 60.0, 600.0})
        thin_line(s, {chart.x, chart_y(t)}, {chart.right(), chart_y(t)}, look.edge, 0.4f);
    for (const double load : {0.25, 0.5, 0.75, 1.0})
        thin_line(s, {chart_x(load), chart.y}, {chart_x(load), chart.bottom()}, look.edge, 0.2f);
    thin_line(s, {chart.x, chart.bottom()}, {chart.right(), chart.bottom()}, look.edge, 1);
}

void curves(Scene& s) {
    static const Curves model = curves_of(fatigue::endurance_s);
    static const Curves measured = curves_of(fatigue::measured_endurance_s);
    const auto which = static_cast<std::size_t>(s.now.muscle);
    const ui::Theme& look = *s.look;
    s.part("curve_model", "fibers");
    const Color solid = s.line() ? look.text : s.bright(look.muscle_word, look.muscle);
    const auto sample = [&](int row) { // beside the words
        const float y = chart.y + 10 + 19 / s.zoom() * static_cast<float>(row);
        return std::array{Vec2{chart.right() - 36, y}, Vec2{chart.right() - 8, y}};
    };
    const bool named = s.info.labels && !s.info.narrow;
    s.canvas.tube(model[which].at, 3, 3, explainers::tube_paint(Fill::flat(solid)));
    s.part("key", "fibers");
    if (named) s.canvas.tube(sample(1), 3, 3, explainers::tube_paint(Fill::flat(solid)));
    s.part("curve_measured", "fibers");
    gfx::TubePaint dashes = explainers::tube_paint(Fill::flat(look.text));
    dashes.dash = 7, dashes.gap = 6;
    s.canvas.tube(measured[which].at, 2.4f, 2.4f, dashes);
    s.part("key", "fibers");
    if (named) s.canvas.tube(sample(0), 2.4f, 2.4f, dashes);
}

// The load's thumb on the axis, the way up to now, and the dot.
void now_mark(Scene& s) {
    const ui::Theme& look = *s.look;
    const float x = chart_x(s.now.load);
    s.part("handle", "load");
    const Vec2 thumb{x, chart.bottom()};
    s.canvas.disc(thumb, 9,
                  {.fill = Fill::flat(look.thumb),
                   .outline = s.line() ? look.canvas_top : look.primary,
                   .outline_px = s.px(2.4f)});
    for (const float side : {-1.f, 1.f})
        s.chevron(thumb + Vec2{side * 18, 0}, {side, 0}, 4, 2, false, look.edge);
    if (s.now.load <= 0 || s.now.held_s <= 0) return;
    s.part("held", "load");
    const float y = chart_y(s.now.held_s);
    const Color color = s.line() ? look.text : s.bright(look.messenger, look.messenger_line);
    s.canvas.capsule({x, chart.bottom() - 9}, {x, y}, 1.8f,
                     {.fill = Fill::flat(color), .opacity = 0.7f});
    s.part("dot", "load");
    if (s.now.held_s >= chart_to_s) // it goes on above the chart
        s.chevron({x, y - 8}, {0, -1}, 6, 2.4f, false, color);
    s.canvas.disc({x, y}, 7,
                  {.fill = Fill::flat(s.now.exhausted ? look.well : color),
                   .outline = s.now.exhausted ? color : look.well,
                   .outline_px = s.px(2.4f),
                   .glow = s.shine(color, s.now.exhausted ? 0.f : 0.7f),
                   .glow_radius = 12});
}

} // namespace

void draw_chart(Scene& s) {
    s.part("chart", "fibers");
    frame(s);
    curves(s);
    now_mark(s);
}

} // namespace pain_tension::hold
