// Tracks, and the small shapes and measures that all layers of the gate control scene use.
#include "explainers/gate_control/view_scene.hpp"

#include <algorithm>
#include <cmath>

namespace gate_control {
namespace {

bool inside_lens(Vec2 p) {
    return gfx::length(p - art::lens_center) < art::lens_radius;
}

template <std::size_t A, std::size_t B>
std::array<Vec2, A + B - 1> joined(const Vec2 (&a)[A], const Vec2 (&b)[B]) {
    std::array<Vec2, A + B - 1> both{};
    std::copy(std::begin(a), std::end(a), both.begin());
    std::copy(std::begin(b) + 1, std::end(b), both.begin() + A);
    return both;
}

// The points of `first` on its side of the rim, then those of `second` on the other.
std::vector<Vec2> across_rim(std::span<const Vec2> first, bool first_inside,
                             std::span<const Vec2> second, float tolerance) {
    std::vector<Vec2> way;
    const auto keep = [&](std::span<const Vec2> controls, bool inside) {
        for (const Vec2 p : explainers::lean_path(controls, tolerance))
            if (inside_lens(p) == inside) way.push_back(p);
    };
    keep(first, first_inside);
    keep(second, !first_inside);
    return way;
}

} // namespace

Track::Track(std::span<const Vec2> first, bool first_inside, std::span<const Vec2> second,
             float tolerance)
    : Way(across_rim(first, first_inside, second, tolerance)), first_inside_(first_inside) {
    while (inside_lens(points()[seam_]) == first_inside)
        ++seam_;
    rim_ = (reach(seam_) + reach(seam_ - 1)) / 2;
}

Track::Track(std::span<const Vec2> way, float tolerance) : Way(way, tolerance) {}

std::span<const Vec2> Track::outside() const {
    const std::span<const Vec2> all = points();
    return first_inside_ ? all.subspan(seam_ - 1) : all.first(seam_ + 1);
}

std::span<const Vec2> Track::inside() const {
    const std::span<const Vec2> all = points();
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

void Scene::part(std::string_view name) {
    const std::string_view owner = name == "bar" || name == "brake" ? "gatekeeper"
                                   : name == "axon"                 ? "messenger"
                                   : name == "branch"               ? "touch"
                                                                    : name;
    Sketch::part(name, owner);
}

} // namespace gate_control
