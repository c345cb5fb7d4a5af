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
