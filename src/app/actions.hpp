// Everything a person can do, as values. One list: keyboard, mouse, touch, tests, fuzzing and
// replay all speak it, and apply() is the only place where State changes.
#pragma once
#include "app/state.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>

namespace app {

struct World; // world.hpp

namespace act {
struct OpenHome {};
struct OpenLesson {
    std::string id;
    int step = -1; // from 0; -1: where the person was
};
struct GoToStep {
    int step = 0;
};
struct NextStep {};
struct PreviousStep {};
struct ReplayStep {}; // the step from its start
struct SetParam {
    int param = 0; // index in the explainer's params
    double value = 0;
};
struct UsePreset {
    int preset = 0;
};
struct Guess { // an option of the step's prediction
    int option = 0;
};
struct RunPrediction {}; // the values that show what happens
struct SeeMyth {
    bool shows = false; // false: what people say; true: what studies show
};
struct OpenQuiz {};
struct GoToQuestion {
    int question = 0;
};
struct Answer { // an option of the question shown
    int option = 0;
};
struct TryOption { // the option after (1) or before (-1) the one chosen
    int by = 1;
};
struct OpenCards {};
struct GoToCard {
    int card = 0;
};
struct TurnCard {};
struct OpenFreePlay {};
struct PlayFrom { // in free play: the scene of a step, then one of its presets
    int step = 0;
    int preset = -1; // -1: as the step starts
};
// Show a client (client.hpp).
struct ShowClient {
    std::string story{}; // "": the one about what is open, else the list
};
struct LeaveClient {};
struct ShowStories {};
struct OpenStory {
    std::string id;
    bool whole = false;
};
struct SetCut { // of the stories: 90 seconds, or every page
    bool whole = false;
};
struct OpenStoryEditor {
    std::string id; // "": a new story
};
struct GoToClientPage {
    int page = 0;
};
struct ShowSigns {
    bool on = true;
};
struct ShowNotes {
    bool on = true;
};
struct NotesApart { // a second screen is there for the notes (true), or gone
    bool on = true;
};
struct SwapScreens {}; // the client's and the one with the notes
struct PointAt {       // the spotlight
    bool on = true;
};
struct ChooseCard { // of the balance: a switch of the explainer
    std::string param;
    bool on = true;
};
struct StartTyping { // what turns the alarm up, or down, in the client's own words
    bool up = false;
};
struct Draft {
    std::string words;
};
struct KeepDraft {}; // as a card of its own; an empty one is dropped
struct ForgetWords {
    bool up = false;
    int index = 0;
};
struct ClearBalance {};
struct EditStory { // the draft of a therapist's own story
    enum class What { title, add, remove, up, down, headline, line, start } what = What::title;
    int page = -1;
    std::string text{}; // add: the step
    double value = 0;   // start
};
struct SaveStory {};
struct DeleteStory {}; // the first time asks, the second does it
struct SaveSheet {     // the only thing of a client that is ever written, and only when asked
    Client::Save as = Client::Save::pdf;
};
struct SetClinic {
    std::string name;
};
struct SetPaper {
    bool letter = true;
};
struct Play {
    bool on = true;
};
struct TogglePlay {};
struct TickForward {};
struct TickBack {};
struct Seek {
    std::int64_t tick = 0;
};
struct SetSpeed {
    int index = 1;
};
struct SetDepth {
    bool clinical = false;
};
struct SetTheme {
    ui::ThemeId theme = ui::ThemeId::night;
};
struct SetTextPercent {
    int percent = 100;
};
struct SetReducedMotion {
    bool on = false;
};
struct SetDeepSkin {
    bool on = false;
};
struct SetLetterKeys {
    bool on = true;
};
struct ShowSheet {
    Sheet sheet = Sheet::none;
    std::string id;
};
struct CloseSheet {};
struct ToggleDebug {};
struct ToggleFullscreen {};
struct TakePicture {};
struct Quit {};
} // namespace act

// One of act::… Which one it holds is known in actions.cpp alone: a variant of so many alternatives
// costs every file that moves one seconds to compile.
class Action {
public:
    template <class A>
    requires std::is_aggregate_v<A> Action(A action); // NOLINT: each act::… is an Action
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();

    template <class A> const A* as() const; // null when it is another one

    struct Any;
    const Any& any() const { return *any_; }

private:
    std::unique_ptr<Any> any_; // null only after it was moved away
};

// Out-of-range values are clamped and unknown ids ignored: an action never fails.
void apply(World&, const Action&);
// "SetParam 0 40": for the debug panel and logs.
std::string describe(const Action&);

} // namespace app
