#include "content/fences.hpp"
#include "content/load.hpp"
#include "content/prose.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace content {
namespace {

class LessonReader {
public:
    LessonReader(Page& page, Lesson& lesson) : page_(page), lesson_(lesson) {}

    void run() {
        for (const Piece& piece : cut(page_)) {
            switch (piece.kind) {
            case Piece::Kind::front:
                if (!read_front(page_, piece, lesson_)) return;
                break;
            case Piece::Kind::heading:
                heading(piece);
                break;
            case Piece::Kind::text:
                text(piece);
                break;
            case Piece::Kind::fence:
                fence(piece);
                break;
            }
        }
        end_step();
        if (lesson_.steps.empty() && !page_.has_error())
            page_.error({1, 1}, "the lesson has no steps; a step begins with a line \"# Title\"");
        check_ids();
    }

private:
    void heading(const Piece& piece) {
        end_step();
        const std::string title(piece.word);
        const std::string word = lower(title);
        after_steps_ = word == "questions" || word == "cards";
        in_step_ = !after_steps_;
        if (!in_step_) return;
        seen_.clear();
        Step step;
        step.title = title;
        step.line = piece.where.line;
        if (title.empty()) page_.error(piece.where, "the heading of a step is empty");
        lesson_.steps.push_back(std::move(step));
    }

    void text(const Piece& piece) {
        if (!in_step_) {
            page_.error(piece.where,
                        after_steps_
                            ? "text under Questions and Cards is never shown; write "
                              "question and card fences here"
                            : "this text comes before the first step; a step begins with a "
                              "line \"# Title\"");
            return;
        }
        Prose prose = read_prose(page_, piece.offset, piece.length);
        Prose& plain = lesson_.steps.back().plain;
        std::move(prose.begin(), prose.end(), std::back_inserter(plain));
    }

    void fence(const Piece& piece) {
        const std::vector<std::string>& names = fence_names();
        if (std::find(names.begin(), names.end(), piece.word) == names.end()) {
            page_.error(piece.where, fmt::format("unknown fence \"{}\"; {}", piece.word,
                                                 suggestion(piece.word, names)));
            return;
        }
        if (piece.word == "question") return read_question(page_, piece, lesson_);
        if (piece.word == "card") return read_card(page_, piece, lesson_);
        if (!in_step_) {
            page_.error(piece.where,
                        fmt::format("the {} fence belongs to a step, and a step begins "
                                    "with a line \"# Title\"",
                                    piece.word));
            return;
        }
        const auto [it, fresh] = seen_.emplace(std::string(piece.word), piece.where.line);
        if (!fresh) {
            page_.error(piece.where, fmt::format("this step already has a {} fence, on line {}",
                                                 piece.word, it->second));
            return;
        }
        read_step_fence(page_, piece, lesson_.steps.back());
    }

    void end_step() {
        if (!in_step_) return;
        in_step_ = false;
        Step& step = lesson_.steps.back();
        const Where where{step.line, 1};
        if (step.plain.empty())
            page_.error(where, fmt::format("the step \"{}\" has no text", step.title));
        if (!step.has_scene)
            page_.error(where, fmt::format("the step \"{}\" has no scene fence", step.title));
        if (step.clinical.empty() && !seen_.count("clinical"))
            page_.warn(where,
                       fmt::format("the step \"{}\" has no clinical fence; the clinical depth "
                                   "shows its plain text",
                                   step.title));
        if (step.description.empty() && !seen_.count("description"))
            page_.warn(where, fmt::format("the step \"{}\" has no description fence: people who "
                                          "cannot see the picture need one",
                                          step.title));
        if (!step.has_evidence)
            page_.warn(where, fmt::format("the step \"{}\" has no evidence fence", step.title));
        if (step.id.empty()) {
            const std::string& lesson = lesson_.code.empty() ? lesson_.id : lesson_.code;
            step.id = fmt::format("{}.S{}", lesson, lesson_.steps.size());
        }
    }

    void check_ids() {
        std::unordered_map<std::string, int> lines;
        const auto once = [&](const std::string& id, Where where) {
            if (id.empty()) return;
            const auto [it, fresh] = lines.emplace(id, where.line);
            if (!fresh)
                page_.error(where,
                            fmt::format("the id \"{}\" is already used on line {}; an id may "
                                        "be used once",
                                        id, it->second));
        };
        for (const Step& step : lesson_.steps)
            once(step.id, step.places.at("id", {step.line, 1}));
        for (const Question& question : lesson_.questions)
            once(question.id, question.places.at("id", {question.line, 1}));
        for (const Card& card : lesson_.cards)
            once(card.id, card.places.at("id", {card.line, 1}));
    }

    Page& page_;
    Lesson& lesson_;
    bool in_step_ = false, after_steps_ = false;
    std::unordered_map<std::string, int> seen_; // fences of this step -> line
};

} // namespace

LoadedLesson load_lesson(const std::string& text, const std::string& file) {
    LoadedLesson out;
    out.lesson.file = file;
    Page page(text.size() > largest_file ? std::string_view() : std::string_view(text), file);
    if (text.size() > largest_file)
        page.error({1, 1}, fmt::format("the file holds {} bytes; a lesson may hold at most {}",
                                       text.size(), largest_file));
    else if (readable(page))
        LessonReader(page, out.lesson).run();
    out.lesson.broken = page.has_error();
    out.diagnostics = page.take();
    return out;
}

} // namespace content
