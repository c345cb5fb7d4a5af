// The words of the days: which moment each figure shows, the names of the days, and what happened
// on them. Words come from the strings table by key; this file holds no sentence.
#include "explainers/central_sensitization/view_days.hpp"

#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::TextAlign;
using gfx::TextStyle;

constexpr std::string_view day_keys[] = {
    "central_sensitization.day_1", "central_sensitization.day_2", "central_sensitization.day_3",
    "central_sensitization.day_4", "central_sensitization.day_5", "central_sensitization.day_6",
    "central_sensitization.day_7"};

std::string_view felt_key(const Week& week, const Week::Moment& m) {
    if (&m == &week.last && m.shown < week.worst.shown * 0.8f && m.shown > 0.1f)
        return "central_sensitization.area_shrinking";
    return m.shown < 0.1f ? "central_sensitization.area_spot" : "central_sensitization.area_wider";
}

std::string_view level_words(WeekScene& s, const Week::Moment& m) {
    const double level = 100 * static_cast<double>(s.part_of(m.level));
    return s.info.text.fill(s.info.frame, "central_sensitization.level",
                            {{"level", s.info.frame.format("{:.0f}", level)}});
}

void figure_words(WeekScene& s, const Person& person, std::string_view key) {
    const Week::Moment& m = person.moment;
    const Vec2 at{person.figure.head.x, art::figure_word_y};
    s.canvas.text(at, s.info.text(key), s.look->text, TextStyle::label_strong, TextAlign::center);
    if (s.info.narrow) return;
    const std::string_view note =
        s.info.clinical ? level_words(s, m) : s.info.text(felt_key(s.week, m));
    s.canvas.text({at.x, art::figure_note_y}, note, s.look->muted, TextStyle::label,
                  TextAlign::center);
}

// What a day was, below its curve; nothing yet for one that may still bring something.
std::string_view day_words(WeekScene& s, const Week::Day& day) {
    if (day.flares == 0) return day.over ? s.info.text("central_sensitization.rest") : "";
    if (day.flares == 1)
        return s.info.text(day.sessions ? "central_sensitization.session"
                                        : "central_sensitization.flare");
    return s.info.text.fill(s.info.frame,
                            day.sessions ? "central_sensitization.sessions"
                                         : "central_sensitization.flares",
                            {{"count", s.info.frame.format("{}", day.flares)}});
}

void calendar_words(WeekScene& s) {
    const int first = static_cast<int>(std::floor(s.week.start));
    for (int i = 0; i <= Week::days; ++i) {
        const float left = s.x(first + i), right = left + art::day_step;
        const Week::Day& day = s.week.calendar[static_cast<std::size_t>(i)];
        const auto name = static_cast<std::size_t>((first + i) % 7);
        const Color color = day.begun ? s.look->body : s.look->muted;
        if (left > art::week_x - 6 && left < s.week_end() - 44)
            s.canvas.text({left + art::day_word.x, art::first_tile.y + art::day_word.y},
                          s.info.text(day_keys[name]), color, TextStyle::label_strong);
        if (s.info.narrow || left < art::week_x - 34 || right > s.week_end() + 34) continue;
        const std::string_view words = day_words(s, day);
        const Color ink = day.flares > 0 ? s.look->stressor_word : s.look->muted;
        s.canvas.text({left + art::day_step / 2, art::first_tile.y + art::day_note.y}, words, ink,
                      TextStyle::label, TextAlign::center);
    }
}

// Above the bracket, where no later curve comes, and to the right of the line to the highest
// moment. The line to now passes first.
void half_words(WeekScene& s) {
    constexpr float width = 106, clear = 8;
    const Week::Half& half = s.week.half;
    if (!half.there || s.info.narrow) return;
    float left = s.half_x() - width / 2;
    if (s.week.worst.level >= 0.15f) {
        const float line = s.on_curve(s.week.worst).x;
        if (line > left - clear && line < left + width) left = line + clear;
    }
    const float now = s.x(s.week.now);
    if (now > left - clear && now < left + width + clear) return;
    const Vec2 at{left, s.y(half.top) - 12};
    const double hours = (half.to - half.from) * 24;
    s.canvas.text(at - Vec2{0, 18 / s.zoom()}, s.info.text("central_sensitization.calendar_half"),
                  s.look->text, TextStyle::label_strong);
    s.canvas.text(at,
                  s.info.text.fill(s.info.frame, "central_sensitization.calendar_half_note",
                                   {{"hours", s.info.frame.format("{:.0f}", hours)}}),
                  s.look->muted, TextStyle::label);
}

// "Alarm level" above and beside the highest moment, clear of the words of the bracket.
void level_name(WeekScene& s) {
    if (s.week.worst.level < 0.15f || s.info.narrow) return;
    const Vec2 dot = s.on_curve(s.week.worst);
    const auto say = [&](Vec2 at, TextAlign align) {
        s.canvas.text(at, s.info.text("central_sensitization.calendar"), s.look->stressor_word,
                      TextStyle::label_strong, align);
    };
    const bool crowded = s.week.half.there && std::abs(s.half_x() - dot.x - 50) < 105;
    const Vec2 beside{art::moment_radius + 6, -9};
    const bool now_beside = s.x(s.week.now) - dot.x < 90; // and the line down to it
    if (now_beside && dot.x - art::week_x > 120)
        return say(dot + Vec2{-beside.x, 2 * beside.y}, TextAlign::right);
    if (!crowded) return say(dot + beside, TextAlign::left);
    if (dot.x - art::week_x > 120) return say(dot + Vec2{-beside.x, beside.y}, TextAlign::right);
    const float above = dot.y - 50 / s.zoom();
    if (above > art::first_tile.y + 46) say({dot.x + beside.x, above}, TextAlign::left);
}

} // namespace

void draw_week_words(WeekScene& s) {
    if (!s.info.labels) return;
    std::string_view figure_keys[] = {"central_sensitization.before", "central_sensitization.worst",
                                      "central_sensitization.now"};
    if (s.info.narrow) figure_keys[1] = "central_sensitization.worst_short";
    const auto all = people(s);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!empty(s, all[i])) figure_words(s, all[i], figure_keys[i]);
    calendar_words(s);
    half_words(s);
    level_name(s);
    if (s.week.sessions && !s.info.narrow)
        s.canvas.text({s.week_end() - 10, s.y(agreed_level) - 8},
                      s.info.text("central_sensitization.agreed_level"), s.look->done_word,
                      TextStyle::label_strong, TextAlign::right);
}

} // namespace central_sensitization
