// Golden pictures: every screen that changes by accident is seen. At most one pixel in a thousand
// may differ by more than 8 of 255. NOCI_BLESS=1 writes the goldens anew; look at them before
// committing. One process and one GL context for all, because starting those takes longest.
#include "app/platform.hpp"
#include "app/shot.hpp"
#include "content/load.hpp"
#include "support/robot.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

namespace {

using app::ShotOptions;

const std::string golden_dir = NOCI_TESTS_DIR "/shots/golden/";
const std::string out_dir = NOCI_SOURCE_DIR "/shots-out/"; // what differs; not in git
constexpr int most_difference = 8;
constexpr double most_pixels = 0.001;

struct Named {
    std::string name;
    ShotOptions shot;
};

struct Size {
    const char* name;
    int width, height, text_percent;
};
constexpr Size sizes[] = {
    {"wide", 1440, 900, 100}, {"phone", 390, 844, 100}, {"large-text", 1440, 900, 200}};

ShotOptions base(const std::string& target, const Size& size) {
    ShotOptions shot;
    shot.paths = test::paths();
    shot.target = target;
    shot.width = size.width;
    shot.height = size.height;
    shot.text_percent = size.text_percent;
    return shot;
}

// Every step of a lesson, wide and on a phone, at half size; its first one in each theme.
void add_steps(std::vector<Named>& all, const std::string& id, const content::Lesson* lesson) {
    const auto add = [&](int step, const Size& size, const std::string& suffix, ui::ThemeId theme) {
        all.push_back({id + "-" + std::to_string(step) + "-" + suffix, base(id, size)});
        ShotOptions& shot = all.back().shot;
        shot.step = step;
        shot.time_s = 5;
        shot.scale = 0.5f;
        shot.theme = theme;
    };
    const int steps = lesson == nullptr ? 0 : static_cast<int>(lesson->steps.size());
    for (int step = 1; step <= steps; ++step)
        for (const Size& size : {sizes[0], sizes[1]})
            add(step, size, size.name, ui::ThemeId::night);
    add(1, sizes[0], "paper", ui::ThemeId::paper);
    add(1, sizes[0], "high-contrast", ui::ThemeId::high_contrast);
}

// What a client sees: every page of the 90 seconds at half size, and what lies around them.
void add_stories(std::vector<Named>& all, const content::Course& course) {
    static constexpr Size client{"client", 1280, 800, 100};
    const auto add = [&](const std::string& name, const std::string& target, int page,
                         const Size& size) -> ShotOptions& {
        all.push_back({"client-" + name, base(target, size)});
        ShotOptions& shot = all.back().shot;
        shot.step = page;
        shot.time_s = 2;
        shot.scale = 0.5f;
        shot.theme = ui::ThemeId::paper;
        return shot;
    };
    for (const content::Story& story : course.stories) {
        int page = 0;
        for (const content::StoryPage& each : story.pages)
            if (each.brief)
                ++page,
                    add(story.id + "-" + std::to_string(page), "story:" + story.id, page, client);
    }
    const std::string story = "story:light-touch";
    add("stories", "stories", 1, client);
    add("signs", story, 1, client).sheet = "signs";
    add("notes", story, 2, client).sheet = "notes";
    add("notes-screen", story, 2, client).sheet = "notes-screen";
    add("sheet", story + ":end", 1, client);
    add("phone", story, 2, sizes[1]);
    add("large-text", story, 2, sizes[2]);
    add("night", story, 2, client).theme = ui::ThemeId::night;
    add("high-contrast", story, 2, client).theme = ui::ThemeId::high_contrast;
    add("deep-skin", story, 2, client).deep_skin = true;
    add("balance-phone", "story:my-balance", 3, sizes[1]);
    add("balance-high-contrast", "story:my-balance", 3, client).theme = ui::ThemeId::high_contrast;
}

std::vector<Named> all_shots() {
    std::vector<Named> all;
    for (const Size& size : sizes)
        all.push_back({std::string("home-") + size.name, base("home", size)});
    const content::LoadedCourse loaded = content::load_course(test::paths().assets);
    const content::Lesson* lesson = loaded.course.lesson("gate-control");
    const int steps = lesson == nullptr ? 0 : static_cast<int>(lesson->steps.size());
    const auto step_shot = [](const Size& size, int step) {
        ShotOptions shot = base("gate-control", size);
        shot.step = step;
        shot.time_s = 3;
        return shot;
    };
    for (int step = 1; step <= steps; ++step) {
        const std::string number = std::to_string(step);
        for (const Size& size : sizes)
            all.push_back({"gate-" + number + "-" + size.name, step_shot(size, step)});
        all.push_back({"gate-" + number + "-clinical", step_shot(sizes[1], step)});
        all.back().shot.clinical = true;
    }
    // The pages after the steps: a question as it comes, one with an answer, cards, the end, play.
    static constexpr const char* pages[][2] = {{"quiz", ":quiz"},   {"quiz-answer", ":quiz4=1"},
                                               {"card", ":cards3"}, {"card-back", ":cards3b"},
                                               {"end", ":end"},     {"play", ":play"}};
    for (const auto& page : pages)
        for (const Size& size : sizes) {
            const std::string target = std::string("gate-control") + page[1];
            all.push_back({std::string("gate-") + page[0] + "-" + size.name, base(target, size)});
            all.back().shot.time_s = 1;
        }
    for (const auto theme : {ui::ThemeId::paper, ui::ThemeId::high_contrast}) {
        const std::string suffix = theme == ui::ThemeId::paper ? "-paper" : "-high-contrast";
        all.push_back({"home" + suffix, base("home", sizes[0])});
        all.back().shot.theme = theme;
        all.push_back({"gate-1" + suffix, step_shot(sizes[0], 1)});
        all.back().shot.theme = theme;
    }
    for (const char* id :
         {"central-sensitization", "pain-tension", "stress-hormones", "what-is-pain"})
        add_steps(all, id, loaded.course.lesson(id));
    add_stories(all, loaded.course);
    return all;
}

class Shots : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::string why;
        screen_ = app::Offscreen::open(test::paths(), why);
        ASSERT_NE(screen_, nullptr) << why;
        maker_ = std::make_unique<app::ShotMaker>(screen_->painter());
    }
    static void TearDownTestSuite() {
        maker_.reset();
        screen_.reset();
    }
    static gfx::Image make(const ShotOptions& shot) {
        std::string why;
        gfx::Image image = maker_->make(shot, why);
        EXPECT_FALSE(image.empty()) << why;
        return image;
    }

    inline static std::unique_ptr<app::Offscreen> screen_;
    inline static std::unique_ptr<app::ShotMaker> maker_;
};

