// Making a story of one's own, driven as a therapist drives it, and the file that comes of it.
#include "app/story_draft.hpp"
#include "support/visit.hpp"

#include <algorithm>

using namespace app;
using test::Robot;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Editor : testing::Test {
    test::Profile profile;
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(profile.stories()), {}));
    }
};

struct EditorRobot : Robot {
    explicit EditorRobot(const test::Profile& profile) : Robot("", 1440, 900, profile.path()) {
        act(act::OpenStoryEditor{""});
    }
    const content::Story& draft() { return state().draft; }
    void title(const std::string& words) {
        click("editor.title");
        type(words);
    }
    void rewrite(const std::string& id, const std::string& words) {
        click(id);
        key(SDLK_DELETE);
        type(words);
    }
    std::string steps() {
        std::string all;
        for (const content::StoryPage& page : draft().pages)
            all += page.step + ' ';
        return all;
    }
};

TEST_F(Editor, OpensFromTheListOfStories) {
    Robot robot("", 1440, 900, profile.path());
    robot.key(SDLK_F5);
    robot.click("client.make");
    EXPECT_EQ(robot.state().screen, Screen::story_editor);
    EXPECT_EQ(robot.app().world().visit, nullptr) << "nothing of a client is open";
    EXPECT_EQ(robot.state().settings.theme, ui::ThemeId::night);
    robot.key(SDLK_ESCAPE);
    EXPECT_EQ(robot.state().screen, Screen::home);
}

TEST_F(Editor, MakesAStoryThatOpensInTwoClicks) {
    {
        EditorRobot robot(profile);
        robot.title("My elbow");
        for (const char* step : {"L03.S1", "L03.S2", "L03.S3"})
            robot.act(act::EditStory{act::EditStory::What::add, -1, step, 0});
        ASSERT_EQ(robot.steps(), "L03.S1 L03.S2 L03.S3 ");
        robot.click("editor.down.0");
        EXPECT_EQ(robot.steps(), "L03.S2 L03.S1 L03.S3 ");
        robot.click("editor.up.1");
        EXPECT_EQ(robot.steps(), "L03.S1 L03.S2 L03.S3 ");
        robot.click("editor.remove.1");
        EXPECT_EQ(robot.steps(), "L03.S1 L03.S3 ");
        robot.rewrite("editor.headline.0", "You bump it.");
        EXPECT_EQ(robot.draft().pages[0].headline, "You bump it.");
        EXPECT_EQ(files(), 0u) << "nothing is written before it is saved";
        robot.click("editor.save");
        EXPECT_EQ(robot.state().draft_note,
                  "Saved. It is first in the list when you show a client.");
        EXPECT_EQ(files(), 1u);
        EXPECT_TRUE(fs::exists(profile.stories() + "/my-elbow.toml"));
    }
    Robot robot("", 1440, 900, profile.path()); // the next day
    EXPECT_EQ(robot.find("problem.close"), nullptr) << "the file is fine";
    robot.click("home.show_client");
    const ui::Item* first = nullptr;
    for (const ui::Item& item : robot.app().ui().items().previous())
        if (!first && item.name.starts_with("client.story.")) first = &item;
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->name, "client.story.my-elbow");
    robot.click("client.story.my-elbow");
    ASSERT_NE(client_page(robot.app().world()), nullptr);
    EXPECT_EQ(client_page(robot.app().world())->headline, "You bump it.");
    EXPECT_EQ(client_pages(robot.app().world()).size(), 2u);
    robot.key(SDLK_PAGEDOWN);
    robot.key(SDLK_PAGEDOWN);
    EXPECT_EQ(robot.state().client.view, Client::View::sheet);
}

TEST_F(Editor, EveryStepCanBeAddedByMouse) {
    EditorRobot robot(profile);
    std::vector<std::string> ids;
    for (const ui::Item& item : robot.app().ui().items().previous())
        if (item.name.starts_with("editor.add.")) ids.emplace_back(item.name);
    std::size_t steps = 0;
    for (const content::Lesson& lesson : robot.app().world().course.lessons)
        steps += lesson.steps.size();
    EXPECT_EQ(ids.size(), steps);
    robot.click(ids[0]);
    ASSERT_EQ(robot.draft().pages.size(), 1u);
    EXPECT_FALSE(robot.draft().pages[0].headline.empty());
    EXPECT_FALSE(robot.draft().pages[0].line.empty());
}

