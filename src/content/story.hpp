// A story: a short run of lesson steps in plain words, to show a client. See
// docs/writing-stories.md.
#pragma once
#include "content/lesson.hpp"

#include <string>
#include <utility>
#include <vector>

namespace content {

struct StoryPage {
    // step: the picture of a lesson step · balance: the same picture with the client's own list of
    // what turns the alarm up and down · signs: signs that need medical help, without a picture
    enum class Kind { step, balance, signs } kind = Kind::step;
    std::string step; // "L04.S1"; "" on a page of signs
    std::string headline, line;
    std::string camera;          // "": the step's own
    Settings set;                // on top of what the step sets
    double start_s = 0;          // how long the film has run when the page opens
    struct Slider {              // the one thing to touch
        std::string param;       // "": none
        std::string low, high;   // words at its ends
        double from = 0, to = 0; // from == to: the whole range of the param
    } slider;
    struct Name {
        std::string part, words;
    };
    std::vector<Name> names; // parts named in the picture, in the client's words
    bool brief = false;      // belongs to the 90 seconds, too
    std::string caption;     // below its picture on the handout, its first sentence bold; "": none
    std::string claim;       // id of the claim it rests on; "": the step's evidence
    std::string say, ask;    // for the therapist alone: what to say, what to ask back
    int where = 0;           // line in its file
    Places places;
};

struct StoryAction { // "Pick one thing you enjoy," "such as a short walk."
    std::string first, rest;
};

struct Story {
    std::string file; // as given to the loader
    std::string id;   // kebab-case, the name of the file
    std::string title;
    std::string asked;   // the client's question, for the handout; "": the title
    std::string message; // the main message, for the handout
    std::string art;     // picture of its tile, or ""
    int order = 100;     // in the list of stories; the same: by id
    std::vector<StoryPage> pages;
    std::vector<StoryAction> action; // at most three
    std::string action_note;
    std::vector<std::string> sources;
    bool own = false;    // made by the therapist
    bool broken = false; // it could not be read: nothing to show
    Places places;
};

// Emergency numbers and signs that need medical help, of one country.
struct MedicalHelp {
    struct Sign {
        std::string text;
        std::string brief; // for the handout; "": left out there
        int line = 0;
    };
    std::string locale;       // "en-US"
    std::string emergency;    // "911"
    std::string crisis;       // "988"
    std::string crisis_line;  // "Call or text 988, day or night."
    std::string crisis_brief; // "US: call or text 988"
    std::vector<Sign> now, soon;
};

// Limits of what a client reads (docs/writing-stories.md).
inline constexpr int most_story_words = 30;                                // of a line
inline constexpr double hardest_story_grade = 6;                           // years of school
inline constexpr std::size_t longest_headline = 60, most_story_pages = 12; // characters, pages
inline constexpr std::size_t most_captions = 3, most_story_actions = 3;

} // namespace content
