// What the three figures feel: the sensitive area on the arm, the brain and the bell, all as high
// as the level of their moment; and a flare on its way from the arm to the brain.
#include "explainers/central_sensitization/view_days.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;

const explainers::Way& felt_way() {
    static const explainers::Way way(art::felt_axis, 0.2f);
    return way;
}

Stretch stretch_of(const WeekScene& s, float felt) {
    return {felt_way(),
            std::max(0.f, gfx::mix(art::felt_rest[0], art::felt_most[0], felt)),
            std::min(1.f, gfx::mix(art::felt_rest[1], art::felt_most[1], felt)),
            art::felt_width_top,
            art::felt_width_end,
            s.line() ? 2.8f : 2.2f,
            6};
}

// The whole of the arm's way, moved into the figure's place.
struct Arm {
    std::array<Vec2, 64> at;
    std::size_t count = 0;
    explicit Arm(const art::Figure& figure) {
        for (const Vec2 p : felt_way().points())
            if (count < at.size()) at[count++] = figure.at(p);
    }
    std::span<const Vec2> path() const { return {at.data(), count}; }
};

// In line art: stripes across the arm, the closer the more is felt.
void striped_area(WeekScene& s, const art::Figure& figure, float felt) {
    const Stretch is = stretch_of(s, felt);
    gfx::TubePaint paint = tube_paint(Fill::flat(felt_color(s, felt)));
    paint.from = is.from, paint.to = is.to, paint.round_caps = false;
    paint.dash = 3.4f * figure.scale, paint.gap = (8 - 4 * felt) * figure.scale;
    s.canvas.tube(Arm(figure).path(), is.width_top * 0.8f * figure.scale,
                  is.width_end * 0.8f * figure.scale, paint);
}

// A halo around the arm, the arm itself, and brightest about the spot.
void area(WeekScene& s, const art::Figure& figure, float felt, std::string_view name) {
    s.part(name, "alarm");
    if (felt < 0.01f) return;
    if (s.line()) return striped_area(s, figure, felt);
    const Stretch is = stretch_of(s, felt);
    const Arm arm(figure);
    const Color color = felt_color(s, felt);
    const float top = is.width_top * figure.scale, end = is.width_end * figure.scale;
    const float seen = smooth(0, 0.12, static_cast<double>(felt)) * (s.paper() ? 0.8f : 1.f);
    gfx::TubePaint paint = tube_paint(Fill::flat(color), seen * (0.3f + 0.25f * felt));
    paint.from = is.from, paint.to = is.to;
    paint.softness = art::felt_glow * (0.7f + 0.5f * felt);
    const float halo = art::felt_glow * (0.5f + 0.9f * felt);
    s.canvas.tube(arm.path(), top + halo, end + halo, paint);
    paint.softness = 6, paint.opacity = seen * (0.62f + 0.3f * felt);
    s.canvas.tube(arm.path(), top, end, paint);
    const Color core = s.bright(s.look->danger_light, s.look->danger_slow);
    const Vec2 at = figure.at(art::sore_spot);
    const float r = (16 + 14 * felt) * figure.scale;
    s.canvas.disc(at, r,
                  {.fill = Fill::radial(core.alpha(0.8f), core.alpha(0), at, r), .opacity = seen});
}

// The brain warms, and at a high level the head shines.
void brain_light(WeekScene& s, const art::Figure& figure, float felt) {
    if (s.line() || felt < 0.01f) return;
    const Vec2 at = figure.at(Vec2{0, 31});
    const Color warm = s.shine(gfx::mix(s.look->danger_fast, s.look->danger_slow, felt), 0.95f);
    const float r = art::brain_glow * figure.scale * (1.1f + 0.5f * felt);
    s.canvas.disc(at, r, {.fill = Fill::radial(warm, warm.alpha(0), at, r), .opacity = felt});
}

} // namespace

void draw_felt(WeekScene& s) {
    const auto all = people(s);
    const double now_s =
        (s.week.now - Week::first_day) * 1440 * DaysScene::shown_tick_s; // on screen
    for (const Person& p : all) {
        if (empty(s, p)) continue;
        const bool still = &p.moment != &s.week.last || s.info.reduced_motion;
        const float level = s.part_of(p.moment.shown), felt = felt_at(level);
        s.part(p.part, "alarm");
        brain_light(s, p.figure, felt);
        area(s, p.figure, felt, p.area);
        draw_sore_spot(s, p.figure, 0.4f + 0.6f * felt);
        s.part("alarm");
        draw_bell(s, p.figure.at(art::bell_in_frame), p.figure.scale * 1.05f,
                  level_bell(level, still ? bell_leans_s : now_s));
    }
    // How wide it was, around what is left of it.
    if (empty(s, all[1]) || s.week.last.shown > s.week.worst.shown * 0.8f) return;
    s.part("was", "alarm");
    draw_stretch_outline(s, all[2].figure, stretch_of(s, felt_at(s.part_of(s.week.worst.shown))));
}

// Danger messages leave the spot and run up to the brain, and a ring spreads where they begin.
void draw_strike(WeekScene& s) {
    const Week::Strike& strike = s.week.strike;
    if (strike.seen < 0.02f || s.info.reduced_motion) return;
    static const explainers::Way way(art::flare_way, 0.2f);
    constexpr int marks = 4;
    constexpr float apart = 0.13f; // parts of the way
    s.part("strike", "alarm");
    const art::Figure& figure = art::figures[2];
    const Color color = s.line() ? s.look->text : s.look->danger_slow;
    const Color edge = s.line() ? s.look->canvas_top : s.bright(s.look->danger_light, s.look->well);
    const float spread = std::sqrt(strike.part);
    s.canvas.disc(figure.at(art::sore_spot), gfx::mix(8.f, art::flare_ring, spread) * figure.scale,
                  {.outline = color,
                   .outline_px = s.px(3.4f * (1 - spread) + 0.8f),
                   .opacity = strike.seen * (1 - strike.part)});
    for (int i = 0; i < marks; ++i) {
        const float at = strike.part * (1 + apart * marks) - apart * static_cast<float>(i);
        if (at <= 0 || at >= 1) continue;
        const float seen = strike.seen * smooth(0, 0.06, static_cast<double>(at)) *
                           (1 - smooth(0.92, 1, static_cast<double>(at)));
        s.diamond(figure.at(way.at(at * way.length()).at), art::flare_mark,
                  {.fill = Fill::flat(color),
                   .outline = edge,
                   .outline_px = s.px(1.2f),
                   .glow = s.shine(color, 0.6f),
                   .glow_radius = 8,
                   .opacity = seen});
    }
}

} // namespace central_sensitization
