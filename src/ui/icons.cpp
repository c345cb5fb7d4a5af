#include "ui/icons.hpp"

#include "ui/icon_pen.hpp"

namespace ui {
namespace {

void draw_replay(const Pen& p) {
    p.arc({0, .06f}, .68f, -pi * .32f, pi * 1.28f);
    p.area({{-.94f, -.62f}, {-.18f, -.62f}, {-.55f, -.02f}});
}

void draw_gear(const Pen& p) {
    for (int i = 0; i < 8; ++i) {
        const float a = pi / 4 * static_cast<float>(i);
        const gfx::Vec2 dir{std::cos(a), std::sin(a)};
        p.d.AddLine(p.at(dir * .62f), p.at(dir * .96f), p.ink, p.width * 1.7f);
    }
    p.ring({0, 0}, .62f);
    p.ring({0, 0}, .24f);
}

void draw_help(const Pen& p) {
    p.ring({0, 0}, .96f);
    p.arc({0, -.2f}, .3f, -pi, pi * .38f);
    p.line({{.11f, .08f}, {0, .2f}, {0, .3f}});
    p.dot({0, .56f}, .1f);
}

void draw_letters(const Pen& p) { // Aa
    p.line({{-.95f, .6f}, {-.45f, -.7f}, {.05f, .6f}});
    p.line({{-.76f, .18f}, {-.14f, .18f}});
    p.ring({.55f, .24f}, .34f);
    p.line({{.9f, -.12f}, {.9f, .6f}});
}

void draw_book(const Pen& p) {
    p.line(
        {{0, -.5f}, {-.85f, -.68f}, {-.85f, .5f}, {0, .7f}, {.85f, .5f}, {.85f, -.68f}, {0, -.5f}});
    p.line({{0, -.5f}, {0, .7f}});
}

void draw_control(const Pen& p, Icon icon) {
    switch (icon) {
    case Icon::back:
        p.line({{.28f, -.72f}, {-.42f, 0}, {.28f, .72f}});
        break;
    case Icon::forward:
        p.line({{-.28f, -.72f}, {.42f, 0}, {-.28f, .72f}});
        break;
    case Icon::down:
        p.line({{-.72f, -.32f}, {0, .4f}, {.72f, -.32f}});
        break;
    case Icon::up:
        p.line({{-.72f, .32f}, {0, -.4f}, {.72f, .32f}});
        break;
    case Icon::play:
        p.area({{-.58f, -.86f}, {.86f, 0}, {-.58f, .86f}});
        break;
    case Icon::pause:
        p.bar(-.62f, -.8f, -.2f, .8f, .18f);
        p.bar(.2f, -.8f, .62f, .8f, .18f);
        break;
    case Icon::step_back:
        p.bar(-.76f, -.74f, -.5f, .74f, .1f);
        p.area({{.72f, -.76f}, {.72f, .76f}, {-.4f, 0}});
        break;
    case Icon::step_forward:
        p.bar(.5f, -.74f, .76f, .74f, .1f);
        p.area({{-.72f, -.76f}, {.4f, 0}, {-.72f, .76f}});
        break;
    case Icon::replay:
        draw_replay(p);
        break;
    case Icon::plus:
        p.line({{-.72f, 0}, {.72f, 0}});
        p.line({{0, -.72f}, {0, .72f}});
        break;
    case Icon::minus:
        p.line({{-.72f, 0}, {.72f, 0}});
        break;
    case Icon::close:
        p.line({{-.64f, -.64f}, {.64f, .64f}});
        p.line({{.64f, -.64f}, {-.64f, .64f}});
        break;
    case Icon::check:
        p.line({{-.72f, .04f}, {-.2f, .54f}, {.72f, -.5f}});
        break;
    case Icon::help:
        draw_help(p);
        break;
    case Icon::text_size:
        draw_letters(p);
        break;
    case Icon::search:
        p.ring({-.16f, -.16f}, .62f);
        p.line({{.32f, .32f}, {.84f, .84f}});
        break;
    case Icon::settings:
        draw_gear(p);
        break;
    case Icon::home:
        p.line({{-.86f, .02f}, {0, -.76f}, {.86f, .02f}});
        p.line({{-.6f, -.1f}, {-.6f, .76f}, {.6f, .76f}, {.6f, -.1f}});
        break;
    case Icon::client:
        p.ring({0, -.42f}, .36f);
        p.arc({0, .86f}, .72f, -pi, 0);
        break;
    case Icon::print:
        p.frame(-.86f, -.24f, .86f, .5f, .14f);
        p.line({{-.48f, -.24f}, {-.48f, -.8f}, {.48f, -.8f}, {.48f, -.24f}});
        p.bar(-.48f, .2f, .48f, .84f, .06f);
        break;
    case Icon::book:
        draw_book(p);
        break;
    case Icon::warning:
        p.line({{0, -.8f}, {.9f, .74f}, {-.9f, .74f}}, true);
        p.line({{0, -.22f}, {0, .22f}});
        p.dot({0, .5f}, .11f);
        break;
    case Icon::lock:
        p.bar(-.62f, -.1f, .62f, .82f, .16f);
        p.arc({0, -.14f}, .42f, -pi, 0);
        break;
    case Icon::none:
        break;
    }
}

} // namespace

void draw_icon(ImDrawList& d, Icon icon, gfx::Vec2 c, float size, gfx::Color ink) {
    const float half = size / 2;
    draw_control({d, c, half, ink.packed(), std::max(1.5f, size * .11f)}, icon);
}

void draw_icon(ImDrawList& d, content::Rating rating, gfx::Vec2 c, float size, gfx::Color ink,
               gfx::Color ground) {
    const float r = size / 2;
    const Pen on_ground{d, c, r * .62f, ground.packed(), std::max(1.6f, size * .13f)};
    switch (rating) {
    case content::Rating::supported:
        d.AddCircleFilled({c.x, c.y}, r, ink.packed());
        draw_control(on_ground, Icon::check);
        break;
    case content::Rating::contradicted:
        d.AddCircleFilled({c.x, c.y}, r, ink.packed());
        draw_control(on_ground, Icon::close);
        break;
    case content::Rating::mixed:
        d.AddCircle({c.x, c.y}, r * .9f, ink.packed(), 0, std::max(1.4f, size * .11f));
        d.PathArcTo({c.x, c.y}, r * .9f, pi / 2, 3 * pi / 2);
        d.PathFillConvex(ink.packed());
        break;
    case content::Rating::weak:
        for (int i = 0; i < 6; ++i) {
            const float a = pi / 3 * static_cast<float>(i);
            Pen{d, c, r, ink.packed(), std::max(1.4f, size * .12f)}.arc({0, 0}, .88f, a,
                                                                        a + pi / 5);
        }
        break;
    case content::Rating::definition:
        draw_control({d, c, r, ink.packed(), std::max(1.4f, size * .11f)}, Icon::book);
        break;
    }
}

} // namespace ui
