// The app without its window: owns the world, the interface and the canvas, and makes one frame.
// Needs an ImGui context, but no SDL and no GL, so tests drive it without a display.
#pragma once
#include "app/client_pointer.hpp"
#include "app/saved.hpp"
#include "app/sheet_preview.hpp"
#include "app/strip_record.hpp"
#include "app/world.hpp"
#include "gfx/canvas.hpp"
#include "gfx/textures.hpp"
#include "study/store.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace app {

struct ScreenContext; // screens.hpp

// Where the program's files are.
struct Paths {
    std::string assets;    // lessons, strings, course
    std::string generated; // art/*.png, fonts/*.otf (made by the build)
    std::string shaders;
    // Beside the executable (installed), else the folders of the build tree.
    static Paths standard();
};

struct Options {
    Paths paths;
    std::string profile; // the learner's folder; "" keeps nothing
    std::string lesson;  // open this one at once
    int step = -1;       // from 0
    bool paused = false;
    std::string stories; // folder of the therapist's own stories; "": none are kept
    std::string client;  // show this story at once; "": the list
    bool show_client = false;
};

// What happened since the last frame. Mouse and keys go through ImGui's IO.
struct FrameInput {
    double wall_s = 1.0 / 60;
    int width_px = 1440, height_px = 900;
    float display_scale = 1; // pixels per point
    bool touch = false;      // the pointer is a finger: it hovers over nothing
};

class App {
public:
    explicit App(const Options&);
    ~App();

    // One frame: actions, time, screen. Leaves ImGui's draw data ready and the canvas filled.
    void frame(const FrameInput&);
    void push(Action action) { queue_.push_back(std::move(action)); }

    // For the platform, after frame():
    const gfx::Canvas& canvas() const { return canvas_; }
    gfx::Rect stage_px() const { return stage_px_; } // where the canvas goes; empty: no picture
    std::span<const Ground> grounds() const { return grounds_; } // to clear before the canvas
    const ui::Theme& theme() const { return ui::theme(world_.state.settings.theme); }
    // Draws over everything, between ImGui::NewFrame and Render (the debug panel); may be null.
    void set_overlay(std::function<void()> draw) { overlay_ = std::move(draw); }
    void picture_taken() { world_.state.take_picture = false; }
    // True when the next frame would differ without any input.
    bool animating() const;
    // Pictures the current screen, theme and skin tone need and that are not in textures() yet.
    // Good until the next call.
    const std::vector<std::string>& missing_pictures();
    double model_ms() const { return model_ms_; } // time the last frame spent in the model
    int ticks_this_frame() const { return ticks_; }
    // The sheet to take home: wanted by the screen, and not made yet.
    bool wants_sheet() const;
    void show_sheet(SheetPreview made) { preview_ = std::move(made); }
    const SheetPreview& sheet() const { return preview_; }
    // Leaves out the part names of the picture (shots without words).
    void show_labels(bool on) { labels_ = on; }
    void set_atlas(unsigned gl_name) { atlas_ = gl_name; }
    // Re-reads lessons and strings from disk.
    void reload();
    // A problem to show in a calm card until it is dismissed (shader log, unwritable profile …).
    void show_problem(std::string sentence);

    World& world() { return world_; }
    const World& world() const { return world_; }
    ui::Ui& ui() { return ui_; }
    const ui::Ui& ui() const { return ui_; }
    gfx::Textures& textures() { return textures_; }
    const Options& options() const { return options_; }
    const std::vector<std::string>& watched_files() const { return watched_; }
    const std::vector<std::string>& recent_actions() const {
        return recent_;
    } // last 50, debug panel

private:
    void begin_ui(const FrameInput&);
    void draw_stage(ScreenContext&, const gfx::Rect& stage);
    void make_room();
    void run_actions();
    void save();
    void save_story();
    void delete_story();
    void restore();

    Options options_;
    std::string fonts_dir_;
    World world_;
    ui::Ui ui_;
    gfx::Canvas canvas_;
    gfx::Textures textures_;
    gfx::Rect stage_px_;
    unsigned atlas_ = 0; // GL name; 0: no pictures (headless)
    study::Store store_;
    std::vector<Action> queue_, running_;
    std::vector<std::string> watched_, recent_, problems_;
    // Pictures wanted, for this look.
    std::vector<std::string> wanted_, missing_;
    struct Look {
        Screen screen = Screen::home;
        std::string_view explainer{};
        Client::View client = Client::View::stories;
        ui::ThemeId theme = ui::ThemeId::night;
        bool deep_skin = false;
        bool operator==(const Look&) const = default;
    } look_;
    SheetSize sheet_size_;
    QuizMemory quiz_;
    StripRecord strip_;
    Pointing pointing_;
    SheetPreview preview_;
    std::vector<Ground> grounds_;
    std::function<void()> overlay_;
    double time_s_ = 0, model_ms_ = 0;
    int ticks_ = 0;
    bool labels_ = true;
    bool goal_was_done_ = false, keep_ = false; // something worth keeping happened
};

} // namespace app
