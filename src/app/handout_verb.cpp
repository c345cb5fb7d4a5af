// `noci handout STORY -o x.pdf`: the sheet of a story without a display, as if every page with a
// picture on it had been shown.
#include "app/client.hpp"
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "app/verbs.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace app {
namespace {

constexpr int shown_frames = 60; // each page runs for a second
constexpr double png_dpi = 300;

void show_pages(App& app) {
    FrameInput input;
    input.width_px = 1280, input.height_px = 800;
    app.world().waits = true;
    const auto& settings = app.world().state.client;
    app.push(act::OpenStory{settings.story, true});
    app.frame(input);
    const int pages = static_cast<int>(client_pages(app.world()).size());
    for (int i = 0; i < pages; ++i) {
        app.push(act::GoToClientPage{i});
        for (int k = 0; k < shown_frames; ++k)
            app.frame(input);
    }
    app.push(act::NextStep{});
    app.frame(input);
}

std::string unknown_story(const std::string& story, const content::Course& course) {
    std::vector<std::string> ids;
    for (const content::Story& each : course.stories)
        if (!each.broken) ids.push_back(each.id);
    return fmt::format("\"{}\" is no story; there are {}.", story, fmt::join(ids, ", "));
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

} // namespace

int run_handout(const HandoutCommand& command) {
    std::string why = missing_files(command.paths);
    const auto refuse = [&why](int status) {
        std::fprintf(stderr, "noci: %s\n", why.c_str());
        return status;
    };
    if (!why.empty()) return refuse(1);
    const ImGuiSession session;
    const auto window = Window::open(Window::Kind::offscreen, 64, 64, why);
    if (!window) return refuse(1);
    Painter painter(command.paths);
    if (!painter.load_shaders(why)) return refuse(1);
    painter.attach_interface();
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
    show_pages(app);
    make_sheet(app, painter);
    const SheetPreview& sheet = app.sheet();
    const handout::Fonts fonts{command.paths.generated + "/fonts/print"};
    why = sheet.problem;
    const bool done =
        why.empty() && (ends_with(command.out, ".png")
                            ? handout::write_png(sheet.sheet, fonts, command.out, png_dpi, why)
                            : handout::write_pdf(sheet.sheet, fonts, command.out, why));
    return done ? 0 : refuse(1);
}

} // namespace app
