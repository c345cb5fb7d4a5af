// Where things stand on the page: inside its margins, clear of each other, tighter when there is
// more.
#include "handout/sample.hpp"
#include "handout/text_block.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace {

using handout::Rect;

const handout::Text* find(const handout::Document& document, const std::string& words) {
    for (const handout::Page& page : document.pages)
        for (const handout::Mark& mark : page.marks)
            if (const auto* text = std::get_if<handout::Text>(&mark))
                if (text->words.find(words) != std::string::npos) return text;
    return nullptr;
}

bool overlap(const Rect& a, const Rect& b) {
    constexpr double touch = 0.2;
    return a.x + touch < b.right() && b.x + touch < a.right() && a.y + touch < b.bottom() &&
           b.y + touch < a.bottom();
}

// What covers something: words and pictures, each with a name for messages.
struct Solid {
    Rect box;
    std::string name;
    bool number = false; // the number on a picture
};

std::vector<Solid> solids(const handout::Page& page) {
    std::vector<Solid> all;
    for (const handout::Mark& mark : page.marks) {
        if (const auto* text = std::get_if<handout::Text>(&mark))
            all.push_back({test::box_of(*text), text->words,
                           text->words.size() == 1 && text->ink.rgb == 0xFFFFFF});
        if (const auto* photo = std::get_if<handout::Photo>(&mark))
            all.push_back({photo->frame, "a picture"});
    }
    return all;
}

void expect_tidy(const handout::Document& document) {
    for (const handout::Page& page : document.pages) {
        const std::vector<Solid> all = solids(page);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Rect& box = all[i].box;
            EXPECT_TRUE(box.x > 30 && box.y > 15 && box.right() < document.width - 30 &&
                        box.bottom() < document.height - 12)
                << all[i].name << " leaves the page at " << box.x << ", " << box.y;
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_FALSE(!all[i].number && !all[k].number && overlap(box, all[k].box))
                    << all[k].name << " | " << all[i].name << " at y " << box.y;
        }
        for (const handout::Mark& mark : page.marks)
            if (const auto* path = std::get_if<handout::Path>(&mark))
                for (const handout::Segment& s : path->segments) {
                    EXPECT_TRUE(s.kind == handout::Segment::close ||
                                (s.to[0].x > 30 && s.to[0].x < document.width - 30 &&
                                 s.to[0].y > 15 && s.to[0].y < document.height - 12));
                }
    }
}

TEST(HandoutLayout, OnePageOnBothPapers) {
    for (const handout::Paper paper : {handout::Paper::a4, handout::Paper::letter}) {
        handout::Sheet sheet = test::sample_sheet();
        sheet.paper = paper;
        const test::Laid laid = test::lay_out(sheet);
        ASSERT_TRUE(laid.made) << laid.why;
        EXPECT_EQ(laid.document.pages.size(), 1u);
        expect_tidy(laid.document);
    }
}

TEST(HandoutLayout, MoreWordsAreSetTighterBeforeTheyTurnThePage) {
    handout::Sheet sheet = test::sample_sheet();
    const test::Laid roomy = test::lay_out(sheet);
    for (handout::Step& step : sheet.action.steps)
        step.rest += " It is fine to stop, to rest, and to take it up again on another day.";
    sheet.balance->ups.insert(sheet.balance->ups.end(), {"noise", "sitting long at the desk"});
    const test::Laid tight = test::lay_out(sheet);
    ASSERT_TRUE(roomy.made && tight.made);
    EXPECT_EQ(tight.document.pages.size(), 1u);
    EXPECT_LT(find(tight.document, "One thing to try")->at.y,
              find(roomy.document, "One thing to try")->at.y);
    expect_tidy(tight.document);
}

TEST(HandoutLayout, SmallPrintIsNeverMadeSmaller) {
    handout::Sheet sheet = test::sample_sheet();
    for (handout::Step& step : sheet.action.steps)
        step.rest += " " + sheet.message;
    const test::Laid laid = test::lay_out(sheet);
    ASSERT_TRUE(laid.made) << laid.why;
    EXPECT_GE(find(laid.document, "chest pain")->size, 8.9);
    EXPECT_GE(find(laid.document, "Woolf 2011")->size, 7);
    EXPECT_GE(find(laid.document, "short nights")->size, 8.9);
    expect_tidy(laid.document);
}

TEST(HandoutLayout, WithoutBalanceNotesTakeItsPlace) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.balance.reset();
    const test::Laid laid = test::lay_out(sheet);
    ASSERT_TRUE(laid.made) << laid.why;
    const auto* notes = find(laid.document, "Notes");
    const auto* action = find(laid.document, "One thing to try");
    EXPECT_NEAR(notes->at.y, action->at.y, 0.01);
    EXPECT_GT(notes->at.x, laid.document.width / 2);
    expect_tidy(laid.document);
}

// A sheet with only a question, and one with nothing: no empty headings, no crash.
TEST(HandoutLayout, EmptyPartsLeaveNoTrace) {
    handout::Sheet bare;
    bare.asked = "Why?";
    const test::Laid laid = test::lay_out(bare);
    ASSERT_TRUE(laid.made) << laid.why;
    ASSERT_EQ(laid.document.pages.size(), 1u);
    int words = 0;
    for (const handout::Mark& mark : laid.document.pages[0].marks) {
        words += std::holds_alternative<handout::Text>(mark);
        const auto* text = std::get_if<handout::Text>(&mark);
        EXPECT_FALSE(text && text->words.empty());
    }
    EXPECT_EQ(words, 1);
    bare.asked.clear();
    EXPECT_TRUE(test::lay_out(bare).made);

    handout::Sheet sheet = test::sample_sheet();
    sheet.clinic.clear();
    sheet.date.clear();
    sheet.help.soon = {};
    sheet.sources.clear();
    sheet.action.footnote.clear();
    sheet.notes_lines = 0;
    const test::Laid less = test::lay_out(sheet);
    ASSERT_TRUE(less.made) << less.why;
    EXPECT_EQ(find(less.document, "Date"), nullptr);
    EXPECT_EQ(find(less.document, "Notes"), nullptr);
    EXPECT_EQ(find(less.document, "Where this comes from"), nullptr);
    EXPECT_EQ(find(less.document, "Your take-home sheet")->face, handout::Face::bold);
    expect_tidy(less.document);
}

