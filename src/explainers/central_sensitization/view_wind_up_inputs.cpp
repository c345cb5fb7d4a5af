// What reaches the cell: the same volley at each knock along two danger fibers, and the slow
// peptide that stays about for seconds.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::cell {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

struct FiberLook {
    Color base, gleam, line;
};
FiberLook slow_look(const Scene& s) {
    return {s.bright(s.look->danger_fiber, s.look->danger_slow),
            s.bright(s.look->danger_slow, s.look->danger_light), s.look->danger_slow};
}
FiberLook fast_look(const Scene& s) {
    return {gfx::mix(s.look->danger_fast, s.bright(s.look->tissue_dark, s.look->canvas_top),
                     s.paper() ? 0.25f : 0.45f),
            s.bright(s.look->danger_fast, s.look->messenger_light), s.look->danger_fast};
}

void fiber(Scene& s, const Way& way, float width, const FiberLook& look, float light) {
    const std::span<const Vec2> path = way.points();
    if (s.line()) {
        s.canvas.tube(path, width + 7, width + 7, tube_paint(Fill::flat(s.look->canvas_top)));
        return s.canvas.tube(path, width, width, tube_paint(Fill::flat(look.line)));
    }
    TubePaint base = tube_paint(Fill::flat(look.base));
    explainers::set_casing(s, base, look.line, 0.6f * light, width);
    s.canvas.tube(path, width, width, base);
    s.canvas.tube(path, width * 0.3f, width * 0.3f, tube_paint(Fill::flat(look.gleam), 0.7f));
}

Paint bouton_paint(const Scene& s, Color light, Color base, Color dark, Vec2 center, float radius,
                   float awake) {
    if (s.line())
        return {.fill = Fill::flat(s.look->canvas_top), .outline = base, .outline_px = s.px(3.4f)};
    return {.fill =
                Fill::radial(gfx::mix(base, light, 0.3f + 0.3f * awake), gfx::mix(base, dark, 0.6f),
                             center - Vec2{radius, radius} * 0.35f, radius * 1.4f),
            .outline = s.bright(light, dark),
            .outline_px = s.px(1.5f),
            .glow = s.shine(base, 0.65f * awake),
            .glow_radius = 18};
}

void slow_bouton(Scene& s) {
    static const std::vector<Vec2> outline = explainers::lean_path(place::slow_bouton, 0.3f);
    const ui::Theme& look = *s.look;
    s.part("danger");
    s.canvas.blob(outline, bouton_paint(s, look.danger_light, look.danger_slow, look.danger_dark,
                                        {278, 232}, 54, s.now.arriving));
    const Color color = s.line() ? look.danger_slow : look.danger_light;
    for (const Vec2 at : place::slow_vesicles)
        s.diamond(at, place::vesicle_radius, {.fill = Fill::flat(color), .opacity = 0.85f});
    // Across to the channels while the volley acts.
    const float shown = s.now.arriving;
    if (shown < 0.03f) return;
    const Color dots = s.line() ? look.text : s.bright(look.danger_light, look.danger_dark);
    for (std::size_t i = 0; i < std::size(place::channels); ++i)
        for (int k = 0; k < 3; ++k) {
            const double turn = s.now.reduced_motion ? 0 : 1.3 * s.now.clock;
            const double at = turn + 0.21 * static_cast<double>(i) + k / 3.0;
            const auto part = static_cast<float>(at - std::floor(at));
            const Vec2 p{place::channels[i].x + 5 * static_cast<float>(k - 1),
                         gfx::mix(place::cleft_top, place::cleft_bottom, part)};
            s.diamond(p, 3.1f, {.fill = Fill::flat(dots), .opacity = shown * (1 - 0.5f * part)});
        }
}

void fast_bouton(Scene& s) {
    const ui::Theme& look = *s.look;
    s.part("fast", "danger");
    const Vec2 at = place::fast_bouton;
    const float r = place::fast_bouton_radius, light = s.now.fast_arriving;
    s.canvas.ellipse(at, {r, r * 0.85f}, 0,
                     bouton_paint(s, look.messenger_light, look.danger_fast,
                                  s.paper() ? look.danger_fast : look.danger_dark, at, r, light));
    // Ordinary receptors below it.
    for (const float x : {-9.f, 0.f, 9.f})
        s.canvas.box(
            at + Vec2{x, 33}, {3.2f, 4.5f}, 2, 0,
            {.fill = Fill::flat(s.line() ? look.text
                                         : gfx::mix(look.messenger_dark, look.messenger_light,
                                                    0.4f + 0.6f * light)),
             .outline = s.line() ? look.canvas_top : look.messenger_dark,
             .outline_px = s.px(1.1f)});
}

void dart(Scene& s, const gfx::PathPoint& p) {
    const float r = place::dart_radius;
    if (s.line()) {
        s.canvas.blob(explainers::triangle(p.at, r * 1.8f, p.direction),
                      {.fill = Fill::flat(s.look->canvas_top)});
        return s.canvas.blob(explainers::triangle(p.at, r * 1.3f, p.direction),
                             {.fill = Fill::flat(s.look->text)});
    }
    Paint paint{.fill = Fill::flat(s.bright(gfx::mix(s.look->danger_fast, s.look->text, 0.5f),
                                            s.look->messenger_light)),
                .outline = s.bright(s.look->danger_dark, s.look->danger_fast),
                .outline_px = s.px(1)};
    paint.glow = s.shine(s.look->danger_fast, 0.8f), paint.glow_radius = r * 1.8f;
    s.canvas.blob(explainers::triangle(p.at, r, p.direction), paint);
}

