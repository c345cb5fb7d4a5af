// Pages as pixels: like the PDF seen through another program, and like the golden picture.
#include "handout/sample.hpp"
#include "handout/tools.hpp"

#include <cmath>
#include <fmt/format.h>
#include <stb_image.h>

namespace {

handout::Picture read(const std::string& path) {
    handout::Picture picture;
    int channels = 0;
    unsigned char* data = stbi_load(path.c_str(), &picture.width, &picture.height, &channels, 3);
    if (!data) return {};
    const auto size =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    picture.rgb.assign(data, data + size * 3);
    stbi_image_free(data);
    return picture;
}

// Mean distance of two pictures, each averaged over squares of `side` pixels: 0 to 255.
double distance(const handout::Picture& a, const handout::Picture& b, int side, double& worst) {
    double sum = 0;
    int count = 0;
    worst = 0;
    for (int y = 0; y + side <= a.height; y += side)
        for (int x = 0; x + side <= a.width; x += side, ++count) {
            double difference = 0;
            for (int v = y; v < y + side; ++v)
                for (int u = x * 3; u < (x + side) * 3; ++u) {
                    const auto at = static_cast<std::size_t>(v * a.width * 3 + u);
                    difference += a.rgb[at] - b.rgb[at];
                }
            const double mean = std::abs(difference) / (side * side * 3);
            sum += mean;
            worst = std::max(worst, mean);
        }
    return sum / count;
}

TEST(HandoutPixels, LookLikeThePdf) {
    const test::Folder folder;
    const handout::Sheet sheet = test::sample_sheet(650, 560);
    std::string why;
    ASSERT_TRUE(handout::write_pdf(sheet, test::print_fonts(), folder / "a.pdf", why)) << why;
    ASSERT_TRUE(handout::write_png(sheet, test::print_fonts(), folder / "a.png", 144, why)) << why;
    const std::string command =
        fmt::format("pdftoppm -r 144 -png -singlefile {} {}", folder / "a.pdf", folder / "b");
    ASSERT_EQ(test::run(command).status, 0);
    const handout::Picture ours = read(folder / "a.png");
    handout::Picture theirs = read(folder / "b.png");
    ASSERT_EQ(ours.width, 1191);
    ASSERT_NEAR(ours.width, theirs.width, 1);
    ASSERT_NEAR(ours.height, theirs.height, 1);
    ASSERT_EQ(ours.width, theirs.width);
    theirs.rgb.resize(ours.rgb.size(), 255);
    double worst = 0;
    EXPECT_LT(distance(ours, theirs, 8, worst), 1.5);
    EXPECT_LT(worst, 60);
}

// A word of the PDF begins and ends where the layout put it, to a quarter of a point.
TEST(HandoutPixels, LettersStandWhereThePdfHasThem) {
    const test::Folder folder;
    handout::Sheet sheet = test::sample_sheet();
    sheet.asked = "Internationalization"; // one word, so that its box is that of the whole text
    sheet.footer = "Gemütlichkeitswohnung";
    std::string why;
    ASSERT_TRUE(handout::write_pdf(sheet, test::print_fonts(), folder / "a.pdf", why)) << why;
    const std::string boxes = test::run("pdftotext -bbox " + (folder / "a.pdf") + " -").text;
    const test::Laid laid = test::lay_out(sheet);
    ASSERT_TRUE(laid.made);
    int found = 0;
    for (const handout::Mark& mark : laid.document.pages[0].marks) {
        const auto* text = std::get_if<handout::Text>(&mark);
        if (!text || (text->words != sheet.asked && text->words != sheet.footer)) continue;
        const std::size_t at = boxes.find(">" + text->words + "<");
        ASSERT_NE(at, std::string::npos) << boxes;
        const std::size_t line = boxes.rfind("xMin=", at);
        double x1 = 0, y1 = 0, x2 = 0;
        ASSERT_EQ(std::sscanf(boxes.c_str() + line, "xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\"", &x1,
                              &y1, &x2),
                  3);
        EXPECT_NEAR(x1, text->at.x, 0.25) << text->words;
        EXPECT_NEAR(x2, text->at.x + text->width, 0.25 + std::abs(text->tracking)) << text->words;
        ++found;
    }
    EXPECT_EQ(found, 2);
}

TEST(HandoutPixels, TellTheirSizeOnPaperAndRefuseOthers) {
    const handout::Sheet sheet = test::sample_sheet();
    handout::Picture picture;
    std::string why;
    ASSERT_TRUE(handout::render(sheet, test::print_fonts(), 0, 72, picture, why)) << why;
    EXPECT_EQ(picture.width, 595);
    EXPECT_EQ(picture.height, 842);
    EXPECT_EQ(picture.rgb.size(), 595u * 842 * 3);
    EXPECT_FALSE(handout::render(sheet, test::print_fonts(), 1, 72, picture, why));
    EXPECT_EQ(why, "The handout has no page 2; it has 1.");
    EXPECT_FALSE(handout::render(sheet, test::print_fonts(), -1, 72, picture, why));
    EXPECT_FALSE(handout::render(sheet, test::print_fonts(), 0, 5, picture, why));
    EXPECT_EQ(why, "5 dots per inch is not from 20 to 600.");
    const test::Folder folder;
    ASSERT_TRUE(handout::write_png(sheet, test::print_fonts(), folder / "a.png", 300, why)) << why;
    const std::string bytes = test::bytes_of(folder / "a.png");
    const std::size_t at = bytes.find("pHYs");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(bytes.substr(at + 4, 9),
              std::string("\0\0\x2E\x23\0\0\x2E\x23\1", 9)); // 11811 per meter
}

TEST(HandoutPixels, TwoPagesAreTwoFiles) {
    handout::Sheet sheet = test::sample_sheet();
    for (handout::Step& step : sheet.action.steps)
        step.rest += " " + sheet.message + " " + sheet.message;
    const test::Folder folder;
    std::string why;
    ASSERT_TRUE(handout::write_png(sheet, test::print_fonts(), folder / "my.sheet.png", 72, why))
        << why;
    EXPECT_EQ(folder.files(), 2u);
    EXPECT_EQ(read(folder / "my.sheet.png").width, 595);
    EXPECT_EQ(read(folder / "my.sheet-2.png").width, 595);
}

// Accepted with NOCI_BLESS=1, as all golden pictures are.
TEST(HandoutPixels, LookLikeTheGoldenPicture) {
    const std::string golden = NOCI_TESTS_DIR "/handout/golden/sheet.png";
    const handout::Sheet sheet = test::sample_sheet();
    std::string why;
    handout::Picture drawn;
    ASSERT_TRUE(handout::render(sheet, test::print_fonts(), 0, 60, drawn, why)) << why;
    if (std::getenv("NOCI_BLESS")) {
        ASSERT_TRUE(handout::write_png(sheet, test::print_fonts(), golden, 60, why)) << why;
        return;
    }
    const handout::Picture wanted = read(golden);
    ASSERT_EQ(wanted.width, drawn.width);
    ASSERT_EQ(wanted.height, drawn.height);
    double worst = 0;
    EXPECT_LT(distance(wanted, drawn, 4, worst), 0.1);
    EXPECT_LT(worst, 8);
}

} // namespace
