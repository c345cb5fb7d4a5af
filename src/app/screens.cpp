#include "app/screens.hpp"

#include "ui/widgets.hpp"

namespace app {

std::string_view ScreenContext::words(std::string_view key,
                                      std::initializer_list<ui::Strings::Value> values) const {
    if (clinical()) {
        const std::string_view longer = ui.frame_text().format("{}_clinical", key);
        if (world.strings.has(longer)) key = longer;
    }
    return values.size() == 0 ? world.strings(key)
                              : world.strings.fill(ui.frame_text(), key, values);
}

bool ScreenContext::picture(std::string_view name, const gfx::Rect& rect, float radius,
                            float strength) {
    const int id = textures.find(name);
    if (id < 0 || atlas == 0) return false;
    ui.picture(atlas, rect, textures.picture(id).uv, radius,
               gfx::Color{255, 255, 255, 255}.alpha(strength));
    return true;
}

Grid grid(float room, int columns, float gap) {
    return {columns, (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
            gap};
}

float header_buttons(ScreenContext& c, const gfx::Rect& bar) {
    ui::Ui& ui = c.ui;
    const float size = std::min(ui.px(44), bar.h);
    const float y = bar.y + (bar.h - size) / 2;
    float x = bar.right() - ui.px(12) - size;
    if (ui::button(ui, {.id = "header.help",
                        .rect = {x, y, size, size},
                        .label = ui.tr("header.help"),
                        .style = ui::ButtonStyle::quiet,
                        .icon = ui::Icon::help,
                        .icon_only = true}))
        c.push(act::ShowSheet{Sheet::help, ""});
    x -= size + ui.px(4);
    if (ui::button(ui, {.id = "header.look",
                        .rect = {x, y, size, size},
                        .label = ui.tr("header.look"),
                        .style = ui::ButtonStyle::quiet,
                        .icon = ui::Icon::text_size,
                        .icon_only = true}))
        c.push(act::ShowSheet{Sheet::look, ""});
    if (c.world.course.stories.empty()) return x;
    const std::string_view words = ui.tr("header.client");
    const bool roomy = bar.w / ui.scale() >= 1000;
    const float w = roomy ? ui.text_width(ui::Font::control, words) + ui.px(24) : size;
    x -= w + ui.px(4);
    if (ui::button(ui, {.id = "header.client",
                        .rect = {x, y, w, size},
                        .label = words,
                        .style = ui::ButtonStyle::quiet,
                        .icon = roomy ? ui::Icon::none : ui::Icon::client,
                        .icon_only = !roomy}))
        c.push(act::ShowClient{});
    return x;
}

} // namespace app
