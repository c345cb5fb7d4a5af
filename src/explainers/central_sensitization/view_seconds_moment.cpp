// The numbers of one drawn moment of the seconds scene, all read from the model's history: a past
// moment gives the same picture whenever it is looked at.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization::seconds {
namespace {

using explainers::each_spike;

constexpr double usual_brake = 1.8;              // weight of inhibition
constexpr int knock_ticks = 212;                 // it is over, and its last tick counted
constexpr double volley_s = 0.21;                // a knock's, as in the model
constexpr double dense_from = 10, dense_to = 20; // Hz: from here on fewer marks than spikes
constexpr int dense_every = 4;
constexpr double pressing_hz = 14; // taken off the messenger: the bar is down by two thirds

// Marks of the spikes that `output` counts: each left at the start of `way` when it was counted,
// `late_s` after. `mark(age_s, size, tick)` gets those that are on their way.
template <class Rate, class Mark>
void travel(const Clock& c, std::size_t output, double rate_before, double late_s, double longest_s,
            Rate rate_at, Mark mark) {
    double spike = std::floor(c.history.at(c.now).read(output));
    each_spike(c.history, c.now, c.fraction, output, rate_before, shown_tick_s, late_s + longest_s,
               [&](double age) {
                   const double tick = c.time() - ticks_of(age);
                   const bool kept = std::fmod(std::abs(spike), dense_every) < 0.5;
                   spike -= 1;
                   if (age < late_s) return;
                   const float size = kept ? 1.f : 1 - smooth(dense_from, dense_to, rate_at(tick));
                   mark(age - late_s, size, tick);
               });
}

void add_touch(const Clock& c, Moment& m) {
    const Tracks& ways = tracks();
    const float whole = std::max(ways.touch.length(), ways.branch_from + ways.branch.length());
    travel(
        c, out::touch_spikes, c.history.at(c.history.oldest()).param(in::touch_hz), 0,
        static_cast<double>(whole / touch_speed),
        [&](double tick) { return at(c.history, tick).param(in::touch_hz); },
        [&](double age, float size, double) {
            const float along = static_cast<float>(age) * touch_speed;
            if (along < ways.touch.length()) m.touch_marks.add(along, size);
            const float branch = along - ways.branch_from;
            if (branch > 0 && branch < ways.branch.length()) m.branch_marks.add(branch, size);
        });
}

// Between knocks one mark for each spike; a knock is a volley that always looks the same.
void add_danger(const Clock& c, Moment& m) {
    const float length = tracks().danger.length();
    const double longest = static_cast<double>(length / danger_speed);
    const auto calm = [&](double tick) { return at(c.history, tick).knocks.since > knock_ticks; };
    const auto tonic = [&](double tick) { return at(c.history, tick).param(in::tonic_danger_hz); };
    travel(c, out::danger_spikes, c.history.at(c.history.oldest()).param(in::tonic_danger_hz), 0,
           longest, tonic, [&](double age, float size, double tick) {
               if (calm(tick) && calm(tick + 1) && age < longest)
                   m.danger_marks.add(static_cast<float>(age) * danger_speed, size);
           });
    each_spike(c.history, c.now, c.fraction, out::knock_count, 0, shown_tick_s, longest + volley_s,
               [&](double age) {
                   const double hz = at(c.history, c.time() - ticks_of(age)).param(in::knock_hz);
                   const int spikes = static_cast<int>(std::lround(hz * volley_s));
                   for (int i = 0; i < spikes; ++i) {
                       const double own = age - i / hz;
                       if (own > 0 && own < longest)
                           m.danger_marks.add(static_cast<float>(own) * danger_speed, 1);
                   }
               });
}

void add_messenger(const Clock& c, Moment& m) {
    const double longest = static_cast<double>(tracks().messenger.length() / messenger_speed);
    travel(
        c, out::projection_spikes, c.history.at(c.history.oldest()).read(out::projection_hz),
        lag_s(), longest,
        [&](double tick) { return mean_hz(c.history, tick, out::projection_spikes, loud_s); },
        [&](double age, float size, double) {
            if (age < longest)
                m.messenger_marks.add(static_cast<float>(age) * messenger_speed, size);
        });
}

void add_above(const Clock& c, Moment& m) {
    const double longest = static_cast<double>(tracks().descending.length() / descending_speed);
    const auto above = [&](double tick) { return at(c.history, tick).param(in::descending_hz); };
    travel(
        c, out::descending_spikes, std::abs(above(0)), 0, longest,
        [&](double tick) { return std::abs(above(tick)); },
        [&](double age, float size, double tick) {
            if (age < longest)
                m.above_marks.add(static_cast<float>(age) * descending_speed, size,
                                  above(tick) < 0);
        });
}

void still(const Way& way, double rate_hz, bool opens, Marks& marks) {
    explainers::Pulses pulses;
    explainers::still_marks(way, rate_hz, pulses);
    for (const float along : pulses.all())
        marks.add(along, 1, opens);
}

void still_all(double danger, double projection, Moment& m) {
    const Tracks& ways = tracks();
    still(ways.touch, m.touch, false, m.touch_marks);
    still(ways.branch, m.touch, false, m.branch_marks);
    still(ways.danger, danger, false, m.danger_marks);
    still(ways.messenger, projection, false, m.messenger_marks);
    still(ways.descending, std::abs(m.descending) * 3, m.descending < 0, m.above_marks);
}

// The lens: cells, bar and channels, as they were when what arrives now set out.
void read_lens(const Clock& c, double window_s, Moment& m) {
    const double tick = c.time() - (m.reduced_motion ? 0 : ticks_of(lag_s()));
    const Model& then = at(c.history, tick);
    const double inhibitory = then.read(out::inhibitory_hz);
    m.gatekeeper_light = smooth(0, 55, inhibitory);
    m.messenger_light = smooth(0, 38, mean_hz(c.history, tick, out::projection_spikes, window_s));
    m.press = press_of(m.brake * inhibitory + m.descending);
    m.usual_press = press_of(usual_brake * inhibitory + m.descending);
    m.dent = smooth(0.7, 1, static_cast<double>(m.press));
    m.brake_reversed = m.brake < 0;

    double weight = then.read(out::nmda_weight);
    if (m.reduced_motion && m.knocks) { // the mean of a whole round
        weight = 0;
        for (int i = 0; i < 16; ++i)
            weight += at(c.history, tick - ticks_of(window_s) * i / 16).read(out::nmda_weight) / 16;
    }
    // One after the other, the middle ones first.
    const double opened = channels_drawn_open(weight);
    static constexpr int order[] = {1, 2, 0, 3};
    for (std::size_t i = 0; i < Moment::channel_count; ++i)
        m.open[i] = static_cast<float>(std::clamp(opened - order[i], 0.0, 1.0));
}

// What the messenger sent a while ago is what is now further up its axon.
void read_above(const Clock& c, double window_s, Moment& m) {
    const float length = tracks().messenger.length();
    const auto sent = [&](float along, double window) {
        const double late =
            m.reduced_motion ? 0 : lag_s() + static_cast<double>(along / messenger_speed);
        const double tick = c.time() - ticks_of(late);
        return mean_hz(c.history, tick, out::projection_spikes,
                       even_s(at(c.history, tick), window));
    };
    for (int i = 0; i < Moment::axon_parts; ++i)
        m.axon_light[static_cast<std::size_t>(i)] = smooth(
            0, 34, sent((static_cast<float>(i) + 0.5f) * length / Moment::axon_parts, window_s));
    const double heard = sent(length, std::max(loud_s, window_s));
    m.brain_light = smooth(0, 34, heard);
    m.bell = bell_of(heard, c.time() * shown_tick_s, m.reduced_motion);
}

// What touches: feather or hand along its stroke, and the rod.
void place_toucher(const Clock& c, Moment& m) {
    const Stroke stroke = read_stroke(c, m.reduced_motion);
    m.touch_down = stroke.down;
    m.stroke = art::stroke_direction * (art::stroke_length / 2 * stroke.along);
    m.sway = art::feather_sway * stroke.sway;
    const Rod rod = read_rod(c, m.touch_down, m.reduced_motion);
    m.rod_down = rod.down, m.rod_contact = rod.contact, m.rod_shown = rod.shown;
}

} // namespace

