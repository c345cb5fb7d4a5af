// A story written as TOML is the same story when it is read, whatever a person typed.
#include "../src/content/files.hpp" // tests/ has one of that name, too
#include "app/story_draft.hpp"
#include "content/load.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <unistd.h>

using namespace app;

namespace {

namespace fs = std::filesystem;

// What the loader makes of text: space around it and control characters are no words.
std::string normal(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        out += u < 0x20 || u == 0x7F ? ' ' : c;
    }
    const auto first = out.find_first_not_of(' ');
    return first == std::string::npos ? ""
                                      : out.substr(first, out.find_last_not_of(' ') - first + 1);
}

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return random_() % n; }
    std::string words() {
        static const char* pieces[] = {"a",    "B",   " ", "\"", "\\",  "'", "\n",
                                       "\t",   "\r",  "#", "[[", "]]",  "=", "\"\"\"",
                                       "\\u",  "ä",   "é", "…",  "日",  "😀", "\x7F",
                                       "\x01", "{ }", ",", "0",  "\\n", "—"};
        std::string out = "x"; // a required field may not be empty
        for (std::size_t i = below(30); i > 0; --i)
            out += pieces[below(std::size(pieces))];
        return out + "x";
    }
    double number() {
        const double values[] = {0, 1, -3, 0.1, 1e-7, 2.5e9, 1.0 / 3, 60};
        return values[below(std::size(values))];
    }
    content::StoryPage page() {
        content::StoryPage p;
        p.kind = static_cast<content::StoryPage::Kind>(below(3));
        if (p.kind != content::StoryPage::Kind::signs || below(2) == 0) p.step = words();
        p.headline = words(), p.line = words();
        if (below(2) == 0) p.camera = words();
        if (below(2) == 0) p.set = {{"touch_hz", number()}, {"danger_hz", number()}};
        if (below(2) == 0) p.start_s = 0.25 * static_cast<double>(below(40));
        if (below(2) == 0) p.slider = {"touch_hz", words(), words(), 0, 0};
        if (!p.slider.param.empty() && below(2) == 0) p.slider.from = 0.5, p.slider.to = 60;
        for (std::size_t i = below(3); i > 0; --i)
            p.names.push_back({"touch", words()});
        p.brief = below(2) == 0;
        for (std::string* text : {&p.caption, &p.claim, &p.say, &p.ask})
            if (below(2) == 0) *text = words();
        return p;
    }
    content::Story story() {
        content::Story s;
        s.id = "a";
        s.title = words(), s.message = words();
        for (std::string* text : {&s.asked, &s.art, &s.action_note})
            if (below(2) == 0) *text = words();
        for (std::size_t i = below(3); i > 0; --i)
            s.sources.push_back(words());
        for (std::size_t i = below(4); i > 0; --i)
            s.action.push_back({words(), below(2) == 0 ? words() : ""});
        for (std::size_t i = 1 + below(4); i > 0; --i)
            s.pages.push_back(page());
        return s;
    }

private:
    std::mt19937 random_;
};

void expect_same(const content::StoryPage& was, const content::StoryPage& is) {
    EXPECT_EQ(was.kind, is.kind);
    EXPECT_EQ(normal(was.step), is.step);
    EXPECT_EQ(normal(was.headline), is.headline);
    EXPECT_EQ(normal(was.line), is.line);
    EXPECT_EQ(normal(was.camera), is.camera);
    EXPECT_EQ(normal(was.caption), is.caption);
    EXPECT_EQ(normal(was.claim), is.claim);
    EXPECT_EQ(normal(was.say), is.say);
    EXPECT_EQ(normal(was.ask), is.ask);
    EXPECT_EQ(was.set, is.set);
    EXPECT_EQ(was.start_s, is.start_s);
    EXPECT_EQ(was.brief, is.brief);
    EXPECT_EQ(was.slider.param, is.slider.param);
    EXPECT_EQ(normal(was.slider.low), is.slider.low);
    EXPECT_EQ(normal(was.slider.high), is.slider.high);
    EXPECT_EQ(was.slider.from, is.slider.from);
    EXPECT_EQ(was.slider.to, is.slider.to);
    ASSERT_EQ(was.names.size(), is.names.size());
    for (std::size_t i = 0; i < was.names.size(); ++i) {
        EXPECT_EQ(was.names[i].part, is.names[i].part);
        EXPECT_EQ(normal(was.names[i].words), is.names[i].words);
    }
}

