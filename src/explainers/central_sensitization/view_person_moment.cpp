// The numbers of one drawn moment of the person's picture, all read from the model's history.
#include "explainers/central_sensitization/view_person.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::person {
namespace {

namespace figure = explainers::figure;
using seconds::shown_tick_s;

constexpr std::int64_t look_back_every = 50; // ticks: shorter than that was no setting
constexpr float clearly = 0.06f;             // of the gauge

float part_of_most(double setting) {
    return static_cast<float>(setting / Model::param_specs()[in::slow_sensitization].max);
}

// The highest setting up to now. Looks at the same ticks whenever it is asked, so that a moment
// looks the same each time.
double highest_setting(const History& history, std::int64_t now) {
    double highest = history.at(now).param(in::slow_sensitization);
    std::int64_t tick =
        (history.oldest() + look_back_every - 1) / look_back_every * look_back_every;
    for (; tick < now; tick += look_back_every)
        highest = std::max(highest, history.at(tick).param(in::slow_sensitization));
    return highest;
}

// Marks on a way: one for every `nth` spike, which left `late_s` after it was counted.
void travel(const Clock& c, std::size_t output, double rate_before, const explainers::Way& way,
            int nth, float speed, double late_s, Pulses& marks) {
    const double longest = static_cast<double>(way.length() / speed);
    explainers::each_nth_spike(c.history, c.now, c.fraction, output, nth, rate_before, shown_tick_s,
                               late_s + longest, [&](double age) {
                                   const double own = age - late_s;
                                   if (own > 0 && own < longest)
                                       marks.add(static_cast<float>(own) * speed);
                               });
}

void read_pulses(const Clock& c, Moment& m) {
    const Model& first = c.history.at(c.history.oldest());
    travel(c, out::touch_spikes, first.param(in::touch_hz), figure::touch_way(),
           figure::touch_spikes_a_mark, figure::touch_speed, 0, m.touch_pulses);
    travel(c, out::danger_spikes, first.param(in::tonic_danger_hz), figure::danger_way(),
           m.knocks ? 1 : figure::danger_spikes_a_mark, figure::danger_speed, 0, m.danger_pulses);
    travel(c, out::projection_spikes, first.read(out::projection_hz), figure::message_way(),
           figure::messages_a_mark, figure::message_speed, figure::arrival_s(), m.messages);
}

// The spine shows what was sent when what arrives now set out; the head, that and the way up.
void read_messages(const Clock& c, bool reduced_motion, Moment& m) {
    const auto rate = [&](double late_s, double window_s) {
        const double tick = c.time() - (reduced_motion ? 0 : seconds::ticks_of(late_s));
        return seconds::mean_hz(
            c.history, tick, out::projection_spikes,
            seconds::even_s(seconds::at(c.history, tick), window_s, reduced_motion));
    };
    const double late = figure::arrival_s();
    const double climb =
        static_cast<double>(figure::message_way().length() / figure::message_speed);
    m.messenger_light = smooth(0, loudest_hz, rate(late, seconds::glow_s));
    m.message = smooth(0, loudest_hz, rate(late + climb / 2, seconds::loud_s));
    m.halo = smooth(alarm_rings_hz / 2, loudest_hz, rate(late + climb, seconds::loud_s));
    const Bell bell = bell_of(rate(late, seconds::loud_s), c.time() * shown_tick_s, reduced_motion);
    m.rings = bell.sound > 0;
    m.ring = m.rings
                 ? gfx::mix(0.4f, 1.f, bell.sound) * smooth(0, 0.1, static_cast<double>(bell.sound))
                 : 0.f;
    m.swing = bell.angle;
}

} // namespace

Moment read_moment(const Clock& c, bool reduced_motion) {
    const Model& model = c.history.at(c.now);
    Moment m;
    m.touch = model.param(in::touch_hz), m.danger = model.param(in::tonic_danger_hz);
    m.hand = model.param(in::hand) != 0, m.knocks = model.param(in::knock_rate_hz) > 0;
    m.setting = part_of_most(model.param(in::slow_sensitization));
    const float highest = part_of_most(highest_setting(c.history, c.now));
    if (highest > m.setting + clearly) m.earlier = highest;

    const double window_s = seconds::even_s(model, seconds::glow_s, reduced_motion);
    const double danger = seconds::mean_hz(c.history, c.time(), out::danger_spikes, window_s);
    m.touch_light = smooth(0, 60, m.touch), m.danger_light = smooth(1, 20, danger);
    read_messages(c, reduced_motion, m);
    if (reduced_motion) {
        figure::still(figure::touch_way(), m.touch, figure::touch_spikes_a_mark,
                      figure::touch_speed, m.touch_pulses);
        figure::still(figure::danger_way(), danger, figure::danger_spikes_a_mark,
                      figure::danger_speed, m.danger_pulses);
        const double up = seconds::mean_hz(c.history, c.time(), out::projection_spikes, window_s);
        figure::still(figure::message_way(), up, figure::messages_a_mark, figure::message_speed,
                      m.messages);
    } else {
        read_pulses(c, m);
    }
    m.stroke = seconds::read_stroke(c, reduced_motion);
    m.rod = seconds::read_rod(c, m.stroke.down, reduced_motion);
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, c.time() * shown_tick_s);
    return m;
}

} // namespace central_sensitization::person
