// Weeks of stress: the pituitary and the adrenal glands grow while they are driven and shrink
// slowly afterward (Karin et al. 2020; Milo et al. 2025). No time of day. Pure: no drawing, clock
// or file. Gland sizes are inferred by a model, not measured in people. Equations, sources and
// limits: model.md beside this file.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stress_hormones {

// Indices of params and outputs, in the order of the specs.
namespace weeks_in {
enum Param : std::size_t {
    drive,       // u: 1 is the usual, more is stress
    worry_weeks, // a drive above 1 falls back to 1 so long after the last change; 0: it stays
    count
};
}
namespace weeks_out {
enum Output : std::size_t {
    cortisol,         // x3; all four in units of the model
    acth,             // x2: 1 at rest
    pituitary,        // P
    adrenal,          // A
    crh,              // x1: 1 at rest
    feedback,         // GR: 1 is no brake, 0 full brake
    cortisol_percent, // 100 is the level at rest with the usual drive; so are the next three
    acth_percent,
    pituitary_percent,
    adrenal_percent,
    count
};
}

struct Weeks {
    static constexpr std::string_view id = "stress_weeks";
    static constexpr std::string_view time_unit = "d";
    static constexpr double tick = 0.25; // d; one RK4 step

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    // At rest with the usual drive.
    Weeks();
    double param(std::size_t i) const { return params[i]; }
    // Hormones follow a new drive at once (in minutes, which is no time here); glands do not.
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(1); }
    // One tick in `steps` RK4 steps. Only tests of the integrator need another number than 1.
    void advance_in(int steps);
    // Jumps to where the glands end with this drive, after many months.
    void settle();
    // Part of a tick: a worry that has lasted its weeks ends.
    void let_worry_pass();

    // All of the state.
    std::array<double, weeks_in::count> params;
    double pituitary = 1, adrenal = 1; // P, A
    struct Hormones {
        double crh = 1, acth = 1, cortisol = 1;
    } hormones;         // those of these glands and this drive
    double worry_d = 0; // since drive or worry_weeks was changed
    // Usual levels times days so far; for drawing, never fed back.
    double cortisol_sent_d = 0, acth_sent_d = 0;
};
static_assert(sim::Model<Weeks>);

} // namespace stress_hormones
