#include "app/platform_notes.hpp"

#include "app/platform.hpp"

#include <SDL.h>
#include <algorithm>

namespace app {
namespace {

constexpr int most_moves = 8;
constexpr double first_frame_s = 1.0 / 60;

// Room for a title bar and a look at the desktop where the window is not maximized.
DisplayArea window_area(int display, const DisplayArea& area) {
    SDL_Rect room{area.x, area.y, area.w, area.h}, usable{};
    if (SDL_GetDisplayUsableBounds(display, &usable) == 0 && usable.w > 0 && usable.h > 0 &&
        SDL_HasIntersection(&usable, &room) == SDL_TRUE)
        room = usable;
    const int side = room.w / 40, top = std::max(room.h / 20, 32);
    return {room.x + side, room.y + top, room.w - 2 * side, room.h - top - side};
}

unsigned window_of(const SDL_Event& event) {
    switch (event.type) {
    case SDL_WINDOWEVENT:
        return event.window.windowID;
    case SDL_MOUSEMOTION:
        return event.motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event.button.windowID;
    case SDL_MOUSEWHEEL:
        return event.wheel.windowID;
    default:
        return 0; // keys act as in the client's window
    }
}

} // namespace

std::vector<DisplayArea> Displays::areas() const {
    std::vector<DisplayArea> areas;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect r{};
        if (SDL_GetDisplayBounds(i, &r) == 0) areas.push_back({r.x, r.y, r.w, r.h});
    }
    return areas;
}

int Displays::showing(SDL_Window* window) const {
    return SDL_GetWindowDisplayIndex(window);
}

NotesWindow::NotesWindow(Window& client, Painter& painter, App& app, const Displays& displays)
    : client_(client), painter_(painter), app_(app), displays_(displays) {}

NotesWindow::~NotesWindow() {
    if (window_ == nullptr) return;
    SDL_DestroyWindow(window_);
    client_.make_current();
}

int NotesWindow::client_display() const {
    return displays_.showing(static_cast<SDL_Window*>(client_.handle()));
}

int NotesWindow::display() const {
    const std::vector<DisplayArea> areas = displays_.areas();
    return areas == refused_ ? -1 : display_for_notes(areas, client_display());
}

void NotesWindow::begin() {
    client_here_ = true;
    swapped_ = false;
    home_ = client_display();
}

// The app's window goes back to where it was.
void NotesWindow::end() {
    close();
    if (!client_here_) return;
    client_here_ = false;
    other_way_ = swapped_;
    const int displays = static_cast<int>(displays_.areas().size());
    if (swapped_ && home_ >= 0 && home_ < displays && client_display() != home_)
        client_.move_to(home_);
    moves_ = 0, asked_ = -1;
    refused_.clear();
}

// Once: a minimized app answers later.
void NotesWindow::tell(bool there) {
    const Client& c = app_.world().state.client;
    if (there == c.apart) {
        asked_ = -1;
    } else if (asked_ != (there ? 1 : 0)) {
        asked_ = there ? 1 : 0;
        app_.push(act::NotesApart{there});
        // Whose screen is whose was said with the client before.
        if (there && other_way_ && !c.swapped) app_.push(act::SwapScreens{});
        other_way_ = false;
    }
}

void NotesWindow::swap(int display) {
    swapped_ = app_.world().state.client.swapped;
    close();
    client_.move_to(display);
}

// A third display is as good as the second.
bool NotesWindow::lies_with_client() const {
    const std::vector<DisplayArea> areas = displays_.areas();
    const int client = client_display(), notes = displays_.showing(window_);
    const int count = static_cast<int>(areas.size());
    if (client < 0 || client >= count || notes < 0 || notes >= count) return true;
    const DisplayArea both[] = {areas[static_cast<std::size_t>(client)],
                                areas[static_cast<std::size_t>(notes)]};
    return display_for_notes(both, 0) < 0;
}

void NotesWindow::follow() {
    const State& s = app_.world().state;
    if (s.screen != Screen::client) return end();
    if (!client_here_) begin();
    int there = display();
    tell(there >= 0);
    if (there >= 0 && s.client.swapped != swapped_) {
        swap(there);
        there = display();
    }
    if (there < 0 || !s.client.apart || !s.client.notes) return close();
    if (!is_open()) return open(there);
    // Never on the client's screen. While it is dragged it is in somebody's hand.
    const bool dragged = SDL_GetGlobalMouseState(nullptr, nullptr) != 0;
    if (dragged || !lies_with_client()) return;
    close();
    if (++moves_ > most_moves) return refuse();
    open(there);
}

void NotesWindow::refuse() {
    close();
    refused_ = displays_.areas();
}

bool NotesWindow::make(const DisplayArea& area) {
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    const std::string title(app_.world().strings("client.notes_title"));
    window_ = SDL_CreateWindow(title.c_str(), area.x, area.y, area.w, area.h,
                               SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                                   SDL_WINDOW_HIDDEN);
    auto* context = static_cast<SDL_GLContext>(client_.context());
    const bool drawable = window_ != nullptr && SDL_GL_MakeCurrent(window_, context) == 0;
    // It draws rarely, and must not make the client's picture wait for two displays.
    if (drawable) SDL_GL_SetSwapInterval(0);
    client_.make_current();
    if (!drawable && window_ != nullptr) {
        SDL_DestroyWindow(window_);
        window_ = nullptr;
    }
    return drawable;
}

