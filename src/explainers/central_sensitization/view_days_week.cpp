// The week shown, read from the model's history: a past moment gives the same picture whenever it
// is looked at.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using History = sim::History<days::Model>;
using Tick = std::int64_t;
namespace in = days::in;
namespace out = days::out;

constexpr double ticks_a_day = 1440;
constexpr double rest_h = 10;  // without a flare: enough to see the level fall
constexpr double clear_h = 14; // from one flare to the next: there is room for words between them
constexpr double step_days = 1.5 / 24; // between two points of the curve
constexpr double half_from = 5.4;      // of the window: right of it there is no room for its words
constexpr double session_s = 60;
constexpr double day_shown_s = ticks_a_day * DaysScene::shown_tick_s;
constexpr double strike_s = 1.2; // on screen, from the arm to the brain

class Reader {
public:
    Reader(const History& history, Tick now, Week& week)
        : history_(history), now_(now), week_(week) {}

    void read() {
        week_.now = day(now_);
        week_.start = std::max(0.0, week_.now - Week::now_at);
        const days::Model& model = at(now_);
        week_.sessions = model.param(in::flare_s) >= session_s;
        from_ = tick(week_.start);
        find_flares();
        trace();
        find_moments();
        find_half();
        find_strike();
        fill_calendar();
    }

private:
    static double day(Tick t) { return Week::first_day + static_cast<double>(t) / ticks_a_day; }
    static Tick tick(double day) {
        return static_cast<Tick>(std::floor((day - Week::first_day) * ticks_a_day));
    }
    const days::Model& at(Tick t) const {
        return history_.at(std::clamp(t, history_.oldest(), now_));
    }
    float level(Tick t) const { return static_cast<float>(at(t).sensitization); }
    int begun(Tick t) const { return t < 0 ? 0 : at(t).flares.begun; }

    void find_flares() {
        Tick after = std::max<Tick>(from_, -1);
        for (int k = begun(after) + 1; k <= begun(now_) && week_.flare_count < Week::most_flares;
             ++k) {
            Tick low = after, high = now_; // begun(low) < k <= begun(high)
            while (high - low > 1) {
                const Tick middle = low + (high - low) / 2;
                (begun(middle) < k ? low : high) = middle;
            }
            Tick end = high;
            while (end < now_ && at(end + 1).flares.running && begun(end + 1) == k)
                ++end;
            add_flare(high, end);
            after = high;
        }
    }
    void add_flare(Tick begin, Tick end) {
        const days::Model& then = at(begin);
        const double hz = then.param(in::flare_hz), seconds = then.param(in::flare_s);
        const double drive =
            induction_rate * std::pow(hz, induction_power) * seconds * at(begin - 1).today().length;
        week_.flare_list[week_.flare_count++] = {day(begin - 1),
                                                 day(end),
                                                 level(begin - 1),
                                                 level(end),
                                                 static_cast<float>(1 - std::exp(-drive)),
                                                 seconds >= session_s};
    }

    void add_point(double at_day, float s) {
        if (week_.point_count < Week::most_points)
            week_.point_list[week_.point_count++] = {at_day, s};
    }
    // Points of the curve from the last one on up to `until`, where the level falls.
    void fall_to(double until) {
        const double from = week_.point_list[week_.point_count - 1].day;
        const int steps = std::max(1, static_cast<int>(std::ceil((until - from) / step_days)));
        for (int i = 1; i <= steps; ++i) {
            const double at_day = from + (until - from) * i / steps;
            add_point(at_day, level(static_cast<Tick>(
                                  std::lround((at_day - Week::first_day) * ticks_a_day))));
        }
    }
    void trace() {
        add_point(week_.start, level(from_));
        for (const Week::Flare& flare : week_.flares()) {
            fall_to(std::max(flare.begin, week_.start));
            add_point(flare.peak, flare.top);
        }
        if (week_.point_list[week_.point_count - 1].day < week_.now) fall_to(week_.now);
    }

