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
    gfx::Rect close, notes, title, signs; // along the top
    gfx::Rect stage;                      // the picture; empty: none
    gfx::Rect words;                      // headline and line
    gfx::Rect slider;                     // empty: none
    gfx::Rect back, next, note;           // below; note: what this is not
    ui::Font headline = ui::Font::headline, line = ui::Font::client;
    float headline_h = 0, line_h = 0;
};
// Of the page shown, of the list of stories, or of the sheet.
ClientLayout lay_out_client(const ScreenContext&, const gfx::Rect& screen);

void client_stories(ScreenContext&, const ClientLayout&);
void client_sheet(ScreenContext&, const ClientLayout&);
// What turns the alarm up and down, at both sides of the picture (or below it).
struct BalanceLayout {
    gfx::Rect down, up, privacy;
};
BalanceLayout lay_out_balance(const ScreenContext&, ClientLayout&);
void client_balance(ScreenContext&, const BalanceLayout&);

void client_signs(ScreenContext&, const gfx::Rect& screen); // over everything
void client_notes(ScreenContext&, const gfx::Rect& screen);
// Spotlight and fading ink: what the pointer does on the picture, and over everything, its drawing.
void client_pointer(ScreenContext&, const gfx::Rect& stage);
void draw_pointing(ScreenContext&);

// A round button of a client's screen; `strong`: the way on.
bool client_button(ScreenContext&, std::string_view id, const gfx::Rect&, std::string_view label,
                   ui::Icon, bool strong = false, bool enabled = true);

} // namespace app
