// Between fibers and vessel: the nerve ending, asleep at the left and as awake as it is now at the
// right, and the chemistry that collects around it, each kind with a shape of its own.
#include "explainers/pain_tension/view_closeup.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::smooth;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

struct Ending {
    std::span<const Vec2> trunk, branches[3];
    std::span<const Vec2> tips;
    float shift, awake;
};

// The path, moved down; never longer than what fits.
void strand(Scene& s, std::span<const Vec2> path, float shift, float w0, float w1, float awake) {
    std::array<Vec2, 48> moved;
    const std::size_t count = std::min(path.size(), moved.size());
    for (std::size_t i = 0; i < count; ++i)
        moved[i] = {path[i].x, path[i].y + shift};
    const std::span<const Vec2> way{moved.data(), count};
    const ui::Theme& look = *s.look;
    if (s.line()) {
        s.canvas.tube(way, w0 + 6, w1 + 6, explainers::tube_paint(Fill::flat(look.canvas_top)));
        return s.canvas.tube(way, w0, w1, explainers::tube_paint(Fill::flat(look.danger_slow)));
    }
    gfx::TubePaint base = explainers::tube_paint(
        Fill::flat(gfx::mix(look.danger_fiber, look.danger_slow, 0.75f * awake)));
    explainers::set_casing(s, base, look.danger_slow, 0.5f * awake, 4);
    s.canvas.tube(way, w0, w1, base);
    s.canvas.tube(way, w0 * 0.3f, w1 * 0.3f,
                  explainers::tube_paint(Fill::flat(look.danger_light), 0.3f + 0.35f * awake));
}

void draw_ending(Scene& s, const Ending& is) {
    const float wide = art::closeup_trunk_width, thin = art::closeup_ending_width;
    strand(s, is.trunk, is.shift, wide, wide * 0.85f, is.awake);
    for (const auto& branch : is.branches)
        strand(s, branch, is.shift, thin, thin * 0.6f, is.awake);
    const ui::Theme& look = *s.look;
    for (const auto& branch : is.branches) // swellings along the ending
        for (const float t : {0.42f, 0.72f}) {
            const auto i = static_cast<std::size_t>(t * static_cast<float>(branch.size() - 1));
            const Vec2 d = branch[i + 1] - branch[i];
            s.canvas.ellipse(
                branch[i] + Vec2{0, is.shift}, {5.6f, 3.7f}, std::atan2(d.y, d.x),
                {.fill = Fill::flat(gfx::mix(look.danger_fiber, look.danger_slow, is.awake))});
        }
    for (const Vec2 tip : is.tips) {
        const Vec2 at = tip + Vec2{0, is.shift};
        const Color lit = gfx::mix(look.danger_slow, look.danger_light, is.awake * 0.6f);
        const Color dark = gfx::mix(look.danger_fiber, look.danger_slow, is.awake);
        s.canvas.disc(
            at, 4.8f + 2.2f * is.awake,
            {.fill = s.line() ? Fill::flat(is.awake > 0.4f ? look.danger_slow : look.canvas_top)
                              : Fill::radial(lit, dark, at - Vec2{2, 2}, 9),
             .outline = s.line() ? look.danger_slow : s.bright(look.danger_light, look.danger_dark),
             .outline_px = s.px(s.line() ? 2.2f : 1.2f),
             .glow = s.shine(look.danger_slow, 0.6f * is.awake),
             .glow_radius = 9 * is.awake});
    }
}

void pulses(Scene& s, bool right, float shift) {
    const explainers::Way& way = nerve_way(right);
    for (const float at : s.now.pulses.all()) {
        if (at >= way.length()) continue;
        const Vec2 p = way.at(at).at + Vec2{0, shift};
        if (s.line()) {
            s.diamond(p, 13, {.fill = Fill::flat(s.look->canvas_top)});
            s.diamond(p, 10, {.fill = Fill::flat(s.look->text)});
            continue;
        }
        Paint core{.fill = Fill::flat(s.look->danger_light)};
        if (s.paper()) core.outline = s.look->danger_dark, core.outline_px = s.px(1.8f);
        core.glow = s.shine(s.look->danger_slow, 0.85f), core.glow_radius = 12;
        s.diamond(p, 8, core);
    }
}

constexpr int kinds = 3; // acid, ATP, lactate
constexpr int slots = 27;
// Between 0 and 1, the same for a slot in every frame.
float spread(int slot, double step) {
    const double x = step * slot;
    return static_cast<float>(x - std::floor(x));
}

