// The muscle cut open: the sore bundles in front, the neighbor behind. Each is a drawing on a grid
// that bends: shorter, thicker, its bands closer, the more active it is.
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <array>

namespace pain_tension::loop {
namespace {

using explainers::Drawing;

constexpr Drawing neighbor_drawings[] = {
    {"tension-neighbor-top", "tension-neighbor-top-paper", "tension-neighbor-top-line"},
    {"tension-neighbor-middle", "tension-neighbor-middle-paper", "tension-neighbor-middle-line"},
    {"tension-neighbor-bottom", "tension-neighbor-bottom-paper", "tension-neighbor-bottom-line"}};
constexpr Drawing bundle_drawings[] = {{"tension-upper", "tension-upper", "tension-upper-line"},
                                       {"tension-lower", "tension-lower", "tension-lower-line"}};
constexpr Drawing fascia_drawing{"tension-fascia", "tension-fascia-paper", "tension-fascia-line"};

// `light`: how bright, 0 to 1. What works is lighter than what rests.
void draw_bundle(Scene& s, const art::Bundle& bundle, const Drawing& drawing, float tense,
                 float light) {
    constexpr int columns = art::bundle_columns, rows = art::bundle_rows;
    std::array<Vec2, (columns + 1) * (rows + 1)> points;
    std::size_t i = 0;
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column) {
            const Vec2 rest{bundle.world.x + bundle.world.w * static_cast<float>(column) / columns,
                            bundle.world.y + bundle.world.h * static_cast<float>(row) / rows};
            points[i++] = art::bend(bundle, rest, tense);
        }
    gfx::Sprite sprite = s.sprite(drawing);
    if (!s.line()) sprite.tint = gfx::mix(s.look->shadow.alpha(9), sprite.tint, light);
    s.canvas.sprite_grid(sprite, points, columns, rows);
}

// A soft band below what a lesson points at.
void focus_band(Scene& s, const art::Bundle& bundle, float tense, float width) {
    std::array<Vec2, 5> way; // not where the fascia holds it
    for (std::size_t i = 0; i < way.size(); ++i)
        way[i] = art::bend(bundle, bundle.axis[i + 2], tense);
    const float strength = s.paper() ? 0.5f : 0.32f;
    gfx::TubePaint paint = tube_paint(Fill::flat(s.look->focus),
                                      s.line() ? 1.f : strength * (0.5f + 0.5f * s.now.attention));
    paint.round_caps = false;
    if (!s.line()) paint.softness = 14;
    s.canvas.tube(way, width, width, paint);
}

// The belly of a tense bundle catches the light and is warm.
void belly_light(Scene& s, const art::Bundle& bundle, gfx::Vec2 radii, float tense,
                 float strength) {
    const Vec2 at = art::bend(bundle, bundle.belly, tense) + Vec2{0, -6};
    const Color warm = s.shine(gfx::mix(s.look->muscle, s.look->danger_light, 0.35f), 1);
    Paint paint{.fill = Fill::flat(warm), .opacity = strength * tense * tense};
    paint.softness = radii.y;
    s.canvas.ellipse(at, radii, 0, paint);
}

} // namespace

void draw_ground(Scene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (!s.line()) {
        const Color light = s.bright(s.look->raised, s.look->well);
        s.canvas.disc({500, 420}, 560,
                      {.fill = Fill::radial(light, light.alpha(0), {500, 420}, 560)});
        s.soft_shadow(art::muscle_shadow, 110, 0.8f);
    }
    if (!s.focused("neighbor")) return;
    s.part("focus");
    focus_band(s, art::neighbors[0], s.now.neighbor_tense, 92);
    focus_band(s, art::neighbors[2], s.now.neighbor_tense, 84);
}

void draw_neighbors(Scene& s) {
    s.part("neighbor");
    for (std::size_t i = 0; i < std::size(art::neighbors); ++i)
        draw_bundle(s, art::neighbors[i], neighbor_drawings[i], s.now.neighbor_tense,
                    0.72f + 0.28f * std::min(1.f, 2.2f * s.now.neighbor_tense));
}

void draw_pocket(Scene& s) {
    if (s.line()) return;
    s.part("neighbor");
    belly_light(s, art::neighbors[0], {130, 26}, s.now.neighbor_tense, 0.55f);
    belly_light(s, art::neighbors[2], {120, 24}, s.now.neighbor_tense, 0.55f);
    s.part("pocket");
    Paint shade{.fill = Fill::flat(s.look->shadow.alpha(9)), .opacity = s.paper() ? 0.3f : 0.62f};
    shade.softness = 50;
    s.canvas.ellipse(art::pocket_shade.center, art::pocket_shade.radii, 0, shade);
    const float warmth = s.now.awake * (s.paper() ? 0.34f : 0.5f);
    const Color warm = s.look->danger_slow;
    const Vec2 at = art::pocket_glow.center;
    const float r = art::pocket_glow.radii.x;
    s.canvas.disc(at, r, {.fill = Fill::radial(warm, warm.alpha(0), at, r), .opacity = warmth});
}

void draw_bundles(Scene& s) {
    s.part("fibers");
    for (std::size_t i = 0; i < std::size(art::bundles); ++i)
        draw_bundle(s, art::bundles[i], bundle_drawings[i], s.now.tense, 1);
    s.part("fascia", "fibers");
    s.canvas.sprite(s.sprite(fascia_drawing), art::fascia);
}

void draw_tension(Scene& s) {
    if (s.line()) return;
    s.part("tension", "fibers");
    for (std::size_t i = 0; i < std::size(art::bundles); ++i)
        belly_light(s, art::bundles[i], art::tense_glow[i].radii * 0.62f, s.now.tense, 0.34f);
}

void list_drawings(const ui::Theme& theme, std::vector<std::string>& names) {
    for (const Drawing& d : neighbor_drawings)
        names.emplace_back(explainers::name_of(d, theme));
    for (const Drawing& d : bundle_drawings)
        names.emplace_back(explainers::name_of(d, theme));
    names.emplace_back(explainers::name_of(fascia_drawing, theme));
}

} // namespace pain_tension::loop
