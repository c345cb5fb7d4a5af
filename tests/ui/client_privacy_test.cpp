// Nothing of a client is kept: every file of the profile, byte for byte, before and after a visit
// that uses everything.
#include "support/visit.hpp"

#include <iterator>
#include <map>

using namespace app;
using test::Robot;

namespace {

namespace fs = std::filesystem;

constexpr const char* typed[] = {"Zwetschgenkuchen", "Quarkbällchen", "Xylophonprobe"};

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

using Files = std::map<std::string, std::string>;

Files files_of(const std::string& folder) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[entry.path().string()] = bytes_of(entry.path());
    return files;
}

void expect_no_typed_word(const Files& files) {
    for (const auto& [path, bytes] : files)
        for (const char* word : typed)
            EXPECT_EQ(bytes.find(word), std::string::npos) << word << " in " << path;
}

struct Kept : testing::Test {
    void SetUp() override { // a learner was here before
        profile.story("visit", test::visit_story);
        Robot robot("gate-control", 1280, 800, profile.path());
        robot.act(act::SetTextPercent{115});
        robot.act(act::GoToStep{2});
        robot.act(act::OpenHome{});
    }
    // Everything that can be done with a client there; ends with the visit open.
    static void visit(Robot& robot) {
        robot.key(SDLK_F5);
        robot.act(act::OpenStory{"visit", true});
        robot.key(SDLK_EQUALS, true);
        robot.act(act::SetTheme{ui::ThemeId::high_contrast});
        robot.act(act::SetReducedMotion{true});
        for (const int key : {SDLK_F9, SDLK_F12, SDLK_n, SDLK_F2, SDLK_F1, SDLK_ESCAPE})
            robot.key(key);
        robot.act(act::ShowNotes{false});
        robot.act(act::GoToClientPage{1});
        robot.drag("client.slider", 0.05f, 0.9f);
        robot.act(act::GoToClientPage{3});
        robot.click("client.card.worry");
        const char* side[] = {"down", "up", "up"};
        for (int i = 0; i < 3; ++i) {
            robot.click(std::string("client.own_") + side[i]);
            robot.type(typed[i]);
            if (i < 2) robot.key(SDLK_RETURN); // the last one is still being typed
        }
        robot.watch(1);
    }
    test::Profile profile;
};

TEST_F(Kept, NothingAfterAWholeVisit) {
    Files before, during;
    {
        Robot robot("", 1280, 800, profile.path());
        before = files_of(profile.path());
        ASSERT_FALSE(before.empty());
        visit(robot);
        ASSERT_EQ(robot.state().client.down.size(), 1u) << "words were typed";
        during = files_of(profile.path());
        robot.act(act::GoToClientPage{4});
        robot.key(SDLK_PAGEDOWN);
        ASSERT_EQ(robot.state().client.view, Client::View::sheet);
        robot.watch(1);
        robot.key(SDLK_ESCAPE);
        ASSERT_EQ(robot.state().screen, Screen::home);
        robot.watch(1);
        EXPECT_TRUE(files_of(profile.path()) == before) << "something was written after leaving";
        expect_no_typed_word(files_of(profile.path()));
    }
    EXPECT_TRUE(during == before) << "something was written while a client was there";
    expect_no_typed_word(during);
    expect_no_typed_word(files_of(profile.path()));
}

// Closing the database folds its log into it; with a visit in between the bytes are the same as
// without one.
TEST_F(Kept, NothingWhenItIsKilledHalfWay) {
    Files before, after;
    for (const bool with_visit : {false, true}) {
        {
            Robot robot("", 1280, 800, profile.path());
            robot.wait(3);
            if (with_visit) {
                visit(robot);
                ASSERT_EQ(robot.state().screen, Screen::client);
            }
        } // gone while it is open
        (with_visit ? after : before) = files_of(profile.path());
    }
    EXPECT_TRUE(after == before);
    expect_no_typed_word(after);
}

TEST_F(Kept, NothingWhenItIsQuitHalfWay) {
    Files before, after;
    for (const bool with_visit : {false, true}) {
        {
            Robot robot("", 1280, 800, profile.path());
            if (with_visit) visit(robot);
            robot.key(SDLK_q, true);
            EXPECT_TRUE(robot.state().quit);
        }
        (with_visit ? after : before) = files_of(profile.path());
    }
    EXPECT_TRUE(after == before);
    expect_no_typed_word(after);
}

// What is done for the learner before and after is kept all the same.
TEST_F(Kept, ButTheLearnersOwnChangesAre) {
    {
        Robot robot("", 1280, 800, profile.path());
        visit(robot);
        robot.act(act::LeaveClient{});
        robot.act(act::SetTextPercent{150});
    }
    Robot again("", 1280, 800, profile.path());
    EXPECT_EQ(again.state().settings.text_percent, 150);
    EXPECT_EQ(again.state().settings.theme, ui::ThemeId::night) << "not the client's";
    EXPECT_FALSE(again.state().settings.reduced_motion);
}

// The debug panel's list of what was done last has nothing of a visit.
TEST_F(Kept, NothingInTheListOfActions) {
    Robot robot("", 1280, 800, profile.path());
    robot.act(act::SetSpeed{2});
    visit(robot);
    robot.act(act::LeaveClient{});
    robot.act(act::SetSpeed{1});
    bool before = false, after = false;
    for (const std::string& done : robot.app().recent_actions()) {
        before |= done == describe(act::SetSpeed{2});
        after |= done == describe(act::SetSpeed{1});
        for (const char* word : typed)
            EXPECT_EQ(done.find(word), std::string::npos) << done;
        for (const char* verb : {"Draft", "KeepDraft", "ChooseCard", "SetParam", "OpenStory"})
            EXPECT_NE(done, verb);
        EXPECT_EQ(done.find("SetParam"), std::string::npos) << done;
        EXPECT_EQ(done.find("visit"), std::string::npos) << "which story it was: " << done;
    }
    EXPECT_TRUE(before && after);
}

// No picture, no panel of numbers.
TEST_F(Kept, NoPictureIsTaken) {
    Robot robot("", 1280, 800, profile.path());
    robot.key(SDLK_F5);
    robot.act(act::TakePicture{});
    EXPECT_FALSE(robot.state().take_picture);
    robot.act(act::ToggleDebug{});
    EXPECT_FALSE(robot.state().debug);
}

// After leaving, nothing typed is left in what the app remembers.
TEST_F(Kept, NothingInMemoryOfTheState) {
    Robot robot("", 1280, 800, profile.path());
    visit(robot);
    robot.act(act::LeaveClient{});
    const Client& c = robot.state().client;
    EXPECT_TRUE(c.up.empty() && c.down.empty() && c.draft.empty() && c.chosen.empty());
    EXPECT_TRUE(c.story.empty() && c.saved.empty());
    EXPECT_EQ(robot.app().world().visit, nullptr);
    for (const auto& [key, value] : to_saved(robot.state()))
        for (const char* word : typed)
            EXPECT_EQ((key + value).find(word), std::string::npos) << key;
}

} // namespace
