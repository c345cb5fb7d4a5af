// The verbs that need no window: list, check, simulate; and the way from a command to its verb.
#include "app/verbs.hpp"

#include "app/platform.hpp"
#include "app/reachable.hpp"
#include "app/world.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <iostream>
#include <sstream>

namespace app {
namespace {

void print(std::FILE* where, const std::string& words) {
    std::fwrite(words.data(), 1, words.size(), where);
}

int list(const ListCommand& command) {
    if (const std::string missing = missing_assets(command.paths); !missing.empty()) {
        print(stderr, "noci: " + missing + "\n");
        return 1;
    }
    const content::LoadedCourse loaded = content::load_course(command.paths.assets);
    std::string out;
    if (command.targets) {
        for (const std::string& target : shot_targets(loaded.course))
            out += target + "\n";
        print(stdout, out);
        return 0;
    }
    out += "Lessons\n";
    for (const content::Lesson& lesson : loaded.course.lessons)
        out += fmt::format("  {}  {} ({} steps, {})\n", lesson.id, lesson.title,
                           lesson.steps.size(), lesson.broken ? "broken" : lesson.explainer);
    out += "Stories\n";
    for (const content::Story& story : loaded.course.stories)
        out += fmt::format("  {}  {} ({} pages{})\n", story.id, story.title, story.pages.size(),
                           story.broken ? ", broken" : "");
    out += "Explainers\n";
    for (const explainers::Entry& entry : explainers::all())
        out += fmt::format("  {}\n", entry.id);
    out += "Models\n";
    for (const auto& model : explainers::make_models()) {
        out += fmt::format("  {}  (tick {} {})\n", model->id(), model->tick(), model->time_unit());
        for (const sim::ParamSpec& p : model->params())
            out += fmt::format("    param   {:<20} {:>6} to {:<6} {:<6} starts at {}{}\n", p.id,
                               p.min, p.max, p.unit, p.initial, p.whole ? ", whole" : "");
        for (const sim::OutputSpec& o : model->outputs())
            out +=
                fmt::format("    output  {:<20} {:>6} to {:<6} {}\n", o.id, o.min, o.max, o.unit);
    }
    print(stdout, out);
    return 0;
}

int check(const CheckCommand& command) {
    if (const std::string missing = missing_assets(command.paths); !missing.empty()) {
        print(stderr, "noci: " + missing + "\n");
        return 1;
    }
    content::LoadedCourse loaded = content::load_course(command.paths.assets);
    content::Diagnostics found = std::move(loaded.diagnostics);
    const auto add = [&found](content::Diagnostics more) {
        for (content::Diagnostic& d : more)
            found.push_back(std::move(d));
    };
    add(content::load_strings(command.paths.assets).diagnostics);
    add(content::check_course(loaded.course, explainer_facts()));
    add(check_goals(loaded.course));
    std::size_t errors = 0;
    for (const content::Diagnostic& d : found) {
        print(stderr, d.text() + "\n");
        errors += d.severity == content::Severity::error ? 1 : 0;
    }
    print(stdout, fmt::format("{} lessons, {} stories, {} errors, {} warnings\n",
                              loaded.course.lessons.size(), loaded.course.stories.size(), errors,
                              found.size() - errors));
    return errors > 0 ? 1 : 0;
}

int simulate_model(const SimulateCommand& command) {
    std::unique_ptr<sim::AnyModel> model = explainers::make_model(command.model);
    if (model) {
        std::ios::sync_with_stdio(false);
        std::ostringstream wrong;
        const int status = simulate(std::move(model), command.options, std::cout, wrong);
        if (!wrong.str().empty()) print(stderr, "noci: " + wrong.str());
        return status;
    }
    std::vector<std::string> ids;
    for (const auto& known : explainers::make_models())
        ids.emplace_back(known->id());
    print(stderr, fmt::format("noci: \"{}\" is no model; there are {}.\n", command.model,
                              fmt::join(ids, ", ")));
    return 2;
}

struct Run {
    double started_s;
    int operator()(const SayCommand& c) const {
        print(c.exit_status == 0 ? stdout : stderr, c.text);
        return c.exit_status;
    }
    int operator()(const OpenCommand& c) const { return run_app(c, started_s); }
    int operator()(const ListCommand& c) const { return list(c); }
    int operator()(const CheckCommand& c) const { return check(c); }
    int operator()(const SimulateCommand& c) const { return simulate_model(c); }
    int operator()(const ShotOptions& c) const { return run_shot(c); }
    int operator()(const HandoutCommand& c) const { return run_handout(c); }
};

} // namespace

int run_command(const Command& command, double started_s) {
    return std::visit(Run{started_s}, command);
}

} // namespace app
