// What each key does on a client's screen: nothing that a client should not see.
#include "app/keys.hpp"

#include <SDL_keycode.h>
#include <gtest/gtest.h>

using namespace app;

namespace {

State client_state() {
    State s;
    s.screen = Screen::client;
    s.client.view = Client::View::page;
    return s;
}

// As describe() says it; "": nothing.
std::string does(const State& state, int key, bool ctrl = false, bool repeat = false) {
    const auto action = action_for({key, ctrl, false, false, repeat}, state);
    return action ? describe(*action) : "";
}

template <class A> const A* gives(const State& state, int key) {
    static std::optional<Action> action; // outlives the pointer that is returned
    action = action_for({key, false, false, false, false}, state);
    return action ? action->as<A>() : nullptr;
}

TEST(ClientKeyTable, TurnsPages) {
    const State s = client_state();
    for (const int key : {SDLK_PAGEDOWN, SDLK_RIGHT})
        EXPECT_EQ(does(s, key), "NextStep");
    for (const int key : {SDLK_PAGEUP, SDLK_LEFT})
        EXPECT_EQ(does(s, key), "PreviousStep");
    EXPECT_EQ(does(s, SDLK_SPACE), "TogglePlay");
    EXPECT_EQ(does(s, SDLK_SPACE, false, true), "") << "held down it does not flicker";
    EXPECT_EQ(does(s, SDLK_F11), "ToggleFullscreen");
    EXPECT_EQ(does(s, SDLK_q, true), "Quit");
    EXPECT_EQ(does(s, SDLK_0, true), "SetTextPercent 100");
}

TEST(ClientKeyTable, EscapeClosesWhatLiesOnTopFirst) {
    State s = client_state();
    s.sheet = Sheet::help;
    s.client.signs = s.client.notes = true;
    s.client.typing = Client::Typing::up;
    EXPECT_EQ(does(s, SDLK_ESCAPE), "CloseSheet");
    s.sheet = Sheet::none;
    ASSERT_NE(gives<act::ShowSigns>(s, SDLK_ESCAPE), nullptr);
    EXPECT_FALSE(gives<act::ShowSigns>(s, SDLK_ESCAPE)->on);
    s.client.signs = false;
    ASSERT_NE(gives<act::ShowNotes>(s, SDLK_ESCAPE), nullptr);
    EXPECT_FALSE(gives<act::ShowNotes>(s, SDLK_ESCAPE)->on);
    s.client.notes = false;
    EXPECT_EQ(does(s, SDLK_ESCAPE), "KeepDraft");
    s.client.typing = Client::Typing::none;
    EXPECT_EQ(does(s, SDLK_ESCAPE), "LeaveClient");
    s.fullscreen = true;
    EXPECT_EQ(does(s, SDLK_ESCAPE), "LeaveClient") << "one press, in full screen, too";
}

TEST(ClientKeyTable, UnderTheSignsNothingMoves) {
    State s = client_state();
    s.client.signs = true;
    for (const int key : {SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_RIGHT, SDLK_LEFT, SDLK_SPACE, SDLK_s})
        EXPECT_EQ(does(s, key), "") << key;
    ASSERT_NE(gives<act::ShowSigns>(s, SDLK_F1), nullptr);
    EXPECT_FALSE(gives<act::ShowSigns>(s, SDLK_F1)->on);
}

TEST(ClientKeyTable, NoKeyOfTheLessonReachesAClient) {
    const State s = client_state();
    for (const int key : {SDLK_F5, SDLK_F9, SDLK_F12, SDLK_c, SDLK_r, SDLK_COMMA, SDLK_PERIOD,
                          SDLK_1, SDLK_4, SDLK_a, SDLK_RETURN, SDLK_TAB})
        EXPECT_EQ(does(s, key), "") << key;
}

TEST(ClientKeyTable, LettersFollowTheirSetting) {
    State s = client_state();
    EXPECT_NE(gives<act::ShowNotes>(s, SDLK_n), nullptr);
    EXPECT_NE(gives<act::PointAt>(s, SDLK_s), nullptr);
    s.settings.letter_keys = false;
    EXPECT_EQ(gives<act::ShowNotes>(s, SDLK_n), nullptr);
    EXPECT_EQ(gives<act::PointAt>(s, SDLK_s), nullptr);
    EXPECT_NE(gives<act::ShowNotes>(s, SDLK_F2), nullptr);
}

TEST(ClientKeyTable, TheSpotlightEndsWhenItsKeyIsLetGo) {
    State s = client_state();
    EXPECT_FALSE(action_for_release({SDLK_s, false, false, false, false}, s).has_value());
    s.client.pointing = true;
    const auto action = action_for_release({SDLK_s, false, false, false, false}, s);
    ASSERT_TRUE(action && action->as<act::PointAt>() != nullptr);
    EXPECT_FALSE(action->as<act::PointAt>()->on);
    EXPECT_FALSE(action_for_release({SDLK_a, false, false, false, false}, s).has_value());
}

TEST(ClientKeyTable, FFiveOpensItFromEveryOtherScreen) {
    for (const Screen screen : {Screen::home, Screen::lesson, Screen::quiz, Screen::cards,
                                Screen::free_play, Screen::story_editor}) {
        State s;
        s.screen = screen;
        EXPECT_EQ(does(s, SDLK_F5), "ShowClient") << static_cast<int>(screen);
    }
}

TEST(ClientKeyTable, EscapeLeavesTheEditor) {
    State s;
    s.screen = Screen::story_editor;
    EXPECT_EQ(does(s, SDLK_ESCAPE), "OpenHome");
}

} // namespace
