// The map: a round path of four stations, and the ways out of it. Scripted: the param `way_out`
// says which way is lit, and nothing else is read from the model but the time that footprints take.
#include "explainers/pain_tension/view_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::map {
namespace {

using explainers::Drawing;
using explainers::smooth;
using explainers::tube_paint;
using explainers::Way;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr Drawing ground_drawing{"tension-map-ground", "tension-map-ground-paper", ""};
struct Place {
    const art::MapPlace& at;
    Drawing drawing;
    std::string_view word;
    bool out; // on the way out
};
constexpr Place places[] = {
    {art::map_round[0],
     {"tension-map-pain", "tension-map-pain-paper", "tension-map-pain-line"},
     "pain_tension.map_pain",
     false},
    {art::map_round[1],
     {"tension-map-worry", "tension-map-worry-paper", "tension-map-worry-line"},
     "pain_tension.map_worry",
     false},
    {art::map_round[2],
     {"tension-map-less", "tension-map-less-paper", "tension-map-less-line"},
     "pain_tension.map_less",
     false},
    {art::map_round[3],
     {"tension-map-harder", "tension-map-harder-paper", "tension-map-harder-line"},
     "pain_tension.map_harder",
     false},
    {art::map_out[0],
     {"tension-map-try", "tension-map-try-paper", "tension-map-try-line"},
     "pain_tension.map_try",
     true},
    {art::map_out[1],
     {"tension-map-trust", "tension-map-trust-paper", "tension-map-trust-line"},
     "pain_tension.map_trust",
     true},
    {art::map_out[2],
     {"tension-map-life", "tension-map-life-paper", "tension-map-life-line"},
     "pain_tension.map_life",
     true}};

struct Ways {
    Way circle, road, pain, worry, less;
};
const Ways& ways() {
    static const Ways all{Way(std::span<const Vec2>(art::map_circle)),
                          Way(std::span<const Vec2>(art::map_road)),
                          Way(std::span<const Vec2>(art::map_exit_pain)),
                          Way(std::span<const Vec2>(art::map_exit_worry)),
                          Way(std::span<const Vec2>(art::map_exit_less))};
    return all;
}
std::array<const Way*, 4> exits() {
    return {&ways().road, &ways().less, &ways().worry, &ways().pain};
}

struct Scene : explainers::Sketch {
    bool out;        // the ways out are lit
    float walked;    // by footprints, world units
    float attention; // 1 while a step begins
    float px_units(float px_at_100) const { return px_at_100 / zoom(); }
    Color round_color() const { return look->inhibit; }
    Color out_color() const { return look->endorphin; }
    float lit(bool of_out) const { return of_out == out ? 1.f : 0.f; }
};

Color place_color(const Scene& s, std::size_t i) {
    const ui::Theme& t = *s.look;
    const Color colors[] = {t.danger_slow, t.inhibit,   t.tissue_light, t.messenger,
                            t.endorphin,   t.endorphin, t.endorphin};
    return colors[i];
}

// A trail: a soft dark bed, its surface, and light along it when it is chosen.
void trail(Scene& s, const Way& way, Color color, float lit) {
    const float width = art::map_path_width;
    if (s.line()) {
        s.canvas.tube(way.points(), width, width,
                      tube_paint(Fill::flat(lit > 0 ? s.look->text : s.look->tissue_light),
                                 lit > 0 ? 1 : 0.6f));
        s.canvas.tube(way.points(), width - 5, width - 5,
                      tube_paint(Fill::flat(s.look->canvas_top)));
        return;
    }
    gfx::TubePaint bed = tube_paint(Fill::flat(s.look->shadow), 0.7f);
    bed.softness = 12;
    s.canvas.tube(way.points(), width + 14, width + 14, bed);
    const Color rest = s.bright(gfx::mix(s.look->raised, s.look->tissue_light, 0.2f),
                                gfx::mix(s.look->raised, s.look->tissue, 0.35f));
    const Color base = gfx::mix(rest, color, 0.12f + (s.paper() ? 0.3f : 0.32f) * lit);
    gfx::TubePaint surface =
        tube_paint(Fill::across(gfx::mix(base, s.look->text, s.paper() ? 0.f : 0.12f), base));
    if (lit > 0) {
        surface.glow = s.shine(color, 0.55f);
        surface.glow_radius = 20;
    }
    s.canvas.tube(way.points(), width, width, surface);
}

// Prints of left and right feet; light walks along them.
void footprints(Scene& s, const Way& way, Color color, float lit, float from, float to) {
    int number = 0;
    for (float at = from; at < to; at += art::map_step, ++number) {
        const gfx::PathPoint p = way.at(at);
        const Vec2 side = gfx::perpendicular(p.direction) * (number & 1 ? 4.6f : -4.6f);
        const float back = s.walked - at;
        const float phase = back / art::map_wave - std::floor(back / art::map_wave);
        const float wave = s.info.reduced_motion ? 0.75f : 1 - smooth(0.05, 0.75, phase);
        const float rise = s.info.reduced_motion ? 1 : smooth(0, 0.06, phase);
        const float strength = lit > 0 ? 0.22f + 0.78f * wave * rise : 0.16f;
        const float turn = std::atan2(p.direction.y, p.direction.x);
        const Color ink = s.line()  ? s.look->text
                          : lit > 0 ? gfx::mix(color, s.bright(s.look->text, s.look->text), 0.5f)
                                    : s.look->muted;
        const Paint paint{.fill = Fill::flat(ink), .opacity = strength};
        s.canvas.ellipse(p.at + side + p.direction * 2.4f, {4.4f, 2.7f}, turn, paint);
        s.canvas.disc(p.at + side - p.direction * 4.2f, 1.9f, paint);
    }
}

// The way the path goes, between two stations.
void heading(Scene& s, const Way& way, float at, Color color, float lit) {
    const gfx::PathPoint p = way.at(at);
    const Color ink = s.line() ? s.look->text : lit > 0 ? s.look->text : s.look->muted;
    s.canvas.disc(p.at, 12,
                  {.fill = Fill::flat(s.line() ? s.look->canvas_top
                                               : gfx::mix(s.look->well, color, 0.3f * lit)),
                   .outline = s.line() ? s.look->text : color.alpha(0.5f + 0.5f * lit),
                   .outline_px = s.px(1.5f)});
    s.chevron(p.at + p.direction * 4.6f, p.direction, 6.5f, 2.6f, false, ink);
}

void paths(Scene& s) {
    s.part("way_out", s.info.focus);
    for (const Way* way : exits())
        trail(s, *way, s.out_color(), s.lit(true));
    s.part("way_round", s.info.focus);
    trail(s, ways().circle, s.round_color(), s.lit(false));
    const Way& circle = ways().circle;
    const float r = art::map_place_radius + 6;
    std::array<float, std::size(art::map_round) + 1> stops{};
    for (std::size_t i = 1; i < std::size(art::map_round); ++i)
        stops[i] = circle.nearest(art::map_round[i].center);
    stops.back() = circle.length();
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        footprints(s, circle, s.round_color(), s.lit(false), stops[i] + r, stops[i + 1] - r);
        heading(s, circle, (stops[i] + stops[i + 1]) / 2, s.round_color(), s.lit(false));
    }
    s.part("way_out", s.info.focus);
    for (const Way* way : exits()) {
        if (way != &ways().road) {
            footprints(s, *way, s.out_color(), s.lit(true), r, way->length() - r);
            continue;
        }
        float from = r;
        for (const art::MapPlace& place : art::map_out) {
            const float to = way->nearest(place.center);
            footprints(s, *way, s.out_color(), s.lit(true), from, to - r);
            from = to + r;
        }
    }
}

