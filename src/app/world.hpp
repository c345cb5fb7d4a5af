// The state plus what it is about: the course, the explainer of the open lesson and its clock.
// Knows no window, GL or ImGui.
#pragma once
#include "app/actions.hpp"
#include "content/check.hpp"
#include "content/load.hpp"
#include "explainers/explainer.hpp"
#include "sim/clock.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace app {

// From which tick on the recording was changed, each time a param was set or a step began, so that
// whoever keeps something of it knows what to read again.
struct Edits {
    unsigned count = 0;
    std::array<std::int64_t, 32> from{}; // of the last ones

    void add(std::int64_t tick) { from[count++ % from.size()] = tick; }
    // The earliest tick changed since `seen` edits; 0 when that is too long ago to tell.
    std::int64_t since(unsigned seen) const {
        if (count - seen > from.size()) return 0;
        std::int64_t earliest = INT64_MAX;
        for (unsigned i = seen; i != count; ++i)
            earliest = std::min(earliest, from[i % from.size()]);
        return earliest;
    }
};

// A picture that is set aside, to go on exactly where it was.
struct Picture {
    std::unique_ptr<explainers::Explainer> explainer;
    sim::Clock clock{0.02};
    content::Step step; // whose scene it is
};

struct World {
    State state;
    content::Course course;
    content::Diagnostics diagnostics;
    ui::Strings strings;
    std::unique_ptr<explainers::Explainer> explainer; // of the open lesson; null when it can't run
    sim::Clock clock{0.02};
    Edits edits;
    double stood_s = 0; // how long the film has stood still for a slow model
    bool waits = false; // for a slow model, instead of standing still: shots are the same each time

    // The camera glides from one view to the next when the step changes.
    struct View {
        gfx::Rect wide, narrow;
    };
    View camera_from, camera_to;
    double camera_t = 1;                 // 0 just left, 1 arrived
    bool camera_cut = true;              // nothing to glide from yet
    gfx::Rect camera(bool narrow) const; // where it is now, in world units

    // The scene of a step without its goal, tiles and guess: in free play, and of a client's page.
    content::Step play;
    double card_turn = 0; // how far the card is turned: 0 front, 1 back

    // While a client is shown: what the therapist was doing, and the pictures of the pages seen.
    struct Visit {
        State before;
        Picture picture;
        std::vector<Picture> pages; // of the story, empty where the page was not seen
        std::vector<int> cut;       // its pages that are shown, as indices
        // Cards of the balance as indices of params: what turns the alarm down, what turns it up.
        std::array<std::vector<std::size_t>, 2> cards;
    };
    std::unique_ptr<Visit> visit;

    const content::Lesson* lesson() const;     // the open one, or null
    const content::Step* step() const;         // the one whose scene runs, or null
    const content::Question* question() const; // the one shown in the quiz, or null
};

// Starts the step's scene anew: its params, an empty goal and empty tiles.
void start_step(World&);
// Turns the camera to the step's view: glides there, or cuts where that is calmer.
void aim_camera(World&);
// Lets `wall_s` seconds pass: ticks when playing, goal, tiles, camera. Returns the ticks done.
int advance(World&, double wall_s);
// True while the picture or a hold bar moves by itself, so that frames are needed.
bool animating(const World&);
// After the course was read again: keeps lesson, step, sliders and history where they still exist.
void adopt_course(World&, content::LoadedCourse&&);

// What content may know of each explainer, for content::check_course.
std::vector<content::ExplainerFacts> explainer_facts();

} // namespace app
