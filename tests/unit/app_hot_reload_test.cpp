#include "app/hot_reload.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using app::HotReload;

class HotReloadTest : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        root_ = fs::temp_directory_path() /
                ("noci-reload-" + std::to_string(getpid()) + "-" + info->name());
        fs::remove_all(root_);
        fs::create_directories(root_ / "lessons" / "gate");
        fs::create_directories(root_ / "shaders");
        write("lessons/gate/lesson.md", "one");
        write("strings.toml", "a = 1");
        write("shaders/shape.frag", "void main() {}");
        watch();
        reload_.watch_shaders((root_ / "shaders").string());
    }
    void TearDown() override { fs::remove_all(root_); }

    void watch() {
        reload_.watch_content({path("lessons/gate/lesson.md"), path("strings.toml")},
                              path("lessons"));
    }
    std::string path(const std::string& name) const { return (root_ / name).string(); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }
    // Lets time pass on the made-up clock; counts what is reported.
    struct Count {
        int content = 0, shaders = 0;
    };
    Count pass(double seconds) {
        Count count;
        for (const double end = now_ + seconds; now_ < end; now_ += 0.02) {
            const HotReload::Changed changed = reload_.poll(now_);
            count.content += changed.content ? 1 : 0;
            count.shaders += changed.shaders ? 1 : 0;
        }
        return count;
    }

    fs::path root_;
    HotReload reload_;
    double now_ = 100;
};

TEST_F(HotReloadTest, SaysNothingWhenNothingChanges) {
    const Count count = pass(5);
    EXPECT_EQ(count.content, 0);
    EXPECT_EQ(count.shaders, 0);
}

TEST_F(HotReloadTest, ASavedLessonIsToldOnceWithinHalfASecond) {
    pass(1);
    write("lessons/gate/lesson.md", "two!");
    EXPECT_EQ(pass(0.5).content, 1);
    EXPECT_EQ(pass(3).content, 0);
}

TEST_F(HotReloadTest, SameSizeSameNameStillCounts) {
    pass(1);
    write("lessons/gate/lesson.md", "eno");
    fs::last_write_time(path("lessons/gate/lesson.md"),
                        fs::file_time_type::clock::now() + std::chrono::seconds(1));
    EXPECT_EQ(pass(1).content, 1);
}

TEST_F(HotReloadTest, StringsCountToo) {
    pass(1);
    write("strings.toml", "a = 22");
    EXPECT_EQ(pass(1).content, 1);
}

TEST_F(HotReloadTest, SavingByRenamingIsOneChange) {
    pass(1);
    write("lessons/gate/.lesson.md.swp", "the editor's own file");
    write("lessons/gate/lesson.md~", "and its copy");
    pass(0.3);
    fs::rename(path("lessons/gate/lesson.md"), path("lessons/gate/lesson.md~"));
    pass(0.4); // the file is gone for a moment
    write("lessons/gate/new", "two words");
    fs::rename(path("lessons/gate/new"), path("lessons/gate/lesson.md"));
    EXPECT_EQ(pass(2).content, 1);
}

TEST_F(HotReloadTest, AHalfWrittenFileWaitsForItsOtherHalf) {
    pass(1);
    write("lessons/gate/lesson.md", "");
    EXPECT_EQ(pass(0.6).content, 0) << "empty: it is being written";
    write("lessons/gate/lesson.md", "all of it");
    EXPECT_EQ(pass(1).content, 1);
}

TEST_F(HotReloadTest, ADeletedFileIsToldInTheEnd) {
    pass(1);
    fs::remove(path("lessons/gate/lesson.md"));
    EXPECT_EQ(pass(3).content, 1);
}

TEST_F(HotReloadTest, AChangeTakenBackIsNoChange) {
    pass(1);
    const auto time = fs::last_write_time(path("strings.toml"));
    fs::rename(path("strings.toml"), path("elsewhere"));
    pass(0.4);
    fs::rename(path("elsewhere"), path("strings.toml"));
    fs::last_write_time(path("strings.toml"), time);
    EXPECT_EQ(pass(2).content, 0);
}

TEST_F(HotReloadTest, NewLessonFoldersAppear) {
    pass(1);
    fs::create_directories(path("lessons/sleep"));
    EXPECT_EQ(pass(1).content, 0) << "an empty folder is no lesson";
    write("lessons/sleep/lesson.md", "new");
    EXPECT_EQ(pass(1).content, 1);
    watch();
    write("lessons/sleep/lesson.md", "newer");
    EXPECT_EQ(pass(1).content, 1);
}

TEST_F(HotReloadTest, ShadersAreToldApartFromLessons) {
    pass(1);
    write("shaders/shape.frag", "void main() { broken");
    const Count count = pass(1);
    EXPECT_EQ(count.shaders, 1);
    EXPECT_EQ(count.content, 0);
}

TEST_F(HotReloadTest, AsksToBeCalledAgainInTime) {
    pass(1);
    reload_.poll(now_);
    EXPECT_GT(reload_.wait_s(now_), 0);
    EXPECT_LE(reload_.wait_s(now_), HotReload::poll_s);
}

} // namespace
