// The moment shown, read from the history, and the shapes that both pictures draw.
#include "explainers/many_dials/view_scene.hpp"

#include "explainers/many_dials/view.hpp"
#include "ui/icon_strokes.hpp"

#include <cmath>

namespace many_dials {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr double arrive_s = 0.4, earlier_s = 2.5; // on screen
constexpr float pulse_speed = 220, client_speed = 90;

struct Known {
    std::size_t param;
    ui::PartIcon icon;
    std::string_view word;
};
constexpr Known known[] = {
    {in::movement, ui::PartIcon::movement, "many_dials.movement"},
    {in::friend_, ui::PartIcon::company, "many_dials.friend"},
    {in::warm_shower, ui::PartIcon::shower, "many_dials.warm_shower"},
    {in::music, ui::PartIcon::music, "many_dials.music"},
    {in::slow_breaths, ui::PartIcon::breath, "many_dials.slow_breaths"},
    {in::understanding, ui::PartIcon::understanding, "many_dials.understanding"},
    {in::own_down, ui::PartIcon::own_down, "many_dials.own"},
    {in::short_nights, ui::PartIcon::short_night, "many_dials.short_nights"},
    {in::worry, ui::PartIcon::worry_card, "many_dials.worry"},
    {in::scary_word, ui::PartIcon::scan_word, "many_dials.scary_word"},
    {in::deadlines, ui::PartIcon::deadline, "many_dials.deadlines"},
    {in::too_much, ui::PartIcon::pile, "many_dials.too_much"},
    {in::no_breaks, ui::PartIcon::no_break, "many_dials.no_breaks"},
    {in::own_up, ui::PartIcon::own_up, "many_dials.own"},
};

// How long ago, on screen, the param was below `value`; endless when it never was.
double age_s(const sim::History<Model>& history, std::int64_t now, double fraction,
             std::size_t param, double value) {
    const auto longest = static_cast<std::int64_t>(arrive_s / Scene::shown_tick_s) + 1;
    const std::int64_t first = std::max(history.oldest(), now - longest);
    for (std::int64_t t = now; t >= first; --t)
        if (history.at(t).param(param) < value)
            return (static_cast<double>(now - t - 1) + fraction) * Scene::shown_tick_s;
    return 1e9;
}

void read_side(const sim::History<Model>& history, std::int64_t now, double fraction,
               bool reduced_motion, bool danger, Side& side) {
    for (const Known& k : known) {
        if ((k.param >= first_danger) != danger) continue;
        const int of_it = static_cast<int>(history.at(now).param(k.param));
        for (int i = 1; i <= of_it && side.count < most_cards; ++i) {
            const double age = age_s(history, now, fraction, k.param, i);
            side.card[side.count++] = {k.icon, k.word,
                                       reduced_motion ? 1.f : smooth(0, arrive_s, age)};
        }
    }
}

void read_pulses(const sim::History<Model>& history, std::int64_t now, double fraction,
                 bool reduced_motion, Moment& m) {
    struct OnWay {
        const explainers::Way& way;
        std::size_t count;
        double rate_hz; // of spikes
        float speed;
        explainers::Pulses& pulses;
    };
    for (const OnWay& on :
         {OnWay{fiber_way(), out::danger_messages, m.danger_hz, pulse_speed, m.on_fiber},
          OnWay{client_way_in(), out::danger_messages, m.danger_hz, client_speed, m.on_way_in},
          OnWay{client_way_out(), out::messenger_messages, m.messenger_hz, client_speed,
                m.on_way_out}}) {
        if (reduced_motion) {
            explainers::still_marks(on.way, on.rate_hz, on.pulses);
            continue;
        }
        const auto longest = static_cast<double>(on.way.length() / on.speed);
        explainers::each_spike(
            history, now, fraction, on.count, on.rate_hz / spikes_a_message, Scene::shown_tick_s,
            longest, [&](double age) { on.pulses.add(static_cast<float>(age) * on.speed); });
    }
}

} // namespace

