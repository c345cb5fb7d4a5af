#include "app/saved.hpp"

#include "app/cut_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>

namespace app {
namespace {

constexpr const char* theme_names[] = {"night", "paper", "high-contrast"};

bool is_on(const std::string& text, bool fallback) {
    return text == "1" ? true : text == "0" ? false : fallback;
}

int number(const std::string& text, int low, int high, int fallback) {
    char* end = nullptr;
    const long value = std::strtol(text.c_str(), &end, 10);
    const bool whole = end != text.c_str() && *end == 0;
    return whole && value >= low && value <= high ? static_cast<int>(value) : fallback;
}

// "2 4 L03.S1 L03.S3": step, furthest step, steps whose goal was reached.
std::string place_text(const Place& p) {
    std::string text = fmt::format("{} {}", p.step, p.furthest);
    for (const std::string& goal : p.goals)
        text += " " + goal;
    return text;
}

void read_place(const std::string& text, Place& place) {
    std::istringstream words(text);
    std::string step, furthest;
    if (!(words >> step >> furthest)) return;
    place.step = number(step, 0, 999, 0);
    place.furthest = std::max(place.step, number(furthest, 0, 999, 0));
    for (std::string goal; words >> goal && place.goals.size() < 100;)
        place.goals.push_back(goal);
}

constexpr std::size_t most_answers = 200, longest_id = 40;
constexpr int last_option = 15;

// "L03.Q1=2 L05.S2=0": the option chosen last of each question or guess.
std::string answers_text(const Place& p) {
    std::string text;
    for (const Place::Answer& a : p.answers)
        text += fmt::format("{}{}={}", text.empty() ? "" : " ", a.id, a.option);
    return text;
}

// Words that make no sense are passed over. Whether the id and its option still exist is asked
// where the answer is shown.
void read_answers(const std::string& text, Place& place) {
    std::istringstream words(text);
    for (std::string word; words >> word && place.answers.size() < most_answers;) {
        const std::size_t equals = word.find('=');
        if (equals == 0 || equals == std::string::npos || equals > longest_id) continue;
        const int option = number(word.substr(equals + 1), 0, 1'000'000, -1);
        if (option >= 0) place.set_answer(word.substr(0, equals), std::min(option, last_option));
    }
}

} // namespace

Saved to_saved(const State& state) {
    const Settings& s = state.settings;
    Saved out{{"theme", theme_names[static_cast<int>(s.theme)]},
              {"text_percent", fmt::format("{}", s.text_percent)},
              {"reduced_motion", s.reduced_motion ? "1" : "0"},
              {"deep_skin", s.deep_skin ? "1" : "0"},
              {"clinical", s.clinical ? "1" : "0"},
              {"letter_keys", s.letter_keys ? "1" : "0"},
              {"speed", fmt::format("{}", s.speed)},
              {"clinic", s.clinic},
              {"paper", s.letter ? "letter" : "a4"},
              {"last_lesson", state.last_lesson}};
    for (const Place& place : state.places) {
        out["place." + place.lesson] = place_text(place);
        if (!place.answers.empty()) out["answers." + place.lesson] = answers_text(place);
    }
    return out;
}

void from_saved(const study::Store& store, const std::vector<std::string>& lessons, State& state) {
    Settings& s = state.settings;
    const std::string theme = store.get("theme");
    for (int i = 0; i < 3; ++i)
        if (theme == theme_names[i]) s.theme = static_cast<ui::ThemeId>(i);
    const int percent = number(store.get("text_percent"), 75, 250, s.text_percent);
    for (const int p : text_percents)
        if (p == percent) s.text_percent = p;
    s.reduced_motion = is_on(store.get("reduced_motion"), s.reduced_motion);
    s.deep_skin = is_on(store.get("deep_skin"), s.deep_skin);
    s.clinical = is_on(store.get("clinical"), s.clinical);
    s.letter_keys = is_on(store.get("letter_keys"), s.letter_keys);
    s.speed = number(store.get("speed"), 0, 2, s.speed);
    s.clinic = cut_text(store.get("clinic"), longest_clinic);
    s.letter = store.get("paper") != "a4";
    state.last_lesson = store.get("last_lesson");
    for (const std::string& lesson : lessons) {
        const std::string text = store.get("place." + lesson);
        if (!text.empty()) read_place(text, state.place(lesson));
        const std::string answers = store.get("answers." + lesson);
        if (!answers.empty()) read_answers(answers, state.place(lesson));
    }
}

} // namespace app
