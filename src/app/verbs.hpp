// Does what the command line asked for.
#pragma once
#include "app/cli.hpp"

namespace app {

// Returns the exit status: 0 done, 1 something is broken, 2 asked for wrongly. `started_s`: when
// the process began, on the clock of clock_s().
int run_handout(const HandoutCommand&);
int run_command(const Command&, double started_s);

} // namespace app