    // A figure shows the mean of four hours: it swells and fades, and never flashes.
    float shown(Tick t) const {
        constexpr int parts = 12;
        float sum = 0;
        for (int i = 0; i < parts; ++i)
            sum += level(t - i * 20);
        return sum / parts;
    }
    void find_moments() {
        week_.before = {Week::before_day, 0, 0}; // a fresh model is at rest
        week_.last = {week_.now, level(now_), shown(now_)};
        week_.worst = week_.last;
        if (const Week::Point* p = highest()) week_.worst = {p->day, p->level, week_.last.shown};
        for (Tick t = std::max<Tick>(from_, 0); t <= now_; t += 60)
            week_.worst.shown = std::max(week_.worst.shown, shown(t));
    }
    // The first of those that hardly differ from the highest, on a day that is seen as a whole if
    // there is one there: so it keeps its place while the calendar moves.
    const Week::Point* highest() const {
        float most = 0;
        for (const Week::Point& p : week_.curve())
            most = std::max(most, p.level);
        const Week::Point* found = nullptr;
        for (const Week::Point& p : week_.curve()) {
            if (p.level < most - 0.02f) continue;
            if (p.day >= std::ceil(week_.start)) return &p;
            if (!found) found = &p;
        }
        return found;
    }

    void find_half() {
        for (std::size_t i = week_.flare_count; i-- > 0;) {
            const Week::Flare& flare = week_.flare_list[i];
            const double until =
                i + 1 < week_.flare_count ? week_.flare_list[i + 1].begin : week_.now;
            const double enough_h = i + 1 < week_.flare_count ? clear_h : rest_h;
            if (until - flare.peak < enough_h / 24 || flare.peak - week_.start > half_from)
                continue;
            const float half = flare.top / 2;
            Tick low = tick(flare.peak + 0.5 / ticks_a_day), high = tick(until + 0.5 / ticks_a_day);
            if (level(high) > half) continue;
            while (high - low > 1) {
                const Tick middle = low + (high - low) / 2;
                (level(middle) > half ? low : high) = middle;
            }
            week_.half = {flare.peak, day(high), flare.top, half, true};
            return;
        }
    }

    // Flares that come faster than three a second at double speed are not shown one by one.
    void find_strike() {
        if (week_.flare_count == 0) return;
        const Week::Flare& flare = week_.flare_list[week_.flare_count - 1];
        const double age_s = (week_.now - flare.begin) * day_shown_s;
        if (age_s > strike_s) return;
        double apart = 1;
        if (week_.flare_count > 1)
            apart = flare.begin - week_.flare_list[week_.flare_count - 2].begin;
        week_.strike = {static_cast<float>(age_s / strike_s),
                        explainers::smooth(0.19, 0.25, apart)};
    }

    void fill_calendar() {
        const double first = std::floor(week_.start);
        for (std::size_t i = 0; i < week_.calendar.size(); ++i) {
            const double begin = first + static_cast<double>(i);
            week_.calendar[i].begun = begin <= week_.now;
            week_.calendar[i].over = begin + 1 <= week_.now;
        }
        for (const Week::Flare& flare : week_.flares()) {
            const auto i = static_cast<std::size_t>(std::max(0.0, flare.begin - first));
            if (i >= week_.calendar.size()) continue;
            ++week_.calendar[i].flares;
            if (flare.session) week_.calendar[i].sessions = true;
        }
    }

    const History& history_;
    const Tick now_;
    Week& week_;
    Tick from_ = 0;
};

} // namespace

void read_week(const History& history, Tick now, Week& week) {
    Reader(history, now, week).read();
}

float WeekScene::part_of(float level) {
    return std::clamp(level / static_cast<float>(s_max), 0.f, 1.f);
}

float felt_at(float part) {
    constexpr float bend = 0.7f;
    return (1 + bend) * part / (part + bend);
}

Bell level_bell(float part, double shown_s) {
    constexpr float rings = 0.3f, loud = 0.3f; // silent below, as loud as it gets so much above
    Bell bell;
    bell.fill = std::min(1.f, part / rings);
    bell.sound = std::clamp((part - rings) / loud, 0.f, 1.f);
    bell.angle = bell_angle(bell.sound, shown_s);
    return bell;
}

} // namespace central_sensitization
