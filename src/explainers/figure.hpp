// A person seen from the front, with what a client is shown of the nerves: the fibers of one arm,
// the messenger in the spine, and its way up to the head. Several explainers tell their story on
// it. World: x 20..1080, y 46..560. The face is calm whatever happens. Knows no model and no
// lesson.
#pragma once
#include "explainers/nerve.hpp"
#include "explainers/ways.hpp"

#include <string>
#include <vector>

namespace explainers::figure {

// ---- where things are ---------------------------------------------------------------------------
inline constexpr gfx::Rect stage{20, 46, 1060, 514};
inline constexpr gfx::Rect narrow_stage{132, 46, 564, 484};
inline constexpr gfx::Rect body{183.6f, 200.1f, 404.8f, 372.6f}; // fades out from y 506
inline constexpr gfx::Rect head{312.4f, 82.8f, 147.2f, 172.5f};
inline constexpr Vec2 face{386, 161};
inline constexpr float halo_radius = 138;   // about the face
inline constexpr Vec2 touched{232, 490};    // skin of the forearm
inline constexpr Vec2 knocked{221.5f, 436}; // outer edge of the arm
inline constexpr Vec2 knock_direction{.94f, .34f};
inline constexpr Vec2 messenger{386, 372};
inline constexpr float messenger_radius = 20;
// What is shown larger: beside the person, or above the shoulder in a narrow picture.
struct Round {
    Vec2 center;
    float radius;
};
Round beside(const Sketch&);
// Where a drawing lies whose point `tip` touches the forearm, `scale` times as large.
gfx::Rect laid(const gfx::Rect& drawn, Vec2 tip, float scale);
// Ways of signals: from the skin to the messenger, and from there up to the chin.
const Way& touch_way();
const Way& danger_way();
const Way& message_way();

// World units a second on screen, far slower than life; one mark for several spikes, so that they
// can be told apart.
inline constexpr float touch_speed = 300, danger_speed = 260, message_speed = 150;
inline constexpr int touch_spikes_a_mark = 10, danger_spikes_a_mark = 4, messages_a_mark = 8;
// How long a signal of touch is on its way: what the spine shows happened that long ago.
double arrival_s();
// Still marks for reduced motion: as many as would be on the way.
void still(const Way&, double rate_hz, int spikes_a_mark, float speed, Pulses&);

// ---- drawing, in this order ---------------------------------------------------------------------
void draw_ground(Sketch&);
void draw_halo(Sketch&, float loud);                           // behind the head; 0 none to 1
void draw_body(Sketch&);                                       // sprite
void draw_beam(Sketch&, const Round&, std::string_view owner); // from the messenger to it
void draw_message(Sketch&, const Pulses&, float loud);         // the way up and what goes there
void draw_head(Sketch&);                                       // sprite
void draw_touch(Sketch&, const Pulses&, float light);          // fiber, ending in the skin, pulses
void draw_danger(Sketch&, const Pulses&, float light);         // the same of danger
void draw_messenger(Sketch&, float light);
// Names of the drawings of one look.
void list_drawings(const ui::Theme&, bool deep_skin, std::vector<std::string>& names);

} // namespace explainers::figure
