// What a course is made of, after loading: plain structs, checked ids, no pointers into text.
// Knows files as names only, and neither models nor pictures. See docs/writing-lessons.md.
#pragma once
#include "content/diagnostics.hpp"

#include <string>
#include <utility>
#include <vector>

namespace content {

// ── prose ───────────────────────────────────────────────────────────────────────────────────────
struct Inline {
    enum class Kind { text, strong, emphasis, term, part } kind = Kind::text;
    std::string text; // what is shown
    std::string
        target; // term: glossary id · part: id of a part of the picture ("touch", "messenger")
};
struct Block {
    enum class Kind { paragraph, bullet, heading } kind = Kind::paragraph;
    std::vector<Inline> inlines;
};
using Prose = std::vector<Block>;
std::string plain_text(const Prose&);

enum class Rating { supported, mixed, weak, contradicted, definition };
const char* name(Rating);

// ── one step ────────────────────────────────────────────────────────────────────────────────────
using Settings = std::vector<std::pair<std::string, double>>; // param id, value

struct Preset { // one tap: "Firm rub"
    std::string text;
    Settings set;
};
struct Scene {
    std::string camera = "whole";
    Settings set;                      // values the step starts with
    std::vector<std::string> controls; // params with a slider, most important first (at most 3)
    std::vector<std::string> plot;     // outputs in the chart
    std::string focus;                 // the part to look at, or ""
    std::vector<Preset> presets;
    int line = 0;
};
struct Goal {
    std::string text;
    std::string done; // the quiet congratulation: what was just shown
    std::string output;
    enum class Kind { above, below, between } kind = Kind::below;
    double low = 0, high = 0; // below: high · above: low · between: both
    double hold_s = 0;        // seconds on screen
    int line = 0;
    bool reached(double value) const;
};
// A tile of "what you tried": filled by the model when its conditions have held for a moment.
struct Tried {
    struct Range {
        std::string param;
        double low = 0, high = 0;
    };
    struct Tile {
        std::string text, note;
        std::vector<Range> when;
        int after = -1; // index of a tile that must have been filled before, or -1
    };
    std::string title;
    std::string output;
    std::vector<Tile> tiles;
    int line = 0;
};
struct Evidence {
    Rating level = Rating::supported;
    std::string claim;      // id of the claim shown first ("C18"), or ""
    std::string simplified; // what the picture leaves out
    std::vector<std::string> sources;
    int line = 0;
};
struct Step {
    std::string id; // "L03.S1"
    std::string title;
    std::string kind; // the small word above the title: "Try it", "Look", …
    Prose plain, clinical;
    std::string notice;      // "Try and notice", one or two sentences
    std::string description; // the picture in words (text twin)
    Scene scene;
    bool has_goal = false, has_tried = false, has_evidence = false;
    Goal goal;
    Tried tried;
    Evidence evidence;
    int line = 0;
};

// ── questions and cards ─────────────────────────────────────────────────────────────────────────
struct Option {
    std::string text, feedback;
    bool correct = false;
};
struct Question {
    std::string id; // "L03.Q1"
    std::string text;
    std::vector<Option> options;
    int line = 0;
};
struct Card {
    std::string id; // "L03.F1"
    std::string front, back;
    int line = 0;
};

struct Lesson {
    std::string file; // as given to the loader
    std::string id;   // "gate-control"
    std::string code; // "L03"
    std::string title, explainer;
    int minutes = 0;
    std::vector<std::string> claims, exam, objectives, sources;
    std::string myth, better; // the misconception and what to say instead
    std::vector<Step> steps;
    std::vector<Question> questions;
    std::vector<Card> cards;
    bool broken = false; // errors were found: the app shows them instead of the steps
};

// ── shared data ─────────────────────────────────────────────────────────────────────────────────
struct Term {
    std::string id; // kebab-case
    std::string word, meaning;
    int line = 0;
};
struct Source {
    std::string key;   // "MelzackWall1965"
    std::string label; // "Melzack & Wall 1965"
    std::string text, doi;
    int year = 0;
    int line = 0;
};
struct Claim {
    std::string id; // "C18"
    Rating rating = Rating::supported;
    std::string claim, plain, clinical;
    std::vector<std::string> sources;
    int line = 0;
};
struct CourseEntry {    // one tile of the home screen, in order
    std::string lesson; // id
    std::string title, subtitle;
    std::string group; // "mechanisms" or "whole"
    std::string art;   // picture name
    int minutes = 0;
    bool planned = false; // announced, not written yet
    int line = 0;
};
struct Course {
    std::string title, subtitle;
    std::vector<CourseEntry> entries;
    std::vector<Lesson> lessons;
    std::vector<Term> terms;
    std::vector<Source> sources;
    std::vector<Claim> claims;

    const Lesson* lesson(const std::string& id) const;
    const Term* term(const std::string& id) const;
    const Source* source(const std::string& key) const;
    const Claim* claim(const std::string& id) const;
};

} // namespace content
