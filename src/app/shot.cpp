#include "app/shot.hpp"

#include "app/client.hpp"
#include "app/notes_screen.hpp"
#include "app/platform.hpp"

#include <cmath>
#include <cstdio>
#include <fmt/format.h>

namespace app {
namespace {

constexpr double frame_s = 1.0 / 60;
constexpr double no_time_s = 1e-6; // ImGui wants time to pass; this is too short for a tick

std::string unknown_target(const std::string& target, const content::Course& course) {
    return fmt::format("\"{}\" is nothing to show; there are {}", target,
                       fmt::join(shot_targets(course), ", "));
}

// A sentence about the question or card that the lesson does not have, or "".
std::string unknown_page(const ShotPlace& place, const content::Lesson& lesson) {
    const int questions = static_cast<int>(lesson.questions.size());
    const int cards = static_cast<int>(lesson.cards.size());
    if (place.screen == Screen::cards && place.number > cards)
        return fmt::format("\"{}\" has {} cards, no card {}", place.lesson, cards, place.number);
    if (place.screen != Screen::quiz) return "";
    if (place.number > questions)
        return fmt::format("\"{}\" has {} questions, no question {}", place.lesson, questions,
                           place.number);
    const auto& options = lesson.questions[static_cast<std::size_t>(place.number) - 1].options;
    if (place.answer > static_cast<int>(options.size()))
        return fmt::format("Question {} of \"{}\" has {} answers, no answer {}", place.number,
                           place.lesson, options.size(), place.answer);
    return "";
}

// A sentence about what the lesson does not have, or "".
std::string unknown_in_lesson(const ShotOptions& shot, const World& world) {
    const content::Lesson* lesson = world.lesson();
    if (lesson == nullptr) return "";
    const int steps = static_cast<int>(lesson->steps.size());
    if (shot.step > std::max(steps, 1))
        return fmt::format("\"{}\" has {} steps, no step {}", shot.target, steps, shot.step);
    ShotPlace place;
    parse_target(shot.target, place);
    if (std::string why = unknown_page(place, *lesson); !why.empty()) return why;
    const auto known = [&world](const std::string& id) {
        return world.explainer && sim::find(world.explainer->params(), id) >= 0;
    };
    std::vector<std::string> wanted;
    for (const auto& setting : shot.set)
        wanted.push_back(setting.first);
    for (const ShotOptions::Change& change : shot.changes)
        wanted.push_back(change.param);
    for (const std::string& id : wanted)
        if (!known(id)) {
            std::vector<std::string_view> ids;
            if (world.explainer)
                for (const sim::ParamSpec& spec : world.explainer->params())
                    ids.push_back(spec.id);
            return fmt::format("\"{}\" is no param of \"{}\"; it has {}", id, shot.target,
                               ids.empty() ? "none" : fmt::format("{}", fmt::join(ids, ", ")));
        }
    return "";
}

void push_param(App& app, const std::string& id, double value) {
    const int i = sim::find(app.world().explainer->params(), id);
    if (i >= 0) app.push(act::SetParam{i, value});
}

void push_sheet(App& app, const std::string& sheet) {
    const std::size_t colon = sheet.find(':');
    const std::string kind = sheet.substr(0, colon);
    const std::string id = colon == std::string::npos ? "" : sheet.substr(colon + 1);
    if (kind == "help") app.push(act::ShowSheet{Sheet::help, ""});
    if (kind == "look") app.push(act::ShowSheet{Sheet::look, ""});
    if (kind == "sources") app.push(act::ShowSheet{Sheet::sources, ""});
    if (kind == "term") app.push(act::ShowSheet{Sheet::term, id});
    if (kind == "claim") app.push(act::ShowSheet{Sheet::claim, id});
    if (kind == "signs") app.push(act::ShowSigns{true});
    if (kind == "notes") app.push(act::ShowNotes{true});
    if (kind == "notes-screen") app.push(act::NotesApart{true});
}

class Session {
public:
    Session(const ShotOptions& shot, App& app) : shot_(shot), app_(app) {
        input_.width_px = static_cast<int>(std::lround(shot.width * shot.scale));
        input_.height_px = static_cast<int>(std::lround(shot.height * shot.scale));
        input_.display_scale = shot.scale;
        app.world().waits = true;
    }
    int width() const { return input_.width_px; }
    int height() const { return input_.height_px; }

