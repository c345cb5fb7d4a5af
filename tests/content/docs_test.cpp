// The examples of docs/writing-lessons.md are read by the loader itself, so they cannot grow old.
#include "files.hpp"

#include <gtest/gtest.h>
#include <map>
#include <sstream>

namespace {

using namespace content_test;

// Heading word in backticks (or "front") -> the TOML blocks below it.
std::map<std::string, std::vector<std::string>> examples() {
    std::map<std::string, std::vector<std::string>> out;
    std::istringstream text(slurp(std::string(NOCI_SOURCE_DIR) + "/docs/writing-lessons.md"));
    std::string line, heading;
    while (std::getline(text, line)) {
        if (line.rfind("### ", 0) == 0) {
            const auto begin = line.find('`');
            heading = begin == std::string::npos
                          ? "front"
                          : line.substr(begin + 1, line.find('`', begin + 1) - begin - 1);
        }
        if (line != "```toml") continue;
        std::string block;
        while (std::getline(text, line) && line != "```")
            block += line + '\n';
        out[heading].push_back(block);
    }
    return out;
}

TEST(WritingLessons, every_example_loads) {
    const auto blocks = examples();
    ASSERT_EQ(blocks.count("front"), 1u);
    std::string text = blocks.at("front").at(0) + "# A step\n\nA bump.\n\n";
    for (const char* name : {"step", "scene", "goal", "predict", "myth", "tried", "evidence"}) {
        ASSERT_EQ(blocks.count(name), 1u) << name;
        text += std::string("```") + name + "\n" + blocks.at(name).at(0) + "```\n";
    }
    text += "```clinical\nx\n```\n```description\nx\n```\n```notice\nx\n```\n# Questions\n";
    ASSERT_EQ(blocks.at("question").size(), 2u);
    text += "```question\n" + blocks.at("question")[0] + "```\n```card\n" +
            blocks.at("question")[1] + "```\n";
    const content::LoadedLesson loaded = content::load_lesson(text, "writing-lessons.md");
    EXPECT_EQ(lines(loaded.diagnostics), "") << text;
    EXPECT_EQ(loaded.lesson.steps.at(0).scene.presets.size(), 2u);
    EXPECT_EQ(loaded.lesson.steps.at(0).predict.answer, 1);
    EXPECT_TRUE(loaded.lesson.steps.at(0).has_myth);
    EXPECT_EQ(loaded.lesson.cards.size(), 1u);

    content::Course course = content::load_course(std::string(NOCI_SOURCE_DIR) + "/assets").course;
    for (content::Lesson& lesson : course.lessons)
        if (lesson.id == loaded.lesson.id) lesson = loaded.lesson;
    course.stories.clear(); // they are about the lesson as it is shipped
    EXPECT_EQ(lines(content::check_course(course, all_facts())), "");
}

} // namespace
