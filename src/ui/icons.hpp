// Small vector pictures: controls (play, back, …), parts of the picture and evidence ratings, drawn
// as shapes so that they are crisp at every size and need no icon font.
#pragma once
#include "content/lesson.hpp"
#include "gfx/geometry.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace ui {

enum class Icon : unsigned char {
    none,
    back,
    forward,
    play,
    pause,
    step_back,
    step_forward,
    replay,
    plus,
    minus,
    close,
    help,
    text_size,
    search,
    settings,
    check,
    down,
    up,
    home,
    client,
    print,
    book,
    warning,
    lock
};

// `size`: the square it fills, px.
void draw_icon(ImDrawList&, Icon, gfx::Vec2 center, float size, gfx::Color);
// A part by its own shape. With theme.line_art it is drawn as in High contrast.
void draw_icon(ImDrawList&, PartIcon, gfx::Vec2 center, float size, const Theme&);
// A flat mark in one color: rows of a chart, patterns of a slider's fill.
void draw_mark(ImDrawList&, PartIcon, gfx::Vec2 center, float radius, gfx::Color);
// ✓ disc, half disc, dashed ring, ✗ disc, book.
void draw_icon(ImDrawList&, content::Rating, gfx::Vec2 center, float size, gfx::Color ink,
               gfx::Color ground);

} // namespace ui