void medallions(Scene& s) {
    for (std::size_t i = 0; i < std::size(places); ++i) {
        const Place& place = places[i];
        s.part(place.at.part, s.info.focus);
        const float lit = s.lit(place.out), r = art::map_place_radius;
        const Color color = place_color(s, i);
        const Vec2 at = place.at.center;
        if (s.line()) {
            s.canvas.disc(at, r,
                          {.fill = Fill::flat(s.look->canvas_top),
                           .outline = lit > 0 ? s.look->text : s.look->tissue_light,
                           .outline_px = s.px(lit > 0 ? 4 : 1.6f)});
            continue;
        }
        const Color inner = gfx::mix(s.look->raised, color, s.paper() ? 0.05f : 0.14f * lit);
        s.canvas.disc(
            at, r,
            {.fill = Fill::radial(s.bright(gfx::mix(inner, s.look->text, 0.08f), s.look->well),
                                  s.bright(s.look->well, inner), at + Vec2{-18, -22}, r * 1.6f),
             .outline = gfx::mix(s.bright(s.look->line, s.look->line), color, 0.25f + 0.7f * lit),
             .outline_px = s.px(lit > 0 ? 3 : 1.6f),
             .glow = gfx::mix(s.look->shadow, s.shine(color, 0.42f), lit),
             .glow_radius = 14 + 14 * lit});
    }
}

