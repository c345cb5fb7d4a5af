// Names and states in words around the muscle, the legends, and the rings around what a lesson
// points at. Words come from the strings table by key; this file holds no sentence.
#include "explainers/pain_tension/view_loop_traces.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

using explainers::Words;
using explainers::words_for;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words nerve_words = words_for("pain", PartIcon::danger, "pain_tension.nerve_ending",
                                        "pain_tension.nerve_ending_clinical");
constexpr Words fiber_words{"fibers", PartIcon::muscle, "pain_tension.fibers",
                            "pain_tension.fibers_short", "pain_tension.fibers_clinical"};
constexpr Words neighbor_words{"neighbor", PartIcon::muscle, "pain_tension.neighbor",
                               "pain_tension.neighbor_short", "pain_tension.neighbor_clinical"};
constexpr Words vessel_words =
    words_for("flow", PartIcon::flow, "pain_tension.vessel", "pain_tension.vessel");
constexpr art::Label neighbor_label{{430, 226}, {536, 196}, {430, 226}, {540, 196}};

std::string_view percent(const Scene& s, double part) {
    return s.info.frame.format("{:.0f} %", 100 * part);
}

std::string_view pain_state(const Scene& s) {
    const std::string_view pain = s.info.frame.format("{:.0f}", s.now.pain);
    return s.info.text.fill(s.info.frame, "pain_tension.pain_value", {{"pain", pain}});
}

std::string_view guarding_state(const Scene& s) {
    if (s.info.clinical) return percent(s, s.now.activation);
    if (s.now.braced > 0.2) return s.info.text("pain_tension.guarding_strong");
    if (s.now.braced > 0.015) return s.info.text("pain_tension.guarding_little");
    if (s.now.task > 0.2) return s.info.text("pain_tension.task.medium"); // work is no guarding
    return s.info.text("pain_tension.guarding_none");
}

std::string_view flow_state(const Scene& s) {
    const double q = s.now.perfusion;
    if (s.info.clinical) return s.info.frame.format("{:.1f} ×", q);
    return s.info.text(q < 0.05                       ? "pain_tension.flow_stopped"
                       : q < 0.8                      ? "pain_tension.flow_low"
                       : q < 1.35                     ? "pain_tension.flow_usual"
                       : s.now.opening < 0.6 && q < 5 ? "pain_tension.flow_enough"
                                                      : "pain_tension.flow_more");
}

std::string_view chemistry_state(const Scene& s) {
    if (s.info.clinical) {
        if (s.now.chemistry.ischemic)
            return s.info.text("pain_tension.chemistry_ischemic_clinical");
        return s.info.frame.format("{:.1f} mM", s.now.metabolites_mm);
    }
    const double x = s.now.metabolites_mm;
    return s.info.text(x < 2.5   ? "pain_tension.chemistry_usual"
                       : x < 6.5 ? "pain_tension.chemistry_tired"
                       : x <= 14 ? "pain_tension.chemistry_ache"
                                 : "pain_tension.chemistry_collects");
}

constexpr std::string_view station_keys[] = {"pain_tension.pain", "pain_tension.guarding",
                                             "pain_tension.flow", "pain_tension.chemistry"};
constexpr std::string_view clinical_keys[] = {
    "pain_tension.pain_clinical", "pain_tension.guarding_clinical", "pain_tension.flow_clinical",
    "pain_tension.chemistry_clinical"};

// A dark ground for words that stand on the picture. About as wide as they are.
void word_ground(Scene& s, Vec2 at, std::string_view words) {
    const Vec2 half{s.px_units(3.9f * static_cast<float>(words.size()) + 7), s.px_units(10)};
    s.canvas.box(at, half, half.y, 0, {.fill = Fill::flat(s.look->well), .opacity = 0.86f});
}

void station_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const std::string_view states[] = {pain_state(s), guarding_state(s), flow_state(s),
                                       chemistry_state(s)};
    for (std::size_t i = 0; i < std::size(art::stations); ++i) {
        const art::Station& place = art::stations[i];
        if (info.narrow) {
            s.canvas.text(place.narrow_word, info.text(station_keys[i]), s.look->text,
                          TextStyle::label_strong, TextAlign::center);
            continue;
        }
        const TextAlign align = place.word_left ? TextAlign::right : TextAlign::left;
        const Vec2 at = place.word - Vec2{0, 5};
        // The clinical name of pain's station is long and has the corner above to itself.
        const bool above = info.clinical && i == 0;
        const Vec2 name = above ? Vec2{28, 162} : at;
        s.canvas.text(name, info.text(info.clinical ? clinical_keys[i] : station_keys[i]),
                      s.look->text, TextStyle::label_strong, above ? TextAlign::left : align);
        s.canvas.text(above ? at : at + Vec2{0, s.px_units(18)}, states[i], s.look->body,
                      TextStyle::label, align);
    }
}

