// What both pictures of many dials share: the numbers of the moment shown, and the shapes that
// stand for evidence. Reads the model, never changes it.
#pragma once
#include "explainers/gauge.hpp"
#include "explainers/many_dials/art.hpp"
#include "explainers/many_dials/model.hpp"
#include "explainers/ways.hpp"
#include "sim/history.hpp"

#include <array>

namespace many_dials {

using explainers::smooth;
using explainers::tube_paint;
using gfx::Vec2;

inline constexpr std::size_t most_cards = 9; // on one side: six cards, three in own words

struct Card {
    ui::PartIcon icon = ui::PartIcon::none;
    std::string_view word; // key
    float here = 1;        // 0 just put down, 1 arrived
};
struct Side {
    std::array<Card, most_cards> card;
    std::size_t count = 0;
    std::span<const Card> cards() const& { return {card.data(), count}; }
    std::span<const Card> cards() && = delete;
};

struct Moment {
    Side safety, danger;
    float expectation = 5, signal = 2, percept = 5; // 0 to 10
    float alarm = 0.5f, earlier = -1;               // 0 to 1; below 0: not long enough ago
    float weight = 0.5f;                            // of the expectation
    double sureness = 1;
    float harm = 0;      // as shown, 0 to 10
    float tilt = 0;      // radians, above 0: danger is heavier
    float brake = 0;     // how far D presses the messenger, 0 to 1; 0.2 with D = 0
    float messenger = 0; // how awake it is, 0 to 1
    double descending = 0, danger_hz = 0, messenger_hz = 0;
    float attention = 0;
    explainers::Pulses on_fiber, on_way_in, on_way_out;
};
Moment read_moment(const sim::History<Model>&, std::int64_t now, double fraction,
                   bool reduced_motion);

struct View : explainers::Sketch {
    const Moment& now;
};

const explainers::Way& fiber_way();
const explainers::Way& client_way_in();
const explainers::Way& client_way_out();

// ---- shapes -------------------------------------------------------------------------------------
// An icon of strokes in a square from -half to half around `center`.
void draw_strokes(View&, ui::PartIcon, Vec2 center, float half, gfx::Color);
// Words and lines of a side: calm green or danger.
struct SideColors {
    gfx::Color line, word, top, bottom; // outline, words and icon, ground of a card
};
SideColors side_colors(const View&, bool danger);
// A diamond on the danger fiber.
void danger_pulse(View&, Vec2 at, float radius);
// The scale from calm to on high as a ring, with a knob at `value` (0 to 1).
struct Ring {
    Vec2 center;
    float radius, width, value;
    gfx::Color knob;
};
void draw_ring(View&, const Ring&);
Vec2 ring_point(const Ring&);
// The value, 0 to 1, in whose direction `world` lies from `center`.
float ring_value(Vec2 center, Vec2 world);
Vec2 hook(const Moment&, bool danger);

// ---- the lesson's picture, in the order of drawing ----------------------------------------------
void draw_still(View&); // view_body.cpp: ground, head and ankle
void draw_fiber(View&);
void draw_rings(View&);
void draw_curves(View&);      // view_curves.cpp
void draw_balance(View&);     // view_balance.cpp
void draw_cards(View&);       // view_cards.cpp
void draw_expectation(View&); // view_body.cpp
void draw_names(View&);       // view_words.cpp

// ---- the client's -------------------------------------------------------------------------------
void draw_client(View&); // view_client.cpp

} // namespace many_dials
