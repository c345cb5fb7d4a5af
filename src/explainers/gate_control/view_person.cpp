#include "explainers/gate_control/view_person.hpp"

namespace gate_control::person {
namespace {

using explainers::Label;
using explainers::Words;
using gfx::Color;
using gfx::Fill;
using ui::PartIcon;
namespace figure = explainers::figure;

constexpr explainers::Drawing hand_light{"gate-hand-light", "gate-hand-light", "gate-hand-line"};
constexpr explainers::Drawing hand_deep{"gate-hand-deep", "gate-hand-deep", "gate-hand-line"};
constexpr float hand_scale = 0.52f, hand_angle = -0.75f; // comes from the side, the bump stays free
constexpr Vec2 fingertip{188, 594}, hand_lifted{-46, 18}, along_arm{.05f, -1};
constexpr float stroke_length = 22;

constexpr Words touch_words{"touch",
                            PartIcon::touch,
                            "gate_control.person_rub",
                            "gate_control.person_rub",
                            "gate_control.touch_clinical",
                            "",
                            ""};
constexpr Words bump_words{"danger",
                           PartIcon::danger,
                           "gate_control.person_bump",
                           "gate_control.person_bump",
                           "gate_control.danger_clinical",
                           "",
                           ""};
constexpr Words gate_words{"gatekeeper",
                           PartIcon::gatekeeper,
                           "gate_control.person_gate",
                           "gate_control.person_gate_short",
                           "gate_control.gatekeeper_clinical",
                           "",
                           ""};
constexpr Label touch_label{{208, 500}, {88, 436}, {244, 494}, {336, 514}};
constexpr Label bump_label{{206, 428}, {88, 360}, {206, 424}, {204, 352}};

void draw_bump(Scene& s) {
    s.part("bump", "danger");
    const ui::Theme& look = *s.look;
    const float sore = s.now.danger_light;
    if (sore < 0.02f) return;
    const Vec2 at = figure::knocked + figure::knock_direction * 6;
    if (!s.line()) {
        const Color warm = look.danger_slow.alpha(s.paper() ? 0.6f : 0.7f);
        s.canvas.disc(at, 34, {.fill = Fill::radial(warm, warm.alpha(0), at, 34), .opacity = sore});
    }
    const Color ink = s.line() ? look.text : s.bright(look.danger_light, look.danger_slow);
    constexpr Vec2 out = figure::knock_direction * -1, side{-out.y, out.x};
    for (const float k : {-1.f, 0.f, 1.f}) {
        const Vec2 d = gfx::normalized(out + side * (0.75f * k));
        const Vec2 from = figure::knocked + out * 6 + side * (15 * k);
        s.canvas.capsule(from, from + d * 13, 2, {.fill = Fill::flat(ink), .opacity = sore});
    }
}

void draw_hand(Scene& s) {
    s.part("hand", "touch");
    const Vec2 by =
        along_arm * (stroke_length / 2 * s.now.stroke) + hand_lifted * (1 - s.now.hand_down);
    const gfx::Rect rect = explainers::turned_about(figure::laid(art::hand, fingertip, hand_scale),
                                                    figure::touched, hand_angle);
    s.canvas.sprite(s.sprite(s.info.deep_skin ? hand_deep : hand_light),
                    explainers::moved(rect, by), hand_angle);
}

void draw_focus(Scene& s) {
    if (s.focused("touch")) s.focus_band(figure::touch_way().points(), 28, s.now.attention);
    if (s.focused("danger")) s.focus_band(figure::danger_way().points(), 19, s.now.attention);
    if (s.focused("messenger")) s.focus_band(figure::message_way().points(), 30, s.now.attention);
}

void draw_words(Scene& s, const figure::Round& gate) {
    if (!s.info.labels) return;
    if (s.now.touch >= 3) s.name(touch_words, touch_label, {});
    if (s.now.danger >= 3) s.name(bump_words, bump_label, {});
    // Below it, close enough to need no line.
    const Vec2 below = gate.center + Vec2{0, gate.radius + (s.info.narrow ? 22 : 34)};
    s.name(gate_words, {below, below, below, below}, {});
}

} // namespace

// Sprites and shapes in seven runs; what stands still first.
void draw(gfx::Canvas& canvas, const explainers::DrawInfo& info, const sim::History<Model>& history,
          std::int64_t now) {
    const Moment moment = person::read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    Scene s{{canvas, info, quiet, &info.theme}, moment};
    const figure::Round gate = figure::beside(s);
    figure::draw_ground(s);
    figure::draw_halo(s, moment.halo);
    figure::draw_body(s);
    draw_focus(s);
    figure::draw_beam(s, gate, "gatekeeper");
    figure::draw_message(s, moment.messages, moment.message);
    figure::draw_head(s);
    draw_bump(s);
    figure::draw_danger(s, moment.danger_pulses, moment.danger_light);
    figure::draw_touch(s, moment.touch_pulses, moment.touch_light);
    figure::draw_messenger(s, moment.messenger_light);
    draw_gate(s, gate);
    if (s.focused("gatekeeper")) s.focus_ring(gate.center, gate.radius + 12, moment.attention);
    draw_hand(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_words(s, gate);
}

} // namespace gate_control::person