// A dashed ring is the sign of weak evidence; where there is room, with its words.
void weak_badge(Scene& s) {
    s.part("weak_evidence");
    const bool words = s.info.labels && !s.info.narrow;
    const float r = s.px_units(6.5f), high = s.px_units(13);
    const Vec2 half{words ? s.px_units(64) : high, high}, at = art::weak_badge;
    s.canvas.box(at, half, half.y, 0,
                 {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->mixed_ground),
                  .outline = s.line() ? s.look->text : s.look->canvas_top,
                  .outline_px = s.px(s.line() ? 2 : 4)});
    const Vec2 ring = words ? at - Vec2{half.x - high - 1, 0} : at;
    gfx::TubePaint dashes = tube_paint(Fill::flat(s.line() ? s.look->text : s.look->mixed));
    dashes.dash = r * 0.62f, dashes.gap = r * 0.43f;
    s.canvas.arc(ring, r, 0, 6.2831853f, s.px_units(1.7f), dashes);
    if (words)
        s.canvas.text(ring + Vec2{s.px_units(13), 0}, s.info.text("pain_tension.weak_evidence"),
                      s.look->mixed, TextStyle::label_strong);
}

std::string_view verdict(const Scene& s, const Panel& p) {
    const ui::Strings& text = s.info.text;
    if (p.kind == Panel::Kind::felt) return pain_state(s);
    if (p.kind == Panel::Kind::sore) return percent(s, s.now.activation);
    if (p.kind == Panel::Kind::neighbor) return percent(s, s.now.antagonist);
    if (s.now.injury < 0.05) return text("pain_tension.trace_level");
    if (p.kind == Panel::Kind::measured) return text("pain_tension.measured_note");
    const double will = settled(s.history.at(s.tick), p.idea).activation;
    const double before = std::max(s.now.task, 0.005);
    if (will > 1.05 * before) return text("pain_tension.trace_up");
    if (will > 0.97 * before) return text("pain_tension.trace_level");
    return text(p.idea == protection ? "pain_tension.trace_shared" : "pain_tension.trace_down");
}

std::string_view title(const Scene& s, const Panel& p) {
    const ui::Strings& text = s.info.text;
    switch (p.kind) {
    case Panel::Kind::idea:
        return text(p.idea == vicious      ? "pain_tension.hypothesis.vicious"
                    : p.idea == adaptation ? "pain_tension.hypothesis.adaptation"
                                           : "pain_tension.hypothesis.protection");
    case Panel::Kind::measured:
        return text("pain_tension.measured");
    case Panel::Kind::felt:
        return text("pain_tension.felt");
    case Panel::Kind::neighbor:
        return text(s.info.clinical ? "pain_tension.neighbor_clinical" : "pain_tension.neighbor");
    default:
        if (s.info.camera == "felt")
            return text(s.info.narrow ? "pain_tension.measured" : "pain_tension.tested");
        return text(s.info.clinical ? "pain_tension.fibers_clinical" : "pain_tension.fibers");
    }
}

void panel_words(Scene& s) {
    const Panels panels = panels_of(s);
    for (const Panel& p : panels.all()) {
        const std::string_view name = title(s, p), what = verdict(s, p);
        const float y = p.mark.y, left = p.mark.x + s.px_units(15), right = p.box.right() - 10;
        // As wide as letters of these sizes usually are: the second word gives way.
        const auto wide = [&](std::string_view words) {
            return s.px_units(6.6f * static_cast<float>(words.size()));
        };
        if (left + wide(name) <= right)
            s.canvas.text({left, y}, name, s.look->text, TextStyle::label_strong);
        if (left + wide(name) + wide(what) + 6 <= right)
            s.canvas.text({right, y}, what, panel_color(s, p), TextStyle::label_strong,
                          TextAlign::right);
    }
}

} // namespace

