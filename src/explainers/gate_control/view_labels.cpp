// Names of the parts, the state of the gate in words, and the ring around the part a lesson points
// at. Words come from the strings table by key; this file holds no sentence.
#include "explainers/gate_control/view_scene.hpp"

namespace gate_control {
namespace {

using explainers::Words;
using gfx::Color;
using gfx::Fill;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words touch_words{"touch",
                            PartIcon::touch,
                            "gate_control.touch",
                            "gate_control.touch_short",
                            "gate_control.touch_clinical",
                            "gate_control.touch_note",
                            "gate_control.touch_note_clinical"};
constexpr Words danger_words{"danger",
                             PartIcon::danger,
                             "gate_control.danger",
                             "gate_control.danger_short",
                             "gate_control.danger_clinical",
                             "gate_control.danger_note",
                             "gate_control.danger_note_clinical"};
constexpr Words gatekeeper_words{"gatekeeper",
                                 PartIcon::gatekeeper,
                                 "gate_control.gatekeeper",
                                 "gate_control.gatekeeper_short",
                                 "gate_control.gatekeeper_clinical",
                                 "",
                                 "gate_control.gatekeeper_note_clinical"};
constexpr Words messenger_words{"messenger",
                                PartIcon::messenger,
                                "gate_control.messenger",
                                "gate_control.messenger_short",
                                "gate_control.messenger_clinical",
                                "",
                                ""};
constexpr Words above_words{"descending",
                            PartIcon::descending,
                            "gate_control.descending",
                            "gate_control.descending_short",
                            "gate_control.descending_clinical",
                            "gate_control.descending_note",
                            "gate_control.descending_note_clinical"};
constexpr Words relay_words{"relay",
                            PartIcon::excitatory,
                            "gate_control.relay",
                            "gate_control.relay",
                            "gate_control.relay_clinical",
                            "gate_control.relay_note",
                            "gate_control.relay_note"};

std::string_view messenger_note(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    if (s.now.projection < 1)
        return info.text(info.clinical ? "gate_control.under_one_clinical"
                                       : "gate_control.under_one");
    const std::string_view rate = info.frame.format("{:.0f}", s.now.projection);
    return info.text.fill(info.frame,
                          info.clinical ? "gate_control.hertz_clinical" : "gate_control.per_second",
                          {{"rate", rate}});
}

std::string_view gatekeeper_note(const Scene& s) {
    if (s.now.brake_lost) return s.info.text("gate_control.gatekeeper_reversed");
    if (s.info.clinical) return s.info.text(gatekeeper_words.note_clinical);
    return s.info.text(s.now.press > 0.64f   ? "gate_control.gatekeeper_awake"
                       : s.now.press > 0.17f ? "gate_control.gatekeeper_stirring"
                                             : "gate_control.gatekeeper_resting");
}

std::string_view above_note(const Scene& s) {
    if (s.info.clinical || s.now.descending > 0) return s.note_of(above_words);
    return s.info.text(s.now.descending_opens ? "gate_control.descending.open"
                                              : "gate_control.gatekeeper_resting");
}

// With a danger signal, what gets through tells how open the gate is; without one, how hard the
// gatekeeper and the messages from above hold it.
std::string_view gate_state(const Moment& m) {
    const double drive = m.inhibition * m.inhibitory + m.descending;
    const bool tested = m.danger >= 6 || m.projection >= 5;
    const bool open = tested ? m.projection > 22 : drive < 14;
    const bool shut = tested ? m.projection < 4 : drive > 26;
    return open   ? "gate_control.gate_open"
           : shut ? "gate_control.gate_shut"
                  : "gate_control.gate_partly";
}

void free_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const Color soft = s.look->body;
    const Vec2 below{0, 18 / s.zoom()}; // one line
    const Vec2 left{378, 286};          // where the lens is empty
    if (s.now.population) {
        s.canvas.text(left, info.text("gate_control.population"), soft, TextStyle::label,
                      TextAlign::center);
    } else {
        s.canvas.text(art::gate_word, info.text("gate_control.gate"), s.look->text,
                      TextStyle::label_strong, TextAlign::center);
        s.canvas.text(art::gate_word + below, info.text(gate_state(s.now)), soft, TextStyle::label,
                      TextAlign::center);
    }
    if (s.now.historical)
        s.canvas.text(s.now.population ? left + below : Vec2{346, 308},
                      info.text("gate_control.variant.historical"), s.look->text,
                      TextStyle::label_strong, TextAlign::center);
    s.canvas.text(art::cord_word, info.text("gate_control.spinal_cord"), soft,
                  TextStyle::label_strong, TextAlign::right);
    s.canvas.text(art::cord_word + below, info.text("gate_control.cross_section"), soft,
                  TextStyle::label, TextAlign::right);
}

} // namespace

void draw_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    if (!info.labels) return;
    s.name(touch_words, art::touch_label, s.note_of(touch_words));
    s.name(danger_words, art::danger_label, s.note_of(danger_words));
    s.name(gatekeeper_words, art::gatekeeper_label, gatekeeper_note(s));
    s.name(messenger_words, art::messenger_label, messenger_note(s));
    const bool above = !info.narrow || s.now.descending != 0 || s.focused("descending");
    if (above) s.name(above_words, art::above_label, above_note(s));
    constexpr art::Label relay_label{{378, 444}, {300, 560}, {378, 444}, {300, 560}};
    if (info.clinical && !info.narrow && !s.now.population)
        s.name(relay_words, relay_label, s.note_of(relay_words));
    if (!info.narrow) free_words(s);
}

// Ways get a soft band below them, cells a thin ring around them: plain while a step begins, then
// faint, so that neither looks like activity.
void draw_focus(Scene& s) {
    const auto band = [&](std::span<const Vec2> way, float width) {
        s.focus_band(way, width, s.now.attention);
    };
    const Tracks& ways = tracks();
    if (s.focused("touch")) band(ways.touch.outside(), 27);
    if (s.focused("danger")) band(ways.danger.outside(), 19);
    if (s.focused("descending")) band(ways.descending.outside(), 18);
    if (s.focused("messenger")) band(ways.messenger.outside(), 22);
}

void draw_focus_ring(Scene& s) {
    if (s.info.focus.empty()) return;
    const auto ring = [&](Vec2 at, float radius) { s.focus_ring(at, radius, s.now.attention); };
    if (s.focused("gatekeeper")) ring(art::gatekeeper, 62);
    if (s.focused("messenger")) ring({504, 374}, 93);
    if (s.focused("relay")) ring({384, 430}, 32);
    if (s.focused("brain")) ring(art::brain_center, 64);
    if (s.focused("skin")) ring({140, 620}, 76);
}

} // namespace gate_control
