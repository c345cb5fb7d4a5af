#include "explainers/gate_control/view.hpp"

#include "explainers/gate_control/view_person.hpp"

namespace gate_control {
namespace {

using explainers::word_at;
using explainers::WordStep;

constexpr explainers::Camera camera_table[] = {
    {"whole", art::stage, art::narrow_stage},
    {"lens", {196, 96, 540, 394}, {206, 108, 500, 370}},
    {"brain", {250, 58, 700, 510}, {284, 60, 660, 488}},
    {"skin", {-20, 262, 600, 438}, {-6, 296, 500, 370}},
    {"person", explainers::figure::stage, explainers::figure::narrow_stage},
};
constexpr std::string_view part_table[] = {"touch",      "danger", "gatekeeper", "messenger",
                                           "descending", "relay",  "brain",      "skin"};

constexpr double any = 1e9;
constexpr WordStep touch_steps[] = {{3, "gate_control.touch.none"},
                                    {25, "gate_control.touch.light"},
                                    {55, "gate_control.touch.firm"},
                                    {any, "gate_control.touch.strong"}};
constexpr WordStep danger_steps[] = {{3, "gate_control.danger.none"},
                                     {12, "gate_control.danger.low"},
                                     {26, "gate_control.danger.bump"},
                                     {any, "gate_control.danger.strong"}};
constexpr WordStep above_steps[] = {{-0.5, "gate_control.descending.open"},
                                    {5, "gate_control.descending.neutral"},
                                    {any, "gate_control.descending.closes"}};
constexpr WordStep inhibition_steps[] = {{-0.001, "gate_control.inhibition.reversed"},
                                         {0.35, "gate_control.inhibition.lost"},
                                         {1.2, "gate_control.inhibition.low"},
                                         {any, "gate_control.inhibition.normal"}};
constexpr WordStep wind_up_steps[] = {{0.05, "gate_control.nmda_max.off"},
                                      {any, "gate_control.nmda_max.on"}};
constexpr WordStep switch_steps[] = {{0.5, "gate_control.switch.off"},
                                     {any, "gate_control.switch.on"}};
constexpr WordStep picture_steps[] = {{0.5, "gate_control.population_view.cartoon"},
                                      {any, "gate_control.population_view.closer"}};
constexpr WordStep variant_steps[] = {{0.5, "gate_control.variant.population"},
                                      {any, "gate_control.variant.historical"}};

std::string_view word_for(std::string_view param, double value) {
    if (param == "touch_hz") return word_at(touch_steps, value);
    if (param == "danger_hz") return word_at(danger_steps, value);
    if (param == "descending_hz") return word_at(above_steps, value);
    if (param == "inhibition") return word_at(inhibition_steps, value);
    if (param == "nmda_max") return word_at(wind_up_steps, value);
    if (param == "variant") return word_at(variant_steps, value);
    if (param == "population_view") return word_at(picture_steps, value);
    return word_at(switch_steps, value);
}

std::string_view part_of(std::string_view param) {
    if (param == "touch_hz") return "touch";
    if (param == "danger_hz") return "danger";
    if (param == "descending_hz") return "descending";
    if (param == "inhibition") return "gatekeeper";
    return "";
}

} // namespace

const explainers::Cast cast{"gate_control", camera_table, part_table,
                            &word_for,      &part_of,     &list_drawings};

// Pulses travel even at rest: every fiber has a low rate of its own.
bool View::moves(const Model& model) {
    const double pulses = model.param(in::touch_hz) + model.param(in::danger_hz) +
                          model.read(out::projection_hz) + std::abs(model.param(in::descending_hz));
    return pulses > 0.05;
}

// Shapes and sprites in five runs, so that the whole scene is five draw calls.
void View::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                const sim::History<Model>& history, std::int64_t now) {
    if (info.camera == "person") return person::draw(canvas, info, history, now);
    const Moment moment = read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    Scene s{{canvas, info, quiet, &info.theme}, moment};
    draw_ground(s);
    draw_anatomy(s);
    draw_brain(s);
    draw_focus(s);
    draw_paths(s);
    draw_skin(s);
    draw_fibers(s);
    draw_hand(s);
    draw_strokes(s);
    draw_lens(s);
    draw_focus_ring(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_words(s);
}

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<View>(cast);
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Model>();
}

} // namespace gate_control
