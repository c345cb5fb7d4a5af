#include "explainers/stress_hormones/view.hpp"

#include "explainers/stress_hormones/view_scene.hpp"

namespace stress_hormones {
namespace {

using explainers::word_at;
using explainers::WordStep;

constexpr gfx::Rect all_of_it{0, 56, 972, 700};
constexpr explainers::Camera camera_table[] = {
    {"whole", all_of_it, {14, 66, 952, 684}},
    {"body", {-124, 64, 740, 540}, {-30, 72, 552, 428}},
    {"clock", {428, 142, 738, 560}, {430, 148, 736, 552}},
    {"pulses", art::stage, art::stage},
    {"weeks", art::stage, art::stage},
};
constexpr std::string_view part_table[] = {"heart", "stressor", "cortisol", "acth",
                                           "brake", "adrenal",  "calm",     "rest"};

constexpr double any = 1e9;
constexpr WordStep scene_steps[] = {{0.5, "stress_hormones.scene.day"},
                                    {1.5, "stress_hormones.scene.pulses"},
                                    {2.5, "stress_hormones.scene.weeks"},
                                    {any, "stress_hormones.scene.heart"}};
constexpr WordStep stressor_length_steps[] = {{10, "stress_hormones.stress_minutes.moment"},
                                              {25, "stress_hormones.stress_minutes.short"},
                                              {75, "stress_hormones.stress_minutes.hour"},
                                              {any, "stress_hormones.stress_minutes.long"}};
constexpr WordStep stressor_steps[] = {{0.5, "stress_hormones.stress_amplitude.none"},
                                       {4, "stress_hormones.stress_amplitude.mild"},
                                       {8, "stress_hormones.stress_amplitude.hard"},
                                       {any, "stress_hormones.stress_amplitude.shock"}};
constexpr WordStep half_life_steps[] = {{30, "stress_hormones.half_life.short"},
                                        {any, "stress_hormones.half_life.long"}};
constexpr WordStep massage_steps[] = {{0.5, "stress_hormones.massage.off"},
                                      {any, "stress_hormones.massage.on"}};
constexpr WordStep rest_steps[] = {{0.5, "stress_hormones.rest_line.off"},
                                   {any, "stress_hormones.rest_line.on"}};
constexpr WordStep crh_steps[] = {{15, "stress_hormones.crh_drive.low"},
                                  {60, "stress_hormones.crh_drive.usual"},
                                  {any, "stress_hormones.crh_drive.high"}};
constexpr WordStep delay_steps[] = {{1, "stress_hormones.delay.none"},
                                    {8, "stress_hormones.delay.short"},
                                    {any, "stress_hormones.delay.long"}};
constexpr WordStep worry_steps[] = {{0.9, "stress_hormones.drive.low"},
                                    {1.2, "stress_hormones.drive.usual"},
                                    {3, "stress_hormones.drive.worry"},
                                    {any, "stress_hormones.drive.heavy"}};
constexpr WordStep weeks_steps[] = {{0.5, "stress_hormones.worry_weeks.open"},
                                    {9, "stress_hormones.worry_weeks.weeks"},
                                    {any, "stress_hormones.worry_weeks.months"}};
constexpr WordStep sympathetic_steps[] = {{3.5, "stress_hormones.sympathetic.low"},
                                          {5, "stress_hormones.sympathetic.usual"},
                                          {9, "stress_hormones.sympathetic.high"},
                                          {any, "stress_hormones.sympathetic.full"}};
constexpr WordStep vagal_steps[] = {{3.5, "stress_hormones.vagal.low"},
                                    {5, "stress_hormones.vagal.usual"},
                                    {any, "stress_hormones.vagal.high"}};

constexpr WordStep session_length_steps[] = {{1, "stress_hormones.massage_minutes.none"},
                                             {45, "stress_hormones.massage_minutes.half"},
                                             {75, "stress_hormones.massage_minutes.hour"},
                                             {any, "stress_hormones.massage_minutes.long"}};
constexpr WordStep block_steps[] = {{0.5, "stress_hormones.block.off"},
                                    {any, "stress_hormones.block.on"}};
constexpr WordStep setter_steps[] = {{0.5, "stress_hormones.by_arousal.off"},
                                     {any, "stress_hormones.by_arousal.on"}};
constexpr WordStep arousal_steps[] = {{0.35, "stress_hormones.arousal.calm"},
                                      {0.7, "stress_hormones.arousal.awake"},
                                      {any, "stress_hormones.arousal.alarm"}};
constexpr WordStep awakening_steps[] = {{0.5, "stress_hormones.awakening.none"},
                                        {4, "stress_hormones.awakening.some"},
                                        {any, "stress_hormones.awakening.strong"}};
constexpr WordStep noise_steps[] = {{0.05, "stress_hormones.noise.none"},
                                    {0.8, "stress_hormones.noise.some"},
                                    {any, "stress_hormones.noise.much"}};

// The words of each slider and the part it carries; a param that is not here shows its number.
struct Slider {
    std::string_view param, part;
    std::span<const WordStep> steps;
};
constexpr Slider sliders[] = {
    {"scene", "", scene_steps},
    {"stress_start_min", "stressor", {}},
    {"stress_minutes", "stressor", stressor_length_steps},
    {"stress_amplitude", "stressor", stressor_steps},
    {"cortisol_half_life_min", "cortisol", half_life_steps},
    {"massage", "calm", massage_steps},
    {"massage_start_min", "calm", {}},
    {"massage_minutes", "calm", session_length_steps},
    {"massage_d", "calm", {}},
    {"rest_line", "rest", rest_steps},
    {"crh_drive", "crh", crh_steps},
    {"delay_min", "brake", delay_steps},
    {"drive", "stressor", worry_steps},
    {"worry_weeks", "stressor", weeks_steps},
    {"sympathetic_hz", "heart", sympathetic_steps},
    {"vagal_hz", "calm", vagal_steps},
    {"sympathetic_block", "heart", block_steps},
    {"vagal_block", "calm", block_steps},
    {"by_arousal", "heart", setter_steps},
    {"arousal", "heart", arousal_steps},
    {"awakening_amplitude", "cortisol", awakening_steps},
    {"drive_noise", "crh", noise_steps},
};

const Slider* slider_of(std::string_view param) {
    for (const Slider& slider : sliders)
        if (slider.param == param) return &slider;
    return nullptr;
}

std::string_view word_for(std::string_view param, double value) {
    const Slider* slider = slider_of(param);
    return slider && !slider->steps.empty() ? word_at(slider->steps, value) : "";
}

std::string_view part_of(std::string_view param) {
    const Slider* slider = slider_of(param);
    return slider ? slider->part : "";
}

} // namespace

const explainers::Cast cast{"stress_hormones", camera_table, part_table,
                            &word_for,         &part_of,     &list_drawings};

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<DayScene, PulsesScene, WeeksScene, HeartScene>(cast);
}

std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Day, Pulses, HumanPulses, Weeks, Heart>();
}

} // namespace stress_hormones
