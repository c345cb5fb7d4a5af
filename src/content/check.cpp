#include "content/check.hpp"

#include "content/findings.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace content {
namespace {

// Sources and claims that are named must exist.
class References {
public:
    References(const Index& index, Findings& found) : index_(index), found_(found) {}

    void sources(const std::string& file, const std::vector<std::string>& keys,
                 const Places& places, int line) {
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (!index_.sources.count(keys[i]))
                found_.error(file, places.at(fmt::format("sources.{}", i), {line, 1}),
                             fmt::format("no source of sources.toml has the key \"{}\"; {}",
                                         keys[i], suggestion(keys[i], index_.source_keys)));
    }

    void claim(const std::string& file, const std::string& id, Where where) {
        if (!index_.claims.count(id))
            found_.error(file, where,
                         fmt::format("no claim of claims.toml has the id \"{}\"; {}", id,
                                     suggestion(id, index_.claim_ids)));
    }

    void terms(const Lesson& lesson, const Prose& prose) {
        for (const Block& block : prose) {
            std::size_t offset = 0;
            for (const Inline& piece : block.inlines) {
                if (piece.kind == Inline::Kind::term && !index_.terms.count(piece.target))
                    found_.error(lesson.file, block.where(offset),
                                 fmt::format("no term of glossary.toml has the id \"{}\"; {}",
                                             piece.target,
                                             suggestion(piece.target, index_.term_ids)));
                offset += piece.text.size();
            }
        }
    }

    void evidence(const Lesson& lesson, const Evidence& evidence) {
        const Where here{evidence.line, 1};
        sources(lesson.file, evidence.sources, evidence.places, evidence.line);
        if (evidence.claim.empty()) return;
        claim(lesson.file, evidence.claim, evidence.places.at("claim", here));
        const auto it = index_.claims.find(evidence.claim);
        if (it != index_.claims.end() && it->second->rating != evidence.level)
            found_.warn(lesson.file, evidence.places.at("level", here),
                        fmt::format("the level is \"{}\" but the claim {} is rated \"{}\"",
                                    name(evidence.level), evidence.claim,
                                    name(it->second->rating)));
    }

    // A myth shows what the ledger says against a claim.
    void myth(const Lesson& lesson, const Myth& myth) {
        if (myth.claim.empty()) return; // said by the loader
        const Where where = myth.places.at("claim", {myth.line, 1});
        claim(lesson.file, myth.claim, where);
        const auto it = index_.claims.find(myth.claim);
        if (it == index_.claims.end()) return;
        const Rating rating = it->second->rating;
        if (rating != Rating::contradicted && rating != Rating::weak)
            found_.error(lesson.file, where,
                         fmt::format("the claim {} is rated \"{}\"; a myth needs one that is rated "
                                     "\"contradicted\" or \"weak\"",
                                     myth.claim, name(rating)));
    }

