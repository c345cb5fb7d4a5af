#include "app/client.hpp"
#include "app/pages.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr double camera_glide_s = 0.6;
constexpr double card_turn_s = 0.26;
constexpr double tile_settle_s = 1.0; // how long a tile's conditions must hold before it is filled

World::View step_camera(const World& w) {
    const auto cameras = w.explainer->cameras();
    const content::Step* step = w.step();
    for (const explainers::Camera& camera : cameras)
        if (step && camera.id == step->scene.camera) return {camera.wide, camera.narrow};
    return cameras.empty() ? World::View{} : World::View{cameras[0].wide, cameras[0].narrow};
}

// Values of a step's start: the explainer's own, then what the lesson sets.
void restart_explainer(World& w, const content::Step& step) {
    std::vector<double> values;
    for (const sim::ParamSpec& spec : w.explainer->params())
        values.push_back(spec.initial);
    for (const auto& setting : step.scene.set) {
        const int i = sim::find(w.explainer->params(), setting.first);
        if (i >= 0) values[static_cast<std::size_t>(i)] = setting.second;
    }
    w.explainer->restart(values);
}

double output(const World& w, const std::string& id) {
    const int i = sim::find(w.explainer->outputs(), id);
    return i < 0 ? 0 : w.explainer->read(static_cast<std::size_t>(i));
}

void follow_goal(World& w, const content::Step& step, double shown_s) {
    State& s = w.state;
    if (!step.has_goal || s.goal_done) return;
    if (!step.goal.reached(output(w, step.goal.output))) {
        s.goal_held_s = 0;
        return;
    }
    s.goal_held_s = std::min(s.goal_held_s + shown_s, step.goal.hold_s);
    if (s.goal_held_s < step.goal.hold_s) return;
    s.goal_done = true;
    std::vector<std::string>& reached = s.place(s.lesson).goals;
    if (std::find(reached.begin(), reached.end(), step.id) == reached.end())
        reached.push_back(step.id);
}

bool tile_applies(const World& w, const content::Tried::Tile& tile) {
    for (const content::Tried::Range& range : tile.when) {
        const int i = sim::find(w.explainer->params(), range.param);
        const double v =
            i >= 0 ? w.explainer->param(static_cast<std::size_t>(i)) : output(w, range.param);
        if (v < range.low || v > range.high) return false;
    }
    return tile.after < 0 || w.state.tiles[static_cast<std::size_t>(tile.after)].filled;
}

void follow_tiles(World& w, const content::Step& step, double shown_s) {
    const auto& tiles = step.tried.tiles;
    for (std::size_t i = 0; i < tiles.size() && i < w.state.tiles.size(); ++i) {
        Tile& tile = w.state.tiles[i];
        tile.held_s = tile_applies(w, tiles[i]) ? tile.held_s + shown_s : 0;
        if (tile.held_s < tile_settle_s) continue;
        tile.filled = true;
        tile.value = output(w, step.tried.output);
    }
}

void turn_card(World& w, double wall_s) {
    const double goal = w.state.card_turned ? 1 : 0;
    const double by = w.state.settings.reduced_motion ? 1 : wall_s / card_turn_s;
    w.card_turn =
        w.card_turn < goal ? std::min(goal, w.card_turn + by) : std::max(goal, w.card_turn - by);
}

} // namespace

const content::Lesson* World::lesson() const {
    return state.lesson.empty() ? nullptr : course.lesson(state.lesson);
}

const content::Step* World::step() const {
    if (state.screen == Screen::client)
        return explainer && state.client.view == Client::View::page ? &play : nullptr;
    const content::Lesson* open = lesson();
    if (!open || state.step < 0 || state.step >= static_cast<int>(open->steps.size()))
        return nullptr;
    if (state.screen == Screen::free_play) return &play;
    return &open->steps[static_cast<std::size_t>(state.step)];
}

const content::Question* World::question() const {
    const content::Lesson* open = state.screen == Screen::quiz ? lesson() : nullptr;
    if (!open || state.question < 0 || state.question >= static_cast<int>(open->questions.size()))
        return nullptr;
    return &open->questions[static_cast<std::size_t>(state.question)];
}

