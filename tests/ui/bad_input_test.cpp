// What goes wrong in the world outside: one readable sentence with file and place, every other
// lesson still works, nothing saved is lost. The command line is tried with the program itself.
#include "app/imgui_session.hpp"
#include "app/platform.hpp"
#include "content/load.hpp"
#include "support/robot.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}
std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << "the lesson has no \"" << from << "\" any more";
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class BadInput : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        root_ = fs::temp_directory_path() /
                ("noci-bad-" + std::to_string(getpid()) + "-" + info->name());
        fs::remove_all(root_);
        fs::create_directories(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    struct Result {
        int status = -1;
        std::string out, err;
    };
    // `environment`: "NAME=value …" words for env(1).
    Result run(const std::string& arguments, const std::string& environment = offscreen,
               const std::string& binary = NOCI_BINARY) const {
        const fs::path out = root_ / "stdout", err = root_ / "stderr";
        const std::string line = "env " + environment + " timeout 60 " + binary + " " + arguments +
                                 " >" + out.string() + " 2>" + err.string() + " </dev/null";
        const int raw = std::system(line.c_str());
        return {WIFEXITED(raw) ? WEXITSTATUS(raw) : -1, read(out), read(err)};
    }
    // Our own lessons, copied, so that a test may spoil them.
    fs::path assets() const {
        const fs::path copy = root_ / "assets";
        if (fs::exists(copy)) return copy;
        const fs::path ours = test::paths().assets;
        fs::create_directories(copy);
        for (const char* folder : {"lessons", "strings"})
            fs::copy(ours / folder, copy / folder, fs::copy_options::recursive);
        for (const auto& entry : fs::directory_iterator(ours))
            if (entry.is_regular_file()) fs::copy(entry.path(), copy / entry.path().filename());
        return copy;
    }
    std::string good_lesson() const {
        return read(fs::path(test::paths().assets) / "lessons/gate-control/lesson.md");
    }
    // A second lesson beside the good one, spoiled.
    fs::path second_lesson(const std::string& text) const {
        const fs::path file = assets() / "lessons/second/lesson.md";
        write(file, text);
        return file;
    }
    std::string as_second(std::string text) const {
        return replaced(std::move(text), "id = \"gate-control\"", "id = \"second\"");
    }
    // `noci check` says it, and the app opens the good lesson all the same.
    void expect_said(const std::vector<std::string>& words) const {
        const Result result = run("check " + assets().string());
        EXPECT_EQ(result.status, 1) << result.err;
        for (const std::string& word : words)
            EXPECT_NE(result.err.find(word), std::string::npos) << "\"" << word << "\" in:\n"
                                                                << result.err.substr(0, 2000);
        expect_readable(result.err);
        expect_good_lesson_works();
    }
    // Every line is "path:line:column: error: sentence." or "noci: sentence."
    static void expect_readable(const std::string& err) {
        std::istringstream lines(err);
        int count = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            EXPECT_LT(line.size(), 1000u) << line.substr(0, 1000);
            EXPECT_TRUE(line.find("error: ") != std::string::npos ||
                        line.find("warning: ") != std::string::npos || line.rfind("noci: ", 0) == 0)
                << line;
        }
        EXPECT_GT(count, 0);
    }
    void expect_good_lesson_works() const {
        app::ImGuiSession session;
        app::Options options;
        options.paths = test::paths();
        options.paths.assets = assets().string();
        options.lesson = "gate-control";
        app::App app(options);
        for (int i = 0; i < 10; ++i)
            app.frame({});
        EXPECT_NE(app.world().lesson(), nullptr);
        ASSERT_NE(app.world().explainer, nullptr);
        EXPECT_GT(app.world().explainer->now(), 0);
    }

    static constexpr const char* offscreen = "SDL_VIDEODRIVER=offscreen";
    fs::path root_;
};

