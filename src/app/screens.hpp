// What a screen works with, and the screens. A screen reads the world, draws with ui:: and pushes
// Actions; it never changes state.
#pragma once
#include "app/world.hpp"
#include "gfx/textures.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <string>
#include <vector>

namespace app {

struct ScreenContext {
    const World& world;
    ui::Ui& ui;
    gfx::Canvas& canvas;
    const gfx::Textures& textures;
    unsigned atlas; // GL name of the pictures, 0: none
    std::vector<Action>& queue;
    std::vector<std::string>& problems; // sentences to show until dismissed
    SheetSize& sheet;
    std::vector<Ground>& grounds;

    const State& state() const { return world.state; }
    // A large surface in one color, below everything the interface draws.
    void ground(const gfx::Rect& r, gfx::Color color) { grounds.push_back({r, color}); }
    void push(Action action) { queue.push_back(std::move(action)); }
    bool clinical() const { return world.state.settings.clinical; }
    // The words of `key` for the depth shown: "<key>_clinical" where there is one.
    std::string_view words(std::string_view key) const;
    // Draws a picture by name, rounded; false when it isn't there (yet).
    bool picture(std::string_view name, const gfx::Rect&, float radius = 0, float strength = 1);
};

// Returns where the canvas goes: its ground.
gfx::Rect home_screen(ScreenContext&, const gfx::Rect& screen);
// The sheet that is open (help, look, term, sources, claim), and problem cards.
void sheets(ScreenContext&, const gfx::Rect& screen);

// Cells of one width in rows: where the i-th lies.
struct Grid {
    int columns;
    float width, gap; // of a cell, between cells
    gfx::Rect cell(gfx::Vec2 at, int i, float height) const {
        const int row = i / columns, column = i % columns;
        return {at.x + static_cast<float>(column) * (width + gap),
                at.y + static_cast<float>(row) * (height + gap), width, height};
    }
};
Grid grid(float room, int columns, float gap);

// Parts of the lesson screen.
struct LessonLayout {
    bool wide = true;     // picture left, words right; else one above the other
    bool compact = false; // little room for the controls: smaller rows
    gfx::Rect header, stage, controls, panel, foot;
};
LessonLayout lay_out_lesson(const ScreenContext&, const gfx::Rect& screen);
void lesson_screen(ScreenContext&, const LessonLayout&); // all but the picture
void lesson_panel(ScreenContext&, const LessonLayout&);
void lesson_controls(ScreenContext&, const LessonLayout&);
// Height of the controls in a compact layout `width` px wide.
float compact_controls_height(const ScreenContext&, float width);

// Header shared by the screens: words and buttons at the right. Returns the x they start at.
float header_buttons(ScreenContext&, const gfx::Rect& bar);

} // namespace app
