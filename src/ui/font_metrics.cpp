#include "ui/font_metrics.hpp"

#include <algorithm>

namespace ui {
namespace {

using Bytes = std::span<const unsigned char>;

// Reading past the end gives 0: a broken file yields odd widths, never a fault.
std::uint32_t u16(Bytes b, std::size_t at) {
    return at + 2 <= b.size() ? static_cast<std::uint32_t>(b[at] << 8 | b[at + 1]) : 0;
}
std::uint32_t u32(Bytes b, std::size_t at) {
    return u16(b, at) << 16 | u16(b, at + 2);
}
float i16(Bytes b, std::size_t at) {
    return static_cast<float>(static_cast<std::int16_t>(u16(b, at)));
}

Bytes table(Bytes file, const char (&tag)[5]) {
    const std::size_t count = u16(file, 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = 12 + 16 * i;
        if (entry + 16 > file.size()) break;
        if (!std::equal(tag, tag + 4, file.begin() + static_cast<std::ptrdiff_t>(entry))) continue;
        const std::size_t at = u32(file, entry + 8), size = u32(file, entry + 12);
        if (at <= file.size() && size <= file.size() - at) return file.subspan(at, size);
    }
    return {};
}

} // namespace

bool FontMetrics::parse_cmap(Bytes cmap) {
    Bytes best;
    std::uint32_t best_format = 0;
    for (std::size_t i = 0; i < u16(cmap, 2); ++i) {
        const std::size_t at = u32(cmap, 4 + 8 * i + 4);
        if (at >= cmap.size()) continue;
        const std::uint32_t format = u16(cmap, at);
        if ((format == 4 || format == 12) && format > best_format)
            best = cmap.subspan(at), best_format = format;
    }
    ranges_.clear();
    if (best_format == 12) {
        const std::size_t groups = std::min<std::size_t>(u32(best, 12), best.size() / 12);
        for (std::size_t g = 0; g < groups; ++g)
            ranges_.push_back(
                {u32(best, 16 + 12 * g), u32(best, 20 + 12 * g), u32(best, 24 + 12 * g)});
    } else if (best_format == 4) {
        const std::size_t segments = u16(best, 6) / 2;
        for (std::size_t s = 0; s < segments; ++s) {
            const std::uint32_t last = u16(best, 14 + 2 * s);
            const std::uint32_t first = u16(best, 16 + 2 * segments + 2 * s);
            const std::uint32_t delta = u16(best, 16 + 4 * segments + 2 * s);
            const std::size_t offset_at = 16 + 6 * segments + 2 * s;
            const std::uint32_t offset = u16(best, offset_at);
            for (std::uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
                const std::uint32_t raw =
                    offset ? u16(best, offset_at + offset + 2 * (c - first)) : c;
                if (offset && raw == 0) continue;
                ranges_.push_back({c, c, (raw + delta) & 0xFFFF});
            }
        }
    }
    return !ranges_.empty();
}

bool FontMetrics::parse(Bytes file) {
    const Bytes head = table(file, "head"), hhea = table(file, "hhea"), hmtx = table(file, "hmtx");
    const auto em = static_cast<float>(u16(head, 18));
    const std::size_t count = u16(hhea, 34);
    if (em <= 0 || count == 0 || hmtx.size() < 4 * count) return false;
    ascent_ = i16(hhea, 4) / em;
    descent_ = -i16(hhea, 6) / em;
    cap_ = i16(table(file, "OS/2"), 88) / em;
    if (cap_ <= 0) cap_ = 0.72f * ascent_;
    advances_.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        advances_[i] = static_cast<float>(u16(hmtx, 4 * i)) / em;
    return parse_cmap(table(file, "cmap"));
}

float FontMetrics::advance(std::uint32_t c) const {
    // Both cmap formats list their ranges in ascending order.
    const auto it = std::lower_bound(ranges_.begin(), ranges_.end(), c,
                                     [](const Range& r, std::uint32_t v) { return r.last < v; });
    if (it == ranges_.end() || c < it->first) return 0;
    return advances_[std::min<std::size_t>(it->glyph + (c - it->first), advances_.size() - 1)];
}

} // namespace ui
