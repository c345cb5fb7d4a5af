// Printing through the system's command: sent whole, and calm when there is no printer or no
// command.
#include "app/platform.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using app::Printed;

// A folder with a command `lp` of our own, and nothing else to find.
class Printing : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder_);
        path_ = std::getenv("PATH");
        setenv("PATH", folder_.c_str(), 1);
    }
    void TearDown() override {
        setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder_);
    }
    void command(const std::string& text) const {
        std::ofstream(folder_ / "lp") << "#!/bin/sh\n" << text << "\n";
        fs::permissions(folder_ / "lp", fs::perms::owner_all);
    }
    const fs::path folder_ =
        fs::temp_directory_path() / ("noci-printing-" + std::to_string(::getpid()));
    std::string path_;
    const std::string page = std::string(400'000, 'x') + "end"; // more than a pipe holds
};

TEST_F(Printing, SendsTheWholePage) {
    command("while IFS= read -r line || [ -n \"$line\" ]; do printf %s \"$line\"; done > " +
            (folder_ / "printed").string());
    EXPECT_EQ(app::send_to_printer(page), Printed::sent);
    std::ostringstream printed;
    printed << std::ifstream(folder_ / "printed").rdbuf();
    EXPECT_EQ(printed.str(), page);
}

TEST_F(Printing, WithoutAPrinterThePageIsRefusedAndTheProgramGoesOn) {
    command("exit 1"); // reads nothing
    EXPECT_EQ(app::send_to_printer(page), Printed::refused);
    command("exit 0"); // says that all is well, but has not read the page
    EXPECT_EQ(app::send_to_printer(page), Printed::refused);
}

TEST_F(Printing, SaysThatThereIsNoPrintingHere) {
    EXPECT_EQ(app::send_to_printer(page), Printed::no_system);
}

} // namespace
