// Heart rate under its two nerves, one that speeds it up and one that slows it, each with its own
// delay and inertia (effectors of Ursino & Magosso's model). No blood pressure loop: the rates are
// params. Pure: no drawing, clock or file. Equations, sources and limits: model.md beside this
// file. It is no measure of anybody's stress.
#pragma once
#include "explainers/stress_hormones/model_constants.hpp"
#include "sim/delay.hpp"
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stress_hormones {

// Indices of params and outputs, in the order of the specs.
namespace heart_in {
enum Param : std::size_t {
    sympathetic_hz,    // fs: mean rate of the nerve that speeds up
    vagal_hz,          // fv: mean rate of the nerve that slows down
    sympathetic_block, // 1: as if the nerve were silent
    vagal_block,       // 1: the same for the vagus
    by_arousal,        // 1: both rates follow `arousal` instead
    arousal,           // 0 calm to 1 alarmed
    count
};
}
namespace heart_out {
enum Output : std::size_t {
    heart_bpm,
    period_s,
    sympathetic_now_hz, // what the nerves carry now, after block and arousal
    vagal_now_hz,
    beats,              // heartbeats so far; this and the next two are for drawing, never fed back
    sympathetic_spikes, // what each nerve has sent so far
    vagal_spikes,
    count
};
}

struct Heart {
    static constexpr std::string_view id = "heart_balance";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.01; // s; exact for rates that are held during a tick
    static constexpr int tick_ms = 10;

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    // At rest with the default rates.
    Heart();
    double param(std::size_t i) const { return params[i]; }
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance();
    // Jumps to where the heart comes to rest with these params; the count of beats stays.
    void settle();

    // All of the state; what the nerves carried during the delays is part of it.
    std::array<double, heart_in::count> params;
    double sympathetic_s = 0, vagal_s = 0; // dTs, dTv: what each nerve adds to the period, s
    double beats = 0;
    double sympathetic_spikes = 0, vagal_spikes = 0;
    sim::HeldPast<heart::sympathetic_delay_ms / tick_ms> sympathetic_past;
    sim::HeldPast<heart::vagal_delay_ms / tick_ms> vagal_past;
};
static_assert(sim::Model<Heart>);

} // namespace stress_hormones
