// What the drawing of the seconds scene shares: the ways signals take, the numbers of the moment
// shown, and the layers in the order they are drawn. Reads the model's history, never changes it;
// knows no window and no lesson.
#pragma once
#include "explainers/central_sensitization/view_seconds_signals.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace central_sensitization::seconds {

using explainers::Way;

// ---- time and speed -----------------------------------------------------------------------------
// World units a second on screen, far slower than life; see "What the picture scripts" in model.md.
inline constexpr float touch_speed = 520, danger_speed = 330;
inline constexpr float messenger_speed = 420, descending_speed = 170;
inline constexpr double slot_s = 1.2; // one slot of the record without knocks

// ---- ways ---------------------------------------------------------------------------------------
// A way that crosses the rim of the lens.
class Track : public Way {
public:
    // `points` cross the rim once.
    explicit Track(std::vector<Vec2> points);
    float rim() const { return rim_; }     // where it crosses
    std::span<const Vec2> outside() const; // of the lens
    std::span<const Vec2> inside() const;

private:
    std::size_t seam_ = 0; // first point on the other side
    bool starts_inside_ = false;
    float rim_ = 0;
};
struct Tracks {
    Track touch, danger, messenger, descending;
    Way branch;        // of the touch fiber, up to the gatekeeper
    float branch_from; // where on the touch fiber it leaves
};
const Tracks& tracks();
// What the cells in the lens show happened this long ago: signals are seen to arrive first.
double lag_s();

// ---- the moment shown ---------------------------------------------------------------------------
// Marks that travel. At low rates one for every spike; at high rates every fourth, the others fade.
struct Marks {
    static constexpr int most = 64;
    struct Mark {
        float at, size;     // distance along the way; 0 to 1
        bool opens = false; // from above: it adds
    };
    std::array<Mark, most> marks{};
    int count = 0;
    void add(float at, float size, bool opens = false) {
        if (count < most && size > 0.05f)
            marks[static_cast<std::size_t>(count++)] = {at, size, opens};
    }
    std::span<const Mark> all() const& { return {marks.data(), static_cast<std::size_t>(count)}; }
    std::span<const Mark> all() && = delete; // it would outlive what it looks at
};

// One stimulus, or one stretch of time without knocks, and the answer to it.
struct Slot {
    float at = 0;                // slots from the newest: 0, 1, 2 … less while the row shifts
    float touch = 0, danger = 0; // size of the stimulus, 1 as usual
    float messages = 0;          // in the answer to a knock
    std::array<float, 4> bars{}; // without knocks, the rate by quarters: 0 to 1, 50 a second
};
struct Record {
    std::array<Slot, art::record_slots + 1> slots{};
    int count = 0;
    std::span<const Slot> all() const& { return {slots.data(), static_cast<std::size_t>(count)}; }
    std::span<const Slot> all() && = delete; // it would outlive what it looks at
};

struct Moment {
    static constexpr int axon_parts = 16;
    static constexpr std::size_t channel_count = std::size(art::channels);

    double touch = 0, danger = 0, descending = 0, sensitization = 0; // params
    double brake = 0;        // weight of inhibition that S leaves
    double nmda_ceiling = 0; // 0: switched off
    double projection = 0;   // now
    bool hand = false, knocks = false, reduced_motion = false;

    // How lit each part is, 0 to 1.
    float touch_light = 0, danger_light = 0, above_light = 0;
    float gatekeeper_light = 0, messenger_light = 0;
    // How far the bar is down, 0 lifted to 1; where the usual brake would hold it; the dent below.
    float press = 0, usual_press = 0, dent = 0;
    bool brake_reversed = false;
    std::array<float, channel_count> open{}; // of each channel, 0 to 1
    float cleft = 0;                         // phase of what drifts between the cells, 0 to 1

    Marks touch_marks, branch_marks, danger_marks, messenger_marks, above_marks;
    std::array<float, axon_parts> axon_light{};
    float brain_light = 0;
    Bell bell;
    float area = 0; // how wide the sensitive area is, 0 to 1

    // What touches: 1 on the skin to 0 lifted; where in its stroke.
    float touch_down = 0;
    Vec2 stroke;
    float sway = 0;
    // The rod: 1 touches the skin to 0 raised; how fresh its contact is, 1 to 0; 0 hidden.
    float rod_down = 0, rod_contact = 0, rod_shown = 0;

    float comfortable = 0; // the most touch that is, as a part of the slider; with the hand
    Record record;
    float attention = 0; // 1 while a step begins: look here. Then 0.
};
Moment read_moment(const History&, std::int64_t now, double fraction, bool reduced_motion);
// view_seconds_record.cpp
void read_record(const History&, std::int64_t now, double fraction, Moment&);

// How far the bar is down when inhibition takes `drive` Hz off the messenger.
float press_of(double drive_hz);
double drive_of(float press); // the other way round; `press` below 1
// Of the channels in the picture, how many an NMDA weight g opens: all but the last few hundredths
// at g 3; half of them at g 0.42, where the weight adds half to what the danger fiber does.
double channels_drawn_open(double nmda_weight);
// The most steady touch, Hz, that leaves the messenger at no more than 5 a second at these params,
// without the NMDA weight.
double comfortable_touch_hz(const Model&);
// Messages a second that the fifth step calls comfortable.
inline constexpr double comfortable_from_hz = 2, comfortable_to_hz = 5;

// ---- drawing ------------------------------------------------------------------------------------
struct Scene : Sketch {
    const Moment& now;
    // As in Sketch; knows which parts belong to which cell.
    void part(std::string_view name);
};

// view_seconds_body.cpp
void draw_ground(Scene&);
void draw_anatomy(Scene&); // sprites
void draw_skin(Scene&);
void draw_rod(Scene&);
void draw_toucher(Scene&); // sprite: feather or hand
void draw_comfort(Scene&);
// view_seconds_alarm.cpp
void draw_figure(Scene&); // brain and area
void draw_alarm(Scene&);  // bell and dial
Vec2 dial_tip(double sensitization);
double dial_setting(Vec2 world); // what the dial is turned to when dragged there
// view_seconds_record.cpp
void draw_record(Scene&);
// view_seconds_fibers.cpp
void draw_paths(Scene&);  // up to the brain and down from it, outside the lens
void draw_fibers(Scene&); // touch and danger, outside the lens
void draw_fibers_inside(Scene&);
void draw_marks_inside(Scene&);
// view_seconds_lens.cpp
void draw_lens(Scene&);
// view_seconds_cells.cpp
void draw_messenger(Scene&);
void draw_gatekeeper(Scene&);
void draw_bar(Scene&);
Vec2 bar_at(float press); // its middle
// view_seconds_synapse.cpp
void draw_danger_bouton(Scene&);
void draw_touch_boutons(Scene&);
void draw_channels(Scene&);
// view_seconds_labels.cpp
void draw_words(Scene&);
void draw_focus(Scene&);      // below the ways
void draw_focus_ring(Scene&); // on top

} // namespace central_sensitization::seconds
