// Words of the interface by key, and text made for one frame without allocating.
#pragma once
#include <fmt/format.h>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// Text that lives until the frame is drawn. Reserved once; a steady frame allocates nothing.
class FrameText {
public:
    FrameText() { bytes_.reserve(capacity); }
    void clear() { bytes_.clear(); }
    template <class... A> std::string_view format(fmt::format_string<A...> f, A&&... args) {
        char out[512];
        const auto end = fmt::format_to_n(out, sizeof out, f, std::forward<A>(args)...);
        return keep({out, std::min(sizeof out, end.size)});
    }
    std::string_view keep(std::string_view words) {
        if (bytes_.size() + words.size() > capacity) return "";
        const std::size_t at = bytes_.size();
        bytes_.insert(bytes_.end(), words.begin(), words.end());
        return {bytes_.data() + at, words.size()};
    }

private:
    static constexpr std::size_t capacity = std::size_t{128} * 1024;
    std::vector<char> bytes_;
};

class Strings {
public:
    using Table = std::map<std::string, std::string, std::less<>>;
    void set(Table table) { table_ = std::move(table); }
    // A missing key shows itself, so that it is seen and mended.
    std::string_view operator()(std::string_view key) const {
        const auto it = table_.find(key);
        return it == table_.end() ? key : std::string_view(it->second);
    }
    bool has(std::string_view key) const { return table_.find(key) != table_.end(); }
    // Replaces {name} by value: fill(words, "strings.step_of", {{"step", "3"}, {"count", "6"}}).
    struct Value {
        std::string_view name, value;
    };
    std::string_view fill(FrameText& frame, std::string_view key,
                          std::initializer_list<Value> values) const;

private:
    Table table_;
};

} // namespace ui