Panels panels_of(const Scene& s) {
    Panels panels;
    const bool narrow = s.info.narrow;
    const float left = narrow ? 92 : 12, right = narrow ? 868 : 948, top = narrow ? 736 : 724,
                height = narrow ? 82 : 74;
    const auto lay = [&](std::initializer_list<Panel> which, float gap) {
        const float w = (right - left - gap * static_cast<float>(which.size() - 1)) /
                        static_cast<float>(which.size());
        const float line = std::min(s.px_units(22), height * 0.55f); // the words on top
        for (Panel p : which) {
            const float x = left + (w + gap) * static_cast<float>(panels.count);
            p.box = {x, top, w, height};
            p.mark = {x + s.px_units(16), top + line / 2 + 2};
            p.mark_size = std::min(1.5f, s.px_units(0.82f));
            p.bars = {x + 10, top + line, w - 20, height - line - 6};
            panels.panel[panels.count++] = p;
        }
    };
    using Kind = Panel::Kind;
    const Panel measured{.kind = Kind::measured}, sore{.kind = Kind::sore};
    if (s.info.camera == "felt") {
        lay({{.kind = Kind::felt}, sore}, narrow ? 24 : 44);
    } else if (!s.focused("trace")) {
        lay({sore, {.kind = Kind::neighbor}}, 12);
    } else if (narrow) { // the idea that runs, and what was measured
        lay({{.kind = Kind::idea, .idea = s.now.idea == none ? vicious : s.now.idea}, measured},
            12);
    } else {
        lay({{.kind = Kind::idea, .idea = vicious},
             {.kind = Kind::idea, .idea = adaptation},
             {.kind = Kind::idea, .idea = protection},
             measured},
            10);
    }
    return panels;
}

void draw_focus_rings(Scene& s) {
    for (const art::Station& place : art::stations)
        if (s.focused(place.part)) s.focus_ring(place.center, 53, s.now.attention);
}

void draw_legends(Scene& s) {
    s.part("ideas", s.info.focus);
    for (const Vec2 at : art::idea_marks)
        if (at.y < art::legend.y - 10) draw_bulb(s, at, 0.95f);
    weak_badge(s);
    if (!s.info.labels) return;
    const ui::Strings& text = s.info.text;
    if (s.info.narrow) {
        s.part("ground");
        for (std::size_t i = 0; i < std::size(art::stations); ++i)
            word_ground(s, art::stations[i].narrow_word, text(station_keys[i]));
        return;
    }
    s.part("legend", s.info.focus);
    const Color ink = s.look->muted;
    Vec2 at = art::legend;
    const auto word = [&](std::string_view key, float mark) {
        s.canvas.text(at + Vec2{mark, 0}, text(key), ink, TextStyle::label);
        at.x += mark + s.px_units(6.3f * static_cast<float>(text(key).size()) + 18);
    };
    draw_acid(s, at + Vec2{6, 1}, 6.4f);
    word("pain_tension.acid", 17);
    draw_atp(s, at + Vec2{9, 0}, 0, 1);
    word("pain_tension.atp", 23);
    draw_lactate(s, at + Vec2{6, 0}, 6);
    word("pain_tension.lactate", 17);
    const std::string_view thick = text("pain_tension.thick_arrow");
    s.canvas.text(art::link_legend, thick, ink, TextStyle::label, TextAlign::right);
    const float end = art::link_legend.x - s.px_units(5.8f * static_cast<float>(thick.size()) + 10);
    s.canvas.capsule({end - 18, art::link_legend.y}, {end, art::link_legend.y}, 3.4f,
                     {.fill = Fill::flat(ink)});
}

void draw_words(Scene& s) {
    if (!s.info.labels) return;
    station_words(s);
    panel_words(s);
    const std::string_view state = s.info.text(
        s.now.awake > 0.3f ? "pain_tension.nerve_ending_awake" : "pain_tension.nerve_ending_quiet");
    if (s.info.narrow) return; // the stations name enough
    s.name(nerve_words, art::nerve_label, state);
    s.name(fiber_words, art::fibers_label, "");
    if (s.focused("neighbor")) {
        s.name(neighbor_words, neighbor_label, "");
        return;
    }
    s.name(vessel_words, art::vessel_label,
           s.info.text(s.now.shut > 0.93f   ? "pain_tension.vessel_shut"
                       : s.now.shut > 0.25f ? "pain_tension.vessel_narrow"
                                            : "pain_tension.vessel_open"));
}

} // namespace pain_tension::loop
