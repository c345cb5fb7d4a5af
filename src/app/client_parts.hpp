// Parts of the screen that a client sees.
#pragma once
#include "app/client.hpp"
#include "app/screens.hpp"
#include "ui/icons.hpp"

namespace app {

// Sizes of a client's screen: nothing smaller than 24 px to read or 80 px to tap where it fits.
struct ClientLayout {
    bool narrow = false; // a phone, or very large text
    float margin = 0, target = 0;
    gfx::Rect close, stories, title, signs; // along the top
    gfx::Rect stage;                        // the picture; empty: none
    gfx::Rect words;                        // headline and line
    gfx::Rect slider;                       // empty: none
    gfx::Rect back, next, note;             // below; note: what this is not
    ui::Font headline = ui::Font::headline, line = ui::Font::client;
    float headline_h = 0, line_h = 0;
};
// Of the story's title: as large as fits in one line. Of what this is not.
ui::Font title_font(const ui::Ui&, float width, std::string_view words);
ui::Font note_font(const ui::Ui&, const gfx::Rect& screen, bool narrow);
// Of the page shown, of the list of stories, or of the sheet.
ClientLayout lay_out_client(const ScreenContext&, const gfx::Rect& screen);

// How the way to the signs is written in its button: large with its mark where that fits, then
// smaller, then without the mark. `fits` false: not even then.
struct SignsWords {
    ui::Font font = ui::Font::small_strong;
    bool mark = false, fits = false;
    float w = 0, h = 0; // of the words
};
SignsWords signs_words(const ui::Ui&, float width, float height);
// px: below it a line would break within a word.
float widest_word(const ui::Ui&, ui::Font, std::string_view words);

void client_stories(ScreenContext&, const ClientLayout&);
void client_sheet(ScreenContext&, const ClientLayout&);
// What turns the alarm up and down, at both sides of the picture (or below it).
struct BalanceLayout {
    gfx::Rect down, up, privacy;
    gfx::Rect column; // large words on a phone: all of it in one scroll area; else empty
};
BalanceLayout lay_out_balance(const ScreenContext&, ClientLayout&);
void client_balance(ScreenContext&, const ClientLayout&, const BalanceLayout&);

void client_signs(ScreenContext&, const gfx::Rect& screen); // over everything
void client_notes(ScreenContext&, const gfx::Rect& screen);
// Spotlight and fading ink: what the pointer does on the picture, and over everything, its drawing.
void client_pointer(ScreenContext&, const gfx::Rect& stage);
void draw_pointing(ScreenContext&);

// A round button of a client's screen; `strong`: the way on.
bool client_button(ScreenContext&, std::string_view id, const gfx::Rect&, std::string_view label,
                   ui::Icon, bool strong = false);

} // namespace app
