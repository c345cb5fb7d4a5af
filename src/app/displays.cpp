#include "app/displays.hpp"

namespace app {
namespace {

bool share_a_pixel(const DisplayArea& a, const DisplayArea& b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

} // namespace

int display_for_notes(std::span<const DisplayArea> displays, int client) {
    const int count = static_cast<int>(displays.size());
    if (client < 0 || client >= count) return -1;
    const DisplayArea& shown = displays[static_cast<std::size_t>(client)];
    for (int i = 0; i < count; ++i) {
        const DisplayArea& area = displays[static_cast<std::size_t>(i)];
        if (i != client && area.w > 0 && area.h > 0 && !share_a_pixel(area, shown)) return i;
    }
    return -1;
}

} // namespace app
