// `noci handout`, run as a person runs it: the file is read by poppler, and what is wrong is one
// sentence with an exit status and no file.
#include "content/load.hpp"
#include "handout/tools.hpp"
#include "support/visit.hpp"

#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

struct HandoutVerb : testing::Test {
    test::Folder folder;
    const content::LoadedCourse loaded = content::load_course(test::paths().assets);

    test::Output noci(const std::string& arguments) const {
        test::Output out = test::run("env SDL_VIDEODRIVER=offscreen HOME=" + (folder / "home") +
                                     " timeout 120 " + NOCI_BINARY + " " + arguments);
        out.status = WIFEXITED(out.status) ? WEXITSTATUS(out.status) : -1;
        return out;
    }
    // Text as poppler reads it, on one line, without hyphens at line ends.
    static std::string flat(const std::string& text) {
        std::string out;
        for (const char c : text) {
            const bool space = c == ' ' || c == '\n' || c == '\f' || c == '\r';
            if (!space) out += c;
        }
        return out;
    }
};

void expect_said(const std::string& page, const std::string& words, const std::string& where) {
    std::string bare;
    for (const char c : words)
        if (c != ' ') bare += c;
    EXPECT_NE(page.find(bare), std::string::npos) << '"' << words << "\" is not on " << where;
}

TEST_F(HandoutVerb, EveryStoryOnLetterAndA4) {
    ASSERT_FALSE(loaded.course.stories.empty());
    for (const content::Story& story : loaded.course.stories)
        for (const bool letter : {true, false}) {
            const std::string where = story.id + (letter ? " on Letter" : " on A4");
            const std::string path = folder / (story.id + ".pdf");
            const test::Output made = noci("handout " + story.id + " -o " + path +
                                           (letter ? "" : " --paper a4") + " --clinic Riverside");
            ASSERT_EQ(made.status, 0) << where << ": " << made.text;
            EXPECT_EQ(made.text, "") << where;
            EXPECT_LE(fs::file_size(path), 2'000'000u) << where;
            const std::string info = test::run("pdfinfo " + path).text;
            const bool one = info.find("Pages:           1\n") != std::string::npos;
            const bool two = info.find("Pages:           2\n") != std::string::npos;
            EXPECT_TRUE(one || two) << info;
            EXPECT_NE(info.find(letter ? "612 x 792" : "595.276 x 841.89"), std::string::npos)
                << where << info;
            EXPECT_NE(info.find("Title:           " + story.title + "\n"), std::string::npos)
                << info;
            EXPECT_NE(test::bytes_of(path).find("en-US"), std::string::npos) << "its language";
            const std::string page = flat(test::run("pdftotext -raw " + path + " -").text);
            expect_said(page, story.asked.empty() ? story.title : story.asked, where);
            expect_said(page, story.message, where);
            for (const content::StoryAction& action : story.action)
                expect_said(page, action.first, where);
            for (const content::StoryPage& shown : story.pages)
                if (!shown.caption.empty()) expect_said(page, shown.caption, where);
            expect_said(page, "See a doctor if", where);
            for (const auto* signs : {&loaded.course.help.now, &loaded.course.help.soon})
                for (const content::MedicalHelp::Sign& sign : *signs)
                    if (!sign.brief.empty()) expect_said(page, sign.brief, where);
            expect_said(page, loaded.course.help.crisis_brief, where);
            expect_said(page, "Riverside", where);
            EXPECT_EQ(page.find("Turnsyouralarm"), std::string::npos)
                << where << ": a balance that nobody has made";
        }
}

TEST_F(HandoutVerb, APictureToo) {
    const std::string path = folder / "x.png";
    const test::Output made = noci("handout " + loaded.course.stories.front().id + " -o " + path);
    ASSERT_EQ(made.status, 0) << made.text;
    const std::string bytes = test::bytes_of(path);
    ASSERT_GT(bytes.size(), 20'000u);
    EXPECT_EQ(bytes.substr(1, 3), "PNG");
    const auto side = [&bytes](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    EXPECT_EQ(side(16), 2550u) << "8.5 inches of 300 dots";
    EXPECT_EQ(side(20) % 3300u, 0u);
}

// The same story gives the same bytes.
TEST_F(HandoutVerb, IsTheSameEachTime) {
    const std::string id = loaded.course.stories.front().id;
    ASSERT_EQ(noci("handout " + id + " -o " + (folder / "a.pdf")).status, 0);
    ASSERT_EQ(noci("handout " + id + " -o " + (folder / "b.pdf")).status, 0);
    EXPECT_TRUE(test::bytes_of(folder / "a.pdf") == test::bytes_of(folder / "b.pdf"));
}

TEST_F(HandoutVerb, MistakesAreOneSentence) {
    const std::string id = loaded.course.stories.front().id;
    struct Case {
        std::string arguments;
        int status;
        std::string says;
    };
    const Case cases[] = {
        {"handout nothing -o " + (folder / "x.pdf"), 2, "\"nothing\" is no story; there are"},
        {"handout " + id + " -o " + (folder / "x.txt"), 2, "must end in .pdf or .png"},
        {"handout " + id + " -o " + (folder / "none/x.pdf"), 1, "can't be written"},
        {"handout " + id + " -o /proc/x.pdf", 1, "can't be written"},
        {"handout " + id + " -o /dev/full.pdf/x.pdf", 1, "can't be written"},
        {"handout " + id, 2, ""},
        {"handout", 2, ""},
        {"handout " + id + " -o " + (folder / "x.pdf") + " --paper a5", 2, "a5"},
    };
    for (const Case& c : cases) {
        const test::Output out = noci(c.arguments);
        EXPECT_EQ(out.status, c.status) << c.arguments << ": " << out.text;
        EXPECT_EQ(out.text.rfind("noci: ", 0), 0u) << out.text;
        EXPECT_EQ(std::count(out.text.begin(), out.text.end(), '\n'), 1) << out.text;
        EXPECT_NE(out.text.find(c.says), std::string::npos) << out.text;
        EXPECT_EQ(folder.files(), 0u) << c.arguments << " left a file";
    }
}

// A story of the therapist's own, from the folder of the profile.
TEST_F(HandoutVerb, AnOwnStory) {
    const test::Profile profile;
    profile.story("visit", test::visit_story);
    const std::string path = folder / "x.pdf";
    const test::Output made = noci("handout visit -o " + path + " --profile " + profile.path());
    ASSERT_EQ(made.status, 0) << made.text;
    const std::string page = flat(test::run("pdftotext -raw " + path + " -").text);
    expect_said(page, "Touch can help. You can turn it down.", "the sheet");
    expect_said(page, "Many go up.", "the sheet");
    profile.story("visit", "broken");
    const test::Output broken =
        noci("handout visit -o " + (folder / "y.pdf") + " --profile " + profile.path());
    EXPECT_EQ(broken.status, 2);
    EXPECT_FALSE(fs::exists(folder / "y.pdf"));
}

} // namespace
