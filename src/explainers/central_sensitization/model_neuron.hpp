// A wide-dynamic-range neuron of the dorsal horn as a chain of 16 segments: Aguiar, Sousa & Lima
// 2010, J Neurophysiol 104:1155-1166 (ModelDB 128559). Equations and numbers: model.md. Only the
// membrane and its synapses; what arrives when is WindUp's. Pure, and a copy is a snapshot.
#pragma once
#include <array>

namespace central_sensitization::neuron {

// The chain: dendrite 0-4, soma 5-7, hillock 8-10, axon 11-15.
inline constexpr std::size_t segments = 16;
inline constexpr std::size_t first_spiking = 5;    // soma, hillock and axon make spikes
inline constexpr std::size_t calcium_segments = 8; // dendrite and soma have calcium
inline constexpr std::size_t synapse_at = 2;       // middle of the dendrite
inline constexpr std::size_t soma_at = 6;          // middle of the soma
inline constexpr double step_ms = 0.0125;          // as the reference counts were made

// How much of each conductance is there: 0 none, 1 as published.
struct Amounts {
    double nmda = 1, gaba = 1, can = 1, nk1 = 1;
};
// An event at a synapse adds its weight, uS. Conductance is the difference of two exponentials.
struct Synapse {
    double rise = 0, decay = 0; // uS
    double conductance() const { return decay - rise; }
};

class Neuron {
public:
    Neuron();
    void step(const Amounts&); // step_ms
    void excite(double ampa_us, double nmda_us);
    void inhibit(double gaba_us);
    void modulate(double nk1_us);

    double soma_mv() const { return mv_[soma_at]; }
    double dendrite_mv() const { return mv_[synapse_at]; }
    double calcium_mm() const { return calcium_[synapse_at]; }
    // Part of the calcium-activated channels (CAN) that are open: the memory of wind-up.
    double can_open() const { return can_[synapse_at] * can_[synapse_at]; }
    // Conductances of the synapses now, nS where the amount is 1; NMDA's as far as the magnesium
    // lets it through.
    double nmda_ns() const;
    double gaba_ns() const { return gaba_.conductance() * 1000; }
    double nk1_ns() const { return nk1_.conductance() * 1000; }

private:
    struct Membrane; // what one step sums up
    void gather_channels(Membrane&, const Amounts&) const;
    void gather_synapses(Membrane&, const Amounts&) const;
    void solve(const Membrane&);
    void move_gates();
    void move_calcium(const Membrane&);
    void fade_synapses();

    static constexpr std::size_t spiking = segments - first_spiking;
    static constexpr std::size_t soma = 3, dendrite = 5;
    std::array<double, segments> mv_;
    std::array<double, spiking> m_, h_, n_;        // Na and K gates
    std::array<double, soma> nap_m_, nap_h_;       // persistent Na
    std::array<double, calcium_segments> calcium_; // mM
    std::array<double, calcium_segments> cal_;     // L-type Ca gate
    std::array<double, calcium_segments> kca_;     // Ca-activated K gate
    std::array<double, dendrite> can_;             // Ca-activated cation gate
    Synapse ampa_, nmda_, gaba_, nk1_;
};

} // namespace central_sensitization::neuron
