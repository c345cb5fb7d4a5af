// A hundred fibers of the muscle, side by side: at work (short, thick, lit), resting (long, dim),
// or tired (pale, hatched). How many of each is the model's; which ones, is drawn.
#include "explainers/pain_tension/view_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::hold {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr int in_row[] = {6, 7, 8, 9, 10, 10, 10, 10, 9, 8, 7, 6}; // together a hundred
constexpr float row_step = 24.5f, column_step = 44.5f;

Vec2 place(int index) {
    int row = 0;
    while (index >= in_row[row])
        index -= in_row[row++];
    const float from_middle = static_cast<float>(index) - static_cast<float>(in_row[row] - 1) / 2;
    const float stagger = in_row[row] == 10 ? (row % 2 == 0 ? -0.25f : 0.25f) : 0.f;
    return bundle +
           Vec2{(from_middle + stagger) * column_step, (static_cast<float>(row) - 5.5f) * row_step};
}

void sheath(Scene& s) {
    static const std::vector<Vec2> outline = [] {
        const Vec2 points[] = {{-262, 0},   {-222, -78}, {-150, -140}, {0, -162},
                               {150, -140}, {222, -78},  {262, 0},     {222, 78},
                               {150, 140},  {0, 162},    {-150, 140},  {-222, 78}};
        std::vector<Vec2> moved;
        for (const Vec2 p : points)
            moved.push_back(bundle + p);
        return gfx::smooth_closed_path(moved, 5);
    }();
    s.part("bundle", "fibers");
    const ui::Theme& look = *s.look;
    if (!s.line()) s.soft_shadow({bundle + Vec2{8, 26}, {246, 146}}, 46, 0.9f);
    const Color ground = s.bright(gfx::mix(look.canvas_top, look.muscle, 0.16f),
                                  gfx::mix(look.canvas_bottom, look.muscle, 0.2f));
    const Color edge = s.bright(gfx::mix(look.canvas_top, look.muscle, 0.07f),
                                gfx::mix(look.canvas_bottom, look.muscle, 0.34f));
    s.canvas.blob(outline,
                  {.fill = s.line() ? Fill::flat(look.canvas_top)
                                    : Fill::radial(ground, edge, bundle - Vec2{60, 50}, 270),
                   .outline = s.line() ? look.text : gfx::mix(edge, look.muscle, 0.6f),
                   .outline_px = s.px(s.line() ? 3 : 1.6f)});
}

struct Look {
    Color top, bottom, outline, mark;
};

Look look_of(const Scene& s, const Fiber& f) {
    const ui::Theme& look = *s.look;
    const Color ground = s.bright(look.canvas_top, look.canvas_bottom);
    const float rest = 1 - f.active - f.tired;
    const auto blend = [&](Color active, Color resting, Color tired) {
        const float sum = std::max(1e-3f, f.active + f.tired);
        return gfx::mix(gfx::mix(active, tired, f.tired / sum), resting, rest);
    };
    const Color warm = gfx::mix(look.muscle, look.messenger_light, s.paper() ? 0.15f : 0.55f);
    const Color pale = s.bright(look.muted, look.tissue_light);
    return {blend(warm, gfx::mix(ground, look.muscle, 0.5f), gfx::mix(ground, pale, 0.86f)),
            blend(gfx::mix(look.muscle, look.danger_slow, 0.4f),
                  gfx::mix(ground, look.muscle, 0.3f), gfx::mix(ground, pale, 0.6f)),
            blend(s.bright(look.messenger_light, look.danger_dark),
                  gfx::mix(ground, look.muscle, 0.72f),
                  gfx::mix(ground, s.bright(look.body, look.muted), 0.7f)),
            blend(look.danger_dark, gfx::mix(ground, look.muscle, 0.66f),
                  s.bright(gfx::mix(look.canvas_top, look.tissue_dark, 0.5f), look.muted))};
}

void bands(const Scene& s, const Fiber& f, Color color, float half, float thick) {
    const float rest = 1 - f.tired;
    if (rest > 0.05f) // upright bands, close together in a short fiber
        for (int i = -1; i <= 1; ++i) {
            const float x = f.at.x + static_cast<float>(i) * half * 0.46f;
            s.canvas.box({x, f.at.y}, {s.line() ? 1.2f : 1.7f, thick * 0.72f}, 1, 0,
                         {.fill = Fill::flat(color), .opacity = 0.8f * rest});
        }
    if (f.tired > 0.05f) // hatched
        for (int i = -1; i <= 1; ++i) {
            const float x = f.at.x + static_cast<float>(i) * half * 0.5f, lean = thick * 0.6f;
            s.canvas.capsule({x - lean, f.at.y + lean}, {x + lean, f.at.y - lean},
                             s.line() ? 1.2f : 0.9f,
                             {.fill = Fill::flat(color), .opacity = f.tired});
        }
}

void line_rod(const Scene& s, const Fiber& f, float half, float thick) {
    const ui::Theme& look = *s.look;
    const Color fill = gfx::mix(look.canvas_top, look.muscle, f.active);
    s.canvas.capsule({f.at.x - half + thick, f.at.y}, {f.at.x + half - thick, f.at.y}, thick,
                     {.fill = Fill::flat(fill),
                      .outline = f.tired > 0.5f ? look.edge : look.muscle,
                      .outline_px = s.px(f.tired > 0.5f ? 1 : 1.8f)});
    const Color mark = gfx::mix(look.muscle, look.canvas_top, f.active);
    bands(s, f, f.tired > 0.5f ? look.text : mark, half, thick);
}

} // namespace

// Fibers tire in the order in which they were called up, and the next ones that rest step in.
Fiber fiber_at(const Moment& m, int index) {
    const float order = static_cast<float>((index * 61 + 17) % fiber_count);
    const float tired = m.tired * fiber_count, busy = (m.tired + m.active) * fiber_count;
    Fiber f{place(index), 0, std::clamp(tired - order, 0.f, 1.f)};
    f.active = std::max(0.f, std::clamp(busy - order, 0.f, 1.f) - f.tired);
    return f;
}

void draw_rod(const Scene& s, const Fiber& f) {
    const float half = 20.5f - 4.5f * f.active, thick = 7 + 3.2f * f.active - 0.8f * f.tired;
    if (s.line()) return line_rod(s, f, half, thick);
    const Look look = look_of(s, f);
    s.canvas.capsule(
        {f.at.x - half + thick, f.at.y}, {f.at.x + half - thick, f.at.y}, thick,
        {.fill = Fill::linear(look.top, look.bottom, f.at - Vec2{0, thick}, f.at + Vec2{0, thick}),
         .outline = look.outline,
         .outline_px = s.px(1),
         .glow = s.shine(s.look->danger_slow, 0.5f * f.active),
         .glow_radius = 7 * f.active});
    bands(s, f, look.mark, half, thick);
}

void draw_bundle(Scene& s) {
    sheath(s);
    for (int i = 0; i < fiber_count; ++i) {
        const Fiber f = fiber_at(s.now, i);
        s.part(f.active > 0.5f  ? "fibers_active"
               : f.tired > 0.5f ? "fibers_tired"
                                : "fibers_resting",
               "fibers");
        draw_rod(s, f);
    }
}

} // namespace pain_tension::hold
