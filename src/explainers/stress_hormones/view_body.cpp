// The body that all scenes but the weeks show: ground, still anatomy, the blood with its
// messengers, organs that beat, breathe and grow, and the light of each.
#include "explainers/stress_hormones/view_glands.hpp"

#include <cmath>
#include <numbers>

namespace stress_hormones {
namespace {

using explainers::Drawing;
using explainers::Way;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

constexpr Drawing body_art{"stress-body", "stress-body-paper", "stress-body-line"};
constexpr Drawing brain_art{"stress-brain", "stress-brain", "stress-brain-line"};
constexpr Drawing lungs_art{"stress-lungs", "stress-lungs-paper", "stress-lungs-line"};
constexpr Drawing vessels_art{"stress-vessels", "stress-vessels", "stress-vessels-line"};
constexpr Drawing heart_art{"stress-heart", "stress-heart", "stress-heart-line"};
constexpr Drawing kidney_right_art{"stress-kidney-right", "stress-kidney-right",
                                   "stress-kidney-right-line"};
constexpr Drawing adrenal_right_art{"stress-adrenal-right", "stress-adrenal-right-paper",
                                    "stress-adrenal-right-line"};

template <std::size_t A, std::size_t B>
std::array<Vec2, A + B - 1> joined(const std::array<Vec2, A>& a, const Vec2 (&b)[B]) {
    std::array<Vec2, A + B - 1> both{};
    std::copy(a.begin(), a.end(), both.begin());
    std::copy(std::begin(b) + 1, std::end(b), both.begin() + A);
    return both;
}

// The ways of the blood, each with the stretch that lies in the heart.
struct Bloodway {
    Way way;
    float heart_from = 1e9f, heart_to = 1e9f;
};
struct Bloodways {
    Way stalk;
    Bloodway acth;             // pituitary, heart, left adrenal gland
    Way acth_right;            // a branch to the right one
    Way from_left, from_right; // cortisol, from the glands into the big vein
    Bloodway cortisol;         // up to the heart, on to the brain
    Way brake, brake_branch;
};
const Bloodways& ways() {
    static const Bloodways all = [] {
        Bloodways w;
        w.stalk = Way(art::stalk);
        const auto down = joined(std::to_array(art::acth_down), art::acth_heart);
        w.acth.way = Way(joined(down, art::acth_left));
        w.acth.heart_from = w.acth.way.nearest(art::acth_heart[0] + Vec2{1, 8});
        w.acth.heart_to = w.acth.way.nearest({280, 470});
        w.acth_right = Way(art::acth_right);
        w.from_left = Way(art::cortisol_left);
        w.from_right = Way(art::cortisol_right);
        const auto up = joined(std::to_array(art::cortisol_up), art::cortisol_heart);
        w.cortisol.way = Way(joined(up, art::cortisol_brain));
        w.cortisol.heart_from = w.cortisol.way.nearest({231, 452});
        w.cortisol.heart_to = w.cortisol.way.nearest({272, 390});
        w.brake = Way(art::brake);
        w.brake_branch = Way(art::brake_branch);
        return w;
    }();
    return all;
}

// Messengers of one way; `inside`: those seen through the heart, else the others.
template <class Draw>
void flow(const Bloodway& b, const Body& now, float share, bool inside, Draw draw) {
    each_slot(b.way, art::molecule_spacing, now.travel, share,
              [&](const gfx::PathPoint& p, float d, float shown) {
                  if ((d > b.heart_from && d < b.heart_to) == inside) draw(p, shown);
              });
}
template <class Draw> void flow(const Way& way, const Body& now, float share, Draw draw) {
    each_slot(way, art::molecule_spacing, now.travel, share,
              [&](const gfx::PathPoint& p, float, float shown) { draw(p, shown); });
}

void acth_in(Sketch& s, const Body& now, bool inside) {
    if (now.acth < 0) return;
    s.part("acth");
    const auto one = [&](const gfx::PathPoint& p, float shown) {
        draw_acth(s, p.at, p.direction, art::acth_radius, inside ? 0.85f * shown : shown);
    };
    flow(ways().acth, now, now.acth, inside, one);
    if (!inside) flow(ways().acth_right, now, now.acth, one);
}

void cortisol_in(Sketch& s, const Body& now, bool inside) {
    if (now.cortisol < 0) return;
    s.part("cortisol");
    const auto one = [&](const gfx::PathPoint& p, float shown) {
        draw_cortisol(s, p.at, art::cortisol_radius, inside ? 0.85f * shown : shown);
    };
    flow(ways().cortisol, now, now.cortisol, inside, one);
    if (inside) return;
    flow(ways().from_left, now, now.cortisol, one);
    flow(ways().from_right, now, now.cortisol, one);
}

void stalk(Sketch& s, const Body& now) {
    s.part("stalk");
    const Way& way = ways().stalk;
    draw_stalk(s, way.points(), art::stalk_from, art::stalk_to);
    if (now.crh < 0) return;
    s.part("crh");
    each_slot(
        way, 10, now.travel * 0.4f, 0.35f + 0.65f * now.crh,
        [&](const gfx::PathPoint& p, float, float shown) { draw_crh(s, p.at, p.direction, shown); },
        4);
}

void light(Sketch& s, const explainers::Ellipse& e, Color color, float strength) {
    if (s.line() || strength < 0.02f) return;
    Paint paint{.fill = Fill::flat(s.shine(color, 0.5f * strength))};
    paint.softness = std::min(e.radii.x, e.radii.y) * 0.9f;
    s.canvas.ellipse(e.center, e.radii, 0, paint);
}

// A bar at the end of the brake: it stands off while the brake is weak, and comes down on its
// gland.
void brake_bar(Sketch& s, const Vec2 (&bar)[2], float strength) {
    const Vec2 off{5 - 5 * strength, 0};
    const float grow = 1 + 0.25f * strength;
    const Vec2 middle = gfx::mix(bar[0], bar[1], 0.5f) + off;
    const Vec2 half = (bar[1] - bar[0]) * (0.5f * grow);
    const float radius = art::brake_bar_width * (0.4f + 0.2f * strength);
    if (s.line())
        s.canvas.capsule(middle - half, middle + half, radius + 2.5f,
                         {.fill = Fill::flat(s.look->canvas_top)});
    Paint paint{.fill =
                    Fill::flat(s.line() ? s.look->text
                                        : s.bright(s.look->inhibit_light, s.look->inhibit_dark))};
    paint.glow = s.shine(s.look->inhibit, 0.8f * strength), paint.glow_radius = 10;
    s.canvas.capsule(middle - half, middle + half, radius, paint);
}

// Cortisol's own message to both glands above: as thick as it holds them back.
void draw_brake(Sketch& s, const Body& now) {
    if (now.brake < 0) return;
    s.part("brake");
    const float strength = std::clamp(now.brake, 0.f, 1.f);
    const float width = gfx::mix(art::brake_min, art::brake_max, strength);
    const auto wire = [&](const Way& way, float w) {
        if (s.line()) {
            s.canvas.tube(way.points(), w + 6, w + 6, tube_paint(Fill::flat(s.look->canvas_top)));
            gfx::TubePaint dash = tube_paint(Fill::flat(s.look->inhibit));
            dash.dash = 10 + 6 * strength, dash.gap = 5 + 5 * (1 - strength);
            return s.canvas.tube(way.points(), w + 1, w + 1, dash);
        }
        const Color violet = s.look->inhibit;
        gfx::TubePaint paint =
            tube_paint(Fill::linear(s.look->cortisol, violet, {290, 292}, {318, 190}));
        paint.glow = s.shine(violet, 0.15f + 0.5f * strength);
        paint.glow_radius = 5 + 6 * strength;
        s.canvas.tube(way.points(), w, w, paint);
    };
    wire(ways().brake_branch, width * 0.8f);
    wire(ways().brake, width);
    brake_bar(s, art::brake_bar, strength);
    brake_bar(s, art::brake_branch_bar, strength);
}

// A drop that hangs: round below, pointed above.
void drop(Sketch& s, Vec2 at, float radius, float opacity) {
    const Vec2 path[] = {at - Vec2{0, 2.4f * radius}, at};
    const Color color = s.line() ? s.look->text : gfx::mix(s.look->crh, s.look->text, 0.25f);
    gfx::TubePaint paint = tube_paint(Fill::flat(s.line() ? s.look->canvas_top : color), opacity);
    paint.outline = s.line() || s.paper() ? s.look->text : gfx::mix(color, s.look->text, 0.6f);
    paint.outline_px = s.px(1);
    s.canvas.tube(path, 0.4f, 2 * radius, paint);
}

// Scripted: drops of sweat where a tense person sweats. A calm skin has none: small ones would look
// like dirt.
void skin(Sketch& s, float arousal) {
    const float opacity = smooth(0.45, 0.65, static_cast<double>(arousal));
    if (opacity < 0.02f) return;
    s.part("skin");
    for (const Vec2 at : art::skin_marks)
        drop(s, at, 3.2f + 1.8f * arousal, opacity);
}

} // namespace

float squeeze(double phase) {
    const double part = phase - std::floor(phase);
    const double first = std::exp(-std::pow((part - 0.12) / 0.07, 2));
    const double second = 0.55 * std::exp(-std::pow((part - 0.36) / 0.09, 2));
    return static_cast<float>(std::min(1.0, first + second));
}

void draw_body_ground(Sketch& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    const Color glow = s.bright(s.look->raised, s.look->well);
    s.canvas.disc({246, 380}, 430, {.fill = Fill::radial(glow, glow.alpha(0), {246, 380}, 430)});
}

void draw_body_still(Sketch& s, const Body& now) {
    s.part("body");
    s.canvas.sprite(s.sprite(body_art), art::body);
    s.part("brain");
    s.canvas.sprite(s.sprite(brain_art), art::brain);
    s.part("kidneys");
    s.canvas.sprite(s.sprite(kidney_left_art), art::kidney_left);
    s.canvas.sprite(s.sprite(kidney_right_art), art::kidney_right);
    s.part("lungs");
    s.canvas.sprite(s.sprite(lungs_art),
                    scaled(art::lungs, art::lungs_anchor, 1 + 0.03f * now.breath));
    s.part("vessels");
    s.canvas.sprite(s.sprite(vessels_art), art::vessels);
}

void draw_body_blood(Sketch& s, const Body& now) {
    s.part("light");
    for (const explainers::Ellipse& e : art::adrenal_glow)
        light(s, e, s.look->cortisol, now.adrenal);
    light(s, art::heart_glow, s.look->blood, now.heart);
    light(s, art::hypothalamus_glow, s.look->crh, now.hypothalamus);
    light(s, art::pituitary_glow, s.look->acth, now.pituitary);
    stalk(s, now);
    acth_in(s, now, false);
    cortisol_in(s, now, false);
}

void draw_body_organs(Sketch& s, const Body& now) {
    s.part("adrenal");
    const float gland = std::sqrt(now.adrenal_area);
    s.canvas.sprite(s.sprite(adrenal_left_art),
                    scaled(art::adrenal_left, art::adrenal_left_anchor, gland));
    s.canvas.sprite(s.sprite(adrenal_right_art),
                    scaled(art::adrenal_right, art::adrenal_right_anchor, gland));
    s.part("heart");
    s.canvas.sprite(s.sprite(heart_art),
                    scaled(art::heart, art::heart_anchor, 1.02f - 0.06f * now.beat));
    s.part("hypothalamus");
    s.canvas.sprite(s.sprite(hypothalamus_art), art::hypothalamus);
    s.part("pituitary");
    s.canvas.sprite(s.sprite(pituitary_art),
                    scaled(art::pituitary, art::pituitary_anchor, std::sqrt(now.pituitary_area)));
}

void draw_body_signals(Sketch& s, const Body& now) {
    acth_in(s, now, true);
    cortisol_in(s, now, true);
    draw_brake(s, now);
    skin(s, now.arousal);
}

void draw_body_focus(Sketch& s, float attention) {
    const auto ring = [&](std::string_view part, Vec2 at, float radius) {
        if (s.focused(part)) s.focus_ring(at, radius, attention);
    };
    ring("heart", {262, 438}, 76);
    ring("adrenal", {165, 528}, 46);
    ring("adrenal", {326, 524}, 46);
    ring("acth", {246, 209}, 30);
    ring("brake", {262, 184}, 46);
}

void list_drawings(const ui::Theme& theme, bool, std::vector<std::string>& names) {
    for (const Drawing* d : {&body_art, &brain_art, &lungs_art, &vessels_art, &heart_art,
                             &kidney_left_art, &kidney_right_art, &adrenal_left_art,
                             &adrenal_right_art, &pituitary_art, &hypothalamus_art})
        names.emplace_back(explainers::name_of(*d, theme));
}

} // namespace stress_hormones
