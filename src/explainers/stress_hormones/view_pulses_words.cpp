// Words of the pulses: the glands, how late the brake acts, and the hours. Words come from the
// strings table by key; this file holds no sentence.
#include "explainers/stress_hormones/view_names.hpp"
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>

namespace stress_hormones {
namespace {

using explainers::DrawInfo;
using explainers::Label;
using explainers::Words;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words hypothalamus_words{"hypothalamus",
                                   PartIcon::crh,
                                   "stress_hormones.hypothalamus",
                                   "stress_hormones.hypothalamus",
                                   "stress_hormones.hypothalamus",
                                   "stress_hormones.hypothalamus_note",
                                   "stress_hormones.hypothalamus_note"};
constexpr Words brake_words{"brake",
                            PartIcon::gatekeeper,
                            "stress_hormones.brake",
                            "stress_hormones.brake",
                            "stress_hormones.brake_clinical",
                            "",
                            ""};
constexpr Label hypothalamus_label{{331, 96}, {176, 92}, {331, 96}, {130, 96}};
constexpr Label pituitary_label{{306, 212}, {164, 206}, {306, 212}, {124, 206}};
constexpr Label adrenal_label{{298, 420}, {150, 420}, {304, 452}, {132, 500}};
constexpr Label brake_label{{600, 174}, {700, 112}, {600, 174}, {720, 120}};

std::string_view brake_note(const PulsesSketch& s) {
    const DrawInfo& info = s.info;
    if (s.now.delay_min < 1) return info.text("stress_hormones.brake_in_time");
    return info.text.fill(info.frame, "stress_hormones.brake_late",
                          {{"minutes", info.frame.format("{:.0f}", s.now.delay_min)}});
}

// How often it swings, above the chart.
std::string_view rhythm(const PulsesSketch& s) {
    const double period = s.chart.period_min();
    if (period <= 0) return s.info.text("stress_hormones.no_pulses");
    return s.info.text.fill(s.info.frame, "stress_hormones.pulse_every",
                            {{"minutes", s.info.frame.format("{:.0f}", period)}});
}

// Names beside the ends of the curves, clear of each other.
void curve_names(PulsesSketch& s) {
    const PulsesChart::Heads heads = s.chart.heads();
    const float line = 1 / s.zoom();
    Vec2 cortisol = heads.cortisol, acth = heads.acth;
    const float apart = 17 * line, off = acth.y - cortisol.y;
    if (std::abs(off) < apart) {
        const float push = (apart - std::abs(off)) / 2 * (off < 0 ? -1.f : 1.f);
        cortisol.y -= push, acth.y += push;
    }
    const Vec2 beside{25, 0};
    s.canvas.text(cortisol + beside, s.info.text("stress_hormones.cortisol"), s.look->cortisol_word,
                  TextStyle::label_strong);
    s.canvas.text(acth + beside, s.info.text("stress_hormones.acth"), s.look->acth_word,
                  TextStyle::label_strong);
}

void hours(PulsesSketch& s) {
    const DrawInfo& info = s.info;
    for (int hour = 1; s.chart.shows(-60 * hour - 6); ++hour) {
        const std::string_view count = info.frame.format("{}", hour);
        s.canvas.text({s.chart.at(-60 * hour, 0).x, loop::axis_y + 12 / s.zoom()},
                      info.text.fill(info.frame, "stress_hormones.hours_ago", {{"hours", count}}),
                      s.look->muted, TextStyle::label, TextAlign::center);
    }
    s.canvas.text({s.chart.at(0, 0).x, loop::axis_y + 12 / s.zoom()},
                  info.text("stress_hormones.now"), s.look->muted, TextStyle::label,
                  TextAlign::center);
}

} // namespace

void draw_pulses_words(PulsesSketch& s) {
    if (!s.info.labels) return;
    if (!s.info.narrow)
        s.name(hypothalamus_words, hypothalamus_label, s.note_of(hypothalamus_words));
    s.name(pituitary_words, pituitary_label, s.note_of(pituitary_words));
    s.name(adrenal_words, adrenal_label, s.note_of(adrenal_words));
    s.name(brake_words, brake_label, brake_note(s));
    curve_names(s);
    hours(s);
    const Vec2 at{loop::chart_left, loop::chart.y + 16};
    constexpr double enough_min = 150; // to know that it does not swing
    if (!s.info.narrow && (s.chart.period_min() > 0 || s.now.minutes > enough_min))
        s.canvas.text(at, rhythm(s), s.look->body, TextStyle::label_strong);
}

} // namespace stress_hormones
