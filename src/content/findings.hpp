// What the cross-checks hand to one another: the course by id, and the list of what was found.
#pragma once
#include "content/check.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace content {

// Every id once, so that a check of a thousand lessons looks each thing up in constant time.
struct Index {
    explicit Index(const Course& course, const std::vector<ExplainerFacts>& explainers);

    const Course& course;
    std::unordered_map<std::string, const Term*> terms;
    std::unordered_map<std::string, const Source*> sources;
    std::unordered_map<std::string, const Claim*> claims;
    std::unordered_map<std::string, const ExplainerFacts*> explainers;
    // The same as lists, for suggestions.
    std::vector<std::string> term_ids, source_keys, claim_ids, explainer_ids;
};

class Findings {
public:
    void error(const std::string& file, Where where, std::string sentence) {
        list_.push_back({file, where.line, where.column, Severity::error, std::move(sentence)});
    }
    void warn(const std::string& file, Where where, std::string sentence) {
        list_.push_back({file, where.line, where.column, Severity::warning, std::move(sentence)});
    }
    Diagnostics& list() { return list_; }

private:
    Diagnostics list_;
};

// Params, outputs, cameras, parts, values in range.
void check_pictures(const Lesson&, const Index&, Findings&);
// Safe language, reading grade, length, linked terms, of the whole course.
void check_words(const Index&, Findings&);
// Stories: what they name exists, and every word of theirs suits a client.
void check_stories(const Index&, Findings&);

} // namespace content
