#include "app/cli.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#ifndef NOCI_VERSION
#define NOCI_VERSION "0.1.0"
#endif
#ifdef NOCI_GIT_HASH
#define NOCI_VERSION_LINE "noci " NOCI_VERSION " (" NOCI_GIT_HASH ")"
#else
#define NOCI_VERSION_LINE "noci " NOCI_VERSION
#endif

namespace app {
namespace {

constexpr const char* settings_help = "A param's value, as id=value; may be repeated";

// Words as typed; they become checked commands only after CLI11 is done with them.
struct Typed {
    std::string lesson, theme, size, data, profile, depth, skin, sheet, target, out, check_dir,
        client, clinic, paper;
    std::vector<std::string> set, at;
    std::string model, duration, every;
    double scale = 0, time_s = 0;
    int text = 0, step = 0;
    bool paused = false, targets = false, exit_after = false, count = false;
    bool no_labels = false, no_words = false;
};

SayCommand mistake(std::string sentence) {
    return {"noci: " + std::move(sentence) + "\n", 2};
}

std::string theme_check(std::string& text) {
    ui::ThemeId id{};
    if (parse_theme(text, id)) return "";
    return fmt::format("\"{}\" is no theme; use night, paper or high-contrast", text);
}
std::string size_check(std::string& text) {
    int w = 0, h = 0;
    if (parse_size(text, w, h)) return "";
    return fmt::format("\"{}\" is no size; use WIDTHxHEIGHT from 200x200 to 8192x8192", text);
}
std::string setting_check(std::string& text) {
    std::string id;
    double value = 0;
    if (parse_setting(text, id, value)) return "";
    return fmt::format("\"{}\" is no setting; use id=number, for example touch_hz=40", text);
}
std::string text_check(std::string& text) {
    double percent = 0;
    for (const int p : text_percents)
        if (parse_number(text, percent) && percent == p) return "";
    return fmt::format("\"{}\" is no text size; use one of {}", text,
                       fmt::join(text_percents, ", "));
}

CLI::Validator one_of(const std::vector<std::string>& allowed) {
    return CLI::Validator(
        [allowed](std::string& text) -> std::string {
            for (const std::string& word : allowed)
                if (word == text) return "";
            return fmt::format("\"{}\" is not known; use {}", text, fmt::join(allowed, " or "));
        },
        "", "");
}
CLI::Validator between(double low, double high) {
    return CLI::Validator(
        [low, high](std::string& text) -> std::string {
            double v = 0;
            if (parse_number(text, v) && v >= low && v <= high) return "";
            return fmt::format("\"{}\" is out of range; use a number from {:g} to {:g}", text, low,
                               high);
        },
        "", "");
}
CLI::Validator check_with(std::string (*check)(std::string&)) {
    return CLI::Validator(check, "", "");
}

void add_data(CLI::App& cli, Typed& t) {
    cli.add_option("--data", t.data, "Folder with lessons and strings instead of the built-in one")
        ->type_name("DIR");
}

void add_look(CLI::App& cli, Typed& t) {
    cli.add_option("--theme", t.theme, "night, paper or high-contrast")
        ->check(check_with(theme_check))
        ->type_name("THEME");
    cli.add_option("--text", t.text, "Text size in percent, 75 to 250")
        ->check(check_with(text_check))
        ->type_name("PERCENT");
    cli.add_option("--size", t.size, "Width and height, for example 1440x900")
        ->check(check_with(size_check))
        ->type_name("WxH");
    cli.add_option("--scale", t.scale, "Pixels per point, 0.5 to 4")
        ->check(between(0.5, 4))
        ->type_name("F");
}

void add_open(CLI::App& cli, Typed& t) {
    add_data(cli, t);
    add_look(cli, t);
    cli.add_option("--lesson", t.lesson, "Open this lesson, at this step (from 1)")
        ->type_name("ID[:STEP]");
    cli.add_option("--client", t.client, "Show a client this story; `noci list` names them")
        ->type_name("STORY");
    cli.add_option("--profile", t.profile, "Folder of the learner; created when missing")
        ->type_name("DIR");
    cli.add_flag("--paused", t.paused, "Start with the picture paused");
    cli.add_flag("--exit-after-first-frame", t.exit_after)->group("");
    cli.add_flag("--frame-count", t.count)->group("");
}

void add_shot(CLI::App& shot, Typed& t) {
    add_data(shot, t);
    add_look(shot, t);
    shot.add_option("target", t.target, "home, stories, a lesson's id, story:ID, or a .shot file")
        ->required()
        ->type_name("TARGET");
    shot.add_option("-o,--out", t.out, "The PNG file to write")->required()->type_name("FILE");
    shot.add_option("--step", t.step, "Step of the lesson or page of the story, from 1")
        ->check(between(1, 999))
        ->type_name("N");
    shot.add_option("--time", t.time_s, "Seconds on screen before the picture is taken")
        ->check(between(0, 3600))
        ->type_name("S");
    shot.add_option("--depth", t.depth, "plain or clinical")
        ->check(one_of({"plain", "clinical"}))
        ->type_name("DEPTH");
    shot.add_option("--skin", t.skin, "light or deep")
        ->check(one_of({"light", "deep"}))
        ->type_name("SKIN");
    shot.add_option("--set", t.set, settings_help)
        ->check(check_with(setting_check))
        ->type_name("ID=VALUE");
    shot.add_option("--sheet", t.sheet,
                    "help, look, sources, term:ID or claim:ID; signs, notes or notes-screen "
                    "(the notes on a second screen) of a story")
        ->type_name("SHEET");
    shot.add_flag("--no-labels", t.no_labels, "Leave the names of parts out of the picture");
    shot.add_flag("--no-words", t.no_words, "Only the picture, without interface and words");
}

void add_simulate(CLI::App& simulate, Typed& t) {
    simulate.add_option("model", t.model, "Id of the model; `noci list` shows them")
        ->required()
        ->type_name("MODEL");
    simulate.add_option("--set", t.set, settings_help)->type_name("ID=VALUE");
    simulate.add_option("--at", t.at, "A change on the way, as TIME:id=value; may be repeated")
        ->type_name("TIME:ID=VALUE");
    simulate.add_option("--for", t.duration, "How long, in the model's unit of time")
        ->type_name("TIME");
    simulate.add_option("--every", t.every, "One row each, in the model's unit of time")
        ->type_name("TIME");
}

void add_handout(CLI::App& handout, Typed& t) {
    add_data(handout, t);
    handout.add_option("story", t.client, "Id of the story; `noci list` names them")
        ->required()
        ->type_name("STORY");
    handout.add_option("-o,--out", t.out, "The PDF or PNG file to write")
        ->required()
        ->type_name("FILE");
    handout.add_option("--paper", t.paper, "letter or a4")
        ->check(one_of({"letter", "a4"}))
        ->type_name("PAPER");
    handout.add_option("--clinic", t.clinic, "Name at the top of the sheet")->type_name("NAME");
    handout.add_option("--profile", t.profile, "Folder with own stories")->type_name("DIR");
}

// CLI11 words its mistakes for programmers; these are for people.
std::string readable(const CLI::App& cli, const CLI::ParseError& error) {
    std::string why = error.what();
    while (!why.empty() && (why.back() == '\n' || why.back() == '.' || why.back() == ' '))
        why.pop_back();
    for (char& c : why)
        if (c == '\n') c = ' ';
    std::string verb;
    const CLI::App* used = &cli;
    for (const CLI::App* sub : cli.get_subcommands()) {
        verb = " " + sub->get_name();
        used = sub;
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        std::string extra;
        for (const std::string& word : cli.remaining(true))
            if (extra.empty()) extra = word;
        if (verb.empty() && !extra.empty() && extra[0] != '-')
            return fmt::format(
                "\"{}\" is no command; use list, check, simulate, shot or handout, or none to "
                "open the app",
                extra);
        std::string allowed;
        for (const CLI::Option* option : used->get_options())
            if (!option->get_lnames().empty() && !option->get_group().empty())
                allowed += (allowed.empty() ? "--" : ", --") + option->get_lnames().front();
        return fmt::format("\"noci{}\" does not know \"{}\"; its options are {}", verb, extra,
                           allowed);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        for (const CLI::Option* option : used->get_options())
            if (option->get_required() && option->count() == 0)
                return fmt::format("\"noci{}\" needs {}: {}", verb,
                                   option->get_positional()
                                       ? option->get_type_name()
                                       : option->get_name() + " " + option->get_type_name(),
                                   option->get_description());
    return fmt::format("{}; `noci{} --help` shows what is allowed", why, verb);
}

bool split_lesson(const std::string& text, Options& app) {
    const std::size_t colon = text.rfind(':');
    app.lesson = text.substr(0, colon);
    if (colon == std::string::npos) return !app.lesson.empty();
    double step = 0;
    if (app.lesson.empty() || !parse_number(text.substr(colon + 1), step)) return false;
    app.step = static_cast<int>(step) - 1;
    return step >= 1 && step <= 999 && step == static_cast<int>(step);
}

Paths paths_of(const Typed& t) {
    Paths paths = Paths::standard();
    if (!t.data.empty()) paths.assets = t.data;
    return paths;
}

Command open_command(const Typed& t) {
    OpenCommand open;
    open.app.paths = paths_of(t);
    open.app.profile = t.profile.empty() ? standard_profile() : t.profile;
    if (!open.app.profile.empty()) open.app.stories = open.app.profile + "/stories";
    open.app.paused = t.paused;
    open.app.client = t.client;
    open.app.show_client = !t.client.empty();
    if (!t.lesson.empty() && !split_lesson(t.lesson, open.app))
        return mistake(
            fmt::format("\"{}\" is no place in a lesson; use ID or ID:STEP with the step "
                        "from 1, for example gate-control:3",
                        t.lesson));
    if (!t.size.empty()) parse_size(t.size, open.width, open.height);
    open.scale = static_cast<float>(t.scale);
    ui::ThemeId theme{};
    if (parse_theme(t.theme, theme)) open.theme = theme;
    if (t.text > 0) open.text_percent = t.text;
    open.exit_after_first_frame = t.exit_after;
    open.frame_count = t.count;
    return open;
}

std::vector<std::pair<std::string, double>> settings_of(const std::vector<std::string>& typed) {
    std::vector<std::pair<std::string, double>> settings;
    for (const std::string& text : typed) {
        std::string id;
        double value = 0;
        if (parse_setting(text, id, value)) settings.emplace_back(id, value);
    }
    return settings;
}

bool known_sheet(const std::string& sheet) {
    for (const char* whole : {"", "help", "look", "sources", "signs", "notes", "notes-screen"})
        if (sheet == whole) return true;
    return (sheet.rfind("term:", 0) == 0 && sheet.size() > 5) ||
           (sheet.rfind("claim:", 0) == 0 && sheet.size() > 6);
}

Command shot_command(const Typed& t) {
    ShotOptions shot;
    shot.paths = paths_of(t);
    shot.target = t.target;
    const bool file = t.target.size() > 5 && t.target.substr(t.target.size() - 5) == ".shot";
    std::string why;
    if (file && !read_shot(t.target, shot, why)) return mistake(why);
    shot.out = t.out;
    if (!known_sheet(t.sheet))
        return mistake(fmt::format(
            "\"{}\" is no sheet; use help, look, sources, term:ID, claim:ID, signs, notes or "
            "notes-screen",
            t.sheet));
    // What is typed beside a .shot file wins over what the file says.
    if (!t.sheet.empty()) shot.sheet = t.sheet;
    if (t.step > 0) shot.step = t.step;
    if (t.time_s > 0) shot.time_s = t.time_s;
    if (!t.size.empty()) parse_size(t.size, shot.width, shot.height);
    if (t.scale > 0) shot.scale = static_cast<float>(t.scale);
    ShotPlace place;
    if (!file && parse_target(shot.target, place) && place.client())
        shot.theme = ui::ThemeId::paper; // as a client sees it
    parse_theme(t.theme, shot.theme);
    if (t.text > 0) shot.text_percent = t.text;
    if (!t.depth.empty()) shot.clinical = t.depth == "clinical";
    if (!t.skin.empty()) shot.deep_skin = t.skin == "deep";
    for (auto& setting : settings_of(t.set))
        shot.set.push_back(std::move(setting));
    if (t.no_labels) shot.labels = false;
    if (t.no_words) shot.words = false;
    return shot;
}

Command simulate_command(const Typed& t) {
    return SimulateCommand{t.model, {t.set, t.at, t.duration, t.every}};
}

Command handout_command(const Typed& t) {
    const std::string end = t.out.size() > 4 ? t.out.substr(t.out.size() - 4) : "";
    if (end != ".pdf" && end != ".png")
        return mistake(fmt::format("\"{}\" must end in .pdf or .png", t.out));
    HandoutCommand handout;
    handout.paths = paths_of(t);
    handout.story = t.client;
    handout.out = t.out;
    handout.clinic = t.clinic;
    handout.profile = t.profile.empty() ? standard_profile() : t.profile;
    handout.letter = t.paper != "a4";
    return handout;
}

} // namespace

Command parse_command_line(int count, const char* const* words) {
    Typed typed;
    CLI::App cli{"Noci: play with how pain works. Without a command, the app opens.", "noci"};
    cli.set_version_flag("--version", NOCI_VERSION_LINE, "Print the version");
    cli.set_help_flag("-h,--help", "Print this help");
    cli.require_subcommand(0, 1);
    add_open(cli, typed);
    CLI::App* list = cli.add_subcommand("list", "Lessons, explainers, models, params and outputs");
    list->add_flag("--targets", typed.targets, "Only the names that `noci shot` takes");
    add_data(*list, typed);
    CLI::App* check = cli.add_subcommand("check", "Check all content; exit 1 when it has errors");
    check->add_option("dir", typed.check_dir, "Folder with lessons and strings")->type_name("DIR");
    add_data(*check, typed);
    CLI::App* simulate = cli.add_subcommand("simulate", "Run a model and print its outputs as CSV");
    add_simulate(*simulate, typed);
    CLI::App* shot = cli.add_subcommand("shot", "Make one picture without a display");
    add_shot(*shot, typed);
    CLI::App* handout = cli.add_subcommand("handout", "Make the sheet a client takes home");
    add_handout(*handout, typed);
    try {
        cli.parse(count, words);
    } catch (const CLI::CallForVersion& version) {
        return SayCommand{std::string(version.what()) + "\n", 0};
    } catch (const CLI::CallForHelp&) {
        const auto used = cli.get_subcommands();
        return SayCommand{used.empty() ? cli.help() : used.front()->help(), 0};
    } catch (const CLI::ParseError& error) {
        return mistake(readable(cli, error) + ".");
    }
    if (check->parsed() && !typed.check_dir.empty()) typed.data = typed.check_dir;
    if (list->parsed()) return ListCommand{paths_of(typed), typed.targets};
    if (check->parsed()) return CheckCommand{paths_of(typed)};
    if (simulate->parsed()) return simulate_command(typed);
    if (shot->parsed()) return shot_command(typed);
    if (handout->parsed()) return handout_command(typed);
    return open_command(typed);
}

} // namespace app
