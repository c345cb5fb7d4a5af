// Reads assets/stories/*.toml, and the stories that a therapist has made.
#include "content/fields.hpp"
#include "content/files.hpp"
#include "content/load.hpp"
#include "content/with_page.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace content {
namespace {

namespace fs = std::filesystem;

void read_slider(Fields& fields, StoryPage::Slider& slider) {
    fields.table("slider", R"({ param = "touch_hz", low = "none", high = "firm" })",
                 [&](Fields& one) {
                     one.text("param", slider.param, Need::required);
                     one.text("low", slider.low, Need::required);
                     one.text("high", slider.high, Need::required);
                     one.range("range", slider.from, slider.to);
                 });
}

void read_kind(Fields& one, StoryPage& page) {
    bool balance = false, signs = false;
    one.truth("balance", balance);
    one.truth("signs", signs);
    if (balance && signs)
        one.page().error(one.at("signs"),
                         "a page shows the balance or the signs, not both; leave one out");
    page.kind = signs     ? StoryPage::Kind::signs
                : balance ? StoryPage::Kind::balance
                          : StoryPage::Kind::step;
}

StoryPage read_story_page(Fields& one) {
    StoryPage page;
    page.where = one.at().line;
    for (const char* key : {"step", "headline", "line", "camera", "set", "slider", "names",
                            "start_s", "caption", "claim", "say", "ask"})
        if (one.has(key)) page.places.add(key, one.at(key));
    read_kind(one, page);
    one.text("step", page.step,
             page.kind == StoryPage::Kind::signs ? Need::optional : Need::required);
    one.text("headline", page.headline, Need::required);
    one.text("line", page.line, Need::required);
    one.text("camera", page.camera);
    one.settings("set", page.set);
    one.number("start_s", page.start_s);
    read_slider(one, page.slider);
    one.tables("names", "a name", R"({ part = "touch", words = "a light touch" })",
               [&](Fields& name) {
                   StoryPage::Name n;
                   name.text("part", n.part, Need::required);
                   name.text("words", n.words, Need::required);
                   page.names.push_back(std::move(n));
               });
    one.truth("brief", page.brief);
    one.text("caption", page.caption);
    one.text("claim", page.claim);
    one.text("say", page.say);
    one.text("ask", page.ask);
    return page;
}

void read_story(Page& text, Story& story) {
    with_page(text, "the story", &story.places, [&](Fields& fields) {
        int format = 0;
        fields.whole("format", format, 1, 1, Need::required);
        fields.text("id", story.id, Need::required);
        fields.text("title", story.title, Need::required);
        fields.text("asked", story.asked);
        fields.text("message", story.message, Need::required);
        fields.text("art", story.art);
        fields.whole("order", story.order, 0, 1000);
        fields.texts("sources", story.sources);
        fields.tables(
            "page", "a page", R"({ step = "L03.S1", headline = "…", line = "…" })",
            [&](Fields& one) { story.pages.push_back(read_story_page(one)); }, Need::required);
        fields.tables("action", "a step of the action",
                      R"({ first = "Pick one thing you enjoy,", rest = "such as a short walk." })",
                      [&](Fields& one) {
                          StoryAction action;
                          one.text("first", action.first, Need::required);
                          one.text("rest", action.rest);
                          story.action.push_back(std::move(action));
                      });
        fields.text("action_note", story.action_note);
    });
}

} // namespace

LoadedStory load_story(const std::string& text, const std::string& file) {
    LoadedStory out;
    out.story.file = file;
    const std::string name = fs::path(file).stem().string();
    Page page(text, file);
    read_story(page, out.story);
    Story& story = out.story;
    if (!story.id.empty() && story.id != name)
        page.error(story.places.at("id", {1, 1}),
                   fmt::format("the id is \"{}\" but the file is named \"{}\"; they must be the "
                               "same",
                               story.id, name));
    if (story.pages.empty() && !page.has_error())
        page.error({1, 1}, "the story has no page; give it at least one [[page]]");
    story.broken = story.pages.empty() || story.title.empty();
    story.id = name; // so that it can be named, whatever is wrong with it
    out.diagnostics = page.take();
    return out;
}

void load_stories(const std::string& dir, bool own, LoadedCourse& out) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator it(dir, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".toml") files.push_back(it->path().string());
    std::sort(files.begin(), files.end());
    const std::size_t first = out.course.stories.size();
    for (const std::string& file : files) {
        out.files.push_back(file);
        std::string text, why;
        LoadedStory loaded;
        if (read_file(file, text, why)) {
            loaded = load_story(text, file);
        } else {
            loaded.story.file = file;
            loaded.story.id = fs::path(file).stem().string();
            loaded.story.broken = true;
            loaded.diagnostics.push_back({file, 1, 1, Severity::error, why});
        }
        loaded.story.own = own;
        std::move(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                  std::back_inserter(out.diagnostics));
        out.course.stories.push_back(std::move(loaded.story));
    }
    std::stable_sort(out.course.stories.begin() + static_cast<std::ptrdiff_t>(first),
                     out.course.stories.end(),
                     [](const Story& a, const Story& b) { return a.order < b.order; });
}

} // namespace content
