// Parts of the picture by their own shapes, as the scenes draw them.
#include "ui/icon_pen.hpp"
#include "ui/icon_strokes.hpp"
#include "ui/icons.hpp"

#include <cmath>

namespace ui {
namespace {

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

void hexagon(const Pen& p, gfx::Vec2 c, float r) {
    p.area({{c.x + r * .87f, c.y - r * .5f},
            {c.x + r * .87f, c.y + r * .5f},
            {c.x, c.y + r},
            {c.x - r * .87f, c.y + r * .5f},
            {c.x - r * .87f, c.y - r * .5f},
            {c.x, c.y - r}});
}

// The nerve's parts: as on the tracks and cells of the picture.
void draw_nerve_part(ImDrawList& d, PartIcon icon, gfx::Vec2 c, float s, const Theme& t) {
    const ImU32 line = t.part_line(icon).packed();
    switch (icon) {
    case PartIcon::touch:
        return draw_touch(d, c, s, t);
    case PartIcon::danger:
        d.AddLine({c.x - s * .62f, c.y}, {c.x + s * .62f, c.y},
                  t.line_art ? line : t.danger_fiber.packed(), std::max(1.5f, s * .15f));
        return diamond(d, c, s * .38f, t.line_art ? t.text.packed() : line);
    case PartIcon::gatekeeper:
        return draw_gatekeeper(d, c, s, t);
    case PartIcon::messenger:
        pentagon(d, c, s * .5f, line, t.line_art ? std::max(1.5f, s * .13f) : 0);
        if (t.line_art) d.AddCircleFilled({c.x, c.y}, s * .1f, line);
        return;
    case PartIcon::descending:
        d.AddLine({c.x - s * .5f, c.y}, {c.x + s * .06f, c.y}, line, std::max(1.5f, s * .12f));
        d.AddLine({c.x + s * .26f, c.y}, {c.x + s * .6f, c.y}, line, std::max(1.5f, s * .12f));
        return chevron(d, {c.x - s * .58f, c.y}, s * .34f, t.line_art ? t.text.packed() : line,
                       std::max(1.5f, s * .14f));
    default: // PartIcon::excitatory
        d.AddTriangleFilled({c.x - s * .4f, c.y - s * .44f}, {c.x + s * .5f, c.y},
                            {c.x - s * .4f, c.y + s * .44f}, line);
    }
}

void draw_muscle(const Pen& p) {
    p.frame(-.9f, -.5f, .9f, .5f, .3f);
    for (const float x : {-.45f, 0.f, .45f})
        p.line({{x, -.42f}, {x, .42f}});
}

void draw_flow(const Pen& p) {
    p.line({{-.9f, -.62f}, {.9f, -.62f}});
    p.line({{-.9f, .62f}, {.9f, .62f}});
    p.dot({-.45f, 0}, .3f);
    p.dot({.45f, 0}, .3f);
}

void draw_chemistry(const Pen& p) {
    p.area({{-.5f, -.8f}, {-.02f, .06f}, {-.98f, .06f}});
    for (const float x : {.2f, .52f, .84f})
        p.dot({x, -.4f + x * .1f}, .2f);
    hexagon(p, {.25f, .55f}, .4f);
}

void draw_bell(const Pen& p) {
    p.arc({0, -.16f}, .58f, -pi, 0);
    p.line({{-.58f, -.16f}, {-.62f, .4f}, {-.8f, .52f}, {.8f, .52f}, {.62f, .4f}, {.58f, -.16f}});
    p.dot({0, .78f}, .16f);
}

void draw_heart(const Pen& p) {
    p.dot({-.38f, -.28f}, .44f);
    p.dot({.38f, -.28f}, .44f);
    p.area({{-.77f, -.06f}, {0, -.3f}, {.77f, -.06f}, {0, .86f}});
}

// The balance of evidence: what weighs on it, and what hangs on it.
void draw_evidence(const Pen& p, PartIcon icon) {
    switch (icon) {
    case PartIcon::safety:
        return p.area({{-.9f, -.6f}, {.9f, -.6f}, {0, .8f}});
    case PartIcon::danger_evidence:
        return p.area({{0, -.8f}, {.9f, .6f}, {-.9f, .6f}});
    case PartIcon::tissue:
    case PartIcon::hurt:
        p.ring({0, 0}, .64f);
        return p.dot({0, 0}, .24f);
    case PartIcon::expectation:
        return p.dot({0, 0}, .72f);
    default: // a card
        p.strokes(icon_strokes(icon));
    }
}

void draw_other_part(const Pen& p, PartIcon icon) {
    switch (icon) {
    case PartIcon::alarm:
        return draw_bell(p);
    case PartIcon::channels:
        p.line({{-.8f, -.6f}, {.8f, -.25f}});
        p.line({{-.8f, .6f}, {.8f, .25f}});
        return p.dot({-.1f, 0}, .18f);
    case PartIcon::calendar:
        p.frame(-.8f, -.62f, .8f, .8f, .16f);
        p.line({{-.8f, -.16f}, {.8f, -.16f}});
        return p.dot({.3f, .32f}, .18f);
    case PartIcon::muscle:
        return draw_muscle(p);
    case PartIcon::flow:
        return draw_flow(p);
    case PartIcon::chemistry:
        return draw_chemistry(p);
    case PartIcon::worry:
        p.ring({-.1f, -.2f}, .58f);
        p.dot({.42f, .52f}, .15f);
        return p.dot({.76f, .82f}, .1f);
    case PartIcon::heart:
        return draw_heart(p);
    case PartIcon::stressor:
        return p.bar(-.66f, -.66f, .66f, .66f, .2f);
    case PartIcon::crh:
        return p.bar(-.9f, -.4f, .9f, .4f, .4f);
    case PartIcon::acth:
        return p.area({{-.8f, -.6f}, {.8f, -.6f}, {0, .8f}});
    case PartIcon::cortisol:
        return hexagon(p, {0, 0}, .9f);
    case PartIcon::calm:
        p.arc({-.45f, 0}, .45f, -pi, 0);
        return p.arc({.45f, 0}, .45f, 0, pi);
    default:
        draw_evidence(p, icon);
    }
}

bool of_the_nerve(PartIcon icon) {
    return icon <= PartIcon::excitatory;
}

} // namespace

void draw_icon(ImDrawList& d, PartIcon icon, gfx::Vec2 c, float size, const Theme& t) {
    if (icon == PartIcon::none) return;
    if (of_the_nerve(icon)) return draw_nerve_part(d, icon, c, size * .8f, t);
    draw_other_part({d, c, size * .44f, t.part_line(icon).packed(), std::max(1.4f, size * .1f)},
                    icon);
}

void draw_mark(ImDrawList& d, PartIcon icon, gfx::Vec2 c, float r, gfx::Color color) {
    const ImU32 ink = color.packed();
    switch (icon) {
    case PartIcon::danger:
    case PartIcon::alarm:
        return diamond(d, c, r * 1.15f, ink);
    case PartIcon::messenger:
        return pentagon(d, c, r * 1.1f, ink, 0);
    case PartIcon::gatekeeper:
        return d.AddRectFilled({c.x - r * .4f, c.y - r}, {c.x + r * .4f, c.y + r}, ink, r * .2f);
    case PartIcon::descending:
        return chevron(d, {c.x - r * .5f, c.y}, r * .9f, ink, r * .6f);
    case PartIcon::excitatory:
        return d.AddTriangleFilled({c.x - r * .8f, c.y - r}, {c.x + r, c.y},
                                   {c.x - r * .8f, c.y + r}, ink);
    case PartIcon::stressor:
    case PartIcon::crh:
    case PartIcon::acth:
    case PartIcon::cortisol:
        return draw_other_part({d, c, r * 1.15f, ink, std::max(1.f, r * .3f)}, icon);
    default:
        d.AddCircleFilled({c.x, c.y}, r, ink);
    }
}

} // namespace ui
