// Notices saved files by asking for their time and size a few times a second. A change is told once
// it has settled, so an editor that saves by renaming, or writes in two goes, causes one reload.
// Knows files only: no lessons, windows or shaders.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace app {

class HotReload {
public:
    static constexpr double poll_s = 0.25;
    static constexpr double settle_s = 0.06; // a file must rest this long
    static constexpr double patience_s = 1;  // a missing or empty file may come back within this

    struct Changed {
        bool content = false, shaders = false;
        bool any() const { return content || shaders; }
    };

    // `files`: read by the course. `lessons_dir`: looked through for new lesson folders.
    void watch_content(const std::vector<std::string>& files, const std::string& lessons_dir);
    void watch_shaders(const std::string& dir);
    // Cheap when it is too early to look again.
    Changed poll(double now_s);
    // How long until poll() wants to look again.
    double wait_s(double now_s) const;

private:
    struct Seen {
        std::string path;
        std::int64_t time = 0;
        std::uintmax_t size = 0;
        bool operator==(const Seen&) const = default;
    };
    struct Group {
        std::vector<std::string> files;
        std::string dir; // also every file in it, and in its folders
        std::vector<Seen> known, last, now;
        double changed_s = -1; // when `last` last changed; < 0: nothing pending
    };
    static void look(Group&);
    static bool settled(Group&, double now_s);

    Group content_, shaders_;
    double next_s_ = 0;
};

} // namespace app
