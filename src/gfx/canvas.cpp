#include "gfx/canvas.hpp"

#include <limits>

namespace gfx {
namespace {

bool finite(const float (&v)[8]) {
    float sum = 0; // a sum with one bad number is bad
    for (const float f : v)
        sum += f * 0;
    return sum == 0;
}

void put(float (&to)[8], int i, Vec2 p) {
    to[2 * i] = p.x;
    to[2 * i + 1] = p.y;
}

} // namespace

Canvas::Canvas() {
    instances_.reserve(1536);
    batches_.reserve(16), parts_.reserve(64), callouts_.reserve(16);
    texts_.reserve(64), text_bytes_.reserve(2048);
    scratch_.reserve(512), inner_.reserve(512), joints_.reserve(512);
}

void Canvas::begin(const ViewTransform& view, float ui_scale) {
    view_ = view;
    ui_scale_ = ui_scale;
    part_ = -1;
    pop_clip();
    instances_.clear();
    batches_.clear();
    parts_.clear();
    callouts_.clear();
    texts_.clear();
    text_bytes_.clear();
}

// ---- parts

void Canvas::tag(std::string_view name) {
    part_ = -1;
    if (name.empty()) return;
    for (std::size_t i = 0; i < parts_.size() && part_ < 0; ++i)
        if (parts_[i].name == name) part_ = static_cast<int>(i);
    if (part_ >= 0) return;
    part_ = static_cast<int>(parts_.size());
    parts_.push_back({name, {}, 0});
}

const Canvas::Part* Canvas::find(std::string_view name) const {
    for (const Part& p : parts_)
        if (p.name == name && p.shapes > 0) return &p;
    return nullptr;
}

void Canvas::grow_part(Vec2 lo, Vec2 hi) {
    if (part_ < 0) return;
    if (clip_[2] > 0) { // what the clip hides is not there
        const Vec2 c{clip_[0], clip_[1]}, r{clip_[2], clip_[2]};
        lo = {std::max(lo.x, c.x - r.x), std::max(lo.y, c.y - r.y)};
        hi = {std::min(hi.x, c.x + r.x), std::min(hi.y, c.y + r.y)};
    }
    if (!(lo.x <= hi.x && lo.y <= hi.y)) return;
    Part& part = parts_[static_cast<std::size_t>(part_)];
    if (part.shapes > 0) {
        lo = {std::min(lo.x, part.bounds_px.x), std::min(lo.y, part.bounds_px.y)};
        hi = {std::max(hi.x, part.bounds_px.right()), std::max(hi.y, part.bounds_px.bottom())};
    }
    part.bounds_px = {lo.x, lo.y, hi.x - lo.x, hi.y - lo.y};
    ++part.shapes;
}

// ---- instances

Instance& Canvas::add(bool sprite, bool plain) {
    if (batches_.empty() || batches_.back().sprites != sprite || batches_.back().plain != plain)
        batches_.push_back({static_cast<std::uint32_t>(instances_.size()), 0, sprite, plain});
    ++batches_.back().count;
    return instances_.emplace_back();
}

// Everything a paint says, in pixels; the caller adds place and form.
Instance Canvas::prototype(const Paint& paint) const {
    Instance i{};
    const Fill& f = paint.fill;
    const float scale = view_.scale;
    if (f.kind == Fill::Kind::linear) {
        const Vec2 p = view_.to_px(f.origin), axis = view_.to_px(f.end) - p;
        const float inverse = 1 / std::max(dot(axis, axis), 1e-6f);
        i.grad[0] = p.x, i.grad[1] = p.y;
        i.grad[2] = axis.x * inverse, i.grad[3] = axis.y * inverse;
    } else if (f.kind == Fill::Kind::radial) {
        const Vec2 p = view_.to_px(f.origin);
        i.grad[0] = p.x, i.grad[1] = p.y, i.grad[2] = 1 / std::max(f.end.x * scale, 1e-3f);
    }
    const bool filled = f.kind != Fill::Kind::none;
    const bool outlined = paint.outline_px > 0 && paint.outline.a > 0;
    const bool glows = paint.glow_radius > 0 && paint.glow.a > 0;
    const float reach = std::max(paint.glow_radius * scale, 0.5f);
    i.style[0] = outlined ? paint.outline_px * ui_scale_ / 2 : 0;
    // A bare outline glows to both sides, everything else outwards.
    i.style[1] = glows ? (outlined && !filled ? -1 : 1) / reach : 0;
    i.style[2] = 1 / (2 * std::max(paint.softness * scale, 0.5f));
    i.style[3] = paint.opacity;
    i.clip[0] = clip_[0], i.clip[1] = clip_[1];
    i.clip[2] = clip_[2] > 0 ? clip_[2] : 1e9f;
    i.clip[3] = static_cast<float>(f.kind);
    i.color[0] = filled ? f.from.packed() : 0;
    i.color[1] = filled ? f.to.packed() : 0;
    i.color[2] = outlined ? paint.outline.packed() : 0;
    i.color[3] = glows ? paint.glow.packed() : 0;
    return i;
}

void Canvas::finish(const Instance& i) {
    if (finite(i.corner) && i.style[3] > 0) add(false) = i;
}

// How far outline, glow and blur reach beyond the edge, in pixels.
float Canvas::reach_px(const Instance& i) {
    const float glow = i.style[1] != 0 ? 1 / std::abs(i.style[1]) : 0;
    return std::max({i.style[0] + 1, glow, 0.5f / i.style[2]}) + 0.5f;
}

// A quad around the middle of a shape that is `half` large.
void Canvas::quad(const Paint& paint, Vec2 center, Vec2 half, float corner, float angle) {
    if (!(half.x > 0 && half.y > 0)) return;
    Instance i = prototype(paint);
    const Vec2 c = view_.to_px(center), h = half * view_.scale;
    const Vec2 axis{std::cos(angle), std::sin(angle)}, across = perpendicular(axis);
    const float pad = reach_px(i);
    for (int k = 0; k < 4; ++k) {
        const Vec2 p{k & 1 ? h.x + pad : -h.x - pad, k & 2 ? h.y + pad : -h.y - pad};
        put(i.corner, k, c + axis * p.x + across * p.y);
        put(i.local, k, p);
    }
    i.half[0] = h.x, i.half[1] = h.y, i.half[3] = corner * view_.scale;
    finish(i);
    const Vec2 r{std::abs(axis.x) * h.x + std::abs(axis.y) * h.y,
                 std::abs(axis.y) * h.x + std::abs(axis.x) * h.y};
    grow_part(c - r, c + r);
}

void Canvas::disc(Vec2 center, float radius, const Paint& paint) {
    quad(paint, center, {radius, radius}, radius, 0);
}

void Canvas::ellipse(Vec2 center, Vec2 radii, float angle, const Paint& paint) {
    quad(paint, center, radii, -1, angle);
}

void Canvas::capsule(Vec2 a, Vec2 b, float radius, const Paint& paint) {
    const Vec2 d = b - a;
    quad(paint, mix(a, b, 0.5f), {length(d) / 2 + radius, radius}, radius, std::atan2(d.y, d.x));
}

void Canvas::box(Vec2 center, Vec2 half, float corner, float angle, const Paint& paint) {
    const float c = std::clamp(corner, 0.f, std::max(0.f, std::min(half.x, half.y)));
    if (c == 0 && angle == 0 && plain_box(center, half, paint)) return;
    quad(paint, center, half, c, angle);
}

// ---- grounds

// A large opaque box without an edge to smooth needs no distance field: it costs a quarter.
bool Canvas::plain_box(Vec2 center, Vec2 half, const Paint& paint) {
    constexpr float large = 128; // px
    const Fill& f = paint.fill;
    const bool opaque = f.from.a == 255 && f.to.a == 255 && paint.opacity >= 1 && clip_[2] <= 0;
    const bool bare = paint.outline_px <= 0 && paint.softness <= 0 &&
                      (paint.glow_radius <= 0 || paint.glow.a == 0);
    const bool simple = f.kind == Fill::Kind::flat || f.kind == Fill::Kind::linear;
    if (!opaque || !bare || !simple || !(std::min(half.x, half.y) * view_.scale >= large))
        return false;
    const Vec2 axis = f.end - f.origin;
    const float squared = std::max(dot(axis, axis), 1e-6f);
    Instance i{};
    for (int k = 0; k < 4; ++k) {
        const Vec2 p = center + Vec2{k & 1 ? half.x : -half.x, k & 2 ? half.y : -half.y};
        const float t = f.kind == Fill::Kind::flat ? 0 : dot(p - f.origin, axis) / squared;
        if (t < -0.01f || t > 1.01f) return false; // the gradient ends inside
        put(i.corner, k, view_.to_px(p));
        i.color[k] = mix(f.from, f.to, std::clamp(t, 0.f, 1.f)).packed();
    }
    if (finite(i.corner)) add(false, true) = i;
    grow_part(view_.to_px(center - half), view_.to_px(center + half));
    return true;
}

void Canvas::backdrop(const Rect& world, Color top, Color bottom, Color light, Vec2 center,
                      Vec2 radii) {
    constexpr int columns = 20, rows = 14;
    const auto at = [&](int x, int y) {
        return Vec2{world.x + world.w * static_cast<float>(x) / columns,
                    world.y + world.h * static_cast<float>(y) / rows};
    };
    const auto color = [&](Vec2 p) {
        const Vec2 d = p - center;
        const float r = length({d.x / std::max(radii.x, 1e-3f), d.y / std::max(radii.y, 1e-3f)});
        const float linear = std::clamp(1 - r, 0.f, 1.f);
        const float fade = linear * linear * (3 - 2 * linear); // no tip and no rim to be seen
        const Color ground = mix(top, bottom, (p.y - world.y) / std::max(world.h, 1e-3f));
        return mix(ground, light.alpha(255), fade * static_cast<float>(light.a) / 255).packed();
    };
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            Instance i{};
            for (int k = 0; k < 4; ++k) {
                const Vec2 p = at(x + (k & 1), y + (k >> 1));
                put(i.corner, k, view_.to_px(p));
                i.color[k] = color(p);
            }
            if (finite(i.corner)) add(false, true) = i;
        }
    }
    grow_part(view_.to_px(world.min()), view_.to_px(world.max()));
}

