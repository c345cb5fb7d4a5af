// The loop around the cut muscle: its cameras, and the layers in the order they are drawn.
#include "explainers/pain_tension/view_loop.hpp"
#include "explainers/pain_tension/view_map.hpp"

namespace pain_tension {
namespace {

void draw_whole(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                const sim::History<Model>& history, std::int64_t now) {
    const loop::Moment moment = loop::read_moment(history, now, info);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    loop::Scene s{{canvas, info, quiet, &info.theme}, moment, history, now};
    // Sprites and shapes in five runs; what stands still first.
    loop::draw_ground(s);
    loop::draw_neighbors(s);
    loop::draw_pocket(s);
    loop::draw_bundles(s);
    loop::draw_tension(s);
    loop::draw_vessel(s);
    loop::draw_nerve(s);
    loop::draw_dots(s);
    loop::draw_links(s);
    loop::draw_stations(s);
    loop::draw_probe(s);
    loop::draw_traces(s);
    loop::draw_focus_rings(s);
    loop::draw_legends(s);
    canvas.tag("");
    s.look = &info.theme;
    loop::draw_words(s);
}

} // namespace

// Blood flows even at rest.
bool LoopScene::moves(const Model&) {
    return true;
}

void LoopScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                     const sim::History<Model>& history, std::int64_t now) {
    if (info.camera == "closeup")
        draw_closeup(canvas, info, history, now);
    else if (info.camera == "map")
        map::draw(canvas, info, history, now);
    else
        draw_whole(canvas, info, history, now);
}

} // namespace pain_tension
