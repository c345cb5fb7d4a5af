// The loop itself: hypothalamus, pituitary and one adrenal gland, the vessels between them with
// their molecules, and the brake that presses on the pituitary.
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using explainers::Drawing;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

constexpr Drawing kidney{"stress-kidney-left", "stress-kidney-left", "stress-kidney-left-line"};
constexpr Drawing adrenal{"stress-adrenal-left", "stress-adrenal-left-paper",
                          "stress-adrenal-left-line"};
constexpr Drawing pituitary{"stress-pituitary", "stress-pituitary-paper", "stress-pituitary-line"};
constexpr Drawing hypothalamus{"stress-hypothalamus", "stress-hypothalamus-paper",
                               "stress-hypothalamus-line"};

constexpr Vec2 kidney_center{484, 478};
constexpr float kidney_size = 1.12f;

Rect around(Vec2 center, Vec2 size) {
    return {center.x - size.x / 2, center.y - size.y / 2, size.x, size.y};
}

// Glands swell a little with what they send: by at most an eighth of their width.
float swell(double output) {
    return 0.93f + 0.19f * smooth(0.2, 2.6, output);
}

// What the pituitary sends: the drive that the brake lets through, in shares of the usual.
double sending(const PulsesMoment& m) {
    return m.drive * (1 - m.brake) / RodentAxis::acth_decay;
}

void glow(PulsesSketch& s, Vec2 at, float reach, Color color, float strength) {
    if (s.line() || strength < 0.02f) return;
    s.canvas.disc(at, reach,
                  {.fill = Fill::radial(s.shine(color, strength), color.alpha(0), at, reach)});
}

void vessel(PulsesSketch& s, std::span<const Vec2> path, float width, Color color) {
    gfx::TubePaint paint;
    if (s.line()) {
        paint.fill = Fill::flat(s.look->canvas_top);
        paint.outline = s.look->text, paint.outline_px = s.px(2);
    } else {
        const Color ground = s.paper() ? s.look->canvas_top : s.look->tissue_dark;
        const Color body = gfx::mix(color, ground, s.paper() ? 0.45f : 0.52f);
        paint.fill = Fill::across(gfx::mix(body, s.look->text, s.paper() ? 0.f : 0.08f), body);
        paint.outline = gfx::mix(color, ground, s.paper() ? 0.1f : 0.18f);
        paint.outline_px = s.px(2);
    }
    s.canvas.tube(path, width, width, paint);
}

void stalk(PulsesSketch& s) {
    static const explainers::Way way(loop::stalk);
    s.part("stalk");
    gfx::TubePaint paint = tube_paint(
        Fill::flat(s.line() ? s.look->canvas_top : gfx::mix(s.look->tissue, s.look->crh, 0.25f)));
    paint.outline = s.line() ? s.look->text : gfx::mix(s.look->tissue_light, s.look->crh, 0.4f);
    paint.outline_px = s.px(s.line() ? 1.6f : 1);
    paint.round_caps = false;
    s.canvas.tube(way.points(), 22, 16, paint);
    s.part("crh");
    const float share = 0.12f + 0.88f * smooth(0, 150, s.now.drive);
    const double shown_s = s.now.minutes / Pulses::tick * PulsesScene::shown_tick_s;
    const float travel =
        s.info.reduced_motion ? 0 : static_cast<float>(std::fmod(shown_s * 30, 9000.0));
    each_slot(way, 11, travel, share, [&](const gfx::PathPoint& p, float, float shown) {
        draw_crh(s, p.at, p.direction, shown);
    });
}

} // namespace

void draw_pulses_ground(PulsesSketch& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    const Color light = s.bright(s.look->raised, s.look->well);
    s.canvas.disc({480, 300}, 430, {.fill = Fill::radial(light, light.alpha(0), {480, 300}, 430)});
}

void draw_pulses_vessels(PulsesSketch& s) {
    s.part("artery", "acth");
    vessel(s, way_down().points(), loop::artery, s.look->blood);
    s.part("vein", "brake");
    vessel(s, s.now.back.points(), loop::vein, gfx::mix(s.look->blood, s.look->inhibit, 0.62f));
    s.part("light");
    const float made = 0.1f + 0.6f * smooth(0.4, 2.4, s.now.made);
    glow(s, loop::gland, 128, s.look->cortisol, made);
    const float sent = 0.1f + 0.6f * smooth(0.3, 3, sending(s.now));
    glow(s, loop::pituitary, 98, s.look->acth, sent);
    glow(s, loop::hypothalamus, 72, s.look->crh, 0.08f + 0.4f * smooth(5, 120, s.now.drive));
}

