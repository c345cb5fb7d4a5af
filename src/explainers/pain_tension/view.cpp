// The pain-tension explainer as the app sees it: cameras, parts, words for the sliders' values, and
// the drawings to load.
#include "explainers/pain_tension/view.hpp"

#include "explainers/pain_tension/view_closeup.hpp"
#include "explainers/pain_tension/view_fatigue.hpp"
#include "explainers/pain_tension/view_loop.hpp"
#include "explainers/pain_tension/view_map.hpp"

#include <span>

namespace pain_tension {
namespace {

using explainers::word_at;
using explainers::WordStep;

constexpr explainers::Camera camera_table[] = {
    {"whole", {0, 106, 960, 698}, {84, 106, 792, 716}},
    {"felt", {0, 106, 960, 698}, {84, 106, 792, 716}},
    {"closeup", art::stage, {20, 66, 920, 606}},
    {"hold", art::stage, {18, 60, 944, 696}},
    {"map", {40, 84, 880, 640}, {60, 92, 840, 632}},
};
constexpr std::string_view part_table[] = {"pain",     "guarding", "flow",  "chemistry", "fibers",
                                           "neighbor", "touch",    "worry", "trace"};

constexpr double any = 1e9;
constexpr WordStep scene_steps[] = {{0.5, "pain_tension.scene.loop"},
                                    {any, "pain_tension.scene.fatigue"}};
constexpr WordStep task_steps[] = {{0.01, "pain_tension.task.none"},
                                   {0.12, "pain_tension.task.light"},
                                   {0.35, "pain_tension.task.medium"},
                                   {any, "pain_tension.task.heavy"}};
constexpr WordStep injury_steps[] = {{0.05, "pain_tension.injury.none"},
                                     {0.4, "pain_tension.injury.little"},
                                     {0.85, "pain_tension.injury.clear"},
                                     {any, "pain_tension.injury.strong"}};
constexpr WordStep hypothesis_steps[] = {{0.5, "pain_tension.hypothesis.none"},
                                         {1.5, "pain_tension.hypothesis.vicious"},
                                         {2.5, "pain_tension.hypothesis.adaptation"},
                                         {any, "pain_tension.hypothesis.protection"}};
constexpr WordStep reflex_steps[] = {{0.05, "pain_tension.reflex.none"},
                                     {0.45, "pain_tension.reflex.usual"},
                                     {0.7, "pain_tension.reflex.strong"},
                                     {any, "pain_tension.reflex.very_strong"}};
constexpr WordStep compression_steps[] = {{1.2, "pain_tension.compression.measured"},
                                          {any, "pain_tension.compression.contested"}};
constexpr WordStep touch_steps[] = {{0.1, "pain_tension.touch.none"},
                                    {0.6, "pain_tension.touch.light"},
                                    {any, "pain_tension.touch.full"}};
constexpr WordStep ease_steps[] = {{0.1, "pain_tension.ease_off.none"},
                                   {0.6, "pain_tension.ease_off.some"},
                                   {any, "pain_tension.ease_off.much"}};
constexpr WordStep way_steps[] = {{0.5, "pain_tension.way_out.round"},
                                  {any, "pain_tension.way_out.out"}};
constexpr WordStep load_steps[] = {{0.15, "pain_tension.load.light"},
                                   {0.4, "pain_tension.load.medium"},
                                   {0.7, "pain_tension.load.strong"},
                                   {any, "pain_tension.load.very_strong"}};
constexpr WordStep muscle_steps[] = {
    {0.5, "pain_tension.muscle.general"},  {1.5, "pain_tension.muscle.trunk"},
    {2.5, "pain_tension.muscle.shoulder"}, {3.5, "pain_tension.muscle.knee"},
    {4.5, "pain_tension.muscle.elbow"},    {5.5, "pain_tension.muscle.grip"},
    {any, "pain_tension.muscle.ankle"}};

struct ParamWords {
    std::string_view param;
    std::span<const WordStep> steps;
    std::string_view part; // whose icon and color the slider carries
};
constexpr ParamWords param_table[] = {{"scene", scene_steps, ""},
                                      {"task", task_steps, "fibers"},
                                      {"injury", injury_steps, "danger"},
                                      {"hypothesis", hypothesis_steps, ""},
                                      {"reflex_gain", reflex_steps, "guarding"},
                                      {"compression", compression_steps, "flow"},
                                      {"touch", touch_steps, "touch"},
                                      {"ease_off", ease_steps, "calm"},
                                      {"way_out", way_steps, "worry"},
                                      {"load", load_steps, "fibers"},
                                      {"muscle", muscle_steps, ""}};

std::string_view word_for(std::string_view param, double value) {
    for (const ParamWords& p : param_table)
        if (p.param == param) return word_at(p.steps, value);
    return "";
}

std::string_view part_of(std::string_view param) {
    for (const ParamWords& p : param_table)
        if (p.param == param) return p.part;
    return "";
}

} // namespace

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    loop::list_drawings(theme, names);
    map::list_drawings(theme, names);
    closeup::list_drawings(theme, deep_skin, names);
    hold::list_drawings(theme, deep_skin, names);
}

const explainers::Cast cast{"pain_tension", camera_table, part_table,
                            &word_for,      &part_of,     &list_drawings};

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<LoopScene, FatigueScene>(cast);
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Model, fatigue::Model>();
}

} // namespace pain_tension
