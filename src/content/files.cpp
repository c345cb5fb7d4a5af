#include "content/files.hpp"

#include "content/load.hpp"
#include "files/whole.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <system_error>

namespace content {

bool read_file(const std::string& path, std::string& out, std::string& why) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        why = "the file is missing";
        return false;
    }
    if (!std::filesystem::is_regular_file(status)) {
        why = "this is not a plain file";
        return false;
    }
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest_file) {
        why = fmt::format("the file holds {} bytes; a content file may hold at most {}", size,
                          largest_file);
        return false;
    }
    std::ifstream file(path, std::ios::binary);
    out.assign(error ? 0 : static_cast<std::size_t>(size), '\0');
    file.read(out.data(), static_cast<std::streamsize>(out.size()));
    if (error || !file) {
        why = "the file cannot be read";
        return false;
    }
    return true;
}

bool write_file(const std::string& path, const std::string& text, std::string& why) {
    std::error_code ignored; // a folder that is missing is named below
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
    return files::write_whole(path, text, why);
}

bool remove_file(const std::string& path, std::string& why) {
    std::error_code error;
    if (std::filesystem::remove(path, error)) return true;
    why = fmt::format("{} can't be deleted{}", path,
                      error ? ": " + error.message() : std::string("; it is not there"));
    return false;
}

} // namespace content
