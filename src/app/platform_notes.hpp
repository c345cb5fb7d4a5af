// The window with the therapist's notes, on the display that the client does not look at. It is
// there as long as a client is shown, a second display is, and the notes are not hidden. Shares the
// OpenGL context of the client's window, which is current before and after every call.
#pragma once
#include "app/displays.hpp"
#include "app/frame_pacer.hpp"
#include "app/notes_screen.hpp"

#include <memory>
#include <string>
#include <vector>

union SDL_Event;
struct SDL_Window;

namespace app {

class Window;
class Painter;

// The displays of this computer, as SDL tells. Tests have displays of their own.
class Displays {
public:
    virtual ~Displays() = default;
    virtual std::vector<DisplayArea> areas() const;
    // The index of the display that shows most of the window; negative when there is none.
    virtual int showing(SDL_Window*) const;
};

class NotesWindow {
public:
    NotesWindow(Window& client, Painter&, App&, const Displays&);
    ~NotesWindow();
    NotesWindow(const NotesWindow&) = delete;
    NotesWindow& operator=(const NotesWindow&) = delete;

    // Opens, moves or closes the window as displays and state ask, and tells the state whether
    // there is a screen for notes. Where the window can't be made or doesn't stay on its display,
    // there is none until the displays change.
    void follow();
    bool is_open() const { return screen_ != nullptr; }
    bool focused() const;
    // Mouse and window events of this window. False: the event is not its own.
    bool take(const SDL_Event&);
    // A key that was pressed while this window has the focus; false: it means what it always means.
    bool takes_key(const KeyPress&);
    // Draws and shows a frame when one is due, else tells how long to wait for events.
    FramePacer::Plan draw(double now_s);
    long frames() const { return frames_; } // since the program began

private:
    int display() const; // for the notes; -1: none
    int client_display() const;
    void begin();
    void end();
    void tell(bool there);
    void swap(int display);
    bool lies_with_client() const;
    bool make(const DisplayArea&);
    void open(int display);
    void close();
    void refuse();
    void paint(double now_s);

    Window& client_;
    Painter& painter_;
    App& app_;
    const Displays& displays_;
    // Made when it is first wanted, then hidden and shown: SDL 2 wakes its event loop through the
    // newest window, and on X11 one that is gone by then ends the program.
    SDL_Window* window_ = nullptr;
    std::unique_ptr<NotesScreen> screen_; // while it is shown
    FramePacer pacer_;
    ui::Pointer pointer_;  // in points of the window; the wheel: since the last frame
    bool pressed_ = false; // since the last frame, even if it is up again
    bool stirred_ = false;
    bool client_here_ = false;         // a client is shown
    bool swapped_ = false;             // State::client.swapped, as far as it was done
    bool other_way_ = false;           // the screens were swapped when the last client left
    int home_ = -1;                    // the display that the app's window goes back to
    int asked_ = -1;                   // what the state was told: 0, 1; -1: it knows
    int moves_ = 0;                    // how often it was brought back
    std::vector<DisplayArea> refused_; // these displays have no room for it
    double last_frame_s_ = -1;
    long frames_ = 0;
};

} // namespace app
