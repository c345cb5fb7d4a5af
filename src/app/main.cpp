// Noci: play with how pain works.
#include "app/platform.hpp"
#include "app/verbs.hpp"

#include <SDL_main.h>
#include <cstdio>
#include <exception>

int main(int count, char** words) {
    const double started_s = app::clock_s();
    try {
        return app::run_command(app::parse_command_line(count, words), started_s);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "noci: this should not have happened: %s\n", problem.what());
    }
    return 1;
}
