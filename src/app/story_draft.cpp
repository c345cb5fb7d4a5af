#include "app/story_draft.hpp"

#include "app/cut_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace app {
namespace {

constexpr std::size_t longest_text = 400; // bytes

// The first sentences of a text, as many as a client's line may hold.
std::string first_sentences(const std::string& text) {
    std::string out;
    int words = 0;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t stop = text.find_first_of(".!?\n", from);
        const std::size_t to = stop == std::string::npos ? text.size() : stop + 1;
        const std::string sentence = text.substr(from, to - from);
        words += 1 + static_cast<int>(std::count(sentence.begin(), sentence.end(), ' '));
        if (!out.empty() && words > content::most_story_words) break;
        out += sentence;
        from = to;
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '\n'))
        out.pop_back();
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

// The step's first slider, with its words at both ends.
content::StoryPage::Slider slider_of(const World& w, const content::Lesson& lesson,
                                     const content::Step& step) {
    content::StoryPage::Slider slider;
    const explainers::Entry* entry = explainers::find(lesson.explainer);
    if (!entry || step.scene.controls.empty()) return slider;
    const auto explainer = entry->make();
    // The scene decides which params there are, and their ranges.
    for (const auto& [id, value] : step.scene.set) {
        const int i = sim::find(explainer->params(), id);
        if (i >= 0) explainer->set(static_cast<std::size_t>(i), value);
    }
    const int at = sim::find(explainer->params(), step.scene.controls.front());
    if (at < 0) return slider;
    const auto i = static_cast<std::size_t>(at);
    const sim::ParamSpec& spec = explainer->params()[i];
    const auto words = [&](double value) {
        const std::string_view key = explainer->word_for(i, value);
        return key.empty() ? fmt::format("{:g}", value) : std::string(w.strings(key));
    };
    slider = {std::string(spec.id), words(spec.min), words(spec.max), spec.min, spec.max};
    return slider;
}

content::StoryPage new_page(const World& w, const content::Course::StepAt& at) {
    content::StoryPage page;
    page.step = at->id;
    page.headline = at->title;
    page.line = first_sentences(content::plain_text(at->plain));
    page.slider = slider_of(w, *at.lesson, *at.operator->());
    page.brief = true;
    return page;
}

void add_page(World& w, const std::string& step) {
    content::Story& story = w.state.draft;
    const auto at = w.course.find_step(step);
    if (!at.lesson || at.lesson->broken || story.pages.size() >= content::most_story_pages) return;
    content::StoryPage page = new_page(w, at);
    const auto captions = static_cast<std::size_t>(std::count_if(
        story.pages.begin(), story.pages.end(), [](const auto& p) { return !p.caption.empty(); }));
    if (captions < content::most_captions) page.caption = page.headline;
    for (const std::string& source : at->evidence.sources)
        if (std::find(story.sources.begin(), story.sources.end(), source) == story.sources.end())
            story.sources.push_back(source);
    if (story.message.empty()) story.message = page.line;
    story.pages.push_back(std::move(page));
}

void set_start(content::StoryPage& page, double value) {
    for (auto& [param, was] : page.set)
        if (param == page.slider.param) return void(was = value);
    page.set.emplace_back(page.slider.param, value);
}

// A basic TOML string.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += ' ';
        else
            out += c;
    }
    return out + "\"";
}

// "key = "words"", or nothing.
std::string line_of(const char* key, const std::string& words) {
    return words.empty() ? "" : fmt::format("{} = {}\n", key, quoted(words));
}

std::string set_text(const content::Settings& settings) {
    std::string set;
    for (const auto& [param, value] : settings)
        set += fmt::format("{}{} = {}", set.empty() ? "" : ", ", param, value);
    return set.empty() ? "" : fmt::format("set = {{ {} }}\n", set);
}

std::string slider_text(const content::StoryPage::Slider& s) {
    if (s.param.empty()) return "";
    const std::string range = s.from < s.to ? fmt::format(", range = [{}, {}]", s.from, s.to) : "";
    return fmt::format("slider = {{ param = {}, low = {}, high = {}{} }}\n", quoted(s.param),
                       quoted(s.low), quoted(s.high), range);
}

std::string names_text(const std::vector<content::StoryPage::Name>& names) {
    std::string all;
    for (const content::StoryPage::Name& name : names)
        all += fmt::format("{}{{ part = {}, words = {} }}", all.empty() ? "" : ", ",
                           quoted(name.part), quoted(name.words));
    return all.empty() ? "" : fmt::format("names = [{}]\n", all);
}

