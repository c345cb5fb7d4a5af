// Showing a client: stories, their pages and the balance. Changes State for apply(), which alone
// calls what changes it. Nothing of it is kept: leaving puts everything back as it was.
#pragma once
#include "app/world.hpp"

#include <string>
#include <vector>

namespace app {

// Sets aside what the therapist is doing and opens a story. "": the one with the step that is open,
// else the list of stories.
void show_client(World&, const std::string& story);
void leave_client(World&); // back to exactly where it was

void show_stories(World&);
void open_story(World&, const std::string& id, bool whole);
void open_client_page(World&, int page); // the nearest there is
// The notes get a screen of their own and open there, or lose it and close.
void set_notes_apart(World&, bool on);
// One page on or back; on from the last: the sheet to take home.
void client_on(World&);
void client_back(World&);

// The balance.
void choose_card(World&, const std::string& param, bool on);
void keep_draft(World&);
void forget_words(World&, bool up, int index);
void clear_balance(World&);
// One side's cards: the switches of the explainer, in its order, up to the param that counts the
// own words of that side ("own_down", then "own_up").
std::vector<std::size_t> balance_cards(const explainers::Explainer&, bool up);
inline constexpr std::size_t most_own_words = 3, longest_own_words = 40; // each side; bytes

// The pages of the open story that are shown, as indices: those of the 90 seconds or all, without
// any whose step does not exist.
const std::vector<int>& client_pages(const World&);
const content::Story* client_story(const World&);         // the open one; null in the list
const content::StoryPage* client_page(const World&);      // the one shown, or null
const content::StoryPage* next_client_page(const World&); // the one after it, or null

} // namespace app