// Each step of each lesson makes a page that a client can be shown.
TEST_F(Editor, EveryStepMakesAPageThatRuns) {
    EditorRobot robot(profile);
    std::vector<std::string> ids;
    for (const content::Lesson& lesson : robot.app().world().course.lessons)
        for (const content::Step& step : lesson.steps)
            ids.push_back(step.id);
    for (std::size_t from = 0; from < ids.size(); from += content::most_story_pages) {
        robot.act(act::OpenStoryEditor{""});
        const std::string title = "Part " + std::to_string(from);
        robot.act(act::EditStory{act::EditStory::What::title, -1, title, 0});
        for (std::size_t i = from; i < std::min(ids.size(), from + content::most_story_pages); ++i)
            robot.act(act::EditStory{act::EditStory::What::add, -1, ids[i], 0});
        robot.act(act::SaveStory{});
        ASSERT_TRUE(robot.state().draft_saved) << robot.state().draft_note;
    }
    Robot next("", 1280, 800, profile.path());
    EXPECT_FALSE(next.app().world().course.stories.empty());
    int shown = 0;
    std::vector<std::string> own;
    for (const content::Story& story : next.app().world().course.stories)
        if (story.own) own.push_back(story.id);
    next.act(act::ShowClient{});
    for (const std::string& id : own) {
        next.act(act::OpenStory{id, true});
        for (std::size_t i = 0; i < next.app().world().course.story(id)->pages.size(); ++i) {
            ASSERT_NE(next.app().world().explainer, nullptr) << id << " page " << i;
            EXPECT_FALSE(next.app().world().explainer->outputs().empty());
            ++shown;
            next.act(act::NextStep{});
        }
    }
    EXPECT_EQ(shown, static_cast<int>(ids.size()));
}

TEST_F(Editor, NoMorePagesThanAreShown) {
    EditorRobot robot(profile);
    for (std::size_t i = 0; i < content::most_story_pages + 3; ++i)
        robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
    EXPECT_EQ(robot.draft().pages.size(), content::most_story_pages);
    std::size_t captions = 0;
    for (const content::StoryPage& page : robot.draft().pages)
        captions += !page.caption.empty();
    EXPECT_LE(captions, content::most_captions);
    for (const ui::Item& item : robot.app().ui().items().previous())
        EXPECT_FALSE(item.enabled && item.name.starts_with("editor.add.")) << item.name;
    robot.act(act::EditStory{act::EditStory::What::add, -1, "L99.S1", 0});
    EXPECT_EQ(robot.draft().pages.size(), content::most_story_pages);
}

TEST_F(Editor, NothingIsSavedWithoutATitleOrAPage) {
    EditorRobot robot(profile);
    EXPECT_FALSE(robot.item("editor.save").enabled);
    robot.act(act::SaveStory{});
    EXPECT_EQ(files(), 0u);
    EXPECT_EQ(advice(robot.app().world()).size(), 2u);
    robot.title("A");
    EXPECT_FALSE(robot.item("editor.save").enabled);
    robot.act(act::SaveStory{});
    EXPECT_EQ(files(), 0u);
    robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
    EXPECT_TRUE(robot.item("editor.save").enabled);
}

bool says(const std::vector<std::string>& sentences, const std::string& words) {
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const auto& s) { return s.find(words) != std::string::npos; });
}

TEST_F(Editor, AdvisesWhileItIsWritten) {
    EditorRobot robot(profile);
    robot.title("My elbow");
    robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
    World& w = robot.app().world();
    const auto line = [&](const std::string& words) {
        robot.act(act::EditStory{act::EditStory::What::line, 0, words, 0});
        return advice(w);
    };
    EXPECT_TRUE(line("Touch can help for a while.").empty()) << advice(w)[0];
    EXPECT_TRUE(says(line("Your disc is worn."), "must not say \"worn\""));
    EXPECT_TRUE(says(line("Neurophysiological interpretation necessitates considerable modulation "
                          "of individual biopsychosocial vulnerabilities today."),
                     "school grade"));
    std::string many;
    for (int i = 0; i < 40; ++i)
        many += "go ";
    EXPECT_TRUE(says(line(many), "40 words"));
    EXPECT_TRUE(says(line(""), "line")) << "an empty line can't be read again";
    line("Touch can help for a while.");
    robot.act(act::EditStory{act::EditStory::What::headline, 0, "", 0});
    EXPECT_TRUE(says(advice(w), "headline"));
}

