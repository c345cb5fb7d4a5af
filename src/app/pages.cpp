#include "app/pages.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr int most_options = 32; // that State::tried has bits for

// The open lesson when it can be gone through, or null.
const content::Lesson* usable(const World& w) {
    const content::Lesson* lesson = w.lesson();
    return lesson && !lesson->broken && !lesson->steps.empty() ? lesson : nullptr;
}

template <class T> int count(const std::vector<T>& all) {
    return static_cast<int>(all.size());
}

void show(World& w, Screen screen) {
    w.state.screen = screen;
    w.state.sheet = Sheet::none;
}

// What was answered before is shown with its explanation.
void open_explanations(World& w) {
    const content::Question* question = w.question();
    const int chosen = question ? chosen_option(w.state, *question) : -1;
    w.state.tried = chosen >= 0 && chosen < most_options ? 1u << chosen : 0u;
}

void face_up(World& w) {
    w.state.card_turned = false;
    w.card_turn = 0;
}

// Free play shows a step's scene, but asks for nothing.
void take_scene(World& w) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    w.state.step = std::clamp(w.state.step, 0, count(lesson->steps) - 1);
    const content::Step& step = lesson->steps[static_cast<std::size_t>(w.state.step)];
    w.play = {};
    w.play.id = step.id;
    w.play.title = step.title;
    w.play.description = step.description;
    w.play.has_scene = step.has_scene;
    w.play.scene = step.scene;
    w.play.scene.focus.clear();
    w.play.scene.controls.clear(); // all of them are in the panel
    w.play.scene.clinical_controls.clear();
}

} // namespace

void open_step(World& w, int step) {
    const content::Lesson* lesson = w.lesson();
    const int last = lesson ? std::max(0, count(lesson->steps) - 1) : 0;
    w.state.screen = Screen::lesson;
    w.state.step = std::clamp(step, 0, last);
    Place& place = w.state.place(w.state.lesson);
    place.step = w.state.step;
    place.furthest = std::max(place.furthest, w.state.step);
    start_step(w);
}

void open_question(World& w, int question) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    if (lesson->questions.empty()) return open_card(w, 0);
    show(w, Screen::quiz);
    w.state.question = std::clamp(question, 0, count(lesson->questions) - 1);
    open_explanations(w);
}

void open_card(World& w, int card) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    show(w, Screen::cards);
    w.state.card = std::clamp(card, 0, count(lesson->cards));
    face_up(w);
}

void open_free_play(World& w) {
    if (!usable(w) || !w.explainer) return;
    show(w, Screen::free_play);
    take_scene(w);
    w.state.playing = true;
    w.clock.rest();
}

void play_from(World& w, int step, int preset) {
    const content::Lesson* lesson = usable(w);
    if (!lesson || w.state.screen != Screen::free_play || step < 0 || step >= count(lesson->steps))
        return;
    w.state.step = step;
    take_scene(w);
    start_step(w);
    w.state.playing = true;
    if (preset >= 0) apply(w, act::UsePreset{preset});
}

void go_on(World& w) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    const State& s = w.state;
    if (s.screen == Screen::lesson) {
        if (s.step + 1 < count(lesson->steps))
            open_step(w, s.step + 1);
        else
            open_question(w, 0);
    } else if (s.screen == Screen::quiz) {
        if (s.question + 1 < count(lesson->questions))
            open_question(w, s.question + 1);
        else
            open_card(w, 0);
    } else if (s.screen == Screen::cards) {
        open_card(w, s.card + 1);
    }
}

void go_back(World& w) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    const State& s = w.state;
    const int last_step = count(lesson->steps) - 1;
    if (s.screen == Screen::lesson) {
        if (s.step > 0) open_step(w, s.step - 1);
    } else if (s.screen == Screen::quiz) {
        if (s.question > 0)
            open_question(w, s.question - 1);
        else
            open_step(w, last_step);
    } else if (s.screen == Screen::cards) {
        if (s.card > 0)
            open_card(w, s.card - 1);
        else if (!lesson->questions.empty())
            open_question(w, count(lesson->questions) - 1);
        else
            open_step(w, last_step);
    } else if (s.screen == Screen::free_play) {
        open_card(w, count(lesson->cards));
    }
}

void answer_question(World& w, int option) {
    const content::Question* question = w.question();
    if (!question || option < 0 || option >= std::min(count(question->options), most_options))
        return;
    w.state.place(w.state.lesson).set_answer(question->id, option);
    w.state.tried |= 1u << option;
}

void try_option(World& w, int by) {
    const content::Question* question = w.question();
    if (!question || question->options.empty()) return;
    const int chosen = chosen_option(w.state, *question), last = count(question->options) - 1;
    answer_question(w, chosen < 0 ? (by > 0 ? 0 : last) : std::clamp(chosen + by, 0, last));
}

void fit_pages(World& w) {
    const content::Lesson* lesson = usable(w);
    if (!lesson) return;
    State& s = w.state;
    s.card = std::clamp(s.card, 0, count(lesson->cards));
    if (s.screen == Screen::free_play) take_scene(w);
    if (s.screen != Screen::quiz) return;
    if (lesson->questions.empty()) return open_card(w, 0);
    s.question = std::clamp(s.question, 0, count(lesson->questions) - 1);
}

int chosen_option(const State& s, const content::Question& question) {
    const Place* place = s.find_place(s.lesson);
    const int option = place ? place->answer(question.id) : -1;
    return option < count(question.options) ? option : -1;
}

const content::CourseEntry* next_lesson(const World& w) {
    bool after = false;
    for (const content::CourseEntry& entry : w.course.entries) {
        if (after && !entry.planned && w.course.lesson(entry.lesson)) return &entry;
        after |= entry.lesson == w.state.lesson;
    }
    return nullptr;
}

} // namespace app
