// Cross-checks: what one file can't know about another.
#pragma once
#include "content/course.hpp"

#include <functional>
#include <string>
#include <vector>

namespace content {

// What content may know of an explainer; app/ fills it in from the registry.
struct ExplainerFacts {
    struct Param {
        std::string id;
        double min = 0, max = 1;
        bool whole = false; // a switch or a choice: only whole numbers
    };
    std::string id;
    std::vector<Param> params;
    std::vector<std::string> outputs, cameras, parts;
};

// Ids unique across files; terms, sources, claims, params, outputs, cameras and parts exist; values
// in range; safe language (content.md Part 4); reading grade and words per step. Time grows with
// the amount of content, not with its square.
[[nodiscard]] Diagnostics check_course(const Course&, const std::vector<ExplainerFacts>&);

// The same for one story, which need not be part of the course.
[[nodiscard]] Diagnostics check_story(const Course&, const Story&);

// Lessons whose file has an error in `diagnostics` become broken.
void mark_broken(Course&, const Diagnostics&);

} // namespace content
