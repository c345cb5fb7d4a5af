// The loop of the program with a real (offscreen) window and SDL's own events, as far as that goes
// without a display.
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "support/robot.hpp"

#include <SDL.h>
#include <cstring>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif

namespace {

void type(const char* words) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::strncpy(event.text.text, words, sizeof event.text.text - 1);
    SDL_PushEvent(&event);
}

TEST(Window, LettersArriveOnlyWhileATextFieldHasTheFocus) {
    std::string why;
    app::ImGuiSession session;
    const auto window = app::Window::open(app::Window::Kind::offscreen, 1280, 800, why);
    ASSERT_NE(window, nullptr) << why;
    app::OpenCommand command;
    command.app.paths = test::paths();
    command.width = 1280, command.height = 800;
    app::Painter painter(command.app.paths);
    ASSERT_TRUE(painter.load_shaders(why)) << why;
    painter.attach_interface();
    ImGui_ImplSDL2_InitForOpenGL(static_cast<SDL_Window*>(window->handle()), window->context());
    SDL_StopTextInput();
    app::App app(command.app);
    app.push(app::act::OpenStoryEditor{""});
    app::PictureLoader pictures;
    long frames = 0;
    app::run_loop(command, *window, painter, app, pictures, [&] {
        ++frames;
        if (frames == 5) {
            EXPECT_FALSE(SDL_IsTextInputActive()) << "nothing to type into";
            app.ui().items().focus("editor.title");
        }
        if (frames == 9) {
            EXPECT_TRUE(SDL_IsTextInputActive()) << "a field has the focus";
            type("Caf\u00e9");
        }
        if (frames == 13) app.ui().items().clear_focus();
        SDL_Event wake{};
        wake.type = SDL_USEREVENT;
        SDL_PushEvent(&wake); // no rest between these frames
        return frames < 18;
    });
    EXPECT_EQ(app.world().state.draft.title, "Caf\u00e9");
    EXPECT_FALSE(SDL_IsTextInputActive()) << "the field has lost the focus";
    ImGui_ImplSDL2_Shutdown();
}

} // namespace
