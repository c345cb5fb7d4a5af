// Pictures on the screen, and shaders that are broken or missing.
#include "gfx/shaders.hpp"
#include "unit/gfx_pixels.hpp"

#include <filesystem>
#include <fstream>
#include <numbers>
#include <random>

namespace {

using gfx::Canvas;
using gfx::Color;
using gfx::Fill;
using gfx::Image;
namespace fs = std::filesystem;

constexpr Color white = Color::hex(0xFFFFFF), black = Color::hex(0), red = Color::hex(0xFF0000);
constexpr Color blue = Color::hex(0x0000FF);
constexpr float pi = std::numbers::pi_v<float>;

const gfx::Paint plain{.fill = Fill::flat(white)};

class Sprites : public Pixels {
protected:
    void SetUp() override {
        Pixels::SetUp();
        dir_ =
            fs::temp_directory_path() / ("noci-sprites-" + std::to_string(std::random_device{}()));
        fs::create_directories(dir_);
    }
    void TearDown() override { fs::remove_all(dir_); }

    // Four quarters: red, half-transparent white / blue, nothing.
    std::string quarters(const std::string& name, int size) {
        Image image{size, size, {}};
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const bool right = x >= size / 2, lower = y >= size / 2;
                const Color c = !right && !lower  ? red
                                : right && !lower ? white.alpha(0.5f)
                                : !right          ? blue
                                                  : Color{255, 255, 255, 0};
                for (const std::uint8_t v : {c.r, c.g, c.b, c.a})
                    image.rgba.push_back(v);
            }
        }
        std::string why;
        const std::string path = (dir_ / (name + ".png")).string();
        EXPECT_TRUE(gfx::write_png(path, image, why)) << why;
        return path;
    }
    fs::path dir_;
};

TEST_F(Sprites, AreTheRightWayUpAndExactInColor) {
    gfx::Textures art;
    ASSERT_TRUE(art.load({quarters("four", 100)}).empty());
    renderer_->upload(art);
    EXPECT_TRUE(art.pending().empty());
    const int id = art.find("four");
    Image i = shot([&](Canvas& c) { c.sprite({.id = id}, {50, 50, 100, 100}); });
    EXPECT_EQ(at(i, 60, 60), red);
    EXPECT_NEAR(at(i, 140, 60).r, 128, 1);
    EXPECT_EQ(at(i, 60, 140), blue);
    EXPECT_EQ(at(i, 140, 140), black);
    EXPECT_EQ(at(i, 49, 60), black);
    EXPECT_EQ(at(i, 151, 60), black);
    i = shot([&](Canvas& c) {
        c.sprite({.id = id, .opacity = 0.5f, .flip_x = true}, {50, 50, 100, 100});
    });
    EXPECT_NEAR(at(i, 140, 60).r, 128, 1);
    EXPECT_EQ(at(i, 140, 60).g, 0);
    i = shot([&](Canvas& c) { c.sprite({.id = id}, {50, 50, 100, 100}, pi / 2); }); // clockwise
    EXPECT_EQ(at(i, 140, 60), red);
    EXPECT_EQ(at(i, 60, 60), blue);
    i = shot([&](Canvas& c) {
        c.sprite({.id = id, .tint = Color::hex(0x808080)}, {50, 50, 100, 100});
        c.push_clip({0, 0}, 10);
        c.sprite({.id = id}, {50, 50, 100, 100});
        c.pop_clip();
        c.sprite({.id = 99}, {0, 0, 200, 200}); // no such picture
    });
    EXPECT_NEAR(at(i, 60, 60).r, 128, 1);
}

TEST_F(Sprites, AtTheirOwnSizeAreTheFilePixelForPixel) {
    Image image{61, 47, {}};
    for (unsigned k = 0; k < 61 * 47; ++k) {
        const unsigned noise = (k * 2654435761u) >> 8;
        for (const unsigned v : {noise, noise >> 8, noise >> 4, 255u})
            image.rgba.push_back(static_cast<std::uint8_t>(v));
    }
    std::string why;
    const std::string path = (dir_ / "noise.png").string();
    ASSERT_TRUE(gfx::write_png(path, image, why)) << why;
    gfx::Textures art;
    ASSERT_TRUE(art.load({quarters("a", 50), path}).empty());
    renderer_->upload(art);
    const Image i = shot([&](Canvas& c) {
        c.sprite({.id = art.find("noise")}, {100, 30, 61, 47});
    });
    int wrong = 0;
    for (int y = 0; y < 47; ++y) {
        for (int x = 0; x < 61; ++x) {
            const Color c = at(i, 100 + x, 30 + y);
            const auto* p = image.rgba.data() + (y * 61 + x) * 4;
            wrong +=
                std::abs(c.r - p[0]) > 1 || std::abs(c.g - p[1]) > 1 || std::abs(c.b - p[2]) > 1;
        }
    }
    EXPECT_EQ(wrong, 0);
}

