// A fair test at a glance, right of the clock: what cortisol did from the beginning of a session to
// its end, and beside it the same hour of quiet rest. Both pairs of columns stand on one line and
// have one scale; levels are the model's, nothing is magnified.
#include "explainers/stress_hormones/view_day.hpp"

#include <cmath>

namespace stress_hormones {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr float base_y = 520, per_ug = 16, column = 15; // half width of a column
constexpr float massage_x = 1020, rest_x = 1112, apart = 20;

bool shown(const DaySketch& s) {
    return s.info.camera == "clock" && s.now.massage;
}

void one_column(DaySketch& s, float x, double level, Color color, bool after) {
    const float tall = std::max(2.f, per_ug * static_cast<float>(level));
    const Vec2 half{column, tall / 2}, center{x, base_y - tall / 2};
    Paint paint{.fill = Fill::linear(gfx::mix(color, s.look->text, s.paper() ? 0.f : 0.2f),
                                     gfx::mix(color, s.look->canvas_bottom, 0.5f),
                                     {x, base_y - tall}, {x, base_y})};
    if (!after) paint.opacity = 0.5f;
    if (s.line()) {
        paint.fill = Fill::flat(after ? color : s.look->canvas_top);
        paint.outline = s.look->text, paint.outline_px = s.px(2), paint.opacity = 1;
    }
    s.canvas.box(center, half, 3, 0, paint);
}

// Before and after, and the way from the one to the other.
void pair(DaySketch& s, float x, double before, double after, Color color) {
    one_column(s, x - apart, before, color, false);
    one_column(s, x + apart, after, color, true);
    const Color ink = s.line() ? s.look->text : s.bright(s.look->text, s.look->text);
    const float top = base_y - 16;
    const Vec2 from{x - apart, top - per_ug * static_cast<float>(before)};
    const Vec2 to{x + apart, top - per_ug * static_cast<float>(after)};
    s.canvas.capsule(from, to, 1, {.fill = Fill::flat(ink)});
    const Vec2 d = gfx::normalized(to - from);
    s.chevron(to, d, 4.5f, 2, false, ink);
    s.canvas.disc(from, 2.4f, {.fill = Fill::flat(ink)});
}

void badge(DaySketch& s, Vec2 at, Color color) {
    Paint box{.fill =
                  Fill::flat(s.line() ? s.look->canvas_top : gfx::mix(s.look->well, color, 0.25f))};
    box.outline = s.line() ? s.look->text : color, box.outline_px = s.px(1.6f);
    s.canvas.box(at, {14, 14}, 6, 0, box);
}

// Still water: quiet rest.
void rest_mark(DaySketch& s, Vec2 at, Color color) {
    for (const float y : {-4.f, 4.f}) {
        std::array<Vec2, 13> wave;
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const float t = static_cast<float>(i) / 12;
            wave[i] = at + Vec2{-8.5f + 17 * t, y + 1.7f * std::sin(t * 6.2831853f)};
        }
        s.canvas.tube(wave, 1.9f, 1.9f, tube_paint(Fill::flat(color)));
    }
}

void empty_place(DaySketch& s) {
    const float w = apart + column, h = 110;
    const Vec2 path[] = {{rest_x - w, base_y},
                         {rest_x - w, base_y - h},
                         {rest_x + w, base_y - h},
                         {rest_x + w, base_y}};
    gfx::TubePaint dash = tube_paint(Fill::flat(s.line() ? s.look->text : s.look->muted), 0.6f);
    dash.dash = 5, dash.gap = 5;
    s.canvas.tube(path, 1.3f, 1.3f, dash);
}

} // namespace

void hand_mark(DaySketch& s, Vec2 at, float size, Color color) {
    const Paint paint{.fill = Fill::flat(color)};
    const auto finger = [&](Vec2 from, Vec2 to, float radius) {
        s.canvas.capsule(at + from * size, at + to * size, radius * size, paint);
    };
    s.canvas.box(at + Vec2{0.02f, 0.3f} * size, Vec2{0.42f, 0.36f} * size, 0.26f * size, 0, paint);
    finger({-0.3f, 0.1f}, {-0.36f, -0.42f}, 0.11f);
    finger({-0.08f, 0}, {-0.1f, -0.62f}, 0.11f);
    finger({0.15f, 0}, {0.17f, -0.58f}, 0.11f);
    finger({0.36f, 0.12f}, {0.42f, -0.36f}, 0.1f);
    finger({-0.34f, 0.4f}, {-0.66f, 0.06f}, 0.11f);
}

void draw_compare(DaySketch& s) {
    if (!shown(s)) return;
    const ui::Theme& look = *s.look;
    s.part("compare", "cortisol");
    const Color line = s.line() ? look.text : look.muted;
    s.canvas.capsule({massage_x - 46, base_y + 1}, {rest_x + 46, base_y + 1}, 0.9f,
                     {.fill = Fill::flat(line)});
    draw_cortisol(s, {massage_x - 62, base_y - 9}, 7); // what the columns measure
    const Color light = s.paper() ? gfx::mix(look.messenger, look.cortisol, 0.25f) : look.cortisol;
    if (s.now.before >= 0) pair(s, massage_x, s.now.before, s.now.after, light);
    badge(s, {massage_x, base_y + 26}, look.endorphin);
    const Color ink =
        s.line() ? look.text : s.bright(gfx::mix(look.endorphin, look.text, 0.65f), look.endorphin);
    hand_mark(s, {massage_x, base_y + 26}, 11, ink);
    s.part("rest");
    if (!s.now.rest) return empty_place(s);
    if (s.now.before >= 0)
        pair(s, rest_x, s.now.rest_before, s.now.rest_after,
             s.line() ? look.text : gfx::mix(light, look.muted, 0.55f));
    badge(s, {rest_x, base_y + 26}, look.text);
    rest_mark(s, {rest_x, base_y + 26}, look.text);
}

void draw_compare_words(DaySketch& s) {
    if (!shown(s) || s.zoom() < 0.8f) return;
    const auto word = [&](float x, std::string_view key, Color color) {
        s.canvas.text({x, base_y + 56}, s.info.text(key), color, gfx::TextStyle::label,
                      gfx::TextAlign::center);
    };
    word(massage_x, "stress_hormones.massage", s.look->calm_word);
    if (s.now.rest) word(rest_x, "stress_hormones.rest", s.look->body);
}

} // namespace stress_hormones
