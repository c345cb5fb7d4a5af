// A whole course after loading: lessons, stories and what they share.
#pragma once
#include "content/story.hpp"

namespace content {

struct Term {
    std::string id; // kebab-case
    std::string word, meaning;
    int line = 0;
};
struct Source {
    std::string key;   // "MelzackWall1965"
    std::string label; // "Melzack & Wall 1965"
    std::string text, doi;
    int year = 0; // 0: not known
    int line = 0;
};
struct Claim {
    std::string id;    // "C18"
    std::string group; // "gate control"
    Rating rating = Rating::supported;
    std::string claim, plain, clinical;
    std::vector<std::string> sources;
    int line = 0;
    Places places;
};
struct CourseEntry {    // one tile of the home screen, in order
    std::string lesson; // id
    std::string title, subtitle;
    std::string group; // "mechanisms" or "whole"
    std::string art;   // picture name, or ""
    int minutes = 0;
    bool planned = false; // announced, not written yet
    int line = 0;         // 0: a lesson that course.toml does not name, put at the end
};
// Words that text for clients avoids, and phrases in which they are fine (content.md Part 4).
struct SafeLanguage {
    struct Avoid {
        std::string words;   // "worn out"; a star at the end stands for any ending: "degenerat*"
        std::string instead; // what to say
    };
    std::vector<Avoid> avoid;
    std::vector<std::string> allowed; // "does not mean damage"
};
struct Course {
    std::string dir; // as given to the loader
    std::string title, subtitle;
    std::vector<CourseEntry> entries;
    std::vector<Lesson> lessons;
    std::vector<Story> stories; // shipped ones first, then the therapist's own
    MedicalHelp help;
    std::vector<Term> terms;
    std::vector<Source> sources;
    std::vector<Claim> claims;
    SafeLanguage language;

    const Lesson* lesson(const std::string& id) const;
    const Story* story(const std::string& id) const; // an own one that is not broken hides ours
    // The lesson and place of a step ("L03.S1"); lesson null when there is none.
    struct StepAt {
        const Lesson* lesson = nullptr;
        int step = 0; // from 0
        const Step* operator->() const { return &lesson->steps[static_cast<std::size_t>(step)]; }
    };
    StepAt find_step(const std::string& id) const;
    const Term* term(const std::string& id) const;
    const Source* source(const std::string& key) const;
    const Claim* claim(const std::string& id) const;
};

} // namespace content
