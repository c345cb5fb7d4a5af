// What Noci remembers about a learner between two sessions: settings and the place in each lesson,
// in one SQLite file (noci.db) of a profile folder. Reads come from memory and cost nothing; every
// write is one transaction that survives the program being killed. Whatever is wrong with the file,
// the learner can go on: then problem() holds one sentence to show. Knows no lesson and no screen.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace study {

// Where a learner is in one lesson. Goals and tiles are named by keys of the caller's choice, such
// as step ids, so that an edited lesson does not move them.
struct Place {
    int step = 0;     // from 0
    int furthest = 0; // the last step ever opened
    std::string depth;
    std::vector<std::string> goals; // reached
    std::vector<std::string> tried; // tiles filled
    bool operator==(const Place&) const = default;
};

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
    // False when what is written now will be gone after this session.
    bool keeps() const {
        return file_ != nullptr && unsaved_settings_.empty() && unsaved_places_.empty();
    }

    std::string get(const std::string& key, const std::string& fallback = "") const;
    const Place* place(const std::string& lesson) const; // null: never opened
    const std::map<std::string, Place>& places() const { return places_; }
    std::string last_lesson() const { return get(last_lesson_key); }

    // Both return whether it is safe on disk. It is remembered for this session in any case, and
    // what could not be written is tried again with the next write.
    bool put(const std::string& key, const std::string& value);
    // Also makes `lesson` the last lesson, in the same transaction.
    bool put_place(const std::string& lesson, const Place& place);

private:
    struct File; // the database connection
    static constexpr const char* last_lesson_key = "last_lesson";

    bool save();
    void open_file(const std::string& folder);

    std::map<std::string, std::string> settings_;
    std::map<std::string, Place> places_;
    std::set<std::string> unsaved_settings_, unsaved_places_;
    std::string problem_;
    bool failing_ = false; // problem_ is about saving, and ends when saving works again
    std::unique_ptr<File> file_;
};

} // namespace study
