#include "app/client.hpp"
#include "app/cut_text.hpp"
#include "app/pages.hpp"
#include "app/story_draft.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <variant>

namespace app {

struct Action::Any {
    std::variant<std::monostate
#define ACTION(A) , act::A
#include "app/actions.inc"
#undef ACTION
                 >
        one;
};

template <class A>
requires std::is_aggregate_v<A> Action::Action(A action)
    : any_(std::make_unique<Any>(Any{std::move(action)})) {}
template <class A> const A* Action::as() const {
    return std::get_if<A>(&any_->one);
}
#define ACTION(A)                                                                                  \
    template Action::Action(act::A);                                                               \
    template const act::A* Action::as() const;
#include "app/actions.inc"
#undef ACTION

Action::Action(const Action& other) : any_(std::make_unique<Any>(*other.any_)) {}
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action& other) {
    any_ = std::make_unique<Any>(*other.any_);
    return *this;
}
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

namespace {

void open_lesson(World& w, const act::OpenLesson& a) {
    const content::Lesson* lesson = w.course.lesson(a.id);
    if (!lesson) return;
    State& s = w.state;
    const Place* was = s.find_place(a.id);
    const int step = a.step >= 0 ? a.step : (was ? was->step : 0);
    s.lesson = s.last_lesson = a.id;
    s.sheet = Sheet::none;
    s.playing = true;
    s.question = s.card = 0;
    w.camera_cut = true;
    const explainers::Entry* entry = explainers::find(lesson->explainer);
    w.explainer = entry && !lesson->broken ? entry->make() : nullptr;
    if (w.explainer) w.clock = sim::Clock(w.explainer->shown_tick_s());
    open_step(w, step);
}

void set_param(World& w, std::size_t param, double value) {
    if (!w.explainer || param >= w.explainer->params().size() || !(value == value)) return;
    const sim::ParamSpec& spec = w.explainer->params()[param];
    const double tick_s = w.explainer->shown_tick_s();
    w.explainer->set(param, std::clamp(value, spec.min, spec.max));
    w.edits.add(w.explainer->now());
    if (w.explainer->shown_tick_s() != tick_s) // another scene runs
        w.clock = sim::Clock(w.explainer->shown_tick_s());
}

void set_all(World& w, const content::Settings& settings) {
    if (!w.explainer) return;
    for (const auto& setting : settings) {
        const int param = sim::find(w.explainer->params(), setting.first);
        if (param >= 0) set_param(w, static_cast<std::size_t>(param), setting.second);
    }
}

void use_preset(World& w, int index) {
    const content::Step* step = w.step();
    if (!step || !w.explainer || index < 0 || index >= static_cast<int>(step->scene.presets.size()))
        return;
    set_all(w, step->scene.presets[static_cast<std::size_t>(index)].set);
    w.state.preset = index;
}

void guess(World& w, int option) {
    const content::Step* step = w.step();
    if (w.state.screen != Screen::lesson || !step || !step->has_predict || option < 0 ||
        option >= static_cast<int>(step->predict.options.size()))
        return;
    w.state.guess = option;
    w.state.place(w.state.lesson).set_answer(step->id, option);
}

// A single tick, or a jump: the picture rests there.
void stand_at(World& w, std::int64_t tick) {
    if (!w.explainer) return;
    w.state.playing = false;
    w.clock.rest();
    w.explainer->seek(tick);
}

int nearest_text_percent(int wanted) {
    int best = text_percents[0];
    for (const int p : text_percents)
        if (std::abs(p - wanted) < std::abs(best - wanted)) best = p;
    return best;
}

struct Apply {
    World& w;
    State& s = w.state;