void expect_one_sentence(const std::string& err) {
    EXPECT_EQ(err.rfind("noci: ", 0), 0u) << err;
    EXPECT_EQ(err.find('\n'), err.size() - 1) << "one line: " << err;
    EXPECT_EQ(err.substr(err.size() < 2 ? 0 : err.size() - 2), ".\n") << err;
}

// ---- the computer

TEST_F(BadInput, MissingAssetsFolder) {
    for (const char* verb : {"", "check", "list", "shot home -o x.png"}) {
        const Result result = run(std::string(verb) + " --data " + (root_ / "nowhere").string());
        EXPECT_EQ(result.status, 1) << verb;
        expect_one_sentence(result.err);
        EXPECT_NE(result.err.find("nowhere"), std::string::npos) << result.err;
    }
}

TEST_F(BadInput, UnreadableAssetsFolder) {
    write(root_ / "file", "not a folder");
    const Result result = run("check " + (root_ / "file").string());
    EXPECT_EQ(result.status, 1);
    expect_one_sentence(result.err);
    if (geteuid() == 0) return; // nothing is unreadable for root
    fs::create_directories(root_ / "locked");
    fs::permissions(root_ / "locked", fs::perms::none);
    const Result locked = run("check " + (root_ / "locked").string());
    fs::permissions(root_ / "locked", fs::perms::all);
    EXPECT_EQ(locked.status, 1);
    expect_one_sentence(locked.err);
}

TEST_F(BadInput, MissingFonts) {
    const fs::path home = root_ / "installed";
    fs::create_directories(home);
    fs::copy(NOCI_BINARY, home / "noci");
    fs::create_directory_symlink(test::paths().assets, home / "assets");
    fs::create_directory_symlink(test::paths().shaders, home / "shaders");
    const Result result =
        run("shot home -o " + (root_ / "x.png").string(), offscreen, (home / "noci").string());
    EXPECT_EQ(result.status, 1);
    expect_one_sentence(result.err);
    EXPECT_NE(result.err.find("fonts"), std::string::npos) << result.err;
}

TEST_F(BadInput, ShaderThatDoesNotCompile) {
    const fs::path home = root_ / "installed";
    fs::create_directories(home);
    fs::copy(NOCI_BINARY, home / "noci");
    fs::create_directory_symlink(test::paths().assets, home / "assets");
    fs::create_directory_symlink(test::paths().generated, home / "generated");
    fs::copy(test::paths().shaders, home / "shaders");
    const fs::path shader = home / "shaders/shape.frag";
    write(shader, "// one line\nthis is no GLSL;\n");
    const std::string noci = (home / "noci").string();
    const Result shot = run("shot home -o " + (root_ / "x.png").string(), offscreen, noci);
    EXPECT_EQ(shot.status, 1);
    EXPECT_NE(shot.err.find(shader.string() + ":2:"), std::string::npos) << shot.err;
    // The app opens: words and sliders work without the picture.
    const Result app =
        run("--lesson gate-control --exit-after-first-frame --profile " + (root_ / "p").string(),
            offscreen, noci);
    EXPECT_EQ(app.status, 0) << app.err;
    EXPECT_NE(app.err.find(shader.string() + ":2:"), std::string::npos) << app.err;
    EXPECT_NE(app.out.find("first_frame_ms"), std::string::npos);
}

TEST_F(BadInput, NoOpenGl) {
    const Result result =
        run("--profile " + (root_ / "p").string(), "-u DISPLAY SDL_VIDEODRIVER=dummy");
    EXPECT_EQ(result.status, 1);
    expect_one_sentence(result.err);
    EXPECT_NE(result.err.find("OpenGL 3.3"), std::string::npos) << result.err;
}

TEST_F(BadInput, NoDisplay) {
    for (const char* driver : {"SDL_VIDEODRIVER=x11", "-u SDL_VIDEODRIVER"}) {
        const Result result = run("--profile " + (root_ / "p").string(),
                                  std::string("-u DISPLAY -u WAYLAND_DISPLAY ") + driver);
        EXPECT_EQ(result.status, 1) << driver;
        expect_one_sentence(result.err);
        EXPECT_NE(result.err.find("display"), std::string::npos) << result.err;
    }
}

