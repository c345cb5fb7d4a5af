// The content we ship is clean, complete, and true to the numbers of the models' reference tables.
#include "files.hpp"

#include <gtest/gtest.h>
#include <set>

namespace {

using namespace content_test;

const std::string assets = std::string(NOCI_SOURCE_DIR) + "/assets";

class Shipped : public testing::Test {
protected:
    static void SetUpTestSuite() {
        loaded = new content::LoadedCourse(content::load_course(assets));
    }
    static void TearDownTestSuite() {
        delete loaded;
        loaded = nullptr;
    }
    static const content::Lesson& gate() { return *loaded->course.lesson("gate-control"); }
    static content::LoadedCourse* loaded;
};
content::LoadedCourse* Shipped::loaded = nullptr;

TEST_F(Shipped, loads_without_a_word) {
    EXPECT_EQ(lines(loaded->diagnostics), "");
}

TEST_F(Shipped, passes_every_check_without_a_warning) {
    EXPECT_EQ(lines(content::check_course(loaded->course, all_facts())), "");
}

TEST_F(Shipped, strings_are_clean) {
    const content::Strings strings = content::load_strings(assets);
    EXPECT_EQ(lines(strings.diagnostics), "");
    EXPECT_EQ(strings.values.at("gate_control.touch"), "Touch fiber");
    EXPECT_EQ(strings.values.at("gate_control.touch.firm"), "firm rub");
    EXPECT_EQ(strings.values.at("param.gate_control.danger_hz"), "Danger signal");
}

// Every slider has a name in both depths.
TEST_F(Shipped, every_control_has_a_name) {
    const content::Strings strings = content::load_strings(assets);
    for (const content::Lesson& lesson : loaded->course.lessons)
        for (const content::Step& step : lesson.steps)
            for (const bool clinical : {false, true})
                for (const std::string& control : step.scene.controls_for(clinical)) {
                    const std::string key = "param." + lesson.explainer + "." + control;
                    EXPECT_EQ(strings.values.count(key), 1u) << key;
                    EXPECT_EQ(strings.values.count(key + "_clinical"), 1u) << key;
                }
}

// So has every number that a step shows, keeps or asks for, and every part it points at.
TEST_F(Shipped, every_output_and_part_has_a_name) {
    const content::Strings strings = content::load_strings(assets);
    const auto named = [&](const std::string& key) {
        EXPECT_EQ(strings.values.count(key), 1u) << key;
    };
    for (const content::Lesson& lesson : loaded->course.lessons)
        for (const content::Step& step : lesson.steps) {
            std::vector<std::string> outputs = step.scene.plot;
            if (step.has_goal) outputs.push_back(step.goal.output);
            if (step.has_tried) outputs.push_back(step.tried.output);
            for (const std::string& output : outputs) {
                named("output." + lesson.explainer + "." + output);
                named("output." + lesson.explainer + "." + output + "_clinical");
            }
            if (!step.scene.focus.empty()) named(lesson.explainer + "." + step.scene.focus);
        }
}

TEST_F(Shipped, the_home_screen_is_whole) {
    const content::Course& course = loaded->course;
    ASSERT_EQ(course.entries.size(), 13u);
    int mechanisms = 0;
    for (const content::CourseEntry& entry : course.entries) {
        mechanisms += entry.group == "mechanisms";
        EXPECT_FALSE(entry.art.empty()) << entry.lesson;
        EXPECT_EQ(entry.planned, course.lesson(entry.lesson) == nullptr) << entry.lesson;
    }
    EXPECT_EQ(mechanisms, 4);
    EXPECT_EQ(course.entries.front().lesson, "gate-control");
}

TEST_F(Shipped, gate_control_is_complete) {
    const content::Lesson& lesson = gate();
    EXPECT_EQ(lesson.code, "L03");
    EXPECT_EQ(lesson.objectives.size(), 4u);
    EXPECT_FALSE(lesson.myth.empty());
    EXPECT_FALSE(lesson.better.empty());
    EXPECT_EQ(lesson.claims, (std::vector<std::string>{"C18", "C19"}));
    ASSERT_EQ(lesson.steps.size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        const content::Step& step = lesson.steps[i];
        EXPECT_EQ(step.id, "L03.S" + std::to_string(i + 1));
        EXPECT_FALSE(step.clinical.empty()) << step.id;
        EXPECT_FALSE(step.kind.empty()) << step.id;
        EXPECT_FALSE(step.notice.empty()) << step.id;
        EXPECT_GT(step.description.size(), 200u) << step.id;
        EXPECT_TRUE(step.has_evidence) << step.id;
        EXPECT_FALSE(step.evidence.simplified.empty()) << step.id;
        EXPECT_FALSE(step.evidence.sources.empty()) << step.id;
        std::set<std::string> start;
        for (const auto& setting : step.scene.set)
            start.insert(setting.first);
        for (const char* param : {"touch_hz", "danger_hz", "descending_hz", "inhibition",
                                  "nmda_max", "variant", "population_view"})
            EXPECT_EQ(start.count(param), 1u) << step.id << " " << param;
    }
    ASSERT_EQ(lesson.questions.size(), 4u);
    ASSERT_EQ(lesson.cards.size(), 7u);
    EXPECT_EQ(lesson.questions[3].id, "L03.Q4");
    EXPECT_EQ(lesson.cards[6].id, "L03.F7");
}

TEST_F(Shipped, bump_and_rub_is_the_one_of_the_design) {
    const content::Step& step = gate().steps[0];
    EXPECT_EQ(
        step.goal.text,
        "Keep the danger signal where it is. Rub until the messenger falls below 12 per second.");
    EXPECT_TRUE(step.goal.reached(11.9));
    EXPECT_FALSE(step.goal.reached(12));
    EXPECT_DOUBLE_EQ(step.goal.hold_s, 2);
    ASSERT_EQ(step.tried.tiles.size(), 4u);
    EXPECT_EQ(step.tried.tiles[3].text, "Stop");
    EXPECT_EQ(step.tried.tiles[3].after, 2);
    // The gatekeeper is a word of the glossary and a part of the picture.
    bool found = false;
    for (const content::Block& block : step.plain)
        for (const content::Inline& piece : block.inlines)
            if (piece.text == "gatekeeper cell") {
                found = true;
                EXPECT_EQ(piece.kind, content::Inline::Kind::term);
                EXPECT_EQ(piece.target, "inhibitory-interneuron");
                EXPECT_EQ(piece.part, "gatekeeper");
            }
    EXPECT_TRUE(found);
}

} // namespace
