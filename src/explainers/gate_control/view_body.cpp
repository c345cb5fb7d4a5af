// What surrounds the gate: ground, still anatomy, the sore elbow, the hand that strokes, and the
// brain that receives.
#include "explainers/figure.hpp"
#include "explainers/gate_control/view_scene.hpp"
#include "explainers/nerve.hpp"

#include <cmath>

namespace gate_control {
namespace {

using explainers::Drawing;
using explainers::moved;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::Sprite;

constexpr Drawing head{"gate-head", "gate-head-paper", "gate-head-line"};
constexpr Drawing cord{"gate-cord", "gate-cord-paper", "gate-cord-line"};
constexpr Drawing brain{"gate-brain", "gate-brain", "gate-brain-line"};
constexpr Drawing nerve{"gate-nerve", "gate-nerve-paper", "gate-nerve-line"};
constexpr Drawing lens{"gate-lens", "gate-lens-paper", "gate-lens-line"};
constexpr Drawing elbow_light{"gate-elbow-light", "gate-elbow-light", "gate-elbow-line"};
constexpr Drawing elbow_deep{"gate-elbow-deep", "gate-elbow-deep", "gate-elbow-line"};
constexpr Drawing hand_light{"gate-hand-light", "gate-hand-light", "gate-hand-line"};
constexpr Drawing hand_deep{"gate-hand-deep", "gate-hand-deep", "gate-hand-line"};

// Small strokes around the point of the elbow: this is where it was bumped.
void bump_marks(Scene& s) {
    const float sore = s.now.danger_light;
    if (sore < 0.05f) return;
    for (const auto& mark : art::bump_marks) {
        const Vec2 to = gfx::mix(mark[0], mark[1], 0.4f + 0.6f * sore);
        s.canvas.capsule(mark[0], to, s.line() ? 1.8f : 1.5f,
                         {.fill = Fill::flat(s.look->danger_line), .opacity = sore});
    }
}

void endings(Scene& s) {
    static const std::vector<Vec2> branches[] = {gfx::bezier_path(art::ending_a, 4),
                                                 gfx::bezier_path(art::ending_b, 3),
                                                 gfx::bezier_path(art::ending_c, 3)};
    explainers::free_endings(s, branches, art::ending_tips, art::ending_width, s.now.danger_light);
}

} // namespace

void draw_ground(Scene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    const Color light = s.bright(s.look->raised, s.look->well);
    s.canvas.disc({461, 364}, 640, {.fill = Fill::radial(light, light.alpha(0), {461, 364}, 640)});
    s.soft_shadow(art::cord_shadow, 40, 1);
    s.soft_shadow(art::arm_shadow, 40, 0.9f);
}

void draw_anatomy(Scene& s) {
    const float body = s.info.focus.empty() ? 1.f : 0.85f;
    s.part("brain");
    s.canvas.sprite(s.sprite(head), art::head);
    s.part("cord");
    s.canvas.sprite(s.sprite(cord, body), art::cord);
    s.part("elbow");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? elbow_deep : elbow_light), art::elbow);
    s.part("nerve");
    s.canvas.sprite(s.sprite(nerve), art::nerve);
    s.part("lens");
    if (!s.line()) s.soft_shadow(art::lens_shadow, 40, 1.1f);
    s.canvas.sprite(s.sprite(lens), art::lens);
}

