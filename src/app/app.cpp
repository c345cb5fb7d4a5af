#include "app/app.hpp"

#include "app/screens.hpp"
#include "app/story_draft.hpp"
#include "content/files.hpp"
#include "ui/labels.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <imgui.h>

namespace app {
namespace {

constexpr std::size_t recent_kept = 50;
constexpr std::size_t problems_kept = 5;

double now_ms() {
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

// Moving a slider or looking around in time leaves nothing to keep.
bool worth_keeping(const Action& action) {
    return !action.as<act::SetParam>() && !action.as<act::Seek>() &&
           !action.as<act::TickForward>() && !action.as<act::TickBack>();
}

void forget_own_story(content::Course& course, const std::string& id) {
    auto& stories = course.stories;
    stories.erase(
        std::remove_if(stories.begin(), stories.end(),
                       [&](const content::Story& each) { return each.own && each.id == id; }),
        stories.end());
}

} // namespace

App::App(const Options& options)
    : options_(options), fonts_dir_(options.paths.generated + "/fonts"),
      store_(study::Store::open(options.profile)) {
    reload();
    if (!store_.problem().empty()) show_problem(store_.problem());
    restore();
    if (!options.lesson.empty()) {
        if (world_.course.lesson(options.lesson))
            apply(world_, act::OpenLesson{options.lesson, options.step});
        else
            show_problem(fmt::format("There is no lesson “{}”.", options.lesson));
    }
    if (options.show_client) apply(world_, act::ShowClient{options.client});
    if (options.paused) world_.state.playing = false;
}

App::~App() = default;

void App::reload() {
    content::Strings strings = content::load_strings(options_.paths.assets);
    content::LoadedCourse loaded = content::load_course(options_.paths.assets);
    if (!options_.stories.empty()) content::load_stories(options_.stories, true, loaded);
    watched_ = loaded.files;
    watched_.push_back(options_.paths.assets + "/strings/en.toml");
    // Interface words must never vanish because a file is half written.
    if (!content::has_errors(strings.diagnostics)) world_.strings.set(std::move(strings.values));
    for (content::Diagnostic& d : check_course(loaded.course, explainer_facts())) {
        if (d.severity == content::Severity::error)
            for (content::Lesson& lesson : loaded.course.lessons)
                lesson.broken |= lesson.file == d.file;
        loaded.diagnostics.push_back(std::move(d));
    }
    loaded.diagnostics.insert(loaded.diagnostics.end(), strings.diagnostics.begin(),
                              strings.diagnostics.end());
    adopt_course(world_, std::move(loaded));
    // Lessons show their own problems; what concerns all of them is said here.
    for (const content::Diagnostic& d : world_.diagnostics) {
        bool of_lesson = false;
        for (const content::Lesson& lesson : world_.course.lessons)
            of_lesson |= lesson.file == d.file;
        if (!of_lesson && d.severity == content::Severity::error) show_problem(d.text());
    }
}

void App::show_problem(std::string sentence) {
    if (problems_.size() < problems_kept &&
        std::find(problems_.begin(), problems_.end(), sentence) == problems_.end())
        problems_.push_back(std::move(sentence));
}

void App::restore() {
    std::vector<std::string> lessons;
    for (const content::Lesson& lesson : world_.course.lessons)
        lessons.push_back(lesson.id);
    from_saved(store_, lessons, world_.state);
}

// Writes what changed, in one transaction.
void App::save() {
    if (world_.visit) return; // a client is here: nothing is written
    std::vector<std::pair<std::string, std::string>> changed;
    for (const auto& entry : to_saved(world_.state))
        if (store_.get(entry.first) != entry.second) changed.push_back(entry);
    if (changed.empty()) return;
    const std::string before = store_.problem();
    store_.put_all(changed);
    if (!store_.problem().empty() && store_.problem() != before) show_problem(store_.problem());
}

// Of a therapist, not of a client: written only where nothing of a client is on the screen.
void App::save_story() {
    State& s = world_.state;
    if (s.screen != Screen::story_editor || s.draft.title.empty() || s.draft.pages.empty()) return;
    content::Story& draft = s.draft;
    draft.id = story_id(world_);
    const std::string path = options_.stories + "/" + draft.id + ".toml";
    std::string why;
    s.draft_saved = !options_.stories.empty() && content::write_file(path, story_text(draft), why);
    if (!s.draft_saved) {
        s.draft_note =
            options_.stories.empty() ? std::string(world_.strings("editor.no_profile")) : why;
        return;
    }
    s.draft_note = world_.strings("editor.saved");
    draft.file = path;
    forget_own_story(world_.course, draft.id);
    world_.course.stories.push_back(draft);
}

void App::delete_story() {
    State& s = world_.state;
    if (s.screen != Screen::story_editor || !s.draft_saved) return;
    s.deleting = !s.deleting;
    if (s.deleting) return void(s.draft_note = world_.strings("editor.really"));
    std::string why;
    if (!content::remove_file(s.draft.file, why)) return void(s.draft_note = why);
    forget_own_story(world_.course, s.draft.id);
    apply(world_, act::OpenStoryEditor{""});
    s.draft_note = world_.strings("editor.deleted");
}

void App::run_actions() {
    running_.swap(queue_);
    for (const Action& action : running_) {
        if (!world_.visit) { // nothing is remembered of a client
            if (recent_.size() >= recent_kept) recent_.erase(recent_.begin());
            recent_.push_back(describe(action));
        }
        keep_ |= worth_keeping(action);
        apply(world_, action);
        if (action.as<act::SaveStory>()) save_story();
        if (action.as<act::DeleteStory>()) delete_story();
    }
    running_.clear();
}

void App::begin_ui(const FrameInput& in) {
    const State& s = world_.state;
    const float text = static_cast<float>(s.settings.text_percent) / 100;
    const bool client = s.screen == Screen::client;
    ui_.fonts().build(fonts_dir_, text * in.display_scale, client);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(in.width_px), static_cast<float>(in.height_px));
    io.DeltaTime = static_cast<float>(std::clamp(in.wall_s, 1e-4, 0.1));
    ImGui::NewFrame();
    ui_.begin_frame({.theme = &theme(),
                     .strings = &world_.strings,
                     .screen = {0, 0, io.DisplaySize.x, io.DisplaySize.y},
                     .time_s = time_s_,
                     .dt_s = io.DeltaTime,
                     .display_scale = in.display_scale,
                     .min_target = client ? 80.f : 44.f,
                     .reduced_motion = s.settings.reduced_motion,
                     .touch = in.touch});
}

void App::draw_stage(ScreenContext& c, const gfx::Rect& stage) {
    explainers::DrawInfo info = stage_info(c, stage);
    info.labels = labels_;
    canvas_.begin(gfx::ViewTransform::fit(world_.camera(info.narrow), stage), ui_.scale());
    if (!world_.explainer || !world_.step()) return;
    world_.explainer->draw(canvas_, info);
    if (labels_ && stage.h > ui_.px(110)) // in a sliver names would hide the picture
        ui::draw_labels(ui_, canvas_, stage, {.narrow = info.narrow, .focus = info.focus});
}

void App::frame(const FrameInput& in) {
    run_actions();
    const double before = now_ms();
    ticks_ = advance(world_, in.wall_s);
    model_ms_ = now_ms() - before;
    time_s_ += in.wall_s;
    keep_ |= world_.state.goal_done && !goal_was_done_;
    goal_was_done_ = world_.state.goal_done;
    if (keep_) save();
    keep_ = false;
    strip_.follow(world_);
    begin_ui(in);
    ScreenContext c{world_,      ui_,      canvas_, textures_, atlas_,    queue_,  problems_,
                    sheet_size_, grounds_, quiz_,   strip_,    pointing_, preview_};
    grounds_.clear();
    const gfx::Rect screen = ui_.info().screen;
    stage_px_ = {};
    const Screen shown = world_.state.screen;
    if (shown != Screen::quiz) quiz_ = {};
    if (shown != Screen::client) pointing_.clear();
    if (shown != Screen::client || world_.state.client.view != Client::View::sheet) preview_ = {};
    if (shown == Screen::home) {
        stage_px_ = home_screen(c, screen);
    } else if (shown == Screen::quiz) {
        stage_px_ = quiz_screen(c, screen);
    } else if (shown == Screen::cards) {
        stage_px_ = cards_screen(c, screen);
    } else if (shown == Screen::story_editor) {
        stage_px_ = story_editor_screen(c, screen);
    } else if (shown == Screen::client) {
        stage_px_ = client_screen(c, screen, labels_);
    } else {
        const LessonLayout layout = lay_out_lesson(c, screen);
        stage_px_ = world_.explainer ? layout.picture() : gfx::Rect{};
        // The picture's names first: they lie under everything else.
        draw_stage(c, layout.stage);
        if (shown == Screen::free_play)
            free_play_screen(c, layout);
        else
            lesson_screen(c, layout);
        stage_handles(c, layout.stage);
    }
    sheets(c, screen);
    ui_.end_frame();
    if (overlay_) overlay_();
    ImGui::Render();
}

bool App::wants_sheet() const {
    const State& s = world_.state;
    return s.screen == Screen::client && s.client.view == Client::View::sheet && !preview_.ready;
}

bool App::animating() const {
    return !queue_.empty() || ui_.animating() || pointing_.moves() || app::animating(world_);
}

// Drawings of another lesson give way: the atlas has room for one lesson and the home screen.
void App::make_room() {
    constexpr float most_unwanted = 0.15f; // of the atlas: the home screen and little more
    float unwanted = 0;                    // px
    bool missing = false;
    for (int i = 0; i < textures_.count(); ++i) {
        const gfx::Textures::Picture& p = textures_.picture(i);
        if (std::find(wanted_.begin(), wanted_.end(), p.name) == wanted_.end())
            unwanted += p.width * p.height;
    }
    for (const std::string& name : wanted_)
        missing |= !name.empty() && textures_.find(name) < 0;
    constexpr float room = float{gfx::Textures::atlas_width} * gfx::Textures::atlas_max_height;
    if (missing && unwanted > most_unwanted * room) textures_.clear();
}

const std::vector<std::string>& App::missing_pictures() {
    const State& s = world_.state;
    const Look look{s.screen, world_.explainer ? world_.explainer->id() : "", s.client.view,
                    s.settings.theme, s.settings.deep_skin};
    if (wanted_.empty() || !(look == look_)) {
        // Another theme or skin tone is another set of drawings; there is room for one.
        if (!wanted_.empty() && (look.theme != look_.theme || look.deep_skin != look_.deep_skin))
            textures_.clear();
        look_ = look;
        wanted_.clear();
        if (s.screen == Screen::home) {
            for (const content::CourseEntry& entry : world_.course.entries)
                wanted_.push_back(entry.art);
            wanted_.emplace_back("home-resume");
            wanted_.emplace_back("home-client");
        } else if (s.screen == Screen::client && s.client.view == Client::View::stories) {
            for (const content::Story& story : world_.course.stories)
                wanted_.push_back(story.art);
        } else if (world_.explainer) {
            world_.explainer->pictures(theme(), s.settings.deep_skin, wanted_);
        }
        make_room();
    }
    missing_.clear();
    for (const std::string& name : wanted_)
        if (!name.empty() && textures_.find(name) < 0)
            missing_.push_back(options_.paths.generated + "/art/" + name + ".png");
    return missing_;
}

} // namespace app
