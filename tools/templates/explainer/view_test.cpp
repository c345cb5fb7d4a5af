// What the picture shows, asked of the canvas: no window, no GL.
#include "explainers/explainer.hpp"

#include <gtest/gtest.h>

namespace {

float cell_width_after(double seconds, double input_hz) {
    const explainers::Entry* entry = explainers::find("new_explainer");
    if (entry == nullptr) return -1;
    const auto explainer = entry->make();
    explainer->set(0, input_hz);
    for (double t = 0; t < seconds; t += explainer->tick())
        explainer->forward();
    const ui::Strings text;
    ui::FrameText frame;
    const gfx::Textures art;
    gfx::Canvas canvas;
    canvas.begin({}, 1);
    const ui::Theme& theme = ui::theme(ui::ThemeId::night);
    explainer->draw(canvas,
                    {.theme = theme, .text = text, .frame = frame, .art = art, .focus = {}});
    const gfx::Canvas::Part* cell = canvas.find("messenger");
    return cell == nullptr ? -1 : cell->bounds_px.w;
}

TEST(NewExplainerView, the_cell_grows_with_its_rate) {
    EXPECT_GT(cell_width_after(0, 40), 0);
    EXPECT_GT(cell_width_after(3, 40), cell_width_after(0, 40));
}

} // namespace
