#include "content/findings.hpp"
#include "content/reading.hpp"
#include "content/safe_words.hpp"
#include "content/words.hpp"

#include <fmt/format.h>

namespace content {
namespace {

constexpr double easy_grade = 6, hardest_grade = 8; // PLAIN-01
constexpr int most_words = 60;                      // PLAIN-09
constexpr int fewest_measured = 10;                 // shorter texts have no grade worth the name

class WordCheck {
public:
    WordCheck(const Index& index, Findings& found)
        : course_(index.course), found_(found), safe_(course_.language) {
        for (std::size_t i = 0; i < course_.terms.size(); ++i)
            terms_.add(course_.terms[i].word, static_cast<int>(i), true);
    }

    void run() {
        shared();
        for (const Lesson& lesson : course_.lessons) {
            words_around(lesson);
            Reading whole;
            for (const Step& step : lesson.steps)
                check_step(lesson, step, whole);
            grade(lesson.file, {1, 1}, "the plain text of this lesson", whole);
            linked(lesson, false);
            linked(lesson, true);
        }
    }

private:
    using Spots = std::function<Where(std::size_t)>;

    // Safe language: `where` says where an offset of the text stands.
    void safe(const std::string& file, std::string_view text, const Spots& where) {
        for (const SafeWords::Slip& slip : safe_.find(text))
            found_.error(file, where(slip.at), slip.sentence);
    }
    void safe(const std::string& file, std::string_view text, Where where) {
        safe(file, text, [where](std::size_t) { return where; });
    }

    void shared() {
        const std::string& dir = course_.dir;
        for (const CourseEntry& entry : course_.entries) {
            if (entry.line == 0) continue; // made from a lesson, which is checked itself
            safe(dir + "/course.toml", entry.title, Where{entry.line, 1});
            safe(dir + "/course.toml", entry.subtitle, Where{entry.line, 1});
        }
        for (const Term& term : course_.terms)
            safe(dir + "/glossary.toml", term.meaning, Where{term.line, 1});
        for (const Claim& claim : course_.claims)
            safe(dir + "/claims.toml", claim.plain, claim.places.at("plain", {claim.line, 1}));
    }

    void words_around(const Lesson& lesson) {
        const std::string& file = lesson.file;
        safe(file, lesson.title, lesson.places.at("title", {1, 1}));
        safe(file, lesson.better, lesson.places.at("better", {1, 1}));
        for (std::size_t i = 0; i < lesson.objectives.size(); ++i)
            safe(file, lesson.objectives[i],
                 lesson.places.at(fmt::format("objectives.{}", i), {1, 1}));
        for (const Card& card : lesson.cards) {
            safe(file, card.front, card.places.at("front", {card.line, 1}));
            safe(file, card.back, card.places.at("back", {card.line, 1}));
        }
        // A wrong option may hold the myth; what we answer may not.
        for (const Question& question : lesson.questions)
            for (std::size_t i = 0; i < question.options.size(); ++i)
                safe(file, question.options[i].feedback,
                     question.places.at(fmt::format("options.{}.feedback", i), {question.line, 1}));
    }

    void check_step(const Lesson& lesson, const Step& step, Reading& whole) {
        const std::string& file = lesson.file;
        safe(file, step.title, Where{step.line, 3});
        for (const Block& block : step.plain) {
            const auto where = [&block](std::size_t offset) { return block.where(offset); };
            const std::string text = plain_text(block);
            safe(file, text, where);
            plain_numbers(file, text, where);
        }
        const Where notice = step.places.at("notice", {step.line, 1});
        safe(file, step.notice, notice);
        plain_numbers(file, step.notice, [notice](std::size_t) { return notice; });
        safe(file, step.description, step.places.at("description", {step.line, 1}));
        const Goal& goal = step.goal;
        safe(file, goal.text, goal.places.at("text", {goal.line, 1}));
        safe(file, goal.done, goal.places.at("done", {goal.line, 1}));
        safe(file, step.evidence.simplified,
             step.evidence.places.at("simplified", {step.evidence.line, 1}));
        small_words(lesson, step);
        if (step.has_predict) prediction(lesson, step);
        if (step.has_myth) myth(lesson, step);

        const Reading reading = measure(step.plain);
        add(whole, reading);
        const std::string what = fmt::format("the plain text of \"{}\"", step.title);
        grade(file, {step.line, 1}, what, reading);
        length(file, {step.line, 1}, what, reading);
    }

    // Words that everybody reads, in one piece; adds to the text they belong to.
    void short_text(const std::string& file, std::string_view text, Where where, Reading& whole) {
        safe(file, text, where);
        plain_numbers(file, text, [where](std::size_t) { return where; });
        add(whole, measure_text(text));
    }

