// Three sets of glands: the pituitary above, an adrenal gland on its kidney below, and the vessels
// between them with ACTH on its way down and cortisol on its way up. A grown gland keeps its usual
// size in it, in shade: what is bright around it is what has grown.
#include "explainers/stress_hormones/view_glands.hpp"
#include "explainers/stress_hormones/view_weeks.hpp"

#include <cmath>
#include <vector>

namespace stress_hormones {
namespace {

using explainers::Way;
using gfx::Color;
using gfx::Fill;
using gfx::Rect;

constexpr float to_come = 0.14f;                 // opacity of what is still to come
constexpr float past = 0.72f, past_light = 0.6f; // of what has passed
constexpr float molecule_speed = 26;             // world units a second on screen
constexpr float other_size = 0.02f; // an area that differs from the usual by more is outlined

constexpr std::string_view adrenal_tags[] = {"adrenal_before", "adrenal_peak", "adrenal_after"};
constexpr std::string_view pituitary_tags[] = {"pituitary_before", "pituitary_peak",
                                               "pituitary_after"};
constexpr std::string_view acth_tags[] = {"acth_before", "acth_peak", "acth_after"};
constexpr std::string_view cortisol_tags[] = {"cortisol_before", "cortisol_peak", "cortisol_after"};

float strength_of(const GlandSet& set) {
    return set.live ? 1 : set.known ? past : to_come;
}
bool other(float area) {
    return std::abs(area - 1) > other_size;
}

struct Gland {
    const explainers::Drawing& drawing;
    Rect usual;
    Vec2 anchor;
};
const Gland adrenal{adrenal_left_art,
                    around(art::weeks_adrenal, adrenal_box* art::weeks_adrenal_scale),
                    art::weeks_adrenal_anchor};
const Gland pituitary{pituitary_art,
                      around(art::weeks_pituitary, pituitary_box* art::weeks_pituitary_scale),
                      art::weeks_pituitary_anchor};

// What is still to come is but a hint; what has passed has less light.
gfx::Sprite sprite_of(const WeeksSketch& s, const GlandSet& set, const explainers::Drawing& art) {
    if (!set.known) return s.sprite(art, to_come);
    return lit_sprite(s, art, set.live ? 1 : past_light);
}

// Its area is the mass of the model; the anchor stays.
void gland(WeeksSketch& s, const GlandSet& set, const Gland& g, float area, Vec2 by) {
    const Rect now = scaled(g.usual, g.anchor, std::sqrt(area));
    s.canvas.sprite(sprite_of(s, set, g.drawing), explainers::moved(now, by));
}
void usual_inside(WeeksSketch& s, const GlandSet& set, const Gland& g, float area, Vec2 by) {
    if (s.line() || area < 1 + other_size) return;
    s.canvas.sprite(shaded_sprite(s, g.drawing, set.live ? 1 : past_light),
                    explainers::moved(g.usual, by));
}

void glands(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    const Vec2 by = place_of(i);
    s.part("kidneys");
    s.canvas.sprite(sprite_of(s, set, kidney_left_art), around(art::weeks_kidney + by, kidney_box));
    s.part(set.live ? "adrenal" : adrenal_tags[i], "adrenal");
    gland(s, set, adrenal, set.adrenal, by);
    s.part(set.live ? "pituitary" : pituitary_tags[i], "acth");
    gland(s, set, pituitary, set.pituitary, by);
    s.part("usual_inside", "adrenal");
    usual_inside(s, set, adrenal, set.adrenal, by);
    usual_inside(s, set, pituitary, set.pituitary, by);
}

// Glands shine with what they send.
void light(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    if (!set.known) return;
    const Vec2 by = place_of(i);
    const float opacity = strength_of(set);
    s.part("light");
    draw_glow(s, art::weeks_adrenal + by, std::min(126.f, 116 * std::sqrt(set.adrenal)),
              s.look->cortisol, opacity * (0.1f + 0.62f * smooth(0.9, 2.1, set.cortisol)));
    draw_glow(s, art::weeks_pituitary + by, 84 * std::sqrt(set.pituitary), s.look->acth,
              opacity * (0.1f + 0.6f * smooth(0.8, 1.7, set.acth)));
}

const Way& artery() {
    static const Way way(art::weeks_artery);
    return way;
}
const Way& vein() {
    static const Way way(art::weeks_vein);
    return way;
}
const Way& stalk() {
    static const Way way(art::weeks_stalk);
    return way;
}

struct Paths {
    std::vector<Vec2> artery, vein, stalk, adrenal, pituitary;
};
// The same for every set, where it stands.
const Paths& paths(std::size_t set) {
    const auto outline = [](std::span<const Vec2> controls, Vec2 middle, const Gland& g,
                            float scale) {
        std::vector<Vec2> path = explainers::lean_path(controls, 0.3f);
        for (Vec2& p : path)
            p = g.usual.center() + (p - middle) * scale;
        return path;
    };
    const auto make = [&](std::size_t i) {
        const auto there = [i](std::span<const Vec2> path) {
            std::vector<Vec2> out;
            for (const Vec2 p : path)
                out.push_back(p + place_of(i));
            return out;
        };
        return Paths{there(artery().points()), there(vein().points()), there(stalk().points()),
                     there(outline(art::adrenal_outline, art::adrenal_outline_center, adrenal,
                                   art::weeks_adrenal_scale)),
                     there(outline(art::pituitary_outline, art::pituitary_outline_center, pituitary,
                                   art::weeks_pituitary_scale))};
    };
    static const std::array<Paths, 3> all{make(0), make(1), make(2)};
    return all[set];
}

void dashed(WeeksSketch& s, std::span<const Vec2> path, float opacity) {
    if (s.line()) s.canvas.tube(path, 5, 5, tube_paint(Fill::flat(s.look->canvas_top)));
    gfx::TubePaint paint = tube_paint(Fill::flat(s.look->text), 0.95f * opacity);
    paint.dash = art::outline_dash, paint.gap = art::outline_gap;
    paint.round_caps = false;
    const float width = s.line() ? 2.6f : art::outline_width;
    s.canvas.tube(path, width, width, paint);
}

// Molecules on a vessel, as close as the level is high; `sent` levels have passed its beginning.
template <class Draw>
void on_vessel(const Way& way, float usual_spacing, double level, double sent, Draw draw) {
    if (level < 0.02) return;
    const float spacing = usual_spacing / static_cast<float>(level);
    const double passed = sent * static_cast<double>(molecule_speed / usual_spacing) / 7;
    const float length = way.length(), fade = 9;
    for (float d = static_cast<float>(passed - std::floor(passed)) * spacing; d < length;
         d += spacing) {
        const float shown = std::min({1.f, d / fade, (length - d) / fade});
        if (shown > 0.05f) draw(way.at(d), shown);
    }
}

void molecules(WeeksSketch& s, std::size_t i) {
    const GlandSet& set = s.now.sets[i];
    if (!set.known) return;
    const Vec2 by = place_of(i);
    const float opacity = strength_of(set);
    s.part(set.live ? "acth" : acth_tags[i], "acth");
    on_vessel(artery(), art::weeks_acth_spacing, set.acth, set.acth_sent,
              [&](const gfx::PathPoint& p, float shown) {
                  draw_acth(s, p.at + by, p.direction, art::weeks_acth_radius, shown * opacity);
              });
    s.part(set.live ? "cortisol" : cortisol_tags[i], "cortisol");
    on_vessel(vein(), art::weeks_cortisol_spacing, set.cortisol, set.cortisol_sent,
              [&](const gfx::PathPoint& p, float shown) {
                  draw_cortisol(s, p.at + by, art::weeks_cortisol_radius, shown * opacity);
              });
}

} // namespace

void draw_weeks_ground(WeeksSketch& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) { // a soft light behind each set
        const GlandSet& set = s.now.sets[i];
        const Vec2 at = Vec2{168, 310} + place_of(i);
        const Color color = s.bright(s.look->raised, s.look->well);
        s.canvas.disc(at, 240,
                      {.fill = Fill::radial(color, color.alpha(0), at, 240),
                       .opacity = set.live    ? 1
                                  : set.known ? 0.5f
                                              : 0.15f});
    }
}

