// The command line: words in, a checked command out. Does nothing by itself and never exits, so
// tests can ask it anything. Every mistake is one sentence: what is wrong and what is allowed.
#pragma once
#include "app/shot.hpp"
#include "app/simulate.hpp"

#include <optional>
#include <string>
#include <variant>

namespace app {

struct OpenCommand {
    Options app;
    int width = 1440, height = 900; // points
    float scale = 0;                // pixels per point; 0: what the display says
    std::optional<ui::ThemeId> theme;
    std::optional<int> text_percent;
    bool exit_after_first_frame = false; // measuring: prints first_frame_ms and rss_kb
    bool frame_count = false;            // measuring: prints the number of frames at the end
};
struct ListCommand {
    Paths paths;
    bool targets = false; // only what `noci shot` takes
};
struct CheckCommand {
    Paths paths;
};
struct SimulateCommand {
    std::string model;
    SimulateOptions options;
};
struct HandoutCommand {
    Paths paths;
    std::string story, out; // out ends in .pdf or .png
    std::string clinic, profile;
    bool letter = true; // else A4
};
struct SayCommand { // help, version, or a mistake
    std::string text;
    int exit_status = 0; // 0: to stdout; else to stderr
};
using Command = std::variant<SayCommand, OpenCommand, ListCommand, CheckCommand, SimulateCommand,
                             ShotOptions, HandoutCommand>;

Command parse_command_line(int count, const char* const* words);

// One parser for each small notation, used by the .shot reader too. False: not in that notation.
bool parse_size(const std::string& text, int& width, int& height);           // "1440x900"
bool parse_theme(const std::string& text, ui::ThemeId&);                     // "paper"
bool parse_setting(const std::string& text, std::string& id, double& value); // "touch_hz=40"
bool parse_number(const std::string& text, double& value);                   // any locale
const char* theme_name(ui::ThemeId);

// Where the learner's folder is: $XDG_DATA_HOME/noci or ~/.local/share/noci.
std::string standard_profile();

} // namespace app
