// What touches the person's arm: a feather, a hand, or a blunt rod that taps.
#include "explainers/central_sensitization/view_person.hpp"

namespace central_sensitization::person {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Rect;
namespace figure = explainers::figure;

constexpr Vec2 along_arm{.05f, -1}; // feather and hand stroke it up and down
constexpr float stroke_length = 30;

// How a drawing made for the cells' picture lies here: its own tip on the skin, larger or smaller,
// and turned about it.
struct Place {
    float scale, angle;
    Vec2 lifted; // where it waits, from where it touches
};
constexpr Place feather_wide{0.92f, -0.4f, {-26, -16}};
constexpr Place feather_narrow{0.72f, -0.06f, {-12, -12}};
constexpr Place hand_wide{0.8f, 0.f, {-30, -46}};
constexpr Place hand_narrow{0.62f, 0.f, {-22, -40}};

} // namespace

void draw_toucher(Scene& s) {
    s.part("feather", "touch");
    const Stroke& stroke = s.now.stroke;
    const float up = 1 - stroke.down;
    const bool narrow = s.info.narrow;
    const Place& place =
        s.now.hand ? (narrow ? hand_narrow : hand_wide) : (narrow ? feather_narrow : feather_wide);
    const Drawing& drawing =
        s.now.hand ? (s.info.deep_skin ? hand_deep : hand_light) : feather_drawing;
    const float angle = place.angle + (s.now.hand ? 0.f : art::feather_sway * stroke.sway);
    const Vec2 by = along_arm * (stroke_length / 2 * stroke.along) + place.lifted * up;
    const Rect rect = s.now.hand ? figure::laid(art::hand, art::feather_tip, place.scale)
                                 : figure::laid(art::feather, art::feather_tip, place.scale);
    // Out of the way of the rod when it does not touch.
    const float shown = 1 - (s.now.shows_danger() ? 1.f : 0.35f) * up;
    s.canvas.sprite(s.sprite(drawing, shown),
                    explainers::moved(explainers::turned_about(rect, figure::touched, angle), by),
                    angle);
}

// The same way down for every tap.
void draw_rod(Scene& s) {
    if (!s.now.shows_danger() || s.now.rod.shown <= 0) return;
    s.part("rod", "danger");
    const ui::Theme& look = *s.look;
    constexpr Vec2 into = figure::knock_direction;
    const Vec2 tip = figure::knocked - into * (art::tap_travel * (1 - s.now.rod.down));
    const Vec2 neck = tip - into * 15, end = tip - into * 96;
    const Color ink = s.line() ? look.text : s.bright(look.danger_light, look.danger_dark);
    const Color wood = s.line() ? look.canvas_top : s.bright(look.body, look.track);
    s.canvas.capsule(end, neck, 6,
                     {.fill = Fill::flat(wood),
                      .outline = s.line() ? look.text : look.edge,
                      .outline_px = s.px(s.line() ? 2.6f : 1.4f)});
    s.canvas.capsule(neck, tip - into * 10, 11,
                     {.fill = Fill::flat(look.danger_slow), .outline = ink, .outline_px = s.px(2)});
    const float contact = s.now.rod.contact;
    if (contact < 0.03f) return;
    constexpr Vec2 side{-into.y, into.x}; // short strokes beside the place, on contact
    for (const float k : {-1.f, 1.f}) {
        const Vec2 from = figure::knocked + side * (17 * k) - into * 4;
        s.canvas.capsule(from, from + (side * k - into * 0.6f) * (5 + 9 * contact), 1.8f,
                         {.fill = Fill::flat(ink), .opacity = contact});
    }
}

} // namespace central_sensitization::person
