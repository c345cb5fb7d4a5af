// The sign for calm: a face that eases. Scripted, and said so wherever it stands.
#include "explainers/stress_hormones/view_scene.hpp"

#include <array>
#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

// From `a` to `b`, bowed by `bow` in the middle (down is positive).
void stroke(Sketch& s, Vec2 a, Vec2 b, float bow, float width, Color color) {
    std::array<Vec2, 7> path;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(path.size() - 1);
        path[i] = gfx::mix(a, b, t) + Vec2{0, bow * 4 * t * (1 - t)};
    }
    s.canvas.tube(path, width, width, tube_paint(Fill::flat(color)));
}

// Below the chin: jagged and high while tense, long and low when calm.
void wave(Sketch& s, Vec2 center, float radius, float calm, Color color) {
    std::array<Vec2, 21> path;
    const float reach = radius * 0.98f, tall = radius * gfx::mix(0.2f, 0.1f, calm);
    const float turns = gfx::mix(5.f, 1.5f, calm);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(path.size() - 1);
        path[i] = center + Vec2{(2 * t - 1) * reach,
                                radius * 1.42f + tall * std::sin(t * turns * 6.2831853f)};
    }
    const float width = radius * 0.075f;
    s.canvas.tube(path, width, width, tube_paint(Fill::flat(color), 0.9f));
}

} // namespace

void draw_calm_sign(Sketch& s, Vec2 center, float radius, float calm) {
    s.part("calm");
    const float ease = std::clamp(calm, 0.f, 1.f), r = radius;
    const ui::Theme& look = *s.look;
    const Color at_ease = look.endorphin, tense = look.stressor;
    const Color color = gfx::mix(tense, at_ease, smooth(0.15, 0.7, static_cast<double>(ease)));
    const Color ink = s.line() ? look.text : s.bright(gfx::mix(color, look.text, 0.55f), color);
    Paint face{.fill = Fill::flat(look.canvas_top)};
    if (!s.line()) {
        const Color skin = gfx::mix(s.bright(look.well, look.well), color, 0.22f);
        face.fill = Fill::radial(gfx::mix(skin, look.text, s.paper() ? 0.f : 0.1f), skin,
                                 center - Vec2{r * 0.3f, r * 0.35f}, r * 1.3f);
        face.glow = s.shine(at_ease, 0.9f * smooth(0.5, 1, static_cast<double>(ease))),
        face.glow_radius = r * (0.3f + 0.4f * ease);
    }
    face.outline = s.line() ? look.text : color, face.outline_px = s.px(s.line() ? 2.6f : 2);
    s.canvas.disc(center, r, face);
    const float width = r * (s.line() ? 0.12f : 0.09f);
    for (const float side : {-1.f, 1.f}) {
        const Vec2 eye = center + Vec2{side * r * 0.36f, -r * 0.16f};
        // Open and round, then closed: an arc like a lid at rest.
        const float open = 1 - smooth(0.35, 0.75, static_cast<double>(ease));
        if (open > 0.5f)
            s.canvas.ellipse(eye, {r * 0.075f, r * 0.1f * open + 0.4f}, 0,
                             {.fill = Fill::flat(ink)});
        else
            stroke(s, eye - Vec2{r * 0.16f, 0}, eye + Vec2{r * 0.16f, 0}, r * 0.13f, width, ink);
        // Brows rise in the middle while tense, as in worry.
        const float worry = 1 - ease;
        const Vec2 brow = eye - Vec2{0, r * 0.3f};
        stroke(s, brow + Vec2{-side * r * 0.14f, -r * 0.1f * worry},
               brow + Vec2{side * r * 0.17f, r * 0.06f * worry}, -r * 0.03f, width * 0.8f, ink);
    }
    const float smile = gfx::mix(-0.14f, 0.26f, ease) * r;
    stroke(s, center + Vec2{-r * 0.34f, r * 0.36f - smile * 0.3f},
           center + Vec2{r * 0.34f, r * 0.36f - smile * 0.3f}, smile, width, ink);
    wave(s, center, r, ease, s.line() ? look.text : color);
}

} // namespace stress_hormones
