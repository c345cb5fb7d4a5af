// What a lesson is made of, after loading: plain structs, checked ids, no pointers into text.
// Knows files as names only, and neither models nor pictures. See docs/writing-lessons.md.
#pragma once
#include "content/diagnostics.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

// Where the values of one fence were written: dotted path ("set.touch_hz", "controls.1") -> place.
// Only asked when something is wrong, so a plain list will do.
class Places {
public:
    void add(std::string path, Where where) { list_.emplace_back(std::move(path), where); }
    bool empty() const { return list_.empty(); }
    Where at(std::string_view path, Where otherwise) const {
        for (const auto& [name, where] : list_)
            if (name == path) return where;
        return otherwise;
    }

private:
    std::vector<std::pair<std::string, Where>> list_;
};

// ── prose ───────────────────────────────────────────────────────────────────────────────────────
struct Inline {
    enum class Kind { text, strong, emphasis, term, part } kind = Kind::text;
    std::string text; // what is shown
    // term: glossary id · part: id of a part of the picture ("touch", "messenger")
    std::string target;
    std::string part; // a term that is also the name of a part, and wears its color; or ""
};
struct Block {
    enum class Kind { paragraph, bullet, heading } kind = Kind::paragraph;
    std::vector<Inline> inlines;
    // Where its text stands in the file: offset in plain_text(block) -> place, ascending.
    std::vector<std::pair<std::size_t, Where>> marks;
    Where where(std::size_t offset) const;
};
using Prose = std::vector<Block>;
std::string plain_text(const Block&);
std::string plain_text(const Prose&); // blocks on lines of their own

enum class Rating { supported, mixed, weak, contradicted, definition };
const char* name(Rating);
bool rating_from(std::string_view name, Rating& out);
std::vector<std::string> rating_words(); // every name, in order

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
    // The same in the clinical depth; empty: as above.
    std::vector<std::string> clinical_controls;
    std::vector<std::string> plot; // outputs in the chart
    std::string focus;             // the part to look at, or ""
    std::vector<Preset> presets;
    int line = 0;
    Places places;

    const std::vector<std::string>& controls_for(bool clinical) const {
        return clinical && !clinical_controls.empty() ? clinical_controls : controls;
    }
};
struct Goal {
    std::string text;
    std::string done; // the quiet congratulation: what was just shown
    std::string output;
    enum class Kind { above, below, between } kind = Kind::below;
    double low = 0, high = 0; // below: high · above: low · between: both
    double hold_s = 0;        // seconds on screen
    int line = 0;
    Places places;
    bool reached(double value) const;
};
// "Predict, then try": a guess about what the picture will do, and the values that show it.
struct Predict {
    struct Option {
        std::string text, feedback;
    };
    std::string question;
    std::vector<Option> options; // 2 to 4
    int answer = -1;             // index of what the model shows, or -1: no option is wrong
    Settings run;
    int line = 0;
    Places places;
};
// A common claim that the ledger contradicts, then the evidence, on the same picture.
struct Myth {
    struct Side {
        std::string text;
        Settings set;
    };
    std::string claim; // id of the claim
    Side says, shows;
    int line = 0;
    Places places;
};
// A tile of "what you tried": filled by the model when its conditions have held for a moment.
struct Tried {
    struct Range {
        std::string param; // or an output: a result that is not there yet fills no tile
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
    Places places;
};
struct Evidence {
    Rating level = Rating::supported;
    std::string claim;      // id of the claim shown first ("C18"), or ""
    std::string simplified; // what the picture leaves out
    std::vector<std::string> sources;
    int line = 0;
    Places places;
};
struct Step {
    std::string id; // "L03.S1"
    std::string title;
    std::string kind; // the small word above the title: "Try it", "Look", …
    Prose plain, clinical;
    std::string notice;      // "Try and notice", one or two sentences
    std::string description; // the picture in words (text twin)
    Scene scene;
    bool has_scene = false, has_goal = false, has_tried = false, has_evidence = false;
    bool has_predict = false, has_myth = false;
    Goal goal;
    Predict predict;
    Myth myth;
    Tried tried;
    Evidence evidence;
    int line = 0;
    Places places; // of "id", "kind", "notice", "description"
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
    Places places;
};
struct Card {
    std::string id; // "L03.F1"
    std::string front, back;
    int line = 0;
    Places places;
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
    Places places;       // of the front matter
    bool broken = false; // errors were found: the app shows them instead of the steps
};

} // namespace content
