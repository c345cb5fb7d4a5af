// What surrounds the vessel: loose tissue, two muscle fibers whose bands come closer as they
// shorten, the skin above them and the hand on it.
#include "explainers/pain_tension/view_closeup.hpp"

#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::Drawing;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;
using gfx::Sprite;

constexpr Drawing tissue{art::tissue_name, art::tissue_name, "tension-tissue-line"};
constexpr Drawing fiber{art::fiber_name, art::fiber_name, "tension-fiber-line"};
constexpr Drawing wall{art::wall_name, art::wall_name, "tension-wall-line"};
constexpr Drawing skin_light{"tension-skin-light", "tension-skin-light", "tension-skin-line"};
constexpr Drawing skin_deep{"tension-skin-deep", "tension-skin-deep", "tension-skin-line"};
constexpr Drawing hand_light{"gate-hand-light", "gate-hand-light", "gate-hand-line"};
constexpr Drawing hand_deep{"gate-hand-deep", "gate-hand-deep", "gate-hand-line"};

constexpr int most_rows = 4;
constexpr float overlap = 0.8f; // of pictures side by side: their edges are soft
constexpr float far_left = -422, far_right = 1150;

// One picture of eight sarcomeres between two edges; `x` holds the columns' edges at the ends of a
// band, whose middle lies further right.
template <std::size_t N, class Edges>
void draw_bands(Scene& s, const std::array<float, N>& x, Edges edges, std::size_t rows) {
    std::array<Vec2, N*(most_rows + 1)> points;
    for (std::size_t i = 0; i < N; ++i) {
        const auto [top, bottom] = edges(x[i]);
        const float more = i == 0 ? -overlap : i + 1 == N ? overlap : 0;
        for (std::size_t row = 0; row <= rows; ++row) {
            const float v = static_cast<float>(row) / static_cast<float>(rows), across = 2 * v - 1;
            const float bulge = art::band_bulge * (1 - across * across);
            points[row * N + i] = {x[i] + bulge + more, gfx::mix(top, bottom, v)};
        }
    }
    s.canvas.sprite_grid(s.sprite(fiber), points, static_cast<int>(N) - 1, static_cast<int>(rows));
}

// At the left eight sarcomeres are one picture without bends; from the change on, every band is
// placed on its own: dark ones keep their width, light ones give way.
template <class Edges> void draw_fiber(Scene& s, Edges edges, std::size_t rows) {
    const float whole =
        art::fiber_columns / 2 * gfx::mix(art::spacing_rest, art::spacing_tense, s.now.left.tense);
    for (int i = 1; i <= 2; ++i) {
        const float from = art::change_from - whole * static_cast<float>(i);
        draw_bands(s, std::array{from, from + whole}, edges, rows);
    }
    float at = art::change_from;
    while (at < far_right) {
        std::array<float, art::fiber_columns + 1> x;
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = at;
            if (i + 1 == x.size()) break;
            const float spacing = gfx::mix(art::spacing_rest, art::spacing_tense,
                                           shape_at(s.now, at + art::dark_band / 2).tense);
            at += i % 2 == 0 ? art::dark_band : spacing - art::dark_band;
        }
        draw_bands(s, x, edges, rows);
    }
}

// The skin gives way a little under the fingers. It moves with them, so it comes after all that
// stands still.
void draw_skin(Scene& s) {
    s.part("skin", "touch");
    const Sprite sprite = s.sprite(s.info.deep_skin ? skin_deep : skin_light);
    const float top = skin_surface - skin_drawing_top;
    constexpr std::size_t columns = 24;
    std::array<Vec2, 2 * (columns + 1)> points;
    for (std::size_t i = 0; i <= columns; ++i) {
        const float x = 40 * static_cast<float>(i);
        const float away = (x - s.now.hand_at - 22) / 58;
        const float dent = 7 * s.now.hand_down * std::exp(-away * away);
        points[i] = {x, top + dent};
        points[columns + 1 + i] = {x, top + skin_height + 0.45f * dent};
    }
    s.canvas.sprite(sprite, {overlap - 960, top, 960, skin_height});
    s.canvas.sprite_grid(sprite, points, columns, 1);
    s.canvas.sprite(sprite, {960 - overlap, top, 960, skin_height});
}

// A path that follows an edge, from far left to far right.
template <class Y> std::array<Vec2, 11> edge_path(Y y) {
    std::array<Vec2, 11> path;
    path.front() = {far_left, y(far_left)};
    for (std::size_t i = 1; i + 1 < path.size(); ++i) {
        const float x = gfx::mix(art::change_from, art::change_to, static_cast<float>(i - 1) / 8);
        path[i] = {x, y(x)};
    }
    path.back() = {1400, y(1400)};
    return path;
}

void soft_line(Scene& s, std::span<const Vec2> path, float width, Color color, float opacity,
               float softness) {
    gfx::TubePaint paint = explainers::tube_paint(Fill::flat(color), opacity);
    paint.softness = softness;
    s.canvas.tube(path, width, width, paint);
}

} // namespace

