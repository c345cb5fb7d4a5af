// Reads content. Never throws at a caller and never asserts on content: returns what could be read,
// plus diagnostics in file order.
#pragma once
#include "content/course.hpp"

#include <map>
#include <string>
#include <vector>

namespace content {

inline constexpr std::size_t largest_file = 1'000'000; // bytes; larger content files are refused

struct LoadedLesson {
    Lesson lesson;
    Diagnostics diagnostics;
};
// `text` is Markdown with TOML fences; `file` only names it in diagnostics.
[[nodiscard]] LoadedLesson load_lesson(const std::string& text, const std::string& file);

struct LoadedStory {
    Story story;
    Diagnostics diagnostics;
};
// `text` is TOML; `file` names it in diagnostics, and the story.
[[nodiscard]] LoadedStory load_story(const std::string& text, const std::string& file);

struct LoadedCourse {
    Course course;
    Diagnostics diagnostics;
    std::vector<std::string> files; // every file read or looked for, for hot reload
};
// Reads `dir`/course.toml, glossary.toml, sources.toml, claims.toml, safe_language.toml,
// medical_help.toml, lessons/*/lesson.md and stories/*.toml. A missing file or folder is a
// diagnostic. A lesson that course.toml does not name is put at the end of "whole"; one that it
// calls planned and that exists is no longer planned. Cross-checks are check_course's (check.hpp).
[[nodiscard]] LoadedCourse load_course(const std::string& dir);

// Reads `dir`/*.toml as stories, `own`: made by the therapist, and puts them after those that are
// there. A missing folder holds no stories.
void load_stories(const std::string& dir, bool own, LoadedCourse&);

// Interface strings: `dir`/strings/en.toml, key -> sentence with {named} placeholders.
struct Strings {
    std::map<std::string, std::string, std::less<>> values;
    Diagnostics diagnostics;
};
[[nodiscard]] Strings load_strings(const std::string& dir);

} // namespace content
