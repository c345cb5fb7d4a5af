#include "content/findings.hpp"
#include "content/reading.hpp"
#include "content/safe_words.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace content {
namespace {

constexpr int fewest_measured = 10; // words; shorter texts have no grade worth the name

// As many as a person counts.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

class StoryCheck {
public:
    StoryCheck(const Index& index, Findings& found)
        : index_(index), course_(index.course), found_(found), safe_(course_.language) {
        for (const Lesson& lesson : course_.lessons)
            for (const Step& step : lesson.steps) {
                step_ids_.push_back(step.id);
                steps_.emplace(step.id, At{&lesson, &step});
            }
    }

    void story(const Story& story) {
        file_ = &story.file;
        const Where top = story.places.at("title", {1, 1});
        safe(story.title, top);
        headline("the title", story.title, top);
        safe(story.asked, story.places.at("asked", top));
        client_text("the message", story.message, story.places.at("message", top), 2);
        for (std::size_t i = 0; i < story.sources.size(); ++i)
            if (!index_.sources.count(story.sources[i]))
                found_.error(story.file, story.places.at(fmt::format("sources.{}", i), top),
                             fmt::format("no source of sources.toml has the key \"{}\"; {}",
                                         story.sources[i],
                                         suggestion(story.sources[i], index_.source_keys)));
        actions(story);
        for (const StoryPage& page : story.pages)
            this->page(page);
        counts(story);
    }

private:
    struct At {
        const Lesson* lesson;
        const Step* step;
    };

    void error(Where where, std::string sentence) {
        found_.error(*file_, where, std::move(sentence));
    }
    void safe(std::string_view text, Where where) {
        for (const SafeWords::Slip& slip : safe_.find(text))
            error(where, slip.sentence);
    }
    void headline(const char* what, const std::string& text, Where where) {
        const std::size_t length = characters(text);
        if (length > longest_headline)
            error(where, fmt::format("{} has {} characters; at most {} fit on the screen of a "
                                     "client",
                                     what, length, longest_headline));
    }
    // `lines`: how many times the length of a line it may have.
    void client_text(const std::string& what, const std::string& text, Where where, int lines) {
        safe(text, where);
        const Reading reading = measure_text(text);
        if (reading.words > most_story_words * lines)
            error(where, fmt::format("{} has {} words; a client reads at most {}", what,
                                     reading.words, most_story_words * lines));
        const double grade = reading.grade();
        if (reading.words >= fewest_measured && grade > hardest_story_grade)
            error(where, fmt::format("{} reads at school grade {:.1f}; at most {} suits a client. "
                                     "Use shorter sentences and words",
                                     what, grade, hardest_story_grade));
    }

    void actions(const Story& story) {
        const Where top{1, 1};
        if (story.action.size() > most_story_actions)
            error(story.places.at("action", top),
                  fmt::format("the action has {} steps; at most {} are remembered",
                              story.action.size(), most_story_actions));
        for (std::size_t i = 0; i < story.action.size(); ++i) {
            const Where where = story.places.at(fmt::format("action.{}.first", i), top);
            const StoryAction& action = story.action[i];
            client_text("this step of the action", action.first + " " + action.rest, where, 1);
        }
        safe(story.action_note, story.places.at("action_note", top));
    }

    void page(const StoryPage& page) {
        const Where here{page.where, 1};
        const auto at = [&](const char* key) { return page.places.at(key, here); };
        headline("this headline", page.headline, at("headline"));
        safe(page.headline, at("headline"));
        client_text("this line", page.line, at("line"), 1);
        client_text("this caption", page.caption, at("caption"), 1);
        safe(page.slider.low + ". " + page.slider.high, at("slider"));
        for (const StoryPage::Name& name : page.names)
            safe(name.words, at("names"));
        if (!page.claim.empty() && !index_.claims.count(page.claim))
            error(at("claim"), fmt::format("no claim of claims.toml has the id \"{}\"; {}",
                                           page.claim, suggestion(page.claim, index_.claim_ids)));
        safe(page.say, at("say"));
        safe(page.ask, at("ask"));
        if (page.start_s < 0 || page.start_s > 120)
            error(at("start_s"),
                  fmt::format("\"start_s\" is {}; it must be 0 to 120 seconds", page.start_s));
        if (!page.step.empty()) step(page, at("step"));
    }

