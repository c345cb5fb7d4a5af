// The numbers of one drawn moment of the pulses, and the order in which it is drawn. The delay lies
// on the way: what ACTH has ordered is on its way back, so the cortisol that will arrive in the
// next minutes is known already, and is drawn where it must be to arrive then.
#include "explainers/stress_hormones/view_pulses.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stress_hormones {
namespace {

constexpr double minutes_per_s = Pulses::tick / PulsesScene::shown_tick_s;
constexpr double fastest = 560 / minutes_per_s; // world units a minute of the model
constexpr double per_level = 1.5;               // molecules a minute at level 1
constexpr double share_down = 0.25;             // of the delay, the rest is the way back
constexpr double unit_min = RodentAxis::half_life_min / std::numbers::ln2;
constexpr int most_ahead = 80; // ticks: forty minutes

struct Travel {
    double down, back; // min
};
Travel travel_of(const PulsesMoment& m) {
    const double down =
        std::max(share_down * m.delay_min, static_cast<double>(way_down().length()) / fastest);
    const double back =
        std::max(m.delay_min - down, static_cast<double>(m.back.length()) / fastest);
    return {down, back};
}

// Each triangle left when the count of what was sent passed a whole number.
void acth_on_its_way(const PulsesHistory& history, std::int64_t now, double fraction,
                     double travel_min, PulsesMoment& m) {
    const auto count_at = [&](std::int64_t t) {
        const auto& oldest = history.at(history.oldest());
        const double missing = static_cast<double>(std::min<std::int64_t>(0, t - history.oldest()));
        const auto& model = history.at(std::max(t, history.oldest()));
        return per_level *
               (model.acth_sent + missing * Pulses::tick * oldest.read(pulses_out::acth));
    };
    const auto add = [&](double age_min) {
        if (age_min >= 0 && age_min < travel_min)
            m.acth_at.add(static_cast<float>(age_min / travel_min) * way_down().length());
    };
    const auto ticks = static_cast<std::int64_t>(std::ceil(travel_min / Pulses::tick)) + 1;
    // Within the coming tick as the level stands now.
    const double here = count_at(now), rate = per_level * m.acth;
    const double part = fraction * Pulses::tick;
    for (double whole = std::floor(here) + 1; whole < here + rate * part; ++whole)
        add(part - (whole - here) / std::max(rate, 1e-9));
    for (std::int64_t t = now; t > now - ticks; --t) {
        const double high = count_at(t), low = count_at(t - 1);
        for (double whole = std::floor(high); whole > low; --whole)
            add(part +
                (static_cast<double>(now - t) + (high - whole) / std::max(high - low, 1e-9)) *
                    Pulses::tick);
    }
}

// Cortisol of the coming ticks: it follows from ACTH that was sent already. Where the delay is
// shorter than the way back, ACTH is taken to stay as it is.
double cortisol_on_its_way(const PulsesHistory& history, std::int64_t now, double fraction,
                           double travel_min, PulsesMoment& m) {
    const auto& model = history.at(now);
    const auto acth_at = [&](double tick) {
        const double t =
            std::clamp(tick, static_cast<double>(history.oldest()), static_cast<double>(now));
        const auto low = static_cast<std::int64_t>(std::floor(t));
        const double a = history.at(low).read(pulses_out::acth);
        const double b = history.at(std::min(low + 1, now)).read(pulses_out::acth);
        return a + (b - a) * (t - static_cast<double>(low));
    };
    const double step = Pulses::tick / unit_min, keep = std::exp(-step);
    const double lag = m.delay_min / Pulses::tick;
    const int ticks =
        std::min(most_ahead, static_cast<int>(std::ceil(travel_min / Pulses::tick + fraction)));
    const auto distance = [&](double ahead_min) { // from the gland
        return static_cast<float>(1 - ahead_min / travel_min) * m.back.length();
    };
    double level = model.read(pulses_out::cortisol), count = per_level * model.cortisol_sent;
    for (int i = 0; i < ticks; ++i) {
        const double source = acth_at(static_cast<double>(now) + i + 0.5 - lag);
        const double next = source + (level - source) * keep;
        const double passed = per_level * Pulses::tick * (level + next) / 2;
        for (double whole = std::floor(count) + 1; whole <= count + passed; ++whole) {
            const double tick = i + (whole - count) / std::max(passed, 1e-9);
            const double ahead = (tick - fraction) * Pulses::tick;
            if (ahead >= 0 && ahead < travel_min) m.cortisol_at.add(distance(ahead));
        }
        count += passed;
        level = next;
    }
    return level;
}

// The largest angle of a river that winds so much that it takes `progress` of its length to get
// on: a sine-generated curve, whose progress is the Bessel function J0 of that angle.
double river_turn(double progress) {
    const auto bessel = [](double x) {
        const double q = x * x / 4;
        return 1 - q * (1 - q / 4 * (1 - q / 9 * (1 - q / 16 * (1 - q / 25))));
    };
    double low = 0, high = 2.2;
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        (bessel(middle) > progress ? low : high) = middle;
    }
    return (low + high) / 2;
}

