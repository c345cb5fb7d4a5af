#include "app/handout_sheet.hpp"

#include <algorithm>

namespace app {
namespace {

// "Calm. A soft touch feels soft." -> the first sentence, and the rest.
void split_caption(const std::string& caption, handout::Figure& figure) {
    const std::size_t stop = caption.find(". ");
    figure.lead = caption.substr(0, stop == std::string::npos ? caption.size() : stop + 1);
    if (stop != std::string::npos) figure.caption = caption.substr(stop + 2);
}

std::string source_line(const content::Source& source) {
    std::string line = source.text.empty() ? source.label : source.text;
    if (!source.doi.empty() && line.find(source.doi) == std::string::npos)
        line += (line.back() == '.' ? " " : ". ") + ("doi:" + source.doi);
    return line;
}

std::vector<std::string> brief_lines(const std::vector<content::MedicalHelp::Sign>& signs) {
    std::vector<std::string> lines;
    for (const content::MedicalHelp::Sign& sign : signs)
        if (!sign.brief.empty()) lines.push_back(sign.brief);
    return lines;
}

std::string word(const World& w, std::string_view key) {
    return std::string(w.strings(key));
}

std::optional<handout::Balance> balance_of(const World& w) {
    const Client& c = w.state.client;
    if (c.chosen.empty() && c.up.empty() && c.down.empty()) return std::nullopt;
    handout::Balance b{
        word(w, "handout.balance"), word(w, "handout.up"), word(w, "handout.down"), {}, {}};
    for (const Client::Card& card : c.chosen)
        (card.up ? b.ups : b.downs).push_back(word(w, "client.cards." + card.param));
    b.ups.insert(b.ups.end(), c.up.begin(), c.up.end());
    b.downs.insert(b.downs.end(), c.down.begin(), c.down.end());
    return b;
}

handout::Help help_of(const World& w) {
    const content::MedicalHelp& help = w.course.help;
    handout::Help out;
    out.title = word(w, "handout.doctor");
    out.note = word(w, "handout.doctor_note");
    out.emergency = {word(w, "handout.now"), brief_lines(help.now)};
    out.soon = {word(w, "handout.soon"), brief_lines(help.soon)};
    // Where to turn to stands behind the line it belongs to, or on one of its own.
    if (!out.emergency.items.empty()) out.emergency.items.back() += " (" + help.crisis_brief + ")";
    return out;
}

handout::Action action_of(const World& w, const content::Story& story) {
    handout::Action action;
    if (story.action.empty()) return action;
    action.title = word(w, "handout.try");
    for (const content::StoryAction& step : story.action)
        action.steps.push_back({step.first, step.rest});
    action.footnote = story.action_note.empty() ? word(w, "handout.limits") : story.action_note;
    return action;
}

} // namespace

std::vector<int> sheet_pages(const World& w) {
    std::vector<int> pages;
    const content::Story* story = client_story(w);
    if (!story || !w.visit) return pages;
    for (std::size_t i = 0; i < story->pages.size() && i < w.visit->pages.size(); ++i)
        if (!story->pages[i].caption.empty() && w.visit->pages[i].explainer &&
            pages.size() < content::most_captions)
            pages.push_back(static_cast<int>(i));
    return pages;
}

handout::Sheet sheet_of(const World& w, std::vector<handout::Picture> pictures) {
    handout::Sheet sheet;
    const content::Story* story = client_story(w);
    if (!story) return sheet;
    const Settings& settings = w.state.settings;
    sheet.paper = settings.letter ? handout::Paper::letter : handout::Paper::a4;
    sheet.language = w.course.help.locale.empty() ? "en-US" : w.course.help.locale;
    sheet.title = story->title;
    sheet.author = settings.clinic;
    sheet.creator = "Noci";
    sheet.clinic = settings.clinic;
    sheet.subtitle = word(w, "handout.subtitle");
    sheet.date = word(w, "handout.date");
    sheet.asked_label = word(w, "handout.asked");
    sheet.asked = "“" + (story->asked.empty() ? story->title : story->asked) + "”";
    sheet.message = story->message;
    const std::vector<int> pages = sheet_pages(w);
    for (std::size_t i = 0; i < pages.size() && i < pictures.size(); ++i) {
        handout::Figure figure;
        figure.picture = std::move(pictures[i]);
        figure.number = static_cast<int>(i) + 1;
        const auto page = static_cast<std::size_t>(pages[i]);
        split_caption(story->pages[page].caption, figure);
        figure.alt = w.visit->pages[page].step.description;
        sheet.figures.push_back(std::move(figure));
    }
    sheet.action = action_of(w, *story);
    sheet.balance = balance_of(w);
    sheet.notes = word(w, "handout.notes");
    sheet.help = help_of(w);
    sheet.sources_title = word(w, "handout.sources");
    for (const std::string& key : story->sources)
        if (const content::Source* source = w.course.source(key))
            sheet.sources.push_back(source_line(*source));
    sheet.footer = word(w, "client.disclaimer_long");
    sheet.made_with = word(w, "handout.made_with");
    sheet.page_of = word(w, "handout.page_of");
    return sheet;
}

std::string sheet_file_name(const content::Story& story, const std::string& extension) {
    std::string name;
    for (const char c : story.title) {
        const auto u = static_cast<unsigned char>(c);
        const bool keeps = u >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == ' ' || c == '-';
        if (keeps) name += c;
    }
    while (!name.empty() && (name.back() == ' ' || name.back() == '-'))
        name.pop_back();
    return (name.empty() ? story.id : name) + extension;
}

} // namespace app
