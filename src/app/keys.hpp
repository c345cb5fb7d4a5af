// The shortcuts, in one table that both the help sheet and the key handler read. At most twelve, so
// that they can be learned. Knows no window: keys are SDL key codes as plain numbers.
#pragma once
#include "app/actions.hpp"
#include "ui/ui.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace app {

struct HotKey {
    std::string_view keys; // as printed on a keyboard: "PgDn  PgUp"
    std::string_view says; // key of the strings table: "keys.next_step"
    bool letter = false;   // a single character: follows Settings::letter_keys
};
std::span<const HotKey> hot_keys();

struct KeyPress {
    int key = 0; // SDL_Keycode
    bool ctrl = false, shift = false, alt = false;
    bool repeat = false; // held down
};
// What a key does now, or nothing. Ask takes_key() first: an item with focus may use Space or Page
// Down itself.
std::optional<Action> action_for(const KeyPress&, const State&);
// When it is let go: keys that act while they are held.
std::optional<Action> action_for_release(const KeyPress&, const State&);
// True: the interface uses this key (it is typed, or the item with focus wants it), so it is no hot
// key. The window and the tests ask it first.
bool takes_key(const KeyPress&, const State&, ui::Ui&);
// The same key in the words of the interface; nothing for a key that no item uses.
std::optional<ui::KeyPress> key_for_items(const KeyPress&);

} // namespace app
