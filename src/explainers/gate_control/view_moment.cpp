// The numbers of one drawn moment, all read from the model's history: a past moment gives the same
// picture whenever it is looked at.
#include "explainers/gate_control/view_scene.hpp"

#include <algorithm>
#include <cmath>

namespace gate_control {
namespace {

using explainers::each_spike;
using explainers::still_marks;
using History = sim::History<Model>;

constexpr double usual_brake = 1.8; // weight of inhibition
constexpr double lost_brake = 0.35; // below it the slider's word is "lost" too

// Ticks that something which takes `seconds` on screen lies back.
double ticks_of(double seconds) {
    return seconds / shown_tick_s;
}

// Messages from above that open the gate have no spike count in the model: one mark each time the
// rate, counted in whole ticks, passes a whole number.
void opening_marks(const History& history, std::int64_t now, double fraction, double longest_s,
                   Pulses& marks) {
    const double time = static_cast<double>(now) + fraction;
    const double first = time - ticks_of(longest_s);
    const std::int64_t last = static_cast<std::int64_t>(std::max(0.0, std::ceil(first)));
    for (std::int64_t t = now; t >= last; --t) {
        const double hz = -history.at(std::max(t, history.oldest())).param(in::descending_hz);
        if (hz <= 0) continue;
        const double per_tick = hz * Model::tick, tick = static_cast<double>(t);
        if (std::floor((tick + 1) * per_tick) > std::floor(tick * per_tick))
            marks.add(static_cast<float>((time - tick) * shown_tick_s) * descending_speed);
    }
}

double before(const History& history, std::int64_t tick, std::size_t output) {
    return history.at(std::clamp(tick, history.oldest(), history.newest())).read(output);
}

void moving_pulses(const History& history, std::int64_t now, double fraction, Moment& m) {
    const Model& oldest = history.at(history.oldest());
    const auto run = [&](std::size_t output, double rate, float speed, const Track& track,
                         Pulses& pulses) {
        each_spike(history, now, fraction, output, rate, shown_tick_s, track.length() / speed,
                   [&](double age) {
                       const float at = static_cast<float>(age) * speed;
                       if (at < track.length()) pulses.add(at);
                   });
    };
    const Tracks& ways = tracks();
    run(out::touch_spikes, oldest.param(in::touch_hz), touch_speed, ways.touch, m.touch_pulses);
    // The same spikes go on along the branch.
    const double touch_s = static_cast<double>(ways.branch_from + ways.branch.length());
    each_spike(history, now, fraction, out::touch_spikes, oldest.param(in::touch_hz), shown_tick_s,
               touch_s / static_cast<double>(touch_speed), [&](double age) {
                   const float at = static_cast<float>(age) * touch_speed - ways.branch_from;
                   if (at >= 0 && at < ways.branch.length()) m.branch_pulses.add(at);
               });
    run(out::projection_spikes, oldest.read(out::projection_hz), messenger_speed, ways.messenger,
        m.messenger_pulses);
    run(out::descending_spikes, std::max(0.0, oldest.param(in::descending_hz)), descending_speed,
        ways.descending, m.descending_pulses);
    if (m.descending < 0) {
        m.descending_pulses.count = 0;
        opening_marks(history, now, fraction, ways.descending.length() / descending_speed,
                      m.descending_pulses);
    }
    const double linger_s = 1.1; // how long released transmitter stays in the cleft
    const double travel_s = static_cast<double>(ways.danger.length() / danger_speed);
    each_spike(history, now, fraction, out::danger_spikes, oldest.param(in::danger_hz),
               shown_tick_s, travel_s + linger_s, [&](double age) {
                   const float at = static_cast<float>(age) * danger_speed;
                   if (age < travel_s)
                       m.danger_pulses.add(at);
                   else
                       m.danger_arrivals.add(static_cast<float>(age - travel_s));
               });
}

// Three dots abreast; each row a little aside from the last (golden ratio steps).
void add_brake_dots(double way, double row, Moment& m) {
    const double aside = 0.618034 * row - std::floor(0.618034 * row);
    for (int k = 0; k < 3 && m.brake_dot_count < Moment::most_dots; ++k)
        m.brake_dots[static_cast<std::size_t>(m.brake_dot_count++)] = {
            static_cast<float>(way), static_cast<float>((k + aside) / 1.5 - 1)};
}

// The model counts no inhibitory spikes: one row of dots each time the braking rate, counted in
// whole ticks, passes a whole number. They take a moment on screen to cross.
void cross_brake_dots(const History& history, std::int64_t now, double fraction, Moment& m) {
    const double crossing_s = 0.9, time = static_cast<double>(now) + fraction;
    const auto first = static_cast<std::int64_t>(std::ceil(time - ticks_of(crossing_s)));
    for (std::int64_t t = now; t >= first; --t) {
        const Model& then = history.at(std::clamp(t, history.oldest(), history.newest()));
        const double per_tick = braking_hz(then) * Model::tick;
        const double tick = static_cast<double>(t) + 1e6; // also before the first tick
        const double count = std::floor((tick + 1) * per_tick);
        if (count <= std::floor(tick * per_tick)) continue;
        const double way = (time - static_cast<double>(t)) * shown_tick_s / crossing_s;
        if (way < 1) add_brake_dots(way, count, m);
    }
}

void still_brake_dots(double braking, Moment& m) {
    const int rows = std::min(5, static_cast<int>(braking / 22 + 0.5));
    for (int i = 0; i < rows; ++i)
        add_brake_dots((i + 0.5) / rows, i, m);
}

void still_pulses(Moment& m) {
    const Tracks& ways = tracks();
    still_marks(ways.branch, m.touch, m.branch_pulses);
    still_marks(ways.touch, m.touch, m.touch_pulses);
    still_marks(ways.danger, m.danger, m.danger_pulses);
    still_marks(ways.messenger, m.projection, m.messenger_pulses);
    still_marks(ways.descending, std::abs(m.descending), m.descending_pulses);
    if (m.danger >= 1.5) m.danger_arrivals.add(0.45f);
}

// The hand rests when the picture may not move by itself; else one stroke takes about three touch
// spikes, so it speeds up with touch and is exact in every replay.
void place_hand(const History& history, std::int64_t now, double fraction, bool reduced,
                Moment& m) {
    const double eased_ticks = ticks_of(0.4);
    const double counted = m.touch * fraction * Model::tick;
    const double spikes = history.at(now).read(out::touch_spikes) + counted;
    const std::int64_t back = now - static_cast<std::int64_t>(eased_ticks);
    double rub = m.touch;
    if (!reduced && back >= history.oldest())
        rub = (spikes - before(history, back, out::touch_spikes)) /
              ((eased_ticks + fraction) * Model::tick);
    m.hand_down = smooth(2, 11, rub);
    const float reach = 5 + 14 * smooth(6, 45, rub);
    const float cycles = static_cast<float>(spikes * 0.3);
    const float swing = reduced ? 0 : std::sin(cycles * 6.2831853f);
    const Vec2 lifted{24, -108}; // clear of the arm, its sleeve in the picture
    m.hand_shift = lifted * (1 - m.hand_down) +
                   art::stroke_direction * (reach * (swing - 0.25f) * m.hand_down);
    m.hand_turn = 0.06f * (1 - m.hand_down);
}

// What the messenger sent a while ago is what is now further up its axon.
void light_axon(const History& history, std::int64_t now, bool reduced, Moment& m) {
    const float length = tracks().messenger.length();
    const auto light_at = [&](float distance) {
        const double back = reduced ? 0 : ticks_of(static_cast<double>(distance / messenger_speed));
        const std::int64_t tick = now - static_cast<std::int64_t>(back);
        return smooth(0, 34, before(history, tick, out::projection_hz));
    };
    for (int i = 0; i < Moment::axon_parts; ++i)
        m.axon_light[static_cast<std::size_t>(i)] =
            light_at((static_cast<float>(i) + 0.5f) * length / Moment::axon_parts);
    m.brain_light = light_at(length);
}

} // namespace

float press_of(double drive_hz) {
    return drive_hz <= 0 ? 0.f : static_cast<float>(1 - std::exp(-drive_hz / 24));
}

double braking_hz(const Model& model) {
    // The param does nothing in the historical variant.
    const double weight = model.param(in::variant) != 0 ? usual_brake : model.param(in::inhibition);
    return weight < lost_brake ? 0 : weight * model.read(out::inhibitory_hz);
}

Moment read_moment(const History& history, std::int64_t now, double fraction, bool reduced_motion) {
    const Model& model = history.at(now);
    Moment m;
    m.touch = model.param(in::touch_hz), m.danger = model.param(in::danger_hz);
    m.descending = model.param(in::descending_hz), m.inhibition = model.param(in::inhibition);
    m.population = model.param(in::population_view) != 0;
    m.historical = model.param(in::variant) != 0;
    m.projection = model.read(out::projection_hz), m.excitatory = model.read(out::excitatory_hz);
    m.inhibitory = model.read(out::inhibitory_hz), m.nmda = model.read(out::nmda_weight);

    m.gatekeeper_light = smooth(0, 55, m.inhibitory);
    m.messenger_light = smooth(0, 38, m.projection);
    m.relay_light = smooth(0, 52, m.excitatory);
    m.touch_light = smooth(0, 60, m.touch), m.danger_light = smooth(1, 24, m.danger);
    if (m.descending != 0) m.above_light = 0.45f + 0.55f * smooth(0, 30, std::abs(m.descending));
    // Both pull the messenger down in the model: the gatekeeper's inhibition and the drive from
    // above, which the picture leads through the gatekeeper.
    if (m.historical) m.inhibition = usual_brake;
    m.brake_lost = m.inhibition < lost_brake;
    const double braking = braking_hz(model);
    // Softly on from where the brake counts as lost.
    const float hold = smooth(lost_brake, lost_brake + 0.25, m.inhibition);
    m.press = hold * press_of(braking + m.descending);
    m.dent = std::clamp(1 - (1 - m.press) * art::bar_lift / art::bar_depth, 0.f, 1.f);
    const double shown_s = (static_cast<double>(now) + fraction) * shown_tick_s;
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, shown_s);

    m.descending_opens = m.descending < 0;
    if (reduced_motion) {
        still_pulses(m);
        still_brake_dots(braking, m);
    } else {
        moving_pulses(history, now, fraction, m);
        cross_brake_dots(history, now, fraction, m);
    }
    place_hand(history, now, fraction, reduced_motion, m);
    light_axon(history, now, reduced_motion, m);
    return m;
}

} // namespace gate_control
