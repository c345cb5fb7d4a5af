// Names of the parts of the cell, and the numbers of the record. Words come from the strings table
// by key; this file holds no sentence.
#include "explainers/central_sensitization/view_wind_up.hpp"

#include <algorithm>

namespace central_sensitization::cell {
namespace {

using explainers::Words;
using explainers::words_for;
using gfx::TextAlign;
using gfx::TextStyle;
using ui::PartIcon;

constexpr Words danger_words{"danger",
                             PartIcon::danger,
                             "central_sensitization.danger",
                             "central_sensitization.danger_short",
                             "central_sensitization.danger_clinical",
                             "central_sensitization.neuron_same_volley",
                             "central_sensitization.neuron_same_volley"};
constexpr Words channel_words =
    words_for("channels", PartIcon::channels, "central_sensitization.channels",
              "central_sensitization.channels_clinical");
constexpr Words gatekeeper_words{
    "gatekeeper", PartIcon::gatekeeper, "central_sensitization.gatekeeper",
    "central_sensitization.gatekeeper_short", "central_sensitization.neuron_gaba_clinical"};
constexpr Words memory_words{"memory",
                             PartIcon::none,
                             "central_sensitization.neuron_memory",
                             "central_sensitization.neuron_memory",
                             "central_sensitization.neuron_memory_clinical",
                             "central_sensitization.neuron_memory_note",
                             "central_sensitization.neuron_memory_note_clinical"};
constexpr Words peptide_words{"peptide",
                              PartIcon::danger,
                              "central_sensitization.neuron_peptide",
                              "central_sensitization.neuron_peptide",
                              "central_sensitization.neuron_peptide_clinical",
                              "central_sensitization.neuron_peptide_note",
                              "central_sensitization.neuron_peptide_note_clinical"};
constexpr Words soma_words{"messenger",
                           PartIcon::messenger,
                           "central_sensitization.messenger",
                           "central_sensitization.messenger_short",
                           "central_sensitization.messenger_clinical",
                           "central_sensitization.neuron_soma",
                           "central_sensitization.neuron_soma_clinical"};
constexpr Words axon_words{"axon",
                           PartIcon::none,
                           "central_sensitization.neuron_axon",
                           "central_sensitization.neuron_axon",
                           "central_sensitization.neuron_axon_clinical",
                           "central_sensitization.neuron_slowed",
                           "central_sensitization.neuron_slowed"};

std::string_view state(const Scene& s, double amount, std::string_view otherwise) {
    return s.info.text(off(amount) ? "central_sensitization.switch.off" : otherwise);
}

// How many spikes the late answer had: of the first column seen and of the newest.
void numbers(Scene& s) {
    const auto answers = s.now.record();
    const auto say = [&](std::size_t i) {
        const Moment::Answer& answer = answers[i];
        const float x = place::record_x + place::record_step * static_cast<float>(i);
        const float marks = static_cast<float>(answer.early + answer.late);
        const float y = place::record_base - mark_step(s.now) * marks - place::early_gap -
                        std::max(8.f, 10 / s.zoom());
        s.canvas.text({x, y}, s.info.frame.format("{}", answer.late), s.look->messenger_word,
                      TextStyle::label_strong, TextAlign::center);
    };
    std::size_t newest = answers.size();
    if (newest > 1 && answers[newest - 1].late == 0) --newest; // its answer is still to come
    if (newest > 1) say(0);
    if (newest > 0) say(newest - 1);
}

} // namespace

void draw_words(Scene& s) {
    const explainers::DrawInfo& info = s.info;
    if (!info.labels) return;
    s.name(gatekeeper_words, place::gatekeeper_label,
           state(s, s.now.gaba,
                 s.now.brake_light > 0.15f ? "central_sensitization.gatekeeper_holds"
                                           : "central_sensitization.neuron_waits"));
    s.name(channel_words, place::channels_label,
           state(s, s.now.nmda,
                 s.now.nmda_open > 0.15f ? "central_sensitization.neuron_open"
                                         : "central_sensitization.neuron_closed"));
    s.name(memory_words, place::memory_label,
           off(s.now.can) ? info.text("central_sensitization.switch.off")
                          : s.note_of(memory_words));
    s.name(soma_words, place::soma_label, s.note_of(soma_words));
    if (!info.narrow) {
        s.name(danger_words, place::danger_label, s.note_of(danger_words));
        s.name(peptide_words, place::peptide_label,
               off(s.now.nk1) ? info.text("central_sensitization.switch.off")
                              : s.note_of(peptide_words));
        s.name(axon_words, place::axon_label, s.note_of(axon_words));
        s.canvas.text(place::record_word, info.text("central_sensitization.neuron_spikes"),
                      s.look->body, TextStyle::label_strong, TextAlign::right);
    }
    numbers(s);
}

} // namespace central_sensitization::cell