// What moves comes after what stands still, which the renderer then need not draw again.
void draw_brain(Scene& s) {
    const float light = s.now.brain_light;
    s.part("brain");
    if (!s.line() && light > 0.01f) { // it warms with what reaches it
        Sprite warm = s.sprite(brain, (s.paper() ? 0.12f : 0.5f) * light);
        warm.tint = gfx::mix(Color{255, 255, 255, 255}, s.look->messenger, 0.55f);
        s.canvas.sprite(warm, art::brain);
    }
    if (!s.line()) {
        const float r = 70;
        const Color rest = s.shine(s.look->inhibit, 0.26f);
        s.canvas.disc(art::brain_center, r,
                      {.fill = Fill::radial(rest, rest.alpha(0), art::brain_center, r),
                       .opacity = (1 - light)});
        s.canvas.disc(art::brain_center, 22,
                      {.fill = {},
                       .glow = s.look->messenger.alpha(0.62f),
                       .glow_radius = 62,
                       .opacity = light});
    }
    // Rings behind the head, one after the other: how much is heard up there.
    const Color color =
        s.line() ? s.look->text : s.bright(s.look->messenger, s.look->messenger_dark);
    for (int i = 0; i < 3; ++i) {
        const float from = 0.08f + 0.26f * static_cast<float>(i);
        const float shown = smooth(from, from + 0.3f, light);
        if (shown <= 0) continue;
        const float radius = 73 + 12 * static_cast<float>(i);
        s.canvas.arc(
            art::brain_center, radius, -0.62f, 0.34f, s.line() ? 3.2f : 2.6f,
            tube_paint(Fill::flat(color), (0.85f - 0.14f * static_cast<float>(i)) * shown));
    }
}

void draw_skin(Scene& s) {
    s.part("elbow");
    const float sore = s.now.danger_light;
    if (!s.line() && sore > 0.01f) {
        const Color warm = s.look->danger_slow.alpha(s.paper() ? 0.55f : 0.8f);
        const float r = art::sore_radius * (0.7f + 0.3f * sore);
        s.canvas.disc(
            art::sore_spot, r,
            {.fill = Fill::radial(warm, warm.alpha(0), art::sore_spot, r), .opacity = sore});
    }
    bump_marks(s);
    s.part("danger");
    endings(s);
    s.part("touch");
    explainers::corpuscle(s, art::corpuscle, art::corpuscle_core, art::corpuscle_angle,
                          art::corpuscle_glow, s.now.touch_light);
    if (s.line()) return;
    s.part("hand"); // its shadow is sharper the closer it is
    const float down = s.now.hand_down;
    Paint shade{.fill = Fill::flat(s.look->shadow), .opacity = 0.35f + 0.45f * down};
    shade.softness = 44 - 18 * down;
    s.canvas.ellipse(art::hand_shadow.center + s.now.hand_shift * 0.35f, art::hand_shadow.radii,
                     0.5f, shade);
}

void draw_hand(Scene& s) {
    s.part("hand");
    s.canvas.sprite(s.sprite(s.info.deep_skin ? hand_deep : hand_light),
                    moved(art::hand, s.now.hand_shift), s.now.hand_turn);
}

// A double-headed arrow beside the hand, as strong as the rub.
void draw_strokes(Scene& s) {
    static const std::vector<Vec2> arrow = gfx::bezier_path(art::stroke_arrow, 8);
    static const std::vector<Vec2> echo = gfx::bezier_path(art::stroke_arrow_echo, 6);
    const float shown = s.now.hand_down * (0.35f + 0.65f * smooth(4, 40, s.now.touch));
    if (shown < 0.02f) return;
    s.part("stroke");
    const Color color = s.line() ? s.look->text : s.bright(s.look->touch_light, s.look->touch_dark);
    const float width = art::stroke_arrow_width + (s.line() ? 0.8f : 0.f);
    const gfx::TubePaint paint = tube_paint(Fill::flat(color), 0.95f * shown);
    s.canvas.tube(arrow, width, width, paint);
    s.canvas.tube(art::stroke_head_up, width, width, paint);
    s.canvas.tube(art::stroke_head_down, width, width, paint);
    if (!s.line()) s.canvas.tube(echo, width, width, tube_paint(Fill::flat(color), 0.4f * shown));
}

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    const Drawing& elbow = deep_skin ? elbow_deep : elbow_light;
    const Drawing& hand = deep_skin ? hand_deep : hand_light;
    for (const Drawing* d : {&head, &cord, &brain, &nerve, &lens, &elbow, &hand})
        names.emplace_back(explainers::name_of(*d, theme));
    explainers::figure::list_drawings(theme, deep_skin, names);
}

} // namespace gate_control
