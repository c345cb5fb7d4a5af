// A balance with two pans: safety on the left, danger on the right. It leans as far as the
// expectation lies from its middle.
#include "explainers/many_dials/view_scene.hpp"

#include <cmath>

namespace many_dials {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

Vec2 turned(Vec2 p, float angle) {
    const float c = std::cos(angle), n = std::sin(angle);
    return {p.x * c - p.y * n, p.x * n + p.y * c};
}

Color ink(const View& s) { // outlines of metal
    return s.line() ? s.look->text : s.look->beam_dark;
}
Fill metal(const View& s, Vec2 top, Vec2 bottom) {
    const ui::Theme& t = *s.look;
    if (s.line()) return Fill::flat(t.canvas_top);
    return Fill::linear(gfx::mix(t.beam_light, t.beam, 0.3f), gfx::mix(t.beam, t.beam_dark, 0.75f),
                        top, bottom);
}

void stand(View& s) {
    static const std::vector<Vec2> base = gfx::bezier_path(art::base, 6);
    const float x = art::pivot.x;
    if (!s.line()) s.soft_shadow({{x, 668}, {146, 17}}, 15, 0.9f);
    const Paint foot{
        .fill = metal(s, {x, 610}, {x, 676}), .outline = ink(s), .outline_px = s.px(1.4f)};
    s.canvas.blob(base, foot);
    Paint post = foot;
    if (!s.line())
        post.fill = Fill::linear(s.look->beam_light, gfx::mix(s.look->beam, s.look->beam_dark, .8f),
                                 {x - 9, 0}, {x + 9, 0});
    s.canvas.box({x, 414}, {8, 194}, 3, 0, post);
    for (const float y : {604.f, 414.f, 262.f})
        s.canvas.box({x, y}, {y > 600 ? 15.f : 11.f, 5}, 5, 0,
                     {.fill = metal(s, {x, y - 5}, {x, y + 5}),
                      .outline = ink(s),
                      .outline_px = s.px(1.2f)});
}

// Where the pointer would stand with as much on one side as on the other, and marks beside it.
void scale(View& s) {
    const ui::Theme& t = *s.look;
    for (int i = -5; i <= 5; ++i) {
        const float a = -1.5707963f + 0.0698f * static_cast<float>(i);
        const Vec2 way{std::cos(a), std::sin(a)};
        s.canvas.capsule(
            art::pivot + way * 75, art::pivot + way * (i == 0 ? 86.f : 81.f), i == 0 ? 1.3f : 0.9f,
            {.fill = Fill::flat(s.line() ? t.text : t.muted), .opacity = i == 0 ? 1.f : .75f});
    }
}

void pan(View& s, bool danger) {
    static const std::vector<Vec2> hoop = explainers::lean_path(art::hoop);
    const ui::Theme& t = *s.look;
    const Color color = danger ? t.danger_line : t.endorphin;
    const Vec2 at = hook(s.now, danger);
    s.canvas.capsule(at, at + Vec2{0, art::hoop_top}, 1.6f,
                     {.fill = Fill::flat(s.line() ? t.text : t.beam)});
    std::array<Vec2, 96> path;
    const std::size_t count = std::min(path.size(), hoop.size());
    for (std::size_t i = 0; i < count; ++i)
        path[i] = at + hoop[i];
    const Vec2 left = at + Vec2{-art::hoop_half, art::rim},
               right = at + Vec2{art::hoop_half, art::rim};
    const Color soft =
        s.line() ? t.text : gfx::mix(color, s.bright(t.beam_light, t.beam_dark), 0.45f);
    s.canvas.tube({path.data(), count}, 3.2f, 3.2f, tube_paint(Fill::flat(soft)));
    // The far rim, behind the cards.
    Paint inside{.fill = Fill::flat(s.line() ? t.canvas_top : s.bright(t.well, t.dial_edge)),
                 .outline = s.line() ? t.text : color,
                 .outline_px = s.px(1.8f)};
    s.canvas.ellipse(gfx::mix(left, right, 0.5f), {art::hoop_half, 11}, 0, inside);
}

std::span<const Vec2> bowl_outline() {
    static const std::vector<Vec2> made = [] {
        constexpr Vec2 controls[] = {{-98, 204}, {-98, 212}, {-60, 215}, {0, 215},  {60, 215},
                                     {98, 212},  {98, 204},  {94, 234},  {50, 248}, {0, 248},
                                     {-50, 248}, {-94, 234}, {-98, 204}};
        return explainers::lean_path(controls);
    }();
    return made;
}

// The bowl's front hides the lower edge of what lies in it; a triangle says which way it turns the
// alarm.
void bowl(View& s, bool danger) {
    const ui::Theme& t = *s.look;
    const Color color = danger ? t.danger_line : t.endorphin;
    const Vec2 at = hook(s.now, danger);
    if (!s.line()) {
        Paint light{.fill = Fill::flat(s.shine(color, 0.2f))};
        light.softness = 34;
        s.canvas.ellipse(at + Vec2{0, 224}, {104, 34}, 0, light);
    }
    const Color ground = s.bright(t.canvas_top, t.well);
    Paint front{.fill = Fill::linear(gfx::mix(color, ground, 0.38f), gfx::mix(color, ground, 0.8f),
                                     at + Vec2{0, 204}, at + Vec2{0, 250})};
    if (s.line())
        front = {.fill = Fill::flat(t.canvas_top), .outline = t.text, .outline_px = s.px(2.6f)};
    if (s.paper()) front.outline = color, front.outline_px = s.px(1.2f);
    std::array<Vec2, 96> outline;
    std::size_t count = 0;
    for (const Vec2 p : bowl_outline())
        if (count < outline.size()) outline[count++] = at + p;
    // A crescent bends inwards at its top: two halves, each seen whole from its own middle.
    s.canvas.blob({outline.data(), count}, front);
    static const std::vector<Vec2> lip = [] {
        constexpr Vec2 controls[] = {{-98, 204}, {-98, 212}, {-60, 215}, {0, 215},
                                     {60, 215},  {98, 212},  {98, 204}};
        return explainers::lean_path(controls);
    }();
    std::array<Vec2, 64> edge;
    const std::size_t points = std::min(edge.size(), lip.size());
    for (std::size_t i = 0; i < points; ++i)
        edge[i] = at + lip[i];
    s.canvas.tube({edge.data(), points}, 2.6f, 2.6f,
                  tube_paint(Fill::flat(
                      s.line() ? t.text : gfx::mix(color, t.text, s.paper() ? 0.f : 0.3f))));
    const Vec2 mark = at + Vec2{0, 229};
    s.canvas.blob(
        explainers::triangle(mark + Vec2{0, danger ? 2.f : -2.f}, 9, {0, danger ? -1.f : 1.f}),
        {.fill = Fill::flat(s.line() ? color : s.bright(gfx::mix(color, t.text, .25f), t.well))});
}

void beam(View& s) {
    const ui::Theme& t = *s.look;
    const float tilt = s.now.tilt;
    constexpr Vec2 half[] = {{-166, -4}, {-24, -14}, {24, -14}, {166, -4},
                             {166, 4},   {24, 13},   {-24, 13}, {-166, 4}};
    std::array<Vec2, std::size(half)> outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = art::pivot + turned(half[i], tilt);
    const Vec2 up = turned({0, -14}, tilt);
    const Paint steel{.fill = metal(s, art::pivot + up, art::pivot - up),
                      .outline = ink(s),
                      .outline_px = s.px(1.4f)};
    s.canvas.blob(outline, steel);
    if (!s.line())
        s.canvas.capsule(art::pivot + turned({-150, -3.6f}, tilt),
                         art::pivot + turned({-26, -11.4f}, tilt), 0.8f,
                         {.fill = Fill::flat(t.rim_light), .opacity = 0.7f});
    // The pointer, in the color of what the balance says.
    const std::array<Vec2, 3> point{art::pivot + turned({-5, -14}, tilt),
                                    art::pivot + turned({0, -art::pointer}, tilt),
                                    art::pivot + turned({5, -14}, tilt)};
    s.canvas.blob(point,
                  {.fill = Fill::flat(s.line() ? t.inhibit : s.bright(t.inhibit_light, t.inhibit)),
                   .outline = s.line() ? t.canvas_top : t.inhibit_dark,
                   .outline_px = s.px(1)});
    for (const bool danger : {false, true}) {
        const Vec2 at = hook(s.now, danger);
        s.canvas.disc(at, 7.5f, steel);
        s.canvas.disc(at, 3, {.fill = Fill::flat(ink(s))});
    }
    s.canvas.disc(art::pivot, 23, steel);
    Paint jewel{.fill = Fill::radial(t.inhibit_light, t.inhibit, art::pivot - Vec2{5, 6}, 17),
                .outline = t.inhibit_dark,
                .outline_px = s.px(1.4f),
                .glow = s.shine(t.inhibit, 0.6f),
                .glow_radius = 20};
    if (s.line()) jewel = {.fill = Fill::flat(t.inhibit)};
    s.canvas.disc(art::pivot, 15, jewel);
}

} // namespace

Vec2 hook(const Moment& m, bool danger) {
    return art::pivot + turned({danger ? art::arm : -art::arm, 0}, m.tilt);
}

void draw_balance(View& s) {
    s.part("balance");
    stand(s);
    scale(s);
    for (const bool danger : {false, true}) {
        s.part(danger ? "danger_evidence" : "safety");
        pan(s, danger);
    }
    draw_cards(s);
    for (const bool danger : {false, true}) {
        s.part(danger ? "danger_evidence" : "safety");
        bowl(s, danger);
    }
    s.part("balance");
    beam(s);
}

} // namespace many_dials
