#include "app/cli.hpp"

#include <cstdlib>
#include <locale>
#include <sstream>

namespace app {

bool parse_number(const std::string& text, double& value) {
    std::istringstream in(text);
    in.imbue(std::locale::classic());
    in >> value;
    return !in.fail() && in.peek() == std::istringstream::traits_type::eof() && value - value == 0;
}

bool parse_size(const std::string& text, int& width, int& height) {
    const std::size_t x = text.find('x');
    double w = 0, h = 0;
    if (x == std::string::npos || !parse_number(text.substr(0, x), w) ||
        !parse_number(text.substr(x + 1), h))
        return false;
    const auto good = [](double v) { return v >= 200 && v <= 8192 && v == static_cast<int>(v); };
    if (!good(w) || !good(h)) return false;
    width = static_cast<int>(w);
    height = static_cast<int>(h);
    return true;
}

bool parse_theme(const std::string& text, ui::ThemeId& id) {
    for (const auto theme : {ui::ThemeId::night, ui::ThemeId::paper, ui::ThemeId::high_contrast})
        if (text == theme_name(theme)) {
            id = theme;
            return true;
        }
    return false;
}

const char* theme_name(ui::ThemeId id) {
    switch (id) {
    case ui::ThemeId::paper:
        return "paper";
    case ui::ThemeId::high_contrast:
        return "high-contrast";
    default:
        return "night";
    }
}

namespace {

// "3" from 1 to 99; "" is 1. Digits alone: a sign or a space is a slip.
bool parse_number_of(const std::string& text, int& number) {
    number = 1;
    if (text.empty()) return true;
    if (text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return false;
    number = std::atoi(text.c_str());
    return number >= 1;
}

bool parse_page(const std::string& page, ShotPlace& place) {
    const auto starts = [&page](const char* word) { return page.rfind(word, 0) == 0; };
    if (page == "play") {
        place.screen = Screen::free_play;
        return true;
    }
    if (page == "end") {
        place.screen = Screen::cards;
        place.number = 0;
        return true;
    }
    if (starts("quiz")) {
        place.screen = Screen::quiz;
        const std::size_t equals = page.find('=');
        const bool none = equals == std::string::npos;
        return parse_number_of(page.substr(4, none ? equals : equals - 4), place.number) &&
               (none || (equals + 1 < page.size() &&
                         parse_number_of(page.substr(equals + 1), place.answer)));
    }
    if (!starts("cards")) return false;
    place.screen = Screen::cards;
    place.back = page.back() == 'b';
    return parse_number_of(page.substr(5, page.size() - 5 - (place.back ? 1 : 0)), place.number);
}

} // namespace

bool parse_target(const std::string& text, ShotPlace& place) {
    place = {};
    if (text == "home") return true;
    const std::size_t colon = text.find(':');
    if (text == "stories" || text.substr(0, colon) == "story") {
        place.screen = Screen::client;
        if (colon == std::string::npos) return text == "stories";
        place.story = text.substr(colon + 1);
        const std::size_t second = place.story.find(':');
        if (second == std::string::npos) return !place.story.empty();
        const std::string what = place.story.substr(second + 1);
        place.story.resize(second);
        place.whole = what == "whole";
        place.end = what == "end";
        return !place.story.empty() && (place.whole || place.end);
    }
    place.lesson = text.substr(0, colon);
    place.screen = Screen::lesson;
    if (place.lesson.empty()) return false;
    return colon == std::string::npos || parse_page(text.substr(colon + 1), place);
}

bool parse_setting(const std::string& text, std::string& id, double& value) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos) return false;
    id = text.substr(0, equals);
    return parse_number(text.substr(equals + 1), value);
}

std::string standard_profile() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && data[0] == '/') return std::string(data) + "/noci";
    const char* home = std::getenv("HOME");
    return home != nullptr && home[0] != 0 ? std::string(home) + "/.local/share/noci" : "";
}

} // namespace app
