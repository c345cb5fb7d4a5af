// What Noci remembers about a learner between two sessions, as short texts under keys: settings,
// the place in each lesson, the last lesson. One SQLite file (noci.db) in a profile folder. Reads
// come from memory and cost nothing; every write is one transaction that survives the program being
// killed. Whatever is wrong with the file, the learner can go on: then problem() holds one sentence
// to show. Knows no lesson and no screen, and nothing about a client.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace study {

class Store {
public:
    Store(); // keeps everything in memory only
    // Opens or makes the folder and its file. An empty name keeps nothing, which is no problem.
    static Store open(const std::string& folder);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // One sentence to show the learner, or "".
    const std::string& problem() const { return problem_; }
    // False when something written is not on disk, and will be gone after this session.
    bool keeps() const { return file_ != nullptr && unsaved_.empty(); }

    std::string get(const std::string& key, const std::string& fallback = "") const;

    // Both return whether it is safe on disk. It is remembered for this session in any case, and
    // what could not be written is tried again with the next write.
    bool put(const std::string& key, const std::string& value);
    // All of them or none, in one transaction.
    bool put_all(const std::vector<std::pair<std::string, std::string>>& entries);

private:
    struct File; // the database connection

    void open_file(const std::string& folder);
    void remember(const std::string& key, const std::string& value);
    bool save();

    std::map<std::string, std::string> values_;
    std::set<std::string> unsaved_; // keys
    std::string problem_;
    bool failing_ = false; // problem_ is about saving, and ends when saving works again
    std::unique_ptr<File> file_;
};

} // namespace study
