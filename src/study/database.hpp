// SQLite behind four small functions; used by store.cpp only.
// WAL with synchronous NORMAL: a transaction is safe from a killed program as soon as it returns,
// and costs no wait for the disk, so saving never delays a frame. When the power fails, the last
// moments may be missing, but the file is never broken.
#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>

namespace study {

class Database {
public:
    Database() = default;
    Database(Database&& other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
    Database& operator=(Database&& other) noexcept;
    ~Database() { close(); }

    // An SQLite result code, like all functions below; SQLITE_OK is success.
    int open(const std::string& path, bool writable);
    void close();
    int run(const char* sql);
    // One statement with values for its ? marks.
    int run(const char* sql, const std::vector<std::string>& values);
    // Appends every row as texts.
    int read(const char* sql, std::vector<std::vector<std::string>>& rows);
    // The first value of the first row, or "" and the code.
    std::string value(const char* sql, int& code);

    bool read_only() const { return sqlite3_db_readonly(handle_, "main") == 1; }

private:
    int step(const char* sql, const std::vector<std::string>& values,
             std::vector<std::vector<std::string>>* rows);
    sqlite3* handle_ = nullptr;
};

} // namespace study
