// The blood vessel between the bundles: pressed where the bellies press, with red cells that go as
// far as blood has flowed. Its branches run round the pocket with the nerve ending.
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

using explainers::Way;
constexpr std::size_t pieces = std::size(art::vessel_open) - 1;

// The path of the vessel, a piece for each stretch between two widths.
const std::array<std::vector<Vec2>, pieces>& piece_paths() {
    static const auto paths = [] {
        std::array<std::vector<Vec2>, pieces> all;
        for (std::size_t i = 0; i < pieces; ++i)
            all[i] = explainers::lean_path(std::span(art::vessel).subspan(3 * i, 4), 0.5f);
        return all;
    }();
    return paths;
}
const Way& vessel_way() {
    static const Way way{std::span<const Vec2>(art::vessel)};
    return way;
}
struct Branches {
    Way upper, lower;
};
const Branches& branches() {
    static const Branches both{Way(std::span<const Vec2>(art::branch_upper), 0.7f),
                               Way(std::span<const Vec2>(art::branch_lower), 0.7f)};
    return both;
}

float lumen(std::size_t node, float shut) {
    return gfx::mix(art::vessel_open[node], art::vessel_shut[node], shut);
}
// Lumen at a distance along the vessel.
float lumen_at(float distance, float shut) {
    static const auto nodes = [] {
        std::array<float, pieces + 1> at{};
        for (std::size_t i = 0; i <= pieces; ++i)
            at[i] = vessel_way().nearest(art::vessel[3 * i]);
        return at;
    }();
    std::size_t i = 0;
    while (i + 1 < pieces && distance > nodes[i + 1])
        ++i;
    const float t = (distance - nodes[i]) / std::max(1.f, nodes[i + 1] - nodes[i]);
    return gfx::mix(lumen(i, shut), lumen(i + 1, shut), std::clamp(t, 0.f, 1.f));
}

// Fades to the left, as the bundles do.
Fill fading(Color color) {
    return Fill::linear(color, color.alpha(0), {art::branch_fade_x, 0}, {art::branch_gone_x, 0});
}

void layer(Scene& s, float grow, float branch_grow_from, float branch_grow_to, Color color,
           float softness, float opacity) {
    gfx::TubePaint paint = tube_paint(fading(color), opacity);
    paint.softness = softness;
    for (const Way* way : {&branches().upper, &branches().lower})
        s.canvas.tube(way->points(), art::branch_from + branch_grow_from,
                      art::branch_to + branch_grow_to, paint);
    paint.fill = Fill::flat(color);
    for (std::size_t i = 0; i < pieces; ++i)
        s.canvas.tube(piece_paths()[i], lumen(i, s.now.shut) + grow,
                      lumen(i + 1, s.now.shut) + grow, paint);
}

void walls(Scene& s) {
    constexpr float wall = 2 * art::wall_width;
    if (s.line()) {
        layer(s, wall, 6, 4, s.look->canvas_top, 0, 1);
        layer(s, wall - 4, 5, 3.4f, s.look->blood, 0, 1);
        layer(s, wall - 11, 0, -1, s.look->canvas_top, 0, 1);
        return;
    }
    layer(s, wall + 12, 14, 8, s.look->shadow, 12, s.paper() ? 0.5f : 0.9f);
    layer(s, wall + 1.5f, 9, 4.5f, s.blood_deep(0.42f), 0, 1);
    layer(s, wall - 2.5f, 7, 3.4f, gfx::mix(s.look->blood, s.blood_deep(0.42f), 0.22f), 0, 1);
    layer(s, wall - 9.5f, 3.2f, 1.4f, s.blood_deep(0.3f), 0, 1);
    layer(s, wall - 13, 0, 0, s.blood_deep(s.paper() ? 0.62f : 0.74f), 0, 1);
}

// Cells in the wall, and a light along the upper edge.
void wall_light(Scene& s) {
    if (s.line()) return;
    const Way& way = vessel_way();
    const Color pale = s.blood_pale(s.paper() ? 0.4f : 0.55f);
    constexpr int most = 22;
    std::array<Vec2, most> edge;
    for (int i = 0; i < most; ++i) {
        const float d = way.length() * (0.02f + 0.8f * static_cast<float>(i) / (most - 1));
        const gfx::PathPoint p = way.at(d);
        const float out = lumen_at(d, s.now.shut) / 2 + art::wall_width - 1.4f;
        edge[static_cast<std::size_t>(i)] = p.at + gfx::perpendicular(p.direction) * out;
    }
    s.canvas.tube(edge, 1.7f, 1.4f, tube_paint(Fill::flat(pale), 0.75f));
    for (float d = 10; d < way.length() - 76; d += 21)
        for (const float side : {-1.f, 1.f}) {
            const gfx::PathPoint p = way.at(d + (side > 0 ? 0.f : 9.f));
            const float out = lumen_at(d, s.now.shut) / 2 + art::wall_width * 0.42f;
            s.canvas.ellipse(p.at + gfx::perpendicular(p.direction) * (side * out), {4.6f, 1.5f},
                             std::atan2(p.direction.y, p.direction.x),
                             {.fill = Fill::flat(pale), .opacity = 0.32f});
        }
}

