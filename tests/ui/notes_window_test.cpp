// The second window with the therapist's notes: the loop of the program with real (offscreen)
// windows and SDL's own events, on displays that the test plugs in and pulls out.
#include "app/platform_notes.hpp"

#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "support/robot.hpp"

#include <SDL.h>
#include <functional>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif

using namespace app;

namespace {

SDL_Window* notes_window() {
    for (Uint32 id = 1; id < 100; ++id)
        if (SDL_Window* w = SDL_GetWindowFromID(id))
            if (std::string(SDL_GetWindowTitle(w)) == "For the therapist" &&
                (SDL_GetWindowFlags(w) & SDL_WINDOW_SHOWN) != 0)
                return w;
    return nullptr;
}

// The client's window is on display 0. Where the other one is, the test says.
class TestDisplays : public Displays {
public:
    std::vector<DisplayArea> now{{0, 0, 1280, 800}, {1280, 0, 1024, 768}};
    int notes_on = 1;
    std::vector<DisplayArea> areas() const override { return now; }
    int showing(SDL_Window* w) const override { return w == notes_window() ? notes_on : 0; }
    void pull() { now.resize(1); }
    void plug() { now = TestDisplays().now; }
};

void key_in(SDL_Window* window, SDL_Keycode key) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.windowID = SDL_GetWindowID(window);
    event.key.keysym.sym = key;
    SDL_PushEvent(&event);
}

void close_button(SDL_Window* window) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.windowID = SDL_GetWindowID(window);
    event.window.event = SDL_WINDOWEVENT_CLOSE;
    SDL_PushEvent(&event);
}

class NotesWindowTest : public testing::Test {
protected:
    void SetUp() override {
        window = Window::open(Window::Kind::offscreen, 1280, 800, why);
        ASSERT_NE(window, nullptr) << why;
        command.app.paths = test::paths();
        command.width = 1280, command.height = 800;
        painter = std::make_unique<Painter>(command.app.paths);
        ASSERT_TRUE(painter->load_shaders(why)) << why;
        painter->attach_interface();
        ImGui_ImplSDL2_InitForOpenGL(client(), window->context());
        app = std::make_unique<App>(command.app);
    }
    void TearDown() override {
        app.reset();
        ImGui_ImplSDL2_Shutdown();
        painter.reset();
    }
    SDL_Window* client() { return static_cast<SDL_Window*>(window->handle()); }
    const Client& state() { return app->world().state.client; }
    // Every step is done once, and eight frames of the client's window follow each.
    FrameCount play(const std::vector<std::function<void()>>& steps) {
        std::size_t frame = 0;
        return run_loop(
            command, *window, *painter, *app, pictures,
            [&] {
                if (frame % 8 == 0) steps[frame / 8]();
                SDL_Event wake{};
                wake.type = SDL_USEREVENT;
                SDL_PushEvent(&wake); // no rest between these frames
                return ++frame < steps.size() * 8;
            },
            &displays);
    }
    void show() { app->push(act::ShowClient{"rubbing-helps"}); }

    ImGuiSession session;
    std::string why;
    OpenCommand command;
    std::unique_ptr<Window> window;
    std::unique_ptr<Painter> painter;
    std::unique_ptr<App> app;
    PictureLoader pictures;
    TestDisplays displays;
};

TEST_F(NotesWindowTest, OpensWithTheClientAndClosesWithIt) {
    play({[&] { EXPECT_EQ(notes_window(), nullptr); }, [&] { show(); },
          [&] {
              ASSERT_NE(notes_window(), nullptr);
              EXPECT_TRUE(state().apart && state().notes);
              EXPECT_EQ(app->ui().items().find("client.notes_close"), nullptr);
              EXPECT_EQ(SDL_GL_GetCurrentWindow(), client()) << "the next frame is the client's";
              key_in(notes_window(), SDLK_PAGEDOWN);
          },
          [&] {
              EXPECT_EQ(state().page, 1) << "keys act as in the client's window";
              key_in(notes_window(), SDLK_ESCAPE);
          },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_EQ(app->world().state.screen, Screen::home);
          }});
}

TEST_F(NotesWindowTest, NHidesAndShowsItAndItsCloseButtonOnlyHides) {
    play({[&] { show(); }, [&] { key_in(client(), SDLK_n); },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_EQ(app->ui().items().find("client.notes_close"), nullptr);
              key_in(client(), SDLK_n);
          },
          [&] {
              ASSERT_NE(notes_window(), nullptr);
              close_button(notes_window());
          },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_FALSE(app->world().state.quit);
              EXPECT_EQ(app->world().state.screen, Screen::client);
              key_in(client(), SDLK_n);
          },
          [&] {
              ASSERT_NE(notes_window(), nullptr);
              key_in(notes_window(), SDLK_n);
          },
          [&] { EXPECT_EQ(notes_window(), nullptr); }});
}

TEST_F(NotesWindowTest, ClosingTheClientsWindowEndsTheProgram) {
    bool went_on = false;
    play({[&] { show(); },
          [&] {
              ASSERT_NE(notes_window(), nullptr);
              close_button(client());
          },
          [&] { went_on = true; }});
    EXPECT_FALSE(went_on);
    EXPECT_EQ(notes_window(), nullptr);
}

TEST_F(NotesWindowTest, FollowsDisplaysThatComeAndGo) {
    displays.pull();
    play({[&] { show(); },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_FALSE(state().notes);
              displays.plug();
          },
          [&] {
              EXPECT_NE(notes_window(), nullptr) << "by itself, once there is a place";
              displays.pull();
          },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_FALSE(state().apart || state().notes);
              displays.now.clear(); // as when a laptop is closed
          },
          [&] { displays.plug(); }, [&] { EXPECT_NE(notes_window(), nullptr); }});
}

TEST_F(NotesWindowTest, AMirrorGetsNoNotes) {
    displays.now[1] = displays.now[0];
    play({[&] { show(); },
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_FALSE(state().apart);
              key_in(client(), SDLK_n);
          },
          [&] { EXPECT_NE(app->ui().items().find("client.notes_close"), nullptr); }});
}

// A window manager that puts the window on the client's screen, again and again.
TEST_F(NotesWindowTest, AWindowThatDoesNotStayAwayIsGivenUp) {
    displays.notes_on = 0;
    play({[&] { show(); }, [] {}, [] {},
          [&] {
              EXPECT_EQ(notes_window(), nullptr);
              EXPECT_FALSE(state().apart) << "N lays the notes over the screen instead";
              displays.notes_on = 1;
              displays.now[1].w = 1600; // another display
          },
          [&] { EXPECT_NE(notes_window(), nullptr); }});
}

TEST_F(NotesWindowTest, DrawsOnlyWhenSomethingChanges) {
    std::vector<std::function<void()>> steps(20, [] {});
    steps[0] = [&] { show(); };
    const FrameCount still = play(steps);
    EXPECT_EQ(still.window, 160);
    EXPECT_GE(still.notes, 1);
    EXPECT_LE(still.notes, 6) << "the client's picture moved, the notes did not";
    steps[0] = [] {};
    steps[10] = [&] { app->push(act::NextStep{}); };
    const FrameCount turned = play(steps);
    EXPECT_GT(turned.notes, still.notes);
    EXPECT_LE(turned.notes, 12);
}

} // namespace