    void step(const StoryPage& page, Where where) {
        const auto it = steps_.find(page.step);
        if (it == steps_.end())
            return error(where, fmt::format("no lesson has the step \"{}\"; {}", page.step,
                                            suggestion(page.step, step_ids_)));
        const auto facts = index_.explainers.find(it->second.lesson->explainer);
        if (facts == index_.explainers.end()) return; // said where the lesson names it
        picture(page, *facts->second);
    }

    void picture(const StoryPage& page, const ExplainerFacts& facts) {
        const auto at = [&](const char* key) { return page.places.at(key, {page.where, 1}); };
        const auto known = [&](const std::vector<std::string>& list, const std::string& id,
                               const char* what, const char* key) {
            if (id.empty() || std::find(list.begin(), list.end(), id) != list.end()) return;
            error(at(key), fmt::format("the explainer \"{}\" has no {} \"{}\"; {}", facts.id, what,
                                       id, suggestion(id, list)));
        };
        known(facts.cameras, page.camera, "camera", "camera");
        for (const StoryPage::Name& name : page.names)
            known(facts.parts, name.part, "part", "names");
        for (const auto& setting : page.set)
            param(facts, setting.first, setting.second, setting.second, at("set"));
        const StoryPage::Slider& slider = page.slider;
        if (slider.param.empty()) return;
        constexpr double any = std::numeric_limits<double>::quiet_NaN(); // the whole range
        const bool part = slider.from < slider.to;
        param(facts, slider.param, part ? slider.from : any, part ? slider.to : any, at("slider"));
    }
    void param(const ExplainerFacts& facts, const std::string& id, double low, double high,
               Where where) {
        std::vector<std::string> ids;
        for (const ExplainerFacts::Param& p : facts.params) {
            ids.push_back(p.id);
            if (p.id != id) continue;
            if (low < p.min || high > p.max)
                error(where, fmt::format("{} goes from {} to {}, not {}", id, p.min, p.max,
                                         low < p.min ? low : high));
            return;
        }
        error(where, fmt::format("the explainer \"{}\" has no param \"{}\"; {}", facts.id, id,
                                 suggestion(id, ids)));
    }

    void counts(const Story& story) {
        const auto count = [&](auto&& wanted) {
            return static_cast<std::size_t>(
                std::count_if(story.pages.begin(), story.pages.end(), wanted));
        };
        if (story.pages.size() > most_story_pages)
            error({1, 1}, fmt::format("the story has {} pages; at most {} are shown",
                                      story.pages.size(), most_story_pages));
        const std::size_t captions =
            count([](const StoryPage& page) { return !page.caption.empty(); });
        if (captions > most_captions)
            error({1, 1}, fmt::format("{} pages have a caption; the handout has room for {}",
                                      captions, most_captions));
        if (!story.own && count([](const StoryPage& page) { return page.brief; }) == 0)
            error({1, 1}, "no page belongs to the 90 seconds; say brief = true on one to four");
    }

    const Index& index_;
    const Course& course_;
    Findings& found_;
    SafeWords safe_;
    std::unordered_map<std::string, At> steps_;
    std::vector<std::string> step_ids_;
    const std::string* file_ = nullptr;
};

} // namespace

Diagnostics check_story(const Course& course, const Story& story) {
    const Index index(course, {});
    Findings found;
    StoryCheck(index, found).story(story);
    return std::move(found.list());
}

void check_stories(const Index& index, Findings& found) {
    StoryCheck check(index, found);
    for (const Story& story : index.course.stories)
        if (!story.broken) check.story(story);
    const MedicalHelp& help = index.course.help;
    const SafeWords words(index.course.language);
    const std::string file = index.course.dir + "/medical_help.toml";
    if (!index.course.stories.empty() && (help.now.empty() || help.emergency.empty()))
        found.error(file, {1, 1},
                    "this file is missing or says nothing; every screen of a story leads to it");
    for (const auto* signs : {&help.now, &help.soon})
        for (const MedicalHelp::Sign& sign : *signs)
            for (const std::string* text : {&sign.text, &sign.brief})
                for (const SafeWords::Slip& slip : words.find(*text))
                    found.error(file, {sign.line, 1}, slip.sentence);
}

} // namespace content
