// `noci handout STORY -o x.pdf`: the sheet of a story without a display, as if every page with a
// picture on it had been shown.
#include "app/platform.hpp"
#include "app/shot.hpp"
#include "app/verbs.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace app {
namespace {

std::string unknown_story(const std::string& story, const content::Course& course) {
    std::vector<std::string> ids;
    for (const content::Story& each : course.stories)
        if (!each.broken) ids.push_back(each.id);
    return fmt::format("\"{}\" is no story; there are {}.", story, fmt::join(ids, ", "));
}

} // namespace

int run_handout(const HandoutCommand& command) {
    std::string why = missing_files(command.paths);
    const auto refuse = [&why](int status) {
        std::fprintf(stderr, "noci: %s\n", why.c_str());
        return status;
    };
    if (!why.empty()) return refuse(1);
    const auto screen = Offscreen::open(command.paths, why);
    if (!screen) return refuse(1);
    Options options;
    options.paths = command.paths;
    if (!command.profile.empty()) options.stories = command.profile + "/stories";
    options.client = command.story;
    options.show_client = true;
    App app(options);
    const content::Story* story = app.world().course.story(command.story);
    if (story == nullptr || story->broken) {
        why = unknown_story(command.story, app.world().course);
        return refuse(2);
    }
    Settings& settings = app.world().state.settings;
    settings.letter = command.letter;
    if (!command.clinic.empty()) settings.clinic = command.clinic;
    app.world().waits = true;
    FrameInput input;
    show_story(app, input, command.story, true);
    make_sheet(app, screen->painter());
    why = app.sheet().problem;
    const bool done =
        why.empty() && handout::write(app.sheet().sheet, print_fonts(app), command.out, why);
    return done ? 0 : refuse(1);
}

} // namespace app
