// Nothing flashes: of no part of the picture does the luminance go up and down more than three
// times in a second, at the fastest speed (WCAG 2.3.1: a flash is a pair of opposing changes of a
// tenth of full luminance or more, where the darker one is below 0.8).
#include "app/platform.hpp"
#include "app/shot.hpp"
#include "content/load.hpp"
#include "support/robot.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>

namespace {

constexpr int columns = 12, rows = 8; // cells are smaller than the area that WCAG lets flash
constexpr double frame_s = 1.0 / 30;
constexpr int frames = 120;

using Cells = std::array<double, columns * rows>;

double linear(std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

// Mean relative luminance of each cell of the picture.
Cells luminance(const gfx::Image& image) {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> t{};
        for (std::size_t i = 0; i < t.size(); ++i)
            t[i] = linear(static_cast<std::uint8_t>(i));
        return t;
    }();
    Cells sum{};
    std::array<int, columns * rows> count{};
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const auto i = static_cast<std::size_t>(y * image.width + x) * 4;
            const auto cell = static_cast<std::size_t>(y * rows / image.height * columns +
                                                       x * columns / image.width);
            sum[cell] += 0.2126 * table[image.rgba[i]] + 0.7152 * table[image.rgba[i + 1]] +
                         0.0722 * table[image.rgba[i + 2]];
            ++count[cell];
        }
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] /= count[i];
    return sum;
}

// The moments at which a change of a tenth or more, against the one before it, was complete.
class Changes {
public:
    void add(double value, double at_s) {
        if (!begun_) low_ = high_ = value, begun_ = true;
        low_ = std::min(low_, value), high_ = std::max(high_, value);
        const bool fell = direction_ >= 0 && high_ - value >= 0.1 && value < 0.8;
        const bool rose = direction_ <= 0 && value - low_ >= 0.1 && low_ < 0.8;
        if (!fell && !rose) return;
        direction_ = fell ? -1 : 1;
        low_ = high_ = value;
        times_.push_back(at_s);
    }
    // The most of them in any one second.
    int most_in_a_second() const {
        int most = 0;
        for (std::size_t i = 0; i < times_.size(); ++i) {
            int count = 0;
            for (std::size_t k = i; k < times_.size() && times_[k] < times_[i] + 1; ++k)
                ++count;
            most = std::max(most, count);
        }
        return most;
    }

private:
    bool begun_ = false;
    int direction_ = 0;
    double low_ = 0, high_ = 0;
    std::vector<double> times_;
};

int most_changes(const std::vector<Cells>& film) {
    int most = 0;
    for (std::size_t cell = 0; cell < film[0].size(); ++cell) {
        Changes changes;
        for (std::size_t i = 0; i < film.size(); ++i)
            changes.add(film[i][cell], static_cast<double>(i) * frame_s);
        most = std::max(most, changes.most_in_a_second());
    }
    return most;
}

TEST(Flash, TheMeasureSeesAFlash) {
    const auto film = [](double hertz, double amplitude) {
        std::vector<Cells> all(frames);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i][5] =
                0.3 + amplitude * std::sin(6.2831853 * hertz * static_cast<double>(i) * frame_s);
        return all;
    };
    EXPECT_GT(most_changes(film(5, 0.2)), 6);
    EXPECT_LE(most_changes(film(2, 0.2)), 6);
    EXPECT_EQ(most_changes(film(5, 0.04)), 0);
}

TEST(Flash, NoStepFlashesAtTheFastestSpeed) {
    std::string why;
    const auto screen = app::Offscreen::open(test::paths(), why);
    ASSERT_NE(screen, nullptr) << why;
    app::ShotMaker maker(screen->painter());
    const content::LoadedCourse loaded = content::load_course(test::paths().assets);
    for (const content::Lesson& lesson : loaded.course.lessons)
        for (int step = 1; step <= static_cast<int>(lesson.steps.size()); ++step) {
            app::ShotOptions shot;
            shot.paths = test::paths();
            shot.target = lesson.id;
            shot.step = step;
            shot.width = 960, shot.height = 600, shot.scale = 0.25f;
            shot.words = false;
            shot.speed = static_cast<int>(std::size(app::speeds)) - 1;
            std::vector<Cells> film;
            why = maker.film(shot, frames, frame_s,
                             [&](const gfx::Image& image) { film.push_back(luminance(image)); });
            ASSERT_EQ(why, "");
            EXPECT_LE(most_changes(film), 6) << lesson.id << " step " << step;
        }
}

} // namespace
