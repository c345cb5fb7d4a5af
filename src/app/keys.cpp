#include "app/keys.hpp"

#include <SDL_keycode.h>

namespace app {
namespace {

constexpr HotKey table[] = {
    {"F1", "keys.help", false},
    {"F5", "keys.client", false},
    {"Space", "keys.play", false},
    {"PgDn  PgUp", "keys.steps", false},
    {"1  2  3  4", "keys.answers", true},
    {",  .  R", "keys.ticks", true},
    {"C", "keys.depth", true},
    {"Ctrl +  Ctrl −", "keys.text_size", false},
    {"F9", "keys.picture", false},
    {"F11", "keys.full_screen", false},
    {"Esc", "keys.close", false},
    {"Ctrl Q", "keys.quit", false},
};
static_assert(std::size(table) <= 12);

Action text_size(const State& state, int by) {
    int at = 0;
    while (at + 1 < text_sizes && text_percents[at] < state.settings.text_percent)
        ++at;
    at = std::min(std::max(at + by, 0), text_sizes - 1);
    return act::SetTextPercent{text_percents[at]};
}

std::optional<Action> with_ctrl(const KeyPress& press, const State& state) {
    switch (press.key) {
    case SDLK_PLUS:
    case SDLK_EQUALS:
    case SDLK_KP_PLUS:
        return text_size(state, +1);
    case SDLK_MINUS:
    case SDLK_KP_MINUS:
        return text_size(state, -1);
    case SDLK_0:
    case SDLK_KP_0:
        return act::SetTextPercent{100};
    case SDLK_q:
        return act::Quit{};
    default:
        return std::nullopt;
    }
}

std::optional<Action> character(const KeyPress& press, const State& state) {
    const bool lesson = shows_picture(state.screen);
    if (!state.settings.letter_keys || state.sheet != Sheet::none) return std::nullopt;
    if (state.screen == Screen::quiz && press.key >= SDLK_1 && press.key <= SDLK_9)
        return act::Answer{press.key - SDLK_1};
    switch (press.key) {
    case SDLK_COMMA:
        return lesson ? std::optional<Action>(act::TickBack{}) : std::nullopt;
    case SDLK_PERIOD:
        return lesson ? std::optional<Action>(act::TickForward{}) : std::nullopt;
    case SDLK_r:
        if (lesson && !press.repeat) return act::ReplayStep{};
        return std::nullopt;
    case SDLK_c:
        if (!press.repeat) return act::SetDepth{!state.settings.clinical};
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

// A client's screen: what a presenter's clicker sends, and two letters for the therapist.
std::optional<Action> before_client(const KeyPress& press, const State& state) {
    const Client& client = state.client;
    const bool free = !client.signs && state.sheet == Sheet::none;
    switch (press.key) {
    case SDLK_ESCAPE:
        if (state.sheet != Sheet::none) return act::CloseSheet{};
        if (client.signs) return act::ShowSigns{false};
        if (client.notes && !client.apart) return act::ShowNotes{false};
        if (client.typing != Client::Typing::none) return act::KeepDraft{};
        return act::LeaveClient{};
    case SDLK_PAGEDOWN:
    case SDLK_RIGHT:
        if (free) return act::NextStep{};
        return std::nullopt;
    case SDLK_PAGEUP:
    case SDLK_LEFT:
        if (free) return act::PreviousStep{};
        return std::nullopt;
    case SDLK_SPACE:
        if (free && !press.repeat) return act::TogglePlay{};
        return std::nullopt;
    case SDLK_F1:
        return act::ShowSigns{!client.signs};
    case SDLK_F2:
        return act::ShowNotes{!client.notes};
    case SDLK_n:
        if (state.settings.letter_keys && !press.repeat) return act::ShowNotes{!client.notes};
        return std::nullopt;
    case SDLK_s:
        if (state.settings.letter_keys && free) return act::PointAt{true};
        return std::nullopt;
    case SDLK_F11:
        return act::ToggleFullscreen{};
    default:
        return std::nullopt;
    }
}

std::optional<Action> escape(const State& state) {
    if (state.sheet != Sheet::none) return act::CloseSheet{};
    if (state.fullscreen) return act::ToggleFullscreen{};
    if (state.screen == Screen::lesson || state.screen == Screen::story_editor)
        return act::OpenHome{};
    if (state.screen == Screen::home) return std::nullopt;
    const Place* place = state.find_place(state.lesson);
    return act::GoToStep{place ? place->step : 0}; // back to the lesson
}

// Arrows go through what lies in a row: options and cards. Space and Enter turn the card.
std::optional<Action> leaf(const KeyPress& press, const State& state) {
    const bool quiz = state.screen == Screen::quiz, cards = state.screen == Screen::cards;
    if ((!quiz && !cards) || state.sheet != Sheet::none) return std::nullopt;
    const int by = press.key == SDLK_RIGHT ? 1 : press.key == SDLK_LEFT ? -1 : 0;
    if (quiz && press.key == SDLK_DOWN) return act::TryOption{1};
    if (quiz && press.key == SDLK_UP) return act::TryOption{-1};
    if (by != 0 && quiz) return act::GoToQuestion{state.question + by};
    if (by != 0) return act::GoToCard{state.card + by};
    const bool turns = press.key == SDLK_SPACE || press.key == SDLK_RETURN;
    if (cards && turns && !press.repeat) return act::TurnCard{};
    return std::nullopt;
}

} // namespace

std::span<const HotKey> hot_keys() {
    return table;
}

std::optional<Action> action_for(const KeyPress& press, const State& state) {
    if (press.alt) return std::nullopt;
    if (press.ctrl) return with_ctrl(press, state);
    if (state.screen == Screen::client) return before_client(press, state);
    const bool pages = state.screen != Screen::home && state.sheet == Sheet::none;
    const bool lesson = pages && shows_picture(state.screen);
    if (press.key == SDLK_PAGEDOWN && pages) return act::NextStep{};
    if (press.key == SDLK_PAGEUP && pages) return act::PreviousStep{};
    if (auto action = leaf(press, state)) return action;
    if (auto action = character(press, state)) return action;
    if (press.repeat) return std::nullopt; // what follows happens once a press
    switch (press.key) {
    case SDLK_SPACE:
        if (lesson) return act::TogglePlay{};
        return std::nullopt;
    case SDLK_F1:
        if (state.sheet == Sheet::help) return act::CloseSheet{};
        return act::ShowSheet{Sheet::help, ""};
    case SDLK_F5:
        return act::ShowClient{};
    case SDLK_F9:
        return act::TakePicture{};
    case SDLK_F11:
        return act::ToggleFullscreen{};
    case SDLK_F12:
        return act::ToggleDebug{};
    case SDLK_ESCAPE:
        return escape(state);
    default:
        return std::nullopt;
    }
}

std::optional<Action> action_for_release(const KeyPress& press, const State& state) {
    if (press.key == SDLK_s && state.client.pointing) return act::PointAt{false};
    return std::nullopt;
}

bool takes_key(const KeyPress& press, const State& state, ui::Ui& ui) {
    // A presenter's clicker turns the page, whatever has the focus.
    const bool turns = press.key == SDLK_PAGEDOWN || press.key == SDLK_PAGEUP;
    const bool over = state.client.signs || (state.client.notes && !state.client.apart);
    if (turns && state.screen == Screen::client && !over) return false;
    const bool character = press.key >= SDLK_SPACE && press.key < SDLK_DELETE;
    if (character && ui.typing() && !press.ctrl) return true;
    const auto for_items = key_for_items(press);
    return for_items && ui.key(*for_items);
}

std::optional<ui::KeyPress> key_for_items(const KeyPress& press) {
    struct Pair {
        int sdl;
        ui::Key key;
    };
    static constexpr Pair pairs[] = {
        {SDLK_TAB, ui::Key::tab},
        {SDLK_RETURN, ui::Key::enter},
        {SDLK_KP_ENTER, ui::Key::enter},
        {SDLK_SPACE, ui::Key::space},
        {SDLK_ESCAPE, ui::Key::escape},
        {SDLK_LEFT, ui::Key::left},
        {SDLK_RIGHT, ui::Key::right},
        {SDLK_UP, ui::Key::up},
        {SDLK_DOWN, ui::Key::down},
        {SDLK_HOME, ui::Key::home},
        {SDLK_END, ui::Key::end},
        {SDLK_PAGEUP, ui::Key::page_up},
        {SDLK_PAGEDOWN, ui::Key::page_down},
        {SDLK_BACKSPACE, ui::Key::backspace},
        {SDLK_DELETE, ui::Key::del},
    };
    if (press.alt) return std::nullopt;
    for (const Pair& pair : pairs)
        if (pair.sdl == press.key) return ui::KeyPress{pair.key, press.shift, press.ctrl};
    return std::nullopt;
}

} // namespace app
