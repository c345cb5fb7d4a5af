// The one loop of the program: events in, a frame when one is due, else sleep.
#include "app/debug_panel.hpp"
#include "app/frame_pacer.hpp"
#include "app/hot_reload.hpp"
#include "app/keys.hpp"
#include "app/platform.hpp"
#include "app/platform_notes.hpp"
#include "files/whole.hpp"

#include <SDL.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <imgui.h>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif

namespace app {
namespace {

constexpr double first_frame_s = 1.0 / 60; // after a rest, time starts anew

class Runner {
public:
    Runner(const OpenCommand& command, Window& window, Painter& painter, App& app,
           PictureLoader& pictures, const Displays& displays)
        : command_(command), window_(window), painter_(painter), app_(app), pictures_(pictures),
          notes_(window, painter, app, displays), pacer_(window.refresh_hz()) {
        reload_.watch_shaders(command.app.paths.shaders);
        watch_content();
    }
    FrameCount run(const std::function<bool()>& after_frame);

private:
    void watch_content() {
        reload_.watch_content(app_.watched_files(), command_.app.paths.assets + "/lessons");
    }
    bool take_events();
    void take(const SDL_Event&);
    void take_key(const SDL_KeyboardEvent&);
    void take_window(const SDL_WindowEvent&);
    void rest(double now_s, double wait_s);
    void take_changes(double now_s);
    void frame(double now_s);
    void follow_typing();
    void save_picture(const Window::Size&, float display_scale);
    float display_scale(const Window::Size&) const;
    void place_pointer(const Window::Size&);

    const OpenCommand& command_;
    Window& window_;
    Painter& painter_;
    App& app_;
    PictureLoader& pictures_;
    NotesWindow notes_;
    FramePacer pacer_;
    HotReload reload_;
    DebugPanel debug_;
    double last_frame_s_ = -1;
    bool rested_ = true; // nothing moved before this frame
    bool changed_ = false;
    bool fullscreen_ = false;
    bool finger_ = false;                   // the last pointer event came from a finger
    float pointer_x_ = -1, pointer_y_ = -1; // where it was, in points; < 0: none yet
};

KeyPress press_of(const SDL_KeyboardEvent& event) {
    const auto held = event.keysym.mod;
    return {event.keysym.sym, (held & KMOD_CTRL) != 0, (held & KMOD_SHIFT) != 0,
            (held & (KMOD_ALT | KMOD_GUI)) != 0, event.repeat != 0};
}

bool Runner::take_events() {
    bool any = false;
    for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
        if (notes_.take(event)) continue; // nothing for this window to draw
        any = true;
        ImGui_ImplSDL2_ProcessEvent(&event);
        take(event);
    }
    return any;
}

void Runner::take(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT:
        app_.push(act::Quit{});
        break; // also SIGINT and SIGTERM
    case SDL_WINDOWEVENT:
        take_window(event.window);
        break;
    case SDL_DISPLAYEVENT:
        window_.fit_display();
        break;
    case SDL_KEYDOWN:
        take_key(event.key);
        break;
    case SDL_KEYUP:
        if (const auto action = action_for_release(press_of(event.key), app_.world().state))
            app_.push(*action);
        break;
    case SDL_MOUSEMOTION:
        finger_ = event.motion.which == SDL_TOUCH_MOUSEID;
        pointer_x_ = static_cast<float>(event.motion.x);
        pointer_y_ = static_cast<float>(event.motion.y);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        finger_ = event.button.which == SDL_TOUCH_MOUSEID;
        pointer_x_ = static_cast<float>(event.button.x);
        pointer_y_ = static_cast<float>(event.button.y);
        break;
    default:
        break;
    }
}

// With a second window open SDL takes no closed one for the end.
void Runner::take_window(const SDL_WindowEvent& event) {
    if (event.event == SDL_WINDOWEVENT_CLOSE) app_.push(act::Quit{});
}

void Runner::take_key(const SDL_KeyboardEvent& event) {
    const KeyPress press = press_of(event);
    if (ImGui::GetIO().WantTextInput) return; // typing in the debug panel
    if (notes_.takes_key(press)) return;
    // Escape answers what lies on top: a problem card before the sheet or lesson under it.
    if (press.key == SDLK_ESCAPE && app_.ui().items().find("problem.close") != nullptr) {
        app_.ui().items().focus("problem.close");
        app_.ui().key({ui::Key::enter});
        return;
    }
    if (takes_key(press, app_.world().state, app_.ui())) return;
    if (const auto action = action_for(press, app_.world().state)) app_.push(*action);
}

void Runner::take_changes(double now_s) {
    if (pictures_.hand_over(app_) > 0) changed_ = true;
    const HotReload::Changed changed = reload_.poll(now_s);
    if (!changed.any()) return;
    changed_ = true;
    if (changed.content) {
        app_.reload();
        pictures_.forget_failures();
        watch_content();
    }
    std::string why;
    if (changed.shaders && !painter_.load_shaders(why)) app_.show_problem(why);
}

float Runner::display_scale(const Window::Size& s) const {
    if (command_.scale > 0) return command_.scale;
    return s.points_w > 0 ? static_cast<float>(s.pixels_w) / static_cast<float>(s.points_w) : 1;
}

