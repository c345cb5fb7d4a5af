// What surrounds the lens: ground, still anatomy, skin with its endings, the feather, hand or rod
// that touches it, and the range of touch that is comfortable.
#include "explainers/central_sensitization/view_seconds.hpp"
#include "explainers/nerve.hpp"

#include <cmath>

namespace central_sensitization::seconds {
namespace {

using explainers::moved;
using explainers::turned_about;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;

void endings(Scene& s) {
    static const std::vector<Vec2> branches[] = {gfx::bezier_path(art::ending_a, 4),
                                                 gfx::bezier_path(art::ending_b, 3),
                                                 gfx::bezier_path(art::ending_c, 3)};
    explainers::free_endings(s, branches, art::ending_tips, art::ending_width, s.now.danger_light);
}

// Where the skin is knocked or pressed it is warm.
void sore_glow(Scene& s) {
    const float sore = s.now.danger_light;
    if (s.line() || sore < 0.02f) return;
    const Color warm = s.look->danger_slow.alpha(s.paper() ? 0.5f : 0.62f);
    const Vec2 at = art::tap_point + art::tap_direction * 12;
    s.canvas.disc(at, 34, {.fill = Fill::radial(warm, warm.alpha(0), at, 34), .opacity = sore});
}

constexpr Vec2 lift_direction{-.85f, -.53f};

} // namespace

void draw_ground(Scene& s) {
    s.part("ground");
    const ui::Theme& look = *s.look;
    s.ground(art::stage);
    if (s.line()) return;
    const Color light = s.bright(look.raised, look.well);
    s.canvas.disc({470, 372}, 640, {.fill = Fill::radial(light, light.alpha(0), {470, 372}, 640)});
    s.soft_shadow(art::cord_shadow, 40, 0.9f);
}

void draw_anatomy(Scene& s) {
    const float body = s.info.focus.empty() ? 1.f : 0.9f;
    s.part("cord");
    s.canvas.sprite(s.sprite(cord_drawing, body), art::cord);
    s.part("arm");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? arm_deep : arm_light), art::arm);
    s.part("figure");
    s.canvas.sprite(s.sprite(person_drawing), art::person.at(art::person_local));
    s.part("brain");
    s.canvas.sprite(s.sprite(brain_drawing), art::person.at(art::brain_local));
    s.part("lens");
    if (!s.line()) s.soft_shadow(art::lens_shadow, 40, 1.1f);
    s.canvas.sprite(s.sprite(lens_drawing), art::lens);
}

void draw_skin(Scene& s) {
    s.part("danger");
    sore_glow(s);
    endings(s);
    s.part("touch");
    explainers::corpuscle(s, art::corpuscle, art::corpuscle_core, art::corpuscle_angle,
                          art::corpuscle_glow, s.now.touch_light);
    if (s.line()) return;
    s.part("feather"); // its shadow is sharper the closer it is
    const float down = s.now.touch_down;
    Paint shade{.fill = Fill::flat(s.look->shadow), .opacity = 0.2f + 0.6f * down};
    shade.softness = 30 - 14 * down;
    const Vec2 grow = s.now.hand ? Vec2{16, 14} : Vec2{};
    s.canvas.ellipse(art::feather_shadow.center + s.now.stroke * 0.7f,
                     art::feather_shadow.radii + grow, -0.9f, shade);
}