TEST(HandoutLayout, AWordWiderThanItsColumnIsCut) {
    handout::Sheet sheet = test::sample_sheet();
    const std::string endless(140, 'W');
    sheet.asked = endless;
    sheet.balance->ups[0] = std::string(40, 'm');
    sheet.figures[0].caption = std::string(60, 'n');
    sheet.action.title = std::string(50, 'T');
    const test::Laid laid = test::lay_out(sheet);
    ASSERT_TRUE(laid.made) << laid.why;
    expect_tidy(laid.document);
    std::string together;
    for (const handout::Mark& mark : laid.document.pages[0].marks)
        if (const auto* text = std::get_if<handout::Text>(&mark))
            if (text->words.find("WWW") != std::string::npos) together += text->words;
    EXPECT_EQ(together, endless);
}

TEST(HandoutLayout, RefusesWhatTwoPagesCantHold) {
    handout::Sheet sheet = test::sample_sheet();
    for (int i = 0; i < 200; ++i)
        sheet.help.soon.items.push_back("a new lump, rash, or swelling with no clear cause");
    const test::Laid laid = test::lay_out(sheet);
    EXPECT_FALSE(laid.made);
    EXPECT_EQ(laid.why,
              "The words of the handout need more than two pages: shorten the longest of them.");
    std::string why;
    EXPECT_EQ(handout::pages(sheet, test::print_fonts(), why), 0);
    EXPECT_EQ(why, laid.why);
}

TEST(HandoutLayout, SaysWhatItCantPrint) {
    handout::Sheet sheet = test::sample_sheet();
    sheet.balance->downs[1] = "tea 茶";
    EXPECT_EQ(test::lay_out(sheet).why,
              "\"tea 茶\" can't be printed: the typeface has no character U+8336.");
    sheet = test::sample_sheet();
    sheet.figures.push_back(sheet.figures[0]);
    EXPECT_EQ(test::lay_out(sheet).why, "The handout has 4 pictures; at most 3 fit on it.");
    sheet = test::sample_sheet();
    sheet.figures[1].picture.rgb.pop_back();
    EXPECT_EQ(test::lay_out(sheet).why, "Picture 2 of the handout is empty or not whole.");
    sheet = test::sample_sheet();
    sheet.asked = "bad \xFF byte";
    EXPECT_EQ(test::lay_out(sheet).why,
              "\"bad \xEF\xBF\xBD byte\" can't be printed: the typeface has no character U+FFFD.");
}

TEST(HandoutLayout, TidiesWords) {
    EXPECT_EQ(handout::tidy("  a\tb\r\n\n c\xE2\x80\x8B\xC2\xAD"
                            "d  "),
              "a b cd");
    EXPECT_EQ(handout::tidy("\xC0\xAF\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

// Words of any length, lists of any length, in any combination.
TEST(HandoutLayout, NothingOverlapsOrLeavesThePage) {
    std::mt19937 random(20240611);
    const auto upto = [&](int n) {
        return static_cast<int>(random() % static_cast<unsigned>(n + 1));
    };
    const auto words = [&](int most) {
        static const char* const some[] = {"a",     "touch", "alarm", "Übung",           "walking",
                                           "sleep", "–",     "don’t", "extraordinarily", "set"};
        std::string text;
        for (int i = upto(most); i > 0; --i)
            text += std::string(some[upto(9)]) + (i > 1 ? " " : "");
        return text;
    };
    int made = 0, two = 0;
    for (int round = 0; round < 120 && !testing::Test::HasFailure(); ++round) {
        handout::Sheet s = test::sample_sheet(13 + upto(30), 12 + upto(9));
        s.paper = upto(1) ? handout::Paper::a4 : handout::Paper::letter;
        s.clinic = words(14), s.subtitle = words(8), s.asked = words(25), s.message = words(60);
        s.figures.resize(static_cast<std::size_t>(upto(3)));
        for (handout::Figure& f : s.figures)
            f.lead = words(2), f.caption = words(12);
        s.action.title = words(8), s.action.footnote = words(20);
        s.action.steps.resize(static_cast<std::size_t>(upto(3)));
        for (handout::Step& step : s.action.steps)
            step = {words(9), words(45)};
        if (upto(2) == 0) s.balance.reset();
        if (s.balance)
            for (auto* list : {&s.balance->ups, &s.balance->downs})
                for (int i = upto(4); i > 0; --i)
                    list->push_back(words(5));
        s.notes = words(3), s.notes_lines = upto(4);
        s.help.title = words(7), s.help.note = words(12);
        for (handout::HelpList* list : {&s.help.emergency, &s.help.soon}) {
            list->title = words(6);
            list->items.resize(static_cast<std::size_t>(upto(5)));
            for (int i = upto(4); i > 0; --i)
                list->items.push_back(words(16));
        }
        s.footer = words(30), s.made_with = words(6);
        const test::Laid laid = test::lay_out(s);
        SCOPED_TRACE("round " + std::to_string(round));
        if (!laid.made) continue;
        ++made;
        two += laid.document.pages.size() == 2;
        expect_tidy(laid.document);
    }
    EXPECT_GT(made, 90);
    EXPECT_GT(two, 10);
}

} // namespace
