// Every broken lesson of broken/ is loaded without harm, and its diagnostics are exactly those of
// the file beside it. Run with NOCI_BLESS=1 to write those files anew, then read what changed.
#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using namespace content_test;

const std::string folder = std::string(NOCI_TESTS_DIR) + "/content/";

void compare(const std::string& found, const std::string& expected_path) {
    if (blessing()) std::ofstream(expected_path, std::ios::binary) << found;
    ASSERT_TRUE(fs::exists(expected_path)) << expected_path << " is missing";
    EXPECT_EQ(found, slurp(expected_path)) << expected_path;
}

std::vector<fs::path> sorted(const std::string& dir) {
    std::vector<fs::path> out;
    for (const fs::directory_entry& entry : fs::directory_iterator(dir))
        out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

TEST(BrokenContent, lessons) {
    int lessons = 0;
    for (const fs::path& path : sorted(folder + "broken")) {
        if (path.extension() != ".md") continue;
        ++lessons;
        const content::LoadedLesson loaded =
            content::load_lesson(slurp(path.string()), path.filename().string());
        EXPECT_TRUE(loaded.lesson.broken) << path;
        EXPECT_TRUE(content::has_errors(loaded.diagnostics)) << path;
        compare(lines(loaded.diagnostics), fs::path(path).replace_extension(".expected").string());
    }
    EXPECT_GE(lessons, 38);
}

// Whole folders, with the cross-checks; diagnostics name files below the folder.
TEST(BrokenContent, courses) {
    int courses = 0;
    for (const fs::path& path : sorted(folder + "broken_courses")) {
        if (!fs::is_directory(path)) continue;
        ++courses;
        content::LoadedCourse loaded = content::load_course(path.string());
        content::Diagnostics found = std::move(loaded.diagnostics);
        for (content::Diagnostic& d : content::check_course(loaded.course, gate_facts()))
            found.push_back(std::move(d));
        EXPECT_TRUE(content::has_errors(found)) << path;
        const std::string prefix = path.string();
        for (content::Diagnostic& d : found) {
            if (d.file.rfind(prefix, 0) == 0) d.file.erase(0, prefix.size() + 1);
            // A sentence may name another file, too.
            if (const auto at = d.sentence.find(prefix); at != std::string::npos)
                d.sentence.erase(at, prefix.size() + 1);
        }
        compare(lines(found), prefix + ".expected");
    }
    EXPECT_GE(courses, 4);
}

TEST(BrokenContent, what_could_be_read_stays) {
    const content::LoadedLesson loaded =
        content::load_lesson(slurp(folder + "broken/scene_toml.md"), "scene_toml.md");
    EXPECT_EQ(loaded.lesson.title, "A lesson with a fault");
    ASSERT_EQ(loaded.lesson.steps.size(), 1u);
    EXPECT_EQ(content::plain_text(loaded.lesson.steps[0].plain), "A bump sends a signal.");
    EXPECT_TRUE(loaded.lesson.steps[0].has_evidence);
}

} // namespace
