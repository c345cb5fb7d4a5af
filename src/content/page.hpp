// One content file while it is read: its text, where its lines begin, and what is wrong with it.
// Knows nothing of Markdown, TOML or lessons.
#pragma once
#include "content/diagnostics.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

class Page {
public:
    // `text` must outlive the page.
    Page(std::string_view text, std::string file);

    std::string_view text() const { return text_; }
    const std::string& file() const { return file_; }
    int line_count() const { return static_cast<int>(starts_.size()); }
    std::size_t line_start(int line) const; // offset of a line, from 1
    std::string_view line(int line) const;  // without its end
    Where where(std::size_t offset) const;  // offset may be the end of the text
    // TOML counts columns in characters; we count bytes.
    Where from_characters(int line, int character) const;

    void error(Where, std::string sentence);
    void warn(Where, std::string sentence);
    bool has_error() const;
    // In file order; a page full of errors is cut short after the first 200.
    Diagnostics take();

private:
    std::string_view text_;
    std::string file_;
    std::vector<std::size_t> starts_;
    Diagnostics found_;
};

// Reports a text that is empty, not UTF-8 or holds control characters: nothing more should be read
// of it.
bool readable(Page&);

} // namespace content
