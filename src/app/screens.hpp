// What a screen works with, and the screens. A screen reads the world, draws with ui:: and pushes
// Actions; it never changes state.
#pragma once
#include "app/client_pointer.hpp"
#include "app/sheet_preview.hpp"
#include "app/strip_record.hpp"
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
    QuizMemory& quiz;
    const StripRecord& strip;
    Pointing& pointing; // over a client's picture
    const SheetPreview& preview;

    const State& state() const { return world.state; }
    // A large surface in one color, below everything the interface draws.
    void ground(const gfx::Rect& r, gfx::Color color) { grounds.push_back({r, color}); }
    void push(Action action) { queue.push_back(std::move(action)); }
    bool clinical() const { return world.state.settings.clinical; }
    // The words of `key` for the depth shown: "<key>_clinical" where there is one.
    // {names} in them become `values`.
    std::string_view words(std::string_view key,
                           std::initializer_list<ui::Strings::Value> values = {}) const;
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
    gfx::Rect choice; // over the stage: a choice of the step; empty: none
    // Where the picture is seen: its view is fitted to the stage, its ground goes on behind.
    gfx::Rect picture() const {
        return choice.h > 0 ? gfx::Rect{stage.x, choice.y, stage.w, stage.bottom() - choice.y}
                            : stage;
    }
};
LessonLayout lay_out_lesson(const ScreenContext&, const gfx::Rect& screen);
void lesson_screen(ScreenContext&, const LessonLayout&); // all but the picture
void lesson_panel(ScreenContext&, const LessonLayout&);
void lesson_controls(ScreenContext&, const LessonLayout&);
// Height of the controls in a layout `width` px wide, and of the choice over its picture.
float compact_controls_height(const ScreenContext&, float width);
float roomy_controls_height(const ScreenContext&, float width);
float stage_choice_height(const ScreenContext&, float width); // 0: none

// What a view may know of the moment it draws on this stage, and the parts of the picture that can
// be dragged: call it after the picture is drawn (stage_handles.cpp).
explainers::DrawInfo stage_info(ScreenContext&, const gfx::Rect& stage);
void stage_handles(ScreenContext&, const gfx::Rect& stage);

// The bar over a lesson: back to the lessons, its name, the depth, and the buttons at the right.
// `title` "": the lesson's.
void lesson_header(ScreenContext&, const gfx::Rect& bar, std::string_view title = {});

// The pages after the steps: a column in the middle of a calm ground, and Back and Next below it.
struct PageLayout {
    gfx::Rect header, view, foot;
    float x = 0, w = 1; // of the column
    bool phone = false;
    gfx::Rect ground() const { return {view.x, view.y, view.w, foot.bottom() - view.y}; }
};
PageLayout lay_out_page(const ScreenContext&, const gfx::Rect& screen);
void page_ground(ScreenContext&, const gfx::Rect&); // begins the canvas
// Tabs to every part of the lesson: steps, questions, cards, free play. Returns their height.
float page_tabs(ScreenContext&, gfx::Vec2 at, float width);
// Where there is little height the page comes first and the tabs after it.
bool tabs_last(const ScreenContext&, const gfx::Rect& view);
// Of a page's title: in a narrow column long words have room, too.
ui::Font page_title_font(const ScreenContext&, float width);
// Back, and the one thing to do next; without words there is no such thing. True: do it.
struct PageFoot {
    std::string_view next{}, short_next{}; // short: where there is little room
};
bool page_foot(ScreenContext&, const gfx::Rect& bar, float x, float w, const PageFoot&);

// These return where the canvas goes: their ground.
gfx::Rect quiz_screen(ScreenContext&, const gfx::Rect& screen);
gfx::Rect cards_screen(ScreenContext&, const gfx::Rect& screen);
float end_page(ScreenContext&, const PageLayout&, float y); // after the last card; its bottom
void free_play_screen(ScreenContext&, const LessonLayout&); // all but the picture

gfx::Rect story_editor_screen(ScreenContext&, const gfx::Rect& screen);

// What a client sees, picture included. Returns where the canvas goes.
gfx::Rect client_screen(ScreenContext&, const gfx::Rect& screen, bool labels);

// Header shared by the screens: words and buttons at the right. Returns the x they start at.
float header_buttons(ScreenContext&, const gfx::Rect& bar);

} // namespace app
