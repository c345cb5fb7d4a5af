// Pictures: reading, refusing, packing and writing them. No context needed.
#include "gfx/textures.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sys/resource.h>
#include <thread>

namespace {

using gfx::Image;
using gfx::Textures;
namespace fs = std::filesystem;

class Pictures : public testing::Test {
protected:
    void SetUp() override {
        dir_ =
            fs::temp_directory_path() / ("noci-pictures-" + std::to_string(std::random_device{}()));
        fs::create_directories(dir_);
    }
    void TearDown() override { fs::remove_all(dir_); }

    std::string path(const std::string& name) const { return (dir_ / name).string(); }
    std::string picture(const std::string& name, int w, int h) const {
        Image image{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w * h) * 4, 200)};
        std::string why;
        EXPECT_TRUE(gfx::write_png(path(name), image, why)) << why;
        return path(name);
    }
    std::string file(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }
    fs::path dir_;
};

TEST_F(Pictures, AreWrittenAndReadBackExactly) {
    Image image{3, 2, {}};
    for (int k = 0; k < 24; ++k)
        image.rgba.push_back(static_cast<std::uint8_t>(k * 10));
    std::string why;
    ASSERT_TRUE(gfx::write_png(path("a.png"), image, why)) << why;
    const Image back = gfx::load_image(path("a.png"), why);
    EXPECT_EQ(back.width, 3);
    EXPECT_EQ(back.height, 2);
    EXPECT_EQ(back.rgba, image.rgba);
    EXPECT_FALSE(fs::exists(path("a.png.part")));
}

TEST_F(Pictures, ThatCantBeWrittenLeaveNothingBehind) {
    std::string why;
    const Image image{1, 1, {1, 2, 3, 4}};
    EXPECT_FALSE(gfx::write_png(path("no/such/folder/a.png"), image, why));
    EXPECT_NE(why.find("can't be written: No such file or directory."), std::string::npos) << why;
    EXPECT_FALSE(gfx::write_png(path("a.png"), {2, 2, {1, 2, 3}}, why));
    EXPECT_NE(why.find("it is empty"), std::string::npos) << why;
    fs::create_directories(dir_ / "taken.png" / "inside"); // a folder can't be replaced by a file
    EXPECT_FALSE(gfx::write_png(path("taken.png"), image, why));
    EXPECT_EQ(std::distance(fs::directory_iterator(dir_), {}), 1) << "only the folder";
}

// A limit on file size fails in the middle of the file, as a full disk does.
TEST_F(Pictures, OnAFullDiskAreRefusedAndTheOldOneStays) {
    const std::string old = picture("old.png", 2, 2);
    Image large{64, 64, std::vector<std::uint8_t>(64 * 64 * 4)};
    for (std::size_t i = 0; i < large.rgba.size(); ++i) // compresses badly
        large.rgba[i] = static_cast<std::uint8_t>(i * i * 2654435761u >> 13);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    std::string why;
    const bool written = gfx::write_png(old, large, why);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_FALSE(written);
    EXPECT_NE(why.find("File too large"), std::string::npos) << why;
    EXPECT_EQ(std::distance(fs::directory_iterator(dir_), {}), 1) << "something was left behind";
    EXPECT_EQ(gfx::load_image(old, why).width, 2);
}