TEST_F(BadInput, WrongArguments) {
    for (const char* words :
         {"--theme pink", "frobnicate", "shot", "simulate no_such_model",
          "shot no-such-lesson -o x.png", "shot gate-control --step 99 -o x.png",
          "shot gate-control --set no_such=1 -o x.png",
          "simulate gate_control --set touch_hz=much"}) {
        const Result result = run(words);
        EXPECT_EQ(result.status, 2) << words << ": " << result.err;
        expect_one_sentence(result.err);
        EXPECT_EQ(result.out, "") << words;
    }
}

TEST_F(BadInput, PictureFileThatCanNotBeWritten) {
    const Result result = run("shot home -o " + (root_ / "no/such/folder.png").string());
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.err.find("folder.png"), std::string::npos) << result.err;
}

// ---- the learner's folder

class BadProfile : public BadInput {
protected:
    // The app says so in a card, goes on, and keeps what it can for this session.
    void expect_card_and_go_on(const fs::path& profile) {
        test::Robot robot("gate-control", 1440, 900, profile.string());
        EXPECT_NE(robot.find("problem.close"), nullptr) << "no card tells about it";
        robot.click("problem.close");
        robot.wait(2);
        robot.act(app::act::NextStep{});
        EXPECT_EQ(robot.state().step, 1);
        const Result result =
            run("--exit-after-first-frame --profile " + profile.string(), offscreen);
        EXPECT_EQ(result.status, 0) << result.err;
    }
};

TEST_F(BadProfile, FolderThatCanNotBeMade) {
    write(root_ / "file", "in the way");
    expect_card_and_go_on(root_ / "file" / "profile");
    EXPECT_EQ(read(root_ / "file"), "in the way");
}

TEST_F(BadProfile, FolderThatIsReadOnly) {
    if (geteuid() == 0) { // for root only what the system keeps to itself is read-only
        expect_card_and_go_on("/proc/noci-profile");
        return;
    }
    const fs::path profile = root_ / "profile";
    fs::create_directories(profile);
    fs::permissions(profile, fs::perms::owner_read | fs::perms::owner_exec);
    expect_card_and_go_on(profile);
    fs::permissions(profile, fs::perms::owner_all);
}

TEST_F(BadProfile, FullDisk) {
    if (!fs::exists("/dev/full")) GTEST_SKIP();
    fs::create_directories(root_ / "profile");
    fs::create_symlink("/dev/full", root_ / "profile/noci.db");
    expect_card_and_go_on(root_ / "profile");
}

TEST_F(BadProfile, DatabaseThatIsNone) {
    const std::string junk = "this is not a database, and it has been here before\n";
    write(root_ / "profile/noci.db", junk);
    expect_card_and_go_on(root_ / "profile");
    bool kept = false;
    for (const auto& entry : fs::directory_iterator(root_ / "profile"))
        kept |= read(entry.path()) == junk;
    EXPECT_TRUE(kept) << "what was there is kept under another name";
}

TEST_F(BadProfile, WhatWasSavedComesBack) {
    const std::string profile = (root_ / "profile").string();
    {
        test::Robot robot("gate-control", 1440, 900, profile);
        robot.act(app::act::NextStep{});
        robot.act(app::act::SetTextPercent{150});
    }
    test::Robot robot("", 1440, 900, profile);
    EXPECT_EQ(robot.state().settings.text_percent, 150);
    ASSERT_NE(robot.state().find_place("gate-control"), nullptr);
    EXPECT_EQ(robot.state().find_place("gate-control")->step, 1);
}

// ---- lessons

TEST_F(BadInput, OurOwnLessonsAreClean) {
    const Result result = run("check");
    EXPECT_EQ(result.status, 0) << result.err;
}

