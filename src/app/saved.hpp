// What is kept between runs, as keys and short texts: settings, and the place in each lesson.
// Nothing about a client is ever among them.
#pragma once
#include "app/state.hpp"

#include <functional>
#include <map>
#include <string>

namespace app {

using Saved = std::map<std::string, std::string>;

Saved to_saved(const State&);
// Takes what is there and makes sense; anything else keeps its default.
void from_saved(const std::function<std::string(const std::string& key)>& get,
                const std::vector<std::string>& lessons, State&);

} // namespace app
