// The controls of the app, on rectangles that the screen gives. Each registers one item (id, role,
// label, value) and draws itself in the theme. They keep no state of their own: a widget gets the
// value and returns what the person did.
#pragma once
#include "ui/icons.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <span>

namespace ui {

enum class ButtonStyle : unsigned char {
    primary,   // the one thing to do next
    secondary, // raised
    quiet,     // words only, in a header
    chip,      // small, outlined; selected: filled
    positive,  // green: "Choose a story"
    round,     // a disc with an icon (play, close)
    bare       // draws nothing: the screen draws, e.g. a card; see pressed_look()
};
struct ButtonSpec {
    std::string_view id{};
    gfx::Rect rect{};
    std::string_view label{}; // always, also when only the icon is shown
    ButtonStyle style = ButtonStyle::secondary;
    Icon icon = Icon::none;  // before the words; round: alone
    bool icon_after = false; // the icon follows the words
    bool enabled = true;
    bool selected = false;
    bool icon_only = false;
    Font font = Font::control;
    Align align = Align::center;
    float radius = -1; // design px; < 0: by style
};
bool button(Ui&, const ButtonSpec&); // true: do it
// Natural size of a button, px.
gfx::Vec2 button_size(const Ui&, const ButtonSpec&);

// Underlined words, one line. Returns clicked; `at` is the top left of the line.
bool link(Ui&, std::string_view id, gfx::Vec2 at, std::string_view words, Font = Font::caption);
float link_width(const Ui&, std::string_view words, Font = Font::caption);

// An invisible button over a card drawn by the screen: the item tells hover and press.
const Item& card_item(Ui&, std::string_view id, const gfx::Rect&, std::string_view label,
                      float radius_design = 12, bool enabled = true);
enum class CardLook : unsigned char { panel, card, raised, accent, dashed };
// Card ground with outline and shadow; `accent` is the outline's color (accent look).
void card(Ui&, const gfx::Rect&, CardLook, float radius_design = 12, float hover = 0,
          std::optional<gfx::Color> accent = {});

// Plain | Clinical. Returns the index chosen, or -1. Each segment is a tab: "<id>.0", "<id>.1" …
int segmented(Ui&, std::string_view id, const gfx::Rect&, std::span<const std::string_view> words,
              int selected, std::string_view label = {});
float segmented_width(const Ui&, std::span<const std::string_view> words);

struct SliderSpec {
    std::string_view id{};
    gfx::Rect rect{}; // words above the track; see slider_height()
    std::string_view label{};
    std::string_view value_words{}; // "firm rub"
    PartIcon part = PartIcon::none;
    gfx::Color color{0, 0, 0, 0};                // of the fill; alpha 0: by part, else primary
    gfx::Color from{0, 0, 0, 0}, to{0, 0, 0, 0}; // a gradient fill when alpha > 0 (client view)
    double value = 0, min = 0, max = 1;
    bool whole = false;      // whole numbers only
    double step = 0;         // of an arrow key; 0: a twentieth of the range (whole: 1)
    bool plus_minus = false; // − and + buttons at the ends ("<id>.minus", "<id>.plus")
    bool enabled = true;
    bool words = true; // false: only the track (client view puts words at the ends itself)
    float thumb = 26;  // design px
};
std::optional<double> slider(Ui&, const SliderSpec&); // the value wanted, when it changes
float slider_height(const Ui&, bool words = true);
// As high as these words need: at large text sizes the value goes on a line of its own.
float slider_height(const Ui&, const SliderSpec&);

// Words with a box (checkbox) or a switch (toggle) at the left. Return true when it was changed.
bool checkbox(Ui&, std::string_view id, const gfx::Rect&, std::string_view label, bool on,
              bool enabled = true);
bool toggle(Ui&, std::string_view id, const gfx::Rect&, std::string_view label, bool on,
            bool enabled = true);

// Height of a checkbox or toggle of this width, with all of its words.
float option_height(const Ui&, float width, std::string_view label);

// One of several answers, to choose one of: all of its words, and a tick when it is the chosen one.
struct AnswerSpec {
    std::string_view id{};
    gfx::Rect rect{};
    std::string_view label{};
    std::string_view question{}; // what it answers, for people who can't see it
    bool chosen = false;
    Align align = Align::left;
};
bool answer(Ui&, const AnswerSpec&); // true: this one
// All words in one line need this width …
float answer_width(const Ui&, std::string_view label);
// … and in lines of this width, this height.
float answer_height(const Ui&, float width, std::string_view label);

// How far: `part` 0..1. No item.
void progress_bar(Ui&, const gfx::Rect&, float part, gfx::Color);
void progress_ring(Ui&, gfx::Vec2 center, float radius, float part, gfx::Color, float width_px);

// One segment a step. Returns the step wanted (0-based), or -1. Items "<id>.0" …; labels are given
// by the caller ("Step 3 of 6: Rubbing it better").
struct StepBarSpec {
    std::string_view id{};
    gfx::Rect rect{}; // 6 px high as drawn; answers to the minimum target
    int count = 0, current = 0;
    int visited = 0; // steps seen: 0 .. visited-1
    std::string_view (*label)(void* user, int step) = nullptr;
    void* user = nullptr;
    bool dots = false; // client view: discs, the current one long
};
int step_bar(Ui&, const StepBarSpec&);

// Word and symbol of a rating, at the right edge `right_top`, or at the left. Returns the width.
float evidence_chip(Ui&, gfx::Vec2 at, content::Rating, std::string_view word, Align = Align::left);
float evidence_chip_width(const Ui&, std::string_view word);
float evidence_chip_height(const Ui&);
gfx::Color rating_color(const Theme&, content::Rating);
gfx::Color rating_ground(const Theme&, content::Rating);

// One line of text to type into. `text` is the app's; true when it changed. Enter: `submitted`.
struct TextFieldSpec {
    std::string_view id{};
    gfx::Rect rect{};
    std::string_view label{}, placeholder{}, hint{}; // hint: small words at the right ("Ctrl K")
    Icon icon = Icon::none;
    Font font = Font::small;
};
struct TextFieldResult {
    bool changed = false, submitted = false;
};
TextFieldResult text_field(Ui&, const TextFieldSpec&, std::string& text);

} // namespace ui
