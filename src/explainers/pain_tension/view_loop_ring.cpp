// The ring: four stations with dials, and four arrows as thick as their links are strong in the
// idea that is chosen. Marks go round it with what the nerve sends, and fade where a link is weak.
#include "explainers/pain_tension/view_loop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pain_tension::loop {
namespace {

using explainers::Way;

const Way& way_of(std::size_t link) {
    static const std::array<Way, link_count> ways{
        Way(std::span<const Vec2>(art::link_pain_guarding)),
        Way(std::span<const Vec2>(art::link_guarding_flow)),
        Way(std::span<const Vec2>(art::link_flow_chemistry)),
        Way(std::span<const Vec2>(art::link_chemistry_pain))};
    return ways[link];
}

Color station_color(const Scene& s, std::size_t station) {
    const ui::Theme& t = *s.look;
    const Color colors[] = {t.danger_slow, gfx::mix(t.muscle, s.bright(t.text, t.muscle), 0.25f),
                            t.blood, t.chemistry};
    return colors[station];
}

float level(const Moment& m, std::size_t station) {
    const float levels[] = {static_cast<float>(m.pain / 10), m.guarding_dial, m.flow_dial,
                            m.chemistry_dial};
    return levels[station];
}

Fill link_fill(const Scene& s, std::size_t link) {
    const auto points = way_of(link).points();
    return Fill::linear(station_color(s, link), station_color(s, (link + 1) % 4), points.front(),
                        points.back());
}

// The tip, or a bar where the link takes away: a brake, not a push.
void draw_tip(Scene& s, std::size_t link, float width) {
    const Way& way = way_of(link);
    const gfx::PathPoint end = way.at(way.length());
    const Color color = s.line() ? s.look->text : station_color(s, (link + 1) % 4);
    const Vec2 side = gfx::perpendicular(end.direction);
    if (s.now.links[link].quiets) {
        const Vec2 at = end.at + end.direction * 6, half = side * (9 + 0.5f * width);
        const Color bar = s.line() ? s.look->text : s.look->inhibit;
        s.canvas.capsule(at - half, at + half, 3.2f, {.fill = Fill::flat(bar)});
        return;
    }
    const float size = 6.5f + 0.62f * width;
    const std::array<Vec2, 3> corners{end.at + end.direction * (size * 1.55f), end.at - side * size,
                                      end.at + side * size};
    s.canvas.blob(corners, {.fill = Fill::flat(color), .outline = color, .outline_px = s.px(2.6f)});
}

// The link from guarding to flow is only ever dotted: the evidence for it is weak. So is a link
// that passes nothing on, but faint and thin.
void draw_link(Scene& s, std::size_t link) {
    const Way& way = way_of(link);
    const Link& now = s.now.links[link];
    const bool dotted = now.cut() || link == to_flow;
    const float width = now.cut() ? 3 : dotted ? std::max(3.f, 0.8f * now.width()) : now.width();
    gfx::TubePaint paint =
        tube_paint(s.line() ? Fill::flat(s.look->text) : link_fill(s, link), now.cut() ? 0.7f : 1);
    if (dotted) {
        paint.dash = std::max(art::link_dot, width), paint.gap = art::link_gap;
        paint.dash += 0.01f; // a dot is a dash as long as it is wide: its round caps lie inside
        if (!now.cut()) paint.phase = s.now.ring; // its dots are its marks
    } else if (!s.line()) {
        const float lively = static_cast<float>(s.now.pain / 10) * now.strength;
        paint.glow = s.shine(station_color(s, link), 0.25f + 0.5f * lively);
        paint.glow_radius = 5 + 12 * lively;
    }
    s.canvas.tube(way.points(), width, width, paint);
    draw_tip(s, link, width);
}

// Marks travel with every pulse of the nerve. On its way round a mark is as plain as the weakest
// link it has passed: where the loop dies out, so does the mark.
void travelling_marks(Scene& s) {
    constexpr float spacing = 105;
    const float awake = s.now.awake;
    if (awake < 0.03f) return;
    float passed = 1, start = 0;
    for (std::size_t link = 0; link < link_count; ++link) {
        const Link& now = s.now.links[link];
        const Way& way = way_of(link);
        passed *= now.cut() ? 0.f : std::min(1.f, 0.25f + 1.3f * now.strength);
        if (passed < 0.04f) return;
        const float first = s.now.ring - start;
        float at = first - spacing * std::floor(first / spacing);
        for (; link != to_flow && at < way.length() - 6; at += spacing) {
            const gfx::PathPoint p = way.at(at);
            const float ends =
                smooth(0, 24, static_cast<double>(at)) *
                (1 - smooth(static_cast<double>(way.length()) - 30,
                            static_cast<double>(way.length()) - 8, static_cast<double>(at)));
            const float size = std::max(4.2f, 0.42f * now.width() + 1.2f);
            const Color color =
                s.line() ? s.look->canvas_top : s.bright(s.look->text, s.look->well);
            const float plain = 0.9f * passed * awake * ends;
            if (now.width() > 5)
                s.chevron(p.at + p.direction * size, p.direction, size, 2.3f, false,
                          color.alpha(plain));
            else
                s.canvas.disc(
                    p.at, 0.5f * now.width() + 1.4f,
                    {.fill = Fill::flat(s.line() ? s.look->text : color), .opacity = plain});
        }
        start += way.length();
    }
}

void dial(Scene& s, std::size_t station) {
    const Vec2 at = art::stations[station].center;
    const float value = std::clamp(level(s.now, station), 0.f, 1.f);
    const Color color = station_color(s, station),
                track = s.line() ? s.look->tissue : s.look->track;
    const float end = art::dial_from + art::dial_sweep;
    const float now = art::dial_from + art::dial_sweep * value;
    if (value < 0.99f)
        s.canvas.arc(at, art::dial_radius, now, end, art::dial_width,
                     tube_paint(Fill::flat(track)));
    if (value > 0.01f)
        s.canvas.arc(at, art::dial_radius, art::dial_from, now,
                     s.line() ? 7 : art::dial_width + 0.6f, tube_paint(Fill::flat(color)));
}

} // namespace

void draw_links(Scene& s) {
    constexpr std::string_view names[] = {"link_guarding", "link_flow", "link_chemistry",
                                          "link_pain"};
    for (std::size_t link = 0; link < link_count; ++link) {
        s.part(names[link], s.info.focus); // never dimmed: the ring is one whole
        draw_link(s, link);
    }
    s.part("marks", s.info.focus);
    travelling_marks(s);
}

void draw_stations(Scene& s) {
    for (std::size_t station = 0; station < std::size(art::stations); ++station) {
        const art::Station& place = art::stations[station];
        s.part(place.part);
        const float light = level(s.now, station);
        const Color color = station_color(s, station);
        s.canvas.disc(place.center, art::station_radius,
                      {.fill = Fill::flat(s.look->well),
                       .outline = s.line() ? s.look->text : s.look->line.alpha(s.paper() ? 1 : 0),
                       .outline_px = s.px(s.line() ? 2.4f : 1.2f),
                       .glow = s.shine(color, 0.12f + 0.5f * light),
                       .glow_radius = 14 + 16 * light});
        if (!s.line())
            s.canvas.disc(place.center, art::station_inner, {.fill = Fill::flat(s.look->raised)});
        dial(s, station);
        draw_station_icon(s, station);
    }
}

} // namespace pain_tension::loop
