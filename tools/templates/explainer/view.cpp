// Draws the model: a cell that brightens and grows with its rate, and a fiber that feeds it. All
// movement comes from the model's outputs; the pulse on the fiber is decoration (model.md).
#include "explainers/explainer.hpp"
#include "explainers/new_explainer/model.hpp"

#include <cmath>

namespace new_explainer {
namespace {

constexpr float cell_x = 600, cell_y = 300; // world units; y grows downwards

constexpr explainers::Camera cameras[] = {{"whole", {0, 0, 1000, 600}, {250, 0, 600, 600}}};
constexpr std::string_view parts[] = {"touch", "messenger"};

std::string_view word_for(std::string_view param, double value) {
    if (param == "delay_s") return value < 1 ? "new_explainer.quick" : "new_explainer.slow";
    if (value < 1) return "new_explainer.none";
    return value < 25 ? "new_explainer.some" : "new_explainer.much";
}
// The part whose icon and color the slider of a param carries.
std::string_view part_of(std::string_view param) {
    return param == "input_hz" ? "touch" : "";
}

struct View {
    using Model = new_explainer::Model;
    static constexpr double shown_tick_s = Model::tick; // real time
    static constexpr std::size_t history_ticks = 6000;  // a minute

    static bool moves(const Model& m) {
        return m.input_hz > 0 || std::abs(m.input_hz - m.response_hz) > 0.01;
    }
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t now);
};

void draw_fiber(gfx::Canvas& canvas, const explainers::DrawInfo& info, const Model& m, double t_s) {
    static const auto path =
        gfx::bezier_path(std::vector<gfx::Vec2>{{60, 420}, {260, 420}, {380, 320}, {520, 305}});
    canvas.tag("touch");
    gfx::TubePaint fiber;
    fiber.fill = gfx::Fill::across(info.theme.touch_light, info.theme.touch_dark);
    canvas.tube(path, 18, 14, fiber);
    if (m.input_hz <= 0 || info.reduced_motion) return;
    const float at = static_cast<float>(std::fmod(t_s * m.input_hz / 20, 1.0));
    gfx::Paint pulse;
    pulse.fill = gfx::Fill::flat(info.theme.touch_light);
    pulse.glow = info.theme.touch;
    pulse.glow_radius = 20;
    canvas.disc(gfx::along(path, at).at, 9, pulse);
}

void draw_cell(gfx::Canvas& canvas, const explainers::DrawInfo& info, const Model& m) {
    const float rate = static_cast<float>(m.response_hz / 50); // 0..1
    const gfx::Vec2 center{cell_x, cell_y};
    canvas.tag("messenger");
    gfx::Paint cell;
    cell.fill = gfx::Fill::radial(info.theme.messenger_light, info.theme.messenger_dark,
                                  center - gfx::Vec2{18, 18}, 110);
    cell.glow = info.theme.messenger.alpha(rate);
    cell.glow_radius = 20 + 60 * rate;
    canvas.disc(center, 70 + 20 * rate, cell);
}

void draw_names(gfx::Canvas& canvas, const explainers::DrawInfo& info, const Model& m) {
    gfx::Callout touch;
    touch.id = "touch";
    touch.anchor = {200, 418};
    touch.card = {200, 500};
    touch.color = info.theme.touch;
    touch.icon = static_cast<std::uint8_t>(ui::part_icon("touch"));
    touch.title = info.text("new_explainer.touch");
    canvas.callout(touch);
    gfx::Callout cell;
    cell.id = "messenger";
    cell.anchor = {cell_x, cell_y - 80};
    cell.card = {cell_x, cell_y - 180};
    cell.color = info.theme.messenger;
    cell.icon = static_cast<std::uint8_t>(ui::part_icon("messenger"));
    cell.title = info.text("new_explainer.messenger");
    const std::string_view rate = info.frame.format("{:.0f}", m.response_hz);
    cell.note = info.text.fill(info.frame, "new_explainer.per_second", {{"rate", rate}});
    canvas.callout(cell);
}

void View::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                const sim::History<Model>& history, std::int64_t now) {
    const Model& m = history.at(now);
    draw_fiber(canvas, info, m, (static_cast<double>(now) + info.fraction) * Model::tick);
    draw_cell(canvas, info, m);
    if (info.labels) draw_names(canvas, info, m);
}

} // namespace

std::unique_ptr<explainers::Explainer> make_explainer() {
    return explainers::make_explainer<View>(
        {"new_explainer", cameras, parts, &word_for, &part_of, nullptr});
}
std::vector<std::unique_ptr<sim::AnyModel>> make_models() {
    return explainers::boxed<Model>();
}

} // namespace new_explainer
