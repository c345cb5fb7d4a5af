// A color as it is stored in tokens: 8 bits a channel, straight alpha, sRGB.
#pragma once
#include <algorithm>
#include <cstdint>

namespace gfx {

struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    static constexpr Color hex(std::uint32_t rgb, float alpha = 1) {
        return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                static_cast<std::uint8_t>(rgb), static_cast<std::uint8_t>(alpha * 255 + 0.5f)};
    }
    constexpr Color alpha(float f) const { // f multiplies what is there
        return {r, g, b, static_cast<std::uint8_t>(std::clamp(a * f, 0.f, 255.f) + 0.5f)};
    }
    constexpr std::uint32_t packed() const { // bytes r, g, b, a in memory: also ImGui's ImU32
        return r | (static_cast<std::uint32_t>(g) << 8) | (static_cast<std::uint32_t>(b) << 16) |
               (static_cast<std::uint32_t>(a) << 24);
    }
    constexpr bool operator==(const Color&) const = default;
};
constexpr Color mix(Color x, Color y, float t) {
    const auto m = [t](int p, int q) {
        return static_cast<std::uint8_t>(static_cast<float>(p) + static_cast<float>(q - p) * t +
                                         0.5f);
    };
    return {m(x.r, y.r), m(x.g, y.g), m(x.b, y.b), m(x.a, y.a)};
}

} // namespace gfx
