// The contract between the app and any explainer: one or several models (scenes), each on a line of
// time of its own, and the picture that shows the one that runs. An author writes the models
// (model*.hpp), a draw function for each (view*.cpp) and one line in all.inc.
#pragma once
#include "explainers/timeline.hpp"
#include "sim/model.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace explainers {

struct Camera {
    std::string_view id;
    gfx::Rect wide;   // world: what must be seen in a landscape viewport …
    gfx::Rect narrow; // … and in a phone's
};

// What the scenes of one explainer have in common. Functions may be null where "or null" is said.
struct Cast {
    std::string_view id;
    std::span<const Camera> cameras;
    std::span<const std::string_view> parts; // that lessons may focus on
    // The value of a param in words a person understands ("firm rub"): a key of the strings table,
    // or "" to show the number.
    std::string_view (*word_for)(std::string_view param, double value);
    // The part of the picture a param belongs to ("touch" for touch_hz), or "": its icon and color.
    std::string_view (*part_of)(std::string_view param);
    // Names of the drawings needed in this look, so that they can be loaded before they are shown.
    void (*pictures)(const ui::Theme&, bool deep_skin, std::vector<std::string>& names); // or null
};

// With several scenes the first param is `scene`, which chooses the one that runs. Params that have
// the same id in several scenes are one param; an output is read from the scene that runs, and from
// the first that has it when that one does not.
class Explainer {
public:
    Explainer(const Cast&, std::vector<std::unique_ptr<Timeline>> scenes);

    std::string_view id() const { return cast_.id; }
    std::span<const Camera> cameras() const { return cast_.cameras; }
    std::span<const std::string_view> parts() const { return cast_.parts; }
    std::string_view word_for(std::size_t param, double value) const {
        return cast_.word_for(params()[param].id, value);
    }
    std::string_view part_of(std::size_t param) const { return cast_.part_of(params()[param].id); }
    void pictures(const ui::Theme&, bool deep_skin, std::vector<std::string>& names) const;

    // Of the scene that runs:
    double shown_tick_s() const { return line().shown_tick_s(); } // on screen, at speed 1
    double tick() const { return line().tick(); }                 // in time_unit()
    std::string_view time_unit() const { return line().time_unit(); }
    bool moves() const { return line().moves(); }
    // The part of the coming ticks that is worked out, 0 to 1: below 1 the film should wait. Only
    // a scene with a slow model is ever below 1. forward() may be called all the same: it waits.
    double ready_part() const { return line().ready_part(); }
    // Ids and number do not change; ranges may, with the scene.
    std::span<const sim::ParamSpec> params() const { return params_[scene_]; }
    std::span<const sim::OutputSpec> outputs() const { return outputs_[scene_]; }
    // True when the param acts in the scene that runs; false for `scene` itself.
    bool applies(std::size_t param) const;

    // The moment shown: a tick between oldest() and newest() of the scene that runs.
    double param(std::size_t i) const { return param_at(i, now()); }
    double read(std::size_t i) const { return read_at(i, now()); }
    std::int64_t now() const { return line().now(); }
    std::int64_t oldest() const { return line().oldest(); }
    std::int64_t newest() const { return line().newest(); }
    // Any kept moment; `tick` in [oldest(), newest()].
    double param_at(std::size_t i, std::int64_t tick) const;
    double read_at(std::size_t i, std::int64_t tick) const;

    // Sets a param from this moment on; what came after it is forgotten.
    void set(std::size_t i, double value);
    // Fresh models with these params at tick 0. `values` holds one for each of params().
    void restart(std::span<const double> values);
    void forward() { line().forward(); } // one tick; replays what is recorded, else computes
    void seek(std::int64_t tick) { line().seek(tick); } // clamped; exact

    void draw(gfx::Canvas& canvas, const DrawInfo& info) const { line().draw(canvas, info); }
    // Parts of the picture that can be dragged now; returns how many of `out` were filled.
    std::size_t handles(const DrawInfo& info, std::span<Handle> out) const {
        return line().handles(info, out);
    }
    // The value of the handle's param (its tick, for the time handle) when it is dragged to
    // `world`.
    double dragged(const Handle& handle, gfx::Vec2 world) const {
        return line().dragged(handle, world);
    }

private:
    // Where a param or output lives in one scene; -1: not there.
    using Homes = std::vector<std::vector<int>>; // [scene][index here]
    const Timeline& line() const { return *scenes_[scene_]; }
    Timeline& line() { return *scenes_[scene_]; }
    bool has_scene_param() const { return scenes_.size() > 1; }

    Cast cast_;
    std::vector<std::unique_ptr<Timeline>> scenes_;
    std::size_t scene_ = 0;
    std::vector<std::vector<sim::ParamSpec>> params_;   // [scene]
    std::vector<std::vector<sim::OutputSpec>> outputs_; // [scene]
    Homes param_homes_, output_homes_;
};

// The scenes of an explainer, one for each type (see TimelineOf), in the order of `scene`.
template <class... Scenes> std::unique_ptr<Explainer> make_explainer(const Cast& cast) {
    std::vector<std::unique_ptr<Timeline>> scenes;
    (scenes.push_back(std::make_unique<TimelineOf<Scenes>>()), ...);
    return std::make_unique<Explainer>(cast, std::move(scenes));
}
// Models behind one pointer, for `noci simulate` and tests.
template <sim::Model... Models> std::vector<std::unique_ptr<sim::AnyModel>> boxed() {
    std::vector<std::unique_ptr<sim::AnyModel>> models;
    (models.push_back(std::make_unique<sim::ModelBox<Models>>()), ...);
    return models;
}

// The registry, made from all.inc.
struct Entry {
    std::string_view id;
    std::unique_ptr<Explainer> (*make)();
};
std::span<const Entry> all();
const Entry* find(std::string_view id);
// Every model of every explainer, in the order of all.inc.
std::vector<std::unique_ptr<sim::AnyModel>> make_models();
// The model with this id (`noci simulate`); null when there is none.
std::unique_ptr<sim::AnyModel> make_model(std::string_view id);

} // namespace explainers
