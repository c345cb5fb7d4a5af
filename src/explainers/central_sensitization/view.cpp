#include "explainers/central_sensitization/view.hpp"

#include "explainers/central_sensitization/view_person.hpp"

namespace central_sensitization {
namespace {

using explainers::Drawing;
using explainers::word_at;
using explainers::WordStep;

constexpr explainers::Camera camera_table[] = {
    {"whole", art::stage, {60, 62, 900, 664}},
    {"lens", {78, 172, 704, 514}, {96, 192, 686, 506}},
    {"body", {424, 62, 536, 391}, {440, 62, 520, 384}},
    {"neuron", art::stage, {36, 72, 888, 656}},
    {"days", art::stage, {6, 82, 948, 648}},
    {"person", explainers::figure::stage, explainers::figure::narrow_stage},
};
constexpr std::string_view part_table[] = {"touch",    "danger",     "gatekeeper", "messenger",
                                           "channels", "descending", "alarm",      "calendar"};

// ---- values in words ----------------------------------------------------------------------------
constexpr double any = 1e9;
constexpr WordStep scene_steps[] = {{0.5, "central_sensitization.scene.seconds"},
                                    {1.5, "central_sensitization.scene.days"},
                                    {any, "central_sensitization.scene.neuron"}};
constexpr WordStep setting_steps[] = {{0.3, "central_sensitization.slow_sensitization.usual"},
                                      {0.9, "central_sensitization.slow_sensitization.raised"},
                                      {1.3, "central_sensitization.slow_sensitization.high"},
                                      {any, "central_sensitization.slow_sensitization.very_high"}};
constexpr WordStep touch_steps[] = {{3, "central_sensitization.touch.none"},
                                    {25, "central_sensitization.touch.light"},
                                    {55, "central_sensitization.touch.steady"},
                                    {any, "central_sensitization.touch.brisk"}};
constexpr WordStep danger_steps[] = {{3, "central_sensitization.tonic_danger.none"},
                                     {15, "central_sensitization.tonic_danger.low"},
                                     {20, "central_sensitization.tonic_danger.small"},
                                     {26, "central_sensitization.tonic_danger.big"},
                                     {any, "central_sensitization.tonic_danger.strong"}};
constexpr WordStep knock_rate_steps[] = {{0.05, "central_sensitization.knock_rate.none"},
                                         {0.7, "central_sensitization.knock_rate.slow"},
                                         {1.5, "central_sensitization.knock_rate.second"},
                                         {any, "central_sensitization.knock_rate.fast"}};
constexpr WordStep knock_steps[] = {{12, "central_sensitization.knock.soft"},
                                    {24, "central_sensitization.knock.usual"},
                                    {any, "central_sensitization.knock.hard"}};
constexpr WordStep inhibition_steps[] = {{-0.001, "central_sensitization.inhibition.reversed"},
                                         {0.35, "central_sensitization.inhibition.lost"},
                                         {1.2, "central_sensitization.inhibition.low"},
                                         {any, "central_sensitization.inhibition.normal"}};
constexpr WordStep nmda_steps[] = {{0.05, "central_sensitization.nmda_max.off"},
                                   {1.5, "central_sensitization.nmda_max.low"},
                                   {any, "central_sensitization.nmda_max.on"}};
constexpr WordStep above_steps[] = {{-0.5, "central_sensitization.descending.open"},
                                    {0.5, "central_sensitization.descending.neutral"},
                                    {any, "central_sensitization.descending.closes"}};
constexpr WordStep hand_steps[] = {{0.5, "central_sensitization.hand.feather"},
                                   {any, "central_sensitization.hand.hand"}};
constexpr WordStep flares_steps[] = {
    {0.2, "central_sensitization.flares.none"}, {0.9, "central_sensitization.flares.some"},
    {1.5, "central_sensitization.flares.one"},  {3, "central_sensitization.flares.two"},
    {5, "central_sensitization.flares.four"},   {any, "central_sensitization.flares.many"}};
constexpr WordStep flare_hz_steps[] = {{3, "central_sensitization.flare_hz.gentle"},
                                       {50, "central_sensitization.flare_hz.firm"},
                                       {any, "central_sensitization.flare_hz.lab"}};
constexpr WordStep flare_s_steps[] = {{60, "central_sensitization.flare_s.seconds"},
                                      {600, "central_sensitization.flare_s.short"},
                                      {any, "central_sensitization.flare_s.long"}};
constexpr WordStep half_life_steps[] = {{4, "central_sensitization.half_life.fast"},
                                        {6, "central_sensitization.half_life.usual"},
                                        {any, "central_sensitization.half_life.slow"}};
constexpr WordStep recovery_steps[] = {{0.8, "central_sensitization.recovery.slow"},
                                       {1.3, "central_sensitization.recovery.usual"},
                                       {any, "central_sensitization.recovery.fast"}};
constexpr WordStep week_steps[] = {{0.5, "central_sensitization.uneven_week.even"},
                                   {any, "central_sensitization.uneven_week.uneven"}};
constexpr WordStep stimulus_steps[] = {{0.7, "central_sensitization.stimulus_rate.slow"},
                                       {1.5, "central_sensitization.stimulus_rate.second"},
                                       {any, "central_sensitization.stimulus_rate.fast"}};
constexpr WordStep conductance_steps[] = {{0.05, "central_sensitization.conductance.off"},
                                          {0.9, "central_sensitization.conductance.low"},
                                          {1.1, "central_sensitization.conductance.usual"},
                                          {any, "central_sensitization.conductance.high"}};
constexpr WordStep switch_steps[] = {{0.5, "central_sensitization.switch.off"},
                                     {any, "central_sensitization.switch.on"}};

struct ParamLook {
    std::string_view id;
    std::span<const WordStep> words;
    std::string_view part; // whose icon and color its slider carries
};
constexpr ParamLook param_looks[] = {
    {"scene", scene_steps, ""},
    {"knock_rate_hz", knock_rate_steps, "danger"},
    {"knock_hz", knock_steps, "danger"},
    {"tonic_danger_hz", danger_steps, "danger"},
    {"touch_hz", touch_steps, "touch"},
    {"inhibition", inhibition_steps, "gatekeeper"},
    {"nmda_max", nmda_steps, "channels"},
    {"single_gmax", switch_steps, "channels"},
    {"slow_sensitization", setting_steps, "alarm"},
    {"descending_hz", above_steps, "descending"},
    {"hand", hand_steps, "touch"},
    {"flares_per_day", flares_steps, "calendar"},
    {"flare_hz", flare_hz_steps, "danger"},
    {"flare_s", flare_s_steps, "danger"},
    {"half_life_h", half_life_steps, "calm"},
    {"recovery_speed", recovery_steps, "calm"},
    {"uneven_week", week_steps, "calendar"},
    {"stimulus_rate_hz", stimulus_steps, "danger"},
    {"nmda", conductance_steps, "channels"},
    {"gaba", conductance_steps, "gatekeeper"},
    {"can", conductance_steps, "messenger"},
    {"nk1", conductance_steps, "danger"},
};

std::string_view word_for(std::string_view param, double value) {
    for (const ParamLook& look : param_looks)
        if (look.id == param) return word_at(look.words, value);
    return "";
}

std::string_view part_of(std::string_view param) {
    for (const ParamLook& look : param_looks)
        if (look.id == param) return look.part;
    return "";
}

} // namespace

void list_drawings(const ui::Theme& theme, bool deep_skin, std::vector<std::string>& names) {
    const Drawing& arm = deep_skin ? arm_deep : arm_light;
    const Drawing& hand = deep_skin ? hand_deep : hand_light;
    for (const Drawing* d :
         {&cord_drawing, &lens_drawing, &arm, &feather_drawing, &hand, &person_drawing,
          &brain_drawing, &neuron_drawing, &neuron_axon_drawing})
        names.emplace_back(explainers::name_of(*d, theme));
    explainers::figure::list_drawings(theme, deep_skin, names);
}

const explainers::Cast cast{"central_sensitization", camera_table, part_table, &word_for, &part_of,
                            &list_drawings};

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<SecondsScene, DaysScene, WindUpScene>(cast);
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Model, days::Model, wind_up::Model>();
}

} // namespace central_sensitization
