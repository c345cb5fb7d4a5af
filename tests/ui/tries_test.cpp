// Predict, then try; what people say and what studies show; choices and numbers by unit: on the
// lesson screen, by mouse and by keys alone.
#include "support/practice.hpp"
#include "support/robot.hpp"

#include <atomic>
#include <chrono>
#include <thread>

using namespace app;
using test::PracticeModel;
using test::Robot;

namespace {

content::Step& step_of(Robot& robot, int step) {
    for (content::Lesson& lesson : robot.app().world().course.lessons)
        if (lesson.id == robot.state().lesson) return lesson.steps[static_cast<std::size_t>(step)];
    throw std::runtime_error("no lesson is open");
}

// The first step of gate control asks for a guess and compares a claim.
void give_tries(Robot& robot) {
    content::Step& step = step_of(robot, 0);
    step.has_predict = step.has_myth = true;
    step.predict.question = "You rub the bump, firmly. What will the messenger do?";
    step.predict.options = {{"It gets louder", "For a blink. Then the gatekeeper presses."},
                            {"It falls silent", "Yes. The gatekeeper presses the messenger down."},
                            {"Nothing changes", "Watch the line: it falls."}};
    step.predict.run = {{"touch_hz", 40}};
    step.myth.claim = "C18";
    step.myth.says = {"Rubbing only takes your mind off it.", {{"touch_hz", 1}}};
    step.myth.shows = {"Touch holds danger messages back in the spinal cord.", {{"touch_hz", 30}}};
    robot.act(act::GoToStep{0});
}

double touch(Robot& robot) {
    const auto& e = *robot.app().world().explainer;
    return e.param(static_cast<std::size_t>(sim::find(e.params(), "touch_hz")));
}

TEST(Predict, GuessThenFeedbackThenRun) {
    Robot robot("gate-control");
    give_tries(robot);
    EXPECT_EQ(robot.find("lesson.run"), nullptr) << "nothing is run before a guess";
    robot.click("lesson.guess.0");
    EXPECT_EQ(robot.state().guess, 0);
    EXPECT_TRUE(robot.item("lesson.guess.0").selected);
    EXPECT_LT(touch(robot), 5) << "a guess alone moves nothing";
    robot.click("lesson.guess.1"); // guess again
    EXPECT_EQ(robot.state().guess, 1);
    EXPECT_FALSE(robot.item("lesson.guess.0").selected);
    EXPECT_EQ(robot.state().find_place("gate-control")->answer(step_of(robot, 0).id), 1);
    robot.click("lesson.run");
    EXPECT_TRUE(robot.state().ran);
    EXPECT_EQ(touch(robot), 40);
    robot.watch(3);
    EXPECT_TRUE(robot.state().tiles.empty() || robot.state().playing);
}

TEST(Predict, AFreshVisitStartsWithoutAGuess) {
    Robot robot("gate-control");
    give_tries(robot);
    robot.click("lesson.guess.2");
    robot.click("lesson.run");
    robot.act(act::GoToStep{1});
    EXPECT_EQ(robot.find("lesson.guess.0"), nullptr);
    robot.act(act::GoToStep{0});
    EXPECT_EQ(robot.state().guess, -1);
    EXPECT_EQ(robot.find("lesson.run"), nullptr);
    EXPECT_LT(touch(robot), 5);
}

TEST(Predict, ByKeysAlone) {
    Robot robot("gate-control");
    give_tries(robot);
    ASSERT_TRUE(robot.tab_to("lesson.guess.1"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().guess, 1);
    robot.key(SDLK_TAB);
    robot.key(SDLK_TAB);
    ASSERT_TRUE(robot.item("lesson.run").focused) << "it follows the answers";
    robot.key(SDLK_SPACE);
    EXPECT_EQ(touch(robot), 40);
}

TEST(Predict, SaysWhatItAsksToPeopleWhoCannotSeeIt) {
    Robot robot("gate-control");
    give_tries(robot);
    const ui::Item& option = robot.item("lesson.guess.1");
    EXPECT_EQ(option.label, "It falls silent");
    EXPECT_EQ(option.value, "You rub the bump, firmly. What will the messenger do?");
    EXPECT_EQ(option.role, ui::Role::toggle);
}

TEST(Myth, NeitherSideFirstThenBothOnTheSamePicture) {
    Robot robot("gate-control");
    give_tries(robot);
    EXPECT_FALSE(robot.item("lesson.myth.0").selected);
    EXPECT_FALSE(robot.item("lesson.myth.1").selected);
    robot.watch(1);
    const auto before = robot.app().world().explainer->now();
    ASSERT_TRUE(robot.tab_to("lesson.myth.1"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().myth, MythSide::shows);
    EXPECT_EQ(touch(robot), 30);
    EXPECT_TRUE(robot.item("lesson.myth.1").selected);
    ASSERT_TRUE(robot.tab_to("lesson.myth.0"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().myth, MythSide::says);
    EXPECT_EQ(touch(robot), 1);
    EXPECT_GE(robot.app().world().explainer->now(), before) << "the picture goes on";
}

TEST(Myth, ItsRatingOpensTheClaim) {
    Robot robot("gate-control");
    give_tries(robot);
    ASSERT_TRUE(robot.tab_to("lesson.myth.claim"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().sheet, Sheet::claim);
    EXPECT_EQ(robot.state().sheet_id, "C18");
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().sheet, Sheet::none);
}

struct Size {
    int w, h, percent;
};
class TriesInSize : public ::testing::TestWithParam<Size> {};

TEST_P(TriesInSize, CardsAreWholeAndApart) {
    const Size size = GetParam();
    Robot robot("gate-control", size.w, size.h);
    robot.act(act::SetTextPercent{size.percent});
    give_tries(robot);
    robot.act(act::Guess{1});
    robot.act(act::SeeMyth{true});
    ASSERT_TRUE(robot.tab_to("lesson.run")); // scrolls to it
    robot.wait(30);
    const ui::Item run = robot.item("lesson.run");
    EXPECT_GE(run.hit.h, 44);
    EXPECT_GE(run.rect.x, 0);
    EXPECT_LE(run.rect.right(), static_cast<float>(size.w));
    std::vector<gfx::Rect> rects{run.rect};
    for (const char* id : {"lesson.guess.0", "lesson.guess.1", "lesson.guess.2", "lesson.myth.0",
                           "lesson.myth.1", "lesson.myth.claim"}) {
        const gfx::Rect r = robot.item(id).rect;
        EXPECT_GE(r.x, 0) << id;
        EXPECT_LE(r.right(), static_cast<float>(size.w)) << id;
        for (const gfx::Rect& other : rects)
            EXPECT_FALSE(r.x < other.right() - 1 && other.x < r.right() - 1 &&
                         r.y < other.bottom() - 1 && other.y < r.bottom() - 1)
                << id << " lies on something";
        rects.push_back(r);
    }
}
INSTANTIATE_TEST_SUITE_P(Sizes, TriesInSize,
                         ::testing::Values(Size{1440, 900, 100}, Size{390, 844, 100},
                                           Size{1440, 900, 200}, Size{360, 640, 150}),
                         [](const auto& tested) {
                             return std::to_string(tested.param.w) + "x" +
                                    std::to_string(tested.param.h) + "_" +
                                    std::to_string(tested.param.percent);
                         });

// ── choices, and numbers by unit ───────────────────────────────────────────────────────────────

// The practice explainer in the place of gate control's.
void practice(Robot& robot, std::vector<std::string> controls, const std::string& plot) {
    content::Step& step = step_of(robot, 0);
    step.scene = {};
    step.scene.controls = std::move(controls);
    step.scene.plot = {plot};
    step.has_goal = step.has_tried = false;
    step.tried = {};
    robot.app().world().explainer = test::practice_explainer();
    robot.act(act::GoToStep{0});
}
int idea(Robot& robot) {
    return static_cast<int>(robot.app().world().explainer->param(PracticeModel::idea));
}

TEST(Choice, LiesOverARoomyPictureAndCoversNothing) {
    Robot robot("gate-control");
    practice(robot, {"push", "idea", "on"}, "saw");
    const gfx::Rect stage = robot.app().stage_px();
    robot.watch(1); // the camera glides to it
    ASSERT_NE(robot.app().canvas().find("all"), nullptr);
    const gfx::Rect seen = robot.app().canvas().find("all")->bounds_px;
    EXPECT_GT(seen.h, 500);
    for (int i = 0; i < 4; ++i) {
        const gfx::Rect r = robot.item("control.idea." + std::to_string(i)).rect;
        EXPECT_LE(r.bottom(), seen.y) << "the view keeps clear of it";
        EXPECT_GE(r.y, stage.y) << "the ground goes on behind it";
        EXPECT_GE(r.h, 44);
    }
    robot.click("control.idea.2");
    EXPECT_EQ(idea(robot), 2);
    EXPECT_TRUE(robot.item("control.idea.2").selected);
    EXPECT_GT(robot.item("control.push").rect.y, stage.bottom());
    EXPECT_GT(robot.item("control.on.1").rect.y, stage.bottom());
}

TEST(Choice, BecomesStepsWhereItsWordsDoNotFit) {
    Robot robot("gate-control", 390, 844);
    practice(robot, {"idea"}, "saw");
    EXPECT_EQ(robot.find("control.idea.0"), nullptr);
    EXPECT_EQ(robot.item("control.idea").role, ui::Role::slider);
    EXPECT_EQ(robot.item("control.idea").value, "practice.none");
    robot.click("control.idea.plus");
    robot.click("control.idea.plus");
    EXPECT_EQ(idea(robot), 2);
    ASSERT_TRUE(robot.tab_to("control.idea"));
    robot.key(SDLK_LEFT);
    EXPECT_EQ(idea(robot), 1);
}

TEST(Choice, OfManyNumbersStaysASlider) {
    Robot robot("gate-control");
    practice(robot, {"many"}, "saw");
    EXPECT_EQ(robot.item("control.many").role, ui::Role::slider);
    EXPECT_EQ(robot.item("control.many").value, "0") << "no words: the number";
}

TEST(Chart, SaysNumbersByTheirUnit) {
    Robot robot("gate-control");
    robot.act(act::SetDepth{false});
    const auto value = [&robot](const char* output) {
        practice(robot, {"push"}, output);
        return std::string(robot.item("lesson.chart").value);
    };
    EXPECT_EQ(value("saw"), "under 1 per second");
    EXPECT_EQ(value("beats"), "72 a minute");
    EXPECT_EQ(value("share"), "0.26");
    EXPECT_EQ(value("level"), "12.3");
    EXPECT_EQ(value("percent"), "42");
    robot.act(act::SetDepth{true});
    EXPECT_EQ(value("beats"), "72 bpm");
}

TEST(Chart, ArrowKeysMoveABlinkOfScreenTime) {
    Robot robot("gate-control");
    practice(robot, {"push"}, "saw");
    robot.watch(2);
    robot.key(SDLK_SPACE);
    const auto& e = *robot.app().world().explainer;
    const auto now = e.now();
    ASSERT_GT(now, 1500);
    ASSERT_TRUE(robot.tab_to("lesson.chart"));
    robot.key(SDLK_LEFT);
    EXPECT_EQ(e.now(), now - 200);
    robot.key(SDLK_RIGHT, false, true);
    EXPECT_EQ(e.now(), now - 199);
}

// ── a model that is too slow for the film ──────────────────────────────────────────────────────

// Works only while the gate is open.
struct GatedModel : PracticeModel {
    static inline std::atomic<bool> open{false};
    void advance() {
        while (!open)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        PracticeModel::advance();
    }
};
struct GatedScene : test::PracticeScene {
    using Model = GatedModel;
    static constexpr std::size_t ahead_ticks = 400;
    static bool moves(const Model&) { return false; }
    static void draw(gfx::Canvas&, const explainers::DrawInfo&, const sim::History<Model>&,
                     std::int64_t) {}
};

TEST(SlowModel, TheFilmStandsUntilItIsWorkedOut) {
    GatedModel::open = false;
    Robot robot("gate-control");
    practice(robot, {"push"}, "saw");
    robot.app().world().explainer = explainers::make_explainer<GatedScene>(test::practice_cast());
    robot.act(act::GoToStep{0});
    robot.watch(1);
    const auto& e = *robot.app().world().explainer;
    EXPECT_EQ(e.now(), 0);
    EXPECT_LT(e.ready_part(), 1);
    EXPECT_TRUE(robot.app().animating()) << "it looks again by itself";
    GatedModel::open = true;
    for (int i = 0; i < 2000 && e.ready_part() < 1; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    robot.watch(0.2);
    EXPECT_GT(e.now(), 100);
}

} // namespace
