#include "app/cli.hpp"
#include "app/keys.hpp"

#include <SDL_keycode.h>
#include <gtest/gtest.h>

namespace {

using namespace app;

Command parse(std::vector<const char*> words) {
    words.insert(words.begin(), "noci");
    return parse_command_line(static_cast<int>(words.size()), words.data());
}

// The sentence about what is wrong; fails the test when nothing is.
std::string mistake(std::vector<const char*> words) {
    const Command command = parse(std::move(words));
    const auto* say = std::get_if<SayCommand>(&command);
    EXPECT_NE(say, nullptr) << "it was taken";
    if (say == nullptr) return "";
    EXPECT_EQ(say->exit_status, 2) << say->text;
    EXPECT_EQ(say->text.find('\n'), say->text.size() - 1) << "one line: " << say->text;
    EXPECT_EQ(say->text.rfind("noci: ", 0), 0u) << say->text;
    return say->text;
}
void expect_words(const std::string& text, std::vector<const char*> words) {
    for (const char* word : words)
        EXPECT_NE(text.find(word), std::string::npos) << "\"" << word << "\" in: " << text;
}

TEST(CommandLine, NothingOpensTheApp) {
    const Command command = parse({});
    const auto& open = std::get<OpenCommand>(command);
    EXPECT_EQ(open.app.lesson, "");
    EXPECT_EQ(open.app.step, -1);
    EXPECT_FALSE(open.app.paused);
    EXPECT_FALSE(open.theme.has_value());
    EXPECT_EQ(open.width, 1440);
}

TEST(CommandLine, OpenTakesALessonAndItsStepFromOne) {
    const Command command = parse({"--lesson", "gate-control:3", "--paused", "--theme", "paper",
                                   "--text", "150", "--size", "800x600", "--profile", "p"});
    const auto& open = std::get<OpenCommand>(command);
    EXPECT_EQ(open.app.lesson, "gate-control");
    EXPECT_EQ(open.app.step, 2);
    EXPECT_TRUE(open.app.paused);
    EXPECT_EQ(open.theme, ui::ThemeId::paper);
    EXPECT_EQ(open.text_percent, 150);
    EXPECT_EQ(open.width, 800);
    EXPECT_EQ(open.height, 600);
    EXPECT_EQ(open.app.profile, "p");
}

TEST(CommandLine, DataReplacesTheLessonsOnly) {
    const Command command = parse({"--data", "elsewhere"});
    const auto& open = std::get<OpenCommand>(command);
    EXPECT_EQ(open.app.paths.assets, "elsewhere");
    EXPECT_EQ(open.app.paths.shaders, Paths::standard().shaders);
}

TEST(CommandLine, ShotTakesEverythingThatCanBeSeen) {
    const Command command = parse({"shot",       "gate-control",
                                   "-o",         "x.png",
                                   "--step",     "2",
                                   "--time",     "1.5",
                                   "--depth",    "clinical",
                                   "--size",     "390x844",
                                   "--scale",    "1.5",
                                   "--theme",    "high-contrast",
                                   "--text",     "200",
                                   "--skin",     "deep",
                                   "--set",      "touch_hz=40",
                                   "--set",      "danger_hz=2.5",
                                   "--sheet",    "term:nociceptor",
                                   "--no-labels"});
    const auto& shot = std::get<ShotOptions>(command);
    EXPECT_EQ(shot.target, "gate-control");
    EXPECT_EQ(shot.out, "x.png");
    EXPECT_EQ(shot.step, 2);
    EXPECT_DOUBLE_EQ(shot.time_s, 1.5);
    EXPECT_TRUE(shot.clinical);
    EXPECT_EQ(shot.width, 390);
    EXPECT_FLOAT_EQ(shot.scale, 1.5f);
    EXPECT_EQ(shot.theme, ui::ThemeId::high_contrast);
    EXPECT_EQ(shot.text_percent, 200);
    EXPECT_TRUE(shot.deep_skin);
    ASSERT_EQ(shot.set.size(), 2u);
    EXPECT_EQ(shot.set[1].first, "danger_hz");
    EXPECT_DOUBLE_EQ(shot.set[1].second, 2.5);
    EXPECT_EQ(shot.sheet, "term:nociceptor");
    EXPECT_FALSE(shot.labels);
    EXPECT_TRUE(shot.words);
}

TEST(CommandLine, SimulatePassesOnWhatWasTyped) {
    const Command command = parse({"simulate", "gate_control", "--set", "touch_hz=40", "--at",
                                   "5:touch_hz=1", "--for", "30", "--every", "0.01"});
    const auto& simulate = std::get<SimulateCommand>(command);
    EXPECT_EQ(simulate.model, "gate_control");
    EXPECT_EQ(simulate.options.set, std::vector<std::string>{"touch_hz=40"});
    EXPECT_EQ(simulate.options.at, std::vector<std::string>{"5:touch_hz=1"});
    EXPECT_EQ(simulate.options.duration, "30");
    EXPECT_EQ(simulate.options.every, "0.01");
}

TEST(CommandLine, ListAndCheck) {
    EXPECT_TRUE(std::get<ListCommand>(parse({"list", "--targets"})).targets);
    EXPECT_EQ(std::get<CheckCommand>(parse({"check", "some/where"})).paths.assets, "some/where");
    EXPECT_EQ(std::get<CheckCommand>(parse({"check"})).paths.assets, Paths::standard().assets);
}

TEST(CommandLine, HelpAndVersionGoToStdout) {
    for (const char* word : {"--help", "--version"}) {
        const Command command = parse({word});
        const auto& say = std::get<SayCommand>(command);
        EXPECT_EQ(say.exit_status, 0);
        EXPECT_NE(say.text.find("oci"), std::string::npos);
    }
    const Command command = parse({"shot", "--help"});
    expect_words(std::get<SayCommand>(command).text, {"--depth", "--theme", "TARGET"});
}

TEST(CommandLine, MeasuringOptionsAreHidden) {
    const Command command = parse({"--help"});
    const std::string& help = std::get<SayCommand>(command).text;
    EXPECT_EQ(help.find("first-frame"), std::string::npos);
    EXPECT_TRUE(std::get<OpenCommand>(parse({"--exit-after-first-frame"})).exit_after_first_frame);
}

TEST(CommandLine, EachMistakeIsOneSentenceWithWhatIsAllowed) {
    expect_words(mistake({"frobnicate"}), {"frobnicate", "list", "check", "simulate", "shot"});
    expect_words(mistake({"--frob"}), {"--frob", "--lesson", "--theme"});
    expect_words(mistake({"--theme", "pink"}), {"pink", "night", "paper", "high-contrast"});
    expect_words(mistake({"--text", "101"}), {"101", "75", "250"});
    expect_words(mistake({"--size", "wide"}), {"wide", "WIDTHxHEIGHT"});
    expect_words(mistake({"--size", "10x10"}), {"10x10", "200x200"});
    expect_words(mistake({"--lesson", "gate-control:0"}), {"gate-control:0", "from 1"});
    expect_words(mistake({"--lesson", ":2"}), {":2", "ID:STEP"});
    expect_words(mistake({"--lesson"}), {"--lesson"});
    expect_words(mistake({"shot"}), {"TARGET"});
    expect_words(mistake({"shot", "home"}), {"--out"});
    expect_words(mistake({"shot", "home", "-o", "x", "--depth", "deep"}),
                 {"deep", "plain", "clinical"});
    expect_words(mistake({"shot", "home", "-o", "x", "--set", "touch"}), {"touch", "id=number"});
    expect_words(mistake({"shot", "home", "-o", "x", "--set", "a=nan"}), {"a=nan", "id=number"});
    expect_words(mistake({"shot", "home", "-o", "x", "--step", "0"}), {"\"0\"", "1"});
    expect_words(mistake({"shot", "home", "-o", "x", "--scale", "9"}), {"9", "0.5", "4"});
    expect_words(mistake({"shot", "home", "-o", "x", "--sheet", "rug"}), {"rug", "help", "term:"});
    expect_words(mistake({"shot", "home", "-o", "x", "--frob"}), {"--frob", "--depth"});
    expect_words(mistake({"shot", "missing.shot", "-o", "x"}), {"missing.shot", "read"});
    expect_words(mistake({"list", "shot"}), {"shot"});
}

TEST(CommandLine, NumbersDoNotDependOnTheLocale) {
    double v = 0;
    EXPECT_TRUE(parse_number("2.5", v));
    EXPECT_DOUBLE_EQ(v, 2.5);
    for (const char* bad : {"", "2,5", "1e999", "nan", "inf", "2.5x", "x"})
        EXPECT_FALSE(parse_number(bad, v)) << bad;
}

// ---- .shot files

TEST(ShotFile, SaysTheSameAfterWritingAndReading) {
    ShotOptions shot;
    shot.target = "gate-control";
    shot.step = 3;
    shot.time_s = 2.25;
    shot.width = 390;
    shot.height = 844;
    shot.scale = 1.5f;
    shot.theme = ui::ThemeId::paper;
    shot.text_percent = 200;
    shot.clinical = shot.deep_skin = shot.reduced_motion = true;
    shot.set = {{"touch_hz", 0.1}, {"danger_hz", 22}};
    shot.changes = {{5, "touch_hz", 40}, {120, "touch_hz", 1.0 / 3}};
    shot.tick = 300;
    shot.sheet = "term:nociceptor";
    shot.labels = false;
    const std::string file = testing::TempDir() + "noci-round-trip.shot";
    std::FILE* out = std::fopen(file.c_str(), "wb");
    ASSERT_NE(out, nullptr);
    const std::string text = shot_text(shot);
    std::fwrite(text.data(), 1, text.size(), out);
    std::fclose(out);
    ShotOptions back;
    std::string why;
    ASSERT_TRUE(read_shot(file, back, why)) << why;
    EXPECT_EQ(shot_text(back), text);
    EXPECT_EQ(back.changes, shot.changes);
    EXPECT_EQ(back.tick, 300);
    EXPECT_EQ(back.set.size(), 2u);
    std::remove(file.c_str());
}

TEST(ShotFile, MistakesNameTheirPlace) {
    const std::string file = testing::TempDir() + "noci-mistake.shot";
    const auto why_of = [&file](const char* text) {
        std::FILE* out = std::fopen(file.c_str(), "wb");
        EXPECT_NE(out, nullptr);
        std::fputs(text, out);
        std::fclose(out);
        ShotOptions shot;
        std::string why;
        EXPECT_FALSE(read_shot(file, shot, why)) << text;
        return why;
    };
    expect_words(why_of("target = \"home\"\ncolour = 3\n"), {":2:", "colour", "theme"});
    expect_words(why_of("size = \"huge\"\n"), {":1:", "size"});
    expect_words(why_of("step = 1.5\n"), {":1:", "step"});
    expect_words(why_of("changes = [[1, 2]]\n"), {":1:", "changes"});
    expect_words(why_of("target = \n"), {":1:"});
    std::remove(file.c_str());
}

// ---- shortcuts

template <class A> bool does(const std::optional<Action>& action) {
    return action && action->as<A>() != nullptr;
}

TEST(HotKeys, AtMostTwelve) {
    EXPECT_LE(hot_keys().size(), 12u);
}

TEST(HotKeys, MoveThroughALesson) {
    State state;
    state.screen = Screen::lesson;
    EXPECT_TRUE(does<act::NextStep>(action_for({SDLK_PAGEDOWN}, state)));
    EXPECT_TRUE(does<act::PreviousStep>(action_for({SDLK_PAGEUP}, state)));
    EXPECT_TRUE(does<act::TogglePlay>(action_for({SDLK_SPACE}, state)));
    EXPECT_TRUE(does<act::TickBack>(action_for({SDLK_COMMA}, state)));
    EXPECT_TRUE(does<act::TickForward>(action_for({SDLK_PERIOD}, state)));
    EXPECT_TRUE(does<act::ReplayStep>(action_for({SDLK_r}, state)));
    EXPECT_FALSE(action_for({SDLK_RIGHT}, state)) << "arrows belong to the sliders";
}

TEST(HotKeys, LettersCanBeTurnedOff) {
    State state;
    state.screen = Screen::lesson;
    state.settings.letter_keys = false;
    for (const int key : {SDLK_COMMA, SDLK_PERIOD, SDLK_r, SDLK_c})
        EXPECT_FALSE(action_for({key}, state)) << key;
    EXPECT_TRUE(action_for({SDLK_F1}, state));
    EXPECT_TRUE(action_for({SDLK_PAGEDOWN}, state));
    for (const HotKey& key : hot_keys()) {
        const bool single = key.keys.size() == 1;
        EXPECT_TRUE(key.letter || !single) << key.keys;
    }
}

TEST(HotKeys, TextSizeStopsAtItsEnds) {
    State state;
    const auto percent = [](const std::optional<Action>& a) {
        return a ? a->as<act::SetTextPercent>()->percent : 0;
    };
    EXPECT_EQ(percent(action_for({.key = SDLK_EQUALS, .ctrl = true}, state)), 115);
    EXPECT_EQ(percent(action_for({.key = SDLK_MINUS, .ctrl = true}, state)), 90);
    state.settings.text_percent = 250;
    EXPECT_EQ(percent(action_for({.key = SDLK_KP_PLUS, .ctrl = true}, state)), 250);
    state.settings.text_percent = 75;
    EXPECT_EQ(percent(action_for({.key = SDLK_KP_MINUS, .ctrl = true}, state)), 75);
    EXPECT_EQ(percent(action_for({.key = SDLK_0, .ctrl = true}, state)), 100);
}

TEST(HotKeys, EscapeClosesOneThingAtATime) {
    State state;
    state.screen = Screen::lesson;
    state.fullscreen = true;
    state.sheet = Sheet::help;
    EXPECT_TRUE(does<act::CloseSheet>(action_for({SDLK_ESCAPE}, state)));
    state.sheet = Sheet::none;
    EXPECT_TRUE(does<act::ToggleFullscreen>(action_for({SDLK_ESCAPE}, state)));
    state.fullscreen = false;
    EXPECT_TRUE(does<act::OpenHome>(action_for({SDLK_ESCAPE}, state)));
    state.screen = Screen::home;
    EXPECT_FALSE(action_for({SDLK_ESCAPE}, state));
}

TEST(HotKeys, HoldingAKeyRepeatsOnlyWhatSteps) {
    State state;
    state.screen = Screen::lesson;
    EXPECT_TRUE(action_for({.key = SDLK_PERIOD, .repeat = true}, state));
    for (const int key : {SDLK_F1, SDLK_F9, SDLK_F11, SDLK_F12, SDLK_SPACE, SDLK_r, SDLK_c})
        EXPECT_FALSE(action_for({.key = key, .repeat = true}, state)) << key;
}

TEST(HotKeys, ASheetKeepsTheLessonStill) {
    State state;
    state.screen = Screen::lesson;
    state.sheet = Sheet::term;
    for (const int key : {SDLK_PAGEDOWN, SDLK_SPACE, SDLK_PERIOD, SDLK_r})
        EXPECT_FALSE(action_for({key}, state)) << key;
}

TEST(HotKeys, AltIsTheDesktops) {
    State state;
    EXPECT_FALSE(action_for({.key = SDLK_F1, .alt = true}, state));
    EXPECT_FALSE(key_for_items({.key = SDLK_TAB, .alt = true}));
}

} // namespace
