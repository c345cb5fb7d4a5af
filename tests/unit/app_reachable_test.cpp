// Goals asked of the real model, on steps made for the purpose.
#include "app/reachable.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace {

content::Step bump_step() { // a bumped elbow; touch can be moved
    content::Step step;
    step.line = 7;
    step.scene.set = {{"touch_hz", 1}, {"danger_hz", 22}};
    step.scene.controls = {"touch_hz"};
    step.has_goal = true;
    step.goal.line = 12;
    step.goal.text = "Rub.";
    step.goal.output = "projection_hz";
    step.goal.kind = content::Goal::Kind::below;
    step.goal.high = 12;
    step.goal.hold_s = 2;
    return step;
}

content::Diagnostics check(const content::Step& step, int copies = 1) {
    content::Course course;
    for (int i = 0; i < copies; ++i) {
        content::Lesson lesson;
        lesson.id = "lesson-" + std::to_string(i);
        lesson.file = lesson.id + ".md";
        lesson.explainer = "gate_control";
        lesson.steps = {step};
        course.lessons.push_back(lesson);
    }
    return app::check_goals(course);
}

TEST(Goals, RubbingReachesTheGate) {
    EXPECT_TRUE(check(bump_step()).empty());
}

TEST(Goals, OneOutOfReachIsAnErrorAtItsLine) {
    content::Step step = bump_step();
    step.goal.kind = content::Goal::Kind::above;
    step.goal.low = 500;
    const content::Diagnostics found = check(step);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, content::Severity::error);
    EXPECT_EQ(found[0].file, "lesson-0.md");
    EXPECT_EQ(found[0].line, 12);
    EXPECT_NE(found[0].sentence.find("Rub."), std::string::npos);
}

TEST(Goals, WithoutASliderThereIsNoWay) {
    content::Step step = bump_step();
    step.scene.controls.clear();
    const content::Diagnostics found = check(step);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, content::Severity::error);
}

TEST(Goals, AButtonIsAWay) {
    content::Step step = bump_step();
    step.scene.controls.clear();
    step.scene.presets = {{"Firm rub", {{"touch_hz", 40}}}};
    EXPECT_TRUE(check(step).empty());
}

TEST(Goals, OneReachedByItselfIsAWarning) {
    content::Step step = bump_step();
    step.goal.kind = content::Goal::Kind::above;
    step.goal.low = 20;
    const content::Diagnostics found = check(step);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].severity, content::Severity::warning);
}

TEST(Goals, ANarrowBandBetweenTheEndsIsFound) {
    content::Step step = bump_step();
    step.goal.kind = content::Goal::Kind::between;
    step.goal.low = 8;
    step.goal.high = 32;
    EXPECT_TRUE(check(step).empty());
}

TEST(Goals, UnknownNamesAreForOthersToReport) {
    content::Step step = bump_step();
    step.goal.output = "no_such_output";
    EXPECT_TRUE(check(step).empty());
}

TEST(Goals, AThousandLessonsWithTheSameGoalAreAskedOnce) {
    const auto begin = std::chrono::steady_clock::now();
    content::Step step = bump_step();
    step.goal.kind = content::Goal::Kind::above;
    step.goal.low = 500;
    EXPECT_EQ(check(step, 1000).size(), 1000u);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took.count(), 10) << "s; an unoptimized, sanitized build included";
}

} // namespace
