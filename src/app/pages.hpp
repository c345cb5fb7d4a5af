// The pages of the open lesson in their order: steps, questions, cards, the end; and free play
// beside them. Changes State for apply(), which alone calls what changes it. Knows no drawing.
#pragma once
#include "app/world.hpp"

namespace app {

// One page on or back. Questions and cards that a lesson does not have are passed over.
void go_on(World&);
void go_back(World&);

// A page of the open lesson; out of range: the nearest there is.
void open_step(World&, int step);
void open_question(World&, int question);
void open_card(World&, int card); // the number of cards: the page at the end
void open_free_play(World&);
// In free play: the scene, camera and start values of a step, then one of its presets.
void play_from(World&, int step, int preset);

void answer_question(World&, int option);
void try_option(World&, int by); // the next or previous one, as arrow keys do

// After the course was read again: places that are gone move to the nearest.
void fit_pages(World&);

// The option of the question that was chosen last, or -1.
int chosen_option(const State&, const content::Question&);
// The lesson after the open one in the order of the course that can be opened, or null.
const content::CourseEntry* next_lesson(const World&);

} // namespace app
