// The loader as a whole: what a good lesson becomes, large files, foreign number formats, new
// lessons.
#include "content/check.hpp"
#include "content/load.hpp"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <locale>

namespace {

namespace fs = std::filesystem;
using namespace content;

std::string lesson_text(const std::string& id, const std::string& code) {
    return "+++\nformat = 1\nid = \"" + id + "\"\ncode = \"" + code +
           "\"\ntitle = \"T\"\nexplainer = \"x\"\n+++\n# One\nA bump.\n"
           "```scene\nset = { a = 1.5, b = -2 }\ncontrols = [\"a\"]\nclinical_controls = "
           "[\"b\"]\n```\n"
           "```clinical\nText.\n```\n```evidence\nlevel = \"weak\"\n```\n"
           "```description\nOne line\nflows on.\n\nThen another.\n```\n"
           "```goal\ntext = \"Go.\"\noutput = \"o\"\nbetween = [0.25, 32]\nhold_s = 1.5\n```\n";
}

// A folder of its own that goes away again.
class Folder {
public:
    Folder() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = fs::path(testing::TempDir()) / (std::string("noci_content_") + test->name());
        fs::remove_all(path_);
        fs::create_directories(path_ / "lessons");
        for (const char* name : {"glossary", "sources", "claims", "safe_language"})
            write(std::string(name) + ".toml", "# none\n");
        write("course.toml", "title = \"T\"\n");
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path() const { return path_.string(); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

private:
    fs::path path_;
};

TEST(ContentLoad, reads_values_in_the_order_they_were_written) {
    const LoadedLesson loaded = load_lesson(lesson_text("t", "L99"), "t.md");
    EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.diagnostics[0].text();
    EXPECT_FALSE(loaded.lesson.broken);
    ASSERT_EQ(loaded.lesson.steps.size(), 1u);
    const Step& step = loaded.lesson.steps[0];
    EXPECT_EQ(step.id, "L99.S1"); // made from the code, for want of a step fence
    EXPECT_EQ(step.scene.set, (Settings{{"a", 1.5}, {"b", -2.0}}));
    EXPECT_EQ(step.scene.controls_for(false), std::vector<std::string>{"a"});
    EXPECT_EQ(step.scene.controls_for(true), std::vector<std::string>{"b"});
    EXPECT_EQ(step.description, "One line flows on.\nThen another.");
    EXPECT_EQ(step.goal.kind, Goal::Kind::between);
    EXPECT_TRUE(step.goal.reached(0.25));
    EXPECT_FALSE(step.goal.reached(0.2));
    EXPECT_EQ(step.evidence.level, Rating::weak);
}

TEST(ContentLoad, a_byte_order_mark_and_windows_line_ends_do_no_harm) {
    std::string text = "\xEF\xBB\xBF";
    for (const char c : lesson_text("t", "T"))
        text += c == '\n' ? "\r\n" : std::string(1, c);
    const LoadedLesson loaded = load_lesson(text, "t.md");
    EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.diagnostics[0].text();
    EXPECT_EQ(loaded.lesson.steps[0].description, "One line flows on.\nThen another.");
}

struct CommaNumbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

TEST(ContentLoad, numbers_mean_the_same_in_every_locale) {
    const std::locale before = std::locale::global(std::locale(std::locale(), new CommaNumbers));
    const LoadedLesson loaded = load_lesson(lesson_text("t", "T"), "t.md");
    const LoadedLesson wrong = load_lesson(
        "+++\nformat = 1\nid = \"t\"\ntitle = \"T\"\nexplainer = \"x\"\nminutes = 12345\n+++\n",
        "t");
    std::locale::global(before);
    ASSERT_EQ(loaded.lesson.steps.size(), 1u);
    EXPECT_EQ(loaded.lesson.steps[0].scene.set[0].second, 1.5);
    EXPECT_EQ(loaded.lesson.steps[0].goal.low, 0.25);
    ASSERT_FALSE(wrong.diagnostics.empty());
    EXPECT_NE(wrong.diagnostics[0].sentence.find("12345"), std::string::npos);
}

TEST(ContentLoad, refuses_fifty_megabytes_without_reading_them) {
    const Folder folder;
    folder.write("lessons/big/lesson.md", "+++\n");
    fs::resize_file(fs::path(folder.path()) / "lessons/big/lesson.md", 50'000'000);
    const auto start = std::chrono::steady_clock::now();
    const LoadedCourse loaded = load_course(folder.path());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    ASSERT_EQ(loaded.diagnostics.size(), 1u);
    EXPECT_NE(loaded.diagnostics[0].sentence.find("50000000 bytes"), std::string::npos);
    EXPECT_LT(took.count(), 0.5);
    ASSERT_EQ(loaded.course.lessons.size(), 1u);
    EXPECT_TRUE(loaded.course.lessons[0].broken);
    EXPECT_EQ(loaded.course.lessons[0].id, "big");
}

TEST(ContentLoad, a_large_text_in_memory_is_refused_too) {
    const LoadedLesson loaded = load_lesson(std::string(largest_file + 1, 'x'), "t.md");
    ASSERT_EQ(loaded.diagnostics.size(), 1u);
    EXPECT_TRUE(loaded.lesson.broken);
}

TEST(ContentLoad, a_missing_folder_is_one_sentence) {
    const LoadedCourse loaded = load_course("no/such/folder");
    ASSERT_EQ(loaded.diagnostics.size(), 1u);
    EXPECT_EQ(loaded.diagnostics[0].text(), "no/such/folder:1:1: error: this folder is missing; it "
                                            "should hold course.toml and lessons/");
    EXPECT_EQ(load_strings("no/such/folder").diagnostics.size(), 1u);
}

TEST(ContentLoad, a_new_lesson_is_one_file) {
    const Folder folder;
    folder.write("course.toml",
                 "title = \"T\"\n[[lesson]]\nid = \"soon\"\ntitle = \"Soon\"\nplanned = "
                 "true\n[[lesson]]\nid = \"later\"\ntitle = \"Later\"\nplanned = true\n");
    folder.write("lessons/soon/lesson.md", lesson_text("soon", "S"));
    folder.write("lessons/new/lesson.md", lesson_text("new", "N"));
    const LoadedCourse loaded = load_course(folder.path());
    EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.diagnostics[0].text();
    const std::vector<CourseEntry>& entries = loaded.course.entries;
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_FALSE(entries[0].planned); // written by now
    EXPECT_TRUE(entries[1].planned);
    EXPECT_EQ(entries[2].lesson, "new");
    EXPECT_EQ(entries[2].group, "whole");
    EXPECT_EQ(entries[2].title, "T");
}

TEST(ContentLoad, one_broken_lesson_leaves_the_others_whole) {
    const Folder folder;
    folder.write("lessons/a/lesson.md", "not a lesson");
    folder.write("lessons/b/lesson.md", lesson_text("b", "B"));
    LoadedCourse loaded = load_course(folder.path());
    EXPECT_TRUE(loaded.course.lesson("a")->broken);
    EXPECT_FALSE(loaded.course.lesson("b")->broken);
    // What only the cross-checks can see breaks a lesson, too: this one names no known explainer.
    const Diagnostics found = check_course(loaded.course, {});
    mark_broken(loaded.course, found);
    EXPECT_TRUE(loaded.course.lesson("b")->broken);
}

TEST(ContentLoad, strings_are_flat_and_placeholders_checked) {
    const Folder folder;
    folder.write("strings/en.toml",
                 "[a]\nb = \"{n} left\"\n\"c.d\" = \"x\"\ne = \"{N}\"\nf = \"{\"\n"
                 "g = 3\n[a.c]\nd = \"twice\"\n");
    const Strings strings = load_strings(folder.path());
    EXPECT_EQ(strings.values.at("a.b"), "{n} left");
    EXPECT_EQ(strings.values.count("a.c.d"), 1u);
    ASSERT_EQ(strings.diagnostics.size(), 4u);
    EXPECT_EQ(strings.diagnostics[0].line, 4);
    EXPECT_EQ(strings.diagnostics[1].line, 5);
    EXPECT_EQ(strings.diagnostics[2].line, 6);
    EXPECT_EQ(strings.diagnostics[3].line, 8);
}

// Time grows with the amount of content: `noci check` must stay quick with a thousand lessons.
TEST(ContentLoad, a_thousand_lessons) {
#ifdef NDEBUG
    constexpr int count = 1000;
#else
    constexpr int count = 60; // without optimization only the result counts
#endif
    std::ifstream file(std::string(NOCI_SOURCE_DIR) + "/assets/lessons/gate-control/lesson.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const LoadedCourse shipped = load_course(std::string(NOCI_SOURCE_DIR) + "/assets");
    const std::clock_t start = std::clock(); // processor time: other programs do not count
    Course course = shipped.course;
    course.lessons.clear();
    course.entries.clear();
    std::size_t found = 0;
    for (int i = 0; i < count; ++i) {
        LoadedLesson loaded = load_lesson(text, std::to_string(i) + ".md");
        found += loaded.diagnostics.size();
        course.lessons.push_back(std::move(loaded.lesson));
    }
    EXPECT_EQ(found, 0u);
    course.stories.clear(); // without explainers they have nothing to show
    const Diagnostics checked = check_course(course, {});
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    // Each copy repeats the ids of the first one (lesson, 6 steps, 4 questions, 7 cards), and no
    // explainer is known here.
    EXPECT_EQ(checked.size(), static_cast<std::size_t>(18 * (count - 1) + count));
    RecordProperty("seconds", std::to_string(took));
#ifdef NDEBUG
    EXPECT_LT(took, 2.0);
#endif
}

} // namespace
