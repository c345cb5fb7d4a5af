// Names of the parts, what they do in words, and the marks of what a lesson points at. Words come
// from the strings table by key; this file holds no sentence.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <cmath>

namespace central_sensitization::seconds {
namespace {

using explainers::Label;
using explainers::Words;
using explainers::words_for;
using gfx::Color;
using gfx::Fill;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words touch_words{"touch",
                            PartIcon::touch,
                            "central_sensitization.touch",
                            "central_sensitization.touch_short",
                            "central_sensitization.touch_clinical",
                            "central_sensitization.touch_note",
                            "central_sensitization.touch_note_clinical"};
constexpr Words danger_words{"danger",
                             PartIcon::danger,
                             "central_sensitization.danger",
                             "central_sensitization.danger_short",
                             "central_sensitization.danger_clinical",
                             "central_sensitization.danger_note",
                             "central_sensitization.danger_note_clinical"};
constexpr Words gatekeeper_words{
    "gatekeeper", PartIcon::gatekeeper, "central_sensitization.gatekeeper",
    "central_sensitization.gatekeeper_short", "central_sensitization.gatekeeper_clinical"};
constexpr Words messenger_words{"messenger", PartIcon::messenger, "central_sensitization.messenger",
                                "central_sensitization.messenger_short",
                                "central_sensitization.messenger_clinical"};
constexpr Words alarm_words{"alarm", PartIcon::alarm, "central_sensitization.alarm",
                            "central_sensitization.alarm_short", "central_sensitization.alarm"};
constexpr Words area_words = words_for("area", PartIcon::alarm, "central_sensitization.area",
                                       "central_sensitization.area_clinical");
constexpr Words above_words{"descending", PartIcon::descending, "central_sensitization.descending",
                            "central_sensitization.descending_short",
                            "central_sensitization.descending_clinical"};
constexpr Words ghost_words =
    words_for("ghost", PartIcon::gatekeeper, "central_sensitization.usual_brake",
              "central_sensitization.usual_brake");

std::string_view messenger_note(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    if (s.now.projection < 1)
        return info.text(info.clinical ? "central_sensitization.under_one_clinical"
                                       : "central_sensitization.under_one");
    const std::string_view rate = info.frame.format("{:.0f}", s.now.projection);
    return info.text.fill(info.frame,
                          info.clinical ? "central_sensitization.hertz_clinical"
                                        : "central_sensitization.per_second",
                          {{"rate", rate}});
}

std::string_view gatekeeper_note(const Scene& s) {
    const double brake = s.now.brake;
    return s.info.text(brake < -0.001 ? "central_sensitization.gatekeeper_reversed"
                       : brake < 0.35 ? "central_sensitization.gatekeeper_lifted"
                       : brake < 1.2  ? "central_sensitization.gatekeeper_weak"
                                      : "central_sensitization.gatekeeper_holds");
}

std::string_view above_note(const Scene& s) {
    return s.info.text(cast.word_for("descending_hz", s.now.descending));
}

// The amplifier's name and how far it is open, in the free part of the lens.
void channel_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const bool shown = s.now.nmda_ceiling > 0 || s.focused("channels");
    if (!shown) return;
    int open = 0;
    for (const float part : s.now.open)
        open += part >= 0.5f ? 1 : 0;
    const Vec2 below{0, 18 / s.zoom()};
    s.canvas.text(art::channels_word,
                  info.text(info.clinical ? "central_sensitization.channels_clinical"
                                          : "central_sensitization.channels"),
                  s.look->text, TextStyle::label_strong, TextAlign::center);
    const std::string_view note =
        s.now.nmda_ceiling <= 0
            ? info.text("central_sensitization.switch.off")
            : info.text.fill(info.frame, "central_sensitization.channels_note",
                             {{"open", info.frame.format("{}", open)},
                              {"count", info.frame.format("{}", Moment::channel_count)}});
    s.canvas.text(art::channels_word + below, note, s.look->part_word(PartIcon::channels),
                  TextStyle::label, TextAlign::center);
}

// What the row shows: the same again, and answers that grow.
void record_words(Scene& s) {
    const std::span<const Slot> slots = s.now.record.all();
    if (slots.size() < 3) return;
    const auto height = [](const Slot& slot) {
        float sum = slot.messages / 14;
        for (const float bar : slot.bars)
            sum += bar;
        return sum;
    };
    const Slot &last = slots[1], &first = slots.back();
    const bool same =
        std::abs(last.touch - first.touch) < 0.05f && std::abs(last.danger - first.danger) < 0.05f;
    if (!same || height(last) < height(first) * 1.15f + 0.05f) return;
    const explainers::DrawInfo& info = s.info;
    const bool touch = last.touch > last.danger;
    s.canvas.text(
        art::record_word,
        info.text(touch ? "central_sensitization.same_touch" : "central_sensitization.same_knock"),
        s.look->part_word(touch ? PartIcon::touch : PartIcon::danger), TextStyle::label_strong,
        TextAlign::left);
    s.canvas.text(art::record_word + Vec2{0, 18 / s.zoom()},
                  info.text("central_sensitization.louder_answers"),
                  s.look->part_word(PartIcon::messenger), TextStyle::label_strong, TextAlign::left);
}

void free_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const Color soft = s.look->body;
    record_words(s);
    if (s.now.hand)
        s.canvas.text(art::comfort_word, info.text("central_sensitization.comfort"), soft,
                      TextStyle::label, TextAlign::left);
    s.canvas.text({art::dial.x, art::dial_word_y},
                  info.text(cast.word_for("slow_sensitization", s.now.sensitization)), soft,
                  TextStyle::label, TextAlign::center);
    s.canvas.text(art::cord_word, info.text("central_sensitization.spinal_cord"), soft,
                  TextStyle::label_strong, TextAlign::right);
}

} // namespace

