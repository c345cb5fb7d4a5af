// Words of the weeks: what each set of glands shows, the parts, and the axis. Words come from the
// strings table by key; this file holds no sentence.
#include "explainers/stress_hormones/view_names.hpp"
#include "explainers/stress_hormones/view_weeks.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using explainers::DrawInfo;
using gfx::Color;
using gfx::TextAlign;
using gfx::TextStyle;

constexpr float roomy = 0.75f; // pixels per world unit at text size 100 %
constexpr double near = 0.05;  // within it a level or a size counts as the usual

bool usual(double share) {
    return std::abs(share - 1) < near;
}

// `many` with {weeks} filled in; another key for one week and for less.
std::string_view weeks_in_words(const DrawInfo& info, double weeks, std::string_view none,
                                std::string_view one, std::string_view many) {
    const double whole = std::round(weeks);
    if (whole < 1) return info.text(none);
    if (whole < 2) return info.text(one);
    return info.text.fill(info.frame, many, {{"weeks", info.frame.format("{:.0f}", whole)}});
}

std::string_view week_number(const DrawInfo& info, std::string_view key, double week) {
    return info.text.fill(info.frame, key,
                          {{"week", info.frame.format("{:.0f}", std::floor(week))}});
}

std::string_view title_of(const WeeksSketch& s, std::size_t i) {
    const DrawInfo& info = s.info;
    const GlandSet& set = s.now.sets[i];
    if (info.narrow)
        return set.live ? info.text("stress_hormones.weeks_now")
               : i == 0 ? info.text("stress_hormones.weeks_before")
                        : week_number(info, "stress_hormones.weeks_week", set.week);
    if (i == 0)
        return info.text(set.live ? "stress_hormones.weeks_now" : "stress_hormones.weeks_before");
    const double worried = s.now.worry_to - s.now.worry_from;
    if (i == 1)
        return weeks_in_words(info, worried, "stress_hormones.weeks_worry_none",
                              "stress_hormones.weeks_worry_one", "stress_hormones.weeks_worry");
    return weeks_in_words(info, s.now.now - s.now.worry_to, "stress_hormones.weeks_after_none",
                          "stress_hormones.weeks_after_one", "stress_hormones.weeks_after");
}

std::string_view note_of(const WeeksSketch& s, std::size_t i) {
    const DrawInfo& info = s.info;
    const GlandSet& set = s.now.sets[i];
    if (info.clinical)
        return info.text.fill(
            info.frame, "stress_hormones.weeks_sizes_clinical",
            {{"adrenal", info.frame.format("{:.0f}", static_cast<double>(100 * set.adrenal))},
             {"pituitary", info.frame.format("{:.0f}", static_cast<double>(100 * set.pituitary))}});
    const bool sizes =
        usual(static_cast<double>(set.adrenal)) && usual(static_cast<double>(set.pituitary));
    if (i == 0)
        return info.text(sizes ? "stress_hormones.weeks_before_note"
                               : "stress_hormones.weeks_before_note_other");
    if (i == 1)
        return info.text(sizes      ? "stress_hormones.weeks_worry_note_first"
                         : set.live ? "stress_hormones.weeks_worry_note_growing"
                                    : "stress_hormones.weeks_worry_note");
    if (!usual(set.cortisol)) return info.text("stress_hormones.weeks_after_note_high");
    return info.text(sizes && usual(set.acth) ? "stress_hormones.weeks_after_note_done"
                                              : "stress_hormones.weeks_after_note");
}

void titles(WeeksSketch& s) {
    const float line = 1 / s.zoom();
    for (std::size_t i = 0; i < s.now.sets.size(); ++i) {
        const GlandSet& set = s.now.sets[i];
        if (!set.known) continue;
        const Vec2 by = place_of(i);
        const Color color = set.live ? s.look->text : s.look->body;
        Vec2 title = art::weeks_title + by;
        if (s.info.narrow) title.y = art::weeks_title_narrow_y;
        s.canvas.text(title, title_of(s, i), color,
                      s.info.narrow ? TextStyle::label_strong : TextStyle::control,
                      TextAlign::center);
        if (s.info.narrow || s.zoom() < roomy) continue; // it would lie on the weight
        s.canvas.text(title + Vec2{0, 20 * line}, note_of(s, i), s.look->muted, TextStyle::label,
                      TextAlign::center);
    }
}

