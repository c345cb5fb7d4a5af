// One scene of an explainer: a model on its line of time, with the history that makes going back
// exact, and the drawing of a moment.
#pragma once
#include "explainers/ahead.hpp"
#include "gfx/canvas.hpp"
#include "gfx/textures.hpp"
#include "sim/history.hpp"
#include "sim/model.hpp"
#include "ui/strings.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace explainers {

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
    bool client = false;          // shown to a client: thick strokes, few and large words
    double fraction = 0;          // part of the next tick that has passed, 0..1
    std::string_view focus = {};  // the part to look at, or ""
    std::string_view camera = {}; // the view the lesson chose
    float ui_scale = 1;
};

// A part of the picture that can be dragged.
struct Handle {
    std::string_view param; // its id; "" for time itself
    gfx::Vec2 at;           // world
    float radius = 12;      // world
};

class Timeline {
public:
    virtual ~Timeline() = default;
    virtual double shown_tick_s() const = 0;
    virtual double tick() const = 0;
    virtual std::string_view time_unit() const = 0;
    virtual std::span<const sim::ParamSpec> params() const = 0;
    virtual std::span<const sim::OutputSpec> outputs() const = 0;
    virtual std::int64_t now() const = 0;
    virtual std::int64_t oldest() const = 0;
    virtual std::int64_t newest() const = 0;
    virtual double param_at(std::size_t i, std::int64_t tick) const = 0;
    virtual double read_at(std::size_t i, std::int64_t tick) const = 0;
    virtual void set(std::size_t i, double value) = 0;
    virtual void restart(std::span<const double> values) = 0;
    virtual void forward() = 0;
    virtual void seek(std::int64_t tick) = 0;
    virtual double ready_part() const = 0;
    virtual bool moves() const = 0;
    virtual void draw(gfx::Canvas&, const DrawInfo&) const = 0;
    virtual std::size_t handles(const DrawInfo&, std::span<Handle> out) const = 0;
    virtual double dragged(const Handle&, gfx::Vec2 world) const = 0;
};

// `S` has only static members: the type Model, shown_tick_s, history_ticks, moves(const Model&),
// draw(canvas, info, history, now); and where they are wanted
//   ahead_ticks                    a slow model: a worker computes this many ticks ahead
//   handles(info, history, now, std::span<Handle>) -> std::size_t   and
//   dragged(handle, world, history, now) -> double
template <class S> class TimelineOf final : public Timeline {
    using M = typename S::Model;
    static_assert(sim::Model<M>);
    static constexpr bool slow = requires { S::ahead_ticks; };

public:
    TimelineOf() : history_(S::history_ticks) {
        history_.clear(M{});
        if constexpr (slow) ahead_ = std::make_unique<Ahead<M>>(S::ahead_ticks);
    }
    double shown_tick_s() const override { return S::shown_tick_s; }
    double tick() const override { return M::tick; }
    std::string_view time_unit() const override { return M::time_unit; }
    std::span<const sim::ParamSpec> params() const override { return M::param_specs(); }
    std::span<const sim::OutputSpec> outputs() const override { return M::output_specs(); }
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
        if (model.param(i) == before) return;
        history_.cut_after(now_);
        follow();
    }
    void restart(std::span<const double> values) override {
        M model{};
        for (std::size_t i = 0; i < values.size(); ++i)
            model.set(i, values[i]);
        history_.clear(model);
        now_ = 0;
        follow();
    }
    void forward() override {
        if (now_ == history_.newest()) history_.push(next());
        ++now_;
    }
    void seek(std::int64_t t) override {
        now_ = std::clamp(t, history_.oldest(), history_.newest());
    }
    double ready_part() const override {
        if constexpr (slow) {
            if (now_ < history_.newest()) return 1;
            ahead_->begin(history_.at(now_));
            return ahead_->ready_part();
        }
        return 1;
    }
    bool moves() const override { return S::moves(history_.at(now_)); }
    void draw(gfx::Canvas& canvas, const DrawInfo& info) const override {
        S::draw(canvas, info, history_, now_);
    }
    std::size_t handles(const DrawInfo& info, std::span<Handle> out) const override {
        if constexpr (requires { S::handles(info, history_, now_, out); })
            return S::handles(info, history_, now_, out);
        return 0;
    }
    double dragged(const Handle& handle, gfx::Vec2 world) const override {
        if constexpr (requires { S::dragged(handle, world, history_, now_); })
            return S::dragged(handle, world, history_, now_);
        return 0;
    }

private:
    M next() {
        if constexpr (slow) return ahead_->take(history_.at(now_));
        M model = history_.at(now_);
        model.advance();
        return model;
    }
    // What a worker has computed no longer follows from the moment shown.
    void follow() {
        if constexpr (slow) ahead_->forget();
    }

    sim::History<M> history_;
    std::int64_t now_ = 0;
    struct Nothing {};
    std::unique_ptr<std::conditional_t<slow, Ahead<M>, Nothing>> ahead_; // null: not slow
};

} // namespace explainers