void dots(Scene& s, double metabolites, float from_x) {
    const Chemistry is = chemistry(metabolites);
    const float more = 1.8f * smooth(9, 36, metabolites); // ischemic: beyond what was measured
    const auto count = [&](double part) { return 2.2f + 5 * static_cast<float>(part) + more; };
    const float counts[kinds] = {count((7.4 - is.ph) / 0.2), count((is.atp_nm - 300) / 200),
                                 count((is.lactate_mm - 1) / 9)};
    for (int slot = 0; slot < slots; ++slot) {
        const float there = counts[slot % kinds] - static_cast<float>(slot / kinds);
        if (there <= 0.02f) continue;
        const float come = std::min(1.f, there);
        const bool above = slot % 5 == 0 || slot % 5 == 3;
        const float x = from_x + 366 * spread(slot, 0.6180339887);
        const Shape at = shape_at(s.now, x);
        const Gap gap = above ? at.above() : at.below();
        const float y = gfx::mix(gap.from + 10, gap.to - 10, spread(slot, 0.7639320225));
        const float from = above ? at.upper_bottom : at.lower_top;
        draw_chemical(s, slot % kinds, {x, gfx::mix(from, y, come)}, 6.3f * spread(slot, 0.7548777),
                      0.86f, come);
    }
}

} // namespace

void draw_endings(Scene& s) {
    static const std::vector<Vec2> quiet[] = {
        explainers::lean_path(art::quiet_trunk, 1.2f), explainers::lean_path(art::quiet_a, 1.2f),
        explainers::lean_path(art::quiet_b, 1.2f), explainers::lean_path(art::quiet_c, 1.2f)};
    static const std::vector<Vec2> awake[] = {
        explainers::lean_path(art::awake_trunk, 1.2f), explainers::lean_path(art::awake_a, 1.2f),
        explainers::lean_path(art::awake_b, 1.2f), explainers::lean_path(art::awake_c, 1.2f)};
    for (const bool right : {false, true}) {
        const Half& half = right ? s.now.right : s.now.left;
        const float shift = nerve_shift(s.now, right);
        s.part(right ? "ending" : "ending_to_compare", "pain");
        if (!s.line() && half.awake > 0.01f) {
            const float x = right ? art::awake_glow.center.x : 180;
            Paint glow{.fill = Fill::flat(s.look->danger_slow),
                       .opacity = (s.paper() ? 0.3f : 0.28f) * half.awake};
            glow.softness = 46;
            s.canvas.box({x, (right ? nerve_rest_y : left_nerve_y) + shift}, {128, 20}, 20, 0,
                         glow);
        }
        const auto& way = right ? awake : quiet;
        draw_ending(s, {way[0],
                        {way[1], way[2], way[3]},
                        right ? std::span<const Vec2>(art::awake_tips) : art::quiet_tips,
                        lowered + shift,
                        half.awake});
        s.part(right ? "pulses" : "pulses_to_compare", "pain");
        if (right || s.now.without_hand) pulses(s, right, shift);
    }
}

void draw_chemical(const Scene& s, int kind, Vec2 at, float angle, float size, float opacity) {
    const ui::Theme& look = *s.look;
    const Color color = kind == 0 ? look.messenger : kind == 1 ? look.acth : look.chemistry;
    Paint paint{.fill = Fill::flat(
                    s.line() ? color : gfx::mix(color, look.danger_light, s.paper() ? 0.1f : 0.3f)),
                .outline = s.line() ? look.canvas_top
                                    : gfx::mix(color, s.bright(look.canvas_top, look.text), 0.45f),
                .outline_px = s.px(s.line() ? 2.4f : 1.1f),
                .opacity = opacity};
    if (kind == 0) return s.canvas.blob(explainers::triangle(at, 8.6f * size, {0, -1}), paint);
    if (kind == 2) return s.canvas.blob(explainers::hexagon(at, 7.2f * size), paint);
    const Vec2 step{std::cos(angle) * 6.4f * size, std::sin(angle) * 6.4f * size};
    for (int i = -1; i <= 1; ++i)
        s.canvas.disc(at + step * static_cast<float>(i), 3.7f * size, paint);
}

// As many of each kind as the chemistry says; each comes from the muscle fiber to its place.
void draw_dots(Scene& s) {
    for (const bool right : {false, true}) {
        s.part(right ? "dots" : "dots_to_compare", "chemistry");
        dots(s, (right ? s.now.right : s.now.left).metabolites, right ? 556.f : 36.f);
    }
}

} // namespace pain_tension::closeup
