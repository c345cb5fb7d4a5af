// Many dials: what a brain may expect from evidence of danger and of safety, how sure of it it is,
// and what it then makes of a signal from the tissue (a Bayesian mean); and how the calm of the
// alarm turns down the messenger in the cord. Pure: no drawing, clock or file. Equations, sources
// of every number and what is ours: model.md. Scales from 0 to 10 are the model's, no person's
// pain.
#pragma once
#include "sim/model.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace many_dials {

// Indices of params, in the order of param_specs().
namespace in {
enum Param : std::size_t {
    // cards of safety, each 0 or 1 …
    movement,
    friend_, // id "friend"
    warm_shower,
    music,
    slow_breaths,
    understanding,
    own_down, // … and how many in the person's own words, 0 to 3
    // cards of danger
    short_nights,
    worry,
    scary_word,
    deadlines,
    too_much,
    no_breaks,
    own_up,
    harm,     // state of the tissue: 0 healed to 10
    sureness, // sd of the signal / sd of the expectation: 1 as sure of one as of the other
    count
};
}
inline constexpr std::size_t first_safety = in::movement, first_danger = in::short_nights;
inline constexpr std::size_t cards_a_side = 7; // the last of them is "own words"

// Indices of outputs, in the order of output_specs().
namespace out {
enum Output : std::size_t {
    safety,       // how many cards
    danger,       // how many cards
    expectation,  // 0 to 10, eased
    signal,       // 0 to 10, eased
    percept,      // what is felt, 0 to 10
    alarm,        // the same, 0 calm to 1 on high
    tissue,       // harm as it is shown, eased: 0 to 10
    weight,       // of the expectation in what is felt, 0 to 1, eased
    descending,   // D, Hz: above 0 it turns the messenger down
    danger_hz,    // what the signal is to the danger fiber
    messenger_hz, // fP of the dorsal horn with D
    // Messages so far, one for `spikes_a_message` spikes: for drawing pulses, never fed back.
    danger_messages,
    messenger_messages,
    count
};
}
inline constexpr double spikes_a_message = 25;

struct Model {
    static constexpr std::string_view id = "many_dials";
    static constexpr std::string_view time_unit = "s";
    static constexpr double tick = 0.05; // s

    static std::span<const sim::ParamSpec> param_specs();
    static std::span<const sim::OutputSpec> output_specs();

    Model();
    double param(std::size_t i) const { return params[i]; }
    // Before the first tick everything rests where the params would bring it in the end.
    void set(std::size_t i, double value);
    double read(std::size_t i) const;
    void advance() { advance_in(1); }
    // One tick in `steps` parts. Each is solved exactly, so only tests need another number.
    void advance_in(int steps);

    // All of the state.
    std::array<double, in::count> params;
    double expectation = 0, signal = 0, weight = 0; // eased
    double descending = 0;                          // D, Hz
    double messenger = 0;                           // Hz
    double danger_spikes = 0, messenger_spikes = 0;
    bool started = false;

private:
    void settle();
    double safety() const;
    double danger() const;
};
static_assert(sim::Model<Model>);

// The mean of two normal distributions multiplied: what is felt when `input` (with standard
// deviation `input_sd` > 0) is weighed against what is expected (`prior`, `prior_sd` > 0), each by
// its precision. Anchisi & Zanon 2015; Grahl, Onat & Buchel 2018.
double weighted_mean(double input, double input_sd, double prior, double prior_sd);
// The part of the prior in it, 0 to 1, from the ratio input_sd / prior_sd.
double prior_weight(double sd_ratio);
// Where D comes to rest with these numbers of cards, Hz.
double descending_goal(double safety_cards, double danger_cards);

} // namespace many_dials
