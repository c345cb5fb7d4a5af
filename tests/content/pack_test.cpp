// The content pack kept whole: every claim with its rating, every step, question and card of the
// lessons, under the ids that progress is kept under.
#include "files.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace {

using namespace content_test;
using content::Rating;

const std::string assets = std::string(NOCI_SOURCE_DIR) + "/assets";

const content::Course& course() {
    static const content::Course loaded = content::load_course(assets).course;
    return loaded;
}

TEST(ContentPack, every_claim_has_its_rating) {
    const std::map<std::string, Rating> expected = {
        {"C01", Rating::supported},  {"C02", Rating::supported}, {"C03", Rating::supported},
        {"C04", Rating::weak},       {"C05", Rating::weak},      {"C06", Rating::weak},
        {"C07", Rating::definition}, {"C08", Rating::mixed},     {"C09", Rating::contradicted},
        {"C10", Rating::weak},       {"C11", Rating::mixed},     {"C12", Rating::mixed},
        {"C13", Rating::mixed},      {"C14", Rating::mixed},     {"C15", Rating::weak},
        {"C16", Rating::supported},  {"C17", Rating::mixed},     {"C18", Rating::supported},
        {"C19", Rating::mixed},      {"C20", Rating::weak},      {"C21", Rating::contradicted},
        {"C22", Rating::mixed},      {"C23", Rating::supported}, {"C24", Rating::definition},
        {"C25", Rating::mixed},      {"C26", Rating::weak},      {"C27", Rating::weak},
        {"C28", Rating::weak},       {"C29", Rating::mixed},     {"C47", Rating::supported},
        {"C49", Rating::supported},  {"C52", Rating::mixed},     {"C59", Rating::supported},
        {"C60", Rating::supported},  {"C61", Rating::supported},
    };
    for (const auto& entry : expected) {
        const content::Claim* claim = course().claim(entry.first);
        ASSERT_NE(claim, nullptr) << entry.first;
        EXPECT_STREQ(name(claim->rating), name(entry.second)) << entry.first;
        EXPECT_FALSE(claim->group.empty()) << entry.first;
        EXPECT_FALSE(claim->sources.empty()) << entry.first;
    }
}

struct Pack {
    const char* lesson;
    const char* code;
    std::vector<std::string> claims;
    std::vector<int> steps;        // as in "S8", in the order of the file
    std::vector<int> right_answer; // of each question, counted from 0
    int cards;
    std::map<int, int> predictions; // step -> index of what the model shows; -1: no option is wrong
    std::map<int, std::string> myths; // step -> claim
};

const std::vector<Pack>& packs() {
    static const std::vector<Pack> all = {
        {"what-is-pain",
         "L01",
         {"C01", "C07", "C47", "C59", "C60", "C61"},
         {1, 2, 3, 4, 5, 6, 7},
         {2, 0, 3, 1, 3},
         8,
         {{2, 1}, {5, 1}, {7, 1}},
         {}},
        {"gate-control", "L03", {"C18", "C19"}, {1, 2, 3, 4, 5, 6}, {0, 3, 1, 3}, 7, {}, {}},
        {"central-sensitization",
         "L04",
         {"C02", "C03", "C04", "C05", "C06"},
         {1, 2, 8, 3, 4, 5, 6, 7},
         {0, 2, 1, 2, 0},
         8,
         {{3, 2}, {7, 1}},
         {}},
        {"pain-tension",
         "L05",
         {"C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17"},
         {1, 7, 2, 8, 3, 4, 5, 6},
         {3, 1, 3, 0, 2},
         8,
         {{7, 1}, {2, 2}, {3, -1}},
         {{2, "C09"}}},
        {"stress-hormones",
         "L06",
         {"C14", "C20", "C21", "C22", "C23", "C49", "C52"},
         {1, 2, 7, 3, 4, 5, 6},
         {1, 2, 0, 3, 1},
         8,
         {{2, 1}, {7, 1}, {5, 1}},
         {{6, "C21"}}},
    };
    return all;
}

TEST(ContentPack, lessons_keep_their_ids) {
    for (const Pack& pack : packs()) {
        const content::Lesson* lesson = course().lesson(pack.lesson);
        ASSERT_NE(lesson, nullptr) << pack.lesson;
        EXPECT_EQ(lesson->code, pack.code);
        EXPECT_EQ(lesson->claims, pack.claims) << pack.lesson;
        EXPECT_EQ(lesson->objectives.size(), 4u) << pack.lesson;
        EXPECT_FALSE(lesson->myth.empty() || lesson->better.empty()) << pack.lesson;
        ASSERT_EQ(lesson->steps.size(), pack.steps.size()) << pack.lesson;
        for (std::size_t i = 0; i < pack.steps.size(); ++i)
            EXPECT_EQ(lesson->steps[i].id, pack.code + (".S" + std::to_string(pack.steps[i])));
    }
}

