// Everything the app remembers while it runs: plain values and ids, no pointers. Changed only by
// apply() in actions.cpp, so that keyboard, mouse, tests, fuzzing and replay all go one way.
#pragma once
#include "content/story.hpp"
#include "gfx/geometry.hpp"
#include "ui/theme.hpp"

#include <string>
#include <vector>

namespace app {

// quiz and cards belong to the open lesson; free_play is its picture with every control. client:
// what a client sees (State::client). story_editor: a therapist makes a story.
enum class Screen { home, lesson, quiz, cards, free_play, client, story_editor };
// The screens with a moving picture.
constexpr bool shows_picture(Screen s) {
    return s == Screen::lesson || s == Screen::free_play || s == Screen::client;
}
enum class Sheet { none, help, look, term, sources, claim };

inline constexpr double speeds[] = {0.5, 1.0, 2.0};
inline constexpr int text_percents[] = {75, 90, 100, 115, 130, 150, 175, 200, 225, 250};
inline constexpr int text_sizes = 10;

inline constexpr std::size_t longest_clinic = 80; // bytes

struct Settings {
    ui::ThemeId theme = ui::ThemeId::night;
    int text_percent = 100; // one of text_percents
    bool reduced_motion = false;
    bool deep_skin = false;
    bool clinical = false;
    bool letter_keys = true; // single-letter shortcuts (WCAG 2.1.4: they can be turned off)
    int speed = 1;           // index into speeds
    std::string clinic;      // name on the sheet a client takes home, or ""
    bool letter = true;      // that sheet is US Letter, else A4
    bool operator==(const Settings&) const = default;
};

// What a person has done in one lesson.
struct Place {
    // The option chosen last: of a question ("L03.Q1"), or of the guess of a step ("L05.S2").
    struct Answer {
        std::string id;
        int option = 0;
        bool operator==(const Answer&) const = default;
    };
    std::string lesson;
    int step = 0;
    int furthest = 0;
    std::vector<std::string> goals; // ids of the steps whose goal was reached
    std::vector<Answer> answers;
    bool operator==(const Place&) const = default;

    int answer(const std::string& id) const { // -1: none yet
        for (const Answer& a : answers)
            if (a.id == id) return a.option;
        return -1;
    }
    void set_answer(const std::string& id, int option) {
        for (Answer& a : answers)
            if (a.id == id) return void(a.option = option);
        answers.push_back({id, option});
    }
};

// A tile of "what you tried".
struct Tile {
    bool filled = false;
    double value = 0;
    double held_s = 0; // how long its conditions have held, in seconds on screen
};

// The side of a step's myth switch that was chosen.
enum class MythSide { none, says, shows };

// A large surface in one color. The painter clears it, which costs far less than drawing it.
struct Ground {
    gfx::Rect rect;
    gfx::Color color;
};

// How high the inside of the open sheet is, from the frame before.
struct SheetSize {
    Sheet sheet = Sheet::none;
    std::string id;
    float height = 0;
};

// What the quiz showed in the frame before.
struct QuizMemory {
    int question = -1, chosen = -1;
};

// Showing a client. Whatever is typed or chosen here lives in this struct alone, is never written
// anywhere, and is gone when the therapist leaves.
struct Client {
    enum class View { stories, page, sheet } view = View::stories;
    std::string story;     // id; "" while none was chosen
    bool whole = false;    // every page, not only those of the 90 seconds
    int page = 0;          // of those shown, from 0
    bool signs = false;    // signs that need medical help lie over the screen
    bool notes = false;    // for the therapist alone
    bool apart = false;    // they have a screen of their own, and never lie over the client's
    bool swapped = false;  // turned round each time the therapist swaps the two screens
    bool pointing = false; // the spotlight follows the pointer
    struct Card {          // of the balance
        std::string param; // a switch of the explainer
        bool up = false;   // turns the alarm up, else down
    };
    std::vector<Card> chosen;
    std::vector<std::string> down, up; // what turns it down and up in the client's own words
    enum class Typing { none, down, up } typing = Typing::none;
    std::string draft; // what is being typed
    // The sheet to take home: asked for, and what came of it.
    enum class Save { none, pdf, png, print } save = Save::none;
    std::string saved; // a sentence
};

struct State {
    Screen screen = Screen::home;
    Sheet sheet = Sheet::none;
    std::string sheet_id; // the term, claim or lesson the sheet is about
    Settings settings;
    std::vector<Place> places; // one a lesson that was opened
    std::string last_lesson;   // to carry on with, or ""

    // the open lesson; empty on the home screen
    std::string lesson;
    int step = 0;
    bool playing = true;
    double goal_held_s = 0;
    bool goal_done = false;
    std::vector<Tile> tiles;
    int preset = -1;  // the preset last tapped, until a slider moves
    int guess = -1;   // the option of the step's prediction chosen since the step began
    bool ran = false; // the prediction was run
    MythSide myth = MythSide::none;
    int question = 0;   // of the quiz, from 0
    unsigned tried = 0; // a bit for each of its options whose explanation is open
    int card = 0;       // of the cards, from 0; the number of cards: the page at the end
    bool card_turned = false;
    Client client;
    content::Story draft;     // in the story editor
    bool draft_saved = false; // its file is there
    bool deleting = false;    // asked once
    std::string draft_note;   // what came of saving, a sentence

    bool debug = false;
    bool fullscreen = false;
    bool quit = false;
    bool take_picture = false; // F9: write a PNG and its .shot after this frame

    Place& place(const std::string& lesson_id) {
        for (Place& p : places)
            if (p.lesson == lesson_id) return p;
        places.push_back({lesson_id, 0, 0, {}, {}});
        return places.back();
    }
    const Place* find_place(const std::string& lesson_id) const {
        for (const Place& p : places)
            if (p.lesson == lesson_id) return &p;
        return nullptr;
    }
};

} // namespace app
