#include "content/fences.hpp"

#include "content/fence_fields.hpp"
#include "content/fences_guess.hpp"
#include "content/prose.hpp"
#include "content/words.hpp"

#include <fmt/format.h>

namespace content {
namespace {

constexpr int newest_format = 1;
constexpr std::size_t most_controls = 3;
constexpr double longest_hold_s = 30;

void read_controls(Fields& fields, const char* key, std::vector<std::string>& out) {
    if (fields.texts(key, out) && out.size() > most_controls)
        fields.page().error(fields.at(key),
                            fmt::format("\"{}\" names {} sliders; a step may show {}", key,
                                        out.size(), most_controls));
}

void read_scene(Page& page, const Piece& piece, Step& step) {
    Scene& scene = step.scene;
    step.has_scene = true;
    scene.line = piece.where.line;
    with_fields(page, piece, scene.places, [&](Fields& fields) {
        fields.text("camera", scene.camera);
        fields.settings("set", scene.set, Need::required);
        read_controls(fields, "controls", scene.controls);
        read_controls(fields, "clinical_controls", scene.clinical_controls);
        fields.texts("plot", scene.plot);
        fields.text("focus", scene.focus);
        fields.tables("presets", "a preset", "{ text = \"Firm rub\", set = { touch_hz = 40 } }",
                      [&](Fields& one) {
                          Preset preset;
                          one.text("text", preset.text, Need::required);
                          one.settings("set", preset.set, Need::required);
                          scene.presets.push_back(std::move(preset));
                      });
    });
}

// Exactly one of above, below, between.
void read_goal_kind(Fields& fields, Goal& goal) {
    int kinds = 0;
    if (fields.number("above", goal.low)) goal.kind = Goal::Kind::above, ++kinds;
    if (fields.number("below", goal.high)) goal.kind = Goal::Kind::below, ++kinds;
    double low = 0, high = 0;
    if (fields.range("between", low, high)) {
        goal.kind = Goal::Kind::between;
        goal.low = low;
        goal.high = high;
        ++kinds;
    }
    const bool any = fields.has("above") || fields.has("below") || fields.has("between");
    if (kinds > 1 || !any)
        fields.page().error(fields.at(), "a goal needs exactly one of above = 12, below = 12 and "
                                         "between = [8, 32]");
}

void read_goal(Page& page, const Piece& piece, Step& step) {
    Goal& goal = step.goal;
    step.has_goal = true;
    goal.line = piece.where.line;
    with_fields(page, piece, goal.places, [&](Fields& fields) {
        fields.text("text", goal.text, Need::required);
        fields.text("done", goal.done);
        fields.text("output", goal.output, Need::required);
        read_goal_kind(fields, goal);
        fields.number("hold_s", goal.hold_s);
        if (goal.hold_s < 0 || goal.hold_s > longest_hold_s)
            page.error(fields.at("hold_s"),
                       fmt::format("\"hold_s\" is {}; it must be 0 to {} seconds", goal.hold_s,
                                   longest_hold_s));
    });
}

// "after" names another tile by its text.
void link_tiles(Page& page, Tried& tried, const std::vector<std::pair<std::string, Where>>& after) {
    std::vector<std::string> names;
    for (const Tried::Tile& tile : tried.tiles)
        names.push_back(tile.text);
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto& [wanted, where] = after[i];
        if (wanted.empty()) continue;
        for (std::size_t j = 0; j < i; ++j)
            if (names[j] == wanted) tried.tiles[i].after = static_cast<int>(j);
        if (tried.tiles[i].after >= 0) continue;
        const std::vector<std::string> before(names.begin(), names.begin() + static_cast<long>(i));
        page.error(where, fmt::format("no tile before this one is called \"{}\"; {}", wanted,
                                      suggestion(wanted, before)));
    }
}

void read_tried(Page& page, const Piece& piece, Step& step) {
    Tried& tried = step.tried;
    step.has_tried = true;
    tried.line = piece.where.line;
    std::vector<std::pair<std::string, Where>> after;
    with_fields(page, piece, tried.places, [&](Fields& fields) {
        fields.text("title", tried.title, Need::required);
        fields.text("output", tried.output, Need::required);
        fields.tables(
            "tiles", "a tile", "{ text = \"Firm rub\", when = { touch_hz = [30, 80] } }",
            [&](Fields& one) {
                Tried::Tile tile;
                std::string previous;
                one.text("text", tile.text, Need::required);
                one.text("note", tile.note);
                one.ranges("when", tile.when, Need::required);
                one.text("after", previous);
                after.emplace_back(std::move(previous), one.at("after"));
                tried.tiles.push_back(std::move(tile));
            },
            Need::required);
    });
    link_tiles(page, tried, after);
}

void read_evidence(Page& page, const Piece& piece, Step& step) {
    Evidence& evidence = step.evidence;
    step.has_evidence = true;
    evidence.line = piece.where.line;
    with_fields(page, piece, evidence.places, [&](Fields& fields) {
        std::string level;
        if (fields.text("level", level, Need::required) && !rating_from(level, evidence.level))
            page.error(fields.at("level"), fmt::format("\"{}\" is no level of evidence; {}", level,
                                                       suggestion(level, rating_words())));
        fields.text("claim", evidence.claim);
        fields.text("simplified", evidence.simplified);
        fields.texts("sources", evidence.sources);
    });
}

void read_step(Page& page, const Piece& piece, Step& step) {
    with_fields(page, piece, step.places, [&](Fields& fields) {
        fields.text("id", step.id);
        fields.text("kind", step.kind);
    });
}

// Plain text: lines flow together, an empty line begins a new one.
std::string flow(const Page& page, const Piece& piece) {
    std::string out;
    bool gap = false;
    const int first = piece.where.line + 1;
    const std::size_t end = piece.offset + piece.length;
    for (int line = first; line <= page.line_count() && page.line_start(line) < end; ++line) {
        const std::string_view words = trim(page.line(line));
        if (words.empty()) {
            gap = true;
            continue;
        }
        if (!out.empty()) out += gap ? '\n' : ' ';
        out += words;
        gap = false;
    }
    return out;
}

void read_text(Page& page, const Piece& piece, Step& step, std::string& out) {
    if (!piece.closed) return;
    out = flow(page, piece);
    step.places.add(std::string(piece.word), {piece.where.line + 1, 1});
    if (out.empty()) page.error(piece.where, fmt::format("{} is empty", called(piece)));
}

void read_clinical(Page& page, const Piece& piece, Step& step) {
    if (!piece.closed) return;
    step.clinical = read_prose(page, piece.offset, piece.length);
    if (step.clinical.empty()) page.error(piece.where, "the clinical fence is empty");
}

} // namespace

