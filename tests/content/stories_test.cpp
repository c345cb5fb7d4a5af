// Stories that are whole, stories that are not, and the shipped ones. The sentences about what is
// wrong in one are in broken_courses/stories.expected.
#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace content_test;

constexpr const char* whole_story = R"(format = 1
id = "a"
title = "Why rubbing helps"
asked = "Why does it help?"
message = "Touch can help."
art = "home"
sources = ["MelzackWall1965"]
action_note = "Stop if it hurts."

[[page]]
step = "L03.S1"
brief = true
headline = "A bump."
line = "You rub it."
camera = "lens"
set = { danger_hz = 22, touch_hz = 1 }
start_s = 4
slider = { param = "touch_hz", low = "light", high = "firm", range = [1, 60] }
names = [{ part = "touch", words = "touch messages" }]
caption = "A bump."
say = "Start slowly."
ask = "What do you do?"

[[page]]
step = "L03.S2"
balance = true
headline = "Yours."
line = "Pick what fits."

[[page]]
signs = true
headline = "Look out."
line = "Some signs need help."

[[action]]
first = "Rub it,"
rest = "gently."
[[action]]
first = "Rest."
)";

TEST(Story, EveryFieldIsRead) {
    const content::LoadedStory loaded = content::load_story(whole_story, "x/a.toml");
    EXPECT_EQ(lines(loaded.diagnostics), "");
    const content::Story& s = loaded.story;
    EXPECT_FALSE(s.broken);
    EXPECT_EQ(s.id, "a");
    EXPECT_EQ(s.title, "Why rubbing helps");
    EXPECT_EQ(s.asked, "Why does it help?");
    EXPECT_EQ(s.message, "Touch can help.");
    EXPECT_EQ(s.art, "home");
    EXPECT_EQ(s.sources, std::vector<std::string>{"MelzackWall1965"});
    EXPECT_EQ(s.action_note, "Stop if it hurts.");
    ASSERT_EQ(s.action.size(), 2u);
    EXPECT_EQ(s.action[0].first, "Rub it,");
    EXPECT_EQ(s.action[0].rest, "gently.");
    EXPECT_EQ(s.action[1].rest, "");
    ASSERT_EQ(s.pages.size(), 3u);
    using Kind = content::StoryPage::Kind;
    EXPECT_EQ(s.pages[1].kind, Kind::balance);
    EXPECT_EQ(s.pages[2].kind, Kind::signs);
    EXPECT_EQ(s.pages[2].step, "");
    EXPECT_FALSE(s.pages[1].brief);
    const content::StoryPage& p = s.pages[0];
    EXPECT_EQ(p.kind, Kind::step);
    EXPECT_EQ(p.step, "L03.S1");
    EXPECT_EQ(p.headline, "A bump.");
    EXPECT_EQ(p.line, "You rub it.");
    EXPECT_EQ(p.camera, "lens");
    EXPECT_EQ(p.set, (content::Settings{{"danger_hz", 22}, {"touch_hz", 1}}));
    EXPECT_DOUBLE_EQ(p.start_s, 4);
    EXPECT_TRUE(p.brief);
    EXPECT_EQ(p.slider.param, "touch_hz");
    EXPECT_EQ(p.slider.low, "light");
    EXPECT_EQ(p.slider.high, "firm");
    EXPECT_DOUBLE_EQ(p.slider.from, 1);
    EXPECT_DOUBLE_EQ(p.slider.to, 60);
    ASSERT_EQ(p.names.size(), 1u);
    EXPECT_EQ(p.names[0].part, "touch");
    EXPECT_EQ(p.names[0].words, "touch messages");
    EXPECT_EQ(p.caption, "A bump.");
    EXPECT_EQ(p.say, "Start slowly.");
    EXPECT_EQ(p.ask, "What do you do?");
}

// What a page gets wrong costs nothing of the others.
TEST(Story, AFaultInOnePageLeavesTheOthers) {
    std::string text = whole_story;
    text.replace(text.find("start_s = 4"), 11, "start_s = []");
    const content::LoadedStory loaded = content::load_story(text, "a.toml");
    EXPECT_EQ(lines(loaded.diagnostics).rfind("a.toml:17:11: error: \"start_s\"", 0), 0u)
        << lines(loaded.diagnostics);
    EXPECT_FALSE(loaded.story.broken);
    ASSERT_EQ(loaded.story.pages.size(), 3u);
    EXPECT_EQ(loaded.story.pages[0].headline, "A bump.");
    EXPECT_EQ(loaded.story.pages[1].headline, "Yours.");
}

class StoryFolder : public testing::Test {
protected:
    void SetUp() override {
        dir_ = fs::temp_directory_path() / ("noci-stories-" + std::to_string(getpid()));
        fs::remove_all(dir_);
    }
    void TearDown() override { fs::remove_all(dir_); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories(dir_);
        std::ofstream(dir_ / name, std::ios::binary) << text;
    }
    content::LoadedCourse load(bool own) const {
        content::LoadedCourse out;
        content::load_stories(dir_.string(), own, out);
        return out;
    }
    fs::path dir_;
};

TEST_F(StoryFolder, MissingAndEmptyFoldersHoldNone) {
    EXPECT_TRUE(load(true).course.stories.empty());
    EXPECT_EQ(lines(load(true).diagnostics), "");
    fs::create_directories(dir_);
    EXPECT_TRUE(load(true).course.stories.empty());
    EXPECT_EQ(lines(load(true).diagnostics), "");
}

