#include "explainers/central_sensitization/model_neuron.hpp"

#include "explainers/central_sensitization/model_gates.hpp"
#include "explainers/central_sensitization/model_neuron_constants.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace central_sensitization::neuron {

struct Neuron::Membrane {
    std::array<double, segments> conductance;        // mS/cm2
    std::array<double, segments> current;            // its part that does not depend on V, uA/cm2
    std::array<double, calcium_segments> by_calcium; // uA/cm2
};

namespace {

constexpr bool in_dendrite(std::size_t i) {
    return i < dendrite_part.segments;
}
constexpr bool in_soma(std::size_t i) {
    return !in_dendrite(i) && i < calcium_segments;
}

// Areas, and the links between neighbors: from middle to middle through two half segments.
struct Chain {
    std::array<double, segments> area{};     // cm2
    std::array<double, segments - 1> link{}; // mS

    constexpr Chain() {
        std::array<double, segments> ohm{};
        std::size_t i = 0;
        for (const Part& part : {dendrite_part, soma_part, hillock_part, axon_part})
            for (std::size_t k = 0; k < part.segments; ++k, ++i) {
                double wide = part.diameter;
                if (i >= calcium_segments && i < calcium_segments + hillock_part.segments)
                    wide += hillock_taper * (1 - static_cast<double>(k));
                area[i] = std::numbers::pi * wide * part.length * 1e-8;
                ohm[i] = axial_ohm_cm * (part.length / 2 * 1e-4) /
                         (std::numbers::pi * (wide * 1e-4) * (wide * 1e-4) / 4);
            }
        for (std::size_t k = 0; k + 1 < segments; ++k)
            link[k] = 1e3 / (ohm[k] + ohm[k + 1]);
    }
};
constexpr Chain chain;

// Current of calcium by permeability, uA/cm2 per cm/s (Goldman-Hodgkin-Katz), and its slope by
// the same small step of voltage as the reference takes.
struct Ghk {
    double at, slope;

    Ghk(double mv, double inside_mm) {
        constexpr double per_mv = 1e-3 * 2 * faraday / (gas * kelvin);
        static const double nudge = std::exp(per_mv * 1e-3);
        const double w = mv * per_mv, e = std::exp(w);
        at = value(w, e, inside_mm);
        slope = (value(w + per_mv * 1e-3, e * nudge, inside_mm) - at) / 1e-3;
    }
    static double value(double w, double e, double inside_mm) {
        const double part = std::abs(w) > 1e-4 ? w / (e - 1) : 1 - w / 2;
        return -2 * faraday * (calcium_outside - inside_mm * e) * part;
    }
};

double cube(double x) {
    return x * x * x;
}
// Opens with the square of calcium.
struct CalciumGate {
    double goal, tau_ms;
    CalciumGate(double calcium_mm, double half, double slowness) {
        const double c = (calcium_mm / half) * (calcium_mm / half);
        goal = c / (1 + c);
        tau_ms = std::max(gate_shortest_ms, slowness / (1 + c) / warm_ca);
    }
};

// A kind of synapse: how it fades in a step, and the factor that makes one event's peak its weight.
struct Kind {
    double rise, decay, factor;
    Kind(double rise_ms, double decay_ms)
        : rise(std::exp(-step_ms / rise_ms)), decay(std::exp(-step_ms / decay_ms)) {
        const double peak =
            rise_ms * decay_ms / (decay_ms - rise_ms) * std::log(decay_ms / rise_ms);
        factor = 1 / (std::exp(-peak / decay_ms) - std::exp(-peak / rise_ms));
    }
    void hit(Synapse& synapse, double weight_us) const {
        synapse.rise += weight_us * factor;
        synapse.decay += weight_us * factor;
    }
    void fade(Synapse& synapse) const {
        // What no longer matters becomes 0: numbers near the smallest there are cost much time.
        synapse.rise = synapse.rise > 1e-30 ? synapse.rise * rise : 0;
        synapse.decay = synapse.decay > 1e-30 ? synapse.decay * decay : 0;
    }
};
const Kind ampa_kind(ampa_rise, ampa_decay), nmda_kind(nmda_rise, nmda_decay),
    gaba_kind(gaba_rise, gaba_decay), nk1_kind(nk1_rise, nk1_decay);

// Part of the NMDA channels that magnesium does not block.
double nmda_free(double mv) {
    return 1 / (1 + std::exp(-magnesium_per_mv * mv) / magnesium_half);
}
// Current through NMDA channels at 1 mS/cm2.
double nmda_current(double mv) {
    return mv / (1 + std::exp(-magnesium_per_mv * mv) / magnesium_half);
}

} // namespace

