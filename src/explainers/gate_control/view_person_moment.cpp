// The numbers of one drawn moment of the person's picture, all read from the model's history.
#include "explainers/gate_control/view_person.hpp"

#include <algorithm>
#include <cmath>

namespace gate_control::person {
namespace {

namespace figure = explainers::figure;
using History = sim::History<Model>;

constexpr double loudest_hz = 34;
constexpr double spikes_a_stroke = 3;

void travel(const History& history, std::int64_t now, double fraction, std::size_t output,
            double rate_before, const explainers::Way& way, float speed, Pulses& marks) {
    const double longest = static_cast<double>(way.length() / speed);
    explainers::each_spike(history, now, fraction, output, rate_before, shown_tick_s, longest,
                           [&](double age) {
                               if (age < longest) marks.add(static_cast<float>(age) * speed);
                           });
}

// The hand lies on the skin while there was touch in the last moment.
void place_hand(const History& history, std::int64_t now, double fraction, bool reduced_motion,
                Moment& m) {
    const auto back = static_cast<std::int64_t>(0.4 / shown_tick_s);
    const std::int64_t then = std::max(history.oldest(), now - back);
    double rub = m.touch;
    const double spikes = history.at(now).read(out::touch_spikes);
    if (!reduced_motion && then < now)
        rub = (spikes - history.at(then).read(out::touch_spikes)) /
              (static_cast<double>(now - then) * Model::tick);
    m.hand_down = smooth(2, 11, rub);
    const double along = (spikes + m.touch * fraction * Model::tick) / spikes_a_stroke;
    if (!reduced_motion)
        m.stroke = static_cast<float>(std::sin(along * 6.283185307179586)) * m.hand_down;
}

} // namespace

Moment read_moment(const History& history, std::int64_t now, double fraction, bool reduced_motion) {
    // The cells are as in their own picture.
    const gate_control::Moment cells =
        gate_control::read_moment(history, now, fraction, reduced_motion);
    Moment m;
    m.touch = cells.touch, m.danger = cells.danger;
    m.touch_light = cells.touch_light, m.danger_light = cells.danger_light;
    m.messenger_light = cells.messenger_light, m.gatekeeper_light = cells.gatekeeper_light;
    m.press = cells.press, m.attention = cells.attention;

    const auto sent = [&](float distance) {
        const double late_s = reduced_motion ? 0 : static_cast<double>(distance / message_speed);
        const auto tick = now - static_cast<std::int64_t>(late_s / shown_tick_s);
        const std::int64_t kept = std::max(tick, history.oldest());
        return smooth(0, loudest_hz, history.at(kept).read(out::projection_hz));
    };
    const float up = figure::message_way().length();
    m.message = sent(up / 2), m.halo = sent(up);
    if (reduced_motion) {
        const double slowed = Model::tick / shown_tick_s; // spikes a second on screen
        figure::still(figure::touch_way(), m.touch * slowed, 1, touch_speed, m.touch_pulses);
        figure::still(figure::danger_way(), m.danger * slowed, 1, danger_speed, m.danger_pulses);
        figure::still(figure::message_way(), cells.projection * slowed, 1, message_speed,
                      m.messages);
    } else {
        const Model& first = history.at(history.oldest());
        travel(history, now, fraction, out::touch_spikes, first.param(in::touch_hz),
               figure::touch_way(), touch_speed, m.touch_pulses);
        travel(history, now, fraction, out::danger_spikes, first.param(in::danger_hz),
               figure::danger_way(), danger_speed, m.danger_pulses);
        travel(history, now, fraction, out::projection_spikes, first.read(out::projection_hz),
               figure::message_way(), message_speed, m.messages);
    }
    place_hand(history, now, fraction, reduced_motion, m);
    return m;
}

} // namespace gate_control::person
