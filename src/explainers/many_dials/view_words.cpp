// The names of the parts, what they say just now, and where a lesson points.
#include "explainers/many_dials/view_scene.hpp"

#include <array>

namespace many_dials {
namespace {

using explainers::Label;
using explainers::Words;
using explainers::WordStep;
using ui::PartIcon;

constexpr Words safety{"safety",
                       PartIcon::safety,
                       "many_dials.safety",
                       "many_dials.safety_short",
                       "many_dials.safety_clinical",
                       "many_dials.safety_note",
                       "many_dials.safety_note"};
constexpr Words danger{"danger_evidence",
                       PartIcon::danger_evidence,
                       "many_dials.danger_evidence",
                       "many_dials.danger_evidence_short",
                       "many_dials.danger_evidence_clinical",
                       "many_dials.danger_evidence_note",
                       "many_dials.danger_evidence_note"};
constexpr Words expectation{"expectation",
                            PartIcon::expectation,
                            "many_dials.expectation",
                            "many_dials.expectation",
                            "many_dials.expectation_clinical",
                            "many_dials.expectation_note",
                            "many_dials.expectation_note_clinical"};
constexpr Words hurt{
    "hurt", PartIcon::hurt, "many_dials.hurt", "many_dials.hurt", "many_dials.hurt_clinical", "",
    ""};
constexpr Words harm{
    "harm", PartIcon::tissue, "many_dials.harm", "many_dials.harm", "many_dials.harm_clinical", "",
    ""};
constexpr Words signal{"danger",
                       PartIcon::danger,
                       "many_dials.danger",
                       "many_dials.danger_short",
                       "many_dials.danger_clinical",
                       "",
                       ""};

constexpr WordStep harm_steps[] = {{0.5, "many_dials.harm_healed"},
                                   {3, "many_dials.harm_nearly"},
                                   {6, "many_dials.harm_mending"},
                                   {1e9, "many_dials.harm_fresh"}};
constexpr WordStep signal_steps[] = {{3.5, "many_dials.signal_small"},
                                     {6.5, "many_dials.signal_medium"},
                                     {1e9, "many_dials.signal_large"}};

Label at(Label label, Vec2 anchor) {
    label.anchor = label.narrow_anchor = anchor;
    return label;
}

} // namespace

void draw_names(View& s) {
    s.canvas.tag("");
    s.look = &s.info.theme;
    if (!s.info.labels) return;
    const ui::Strings& text = s.info.text;
    const Ring ring{art::ring_center, art::ring_radius, 13, s.now.alarm, {}};
    s.name(safety, at(art::safety_name, hook(s.now, false) + Vec2{-86, 48}), s.note_of(safety));
    s.name(danger, at(art::danger_name, hook(s.now, true) + Vec2{0, 244}), s.note_of(danger));
    // A small picture has room for the two sides, and for hurt and harm.
    if (!s.info.narrow || s.focused("expectation"))
        s.name(expectation, art::expectation_name, s.note_of(expectation));
    s.name(hurt, at(art::hurt_name, ring_point(ring)),
           text.fill(s.info.frame, "many_dials.hurt_note",
                     {{"hurt", s.info.frame.format("{:.0f}", s.now.percept)}}));
    s.name(harm, art::harm_name,
           text(explainers::word_at(harm_steps, static_cast<double>(s.now.harm))));
    if (!s.info.narrow || s.focused("danger"))
        s.name(signal, art::signal_name,
               text(explainers::word_at(signal_steps, static_cast<double>(s.now.signal))));
    if (s.info.narrow) return;
    const float below = 24;
    s.canvas.text(
        art::ring_center + Vec2{-art::ring_radius * 0.86f, art::ring_radius * 0.5f + below},
        text("gauge.calm"), s.look->calm_word, gfx::TextStyle::label, gfx::TextAlign::center);
}

} // namespace many_dials