// ---- pictures

void Canvas::sprite(const Sprite& s, const Rect& world, float angle) {
    const Vec2 c = world.center();
    const Vec2 x = Vec2{std::cos(angle), std::sin(angle)} * (world.w / 2);
    const Vec2 y = Vec2{-std::sin(angle), std::cos(angle)} * (world.h / 2);
    const Vec2 corners[4] = {c - x - y, c + x - y, c - x + y, c + x + y};
    sprite_grid(s, corners, 1, 1);
}

void Canvas::sprite_grid(const Sprite& s, std::span<const Vec2> points, int columns, int rows) {
    const auto wanted = static_cast<std::size_t>(columns + 1) * static_cast<std::size_t>(rows + 1);
    if (s.id < 0 || columns < 1 || rows < 1 || points.size() < wanted || !(s.opacity > 0)) return;
    constexpr float inf = std::numeric_limits<float>::max();
    Vec2 lo{inf, inf}, hi{-inf, -inf};
    for (int cell = 0; cell < columns * rows; ++cell) {
        const int column = cell % columns, row = cell / columns;
        Instance i{};
        for (int k = 0; k < 4; ++k) {
            const int x = column + (k & 1), y = row + (k >> 1);
            const Vec2 p = view_.to_px(points[static_cast<std::size_t>(y * (columns + 1) + x)]);
            const float u = static_cast<float>(x) / static_cast<float>(columns);
            put(i.corner, k, p);
            put(i.local, k,
                {s.flip_x ? 1 - u : u, static_cast<float>(y) / static_cast<float>(rows)});
            lo = {std::min(lo.x, p.x), std::min(lo.y, p.y)};
            hi = {std::max(hi.x, p.x), std::max(hi.y, p.y)};
        }
        i.half[0] = static_cast<float>(s.id);
        i.style[3] = s.opacity;
        i.clip[0] = clip_[0], i.clip[1] = clip_[1];
        i.clip[2] = clip_[2] > 0 ? clip_[2] : 1e9f;
        i.color[0] = s.tint.packed();
        if (finite(i.corner)) add(true) = i;
    }
    grow_part(lo, hi);
}

// ---- clip and words

void Canvas::push_clip(Vec2 center, float radius) {
    const Vec2 c = view_.to_px(center);
    clip_[0] = c.x, clip_[1] = c.y;
    clip_[2] = std::max(radius * view_.scale, 1e-3f);
}

void Canvas::pop_clip() {
    clip_[0] = clip_[1] = clip_[2] = 0;
}

void Canvas::text(Vec2 at, std::string_view words, Color color, TextStyle style, TextAlign align) {
    const auto first = static_cast<std::uint32_t>(text_bytes_.size());
    text_bytes_.insert(text_bytes_.end(), words.begin(), words.end());
    texts_.push_back(
        {view_.to_px(at), color, align, style, first, static_cast<std::uint32_t>(words.size())});
}

} // namespace gfx
