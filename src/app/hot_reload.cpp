#include "app/hot_reload.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace app {
namespace fs = std::filesystem;

namespace {

// Editors leave their own files beside the one being edited.
bool is_editor_file(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~';
}

} // namespace

void HotReload::watch_content(const std::vector<std::string>& files,
                              const std::string& lessons_dir) {
    content_.files = files;
    content_.dir = lessons_dir;
    look(content_);
    content_.known = content_.last = content_.now;
    content_.changed_s = -1;
}

void HotReload::watch_shaders(const std::string& dir) {
    shaders_.dir = dir;
    look(shaders_);
    shaders_.known = shaders_.last = shaders_.now;
    shaders_.changed_s = -1;
}

void HotReload::look(Group& group) {
    group.now.clear();
    const auto add = [&group](const fs::path& path) {
        Seen seen;
        std::error_code error;
        const auto time = fs::last_write_time(path, error);
        if (!error) seen.time = static_cast<std::int64_t>(time.time_since_epoch().count());
        const auto size = fs::file_size(path, error);
        if (!error) seen.size = size;
        seen.path = path.string();
        group.now.push_back(std::move(seen));
    };
    for (const std::string& file : group.files)
        add(file);
    if (group.dir.empty()) return;
    std::error_code error;
    fs::recursive_directory_iterator it(group.dir, fs::directory_options::skip_permission_denied,
                                        error);
    for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
        if (it.depth() > 1) it.disable_recursion_pending();
        std::error_code ignored;
        if (it->is_regular_file(ignored) && !is_editor_file(it->path())) add(it->path());
    }
    std::sort(group.now.begin(), group.now.end(),
              [](const Seen& a, const Seen& b) { return a.path < b.path; });
    group.now.erase(std::unique(group.now.begin(), group.now.end()), group.now.end());
}

bool HotReload::settled(Group& group, double now_s) {
    if (group.files.empty() && group.dir.empty()) return false;
    look(group);
    if (group.now != group.last) {
        std::swap(group.last, group.now);
        group.changed_s = now_s;
    }
    if (group.changed_s < 0) return false;
    if (group.last == group.known) { // it came back as it was
        group.changed_s = -1;
        return false;
    }
    // A known file that is gone or empty is probably being written right now.
    const bool waiting = std::any_of(group.known.begin(), group.known.end(), [&](const Seen& was) {
        if (was.size == 0) return false;
        const auto is =
            std::lower_bound(group.last.begin(), group.last.end(), was.path,
                             [](const Seen& s, const std::string& p) { return s.path < p; });
        return is == group.last.end() || is->path != was.path || is->size == 0;
    });
    if (now_s - group.changed_s < (waiting ? patience_s : settle_s)) return false;
    group.known = group.last;
    group.changed_s = -1;
    return true;
}

HotReload::Changed HotReload::poll(double now_s) {
    if (now_s < next_s_) return {};
    Changed changed{settled(content_, now_s), settled(shaders_, now_s)};
    const bool pending = content_.changed_s >= 0 || shaders_.changed_s >= 0;
    next_s_ = now_s + (pending ? settle_s : poll_s);
    return changed;
}

double HotReload::wait_s(double now_s) const {
    return std::max(0.0, next_s_ - now_s);
}

} // namespace app