TEST_F(StoryFolder, OneBrokenFileLeavesTheOthers) {
    write("a.toml", whole_story);
    write("b.toml", "not a story");
    write("c.toml", std::string(content::largest_file + 1, '#'));
    write("notes.txt", "not read");
    const content::LoadedCourse loaded = load(true);
    ASSERT_EQ(loaded.course.stories.size(), 3u);
    EXPECT_FALSE(loaded.course.stories[0].broken);
    EXPECT_TRUE(loaded.course.stories[0].own);
    EXPECT_TRUE(loaded.course.stories[1].broken);
    EXPECT_TRUE(loaded.course.stories[2].broken);
    EXPECT_EQ(loaded.files.size(), 3u) << "all are watched, so that a mended one comes back";
    const std::string said = lines(loaded.diagnostics);
    EXPECT_NE(said.find("b.toml:1:"), std::string::npos) << said;
    EXPECT_NE(said.find("c.toml:1:1: error: the file holds 1000001 bytes; a content file may hold "
                        "at most 1000000"),
              std::string::npos)
        << said;
}

// A slider without a range goes over the whole range of its param, wherever that begins.
TEST(Story, ASliderNeedsNoRange) {
    content::LoadedStory loaded = content::load_story(
        "format = 1\nid = \"a\"\ntitle = \"A\"\nmessage = \"Touch can help.\"\n"
        "[[page]]\nstep = \"L01.S1\"\nbrief = true\nheadline = \"A.\"\nline = \"Touch it.\"\n"
        "slider = { param = \"sureness\", low = \"unsure\", high = \"sure\" }\n",
        "a.toml");
    content::LoadedCourse course = content::load_course(std::string(NOCI_SOURCE_DIR) + "/assets");
    course.course.stories = {loaded.story};
    EXPECT_EQ(lines(content::check_course(course.course, all_facts())), "");
    course.course.stories[0].pages[0].slider.from = 0;
    course.course.stories[0].pages[0].slider.to = 1;
    EXPECT_EQ(lines(content::check_course(course.course, all_facts())),
              "a.toml:10:10: error: sureness goes from 0.25 to 4, not 0\n");
}

// The therapist's own version is shown in place of ours, unless its file is broken.
TEST_F(StoryFolder, AnOwnStoryHidesOursOfTheSameName) {
    write("a.toml", whole_story);
    content::LoadedCourse both = load(false);
    content::load_stories(dir_.string(), true, both);
    ASSERT_NE(both.course.story("a"), nullptr);
    EXPECT_TRUE(both.course.story("a")->own);
    content::LoadedCourse broken = load(false);
    write("a.toml", "");
    content::load_stories(dir_.string(), true, broken);
    ASSERT_NE(broken.course.story("a"), nullptr);
    EXPECT_FALSE(broken.course.story("a")->own);
}

// ---- the shipped ones; ShippedCourse.passes_every_check… says that there is no diagnostic

class ShippedStories : public testing::Test {
protected:
    const content::LoadedCourse loaded =
        content::load_course(std::string(NOCI_SOURCE_DIR) + "/assets");
};

TEST_F(ShippedStories, AreLoadedAndChecked) {
    ASSERT_FALSE(loaded.course.stories.empty());
    // The check sees them: with their steps gone, each of them is said to be wrong.
    content::Course course = loaded.course;
    course.lessons.clear();
    const std::string said = lines(content::check_course(course, all_facts()));
    for (const content::Story& story : loaded.course.stories) {
        EXPECT_FALSE(story.broken) << story.id;
        EXPECT_NE(said.find(story.file), std::string::npos) << story.id << " is not checked";
    }
}

// Every screen of a story leads to the signs that need medical help.
TEST_F(ShippedStories, NeedThePageOfMedicalHelp) {
    content::Course course = loaded.course;
    course.help.emergency.clear();
    const std::string said = lines(content::check_course(course, all_facts()));
    EXPECT_NE(said.find("medical_help.toml:1:1: error: this file is missing or says nothing"),
              std::string::npos)
        << said;
    EXPECT_FALSE(loaded.course.help.now.empty() || loaded.course.help.soon.empty());
    EXPECT_FALSE(loaded.course.help.crisis_line.empty());
}

TEST_F(ShippedStories, TellWithinNinetySecondsAndFillTheSheet) {
    std::set<std::string> questions;
    for (const content::Story& story : loaded.course.stories) {
        const auto brief = std::count_if(story.pages.begin(), story.pages.end(),
                                         [](const auto& page) { return page.brief; });
        EXPECT_GE(brief, 1) << story.id;
        EXPECT_LE(brief, 4) << story.id << ": more can't be told in 90 seconds";
        const auto captions = std::count_if(story.pages.begin(), story.pages.end(),
                                            [](const auto& page) { return !page.caption.empty(); });
        const bool pictures =
            std::any_of(story.pages.begin(), story.pages.end(), [](const content::StoryPage& page) {
                return page.kind == content::StoryPage::Kind::step && !page.slider.param.empty();
            });
        EXPECT_GE(captions, pictures ? 1 : 0) << story.id << ": the sheet has no picture";
        EXPECT_FALSE(story.action.empty()) << story.id << ": the sheet has nothing to try";
        EXPECT_FALSE(story.sources.empty()) << story.id;
        EXPECT_TRUE(questions.insert(story.asked.empty() ? story.title : story.asked).second)
            << story.id << " answers the same question as another";
        for (const content::StoryPage& page : story.pages)
            EXPECT_FALSE(page.say.empty() || page.ask.empty())
                << story.id << ": no notes on \"" << page.headline << '"';
    }
}

} // namespace
