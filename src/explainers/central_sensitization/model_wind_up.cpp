#include "explainers/central_sensitization/model_wind_up.hpp"

#include "explainers/central_sensitization/model_neuron_constants.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <type_traits>

namespace central_sensitization::wind_up {
namespace {

static_assert(std::is_trivially_copyable_v<Model>);
static_assert(sizeof(Model) <= 120 * sizeof(double)); // a history keeps one a tick

constexpr std::array<sim::ParamSpec, in::count> params_table{{
    {"stimulus_rate_hz", "Hz", 0.1, 3, 1, false},
    {"nmda", "1", 0, 1.5, 1, false},
    {"gaba", "1", 0, 1.5, 1, false},
    {"can", "1", 0, 1.5, 1, false},
    {"nk1", "1", 0, 1.5, 1, false},
}};
constexpr std::array<sim::OutputSpec, out::count> outputs_table{{
    {"soma_mv", "mV", -90, 50},
    {"calcium_um", "uM", 0, 2},
    {"spike_count", "1", 0, 30},
    {"stimulus", "1", 0, 15},
    {"dendrite_mv", "mV", -90, 50},
    {"can_open", "1", 0, 0.2},
    {"burst_count", "1", 0, 15},
    {"spikes", "1", 0, 300},
    {"nmda_ns", "nS", 0, 15},
    {"gaba_ns", "nS", 0, 7},
    {"nk1_ns", "nS", 0, 0.3},
}};

constexpr double first_stimulus_s = 1; // the cell comes to rest before, as in the reference
constexpr int burst_steps = 100 * Model::substeps; // 100 ms after a stimulus
constexpr int answer_ticks = 900;                  // from 100 to 1000 ms after a stimulus
static_assert(Model::substeps * neuron::step_ms == 1 && Model::tick == 0.001);

// What one stimulus sets off at the neuron, in time.
struct Event {
    enum Kind { from_c_fiber, from_a_delta, relay_excites, relay_inhibits } kind;
    int step; // after the stimulus
};
constexpr std::size_t relay_spikes = std::size(neuron::relay_spikes_ms);
using Events = std::array<Event, 1 + neuron::inputs*(1 + 2 * relay_spikes)>;

// The z below which the part `p` of a normal distribution lies.
double normal_quantile(double p) {
    double low = -10, high = 10;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (0.5 * std::erfc(-middle / std::sqrt(2.0)) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

Events make_events() {
    Events events;
    std::size_t made = 0;
    // The step that begins within half a step of the event.
    const auto add = [&](Event::Kind kind, double ms) {
        events[made++] = {kind, static_cast<int>(std::ceil(ms / neuron::step_ms - 0.5))};
    };
    add(Event::from_c_fiber, 0);
    for (int i = 0; i < neuron::inputs; ++i) {
        // The mid-points of equal parts of the distribution stand for random draws.
        const double z = normal_quantile((i + 0.5) / neuron::inputs);
        add(Event::from_a_delta, neuron::a_delta_ms + neuron::a_delta_spread_ms * z);
        for (const double spike : neuron::relay_spikes_ms) {
            const double late = spike + neuron::relay_spread_ms * z;
            add(Event::relay_excites, late + neuron::relay_excites_ms);
            add(Event::relay_inhibits, late + neuron::relay_inhibits_ms);
        }
    }
    std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
        return a.step != b.step ? a.step < b.step : a.kind < b.kind;
    });
    return events;
}

void arrive(neuron::Neuron& cell, Event::Kind kind) {
    switch (kind) {
    case Event::from_c_fiber:
        return cell.modulate(neuron::c_nk1);
    case Event::from_a_delta:
        return cell.excite(neuron::a_delta_ampa, neuron::a_delta_nmda);
    case Event::relay_excites:
        return cell.excite(neuron::relay_ampa, neuron::relay_nmda);
    case Event::relay_inhibits:
        return cell.inhibit(neuron::relay_gaba);
    }
}

// The place of a stimulus among those kept.
std::size_t slot(int stimulus) {
    return static_cast<std::size_t>(stimulus) % Model::stimuli_kept;
}
std::uint8_t as_kept(int spikes) {
    return static_cast<std::uint8_t>(std::min(spikes, 255));
}

double first_phase(double rate_hz) {
    return 1 - first_stimulus_s * rate_hz;
}

} // namespace

std::span<const sim::ParamSpec> Model::param_specs() {
    return params_table;
}
std::span<const sim::OutputSpec> Model::output_specs() {
    return outputs_table;
}

Model::Model() : params(sim::initial_values(params_table)) {
    stimuli.phase = first_phase(params[in::stimulus_rate_hz]);
}

void Model::set(std::size_t i, double value) {
    const double before = params[i];
    params[i] = sim::fit(params_table[i], value, params[i]);
    // Until the first stimulus the rate moves no time: that comes after first_stimulus_s.
    if (i == in::stimulus_rate_hz && stimuli.given == 0)
        stimuli.phase = 1 - (1 - stimuli.phase) / before * params[i];
}

void Model::advance() {
    static const Events events = make_events();
    if (stimuli.phase > 1 - 1e-9) { // a sum of ticks may fall short by a rounding
        stimuli.phase -= 1;
        stimuli.since_steps = 0;
        stimuli.next_event = 0;
        ++stimuli.given;
        spikes.burst = 0;
        spikes.late[slot(stimuli.given)] = spikes.early[slot(stimuli.given)] = 0;
    }
    if (stimuli.since_steps == burst_steps) {
        spikes.answer = 0;
        spikes.window_ticks = answer_ticks;
        spikes.window_of = stimuli.given;
    }
    const neuron::Amounts amounts{.nmda = params[in::nmda],
                                  .gaba = params[in::gaba],
                                  .can = params[in::can],
                                  .nk1 = params[in::nk1]};
    const bool in_burst = stimuli.since_steps < burst_steps;
    for (int step = 0; step < substeps; ++step) {
        if (stimuli.since_steps != Stimuli::never) {
            for (; stimuli.next_event < static_cast<int>(events.size()); ++stimuli.next_event) {
                const Event& event = events[static_cast<std::size_t>(stimuli.next_event)];
                if (event.step > stimuli.since_steps) break;
                arrive(cell, event.kind);
            }
            ++stimuli.since_steps;
        }
        const double before = cell.soma_mv();
        cell.step(amounts);
        if (before < neuron::spike_mv && cell.soma_mv() >= neuron::spike_mv) {
            ++spikes.all;
            if (in_burst) ++spikes.burst;
            if (spikes.window_ticks > 0) ++spikes.answer;
        }
    }
    if (in_burst) spikes.early[slot(stimuli.given)] = as_kept(spikes.burst);
    if (spikes.window_ticks > 0) {
        spikes.late[slot(spikes.window_of)] = as_kept(spikes.answer);
        --spikes.window_ticks;
    }
    stimuli.phase += params[in::stimulus_rate_hz] * tick;
}

int Model::kept(const Spikes::Kept& counts, std::size_t back) const {
    const bool there = back < stimuli_kept && static_cast<int>(back) < stimuli.given;
    return there ? counts[slot(stimuli.given - static_cast<int>(back))] : 0;
}
int Model::late_spikes(std::size_t back) const {
    return kept(spikes.late, back);
}
int Model::early_spikes(std::size_t back) const {
    return kept(spikes.early, back);
}

double Model::read(std::size_t i) const {
    switch (i) {
    case out::soma_mv:
        return cell.soma_mv();
    case out::calcium_um:
        return cell.calcium_mm() * 1000;
    case out::spike_count:
        return spikes.answer;
    case out::stimulus:
        return stimuli.given;
    case out::dendrite_mv:
        return cell.dendrite_mv();
    case out::can_open:
        return cell.can_open();
    case out::burst_count:
        return spikes.burst;
    case out::spikes:
        return spikes.all;
    case out::nmda_ns:
        return params[in::nmda] * cell.nmda_ns();
    case out::gaba_ns:
        return params[in::gaba] * cell.gaba_ns();
    case out::nk1_ns:
        return params[in::nk1] * cell.nk1_ns();
    default:
        return 0;
    }
}

} // namespace central_sensitization::wind_up
