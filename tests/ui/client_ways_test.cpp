// Showing a client by mouse alone, by keys alone, and with a presenter's clicker.
#include "support/visit.hpp"

using namespace app;
using test::Robot;
using test::Visit;

namespace {

TEST(ClientKeys, AWholeStoryByMouseAlone) {
    Visit visit;
    Robot& robot = visit.robot;
    robot.click("home.show_client");
    robot.click("client.whole");
    robot.click("client.story.visit");
    ASSERT_EQ(visit.client().view, Client::View::page);
    for (int page = 0; page < test::visit_pages; ++page) {
        EXPECT_EQ(visit.client().page, page);
        robot.click("client.next");
    }
    EXPECT_EQ(visit.client().view, Client::View::sheet);
    robot.click("client.back");
    EXPECT_EQ(visit.client().page, test::visit_pages - 1);
    robot.click("client.pages.1");
    ASSERT_EQ(visit.client().page, 1);
    robot.drag("client.slider", 0.05f, 0.9f);
    EXPECT_GT(visit.param("touch_hz"), 40);
    robot.click("client.stories");
    EXPECT_EQ(visit.client().view, Client::View::stories);
    robot.click("client.close");
    EXPECT_EQ(robot.state().screen, Screen::home);
}

TEST(ClientKeys, AWholeStoryByKeysAlone) {
    Visit visit;
    Robot& robot = visit.robot;
    robot.key(SDLK_F5);
    ASSERT_TRUE(robot.tab_to("client.story.visit"));
    robot.key(SDLK_RETURN);
    ASSERT_EQ(visit.client().view, Client::View::page);
    ASSERT_TRUE(robot.tab_to("client.next"));
    robot.key(SDLK_RETURN);
    ASSERT_EQ(visit.client().page, 1);
    ASSERT_TRUE(robot.tab_to("client.slider"));
    const double before = visit.param("touch_hz");
    for (int i = 0; i < 20; ++i)
        robot.key(SDLK_RIGHT);
    EXPECT_GT(visit.param("touch_hz"), before) << "the slider takes the arrows";
    EXPECT_EQ(visit.client().page, 1);
    robot.key(SDLK_PAGEDOWN);
    ASSERT_EQ(visit.client().page, 2) << "but not the keys of a clicker";
    ASSERT_TRUE(robot.tab_to("client.card.movement"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(visit.param("movement"), 1);
    robot.key(SDLK_PAGEDOWN);
    robot.key(SDLK_PAGEDOWN);
    EXPECT_EQ(visit.client().view, Client::View::sheet);
    ASSERT_TRUE(robot.tab_to("client.close"));
    robot.key(SDLK_RETURN);
    EXPECT_EQ(robot.state().screen, Screen::home);
}

void expect_tab_reaches_all(Robot& robot, const std::string& where) {
    std::vector<std::string> wanted;
    for (const ui::Item& item : robot.app().ui().items().previous())
        if (item.enabled && item.role != ui::Role::scroll &&
            item.layer == robot.app().ui().items().top_layer())
            wanted.emplace_back(item.name);
    ASSERT_GE(wanted.size(), 1u) << where;
    for (const std::string& id : wanted)
        EXPECT_TRUE(robot.tab_to(id)) << id << " on " << where;
}

TEST(ClientKeys, TabReachesEverything) {
    Visit visit;
    Robot& robot = visit.robot;
    robot.key(SDLK_F5);
    expect_tab_reaches_all(robot, "the list");
    robot.act(act::OpenStory{"visit", true});
    for (int page = 0; page < test::visit_pages; ++page) {
        robot.act(act::GoToClientPage{page});
        robot.wait(2);
        expect_tab_reaches_all(robot, "page " + std::to_string(page));
    }
    robot.key(SDLK_F1);
    expect_tab_reaches_all(robot, "the signs");
    robot.key(SDLK_ESCAPE);
    robot.key(SDLK_F2);
    expect_tab_reaches_all(robot, "the notes");
    robot.key(SDLK_ESCAPE);
    robot.act(act::NextStep{});
    expect_tab_reaches_all(robot, "the sheet");
}

TEST(ClientKeys, AClickerTurnsPagesWhateverHasTheFocus) {
    Visit visit;
    visit.show(true);
    Robot& robot = visit.robot;
    const auto turn = [&](int key) {
        const int before = visit.client().page;
        robot.key(key);
        return visit.client().page - before;
    };
    EXPECT_EQ(turn(SDLK_PAGEDOWN), 1);
    for (const char* id : {"client.slider", "client.close", "client.pages.0", "client.picture"}) {
        ASSERT_TRUE(robot.tab_to(id)) << id;
        EXPECT_EQ(turn(SDLK_PAGEDOWN), 1) << id;
        EXPECT_EQ(turn(SDLK_PAGEUP), -1) << id;
    }
    robot.act(act::GoToClientPage{0});
    robot.key(SDLK_PAGEUP);
    EXPECT_EQ(visit.client().view, Client::View::stories) << "before the first page: the list";
}

// Arrows do what a clicker does where no item wants them.
TEST(ClientKeys, ArrowsTurnPages) {
    Visit visit;
    visit.show(true);
    visit.robot.key(SDLK_RIGHT);
    EXPECT_EQ(visit.client().page, 1);
    visit.robot.key(SDLK_LEFT);
    EXPECT_EQ(visit.client().page, 0);
}

TEST(ClientKeys, NothingTurnsUnderTheSigns) {
    Visit visit;
    visit.show(true);
    visit.robot.key(SDLK_F1);
    for (const int key : {SDLK_PAGEDOWN, SDLK_RIGHT, SDLK_SPACE, SDLK_LEFT, SDLK_PAGEUP})
        visit.robot.key(key);
    EXPECT_TRUE(visit.client().signs);
    EXPECT_EQ(visit.client().page, 0);
    EXPECT_TRUE(visit.robot.state().playing);
}

// Keys that a person may lean on do nothing that a client should not see.
TEST(ClientKeys, KeysOfTheLessonDoNothingHere) {
    Visit visit;
    visit.show(true);
    const State before = visit.robot.state();
    const auto newest = visit.robot.app().world().explainer->newest();
    for (const int key : {SDLK_c, SDLK_r, SDLK_F9, SDLK_F12, SDLK_1, SDLK_F5, SDLK_PERIOD})
        visit.robot.key(key);
    const State& after = visit.robot.state();
    EXPECT_TRUE(after.settings == before.settings);
    EXPECT_EQ(after.screen, Screen::client);
    EXPECT_EQ(after.client.page, before.client.page);
    EXPECT_FALSE(after.debug);
    EXPECT_FALSE(after.take_picture);
    EXPECT_TRUE(after.playing);
    EXPECT_GE(visit.robot.app().world().explainer->newest(), newest);
}

// Letters can be turned off; the function keys stay.
TEST(ClientKeys, LetterShortcutsCanBeTurnedOff) {
    Visit visit;
    visit.robot.act(act::SetLetterKeys{false});
    visit.show(true);
    visit.robot.key(SDLK_n);
    EXPECT_FALSE(visit.client().notes);
    visit.robot.key(SDLK_s);
    EXPECT_FALSE(visit.client().pointing);
    visit.robot.key(SDLK_F2);
    EXPECT_TRUE(visit.client().notes);
}

} // namespace