    // A wrong option may hold the myth; the right one, and what we answer, may not.
    void prediction(const Lesson& lesson, const Step& step) {
        const Predict& predict = step.predict;
        const Where here{predict.line, 1};
        const std::string what = fmt::format("the prediction of \"{}\"", step.title);
        Reading question, whole;
        short_text(lesson.file, predict.question, predict.places.at("question", here), question);
        length(lesson.file, predict.places.at("question", here), "the question of this prediction",
               question);
        add(whole, question);
        for (std::size_t i = 0; i < predict.options.size(); ++i) {
            const Predict::Option& option = predict.options[i];
            const auto at = [&](const char* key) {
                return predict.places.at(fmt::format("options.{}.{}", i, key), here);
            };
            if (predict.answer < 0 || predict.answer == static_cast<int>(i))
                safe(lesson.file, option.text, at("text"));
            Reading feedback;
            short_text(lesson.file, option.feedback, at("feedback"), feedback);
            length(lesson.file, at("feedback"), "this answer", feedback);
            add(whole, feedback);
        }
        grade(lesson.file, here, what, whole);
    }

    // What is said is the myth, in the words people use; what is shown answers it.
    void myth(const Lesson& lesson, const Step& step) {
        const Myth& myth = step.myth;
        const Where here{myth.line, 1}, where = myth.places.at("shows.text", here);
        Reading shows;
        short_text(lesson.file, myth.shows.text, where, shows);
        length(lesson.file, where, "the answer to this myth", shows);
        grade(lesson.file, where, fmt::format("the answer to the myth of \"{}\"", step.title),
              shows);
    }

    // Buttons and tiles.
    void small_words(const Lesson& lesson, const Step& step) {
        const Scene& scene = step.scene;
        for (std::size_t i = 0; i < scene.presets.size(); ++i)
            safe(lesson.file, scene.presets[i].text,
                 scene.places.at(fmt::format("presets.{}.text", i), {scene.line, 1}));
        const Tried& tried = step.tried;
        safe(lesson.file, tried.title, tried.places.at("title", {tried.line, 1}));
        for (std::size_t i = 0; i < tried.tiles.size(); ++i) {
            const Where tile = tried.places.at(fmt::format("tiles.{}.text", i), {tried.line, 1});
            safe(lesson.file, tried.tiles[i].text, tile);
            safe(lesson.file, tried.tiles[i].note,
                 tried.places.at(fmt::format("tiles.{}.note", i), tile));
        }
    }

    // PLAIN-12: whole numbers only.
    void plain_numbers(const std::string& file, std::string_view text, const Spots& where) {
        const auto digit = [&](std::size_t i) {
            return i < text.size() && text[i] >= '0' && text[i] <= '9';
        };
        for (std::size_t i = 1; i < text.size(); ++i) {
            const bool decimal = text[i] == '.' && digit(i - 1) && digit(i + 1);
            if (decimal || text[i] == '%')
                found_.error(file, where(i),
                             fmt::format("plain text uses whole numbers and no {}; say it in words",
                                         decimal ? "decimals" : "percentages"));
        }
    }

    void length(const std::string& file, Where where, const std::string& what,
                const Reading& reading) {
        if (reading.words > most_words)
            found_.warn(file, where,
                        fmt::format("{} has {} words; at most {} are read", what, reading.words,
                                    most_words));
    }

    void grade(const std::string& file, Where where, const std::string& what,
               const Reading& reading) {
        const double grade = reading.grade();
        if (reading.words < fewest_measured || grade <= easy_grade) return;
        std::string sentence = fmt::format(
            "{} reads at school grade {:.1f}; {} is the aim and {} the limit. Use shorter "
            "sentences and words",
            what, grade, easy_grade, hardest_grade);
        if (grade > hardest_grade)
            found_.error(file, where, std::move(sentence));
        else
            found_.warn(file, where, std::move(sentence));
    }

    // PLAIN-06: the first time a depth uses a word of the glossary, it links there.
    void linked(const Lesson& lesson, bool clinical) {
        std::unordered_set<std::string> done;
        for (const Step& step : lesson.steps) {
            const Prose& prose = clinical ? step.clinical : step.plain;
            for (const Block& block : prose) {
                std::size_t offset = 0;
                for (const Inline& piece : block.inlines) {
                    if (piece.kind == Inline::Kind::term)
                        done.insert(piece.target);
                    else
                        unlinked(lesson, block, piece, offset, done);
                    offset += piece.text.size();
                }
            }
        }
    }

    void unlinked(const Lesson& lesson, const Block& block, const Inline& piece, std::size_t offset,
                  std::unordered_set<std::string>& done) {
        const std::vector<Word> words = split_words(piece.text);
        for (const Phrases::Match& match : terms_.find(words)) {
            const Term& term = course_.terms[static_cast<std::size_t>(match.id)];
            if (!done.insert(term.id).second) continue;
            const std::size_t at = words[match.first].at;
            const std::size_t end = words[match.first + match.count - 1].end;
            const std::string shown = piece.text.substr(at, end - at);
            found_.warn(lesson.file, block.where(offset + at),
                        fmt::format("\"{}\" is in the glossary; link its first use: [{}](term:{})",
                                    shown, shown, term.id));
        }
    }

    const Course& course_;
    Findings& found_;
    SafeWords safe_;
    Phrases terms_;
};

} // namespace

void check_words(const Index& index, Findings& found) {
    WordCheck(index, found).run();
}

} // namespace content
