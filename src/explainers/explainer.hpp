// The contract between the app and any explainer. A view author writes a model (model.hpp), a draw
// function (view.cpp) and one line in all.inc; ExplainerOf supplies time, history, params and
// outputs.
#pragma once
#include "gfx/canvas.hpp"
#include "gfx/textures.hpp"
#include "sim/history.hpp"
#include "sim/model.hpp"
#include "ui/strings.hpp"
#include "ui/theme.hpp"

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

// What a view may know about the moment it draws.
struct DrawInfo {
    const ui::Theme& theme;
    const ui::Strings& text; // labels of the picture: "gate_control.gatekeeper"
    ui::FrameText& frame;    // for words made of numbers
    const gfx::Textures& art;
    bool clinical = false;
    bool narrow = false; // fewer and shorter labels
    bool labels = true;  // false: thumbnails and the picture test
    bool reduced_motion = false;
    bool deep_skin = false;
    double fraction = 0;    // part of the next tick that has passed, 0..1
    std::string_view focus; // the part to look at, or ""
    float ui_scale = 1;
};

class Explainer {
public:
    virtual ~Explainer() = default;
    virtual std::string_view id() const = 0;
    // Seconds on screen that one tick takes at speed 1.
    virtual double shown_tick_s() const = 0;
    virtual double tick() const = 0; // in time_unit()
    virtual std::string_view time_unit() const = 0;
    virtual std::span<const sim::ParamSpec> params() const = 0;
    virtual std::span<const sim::OutputSpec> outputs() const = 0;
    virtual std::span<const Camera> cameras() const = 0;
    virtual std::span<const std::string_view> parts() const = 0; // that lessons may focus on

    // The moment shown: a tick between oldest() and newest().
    virtual double param(std::size_t i) const = 0;
    virtual double read(std::size_t i) const = 0;
    virtual std::int64_t now() const = 0;
    virtual std::int64_t oldest() const = 0;
    virtual std::int64_t newest() const = 0;
    // Any kept moment; `tick` in [oldest(), newest()].
    virtual double param_at(std::size_t i, std::int64_t tick) const = 0;
    virtual double read_at(std::size_t i, std::int64_t tick) const = 0;

    // Sets a param from this moment on; what came after it is forgotten.
    virtual void set(std::size_t i, double value) = 0;
    // A fresh model with these params at tick 0.
    virtual void restart(std::span<const double> params) = 0;
    virtual void forward() = 0;               // one tick; replays what is recorded, else computes
    virtual void seek(std::int64_t tick) = 0; // clamped; exact

    virtual void draw(gfx::Canvas&, const DrawInfo&) const = 0;
    // The value of a param in words a person understands ("firm rub"): a key of the strings table.
    virtual std::string_view word_for(std::size_t param, double value) const = 0;
    // The part of the picture a param belongs to ("touch" for touch_hz), or "": its icon and color.
    virtual std::string_view part_of(std::size_t param) const = 0;
    // Names of the drawings it needs in this look, so that they can be loaded before it is shown.
    virtual void pictures(const ui::Theme&, bool deep_skin,
                          std::vector<std::string>& names) const = 0;
    // True while the picture moves by itself at this moment.
    virtual bool moves() const = 0;
};

// Time and history for a model `M` (sim::Model). `V` has only static members:
//   shown_tick_s, history_ticks, cameras(), parts(), word_for(), moves(const M&), part_of
//   (optional), and draw(canvas, info, history, now).
template <sim::Model M, class V> class ExplainerOf final : public Explainer {
public:
    ExplainerOf() : history_(V::history_ticks) { history_.clear(M{}); }
    std::string_view id() const override { return M::id; }
    double shown_tick_s() const override { return V::shown_tick_s; }
    double tick() const override { return M::tick; }
    std::string_view time_unit() const override { return M::time_unit; }
    std::span<const sim::ParamSpec> params() const override { return M::param_specs(); }
    std::span<const sim::OutputSpec> outputs() const override { return M::output_specs(); }
    std::span<const Camera> cameras() const override { return V::cameras(); }
    std::span<const std::string_view> parts() const override { return V::parts(); }

    double param(std::size_t i) const override { return history_.at(now_).param(i); }
    double read(std::size_t i) const override { return history_.at(now_).read(i); }
    std::int64_t now() const override { return now_; }
    std::int64_t oldest() const override { return history_.oldest(); }
    std::int64_t newest() const override { return history_.newest(); }
    double param_at(std::size_t i, std::int64_t t) const override {
        return history_.at(t).param(i);
    }
    double read_at(std::size_t i, std::int64_t t) const override { return history_.at(t).read(i); }

    void set(std::size_t i, double value) override {
        M& model = history_.slot(now_);
        const double before = model.param(i);
        model.set(i, value);
        if (model.param(i) != before) history_.cut_after(now_);
    }
    void restart(std::span<const double> values) override {
        M model{};
        for (std::size_t i = 0; i < values.size(); ++i)
            model.set(i, values[i]);
        history_.clear(model);
        now_ = 0;
    }
    void forward() override {
        if (now_ == history_.newest()) {
            M next = history_.at(now_);
            next.advance();
            history_.push(next);
        }
        ++now_;
    }
    void seek(std::int64_t t) override {
        now_ = std::clamp(t, history_.oldest(), history_.newest());
    }
    void draw(gfx::Canvas& canvas, const DrawInfo& info) const override {
        V::draw(canvas, info, history_, now_);
    }
    std::string_view word_for(std::size_t p, double v) const override { return V::word_for(p, v); }
    std::string_view part_of(std::size_t p) const override {
        if constexpr (requires { V::part_of(p); }) return V::part_of(p);
        const std::string_view id = M::param_specs()[p].id;
        return id.ends_with("_hz") ? id.substr(0, id.size() - 3) : std::string_view();
    }
    void pictures(const ui::Theme& theme, bool deep_skin,
                  std::vector<std::string>& names) const override {
        if constexpr (requires { V::pictures(theme, deep_skin, names); })
            V::pictures(theme, deep_skin, names);
    }
    bool moves() const override { return V::moves(history_.at(now_)); }

private:
    sim::History<M> history_;
    std::int64_t now_ = 0;
};

// The registry, made from all.inc.
struct Entry {
    std::string_view id;
    std::unique_ptr<Explainer> (*make)();
};
std::span<const Entry> all();
const Entry* find(std::string_view id);
// Every model of every explainer, also of those without a scene, in the order of all.inc.
std::vector<std::unique_ptr<sim::AnyModel>> make_models();
// The model with this id (`noci simulate`); null when there is none.
std::unique_ptr<sim::AnyModel> make_model(std::string_view id);

} // namespace explainers
