// The words of the therapist's notes, for the panel on a client's screen and for a screen of their
// own. They draw text and change nothing.
#pragma once
#include "app/world.hpp"
#include "ui/ui.hpp"

namespace app {

struct NotesFonts {
    ui::Font heading = ui::Font::label, words = ui::Font::body, detail = ui::Font::small;
};
// Each draws below `at`, `width` px wide, and returns the height it took; 0: nothing to say.
// What to say and what to ask back on the page shown.
float notes_to_say(const World&, ui::Ui&, gfx::Vec2 at, float width, const NotesFonts&);
// Its clinical depth, how sure we are, and how much a few minutes of it do.
float notes_to_know(const World&, ui::Ui&, gfx::Vec2 at, float width, const NotesFonts&);

} // namespace app