TEST_F(Pictures, ThatAreNoneAreReportedByNameAndLeftOut) {
    Textures art;
    const std::string png = picture("good.png", 4, 4);
    std::ifstream in(png, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::string zero = bytes, huge = bytes;
    zero.replace(16, 4, std::string(4, '\0'));         // width 0
    huge.replace(16, 4, std::string("\0\0\x40\0", 4)); // width 16384
    const auto problems = art.load({
        path("missing.png"),
        file("words.png", "This is not a picture."),
        file("empty.png", ""),
        file("cut.png", bytes.substr(0, bytes.size() / 2)),
        file("zero.png", zero),
        file("huge.png", huge),
        dir_.string(),
        png,
    });
    ASSERT_EQ(problems.size(), 7u);
    EXPECT_EQ(problems[0].sentence,
              "The picture \"missing.png\" can't be opened: No such file or directory.");
    EXPECT_EQ(problems[1].sentence, "The file \"words.png\" is not a picture.");
    EXPECT_EQ(problems[2].sentence, "The file \"empty.png\" is not a picture.");
    EXPECT_NE(problems[3].sentence.find("\"cut.png\""), std::string::npos);
    EXPECT_EQ(problems[4].file, path("zero.png"));
    EXPECT_EQ(problems[5].sentence,
              "The picture \"huge.png\" is 16384 by 4 pixels; at most 8192 a side can be shown.");
    EXPECT_EQ(art.count(), 1);
    EXPECT_EQ(art.find("good"), 0);
    EXPECT_EQ(art.find("words"), -1);
}

TEST_F(Pictures, NeverOverlapInTheAtlas) {
    Textures art;
    std::vector<std::string> files;
    for (int k = 0; k < 40; ++k)
        files.push_back(
            picture("p" + std::to_string(k) + ".png", 30 + k * 7 % 200, 20 + k * 13 % 300));
    EXPECT_TRUE(art.load({files.begin(), files.begin() + 20}).empty());
    EXPECT_TRUE(art.load({files.begin() + 20, files.end()}).empty()); // a second time: they add up
    ASSERT_EQ(art.pending().size(), 40u);
    for (const Textures::Pending& a : art.pending()) {
        EXPECT_EQ(a.x % 8 + a.y % 8, 0);
        EXPECT_LE(a.x + a.decoded.padded_width, Textures::atlas_width);
        EXPECT_LE(a.y + a.decoded.padded_height, art.atlas_height());
        for (const Textures::Pending& b : art.pending()) {
            if (&a == &b) continue;
            EXPECT_TRUE(
                a.x + a.decoded.padded_width <= b.x || b.x + b.decoded.padded_width <= a.x ||
                a.y + a.decoded.padded_height <= b.y || b.y + b.decoded.padded_height <= a.y);
        }
    }
    const gfx::Rect uv = art.picture(5).uv;
    EXPECT_NEAR(uv.w * Textures::atlas_width, art.picture(5).width, 0.01);
    EXPECT_NEAR(uv.h * static_cast<float>(art.atlas_height()), art.picture(5).height, 0.01);
}

TEST_F(Pictures, TooLargeForTheAtlasAreShownSmaller) {
    Textures art;
    EXPECT_TRUE(art.load({picture("wide.png", 5000, 300)}).empty());
    EXPECT_FLOAT_EQ(art.picture(0).width, 5000);
    EXPECT_EQ(art.pending()[0].decoded.inner_width, 1250);
    EXPECT_EQ(art.load({picture("thread.png", 8000, 1)}).size(), 1u);
}

TEST_F(Pictures, ThatFindNoRoomAreReported) {
    const auto large = [](const char* name) {
        gfx::DecodedPicture d;
        d.file = d.name = name;
        d.width = d.height = d.inner_width = d.inner_height = 2000;
        d.padded_width = d.padded_height = 2008;
        return d;
    };
    Textures art;
    const auto problems = art.add({large("a"), large("b"), large("c")});
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_NE(problems[0].sentence.find("no room left"), std::string::npos);
    EXPECT_EQ(art.count(), 2);
    art.clear();
    EXPECT_EQ(art.find("a"), -1);
    EXPECT_TRUE(art.add({large("c")}).empty());
}

TEST_F(Pictures, LoadedAgainKeepTheirId) {
    Textures art;
    art.load({picture("a.png", 10, 10), picture("b.png", 10, 10)});
    art.load({picture("a.png", 20, 10)});
    EXPECT_EQ(art.find("a"), 0);
    EXPECT_EQ(art.count(), 2);
    EXPECT_FLOAT_EQ(art.picture(0).width, 20);
}

TEST_F(Pictures, MayBeDecodedOnAnotherThread) {
    const std::string file = picture("a.png", 17, 9);
    std::vector<gfx::DecodedPicture> decoded;
    std::thread worker([&] { decoded = gfx::decode({file}); });
    worker.join();
    ASSERT_EQ(decoded.size(), 1u);
    EXPECT_EQ(decoded[0].padded_width, 32);
    EXPECT_EQ(decoded[0].padded_height, 24);
    EXPECT_EQ(decoded[0].level[3].size(), 4u * 3u * 4u);
    const auto& pixels = decoded[0].level[0];
    const std::size_t first = (4 * 32 + 4) * 4;
    EXPECT_EQ(pixels[first], 157) << "premultiplied: 200 × 200 / 255";
    EXPECT_EQ(pixels[first + 3], 200);
    EXPECT_EQ(pixels[first - 1], 0) << "a clear margin";
    Textures art;
    EXPECT_TRUE(art.add(std::move(decoded)).empty());
    EXPECT_EQ(art.find("a"), 0);
    art.release_pending();
    EXPECT_TRUE(art.pending().empty());
}

} // namespace
