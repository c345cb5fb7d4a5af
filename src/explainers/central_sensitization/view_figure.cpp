// The alarm bell and the sensitive area on the figure's arm: what the brain makes of the
// messenger's signals. Scenes say how loud and how wide; this file draws it.
#include "explainers/central_sensitization/view_scene.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double swing_s = 2;     // one swing there and back, at speed 1
constexpr double loudest_hz = 40; // from here on the bell gets no louder
constexpr std::size_t most_points = 64;

Vec2 turned(Vec2 p, float angle) {
    const float c = std::cos(angle), s = std::sin(angle);
    return {p.x * c - p.y * s, p.x * s + p.y * c};
}

// The warm color of what is felt.
Color warm(const Sketch& s) {
    const ui::Theme& look = *s.look;
    if (s.line()) return look.danger_line;
    return s.bright(gfx::mix(look.danger_fast, look.danger_light, 0.35f), look.danger_fiber);
}

// A path with its points moved into the figure's place.
struct Points {
    std::array<Vec2, most_points> at;
    std::size_t count = 0;
    void add(Vec2 p) {
        if (count < at.size()) at[count++] = p;
    }
    std::span<const Vec2> all() const { return {at.data(), count}; }
};

struct Reach {
    float from, to; // parts of the arm
};
Reach reach_of(float width) {
    return {gfx::mix(art::area_rest[0], art::area_most[0], width),
            gfx::mix(art::area_rest[1], art::area_most[1], width)};
}

const explainers::Way& arm_way() {
    static const explainers::Way way(art::arm_axis, 0.2f);
    return way;
}

Points arm_path(const art::Figure& figure) {
    Points path;
    for (const Vec2 p : arm_way().points())
        path.add(figure.at(p));
    return path;
}

void bell_arcs(Sketch& s, Vec2 center, float scale, float sound, Color color) {
    for (std::size_t i = 0; i < std::size(art::bell_arc_radius); ++i) {
        const double from = 0.28 * static_cast<double>(i);
        const float shown = smooth(from, from + 0.3, static_cast<double>(sound));
        if (shown <= 0.01f) continue;
        const float width = art::bell_arc_width * scale * (s.line() ? 1.5f : 1.f);
        for (const float middle : {0.f, 3.1415927f})
            s.canvas.arc(
                center, art::bell_arc_radius[i] * scale, middle - art::bell_arc_half,
                middle + art::bell_arc_half, width,
                tube_paint(Fill::flat(color), shown * (0.95f - 0.18f * static_cast<float>(i))));
    }
}

} // namespace

Bell bell_of(double projection_hz, double shown_s, bool reduced_motion) {
    Bell bell;
    bell.fill = static_cast<float>(std::clamp(projection_hz / alarm_rings_hz, 0.0, 1.0));
    // It rings at once above the line, and clearly so.
    const double above = (projection_hz - alarm_rings_hz) / (loudest_hz - alarm_rings_hz);
    if (above > 0) bell.sound = static_cast<float>(std::min(1.0, 0.12 + 0.88 * above));
    bell.sound *= smooth(alarm_rings_hz, alarm_rings_hz + 1.5, projection_hz);
    bell.angle = bell_angle(bell.sound, reduced_motion ? bell_leans_s : shown_s);
    return bell;
}

float bell_angle(float sound, double shown_s) {
    const float reach = sound > 0 ? 0.35f + 0.65f * sound : 0.f;
    return art::bell_swing * reach * smooth(0, 0.12, static_cast<double>(sound)) *
           static_cast<float>(std::sin(shown_s / swing_s * 6.283185307179586));
}

void draw_bell(Sketch& s, Vec2 center, float scale, const Bell& bell) {
    static const std::vector<Vec2> shape = explainers::lean_path(art::bell, 0.3f);
    const ui::Theme& look = *s.look;
    const auto place = [&](Vec2 p) {
        return center + (art::bell_pivot + turned(p - art::bell_pivot, bell.angle)) * scale;
    };
    const Color edge = s.line() ? look.text : s.bright(look.messenger_light, look.messenger_dark);
    const float light = bell.sound;
    bell_arcs(s, center, scale, light, edge);

    const Color full = s.line()
                           ? look.messenger
                           : gfx::mix(look.messenger, s.bright(look.danger_fast, look.danger_fiber),
                                      0.45f * light);
    const Color empty = s.line() ? look.canvas_top : s.bright(look.raised, look.well);
    // Filled from the brim up to its level.
    const float level = 11 - 31 * bell.fill;
    const Vec2 below = place({0, level + 0.5f}), above = place({0, level - 0.5f});
    Paint paint{.fill =
                    bell.fill > 0.99f ? Fill::flat(full) : Fill::linear(full, empty, below, above),
                .outline = edge,
                .outline_px = s.px(s.line() ? 3.2f * scale : 1.9f * scale)};
    if (bell.fill < 0.02f) paint.fill = Fill::flat(empty);
    paint.glow = s.shine(full, 0.75f * light), paint.glow_radius = (8 + 18 * light) * scale;
    const Vec2 clapper = place(art::bell_clapper + Vec2{-14 * bell.angle, 0});
    s.canvas.disc(clapper, art::bell_clapper_radius * scale,
                  {.fill = Fill::flat(bell.fill > 0.02f ? full : empty),
                   .outline = edge,
                   .outline_px = paint.outline_px});
    Points outline;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i)
        outline.add(place(shape[i]));
    s.canvas.blob(outline.all(), paint);
    s.canvas.capsule(place({-16, 11}), place({16, 11}), 1.5f * scale, {.fill = Fill::flat(edge)});
    s.canvas.disc(place({0, -22}), 3.4f * scale,
                  {.fill = Fill::flat(empty), .outline = edge, .outline_px = paint.outline_px});
}

