// The loop itself: hypothalamus, pituitary and one adrenal gland, and the vessels between them with
// their molecules. A gland is large and bright while it sends much, small and dim while it is held
// back.
#include "explainers/stress_hormones/view_glands.hpp"
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Fill;
using gfx::Rect;

constexpr Vec2 kidney_center{376, 480};
constexpr float kidney_size = 1.12f;
constexpr float small = 0.52f; // of the glands at the ends of their lines
constexpr float bulge = 0.5f;  // how much of what is pressed away goes up and down

float swell(float busy) {
    return 0.86f + 0.26f * busy;
}

void crh(PulsesSketch& s) {
    static const explainers::Way way(loop::stalk);
    s.part("stalk");
    draw_stalk(s, way.points(), 22, 16);
    s.part("crh");
    const float share = 0.12f + 0.88f * smooth(0, 150, s.now.drive);
    const double shown_s = s.now.minutes / Pulses::tick * PulsesScene::shown_tick_s;
    const float travel =
        s.info.reduced_motion ? 0 : static_cast<float>(std::fmod(shown_s * 30, 9000.0));
    each_slot(way, 11, travel, share, [&](const gfx::PathPoint& p, float, float shown) {
        draw_crh(s, p.at, p.direction, shown);
    });
}

// As far as the pad has come, the gland gives way: narrower, and a little higher.
Rect pressed(Rect r, float face) {
    const float away = std::clamp(r.right() - face - 3, 0.f, 0.4f * r.w);
    const float taller = bulge * away * r.h / r.w;
    return {r.x, r.y - taller / 2, r.w - away, r.h + taller};
}

} // namespace

void draw_pulses_ground(PulsesSketch& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    const gfx::Color light = s.bright(s.look->raised, s.look->well);
    s.canvas.disc({480, 300}, 460, {.fill = Fill::radial(light, light.alpha(0), {480, 300}, 460)});
}

void draw_pulses_vessels(PulsesSketch& s) {
    s.part("artery", "acth");
    draw_vessel(s, way_down().points(), loop::artery, s.look->blood);
    s.part("vein", "brake");
    draw_vessel(s, s.now.back.points(), loop::vein,
                gfx::mix(s.look->blood, s.look->inhibit, 0.62f));
    s.part("light");
    draw_glow(s, loop::gland, 168, s.look->cortisol, 0.06f + 0.78f * busy_adrenal(s.now));
    draw_glow(s, loop::pituitary, 140, s.look->acth, 0.04f + 0.78f * busy_pituitary(s.now));
    draw_glow(s, loop::hypothalamus, 76, s.look->crh, 0.08f + 0.4f * smooth(5, 120, s.now.drive));
}

void draw_pulses_glands(PulsesSketch& s) {
    s.part("kidney");
    s.canvas.sprite(s.sprite(kidney_left_art), around(kidney_center, kidney_box * kidney_size));
    const float adrenal = busy_adrenal(s.now), above = busy_pituitary(s.now);
    s.part("adrenal");
    s.canvas.sprite(lit_sprite(s, adrenal_left_art, adrenal),
                    around(loop::gland, adrenal_box * (loop::gland_size * swell(adrenal))));
    s.part("hypothalamus", "crh");
    s.canvas.sprite(s.sprite(hypothalamus_art),
                    around(loop::hypothalamus, hypothalamus_box * loop::hypothalamus_size));
    s.part("pituitary", "acth");
    s.canvas.sprite(
        lit_sprite(s, pituitary_art, above),
        pressed(around(loop::pituitary, pituitary_box * (loop::pituitary_size * swell(above))),
                pad_face(s.now.brake)));
    const PulsesChart::Heads heads = s.chart.heads();
    s.part("pituitary_head", "acth");
    s.canvas.sprite(lit_sprite(s, pituitary_art, above),
                    around(heads.acth, pituitary_box * (small * swell(above))));
    s.part("adrenal_head", "adrenal");
    s.canvas.sprite(lit_sprite(s, adrenal_left_art, adrenal),
                    around(heads.cortisol, adrenal_box * (small * swell(adrenal))));
}

void draw_pulses_molecules(PulsesSketch& s) {
    crh(s);
    const auto shown_at = [](float at, float length) {
        return std::clamp(std::min(at, length - at) / 10, 0.f, 1.f);
    };
    s.part("acth");
    const float down = way_down().length();
    for (const float at : s.now.acth_at.all()) {
        const gfx::PathPoint p = way_down().at(at);
        draw_acth(s, p.at, p.direction, 9, shown_at(at, down));
    }
    s.part("cortisol");
    const float back = s.now.back.length();
    for (const float at : s.now.cortisol_at.all())
        draw_cortisol(s, s.now.back.at(at).at, 8.2f,
                      std::clamp(at / 10, 0.f, 1.f) * std::clamp((back - at) / 4, 0.f, 1.f));
}

void draw_pulses_focus(PulsesSketch& s) {
    if (s.info.focus.empty()) return;
    const double shown_s = s.now.minutes / Pulses::tick * PulsesScene::shown_tick_s;
    const float attention = 1 - smooth(1.6, 2.4, shown_s);
    if (attention < 0.02f) return; // a dashed ring would pass for a part of the loop
    if (s.focused("brake")) s.focus_ring(loop::press_body.center(), 84, attention);
    if (s.focused("acth")) s.focus_ring(loop::pituitary, 92, attention);
    if (s.focused("adrenal")) s.focus_ring(loop::gland, 112, attention);
    if (s.focused("cortisol")) s.focus_ring({730, 330}, 92, attention);
}

} // namespace stress_hormones