const std::vector<std::string>& fence_names() {
    static const std::vector<std::string> names = {"clinical", "step",        "scene",    "goal",
                                                   "predict",  "myth",        "tried",    "notice",
                                                   "evidence", "description", "question", "card"};
    return names;
}

bool read_front(Page& page, const Piece& piece, Lesson& lesson) {
    Value table;
    if (!parse_toml(page, piece.offset, piece.length, "the front matter", table)) return true;
    Fields fields(page, table, "the front matter", {1, 1}, &lesson.places);
    int format = newest_format;
    if (!fields.whole("format", format, newest_format, newest_format, Need::required) &&
        fields.has("format"))
        return false;
    if (fields.text("id", lesson.id, Need::required) && !is_kebab_case(lesson.id))
        page.error(fields.at("id"), fmt::format("the id \"{}\" must be lower-case words joined by "
                                                "hyphens, such as \"gate-control\"",
                                                lesson.id));
    fields.text("code", lesson.code);
    fields.text("title", lesson.title, Need::required);
    fields.text("explainer", lesson.explainer, Need::required);
    fields.whole("minutes", lesson.minutes, 1, 60);
    fields.texts("claims", lesson.claims);
    fields.texts("exam", lesson.exam);
    fields.texts("objectives", lesson.objectives);
    fields.texts("sources", lesson.sources);
    fields.text("myth", lesson.myth);
    fields.text("better", lesson.better);
    fields.finish();
    return true;
}

void read_step_fence(Page& page, const Piece& piece, Step& step) {
    if (piece.word == "scene")
        read_scene(page, piece, step);
    else if (piece.word == "goal")
        read_goal(page, piece, step);
    else if (piece.word == "predict")
        read_predict(page, piece, step);
    else if (piece.word == "myth")
        read_myth(page, piece, step);
    else if (piece.word == "tried")
        read_tried(page, piece, step);
    else if (piece.word == "evidence")
        read_evidence(page, piece, step);
    else if (piece.word == "step")
        read_step(page, piece, step);
    else if (piece.word == "clinical")
        read_clinical(page, piece, step);
    else if (piece.word == "notice")
        read_text(page, piece, step, step.notice);
    else if (piece.word == "description")
        read_text(page, piece, step, step.description);
}

void read_question(Page& page, const Piece& piece, Lesson& lesson) {
    Question question;
    question.line = piece.where.line;
    with_fields(page, piece, question.places, [&](Fields& fields) {
        fields.text("id", question.id, Need::required);
        fields.text("text", question.text, Need::required);
        const auto option = [&](Fields& one) {
            Option read;
            one.text("text", read.text, Need::required);
            one.text("feedback", read.feedback, Need::required);
            one.truth("correct", read.correct);
            question.options.push_back(std::move(read));
        };
        fields.tables("options", "an option", "{ text = \"…\", correct = true, feedback = \"…\" }",
                      option, Need::required);
        int correct = 0;
        for (const Option& one : question.options)
            correct += one.correct;
        if (fields.has("options") && (correct == 0 || question.options.size() < 2))
            page.error(fields.at("options"),
                       "a question needs two or more options, and at least one "
                       "with correct = true");
    });
    lesson.questions.push_back(std::move(question));
}

void read_card(Page& page, const Piece& piece, Lesson& lesson) {
    Card card;
    card.line = piece.where.line;
    with_fields(page, piece, card.places, [&](Fields& fields) {
        fields.text("id", card.id, Need::required);
        fields.text("front", card.front, Need::required);
        fields.text("back", card.back, Need::required);
    });
    lesson.cards.push_back(std::move(card));
}

} // namespace content
