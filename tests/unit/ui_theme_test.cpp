// WCAG 2.2 contrast (1.4.3, 1.4.11) over the theme table, for every theme.
#include "ui/theme.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

using gfx::Color;
using ui::Theme;

double channel(std::uint8_t v) {
    const double c = v / 255.;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(Color c) {
    return .2126 * channel(c.r) + .7152 * channel(c.g) + .0722 * channel(c.b);
}
double contrast(Color a, Color b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + .05) / (std::min(x, y) + .05);
}

struct Named {
    const char* name;
    Color color;
};

void expect_all(const Theme& t, const std::vector<Named>& inks, const std::vector<Named>& grounds,
                double least) {
    for (const Named& ink : inks)
        for (const Named& ground : grounds)
            EXPECT_GE(contrast(ink.color, ground.color), least)
                << ink.name << " on " << ground.name << ", theme " << static_cast<int>(t.id);
}

std::vector<Named> surfaces(const Theme& t) {
    return {{"canvas_top", t.canvas_top},
            {"canvas_bottom", t.canvas_bottom},
            {"bar", t.bar},
            {"panel", t.panel},
            {"card", t.card},
            {"raised", t.raised},
            {"well", t.well}};
}

class EveryTheme : public testing::TestWithParam<ui::ThemeId> {
protected:
    const Theme& t = ui::theme(GetParam());
};

TEST(Contrast, matches_the_wcag_examples) {
    EXPECT_NEAR(contrast(Color::hex(0x000000), Color::hex(0xFFFFFF)), 21, 1e-9);
    EXPECT_NEAR(contrast(Color::hex(0x777777), Color::hex(0xFFFFFF)), 4.48, 0.01);
}

TEST_P(EveryTheme, words_read_on_every_surface) {
    expect_all(t,
               {{"text", t.text},
                {"body", t.body},
                {"muted", t.muted},
                {"link", t.link},
                {"warn", t.warn},
                {"touch_word", t.touch_word},
                {"danger_word", t.danger_word},
                {"inhibit_word", t.inhibit_word},
                {"messenger_word", t.messenger_word},
                {"done_word", t.done_word}},
               surfaces(t), 4.5);
}

TEST_P(EveryTheme, words_read_on_controls_and_chips) {
    const Named pairs[][2] = {
        {{"primary_ink", t.primary_ink}, {"primary", t.primary}},
        {{"positive_ink", t.positive_ink}, {"positive", t.positive}},
        {{"control_ink", t.control_ink}, {"control", t.control}},
        {{"muted", t.muted}, {"control", t.control}},
        {{"selected_ink", t.selected_ink}, {"selected", t.selected}},
        {{"supported", t.supported}, {"supported_ground", t.supported_ground}},
        {{"mixed", t.mixed}, {"mixed_ground", t.mixed_ground}},
        {{"contradicted", t.contradicted}, {"contradicted_ground", t.contradicted_ground}},
        {{"definition", t.definition}, {"definition_ground", t.definition_ground}}};
    for (const auto& p : pairs)
        expect_all(t, {p[0]}, {p[1]}, 4.5);
}

TEST_P(EveryTheme, graphics_with_a_meaning_and_the_focus_ring_stand_out) {
    expect_all(t,
               {{"focus", t.focus},
                {"edge", t.edge},
                {"primary", t.primary},
                {"positive", t.positive},
                {"touch_line", t.touch_line},
                {"danger_line", t.danger_line},
                {"inhibit_line", t.inhibit_line},
                {"messenger_line", t.messenger_line},
                {"done", t.done}},
               surfaces(t), 3);
}

TEST_P(EveryTheme, parts_of_the_picture_stand_out_on_the_canvas) {
    const std::vector<Named> canvas = {{"canvas_top", t.canvas_top},
                                       {"canvas_bottom", t.canvas_bottom}};
    expect_all(t,
               {{"touch", t.touch},
                {"danger_slow", t.danger_slow},
                {"danger_fast", t.danger_fast},
                {"inhibit", t.inhibit},
                {"endorphin", t.endorphin},
                {"cortisol", t.cortisol},
                {"blood", t.blood},
                {"muscle", t.muscle},
                // On paper the messenger is known by its darker outline.
                {"messenger", t.id == ui::ThemeId::paper ? t.messenger_dark : t.messenger}},
               canvas, 3);
}

TEST_P(EveryTheme, the_thumb_is_told_from_its_track_and_bar) {
    // On paper the thumb is a light disc in a ring of the fill's color.
    const Color thumb = t.id == ui::ThemeId::paper ? t.primary : t.thumb;
    expect_all(t, {{"thumb", thumb}}, {{"track", t.track}, {"bar", t.bar}, {"panel", t.panel}}, 3);
    expect_all(t, {{"edge", t.edge}}, {{"track", t.track}}, 3);
}

TEST_P(EveryTheme, every_part_has_a_color_of_its_own) {
    const ui::PartIcon parts[] = {ui::PartIcon::touch, ui::PartIcon::danger,
                                  ui::PartIcon::gatekeeper, ui::PartIcon::messenger};
    for (const auto a : parts)
        for (const auto b : parts)
            EXPECT_TRUE(a == b || t.part_line(a) != t.part_line(b));
    EXPECT_EQ(t.part("messenger"), t.messenger_word);
    EXPECT_EQ(t.part("no such part"), t.text);
}

INSTANTIATE_TEST_SUITE_P(All, EveryTheme,
                         testing::Values(ui::ThemeId::night, ui::ThemeId::paper,
                                         ui::ThemeId::high_contrast));

} // namespace
