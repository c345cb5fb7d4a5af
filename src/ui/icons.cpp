#include "ui/icons.hpp"

#include "gfx/imgui_compat.hpp"

#include <cmath>
#include <imgui.h>
#include <initializer_list>

namespace ui {
namespace {

constexpr float pi = 3.14159265f;

// Draws in a square from -1 to 1 around a center, y down.
struct Pen {
    ImDrawList& d;
    gfx::Vec2 center;
    float half; // px
    ImU32 ink;
    float width; // px
    ImVec2 at(gfx::Vec2 p) const { return {center.x + p.x * half, center.y + p.y * half}; }
    void line(std::initializer_list<gfx::Vec2> points, bool closed = false) const {
        ImVec2 p[16];
        int n = 0;
        for (const gfx::Vec2 v : points)
            p[n++] = at(v);
        gfx::compat::polyline(d, p, n, ink, width, closed);
        if (closed) return;
        dot(*points.begin(), width / 2 / half); // round ends
        dot(*(points.end() - 1), width / 2 / half);
    }
    void area(std::initializer_list<gfx::Vec2> points) const {
        ImVec2 p[16];
        int n = 0;
        for (const gfx::Vec2 v : points)
            p[n++] = at(v);
        d.AddConvexPolyFilled(p, n, ink);
    }
    void ring(gfx::Vec2 c, float r) const { d.AddCircle(at(c), r * half, ink, 0, width); }
    void dot(gfx::Vec2 c, float r) const { d.AddCircleFilled(at(c), r * half, ink); }
    void arc(gfx::Vec2 c, float r, float a0, float a1) const {
        d.PathArcTo(at(c), r * half, a0, a1);
        gfx::compat::polyline(d, d._Path.Data, d._Path.Size, ink, width);
        d.PathClear();
    }
    void bar(float x0, float y0, float x1, float y1, float radius) const {
        d.AddRectFilled(at({x0, y0}), at({x1, y1}), ink, radius * half);
    }
    void frame(float x0, float y0, float x1, float y1, float radius) const {
        gfx::compat::rect(d, at({x0, y0}), at({x1, y1}), ink, radius * half, width);
    }
};

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

void diamond(ImDrawList& d, gfx::Vec2 c, float r, ImU32 ink) {
    d.AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, ink);
}

void pentagon(ImDrawList& d, gfx::Vec2 c, float r, ImU32 ink, float outline_width) {
    ImVec2 p[5];
    for (int i = 0; i < 5; ++i) {
        const float a = 2 * pi / 5 * static_cast<float>(i) + pi; // a flat side at the right
        p[i] = {c.x - r * std::cos(a), c.y - r * std::sin(a)};
    }
    if (outline_width > 0)
        gfx::compat::polyline(d, p, 5, ink, outline_width, true);
    else
        d.AddConvexPolyFilled(p, 5, ink);
}

// Banded fiber with a round pulse.
void draw_touch(ImDrawList& d, gfx::Vec2 c, float s, const Theme& t) {
    const ImVec2 a{c.x - s * .6f, c.y - s * .28f}, b{c.x + s * .6f, c.y + s * .28f};
    if (t.line_art) {
        d.AddRectFilled(a, b, t.canvas_top.packed(), s * .28f);
        for (const float x : {-.36f, .36f})
            d.AddLine({c.x + s * x, a.y}, {c.x + s * x, b.y}, t.touch.packed(), s * .18f);
        gfx::compat::rect(d, a, b, t.text.packed(), s * .28f, std::max(1.f, s * .1f));
        d.AddCircleFilled({c.x, c.y}, s * .22f, t.text.packed());
        return;
    }
    d.AddRectFilled(a, b, t.touch_fiber.packed(), s * .28f);
    for (const float x : {-.4f, .4f})
        d.AddLine({c.x + s * x, a.y}, {c.x + s * x, b.y}, t.touch_dark.packed(), s * .1f);
    d.AddCircleFilled({c.x, c.y}, s * .27f, t.touch_light.packed());
}

// Round cell with a bar ending: it holds back.
void draw_gatekeeper(ImDrawList& d, gfx::Vec2 c, float s, const Theme& t) {
    const ImU32 ink = t.inhibit_line.packed();
    const ImVec2 cell{c.x - s * .24f, c.y};
    d.AddLine({c.x, c.y}, {c.x + s * .56f, c.y}, ink, s * .14f);
    d.AddRectFilled({c.x + s * .46f, c.y - s * .4f}, {c.x + s * .62f, c.y + s * .4f},
                    t.line_art ? t.text.packed() : ink, s * .04f);
    if (t.line_art) {
        d.AddCircleFilled(cell, s * .36f, t.canvas_top.packed());
        for (const float o : {-.2f, 0.f, .2f}) { // hatched
            const float h = std::sqrt(.1f - o * o * .5f);
            d.AddLine({cell.x + s * (o - h) * .8f, cell.y + s * (o + h) * .8f},
                      {cell.x + s * (o + h) * .8f, cell.y + s * (o - h) * .8f}, ink, s * .08f);
        }
        d.AddCircle(cell, s * .36f, t.text.packed(), 0, std::max(1.f, s * .1f));
    } else {
        d.AddCircleFilled(cell, s * .36f, ink);
    }
}

void chevron(ImDrawList& d, gfx::Vec2 tip, float s, ImU32 ink, float width) {
    const ImVec2 p[] = {{tip.x + s, tip.y - s}, {tip.x, tip.y}, {tip.x + s, tip.y + s}};
    gfx::compat::polyline(d, p, 3, ink, width);
}

} // namespace

