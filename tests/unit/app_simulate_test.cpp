// `noci simulate` without its command line: rows, events, numbers and the sentence of each mistake.
#include "app/simulate.hpp"
#include "explainers/gate_control/model.hpp"

#include <clocale>
#include <gtest/gtest.h>
#include <locale>
#include <sstream>

namespace {

using gate_control::Model;

struct Result {
    int code = 0;
    std::string err;
    std::vector<std::string> columns;
    std::vector<std::vector<double>> rows;
    std::string out;
};

Result simulate(const app::SimulateOptions& options) {
    std::ostringstream out, err;
    Result result;
    result.code = app::simulate(std::make_unique<sim::ModelBox<Model>>(), options, out, err);
    result.err = err.str();
    result.out = out.str();
    std::istringstream lines(result.out);
    std::string line, cell;
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        if (result.columns.empty()) {
            while (std::getline(cells, cell, ','))
                result.columns.push_back(cell);
        } else {
            result.rows.emplace_back();
            while (std::getline(cells, cell, ','))
                result.rows.back().push_back(std::stod(cell));
        }
    }
    return result;
}

TEST(Simulate, WritesTimeThenEveryOutput) {
    const Result result = simulate({{}, {}, "0.3", "0.1"});
    EXPECT_EQ(result.code, 0);
    EXPECT_EQ(result.err, "");
    ASSERT_EQ(result.columns.size(), 1 + Model::output_specs().size());
    EXPECT_EQ(result.columns[0], "t_s");
    EXPECT_EQ(result.columns[1], "projection_hz");
    ASSERT_EQ(result.rows.size(), 4u);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(result.rows[i].size(), result.columns.size());
        EXPECT_DOUBLE_EQ(result.rows[i][0], static_cast<double>(i) * 0.1);
    }
    EXPECT_NE(result.out.find("\n0.3,"), std::string::npos); // not 0.30000000000000004
}

TEST(Simulate, IsTheModelItself) {
    const Result result =
        simulate({{"danger_hz=22", "nmda_max=2"}, {"0.25:touch_hz=40"}, "0.5", "0.05"});
    ASSERT_EQ(result.rows.size(), 11u);
    Model model;
    model.set(gate_control::in::danger_hz, 22);
    model.set(gate_control::in::nmda_max, 2);
    for (int tick = 0; tick <= 500; ++tick) {
        if (tick == 250) model.set(gate_control::in::touch_hz, 40);
        const auto row = static_cast<std::size_t>(tick / 50);
        for (std::size_t i = 0; tick % 50 == 0 && i < gate_control::out::count; ++i)
            EXPECT_NEAR(result.rows[row][i + 1], model.read(i), 1e-11 * std::abs(model.read(i)))
                << Model::output_specs()[i].id << " at tick " << tick;
        model.advance();
    }
}

TEST(Simulate, EventsAndRowsTakeTheNearestTick) {
    const Result exact = simulate({{}, {"0.1:danger_hz=30"}, "0.2", "0.001"});
    const Result near = simulate({{}, {"0.1004:danger_hz=30"}, "0.2", "0.001"});
    EXPECT_EQ(exact.out, near.out);
    EXPECT_LT(exact.rows[100][1], 1);
    EXPECT_GT(exact.rows[101][1], exact.rows[100][1]); // felt one tick later
    const Result broken = simulate({{}, {}, "0.01", "0.0025"});
    ASSERT_EQ(broken.rows.size(), 5u);
    EXPECT_DOUBLE_EQ(broken.rows[1][0], 0.003);
    EXPECT_DOUBLE_EQ(broken.rows[2][0], 0.005);
    EXPECT_DOUBLE_EQ(broken.rows[4][0], 0.01);
}

TEST(Simulate, TheLastOfTwoChangesAtOneTimeWins) {
    const Result twice = simulate({{}, {"0.1:danger_hz=30", "0.1:danger_hz=22"}, "0.3", "0.1"});
    const Result once = simulate({{}, {"0.1:danger_hz=22"}, "0.3", "0.1"});
    EXPECT_EQ(twice.out, once.out);
}

TEST(Simulate, ChangesMayComeInAnyOrderAndAtTheVeryEnd) {
    const Result sorted = simulate({{}, {"0.1:danger_hz=30", "0.2:touch_hz=40"}, "0.3", "0.1"});
    const Result mixed = simulate({{}, {"0.2:touch_hz=40", "0.1:danger_hz=30"}, "0.3", "0.1"});
    EXPECT_EQ(sorted.out, mixed.out);
    EXPECT_EQ(simulate({{}, {"0.3:touch_hz=40"}, "0.3", "0.1"}).code, 0);
}

