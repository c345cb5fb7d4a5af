// An explainer for tests of the app: numbers that can be checked by hand, a tick as long as a test
// wants it, a choice of four, outputs in every unit. Draws one disc.
#pragma once
#include "explainers/explainer.hpp"

#include <array>

namespace test {

struct PracticeModel {
    static constexpr std::string_view id = "practice";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.001;
    enum Param { idea, push, on, many, count };
    static std::span<const sim::ParamSpec> param_specs() {
        static constexpr std::array<sim::ParamSpec, count> specs{{{"idea", "1", 0, 3, 0, true},
                                                                  {"push", "1", 0, 10, 0, false},
                                                                  {"on", "1", 0, 1, 0, true},
                                                                  {"many", "1", 0, 30, 0, true}}};
        return specs;
    }
    static std::span<const sim::OutputSpec> output_specs() {
        static constexpr std::array<sim::OutputSpec, 7> specs{{{"saw", "Hz", 0, 100},
                                                               {"beats", "bpm", 40, 140},
                                                               {"share", "1", 0, 1},
                                                               {"level", "ug/dl", 0, 20},
                                                               {"danger_spikes", "1", 0, 100},
                                                               {"touch_spikes", "1", 0, 100},
                                                               {"percent", "percent", 0, 100}}};
        return specs;
    }
    std::array<double, count> params{};
    double ticks = 0, danger = 0, touch = 0;

    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value) {
        params[i] = sim::fit(param_specs()[i], value, params[i]);
    }
    double read(std::size_t i) const {
        const auto t = static_cast<long>(ticks);
        switch (i) {
        case 0: // one tick high in 97, and a slow saw
            return t % 97 == 96 ? 100 : static_cast<double>(t % 1000) / 50 + params[push];
        case 1:
            return 72.4;
        case 2:
            return 0.256;
        case 3:
            return 12.34;
        case 4:
            return danger;
        case 5:
            return touch;
        default:
            return 41.6;
        }
    }
    void advance() {
        ++ticks;
        danger += 0.02 + 0.002 * params[push];
        touch += 0.0071;
    }
};

struct PracticeScene {
    using Model = PracticeModel;
    static constexpr double shown_tick_s = 0.001;
    static constexpr std::size_t history_ticks = 60000;
    static bool moves(const Model&) { return true; }
    static void draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                     const sim::History<Model>&, std::int64_t) {
        canvas.tag("all");
        canvas.box({500, 350}, {500, 350}, 0, 0, {.fill = gfx::Fill::flat(info.theme.panel)});
        canvas.disc({500, 350}, 120, {.fill = gfx::Fill::flat(info.theme.touch)});
    }
};

inline std::string_view practice_word(std::string_view param, double value) {
    static constexpr std::string_view ideas[] = {"practice.none", "practice.cycle",
                                                 "practice.adaptation", "practice.protection"};
    if (param == "idea") return ideas[static_cast<std::size_t>(value + 0.5)];
    if (param == "push") return value < 5 ? "practice.light" : "practice.firm";
    if (param == "on") return value < 0.5 ? "practice.off" : "practice.on";
    return "";
}
inline std::string_view practice_part(std::string_view param) {
    return param == "push" ? "touch" : "";
}
inline explainers::Cast practice_cast() {
    static constexpr std::array<explainers::Camera, 1> cameras{
        {{"whole", {0, 0, 1000, 700}, {100, 0, 800, 700}}}};
    static constexpr std::array<std::string_view, 1> parts{"messenger"};
    return {"practice", cameras, parts, &practice_word, &practice_part, nullptr};
}
inline std::unique_ptr<explainers::Explainer> practice_explainer() {
    return explainers::make_explainer<PracticeScene>(practice_cast());
}

} // namespace test
