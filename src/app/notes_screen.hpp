// The therapist's notes on a screen of their own while a client is shown: what to say and to ask on
// this page, what comes next, and how sure we are. Has an ImGui context of its own that shares the
// app's fonts; knows no SDL and no GL, so tests draw it without a display.
#pragma once
#include "app/app.hpp"
#include "app/keys.hpp"

struct ImGuiContext;
struct ImDrawData;

namespace app {

class NotesScreen {
public:
    NotesScreen(); // the app's ImGui context is current, here and in frame()
    ~NotesScreen();
    NotesScreen(const NotesScreen&) = delete;
    NotesScreen& operator=(const NotesScreen&) = delete;

    // Sizes and places are in the app's pixels: where the window has another density, `density` of
    // its pixels make one of them.
    struct Input {
        double wall_s = 1.0 / 60; // since the last frame
        int width = 1280, height = 800;
        float density = 1;
        ui::Pointer pointer;
    };
    // After App::frame() (the fonts are built then). Buttons push actions into the app.
    void frame(App&, const Input&);
    ImDrawData* drawn() const { return drawn_; } // of the last frame
    // What it shows differs from what the last frame showed.
    bool stale(const App&) const;
    bool animating() const { return ui_.animating(); }
    // True: an item of this screen uses the key, or Tab goes from item to item.
    bool takes_key(const KeyPress&);

    ui::Ui& ui() { return ui_; }
    // The look of this screen is the therapist's, not the client's.
    static const ui::Theme& theme(const World&);

private:
    // All that decides what is drawn, but for the pointer.
    struct Shown {
        Client::View view = Client::View::stories;
        std::string story;
        bool whole = false;
        int page = -1, width = 0, height = 0;
        float density = 1;
        unsigned fonts = 0;
        ui::ThemeId theme = ui::ThemeId::night;
        bool operator==(const Shown&) const = default;
    };
    Shown shown_by(const App&) const;
    void draw(App&);

    ImGuiContext* context_;
    ImDrawData* drawn_ = nullptr;
    ui::Ui ui_;
    Shown shown_;
    double time_s_ = 0;
};

} // namespace app