void draw_area(Sketch& s, const art::Figure& figure, float width, float warmth) {
    const Points path = arm_path(figure);
    const Reach reach = reach_of(width);
    if (s.line()) { // striped: the closer, the more is felt
        const float w0 = art::arm_width_top * figure.scale, w1 = art::arm_width_end * figure.scale;
        gfx::TubePaint paint = tube_paint(Fill::flat(warm(s)));
        paint.from = reach.from, paint.to = reach.to;
        paint.dash = 3 * figure.scale, paint.gap = (9 - 4 * warmth) * figure.scale;
        paint.round_caps = false;
        return s.canvas.tube(path.all(), w0 * 0.8f, w1 * 0.8f, paint);
    }
    const float strength = (0.34f + 0.66f * warmth) * (s.paper() ? 0.6f : 1.f);
    // Soft discs, one beside the other: no edge anywhere.
    constexpr int discs = 9;
    const explainers::Way& way = arm_way();
    const Color color = warm(s);
    for (int i = 0; i < discs; ++i) {
        const float along = static_cast<float>(i) / (discs - 1);
        const float part = gfx::mix(reach.from, reach.to, along);
        const Vec2 at = figure.at(way.at(part * way.length()).at);
        const float half = gfx::mix(art::arm_width_top, art::arm_width_end, part) / 2;
        const float r = (half + art::area_glow * (0.35f + 0.5f * width)) * figure.scale;
        s.canvas.disc(at, r,
                      {.fill = Fill::radial(color.alpha(0.6f), color.alpha(0), at, r),
                       .opacity = strength * (width < 0.05f ? 0.5f : 1.f)});
    }
    // Brightest about the spot itself.
    const Color core = s.bright(s.look->danger_light, s.look->danger_slow);
    const Vec2 at = figure.at(art::sore_spot);
    const float r = (14 + 16 * width) * figure.scale;
    s.canvas.disc(at, r,
                  {.fill = Fill::radial(core.alpha(0.75f), core.alpha(0), at, r),
                   .opacity = strength * warmth});
}

void draw_area_outline(Sketch& s, const art::Figure& figure, float width) {
    const Reach reach = reach_of(width);
    draw_stretch_outline(s, figure,
                         {arm_way(), reach.from, reach.to, art::arm_width_top, art::arm_width_end,
                          s.line() ? 2.2f : 1.4f, 4.5f});
}

void draw_stretch_outline(Sketch& s, const art::Figure& figure, const Stretch& stretch) {
    constexpr int steps = 12;
    const explainers::Way& way = stretch.way;
    Points around;
    const auto add = [&](float part, float side, float beyond) {
        const gfx::PathPoint p = way.at(part * way.length());
        const float half = gfx::mix(stretch.width_top, stretch.width_end, part) / 2 + 2.5f;
        around.add(figure.at(p.at + gfx::perpendicular(p.direction) * (half * side) +
                             p.direction * beyond));
    };
    const auto part = [&](int i) {
        return gfx::mix(stretch.from, stretch.to, static_cast<float>(i) / steps);
    };
    for (int i = 0; i <= steps; ++i)
        add(part(i), 1, 0);
    add(stretch.to, 0, 9);
    for (int i = steps; i >= 0; --i)
        add(part(i), -1, 0);
    add(stretch.from, 0, -9);
    around.add(around.at[0]);
    gfx::TubePaint dashes = tube_paint(
        Fill::flat(s.line() ? s.look->text : s.bright(s.look->danger_light, s.look->danger_slow)),
        0.9f);
    dashes.dash = stretch.dash, dashes.gap = stretch.dash - 0.5f, dashes.round_caps = false;
    s.canvas.tube(around.all(), stretch.line, stretch.line, dashes);
}

Color felt_color(const Sketch& s, float level) {
    const ui::Theme& look = *s.look;
    if (s.line()) return look.danger_line;
    const Color mild =
        s.bright(gfx::mix(look.danger_fast, look.messenger_light, 0.3f), look.messenger);
    const Color strong =
        s.bright(gfx::mix(look.danger_slow, look.danger_fast, 0.3f), look.danger_slow);
    return gfx::mix(mild, strong, level);
}

void draw_sore_spot(Sketch& s, const art::Figure& figure, float warmth) {
    const ui::Theme& look = *s.look;
    Paint paint{.fill = Fill::flat(s.line() ? look.text : look.danger_light),
                .outline =
                    s.line() ? look.canvas_top : s.bright(look.danger_dark, look.danger_slow),
                .outline_px = s.px(1.6f)};
    paint.glow = s.shine(look.danger_slow, 0.7f * warmth), paint.glow_radius = 12 * figure.scale;
    s.canvas.disc(figure.at(art::sore_spot),
                  art::sore_radius * figure.scale * (0.75f + 0.25f * warmth), paint);
}

} // namespace central_sensitization
