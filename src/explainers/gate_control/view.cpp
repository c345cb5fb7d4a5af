#include "explainers/gate_control/view.hpp"

#include "explainers/gate_control/view_scene.hpp"

namespace gate_control {
namespace {

constexpr explainers::Camera camera_table[] = {
    {"whole", art::stage, art::narrow_stage},
    {"lens", {196, 96, 540, 394}, {206, 108, 500, 370}},
    {"brain", {250, 58, 700, 510}, {284, 60, 660, 488}},
    {"skin", {-20, 262, 600, 438}, {-6, 296, 500, 370}},
};
constexpr std::string_view part_table[] = {"touch",      "danger", "gatekeeper", "messenger",
                                           "descending", "relay",  "brain",      "skin"};

// The word of the first step that `value` lies below.
struct Step {
    double below;
    std::string_view key;
};
template <std::size_t N> std::string_view first_above(const Step (&steps)[N], double value) {
    for (const Step& step : steps)
        if (value < step.below) return step.key;
    return steps[N - 1].key;
}
constexpr double any = 1e9;
constexpr Step touch_steps[] = {{3, "gate_control.touch.none"},
                                {25, "gate_control.touch.light"},
                                {55, "gate_control.touch.firm"},
                                {any, "gate_control.touch.strong"}};
constexpr Step danger_steps[] = {{3, "gate_control.danger.none"},
                                 {12, "gate_control.danger.low"},
                                 {26, "gate_control.danger.bump"},
                                 {any, "gate_control.danger.strong"}};
constexpr Step above_steps[] = {{-0.5, "gate_control.descending.open"},
                                {5, "gate_control.descending.neutral"},
                                {any, "gate_control.descending.closes"}};
constexpr Step inhibition_steps[] = {{-0.001, "gate_control.inhibition.reversed"},
                                     {0.35, "gate_control.inhibition.lost"},
                                     {1.2, "gate_control.inhibition.low"},
                                     {any, "gate_control.inhibition.normal"}};
constexpr Step wind_up_steps[] = {{0.05, "gate_control.nmda_max.off"},
                                  {any, "gate_control.nmda_max.on"}};
constexpr Step switch_steps[] = {{0.5, "gate_control.switch.off"}, {any, "gate_control.switch.on"}};
constexpr Step picture_steps[] = {{0.5, "gate_control.population_view.cartoon"},
                                  {any, "gate_control.population_view.closer"}};
constexpr Step variant_steps[] = {{0.5, "gate_control.variant.population"},
                                  {any, "gate_control.variant.historical"}};

} // namespace

std::span<const explainers::Camera> View::cameras() {
    return camera_table;
}
std::span<const std::string_view> View::parts() {
    return part_table;
}

std::string_view View::word_for(std::size_t param, double value) {
    switch (param) {
    case in::touch_hz:
        return first_above(touch_steps, value);
    case in::danger_hz:
        return first_above(danger_steps, value);
    case in::descending_hz:
        return first_above(above_steps, value);
    case in::inhibition:
        return first_above(inhibition_steps, value);
    case in::nmda_max:
        return first_above(wind_up_steps, value);
    case in::variant:
        return first_above(variant_steps, value);
    case in::population_view:
        return first_above(picture_steps, value);
    default:
        return first_above(switch_steps, value);
    }
}

std::string_view View::part_of(std::size_t param) {
    switch (param) {
    case in::touch_hz:
        return "touch";
    case in::danger_hz:
        return "danger";
    case in::descending_hz:
        return "descending";
    case in::inhibition:
        return "gatekeeper";
    default:
        return "";
    }
}

void View::pictures(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    list_drawings(theme, deep_skin, names);
}

// Pulses travel even at rest: every fiber has a low rate of its own.
bool View::moves(const Model& model) {
    const double pulses = model.param(in::touch_hz) + model.param(in::danger_hz) +
                          model.read(out::projection_hz) + std::abs(model.param(in::descending_hz));
    return pulses > 0.05;
}

// Shapes and sprites in five runs, so that the whole scene is five draw calls.
void View::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                const sim::History<Model>& history, std::int64_t now) {
    const Moment moment = read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = quiet_theme(info.theme);
    Scene s{canvas, info, moment, quiet, &info.theme};
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
    return std::make_unique<explainers::ExplainerOf<Model, View>>();
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    models.push_back(std::make_unique<sim::ModelBox<Model>>());
    return models;
}

} // namespace gate_control