    void look() {
        app_.push(act::SetTheme{shot_.theme});
        app_.push(act::SetTextPercent{shot_.text_percent});
        app_.push(act::SetDepth{shot_.clinical});
        app_.push(act::SetDeepSkin{shot_.deep_skin});
        app_.push(act::SetReducedMotion{shot_.reduced_motion});
        app_.push(act::SetSpeed{shot_.speed});
        open_page();
        frame(no_time_s);
    }
    void play() {
        for (const auto& setting : shot_.set)
            push_param(app_, setting.first, setting.second);
        frame(no_time_s);
        if (shot_.tick >= 0) repeat();
        const long frames = std::lround(shot_.time_s / frame_s);
        for (long i = 0; i < frames; ++i)
            frame(frame_s);
        if (!shot_.sheet.empty()) push_sheet(app_, shot_.sheet);
        for (int i = 0; i < 3; ++i) // eases and scroll areas come to rest
            frame(no_time_s);
        for (int i = 0; i < 30 && !shows_picture(app_.world().state.screen); ++i)
            frame(frame_s); // a card that turns, too
    }
    void frame(double wall_s) {
        input_.wall_s = wall_s;
        app_.frame(input_);
    }

private:
    // The page after the steps that the target names.
    void open_page() {
        ShotPlace place;
        if (!parse_target(shot_.target, place)) return;
        if (place.client()) open_client(place);
        if (place.screen == Screen::free_play) app_.push(act::OpenFreePlay{});
        if (place.screen == Screen::quiz) {
            app_.push(act::OpenQuiz{});
            app_.push(act::GoToQuestion{place.number - 1});
            if (place.answer > 0) app_.push(act::Answer{place.answer - 1});
        }
        if (place.screen != Screen::cards) return;
        constexpr int end = 1000; // beyond the last card
        app_.push(act::OpenCards{});
        app_.push(act::GoToCard{place.number > 0 ? place.number - 1 : end});
        if (place.back) app_.push(act::TurnCard{});
    }
    void open_client(const ShotPlace& place) {
        if (place.story.empty()) return;
        if (place.end) return show_story(app_, input_, place.story, place.whole);
        app_.push(act::OpenStory{place.story, place.whole});
        app_.push(act::GoToClientPage{shot_.step - 1});
    }
    // Tick by tick, with what was changed on the way.
    void repeat() {
        std::size_t next = 0;
        for (std::int64_t tick = 0; tick < shot_.tick; ++tick) {
            for (; next < shot_.changes.size() && shot_.changes[next].tick <= tick; ++next)
                push_param(app_, shot_.changes[next].param, shot_.changes[next].value);
            app_.push(act::TickForward{});
            if (tick % 64 == 63) frame(no_time_s);
        }
        for (; next < shot_.changes.size(); ++next)
            push_param(app_, shot_.changes[next].param, shot_.changes[next].value);
        app_.push(act::Play{true}); // as it was while it ran: no paused look
        frame(no_time_s);
    }

