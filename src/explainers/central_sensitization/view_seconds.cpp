// The seconds scene: what an alarm that is set high makes of equal touches and knocks. The ways its
// signals take, and the order of its layers: shapes and sprites in a few runs.
#include "explainers/central_sensitization/view_seconds.hpp"
#include "explainers/central_sensitization/view_person.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace seconds {
namespace {

bool in_lens(Vec2 p) {
    return gfx::length(p - art::lens_center) < art::lens_radius;
}

// The points of `first` on its side of the rim, then those of `second` on the other.
std::vector<Vec2> across_rim(std::span<const Vec2> first, std::span<const Vec2> second) {
    const bool starts_inside = in_lens(first[0]);
    std::vector<Vec2> way;
    for (const Vec2 p : explainers::lean_path(first, 0.5f))
        if (in_lens(p) == starts_inside) way.push_back(p);
    for (const Vec2 p : explainers::lean_path(second, 0.5f))
        if (in_lens(p) != starts_inside) way.push_back(p);
    return way;
}

} // namespace

Track::Track(std::vector<Vec2> points) : Way(std::move(points)) {
    const std::span<const Vec2> all = this->points();
    starts_inside_ = in_lens(all[0]);
    while (in_lens(all[seam_]) == starts_inside_)
        ++seam_;
    rim_ = (reach(seam_) + reach(seam_ - 1)) / 2;
}

std::span<const Vec2> Track::outside() const {
    return starts_inside_ ? points().subspan(seam_ - 1) : points().first(seam_ + 1);
}
std::span<const Vec2> Track::inside() const {
    return starts_inside_ ? points().first(seam_ + 1) : points().subspan(seam_ - 1);
}

const Tracks& tracks() {
    static const Track touch(across_rim(art::touch_fiber, art::lens_touch));
    static const Tracks ways{
        touch,
        Track(across_rim(art::danger_fiber, art::lens_danger)),
        Track(explainers::lean_path(art::axon)),
        Track(across_rim(art::descending, art::lens_descending)),
        Way(art::touch_branch),
        touch.nearest(art::touch_branch[0]),
    };
    return ways;
}

double lag_s() {
    return static_cast<double>(tracks().danger.length() / danger_speed);
}

void Scene::part(std::string_view name) {
    struct Owned {
        std::string_view name, owner;
    };
    static constexpr Owned owned[] = {
        {"bar", "gatekeeper"},   {"ghost", "gatekeeper"}, {"axon", "messenger"},
        {"record", "messenger"}, {"branch", "touch"},     {"feather", "touch"},
        {"comfort", "touch"},    {"rod", "danger"},       {"bell", "alarm"},
        {"dial", "alarm"},       {"area", "alarm"},       {"brain", "alarm"}};
    for (const Owned& o : owned)
        if (o.name == name) return Sketch::part(name, o.owner);
    Sketch::part(name, name);
}

// Sprites and shapes in a few runs; what stands still first.
void draw_cells(gfx::Canvas& canvas, const explainers::DrawInfo& info, const History& history,
                std::int64_t now) {
    const Moment moment = read_moment(history, now, info.fraction, info.reduced_motion);
    const ui::Theme quiet = explainers::quiet_theme(info.theme);
    Scene s{{canvas, info, quiet, &info.theme}, moment};
    draw_ground(s);
    draw_anatomy(s);
    draw_focus(s);
    draw_figure(s);
    draw_paths(s);
    draw_record(s);
    draw_alarm(s);
    draw_comfort(s);
    draw_skin(s);
    draw_fibers(s);
    draw_rod(s);
    draw_lens(s);
    draw_focus_ring(s);
    draw_toucher(s);
    canvas.tag("");
    s.look = &info.theme;
    draw_words(s);
}

} // namespace seconds

// Pulses travel even at rest: every fiber has a low rate of its own.
bool SecondsScene::moves(const Model& model) {
    const double pulses = model.param(in::touch_hz) + model.param(in::tonic_danger_hz) +
                          model.param(in::knock_rate_hz) + model.read(out::projection_hz) +
                          std::abs(model.param(in::descending_hz));
    return pulses > 0.05;
}

void SecondsScene::draw(gfx::Canvas& canvas, const explainers::DrawInfo& info,
                        const sim::History<Model>& history, std::int64_t now) {
    if (info.camera == "person")
        person::draw(canvas, info, history, now);
    else
        seconds::draw_cells(canvas, info, history, now);
}

} // namespace central_sensitization
