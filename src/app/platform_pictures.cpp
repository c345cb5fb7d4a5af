// Pictures are decoded while the app goes on.
#include "app/platform.hpp"

#include <algorithm>
#include <mutex>
#include <set>
#include <thread>

namespace app {

struct PictureLoader::Impl {
    std::mutex lock;
    std::vector<std::string> waiting;          // guarded by lock
    std::vector<gfx::DecodedPicture> finished; // guarded by lock
    std::set<std::string> asked;               // under way or failed; this thread only
    std::vector<std::thread> threads;
    int running = 0; // guarded by lock

    // Leaving and finding nothing to do is one thing, so that no file is left behind.
    bool take(std::string& file) {
        const std::lock_guard guard(lock);
        if (waiting.empty()) {
            --running;
            return false;
        }
        file = std::move(waiting.back());
        waiting.pop_back();
        return true;
    }
    void work() {
        for (std::string file; take(file);) {
            std::vector<gfx::DecodedPicture> decoded = gfx::decode({file});
            const std::lock_guard guard(lock);
            for (gfx::DecodedPicture& d : decoded)
                finished.push_back(std::move(d));
        }
    }
    void join() {
        for (std::thread& thread : threads)
            thread.join();
        threads.clear();
    }
};

PictureLoader::PictureLoader() : impl_(std::make_unique<Impl>()) {}

PictureLoader::~PictureLoader() {
    {
        const std::lock_guard guard(impl_->lock);
        impl_->waiting.clear();
    }
    impl_->join();
}

void PictureLoader::start(const std::vector<std::string>& files) {
    if (files.empty()) return;
    Impl& m = *impl_;
    // One core is left to the window and the frames.
    const int cores = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2u, 5u)) - 1;
    int more = 0;
    {
        const std::lock_guard guard(m.lock);
        for (const std::string& file : files)
            if (m.asked.insert(file).second) m.waiting.push_back(file);
        more = std::min(cores - m.running, static_cast<int>(m.waiting.size()));
    }
    if (more <= 0) return;
    if (!busy()) m.join(); // threads of an earlier call, all done
    {
        const std::lock_guard guard(m.lock);
        m.running += more;
    }
    for (int i = 0; i < more; ++i)
        m.threads.emplace_back([&m] { m.work(); });
}

int PictureLoader::hand_over(App& app) {
    std::vector<gfx::DecodedPicture> ready;
    {
        const std::lock_guard guard(impl_->lock);
        ready.swap(impl_->finished);
    }
    if (ready.empty()) return 0;
    // The order threads finish in must not decide where a picture lies.
    std::sort(ready.begin(), ready.end(),
              [](const auto& a, const auto& b) { return a.file < b.file; });
    for (const gfx::DecodedPicture& d : ready)
        if (d.problem.empty()) impl_->asked.erase(d.file);
    const int count = static_cast<int>(ready.size());
    for (const gfx::Textures::Problem& problem : app.textures().add(std::move(ready))) {
        impl_->asked.insert(problem.file); // not again: it would fail each frame
        app.show_problem(problem.sentence);
    }
    return count;
}

bool PictureLoader::busy() const {
    const std::lock_guard guard(impl_->lock);
    return impl_->running > 0 || !impl_->finished.empty();
}

void PictureLoader::wait() {
    impl_->join();
}

void PictureLoader::forget_failures() {
    if (!busy()) impl_->asked.clear();
}

} // namespace app