// Goldens keep six bits of each color: less to store, and far finer than what may differ.
gfx::Image coarse(gfx::Image image) {
    for (std::uint8_t& value : image.rgba)
        value = static_cast<std::uint8_t>((value & 0xfc) | 2);
    return image;
}

// How many pixels differ too much; `diff` shows them in white over the dimmed picture.
int compare(const gfx::Image& is, const gfx::Image& should, gfx::Image& diff) {
    int count = 0;
    diff = is;
    for (std::size_t i = 0; i < is.rgba.size(); i += 4) {
        int most = 0;
        for (std::size_t c = 0; c < 3; ++c)
            most = std::max(most, std::abs(is.rgba[i + c] - should.rgba[i + c]));
        const bool off = most > most_difference;
        count += off ? 1 : 0;
        for (std::size_t c = 0; c < 3; ++c)
            diff.rgba[i + c] = off ? std::uint8_t{255} : std::uint8_t(is.rgba[i + c] / 4);
        diff.rgba[i + 3] = 255;
    }
    return count;
}

void check(const Named& named, const gfx::Image& image) {
    const std::string golden = golden_dir + named.name + ".png";
    const std::string beside = out_dir + named.name;
    std::string why;
    std::filesystem::create_directories(out_dir);
    if (std::getenv("NOCI_BLESS") != nullptr) {
        std::filesystem::create_directories(golden_dir);
        EXPECT_TRUE(gfx::write_png(golden, image, why)) << why;
        std::filesystem::remove(beside + ".actual.png");
        std::filesystem::remove(beside + ".diff.png");
        return;
    }
    const gfx::Image should = gfx::load_image(golden, why);
    if (should.empty() || should.width != image.width || should.height != image.height) {
        EXPECT_TRUE(gfx::write_png(beside + ".actual.png", image, why)) << why;
        ADD_FAILURE() << named.name << ": no golden picture of this size; see " << beside
                      << ".actual.png, and ./dev bless when it is right";
        return;
    }
    gfx::Image diff;
    const int off = compare(image, should, diff);
    const double part = static_cast<double>(off) / (image.width * image.height);
    if (part <= most_pixels) {
        std::filesystem::remove(beside + ".actual.png");
        std::filesystem::remove(beside + ".diff.png");
        return;
    }
    EXPECT_TRUE(gfx::write_png(beside + ".actual.png", image, why)) << why;
    EXPECT_TRUE(gfx::write_png(beside + ".diff.png", diff, why)) << why;
    ADD_FAILURE() << named.name << ": " << part * 100 << " % of the pixels differ; see " << beside
                  << ".diff.png";
}

