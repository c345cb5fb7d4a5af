// The PDF as other programs see it: its words in order, its fonts, its size, what it says of
// itself.
#include "handout/sample.hpp"
#include "handout/tools.hpp"

#include <fmt/format.h>
#include <sstream>

namespace {

using test::run;

struct Pdf : testing::Test {
    test::Folder folder;
    std::string path = folder / "sheet.pdf";

    std::string write(const handout::Sheet& sheet) {
        std::string why;
        EXPECT_TRUE(handout::write_pdf(sheet, test::print_fonts(), path, why)) << why;
        return path;
    }
    // Words in the order of the file, or as a reader sees them.
    std::string words(const std::string& option = "-raw") {
        const test::Output output = run("pdftotext " + option + " " + path + " -");
        EXPECT_EQ(output.status, 0) << output.text;
        return output.text;
    }
};

// Asserts that all parts are in the text, one after another.
void expect_in_order(const std::string& text, const std::vector<std::string>& parts) {
    std::size_t at = 0;
    for (const std::string& part : parts) {
        const std::size_t found = text.find(part, at);
        ASSERT_NE(found, std::string::npos) << part << "\nis not where it belongs in\n" << text;
        at = found + part.size();
    }
}

TEST_F(Pdf, HoldsTheWordsInReadingOrder) {
    write(test::sample_sheet());
    expect_in_order(words(), {"Riverside Massage Clinic",
                              "Your take-home sheet",
                              "Date",
                              "You asked",
                              "“Why does even a soft touch hurt?”",
                              "Pain is like an alarm.",
                              "Calm. A soft touch feels soft.",
                              "On high. A soft touch hurts.",
                              "Settling. It takes small steps.",
                              "One thing to try",
                              "Pick one thing you enjoy,",
                              "such as a short walk.",
                              "Add a little every few days.",
                              "If a health professional",
                              "What turns your alarm up / down",
                              "Up",
                              "short nights",
                              "worry about the scan",
                              "Down",
                              "a warm shower",
                              "music, slow breaths",
                              "Notes",
                              "See a doctor if",
                              "A short list. Ask to see the full one.",
                              "Get emergency help now",
                              "with bladder or bowel",
                              "988)",
                              "See a doctor soon",
                              "a new lump, rash, or swelling with no clear cause",
                              "Where this comes from",
                              "Pain 152:S2–S15",
                              "Finucane et al. 2020",
                              "For learning only.",
                              "Made with Noci"});
}

TEST_F(Pdf, SearchFindsKernedWordsWhole) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.asked = "Today AVATAR Tokyo, Wave";
    write(sheet);
    expect_in_order(words(), {"Today AVATAR Tokyo, Wave"});
    expect_in_order(words("-layout"), {"Today AVATAR Tokyo, Wave"});
}

TEST_F(Pdf, KeepsAccentsAndPunctuation) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.asked = "“¿Señor Müller, où est l’été… – œuvre ≤ 3 €?”";
    sheet.message = "Příliš žluťoučký kůň · Łódź · ğüşiöç · Ångström · Ελλάδα · Больно";
    write(sheet);
    expect_in_order(words(), {sheet.asked, sheet.message});
}

TEST_F(Pdf, EmbedsSubsetsOfItsFonts) {
    write(test::sample_sheet());
    const std::string fonts = run("pdffonts " + path).text;
    std::istringstream lines(fonts);
    std::string line;
    std::getline(lines, line), std::getline(lines, line);
    int count = 0;
    for (; std::getline(lines, line); ++count)
        EXPECT_NE(line.find("CID TrueType      Identity-H       yes yes yes"), std::string::npos)
            << line;
    EXPECT_EQ(count, 4) << fonts;
    for (const char* face :
         {"+Inter-Regular", "+Inter-SemiBold", "+Inter-Bold", "+Inter-MediumItalic"})
        EXPECT_NE(fonts.find(face), std::string::npos) << fonts;
}

