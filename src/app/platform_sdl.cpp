// The window: SDL2 and its OpenGL context.
#include "app/platform.hpp"

#include <SDL.h>
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>

namespace app {
namespace {

constexpr int least_w = 360, least_h = 480;

bool asked_for(std::string_view driver) {
    const char* wanted = std::getenv("SDL_VIDEODRIVER");
    return wanted != nullptr && std::string_view(wanted).find(driver) != std::string_view::npos;
}

// Without a display SDL quietly takes a driver that shows nothing.
bool shows_nothing() {
    const char* driver = SDL_GetCurrentVideoDriver();
    if (driver == nullptr) return true;
    for (const char* blind : {"offscreen", "dummy"})
        if (std::string_view(driver) == blind) return !asked_for(blind);
    return false;
}

bool given(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] != 0;
}

// Asking SDL where there is certainly no display makes libraries grumble on the terminal.
bool surely_no_display() {
#if defined(__linux__)
    return !given("DISPLAY") && !given("WAYLAND_DISPLAY") && !given("SDL_VIDEODRIVER");
#else
    return false;
#endif
}

std::string said_by_sdl() {
    const char* words = SDL_GetError();
    return words != nullptr && words[0] != 0 ? fmt::format(" (SDL says: {})", words) : "";
}

} // namespace

struct Window::Impl {
    bool video = false;
    SDL_Window* window = nullptr;
    SDL_GLContext context = nullptr;
};

Window::Window() : impl_(std::make_unique<Impl>()) {}

Window::~Window() {
    if (impl_->context != nullptr) SDL_GL_DeleteContext(impl_->context);
    if (impl_->window != nullptr) SDL_DestroyWindow(impl_->window);
    if (impl_->video) SDL_Quit();
}

std::unique_ptr<Window> Window::open(Kind kind, int width, int height, std::string& why) {
    std::unique_ptr<Window> made(new Window());
    Impl& w = *made->impl_;
    const bool offscreen = kind == Kind::offscreen;
    if (offscreen) SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "offscreen", SDL_HINT_OVERRIDE);
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    const bool blind = !offscreen && surely_no_display();
    if (blind || SDL_InitSubSystem(SDL_INIT_VIDEO) != 0 || (!offscreen && shows_nothing())) {
        why = fmt::format("There is no display to open a window on{}. `noci shot` makes pictures "
                          "without one.",
                          blind ? "" : said_by_sdl());
        if (!blind && SDL_WasInit(SDL_INIT_VIDEO) != 0) SDL_Quit();
        return nullptr;
    }
    w.video = true;
    std::setlocale(LC_NUMERIC, "C"); // input methods may have changed it
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    const Uint32 flags =
        SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    SDL_Rect room{0, 0, width, height};
    if (!offscreen) SDL_GetDisplayUsableBounds(0, &room);
    w.window = SDL_CreateWindow("Noci", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                std::min(width, std::max(room.w, least_w)),
                                std::min(height, std::max(room.h, least_h)), flags);
    if (w.window != nullptr) w.context = SDL_GL_CreateContext(w.window);
    bool usable = w.context != nullptr;
    if (usable) {
        SDL_SetWindowMinimumSize(w.window, least_w, least_h);
        usable = gfx::load_gl(SDL_GL_GetProcAddress, why);
    }
    if (!usable) {
        why = fmt::format("Noci needs OpenGL 3.3, and this computer does not offer it here{}. A "
                          "newer graphics driver, or Mesa's software renderer, helps.",
                          why.empty() ? said_by_sdl() : " (" + why + ")");
        return nullptr;
    }
    if (!offscreen && SDL_GL_SetSwapInterval(-1) != 0) SDL_GL_SetSwapInterval(1);
    return made;
}

Window::Size Window::size() const {
    Size s;
    SDL_GetWindowSize(impl_->window, &s.points_w, &s.points_h);
    SDL_GL_GetDrawableSize(impl_->window, &s.pixels_w, &s.pixels_h);
    return s;
}

double Window::refresh_hz() const {
    SDL_DisplayMode mode{};
    const int display = std::max(0, SDL_GetWindowDisplayIndex(impl_->window));
    return SDL_GetCurrentDisplayMode(display, &mode) == 0 ? mode.refresh_rate : 0;
}

bool Window::focused() const {
    return (SDL_GetWindowFlags(impl_->window) & SDL_WINDOW_INPUT_FOCUS) != 0;
}
bool Window::minimized() const {
    return (SDL_GetWindowFlags(impl_->window) & SDL_WINDOW_MINIMIZED) != 0;
}
void Window::show() {
    SDL_ShowWindow(impl_->window);
}
void Window::set_fullscreen(bool on) {
    SDL_SetWindowFullscreen(impl_->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}
// In full screen a window stays on its display, so it leaves full screen on the way.
void Window::move_to(int display) {
    const bool full = (SDL_GetWindowFlags(impl_->window) & SDL_WINDOW_FULLSCREEN) != 0;
    const auto there = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(display));
    if (full) set_fullscreen(false);
    SDL_SetWindowPosition(impl_->window, there, there);
    if (full) set_fullscreen(true);
}
void Window::fit_display() {
    const int display = std::max(0, SDL_GetWindowDisplayIndex(impl_->window));
    SDL_Rect there{}, own{};
    SDL_GetWindowPosition(impl_->window, &own.x, &own.y);
    SDL_GetWindowSize(impl_->window, &own.w, &own.h);
    if (SDL_GetDisplayBounds(display, &there) != 0) return;
    const bool full = (SDL_GetWindowFlags(impl_->window) & SDL_WINDOW_FULLSCREEN) != 0;
    if (full || SDL_HasIntersection(&own, &there) == SDL_FALSE) move_to(display);
}
void Window::swap() {
    SDL_GL_SwapWindow(impl_->window);
}
void Window::make_current() {
    SDL_GL_MakeCurrent(impl_->window, impl_->context);
}
void* Window::handle() const {
    return impl_->window;
}
void* Window::context() const {
    return impl_->context;
}

} // namespace app