float unlike(int number) { // a part of 0 to 1 that differs from number to number
    const float part = 0.61803399f * static_cast<float>(number);
    return part - std::floor(part);
}

// More cells the more blood there is; each comes and goes softly.
float crowd(const Scene& s, int number) {
    const double part = 0.34 + 0.66 * smooth(0, 3.2, s.now.perfusion);
    return smooth(0, 0.08, part + 0.02 - static_cast<double>(unlike(number)));
}

void cell_in_vessel(Scene& s, int number, float at) {
    const gfx::PathPoint p = vessel_way().at(at);
    const float bore = lumen_at(at, s.now.shut);
    // Squeezed, a cell is longer and thinner; where nothing passes there is none.
    const float thin = std::min(art::cell_radii.y, bore * 0.36f);
    const Vec2 radii{art::cell_radii.x + 0.45f * (art::cell_radii.y - thin), thin};
    const float aside = std::min(art::cell_lane_offset, std::max(0.f, bore / 2 - radii.y - 1.5f));
    const float lane = number & 1 ? aside : -aside;
    const float turn = std::atan2(p.direction.y, p.direction.x) +
                       (unlike(number * 7) - 0.5f) * 0.7f * aside / art::cell_lane_offset;
    const float ends = smooth(-4, 10, at);
    draw_red_cell(s, p.at + gfx::perpendicular(p.direction) * lane, radii, turn,
                  crowd(s, number) * ends * smooth(7, 13, static_cast<double>(bore)));
}

void cell_in_branch(Scene& s, int number, float at) {
    const Way& way = number & 1 ? branches().upper : branches().lower;
    if (at >= way.length()) return;
    const gfx::PathPoint p = way.at(at);
    const float fade = smooth(art::branch_gone_x + 10, art::branch_fade_x, p.at.x);
    const float size = gfx::mix(1.25f, 0.9f, at / way.length());
    draw_red_cell(s, p.at, art::branch_cell_radii * size, std::atan2(p.direction.y, p.direction.x),
                  crowd(s, number) * fade);
}

void red_cells(Scene& s) {
    constexpr float spacing = 22;
    const float main = vessel_way().length(), end = main + branches().upper.length();
    const int last = static_cast<int>(std::floor((s.now.blood + 4) / spacing));
    for (int number = last;; --number) { // number of the cell that entered with so much blood
        const float at = s.now.blood - spacing * static_cast<float>(number);
        if (at > end) break;
        if (at < main)
            cell_in_vessel(s, number, at);
        else
            cell_in_branch(s, number, at - main);
    }
}

// The bellies press: chevrons towards the vessel, nearer and brighter the more it is shut.
void squeeze_marks(Scene& s) {
    const float shut = s.now.shut;
    if (shut < 0.12f) return;
    for (const art::Chevron& mark : art::squeeze_marks) {
        const Vec2 towards{std::cos(mark.angle), std::sin(mark.angle)};
        const float out = lumen(4, 0) / 2 - lumen(5, shut) / 2;
        const Vec2 at = mark.at + towards * (out * 0.7f - 3);
        const Color color = s.line() ? s.look->text : s.bright(s.look->text, s.look->text);
        s.chevron(at, towards, art::squeeze_size, art::squeeze_width, false,
                  color.alpha(smooth(0.12, 0.7, static_cast<double>(shut)) * 0.9f));
    }
}

// Without travel: chevrons in the vessel tell the way, and more of them a stronger flow.
void still_flow(Scene& s) {
    const int marks = static_cast<int>(std::lround(std::min(4.0, s.now.perfusion)));
    const Way& way = vessel_way();
    for (int i = 0; i < marks; ++i) {
        const gfx::PathPoint p = way.at(30 + 17 * static_cast<float>(i));
        s.chevron(p.at, p.direction, 7, 2.6f, false, s.line() ? s.look->text : s.blood_pale(0.8f));
    }
}

} // namespace

void draw_red_cell(Scene& s, Vec2 at, Vec2 radii, float angle, float opacity) {
    if (opacity < 0.02f) return;
    if (s.line()) {
        s.canvas.ellipse(at, radii, angle,
                         {.fill = Fill::flat(s.look->canvas_top),
                          .outline = s.look->blood,
                          .outline_px = s.px(2),
                          .opacity = opacity});
        return;
    }
    const Color lit = s.blood_pale(s.paper() ? 0.3f : 0.22f);
    s.canvas.ellipse(at, radii, angle,
                     {.fill = Fill::radial(lit, s.look->blood, at + Vec2{-3, -3}, radii.x * 1.4f),
                      .outline = s.blood_deep(0.28f),
                      .outline_px = s.px(1),
                      .opacity = opacity});
    if (radii.y > 3.4f)
        s.canvas.ellipse(at + Vec2{0.4f, 0.4f}, radii * 0.46f, angle,
                         {.fill = Fill::flat(s.blood_deep(0.26f)), .opacity = 0.8f * opacity});
}

void draw_vessel(Scene& s) {
    s.part("vessel", "flow");
    walls(s);
    wall_light(s);
    s.part("cells", "flow");
    red_cells(s);
    if (s.info.reduced_motion) still_flow(s);
    s.part("squeeze", "flow");
    squeeze_marks(s);
}

} // namespace pain_tension::loop
