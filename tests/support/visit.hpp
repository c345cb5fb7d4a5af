// Showing a client, for tests: a profile folder with stories of our own that has every kind of
// page, and what a test asks of the screen.
#pragma once
#include "app/client.hpp"
#include "support/robot.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace test {

// Two steps of one lesson with a slider, the balance, and the signs.
inline constexpr const char* visit_story = R"(format = 1
id = "visit"
title = "A visit"
asked = "What is it?"
message = "Touch can help. You can turn it down."
sources = ["MelzackWall1965"]
[[page]]
step = "L03.S1"
brief = true
headline = "A bump."
line = "Messages go up."
set = { danger_hz = 22, touch_hz = 1 }
start_s = 2
names = [{ part = "danger", words = "danger messages" }]
caption = "A bump. Many go up."
say = "Begin with a bump."
ask = "What do you do?"
[[page]]
step = "L03.S1"
brief = true
headline = "Now rub it."
line = "Fewer get through."
set = { danger_hz = 22, touch_hz = 1 }
slider = { param = "touch_hz", low = "no touch", high = "firm rub" }
caption = "Rubbing. Fewer go up."
[[page]]
step = "L03.S3"
headline = "Calm helps."
line = "Your brain can help, too."
caption = "Calm."
[[page]]
step = "L01.S7"
brief = true
balance = true
camera = "balance"
headline = "Your own balance."
line = "Pick what fits you."
set = { short_nights = 0, worry = 0, deadlines = 0, movement = 0 }
[[page]]
signs = true
brief = true
headline = "Signs to know."
line = "They need help."
[[action]]
first = "Rub it,"
rest = "gently."
)";
inline constexpr int visit_pages = 5, visit_brief = 4, visit_balance = 2; // balance: of the brief

// A folder of its own, gone at the end.
class Profile {
public:
    Profile() {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        dir_ = std::filesystem::temp_directory_path() /
               ("noci-visit-" + std::to_string(getpid()) + "-" +
                std::to_string(std::hash<std::string>()(info->name())));
        std::filesystem::remove_all(dir_);
        std::filesystem::create_directories(dir_ / "stories");
    }
    ~Profile() {
        std::error_code ignored;
        std::filesystem::remove_all(dir_, ignored);
    }
    Profile(const Profile&) = delete;
    Profile& operator=(const Profile&) = delete;

    void story(const std::string& id, const std::string& text) const {
        std::ofstream(dir_ / "stories" / (id + ".toml"), std::ios::binary) << text;
    }
    std::string path() const { return dir_.string(); }
    std::string stories() const { return (dir_ / "stories").string(); }

private:
    std::filesystem::path dir_;
};

// A robot whose app has the story "visit".
class Visit {
    struct Prepared : Profile {
        Prepared() { story("visit", visit_story); }
    };
    Prepared profile_; // before the robot reads it

public:
    explicit Visit(const std::string& lesson = "", int width = 1280, int height = 800)
        : robot(lesson, width, height, profile_.path()) {}
    Robot robot;
    const Profile& profile() const { return profile_; }

    app::Client& client() { return robot.state().client; }
    void show(bool whole = false, int page = 0) {
        robot.act(app::act::ShowClient{});
        robot.act(app::act::OpenStory{"visit", whole});
        robot.act(app::act::GoToClientPage{page});
        robot.wait(2);
    }
    double param(std::string_view id) {
        const auto* e = robot.app().world().explainer.get();
        const int i = e ? sim::find(e->params(), id) : -1;
        EXPECT_GE(i, 0) << id;
        return i < 0 ? -1 : e->param(static_cast<std::size_t>(i));
    }
};

} // namespace test
