// Many dials as the app sees it: cameras, parts, words for the sliders' values, the drawings to
// load, and the order in which a picture is drawn.
#include "explainers/many_dials/view.hpp"

#include "explainers/many_dials/view_scene.hpp"

#include <algorithm>

namespace many_dials {
namespace {

using explainers::word_at;
using explainers::WordStep;

constexpr explainers::Camera camera_table[] = {
    {"whole", art::stage, art::narrow_stage},
    {"balance", art::client_stage, art::client_stage},
};
constexpr std::string_view part_table[] = {"safety", "danger_evidence", "expectation", "hurt",
                                           "harm",   "danger",          "messenger"};

constexpr WordStep card_steps[] = {{0.5, "many_dials.card.off"}, {1e9, "many_dials.card.on"}};
constexpr WordStep harm_steps[] = {{0.5, "many_dials.harm.healed"},
                                   {3, "many_dials.harm.nearly"},
                                   {6, "many_dials.harm.mending"},
                                   {1e9, "many_dials.harm.fresh"}};
constexpr WordStep sure_steps[] = {{0.7, "many_dials.sureness.less"},
                                   {1.4, "many_dials.sureness.equal"},
                                   {2.6, "many_dials.sureness.twice"},
                                   {1e9, "many_dials.sureness.very"}};

struct ParamPart {
    std::string_view param, part;
};
constexpr ParamPart param_table[] = {
    {"movement", "movement"},   {"friend", "company"},
    {"warm_shower", "shower"},  {"music", "music"},
    {"slow_breaths", "breath"}, {"understanding", "understanding"},
    {"own_down", "own_down"},   {"short_nights", "short_night"},
    {"worry", "worry_card"},    {"scary_word", "scan_word"},
    {"deadlines", "deadline"},  {"too_much", "pile"},
    {"no_breaks", "no_break"},  {"own_up", "own_up"},
    {"harm", "harm"},           {"sureness", "expectation"},
};

std::string_view word_for(std::string_view param, double value) {
    if (param == "harm") return word_at(harm_steps, value);
    if (param == "sureness") return word_at(sure_steps, value);
    if (param == "own_down" || param == "own_up") return "";
    return word_at(card_steps, value);
}

std::string_view part_of(std::string_view param) {
    for (const ParamPart& p : param_table)
        if (p.param == param) return p.part;
    return "";
}

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    for (const art::Drawing& d :
         {art::head_art, art::brain_art, deep_skin ? art::ankle_deep : art::ankle_light})
        names.emplace_back(explainers::name_of(d, theme));
}

void draw_focus(View& s) {
    const float attention = s.now.attention;
    if (s.focused("hurt")) s.focus_ring(art::ring_center, 142, attention);
    if (s.focused("harm")) s.focus_ring(art::ankle_center, 104, attention);
    if (s.focused("expectation")) s.focus_ring(art::pivot, 34, attention);
    if (s.focused("danger")) s.focus_band(fiber_way().points(), 16, attention);
    for (const bool danger : {false, true})
        if (s.focused(danger ? "danger_evidence" : "safety"))
            s.focus_ring(hook(s.now, danger) + Vec2{0, 132}, 126, attention);
}

void draw_lesson(View& s) {
    draw_still(s);
    draw_fiber(s);
    draw_curves(s);
    draw_rings(s);
    draw_balance(s);
    draw_expectation(s);
    draw_focus(s);
    draw_names(s);
}

} // namespace

// Messages always run on the fiber: a tissue at rest still reports.
bool Scene::moves(const Model&) {
    return true;
}

void Scene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                 const sim::History<Model>& history, std::int64_t now) {
    const Moment moment = read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    View s{{canvas, info, quiet, &info.theme}, moment};
    if (info.camera == "balance")
        draw_client(s);
    else
        draw_lesson(s);
}

std::size_t Scene::handles(const explainers::DrawInfo& info, const sim::History<Model>& history,
                           std::int64_t now, std::span<explainers::Handle> out) {
    if (out.empty() || info.camera == "balance") return 0;
    const auto harm = static_cast<float>(history.at(now).param(in::harm) / 10);
    out[0] = {"harm", ring_point({art::ankle_center, art::ankle_radius, 11, harm, {}}), 14};
    return 1;
}

double Scene::dragged(const explainers::Handle&, gfx::Vec2 world, const sim::History<Model>&,
                      std::int64_t) {
    return 10 * static_cast<double>(ring_value(art::ankle_center, world));
}

const explainers::Cast cast{"many_dials", camera_table, part_table,
                            &word_for,    &part_of,     &list_drawings};

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<Scene>(cast);
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Model>();
}

} // namespace many_dials
