// The model against its exact solution, and the promises every model makes.
#include "explainers/new_explainer/model.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace new_explainer {
namespace {

double after(double seconds, Model m) {
    const int ticks = static_cast<int>(std::lround(seconds / Model::tick));
    for (int i = 0; i < ticks; ++i)
        m.advance();
    return m.response_hz;
}

TEST(NewExplainerModel, follows_its_input_as_the_equation_says) {
    Model m;
    m.set(in::input_hz, 40);
    m.set(in::delay_s, 0.5);
    EXPECT_NEAR(after(0.5, m), 40 * (1 - std::exp(-1.0)), 1e-9);
    EXPECT_NEAR(after(20, m), 40, 1e-9);
}

TEST(NewExplainerModel, a_longer_delay_is_slower) {
    Model quick, slow;
    slow.set(in::delay_s, 2);
    EXPECT_GT(after(1, quick), after(1, slow));
}

TEST(NewExplainerModel, params_stay_in_their_range) {
    Model m;
    for (std::size_t i = 0; i < in::count; ++i) {
        m.set(i, 1e9);
        EXPECT_EQ(m.param(i), Model::param_specs()[i].max);
        m.set(i, -1e9);
        EXPECT_EQ(m.param(i), Model::param_specs()[i].min);
    }
}

TEST(NewExplainerModel, a_copy_goes_the_same_way) {
    Model m;
    m.advance();
    Model copy = m;
    EXPECT_EQ(after(3, m), after(3, copy));
}

} // namespace
} // namespace new_explainer