// A blunt rod: the same way down for every knock.
void draw_rod(Scene& s) {
    if (s.now.rod_shown <= 0) return;
    s.part("rod");
    const ui::Theme& look = *s.look;
    const Vec2 tip = art::tap_point - art::tap_direction * (art::tap_travel * (1 - s.now.rod_down));
    const Vec2 end = tip - art::tap_direction * art::tap_rod;
    const Vec2 neck = tip - art::tap_direction * 12;
    const float resting = s.now.rod_shown * (0.5f + 0.5f * (s.now.knocks ? 1 : s.now.rod_down));
    if (s.line()) {
        s.canvas.capsule(
            end, neck, 6,
            {.fill = Fill::flat(look.canvas_top), .outline = look.text, .outline_px = s.px(2.6f)});
        s.canvas.capsule(neck, tip - art::tap_direction * 7, 9,
                         {.fill = Fill::flat(look.danger_slow),
                          .outline = look.canvas_top,
                          .outline_px = s.px(2)});
    } else {
        const Vec2 side = gfx::perpendicular(art::tap_direction) * 5;
        const Color lit = s.bright(look.body, look.track), dark = s.bright(look.tissue, look.edge);
        Paint wood{.fill = Fill::linear(lit, dark, neck + side, neck - side), .opacity = resting};
        if (wood.fill.origin.y > wood.fill.end.y)
            wood.fill = Fill::linear(lit, dark, neck - side, neck + side);
        s.canvas.capsule(end, neck, art::tap_rod_width / 2, wood);
        const Vec2 head = tip - art::tap_direction * 8;
        s.canvas.capsule(neck, head, art::tap_head_radius,
                         {.fill = Fill::radial(gfx::mix(look.danger_slow, look.danger_light, 0.35f),
                                               gfx::mix(look.danger_dark, look.danger_slow, 0.4f),
                                               head + Vec2{-4, -5}, 17),
                          .outline = s.bright(look.danger_light, look.danger_dark),
                          .outline_px = s.px(1.2f),
                          .opacity = resting});
    }
    const float contact = s.now.rod_contact;
    if (contact < 0.03f) return;
    for (const auto& mark : art::tap_marks)
        s.canvas.capsule(mark[0], gfx::mix(mark[0], mark[1], 0.4f + 0.6f * contact),
                         s.line() ? 1.9f : 1.5f,
                         {.fill = Fill::flat(s.bright(look.danger_light, look.danger_line)),
                          .opacity = contact});
}

void draw_toucher(Scene& s) {
    s.part("feather");
    const float up = 1 - s.now.touch_down;
    if (s.now.hand) {
        const Vec2 by = s.now.stroke + Vec2{18, -78} * up;
        return s.canvas.sprite(s.sprite(s.info.deep_skin ? hand_deep : hand_light),
                               moved(art::hand, by), 0.05f * up);
    }
    const float angle = s.now.sway - 0.12f * up;
    const Vec2 by = s.now.stroke + lift_direction * (art::feather_lift * up);
    // Out of the way of the rod when it does not touch.
    s.canvas.sprite(s.sprite(feather_drawing, 1 - (s.now.knocks ? 1 : 0.5f) * up),
                    moved(turned_about(art::feather, art::feather_tip, angle), by), angle);
}

// A track as the slider's, its comfortable part green, and where the touch is now.
void draw_comfort(Scene& s) {
    if (!s.now.hand) return;
    s.part("comfort");
    const ui::Theme& look = *s.look;
    const Rect r = art::comfort;
    const float middle = r.center().y, half = r.h / 2;
    const auto x = [&](double part) { return r.x + r.w * static_cast<float>(part); };
    s.canvas.capsule({r.x, middle}, {r.right(), middle}, half,
                     {.fill = Fill::flat(s.line() ? look.canvas_top : look.track),
                      .outline = s.line() ? look.text : look.edge.alpha(0.7f),
                      .outline_px = s.px(s.line() ? 2.4f : 1.2f)});
    const Color green = look.done;
    s.canvas.capsule({r.x, middle}, {x(static_cast<double>(s.now.comfortable)), middle},
                     half - 2.5f, {.fill = Fill::flat(green)});
    if (s.line()) // told by pattern too
        for (float at = r.x; at < x(static_cast<double>(s.now.comfortable)); at += 8)
            s.canvas.capsule({at, middle - 5}, {at, middle + 5}, 1.1f,
                             {.fill = Fill::flat(look.canvas_top)});
    const double part = s.now.touch / Model::param_specs()[in::touch_hz].max;
    const bool fine = static_cast<float>(part) <= s.now.comfortable;
    s.canvas.disc(
        {x(part), middle}, half + 4,
        {.fill = Fill::flat(look.touch),
         .outline = s.line() ? look.canvas_top : s.bright(look.touch_light, look.touch_dark),
         .outline_px = s.px(2.2f),
         .glow = s.shine(fine ? green : look.danger_fast, 0.75f),
         .glow_radius = 12});
    // Growing dots at both ends: a little, a lot.
    s.canvas.disc({r.x - 14, middle}, 2.6f, {.fill = Fill::flat(look.touch)});
    s.canvas.disc({r.right() + 19, middle}, 6.5f, {.fill = Fill::flat(look.touch)});
}

} // namespace central_sensitization::seconds
