// Names of the parts, what the two halves are, and the numbers of the gauges. Words come from the
// strings table by key; this file holds no sentence.
#include "explainers/pain_tension/view_closeup.hpp"

#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::Label;
using explainers::Words;
using explainers::words_for;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words vessel =
    words_for("vessel", PartIcon::flow, "pain_tension.vessel", "pain_tension.vessel");
constexpr Words flow =
    words_for("flow", PartIcon::flow, "pain_tension.flow", "pain_tension.flow_clinical");
constexpr Words chemicals = words_for("chemistry", PartIcon::chemistry, "pain_tension.chemistry",
                                      "pain_tension.chemistry_clinical");
constexpr Words ending = words_for("pain_ending", PartIcon::danger, "pain_tension.nerve_ending",
                                   "pain_tension.nerve_ending_clinical");
constexpr Words fibers{"fibers", PartIcon::muscle, "pain_tension.fibers",
                       "pain_tension.fibers_short", "pain_tension.fibers"};
constexpr Words hand =
    words_for("touch", PartIcon::touch, "pain_tension.touch", "pain_tension.touch");
constexpr Words hurt =
    words_for("pain", PartIcon::alarm, "pain_tension.pain", "pain_tension.pain_dial_clinical");
constexpr Words hurt_before = words_for("pain_to_compare", PartIcon::alarm, "pain_tension.pain",
                                        "pain_tension.pain_dial_clinical");

std::string_view flow_note(const Scene& s) {
    if (s.now.without_hand) return s.info.text("pain_tension.flow_same");
    if (s.now.right.perfusion < 0.03) return s.info.text("pain_tension.flow_stopped");
    if (std::abs(s.now.right.perfusion - 1) < 0.05) return s.info.text("pain_tension.flow_usual");
    const std::string_view times = s.info.frame.format("{:.1f}", s.now.right.perfusion);
    return s.info.text.fill(s.info.frame, "pain_tension.flow_times", {{"times", times}});
}

std::string_view vessel_note(const Scene& s) {
    return s.info.text(s.now.opening > 0.8    ? "pain_tension.vessel_open"
                       : s.now.opening > 0.03 ? "pain_tension.vessel_narrow"
                                              : "pain_tension.vessel_shut");
}

std::string_view chemistry_note(const Scene& s) {
    const Chemistry is = chemistry(s.now.right.metabolites);
    if (s.info.clinical && is.ischemic)
        return s.info.text("pain_tension.chemistry_ischemic_clinical");
    if (s.info.clinical)
        return s.info.text.fill(s.info.frame, "pain_tension.chemistry_values_clinical",
                                {{"ph", s.info.frame.format("{:.2f}", is.ph)},
                                 {"atp", s.info.frame.format("{:.0f}", is.atp_nm)},
                                 {"lactate", s.info.frame.format("{:.1f}", is.lactate_mm)}});
    return s.info.text(s.now.right.metabolites < 2.5   ? "pain_tension.chemistry_usual"
                       : s.now.right.metabolites < 6.5 ? "pain_tension.chemistry_tired"
                       : is.ischemic                   ? "pain_tension.chemistry_collects"
                                                       : "pain_tension.chemistry_ache");
}

void halves(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const float line = 17 / s.zoom();
    const Vec2 left{info.narrow ? 38.f : 28.f, info.narrow ? 96.f : 82.f}, right{498, left.y};
    const bool hands = s.now.without_hand;
    s.canvas.text(left, info.text(hands ? "pain_tension.half_no_hand" : "pain_tension.half_rest"),
                  s.look->text, TextStyle::label_strong);
    s.canvas.text(right, info.text("pain_tension.half_now"), s.look->text, TextStyle::label_strong);
    if (info.narrow) return;
    s.canvas.text(
        left + Vec2{0, line},
        info.text(hands ? "pain_tension.half_no_hand_note" : "pain_tension.half_rest_note"),
        s.look->body, TextStyle::label);
    if (s.now.right.tense > 0.5f && s.now.hand_down < 0.1f)
        s.canvas.text(right + Vec2{0, line}, info.text("pain_tension.contracted_note"),
                      s.look->body, TextStyle::label);
}

void legend(Scene& s) {
    constexpr std::string_view keys[] = {"pain_tension.acid", "pain_tension.atp",
                                         "pain_tension.lactate"};
    const float row = 28 / s.zoom(), width = 80 / s.zoom();
    const gfx::Rect r{22, 744 - row, 3 * width, row};
    s.part("legend", "chemistry");
    plate(s, r, 0.92f);
    for (int i = 0; i < 3; ++i) {
        const Vec2 at{r.x + 17 + static_cast<float>(i) * width, r.center().y};
        draw_chemical(s, i, at, 0, 0.9f, 1);
        s.canvas.text(at + Vec2{16, 0}, s.info.text(keys[i]), s.look->body, TextStyle::label);
    }
}

