// The numbers of one drawn moment of the close-up, all read from the model's history: a past moment
// gives the same picture whenever it is looked at.
#include "explainers/pain_tension/view_closeup.hpp"

#include "explainers/pain_tension/model_constants.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::closeup {
namespace {

using explainers::smooth;
using History = sim::History<Model>;

constexpr double shown_tick_s = LoopScene::shown_tick_s;
constexpr double tense_at = 0.32;    // activation at which fibers are as short as they are drawn
constexpr double rest_speed = 26;    // world units a second on screen, at resting flow
constexpr double pulse_speed = 84;   // the same, of pulses on the nerve
constexpr double strokes_a_s = 0.36; // on screen

// Measured stiffness: Eriksson Crommert 2015 gives three numbers, 100 before, 95 right after
// massage, 100 after three minutes of rest. How it gets from one to the next is drawn: down within
// the first minute of massage, up in a straight line. See model.md.
constexpr double dip = 5, dips_in_s = 60, back_in_s = 180;
constexpr std::int64_t strip_ticks = 240; // between two points: 12 s
constexpr double touches_from = 0.1;

void read_strip(const History& history, std::int64_t now, Moment& m) {
    const auto touched = [&](std::int64_t t) {
        return history.at(t).param(in::touch) >= touches_from;
    };
    const std::int64_t last = now / strip_ticks;
    const std::int64_t first = (history.oldest() + strip_ticks - 1) / strip_ticks;
    const std::int64_t shown_from = last - Moment::strip_points + 2;
    // What was before the oldest kept tick went on as it was then; before the first, no massage.
    double down = history.oldest() > 0 && touched(history.oldest()) ? 1 : 0;
    const auto add = [&](bool hand) {
        const auto i = static_cast<std::size_t>(m.strip_count++);
        m.stiffness[i] = static_cast<float>(100 - dip * down), m.touched[i] = hand;
    };
    const auto go = [&](bool hand, double seconds) {
        down = std::clamp(down + (hand ? seconds / dips_in_s : -seconds / back_in_s), 0.0, 1.0);
    };
    for (std::int64_t n = shown_from; n <= last && n < first; ++n)
        add(false);
    for (std::int64_t n = first; n <= last; ++n) {
        const bool hand = touched(n * strip_ticks);
        if (n >= shown_from) add(hand);
        const std::int64_t until = std::min(now, (n + 1) * strip_ticks);
        go(hand, static_cast<double>(until - n * strip_ticks) * Model::tick);
    }
    add(touched(now));
    m.strip_late = static_cast<float>(now - last * strip_ticks) / strip_ticks;
}

void place_hand(const History& history, std::int64_t now, double fraction, bool reduced,
                Moment& m) {
    constexpr int samples = 14;
    constexpr std::int64_t apart = 22; // ticks: all of them take 0.4 s on screen
    double mean = 0;
    for (int i = 0; i < samples; ++i)
        mean += history.at(std::max(history.oldest(), now - i * apart)).param(in::touch) / samples;
    m.hand_down = smooth(0.02, 0.3, reduced ? m.touch : mean);
    const double shown_s = (static_cast<double>(now) + fraction) * shown_tick_s;
    const double swing = reduced ? 0.0 : std::sin(shown_s * strokes_a_s * 6.283185307);
    const double reach = static_cast<double>(hand_reach) * (0.45 + 0.55 * m.touch);
    m.hand_at = hand_x + static_cast<float>(swing * reach);
}

void read_pulses(const History& history, std::int64_t now, double fraction, bool reduced,
                 Moment& m) {
    const float length = std::max(nerve_way(true).length(), nerve_way(false).length());
    if (reduced) { // the closer, the more awake
        const int marks = static_cast<int>(m.drive * 5 + 0.5);
        for (int i = 0; i < marks; ++i)
            m.pulses.add(300 * (static_cast<float>(i) + 0.5f) / static_cast<float>(marks));
        return;
    }
    const Model& oldest = history.at(history.oldest());
    explainers::each_spike(history, now, fraction, out::nerve_pulses,
                           pulses_at_full_drive * oldest.read(out::nociceptor_drive), shown_tick_s,
                           static_cast<double>(length) / pulse_speed, [&](double age) {
                               const float at = static_cast<float>(age * pulse_speed);
                               if (at < length) m.pulses.add(at);
                           });
}

} // namespace

