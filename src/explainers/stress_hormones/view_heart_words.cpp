// Words of the heart: its rate, the two nerves, and what is drawn and not computed. Words come from
// the strings table by key; this file holds no sentence.
#include "explainers/stress_hormones/view_heart.hpp"

namespace stress_hormones {
namespace {

using explainers::DrawInfo;
using explainers::Label;
using explainers::Words;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words heart_words{"heart",
                            PartIcon::heart,
                            "stress_hormones.heart",
                            "stress_hormones.heart",
                            "stress_hormones.heart",
                            "",
                            ""};
constexpr Words go_words{"go",
                         PartIcon::heart,
                         "stress_hormones.go",
                         "stress_hormones.go",
                         "stress_hormones.go_clinical",
                         "stress_hormones.go_note",
                         "stress_hormones.go_note"};
constexpr Words rest_words{"rest",
                           PartIcon::calm,
                           "stress_hormones.rest_mode",
                           "stress_hormones.rest_mode",
                           "stress_hormones.rest_mode_clinical",
                           "stress_hormones.rest_mode_note",
                           "stress_hormones.rest_mode_note"};
constexpr Label go_label{{376, 390}, {474, 372}, {376, 390}, {474, 372}};
constexpr Label rest_label{{199, 336}, {60, 312}, {199, 336}, {60, 312}};
constexpr Label heart_label{{214, 440}, {96, 440}, {214, 432}, {66, 430}};

std::string_view rate(const DrawInfo& info, double bpm) {
    return info.text.fill(info.frame,
                          info.clinical ? "stress_hormones.heart_rate_clinical"
                                        : "stress_hormones.heart_rate",
                          {{"rate", info.frame.format("{:.0f}", bpm)}});
}

void card_words(HeartSketch& s) {
    const DrawInfo& info = s.info;
    const gfx::Rect r = s.card(), bar = s.gauge();
    const float line = 1 / s.zoom();
    const float top = r.y + 18 * line, below = r.bottom() - 17 * line;
    s.canvas.text({bar.x, top}, info.text(heart_words.title), s.look->text,
                  TextStyle::label_strong);
    s.canvas.text({r.right() - 12, top}, rate(info, s.now.bpm), s.look->body, TextStyle::label,
                  TextAlign::right);
    s.canvas.text({bar.x, below}, info.text("stress_hormones.heart_rest"), s.look->calm_word,
                  TextStyle::label);
    s.canvas.text({bar.right(), below}, info.text("stress_hormones.heart_ready"),
                  s.look->blood_word, TextStyle::label, TextAlign::right);
}

void calm_words(HeartSketch& s) {
    if (!s.shows_calm()) return;
    const float line = 1 / s.zoom();
    const Vec2 at{418, 226};
    s.canvas.text(at, s.info.text("stress_hormones.calm"), s.look->text, TextStyle::label_strong,
                  TextAlign::center);
    if (!s.info.narrow)
        s.canvas.text(at + Vec2{0, 18 * line}, s.info.text("stress_hormones.calm_drawn"),
                      s.look->muted, TextStyle::label, TextAlign::center);
}

} // namespace

void draw_heart_words(HeartSketch& s) {
    const DrawInfo& info = s.info;
    if (!info.labels) return;
    s.name(go_words, go_label, s.note_of(go_words));
    s.name(rest_words, rest_label, s.note_of(rest_words));
    if (s.has_card())
        card_words(s);
    else
        s.name(heart_words, heart_label, rate(info, s.now.bpm));
    calm_words(s);
    if (!info.narrow)
        s.canvas.text(Vec2{-104, 580}, info.text("stress_hormones.breath_drawn"), s.look->muted,
                      TextStyle::label);
}

} // namespace stress_hormones
