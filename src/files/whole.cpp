#include "files/whole.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>

namespace files {
namespace {

namespace fs = std::filesystem;

// 0, or the errno of what failed.
int put(std::FILE* file, std::string_view bytes) {
    errno = 0;
    int error = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size())
        error = errno ? errno : EIO;
    if (std::fclose(file) != 0 && !error) error = errno ? errno : EIO;
    return error;
}

// A new file beside `target` that nobody else has; "x" refuses one that is there.
std::FILE* open_beside(const fs::path& target, fs::path& made) {
    for (int i = 0; i < 100; ++i) {
        made = target;
        made += fmt::format(".part{}", i);
        if (std::FILE* file = std::fopen(made.string().c_str(), "wbx")) return file;
        if (errno != EEXIST) return nullptr;
    }
    return nullptr;
}

} // namespace

bool write_whole(const std::string& path, std::string_view bytes, std::string& why) {
    const auto failed = [&](const std::string& reason) {
        why = fmt::format("The file \"{}\" can't be written: {}.", path, reason);
        return false;
    };
    if (path.empty()) return failed("it has no name");
    std::error_code error;
    fs::path target(path);
    const fs::file_status there = fs::status(target, error);
    if (fs::is_directory(there)) return failed("it is a folder");
    if (fs::exists(there)) {
        // What may not be changed is not replaced either, and a link stays a link.
        std::FILE* file = std::fopen(path.c_str(), fs::is_regular_file(there) ? "r+b" : "wb");
        if (!file) return failed(std::strerror(errno));
        if (!fs::is_regular_file(there)) {
            const int failure = put(file, bytes);
            return failure ? failed(std::strerror(failure)) : true;
        }
        std::fclose(file);
        target = fs::canonical(target, error);
        if (error) return failed(error.message());
    }
    fs::path part;
    std::FILE* file = open_beside(target, part);
    if (!file) return failed(std::strerror(errno));
    const auto give_up = [&](const std::string& reason) {
        std::error_code ignored;
        fs::remove(part, ignored);
        return failed(reason);
    };
    if (const int failure = put(file, bytes)) return give_up(std::strerror(failure));
    fs::rename(part, target, error);
    return error ? give_up(error.message()) : true;
}

} // namespace files