float press_of(double drive_hz) {
    return drive_hz <= 0 ? 0.f : static_cast<float>(1 - std::exp(-drive_hz / pressing_hz));
}
double drive_of(float press) {
    return -pressing_hz * std::log(1 - static_cast<double>(press));
}

double channels_drawn_open(double nmda_weight) {
    return static_cast<double>(Moment::channel_count) * (1 - std::exp(-nmda_weight / 0.6));
}

double comfortable_touch_hz(const Model& model) {
    const Coupled weights =
        coupled(model.param(in::slow_sensitization), model.param(in::inhibition));
    const auto messenger = [&](double touch_hz) {
        return explainers::dorsal_horn::Rates({.touch_hz = touch_hz,
                                               .danger_hz = model.param(in::tonic_danger_hz),
                                               .descending_hz = model.param(in::descending_hz),
                                               .danger_weight = weights.danger_weight,
                                               .inhibition = weights.inhibition})
            .settled()
            .projection;
    };
    const double most = Model::param_specs()[in::touch_hz].max, step = 1;
    for (double touch = 0; touch <= most; touch += step) {
        const double hz = messenger(touch);
        if (hz <= comfortable_to_hz) continue;
        if (touch == 0) return 0;
        const double before = messenger(touch - step);
        return touch - step * (hz - comfortable_to_hz) / (hz - before);
    }
    return most;
}

