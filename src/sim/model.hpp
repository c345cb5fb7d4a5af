// The shape of every model, and a door to run any of them by id (tests, `noci simulate`).
//
// A model is a plain struct: copying it is the snapshot. It holds its own params, has a fixed tick,
// never allocates in advance(), and knows no clock, file or picture.
#pragma once
#include "sim/spec.hpp"

#include <concepts>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace sim {

template <class M>
concept Model = std::copyable<M> && requires(M m, const M c, std::size_t i, double v) {
    { M::id } -> std::convertible_to<std::string_view>;
    { M::time_unit } -> std::convertible_to<std::string_view>; // "s", "min", "h", "d"
    { M::tick } -> std::convertible_to<double>;                // one tick, in time_unit
    { M::param_specs() } -> std::same_as<std::span<const ParamSpec>>;
    { M::output_specs() } -> std::same_as<std::span<const OutputSpec>>;
    { c.param(i) } -> std::same_as<double>;
    { m.set(i, v) } -> std::same_as<void>; // clamps to the spec's range
    { c.read(i) } -> std::same_as<double>;
    { m.advance() } -> std::same_as<void>; // exactly one tick
};

// Any model behind one pointer. Not for the frame: views use the struct itself.
class AnyModel {
public:
    virtual ~AnyModel() = default;
    virtual std::string_view id() const = 0;
    virtual std::string_view time_unit() const = 0;
    virtual double tick() const = 0;
    virtual std::span<const ParamSpec> params() const = 0;
    virtual std::span<const OutputSpec> outputs() const = 0;
    virtual double param(std::size_t i) const = 0;
    virtual void set(std::size_t i, double value) = 0;
    virtual double read(std::size_t i) const = 0;
    virtual void advance() = 0;
    virtual std::unique_ptr<AnyModel> fresh() const = 0;
};

template <Model M> class ModelBox final : public AnyModel {
public:
    std::string_view id() const override { return M::id; }
    std::string_view time_unit() const override { return M::time_unit; }
    double tick() const override { return M::tick; }
    std::span<const ParamSpec> params() const override { return M::param_specs(); }
    std::span<const OutputSpec> outputs() const override { return M::output_specs(); }
    double param(std::size_t i) const override { return model_.param(i); }
    void set(std::size_t i, double value) override { model_.set(i, value); }
    double read(std::size_t i) const override { return model_.read(i); }
    void advance() override { model_.advance(); }
    std::unique_ptr<AnyModel> fresh() const override { return std::make_unique<ModelBox>(); }

private:
    M model_{};
};

// Index of the param or output with this id, or -1.
template <class Spec> int find(std::span<const Spec> specs, std::string_view id) {
    for (std::size_t i = 0; i < specs.size(); ++i)
        if (specs[i].id == id) return static_cast<int>(i);
    return -1;
}

} // namespace sim
