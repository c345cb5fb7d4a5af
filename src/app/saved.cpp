#include "app/saved.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

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

// "2 4 010010": step, furthest step, one digit a step for its goal.
std::string place_text(const Place& p) {
    std::string goals;
    for (const char g : p.goals)
        goals += g ? '1' : '0';
    return fmt::format("{} {} {}", p.step, p.furthest, goals);
}

bool read_place(const std::string& text, Place& place) {
    const std::size_t a = text.find(' ');
    const std::size_t b = a == std::string::npos ? a : text.find(' ', a + 1);
    if (b == std::string::npos) return false;
    place.step = number(text.substr(0, a), 0, 999, 0);
    place.furthest = std::max(place.step, number(text.substr(a + 1, b - a - 1), 0, 999, 0));
    for (std::size_t i = b + 1; i < text.size() && i < b + 1000; ++i)
        place.goals.push_back(text[i] == '1');
    return true;
}

} // namespace

Saved to_saved(const State& state) {
    const Settings& s = state.settings;
    Saved out;
    out["theme"] = theme_names[static_cast<int>(s.theme)];
    out["text_percent"] = fmt::format("{}", s.text_percent);
    out["reduced_motion"] = s.reduced_motion ? "1" : "0";
    out["deep_skin"] = s.deep_skin ? "1" : "0";
    out["clinical"] = s.clinical ? "1" : "0";
    out["letter_keys"] = s.letter_keys ? "1" : "0";
    out["speed"] = fmt::format("{}", s.speed);
    out["last_lesson"] = state.last_lesson;
    for (const Place& place : state.places)
        out["place." + place.lesson] = place_text(place);
    return out;
}

void from_saved(const std::function<std::string(const std::string& key)>& get,
                const std::vector<std::string>& lessons, State& state) {
    Settings& s = state.settings;
    const std::string theme = get("theme");
    for (int i = 0; i < 3; ++i)
        if (theme == theme_names[i]) s.theme = static_cast<ui::ThemeId>(i);
    const int percent = number(get("text_percent"), 75, 250, s.text_percent);
    for (const int p : text_percents)
        if (p == percent) s.text_percent = p;
    s.reduced_motion = is_on(get("reduced_motion"), s.reduced_motion);
    s.deep_skin = is_on(get("deep_skin"), s.deep_skin);
    s.clinical = is_on(get("clinical"), s.clinical);
    s.letter_keys = is_on(get("letter_keys"), s.letter_keys);
    s.speed = number(get("speed"), 0, 2, s.speed);
    state.last_lesson = get("last_lesson");
    for (const std::string& lesson : lessons) {
        Place place{lesson, 0, 0, {}};
        if (read_place(get("place." + lesson), place)) state.place(lesson) = place;
    }
}

} // namespace app
