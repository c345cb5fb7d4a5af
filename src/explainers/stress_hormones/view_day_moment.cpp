// The numbers of one drawn moment of a day, all read from the model's history: a past moment gives
// the same picture whenever it is looked at.
#include "explainers/stress_hormones/model_constants.hpp"
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using History = sim::History<DayFromDawn>;

constexpr std::int64_t sample_ticks = 10; // five minutes
constexpr double ahead_step_min = 15;
constexpr double sector_min = 120, stirred_sector_min = 15, stirred_min = 150;
constexpr float blood_speed = 44; // world units a second on screen

double ug(double hormone) {
    return hormone * day::ug_dl_per_unit;
}

// The level as it is with the massage that the params ask for.
double level_of(const Day& model) {
    const double level = model.read(day_out::cortisol);
    if (model.session_min() <= 0 || level <= 0) return ug(model.hormones.cortisol);
    return ug(model.hormones.cortisol) * model.read(day_out::cortisol_with_massage) / level;
}

// Minutes since something that comes every day began last; below 0: it has not come yet.
double since(double minutes, double start) {
    return minutes < start ? -1 : std::fmod(minutes - start, day_length_min);
}

// Where today's curve began: the first tick's time of day.
struct Today {
    double from_min;
    std::int64_t from_tick;
};
Today today_of(const History& history, std::int64_t now) {
    const Day& model = history.at(now);
    const double begun = std::floor((model.minutes - model.start) / day_length_min);
    const double from = model.start + begun * day_length_min;
    const auto tick =
        now - static_cast<std::int64_t>(std::lround((model.minutes - from) / Day::tick));
    return {from, std::max(tick, history.oldest())};
}

// A boundary between sectors of the band lies in (from, to].
bool sector_ends(const DayMoment& m, const Today& today, double from, double to) {
    const auto passes = [&](double start, double step) {
        return std::floor((to - start) / step) > std::floor((from - start) / step);
    };
    if (passes(today.from_min, sector_min)) return true;
    if (!m.exam) return false;
    const double s = since(to, m.stress_start);
    return s >= 0 && s < stirred_min + Day::tick && passes(m.stress_start, stirred_sector_min);
}

// `percent` of the calm day; a sector is as lifted as the mean of its two ends.
void add_sector(DayMoment& m, double minutes, double percent) {
    if (m.sector_count == DayMoment::most_sectors) return;
    const std::size_t k = m.sector_count++;
    m.sectors[k] = m.today.points().size() - 1;
    const double s = m.exam ? since(minutes, m.stress_start) : -1;
    const float lifted = s < 0 || s > stirred_min + 10 ? 0.f : smooth(104, 170, percent);
    m.lift[k] = lifted;
    if (k > 0) m.lift[k - 1] = (m.lift[k - 1] + lifted) / 2;
}

void read_curves(const History& history, std::int64_t now, DayMoment& m) {
    const Today today = today_of(history, now);
    const bool compares = m.rest || m.exam;
    m.today.clear(), m.compared.clear(), m.to_come.clear();
    double before = 0;
    for (std::int64_t t = today.from_tick;; t += sample_ticks) {
        const Day& then = history.at(std::min(t, now));
        const bool first = t == today.from_tick, last = t >= now;
        const bool cut = first || last || sector_ends(m, today, before, then.minutes);
        m.today.add(level_point(then.minutes, level_of(then)), cut);
        if (cut) add_sector(m, then.minutes, then.read(day_out::cortisol_percent));
        const double other = m.rest ? then.hormones.cortisol : then.calm.cortisol;
        // Before the stressor the two are one.
        const bool parts = m.rest || std::abs(other / then.hormones.cortisol - 1) > 0.004;
        if (compares && (parts || !m.compared.points().empty()))
            m.compared.add(level_point(then.minutes, ug(other)));
        before = then.minutes;
        if (last) break;
    }
    m.compared.end();
    // From its far end back to now, so that its dashes stand still.
    const Day& model = history.at(now);
    std::array<double, static_cast<std::size_t>(day_length_min / ahead_step_min) + 2> levels;
    const double passed = model.minutes - today.from_min;
    const double first_min = ahead_step_min - std::fmod(passed, ahead_step_min);
    const double left = day_length_min - passed;
    const auto count = static_cast<std::size_t>(
        std::max(0.0, std::floor((left - first_min) / ahead_step_min) + 1));
    calm_ahead(model, first_min, ahead_step_min, std::span(levels).first(count));
    for (std::size_t i = count; i-- > 0;)
        m.to_come.add(level_point(
            model.minutes + first_min + static_cast<double>(i) * ahead_step_min, ug(levels[i])));
    m.to_come.add(level_point(model.minutes, ug(model.calm.cortisol)));
    m.to_come.end();
}