    const ShotOptions& shot_;
    App& app_;
    FrameInput input_;
};

// The therapist's own screen. The app's picture was drawn, so the fonts are there.
gfx::Image notes_picture(App& app, Painter& painter, int width, int height, ui::ThemeId theme) {
    if (app.world().visit) app.world().visit->before.settings.theme = theme;
    NotesScreen screen;
    NotesScreen::Input in;
    in.wall_s = no_time_s, in.width = width, in.height = height;
    for (int i = 0; i < 3; ++i) // scroll areas learn their height
        screen.frame(app, in);
    return painter.picture(*screen.drawn(), NotesScreen::theme(app.world()).panel, width, height);
}

} // namespace

std::vector<std::string> shot_targets(const content::Course& course) {
    std::vector<std::string> targets{"home"};
    for (const content::Lesson& lesson : course.lessons) {
        targets.push_back(lesson.id);
        if (lesson.broken) continue;
        if (!lesson.questions.empty()) targets.push_back(lesson.id + ":quiz");
        if (!lesson.cards.empty()) targets.push_back(lesson.id + ":cards");
        targets.push_back(lesson.id + ":end");
        if (explainers::find(lesson.explainer)) targets.push_back(lesson.id + ":play");
    }
    if (!course.stories.empty()) targets.emplace_back("stories");
    for (const content::Story& story : course.stories)
        if (!story.broken) targets.push_back("story:" + story.id);
    return targets;
}

void show_story(App& app, FrameInput& input, const std::string& story, bool whole) {
    constexpr int frames = 60; // each page
    input.wall_s = frame_s;
    app.push(act::OpenStory{story, whole});
    app.frame(input);
    const int pages = static_cast<int>(client_pages(app.world()).size());
    for (int i = 0; i < pages; ++i) {
        app.push(act::GoToClientPage{i});
        for (int k = 0; k < frames; ++k)
            app.frame(input);
    }
    app.push(act::NextStep{});
    app.frame(input);
}

void play_shot(const ShotOptions& shot, App& app) {
    Session session(shot, app);
    session.look();
    session.play();
}

gfx::Image ShotMaker::make(const ShotOptions& shot, std::string& why) {
    gfx::Image image;
    why = film(shot, 1, 0, [&image](const gfx::Image& only) { image = only; });
    return image;
}

std::string ShotMaker::film(const ShotOptions& shot, int frames, double frame_s,
                            const std::function<void(const gfx::Image&)>& each) {
    Options options;
    options.paths = shot.paths;
    ShotPlace place;
    const bool readable = parse_target(shot.target, place);
    options.lesson = place.lesson;
    options.step = shot.step - 1;
    options.show_client = place.client();
    App app(options);
    if (!readable ||
        (!options.lesson.empty() && app.world().course.lesson(options.lesson) == nullptr))
        return unknown_target(shot.target, app.world().course);
    if (!place.story.empty() && app.world().course.story(place.story) == nullptr)
        return unknown_target(shot.target, app.world().course);
    if (std::string why = unknown_in_lesson(shot, app.world()); !why.empty()) return why;
    std::swap(app.textures(), textures_);
    app.show_labels(shot.labels);
    Session session(shot, app);
    session.look();
    PictureLoader pictures;
    pictures.start(app.missing_pictures());
    pictures.wait();
    pictures.hand_over(app);
    painter_.next_app();
    painter_.upload_pictures(app);
    session.play();
    if (app.wants_sheet()) {
        make_sheet(app, painter_);
        session.frame(no_time_s);
    }
    for (int i = 0; i < frames; ++i) {
        if (i > 0) session.frame(frame_s);
        gfx::Image image = painter_.picture(app, session.width(), session.height(), shot.words);
        if (shot.sheet == "notes-screen")
            image = notes_picture(app, painter_, session.width(), session.height(), shot.theme);
        each(image);
    }
    std::swap(app.textures(), textures_);
    return "";
}

int run_shot(const ShotOptions& shot) {
    std::string why = missing_files(shot.paths);
    const auto refuse = [&why](int status) {
        std::fprintf(stderr, "noci: %s\n", why.c_str());
        return status;
    };
    if (!why.empty()) return refuse(1);
    const auto screen = Offscreen::open(shot.paths, why);
    if (!screen) return refuse(1);
    const gfx::Image image = ShotMaker(screen->painter()).make(shot, why);
    if (image.empty()) {
        why += why.empty() ? "The picture is empty." : ".";
        return refuse(2);
    }
    if (!gfx::write_png(shot.out, image, why)) return refuse(1);
    return 0;
}

} // namespace app