TEST_F(Editor, WhereItCantBeWrittenItSaysSoAndKeepsTheDraft) {
    fs::remove_all(profile.stories());
    std::ofstream(profile.stories()) << "a file where the folder should be";
    EditorRobot robot(profile);
    robot.title("My elbow");
    robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
    robot.click("editor.save");
    EXPECT_NE(robot.state().draft_note.find("can't be written"), std::string::npos)
        << robot.state().draft_note;
    EXPECT_FALSE(robot.state().draft_saved);
    EXPECT_EQ(robot.draft().title, "My elbow");
    EXPECT_EQ(robot.draft().pages.size(), 1u);
    EXPECT_EQ(bytes_of(profile.stories()), "a file where the folder should be");
    fs::remove(profile.stories());
    robot.click("editor.save"); // mended meanwhile
    EXPECT_TRUE(robot.state().draft_saved) << robot.state().draft_note;
    EXPECT_EQ(files(), 1u);
}

TEST_F(Editor, WithoutAProfileItSaysSo) {
    Robot robot;
    robot.act(act::OpenStoryEditor{""});
    robot.act(act::EditStory{act::EditStory::What::title, -1, "A", 0});
    robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
    robot.act(act::SaveStory{});
    EXPECT_FALSE(robot.state().draft_saved);
    EXPECT_NE(robot.state().draft_note.find("no folder to keep stories in"), std::string::npos);
}

TEST_F(Editor, DeletesWhenAskedTwice) {
    profile.story("visit", test::visit_story);
    EditorRobot robot(profile);
    robot.click("editor.open.visit");
    ASSERT_EQ(robot.draft().title, "A visit");
    robot.click("editor.delete");
    EXPECT_TRUE(fs::exists(profile.stories() + "/visit.toml")) << "it asks first";
    EXPECT_TRUE(robot.state().deleting);
    robot.act(act::EditStory{act::EditStory::What::title, -1, "Another", 0});
    robot.click("editor.delete");
    EXPECT_TRUE(fs::exists(profile.stories() + "/visit.toml")) << "it asks again after a change";
    robot.click("editor.delete");
    EXPECT_FALSE(fs::exists(profile.stories() + "/visit.toml"));
    EXPECT_EQ(robot.app().world().course.story("visit"), nullptr);
    EXPECT_EQ(robot.state().draft_note, "The story is deleted.");
    EXPECT_TRUE(robot.draft().pages.empty());
}

// A story written by hand has more than the editor shows; saving loses nothing of it.
TEST_F(Editor, SavingKeepsWhatItDoesNotShow) {
    profile.story("visit", test::visit_story);
    EditorRobot robot(profile);
    robot.click("editor.open.visit");
    robot.act(act::EditStory{act::EditStory::What::headline, 0, "Changed.", 0});
    robot.act(act::SaveStory{});
    ASSERT_TRUE(robot.state().draft_saved) << robot.state().draft_note;
    const content::Story before = content::load_story(test::visit_story, "visit.toml").story;
    const content::LoadedStory after =
        content::load_story(bytes_of(profile.stories() + "/visit.toml"), "visit.toml");
    EXPECT_TRUE(after.diagnostics.empty());
    ASSERT_EQ(after.story.pages.size(), before.pages.size());
    EXPECT_EQ(after.story.pages[0].headline, "Changed.");
    for (std::size_t i = 0; i < before.pages.size(); ++i) {
        EXPECT_EQ(after.story.pages[i].kind, before.pages[i].kind) << i;
        EXPECT_EQ(after.story.pages[i].say, before.pages[i].say) << i;
        EXPECT_EQ(after.story.pages[i].names.size(), before.pages[i].names.size()) << i;
    }
    EXPECT_EQ(after.story.action.size(), 1u);
}

TEST_F(Editor, TwoStoriesOfOneTitleAreTwoFiles) {
    EditorRobot robot(profile);
    for (int i = 0; i < 2; ++i) {
        robot.act(act::OpenStoryEditor{""});
        robot.act(act::EditStory{act::EditStory::What::title, -1, "Same", 0});
        robot.act(act::EditStory{act::EditStory::What::add, -1, "L03.S1", 0});
        robot.act(act::SaveStory{});
    }
    EXPECT_EQ(files(), 2u);
    EXPECT_TRUE(fs::exists(profile.stories() + "/same-2.toml"));
}

} // namespace