TEST_F(Pdf, SaysWhatItIs) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.title = "Warum schmerzt schon leichte Berührung?";
    sheet.language = "de";
    write(sheet);
    const std::string info = run("pdfinfo " + path).text;
    expect_in_order(info, {"Title:", "Warum schmerzt schon leichte Berührung?",
                           "Author:", "Riverside Massage Clinic", "Creator:", "Noci",
                           "Tagged:", "yes", "Pages:           1"});
    EXPECT_EQ(info.find("Date"), std::string::npos) << "a clock makes every file different";
    EXPECT_NE(test::bytes_of(path).find("/Lang (de)"), std::string::npos);
}

TEST_F(Pdf, TellsAScreenReaderHeadingsAndPictures) {
    write(test::sample_sheet());
    const std::string structure = run("pdfinfo -struct-text " + path).text;
    expect_in_order(structure, {"Document", "H1", "“Why does even a soft touch hurt?”", "Figure",
                                "Figure", "Figure", "H2", "One thing to try", "H2",
                                "See a doctor if", "H3", "Get emergency help now"});
    const std::string bytes = test::bytes_of(path);
    EXPECT_NE(bytes.find("/Alt"), std::string::npos);
}

TEST_F(Pdf, HasTheSizeOfThePaper) {
    handout::Sheet sheet = test::sample_sheet();
    write(sheet);
    EXPECT_NE(run("pdfinfo " + path).text.find("(A4)"), std::string::npos);
    sheet.paper = handout::Paper::letter;
    write(sheet);
    EXPECT_NE(run("pdfinfo " + path).text.find("612 x 792 pts (letter)"), std::string::npos);
}

TEST_F(Pdf, IsReadWithoutAWarning) {
    write(test::sample_sheet());
    for (const char* reader :
         {"pdftotext -bbox ", "pdffonts ", "pdfinfo -struct ", "pdfimages -list "}) {
        const std::string rest = std::string(reader) == "pdftotext -bbox " ? " -" : "";
        const std::string said = run(reader + path + rest).text;
        EXPECT_EQ(said.find("Warning"), std::string::npos) << reader << said;
        EXPECT_EQ(said.find("Error"), std::string::npos) << reader << said;
    }
}

TEST_F(Pdf, IsTheSameEveryTimeAndSmall) {
    const handout::Sheet sheet = test::sample_sheet(650, 560);
    const std::string first = test::bytes_of(write(sheet));
    const std::string again = test::bytes_of(write(sheet));
    EXPECT_TRUE(first == again);
    EXPECT_GT(first.size(), 30'000u);
    EXPECT_LE(first.size(), 2'000'000u);
    std::string made, why;
    ASSERT_TRUE(handout::make_pdf(sheet, test::print_fonts(), made, why)) << why;
    EXPECT_TRUE(made == first);
}

// Noise is the hardest thing to compress.
TEST_F(Pdf, IsSmallWithBusyPictures) {
    handout::Sheet sheet = test::sample_sheet(650, 560);
    std::uint32_t state = 1;
    for (handout::Figure& figure : sheet.figures)
        for (std::uint8_t& value : figure.picture.rgb) {
            state = state * 1664525 + 1013904223;
            value = static_cast<std::uint8_t>(value / 2 + (state >> 26));
        }
    EXPECT_LE(test::bytes_of(write(sheet)).size(), 2'000'000u);
}

TEST_F(Pdf, FlowsToASecondPage) {
    handout::Sheet sheet = test::sample_sheet();
    for (handout::Step& step : sheet.action.steps)
        step.rest += " " + sheet.message + " " + sheet.message;
    write(sheet);
    EXPECT_NE(run("pdfinfo " + path).text.find("Pages:           2"), std::string::npos);
    expect_in_order(words(), {"One thing to try", "Page 1 of 2", "See a doctor if", "Page 2 of 2"});
}

} // namespace
