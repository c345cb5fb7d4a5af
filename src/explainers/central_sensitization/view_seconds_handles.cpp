// What can be dragged in the picture: the dial of the alarm, the gatekeeper's bar, and the mark of
// the touch beside the hand.
#include "explainers/central_sensitization/view_seconds.hpp"

#include <algorithm>
#include <cmath>

namespace central_sensitization {
namespace {

namespace place = seconds;
using explainers::Handle;

double most(std::size_t param) {
    return Model::param_specs()[param].max;
}
// How much of the weight of inhibition slow sensitization leaves.
double left_part(const Model& model) {
    return coupled(model.param(in::slow_sensitization), 1).inhibition;
}

float press_now(const Model& model) {
    const double weight =
        coupled(model.param(in::slow_sensitization), model.param(in::inhibition)).inhibition;
    return place::press_of(weight * model.read(out::inhibitory_hz) +
                           model.param(in::descending_hz));
}

// The weight with which the bar would be there; the touch and the setting of the alarm stay.
double weight_at(Vec2 world, const Model& model) {
    const Vec2 way = place::bar_at(1) - place::bar_at(0);
    const float part = gfx::dot(world - place::bar_at(0), way) / gfx::dot(way, way);
    const double drive = place::drive_of(std::clamp(part, 0.f, 0.999f));
    const double pull = model.read(out::inhibitory_hz) * left_part(model);
    if (pull <= 0.01) return model.param(in::inhibition); // no weight would move it
    const double weight = (drive - model.param(in::descending_hz)) / pull;
    return std::clamp(weight, 0.0, most(in::inhibition));
}

} // namespace

std::size_t SecondsScene::handles(const explainers::DrawInfo& info,
                                  const sim::History<Model>& history, std::int64_t now,
                                  std::span<Handle> out) {
    if (info.camera == "person") return 0; // none of these is in that picture
    const Model& model = history.at(now);
    std::size_t count = 0;
    const auto add = [&](std::string_view param, Vec2 at, float radius) {
        if (count < out.size()) out[count++] = {param, at, radius};
    };
    add("slow_sensitization", place::dial_tip(model.param(in::slow_sensitization)), 18);
    add("inhibition", place::bar_at(press_now(model)), 20);
    if (model.param(in::hand) != 0) {
        const double part = model.param(in::touch_hz) / most(in::touch_hz);
        add("touch_hz",
            {art::comfort.x + art::comfort.w * static_cast<float>(part), art::comfort.center().y},
            16);
    }
    return count;
}

double SecondsScene::dragged(const Handle& handle, Vec2 world, const sim::History<Model>& history,
                             std::int64_t now) {
    if (handle.param == "slow_sensitization") return place::dial_setting(world);
    if (handle.param == "inhibition") return weight_at(world, history.at(now));
    const float part = std::clamp((world.x - art::comfort.x) / art::comfort.w, 0.f, 1.f);
    return most(in::touch_hz) * static_cast<double>(part);
}

} // namespace central_sensitization
