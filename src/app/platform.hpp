// The outside of the app: a window with OpenGL, and what puts a frame of App into it. The only
// place, with gfx/, that knows SDL and OpenGL; this header names neither.
#pragma once
#include "app/app.hpp"
#include "app/cli.hpp"
#include "app/imgui_session.hpp"
#include "gfx/renderer.hpp"

#include <functional>
#include <memory>
#include <string>

struct ImDrawData;

namespace app {

class Displays; // platform_notes.hpp

// A window, or a surface without a display, with an OpenGL 3.3 context that is current.
class Window {
public:
    enum class Kind { visible, offscreen };
    // Null and a readable sentence when there is no display or no OpenGL 3.3. A visible window
    // stays hidden until show().
    static std::unique_ptr<Window> open(Kind, int width, int height, std::string& why);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    struct Size {
        int points_w = 0, points_h = 0; // what the mouse is measured in
        int pixels_w = 0, pixels_h = 0;
    };
    Size size() const;
    double refresh_hz() const; // 0 when unknown
    bool focused() const;
    bool minimized() const;
    void show();
    void set_fullscreen(bool);
    void move_to(int display); // its middle, or all of it in full screen
    void
    fit_display(); // a display came or went: to one that is there, and in full screen all of it
    void swap();
    void make_current();  // its context, after another window was drawn
    void* handle() const; // SDL_Window*
    void* context() const;

private:
    Window();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Decodes pictures on threads of its own; finished ones are handed over on the caller's thread.
class PictureLoader {
public:
    PictureLoader();
    ~PictureLoader();                                  // waits
    void start(const std::vector<std::string>& files); // those not under way and not failed before
    // Gives the finished ones to the app. Returns how many.
    int hand_over(App&);
    bool busy() const;
    void wait();
    void forget_failures(); // files may have been mended

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Draws what App::frame() left. Needs a current GL context and an ImGui context.
class Painter {
public:
    explicit Painter(const Paths&);
    ~Painter();
    void next_app() { font_generation_ = 0; } // another App draws from here on
    void attach_interface(); // once, before the first frame; App's fonts may be built by then
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // On failure `why` is "path:line: error: sentence", and the last good shaders stay in use.
    bool load_shaders(std::string& why);
    // Before App::frame(): the pictures that were decoded since.
    void upload_pictures(App&);
    // After App::frame(), into the current framebuffer.
    void paint(App&, int width_px, int height_px);
    // What another ImGui context that shares the fonts has drawn, over a plain ground.
    void paint(ImDrawData&, gfx::Color ground, int width_px, int height_px);
    // The same into a framebuffer of its own.
    [[nodiscard]] gfx::Image picture(ImDrawData&, gfx::Color ground, int width_px, int height_px);
    // Into a framebuffer of its own. `words` false: the picture alone, without the interface.
    [[nodiscard]] gfx::Image picture(App&, int width_px, int height_px, bool words = true);
    // A canvas alone, in `theme`, with the drawings in `textures`: the app's.
    [[nodiscard]] gfx::Image picture(const gfx::Canvas&, gfx::Textures&, const ui::Theme&,
                                     int width_px, int height_px);
    // A texture that lives until it is set again, for an image the interface shows.
    unsigned show_image(const gfx::Image&);
    // What the current framebuffer shows (before swapping).
    [[nodiscard]] gfx::Image read(int width_px, int height_px) const;
    int draw_calls() const { return renderer_.draw_calls(); }
    void finish(); // waits until everything is drawn

private:
    void upload_fonts(App&);
    void draw(App&, int width_px, int height_px, bool words);

    gfx::Renderer renderer_;
    bool attached_ = false;
    bool first_ = true; // the first frame must be there soon
    unsigned font_texture_ = 0;
    unsigned font_generation_ = 0;
    unsigned image_ = 0; // of show_image()
};

// A painter on a hidden surface of its own, for pictures without a display: shots, the sheet of a
// story, tests and benches.
class Offscreen {
public:
    // Null and a sentence when there is no OpenGL 3.3 or a shader does not compile.
    static std::unique_ptr<Offscreen> open(const Paths&, std::string& why, int width = 64,
                                           int height = 64);
    Painter& painter() { return painter_; }

private:
    Offscreen(const Paths& paths, std::unique_ptr<Window> window)
        : window_(std::move(window)), painter_(paths) {}

    ImGuiSession session_;
    std::unique_ptr<Window> window_; // before the painter, which needs its context to the end
    Painter painter_;
};

// The sheet a client takes home (platform_sheet.cpp): its pictures are drawn from the very moments
// that were shown. make_sheet() gives the app its preview; save_sheet() does what
// State::client.save asks and says what came of it.
void make_sheet(App&, Painter&);
void save_sheet(App&);
// Where sheets are saved, and the typeface they are set in.
std::string documents_folder();
handout::Fonts print_fonts(const App&);
// Hands a PDF file to the system's printing through a pipe, so that nothing is left on the disk.
enum class Printed { sent, refused, no_system };
Printed send_to_printer(const std::string& pdf);

// Opens the app and runs until the person leaves. Returns the exit status. `started_s`: when the
// process began, on the clock of clock_s().
int run_app(const OpenCommand&, double started_s);
// The loop inside run_app(). `after_frame` may end it with false. `displays` null: those of this
// computer.
struct FrameCount {
    long window = 0, notes = 0; // of the window, and of the one with the therapist's notes
};
FrameCount run_loop(const OpenCommand&, Window&, Painter&, App&, PictureLoader&,
                    const std::function<bool()>& after_frame, const Displays* displays = nullptr);

double clock_s(); // steady, in seconds
// A sentence when a folder the program can't do without is missing, else "".
std::string missing_assets(const Paths&); // lessons: enough for list and check
std::string missing_files(const Paths&);  // and fonts
// Where F9 writes.
std::string pictures_folder();

} // namespace app
