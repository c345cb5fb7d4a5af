// The few words of the person's picture: what touches, what goes up, where the alarm is. Words come
// from the strings table by key; this file holds no sentence.
#include "explainers/central_sensitization/view_person.hpp"

namespace central_sensitization::person {
namespace {

using explainers::Label;
using explainers::Words;
using explainers::words_for;
using ui::PartIcon;
namespace figure = explainers::figure;

constexpr Words feather_words =
    words_for("touch", PartIcon::touch, "central_sensitization.person_touch",
              "central_sensitization.touch_clinical");
constexpr Words hand_words =
    words_for("touch", PartIcon::touch, "central_sensitization.person_hand",
              "central_sensitization.touch_clinical");
constexpr Words tap_words =
    words_for("danger", PartIcon::danger, "central_sensitization.person_tap",
              "central_sensitization.danger_clinical");
constexpr Words loud_words{"messenger", PartIcon::messenger, "central_sensitization.person_loud",
                           "central_sensitization.person_loud_short",
                           "central_sensitization.messenger_clinical"};
constexpr Words soft_words{"messenger", PartIcon::messenger, "central_sensitization.person_soft",
                           "central_sensitization.person_soft_short",
                           "central_sensitization.messenger_clinical"};
constexpr Words alarm_words{"alarm", PartIcon::alarm, "central_sensitization.person_alarm",
                            "central_sensitization.person_alarm_short",
                            "central_sensitization.person_alarm_clinical"};

constexpr Vec2 message_at{392, 294};
constexpr Label touch_label{{220, 497}, {96, 524}, {244, 494}, {336, 514}};
constexpr Label tap_label{{206, 426}, {96, 392}, {206, 426}, {196, 372}};
constexpr Label message_label{message_at, {596, 132}, {380, 286}, {220, 244}};

} // namespace

void draw_words(Scene& s) {
    if (!s.info.labels) return;
    const bool tap = s.now.shows_danger(), touch = s.now.touch >= 3;
    if (tap)
        s.name(tap_words, tap_label, {});
    else if (touch)
        s.name(s.now.hand ? hand_words : feather_words, touch_label, {});
    s.name(s.now.rings ? loud_words : soft_words, message_label, {});
    // Below the gauge, close enough to need no line.
    const explainers::Gauge gauge = gauge_of(s);
    const Vec2 below = gauge.center + Vec2{0, gauge.radius + (s.info.narrow ? 22 : 34)};
    s.name(alarm_words, {below, below, below, below}, {});
}

} // namespace central_sensitization::person
