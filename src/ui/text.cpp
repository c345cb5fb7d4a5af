// Lines of text: measuring, breaking and drawing.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace ui {
namespace {

constexpr std::string_view ellipsis = "\u2026";

float width_of(const FontFace& f, std::string_view words) {
    if (words.empty()) return 0;
    return f.font->CalcTextSizeA(f.size, 1e9f, 0, words.data(), words.data() + words.size()).x;
}

// Where ImGui's own line box starts, so that text sits in the middle of ours.
float line_offset(const FontFace& f) {
    return std::round((f.line - f.size) / 2);
}

// The part of `words` that fits into one line, without the space it breaks at; `rest` follows.
std::string_view take_line(const FontFace& f, float width, std::string_view words,
                           std::string_view& rest) {
    const char* begin = words.data();
    const char* end = begin + words.size();
    if (const auto newline = words.find('\n'); newline != words.npos) end = begin + newline;
    const float zoom = f.size / f.font->FontSize;
    const char* stop = f.font->CalcWordWrapPositionA(zoom, begin, end, std::max(width, f.em) + .5f);
    if (stop == begin && stop != end) // not even one letter fits: take it, and go on
        do
            ++stop;
        while (stop != end && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80);
    std::string_view line(begin, static_cast<std::size_t>(stop - begin));
    rest = words.substr(line.size());
    while (!line.empty() && line.back() == ' ')
        line.remove_suffix(1);
    if (stop == end && !rest.empty() && rest.front() == '\n')
        rest.remove_prefix(1);
    else
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
    return line;
}

// As many whole characters as leave room for the ellipsis.
std::string_view shorten(const FontFace& f, float width, std::string_view words) {
    const float room = width - width_of(f, ellipsis);
    while (!words.empty() && width_of(f, words) > room) {
        while (words.size() > 1 && (static_cast<unsigned char>(words.back()) & 0xC0) == 0x80)
            words.remove_suffix(1);
        words.remove_suffix(1);
    }
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    return words;
}

float aligned(float left, float room, float width, Align align) {
    if (align == Align::center) return left + (room - width) / 2;
    return align == Align::right ? left + room - width : left;
}

} // namespace

float Ui::text_width(Font font, std::string_view words) const {
    return width_of(fonts_[font], words);
}

void Ui::text(Font font, gfx::Vec2 at, gfx::Color color, std::string_view words, Align align) {
    if (words.empty()) return;
    const FontFace& f = fonts_[font];
    const float x = aligned(at.x, 0, align == Align::left ? 0 : width_of(f, words), align);
    draw_->AddText(f.font, f.size, {std::round(x), std::round(at.y) + line_offset(f)},
                   color.packed(), words.data(), words.data() + words.size());
}

void Ui::text_in(Font font, const gfx::Rect& box, gfx::Color color, std::string_view words,
                 Align align) {
    const FontFace& f = fonts_[font];
    float width = width_of(f, words);
    if (width > box.w + 1) {
        ++truncated_;
        const std::string_view kept = shorten(f, box.w, words);
        const std::string_view start = frame_text_.keep(kept);
        const std::string_view end = frame_text_.keep(ellipsis); // right behind it
        const bool joined = start.size() == kept.size() && !end.empty();
        words = !joined ? kept : std::string_view{start.data(), start.size() + end.size()};
        width = width_of(f, words);
    }
    if (words.empty()) return;
    const float baseline = box.center().y + f.cap / 2;
    draw_->AddText(
        f.font, f.size,
        {std::round(aligned(box.x, box.w, width, align)), std::round(baseline - f.ascent)},
        color.packed(), words.data(), words.data() + words.size());
}

float Ui::text_wrapped(Font font, const gfx::Rect& box, gfx::Color color, std::string_view words,
                       Align align, int max_lines) {
    const FontFace& f = fonts_[font];
    float y = box.y;
    for (int lines = 1; !words.empty(); ++lines) {
        std::string_view rest;
        const std::string_view line = take_line(f, box.w, words, rest);
        if (lines == max_lines && !rest.empty()) {
            // Longer than the line on purpose: text_in ends it in an ellipsis.
            const gfx::Rect row{box.x, y, box.w, f.line};
            text_in(font, row, color, words, align);
            return y + f.line - box.y;
        }
        text(font, {aligned(box.x, box.w, 0, align), y}, color, line, align);
        y += f.line;
        words = rest;
    }
    return y - box.y;
}

float Ui::wrapped_height(Font font, float width, std::string_view words, int max_lines) const {
    const FontFace& f = fonts_[font];
    int lines = 0;
    while (!words.empty() && (max_lines == 0 || lines < max_lines)) {
        std::string_view rest;
        take_line(f, width, words, rest);
        words = rest;
        ++lines;
    }
    return static_cast<float>(lines) * f.line;
}

} // namespace ui