Neuron::Neuron() {
    mv_.fill(e_leak);
    const Gates rest = gates_at(e_leak);
    m_.fill(rest.m.goal);
    h_.fill(rest.h.goal);
    n_.fill(rest.n.goal);
    nap_m_.fill(rest.nap_m.goal);
    nap_h_.fill(rest.nap_h.goal);
    cal_.fill(rest.cal.goal);
    calcium_.fill(calcium_rest);
    kca_.fill(CalciumGate(calcium_rest, kca_half, 1 / kca_rate).goal);
    can_.fill(CalciumGate(calcium_rest, can_half, can_slow / can_rate).goal);
}

void Neuron::excite(double ampa_us, double nmda_us) {
    ampa_kind.hit(ampa_, ampa_us);
    nmda_kind.hit(nmda_, nmda_us);
}
void Neuron::inhibit(double gaba_us) {
    gaba_kind.hit(gaba_, gaba_us);
}
void Neuron::modulate(double nk1_us) {
    nk1_kind.hit(nk1_, nk1_us);
}

double Neuron::nmda_ns() const {
    return nmda_.conductance() * nmda_free(mv_[synapse_at]) * 1000;
}

void Neuron::step(const Amounts& amounts) {
    Membrane membrane;
    gather_channels(membrane, amounts);
    gather_synapses(membrane, amounts);
    solve(membrane);
    move_gates();
    move_calcium(membrane);
    fade_synapses();
}

void Neuron::gather_channels(Membrane& membrane, const Amounts& amounts) const {
    for (std::size_t i = 0; i < segments; ++i) {
        double total = g_leak, current = g_leak * e_leak;
        const double e_k = i < calcium_segments ? e_k_soma : e_k_axon;
        if (i >= first_spiking) {
            const std::size_t k = i - first_spiking;
            double na = (in_soma(i) ? g_na_soma : g_na_axon) * cube(m_[k]) * h_[k];
            if (in_soma(i)) na += g_nap_soma * nap_m_[k] * nap_h_[k];
            const double squared = n_[k] * n_[k];
            const double potassium = (in_soma(i) ? g_k_soma : g_k_axon) * squared * squared;
            total += na + potassium;
            current += na * e_na + potassium * e_k;
        }
        if (i < calcium_segments) {
            const double kca = (in_dendrite(i) ? g_kca_dendrite : g_kca_soma) * cube(kca_[i]);
            const double open = (in_dendrite(i) ? p_cal_dendrite : p_cal_soma) * cal_[i] * cal_[i];
            const Ghk calcium(mv_[i], calcium_[i]);
            const double slope = open * calcium.slope;
            membrane.by_calcium[i] = open * calcium.at;
            total += kca + slope;
            current += kca * e_k + slope * mv_[i] - membrane.by_calcium[i];
        }
        if (in_dendrite(i)) {
            const double can = amounts.can * g_can_dendrite * can_[i] * can_[i];
            total += can;
            current += can * e_can;
        }
        membrane.conductance[i] = total;
        membrane.current[i] = current;
    }
}

