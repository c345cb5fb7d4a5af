// The cards that lie in the pans: an icon and its word, in rows; many of them, or little room, and
// they are smaller and the icons alone.
#include "explainers/many_dials/view_scene.hpp"

namespace many_dials {
namespace {

using gfx::Fill;
using gfx::Paint;

struct Grid {
    std::size_t columns;
    Vec2 half, pitch;
    float lowest; // middle of the lowest row below the hook
    bool words;
};
Grid grid_for(std::size_t count, bool narrow) {
    if (count <= 4) return {2, {45, 31}, {95, 67}, 177, !narrow};
    if (count <= 6 && !narrow) return {2, {45, 25}, {95, 54}, 182, true};
    return {3, {29, 26}, {62, 56}, 181, false};
}

Vec2 place(const Grid& grid, std::size_t i, std::size_t count) {
    const std::size_t row = i / grid.columns;
    const std::size_t in_row = std::min(grid.columns, count - row * grid.columns);
    const float column = static_cast<float>(i % grid.columns) - static_cast<float>(in_row - 1) / 2;
    return {column * grid.pitch.x, grid.lowest - static_cast<float>(row) * grid.pitch.y};
}

// About as wide as the words would be: seven pixels a letter at text size 100 %.
bool fits(const View& s, std::string_view words, float room) {
    return 6.6f * static_cast<float>(words.size()) * s.canvas.ui_scale() <
           room * s.canvas.view().scale;
}

void card(View& s, const Card& c, Vec2 at, const Grid& grid, bool danger) {
    const SideColors colors = side_colors(s, danger);
    const float here = c.here, size = 0.7f + 0.3f * here;
    const Vec2 middle = at - Vec2{0, 34 * (1 - here)}, half = grid.half * size;
    Paint paint{.fill = Fill::linear(colors.top, colors.bottom, middle - Vec2{0, half.y},
                                     middle + Vec2{0, half.y}),
                .outline = colors.line,
                .outline_px = s.px(s.line() ? 2.2f : 1.4f)};
    if (!s.line()) paint.glow = s.look->shadow.alpha(0.9f), paint.glow_radius = 7;
    paint.opacity = here;
    s.canvas.box(middle, half, danger && s.line() ? 3.f : 12 * size, 0, paint);
    const std::string_view words = s.info.text(c.word);
    const bool said = grid.words && s.info.labels && fits(s, words, 2 * grid.half.x - 4);
    const float icon = half.y * (said ? 0.52f : 0.72f);
    const Vec2 up{0, said ? half.y * 0.26f : 0};
    draw_strokes(s, c.icon, middle - up, icon, colors.word.alpha(here));
    if (said && here > 0.6f)
        s.canvas.text(middle + Vec2{0, half.y * 0.62f}, words, s.look->text, gfx::TextStyle::label,
                      gfx::TextAlign::center);
}

} // namespace

void draw_cards(View& s) {
    for (const bool danger : {false, true}) {
        s.part(danger ? "danger_cards" : "safety_cards", danger ? "danger_evidence" : "safety");
        const Side& side = danger ? s.now.danger : s.now.safety;
        const Grid grid = grid_for(side.count, s.info.narrow);
        const Vec2 at = hook(s.now, danger);
        for (std::size_t i = 0; i < side.count; ++i)
            card(s, side.card[i], at + place(grid, i, side.count), grid, danger);
    }
}

} // namespace many_dials
