// The arm that holds a weight above a cushion. The weight's size is the load; the forearm sinks by
// as much as what is left of the muscle falls short of it.
#include "explainers/pain_tension/view_fatigue.hpp"

#include <cmath>

namespace pain_tension::hold {
namespace {

using explainers::Drawing;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr Drawing upper_light{"tension-hold-upper-light", "tension-hold-upper-light",
                              "tension-hold-upper-line"};
constexpr Drawing upper_deep{"tension-hold-upper-deep", "tension-hold-upper-deep",
                             "tension-hold-upper-line"};
constexpr Drawing fore_light{"tension-hold-fore-light", "tension-hold-fore-light",
                             "tension-hold-fore-line"};
constexpr Drawing fore_deep{"tension-hold-fore-deep", "tension-hold-fore-deep",
                            "tension-hold-fore-line"};

void cushion(Scene& s) {
    s.part("cushion", "load");
    const ui::Theme& look = *s.look;
    const Vec2 at{grip.x, floor_y + 13}, half{84, 13};
    if (!s.line()) s.soft_shadow({at + Vec2{0, 14}, {98, 14}}, 18, 0.9f);
    s.canvas.box(at, half, 12, 0,
                 {.fill = s.line() ? Fill::flat(look.canvas_top)
                                   : Fill::linear(look.tissue_light, look.tissue,
                                                  at - Vec2{0, half.y}, at + Vec2{0, half.y}),
                  .outline = s.line() ? look.text : look.tissue_dark,
                  .outline_px = s.px(s.line() ? 2.4f : 1)});
}

// From the arm's muscle to its fibers, drawn large.
void magnifier(Scene& s) {
    s.part("magnifier", "fibers");
    const ui::Theme& look = *s.look;
    const Color color = s.line() ? look.text : s.bright(look.muscle_word, look.muscle);
    const Vec2 wedge[] = {{219, 236}, {520, 96}, {520, 364}, {219, 280}};
    if (!s.line())
        s.canvas.blob(wedge, {.fill = Fill::linear(color.alpha(0.2f), color.alpha(0.04f), {218, 0},
                                                   {474, 0})});
    for (const auto& [from, to] : {std::pair{wedge[0], wedge[1]}, std::pair{wedge[3], wedge[2]}}) {
        const Vec2 line[] = {from, to};
        gfx::TubePaint paint = explainers::tube_paint(Fill::flat(color), s.line() ? 1.f : 0.55f);
        paint.dash = 2, paint.gap = 7;
        s.canvas.tube(line, 2, 2, paint);
    }
}

} // namespace

void draw_behind(Scene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (!s.line()) {
        const Color light = s.bright(s.look->raised, s.look->well);
        s.canvas.disc({430, 330}, 640,
                      {.fill = Fill::radial(light, light.alpha(0), {430, 330}, 640)});
        s.soft_shadow({{190, 420}, {150, 26}}, 36, 0.7f);
    }
    cushion(s);
    magnifier(s);
}

void draw_arm(Scene& s) {
    s.part("arm", "fibers");
    const bool deep = s.info.deep_skin;
    s.canvas.sprite(s.sprite(deep ? upper_deep : upper_light), upper_arm);
    const float angle = lowest * s.now.sink;
    const Vec2 d = forearm.center() - elbow;
    const Vec2 at = elbow + Vec2{d.x * std::cos(angle) - d.y * std::sin(angle),
                                 d.x * std::sin(angle) + d.y * std::cos(angle)};
    s.part("forearm", "fibers");
    s.canvas.sprite(s.sprite(deep ? fore_deep : fore_light),
                    {at.x - forearm.w / 2, at.y - forearm.h / 2, forearm.w, forearm.h}, angle);
}

void draw_weight(Scene& s) {
    const ui::Theme& look = *s.look;
    s.part("belly", "fibers"); // the muscle at work
    if (!s.line() && s.now.active > 0.005f) {
        Paint glow{.fill = Fill::flat(s.bright(look.messenger_light, look.danger_slow)),
                   .opacity = 0.42f * std::sqrt(s.now.active)};
        glow.softness = 26;
        s.canvas.ellipse(belly, {26, 62}, -0.08f, glow);
    }
    const Color ring = s.line() ? look.text : s.bright(look.muscle_word, look.muscle);
    s.canvas.ellipse(belly, {36, 70}, -0.08f,
                     {.fill = {}, .outline = ring, .outline_px = s.px(1.8f), .opacity = 0.9f});
    if (s.now.load <= 0) return;
    s.part("weight", "load");
    const Weight w = weight_at(s.now);
    const Vec2 hand = grip_at(s.now), top = w.center - Vec2{0, w.radius};
    const Color rope = s.line() ? look.text : s.bright(look.body, look.muted);
    s.canvas.capsule(hand, top - Vec2{0, 8}, 2, {.fill = Fill::flat(rope)});
    s.canvas.arc(top - Vec2{0, 3}, 8, 0, 6.2831853f, 3.4f,
                 explainers::tube_paint(Fill::flat(rope)));
    const Vec2 lit = w.center - Vec2{w.radius, w.radius} * 0.35f;
    s.canvas.disc(w.center, w.radius,
                  {.fill = s.line() ? Fill::flat(look.canvas_top)
                                    : Fill::radial(s.bright(look.tissue_light, look.tissue),
                                                   s.bright(look.tissue_dark, look.tissue_dark),
                                                   lit, w.radius * 1.6f),
                   .outline = s.line() ? look.text : s.bright(look.tissue_light, look.muted),
                   .outline_px = s.px(s.line() ? 3 : 1.4f)});
    if (s.line()) return;
    s.canvas.arc(w.center, w.radius - 4, 3.5f, 4.6f, 2.2f,
                 explainers::tube_paint(Fill::flat(look.text), s.paper() ? 0.2f : 0.4f));
}

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    for (const Drawing* d :
         {deep_skin ? &upper_deep : &upper_light, deep_skin ? &fore_deep : &fore_light})
        names.emplace_back(explainers::name_of(*d, theme));
}

} // namespace pain_tension::hold
