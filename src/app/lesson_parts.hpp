// What the files of the lesson screen share: the column of the panel, the controls of a step, and
// numbers in words. Private to them.
#pragma once
#include "app/screens.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace app {

// Where the next block of the panel goes; blocks move it down.
struct Column {
    float x, y, w;
};
void predict_card(ScreenContext&, const content::Step&, Column&);
void myth_card(ScreenContext&, const content::Step&, Column&);

// The strip of time of the step; `heading`: with the name of what it shows, and rows of events.
void time_strip(ScreenContext&, const content::Step&, const gfx::Rect&, bool heading);
// Says that a slow model is still being worked out, over the bottom of the stage.
void working_bar(ScreenContext&, const gfx::Rect& stage);

// The controls of the step that act in the scene that runs.
struct ShownControls {
    std::array<std::size_t, 12> params{}; // below the picture, by index
    std::size_t count = 0;
    int on_stage = -1; // a choice that is shown over the picture, by index; -1: none

    std::span<const std::size_t> below() const { return std::span(params).first(count); }
};
// `stage_w` > 0: one choice may go over a picture this wide.
ShownControls shown_controls(const ScreenContext&, float stage_w);
void stage_choice(ScreenContext&, const gfx::Rect& strip);
// A slider, a switch or a choice.
void control(ScreenContext&, std::size_t param, const gfx::Rect&);
// Room for the tallest of them in a column `width` px wide.
float control_height(const ScreenContext&, std::span<const std::size_t> params, float width);

gfx::Color part_color(const ui::Theme&, std::string_view part);
std::string_view param_name(const ScreenContext&, std::size_t param);
// "firm rub", or the number where a param has no words.
std::string_view param_words(const ScreenContext&, std::size_t param, double value);

// Spikes or beats: their numbers below one are "under 1".
bool is_rate(const sim::OutputSpec&);
// "38", "<1", "5.2": as many digits as the range of the output deserves.
std::string_view short_value(const ScreenContext&, const sim::OutputSpec&, double value);
// "38 per second", "72 a minute", "5.2".
std::string_view value_words(const ScreenContext&, const sim::OutputSpec&, double value);

} // namespace app