// The app works in pixels; SDL tells points.
void Runner::place_pointer(const Window::Size& s) {
    ImGuiIO& io = ImGui::GetIO();
    // The events know better than the backend, which asks for the mouse on the whole desktop: that
    // knows no finger, and stands still while a button is held where X keeps raw motion back.
    const bool inside = io.MousePos.x > -1e6f || io.MouseDown[0];
    if (inside && pointer_x_ >= 0) io.MousePos = ImVec2(pointer_x_, pointer_y_);
    if (io.MousePos.x > -1e6f && s.points_w > 0 && s.points_h > 0) {
        io.MousePos.x *= static_cast<float>(s.pixels_w) / static_cast<float>(s.points_w);
        io.MousePos.y *= static_cast<float>(s.pixels_h) / static_cast<float>(s.points_h);
    }
}

void Runner::frame(double now_s) {
    const double began_s = clock_s();
    const Window::Size size = window_.size();
    const double passed_s = last_frame_s_ < 0 || rested_ ? first_frame_s : now_s - last_frame_s_;
    last_frame_s_ = now_s;
    ImGui_ImplSDL2_NewFrame();
    place_pointer(size);
    const float scale = display_scale(size);
    const State& state = app_.world().state;
    if (state.debug) {
        const ShotOptions shot = describe_shot(app_, size.pixels_w, size.pixels_h, scale);
        app_.set_overlay([this, text = shot_text(shot)] { debug_.draw(app_, text); });
    } else {
        app_.set_overlay(nullptr);
    }
    painter_.upload_pictures(app_);
    app_.frame({std::max(passed_s, 1e-4), size.pixels_w, size.pixels_h, scale, finger_});
    follow_typing();
    pictures_.start(app_.missing_pictures());
    painter_.paint(app_, size.pixels_w, size.pixels_h);
    if (app_.wants_sheet()) {
        make_sheet(app_, painter_);
        changed_ = true;
    }
    if (state.client.save != Client::Save::none) {
        save_sheet(app_);
        changed_ = true;
    }
    if (state.take_picture) save_picture(size, scale);
    debug_.record({(clock_s() - began_s) * 1e3, app_.model_ms(), app_.ticks_this_frame(),
                   painter_.draw_calls(), static_cast<int>(app_.canvas().instances().size())});
    if (state.fullscreen != fullscreen_) window_.set_fullscreen(fullscreen_ = state.fullscreen);
}

// Letters, and keyboards on the screen, only while there is something to type into.
void Runner::follow_typing() {
    if (app_.ui().typing() == (SDL_IsTextInputActive() == SDL_TRUE)) return;
    app_.ui().typing() ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Runner::save_picture(const Window::Size& size, float scale) {
    app_.picture_taken();
    char stamp[32] = "";
    const std::time_t now = std::time(nullptr);
    std::strftime(stamp, sizeof stamp, "%Y-%m-%d-%H%M%S", std::localtime(&now));
    ShotOptions shot = describe_shot(app_, size.pixels_w, size.pixels_h, scale);
    const std::string base = fmt::format("{}/noci-{}-{}", pictures_folder(), shot.target, stamp);
    std::string why;
    if (!gfx::write_png(base + ".png", painter_.read(size.pixels_w, size.pixels_h), why)) {
        app_.show_problem(why);
        return;
    }
    app_.show_problem(files::write_whole(base + ".shot", shot_text(shot), why)
                          ? fmt::format("The picture is in {}.png. With the .shot file beside it, "
                                        "`noci shot` makes it again.",
                                        base)
                          : why);
    changed_ = true;
}

void Runner::rest(double now_s, double wait_s) {
    wait_s = std::min(wait_s, std::max(0.001, reload_.wait_s(now_s)));
    if (pictures_.busy()) wait_s = std::min(wait_s, 0.005);
    SDL_WaitEventTimeout(nullptr, static_cast<int>(std::ceil(wait_s * 1e3)));
}

FrameCount Runner::run(const std::function<bool()>& after_frame) {
    long frames = 0;
    while (!app_.world().state.quit) {
        const bool input = take_events();
        double now_s = clock_s();
        take_changes(now_s);
        notes_.follow();
        const bool moves = app_.animating();
        const FramePacer::Plan plan =
            pacer_.next({now_s, input || changed_, moves, window_.focused() || notes_.focused(),
                         window_.minimized()});
        changed_ = false;
        if (plan.draw) {
            frame(now_s);
            rested_ = false;
            window_.swap();
            ++frames;
            if (!after_frame()) break;
            notes_.follow(); // at once: what was hidden is not drawn once more
        } else if (!moves) {
            rested_ = true;
        }
        const FramePacer::Plan notes = notes_.draw(now_s);
        if (!plan.draw && !notes.draw) rest(now_s, std::min(plan.wait_s, notes.wait_s));
    }
    return {frames, notes_.frames()};
}

} // namespace

FrameCount run_loop(const OpenCommand& command, Window& window, Painter& painter, App& app,
                    PictureLoader& pictures, const std::function<bool()>& after_frame,
                    const Displays* displays) {
    const Displays here;
    return Runner(command, window, painter, app, pictures, displays ? *displays : here)
        .run(after_frame);
}

std::string pictures_folder() {
    const char* folder = std::getenv("XDG_PICTURES_DIR");
    std::error_code error;
    if (folder != nullptr && std::filesystem::is_directory(folder, error)) return folder;
    const std::filesystem::path here = std::filesystem::current_path(error);
    return error ? "." : here.string();
}

double clock_s() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

} // namespace app
