// Saving: whole or not at all, and a sentence that names the path and the reason.
#include "files/whole.hpp"
#include "handout/sample.hpp"
#include "handout/tools.hpp"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

struct Files : testing::Test {
    test::Folder folder;
    std::string why;
    bool write(const std::string& path, const std::string& bytes = "words") {
        why.clear();
        return files::write_whole(path, bytes, why);
    }
};

TEST_F(Files, ReplacesWhatWasThere) {
    const std::string path = folder / "a.pdf";
    ASSERT_TRUE(write(path, "old and longer")) << why;
    ASSERT_TRUE(write(path, "new")) << why;
    EXPECT_EQ(test::bytes_of(path), "new");
    EXPECT_EQ(folder.files(), 1u);
}

TEST_F(Files, ALinkStaysALink) {
    ASSERT_TRUE(write(folder / "real.pdf", "old"));
    std::filesystem::create_symlink(folder / "real.pdf", folder / "link.pdf");
    ASSERT_TRUE(write(folder / "link.pdf", "new")) << why;
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.pdf"));
    EXPECT_EQ(test::bytes_of(folder / "real.pdf"), "new");
}

TEST_F(Files, SaysThatTheFolderIsMissing) {
    const std::string path = folder / "none/a.pdf";
    EXPECT_FALSE(write(path));
    EXPECT_EQ(why, "The file \"" + path + "\" can't be written: No such file or directory.");
    EXPECT_FALSE(write(folder / ""));
    EXPECT_NE(why.find("it is a folder"), std::string::npos);
    EXPECT_FALSE(write(""));
    EXPECT_EQ(why, "The file \"\" can't be written: it has no name.");
}

// /proc takes no files, from anybody.
TEST_F(Files, SaysThatTheFolderIsReadOnly) {
    if (!std::filesystem::exists("/proc/self")) GTEST_SKIP() << "no /proc here";
    EXPECT_FALSE(write("/proc/handout.pdf"));
    EXPECT_EQ(why.rfind("The file \"/proc/handout.pdf\" can't be written: ", 0), 0u) << why;
}

TEST_F(Files, SaysThatTheDeviceIsFull) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
    EXPECT_FALSE(write("/dev/full"));
    EXPECT_EQ(why, "The file \"/dev/full\" can't be written: No space left on device.");
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/full")) << "a device is not replaced";
}

// A limit on file size fails in the middle of the file, as a full disk does.
TEST_F(Files, AHalfWrittenFileIsTakenBack) {
    const std::string path = folder / "a.pdf";
    ASSERT_TRUE(write(path, "the old one"));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const bool written = handout::write_pdf(test::sample_sheet(), test::print_fonts(), path, why);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_FALSE(written);
    EXPECT_EQ(why, "The file \"" + path + "\" can't be written: File too large.");
    EXPECT_EQ(test::bytes_of(path), "the old one");
    EXPECT_EQ(folder.files(), 1u) << "something was left behind";
}

TEST_F(Files, AFailedLayoutWritesNothing) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.asked = "茶";
    EXPECT_FALSE(handout::write_pdf(sheet, test::print_fonts(), folder / "a.pdf", why));
    EXPECT_FALSE(handout::write_png(sheet, test::print_fonts(), folder / "a.png", 72, why));
    EXPECT_EQ(folder.files(), 0u);
}

TEST_F(Files, MissingAndBrokenFontsAreNamed) {
    const handout::Fonts none{folder / "fonts"};
    EXPECT_FALSE(handout::write_pdf(test::sample_sheet(), none, folder / "a.pdf", why));
    EXPECT_EQ(
        why,
        "The font \"" + none.folder +
            "/Inter-Regular.ttf\" can't be read: there is no such file, or it may not be opened.");
    std::filesystem::create_directory(none.folder);
    ASSERT_TRUE(write(none.folder + "/Inter-Regular.ttf", "no font"));
    EXPECT_FALSE(handout::write_pdf(test::sample_sheet(), none, folder / "a.pdf", why));
    EXPECT_NE(why.find("it is no TrueType font"), std::string::npos) << why;
    EXPECT_FALSE(std::filesystem::exists(folder / "a.pdf"));
}

} // namespace
