// A described screenshot: what to show, and how. Drawn without a display, the same on every run.
// A .shot file is this struct as TOML; F9 writes one beside each picture.
#pragma once
#include "app/app.hpp"
#include "gfx/textures.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace app {

// What a target names: "home", "gate-control", or a page after its steps: "gate-control:quiz2",
// ":quiz2=3" (the third answer chosen), ":cards3", ":cards3b" (its back), ":end", ":play"; and what
// a client sees: "stories", "story:light-touch" (90 seconds), "story:light-touch:whole", and
// ":end", the sheet to take home.
struct ShotPlace {
    std::string lesson; // "": home
    Screen screen = Screen::home;
    int number = 1; // of the question or card, from 1; 0: the page at the end
    int answer = 0; // from 1; 0: none
    bool back = false;
    std::string story;
    bool whole = false, end = false; // every page; the sheet after the last
    bool client() const { return screen == Screen::client; }
};
// False: not in that notation. Whether such a lesson or page exists is another question.
bool parse_target(const std::string& text, ShotPlace&);

struct ShotOptions {
    std::string target = "home";    // see ShotPlace
    std::string out;                // the PNG to write
    int step = 1;                   // from 1
    double time_s = 0;              // seconds on screen, in frames of 1/60 s
    int width = 1440, height = 900; // in points
    float scale = 1;                // pixels per point
    ui::ThemeId theme = ui::ThemeId::night;
    int text_percent = 100;
    bool clinical = false, deep_skin = false, reduced_motion = false;
    int speed = 1;                                   // index into speeds
    std::vector<std::pair<std::string, double>> set; // params, right at the start
    // Params set when the model reaches a tick, and the tick to stand at: how F9 repeats what a
    // person did. `tick` < 0: `time_s` counts.
    struct Change {
        std::int64_t tick = 0;
        std::string param;
        double value = 0;
        bool operator==(const Change&) const = default;
    };
    std::vector<Change> changes;
    std::int64_t tick = -1;
    std::string sheet; // "help", "look", "sources", "term:ID", "claim:ID", "signs", "notes",
                       // "notes-screen" (on a screen of their own) or ""
    bool labels = true, words = true;
    Paths paths;
};

// The .shot file. Reading reports the first thing wrong as "file:line: sentence" and leaves
// `options` as far as it got.
std::string shot_text(const ShotOptions&);
bool read_shot(const std::string& file, ShotOptions& options, std::string& why);
// What the app shows right now, so that it can be shown again.
ShotOptions describe_shot(App&, int width_px, int height_px, float display_scale);

// Brings an app that has the shot's lesson open to the moment the shot shows. No GL.
void play_shot(const ShotOptions&, App&);

// While a client is shown: every page of a story for a second each, then its sheet.
void show_story(App&, FrameInput&, const std::string& story, bool whole);

class Painter;
// Draws shots one after the other; needs a GL context (Painter) and an ImGui context.
class ShotMaker {
public:
    explicit ShotMaker(Painter& painter) : painter_(painter) {}
    // An empty image and a sentence (no full stop) when it can't be made.
    [[nodiscard]] gfx::Image make(const ShotOptions&, std::string& why);
    // Hands over each of `frames` pictures from the shot's moment on, `frame_s` apart. Returns a
    // sentence (no full stop) when it can't, else "".
    [[nodiscard]] std::string film(const ShotOptions&, int frames, double frame_s,
                                   const std::function<void(const gfx::Image&)>& each);

private:
    Painter& painter_;
    gfx::Textures textures_; // decoded once for all shots
};

// The verb: makes the shot without a display and writes it. Returns the exit status.
int run_shot(const ShotOptions&);

// Names that `noci shot` takes: "home", the lessons' ids, and the pages after their steps.
std::vector<std::string> shot_targets(const content::Course&);

} // namespace app