void draw_behind(Scene& s) {
    s.part("tissue", "chemistry");
    for (int i = -1; i <= 1; ++i) {
        Sprite sprite = s.sprite(tissue);
        sprite.flip_x = i != 0; // so that neighbors meet without a seam
        Rect r = art::tissue;
        r.x += (r.w - 2 * overlap) * static_cast<float>(i), r.y += lowered;
        s.canvas.sprite(sprite, r);
    }
    s.part("fibers");
    struct Edge {
        float top, bottom;
    };
    draw_fiber(
        s,
        [&](float x) {
            const Shape is = shape_at(s.now, x);
            return Edge{is.upper_top, is.upper_bottom};
        },
        most_rows);
    draw_fiber(
        s,
        [&](float x) {
            const Shape is = shape_at(s.now, x);
            return Edge{is.lower_top, is.lower_bottom};
        },
        most_rows);
    draw_fiber(
        s,
        [&](float) {
            return Edge{art::fibers[3].top_rest + lowered, 900};
        },
        1); // hardly more than its edge is seen
}

void draw_shading(Scene& s) {
    s.part("fibers");
    const auto under = edge_path([&](float x) { return shape_at(s.now, x).upper_bottom; });
    const auto over = edge_path([&](float x) { return shape_at(s.now, x).lower_top; });
    if (s.line()) {
        soft_line(s, under, 3, s.look->text, 1, 0);
        return soft_line(s, over, 3, s.look->text, 1, 0);
    }
    // Work warms a muscle fiber's color; the two halves meet softly.
    const float warm = s.now.right.tense * (s.paper() ? 0.22f : 0.3f);
    for (const Rect& r : {Rect{560, 190, 900, 130}, Rect{560, 562, 900, 200}}) {
        Paint paint{.fill = Fill::flat(s.look->danger_dark), .opacity = warm};
        paint.softness = 120;
        if (warm > 0.01f) s.canvas.box(r.center(), {r.w / 2, r.h / 2}, 20, 0, paint);
    }
    const Color shade = s.bright(s.look->canvas_top, s.look->text);
    soft_line(s, under, 20, shade, 0.5f, 18);
    soft_line(s, over, 16, shade, 0.34f, 16);
    soft_line(s, over, 2.4f, s.look->messenger_light, 0.5f, 1.5f);
    const Vec2 below_skin[] = {{far_left, 196}, {1400, 196}};
    soft_line(s, below_skin, 22, shade, 0.5f, 16);
    for (const explainers::Ellipse& nucleus : art::fiber_nuclei) {
        const Shape is = shape_at(s.now, nucleus.center.x);
        const bool upper = nucleus.center.y < art::vessel_middle;
        const Vec2 at{nucleus.center.x, upper ? is.upper_bottom - 13 : is.lower_top + 9};
        s.canvas.ellipse(
            at, nucleus.radii, 0,
            {.fill = Fill::linear(s.look->inhibit_dark, shade, at - Vec2{0, 7}, at + Vec2{0, 7}),
             .opacity = 0.5f});
    }
}

void draw_walls(Scene& s) {
    s.part("wall", "flow");
    const Sprite sprite = s.sprite(wall);
    const auto draw = [&](std::span<const float> x, bool upper) {
        std::array<Vec2, 32> points;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Shape is = shape_at(s.now, x[i]);
            const float inner = is.lumen, outer = is.lumen + is.wall;
            const float at = x[i] + (i == 0 ? -overlap : i + 1 == x.size() ? overlap : 0);
            points[i] = {at, upper ? middle - outer : middle + inner};
            points[x.size() + i] = {at, upper ? middle - inner : middle + outer};
        }
        s.canvas.sprite_grid(sprite, points, static_cast<int>(x.size()) - 1, 1);
    };
    for (const bool upper : {true, false}) {
        draw(std::array{art::change_from - 960, art::change_from - 480}, upper);
        draw(std::array{art::change_from - 480, art::change_from}, upper);
        std::array<float, 16> x; // fifteen cells, each with its own width
        x[0] = art::change_from;
        for (std::size_t i = 1; i < x.size(); ++i)
            x[i] = x[i - 1] + gfx::mix(art::wall_period_rest, art::wall_period_tense,
                                       shape_at(s.now, x[i - 1]).tense) /
                                  15;
        draw(x, upper);
        const float period =
            gfx::mix(art::wall_period_rest, art::wall_period_tense, s.now.right.tense);
        for (int i = 0; i < 2; ++i) {
            const float from = x.back() + period * static_cast<float>(i);
            draw(std::array{from, from + period}, upper);
        }
    }
}

// The hand comes down as the massage begins, strokes, and leaves with it.
void draw_skin_and_hand(Scene& s) {
    draw_skin(s);
    if (s.now.hand_down < 0.01f) return;
    s.part("hand", "touch");
    const float lift = 1 - s.now.hand_down;
    const Vec2 tip{s.now.hand_at + 46 * lift, skin_surface + 5 - 84 * lift};
    const Vec2 at = tip - hand_tip, half = hand_size * (hand_scale / 2);
    Sprite sprite =
        s.sprite(s.info.deep_skin ? hand_deep : hand_light, std::min(1.f, s.now.hand_down * 1.6f));
    sprite.flip_x = true;
    s.canvas.sprite(sprite, {at.x - half.x, at.y - half.y, 2 * half.x, 2 * half.y},
                    hand_angle - 0.1f * lift);
}

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    for (const Drawing* d : {&tissue, &fiber, &wall, deep_skin ? &skin_deep : &skin_light,
                             deep_skin ? &hand_deep : &hand_light})
        names.emplace_back(explainers::name_of(*d, theme));
}

} // namespace pain_tension::closeup