void NotesWindow::open(int display) {
    const DisplayArea area =
        window_area(display, displays_.areas()[static_cast<std::size_t>(display)]);
    if (window_ == nullptr && !make(area)) return refuse();
    SDL_RestoreWindow(window_);
    SDL_SetWindowSize(window_, area.w, area.h);
    SDL_SetWindowPosition(window_, area.x, area.y);
    SDL_MaximizeWindow(window_);
    // What the client types goes on going to the client's window.
    SDL_SetHint(SDL_HINT_WINDOW_NO_ACTIVATION_WHEN_SHOWN, "1");
    SDL_ShowWindow(window_);
    screen_ = std::make_unique<NotesScreen>();
    pacer_ = FramePacer(client_.refresh_hz());
    pointer_ = {};
    pressed_ = false;
    stirred_ = true;
    last_frame_s_ = -1;
}

void NotesWindow::close() {
    if (!is_open()) return;
    screen_.reset();
    SDL_HideWindow(window_);
}

bool NotesWindow::focused() const {
    return is_open() && (SDL_GetWindowFlags(window_) & SDL_WINDOW_INPUT_FOCUS) != 0;
}

bool NotesWindow::takes_key(const KeyPress& press) {
    if (!focused() || !screen_->takes_key(press)) return false;
    stirred_ = true;
    return true;
}

bool NotesWindow::take(const SDL_Event& event) {
    if (window_ == nullptr || window_of(event) != SDL_GetWindowID(window_)) return false;
    if (!is_open()) return true;
    stirred_ = true;
    switch (event.type) {
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_CLOSE) app_.push(act::ShowNotes{false});
        if (event.window.event == SDL_WINDOWEVENT_LEAVE && !pointer_.down) pointer_ = {};
        break;
    case SDL_MOUSEMOTION:
        pointer_.at = {static_cast<float>(event.motion.x), static_cast<float>(event.motion.y)};
        pointer_.touch = event.motion.which == SDL_TOUCH_MOUSEID;
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        pointer_.at = {static_cast<float>(event.button.x), static_cast<float>(event.button.y)};
        pointer_.touch = event.button.which == SDL_TOUCH_MOUSEID;
        if (event.button.button == SDL_BUTTON_LEFT)
            pointer_.down = event.type == SDL_MOUSEBUTTONDOWN;
        pressed_ |= pointer_.down;
        break;
    case SDL_MOUSEWHEEL:
        pointer_.wheel += static_cast<float>(event.wheel.y);
        break;
    default:
        break;
    }
    return true;
}

FramePacer::Plan NotesWindow::draw(double now_s) {
    if (!is_open()) return {false, FramePacer::longest_wait_s};
    const bool changed = stirred_ || screen_->stale(app_);
    stirred_ = false;
    const bool moves = screen_->animating();
    const bool minimized = (SDL_GetWindowFlags(window_) & SDL_WINDOW_MINIMIZED) != 0;
    const FramePacer::Plan plan = pacer_.next({now_s, changed, moves, true, minimized});
    if (plan.draw)
        paint(now_s);
    else if (!moves)
        last_frame_s_ = -1; // time starts anew after a rest
    return plan;
}

void NotesWindow::paint(double now_s) {
    int points_w = 0, points_h = 0, pixels_w = 0, pixels_h = 0;
    SDL_GetWindowSize(window_, &points_w, &points_h);
    SDL_GL_GetDrawableSize(window_, &pixels_w, &pixels_h);
    if (points_w <= 0 || points_h <= 0 || pixels_w <= 0 || pixels_h <= 0) return;
    const Window::Size client = client_.size();
    const auto density = [](int pixels, int points) {
        return points > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1.f;
    };
    const float own = density(pixels_w, points_w);
    NotesScreen::Input in;
    in.wall_s = last_frame_s_ < 0 ? first_frame_s : now_s - last_frame_s_;
    in.density = own / std::max(density(client.pixels_w, client.points_w), 0.1f);
    in.width = static_cast<int>(static_cast<float>(pixels_w) / in.density);
    in.height = static_cast<int>(static_cast<float>(pixels_h) / in.density);
    in.pointer = pointer_;
    in.pointer.down |= pressed_;
    pressed_ = false;
    if (pointer_.at.x > -1e5f) in.pointer.at = pointer_.at * (own / in.density);
    last_frame_s_ = now_s;
    screen_->frame(app_, in);
    pointer_.wheel = 0;
    SDL_GL_MakeCurrent(window_, static_cast<SDL_GLContext>(client_.context()));
    painter_.paint(*screen_->drawn(), NotesScreen::theme(app_.world()).panel, pixels_w, pixels_h);
    SDL_GL_SwapWindow(window_);
    client_.make_current();
    ++frames_;
}

} // namespace app
