#include "study/store.hpp"

#include "study/database.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace study {
namespace {

namespace fs = std::filesystem;

constexpr int schema_version = 1;
constexpr const char* application_id = "1315922793"; // "Noci" in ASCII
constexpr const char* make_schema =
    "CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;"
    "PRAGMA application_id = 1315922793;"
    "PRAGMA user_version = 1;";

enum class Opened { fine, broken, newer, unusable };

// Damage of the file itself, as opposed to a folder, disk or lock that does not let us.
bool is_damage(int code) {
    return (code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT;
}

// Looks at a file that was just opened; a new one gets its tables.
Opened prepare(Database& db, int& code) {
    const std::string version = db.value("PRAGMA user_version", code);
    if (code != SQLITE_OK) return is_damage(code) ? Opened::broken : Opened::unusable;
    const std::string owner = db.value("PRAGMA application_id", code);
    const std::string tables = db.value("SELECT count(*) FROM sqlite_master", code);
    if (code != SQLITE_OK) return is_damage(code) ? Opened::broken : Opened::unusable;
    const bool empty = tables == "0" && version == "0";
    if (!empty && owner != application_id) return Opened::broken; // somebody else's
    if (std::atoi(version.c_str()) > schema_version) return Opened::newer;
    if (!empty) {
        const std::string check = db.value("PRAGMA quick_check(1)", code);
        if (is_damage(code) || (code == SQLITE_OK && check != "ok")) return Opened::broken;
    }
    if (code != SQLITE_OK) return Opened::unusable;
    if (db.read_only()) return code = SQLITE_READONLY, Opened::unusable;
    if (code = db.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"); code != SQLITE_OK)
        return Opened::unusable;
    if (!empty) return Opened::fine;
    code = db.run((std::string("BEGIN IMMEDIATE;") + make_schema + "COMMIT;").c_str());
    return code == SQLITE_OK ? Opened::fine : Opened::unusable;
}

// Renames the file and its companions to the first free noci.broken-N.db. The companions go first:
// a write-ahead log left behind would be read into the new file.
std::string set_aside(const fs::path& path, std::error_code& error) {
    fs::path kept;
    for (int n = 1; kept.empty() || fs::exists(kept, error); ++n)
        kept = path.parent_path() / fmt::format("noci.broken-{}.db", n);
    for (const char* companion : {"-wal", "-shm", "-journal", ""}) {
        const fs::path from = path.string() + companion;
        if (fs::exists(from, error)) fs::rename(from, kept.string() + companion, error);
        if (error) return "";
    }
    return kept.filename().string();
}

std::string memory_only(const std::string& reason) {
    return fmt::format("Your progress can't be kept because {}. Everything works, but Noci will "
                       "forget this session when you close it.",
                       reason);
}

bool load(Database& db, std::map<std::string, std::string>& values) {
    std::vector<std::vector<std::string>> rows;
    if (db.read("SELECT key, value FROM setting", rows) != SQLITE_OK) return false;
    for (const auto& row : rows)
        values[row[0]] = row[1];
    return true;
}

} // namespace

struct Store::File {
    Database db;
};

Store::Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::string& folder) {
    Store store;
    if (!folder.empty()) store.open_file(folder);
    return store;
}

void Store::open_file(const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error)) {
        problem_ = memory_only(fmt::format("the folder {} can't be used", folder));
        return;
    }
    const fs::path path = fs::path(folder) / "noci.db";
    auto file = std::make_unique<File>();
    for (int attempt = 0; attempt < 2; ++attempt) {
        int code = file->db.open(path.string(), true);
        const Opened opened = code == SQLITE_OK ? prepare(file->db, code) : Opened::unusable;
        // What a newer Noci wrote is only ever read: the next line opens it again for that.
        if (opened == Opened::newer) code = file->db.open(path.string(), false);
        const bool readable =
            opened == Opened::fine || opened == Opened::newer || code == SQLITE_READONLY;
        const bool loaded = readable && load(file->db, values_);
        if (opened == Opened::fine && loaded) {
            file_ = std::move(file);
            return;
        }
        file->db.close();
        if (opened == Opened::newer) {
            problem_ = fmt::format("Your progress was written by a newer version of Noci. {} and "
                                   "changes are forgotten when you close it.",
                                   loaded ? "It is shown, but this version leaves it as it is,"
                                          : "This version can't show it,");
            return;
        }
        if (opened == Opened::unusable) {
            problem_ = memory_only(
                fmt::format("{} can't be written ({})", path.string(), sqlite3_errstr(code)));
            return;
        }
        values_.clear();
        const std::string kept = set_aside(path, error);
        if (kept.empty()) break;
        problem_ = fmt::format("The file with your progress could not be read. It was kept as {}, "
                               "and a new one was started.",
                               kept);
    }
    problem_ = memory_only(fmt::format("{} is broken and can't be moved aside", path.string()));
}

std::string Store::get(const std::string& key, const std::string& fallback) const {
    const auto found = values_.find(key);
    return found == values_.end() ? fallback : found->second;
}

void Store::remember(const std::string& key, const std::string& value) {
    const auto [at, added] = values_.try_emplace(key, value);
    if (added || at->second != value) unsaved_.insert(key);
    at->second = value;
}

bool Store::put(const std::string& key, const std::string& value) {
    remember(key, value);
    return save();
}

bool Store::put_all(const std::vector<std::pair<std::string, std::string>>& entries) {
    for (const auto& [key, value] : entries)
        remember(key, value);
    return save();
}

// Everything unsaved in one transaction.
bool Store::save() {
    if (file_ == nullptr) return false;
    if (unsaved_.empty()) return true;
    Database& db = file_->db;
    int code = db.run("BEGIN IMMEDIATE");
    for (auto key = unsaved_.begin(); code == SQLITE_OK && key != unsaved_.end(); ++key)
        code = db.run("INSERT OR REPLACE INTO setting VALUES(?, ?)", {*key, values_.at(*key)});
    if (code == SQLITE_OK) code = db.run("COMMIT");
    if (code != SQLITE_OK) {
        db.run("ROLLBACK"); // fails harmlessly when SQLite has already rolled back
        failing_ = true;
        problem_ = fmt::format("Your progress could not be saved just now ({}). Noci tries again "
                               "with your next step.",
                               sqlite3_errstr(code));
        return false;
    }
    unsaved_.clear();
    if (failing_) problem_.clear();
    failing_ = false;
    return true;
}

} // namespace study