TEST(ContentPack, questions_and_cards) {
    for (const Pack& pack : packs()) {
        const content::Lesson* lesson = course().lesson(pack.lesson);
        ASSERT_NE(lesson, nullptr) << pack.lesson;
        ASSERT_EQ(lesson->questions.size(), pack.right_answer.size()) << pack.lesson;
        for (std::size_t i = 0; i < pack.right_answer.size(); ++i) {
            const content::Question& question = lesson->questions[i];
            EXPECT_EQ(question.id, pack.code + (".Q" + std::to_string(i + 1)));
            ASSERT_EQ(question.options.size(), 4u) << question.id;
            for (std::size_t k = 0; k < 4; ++k)
                EXPECT_EQ(question.options[k].correct, static_cast<int>(k) == pack.right_answer[i])
                    << question.id << " option " << k;
        }
        ASSERT_EQ(lesson->cards.size(), static_cast<std::size_t>(pack.cards)) << pack.lesson;
        for (std::size_t i = 0; i < lesson->cards.size(); ++i)
            EXPECT_EQ(lesson->cards[i].id, pack.code + (".F" + std::to_string(i + 1)));
    }
}

TEST(ContentPack, predictions_and_myths) {
    for (const Pack& pack : packs()) {
        const content::Lesson* lesson = course().lesson(pack.lesson);
        ASSERT_NE(lesson, nullptr) << pack.lesson;
        std::map<int, int> predictions;
        std::map<int, std::string> myths;
        for (const content::Step& step : lesson->steps) {
            const int number = std::stoi(step.id.substr(step.id.find('S') + 1));
            if (step.has_predict) predictions[number] = step.predict.answer;
            if (step.has_myth) myths[number] = step.myth.claim;
        }
        EXPECT_EQ(predictions, pack.predictions) << pack.lesson;
        EXPECT_EQ(myths, pack.myths) << pack.lesson;
    }
}

// A step starts from what it says, not from what the step before it left: each one says which model
// runs.
TEST(ContentPack, every_step_is_whole) {
    for (const Pack& pack : packs())
        for (const content::Step& step : course().lesson(pack.lesson)->steps) {
            EXPECT_FALSE(step.kind.empty() || step.clinical.empty()) << step.id;
            EXPECT_FALSE(step.notice.empty()) << step.id;
            EXPECT_GT(step.description.size(), 200u) << step.id;
            EXPECT_FALSE(step.evidence.simplified.empty()) << step.id;
            EXPECT_FALSE(step.evidence.sources.empty()) << step.id;
            int scenes = 0;
            for (const auto& setting : step.scene.set)
                scenes += setting.first == "scene";
            const bool one_scene =
                pack.code == std::string("L01") || pack.code == std::string("L03");
            EXPECT_EQ(scenes, one_scene ? 0 : 1) << step.id;
        }
}

TEST(ContentPack, terms_are_linked_and_sources_cited) {
    std::set<std::string> linked, cited;
    for (const content::Claim& claim : course().claims)
        cited.insert(claim.sources.begin(), claim.sources.end());
    for (const content::Story& story : course().stories)
        cited.insert(story.sources.begin(), story.sources.end());
    for (const content::Lesson& lesson : course().lessons) {
        cited.insert(lesson.sources.begin(), lesson.sources.end());
        for (const content::Step& step : lesson.steps) {
            cited.insert(step.evidence.sources.begin(), step.evidence.sources.end());
            for (const content::Prose* prose : {&step.plain, &step.clinical})
                for (const content::Block& block : *prose)
                    for (const content::Inline& piece : block.inlines)
                        if (piece.kind == content::Inline::Kind::term) linked.insert(piece.target);
        }
    }
    for (const content::Source& source : course().sources)
        EXPECT_EQ(cited.count(source.key), 1u) << source.key << " is cited nowhere";
    linked.insert("gate-control"); // the name of a lesson
    for (const content::Term& term : course().terms)
        EXPECT_EQ(linked.count(term.id), 1u) << term.id << " is linked nowhere";
    EXPECT_EQ(course().terms.size(), 31u);
}

} // namespace
