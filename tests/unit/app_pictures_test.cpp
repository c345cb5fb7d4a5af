// The atlas has room for every lesson's drawings, whatever was shown before.
#include "app/app.hpp"
#include "support/robot.hpp"

#include <gtest/gtest.h>

namespace {

// Loads what the app asks for; returns what is wrong with it.
std::string load_pictures(app::App& app) {
    std::string wrong;
    for (const auto& problem : app.textures().add(gfx::decode(app.missing_pictures())))
        wrong += problem.sentence + "\n";
    app.textures().release_pending();
    return wrong;
}

class Pictures : public testing::TestWithParam<ui::ThemeId> {};

TEST_P(Pictures, EveryLessonHasRoomAfterEveryOther) {
    test::Robot robot;
    app::App& app = robot.app();
    app.push(app::act::SetTheme{GetParam()});
    const std::size_t count = app.world().course.lessons.size();
    ASSERT_GE(count, 4u);
    for (std::size_t i = 0; i < 3 * count; ++i) {
        app.push(app::act::OpenHome{});
        robot.wait();
        EXPECT_EQ(load_pictures(app), "");
        const std::string id = app.world().course.lessons[i * 3 % count].id;
        app.push(app::act::OpenLesson{id});
        robot.wait();
        EXPECT_EQ(load_pictures(app), "") << id;
        EXPECT_TRUE(app.missing_pictures().empty()) << id;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Pictures,
                         testing::Values(ui::ThemeId::night, ui::ThemeId::paper,
                                         ui::ThemeId::high_contrast));

} // namespace
