#include "ui/strings.hpp"

namespace ui {

std::string_view Strings::fill(FrameText& frame, std::string_view key,
                               std::initializer_list<Value> values) const {
    const std::string_view words = (*this)(key);
    char out[2048];
    std::size_t n = 0;
    const auto put = [&](std::string_view s) {
        const std::size_t count = std::min(s.size(), sizeof out - n);
        std::copy_n(s.data(), count, out + n);
        n += count;
    };
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t open = words.find('{', at);
        const std::size_t close = open == words.npos ? words.npos : words.find('}', open);
        if (close == words.npos) {
            put(words.substr(at));
            break;
        }
        put(words.substr(at, open - at));
        const std::string_view name = words.substr(open + 1, close - open - 1);
        const Value* found = nullptr;
        for (const Value& v : values)
            if (v.name == name) found = &v;
        // An unknown placeholder shows itself, so that it is seen and mended.
        put(found ? found->value : words.substr(open, close - open + 1));
        at = close + 1;
    }
    return frame.keep({out, n});
}

} // namespace ui