void draw_weeks_vessels(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const float opacity = strength_of(s.now.sets[i]);
        s.part("vessels");
        draw_vessel(s, paths(i).artery, art::weeks_vessel, s.look->blood, opacity);
        draw_vessel(s, paths(i).vein, art::weeks_vessel,
                    gfx::mix(s.look->blood, s.look->inhibit, 0.62f), opacity);
        s.part("stalk");
        draw_stalk(s, paths(i).stalk, art::weeks_stalk_from, art::weeks_stalk_to, opacity);
        light(s, i);
    }
}

void draw_weeks_glands(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i)
        glands(s, i);
}

void draw_weeks_outlines(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const GlandSet& set = s.now.sets[i];
        if (!set.known) continue;
        s.part("usual_size", "adrenal");
        if (other(set.adrenal)) dashed(s, paths(i).adrenal, strength_of(set));
        if (other(set.pituitary)) dashed(s, paths(i).pituitary, strength_of(set));
    }
    if (!s.info.labels || s.info.narrow || !other(s.now.sets[1].adrenal)) return;
    const Vec2 mark[] = {art::size_before_legend, art::size_before_legend + Vec2{26, 0}};
    dashed(s, mark, 1);
}

void draw_weeks_molecules(WeeksSketch& s) {
    for (std::size_t i = 0; i < s.now.sets.size(); ++i)
        molecules(s, i);
}

// Around what shows now, while the step begins: later it would pass for an outline of a size.
void draw_weeks_focus(WeeksSketch& s) {
    if (s.info.focus.empty()) return;
    const Vec2 by = place_of(static_cast<std::size_t>(s.now.phase));
    const float attention =
        1 - smooth(1.6, 2.4, s.now.now * 7 / Weeks::tick * WeeksScene::shown_tick_s);
    if (attention < 0.02f) return;
    if (s.focused("adrenal")) s.focus_ring(art::weeks_adrenal + by, 112, attention);
    if (s.focused("acth")) s.focus_ring(art::weeks_pituitary + by, 70, attention);
    if (s.focused("cortisol")) s.focus_ring(Vec2{292, 340} + by, 44, attention);
}

} // namespace stress_hormones