TEST_F(BadInput, WrongToml) {
    const fs::path file = second_lesson(
        as_second(replaced(good_lesson(), "camera = \"whole\"", "camera = = \"whole\"")));
    expect_said({file.string() + ":", "error: "});
}

TEST_F(BadInput, UnknownParam) {
    const fs::path file = second_lesson(
        as_second(replaced(good_lesson(), "controls = [\"touch_hz\"", "controls = [\"tuoch_hz\"")));
    expect_said({file.string() + ":", "tuoch_hz"});
}

TEST_F(BadInput, UnknownTerm) {
    const fs::path file = second_lesson(
        as_second(replaced(good_lesson(), "term:inhibitory-interneuron", "term:no-such-word")));
    expect_said({file.string() + ":", "no-such-word"});
}

TEST_F(BadInput, GoalOutOfReach) {
    const fs::path file =
        second_lesson(as_second(replaced(good_lesson(), "below = 12", "below = -5")));
    expect_said({file.string() + ":", "reach"});
}

TEST_F(BadInput, DuplicateId) {
    const fs::path file = second_lesson(good_lesson());
    expect_said({"gate-control", "lessons/"});
}

TEST_F(BadInput, InvalidUtf8) {
    const fs::path file = second_lesson(
        as_second(replaced(good_lesson(), "You bump your elbow", "You bump \xff\xfe elbow")));
    expect_said({file.string() + ":", "UTF-8"});
}

TEST_F(BadInput, FiftyMegabytesOfText) {
    const fs::path file = second_lesson(as_second(good_lesson()) + std::string(50'000'000, 'x'));
    const auto begin = app::clock_s();
    expect_said({file.string() + ":", "error: "});
    EXPECT_LT(app::clock_s() - begin, 20);
}

TEST_F(BadInput, EmptyAndBinaryLessons) {
    second_lesson("");
    write(assets() / "lessons/third/lesson.md", std::string(3000, '\0'));
    expect_said({"second", "third"});
}

TEST_F(BadInput, PictureThatIsNone) {
    const fs::path fake = root_ / "fake.png";
    write(fake, "GIF87a? no.");
    std::string why;
    EXPECT_TRUE(gfx::load_image(fake.string(), why).empty());
    EXPECT_NE(why.find("fake.png"), std::string::npos) << why;

    test::Robot robot;
    app::PictureLoader pictures;
    pictures.start({fake.string(), (root_ / "missing.png").string()});
    pictures.wait();
    EXPECT_EQ(pictures.hand_over(robot.app()), 2);
    robot.wait(2);
    EXPECT_NE(robot.find("problem.close"), nullptr) << "no card tells about it";
    pictures.start({fake.string()});
    pictures.wait();
    EXPECT_EQ(pictures.hand_over(robot.app()), 0) << "told once, not each frame";
}

// A lesson that breaks while it is open: a card, and back to work when it is mended.
TEST_F(BadInput, ALessonBrokenWhileOpenComesBack) {
    app::ImGuiSession session;
    app::Options options;
    options.paths = test::paths();
    options.paths.assets = assets().string();
    options.lesson = "gate-control";
    app::App app(options);
    for (int i = 0; i < 30; ++i)
        app.frame({});
    app.push(app::act::NextStep{});
    app.frame({});
    const fs::path file = assets() / "lessons/gate-control/lesson.md";
    const std::string good = read(file);
    write(file, replaced(good, "camera = \"whole\"", "camera = = \"whole\""));
    app.reload();
    for (int i = 0; i < 3; ++i)
        app.frame({});
    ASSERT_NE(app.world().lesson(), nullptr);
    EXPECT_TRUE(app.world().lesson()->broken);
    write(file, good);
    app.reload();
    for (int i = 0; i < 3; ++i)
        app.frame({});
    EXPECT_FALSE(app.world().lesson()->broken);
    EXPECT_NE(app.world().explainer, nullptr);
    EXPECT_EQ(app.world().state.lesson, "gate-control");
    EXPECT_EQ(app.world().state.step, 1) << "the same step as before";
}

} // namespace
