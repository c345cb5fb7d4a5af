// The days: a calendar on which flares lift the level of the alarm and rest lets it settle, and
// three figures that feel it.
#include "explainers/central_sensitization/view_days.hpp"

namespace central_sensitization {

bool DaysScene::moves(const Model&) {
    return true; // the days pass
}

// Shapes and sprites in three runs.
void DaysScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                     const sim::History<Model>& history, std::int64_t now) {
    Week week;
    read_week(history, now, week);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    WeekScene s{{canvas, info, quiet, &info.theme}, week};
    draw_week_ground(s);
    draw_frames(s);
    draw_people(s);
    draw_felt(s);
    draw_strike(s);
    draw_threads(s);
    draw_curve(s);
    draw_future(s);
    draw_agreed(s);
    draw_flares(s);
    draw_half(s);
    draw_moments(s);
    draw_week_focus(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_week_words(s);
}

} // namespace central_sensitization
