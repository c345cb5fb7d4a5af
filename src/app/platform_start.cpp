// From the command line to the first frame, as quickly as possible: lessons, fonts and pictures are
// read on threads while the window and its OpenGL context are made.
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "gfx/imgui_compat.hpp"

#include <SDL.h>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <imgui.h>
#if __has_include(<backends/imgui_impl_sdl2.h>)
#include <backends/imgui_impl_sdl2.h>
#else
#include <backends/imgui_impl_sdl.h>
#endif
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace app {
namespace {

long resident_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmRSS:", 0) == 0) return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

// Somebody reads what we write: a terminal, a file or a pipe, and not the void of a desktop.
bool stderr_is_read() {
    struct stat is {};
    if (isatty(STDERR_FILENO) != 0) return true;
    return fstat(STDERR_FILENO, &is) == 0 && (S_ISREG(is.st_mode) || S_ISFIFO(is.st_mode));
}

bool has_display() {
    const auto given = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && value[0] != 0;
    };
    return given("DISPLAY") || given("WAYLAND_DISPLAY");
}

int refuse(const std::string& sentence, int status = 1) {
    std::fprintf(stderr, "noci: %s\n", sentence.c_str());
    if (!stderr_is_read() && has_display())
        SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, "Noci", sentence.c_str(), nullptr);
    return status;
}

bool holds_files(const std::string& folder) {
    std::error_code error;
    const std::filesystem::directory_iterator first(folder, error);
    return !error && first != std::filesystem::directory_iterator();
}

// The backend of ImGui for SDL, as long as the window lives.
struct SdlBackend {
    explicit SdlBackend(const Window& window) {
        ImGui_ImplSDL2_InitForOpenGL(static_cast<SDL_Window*>(window.handle()), window.context());
        SDL_StopTextInput(); // until a text field has the focus: keeps on-screen keyboards away
    }
    ~SdlBackend() { ImGui_ImplSDL2_Shutdown(); }
    SdlBackend(const SdlBackend&) = delete;
    SdlBackend& operator=(const SdlBackend&) = delete;
};

// What needs no window.
struct Prepared {
    std::unique_ptr<App> app;
    PictureLoader pictures;

    void make(const OpenCommand& command) {
        app = std::make_unique<App>(command.app);
        State& state = app->world().state;
        if (command.theme) apply(app->world(), act::SetTheme{*command.theme});
        if (command.text_percent) apply(app->world(), act::SetTextPercent{*command.text_percent});
        pictures.start(app->missing_pictures());
        const float scale = command.scale > 0 ? command.scale : 1; // a guess; frame() knows
        app->ui().fonts().build(command.app.paths.generated + "/fonts",
                                static_cast<float>(state.settings.text_percent) / 100 * scale);
        // Here, where it costs the first frame nothing; uploading finds them ready.
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        gfx::compat::font_pixels(pixels, width, height);
    }
};

} // namespace

std::string missing_assets(const Paths& paths) {
    if (holds_files(paths.assets)) return "";
    return fmt::format(
        "The folder with the lessons, {}, is missing, empty or can't be read; --data "
        "DIR names another.",
        paths.assets);
}

std::string missing_files(const Paths& paths) {
    if (std::string missing = missing_assets(paths); !missing.empty()) return missing;
    if (holds_files(paths.generated + "/fonts")) return "";
    return fmt::format("The folder with the fonts, {}/fonts, is missing, empty or can't be read; "
                       "install Noci again.",
                       paths.generated);
}

int run_app(const OpenCommand& command, double started_s) {
    if (const std::string missing = missing_files(command.app.paths); !missing.empty())
        return refuse(missing);
    ImGuiSession session;
    Prepared prepared;
    std::thread beside([&] { prepared.make(command); });
    std::string why, shader_log;
    const std::unique_ptr<Window> window =
        Window::open(Window::Kind::visible, command.width, command.height, why);
    std::unique_ptr<Painter> painter;
    if (window) painter = std::make_unique<Painter>(command.app.paths);
    if (painter && !painter->load_shaders(shader_log) && shader_log.empty())
        shader_log = "The shaders can't be used.";
    beside.join();
    if (!window) return refuse(why);

    App& app = *prepared.app;
    if (!command.app.lesson.empty() && app.world().state.lesson != command.app.lesson)
        return refuse(
            fmt::format("There is no lesson “{}”; `noci list` names them.", command.app.lesson), 2);
    const SdlBackend sdl(*window);
    painter->attach_interface();
    if (!shader_log.empty()) {
        std::fprintf(stderr, "noci: %s\n", shader_log.c_str());
        app.show_problem(shader_log);
    }
    prepared.pictures.wait();
    prepared.pictures.hand_over(app);
    window->show();
    bool first = true;
    const FrameCount frames = run_loop(command, *window, *painter, app, prepared.pictures, [&] {
        if (!first) return true;
        first = false;
        if (!command.exit_after_first_frame) return true;
        painter->finish();
        std::printf("first_frame_ms %.1f\nrss_kb %ld\n", (clock_s() - started_s) * 1e3,
                    resident_kb());
        return false;
    });
    if (command.frame_count) std::printf("frames %ld notes %ld\n", frames.window, frames.notes);
    prepared.app.reset(); // saves, while everything is still there
    return 0;
}

} // namespace app
