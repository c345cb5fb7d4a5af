// Tracks, and the small shapes and measures that all layers of the gate control scene use.
#include "explainers/gate_control/view_scene.hpp"

#include <algorithm>
#include <cmath>

namespace gate_control {
namespace {

bool inside_lens(Vec2 p) {
    return gfx::length(p - art::lens_center) < art::lens_radius;
}

constexpr float longest_step = 40; // of a path, so that light can run along it

template <std::size_t A, std::size_t B>
std::array<Vec2, A + B - 1> joined(const Vec2 (&a)[A], const Vec2 (&b)[B]) {
    std::array<Vec2, A + B - 1> both{};
    std::copy(std::begin(a), std::end(a), both.begin());
    std::copy(std::begin(b) + 1, std::end(b), both.begin() + A);
    return both;
}

} // namespace

std::vector<Vec2> lean_path(std::span<const Vec2> controls, float tolerance) {
    const std::vector<Vec2> fine = gfx::bezier_path(controls, 32);
    std::vector<Vec2> lean{fine.front()};
    const auto strays = [&](std::size_t from, std::size_t to) {
        if (gfx::length(fine[to] - fine[from]) > longest_step) return true;
        const Vec2 across = gfx::perpendicular(gfx::normalized(fine[to] - fine[from]));
        float most = 0;
        for (std::size_t i = from + 1; i < to; ++i)
            most = std::max(most, std::abs(gfx::dot(fine[i] - fine[from], across)));
        return most > tolerance;
    };
    for (std::size_t from = 0; from + 1 < fine.size();) {
        std::size_t to = from + 1;
        while (to + 1 < fine.size() && !strays(from, to + 1))
            ++to;
        lean.push_back(fine[to]);
        from = to;
    }
    return lean;
}

Track::Track(std::span<const Vec2> first, bool first_inside, std::span<const Vec2> second,
             float tolerance)
    : first_inside_(first_inside) {
    const auto keep = [&](std::span<const Vec2> controls, bool inside) {
        for (const Vec2 p : lean_path(controls, tolerance))
            if (inside_lens(p) == inside) points_.push_back(p);
    };
    keep(first, first_inside);
    seam_ = points_.size();
    keep(second, !first_inside);
    measure();
    rim_ = (reach_[seam_] + reach_[seam_ - 1]) / 2;
}

Track::Track(std::span<const Vec2> way, float tolerance) : points_(lean_path(way, tolerance)) {
    measure();
}

void Track::measure() {
    float sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
        if (i > 0) sum += gfx::length(points_[i] - points_[i - 1]);
        reach_.push_back(sum);
    }
}

gfx::PathPoint Track::at(float distance) const {
    const auto next = std::upper_bound(reach_.begin() + 1, reach_.end() - 1, distance);
    const auto i = static_cast<std::size_t>(next - reach_.begin());
    const float step = std::max(reach_[i] - reach_[i - 1], 1e-6f);
    const Vec2 along = points_[i] - points_[i - 1];
    return {points_[i - 1] + along * ((distance - reach_[i - 1]) / step), gfx::normalized(along)};
}

float Track::nearest(Vec2 p) const {
    float best = 0, least = 1e9f;
    for (float d = 0; d < length(); d += 0.5f) {
        const float off = gfx::length(at(d).at - p);
        if (off < least) least = off, best = d;
    }
    return best;
}

std::span<const Vec2> Track::outside() const {
    const std::span<const Vec2> all = points_;
    return first_inside_ ? all.subspan(seam_ - 1) : all.first(seam_ + 1);
}

std::span<const Vec2> Track::inside() const {
    const std::span<const Vec2> all = points_;
    return first_inside_ ? all.first(seam_ + 1) : all.subspan(seam_ - 1);
}

const Tracks& tracks() {
    static const Track touch(art::touch_fiber, false, joined(art::lens_touch, art::lens_touch_end));
    static const Tracks ways{
        touch,
        Track(art::danger_fiber, false, art::lens_danger),
        Track(art::lens_axon, true, art::ascending),
        Track(art::descending, false, art::lens_descending),
        Track(art::touch_branch),
        touch.nearest(art::touch_branch[0]),
    };
    return ways;
}

float Scene::px(float width) const {
    return std::max(width * zoom(), line() ? 1.4f : 0.9f);
}

void Scene::part(std::string_view name) {
    canvas.tag(name);
    const std::string_view owner = name == "bar" || name == "brake" ? "gatekeeper"
                                   : name == "axon"                 ? "messenger"
                                   : name == "branch"               ? "touch"
                                                                    : name;
    look = info.focus.empty() || info.focus == owner ? &info.theme : &quiet;
}

// What shines keeps its color, so that a lit cell or a pulse is never mistaken for a quiet one.
ui::Theme quiet_theme(const ui::Theme& theme) {
    ui::Theme t = theme;
    const gfx::Color ground = t.id == ui::ThemeId::night ? t.raised : t.canvas_top;
    for (gfx::Color* color : {&t.touch_fiber, &t.touch_dark, &t.danger_fiber, &t.danger_dark,
                              &t.inhibit_dark, &t.messenger_dark})
        *color = gfx::mix(*color, ground, 0.22f);
    for (gfx::Color* color : {&t.touch, &t.danger_slow, &t.danger_fast, &t.danger_line, &t.inhibit})
        *color = gfx::mix(*color, ground, 0.12f);
    return t;
}

gfx::TubePaint tube_paint(gfx::Fill fill, float opacity) {
    gfx::TubePaint paint;
    paint.fill = fill;
    paint.opacity = opacity;
    return paint;
}

void set_casing(const Scene& s, gfx::Paint& paint, gfx::Color color, float light, float reach) {
    const gfx::Color dark = s.look->shadow.alpha(1.6f);
    paint.glow = gfx::mix(dark, s.shine(color, 0.62f), light);
    paint.glow_radius = reach * (1 + light);
}

std::array<Vec2, 5> pentagon(Vec2 center, float radius, Vec2 towards) {
    std::array<Vec2, 5> corners;
    const float start = std::atan2(towards.y, towards.x);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const float a = start + 1.2566371f * static_cast<float>(i);
        corners[i] = center + Vec2{std::cos(a), std::sin(a)} * radius;
    }
    return corners;
}

void draw_diamond(Scene& s, Vec2 at, float radius, const gfx::Paint& paint) {
    const float half = radius * 0.7071f;
    s.canvas.box(at, {half, half}, radius * 0.08f, 0.7853982f, paint);
}

// Two arms that point along the way; `open` closes them to an empty triangle.
void draw_chevron(Scene& s, Vec2 tip, Vec2 direction, float size, float width, bool open,
                  gfx::Color color) {
    const Vec2 side = gfx::perpendicular(direction);
    const Vec2 a = tip - direction * size + side * size, b = tip - direction * size - side * size;
    const gfx::Paint paint{.fill = gfx::Fill::flat(color)};
    s.canvas.capsule(a, tip, width / 2, paint);
    s.canvas.capsule(b, tip, width / 2, paint);
    if (open) s.canvas.capsule(a, b, width / 2, paint);
}

} // namespace gate_control