TEST(StoryText, ReadsBackAsItWas) {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        const content::Story was = Writer(seed).story();
        const std::string text = story_text(was);
        const content::LoadedStory loaded = content::load_story(text, "a.toml");
        std::string said;
        for (const content::Diagnostic& d : loaded.diagnostics)
            said += d.text() + '\n';
        ASSERT_EQ(said, "") << text;
        const content::Story& is = loaded.story;
        EXPECT_EQ(normal(was.title), is.title);
        EXPECT_EQ(normal(was.message), is.message);
        EXPECT_EQ(normal(was.asked), is.asked);
        EXPECT_EQ(normal(was.art), is.art);
        EXPECT_EQ(normal(was.action_note), is.action_note);
        ASSERT_EQ(was.sources.size(), is.sources.size());
        ASSERT_EQ(was.action.size(), is.action.size());
        for (std::size_t i = 0; i < was.action.size(); ++i) {
            EXPECT_EQ(normal(was.action[i].first), is.action[i].first);
            EXPECT_EQ(normal(was.action[i].rest), is.action[i].rest);
        }
        ASSERT_EQ(was.pages.size(), is.pages.size());
        for (std::size_t i = 0; i < was.pages.size(); ++i)
            expect_same(was.pages[i], is.pages[i]);
        if (HasFailure()) {
            ADD_FAILURE() << text;
            return;
        }
    }
}

TEST(StoryText, VeryLongWordsComeBack) {
    content::Story was = Writer(1).story();
    was.pages.resize(1);
    was.pages[0].line = std::string(100'000, 'y');
    const content::LoadedStory loaded = content::load_story(story_text(was), "a.toml");
    ASSERT_FALSE(loaded.story.broken);
    EXPECT_EQ(loaded.story.pages.at(0).line, was.pages[0].line);
}

// What was typed is cut where the app cuts it, but never within a letter: the file could not be
// read again.
TEST(StoryText, TypedTextIsCutBetweenLetters) {
    for (const char* letter : {"ä", "…", "😀"})
        for (const char* first : {"", "a", "ab", "abc"}) {
            std::string words = first;
            while (words.size() < 500)
                words += letter;
            World w;
            apply(w, act::OpenStoryEditor{""});
            apply(w, act::EditStory{act::EditStory::What::title, -1, words, 0});
            content::Story story = w.state.draft;
            story.id = "a", story.message = "m";
            story.pages.resize(1);
            story.pages[0].step = story.pages[0].headline = story.pages[0].line = "x";
            EXPECT_GT(story.title.size(), 390u);
            const content::LoadedStory loaded = content::load_story(story_text(story), "a.toml");
            EXPECT_TRUE(loaded.diagnostics.empty()) << loaded.diagnostics[0].text();
            EXPECT_EQ(loaded.story.title, story.title);
        }
}

// ---- the file: whole or not at all

struct WriteFile : testing::Test {
    const fs::path dir =
        fs::temp_directory_path() / ("noci-write-" + std::to_string(getpid()) +
                                     testing::UnitTest::GetInstance()->current_test_info()->name());
    void SetUp() override { fs::remove_all(dir); }
    void TearDown() override { fs::remove_all(dir); }
    std::string why;
};

TEST_F(WriteFile, MakesItsFoldersAndReplacesWhatWasThere) {
    const std::string path = (dir / "b/c.toml").string();
    ASSERT_TRUE(content::write_file(path, "long and old", why)) << why;
    ASSERT_TRUE(content::write_file(path, "new", why)) << why;
    std::string text;
    ASSERT_TRUE(content::read_file(path, text, why)) << why;
    EXPECT_EQ(text, "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(dir / "b"), {}), 1) << "nothing beside it";
}

TEST_F(WriteFile, SaysThatItCantAndLeavesNothing) {
    fs::create_directories(dir / "c.toml/inside"); // a folder where the file should be
    EXPECT_FALSE(content::write_file((dir / "c.toml").string(), "new", why));
    EXPECT_NE(why.find("c.toml\" can't be written"), std::string::npos) << why;
    EXPECT_EQ(std::distance(fs::directory_iterator(dir), {}), 1);
    EXPECT_TRUE(fs::is_directory(dir / "c.toml/inside"));
    why.clear();
    EXPECT_FALSE(content::write_file("/proc/x/c.toml", "new", why));
    EXPECT_FALSE(why.empty());
    why.clear();
    EXPECT_FALSE(content::remove_file((dir / "none").string(), why));
    EXPECT_NE(why.find("it is not there"), std::string::npos) << why;
}

} // namespace
