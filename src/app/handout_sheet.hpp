// The sheet a client takes home, composed of what was shown: words only from the story, the balance
// and the strings table. Knows no window.
#pragma once
#include "app/client.hpp"
#include "handout/sheet.hpp"

#include <string>
#include <vector>

namespace app {

// Pages of the open story that were seen and have a caption, as indices, at most three: those whose
// pictures the sheet shows.
std::vector<int> sheet_pages(const World&);
// `pictures`: one for each of sheet_pages(), in order; fewer leave figures out.
handout::Sheet sheet_of(const World&, std::vector<handout::Picture> pictures);
// "Why a light touch can hurt.pdf": letters, digits and spaces of the title, without any others.
std::string sheet_file_name(const content::Story&, const std::string& extension);

} // namespace app
