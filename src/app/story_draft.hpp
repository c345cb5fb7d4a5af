// A therapist makes a story of their own from any steps. Changes State for apply(); the file itself
// is written by App.
#pragma once
#include "app/world.hpp"

#include <string>
#include <vector>

namespace app {

// Starts with an own story, or with an empty one.
void open_story_editor(World&, const std::string& id);
void edit_story(World&, const act::EditStory&);

// What keeps the draft from being shown to a client, as sentences: words to avoid, long lines, a
// hard reading level. Empty: it is fine.
std::vector<std::string> advice(const World&);
// The draft as the TOML of a story file.
std::string story_text(const content::Story&);
// An id for the draft's file: from its title, and not that of any other story.
std::string story_id(const World&);

} // namespace app
