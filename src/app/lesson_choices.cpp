// The controls of a step, each as what its param asks for: a slider, a choice of a few words in a
// row, or steps with − and + where the words do not fit.
#include "app/lesson_parts.hpp"

#include "ui/widgets.hpp"

#include <cmath>

namespace app {
namespace {

constexpr int most_choices = 7; // words in a row

int choices(const sim::ParamSpec& spec) {
    return static_cast<int>(std::lround(spec.max - spec.min)) + 1;
}
// A whole number with few values is chosen by its word, not slid to.
bool is_choice(const sim::ParamSpec& spec) {
    return spec.whole && choices(spec) >= 2 && choices(spec) <= most_choices;
}

struct Words {
    std::array<std::string_view, most_choices> list{};
    std::size_t count = 0;
    std::span<const std::string_view> all() const { return std::span(list).first(count); }
};
Words choice_words(const ScreenContext& c, std::size_t param) {
    const sim::ParamSpec& spec = c.world.explainer->params()[param];
    Words words;
    words.count = static_cast<std::size_t>(choices(spec));
    for (std::size_t i = 0; i < words.count; ++i)
        words.list[i] = param_words(c, param, spec.min + static_cast<double>(i));
    return words;
}

// As wide as its words want, or closer where there is less room; 0: they do not fit.
float choice_width(const ScreenContext& c, const Words& words, float room) {
    ui::Ui& ui = c.ui;
    const float wanted = ui::segmented_width(ui, words.all());
    const float least = wanted - static_cast<float>(words.count) * ui.px(18);
    return least <= room ? std::min(wanted, room) : 0;
}

// Of an arrow key: one, of a range of tens; a quarter of an hour, of a day.
double arrow_step(const sim::ParamSpec& spec) {
    const double range = spec.max - spec.min;
    if (spec.whole || range <= 10) return 0; // the slider's own
    return spec.unit == "min" && range > 240 ? 15 : range > 400 ? range / 100 : 1;
}

ui::SliderSpec slider_spec(const ScreenContext& c, std::size_t param, const gfx::Rect& r) {
    const explainers::Explainer& e = *c.world.explainer;
    const sim::ParamSpec& spec = e.params()[param];
    const std::string_view part = e.part_of(param);
    return {.id = c.ui.format("control.{}", spec.id),
            .rect = r,
            .label = param_name(c, param),
            .value_words = param_words(c, param, e.param(param)),
            .part = ui::part_icon(part),
            .color = part_color(c.ui.theme(), part),
            .value = e.param(param),
            .min = spec.min,
            .max = spec.max,
            .whole = spec.whole,
            .step = arrow_step(spec),
            .plus_minus = is_choice(spec)};
}

void choice(ScreenContext& c, std::size_t param, const Words& words, const gfx::Rect& r) {
    const explainers::Explainer& e = *c.world.explainer;
    const sim::ParamSpec& spec = e.params()[param];
    const auto now = static_cast<int>(std::lround(e.param(param) - spec.min));
    const int chosen = ui::segmented(c.ui, c.ui.format("control.{}", spec.id), r, words.all(), now,
                                     param_name(c, param));
    if (chosen >= 0) c.push(act::SetParam{static_cast<int>(param), spec.min + chosen});
}

// In the strip of controls: the name above the words, where there is height for it, else beside
// them, where there is width: a switch without a name says nothing.
void named_choice(ScreenContext& c, std::size_t param, const Words& words, float width,
                  const gfx::Rect& r) {
    ui::Ui& ui = c.ui;
    const float name = r.h >= ui.px(46) ? ui.px(20) : 0;
    const float h = std::min(ui.px(32), r.h - name);
    const gfx::Rect buttons{r.x, r.y + name + (r.h - name - h) / 2, width, h};
    choice(c, param, words, buttons);
    const float left = buttons.right() + ui.px(14);
    const gfx::Rect beside{left, buttons.y, r.right() - left, h};
    const std::string_view words_of_it = param_name(c, param);
    if (name == 0 && beside.w < ui.text_width(ui::Font::label, words_of_it)) return;
    const ui::PartIcon icon = ui::part_icon(c.world.explainer->part_of(param));
    const bool plain = ui.theme().line_art || icon == ui::PartIcon::none;
    ui.text_in(ui::Font::label, name > 0 ? gfx::Rect{r.x, r.y, r.w, name} : beside,
               plain ? ui.theme().text : ui.theme().part_word(icon), words_of_it, ui::Align::left);
}

float stage_margin(const ScreenContext& c) {
    return c.ui.px(24);
}

} // namespace

ShownControls shown_controls(const ScreenContext& c, float stage_w) {
    ShownControls shown;
    const content::Step* step = c.world.step();
    if (!step || !c.world.explainer) return shown;
    const explainers::Explainer& e = *c.world.explainer;
    for (const std::string& id : step->scene.controls_for(c.clinical())) {
        const int found = sim::find(e.params(), id);
        if (found < 0) continue;
        const auto param = static_cast<std::size_t>(found);
        const sim::ParamSpec& spec = e.params()[param];
        if (!e.applies(param) && spec.id != "scene") continue;
        const bool several = is_choice(spec) && choices(spec) > 2;
        if (stage_w > 0 && several && shown.on_stage < 0 &&
            choice_width(c, choice_words(c, param), stage_w - 2 * stage_margin(c)) > 0)
            shown.on_stage = found;
        else if (shown.count < shown.params.size())
            shown.params[shown.count++] = param;
    }
    return shown;
}

float stage_choice_height(const ScreenContext& c, float stage_w) {
    return shown_controls(c, stage_w).on_stage < 0 ? 0 : c.ui.px(44 + 16 + 8);
}

void stage_choice(ScreenContext& c, const gfx::Rect& strip) {
    const int found = shown_controls(c, strip.w).on_stage;
    if (found < 0) return;
    ui::Ui& ui = c.ui;
    const auto param = static_cast<std::size_t>(found);
    const Words words = choice_words(c, param);
    const float w = choice_width(c, words, strip.w - 2 * stage_margin(c)), h = ui.px(44);
    choice(c, param, words, {strip.center().x - w / 2, strip.y + ui.px(16), w, h});
}

float control_height(const ScreenContext& c, std::span<const std::size_t> params, float width) {
    float height = c.ui.px(52);
    for (const std::size_t param : params) {
        const sim::ParamSpec& spec = c.world.explainer->params()[param];
        if (is_choice(spec) && choice_width(c, choice_words(c, param), width) > 0) continue;
        height = std::max(height, ui::slider_height(c.ui, slider_spec(c, param, {0, 0, width, 0})));
    }
    return height;
}

void control(ScreenContext& c, std::size_t param, const gfx::Rect& r) {
    const sim::ParamSpec& spec = c.world.explainer->params()[param];
    if (is_choice(spec)) {
        const Words words = choice_words(c, param);
        if (const float width = choice_width(c, words, r.w); width > 0)
            return named_choice(c, param, words, width, r);
    }
    const auto wanted = ui::slider(c.ui, slider_spec(c, param, r));
    if (wanted) c.push(act::SetParam{static_cast<int>(param), *wanted});
}

} // namespace app