void figures(Scene& s) {
    for (const Place& place : places) {
        s.part(place.at.part, s.info.focus);
        const float half = art::map_drawing_half;
        const Vec2 at = place.at.center;
        s.canvas.sprite(s.sprite(place.drawing, s.lit(place.out) > 0 ? 1 : 0.62f),
                        {at.x - half, at.y - half, 2 * half, 2 * half});
    }
}

// Name plates, as wide as their words usually are.
void plates(Scene& s) {
    if (!s.info.labels) return;
    for (std::size_t i = 0; i < std::size(places); ++i) {
        const Place& place = places[i];
        const std::string_view words = s.info.text(place.word);
        const Vec2 half{s.px_units(3.9f * static_cast<float>(words.size()) + 10), s.px_units(11)};
        const Vec2 at = place.at.center + Vec2{0, art::map_place_radius + half.y * 0.35f};
        const float lit = s.lit(place.out);
        s.part("plates", s.info.focus);
        s.canvas.box(at, half, half.y, 0,
                     {.fill = Fill::flat(s.look->well),
                      .outline = s.line() ? s.look->text
                                          : gfx::mix(s.look->line, place_color(s, i), 0.7f * lit),
                      .outline_px = s.px(1.3f)});
        s.canvas.text(at, words, lit > 0 ? s.look->text : s.look->body,
                      s.info.client ? gfx::TextStyle::control : gfx::TextStyle::label_strong,
                      gfx::TextAlign::center);
    }
    if (!s.info.narrow)
        s.canvas.text(art::map_note, s.info.text("pain_tension.map_drawn"), s.look->muted,
                      gfx::TextStyle::label, gfx::TextAlign::center);
}

void backdrop(Scene& s) {
    s.part("ground");
    s.ground(art::stage);
    if (s.line()) return;
    s.canvas.sprite(s.sprite(ground_drawing), art::stage);
}

} // namespace

void list_drawings(const ui::Theme& theme, std::vector<std::string>& names) {
    if (!theme.line_art) names.emplace_back(explainers::name_of(ground_drawing, theme));
    for (const Place& place : places)
        names.emplace_back(explainers::name_of(place.drawing, theme));
}

void draw(gfx::Canvas& canvas, const explainers::DrawInfo& info, const sim::History<Model>& history,
          std::int64_t now) {
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    const double shown_s = (static_cast<double>(now) + info.fraction) * LoopScene::shown_tick_s;
    Scene s{{canvas, info, quiet, &info.theme},
            history.at(now).param(in::way_out) >= 0.5,
            static_cast<float>(shown_s) * art::map_pace,
            info.reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, shown_s)};
    backdrop(s);
    paths(s);
    medallions(s);
    figures(s);
    if (s.focused("worry")) s.focus_ring(art::map_round[1].center, 65, s.attention);
    plates(s);
}

} // namespace pain_tension::map
