// Inside the magnifier: the order of its layers, and the rim of the glass.
#include "explainers/central_sensitization/view_seconds.hpp"

namespace central_sensitization::seconds {
namespace {

using gfx::Fill;

// A ring costs what it covers; a disc with an outline costs the whole disc.
void ring(Scene& s, float radius, float width, const Fill& fill, float opacity = 1) {
    s.canvas.arc(art::lens_center, radius, 0, 6.2831853f, width, tube_paint(fill, opacity));
}

void rim(Scene& s) {
    s.part("lens");
    const ui::Theme& look = *s.look;
    if (s.line()) {
        ring(s, art::lens_radius + 4, 9, Fill::flat(look.canvas_top));
        return ring(s, art::lens_rim_radius, s.px(4.5f), Fill::flat(look.text));
    }
    ring(s, art::lens_radius + 1.5f, 7.5f, Fill::flat(s.bright(look.bar, look.tissue_dark)));
    ring(s, art::lens_radius + 1.5f, 3.4f,
         Fill::linear(s.bright(look.body, look.well), s.bright(look.line, look.tissue_dark),
                      art::lens_rim_from, art::lens_rim_to));
    ring(s, art::lens_radius - 2, 4.5f, Fill::flat(s.bright(look.bar, look.tissue)), 0.9f);
    s.canvas.arc(art::lens_center, art::gleam_radius, art::gleam_from, art::gleam_to, 3,
                 tube_paint(Fill::flat(s.bright(look.text, look.well)), s.paper() ? 0.8f : 0.14f));
}

// The ground behind a messenger that fires is warm.
void warm_ground(Scene& s) {
    const float light = s.now.messenger_light;
    if (s.line() || light < 0.01f) return;
    s.part("messenger");
    const gfx::Color glow = s.shine(s.look->messenger, 0.5f);
    const float r = art::messenger_glow.radii.x * 1.9f;
    s.canvas.disc(art::messenger_glow.center, r,
                  {.fill = Fill::radial(glow, glow.alpha(0), art::messenger_glow.center, r),
                   .opacity = light});
}

} // namespace

void draw_lens(Scene& s) {
    s.canvas.push_clip(art::lens_center, art::lens_radius);
    warm_ground(s);
    draw_fibers_inside(s);
    draw_messenger(s);
    draw_danger_bouton(s);
    draw_channels(s);
    draw_gatekeeper(s);
    draw_bar(s);
    draw_touch_boutons(s);
    draw_marks_inside(s);
    s.canvas.pop_clip();
    rim(s);
}

} // namespace central_sensitization::seconds
