// Words that text for clients avoids, found in running text.
#pragma once
#include "content/course.hpp"
#include "content/phrases.hpp"

#include <string_view>
#include <vector>

namespace content {

class SafeWords {
public:
    explicit SafeWords(const SafeLanguage& language); // `language` must outlive it

    struct Slip {
        std::size_t at = 0, end = 0; // offsets in the text
        std::string sentence;        // text for clients must not say "knots"; say "spots that …"
    };
    std::vector<Slip> find(std::string_view text) const;

private:
    const SafeLanguage& language_;
    Phrases avoid_, allowed_;
};

} // namespace content