void axis_words(WeeksSketch& s) {
    const DrawInfo& info = s.info;
    const float line = 1 / s.zoom();
    const bool wide_weeks = s.chart.week_step() > art::week_step / 2;
    const double step = (info.narrow ? 12 : 6) * (wide_weeks ? 1 : 2);
    // The first one that is not negative carries the word for week.
    const double first = std::ceil(std::max(0.0, s.chart.first_week()) / step) * step;
    for (double week = first; week <= s.chart.last_week(); week += step) {
        const Vec2 at{s.chart.at(week, 1).x, art::axis_y + 12 * line};
        if (at.x < art::chart_left + 20 * line || at.x > art::chart_right - 10 * line) continue;
        const std::string_view words = week == first
                                           ? week_number(info, "stress_hormones.week", week)
                                           : info.frame.format("{:.0f}", week);
        s.canvas.text(at, words, s.look->muted, TextStyle::label, TextAlign::center);
    }
    if (info.narrow) return;
    if (s.chart.at(0, 1).x - art::chart_left > 52 * line || s.chart.first_week() >= 0)
        s.canvas.text({art::chart_left, art::usual_y - 13 * line},
                      info.text("stress_hormones.usual"), s.look->muted, TextStyle::label);
    each_worry(s.history, s.tick, s.chart, [&](double from, double to) {
        const float left = std::max(s.chart.at(from, 1).x, art::chart_left);
        const float right = s.chart.at(to, 1).x;
        if ((right - left) / line < 110) return;
        s.canvas.text({(left + right) / 2, art::axis_y - 16 - 11 * line},
                      info.text("stress_hormones.weeks_of_worry"), s.look->stressor_word,
                      TextStyle::label, TextAlign::center);
    });
}

// The names of the curves stand where they end, clear of each other.
void curve_names(WeeksSketch& s) {
    const GlandSet& live = s.now.live();
    const float line = 1 / s.zoom();
    Vec2 cortisol = s.chart.at(live.week, live.cortisol), acth = s.chart.at(live.week, live.acth);
    const bool left = cortisol.x > art::chart_right - 80 * line;
    const float apart = std::max(0.f, 18 * line - (acth.y - cortisol.y));
    const float side = left ? -14.f : 14.f;
    cortisol = cortisol + Vec2{side, -apart / 2 - (left ? 12 * line : 0)};
    acth = acth + Vec2{side, apart / 2 + (left ? 12 * line : 0)};
    acth.y = std::min(acth.y, art::axis_y - 10 * line);
    const TextAlign align = left ? TextAlign::right : TextAlign::left;
    s.canvas.text(cortisol, s.info.text("stress_hormones.cortisol"), s.look->cortisol_word,
                  TextStyle::label_strong, align);
    s.canvas.text(acth, s.info.text("stress_hormones.acth"), s.look->acth_word,
                  TextStyle::label_strong, align);
}

// What the dashed line means, beside the second pituitary.
void legend(WeeksSketch& s) {
    const GlandSet& peak = s.now.sets[1];
    if (s.info.narrow || !peak.known || std::abs(peak.adrenal - 1) < 0.02f) return;
    const Vec2 at = art::size_before_legend;
    s.canvas.text(at + Vec2{32, 0}, s.info.text("stress_hormones.size_before"), s.look->muted,
                  TextStyle::label);
}

} // namespace

void draw_weeks_words(WeeksSketch& s) {
    if (!s.info.labels) return;
    if (!s.info.narrow) { // there they would lie on the glands
        s.name(pituitary_words, art::weeks_pituitary_label, s.note_of(pituitary_words));
        s.name(adrenal_words, art::weeks_adrenal_label, s.note_of(adrenal_words));
    }
    titles(s);
    axis_words(s);
    curve_names(s);
    legend(s);
}

} // namespace stress_hormones
