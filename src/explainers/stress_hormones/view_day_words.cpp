// Names of the parts of the day, the words in the clock's hub, the legend, and what calm may come
// from. Words come from the strings table by key; this file holds no sentence.
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using explainers::Words;
using gfx::Color;
using gfx::Fill;
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
constexpr Words pituitary_words{"acth",
                                PartIcon::acth,
                                "stress_hormones.pituitary",
                                "stress_hormones.pituitary",
                                "stress_hormones.pituitary",
                                "stress_hormones.pituitary_note",
                                "stress_hormones.pituitary_note"};
constexpr Words adrenal_words{"adrenal",
                              PartIcon::cortisol,
                              "stress_hormones.adrenal",
                              "stress_hormones.adrenal_short",
                              "stress_hormones.adrenal",
                              "stress_hormones.adrenal_note",
                              "stress_hormones.adrenal_note"};
constexpr Words brake_words{"brake",
                            PartIcon::gatekeeper,
                            "stress_hormones.brake",
                            "stress_hormones.brake",
                            "stress_hormones.brake_clinical",
                            "stress_hormones.brake_note",
                            ""};
constexpr Words heart_words{"heart",
                            PartIcon::heart,
                            "stress_hormones.heart",
                            "stress_hormones.heart",
                            "stress_hormones.heart",
                            "",
                            ""};
constexpr Words peak_words{"cortisol",
                           PartIcon::cortisol,
                           "stress_hormones.morning_peak",
                           "stress_hormones.morning_peak",
                           "stress_hormones.morning_peak",
                           "stress_hormones.morning_peak_note",
                           "stress_hormones.morning_peak_note"};

std::string_view clock_words(const DaySketch& s, double minute) {
    const double inside = minute - std::floor(minute / day_length_min) * day_length_min;
    const int whole = static_cast<int>(inside), hour = whole / 60;
    const int twelve = hour % 12 == 0 ? 12 : hour % 12;
    ui::FrameText& frame = s.info.frame;
    return s.info.text.fill(
        frame, hour < 12 ? "axis.time_am" : "axis.time_pm",
        {{"hour", frame.format("{}", twelve)}, {"minute", frame.format("{:02}", whole % 60)}});
}

std::string_view level_words(const DaySketch& s) {
    const double p = s.now.percent;
    if (s.info.clinical)
        return s.info.text.fill(s.info.frame, "stress_hormones.concentration_clinical",
                                {{"level", s.info.frame.format("{:.1f}", s.now.level)}});
    return s.info.text(p < 88    ? "stress_hormones.level_less"
                       : p < 115 ? "stress_hormones.level_usual"
                       : p < 170 ? "stress_hormones.level_more"
                       : p < 280 ? "stress_hormones.level_twice"
                                 : "stress_hormones.level_many");
}

void hub_words(DaySketch& s) {
    s.look = &s.info.theme;
    const ui::Theme& look = *s.look;
    const auto put = [&](Vec2 at, std::string_view words, Color color, TextStyle style,
                         TextAlign align) { s.canvas.text(at, words, color, style, align); };
    const float zoom = s.zoom();
    const std::string_view time = clock_words(s, s.now.minutes);
    if (zoom < 0.55f) { // a phone: the time alone
        const TextStyle style = zoom < 0.35f ? TextStyle::label : TextStyle::label_strong;
        return put(art::clock_center, time, look.text, style, TextAlign::center);
    }
    put(art::time_word - Vec2{0, 6}, time, look.text,
        zoom < 0.8f ? TextStyle::control : TextStyle::title, TextAlign::center);
    put(art::cortisol_word - Vec2{0, 5}, s.info.text("stress_hormones.cortisol"),
        look.cortisol_word, TextStyle::label_strong, TextAlign::left);
    put(art::level_word - Vec2{0, 3}, level_words(s), look.body, TextStyle::label,
        TextAlign::center);
    if (zoom < 0.8f) return;
    const auto small = [&](Vec2 at, std::string_view key, TextAlign align) {
        put(at, s.info.text(key), look.muted, TextStyle::label, align);
    };
    small(art::noon_word - Vec2{0, 4}, "stress_hormones.noon", TextAlign::center);
    small(art::midnight_word - Vec2{0, 4}, "stress_hormones.midnight", TextAlign::center);
    if (zoom < 0.9f) return;
    small(art::six_word - Vec2{0, 4}, "stress_hormones.six_am", TextAlign::left);
    small(art::eighteen_word - Vec2{0, 4}, "stress_hormones.six_pm", TextAlign::right);
}

