// Which moments the three sets of glands show, and the order in which the weeks are drawn.
#include "explainers/stress_hormones/view_weeks.hpp"

#include <algorithm>

namespace stress_hormones {
namespace {

double week_of(std::int64_t tick) {
    return static_cast<double>(tick) / ticks_per_week;
}

GlandSet set_of(const Weeks& model, double week) {
    GlandSet set;
    set.week = week, set.known = true;
    set.drive = model.param(weeks_in::drive);
    set.acth = share_of(model, weeks_out::acth_percent);
    set.cortisol = share_of(model, weeks_out::cortisol_percent);
    set.pituitary = static_cast<float>(share_of(model, weeks_out::pituitary_percent));
    set.adrenal = static_cast<float>(share_of(model, weeks_out::adrenal_percent));
    return set;
}

// A week before `from`, or the usual state when the run does not reach back so far.
GlandSet set_before(const WeeksHistory& history, std::int64_t from) {
    const std::int64_t tick = from - static_cast<std::int64_t>(ticks_per_week);
    GlandSet set;
    if (tick >= history.oldest()) set = set_of(history.at(tick), week_of(tick));
    set.week = week_of(tick), set.known = true;
    return set;
}

} // namespace

double share_of(const Weeks& model, weeks_out::Output percent) {
    return model.read(percent) / 100;
}

WeeksMoment read_weeks(const WeeksHistory& history, std::int64_t now, double fraction,
                       bool reduced_motion) {
    using Phase = WeeksMoment::Phase;
    const auto worried = [&](std::int64_t t) { return history.at(t).param(weeks_in::drive) > 1; };
    WeeksMoment m;
    m.now = week_of(now);
    std::int64_t to = now; // the last tick of the last worry
    while (to > history.oldest() && !worried(to))
        --to;
    if (worried(to)) {
        std::int64_t from = to;
        while (from > history.oldest() && worried(from - 1))
            --from;
        m.phase = to == now ? Phase::worry : Phase::after;
        m.worry_from = week_of(from), m.worry_to = week_of(to == now ? now : to + 1);
        m.sets[0] = set_before(history, from);
        m.sets[1] = set_of(history.at(to), m.worry_to);
    }
    GlandSet& live = m.sets[static_cast<std::size_t>(m.phase)];
    live = set_of(history.at(now), m.now);
    live.live = true;
    if (!reduced_motion) {
        const Weeks& model = history.at(now);
        const double part = fraction * Weeks::tick;
        live.acth_sent = model.acth_sent_d + part * live.acth;
        live.cortisol_sent = model.cortisol_sent_d + part * live.cortisol;
    }
    return m;
}

// Time goes on, and with it the chart.
bool WeeksScene::moves(const Model&) {
    return true;
}

void WeeksScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                      const sim::History<Model>& history, std::int64_t now) {
    const WeeksMoment moment = read_weeks(history, now, info.fraction, info.reduced_motion);
    const WeeksChart chart(history, now);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    WeeksSketch s{{canvas, info, quiet, &info.theme}, moment, chart, history, now};
    draw_weeks_ground(s);
    draw_weeks_vessels(s);
    draw_weeks_chart(s);
    draw_weeks_threads(s);
    draw_weeks_glands(s);
    draw_weeks_outlines(s);
    draw_weeks_molecules(s);
    draw_weeks_worry(s);
    draw_weeks_marks(s);
    draw_weeks_focus(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_weeks_words(s);
}

} // namespace stress_hormones
