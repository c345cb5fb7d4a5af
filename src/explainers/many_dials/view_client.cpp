// The client's picture: the alarm as a gauge, a seesaw with a token for each thing chosen, and the
// messenger in the cord, that a bar presses the more the calmer the alarm is.
#include "explainers/many_dials/view_scene.hpp"
#include "explainers/nerve.hpp"

#include <cmath>

namespace many_dials {
namespace {

using gfx::Color;
using gfx::Fill;
using gfx::Paint;
using gfx::TubePaint;

Vec2 on_plank(const View& s, float x, float up) {
    const float c = std::cos(s.now.tilt * 0.6f), n = std::sin(s.now.tilt * 0.6f);
    return art::seesaw + Vec2{x * c + up * n, x * n - up * c};
}

Paint wood(const View& s, Vec2 top, Vec2 bottom) {
    const ui::Theme& t = *s.look;
    if (s.line())
        return {.fill = Fill::flat(t.canvas_top), .outline = t.text, .outline_px = s.px(3)};
    return {.fill = Fill::linear(t.beam_light, gfx::mix(t.beam, t.beam_dark, 0.5f), top, bottom),
            .outline = t.beam_dark,
            .outline_px = s.px(1.6f)};
}

// Rows that narrow upwards, as such a heap lies: four, three, two.
struct Heap {
    float radius;
    std::size_t lowest; // in the lowest row
};
Heap heap_for(std::size_t count) {
    if (count <= 5) return {18, 3};
    if (count <= 6) return {16, 3};
    return {15, 4};
}

void tokens(View& s, bool danger) {
    s.part(danger ? "danger_tokens" : "safety_tokens", danger ? "danger_evidence" : "safety");
    const Side& side = danger ? s.now.danger : s.now.safety;
    const SideColors colors = side_colors(s, danger);
    const Heap heap = heap_for(side.count);
    const float r = heap.radius, pitch = 2 * r + 2;
    const float outer = art::seesaw_half - 10 - r; // middle of the outermost token
    std::size_t row = 0, in_row = 0;
    for (const Card& c : side.cards()) {
        const float x =
            outer - static_cast<float>(in_row) * pitch - static_cast<float>(row) * pitch / 2;
        const float up = 7 + r + static_cast<float>(row) * pitch * 0.87f;
        const Vec2 at = on_plank(s, danger ? x : -x, up) - Vec2{0, 40 * (1 - c.here)};
        Paint paint{.fill =
                        Fill::linear(colors.top, colors.bottom, at - Vec2{0, r}, at + Vec2{0, r}),
                    .outline = s.line() ? colors.word : colors.line,
                    .outline_px = s.px(s.info.client ? 2.4f : 2),
                    .opacity = c.here};
        if (danger && s.line())
            s.canvas.box(at, {r, r}, 4, 0, paint); // told by shape as well
        else
            s.canvas.disc(at, r, paint);
        draw_strokes(s, c.icon, at, r * 0.66f, colors.word.alpha(c.here));
        if (++in_row == heap.lowest - row) ++row, in_row = 0;
    }
}

void seesaw(View& s) {
    s.part("balance");
    if (!s.line()) s.soft_shadow({{art::seesaw.x, art::seesaw_floor - 1}, {116, 11}}, 9, 0.9f);
    std::array<Vec2, std::size(art::seesaw_foot)> foot;
    std::copy(std::begin(art::seesaw_foot), std::end(art::seesaw_foot), foot.begin());
    s.canvas.blob(foot, wood(s, art::seesaw, {art::seesaw.x, art::seesaw_floor}));
    const Vec2 up = on_plank(s, 0, 6) - art::seesaw;
    s.canvas.box(art::seesaw, {art::seesaw_half, 6}, 6, s.now.tilt * 0.6f,
                 wood(s, art::seesaw + up, art::seesaw - up));
    if (!s.line())
        s.canvas.capsule(on_plank(s, -142, 3), on_plank(s, 142, 3), 0.8f,
                         {.fill = Fill::flat(s.look->rim_light), .opacity = 0.7f});
    s.canvas.disc(art::seesaw, 9,
                  {.fill = Fill::flat(s.line() ? s.look->canvas_top : s.look->dial_face),
                   .outline = s.line() ? s.look->text : s.look->beam_dark,
                   .outline_px = s.px(3)});
    tokens(s, false);
    tokens(s, true);
}

// The way out is as bright as the messenger is awake.
void way_out(View& s) {
    const ui::Theme& t = *s.look;
    const float light = s.now.messenger;
    const auto path = client_way_out().points();
    if (s.line()) {
        for (const float off : {-3.f, 3.f}) {
            const std::array<Vec2, 2> line{path.front() + Vec2{0, off}, path.back() + Vec2{0, off}};
            s.canvas.tube(line, 1.8f, 1.8f, tube_paint(Fill::flat(t.messenger)));
        }
        return;
    }
    TubePaint axon = tube_paint(
        Fill::flat(gfx::mix(gfx::mix(t.messenger_dark, s.bright(t.canvas_top, t.dial_edge), 0.55f),
                            t.messenger, light)));
    if (s.paper()) axon.outline = t.messenger_dark.alpha(0.5f), axon.outline_px = s.px(1.2f);
    s.canvas.tube(path, 6, 6, axon);
}

void messages(View& s) {
    const ui::Theme& t = *s.look;
    for (const float at : s.now.on_way_in.all())
        danger_pulse(s, client_way_in().at(at).at, 6.5f);
    for (const float at : s.now.on_way_out.all()) {
        const Vec2 p = client_way_out().at(at).at;
        Paint paint{.fill = Fill::flat(s.line() ? t.text : t.messenger_light),
                    .outline = s.line() ? t.canvas_top : t.messenger_dark,
                    .outline_px = s.px(2),
                    .glow = s.shine(t.messenger, 0.8f),
                    .glow_radius = 10};
        s.canvas.blob(explainers::pentagon(p, 7.5f, {1, 0}), paint);
    }
}

// A bar on a stem that comes down from the seesaw's foot; the calmer, the lower.
void gate(View& s) {
    const ui::Theme& t = *s.look;
    s.part("gate_fibers", "messenger");
    explainers::bare_fiber(s, client_way_in().points(), s.info.client ? 4.6f : 3.8f,
                           s.now.signal / 10);
    way_out(s);
    messages(s);
    s.part("messenger");
    const float press = s.now.brake, r = art::messenger_radius;
    const float squeeze = 1 - 0.16f * press;
    auto cell = explainers::pentagon({0, 0}, r, {1, 0});
    for (Vec2& p : cell)
        p = art::messenger + Vec2{p.x, p.y * squeeze + r * 0.14f * press};
    Paint body{.fill = Fill::flat(
                   gfx::mix(gfx::mix(t.messenger_dark, s.bright(t.canvas_top, t.dial_edge), 0.45f),
                            t.messenger, 0.25f + 0.75f * s.now.messenger)),
               .outline = t.messenger_dark,
               .outline_px = s.px(2.2f),
               .glow = s.shine(t.messenger, s.now.messenger),
               .glow_radius = 16};
    if (s.line())
        body = {.fill = Fill::flat(t.canvas_top), .outline = t.messenger, .outline_px = s.px(2.6f)};
    s.canvas.blob(cell, body);
    s.part("bar");
    const float y = art::messenger.y - r * squeeze + r * 0.14f * press - 3 - 13 * (1 - press);
    const Color bar =
        s.line() ? t.inhibit
                 : gfx::mix(gfx::mix(t.inhibit, s.bright(t.canvas_top, t.dial_edge), 0.45f),
                            t.inhibit, press);
    s.canvas.capsule({art::messenger.x, art::seesaw_floor + 4}, {art::messenger.x, y},
                     2 + 1.5f * press, {.fill = Fill::flat(bar)});
    s.canvas.box({art::messenger.x, y}, {17, 3.4f}, 2.4f, 0,
                 {.fill = Fill::flat(bar),
                  .outline = s.line() ? t.text : Color{0, 0, 0, 0},
                  .outline_px = s.px(1.6f),
                  .glow = s.shine(t.inhibit, 0.7f * press),
                  .glow_radius = 12});
}

} // namespace

void draw_client(View& s) {
    s.part("ground");
    s.ground(art::client_stage);
    s.part("gauge", "hurt");
    explainers::draw_gauge(s, {.center = art::gauge,
                               .radius = art::gauge_radius,
                               .value = s.now.alarm,
                               .ring = smooth(0.45, 0.9, static_cast<double>(s.now.alarm)),
                               .earlier = s.now.earlier});
    gate(s);
    seesaw(s);
    if (s.focused("hurt")) s.focus_ring(art::gauge, art::gauge_radius + 7, s.now.attention);
    if (s.focused("messenger")) s.focus_ring(art::messenger, 21, s.now.attention);
}

} // namespace many_dials