void Neuron::gather_synapses(Membrane& membrane, const Amounts& amounts) const {
    constexpr double per_area = 1e-3 / chain.area[synapse_at]; // uS to mS/cm2
    constexpr double nudge_mv = 1e-3;
    const double mv = mv_[synapse_at];
    double& total = membrane.conductance[synapse_at];
    double& current = membrane.current[synapse_at];
    double& by_calcium = membrane.by_calcium[synapse_at];

    const double ampa = ampa_.conductance() * per_area;
    total += ampa;
    current += ampa * e_excite;

    const double nmda = amounts.nmda * nmda_.conductance() * per_area;
    const double through = nmda * nmda_current(mv);
    const double slope = (nmda * nmda_current(mv + nudge_mv) - through) / nudge_mv;
    total += slope;
    current += slope * mv - through;
    by_calcium += calcium_part * through;

    const double gaba = amounts.gaba * gaba_.conductance() * per_area;
    total += gaba;
    current += gaba * e_gaba;

    const double nk1 = amounts.nk1 * nk1_.conductance() * per_area;
    total += nk1;
    current += nk1 * e_excite;
    by_calcium += calcium_part * nk1 * (mv - e_excite);
}

// Implicit Euler: every new voltage at once, by elimination along the chain (Thomas). 1 uF/cm2.
void Neuron::solve(const Membrane& membrane) {
    std::array<double, segments> diagonal;
    for (std::size_t i = 0; i < segments; ++i) {
        diagonal[i] = chain.area[i] * (1 / step_ms + membrane.conductance[i]);
        if (i > 0) diagonal[i] += chain.link[i - 1];
        if (i + 1 < segments) diagonal[i] += chain.link[i];
        mv_[i] = chain.area[i] * (mv_[i] / step_ms + membrane.current[i]);
    }
    std::array<double, segments> inverse;
    inverse[0] = 1 / diagonal[0];
    for (std::size_t i = 1; i < segments; ++i) {
        const double part = chain.link[i - 1] * inverse[i - 1];
        inverse[i] = 1 / (diagonal[i] - part * chain.link[i - 1]);
        mv_[i] += part * mv_[i - 1];
    }
    mv_[segments - 1] *= inverse[segments - 1];
    for (std::size_t i = segments - 1; i-- > 0;)
        mv_[i] = (mv_[i] + chain.link[i] * mv_[i + 1]) * inverse[i];
}

void Neuron::move_gates() {
    const GateTable& table = GateTable::get();
    for (std::size_t i = 0; i < segments; ++i) {
        const GateTable::Place place = table.at(mv_[i]);
        if (i >= first_spiking) {
            const std::size_t k = i - first_spiking;
            place.move(m_[k], &Gates::m);
            place.move(h_[k], &Gates::h);
            place.move(n_[k], &Gates::n);
        }
        if (in_soma(i)) {
            place.move(nap_m_[i - first_spiking], &Gates::nap_m);
            place.move(nap_h_[i - first_spiking], &Gates::nap_h);
        }
        if (i < calcium_segments) place.move(cal_[i], &Gates::cal);
    }
}

void Neuron::move_calcium(const Membrane& membrane) {
    // Current (uA/cm2) to concentration (mM/ms) in a thin shell under the membrane
    constexpr double per_current = 1e-3 * 1e4 / (2 * faraday_pool * pool_depth_um);
    for (std::size_t i = 0; i < calcium_segments; ++i) {
        if (in_dendrite(i)) {
            const CalciumGate can(calcium_[i], can_half, can_slow / can_rate);
            can_[i] += (1 - std::exp(-step_ms / can.tau_ms)) * (can.goal - can_[i]);
        }
        const CalciumGate kca(calcium_[i], kca_half, 1 / kca_rate);
        const double ahead = step_ms / kca.tau_ms;
        kca_[i] = (kca_[i] + ahead * kca.goal) / (1 + ahead);

        const double pool_ms = in_dendrite(i) ? pool_ms_dendrite : pool_ms_soma;
        const double inflow = std::max(0.0, -per_current * membrane.by_calcium[i]);
        calcium_[i] =
            (calcium_[i] + step_ms * (inflow + calcium_rest / pool_ms)) / (1 + step_ms / pool_ms);
    }
}

void Neuron::fade_synapses() {
    ampa_kind.fade(ampa_);
    nmda_kind.fade(nmda_);
    gaba_kind.fade(gaba_);
    nk1_kind.fade(nk1_);
}

} // namespace central_sensitization::neuron