Moment read_moment(const History& history, std::int64_t now, double fraction, bool reduced_motion) {
    const Model& model = history.at(now);
    const Clock clock{history, now, fraction};
    Moment m;
    m.reduced_motion = reduced_motion;
    m.touch = model.param(in::touch_hz), m.danger = model.param(in::tonic_danger_hz);
    m.descending = model.param(in::descending_hz);
    m.sensitization = model.param(in::slow_sensitization);
    m.brake = coupled(m.sensitization, model.param(in::inhibition)).inhibition;
    m.nmda_ceiling = model.param(in::nmda_max);
    m.hand = model.param(in::hand) != 0, m.knocks = model.param(in::knock_rate_hz) > 0;
    m.projection = model.read(out::projection_hz);

    const double window_s = even_s(model, glow_s, reduced_motion);
    const double danger = mean_hz(history, clock.time(), out::danger_spikes, window_s);
    m.touch_light = smooth(0, 60, m.touch), m.danger_light = smooth(1, 20, danger);
    if (m.descending != 0) m.above_light = 0.5f + 0.5f * smooth(0, 12, std::abs(m.descending));
    m.area = static_cast<float>(std::clamp(1 - m.brake / usual_brake, 0.0, 1.0));
    read_lens(clock, window_s, m);
    read_above(clock, window_s, m);
    if (reduced_motion) {
        still_all(danger, mean_hz(history, clock.time(), out::projection_spikes, window_s), m);
        m.cleft = 0.5f;
    } else {
        add_touch(clock, m), add_danger(clock, m), add_messenger(clock, m), add_above(clock, m);
        m.cleft = static_cast<float>(std::fmod(clock.time() * shown_tick_s / 1.2, 1.0));
    }
    place_toucher(clock, m);
    if (m.hand)
        m.comfortable = static_cast<float>(comfortable_touch_hz(model) /
                                           Model::param_specs()[in::touch_hz].max);
    read_record(history, now, fraction, m);
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, clock.time() * shown_tick_s);
    return m;
}

} // namespace central_sensitization::seconds