TEST(Simulate, HasDefaultsAndMayRunForNoTime) {
    EXPECT_EQ(simulate({}).rows.size(), 1001u); // 10 s, every 10 ms
    EXPECT_EQ(simulate({{}, {}, "0", ""}).rows.size(), 1u);
    EXPECT_EQ(simulate({{}, {}, "1", "1e300"}).rows.size(), 1u);
}

TEST(Simulate, NumbersHaveAPointWhateverTheLocale) {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
    };
    const std::string before = simulate({{"danger_hz=22.5"}, {}, "0.05", "0.01"}).out;
    const std::locale old = std::locale::global(std::locale(std::locale::classic(), new Comma));
    const std::string after = simulate({{"danger_hz=22.5"}, {}, "0.05", "0.01"}).out;
    std::locale::global(old);
    EXPECT_EQ(before, after);
    EXPECT_EQ(after.rfind("t_s,projection_hz", 0), 0u);
}

struct Mistake {
    app::SimulateOptions options;
    const char* sentence;
};

TEST(Simulate, EveryMistakeIsOneSentenceThatSaysWhatIsAllowed) {
    const Mistake mistakes[] = {
        {{{"touch=4"}, {}, "", ""},
         "--set touch=4: gate_control has no param \"touch\"; its params are touch_hz, danger_hz, "
         "descending_hz, inhibition, nmda_max, single_gmax, variant, population_view."},
        {{{"touch_hz"}, {}, "", ""},
         "--set touch_hz: a setting is written id=value, for example touch_hz=1."},
        {{{"touch_hz=900"}, {}, "", ""},
         "--set touch_hz=900: 900 is outside the range; touch_hz takes a number from 0 to 80 Hz."},
        {{{"touch_hz=4,5"}, {}, "", ""},
         "--set touch_hz=4,5: \"4,5\" is not a number; touch_hz takes a number from 0 to 80 Hz."},
        {{{"touch_hz="}, {}, "", ""},
         "--set touch_hz=: \"\" is not a number; touch_hz takes a number from 0 to 80 Hz."},
        {{{"touch_hz=nan"}, {}, "", ""},
         "--set touch_hz=nan: \"nan\" is not a number; touch_hz takes a number from 0 to 80 Hz."},
        {{{"inhibition=1e999"}, {}, "", ""},
         "--set inhibition=1e999: \"1e999\" is not a number; inhibition takes a number from -0.4 "
         "to "
         "1.8."},
        {{{"variant=0.5"}, {}, "", ""},
         "--set variant=0.5: 0.5 is not a whole number; variant takes a whole number from 0 to 1."},
        {{{}, {"touch_hz=4"}, "", ""},
         "--at touch_hz=4: a change is written TIME:id=value, for example 5:touch_hz=1."},
        {{{}, {"x:touch_hz=4"}, "", ""},
         "--at x:touch_hz=4: \"x\" is not a number; it takes a time from 0 to the end of the run, "
         "10 s."},
        {{{}, {"31:touch_hz=4"}, "30", ""},
         "--at 31:touch_hz=4: 31 is outside the run; it takes a time from 0 to the end of the run, "
         "30 s."},
        {{{}, {"-1:touch_hz=4"}, "30", ""},
         "--at -1:touch_hz=4: -1 is outside the run; it takes a time from 0 to the end of the run, "
         "30 s."},
        {{{}, {"1:tuch_hz=4"}, "30", ""},
         "--at 1:tuch_hz=4: gate_control has no param \"tuch_hz\"; its params are touch_hz, "
         "danger_hz, descending_hz, inhibition, nmda_max, single_gmax, variant, population_view."},
        {{{}, {}, "1e9", ""}, "--for 1e9: this is too long; it takes a time from 0 to 100000 s."},
        {{{}, {}, "-1", ""},
         "--for -1: time runs forward only; it takes a time from 0 to 100000 s."},
        {{{}, {}, "ten", ""},
         "--for ten: this is not a number; it takes a time from 0 to 100000 s."},
        {{{}, {}, "", "0"},
         "--every 0: this is too short; it takes a time of at least one tick, 0.001 s."},
        {{{}, {}, "", "-0.1"},
         "--every -0.1: this is too short; it takes a time of at least one tick, 0.001 s."},
        {{{}, {}, "", "often"},
         "--every often: this is not a number; it takes a time of at least one tick, 0.001 s."},
    };
    for (const Mistake& mistake : mistakes) {
        const Result result = simulate(mistake.options);
        EXPECT_EQ(result.code, 2) << mistake.sentence;
        EXPECT_EQ(result.err, std::string(mistake.sentence) + "\n");
        EXPECT_EQ(result.out, "") << mistake.sentence;
    }
}

TEST(Simulate, AFullDiskIsSaidAndIsNotSuccess) {
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    EXPECT_EQ(app::simulate(std::make_unique<sim::ModelBox<Model>>(), {{}, {}, "1", ""}, out, err),
              1);
    EXPECT_NE(err.str(), "");
}

} // namespace
