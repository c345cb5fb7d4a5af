#include "content/files.hpp"
#include "content/load.hpp"
#include "content/shared_data.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

namespace content {
namespace {

namespace fs = std::filesystem;

class CourseReader {
public:
    explicit CourseReader(LoadedCourse& out) : out_(out), course_(out.course) {}

    void run(const std::string& dir) {
        course_.dir = dir;
        std::error_code error;
        if (!fs::is_directory(dir, error)) {
            complain(dir, "this folder is missing; it should hold course.toml and lessons/");
            return;
        }
        shared("course.toml", read_course_file);
        shared("glossary.toml", read_glossary);
        shared("sources.toml", read_sources);
        shared("claims.toml", read_claims);
        shared("safe_language.toml", read_safe_language);
        // Only stories need it; check_course asks for it then.
        if (fs::exists(dir + "/medical_help.toml", error))
            shared("medical_help.toml", read_medical_help);
        lessons();
        load_stories(dir + "/stories", false, out_);
        match_entries();
    }

private:
    void complain(const std::string& file, std::string sentence) {
        out_.diagnostics.push_back({file, 1, 1, Severity::error, std::move(sentence)});
    }
    void keep(Diagnostics found) {
        std::move(found.begin(), found.end(), std::back_inserter(out_.diagnostics));
    }

    void shared(const char* name, void (*read)(Page&, Course&)) {
        const std::string path = course_.dir + "/" + name;
        out_.files.push_back(path);
        std::string text, why;
        if (!read_file(path, text, why)) return complain(path, why);
        Page page(text, path);
        read(page, course_);
        keep(page.take());
    }

    void lessons() {
        const std::string root = course_.dir + "/lessons";
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator it(root, error), end; !error && it != end; it.increment(error))
            if (it->is_directory(error)) names.push_back(it->path().filename().string());
        if (error) complain(root, "this folder is missing or cannot be read");
        std::sort(names.begin(), names.end());
        for (const std::string& name : names)
            lesson(root + "/" + name + "/lesson.md", name);
    }

    void lesson(const std::string& path, const std::string& folder) {
        out_.files.push_back(path);
        std::string text, why;
        LoadedLesson loaded;
        if (read_file(path, text, why)) {
            loaded = load_lesson(text, path);
        } else {
            loaded.lesson.file = path;
            loaded.lesson.broken = true;
            loaded.diagnostics.push_back({path, 1, 1, Severity::error, why});
        }
        Lesson& lesson = loaded.lesson;
        if (lesson.id.empty()) lesson.id = folder; // so that its card can be shown in its place
        if (lesson.id != folder) {
            const Where where = lesson.places.at("id", {1, 1});
            loaded.diagnostics.push_back(
                {path, where.line, where.column, Severity::error,
                 fmt::format("the id is \"{}\" but the folder is \"{}\"; they must be the same",
                             lesson.id, folder)});
            lesson.broken = true;
        }
        keep(std::move(loaded.diagnostics));
        course_.lessons.push_back(std::move(lesson));
    }

    // A new lesson needs no line in course.toml, and a planned one appears when its file does.
    void match_entries() {
        std::unordered_map<std::string, const Lesson*> written;
        for (const Lesson& lesson : course_.lessons)
            written.emplace(lesson.id, &lesson);
        std::unordered_set<std::string> named;
        for (CourseEntry& entry : course_.entries) {
            named.insert(entry.lesson);
            if (written.count(entry.lesson)) entry.planned = false;
        }
        for (const Lesson& lesson : course_.lessons) {
            if (!named.insert(lesson.id).second) continue;
            CourseEntry entry;
            entry.lesson = lesson.id;
            entry.title = lesson.title.empty() ? lesson.id : lesson.title;
            entry.group = "whole";
            entry.minutes = lesson.minutes;
            course_.entries.push_back(std::move(entry));
        }
    }

    LoadedCourse& out_;
    Course& course_;
};

} // namespace

LoadedCourse load_course(const std::string& dir) {
    LoadedCourse out;
    CourseReader(out).run(dir);
    return out;
}

Strings load_strings(const std::string& dir) {
    Strings out;
    const std::string path = dir + "/strings/en.toml";
    std::string text, why;
    if (!read_file(path, text, why)) {
        out.diagnostics.push_back({path, 1, 1, Severity::error, why});
        return out;
    }
    Page page(text, path);
    read_strings(page, out);
    out.diagnostics = page.take();
    return out;
}

} // namespace content