void event_name(DaySketch& s, std::string_view id, PartIcon icon, std::string_view key,
                double minute, Vec2 anchor, Vec2 card, std::string_view note) {
    gfx::Callout c;
    c.id = id;
    c.icon = static_cast<std::uint8_t>(icon);
    c.color = s.look->part_line(icon);
    c.anchor = anchor, c.card = card;
    c.title = s.info.text.fill(s.info.frame, key, {{"time", clock_words(s, minute)}});
    if (!s.info.narrow) c.note = note;
    s.canvas.callout(c);
}

// Beside the end of its spoke, where the hand has passed already; in a narrow picture above the
// clock or below it.
Vec2 beside(const DaySketch& s, double minute, Vec2 handle) {
    const Vec2 d = clock_direction(minute), onwards{-d.y, d.x};
    if (s.info.narrow) return {handle.x, d.y < 0.3f ? 140.f : 700.f};
    return handle - onwards * 88 - d * 28;
}

void event_names(DaySketch& s) {
    const DayMoment& m = s.now;
    if (m.exam) {
        const std::string_view note =
            s.info.text.fill(s.info.frame, "stress_hormones.stressor_lasts",
                             {{"minutes", s.info.frame.format("{:.0f}", m.stress_minutes)}});
        const Vec2 at = stressor_handle(m.stress_start);
        event_name(s, "stressor", PartIcon::stressor, "stress_hormones.exam", m.stress_start, at,
                   beside(s, m.stress_start, at), note);
    }
    if (m.massage) {
        const double middle = m.massage_start + m.session / 2;
        const Vec2 at = massage_handle(m.massage_start, m.session);
        event_name(s, m.rest ? "massage" : "rest", PartIcon::calm, "stress_hormones.massage_at",
                   m.massage_start, at, beside(s, middle, at), "");
    }
}

std::string_view heart_note(const DaySketch& s) {
    return s.info.text(s.now.body.arousal > 0.3f ? "stress_hormones.heart_ready"
                                                 : "stress_hormones.heart_rest");
}

// The body's names; where calm is the matter, what calm may come from takes their place. In a
// narrow picture cards would hide the body: only the part that a lesson points at has one.
void body_names(DaySketch& s) {
    const auto put = [&](const Words& words, const explainers::Label& label,
                         std::string_view note) {
        if (!s.info.narrow || s.focused(words.id)) s.name(words, label, note);
    };
    put(adrenal_words, art::adrenal_label, s.note_of(adrenal_words));
    put(heart_words, art::heart_label, heart_note(s));
    if (s.focused("calm")) return;
    put(hypothalamus_words, art::hypothalamus_label, s.note_of(hypothalamus_words));
    put(pituitary_words, art::pituitary_label, s.note_of(pituitary_words));
    put(brake_words, art::brake_label, s.note_of(brake_words));
    if (!s.now.massage && !s.info.narrow) // below tokens that come this way it would be in theirs
        if (s.now.arriving == 0 || s.now.stress_start > 720)
            s.name(peak_words, art::peak_label, s.note_of(peak_words));
}

void sign_word(DaySketch& s) {
    if (!s.focused("calm") && !s.now.massage) return;
    const Vec2 at = calm_sign_at(s);
    const float below = s.focused("calm") ? 68.f : 50.f;
    s.canvas.text(at + Vec2{0, below}, s.info.text("stress_hormones.calm"), s.look->calm_word,
                  TextStyle::label_strong, TextAlign::center);
    if (s.focused("calm") && s.wide_words())
        s.canvas.text(at + Vec2{0, below + 18 / s.zoom()},
                      s.info.text("stress_hormones.calm_drawn"), s.look->muted, TextStyle::label,
                      TextAlign::center);
}

