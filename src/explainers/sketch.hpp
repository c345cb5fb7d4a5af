// What the drawing of any scene works with: the canvas, the colors of the part being drawn, and the
// small shapes, drawings and names that all scenes share. Knows no model and no lesson.
#pragma once
#include "explainers/timeline.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace explainers {

using gfx::Vec2;

// A drawing's file names by theme; skin tones are drawings of their own.
struct Drawing {
    std::string_view night, paper, line;
};
std::string_view name_of(const Drawing&, const ui::Theme&);
struct Ellipse {
    Vec2 center, radii;
};
// Where the name of a part stands, and the point of the part that it is tied to.
struct Label {
    Vec2 anchor, card;
    Vec2 narrow_anchor, narrow_card;
};
// Keys of one part's words; an empty one is not used.
struct Words {
    std::string_view id;
    ui::PartIcon icon;
    std::string_view title, brief, clinical;
    std::string_view note = "", note_clinical = "";
};
// Of a part with no note that is called the same in a narrow picture.
constexpr Words words_for(std::string_view id, ui::PartIcon icon, std::string_view title,
                          std::string_view clinical) {
    return {id, icon, title, title, clinical};
}

// Scenes derive from it and add the moment they show.
struct Sketch {
    gfx::Canvas& canvas;
    const DrawInfo& info;
    const ui::Theme& quiet; // the theme for parts that a lesson does not point at just now
    const ui::Theme* look;  // the theme of the part being drawn

    // What is drawn from here on is this part: its name for the canvas, and its colors. `owner`:
    // the part that a lesson would point at, when it is another.
    void part(std::string_view name, std::string_view owner);
    void part(std::string_view name) { part(name, name); }
    bool line() const { return look->line_art; }
    bool paper() const { return look->id == ui::ThemeId::paper; }
    bool focused(std::string_view name) const { return info.focus == name; }
    // Light parts on Night, dark ones on Paper: what stands out against the ground.
    gfx::Color bright(gfx::Color night, gfx::Color on_paper) const {
        return paper() ? on_paper : night;
    }
    // Outline `width` world units wide, in the canvas' pixels, never hair-thin.
    float px(float width) const;
    // How strongly `color` may shine here: light on Night, a tint on Paper, nothing in line art.
    gfx::Color shine(gfx::Color color, float strength) const {
        return color.alpha(line() ? 0.f : paper() ? strength * 0.4f : strength);
    }
    // How close the camera is: pixels per world unit at text size 100 %.
    float zoom() const { return canvas.view().scale / canvas.ui_scale(); }

    gfx::Sprite sprite(const Drawing&, float opacity = 1) const;
    void soft_shadow(const Ellipse&, float softness, float opacity);
    // Ground of the stage, far larger than it: any window shape sees ground.
    void ground(const gfx::Rect& stage);
    void diamond(Vec2 at, float radius, const gfx::Paint&);
    // Two arms that point along the way; `open` closes them to an empty triangle.
    void chevron(Vec2 tip, Vec2 direction, float size, float width, bool open, gfx::Color);
    // The card that names a part, and its line to it. In a narrow picture the note is left out.
    void name(const Words&, const Label&, std::string_view note);
    std::string_view note_of(const Words& w) const {
        return info.text(info.clinical ? w.note_clinical : w.note);
    }
    // A soft band below a way that a lesson points at.
    void focus_band(std::span<const Vec2> way, float width, float attention);
    // A dashed ring around what a lesson points at; `attention` 1 while the step begins, then 0.
    void focus_ring(Vec2 at, float radius, float attention);
};

// The theme with the resting colors of the parts a step closer to the ground.
ui::Theme quiet_theme(const ui::Theme&);
gfx::TubePaint tube_paint(gfx::Fill fill, float opacity = 1);
// A soft dark edge that lifts a way off what lies below it, and lights up in `color` with `light`.
void set_casing(const Sketch&, gfx::Paint&, gfx::Color color, float light, float reach);
gfx::Rect moved(const gfx::Rect&, Vec2 by);
// Where `rect`, turned by `angle` radians about `pivot`, has its middle: for a sprite drawn there
// at that angle.
gfx::Rect turned_about(const gfx::Rect&, Vec2 pivot, float angle);
float smooth(double from, double to, double value); // 0 at from, 1 at to, soft at both ends
std::array<Vec2, 5> pentagon(Vec2 center, float radius, Vec2 towards);
std::array<Vec2, 6> hexagon(Vec2 center, float radius);
std::array<Vec2, 3> triangle(Vec2 center, float radius, Vec2 towards);

// Words for ranges of a value: the key of the first step that `value` lies below, else the last.
struct WordStep {
    double below;
    std::string_view key;
};
std::string_view word_at(std::span<const WordStep> steps, double value);

} // namespace explainers