std::string page_text(const content::StoryPage& page) {
    using Kind = content::StoryPage::Kind;
    std::string out = "\n[[page]]\n" + line_of("step", page.step);
    if (page.kind == Kind::balance) out += "balance = true\n";
    if (page.kind == Kind::signs) out += "signs = true\n";
    out += fmt::format("headline = {}\nline = {}\nbrief = {}\n", quoted(page.headline),
                       quoted(page.line), page.brief);
    out += line_of("camera", page.camera);
    if (page.start_s > 0) out += fmt::format("start_s = {}\n", page.start_s);
    out += set_text(page.set) + slider_text(page.slider) + names_text(page.names);
    return out + line_of("caption", page.caption) + line_of("claim", page.claim) +
           line_of("say", page.say) + line_of("ask", page.ask);
}

} // namespace

void open_story_editor(World& w, const std::string& id) {
    const content::Story* own = w.course.story(id);
    w.state.screen = Screen::story_editor;
    w.state.sheet = Sheet::none;
    w.state.lesson.clear();
    w.explainer.reset();
    w.state.draft_note.clear();
    w.state.deleting = false;
    w.state.draft_saved = own && own->own;
    w.state.draft = own && own->own ? *own : content::Story{};
    w.state.draft.own = true;
}

void edit_story(World& w, const act::EditStory& a) {
    using What = act::EditStory::What;
    if (w.state.screen != Screen::story_editor) return;
    content::Story& story = w.state.draft;
    const std::string text = cut_text(a.text, longest_text);
    const int count = static_cast<int>(story.pages.size());
    w.state.draft_note.clear();
    w.state.deleting = false;
    if (a.what == What::title) return void(story.title = text);
    if (a.what == What::add) return add_page(w, text);
    if (a.page < 0 || a.page >= count) return;
    content::StoryPage& page = story.pages[static_cast<std::size_t>(a.page)];
    switch (a.what) {
    case What::remove:
        story.pages.erase(story.pages.begin() + a.page);
        break;
    case What::up:
        if (a.page > 0) std::swap(page, story.pages[static_cast<std::size_t>(a.page) - 1]);
        break;
    case What::down:
        if (a.page + 1 < count) std::swap(page, story.pages[static_cast<std::size_t>(a.page) + 1]);
        break;
    case What::headline:
        page.headline = text;
        break;
    case What::line:
        page.line = text;
        break;
    case What::start:
        set_start(page, a.value);
        break;
    case What::title:
    case What::add:
        break;
    }
}

std::vector<std::string> advice(const World& w) {
    std::vector<std::string> sentences;
    if (w.state.draft.title.empty()) sentences.emplace_back(w.strings("editor.needs_title"));
    if (w.state.draft.pages.empty()) sentences.emplace_back(w.strings("editor.needs_page"));
    if (!sentences.empty()) return sentences;
    const auto& pages = w.state.draft.pages;
    if (std::any_of(pages.begin(), pages.end(),
                    [](const auto& page) { return page.headline.empty() || page.line.empty(); }))
        sentences.emplace_back(w.strings("editor.needs_words"));
    for (const content::Diagnostic& d : content::check_story(w.course, w.state.draft))
        sentences.push_back(d.sentence);
    return sentences;
}

std::string story_text(const content::Story& story) {
    std::string out = fmt::format("# A story of your own. docs/writing-stories.md says what may be "
                                  "here.\nformat = 1\nid = {}\ntitle = {}\nmessage = {}\n",
                                  quoted(story.id), quoted(story.title),
                                  quoted(story.message.empty() ? story.title : story.message));
    out += line_of("asked", story.asked) + line_of("art", story.art);
    if (story.order != content::Story{}.order) out += fmt::format("order = {}\n", story.order);
    std::string sources;
    for (const std::string& source : story.sources)
        sources += (sources.empty() ? "" : ", ") + quoted(source);
    out += fmt::format("sources = [{}]\n", sources) + line_of("action_note", story.action_note);
    for (const content::StoryPage& page : story.pages)
        out += page_text(page);
    for (const content::StoryAction& action : story.action)
        out += "\n[[action]]\n" + line_of("first", action.first) + line_of("rest", action.rest);
    return out;
}

std::string story_id(const World& w) {
    const content::Story& draft = w.state.draft;
    if (!draft.id.empty()) return draft.id;
    std::string id;
    for (const char c : draft.title) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9'))
            id += low;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min<std::size_t>(id.size(), 40));
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    if (id.empty()) id = "story";
    std::string unique = id;
    for (int i = 2; w.course.story(unique) != nullptr; ++i)
        unique = fmt::format("{}-{}", id, i);
    return unique;
}

} // namespace app