TEST_F(Sprites, KeepTheirColorsWhenSmallAndAmongOthers) {
    gfx::Textures art;
    ASSERT_TRUE(art.load({quarters("large", 800), quarters("b", 40), quarters("c", 40)}).empty());
    renderer_->upload(art);
    // At an eighth: the coarsest copy. Neighbors in the atlas must not shine through.
    const Image i = shot([&](Canvas& c) {
        c.sprite({.id = art.find("large")}, {50, 50, 100, 100});
        c.sprite({.id = art.find("b")}, {200, 50, 10, 10});
    });
    EXPECT_EQ(at(i, 70, 70), red);
    EXPECT_EQ(at(i, 70, 130), blue);
    EXPECT_NEAR(at(i, 130, 70).g, 128, 1);
    EXPECT_EQ(at(i, 130, 130), black);
    EXPECT_EQ(at(i, 202, 52), red);
}

TEST_F(Sprites, SurviveTheAtlasGrowing) {
    gfx::Textures art;
    art.load({quarters("first", 100)});
    renderer_->upload(art);
    const unsigned before = renderer_->atlas_texture();
    EXPECT_NE(before, 0u);
    const int small = art.atlas_height();
    art.load({quarters("huge", 1100)});
    EXPECT_GT(art.atlas_height(), small);
    renderer_->upload(art);
    const Image i = shot([&](Canvas& c) {
        c.sprite({.id = art.find("first")}, {0, 0, 100, 100});
        c.sprite({.id = art.find("huge")}, {120, 0, 100, 100});
    });
    for (const int x : {10, 130}) {
        EXPECT_EQ(at(i, x, 10), red);
        EXPECT_EQ(at(i, x, 90), blue);
        EXPECT_NEAR(at(i, x + 70, 10).g, 128, 1);
        EXPECT_EQ(at(i, x + 70, 90), black);
    }
}

TEST_F(Sprites, AndShapesShareAHandfulOfCalls) {
    gfx::Textures art;
    art.load({quarters("four", 100)});
    renderer_->upload(art);
    shot([&](Canvas& c) {
        for (int k = 0; k < 100; ++k)
            c.disc({50, 50}, 5, plain);
        c.sprite({.id = 0}, {0, 0, 9, 9});
        for (int k = 0; k < 100; ++k)
            c.capsule({50, 50}, {60, 60}, 5, plain);
    });
    EXPECT_EQ(renderer_->draw_calls(), 3);
    shot([](Canvas&) {});
    EXPECT_EQ(renderer_->draw_calls(), 0);
}

// ---- shaders

TEST_F(Sprites, ABrokenShaderIsReportedAndTheLastGoodOneStays) {
    for (const auto& f : fs::directory_iterator(NOCI_SOURCE_DIR "/shaders"))
        fs::copy(f.path(), dir_ / f.path().filename());
    gfx::Renderer renderer(dir_.string());
    std::string why;
    ASSERT_TRUE(renderer.load_shaders(why)) << why;
    const std::string frag = (dir_ / "shape.frag").string();
    std::ofstream(frag) << "in vec2 v_px;\nlayout(location = 0) out vec4 o_color;\n"
                           "void main() {\n    o_color = vec4(nothing_like_it);\n}\n";
    EXPECT_FALSE(renderer.load_shaders(why));
    EXPECT_EQ(why.find(frag + ":4: error: "), 0u) << why;
    EXPECT_NE(why.find("nothing_like_it"), std::string::npos) << why;
    EXPECT_EQ(why.find('\n'), std::string::npos);
    Canvas c;
    c.begin({}, 1);
    c.disc({128, 128}, 20, plain);
    renderer.clear(side, side, black);
    renderer.draw(c, {0, 0, side, side}, side, side, 0);
    EXPECT_EQ(at(renderer.read_pixels(side, side), 128, 128), white);
    fs::remove(dir_ / "sprite.vert");
    fs::copy(fs::path(NOCI_SOURCE_DIR) / "shaders/shape.frag", frag,
             fs::copy_options::overwrite_existing);
    EXPECT_FALSE(renderer.load_shaders(why));
    EXPECT_NE(why.find("sprite.vert:1: error: The shader file can't be read."), std::string::npos)
        << why;
}

TEST_F(Pixels, AMissingShaderFolderIsReportedAndNothingIsDrawn) {
    gfx::Renderer renderer("no/such/folder");
    std::string why;
    EXPECT_FALSE(renderer.load_shaders(why));
    EXPECT_EQ(why, "no/such/folder/shape.vert:1: error: The shader file can't be read.");
    Canvas c;
    c.begin({}, 1);
    c.disc({128, 128}, 20, plain);
    renderer.clear(side, side, blue);
    renderer.draw(c, {0, 0, side, side}, side, side, 0);
    EXPECT_EQ(at(renderer.read_pixels(side, side), 128, 128), blue);
}

TEST(ShaderErrors, OfEveryDriverReadTheSame) {
    const auto read = [](const char* log) { return gfx::readable_shader_error("a.frag", log); };
    EXPECT_EQ(read("0:12(5): error: `x' undeclared\n0:13(1): error: more\n"),
              "a.frag:12: error: `x' undeclared");
    EXPECT_EQ(read("0(7) : error C1008: undefined variable \"x\"\n"),
              "a.frag:7: error: undefined variable \"x\"");
    EXPECT_EQ(read("ERROR: 0:31: 'x' : undeclared identifier\n"),
              "a.frag:31: error: 'x' : undeclared identifier");
    EXPECT_EQ(read("error: vertex shader output missing"),
              "a.frag:1: error: vertex shader output missing");
    EXPECT_EQ(read(""), "a.frag:1: error: The shader does not compile.");
}

} // namespace
