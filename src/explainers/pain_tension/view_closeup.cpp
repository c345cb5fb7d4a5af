// The close-up: the order in which its layers are drawn. What stands still comes first; shapes and
// sprites alternate seven times.
#include "explainers/pain_tension/view_closeup.hpp"

namespace pain_tension {

void draw_closeup(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                  const sim::History<Model>& history, std::int64_t now) {
    const closeup::Moment moment = closeup::read_moment(history, now, info.fraction,
                                                        info.reduced_motion, info.focus == "touch");
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    closeup::Scene s{{canvas, info, quiet, &info.theme}, moment};
    s.part("ground");
    s.ground(art::stage);
    closeup::draw_behind(s);
    closeup::draw_shading(s);
    closeup::draw_lumen(s);
    closeup::draw_walls(s);
    closeup::draw_usual(s);
    closeup::draw_bores(s);
    closeup::draw_divider(s);
    closeup::draw_endings(s);
    closeup::draw_dots(s);
    closeup::draw_dials(s);
    closeup::draw_strip(s);
    closeup::draw_skin_and_hand(s);
    closeup::draw_focus(s);
    canvas.tag("");
    s.look = &info.theme;
    closeup::draw_words(s);
}

} // namespace pain_tension
