// Words, phrases, prose, reading grade: the small tools under the loader.
#include "content/page.hpp"
#include "content/phrases.hpp"
#include "content/prose.hpp"
#include "content/reading.hpp"
#include "content/words.hpp"

#include <gtest/gtest.h>

namespace {

using namespace content;

Prose prose_of(const std::string& text, Diagnostics* found = nullptr) {
    Page page(text, "test.md");
    Prose prose = read_prose(page, 0, text.size());
    Diagnostics all = page.take();
    if (found)
        *found = std::move(all);
    else
        EXPECT_TRUE(all.empty()) << all[0].text();
    return prose;
}

TEST(ContentWords, nearest_finds_slips_and_nothing_else) {
    const std::vector<std::string> params = {"touch_hz", "danger_hz", "inhibition"};
    EXPECT_EQ(nearest("touhc_hz", params), "touch_hz"); // neighbors swapped
    EXPECT_EQ(nearest("dangerhz", params), "danger_hz");
    EXPECT_EQ(nearest("Inhibition", params), "inhibition");
    EXPECT_EQ(nearest("volume", params), "");
    EXPECT_EQ(nearest("", params), "");
    EXPECT_EQ(nearest("ab", {"xy"}), "");
    EXPECT_EQ(suggestion("x", {}), "there is none to choose from");
}

TEST(ContentWords, kebab_case) {
    for (const char* good : {"gate-control", "tens", "a-1"})
        EXPECT_TRUE(is_kebab_case(good)) << good;
    for (const char* bad : {"", "-a", "a-", "a--b", "Gate", "a_b", "a b"})
        EXPECT_FALSE(is_kebab_case(bad)) << bad;
}

TEST(ContentWords, splits_at_everything_but_letters_digits_and_inner_apostrophes) {
    const std::vector<Word> words = split_words("The brain's (own) 'brakes' caf\xC3\xA9.");
    ASSERT_EQ(words.size(), 5u);
    EXPECT_EQ(words[1].text, "brain's");
    EXPECT_EQ(words[3].text, "brakes");
    EXPECT_EQ(words[4].text, "caf\xC3\xA9");
    EXPECT_EQ(words[2].at, 13u);
    EXPECT_EQ(words[2].end, 16u);
}

TEST(ContentPhrases, whole_words_stars_and_plurals) {
    Phrases phrases;
    phrases.add("break up", 1);
    phrases.add("degenerat*", 2);
    phrases.add("Dorsal horn", 3, true);
    const auto ids = [&](const char* text) {
        std::vector<int> out;
        for (const Phrases::Match& match : phrases.find(split_words(text)))
            out.push_back(match.id);
        return out;
    };
    EXPECT_EQ(ids("We break\nup here"), std::vector<int>{1});
    EXPECT_EQ(ids("breakup, break upward"), std::vector<int>{});
    EXPECT_EQ(ids("Degenerative and degeneration"), (std::vector<int>{2, 2}));
    EXPECT_EQ(ids("dorsal horns, dorsal-horn"), (std::vector<int>{3, 3}));
}

TEST(ContentProse, inlines_keep_kind_target_and_part) {
    const Prose prose =
        prose_of("A **strong** and *soft* [cell](term:cell+part:gatekeeper), the "
                 "[messenger](part:messenger)\ngoes on.\n\n- One\n- Two\n\n## Small\n");
    ASSERT_EQ(prose.size(), 4u);
    const std::vector<Inline>& line = prose[0].inlines;
    ASSERT_EQ(line.size(), 9u);
    EXPECT_EQ(line[1].kind, Inline::Kind::strong);
    EXPECT_EQ(line[3].kind, Inline::Kind::emphasis);
    EXPECT_EQ(line[5].kind, Inline::Kind::term);
    EXPECT_EQ(line[5].target, "cell");
    EXPECT_EQ(line[5].part, "gatekeeper");
    EXPECT_EQ(line[7].kind, Inline::Kind::part);
    EXPECT_EQ(line[7].target, "messenger");
    EXPECT_EQ(line[8].text, " goes on.");
    EXPECT_EQ(prose[1].kind, Block::Kind::bullet);
    EXPECT_EQ(plain_text(prose[2]), "Two");
    EXPECT_EQ(prose[3].kind, Block::Kind::heading);
}

TEST(ContentProse, two_links_side_by_side_stay_two) {
    const Prose prose = prose_of("[one](part:touch)[two](part:touch)");
    ASSERT_EQ(prose.size(), 1u);
    ASSERT_EQ(prose[0].inlines.size(), 2u);
    EXPECT_EQ(prose[0].inlines[1].text, "two");
}

TEST(ContentProse, a_link_with_strong_words_inside_is_one_link) {
    const Prose prose = prose_of("[the **gate** cell](term:gate)");
    ASSERT_EQ(prose[0].inlines.size(), 1u);
    EXPECT_EQ(prose[0].inlines[0].text, "the gate cell");
}

TEST(ContentProse, loose_bullets_are_bullets) {
    const Prose prose = prose_of("- One\n\n- Two\n  goes on\n");
    ASSERT_EQ(prose.size(), 2u);
    EXPECT_EQ(prose[0].kind, Block::Kind::bullet);
    EXPECT_EQ(plain_text(prose[1]), "Two goes on");
}

TEST(ContentProse, knows_where_each_letter_stands) {
    const Prose prose = prose_of("First line\n  and *second* line");
    const std::string text = plain_text(prose[0]);
    const Where where = prose[0].where(text.find("second"));
    EXPECT_EQ(where.line, 2);
    EXPECT_EQ(where.column, 8);
    EXPECT_EQ(prose[0].where(6).column, 7);
}

TEST(ContentReading, syllables_of_common_words) {
    const std::pair<const char*, int> known[] = {
        {"rub", 1},    {"touch", 1}, {"messages", 3}, {"elbow", 2},     {"quiet", 2},
        {"danger", 2}, {"moves", 1}, {"little", 2},   {"sensitive", 3}, {"helped", 1},
        {"wanted", 2}, {"fiber", 2}, {"brain", 1},    {"messenger", 3}, {"people", 2}};
    for (const auto& [word, count] : known)
        EXPECT_EQ(syllables(word), count) << word;
}

TEST(ContentReading, grade_follows_the_formula) {
    const Reading reading = measure(prose_of("The dog ran home. The cat sat on the mat."));
    EXPECT_EQ(reading.words, 10);
    EXPECT_EQ(reading.sentences, 2);
    EXPECT_EQ(reading.syllables, 10);
    EXPECT_NEAR(reading.grade(), 0.39 * 5 + 11.8 - 15.59, 1e-12);
    EXPECT_EQ(measure({}).grade(), 0);
}

TEST(ContentPage, characters_become_bytes) {
    const std::string text = "a = \"\xC3\xA9\xC3\xA9\" x\nb";
    const Page page(text, "t");
    EXPECT_EQ(page.from_characters(1, 9).column, 11);
    EXPECT_EQ(page.from_characters(1, 500).column, 13);
    EXPECT_EQ(page.where(text.size() - 1).line, 2);
    EXPECT_EQ(page.line(1), "a = \"\xC3\xA9\xC3\xA9\" x");
}

TEST(ContentPage, a_flood_of_problems_is_cut_short) {
    Page page("x", "t");
    for (int i = 0; i < 1000; ++i)
        page.error({i + 1, 1}, "again");
    const Diagnostics found = page.take();
    ASSERT_EQ(found.size(), 200u);
    EXPECT_NE(found.back().sentence.find("800 more"), std::string::npos);
}

} // namespace
