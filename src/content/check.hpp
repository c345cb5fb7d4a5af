// Cross-checks: what one file can't know about another.
#pragma once
#include "content/lesson.hpp"

#include <functional>
#include <string>
#include <vector>

namespace content {

// What content may know of an explainer; app/ fills it in from the registry.
struct ExplainerFacts {
    struct Param {
        std::string id;
        double min = 0, max = 1;
    };
    std::string id;
    std::vector<Param> params;
    std::vector<std::string> outputs, cameras, parts;
};

// Ids unique, terms, sources, claims, params, outputs, cameras and parts exist, values in range,
// goals consistent, safe language (content.md Part 4), words per step.
Diagnostics check_course(const Course&, const std::vector<ExplainerFacts>&);

} // namespace content