    void operator()(std::monostate) {}
    void operator()(const act::OpenHome&) {
        leave_client(w);
        s.screen = Screen::home;
        s.sheet = Sheet::none;
        s.lesson.clear();
        w.explainer.reset();
    }
    void operator()(const act::OpenLesson& a) {
        leave_client(w);
        open_lesson(w, a);
    }
    void operator()(const act::GoToStep& a) {
        if (s.lesson.empty() || w.visit) return;
        if (s.screen != Screen::lesson) s.playing = true;
        open_step(w, a.step);
    }
    void operator()(const act::NextStep&) { w.visit ? client_on(w) : go_on(w); }
    void operator()(const act::PreviousStep&) { w.visit ? client_back(w) : go_back(w); }
    void operator()(const act::ReplayStep&) {
        if (!shows_picture(s.screen)) return;
        start_step(w);
        s.playing = true;
    }
    void operator()(const act::SetParam& a) {
        if (a.param < 0) return;
        set_param(w, static_cast<std::size_t>(a.param), a.value);
        s.preset = -1;
    }
    void operator()(const act::UsePreset& a) { use_preset(w, a.preset); }
    void operator()(const act::Guess& a) { guess(w, a.option); }
    void operator()(const act::RunPrediction&) {
        const content::Step* step = w.step();
        if (s.screen != Screen::lesson || !step || !step->has_predict) return;
        set_all(w, step->predict.run);
        s.preset = -1;
        s.ran = s.playing = true;
    }
    void operator()(const act::SeeMyth& a) {
        const content::Step* step = w.step();
        if (s.screen != Screen::lesson || !step || !step->has_myth) return;
        set_all(w, a.shows ? step->myth.shows.set : step->myth.says.set);
        s.preset = -1;
        s.myth = a.shows ? MythSide::shows : MythSide::says;
    }
    void operator()(const act::OpenQuiz&) {
        if (!w.visit) open_question(w, 0);
    }
    void operator()(const act::GoToQuestion& a) {
        if (s.screen == Screen::quiz) open_question(w, a.question);
    }
    void operator()(const act::Answer& a) { answer_question(w, a.option); }
    void operator()(const act::TryOption& a) { try_option(w, a.by); }
    void operator()(const act::OpenCards&) {
        if (!w.visit) open_card(w, 0);
    }
    void operator()(const act::GoToCard& a) {
        if (s.screen == Screen::cards) open_card(w, a.card);
    }
    void operator()(const act::TurnCard&) {
        const content::Lesson* lesson = w.lesson();
        const bool on_card = lesson && s.card < static_cast<int>(lesson->cards.size());
        if (s.screen == Screen::cards && on_card) s.card_turned = !s.card_turned;
    }
    void operator()(const act::OpenFreePlay&) {
        if (!w.visit) open_free_play(w);
    }
    void operator()(const act::PlayFrom& a) { play_from(w, a.step, a.preset); }
    void operator()(const act::ShowClient& a) { show_client(w, a.story); }
    void operator()(const act::LeaveClient&) { leave_client(w); }
    void operator()(const act::ShowStories&) { show_stories(w); }
    void operator()(const act::OpenStory& a) { open_story(w, a.id, a.whole); }
    void operator()(const act::SetCut& a) {
        // On a page its number would mean another one.
        if (s.client.view == Client::View::stories) s.client.whole = a.whole;
    }
    void operator()(const act::OpenStoryEditor& a) {
        leave_client(w);
        open_story_editor(w, a.id);
    }
    void operator()(const act::EditStory& a) { edit_story(w, a); }
    // The files are the app's (App::run_actions).
    void operator()(const act::SaveStory&) {}
    void operator()(const act::DeleteStory&) {}
    void operator()(const act::GoToClientPage& a) { open_client_page(w, a.page); }
    void operator()(const act::ShowSigns& a) { s.client.signs = w.visit && a.on; }
    void operator()(const act::ShowNotes& a) { s.client.notes = w.visit && a.on; }
    void operator()(const act::NotesApart& a) { set_notes_apart(w, a.on); }
    void operator()(const act::SwapScreens&) { s.client.swapped ^= s.client.apart; }
    void operator()(const act::PointAt& a) { s.client.pointing = w.visit && a.on; }
    void operator()(const act::ChooseCard& a) {
        if (w.visit) choose_card(w, a.param, a.on);
    }
    void operator()(const act::StartTyping& a) {
        const content::StoryPage* page = client_page(w);
        if (!page || page->kind != content::StoryPage::Kind::balance) return;
        keep_draft(w);
        s.client.typing = a.up ? Client::Typing::up : Client::Typing::down;
    }
    void operator()(const act::Draft& a) {
        if (w.visit) s.client.draft = cut_text(a.words, longest_own_words);
    }
    void operator()(const act::KeepDraft&) {
        if (w.visit) keep_draft(w);
    }
    void operator()(const act::ForgetWords& a) {
        if (w.visit) forget_words(w, a.up, a.index);
    }
    void operator()(const act::ClearBalance&) {
        if (w.visit) clear_balance(w);
    }
    void operator()(const act::SaveSheet& a) {
        if (s.client.view == Client::View::sheet) s.client.save = a.as;
    }
    void operator()(const act::SetClinic& a) {
        s.settings.clinic = cut_text(a.name, longest_clinic);
    }
    void operator()(const act::SetPaper& a) { s.settings.letter = a.letter; }
    void operator()(const act::Play& a) { s.playing = a.on; }
    void operator()(const act::TogglePlay&) { s.playing = !s.playing; }
    void operator()(const act::TickForward&) {
        if (!w.explainer) return;
        stand_at(w, w.explainer->now());
        w.explainer->forward();
    }
    void operator()(const act::TickBack&) {
        if (w.explainer) stand_at(w, w.explainer->now() - 1);
    }
    void operator()(const act::Seek& a) { stand_at(w, a.tick); }
    void operator()(const act::SetSpeed& a) { s.settings.speed = std::clamp(a.index, 0, 2); }
    void operator()(const act::SetDepth& a) { s.settings.clinical = a.clinical; }
    void operator()(const act::SetTheme& a) { s.settings.theme = a.theme; }
    void operator()(const act::SetTextPercent& a) {
        s.settings.text_percent = nearest_text_percent(a.percent);
    }
    void operator()(const act::SetReducedMotion& a) { s.settings.reduced_motion = a.on; }
    void operator()(const act::SetDeepSkin& a) { s.settings.deep_skin = a.on; }
    void operator()(const act::SetLetterKeys& a) { s.settings.letter_keys = a.on; }
    void operator()(const act::ShowSheet& a) {
        s.sheet = a.sheet;
        s.sheet_id = a.id;
    }
    void operator()(const act::CloseSheet&) { s.sheet = Sheet::none; }
    // A client's screen shows no numbers, and no picture of it is written.
    void operator()(const act::ToggleDebug&) { s.debug = !s.debug && !w.visit; }
    void operator()(const act::ToggleFullscreen&) { s.fullscreen = !s.fullscreen; }
    void operator()(const act::TakePicture&) { s.take_picture = !w.visit; }
    void operator()(const act::Quit&) { s.quit = true; }
};

struct Describe {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const act::OpenHome&) const { return "OpenHome"; }
    std::string operator()(const act::OpenLesson& a) const {
        return fmt::format("OpenLesson {} {}", a.id, a.step);
    }
    std::string operator()(const act::GoToStep& a) const {
        return fmt::format("GoToStep {}", a.step);
    }
    std::string operator()(const act::NextStep&) const { return "NextStep"; }
    std::string operator()(const act::PreviousStep&) const { return "PreviousStep"; }
    std::string operator()(const act::ReplayStep&) const { return "ReplayStep"; }
    std::string operator()(const act::SetParam& a) const {
        return fmt::format("SetParam {} {}", a.param, a.value);
    }
    std::string operator()(const act::UsePreset& a) const {
        return fmt::format("UsePreset {}", a.preset);
    }
    std::string operator()(const act::Guess& a) const { return fmt::format("Guess {}", a.option); }
    std::string operator()(const act::RunPrediction&) const { return "RunPrediction"; }
    std::string operator()(const act::SeeMyth& a) const {
        return a.shows ? "SeeMyth shows" : "SeeMyth says";
    }
    std::string operator()(const act::OpenQuiz&) const { return "OpenQuiz"; }
    std::string operator()(const act::GoToQuestion& a) const {
        return fmt::format("GoToQuestion {}", a.question);
    }
    std::string operator()(const act::Answer& a) const {
        return fmt::format("Answer {}", a.option);
    }
    std::string operator()(const act::TryOption& a) const {
        return fmt::format("TryOption {}", a.by);
    }
    std::string operator()(const act::OpenCards&) const { return "OpenCards"; }
    std::string operator()(const act::GoToCard& a) const {
        return fmt::format("GoToCard {}", a.card);
    }
    std::string operator()(const act::TurnCard&) const { return "TurnCard"; }
    std::string operator()(const act::OpenFreePlay&) const { return "OpenFreePlay"; }
    std::string operator()(const act::PlayFrom& a) const {
        return fmt::format("PlayFrom {} {}", a.step, a.preset);
    }
    // Actions before a client name nothing that was typed or chosen.
    std::string operator()(const act::ShowClient&) const { return "ShowClient"; }
    std::string operator()(const act::LeaveClient&) const { return "LeaveClient"; }
    std::string operator()(const act::ShowStories&) const { return "ShowStories"; }
    std::string operator()(const act::OpenStory&) const { return "OpenStory"; }
    std::string operator()(const act::SetCut&) const { return "SetCut"; }
    std::string operator()(const act::OpenStoryEditor&) const { return "OpenStoryEditor"; }
    std::string operator()(const act::GoToClientPage&) const { return "GoToClientPage"; }
    std::string operator()(const act::ShowSigns&) const { return "ShowSigns"; }
    std::string operator()(const act::ShowNotes&) const { return "ShowNotes"; }
    std::string operator()(const act::SwapScreens&) const { return "SwapScreens"; }
    std::string operator()(const act::NotesApart& a) const {
        return fmt::format("NotesApart {}", a.on ? 1 : 0);
    }
    std::string operator()(const act::PointAt&) const { return "PointAt"; }
    std::string operator()(const act::ChooseCard&) const { return "ChooseCard"; }
    std::string operator()(const act::StartTyping&) const { return "StartTyping"; }
    std::string operator()(const act::Draft&) const { return "Draft"; }
    std::string operator()(const act::KeepDraft&) const { return "KeepDraft"; }
    std::string operator()(const act::ForgetWords&) const { return "ForgetWords"; }
    std::string operator()(const act::ClearBalance&) const { return "ClearBalance"; }
    std::string operator()(const act::EditStory&) const { return "EditStory"; }
    std::string operator()(const act::SaveStory&) const { return "SaveStory"; }
    std::string operator()(const act::DeleteStory&) const { return "DeleteStory"; }
    std::string operator()(const act::SaveSheet&) const { return "SaveSheet"; }
    std::string operator()(const act::SetClinic&) const { return "SetClinic"; }
    std::string operator()(const act::SetPaper& a) const {
        return a.letter ? "SetPaper letter" : "SetPaper a4";
    }
    std::string operator()(const act::Play& a) const { return a.on ? "Play" : "Pause"; }
    std::string operator()(const act::TogglePlay&) const { return "TogglePlay"; }
    std::string operator()(const act::TickForward&) const { return "TickForward"; }
    std::string operator()(const act::TickBack&) const { return "TickBack"; }
    std::string operator()(const act::Seek& a) const { return fmt::format("Seek {}", a.tick); }
    std::string operator()(const act::SetSpeed& a) const {
        return fmt::format("SetSpeed {}", a.index);
    }
    std::string operator()(const act::SetDepth& a) const {
        return a.clinical ? "SetDepth clinical" : "SetDepth plain";
    }
    std::string operator()(const act::SetTheme& a) const {
        return fmt::format("SetTheme {}", static_cast<int>(a.theme));
    }
    std::string operator()(const act::SetTextPercent& a) const {
        return fmt::format("SetTextPercent {}", a.percent);
    }
    std::string operator()(const act::SetReducedMotion& a) const {
        return fmt::format("SetReducedMotion {}", a.on);
    }
    std::string operator()(const act::SetDeepSkin& a) const {
        return fmt::format("SetDeepSkin {}", a.on);
    }
    std::string operator()(const act::SetLetterKeys& a) const {
        return fmt::format("SetLetterKeys {}", a.on);
    }
    std::string operator()(const act::ShowSheet& a) const {
        return fmt::format("ShowSheet {} {}", static_cast<int>(a.sheet), a.id);
    }
    std::string operator()(const act::CloseSheet&) const { return "CloseSheet"; }
    std::string operator()(const act::ToggleDebug&) const { return "ToggleDebug"; }
    std::string operator()(const act::ToggleFullscreen&) const { return "ToggleFullscreen"; }
    std::string operator()(const act::TakePicture&) const { return "TakePicture"; }
    std::string operator()(const act::Quit&) const { return "Quit"; }
};

} // namespace

void apply(World& world, const Action& action) {
    std::visit(Apply{world}, action.any().one);
}

std::string describe(const Action& action) {
    return std::visit(Describe{}, action.any().one);
}

} // namespace app
