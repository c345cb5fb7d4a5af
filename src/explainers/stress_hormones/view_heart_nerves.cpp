// The two nerves of the heart: the one that gets it ready comes down beside the spine, in a chain
// of knots, and fans out to it with chevrons; the one that rests it comes from the brainstem with
// round beads. Both can be on at once. And the gauge that says which one the heart follows.
#include "explainers/stress_hormones/view_heart.hpp"

#include <algorithm>

namespace stress_hormones {
namespace {

using explainers::Way;
using gfx::Color;
using gfx::Fill;
using gfx::Paint;

constexpr Vec2 go_trunk[] = {{254, 262}, {268, 286}, {284, 300}, {296, 320}, {308, 340},
                             {370, 336}, {374, 380}, {376, 410}, {376, 436}, {374, 468}};
constexpr Vec2 go_knots[] = {{373, 376}, {375, 403}, {376, 430}, {375, 457}};
constexpr Vec2 go_ends[] = {{309, 398}, {313, 416}, {312, 434}, {305, 452}};
constexpr Vec2 rest_trunk[] = {{238, 262}, {226, 286}, {210, 300}, {203, 322},
                               {196, 344}, {190, 356}, {189, 378}};
constexpr Vec2 rest_ends[] = {{219, 392}, {214, 414}, {217, 436}, {226, 456}};
constexpr float trunk_width = 5, branch_width = 3;

struct Look {
    std::string_view part;
    Color color;
    float light; // 0 to 1: how busy
    bool chevrons;
};

void tube(HeartSketch& s, const Way& way, float width, const Look& look) {
    if (s.line()) {
        s.canvas.tube(way.points(), width + 5, width + 5,
                      tube_paint(Fill::flat(s.look->canvas_top)));
        gfx::TubePaint paint = tube_paint(Fill::flat(look.color));
        if (look.chevrons) paint.dash = 9, paint.gap = 4; // told apart by pattern too
        return s.canvas.tube(way.points(), width * 0.6f, width * 0.6f, paint);
    }
    const Color ground = s.paper() ? s.look->canvas_top : s.look->tissue_dark;
    gfx::TubePaint paint =
        tube_paint(Fill::flat(gfx::mix(ground, look.color, 0.42f + 0.3f * look.light)));
    paint.glow = gfx::mix(s.look->shadow.alpha(1.4f), s.shine(look.color, 0.5f), look.light);
    paint.glow_radius = 4 + 5 * look.light;
    s.canvas.tube(way.points(), width, width, paint);
}

void signal(HeartSketch& s, const gfx::PathPoint& p, float size, const Look& look) {
    const Color bright =
        s.line() ? s.look->text : s.bright(gfx::mix(look.color, s.look->text, 0.45f), look.color);
    if (look.chevrons)
        return s.chevron(p.at + p.direction * (size * 0.6f), p.direction, size, size * 0.62f, false,
                         bright);
    Paint paint{.fill = Fill::flat(bright),
                .outline = s.line() ? s.look->canvas_top : s.bright(look.color, s.look->canvas_top),
                .outline_px = s.px(1.1f)};
    s.canvas.disc(p.at, size * 0.92f, paint);
}

// Every signal of the nerve, on its trunk or on all branches at once.
void signals(HeartSketch& s, const Nerve& nerve, std::span<const float> all, const Look& look) {
    for (const float at : all) {
        if (at < nerve.trunk.length()) signal(s, nerve.trunk.at(at), 4.6f, look);
        for (const Nerve::Branch& b : nerve.branches) {
            const float d = at - b.from;
            if (d >= 0 && d < b.way.length()) signal(s, b.way.at(d), 3.7f, look);
        }
    }
}

// Where a branch ends on the heart.
void bouton(HeartSketch& s, Vec2 at, const Look& look) {
    Paint paint{.fill = Fill::flat(s.line() ? s.look->canvas_top : look.color),
                .outline = s.line() ? look.color
                                    : s.bright(gfx::mix(look.color, s.look->text, 0.5f),
                                               s.look->canvas_top),
                .outline_px = s.px(s.line() ? 2 : 1.2f)};
    paint.glow = s.shine(look.color, 0.5f * look.light), paint.glow_radius = 4 + 4 * look.light;
    s.canvas.disc(at, 3.4f + 1.6f * look.light, paint);
}

void nerve(HeartSketch& s, const Nerve& n, std::span<const float> all, const Look& look) {
    s.part(look.part, look.part);
    for (const Nerve::Branch& b : n.branches)
        tube(s, b.way, branch_width, look);
    tube(s, n.trunk, trunk_width, look);
    if (look.chevrons)
        for (const Vec2 knot : go_knots)
            s.canvas.ellipse(
                knot, {4.6f, 7}, 0,
                {.fill = Fill::flat(
                     s.line() ? s.look->canvas_top
                              : gfx::mix(s.paper() ? s.look->canvas_top : s.look->tissue_dark,
                                         look.color, 0.75f)),
                 .outline = s.line()
                                ? look.color
                                : s.bright(gfx::mix(look.color, s.look->text, 0.4f), look.color),
                 .outline_px = s.px(1.4f)});
    for (const Nerve::Branch& b : n.branches)
        bouton(s, b.way.points().back(), look);
    signals(s, n, all, look);
}

// A branch from `from` that bows on its way to `to`.
Way bowed(Vec2 from, Vec2 to, float bow) {
    const Vec2 middle = gfx::mix(from, to, 0.5f) + Vec2{0, bow};
    return Way(
        std::array<Vec2, 4>{from, gfx::mix(from, middle, 0.7f), gfx::mix(to, middle, 0.7f), to});
}

} // namespace

float Nerve::longest() const {
    float most = trunk.length();
    for (const Branch& b : branches)
        most = std::max(most, b.from + b.way.length());
    return most;
}

const Nerve& go_nerve() {
    static const Nerve made = [] {
        Nerve n{Way(go_trunk), {}};
        for (std::size_t i = 0; i < std::size(go_knots); ++i)
            n.branches.push_back(
                {bowed(go_knots[i], go_ends[i], -6), n.trunk.nearest(go_knots[i])});
        return n;
    }();
    return made;
}

const Nerve& rest_nerve() {
    static const Nerve made = [] {
        Nerve n{Way(rest_trunk), {}};
        const float from = n.trunk.length();
        for (const Vec2 end : rest_ends)
            n.branches.push_back({bowed(rest_trunk[6], end, 7), from});
        return n;
    }();
    return made;
}

void draw_heart_nerves(HeartSketch& s) {
    nerve(s, rest_nerve(), s.now.rest.all(),
          {"rest_nerve", s.look->endorphin, smooth(0, 6.5, s.now.rest_hz), false});
    nerve(s, go_nerve(), s.now.go.all(),
          {"go_nerve", s.look->blood, smooth(0, 9, s.now.go_hz), true});
}

// Rest to the left of the tick, ready to the right: each side as long as its nerve is busy; the
// knob is the heart's rate.
void draw_heart_gauge(HeartSketch& s) {
    s.part("gauge", "heart");
    const gfx::Rect bar = s.gauge();
    if (s.has_card()) {
        const gfx::Rect r = s.card();
        const Color edge = s.line() ? s.look->text : s.look->blood;
        s.canvas.capsule({r.right(), r.center().y}, {210, r.center().y}, s.line() ? 1 : 0.6f,
                         {.fill = Fill::flat(edge)});
        s.canvas.box(r.center(), {r.w / 2, r.h / 2}, 8, 0,
                     {.fill = Fill::flat(s.look->well), .outline = edge, .outline_px = s.px(1.2f)});
    }
    const Vec2 middle = bar.center();
    const float half = bar.w / 2, h = bar.h / 2;
    Paint track{.fill = Fill::flat(s.look->track)};
    if (s.line() || !s.has_card()) track.outline = s.look->edge, track.outline_px = s.px(1.2f);
    s.canvas.box(middle, {half, h}, h, 0, track);
    const float rest = half * std::clamp(static_cast<float>(s.now.rest_hz / 7), 0.f, 1.f);
    const float go = half * std::clamp(static_cast<float>(s.now.go_hz / 10), 0.f, 1.f);
    const auto side = [&](float from, float to, Color color, bool hatched) {
        if (to - from < 1) return;
        s.canvas.box({(from + to) / 2, middle.y}, {(to - from) / 2, h},
                     std::min(h, (to - from) / 2), 0, {.fill = Fill::flat(color)});
        if (!hatched) return;
        for (float x = from + 4; x < to - 3; x += 7)
            s.canvas.capsule({x, middle.y - h + 1}, {x + 2, middle.y + h - 1}, 0.8f,
                             {.fill = Fill::flat(s.look->canvas_top)});
    };
    side(middle.x - rest, middle.x, s.look->endorphin, false);
    side(middle.x, middle.x + go, s.look->blood, s.line());
    s.canvas.box(middle, {0.9f, h + 3}, 0.8f, 0, {.fill = Fill::flat(s.look->text)});
    s.part("rate", "heart");
    const Vec2 knob{bar.x + bar.w * s.now.balance, middle.y};
    s.canvas.disc(knob, h + 2.6f,
                  {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->thumb),
                   .outline = s.line() ? s.look->text : s.look->blood,
                   .outline_px = s.px(2)});
}

void draw_heart_focus(HeartSketch& s) {
    const float attention = s.info.reduced_motion ? 0.f : 1 - smooth(1.6, 2.4, s.now.time_s);
    draw_body_focus(s, attention);
}

} // namespace stress_hormones
