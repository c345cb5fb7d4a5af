// Seeded mutations of real content: bits flipped, pieces cut out, repeated, swapped with other
// files. Whatever comes out, the loader and the checks return; they never throw or read out of
// bounds. NOCI_FUZZ_ROUNDS makes it longer.
#include "content/shared_data.hpp"
#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>

namespace {

namespace fs = std::filesystem;
using namespace content_test;

int rounds(int usual) {
    const char* set = std::getenv("NOCI_FUZZ_ROUNDS");
    return set ? std::max(1, std::atoi(set)) : usual;
}

class Mutator {
public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    std::string mutate(std::string text, const std::string& other) {
        const int changes = 1 + static_cast<int>(below(4));
        for (int i = 0; i < changes; ++i)
            change(text, other);
        return text;
    }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

private:
    void change(std::string& text, const std::string& other) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = below(80);
        switch (below(7)) {
        case 0: // one bit
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            break;
        case 1:
            text.resize(at);
            break;
        case 2:
            text.erase(std::min(at, text.size()), length);
            break;
        case 3:
            text.insert(at, text.substr(below(text.size() + 1), length));
            break;
        case 4:
            text.insert(at, other.substr(below(other.size() + 1), length));
            break;
        case 5:
            text.insert(at, token());
            break;
        default: // one line again somewhere else
            const std::size_t begin = text.rfind('\n', at);
            const std::size_t from = begin == std::string::npos ? 0 : begin;
            text.insert(below(text.size() + 1),
                        text.substr(from, text.find('\n', from + 1) - from));
        }
    }

    const char* token() {
        static const char* const tokens[] = {"```",
                                             "\n```scene\n",
                                             "+++",
                                             "\n# ",
                                             "[[",
                                             "]]",
                                             "{ ",
                                             " }",
                                             "\"",
                                             "\"\"\"",
                                             "= 1e999",
                                             "nan",
                                             "-inf",
                                             "](term:",
                                             "](part:",
                                             "**",
                                             "\n- ",
                                             "\r\n",
                                             "\xEF\xBB\xBF",
                                             "\xC3",
                                             "\\u0000",
                                             "99999999999999999999",
                                             "1979-05-27",
                                             "a.b.c = ",
                                             "&amp;",
                                             "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                                             "> > > > > > > >",
                                             "'''",
                                             "\t",
                                             "![",
                                             "<b>",
                                             "\n===\n"};
        return tokens[below(std::size(tokens))];
    }

    std::mt19937 random_;
};

void expect_sane(const content::Diagnostics& found, int line_count) {
    for (const content::Diagnostic& d : found) {
        ASSERT_GE(d.line, 1) << d.text();
        ASSERT_LE(d.line, line_count + 1) << d.text();
        ASSERT_GE(d.column, 1) << d.text();
        ASSERT_FALSE(d.sentence.empty());
    }
}

int count_lines(const std::string& text) {
    return 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

std::vector<std::string> corpus() {
    std::vector<std::string> out;
    for (const char* id : {"gate-control", "central-sensitization", "stress-hormones"})
        out.push_back(slurp(std::string(NOCI_SOURCE_DIR) + "/assets/lessons/" + id + "/lesson.md"));
    std::vector<fs::path> paths;
    for (const auto& entry :
         fs::directory_iterator(std::string(NOCI_TESTS_DIR) + "/content/broken"))
        if (entry.path().extension() == ".md") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths)
        out.push_back(slurp(path.string()));
    return out;
}

TEST(ContentFuzz, lessons) {
    const std::vector<std::string> seeds = corpus();
    content::Course course = content::load_course(std::string(NOCI_SOURCE_DIR) + "/assets").course;
    const std::vector<content::ExplainerFacts> facts = all_facts();
    Mutator mutator(20260301);
    for (int round = 0; round < rounds(400); ++round) {
        // Every fourth one starts from a long, good lesson.
        const std::size_t which = mutator.below(round % 4 == 0 ? 3 : seeds.size());
        const std::string& seed = seeds[which];
        const std::string text = mutator.mutate(seed, seeds[mutator.below(seeds.size())]);
        content::LoadedLesson loaded;
        ASSERT_NO_THROW(loaded = content::load_lesson(text, "fuzz.md")) << "round " << round;
        EXPECT_EQ(loaded.lesson.broken, content::has_errors(loaded.diagnostics)) << round;
        expect_sane(loaded.diagnostics, count_lines(text));
        course.lessons.assign(1, std::move(loaded.lesson));
        content::Diagnostics found;
        ASSERT_NO_THROW(found = content::check_course(course, facts)) << "round " << round;
        for (content::Diagnostic& d : found)
            if (d.file == "fuzz.md") expect_sane({d}, count_lines(text));
        if (HasFatalFailure()) FAIL() << "round " << round << "\n" << text;
    }
}

TEST(ContentFuzz, shared_data) {
    struct File {
        const char* name;
        void (*read)(content::Page&, content::Course&);
    };
    const File files[] = {{"course.toml", content::read_course_file},
                          {"glossary.toml", content::read_glossary},
                          {"sources.toml", content::read_sources},
                          {"claims.toml", content::read_claims},
                          {"safe_language.toml", content::read_safe_language}};
    std::vector<std::string> seeds;
    for (const File& file : files)
        seeds.push_back(slurp(std::string(NOCI_SOURCE_DIR) + "/assets/" + file.name));
    Mutator mutator(7);
    for (int round = 0; round < rounds(200); ++round) {
        const std::size_t which = mutator.below(std::size(files));
        const std::string text = mutator.mutate(seeds[which], seeds[mutator.below(seeds.size())]);
        content::Page page(text, files[which].name);
        content::Course course;
        ASSERT_NO_THROW(files[which].read(page, course)) << "round " << round;
        expect_sane(page.take(), count_lines(text));
        ASSERT_NO_THROW(static_cast<void>(content::check_course(course, {})));
        if (HasFatalFailure()) FAIL() << "round " << round << "\n" << text;
    }
}

// Deep nesting must end in a sentence, not in a full stack.
TEST(ContentFuzz, deep_nesting) {
    const std::string front = "+++\nformat = 1\nid = \"t\"\ntitle = \"T\"\nexplainer = \"x\"\n";
    for (const char* piece : {"[", "{a=", "> ", "- ", "*", "[a", "**", "![", "a.b.", "("}) {
        std::string deep;
        for (int i = 0; i < 50'000; ++i)
            deep += piece;
        EXPECT_NO_THROW(static_cast<void>(content::load_lesson(front + "exam = " + deep, "t.md")));
        EXPECT_NO_THROW(static_cast<void>(
            content::load_lesson(front + "exam = " + deep + "\n+++\n# T\nx\n", "t.md")));
        EXPECT_NO_THROW(
            static_cast<void>(content::load_lesson(front + "+++\n# T\n" + deep, "t.md")));
    }
}

} // namespace