const explainers::Way& fiber_way() {
    static const explainers::Way way(art::fiber);
    return way;
}
const explainers::Way& client_way_in() {
    static const explainers::Way way(art::way_in);
    return way;
}
const explainers::Way& client_way_out() {
    static const explainers::Way way(art::way_out);
    return way;
}

Moment read_moment(const sim::History<Model>& history, std::int64_t now, double fraction,
                   bool reduced_motion) {
    const Model& model = history.at(now);
    const auto read = [&](std::size_t i) { return static_cast<float>(model.read(i)); };
    Moment m;
    read_side(history, now, fraction, reduced_motion, false, m.safety);
    read_side(history, now, fraction, reduced_motion, true, m.danger);
    m.expectation = read(out::expectation), m.signal = read(out::signal);
    m.percept = read(out::percept), m.alarm = read(out::alarm), m.weight = read(out::weight);
    m.harm = read(out::tissue), m.sureness = model.param(in::sureness);
    const auto back = static_cast<std::int64_t>(earlier_s / Scene::shown_tick_s);
    if (now - back >= history.oldest())
        m.earlier = static_cast<float>(history.at(now - back).read(out::alarm));
    else if (now > history.oldest())
        m.earlier = static_cast<float>(history.at(history.oldest()).read(out::alarm));
    // A balance is touchy in its middle: the first card is seen best.
    const float lean = (m.expectation - 5) / 5;
    m.tilt = art::most_tilt * lean * (1.5f - 0.5f * std::abs(lean));
    m.descending = model.read(out::descending), m.danger_hz = model.read(out::danger_hz);
    m.messenger_hz = model.read(out::messenger_hz);
    m.brake = smooth(-10, 40, m.descending);
    m.messenger = std::sqrt(static_cast<float>(std::min(1.0, m.messenger_hz / 50)));
    const double shown_s = (static_cast<double>(now) + fraction) * Scene::shown_tick_s;
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, shown_s);
    read_pulses(history, now, fraction, reduced_motion, m);
    return m;
}

void draw_strokes(View& s, ui::PartIcon icon, Vec2 center, float half, Color color) {
    const float width = std::max(half * ui::icon_line, (s.line() ? 1.6f : 1.1f) / s.zoom());
    std::array<Vec2, 64> path;
    for (const ui::IconStroke& stroke : ui::icon_strokes(icon)) {
        if (stroke.dot > 0) {
            s.canvas.disc(center + stroke.points.front() * half, stroke.dot * half,
                          {.fill = Fill::flat(color)});
            continue;
        }
        const std::size_t count = std::min(stroke.points.size(), path.size());
        for (std::size_t i = 0; i < count; ++i)
            path[i] = center + stroke.points[i] * half;
        s.canvas.tube({path.data(), count}, width, width, tube_paint(Fill::flat(color)));
    }
}

SideColors side_colors(const View& s, bool danger) {
    const ui::Theme& t = *s.look;
    if (s.line()) return {t.text, danger ? t.danger_slow : t.endorphin, t.canvas_top, t.canvas_top};
    const Color line = danger ? t.danger_line : t.endorphin;
    const Color ground = s.paper() ? t.well : t.raised;
    return {s.paper() ? line : gfx::mix(line, t.text, 0.15f),
            s.paper() ? gfx::mix(line, t.text, 0.25f) : gfx::mix(line, t.text, 0.82f),
            gfx::mix(ground, line, s.paper() ? 0.1f : 0.3f),
            gfx::mix(ground, line, s.paper() ? 0.26f : 0.16f)};
}

void danger_pulse(View& s, Vec2 at, float radius) {
    if (s.line()) {
        s.diamond(at, radius * 1.9f, {.fill = Fill::flat(s.look->canvas_top)});
        return s.diamond(at, radius * 1.45f, {.fill = Fill::flat(s.look->text)});
    }
    Paint core{.fill = Fill::flat(s.look->danger_light)};
    if (s.paper()) core.outline = s.look->danger_dark, core.outline_px = s.px(1.8f);
    core.glow = s.shine(s.look->danger_slow, 0.9f), core.glow_radius = radius * 1.8f;
    s.diamond(at, radius, core);
}

} // namespace many_dials