struct LegendItem {
    Vec2 at;
    std::string_view key;
};

} // namespace

Vec2 calm_sign_at(const DaySketch& s) {
    return s.focused("calm") ? Vec2{110, 214} : Vec2{92, 300};
}

void draw_day_words(DaySketch& s) {
    s.look = &s.info.theme;
    if (!s.info.labels) return;
    hub_words(s);
    body_names(s);
    event_names(s);
    draw_compare_words(s);
    if (!s.info.narrow) sign_word(s);
}

void draw_day_legend(DaySketch& s) {
    if (!s.wide_words()) return;
    s.part("legend");
    s.look = &s.info.theme;
    const ui::Theme& look = *s.look;
    const auto word = [&](Vec2 at, std::string_view key) {
        s.canvas.text(at, s.info.text(key), look.muted, TextStyle::label, TextAlign::left);
    };
    const float step = 66 / std::min(1.f, s.zoom());
    Vec2 at = art::body_legend;
    draw_crh(s, at + Vec2{4, 0}, {1, 0});
    word(at + Vec2{14, 0}, "stress_hormones.crh");
    at.x += step;
    draw_acth(s, at, {0, -1}, 6.4f);
    word(at + Vec2{12, 0}, "stress_hormones.acth");
    at.x += step + 8;
    draw_cortisol(s, at, 6.2f);
    word(at + Vec2{12, 0}, "stress_hormones.cortisol");
    at = art::clock_legend;
    s.canvas.capsule(
        at, at + Vec2{26, 0}, 1.5f,
        {.fill = Fill::flat(s.line() || s.paper() ? look.cortisol
                                                  : gfx::mix(look.cortisol, look.text, 0.5f))});
    word(at + Vec2{34, 0}, "stress_hormones.today");
    at.x += 96 / std::min(1.f, s.zoom());
    gfx::TubePaint dashes = tube_paint(Fill::flat(look.text));
    dashes.dash = art::ghost_dash, dashes.gap = art::ghost_gap, dashes.round_caps = false;
    const Vec2 path[] = {at, at + Vec2{27, 0}};
    s.canvas.tube(path, art::ghost_width, art::ghost_width, dashes);
    word(at + Vec2{35, 0},
         s.now.rest ? "stress_hormones.same_day_rest" : "stress_hormones.same_day_calm");
}

// Around the body, each tied to it: what may add to the calm.
void draw_calm_reasons(DaySketch& s) {
    if (!s.focused("calm") || !s.now.massage || !s.info.labels || s.info.narrow) return;
    constexpr LegendItem reasons[] = {{{92, 98}, "stress_hormones.calm_touch"},
                                      {{400, 104}, "stress_hormones.calm_quiet"},
                                      {{70, 366}, "stress_hormones.calm_time_out"},
                                      {{424, 250}, "stress_hormones.calm_kindness"},
                                      {{430, 338}, "stress_hormones.calm_expectation"}};
    constexpr Vec2 ends[] = {{176, 132}, {318, 132}, {130, 352}, {330, 280}, {374, 350}};
    s.part("reasons", "calm");
    for (std::size_t i = 0; i < std::size(reasons); ++i) {
        const Vec2 toward = gfx::normalized(ends[i] - reasons[i].at);
        const Vec2 path[] = {reasons[i].at + toward * 34, ends[i]};
        gfx::TubePaint dots = tube_paint(Fill::flat(s.line() ? s.look->text : s.look->endorphin));
        dots.dash = 1.6f, dots.gap = 6;
        if (gfx::dot(path[1] - path[0], toward) > 6) s.canvas.tube(path, 1.8f, 1.8f, dots);
        s.canvas.text(reasons[i].at, s.info.text(reasons[i].key), s.look->calm_word,
                      TextStyle::label_strong, TextAlign::center);
    }
}

} // namespace stress_hormones
