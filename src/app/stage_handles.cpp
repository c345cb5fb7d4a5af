// What can be dragged in the picture itself: an item over each such part, so that mouse, finger and
// keys reach it like any slider. It pushes the same actions; the picture shows what came of it.
#include "app/lesson_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace app {
namespace {

using explainers::Explainer;
using explainers::Handle;

constexpr std::size_t most_handles = 8;
constexpr double steps_of_a_range = 48; // of an arrow key
constexpr double key_s = 0.5;           // of film, for an arrow key on time itself

// What a handle sets, as numbers.
struct Grip {
    int param = -1; // -1: time
    double value = 0, low = 0, high = 0, step = 0, fine = 0;
    bool whole = false;

    double inside(double v) const {
        v = std::clamp(v, low, high);
        return whole ? std::round(v) : v;
    }
};

Grip grip_of(const Explainer& e, const Handle& handle) {
    Grip g;
    if (handle.param.empty()) {
        g.value = static_cast<double>(e.now()), g.whole = true;
        g.low = static_cast<double>(e.oldest()), g.high = static_cast<double>(e.newest());
        g.step = std::max(1.0, std::round(key_s / e.shown_tick_s())), g.fine = 1;
        return g;
    }
    g.param = sim::find(e.params(), handle.param);
    if (g.param < 0) return g;
    const auto i = static_cast<std::size_t>(g.param);
    const sim::ParamSpec& spec = e.params()[i];
    g.value = e.param(i), g.low = spec.min, g.high = spec.max, g.whole = spec.whole;
    g.step = spec.whole ? 1 : (spec.max - spec.min) / steps_of_a_range;
    g.fine = spec.whole ? 1 : g.step / 6;
    return g;
}

double by_keys(const ui::Items& items, ui::Id id, const Grip& g) {
    double v = g.value;
    for (const ui::KeyPress& k : items.keys_for(id)) {
        const double step = k.shift ? g.fine : g.step;
        switch (k.key) {
        case ui::Key::left:
        case ui::Key::down:
            v -= step;
            break;
        case ui::Key::right:
        case ui::Key::up:
            v += step;
            break;
        case ui::Key::page_down:
            v -= 4 * step;
            break;
        case ui::Key::page_up:
            v += 4 * step;
            break;
        case ui::Key::home:
            v = g.low;
            break;
        case ui::Key::end:
            v = g.high;
            break;
        default:
            break;
        }
        v = g.inside(v);
    }
    return v;
}

// Where the pointer or the keys want it.
double wanted(ScreenContext& c, const Handle& handle, const Grip& g, const ui::Item& item) {
    ui::Items& items = c.ui.items();
    if (items.let_go(item.id)) return items.grabbed; // Escape: as it was
    if (!item.held || !items.pointer().down) return by_keys(items, item.id, g);
    if (items.pointer_pressed()) items.grabbed = g.value;
    // Taking hold of it moves nothing yet.
    if (gfx::length(items.drag()) < c.ui.dp(3)) return g.value;
    const gfx::Vec2 world = c.canvas.view().to_world(items.pointer().at);
    return g.inside(c.world.explainer->dragged(handle, world));
}

// A step offers some params, free play all; the hand of time is always there.
bool offered(const ScreenContext& c, const content::Step& step, const Handle& handle) {
    if (handle.param.empty() || c.state().screen == Screen::free_play) return true;
    const auto& controls = step.scene.controls_for(c.clinical());
    return std::find(controls.begin(), controls.end(), handle.param) != controls.end();
}

void one_handle(ScreenContext& c, const Handle& handle, const gfx::Rect& stage) {
    ui::Ui& ui = c.ui;
    const Explainer& e = *c.world.explainer;
    const Grip grip = grip_of(e, handle);
    if (!handle.param.empty() && grip.param < 0) return;
    const gfx::Vec2 at = c.canvas.view().to_px(handle.at);
    const float radius = std::max(handle.radius * c.canvas.view().scale, ui.dp(10));
    if (!stage.contains(at)) return;
    const std::string_view name = handle.param.empty() ? "time" : handle.param;
    const gfx::Rect seen{at.x - radius, at.y - radius, 2 * radius, 2 * radius};
    const ui::Item item = ui.items().add(
        {.id = ui.format("handle.{}", name),
         .role = ui::Role::slider,
         .label = ui.tr(ui.format("handle.{}.{}", e.id(), name)),
         .value = grip.param < 0 ? std::string_view()
                                 : param_words(c, static_cast<std::size_t>(grip.param), grip.value),
         .rect = seen,
         .radius = radius});
    const float shine = std::max(item.hover * 0.7f, item.press);
    if (shine > 0)
        ui.outline(seen.inset(-ui.dp(5)), ui.theme().focus.alpha(shine), radius + ui.dp(5),
                   ui.dp(2));
    const double value = wanted(c, handle, grip, item);
    if (value == grip.value) return;
    if (grip.param < 0)
        c.push(act::Seek{static_cast<std::int64_t>(value)});
    else
        c.push(act::SetParam{grip.param, value});
}

} // namespace

explainers::DrawInfo stage_info(ScreenContext& c, const gfx::Rect& stage) {
    const State& s = c.state();
    const content::Step* step = c.world.step();
    return {.theme = c.ui.theme(),
            .text = c.world.strings,
            .frame = c.ui.frame_text(),
            .art = c.textures,
            .clinical = c.clinical(),
            .narrow = stage.w / c.ui.scale() < 620,
            .labels = true,
            .reduced_motion = s.settings.reduced_motion,
            .deep_skin = s.settings.deep_skin,
            .fraction = c.world.clock.fraction(),
            .focus = step ? std::string_view(step->scene.focus) : std::string_view(),
            .camera = step ? std::string_view(step->scene.camera) : std::string_view(),
            .ui_scale = c.ui.scale()};
}

void stage_handles(ScreenContext& c, const gfx::Rect& stage) {
    const content::Step* step = c.world.step();
    if (!step || !c.world.explainer) return;
    std::array<Handle, most_handles> found;
    const std::size_t count = c.world.explainer->handles(stage_info(c, stage), found);
    for (std::size_t i = 0; i < std::min(count, found.size()); ++i)
        if (offered(c, *step, found[i])) one_handle(c, found[i], stage);
}

} // namespace app