void draw_pulses_glands(PulsesSketch& s) {
    s.part("kidney");
    s.canvas.sprite(s.sprite(kidney), around(kidney_center, Vec2{66, 110} * kidney_size));
    s.part("adrenal");
    const float gland = loop::gland_size * swell(s.now.made);
    s.canvas.sprite(s.sprite(adrenal), around(loop::gland, Vec2{80, 54} * gland));
    s.part("hypothalamus", "crh");
    s.canvas.sprite(s.sprite(hypothalamus),
                    around(loop::hypothalamus, Vec2{48, 30} * loop::hypothalamus_size));
    s.part("pituitary", "acth");
    const float press = press_of(s.now.brake);
    const float size = loop::pituitary_size * swell(sending(s.now) * 0.8);
    Rect r = around(loop::pituitary, Vec2{68, 44} * size);
    r.w *= 1 - 0.1f * press; // pressed from the right
    s.canvas.sprite(s.sprite(pituitary), r);
}

void draw_pulses_molecules(PulsesSketch& s) {
    stalk(s);
    const auto shown_at = [](float at, float length) {
        return std::clamp(std::min(at, length - at) / 10, 0.f, 1.f);
    };
    s.part("acth");
    const float down = way_down().length();
    for (const float at : s.now.acth_at.all()) {
        const gfx::PathPoint p = way_down().at(at);
        draw_acth(s, p.at, p.direction, 8.4f, shown_at(at, down));
    }
    s.part("cortisol");
    const float back = s.now.back.length();
    for (const float at : s.now.cortisol_at.all())
        draw_cortisol(s, s.now.back.at(at).at, 7.6f,
                      std::clamp(at / 10, 0.f, 1.f) * std::clamp((back - at) / 4, 0.f, 1.f));
}

// Where cortisol arrives it pushes a bar against the pituitary.
void draw_pulses_brake(PulsesSketch& s) {
    s.part("brake");
    const float press = press_of(s.now.brake);
    const float x = gfx::mix(loop::bar_lifted, loop::bar_pressed, press);
    const Vec2 bar{x, loop::pituitary.y}, from{604, loop::pituitary.y};
    const Vec2 rod[] = {from, bar};
    const Color violet = s.line() ? s.look->inhibit : s.bright(s.look->inhibit, s.look->inhibit);
    const float width = 4 + 5 * press;
    if (s.line())
        s.canvas.tube(rod, width + 6, width + 6, tube_paint(Fill::flat(s.look->canvas_top)));
    gfx::TubePaint wire = tube_paint(Fill::flat(violet));
    wire.glow = s.shine(violet, 0.15f + 0.45f * press), wire.glow_radius = 8;
    s.canvas.tube(rod, width, width, wire);
    const Vec2 half{0, loop::bar_half};
    const float radius = loop::bar_width / 2 * (0.85f + 0.3f * press);
    if (s.line())
        s.canvas.capsule(bar - half, bar + half, radius + 3,
                         {.fill = Fill::flat(s.look->canvas_top)});
    Paint paint{.fill =
                    Fill::flat(s.line() ? s.look->text
                                        : s.bright(s.look->inhibit_light, s.look->inhibit_dark))};
    paint.glow = s.shine(violet, 0.2f + 0.7f * press), paint.glow_radius = 14;
    s.canvas.capsule(bar - half, bar + half, radius, paint);
    s.canvas.disc(
        from, 7,
        {.fill = Fill::flat(s.line() ? s.look->canvas_top : violet),
         .outline = s.line() ? s.look->text : s.bright(s.look->inhibit_light, s.look->inhibit_dark),
         .outline_px = s.px(1.6f)});
}

void draw_pulses_focus(PulsesSketch& s) {
    if (s.info.focus.empty()) return;
    const double shown_s = s.now.minutes / Pulses::tick * PulsesScene::shown_tick_s;
    const float attention = s.info.reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, shown_s);
    if (s.focused("brake")) s.focus_ring({556, 208}, 60, attention);
    if (s.focused("acth")) s.focus_ring(loop::pituitary, 74, attention);
    if (s.focused("adrenal")) s.focus_ring(loop::gland, 90, attention);
    if (s.focused("cortisol")) s.focus_ring({680, 320}, 84, attention);
}

} // namespace stress_hormones