void draw_icon(ImDrawList& d, Icon icon, gfx::Vec2 c, float size, gfx::Color ink) {
    const float half = size / 2;
    draw_control({d, c, half, ink.packed(), std::max(1.5f, size * .11f)}, icon);
}

void draw_icon(ImDrawList& d, PartIcon icon, gfx::Vec2 c, float size, const Theme& t) {
    const float s = size * .8f;
    const ImU32 line = t.part_line(icon).packed();
    switch (icon) {
    case PartIcon::touch:
        draw_touch(d, c, s, t);
        break;
    case PartIcon::danger:
        d.AddLine({c.x - s * .62f, c.y}, {c.x + s * .62f, c.y},
                  t.line_art ? line : t.danger_fiber.packed(), std::max(1.5f, s * .15f));
        diamond(d, c, s * .38f, t.line_art ? t.text.packed() : line);
        break;
    case PartIcon::gatekeeper:
        draw_gatekeeper(d, c, s, t);
        break;
    case PartIcon::messenger:
        pentagon(d, c, s * .5f, line, t.line_art ? std::max(1.5f, s * .13f) : 0);
        if (t.line_art) d.AddCircleFilled({c.x, c.y}, s * .1f, line);
        break;
    case PartIcon::descending:
        d.AddLine({c.x - s * .5f, c.y}, {c.x + s * .06f, c.y}, line, std::max(1.5f, s * .12f));
        d.AddLine({c.x + s * .26f, c.y}, {c.x + s * .6f, c.y}, line, std::max(1.5f, s * .12f));
        chevron(d, {c.x - s * .58f, c.y}, s * .34f, t.line_art ? t.text.packed() : line,
                std::max(1.5f, s * .14f));
        break;
    case PartIcon::excitatory:
        d.AddTriangleFilled({c.x - s * .4f, c.y - s * .44f}, {c.x + s * .5f, c.y},
                            {c.x - s * .4f, c.y + s * .44f}, line);
        break;
    case PartIcon::none:
        break;
    }
}

void draw_mark(ImDrawList& d, PartIcon icon, gfx::Vec2 c, float r, gfx::Color color) {
    const ImU32 ink = color.packed();
    switch (icon) {
    case PartIcon::danger:
        diamond(d, c, r * 1.15f, ink);
        break;
    case PartIcon::messenger:
        pentagon(d, c, r * 1.1f, ink, 0);
        break;
    case PartIcon::gatekeeper:
        d.AddRectFilled({c.x - r * .4f, c.y - r}, {c.x + r * .4f, c.y + r}, ink, r * .2f);
        break;
    case PartIcon::descending:
        chevron(d, {c.x - r * .5f, c.y}, r * .9f, ink, r * .6f);
        break;
    case PartIcon::excitatory:
        d.AddTriangleFilled({c.x - r * .8f, c.y - r}, {c.x + r, c.y}, {c.x - r * .8f, c.y + r},
                            ink);
        break;
    case PartIcon::touch:
    case PartIcon::none:
        d.AddCircleFilled({c.x, c.y}, r, ink);
        break;
    }
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
