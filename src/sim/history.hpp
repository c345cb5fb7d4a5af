// Every tick of a run, newest last, in a ring that is allocated once. Because a model is
// deterministic and a copy is a snapshot, going back is reading, and it is exact.
#pragma once
#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

template <class Snapshot> class History {
public:
    // `capacity` ticks are kept; older ones are forgotten.
    explicit History(std::size_t capacity) : capacity_(capacity) { assert(capacity > 1); }

    void clear(const Snapshot& first) {
        if (ring_.empty()) ring_.push_back(first);
        oldest_ = newest_ = 0;
        ring_[0] = first;
    }
    void push(const Snapshot& next) {
        if (ring_.size() < capacity_) ring_.resize(capacity_, next); // once: many never run
        ++newest_;
        oldest_ = std::max(oldest_, newest_ - static_cast<std::int64_t>(capacity_) + 1);
        slot(newest_) = next;
    }
    // Forgets everything after `tick`: the person went back and did something else.
    void cut_after(std::int64_t tick) { newest_ = std::clamp(tick, oldest_, newest_); }

    std::int64_t oldest() const { return oldest_; }
    std::int64_t newest() const { return newest_; }
    // `tick` in [oldest, newest].
    const Snapshot& at(std::int64_t tick) const {
        assert(tick >= oldest_ && tick <= newest_);
        return ring_[static_cast<std::size_t>(tick) % capacity_];
    }
    Snapshot& slot(std::int64_t tick) { return ring_[static_cast<std::size_t>(tick) % capacity_]; }

private:
    std::size_t capacity_;
    std::vector<Snapshot> ring_;
    std::int64_t oldest_ = 0;
    std::int64_t newest_ = 0;
};

} // namespace sim
