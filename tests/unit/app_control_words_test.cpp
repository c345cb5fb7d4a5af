// What free play offers has a name, and every value of it has words.
#include "support/robot.hpp"

namespace {

using test::Robot;

TEST(ControlWords, EveryParamHasANameAndEveryValueItsWords) {
    const content::LoadedCourse loaded = content::load_course(test::paths().assets);
    for (const content::Lesson& lesson : loaded.course.lessons) {
        Robot robot(lesson.id);
        const app::World& w = robot.app().world();
        ASSERT_NE(w.explainer, nullptr) << lesson.id;
        const explainers::Explainer& e = *w.explainer;
        for (std::size_t i = 0; i < e.params().size(); ++i) {
            const sim::ParamSpec& spec = e.params()[i];
            const std::string name = "param." + std::string(e.id()) + "." + std::string(spec.id);
            EXPECT_TRUE(w.strings.has(name)) << name;
            for (int k = 0; k <= 40; ++k) {
                const double value = spec.min + (spec.max - spec.min) * k / 40;
                const std::string_view words = e.word_for(i, value);
                EXPECT_TRUE(words.empty() || w.strings.has(words)) << words;
            }
        }
    }
}

TEST(ControlWords, ATimeOfDayIsShownAsAClockShowsIt) {
    Robot robot("stress-hormones");
    robot.act(app::act::GoToStep{1});
    const auto shows = [&](double minutes, std::string_view words) {
        const app::World& w = robot.app().world();
        robot.act(
            app::act::SetParam{sim::find(w.explainer->params(), "stress_start_min"), minutes});
        const auto& items = robot.app().ui().items().all();
        return std::any_of(items.begin(), items.end(), [&](const ui::Item& item) {
            return item.role == ui::Role::slider && item.value == words;
        });
    };
    EXPECT_TRUE(shows(0, "12:00 am"));
    EXPECT_TRUE(shows(545, "9:05 am"));
    EXPECT_TRUE(shows(720, "12:00 pm"));
    EXPECT_TRUE(shows(900, "3:00 pm"));
    EXPECT_TRUE(shows(1439.7, "12:00 am"));
}

} // namespace
