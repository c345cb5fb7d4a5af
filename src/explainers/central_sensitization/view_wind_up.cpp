// One cell, close up: the same volley at each knock, what it opens, and the spikes it answers with.
#include "explainers/central_sensitization/view_wind_up.hpp"

namespace central_sensitization {
namespace cell {

void Scene::dashes(std::span<const Vec2> path, float width) {
    gfx::TubePaint paint = tube_paint(gfx::Fill::flat(ghost()), 0.85f);
    paint.dash = 5, paint.gap = 4.5f, paint.round_caps = false;
    canvas.tube(path, width, width, paint);
}

} // namespace cell

bool WindUpScene::moves(const Model&) {
    return true; // it never knocks less than once in ten seconds
}

// Shapes and sprites in four runs.
void WindUpScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                       const sim::History<Model>& history, std::int64_t now) {
    const cell::Moment moment = cell::read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    cell::Scene s{{canvas, info, quiet, &info.theme}, moment};
    cell::draw_ground(s);
    cell::draw_fibers(s);
    cell::draw_cell(s);
    cell::draw_lumen(s);
    cell::draw_boutons(s);
    cell::draw_nmda(s);
    cell::draw_memory(s);
    cell::draw_peptides(s);
    cell::draw_brake(s);
    cell::draw_volleys(s);
    cell::draw_spikes(s);
    cell::draw_record(s);
    cell::draw_focus_ring(s);
    canvas.tag("");
    s.look = &info.theme;
    cell::draw_words(s);
}

} // namespace central_sensitization
