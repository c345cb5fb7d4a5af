// Gauges of the close-up: the alarm bell of each half with its dial, and the strip of measured
// stiffness, which is drawn from one study and not from the model (see model.md).
#include "explainers/pain_tension/view_closeup.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::smooth;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

// Where the time of a point of the strip lies; the last one is now.
float strip_x(const Scene& s, int point) {
    const int last = s.now.strip_count - 1;
    if (point == last) return strip_plot.right();
    const float ago = static_cast<float>(last - 1 - point) + s.now.strip_late;
    return std::max(strip_plot.x,
                    strip_plot.right() - ago * strip_plot.w / (Moment::strip_points - 2));
}

void strip_line(Scene& s) {
    std::array<Vec2, Moment::strip_points> line;
    const auto count = static_cast<std::size_t>(s.now.strip_count);
    for (std::size_t i = 0; i < count; ++i)
        line[i] = {strip_x(s, static_cast<int>(i)), stiffness_y(s.now.stiffness[i])};
    const Color color = s.line() ? s.look->text : s.bright(s.look->muscle_word, s.look->muscle);
    s.canvas.tube({line.data(), count}, 2.6f, 2.6f, explainers::tube_paint(Fill::flat(color)));
    s.canvas.disc(line[count - 1], 4.2f,
                  {.fill = Fill::flat(color), .glow = s.shine(color, 0.6f), .glow_radius = 8});
    // When the hand was on.
    const float y = strip_plot.bottom() + 11;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        if (!s.now.touched[i]) continue;
        std::size_t end = i;
        while (end + 1 < count && s.now.touched[end])
            ++end;
        s.canvas.capsule({line[i].x, y}, {std::max(line[end].x, line[i].x + 1), y}, 2.6f,
                         {.fill = Fill::flat(s.look->touch)});
        i = end;
    }
}

void bell(Scene& s, Vec2 at, float level, float shown) {
    static const std::vector<Vec2> shape = gfx::bezier_path(art::bell, 3);
    constexpr float size = 1.15f;
    std::array<Vec2, 24> outline;
    const std::size_t count = std::min(outline.size(), shape.size() - 1); // it ends where it began
    for (std::size_t i = 0; i < count; ++i)
        outline[i] = at + shape[i] * size;
    const Color metal =
        gfx::mix(s.look->muted, s.look->danger_line, std::min(1.f, 0.15f + 1.4f * level));
    const Paint paint{.fill = Fill::flat(metal), .opacity = shown};
    s.canvas.blob({outline.data(), count}, paint);
    s.canvas.disc(at + art::bell_clapper * size, art::bell_clapper_radius * size, paint);
    const float heard = shown * smooth(loud_from, loudest, 10 * static_cast<double>(level));
    if (heard < 0.02f) return;
    for (const float side : {-1.f, 1.f}) // strokes of sound
        for (const float turn : {-0.3f, 0.42f}) {
            const Vec2 out{side * std::cos(turn), std::sin(turn)};
            s.canvas.capsule(at + out * 19, at + out * 27, 1.6f,
                             {.fill = Fill::flat(metal), .opacity = std::min(1.f, 2.5f * heard)});
        }
}

// A dotted line comes down from the nerve.
void dial(Scene& s, bool right, float shown) {
    const ui::Theme& look = *s.look;
    const Vec2 at = dial_at(s, right);
    const float level = static_cast<float>((right ? s.now.right : s.now.left).pain / 10);
    const float nerve = (right ? nerve_rest_y - 20 : left_nerve_y) + nerve_shift(s.now, right);
    gfx::TubePaint dots = explainers::tube_paint(Fill::flat(look.danger_line),
                                                 (0.3f + std::min(0.7f, 1.6f * level)) * shown);
    dots.dash = 0.6f, dots.gap = 6;
    const Vec2 link[] = {{at.x, nerve + 10}, at - Vec2{0, dial_radius + 3}};
    s.canvas.tube(link, 3.6f, 3.6f, dots);
    s.canvas.disc(at, dial_radius,
                  {.fill = Fill::flat(look.well),
                   .outline = s.line() ? look.text : look.border,
                   .outline_px = s.px(s.line() ? 2 : 1.2f),
                   .glow = s.shine(look.danger_slow, 0.8f * level),
                   .glow_radius = 4 + 18 * level,
                   .opacity = shown});
    const float radius = dial_radius - 7, start = art::dial_from, sweep = art::dial_sweep;
    s.part(right ? "dial" : "dial_to_compare", "pain");
    if (level > 0.004f)
        s.canvas.arc(at, radius, start, start + sweep * level, 7,
                     explainers::tube_paint(Fill::flat(look.danger_slow), shown));
    bell(s, at, level, shown);
}

} // namespace

Vec2 dial_at(const Scene& s, bool right) {
    const float by = s.info.narrow ? dial_inwards : 0;
    return right ? dial_right - Vec2{by, 0} : dial_left + Vec2{by, 0};
}

void draw_dials(Scene& s) {
    const bool asked = s.focused("touch") || s.focused("pain");
    const float shown = asked ? 1.f : smooth(0.02, 0.05, s.now.drive);
    if (shown <= 0) return;
    s.part("dials", "pain");
    dial(s, true, shown);
    s.part("dials", "pain");
    if (s.now.without_hand) dial(s, false, shown);
}

void draw_strip(Scene& s) {
    if (!s.focused("touch") || s.info.narrow) return;
    s.part("strip", "touch");
    plate(s, strip, 0.95f);
    const Color faint = s.line() ? s.look->text : s.look->edge;
    for (const float percent : {100.f, 95.f}) {
        const float y = stiffness_y(percent);
        s.canvas.capsule({strip_plot.x, y}, {strip_plot.right(), y}, 0.6f,
                         {.fill = Fill::flat(faint), .opacity = 0.6f});
    }
    s.part("stiffness", "touch");
    strip_line(s);
}

// A ground that words stand on, wherever they are.
void plate(Scene& s, const gfx::Rect& r, float opacity) {
    s.canvas.box(r.center(), {r.w / 2, r.h / 2}, 9, 0,
                 {.fill = Fill::flat(s.look->well),
                  .outline = s.line() ? s.look->text : s.look->border,
                  .outline_px = s.px(s.line() ? 2 : 1),
                  .opacity = opacity});
}

} // namespace pain_tension::closeup
