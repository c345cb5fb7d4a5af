#include "study/database.hpp"

#include <utility>

namespace study {

Database& Database::operator=(Database&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

int Database::open(const std::string& path, bool writable) {
    close();
    const int flags = writable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) close();
    // Another window of Noci may be writing; its transactions take a few milliseconds.
    if (handle_ != nullptr) sqlite3_busy_timeout(handle_, 250);
    return code;
}

void Database::close() {
    sqlite3_close(handle_);
    handle_ = nullptr;
}

int Database::run(const char* sql) {
    return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
}

int Database::run(const char* sql, const std::vector<std::string>& values) {
    return step(sql, values, nullptr);
}

int Database::read(const char* sql, std::vector<std::vector<std::string>>& rows) {
    return step(sql, {}, &rows);
}

std::string Database::value(const char* sql, int& code) {
    std::vector<std::vector<std::string>> rows;
    code = read(sql, rows);
    return rows.empty() || rows[0].empty() ? "" : rows[0][0];
}

int Database::step(const char* sql, const std::vector<std::string>& values,
                   std::vector<std::vector<std::string>>* rows) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr);
    for (std::size_t i = 0; code == SQLITE_OK && i < values.size(); ++i)
        code = sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].data(),
                                 static_cast<int>(values[i].size()), SQLITE_TRANSIENT);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW || rows == nullptr) continue;
        rows->emplace_back();
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto* text =
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            rows->back().emplace_back(text != nullptr ? text : "", size);
        }
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

} // namespace study
