// The numbers of one drawn moment of the loop, all read from the model's history: a past moment
// gives the same picture whenever it is looked at.
#include "explainers/pain_tension/model_constants.hpp"
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <cmath>

namespace pain_tension::loop {
namespace {

// Muscles answer in half a second of life, 12 ms on screen. The drawing takes this long, so that an
// eye can follow: a mean over the ticks before, the middle ones weighing most.
constexpr double ease_s = 0.45;

// In steps too small to see: what creeps to its resting point for minutes stands still, and what
// stands still is not drawn again.
float in_steps(double part) {
    constexpr double steps = 2048;
    return static_cast<float>(std::round(part * steps) / steps);
}

template <class Read>
double eased(const History& history, std::int64_t now, bool still, Read read) {
    if (still) return read(history.at(now));
    constexpr int samples = 16;
    double sum = 0, weights = 0;
    for (int i = 0; i < samples; ++i) {
        const double part = (i + 0.5) / samples;
        const auto back = static_cast<std::int64_t>(std::lround(part * ease_s / shown_tick_s));
        const double weight = part * (1 - part);
        sum += weight * read(history.at(std::max(history.oldest(), now - back)));
        weights += weight;
    }
    return sum / weights;
}

float dial(double value, double half) {
    return static_cast<float>(1 - std::exp2(-value / half));
}

void read_links(const Model& model, Moment& m) {
    const LoopGains gains = mean_gains(model);
    const double passed[link_count] = {gains.guarding, gains.narrowing, gains.washout, gains.nerve};
    constexpr double half = 0.25; // a gain that makes an arrow half as wide as the widest
    for (std::size_t i = 0; i < link_count; ++i) {
        const double gain = std::abs(passed[i]);
        m.links[i].strength = static_cast<float>(gain / (gain + half));
        m.links[i].quiets = passed[i] < 0;
    }
}

// As many slots as the three mixtures of the measurements lie apart; what collects beyond them
// fills the rest.
void fill_dots(Moment& m) {
    const Chemistry& c = m.chemistry;
    const double beyond = 3 * std::clamp((m.metabolites_mm - 9) / 25, 0.0, 1.0);
    const double parts[] = {(7.4 - c.ph) / 0.2, (c.atp_nm - 300) / 200, (c.lactate_mm - 1) / 9};
    constexpr double few[] = {1, 2, 2};
    for (std::size_t i = 0; i < 3; ++i)
        m.dots[i] = static_cast<float>(few[i] + (7 - few[i]) * parts[i] + beyond);
}

void read_travel(const History& history, std::int64_t now, const explainers::DrawInfo& info,
                 Moment& m) {
    const explainers::Way& trunk = nerve_way();
    const Model& model = history.at(now);
    if (info.reduced_motion) {
        explainers::still_marks(trunk, 22 * m.drive, m.diamonds);
        return;
    }
    const double ahead = info.fraction * Model::tick;
    const double pulses = model.read(out::nerve_pulses) + ahead * pulses_at_full_drive * m.drive;
    m.blood =
        blood_travel * static_cast<float>(model.read(out::blood_passed) + ahead * m.perfusion);
    m.ring = ring_travel * static_cast<float>(pulses);
    m.swing = static_cast<float>(std::sin(3.14159265 * pulses) * m.pain / 10);
    m.drift = static_cast<float>((static_cast<double>(now) + info.fraction) * shown_tick_s);
    explainers::each_spike(
        history, now, info.fraction, out::nerve_pulses,
        pulses_at_full_drive * history.at(history.oldest()).read(out::nociceptor_drive),
        shown_tick_s, static_cast<double>(trunk.length() / pulse_speed), [&](double age) {
            const float at = static_cast<float>(age) * pulse_speed;
            if (at < trunk.length()) m.diamonds.add(at);
        });
}

} // namespace

float tense_look(double activation) {
    return static_cast<float>(1 - std::exp(-activation / 0.17));
}

const explainers::Way& nerve_way() {
    // The drawing's path runs from the station to the ending; pulses go the other way.
    static const explainers::Way way = [] {
        std::vector<Vec2> points = explainers::lean_path(art::nerve_trunk);
        std::reverse(points.begin(), points.end());
        return explainers::Way(std::move(points));
    }();
    return way;
}

Moment read_moment(const History& history, std::int64_t now, const explainers::DrawInfo& info) {
    const Model& model = history.at(now);
    Moment m;
    m.task = model.param(in::task), m.injury = model.param(in::injury);
    m.touch = model.param(in::touch);
    m.idea = static_cast<Hypothesis>(model.param(in::hypothesis));
    m.activation = model.read(out::activation), m.antagonist = model.read(out::antagonist);
    m.perfusion = model.read(out::perfusion), m.opening = model.read(out::vessel_opening);
    m.metabolites_mm = model.read(out::metabolites_mm);
    m.drive = model.read(out::nociceptor_drive), m.pain = model.read(out::pain);
    m.chemistry = chemistry(m.metabolites_mm);
    m.braced = std::max(0.0, m.activation - m.task) +
               std::max(0.0, m.antagonist - antagonist_part * m.task);

    const bool still = info.reduced_motion;
    m.tense = in_steps(eased(history, now, still, [](const Model& then) {
        return static_cast<double>(tense_look(then.read(out::activation)));
    }));
    m.neighbor_tense = in_steps(eased(history, now, still, [](const Model& then) {
        return static_cast<double>(tense_look(then.read(out::antagonist)));
    }));
    m.shut = in_steps(eased(history, now, still,
                            [](const Model& then) { return 1 - then.read(out::vessel_opening); }));
    m.awake = smooth(0.02, 0.8, m.drive);
    m.guarding_dial = dial(m.braced, 0.14), m.flow_dial = dial(m.perfusion, 2.4);
    m.chemistry_dial = dial(m.metabolites_mm, 9);
    read_links(model, m);
    fill_dots(m);
    read_travel(history, now, info, m);
    const double shown_s = (static_cast<double>(now) + info.fraction) * shown_tick_s;
    m.attention = still ? 0.f : 1 - smooth(1.6, 2.4, shown_s);
    return m;
}

} // namespace pain_tension::loop