Moment read_moment(const History& history, std::int64_t now, double fraction, bool reduced_motion,
                   bool about_touch) {
    const Model& model = history.at(now);
    Moment m;
    m.opening = model.read(out::vessel_opening), m.drive = model.read(out::nociceptor_drive);
    m.touch = model.param(in::touch);
    Half& is = m.right;
    is.perfusion = model.read(out::perfusion), is.metabolites = model.read(out::metabolites_mm);
    is.pain = model.read(out::pain);
    is.tense = static_cast<float>(std::min(1.0, model.read(out::activation) / tense_at));
    is.half = std::max(5.f, art::lumen_half_rest * static_cast<float>(m.opening));
    is.awake = smooth(0.02, 0.55, m.drive);
    const double ticks = static_cast<double>(now) + fraction;
    // World units a second of life, at resting flow.
    constexpr double per_s = rest_speed * shown_tick_s / Model::tick;
    if (!reduced_motion)
        is.way = per_s * (model.read(out::blood_passed) + is.perfusion * fraction * Model::tick);
    // Whoever looks at a hand at work must not take the work of the muscle for its effect. Without
    // a reflex, touch changes nothing in the muscle: only then are the halves the same.
    m.without_hand = (about_touch || m.touch >= touches_from) &&
                     static_cast<Hypothesis>(model.param(in::hypothesis)) == none;
    if (m.without_hand)
        m.left = is, m.left.pain = 10 * m.drive;
    else if (!reduced_motion)
        m.left.way = per_s * ticks * Model::tick;
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, ticks * shown_tick_s);
    read_pulses(history, now, fraction, reduced_motion, m);
    place_hand(history, now, fraction, reduced_motion, m);
    read_strip(history, now, m);
    return m;
}

const explainers::Way& nerve_way(bool right) {
    const auto joined = [](std::span<const Vec2> branch, std::span<const Vec2> trunk) {
        std::vector<Vec2> points = explainers::lean_path(trunk);
        const std::vector<Vec2> tip = explainers::lean_path(branch);
        points.insert(points.end(), tip.begin() + 1, tip.end());
        std::reverse(points.begin(), points.end());
        for (Vec2& p : points)
            p.y += lowered;
        return explainers::Way(std::move(points));
    };
    static const explainers::Way left = joined(art::quiet_a, art::quiet_trunk);
    static const explainers::Way now = joined(art::awake_a, art::awake_trunk);
    return right ? now : left;
}

float now_part(float x) {
    return smooth(static_cast<double>(art::change_from), static_cast<double>(art::change_to),
                  static_cast<double>(x));
}

Shape shape_at(const Moment& m, float x) {
    const float part = now_part(x), tense = gfx::mix(m.left.tense, m.right.tense, part);
    const art::Fiber &upper = art::fibers[1], &lower = art::fibers[2];
    const auto y = [&](float rest, float contracted) {
        return gfx::mix(rest, contracted, tense) + lowered;
    };
    Shape s{};
    s.tense = tense;
    s.upper_top = y(117, 115); // below the skin
    s.upper_bottom = y(upper.bottom_rest, upper.bottom_tense);
    s.lower_top = y(lower.top_rest, lower.top_tense);
    s.lower_bottom = y(lower.bottom_rest, lower.bottom_tense);
    s.lumen = gfx::mix(m.left.half, m.right.half, part);
    s.wall = gfx::mix(art::closeup_wall_rest, art::closeup_wall_tense,
                      1 - s.lumen / art::lumen_half_rest);
    return s;
}

float nerve_shift(const Moment& m, bool right) {
    const Gap gap = shape_at(m, right ? 760.f : 160.f).below();
    return (gap.from + gap.to) / 2 - (right ? nerve_rest_y : left_nerve_y);
}

} // namespace pain_tension::closeup