void draw_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    if (!info.labels) return;
    const bool ghost = s.now.usual_press - s.now.press > 0.3f;
    // A narrow picture names what the step is about.
    if (!info.narrow || !s.now.knocks || s.focused("touch"))
        s.name(touch_words, art::touch_label, s.note_of(touch_words));
    const bool danger = s.now.knocks || s.now.danger >= 3 || s.focused("danger");
    if (danger || !info.narrow) s.name(danger_words, art::danger_label, s.note_of(danger_words));
    if (!info.narrow || (!s.now.hand && !s.now.knocks) || s.focused("gatekeeper"))
        s.name(gatekeeper_words, art::gatekeeper_label, gatekeeper_note(s));
    s.name(messenger_words, art::messenger_label, messenger_note(s));
    s.name(alarm_words, art::bell_label,
           info.text(s.now.bell.sound > 0 ? "central_sensitization.alarm_rings"
                                          : "central_sensitization.alarm_quiet"));
    const bool above = s.now.descending != 0 || s.focused("descending") || info.camera == "body";
    if (above)
        s.name(above_words, art::above_label, above_note(s));
    else if (ghost && !info.narrow)
        s.name(ghost_words, art::ghost_label, {});
    if (!info.narrow)
        s.name(area_words, art::area_label,
               info.text(s.now.area > 0.08f ? "central_sensitization.area_wider"
                                            : "central_sensitization.area_spot"));
    channel_words(s);
    if (!info.narrow) free_words(s);
}

// Ways get a soft band below them, cells a thin ring around them.
void draw_focus(Scene& s) {
    const auto band = [&](std::span<const Vec2> way, float width) {
        s.focus_band(way, width, s.now.attention);
    };
    const Tracks& ways = tracks();
    if (s.focused("touch")) band(ways.touch.outside(), 28);
    if (s.focused("danger")) band(ways.danger.outside(), 19);
    if (s.focused("descending")) band(ways.descending.outside(), 18);
    if (s.focused("messenger")) band(ways.messenger.outside(), 22);
}

void draw_focus_ring(Scene& s) {
    if (s.info.focus.empty()) return;
    const auto ring = [&](Vec2 at, float radius) { s.focus_ring(at, radius, s.now.attention); };
    if (s.focused("gatekeeper")) ring(art::gatekeeper, 44);
    if (s.focused("messenger")) ring(art::messenger_center, 116);
    if (s.focused("channels")) ring({412, 420}, 80);
    if (s.focused("alarm")) ring(art::alarm_bell, 56);
    if (s.focused("calendar")) ring(art::person.at(art::sore_spot), 40);
}

} // namespace central_sensitization::seconds
