#include "content/page.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace content {

Page::Page(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {
    starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        if (at + 1 < text.size()) starts_.push_back(at + 1);
}

std::size_t Page::line_start(int line) const {
    const auto i = static_cast<std::size_t>(std::max(line, 1) - 1);
    return i < starts_.size() ? starts_[i] : text_.size();
}

std::string_view Page::line(int number) const {
    const std::size_t begin = line_start(number), end = line_start(number + 1);
    std::string_view out = text_.substr(begin, end - begin);
    while (!out.empty() && (out.back() == '\n' || out.back() == '\r'))
        out.remove_suffix(1);
    return out;
}

Where Page::where(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const auto line = static_cast<std::size_t>(next - starts_.begin());
    return {static_cast<int>(line), static_cast<int>(offset - starts_[line - 1]) + 1};
}

Where Page::from_characters(int number, int character) const {
    const std::string_view words = line(number);
    std::size_t byte = 0;
    for (int left = character - 1; left > 0 && byte < words.size(); --left) {
        ++byte;
        while (byte < words.size() && (static_cast<unsigned char>(words[byte]) & 0xC0) == 0x80)
            ++byte;
    }
    return {number, static_cast<int>(byte) + 1};
}

void Page::error(Where where, std::string sentence) {
    found_.push_back({file_, where.line, where.column, Severity::error, std::move(sentence)});
}

void Page::warn(Where where, std::string sentence) {
    found_.push_back({file_, where.line, where.column, Severity::warning, std::move(sentence)});
}

bool Page::has_error() const {
    return has_errors(found_);
}

Diagnostics Page::take() {
    constexpr std::size_t most = 200;
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
    if (found_.size() > most) {
        const std::size_t rest = found_.size() - most;
        const bool errors = has_error();
        found_.resize(most);
        found_.back().severity = errors ? Severity::error : Severity::warning;
        found_.back().sentence += fmt::format(" ({} more problems follow in this file.)", rest);
    }
    return std::move(found_);
}

namespace {

// Length of the UTF-8 character at `at`, or 0 when it is not one.
std::size_t utf8_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const unsigned first = byte(at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    const unsigned second = byte(at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool beyond = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
}

} // namespace

bool readable(Page& page) {
    const std::string_view text = page.text();
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        page.error({1, 1}, "the file is empty");
        return false;
    }
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0 || is_control(text[at])) {
            page.error(page.where(at),
                       length == 0
                           ? fmt::format("the byte 0x{:02X} is not UTF-8; save the file as UTF-8",
                                         static_cast<unsigned char>(text[at]))
                           : fmt::format("the control character 0x{:02X} is not allowed; delete it",
                                         static_cast<unsigned char>(text[at])));
            return false;
        }
        at += length;
    }
    return true;
}

} // namespace content
