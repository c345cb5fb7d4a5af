// The record that stays: a column for each knock, the same diamond below, above it a mark for each
// spike. First the early ones, hollow, then those of the late answer.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>

namespace central_sensitization::cell {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr int most_single = 14;

float column_x(int i) {
    return place::record_x + place::record_step * static_cast<float>(i);
}

// A row of `count` marks, `length` spikes each, from `foot` upwards: one dashed tube.
float marks(Scene& s, float x, float foot, int count, float length, const Paint& look) {
    if (count <= 0) return foot;
    gfx::TubePaint paint;
    static_cast<Paint&>(paint) = look;
    const float step = mark_step(s.now) * length;
    paint.gap = (place::mark_step - place::mark_height) * std::min(1.f, step / place::mark_step);
    paint.dash = step - paint.gap;
    paint.round_caps = false;
    const float top = foot - step * static_cast<float>(count);
    const Vec2 path[] = {{x, foot}, {x, top + paint.gap * 0.5f}};
    s.canvas.tube(path, 2 * place::mark_half, 2 * place::mark_half, paint);
    return top;
}

// A mark for each spike; in a high column they are told in fives.
void stack(Scene& s, float x, float foot, int count, const Paint& look) {
    const int fives = count > most_single ? count / 5 : 0;
    const float top = marks(s, x, foot, fives, 5.f, look);
    marks(s, x, top, count - 5 * fives, 1.f, look);
}

} // namespace

float mark_step(const Moment& m) {
    int most = 0;
    for (const Moment::Answer& answer : m.record())
        most = std::max(most, answer.early + answer.late);
    constexpr int room = 31;
    return place::mark_step * static_cast<float>(room) / static_cast<float>(std::max(room, most));
}

void draw_record(Scene& s) {
    s.part("record", "messenger");
    const ui::Theme& look = *s.look;
    const Vec2 base[] = {{column_x(0) - 16, place::record_base + 2},
                         {column_x(place::record_slots - 1) + 16, place::record_base + 2}};
    s.canvas.tube(base, 1.6f, 1.6f, tube_paint(Fill::flat(s.line() ? look.text : look.line), 0.9f));
    const auto answers = s.now.record();
    for (int i = 0; i < static_cast<int>(answers.size()); ++i) {
        const Moment::Answer& answer = answers[static_cast<std::size_t>(i)];
        const bool newest = i + 1 == static_cast<int>(answers.size());
        const float x = column_x(i);
        s.part("knocks", "danger");
        s.diamond(
            {x, place::knock_y}, place::knock_radius,
            {.fill = Fill::flat(s.line() ? look.text : look.danger_slow),
             .outline = s.line() ? look.canvas_top : s.bright(look.danger_light, look.danger_dark),
             .outline_px = s.px(1.2f)});
        s.part("record", "messenger");
        const Color pale = s.line() ? look.messenger
                                    : s.bright(gfx::mix(look.messenger_dark, look.messenger, 0.35f),
                                               look.messenger_dark);
        stack(s, x, place::record_base, answer.early,
              {.fill = Fill::flat(pale), .opacity = s.line() ? 0.6f : 0.55f});
        const float foot = place::record_base -
                           mark_step(s.now) * static_cast<float>(answer.early) -
                           (answer.early > 0 ? place::early_gap : 0);
        Paint late{.fill = Fill::linear(s.paper() ? look.messenger : look.messenger_light,
                                        look.messenger, {0, place::record_base - 150},
                                        {0, place::record_base - 20})};
        if (s.line()) late.fill = Fill::flat(look.messenger);
        if (s.paper()) late.outline = look.messenger_dark, late.outline_px = s.px(0.9f);
        if (newest) late.glow = s.shine(look.messenger, 0.22f), late.glow_radius = 6;
        stack(s, x, foot, answer.late, late);
    }
    // Where the next knocks will stand.
    for (int i = static_cast<int>(answers.size()); i < place::record_slots; ++i)
        s.canvas.disc({column_x(i), place::knock_y}, 1.9f,
                      {.fill = Fill::flat(s.line() ? look.text : look.muted), .opacity = 0.6f});
}

} // namespace central_sensitization::cell