void diamond(Scene& s, Vec2 at, float r) {
    if (s.line()) {
        s.diamond(at, r * 1.7f, {.fill = Fill::flat(s.look->canvas_top)});
        return s.diamond(at, r * 1.3f, {.fill = Fill::flat(s.look->text)});
    }
    Paint core{.fill = Fill::flat(s.look->danger_light)};
    core.outline = s.look->danger_dark, core.outline_px = s.px(1.2f);
    core.glow = s.shine(s.look->danger_slow, 0.8f), core.glow_radius = r * 1.8f;
    s.diamond(at, r, core);
}

// A chain of three beads.
void chain(Scene& s, Vec2 at, float turn, float shown) {
    const ui::Theme& look = *s.look;
    const Vec2 along{std::cos(turn) * 4.6f, std::sin(turn) * 4.6f};
    const Color color =
        s.line() ? look.text : s.bright(gfx::mix(look.stressor, look.text, 0.35f), look.stressor);
    s.canvas.capsule(at - along, at + along, 1,
                     {.fill = Fill::flat(color), .opacity = 0.7f * shown});
    for (const float k : {-1.f, 0.f, 1.f})
        s.canvas.disc(at + along * k, 2.7f, {.fill = Fill::flat(color), .opacity = shown});
}

void peptide_bouton(Scene& s) {
    static const std::vector<Vec2> outline = explainers::lean_path(place::peptide_bouton, 0.3f);
    const ui::Theme& look = *s.look;
    s.part("peptide", "danger");
    if (off(s.now.nk1)) {
        s.part("peptide-off", "danger");
        s.dashes(ways().peptide.points(), s.line() ? 2.4f : 1.6f);
        return s.dashes(outline, s.line() ? 2.4f : 1.6f);
    }
    const FiberLook paint{gfx::mix(look.stressor, s.bright(look.tissue_dark, look.canvas_top),
                                   s.paper() ? 0.3f : 0.5f),
                          s.bright(look.stressor, look.danger_light), look.stressor};
    fiber(s, ways().peptide, place::peptide_width, paint, 0.4f * s.now.peptide);
    s.canvas.blob(outline, bouton_paint(s, look.danger_light, look.stressor,
                                        s.paper() ? look.danger_dark : look.danger_dark, {240, 458},
                                        46, s.now.peptide));
    for (const Vec2 at : {Vec2{216, 452}, Vec2{242, 458}, Vec2{266, 450}})
        chain(s, at, 0.4f, 0.85f);
}

} // namespace

void draw_fibers(Scene& s) {
    s.part("fast", "danger");
    fiber(s, ways().fast, place::fast_width, fast_look(s), s.now.fast_arriving);
    s.part("danger");
    if (off(s.now.gaba))
        s.dashes(ways().branch.points(), s.line() ? 2.4f : 1.5f);
    else
        fiber(s, ways().branch, place::branch_width, slow_look(s), 0);
    fiber(s, ways().slow, place::slow_width, slow_look(s), s.now.arriving);
    peptide_bouton(s);
}

void draw_boutons(Scene& s) {
    fast_bouton(s);
    slow_bouton(s);
}

void draw_volleys(Scene& s) {
    s.part("volley", "danger");
    for (const float at : s.now.darts.all())
        dart(s, ways().fast.at(at));
    if (!off(s.now.gaba))
        for (const float at : s.now.branch_diamonds.all())
            diamond(s, ways().branch.at(at).at, place::diamond_radius * 0.62f);
    for (const float at : s.now.diamonds.all())
        diamond(s, ways().slow.at(at).at, place::diamond_radius);
}

// As many as there is slow input; they linger between bouton and cell.
void draw_peptides(Scene& s) {
    s.part("peptide", "danger");
    const ui::Theme& look = *s.look;
    const bool gone = off(s.now.nk1);
    for (const Vec2 at : place::peptide_receptors) {
        const Paint cup{
            .fill = Fill::flat(s.line() ? (gone ? look.canvas_top : look.text)
                                        : gfx::mix(look.messenger_dark, look.stressor,
                                                   gone ? 0.f : 0.3f + 0.7f * s.now.peptide)),
            .outline = s.line() ? look.text : look.messenger_dark,
            .outline_px = s.px(1.2f),
            .opacity = gone ? 0.5f : 1.f};
        s.canvas.capsule(at + Vec2{-5, 4}, at, 2.2f, cup);
        s.canvas.capsule(at + Vec2{5, 4}, at, 2.2f, cup);
    }
    constexpr int most = 12;
    for (int i = 0; i < most; ++i) {
        const double k = i;
        const float shown = smooth(k - 0.5, k + 0.7, static_cast<double>(s.now.peptide) * most);
        if (shown < 0.03f) continue;
        const double across = 0.4 + 0.618034 * k, down = 0.2 + 0.754878 * k;
        const auto u = static_cast<float>(across - std::floor(across));
        const auto v = static_cast<float>(down - std::floor(down));
        Vec2 at{gfx::mix(place::peptide_left, place::peptide_right, u),
                gfx::mix(place::peptide_top, place::peptide_bottom, v)};
        auto turn = static_cast<float>(1.7 * k);
        if (!s.now.reduced_motion) {
            const double drift = 0.6 * s.now.clock;
            at = at + Vec2{3 * static_cast<float>(std::sin(drift + k)),
                           3 * static_cast<float>(std::sin(0.8 * drift + 2 * k))};
            turn += static_cast<float>(0.35 * s.now.clock);
        }
        chain(s, at, turn, shown);
    }
}

} // namespace central_sensitization::cell