Vec2 on_curve(const Vec2 (&c)[4], float t) {
    const float u = 1 - t;
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t) +
           c[3] * (t * t * t);
}

// Still marks: as close as the level is high.
void still_molecules(float length, double level, explainers::Pulses& marks) {
    const float gap = 34 / static_cast<float>(std::clamp(level, 0.2, 3.0));
    for (float at = gap / 2; at < length; at += gap)
        marks.add(at);
}

} // namespace

WindingWay::WindingWay(double delay_min) {
    std::size_t n = 0;
    const auto add = [&](Vec2 p) {
        reach_[n] = n == 0 ? 0 : reach_[n - 1] + gfx::length(p - points_[n - 1]);
        points_[n++] = p;
    };
    for (std::size_t i = 0; i < foot_points; ++i)
        add(on_curve(loop::foot, static_cast<float>(i) / foot_points));
    const float height = loop::foot[3].y - loop::top[0].y;
    const float length = height + static_cast<float>(delay_min) * loop::winding_per_min;
    const double turn = river_turn(static_cast<double>(height / length));
    Vec2 at = loop::foot[3];
    const float step = length / river_points;
    for (std::size_t i = 0; i < river_points; ++i) {
        add(at);
        const double part = (static_cast<double>(i) + 0.5) / river_points;
        const double angle = turn * std::sin(2 * std::numbers::pi * loop::waves * part);
        at = at +
             Vec2{static_cast<float>(std::sin(angle)), -static_cast<float>(std::cos(angle))} * step;
    }
    for (std::size_t i = 0; i < top_points; ++i)
        add(on_curve(loop::top, static_cast<float>(i) / (top_points - 1)));
}

gfx::PathPoint WindingWay::at(float distance) const {
    const auto next = std::upper_bound(reach_.begin() + 1, reach_.end() - 1, distance);
    const auto i = static_cast<std::size_t>(next - reach_.begin());
    const Vec2 step = points_[i] - points_[i - 1];
    const float part = (distance - reach_[i - 1]) / std::max(reach_[i] - reach_[i - 1], 1e-6f);
    return {points_[i - 1] + step * part, gfx::normalized(step)};
}

const explainers::Way& way_down() {
    static const explainers::Way way(loop::down);
    return way;
}

// What comes through the brake falls as 1/(1 + p2 r o); each halving presses as much further.
float press_of(double brake) {
    const double halvings = -std::log2(1 - std::min(brake, 0.999));
    return smooth(0.5, 3.2, halvings);
}

float pad_face(double brake) {
    return loop::pad_lifted - loop::pad_travel * press_of(brake) - loop::pad_half.x;
}

float busy_pituitary(const PulsesMoment& m) {
    return smooth(0.35, 2.1, m.sending);
}

float busy_adrenal(const PulsesMoment& m) {
    return smooth(0.6, 1.7, m.made);
}

PulsesMoment read_pulses(const PulsesHistory& history, std::int64_t now, double fraction,
                         bool reduced_motion) {
    const PulsesScene::Model& model = history.at(now);
    PulsesMoment m(model.param(pulses_in::delay_min));
    m.drive = model.param(pulses_in::crh_drive);
    m.acth = model.read(pulses_out::acth), m.cortisol = model.read(pulses_out::cortisol);
    m.brake = model.read(pulses_out::brake);
    m.sending = m.drive * (1 - m.brake) / RodentAxis::acth_decay;
    m.minutes = (static_cast<double>(now) + fraction) * Pulses::tick;
    const Travel travel = travel_of(m);
    m.made = cortisol_on_its_way(history, now, reduced_motion ? 0 : fraction, travel.back, m);
    if (reduced_motion) {
        m.cortisol_at.count = 0;
        still_molecules(way_down().length(), m.acth, m.acth_at);
        still_molecules(m.back.length(), m.cortisol, m.cortisol_at);
    } else {
        acth_on_its_way(history, now, fraction, travel.down, m);
    }
    return m;
}

bool PulsesScene::moves(const Model&) {
    return true;
}

void PulsesScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                       const sim::History<Model>& history, std::int64_t now) {
    const PulsesMoment moment = read_pulses(history, now, info.fraction, info.reduced_motion);
    const PulsesChart chart(history, now);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    PulsesSketch s{{canvas, info, quiet, &info.theme}, moment, chart};
    draw_pulses_ground(s);
    draw_pulses_vessels(s);
    draw_pulses_chart(s);
    draw_pulses_glands(s);
    draw_pulses_molecules(s);
    draw_pulses_press(s);
    draw_pulses_watch(s);
    draw_pulses_focus(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_pulses_words(s);
}

} // namespace stress_hormones
