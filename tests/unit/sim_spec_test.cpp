// Finding a param or output by id, and bringing values into range.
#include "explainers/gate_control/model.hpp"
#include "sim/model.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace {

using gate_control::Model;

TEST(Spec, FindsEveryIdAtItsPlace) {
    for (std::size_t i = 0; i < Model::param_specs().size(); ++i)
        EXPECT_EQ(sim::find(Model::param_specs(), Model::param_specs()[i].id), static_cast<int>(i));
    for (std::size_t i = 0; i < Model::output_specs().size(); ++i)
        EXPECT_EQ(sim::find(Model::output_specs(), Model::output_specs()[i].id),
                  static_cast<int>(i));
}

TEST(Spec, AnUnknownIdIsMinusOne) {
    EXPECT_EQ(sim::find(Model::param_specs(), "touch"), -1);
    EXPECT_EQ(sim::find(Model::param_specs(), ""), -1);
    EXPECT_EQ(sim::find(Model::output_specs(), "touch_hz"), -1);
}

TEST(Spec, FitClampsRoundsAndKeeps) {
    const sim::ParamSpec rate{"rate", "Hz", -10, 60, 0, false};
    EXPECT_EQ(sim::fit(rate, 12.5, 1), 12.5);
    EXPECT_EQ(sim::fit(rate, 1e300, 1), 60);
    EXPECT_EQ(sim::fit(rate, -std::numeric_limits<double>::infinity(), 1), -10);
    EXPECT_EQ(sim::fit(rate, std::numeric_limits<double>::quiet_NaN(), 1), 1);
    const sim::ParamSpec choice{"choice", "1", 0, 2, 0, true};
    EXPECT_EQ(sim::fit(choice, 1.4, 0), 1);
    EXPECT_EQ(sim::fit(choice, 1.6, 0), 2);
    EXPECT_EQ(sim::fit(choice, 9, 0), 2);
}

TEST(Spec, AnyModelIsTheModelBehindOnePointer) {
    sim::ModelBox<Model> box;
    Model plain;
    EXPECT_EQ(box.id(), "gate_control");
    EXPECT_EQ(box.time_unit(), "s");
    EXPECT_EQ(box.tick(), 0.001);
    box.set(gate_control::in::danger_hz, 22);
    plain.set(gate_control::in::danger_hz, 22);
    for (int tick = 0; tick < 50; ++tick) {
        box.advance();
        plain.advance();
    }
    for (std::size_t i = 0; i < gate_control::out::count; ++i)
        EXPECT_EQ(box.read(i), plain.read(i)) << box.outputs()[i].id;
    const auto fresh = box.fresh();
    EXPECT_EQ(fresh->param(gate_control::in::danger_hz), 1);
    EXPECT_EQ(fresh->read(gate_control::out::projection_hz), 0);
}

} // namespace
