// Points, rectangles and the model-view transform. World units in, pixels out; y grows downwards.
#pragma once
#include <algorithm>
#include <cmath>

namespace gfx {

struct Vec2 {
    float x = 0, y = 0;
};
constexpr Vec2 operator+(Vec2 a, Vec2 b) {
    return {a.x + b.x, a.y + b.y};
}
constexpr Vec2 operator-(Vec2 a, Vec2 b) {
    return {a.x - b.x, a.y - b.y};
}
constexpr Vec2 operator*(Vec2 a, float s) {
    return {a.x * s, a.y * s};
}
constexpr float dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
inline float length(Vec2 a) {
    return std::sqrt(dot(a, a));
}
constexpr Vec2 perpendicular(Vec2 a) {
    return {-a.y, a.x};
}
inline Vec2 normalized(Vec2 a) {
    const float l = length(a);
    return l > 1e-9f ? a * (1 / l) : Vec2{1, 0};
}
constexpr Vec2 mix(Vec2 a, Vec2 b, float t) {
    return a + (b - a) * t;
}
constexpr float mix(float a, float b, float t) {
    return a + (b - a) * t;
}

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    constexpr float right() const { return x + w; }
    constexpr float bottom() const { return y + h; }
    constexpr Vec2 center() const { return {x + w / 2, y + h / 2}; }
    constexpr Vec2 min() const { return {x, y}; }
    constexpr Vec2 max() const { return {x + w, y + h}; }
    constexpr bool contains(Vec2 p) const {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    constexpr bool operator==(const Rect&) const = default;
    constexpr Rect inset(float d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
};
inline Rect mix(const Rect& a, const Rect& b, float t) {
    return {mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.w, b.w, t), mix(a.h, b.h, t)};
}

// world * scale + offset = pixels.
struct ViewTransform {
    float scale = 1;
    Vec2 offset;
    constexpr Vec2 to_px(Vec2 world) const { return world * scale + offset; }
    constexpr Vec2 to_world(Vec2 px) const { return (px - offset) * (1 / scale); }
    // Shows all of `world` in `px`, centered.
    static ViewTransform fit(const Rect& world, const Rect& px) {
        const float s = std::min(px.w / world.w, px.h / world.h);
        return {s, px.center() - world.center() * s};
    }
};

} // namespace gfx
