// Three curves on one scale from 0 to 10: what the signal says, what the balance expects, and what
// is felt in between, closer to the surer one. The surer, the narrower and higher.
#include "explainers/many_dials/view_scene.hpp"

#include <cmath>

namespace many_dials {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double narrowest = 0.6; // sd of the surer one, on the scale of 0 to 10
constexpr float height = 42;      // of a curve whose sd is 1
constexpr float in_px = (art::axis_to - art::axis_from) / 10;

struct Curve {
    float middle, sd;
    Color color;
    float x() const { return art::axis_from + middle * in_px; }
    float top() const { return art::axis_y - height / sd; }
    float y(float at) const {
        const float d = (at - x()) / (sd * in_px);
        return art::axis_y - height / sd * std::exp(-d * d / 2);
    }
    float from() const { return std::max(art::panel.x + 8, x() - 3 * sd * in_px); }
    float to() const { return std::min(art::panel.right() - 8, x() + 3 * sd * in_px); }
};

struct Curves {
    Curve signal, expects, felt;
};
// The ratio of the two spreads is all that the law asks for; the surer has a fixed one.
Curves curves_of(const View& s) {
    const double w = std::clamp(static_cast<double>(s.now.weight), 0.01, 0.99);
    const double ratio = std::sqrt(w / (1 - w));
    const double prior = ratio >= 1 ? narrowest : narrowest / ratio;
    const double input = prior * ratio;
    const double felt = prior * input / std::sqrt(prior * prior + input * input);
    const ui::Theme& t = *s.look;
    return {{s.now.signal, static_cast<float>(input), s.line() ? t.danger_slow : t.danger_line},
            {s.now.expectation, static_cast<float>(prior), s.line() ? t.inhibit : t.inhibit_line},
            {s.now.percept, static_cast<float>(felt), t.messenger_line}};
}

// Opaque columns that grow pale towards the ground: they leave no seams.
void area(View& s, const Curve& c) {
    if (s.line()) return;
    const Color ground =
        s.bright(gfx::mix(s.look->dial_face, s.look->dial_edge, .5f), s.look->well);
    const Color pale = gfx::mix(ground, c.color, 0.12f), strong = gfx::mix(ground, c.color, 0.62f);
    constexpr float step = 2;
    for (float x = c.from(); x < c.to(); x += step) {
        const float y = c.y(x + step / 2);
        if (art::axis_y - y < 0.8f) continue;
        s.canvas.box({x + step / 2, (y + art::axis_y) / 2},
                     {step / 2 + 0.4f, (art::axis_y - y) / 2}, 0, 0,
                     {.fill = Fill::linear(strong, pale, {0, c.top()}, {0, art::axis_y})});
    }
}

void outline(View& s, const Curve& c, float width, float dash) {
    constexpr std::size_t points = 61;
    std::array<Vec2, points> path;
    for (std::size_t i = 0; i < points; ++i) {
        const float x = gfx::mix(c.from(), c.to(), static_cast<float>(i) / (points - 1));
        path[i] = {x, c.y(x)};
    }
    gfx::TubePaint paint = tube_paint(
        Fill::flat(s.line() || s.paper() ? c.color : gfx::mix(c.color, s.look->text, .3f)));
    paint.dash = dash, paint.gap = dash > 0 ? 5.f : 0.f;
    s.canvas.tube(path, width, width, paint);
}

void cone(View& s) {
    const ui::Theme& t = *s.look;
    const Vec2 left{art::panel.x + 10, art::panel.y + 4},
        right{art::panel.right() - 10, art::panel.y + 4};
    if (!s.line()) {
        const std::array<Vec2, 3> triangle{art::cone_top, right, left};
        s.canvas.blob(triangle, {.fill = Fill::linear(t.inhibit.alpha(s.paper() ? .16f : .24f),
                                                      t.inhibit.alpha(0.05f), art::cone_top,
                                                      {art::cone_top.x, art::panel.y})});
    }
    for (const Vec2 end : {left, right})
        s.canvas.capsule(art::cone_top, end, s.line() ? 0.9f : 0.6f,
                         {.fill = Fill::flat(t.inhibit), .opacity = 0.55f});
}

void panel(View& s) {
    const ui::Theme& t = *s.look;
    const gfx::Rect& p = art::panel;
    Paint paint{.fill = Fill::radial(t.dial_face, t.dial_edge, p.center() - Vec2{16, 24}, 190),
                .outline = s.bright(t.beam, t.beam_dark),
                .outline_px = s.px(2.2f)};
    if (s.line())
        paint = {.fill = Fill::flat(t.canvas_top), .outline = t.text, .outline_px = s.px(2.6f)};
    else
        paint.glow = t.shadow, paint.glow_radius = 16;
    s.canvas.box(p.center(), {p.w / 2, p.h / 2}, 18, 0, paint);
}

// In the colors of the gauge, so that 0 to 10 is calm to on high.
void axis(View& s) {
    constexpr int fields = 24;
    for (int i = 0; i < fields; ++i) {
        const float a = static_cast<float>(i) / fields, b = static_cast<float>(i + 1) / fields;
        const float x0 = gfx::mix(art::axis_from, art::axis_to, a);
        const float x1 = gfx::mix(art::axis_from, art::axis_to, b);
        s.canvas.box({(x0 + x1) / 2, art::axis_y + 2.5f}, {(x1 - x0) / 2 + 0.3f, 2.5f}, 0, 0,
                     {.fill = Fill::flat(explainers::gauge_color(*s.look, (a + b) / 2))});
    }
}

void marks(View& s, const Curves& c) {
    const ui::Theme& t = *s.look;
    const Color felt = s.line() ? t.text : s.bright(t.messenger_light, t.messenger_dark);
    gfx::TubePaint drop = tube_paint(Fill::flat(felt));
    drop.dash = 3, drop.gap = 4;
    const std::array<Vec2, 2> way{Vec2{c.felt.x(), c.felt.top()}, Vec2{c.felt.x(), art::axis_y}};
    s.canvas.tube(way, 1.6f, 1.6f, drop);
    danger_pulse(s, {c.signal.x(), c.signal.top()}, s.line() ? 4.f : 6.f);
    s.canvas.disc({c.expects.x(), c.expects.top()}, 5.5f,
                  {.fill = Fill::flat(s.line() ? t.inhibit : s.bright(t.inhibit_light, t.well)),
                   .outline = s.line() ? t.canvas_top : t.inhibit,
                   .outline_px = s.px(2)});
    s.canvas.disc({c.felt.x(), art::axis_y + 2.5f}, 7,
                  {.fill = Fill::flat(s.line() ? t.text : s.bright(t.messenger_light, t.messenger)),
                   .outline = s.line() ? t.canvas_top : t.messenger_dark,
                   .outline_px = s.px(2),
                   .glow = s.shine(t.messenger, 0.7f),
                   .glow_radius = 10});
}

// Above its top; where "felt" stands there, beside the curve's outer flank, and where the panel
// ends there, above after all, a little aside.
void name_curve(View& s, const Curve& c, float felt_x, float side, std::string_view key,
                Color color) {
    const float gap = 13 / s.zoom(), room = 46 / s.zoom();
    const std::string_view words = s.info.text(key);
    if (std::abs(c.x() - felt_x) > room) {
        s.canvas.text({c.x(), c.top() - gap}, words, color, gfx::TextStyle::label,
                      gfx::TextAlign::center);
        return;
    }
    const float flank = c.x() + side * (1.3f * c.sd * in_px + 7);
    const bool inside = flank + side * room * 1.2f < art::panel.right() - 4 &&
                        flank + side * room * 1.2f > art::panel.x + 4;
    if (inside)
        s.canvas.text({flank, art::axis_y - 0.5f * height / c.sd}, words, color,
                      gfx::TextStyle::label,
                      side > 0 ? gfx::TextAlign::left : gfx::TextAlign::right);
    else
        s.canvas.text({std::clamp(c.x() + side * room * 0.4f, art::panel.x + room * 0.7f,
                                  art::panel.right() - room * 0.7f),
                       c.top() - gap},
                      words, color, gfx::TextStyle::label, gfx::TextAlign::center);
}

void words(View& s, const Curves& c) {
    if (!s.info.labels || s.info.narrow) return;
    const ui::Theme& t = *s.look;
    const float room = 46 / s.zoom();
    const float side = c.expects.x() >= c.signal.x() ? 1.f : -1.f;
    const bool at_end =
        c.felt.x() > art::panel.right() - 1.6f * room || c.felt.x() < art::panel.x + 1.6f * room;
    const float aside = at_end ? side * 0.5f * room : 0;
    s.canvas.text({c.felt.x() - aside, std::max(c.felt.top() - 13 / s.zoom(), art::panel.y + 12)},
                  s.info.text("many_dials.felt"), t.messenger_word, gfx::TextStyle::label,
                  gfx::TextAlign::center);
    name_curve(s, c.expects, c.felt.x(), side, "many_dials.expects", t.inhibit_word);
    name_curve(s, c.signal, c.felt.x(), -side, "many_dials.signal_word", t.danger_word);
    for (const bool end : {false, true})
        s.canvas.text({end ? art::axis_to : art::axis_from, art::axis_y + 8 + 11 / s.zoom()},
                      end ? "10" : "0", end ? t.danger_word : t.calm_word, gfx::TextStyle::label,
                      gfx::TextAlign::center);
}

} // namespace

void draw_curves(View& s) {
    s.part("curves", "expectation");
    cone(s);
    panel(s);
    const Curves c = curves_of(s);
    area(s, c.signal);
    area(s, c.expects);
    area(s, c.felt);
    axis(s);
    outline(s, c.signal, 2, s.line() ? 3.f : 0.f);
    outline(s, c.expects, 2, s.line() ? 9.f : 0.f);
    outline(s, c.felt, 2.8f, 0);
    marks(s, c);
    words(s, c);
}

} // namespace many_dials
