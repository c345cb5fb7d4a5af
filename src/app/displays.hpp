// Which display the therapist's notes go to. Knows no window system: places of displays come in.
#pragma once
#include <span>

namespace app {

// A display's place on the desktop, in the points of the desktop.
struct DisplayArea {
    int x = 0, y = 0, w = 0, h = 0;
    bool operator==(const DisplayArea&) const = default;
};

// The first display that shows nothing of what the display `client` shows, so that mirrored ones do
// not count; -1 when there is none, or no such display as `client`.
int display_for_notes(std::span<const DisplayArea>, int client);

} // namespace app
