// What is kept between runs, as short texts under keys: settings, and the place in each lesson.
// Nothing about a client is ever among them.
#pragma once
#include "app/state.hpp"
#include "study/store.hpp"

#include <map>
#include <string>

namespace app {

using Saved = std::map<std::string, std::string>;

Saved to_saved(const State&);
// Takes what is there and makes sense; anything else keeps its default. `lessons`: ids in use.
void from_saved(const study::Store&, const std::vector<std::string>& lessons, State&);

} // namespace app