gfx::Rect World::camera(bool narrow) const {
    const auto t = static_cast<float>(camera_t * camera_t * (3 - 2 * camera_t)); // ease in and out
    return narrow ? gfx::mix(camera_from.narrow, camera_to.narrow, t)
                  : gfx::mix(camera_from.wide, camera_to.wide, t);
}

void start_step(World& w) {
    State& s = w.state;
    const content::Step* step = w.step();
    s.goal_held_s = 0;
    s.goal_done = false;
    s.preset = s.guess = -1;
    s.ran = false;
    s.myth = MythSide::none;
    s.tiles.assign(step ? step->tried.tiles.size() : 0, Tile{});
    w.clock.rest();
    if (!w.explainer || !step) return;
    restart_explainer(w, *step);
    w.edits.add(0);
    w.clock = sim::Clock(w.explainer->shown_tick_s()); // of the scene that the step chose
    aim_camera(w);
}

void aim_camera(World& w) {
    if (!w.explainer) return;
    const World::View from{w.camera(false), w.camera(true)};
    const World::View to = step_camera(w);
    const bool stays = from.wide == to.wide && from.narrow == to.narrow;
    const bool cut = w.camera_cut || stays || w.state.settings.reduced_motion;
    w.camera_from = from;
    w.camera_to = to;
    w.camera_t = cut ? 1 : 0;
    w.camera_cut = false;
}

int advance(World& w, double wall_s) {
    const double shown_s = std::clamp(wall_s, 0.0, 0.1);
    turn_card(w, shown_s);
    if (!shows_picture(w.state.screen)) {
        w.camera_t = 1;
        return 0;
    }
    w.camera_t = std::min(1.0, w.camera_t + shown_s / camera_glide_s);
    const content::Step* step = w.step();
    // The picture waits under a sheet.
    const bool covered = w.state.sheet != Sheet::none || w.state.client.signs;
    if (!w.explainer || !step || !w.state.playing || covered) return 0;
    const double speed = speeds[w.state.settings.speed];
    const auto ready = [&w] { return w.waits || w.explainer->ready_part() >= 1; };
    if (!ready()) { // a slow model is worked out ahead; until then the film stands
        w.clock.rest();
        w.stood_s += std::max(wall_s, 0.0);
        return 0;
    }
    w.stood_s = 0;
    const int ticks = w.clock.advance(wall_s, speed);
    // Hold bars run in seconds on screen at speed 1, so a faster film fills them faster.
    const double tick_s = w.explainer->shown_tick_s();
    int done = 0;
    for (; done < ticks && ready(); ++done) {
        w.explainer->forward();
        follow_goal(w, *step, tick_s);
        follow_tiles(w, *step, tick_s);
    }
    return done;
}

bool animating(const World& w) {
    const State& s = w.state;
    if (s.screen == Screen::cards) return w.card_turn != (s.card_turned ? 1 : 0);
    if (!shows_picture(s.screen)) return false;
    if (w.camera_t < 1) return true;
    return w.explainer && w.step() && s.playing && s.sheet == Sheet::none && !s.client.signs &&
           (w.explainer->moves() || w.explainer->ready_part() < 1);
}

void adopt_course(World& w, content::LoadedCourse&& loaded) {
    if (w.visit) leave_client(w);
    w.course = std::move(loaded.course);
    w.diagnostics = std::move(loaded.diagnostics);
    State& s = w.state;
    if (s.screen == Screen::home || s.screen == Screen::story_editor) return;
    const content::Lesson* lesson = w.lesson();
    if (!lesson) {
        apply(w, act::OpenHome{});
        return;
    }
    // What is wrong with a lesson is said on its own screen.
    if (lesson->broken) s.screen = Screen::lesson;
    // While its file is broken the lesson keeps what it was doing, and goes on once it is mended.
    if (lesson->broken && w.explainer) return;
    const explainers::Entry* entry = explainers::find(lesson->explainer);
    const bool runs = entry && !lesson->broken;
    const bool same = w.explainer && runs && w.explainer->id() == lesson->explainer;
    const int last = std::max(0, static_cast<int>(lesson->steps.size()) - 1);
    if (!same || s.step > last) {
        apply(w, act::OpenLesson{s.lesson, std::min(s.step, last)});
        return;
    }
    fit_pages(w);
    const content::Step* step = w.step();
    s.tiles.resize(step ? step->tried.tiles.size() : 0);
}

} // namespace app
