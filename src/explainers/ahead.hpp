// A slow model worked out ahead of the film, in a thread of its own, so that no frame waits for it.
// The ticks are those that the model would have made one by one: only when they are made differs.
// Knows no picture and no clock. All calls come from one thread, the one that shows the film.
#pragma once
#include "sim/model.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace explainers {

#if defined(__EMSCRIPTEN__) && !defined(__EMSCRIPTEN_PTHREADS__)
inline constexpr bool threads_exist = false;
#else
inline constexpr bool threads_exist = true;
#endif

template <sim::Model M> class Ahead {
public:
    // At most `capacity` ticks (> 0) are kept ready; memory and thread start with the first begin()
    // or take(). Without a worker every tick is made when it is taken.
    explicit Ahead(std::size_t capacity, bool worker = threads_exist)
        : capacity_(std::max<std::size_t>(capacity, 1)),
          batch_(std::min<std::size_t>(capacity_, 16)), alone_(!worker) {}
    ~Ahead() {
        {
            const std::lock_guard lock(mutex_);
            stop_ = true;
        }
        wanted_.notify_one();
        if (worker_.joinable()) worker_.join();
    }
    Ahead(const Ahead&) = delete;
    Ahead& operator=(const Ahead&) = delete;

    // What comes next follows from another moment than what is kept.
    void forget() {
        const std::lock_guard lock(mutex_);
        following_ = false;
        count_ = 0;
        ++run_;
    }
    // The tick after `from`, which is the last one taken or the first after forget(). Waits for it.
    M take(const M& from) {
        std::unique_lock lock(mutex_);
        if (!following_) follow(from);
        if (alone_) {
            M next = from;
            next.advance();
            return next;
        }
        made_.wait(lock, [this] { return count_ > 0; });
        const M next = ring_[first_];
        first_ = (first_ + 1) % capacity_;
        const bool low = --count_ == low_mark();
        lock.unlock();
        if (low) wanted_.notify_one();
        return next;
    }
    // Starts working from `from`, if it does not yet.
    void begin(const M& from) {
        const std::lock_guard lock(mutex_);
        if (!following_) follow(from);
    }
    // 1 when there is enough to play on without stalling. Once it ran dry it fills up a little
    // before it is 1 again, so that the film does not stutter.
    double ready_part() const {
        const std::lock_guard lock(mutex_);
        if (alone_) return 1;
        const double wanted = static_cast<double>(std::max<std::size_t>(capacity_ / 8, 1));
        const double part = std::min(1.0, static_cast<double>(count_) / wanted);
        if (count_ == 0) starved_ = true;
        if (part >= 1) starved_ = false;
        return starved_ ? part : 1;
    }

private:
    // The worker fills up, then sleeps until half is taken: it wakes seldom. From there it always
    // has room for a batch.
    std::size_t low_mark() const { return std::min(capacity_ / 2, capacity_ - batch_); }

    void follow(const M& from) { // with the lock held
        following_ = true;
        if (alone_) return;
        if (ring_.empty()) ring_.resize(capacity_, from);
        first_ = count_ = 0;
        last_ = from;
        starved_ = true;
        if (!worker_.joinable()) {
            try {
                worker_ = std::thread([this] { work(); });
            } catch (const std::system_error&) { // no thread to be had: slow, but it goes on
                alone_ = true;
            }
        }
        wanted_.notify_one();
    }
    void work() {
        std::vector<M> made;
        made.reserve(batch_);
        std::unique_lock lock(mutex_);
        while (!stop_) {
            wanted_.wait(lock, [this] { return stop_ || (following_ && count_ <= low_mark()); });
            while (!stop_ && following_ && count_ + batch_ <= capacity_)
                make_batch(lock, made);
        }
    }
    void make_batch(std::unique_lock<std::mutex>& lock, std::vector<M>& made) {
        const std::uint64_t run = run_;
        M model = *last_;
        lock.unlock();
        made.clear();
        for (std::size_t i = 0; i < batch_; ++i) {
            model.advance();
            made.push_back(model);
        }
        lock.lock();
        if (run != run_) return; // forgotten while it was made
        for (const M& tick : made)
            ring_[(first_ + count_++) % capacity_] = tick;
        last_ = model;
        made_.notify_one();
    }

    const std::size_t capacity_;
    const std::size_t batch_; // ticks made between two looks at the lock
    mutable std::mutex mutex_;
    std::condition_variable made_, wanted_; // the film waits for the one, the worker for the other
    std::thread worker_;
    std::vector<M> ring_;
    std::optional<M> last_; // of what is made
    std::size_t first_ = 0, count_ = 0;
    std::uint64_t run_ = 0; // rises when what is kept, and being made, is of no use any more
    bool alone_;            // no worker
    bool following_ = false, stop_ = false;
    mutable bool starved_ = true; // ran dry: fill up before going on
};

} // namespace explainers
