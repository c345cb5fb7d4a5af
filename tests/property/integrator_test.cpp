// The integrator does what its name says on the model's own equations: fourth order, and the tick
// is fine enough that halving its steps changes nothing a person or a table could see.
#include "property/seeded.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace gate_control;

// The model after a smooth run of 40 ticks. `steps` in a tick.
double after(const Model& start, int steps) {
    Model model = start;
    for (int tick = 0; tick < 40; ++tick)
        model.advance_in(steps);
    return model.read(out::projection_hz);
}

TEST(Integrator, OrderOnThePopulationModelIsFour) {
    Model start;
    start.set(in::danger_hz, 14);
    start.set(in::touch_hz, 12);
    start.set(in::nmda_max, 2);
    const double best = after(start, 256);
    const double coarse = std::abs(after(start, 4) - best), fine = std::abs(after(start, 8) - best);
    const double finer = std::abs(after(start, 16) - best);
    ASSERT_GT(finer, 1e-13); // above rounding, else the order means nothing
    EXPECT_NEAR(std::log2(coarse / fine), 4, 0.3);
    EXPECT_NEAR(std::log2(fine / finer), 4, 0.3);
}

TEST(Integrator, HalvingTheStepsChangesLittle) {
    for (std::uint64_t seed = property::first_seed(); seed <= property::last_seed(40); ++seed) {
        property::Random random(seed);
        Model coarse = property::any_gate(random);
        Model fine = coarse;
        for (int tick = 0; tick < 400; ++tick) {
            if (tick % 100 == 50) { // steps in the input, as a person makes them
                const auto param = static_cast<std::size_t>(random.below(3));
                const double value = property::any_value(random, Model::param_specs()[param]);
                coarse.set(param, value);
                fine.set(param, value);
            }
            coarse.advance();
            fine.advance_in(2 * Model::substeps);
            for (std::size_t i = 0; i < out::count; ++i) {
                const sim::OutputSpec& spec = Model::output_specs()[i];
                // The historical cells switch on within a fraction of their 0.7 ms.
                const double part = coarse.param(in::variant) != 0 ? 0.005 : 0.0005;
                ASSERT_NEAR(coarse.read(i), fine.read(i), part * (spec.max - spec.min))
                    << spec.id << " at tick " << tick << ", NOCI_SEED=" << seed;
            }
        }
    }
}

} // namespace
