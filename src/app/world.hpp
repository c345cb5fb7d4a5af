// The state plus what it is about: the course, the explainer of the open lesson and its clock.
// Knows no window, GL or ImGui.
#pragma once
#include "app/actions.hpp"
#include "content/check.hpp"
#include "content/load.hpp"
#include "explainers/explainer.hpp"
#include "sim/clock.hpp"

#include <memory>

namespace app {

struct World {
    State state;
    content::Course course;
    content::Diagnostics diagnostics;
    ui::Strings strings;
    std::unique_ptr<explainers::Explainer> explainer; // of the open lesson; null when it can't run
    sim::Clock clock{0.02};

    // The camera glides from one view to the next when the step changes.
    struct View {
        gfx::Rect wide, narrow;
    };
    View camera_from, camera_to;
    double camera_t = 1;                 // 0 just left, 1 arrived
    bool camera_cut = true;              // nothing to glide from yet
    gfx::Rect camera(bool narrow) const; // where it is now, in world units

    const content::Lesson* lesson() const; // the open one, or null
    const content::Step* step() const;     // the open one, or null
};

// Starts the step's scene anew: its params, an empty goal and empty tiles.
void start_step(World&);
// Lets `wall_s` seconds pass: ticks when playing, goal, tiles, camera. Returns the ticks done.
int advance(World&, double wall_s);
// True while the picture or a hold bar moves by itself, so that frames are needed.
bool animating(const World&);
// After the course was read again: keeps lesson, step, sliders and history where they still exist.
void adopt_course(World&, content::LoadedCourse&&);

// What content may know of each explainer, for content::check_course.
std::vector<content::ExplainerFacts> explainer_facts();

} // namespace app
