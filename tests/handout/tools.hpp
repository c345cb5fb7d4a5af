// Reading what we wrote with the programs other people read it with (poppler), in a folder of its
// own.
#pragma once
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <unistd.h>

namespace test {

struct Output {
    std::string text;
    int status = 0;
};

// Standard output and error of a shell command together.
inline Output run(const std::string& command) {
    Output output;
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return {"popen failed", -1};
    std::array<char, 4096> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        output.text.append(buffer.data(), n);
    output.status = pclose(pipe);
    return output;
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Gone with everything in it when the test ends.
class Folder {
public:
    Folder() {
        std::string name =
            (std::filesystem::temp_directory_path() / "noci-handout-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(path_), {}));
    }

private:
    std::string path_;
};

} // namespace test