void strip_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    s.canvas.text({strip.x + 12, strip.y + 14}, info.text("pain_tension.stiffness_line"),
                  s.look->text, TextStyle::label_strong);
    s.canvas.text({strip.right() - 12, strip.bottom() - 13},
                  info.text(info.clinical ? "pain_tension.stiffness_source_clinical"
                                          : "pain_tension.stiffness_source"),
                  s.look->muted, TextStyle::label, TextAlign::right);
    for (const float percent : {100.f, 95.f})
        s.canvas.text({strip_plot.x - 6, stiffness_y(percent)},
                      info.frame.format("{:.0f}", percent), s.look->muted, TextStyle::label,
                      TextAlign::right);
}

std::string_view pain_note(const Scene& s, const Half& half) {
    return s.info.text.fill(s.info.frame, "pain_tension.pain_value",
                            {{"pain", s.info.frame.format("{:.0f}", half.pain)}});
}

// With a hand at work: what it does, and what it leaves as it is.
void touch_names(Scene& s) {
    const float x = s.now.hand_at + 120;
    const Label touch_at{{x, skin_surface - 24}, {898, 168}, {x, skin_surface - 24}, {850, 190}};
    if (s.now.hand_down > 0.5f) s.name(hand, touch_at, s.info.text("pain_tension.touch_note"));
    if (!s.focused("touch") && s.now.drive < 0.05) return;
    const Label now_at{
        dial_right - Vec2{dial_radius, 0}, {s.info.clinical ? 756.f : 778.f, 612}, {}, {}};
    const Label before_at{
        dial_left + Vec2{dial_radius, 0}, {s.info.clinical ? 204.f : 182.f, 612}, {}, {}};
    if (s.info.narrow) return;
    s.name(hurt, now_at, pain_note(s, s.now.right));
    if (s.now.without_hand) s.name(hurt_before, before_at, pain_note(s, s.now.left));
}

} // namespace

void draw_words(Scene& s) {
    if (!s.info.labels) return;
    const bool narrow = s.info.narrow, hands = s.now.without_hand;
    if (!narrow) legend(s);
    s.canvas.tag("");
    halves(s);
    const Shape right = shape_at(s.now, art::bore_mark_tense_x);
    const Vec2 tip = art::awake_tips[1] + Vec2{0, lowered + nerve_shift(s.now, true)};
    const Label flow_at{{616, middle - 6}, {596, 250}, {640, middle}, {640, 260}};
    const Label vessel_at{{780, middle - right.lumen}, {756, 250}, {}, {}};
    const Label dots_at{
        {904, right.upper_bottom + 24}, {904, 232}, {700, right.upper_bottom + 24}, {850, 200}};
    const Label ending_at{tip, {s.info.clinical ? 540.f : 600.f, 610}, {}, {}};
    const Label fibers_at{{330, right.lower_top + 70}, {330, 660}, {}, {}};
    s.name(flow, flow_at, flow_note(s));
    if (!narrow) s.name(vessel, vessel_at, vessel_note(s));
    if (!hands) s.name(chemicals, dots_at, chemistry_note(s));
    if (!narrow)
        s.name(ending, ending_at,
               s.info.text(s.now.right.awake > 0.3f ? "pain_tension.nerve_ending_awake"
                                                    : "pain_tension.nerve_ending_quiet"));
    if (!narrow && !hands) s.name(fibers, fibers_at, "");
    touch_names(s);
    if (s.focused("touch") && !narrow) strip_words(s);
}

void draw_focus(Scene& s) {
    if (s.info.focus.empty()) return;
    const auto ring = [&](Vec2 at, float radius) { s.focus_ring(at, radius, s.now.attention); };
    const Shape right = shape_at(s.now, 760);
    if (s.focused("touch")) ring({s.now.hand_at + 26, skin_surface - 4}, 62);
    if (s.focused("flow"))
        ring({art::bore_mark_tense_x, middle}, s.now.right.half + right.wall + 12);
    if (s.focused("chemistry")) ring({740, (right.below().from + right.below().to) / 2}, 52);
    if (s.focused("fibers") || s.focused("guarding")) ring({660, 650}, 62);
    if (s.focused("pain")) ring(dial_at(s, true), dial_radius + 10);
}

} // namespace pain_tension::closeup