// Scripted: how ready the body is. It jumps up with a stressor and halves every quarter of an hour.
// `beats` adds up what it adds to the heart's beats today.
struct Arousal {
    double now = 0, sum_s = 0;
};
Arousal read_arousal(const History& history, std::int64_t now) {
    constexpr std::int64_t step = 8;
    Arousal a;
    for (std::int64_t t = today_of(history, now).from_tick; t <= now; t += step) {
        const double on = std::min(1.0, history.at(t).read(day_out::stress) / 5);
        a.now = std::max(on, a.now * std::exp2(-step * Day::tick / 15));
        a.sum_s += a.now * step * DayScene::shown_tick_s;
    }
    return a;
}

void read_events(const Day& model, DayMoment& m) {
    m.exam = model.param(day_in::stress_amplitude) > 0;
    m.stress_start = model.param(day_in::stress_start_min);
    m.stress_minutes = model.param(day_in::stress_minutes);
    m.session = model.session_min();
    m.massage = m.session > 0;
    m.massage_start = model.param(day_in::massage_start_min);
    m.rest = m.massage && model.param(day_in::rest_line) != 0;
    // A quarter of an hour is a quarter of a second on screen: tokens are shown for an hour at
    // least.
    const double s = m.exam ? since(m.minutes, m.stress_start) : -1;
    const double shown = std::max(m.stress_minutes, 60.0);
    if (s >= 0) m.arriving = smooth(0, 6, s) * (1 - smooth(shown, shown + 25, s));
}

void read_session(const History& history, std::int64_t now, DayMoment& m) {
    if (!m.massage) return;
    const double s = since(m.minutes, m.massage_start);
    const Today today = today_of(history, now);
    if (s < 0 || m.minutes - s < today.from_min - 1) return;
    const auto at = [&](double minutes) -> const Day& {
        const double back = (history.at(now).minutes - minutes) / Day::tick;
        const auto tick = now - static_cast<std::int64_t>(std::lround(std::max(0.0, back)));
        return history.at(std::clamp(tick, history.oldest(), now));
    };
    const Day& first = at(m.minutes - s);
    const Day& last = at(m.minutes - s + std::min(s, m.session));
    m.before = level_of(first), m.after = level_of(last);
    m.rest_before = ug(first.hormones.cortisol), m.rest_after = ug(last.hormones.cortisol);
    m.after_min = m.massage_start + std::min(s, m.session);
}

void read_body(const Day& model, const Arousal& arousal, bool reduced, DayMoment& m) {
    const auto part = [](double value, double full) {
        return static_cast<float>(std::clamp(value / full, 0.0, 1.0));
    };
    Body& b = m.body;
    b.crh = part(model.hormones.crh, 3), b.acth = part(model.hormones.acth, 2.6);
    b.cortisol = part(model.hormones.cortisol, 2.3);
    b.hypothalamus = smooth(0.2, 3, model.hormones.crh);
    b.pituitary = smooth(0.2, 2.4, model.hormones.acth);
    b.adrenal = smooth(0.2, 2.2, model.hormones.cortisol);
    b.brake = static_cast<float>(std::clamp((braking(model.hormones) - 0.15) / 0.6, 0.0, 1.0));
    b.arousal = static_cast<float>(arousal.now);
    b.heart = 0.3f + 0.7f * b.arousal;
    if (reduced) return;
    const double s = static_cast<double>(m.shown_s);
    b.beat = squeeze(1.1 * s + 0.35 * arousal.sum_s);
    b.breath =
        static_cast<float>(0.5 - 0.5 * std::cos(6.2831853 * (0.2 * s + 0.14 * arousal.sum_s)));
    b.travel = m.shown_s * blood_speed;
}

} // namespace

DayMoment read_day(const History& history, std::int64_t now, double fraction, bool reduced_motion) {
    const Day& model = history.at(now);
    DayMoment m;
    m.minutes = model.minutes + fraction * Day::tick;
    m.level = level_of(model);
    m.percent = model.read(day_out::cortisol_percent);
    m.wake_min = model.param(day_in::wake_min);
    const double ticks = (model.minutes - model.start) / Day::tick + fraction;
    m.shown_s = static_cast<float>(ticks * DayScene::shown_tick_s);
    m.attention = reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, static_cast<double>(m.shown_s));
    read_events(model, m);
    read_curves(history, now, m);
    read_session(history, now, m);
    const Arousal arousal = read_arousal(history, now);
    read_body(model, arousal, reduced_motion, m);
    // Scripted: a session calms within minutes, and what it leaves fades over some hours.
    const double s = m.massage ? since(m.minutes, m.massage_start) : -1;
    const float eased = s < 0 ? 0 : smooth(0, 25, s) * (1 - smooth(m.session, m.session + 420, s));
    m.calm = std::clamp(0.42f + 0.58f * eased - 0.42f * m.body.arousal, 0.f, 1.f);
    return m;
}

} // namespace stress_hormones