TEST_F(Shots, MatchTheirGoldens) {
    const std::vector<Named> all = all_shots();
    ASSERT_GT(all.size(), 10u);
    for (const Named& named : all)
        check(named, coarse(make(named.shot)));
}

TEST_F(Shots, NoGoldenIsLeftOver) {
    std::set<std::string> names;
    for (const Named& named : all_shots())
        names.insert(named.name + ".png");
    std::error_code none_yet;
    for (const auto& entry : std::filesystem::directory_iterator(golden_dir, none_yet)) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(names.count(name)) << name << " belongs to no shot any more";
    }
}

TEST_F(Shots, AreTheSameOnEveryRun) {
    ShotOptions shot = base("gate-control", sizes[0]);
    shot.time_s = 1;
    EXPECT_TRUE(make(shot).rgba == make(shot).rgba);
}

TEST_F(Shots, AFileMakesTheSamePicture) {
    ShotOptions shot = base("gate-control", sizes[0]);
    shot.time_s = 1;
    shot.clinical = true;
    shot.set = {{"touch_hz", 40}};
    const std::string file = testing::TempDir() + "noci-same.shot";
    std::ofstream(file) << app::shot_text(shot);
    ShotOptions again;
    again.paths = shot.paths;
    std::string why;
    ASSERT_TRUE(app::read_shot(file, again, why)) << why;
    EXPECT_TRUE(make(shot).rgba == make(again).rgba);
    std::filesystem::remove(file);
}

// What F9 writes: a person moved a slider twice on the way; the file brings the same moment back.
TEST_F(Shots, APictureOnTheWayCanBeMadeAgain) {
    app::Options options;
    options.paths = test::paths();
    options.lesson = "gate-control";
    app::App live(options);
    app::FrameInput input;
    const auto watch = [&](int frames) {
        for (int i = 0; i < frames; ++i)
            live.frame(input);
    };
    watch(30);
    live.push(app::act::SetParam{0, 40});
    watch(45);
    live.push(app::act::SetParam{0, 5});
    watch(20);
    const ShotOptions shot = app::describe_shot(live, 1440, 900, 1);
    EXPECT_GE(shot.changes.size(), 2u);
    const double shown = live.world().explainer->read(0);

    const std::string file = testing::TempDir() + "noci-again.shot";
    std::ofstream(file) << app::shot_text(shot);
    ShotOptions again;
    again.paths = shot.paths;
    std::string why;
    ASSERT_TRUE(app::read_shot(file, again, why)) << why;
    std::filesystem::remove(file);
    app::App repeated(options);
    app::play_shot(again, repeated);
    ASSERT_NE(repeated.world().explainer, nullptr);
    EXPECT_EQ(repeated.world().explainer->now(), live.world().explainer->now());
    EXPECT_EQ(repeated.world().explainer->read(0), shown) << "exactly, not nearly";
}

TEST_F(Shots, WordsAndLabelsCanBeLeftOut) {
    ShotOptions shot = base("gate-control", sizes[0]);
    const gfx::Image all = make(shot);
    shot.labels = false;
    const gfx::Image unlabeled = make(shot);
    shot.words = false;
    const gfx::Image silent = make(shot);
    EXPECT_TRUE(all.rgba != unlabeled.rgba);
    EXPECT_TRUE(unlabeled.rgba != silent.rgba);
}

} // namespace