    void lesson(const Lesson& lesson) {
        sources(lesson.file, lesson.sources, lesson.places, 1);
        for (std::size_t i = 0; i < lesson.claims.size(); ++i)
            claim(lesson.file, lesson.claims[i],
                  lesson.places.at(fmt::format("claims.{}", i), {1, 1}));
        for (const Step& step : lesson.steps) {
            terms(lesson, step.plain);
            terms(lesson, step.clinical);
            if (step.has_myth) myth(lesson, step.myth);
            if (step.has_evidence) evidence(lesson, step.evidence);
        }
    }

private:
    const Index& index_;
    Findings& found_;
};

// Ids that progress and review are stored under must be unique across all lessons.
void check_ids(const Course& course, Findings& found) {
    struct First {
        const Lesson* lesson;
        int line;
    };
    std::unordered_map<std::string, First> seen;
    const auto once = [&](const Lesson& lesson, const std::string& id, Where where) {
        if (id.empty()) return;
        const auto [it, fresh] = seen.emplace(id, First{&lesson, where.line});
        if (fresh || it->second.lesson == &lesson) return; // twice in one file: said by the loader
        found.error(lesson.file, where,
                    fmt::format("the id \"{}\" is already used in {}:{}; an id may be used once",
                                id, it->second.lesson->file, it->second.line));
    };
    for (const Lesson& lesson : course.lessons) {
        if (!lesson.places.empty()) once(lesson, lesson.id, lesson.places.at("id", {1, 1}));
        for (const Step& step : lesson.steps)
            once(lesson, step.id, step.places.at("id", {step.line, 1}));
        for (const Question& question : lesson.questions)
            once(lesson, question.id, question.places.at("id", {question.line, 1}));
        for (const Card& card : lesson.cards)
            once(lesson, card.id, card.places.at("id", {card.line, 1}));
    }
}

void check_entries(const Course& course, Findings& found) {
    std::unordered_set<std::string> written;
    std::vector<std::string> ids;
    for (const Lesson& lesson : course.lessons)
        if (written.insert(lesson.id).second) ids.push_back(lesson.id);
    for (const CourseEntry& entry : course.entries)
        if (!entry.planned && entry.line > 0 && !written.count(entry.lesson))
            found.error(course.dir + "/course.toml", {entry.line, 1},
                        fmt::format("there is no lesson \"{}\" in lessons/; write it, or say "
                                    "planned = true ({})",
                                    entry.lesson, suggestion(entry.lesson, ids)));
}

// One more thing: files in the order they are read, and each file from top to bottom.
Diagnostics in_order(const Course& course, Diagnostics list) {
    std::unordered_map<std::string, std::size_t> rank;
    for (const Lesson& lesson : course.lessons)
        rank.emplace(lesson.file, rank.size() + 1); // shared files come first, with rank 0
    for (const Story& story : course.stories)
        rank.emplace(story.file, rank.size() + 1);
    const auto rank_of = [&](const Diagnostic& d) {
        const auto it = rank.find(d.file);
        return it == rank.end() ? std::size_t{0} : it->second;
    };
    std::stable_sort(list.begin(), list.end(), [&](const Diagnostic& a, const Diagnostic& b) {
        const std::size_t ra = rank_of(a), rb = rank_of(b);
        if (ra != rb) return ra < rb;
        if (ra == 0 && a.file != b.file) return a.file < b.file;
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
    return list;
}

} // namespace

Index::Index(const Course& from, const std::vector<ExplainerFacts>& facts) : course(from) {
    for (const Term& term : course.terms)
        if (terms.emplace(term.id, &term).second) term_ids.push_back(term.id);
    for (const Source& source : course.sources)
        if (sources.emplace(source.key, &source).second) source_keys.push_back(source.key);
    for (const Claim& claim : course.claims)
        if (claims.emplace(claim.id, &claim).second) claim_ids.push_back(claim.id);
    for (const ExplainerFacts& explainer : facts)
        if (explainers.emplace(explainer.id, &explainer).second)
            explainer_ids.push_back(explainer.id);
}

Diagnostics check_course(const Course& course, const std::vector<ExplainerFacts>& explainers) {
    const Index index(course, explainers);
    Findings found;
    References references(index, found);
    for (const Claim& claim : course.claims)
        references.sources(course.dir + "/claims.toml", claim.sources, claim.places, claim.line);
    for (const Lesson& lesson : course.lessons) {
        references.lesson(lesson);
        check_pictures(lesson, index, found);
    }
    check_ids(course, found);
    check_entries(course, found);
    check_words(index, found);
    check_stories(index, found);
    return in_order(course, std::move(found.list()));
}

void mark_broken(Course& course, const Diagnostics& diagnostics) {
    std::unordered_set<std::string> files;
    for (const Diagnostic& d : diagnostics)
        if (d.severity == Severity::error) files.insert(d.file);
    for (Lesson& lesson : course.lessons)
        if (files.count(lesson.file)) lesson.broken = true;
}

} // namespace content
