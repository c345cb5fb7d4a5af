// How many fibers do what, how long the weight has been held, and what the chart's lines are. Words
// come from the strings table by key; this file holds no sentence.
#include "explainers/pain_tension/view_fatigue.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::hold {
namespace {

using gfx::TextAlign;
using gfx::TextStyle;

constexpr std::string_view muscle_words[] = {
    "pain_tension.muscle.general", "pain_tension.muscle.trunk", "pain_tension.muscle.shoulder",
    "pain_tension.muscle.knee",    "pain_tension.muscle.elbow", "pain_tension.muscle.grip",
    "pain_tension.muscle.ankle"};

std::string_view minutes(const Scene& s, std::string_view key, double seconds) {
    const int whole = static_cast<int>(seconds + 0.5);
    return s.info.text.fill(s.info.frame, key,
                            {{"minutes", s.info.frame.format("{}", whole / 60)},
                             {"seconds", s.info.frame.format("{}", whole % 60)}});
}

struct Count {
    std::string_view key;
    Fiber look;
    float share;
};
std::array<Count, 3> counts_of(const Moment& m) {
    return {{{"pain_tension.active", {{}, 1, 0}, m.active},
             {"pain_tension.resting", {{}, 0, 0}, 1 - m.active - m.tired},
             {"pain_tension.fatigued", {{}, 0, 1}, m.tired}}};
}
Vec2 count_at(const Scene& s, std::size_t i) {
    constexpr float wide[] = {478, 642, 800}, narrow[] = {440, 622, 806};
    return {(s.info.narrow ? narrow : wide)[i], 426};
}

void held_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const float line = 21 / s.zoom();
    Vec2 at{36, info.narrow ? 712.f : 486.f};
    const auto say = [&](std::string_view words, gfx::Color color, TextStyle style) {
        s.canvas.text(at, words, color, style);
        at.y += line;
    };
    if (s.now.load <= 0)
        return say(info.text("pain_tension.hold_none"), s.look->text, TextStyle::control);
    if (!info.narrow)
        say(info.text.fill(info.frame, "pain_tension.hold_load",
                           {{"count", info.frame.format("{:.0f}", 100 * s.now.load)}}),
            s.look->body, TextStyle::label);
    say(minutes(s, "pain_tension.held_time", std::floor(s.now.held_s) - 0.25), s.look->text,
        TextStyle::control);
    if (s.now.exhausted && !info.narrow)
        say(info.text("pain_tension.let_go"), s.look->messenger_word, TextStyle::label_strong);
    if (info.narrow) return;
    if (!std::isfinite(s.now.model_s))
        say(info.text("pain_tension.hold_forever"), s.look->body, TextStyle::label);
    else
        say(minutes(s, "pain_tension.hold_left", s.now.model_s), s.look->body, TextStyle::label);
    say(info.text(muscle_words[std::clamp(s.now.muscle, 0, 6)]), s.look->muted, TextStyle::label);
}

void chart_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    const auto tick = [&](double t, std::string_view words) {
        s.canvas.text({chart.x - 20, chart_y(t)}, words, s.look->muted, TextStyle::label,
                      TextAlign::right);
    };
    tick(10, info.text.fill(info.frame, "pain_tension.seconds_short", {{"seconds", "10"}}));
    tick(60, info.text.fill(info.frame, "pain_tension.minutes_short", {{"minutes", "1"}}));
    tick(600, info.text.fill(info.frame, "pain_tension.minutes_short", {{"minutes", "10"}}));
    const float below = chart.bottom() + 26;
    s.canvas.text({chart.center().x, below}, info.text("pain_tension.hold_how_hard"), s.look->body,
                  TextStyle::label, TextAlign::center);
    for (const double load : {0.0, 1.0})
        s.canvas.text({chart_x(load), below}, info.frame.format("{:.0f}", 100 * load),
                      s.look->muted, TextStyle::label, TextAlign::center);
    // What the lines are, where the chart is empty.
    const float step = 19 / s.zoom();
    const float x = chart.right() - 44;
    float y = chart.y + 10;
    const auto key = [&](std::string_view words, gfx::Color color) {
        s.canvas.text({x, y}, words, color, TextStyle::label, TextAlign::right);
        y += step;
    };
    key(info.text(info.clinical ? "pain_tension.measured_source_clinical"
                                : "pain_tension.measured_source"),
        s.look->text);
    key(info.text(info.clinical ? "pain_tension.model_source_clinical"
                                : "pain_tension.model_curve"),
        s.line() ? s.look->text : s.look->muscle_word);
}

} // namespace

// A fiber of each look; its words stand beside it.
void draw_counts(Scene& s) {
    if (!s.info.labels) return;
    s.part("counts", "fibers");
    std::size_t i = 0;
    for (Count& c : counts_of(s.now)) {
        c.look.at = count_at(s, i++);
        draw_rod(s, c.look);
    }
}

void draw_words(Scene& s) {
    if (!s.info.labels) return;
    std::size_t i = 0;
    const float half_line = 10 / s.zoom();
    for (const Count& c : counts_of(s.now)) {
        const Vec2 at = count_at(s, i++) + Vec2{30, 0};
        const Vec2 up{0, s.info.narrow ? 0 : half_line};
        s.canvas.text(at - up, s.info.text(c.key), s.look->text, TextStyle::label_strong);
        if (s.info.narrow) continue;
        const double share = std::max(0.0, 100 * static_cast<double>(c.share));
        s.canvas.text(at + up,
                      s.info.text.fill(s.info.frame, "pain_tension.of_hundred",
                                       {{"count", s.info.frame.format("{:.0f}", share)}}),
                      s.look->body, TextStyle::label);
    }
    held_words(s);
    if (!s.info.narrow) chart_words(s);
}

void draw_focus(Scene& s) {
    if (!s.focused("fibers")) return;
    s.part("focus");
    gfx::TubePaint paint = explainers::tube_paint(gfx::Fill::flat(s.look->focus),
                                                  s.line() ? 1.f : 0.4f + 0.4f * s.now.attention);
    paint.dash = 9, paint.gap = 7;
    static const std::vector<Vec2> around = [] {
        std::vector<Vec2> path;
        for (int i = 0; i <= 60; ++i) {
            const float a = 6.2831853f * static_cast<float>(i) / 60;
            path.push_back(bundle + Vec2{272 * std::cos(a), 172 * std::sin(a)});
        }
        path.back() = path.front();
        return path;
    }();
    s.canvas.tube(around, 1.8f, 1.8f, paint);
}

} // namespace pain_tension::hold
